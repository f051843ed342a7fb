"""How long it takes to learn a shop, to read a line and to answer it.

    python bench/reading.py [--products N] [--lines N]

Catalogue and lines are generated; every line is new to the reader, so its memory does not help,
and then all are read again from memory. Prints microseconds per line on one core.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from chat.understanding.understanding import Understanding
from host.answers.answerer import Answerer
from host.answers.words import shop_words
from storage.catalogue import Catalogue, Product, Shop, Sku, Snapshot

SERIES = "云山石海风竹松月星河雪雨花鸟林泉溪谷晨暮春秋青白金木水火土南北东西"
KINDS = (
    "羽绒服",
    "冲锋衣",
    "保温杯",
    "面霜",
    "台灯",
    "跑步鞋",
    "双肩包",
    "连衣裙",
    "电饭煲",
    "坚果",
)
COLOURS = ("曜石黑", "雾蓝", "米白", "豆绿", "酒红")
SIZES = ("S", "M", "L", "XL")
LINES = (
    "{kind}多少钱",
    "{name}还有货吗",
    "这个多少米",
    "{colour}{size}有吗",
    "1{tens}{digit} 1{digit}{tens}斤穿什么码",
    "包邮吗，几天到{digit}",
    "{number}号链接什么材质",
    "哈哈哈{number}",
    "主播好漂亮呀{number}",
    "how much is link {number}",
    "{number}件多少钱能便宜点吗",
    "我的快递{number}到哪了",
    "冬天{digit}度能穿吗",
    "第{number}次来了家人们",
    "冬天爬山推荐哪款{number}",
    "{number}块以内有什么推荐",
    "你们都卖啥{number}",
)
TAILS = (*"呀啊呢哦嘛哈~?!。亲", "主播", "谢谢", "在吗", "急")


def shop_of(products: int) -> Catalogue:
    """A shop with so many products of ten kinds, 20 SKUs each."""
    made = []
    for number in range(1, products + 1):
        kind = KINDS[number % len(KINDS)]
        series = SERIES[number % 33] + SERIES[number // 33 % 33]
        skus = tuple(
            Sku(
                sku=f"P{number}-{colour}-{size}",
                options={"颜色": colour, "尺码": size},
                price_minor=5900 + number % 97 * 100,
                stock=number % 7,
            )
            for colour in COLOURS
            for size in SIZES
        )
        made.append(
            Product(
                id=f"P{number}",
                link_no=number,
                title=f"{series}{kind} 新款{number}",
                category=kind,
                attributes={"材质": "锦纶", "重量": f"{200 + number % 50}克", "洗涤": "可机洗"},
                selling_points=("轻便", "耐用"),
                options=("颜色", "尺码"),
                skus=skus,
            )
        )
    return Catalogue(Shop(name="铺子", policies={"shipping_fee": "满59元包邮。"}), tuple(made))


def lines_of(count: int, catalogue: Catalogue) -> list[str]:
    """So many lines, no two alike."""
    chance = random.Random(7)
    lines: dict[str, None] = {}
    while len(lines) < count:
        line = chance.choice(LINES).format(
            kind=chance.choice(KINDS),
            name=chance.choice(catalogue.products).title[:5],
            colour=chance.choice(COLOURS),
            size=chance.choice(SIZES),
            tens=chance.randint(5, 8),
            digit=chance.randint(0, 9),
            number=chance.randint(1, 5000),
        )
        # one letter more or less, as people write: of some kinds there are few
        lines[line if line not in lines else line + chance.choice(TAILS)] = None
    return list(lines)


def timed(work: Callable[[], object]) -> float:
    """Seconds the work takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def main() -> None:
    """Prints one table row for each size of shop."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--products", type=int, nargs="*", default=[20, 200, 5000])
    parser.add_argument("--lines", type=int, default=5000)
    options = parser.parse_args()
    print("products  learn s  read µs (new line)  read µs (seen)  answer µs  answer p99 µs")
    for count in options.products:
        row = measure(count, options.lines)
        print("{:8d}  {:7.2f}  {:18.1f}  {:14.2f}  {:9.0f}  {:13.0f}".format(count, *row))


def measure(products: int, count: int) -> tuple[float, float, float, float, float]:
    """Seconds to learn; microseconds to read a new line, a seen one, to answer (mean, p99)."""
    snapshot = Snapshot(1, 0, shop_of(products))
    built: list[Understanding] = []
    learn_s = timed(lambda: built.append(Understanding(shop_words(snapshot))))
    understanding, answerer = built[0], Answerer(snapshot)
    understanding.warm_up()
    answerer.warm_up()
    lines = lines_of(count, snapshot.catalogue)
    new_s = timed(lambda: [understanding.read(line, focus="P1") for line in lines])
    few = lines[-2000:]
    seen_s = timed(lambda: [understanding.read(line, focus="P1") for line in few])
    read = [(understanding.read(line, focus="P1"), line) for line in few]
    each = sorted(
        timed(lambda r=r, line=line: answerer.answer(r, text=line, focus="P1"))  # type: ignore[misc]
        for r, line in read
    )
    mean = sum(each) / len(each)
    p99 = each[int(len(each) * 0.99)]
    return learn_s, new_s / count * 1e6, seen_s / len(few) * 1e6, mean * 1e6, p99 * 1e6


if __name__ == "__main__":
    main()
