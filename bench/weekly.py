"""From exports to the signed-off workbook: how long a week's report takes, step by step.

A shop of so many SKUs with two years of orders (a line for each SKU and day that sold) is written
to a folder; then the weekly report is made from it by the very code that `weekly` runs.

    python -m bench.weekly --skus 3000
"""

from __future__ import annotations

import argparse
import csv
import random
import resource
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from demand.week import Week
from host.config import Config
from host.weekly.make import make_week
from host.weekly.settings import WeeklyConfig

WEEK = Week(2026, 46)
SIZES = ("S", "M", "L", "XL", "2XL")
COLOURS = ("黑", "白", "雾霾蓝", "奶油白")


def write_shop(folder: Path, skus: int, weeks: int) -> int:
    """Orders and terms of a shop; the number of order lines."""
    chance = random.Random(1)
    lines = 0
    start = WEEK.plus(1 - weeks).monday
    with (folder / "orders.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["下单时间", "款式编码", "颜色", "尺码", "商家编码", "商品数量"])
        for number in range(skus):
            style = number // (len(SIZES) * len(COLOURS))
            colour = COLOURS[number // len(SIZES) % len(COLOURS)]
            size = SIZES[number % len(SIZES)]
            rate = chance.lognormvariate(0, 1) * 0.6
            for week in range(weeks):
                pieces = round(chance.expovariate(1 / (rate * 7)))
                if pieces:
                    day = start + timedelta(weeks=week, days=chance.randrange(7))
                    name = f"K{style:04d}"
                    sku = f"{name}-{colour}-{size}"
                    writer.writerow([day.isoformat(), name, colour, size, sku, pieces])
                    lines += 1
    terms = "style,price,cost,salvage,lead_weeks,pack\n"
    styles = range(skus // (len(SIZES) * len(COLOURS)) + 1)
    terms += "".join(f"K{style:04d},199,80,40,4,10\n" for style in styles)
    (folder / "terms.csv").write_text(terms, encoding="utf-8")
    return lines


def write_factories(folder: Path, count: int) -> None:
    """Factories that are alike but for price, days and defects."""
    rows = [
        f"工厂{number:02d},200000,{14 + number % 3 * 7},{0.01 * (number % 4)},{60 + number}"
        for number in range(count)
    ]
    text = "factory,capacity,days,defect_rate,price\n" + "\n".join(rows) + "\n"
    (folder / "factories.csv").write_text(text, encoding="utf-8")


def main() -> None:
    """Write a shop, make its report, print the times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--skus", type=int, default=3000)
    parser.add_argument("--weeks", type=int, default=104)
    parser.add_argument("--path", choices=("fast", "full"), default="fast")
    parser.add_argument("--factories", type=int, default=0, help="split over so many")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines = write_shop(folder, options.skus, options.weeks)
        print(f"{options.skus} SKUs, {options.weeks} weeks, {lines} order lines")
        if options.factories:
            write_factories(folder, options.factories)
        config = Config(
            data_folder=str(folder),
            weekly=WeeklyConfig(
                terms=str(folder / "terms.csv"),
                sales=(str(folder / "orders.csv"),),
                path=options.path,
                factories=str(folder / "factories.csv") if options.factories else "",
            ),
        )
        started, cpu = time.perf_counter(), time.process_time()
        last = (started, cpu)

        def say(text: str) -> None:
            nonlocal last
            now = (time.perf_counter(), time.process_time())
            wall, worked = (after - before for after, before in zip(now, last, strict=True))
            print(f"  {wall:6.1f} s, CPU {worked:5.1f} s  until: {text}", flush=True)
            last = now

        made = make_week(config, WEEK, now_us=time.time_ns() // 1000, say=say)
        say("done")
        files = sum(file.stat().st_size for file in made.rglob("*") if file.is_file())
        print(
            f"wall {last[0] - started:.1f} s, CPU {time.process_time() - cpu:.1f} s, peak memory"
            f" {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10} MB,"
            f" {files >> 20} MB written"
        )


if __name__ == "__main__":
    main()
