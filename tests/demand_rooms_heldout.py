"""A fourth kind of generated rooms: shoes and electronics, half Chinese, half English."""

from __future__ import annotations

import random

from demand_rooms import FIRST_MONDAY_S, WEEK_S, Plant, Rooms
from demand_rooms_sloppy import _product

CATALOGUE = {
    "shop": {"name": "脚感与耳朵", "currency": "CNY", "language": "zh"},
    "products": [
        _product(1, "网面透气跑步鞋", "跑步鞋", {"鞋面": "网布"}, 尺码=("39", "40", "41", "42")),
        _product(2, "半入耳蓝牙耳机", "耳机", {"续航": "6小时"}, 颜色=("白色", "黑色")),
        _product(3, "小白板鞋", "板鞋", {"鞋面": "超纤"}, 颜色=("白色", "白绿")),
        _product(4, "20000毫安充电宝", "充电宝", {"接口": "Type-C"}, 颜色=("黑色", "银色")),
        _product(5, "儿童台灯", "台灯", {"光源": "LED"}, 颜色=("粉色", "蓝色")),
    ],
}

# the last but one: whether it is said in English
WISHES = [
    ("colour", "酒红", ("酒红色", "酒红"), "耳机", "耳机", True, False),
    ("colour", "卡其色", ("卡其色", "卡其"), "板鞋", "板鞋", True, False),
    ("colour", "奶茶色", ("奶茶色", "奶咖色"), "板鞋", "小板鞋", True, False),
    ("colour", "香芋紫", ("lavender", "lilac"), "耳机", "earbuds", True, True),
    ("colour", "藏青", ("navy", "navy blue"), "跑步鞋", "running shoes", True, True),
    ("colour", "黑色", ("黑色",), "耳机", "耳机", False, False),
    ("size", "45", ("45码", "45的"), "跑步鞋", "跑鞋", True, False),
    ("size", "36", ("36码",), "跑步鞋", "跑步鞋", True, False),
    ("size", "半码", ("半码",), "跑步鞋", "跑鞋", True, False),
    ("style", "高帮", ("高帮", "高帮款"), "板鞋", "板鞋", True, False),
    ("style", "一脚蹬", ("一脚蹬",), "板鞋", "板鞋", True, False),
    ("function", "降噪", ("降噪", "主动降噪"), "耳机", "耳机", True, False),
    ("function", "防滑", ("防滑",), "跑步鞋", "跑鞋", True, False),
    ("function", "无线充电", ("无线充电",), "充电宝", "充电宝", True, False),
    ("function", "可折叠", ("可折叠", "能折叠"), "台灯", "台灯", True, False),
    ("function", "太阳能", ("solar",), "充电宝", "power bank", True, True),
    ("function", "防水", ("waterproof",), "耳机", "earbuds", True, True),
    ("function", "磁吸", ("magnetic",), "充电宝", "power bank", True, True),
]

_CHINESE = (
    "{t}想入 就是少了{v}",
    "问下{t}后期会不会有{v}",
    "{v}{t}快点端上来",
    "本人只穿{v} {t}有吗",
    "{t}{v}有货没",
    "我宣布{v}的{t}出了我第一个冲",
    "请问{v}的{t}什么时候到店",
    "小店能不能进点{v}{t}",
    "{t}难道没有{v}的？",
    "昨天就问了{v}的{t} 到底有没有",
    "{v}{t}谁懂 好想要",
    "给{t}整个{v}呗",
    "没有{v}{t}我先撤了",
    "讲讲{v}那款{t}",
    "期待{v}{t}上车",
    "{t}出{v}我必入",
    "有{v}{t}的话踢我",
    "{t}要{v}的 链接呢",
)
_ENGLISH = (
    "do u have {v} {t}",
    "{v} {t} restock when",
    "hoping {v} {t} are next",
    "where my {v} {t} at",
    "would cop {v} {t} instantly",
    "any {v} {t} around?",
    "make {v} {t} happen",
    "need those {v} {t} asap",
    "is a {v} {t} on the way",
    "if you had {v} {t} i'd be broke",
    "are {v} {t} a thing here",
    "ok but {v} {t}??",
)
_TAILS = ("", "", "", "", " 哈", "!", " 🙏", "。。", " ~")
NOISE = (
    "跑起来累脚吗",
    "偏码不",
    "我脚长24.5穿几码",
    "平时穿38买多大",
    "延迟高不高",
    "打游戏能用吗",
    "左右耳能单用不",
    "丢一只能补吗",
    "充满要多久",
    "能带上飞机吗",
    "给小米手机充快吗",
    "护眼吗",
    "孩子写作业够亮吗",
    "鞋底会发黄吗",
    "刷鞋掉胶吗",
    "已买 等发货",
    "昨晚拍的还没发",
    "音质真不错",
    "戴久了耳朵疼",
    "比专柜便宜",
    "这价格不香了",
    "鞋带自己系吗",
    "主播试一下",
    "放大看看",
    "hello from cebu",
    "how long is the battery",
    "does it fit wide feet",
    "mine broke in a month",
    "love the sound",
    "what's the box include",
    "too heavy",
    "host is funny",
    "first!!",
    "谢谢老板",
    "点赞了",
    "好困",
    "下播别走",
    "拍两双",
)
_FAKES = (("colour", "荧光绿", "联名请愿荧光绿板鞋今天不上我们集体取关"),)


def generate(
    *,
    seed: int = 17,
    weeks: int = 10,
    noise_per_week: int = 3_000,
    trends: int = 5,
    base: int = 30,
) -> Rooms:
    """As `demand_rooms.generate`."""
    chance = random.Random(seed)
    rooms = Rooms()
    growing = set(chance.sample([r for r, wish in enumerate(WISHES) if wish[5]], trends))
    for row, (family, value, said, category, thing, missing, _) in enumerate(WISHES):
        ramp = chance.randrange(4, weeks - 3) if row in growing else None
        weekly = tuple(_people(chance, week, ramp, base) for week in range(weeks))
        plant = Plant(family, value, said, category, thing, missing, weekly, ramp)
        rooms.plants.append(plant)
        for week, people in enumerate(weekly):
            for number in range(people):
                at_s = FIRST_MONDAY_S + week * WEEK_S + chance.randrange(WEEK_S)
                viewer = f"s{week}-{row}-{number}"
                rooms.add(wish_line(chance, plant), at_s, viewer, f"r{chance.randrange(4)}")
    for week in range(weeks):
        for _ in range(noise_per_week):
            at_s = FIRST_MONDAY_S + week * WEEK_S + chance.randrange(WEEK_S)
            text = chance.choice(NOISE) + chance.choice(_TAILS)
            viewer = f"t{chance.randrange(noise_per_week // 2)}"
            rooms.add(text, at_s, viewer, f"r{chance.randrange(4)}")
    for family, value, text in _FAKES:
        rooms.fakes.append((family, value))
        start = FIRST_MONDAY_S + (weeks - 2) * WEEK_S + 50_000
        for number in range(45):
            rooms.add(text, start + 3 * number, f"y{number}", "r0")
    return rooms.in_order()


def _people(chance: random.Random, week: int, ramp: int | None, base: int) -> int:
    usual = base if ramp is None else base / 6
    if ramp is not None and week >= ramp:
        usual = min(base * 3.0, base / 6 * 2.4 ** (week - ramp + 1))
    return max(2, round(chance.gauss(usual, usual * 0.15)))


def wish_line(chance: random.Random, plant: Plant) -> str:
    """One line of a plant, in the language of its thing."""
    templates = _ENGLISH if plant.thing.isascii() else _CHINESE
    text = chance.choice(templates).format(v=chance.choice(plant.said), t=plant.thing)
    return text + chance.choice(_TAILS)
