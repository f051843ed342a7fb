"""Generated rooms with planted wishes, trends, bots and noise: a Chinese shop of clothes and small
appliances. The plants are the truth that the miner is held against."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

WEEK_S = 7 * 86_400
FIRST_MONDAY_S = 1_760_284_800  # 2025-10-13 00:00 in Shanghai


@dataclass(frozen=True)
class Plant:
    """A wish that is planted: how many different people say it in each week. `ramp_week` is where
    it begins to grow; sales show it two weeks later."""

    family: str
    value: str
    said: tuple[str, ...]
    category: str
    thing: str
    missing: bool
    weekly: tuple[int, ...]
    ramp_week: int | None = None


@dataclass
class Rooms:
    """Comments as columns, and what is true of them."""

    texts: list[str] = field(default_factory=list)
    at_s: list[int] = field(default_factory=list)
    viewers: list[str] = field(default_factory=list)
    rooms: list[str] = field(default_factory=list)
    plants: list[Plant] = field(default_factory=list)
    fakes: list[tuple[str, str]] = field(default_factory=list)
    """(family, value) that only machines and crowds ask for."""

    def add(self, text: str, at_s: int, viewer: str, room: str) -> None:
        self.texts.append(text)
        self.at_s.append(at_s)
        self.viewers.append(viewer)
        self.rooms.append(room)

    def in_order(self) -> Rooms:
        """The same by time."""
        order = sorted(range(len(self.texts)), key=lambda row: (self.at_s[row], row))
        return Rooms(
            *(
                [column[row] for row in order]
                for column in (self.texts, self.at_s, self.viewers, self.rooms)
            ),
            plants=self.plants,
            fakes=self.fakes,
        )


CATALOGUE = {
    "shop": {"name": "试衣间", "currency": "CNY", "language": "zh"},
    "products": [
        {
            "id": "Q1",
            "link_no": 1,
            "title": "法式方领碎花连衣裙",
            "category": "连衣裙",
            "attributes": {"面料": "雪纺", "领型": "方领"},
            "options": ["颜色", "尺码"],
            "selling_points": ["收腰显瘦"],
            "skus": [
                {
                    "sku": f"Q1-{c}-{s}",
                    "options": {"颜色": c, "尺码": s},
                    "price_minor": 15900,
                    "stock": 9,
                }
                for c in ("白色", "黑色", "粉色")
                for s in ("S", "M", "L")
            ],
        },
        {
            "id": "Q2",
            "link_no": 2,
            "title": "直筒高腰牛仔裤",
            "category": "牛仔裤",
            "attributes": {"面料": "棉弹牛仔", "腰型": "高腰"},
            "options": ["颜色", "尺码"],
            "skus": [
                {
                    "sku": f"Q2-{c}-{s}",
                    "options": {"颜色": c, "尺码": s},
                    "price_minor": 12900,
                    "stock": 9,
                }
                for c in ("蓝色", "黑色")
                for s in ("26", "27", "28", "29")
            ],
        },
        {
            "id": "Q3",
            "link_no": 3,
            "title": "轻便城市双肩包",
            "category": "双肩包",
            "attributes": {"面料": "尼龙"},
            "options": ["颜色"],
            "selling_points": ["可放15寸电脑"],
            "skus": [
                {"sku": f"Q3-{c}", "options": {"颜色": c}, "price_minor": 19900, "stock": 9}
                for c in ("黑色", "灰色")
            ],
        },
        {
            "id": "Q4",
            "link_no": 4,
            "title": "桌面小风扇",
            "category": "风扇",
            "attributes": {"功率": "5W"},
            "options": ["颜色"],
            "selling_points": ["USB供电"],
            "skus": [
                {"sku": f"Q4-{c}", "options": {"颜色": c}, "price_minor": 5900, "stock": 9}
                for c in ("白色", "粉色")
            ],
        },
        {
            "id": "Q5",
            "link_no": 5,
            "title": "羊毛混纺针织开衫",
            "category": "针织衫",
            "attributes": {"面料": "羊毛 腈纶"},
            "options": ["颜色", "尺码"],
            "skus": [
                {
                    "sku": f"Q5-{c}-{s}",
                    "options": {"颜色": c, "尺码": s},
                    "price_minor": 22900,
                    "stock": 9,
                }
                for c in ("燕麦色", "黑色", "酒红")
                for s in ("均码",)
            ],
        },
    ],
}

# (family, value as it is written, as viewers say it, category, thing, whether it is missing)
WISHES = [
    ("colour", "奶油白", ("奶油白", "奶白色", "奶油白色"), "连衣裙", "裙子", True),
    ("colour", "薄荷绿", ("薄荷绿", "浅绿色"), "连衣裙", "连衣裙", True),
    ("colour", "藏青", ("藏青色", "深蓝", "藏蓝"), "针织衫", "开衫", True),
    ("colour", "香芋紫", ("香芋紫", "浅紫色"), "双肩包", "双肩包", True),
    ("colour", "焦糖色", ("焦糖色", "焦糖"), "针织衫", "针织衫", True),
    ("colour", "克莱因蓝", ("克莱因蓝", "宝蓝色"), "双肩包", "背包", True),
    ("colour", "粉色", ("粉色", "粉红色"), "连衣裙", "裙子", False),
    ("size", "2XL", ("XXL", "2XL", "xxl码"), "连衣裙", "裙子", True),
    ("size", "3XL", ("XXXL", "3XL"), "连衣裙", "连衣裙", True),
    ("size", "31", ("31码", "31码的"), "牛仔裤", "牛仔裤", True),
    ("size", "大码", ("大码", "加大码"), "连衣裙", "裙子", True),
    ("size", "M", ("M码",), "连衣裙", "裙子", False),
    ("style", "阔腿", ("阔腿", "阔腿款"), "牛仔裤", "牛仔裤", True),
    ("style", "喇叭", ("微喇", "喇叭"), "牛仔裤", "牛仔裤", True),
    ("style", "泡泡袖", ("泡泡袖",), "连衣裙", "连衣裙", True),
    ("style", "新中式", ("新中式", "国风"), "连衣裙", "裙子", True),
    ("style", "短款", ("短款", "短一点的"), "针织衫", "开衫", True),
    ("style", "方领", ("方领", "方领款"), "连衣裙", "裙子", False),
    ("function", "静音", ("静音", "声音小", "不吵"), "风扇", "风扇", True),
    ("function", "防水", ("防水", "不怕水"), "双肩包", "双肩包", True),
    ("function", "充电", ("充电款", "可充电", "能充电"), "风扇", "风扇", True),
    ("function", "加绒", ("加绒", "带绒"), "牛仔裤", "牛仔裤", True),
    ("function", "带口袋", ("带口袋", "有口袋"), "连衣裙", "裙子", True),
    ("function", "防盗", ("防盗",), "双肩包", "背包", True),
]

_OF_THING = (
    "有没有{v}的{t}",
    "有没有{v}{t}",
    "{t}有{v}的吗",
    "{v}的{t}有吗",
    "想要{v}的{t}",
    "{t}能出{v}的吗",
    "什么时候出{v}的{t}",
    "啥时候能有{v}的{t}啊",
    "求{v}的{t}",
    "主播有没有{v}的{t}呀",
    "蹲一个{v}的{t}",
    "{t}出不出{v}",
    "能不能上{v}的{t}",
    "要是有{v}的{t}就好了",
    "希望{t}出个{v}的",
    "怎么没有{v}的{t}",
    "{t}为什么没有{v}的",
    "求出{v}的{t}吧",
    "家人们有{v}的{t}吗",
    "{t}没有{v}的吗",
    "还有没有{v}的{t}",
)
_ENDS = ("", "", "", "啊", "呀", "～", "？", "?", "！", "🥺", " 哈哈", "[玫瑰]", "，急", " 谢谢")

NOISE = (
    "来了来了",
    "666",
    "主播晚上好",
    "哈哈哈哈",
    "主播今天好漂亮",
    "这个多少钱",
    "1号链接多少钱",
    "已拍",
    "怎么买呀",
    "几天发货",
    "包邮吗",
    "主播好白啊",
    "扣1",
    "冲冲冲",
    "今晚几点下播",
    "关注了",
    "有优惠券吗",
    "抽奖了吗",
    "福袋呢",
    "2号链接讲一下",
    "身高160体重105穿什么码",
    "165 120斤穿多大",
    "我穿什么码",
    "偏大还是偏小",
    "好看",
    "质量怎么样",
    "会掉色吗",
    "会起球吗",
    "洗衣机能洗吗",
    "退货包运费吗",
    "客服在哪",
    "刚来的",
    "背景音乐是什么",
    "主播口红色号多少",
    "吃白菜了吗",
    "明白了",
    "红包在哪领",
    "太贵了",
    "能不能便宜点",
    "上次买的掉色了",
    "快递好慢",
    "收到了很喜欢",
    "质量不错会回购",
    "做工有点粗糙",
    "和上次那款哪个好",
    "可以试穿一下吗",
    "看下细节",
    "主播转一圈",
    "灯光太亮了",
    "黑色M拍了",
    "买了白色的",
    "什么面料的",
    "3号链接能装电脑吗",
    "我家小孩也喜欢",
    "冬天冷吗",
    "明天还播吗",
    "有人吗",
    "在吗",
    "主播看我",
    "给个优惠",
    "库存还有吗",
    "发顺丰吗",
    "第一次来",
    "支持主播",
    "等一个链接",
)
_FAKES = (
    ("colour", "荧光绿", "强烈要求出荧光绿的双肩包不出不买"),
    ("function", "夜视", "希望尽快上架夜视功能的小风扇谢谢主播"),
)


def generate(
    *,
    seed: int = 7,
    weeks: int = 10,
    noise_per_week: int = 4_000,
    trends: int = 6,
    base: int = 40,
) -> Rooms:
    """Rooms of `weeks` weeks; `trends` of the missing wishes begin small and grow."""
    chance = random.Random(seed)
    rooms = Rooms()
    missing = [row for row, wish in enumerate(WISHES) if wish[5]]
    growing = set(chance.sample(missing, trends))
    for row, (family, value, said, category, thing, is_missing) in enumerate(WISHES):
        ramp = chance.randrange(4, weeks - 3) if row in growing else None
        weekly = tuple(_people(chance, week, ramp, base) for week in range(weeks))
        plant = Plant(family, value, said, category, thing, is_missing, weekly, ramp)
        rooms.plants.append(plant)
        for week, people in enumerate(weekly):
            _add_wishes(rooms, chance, plant, week, people)
    for week in range(weeks):
        _add_noise(rooms, chance, week, noise_per_week)
    _add_fakes(rooms, chance, weeks)
    return rooms.in_order()


def _people(chance: random.Random, week: int, ramp: int | None, base: int) -> int:
    if ramp is None:
        return max(6, round(chance.gauss(base, base * 0.15)))
    if week < ramp:
        return max(2, round(chance.gauss(base / 8, 1)))
    return round(base / 8 * 2.6 ** (week - ramp + 1)) if week < ramp + 3 else base * 3


def _add_wishes(rooms: Rooms, chance: random.Random, plant: Plant, week: int, people: int) -> None:
    for number in range(people):
        viewer = f"w{week}-{plant.family}-{plant.value}-{number}"
        for _ in range(1 + (chance.random() < 0.12)):  # some say it twice
            at_s = FIRST_MONDAY_S + week * WEEK_S + chance.randrange(WEEK_S)
            rooms.add(wish_line(chance, plant), at_s, viewer, f"room{chance.randrange(3)}")


def wish_line(chance: random.Random, plant: Plant) -> str:
    """One line of a plant."""
    said = chance.choice(plant.said)
    text = chance.choice(_OF_THING).format(v=said, t=plant.thing).replace("的的", "的")
    return text + chance.choice(_ENDS)


def _add_noise(rooms: Rooms, chance: random.Random, week: int, lines: int) -> None:
    for _ in range(lines):
        at_s = FIRST_MONDAY_S + week * WEEK_S + chance.randrange(WEEK_S)
        viewer = f"n{chance.randrange(lines // 3)}"
        text = chance.choice(NOISE) + chance.choice(_ENDS)
        rooms.add(text, at_s, viewer, f"room{chance.randrange(3)}")


def _add_fakes(rooms: Rooms, chance: random.Random, weeks: int) -> None:
    """A copied text by sixty accounts within a minute, and one machine that repeats itself."""
    for family, value, text in _FAKES:
        rooms.fakes.append((family, value))
        for week in range(weeks // 2, weeks):
            start = FIRST_MONDAY_S + week * WEEK_S + chance.randrange(WEEK_S - 3600)
            for number in range(60):
                rooms.add(
                    text + "！" * (number % 3), start + number, f"b{week}-{value}-{number}", "room0"
                )
            for number in range(80):
                rooms.add(text, start + 60 + number * 2, f"machine-{value}", "room0")
