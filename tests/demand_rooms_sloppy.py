"""A third kind of generated rooms: bedding, skin care and snacks, in the sloppy Chinese of chats
with some English and Indonesian."""

from __future__ import annotations

import random

from demand_rooms import FIRST_MONDAY_S, WEEK_S, Plant, Rooms


def _product(
    number: int, title: str, category: str, attributes: dict[str, str], **options: tuple[str, ...]
) -> dict[str, object]:
    name, values = next(iter(options.items()))
    return {
        "id": f"H{number}",
        "link_no": number,
        "title": title,
        "category": category,
        "attributes": attributes,
        "options": [name],
        "skus": [
            {"sku": f"H{number}-{n}", "options": {name: value}, "price_minor": 8900, "stock": 5}
            for n, value in enumerate(values)
        ],
    }


CATALOGUE = {
    "shop": {"name": "小日子杂货", "currency": "CNY", "language": "zh"},
    "products": [
        _product(1, "水洗棉四件套", "四件套", {"面料": "水洗棉"}, 颜色=("米色", "灰色", "雾霾蓝")),
        _product(2, "氨基酸洗面奶", "洗面奶", {"肤质": "油皮"}, 规格=("120g",)),
        _product(3, "每日混合坚果", "坚果", {"口味": "原味"}, 规格=("25g*7包",)),
        _product(4, "加厚珊瑚绒家居服", "家居服", {"面料": "珊瑚绒"}, 颜色=("粉色", "灰色")),
        _product(5, "不锈钢保温杯", "保温杯", {"材质": "316不锈钢"}, 颜色=("白色", "黑色")),
    ],
}

WISHES = [
    ("colour", "墨绿", ("墨绿", "墨绿色", "深绿色"), "四件套", "四件套", True),
    ("colour", "燕麦色", ("燕麦色",), "四件套", "床品", True),
    ("colour", "雾霾蓝", ("雾霾蓝",), "四件套", "四件套", False),
    ("colour", "樱花粉", ("樱花粉",), "保温杯", "杯子", True),
    ("colour", "牛油果绿", ("牛油果绿", "牛油果色"), "家居服", "家居服", True),
    ("size", "500ml", ("500ml", "500毫升"), "保温杯", "保温杯", True),
    ("size", "3XL", ("3xl", "XXXL"), "家居服", "家居服", True),
    ("size", "大码", ("大码", "加大码"), "家居服", "睡衣", True),
    ("style", "短款", ("短款",), "家居服", "家居服", True),
    ("style", "宽松", ("宽松款", "oversize"), "家居服", "睡衣", True),
    ("function", "带吸管", ("带吸管", "吸管款"), "保温杯", "杯子", True),
    ("function", "无糖", ("无糖", "零糖"), "坚果", "坚果", True),
    ("function", "便携装", ("旅行装", "小样"), "洗面奶", "洗面奶", True),
    ("function", "可机洗", ("可机洗", "能机洗"), "四件套", "四件套", True),
    ("function", "带口袋", ("有口袋", "带兜"), "家居服", "家居服", True),
    ("function", "智能", ("智能",), "保温杯", "保温杯", True),
]

_TEMPLATES = (
    "老板{t}考虑做{v}的不",
    "在吗 {v}{t}有没有得卖",
    "蹲{v}{t}好久了都没蹲到",
    "姐妹们只有我想要{v}的{t}吗",
    "{t}啥时候能安排个{v}的",
    "{v}的{t}还上吗",
    "要是{t}有{v}的我直接拿三个",
    "为啥{t}就是不出{v}",
    "别家都有{v}的{t}你家咋没有",
    "{t}有没得{v}滴",
    "急！{v}的{t}哪里能买到",
    "建议{t}加个{v}",
    "{v} {t} 有木有",
    "主播主播 {t}可以搞{v}的吗",
    "等{v}的{t}等到花儿都谢了",
    "我就想问问{t}有{v}没",
    "下次能带点{v}的{t}来吗",
    "{t}的话{v}会补吗",
    "求求了出{v}{t}吧",
    "没{v}的{t}吗 那算了",
)
_TAILS = ("", "", "", " 😂", "！！", "~", " 认真的", "（卑微）", " hhh", " 蹲")
NOISE = (
    "哈哈哈笑死",
    "主播声音好好听",
    "前排",
    "签到",
    "啥活动呀",
    "多少米",
    "这咋领券",
    "已经下单两套了",
    "发的什么快递",
    "昨天买的今天就到了 牛",
    "质量真的可以",
    "我妈说好看",
    "洗了一次起球了 无语",
    "味道有点冲",
    "贵了点吧",
    "比超市贵",
    "油皮能用不",
    "敏感肌会烂脸吗",
    "保质期到什么时候",
    "一包多少克",
    "几个人的量",
    "小孩能吃吗",
    "孕妇可以用吗",
    "杯子会漏水吗",
    "能保温多久",
    "床是1米8的买哪个",
    "1米5的床呢",
    "盖着热不热",
    "掉毛吗",
    "明天几点播",
    "晚安",
    "主播吃饭了没",
    "屏幕好糊",
    "声音小了",
    "下一个讲啥",
    "5号再讲讲",
    "领了券用不了",
    "客服理理我",
    "我的单还没发",
    "hi",
    "good evening",
    "berapa harganya kak",
    "ongkir ke bandung berapa",
    "so cute",
    "how much",
    "白等了",
    "黑屏了",
)
_FAKES = (("colour", "荧光黄", "全体要求上架荧光黄四件套否则全部退货"),)


def generate(
    *,
    seed: int = 13,
    weeks: int = 10,
    noise_per_week: int = 3_000,
    trends: int = 5,
    base: int = 30,
) -> Rooms:
    """As `demand_rooms.generate`."""
    chance = random.Random(seed)
    rooms = Rooms()
    growing = set(chance.sample([r for r, wish in enumerate(WISHES) if wish[5]], trends))
    for row, (family, value, said, category, thing, missing) in enumerate(WISHES):
        ramp = chance.randrange(4, weeks - 3) if row in growing else None
        weekly = tuple(_people(chance, week, ramp, base) for week in range(weeks))
        plant = Plant(family, value, said, category, thing, missing, weekly, ramp)
        rooms.plants.append(plant)
        for week, people in enumerate(weekly):
            for number in range(people):
                at_s = FIRST_MONDAY_S + week * WEEK_S + chance.randrange(WEEK_S)
                viewer = f"p{week}-{row}-{number}"
                rooms.add(wish_line(chance, plant), at_s, viewer, f"间{chance.randrange(5)}")
    for week in range(weeks):
        for _ in range(noise_per_week):
            at_s = FIRST_MONDAY_S + week * WEEK_S + chance.randrange(WEEK_S)
            text = chance.choice(NOISE) + chance.choice(_TAILS)
            viewer = f"q{chance.randrange(noise_per_week // 2)}"
            rooms.add(text, at_s, viewer, f"间{chance.randrange(5)}")
    for family, value, text in _FAKES:
        rooms.fakes.append((family, value))
        start = FIRST_MONDAY_S + (weeks - 2) * WEEK_S + 40_000
        for number in range(45):
            rooms.add(text, start + 3 * number, f"z{number}", "间0")
    return rooms.in_order()


def _people(chance: random.Random, week: int, ramp: int | None, base: int) -> int:
    usual = base if ramp is None else base / 6
    if ramp is not None and week >= ramp:
        usual = min(base * 3.0, base / 6 * 2.4 ** (week - ramp + 1))
    return max(2, round(chance.gauss(usual, usual * 0.15)))


def wish_line(chance: random.Random, plant: Plant) -> str:
    """One line of a plant."""
    text = chance.choice(_TEMPLATES).format(v=chance.choice(plant.said), t=plant.thing)
    return text + chance.choice(_TAILS)
