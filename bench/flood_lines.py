"""What a flooded room is asked: sixty topics of the sample shop by Zipf's law, and much noise."""

from __future__ import annotations

import random
from collections.abc import Iterator

import msgspec

from chat.reading import TopicKey
from host.mind import Mind

TOPICS = 60
QUESTION_SHARE = 0.3
ZIPF = 1.1
_NAMES = (
    "衬衫", "开衫", "阔腿裤", "托特包", "马克杯", "香薰蜡烛",
    "小夜灯", "毛巾", "围巾", "收纳篮", "拖鞋", "围裙",
)  # fmt: skip
_ASKED = (
    ("{}多少钱", "{}什么价格", "请问{}多少钱呀"),
    ("{}还有货吗", "{}有没有货", "{}还有货没有呀"),
    ("{}有什么颜色", "{}都有哪些颜色", "{}有什么颜色呢"),
    ("{}有哪些尺码", "{}有什么尺码", "{}都有哪些尺码呀"),
    ("{}产地是哪里", "{}的产地是哪里", "{}产地是哪里呀"),
    ("{}怎么洗", "{}要怎么洗", "请问{}怎么洗"),
    ("{}可以退吗", "{}能退货吗", "{}可以退吗主播"),
)
_COPIES = ("扣1", "1", "111", "666", "6666", "抽奖抽奖", "我要中奖", "已下单", "来了", "打卡")
_CHATTER = (
    "主播好美",
    "哈哈哈哈",
    "晚上好呀",
    "第一次来",
    "支持主播",
    "太好看了",
    "姐妹们冲",
    "❤❤❤",
)
COMPLEX = (
    "上个月买的那条裤子洗一次就开线了你们打算怎么赔",
    "我妈妈穿了你家拖鞋脚上起了疹子怎么办",
    "昨天下的单到现在没有物流你帮我查一下",
    "收到的杯子是碎的客服也不理我我要投诉",
    "我怀孕五个月可以点这个蜡烛吗会不会有害",
)
"""What only a person can answer; each is asked once by one viewer."""


class Ask(msgspec.Struct, frozen=True):
    """One comment. `topic` is its number among the sixty, -1 for noise, -2 for a lone question
    that is a person's."""

    at_s: float
    topic: int
    viewer: int
    text: str


class Asked(msgspec.Struct, frozen=True):
    """A topic: its key as the room reads it, and ways to ask for it."""

    key: TopicKey
    texts: tuple[str, ...]


def topics_of(mind: Mind) -> list[Asked]:
    """Sixty topics that the room can answer, each in other words than the others."""
    found: dict[str, Asked] = {}
    for pattern in _ASKED:
        for name in _NAMES:
            asked = _asked(mind, tuple(words.format(name) for words in pattern))
            if asked is not None:
                found.setdefault(asked[1], asked[0])
    topics = list(found.values())
    random.Random(7).shuffle(topics)
    if len(topics) < TOPICS:
        raise ValueError(f"the sample shop has {len(topics)} such topics; {TOPICS} are needed")
    return topics[:TOPICS]


def _asked(mind: Mind, texts: tuple[str, ...]) -> tuple[Asked, str] | None:
    """The topic and its answer, where all texts ask for the same one thing."""
    heard = [mind.hear(text, focus=None, previous=None) for text in texts]
    keys = heard[0].keys
    same = tuple(text for text, one in zip(texts, heard, strict=True) if one.keys == keys)
    if len(keys) != 1 or len(same) < 2:
        return None
    answer = mind.answer(heard[0].asking, text=texts[0], focus=None, variation=0)
    return (Asked(keys[0], same), answer.text) if answer.route == "ai" else None


def comments(topics: list[Asked], per_s: float, seconds: float, seed: int) -> Iterator[Ask]:
    """The flood, in the order it comes; once a minute somebody asks what a person must answer."""
    chance = random.Random(seed)
    weights = [1 / (number + 1) ** ZIPF for number in range(len(topics))]
    viewers = max(300, int(100 * per_s))
    at_s, lone = 0.0, 0
    while (at_s := at_s + chance.expovariate(per_s)) < seconds:
        if at_s > 30 + 60 * lone:
            text = COMPLEX[lone % len(COMPLEX)]
            yield Ask(at_s, -2, -lone - 1, f"{text}{'啊' * (lone // len(COMPLEX))}")
            lone += 1
        viewer = chance.randrange(viewers)
        if chance.random() < QUESTION_SHARE:
            (topic,) = chance.choices(range(len(topics)), weights)
            yield Ask(at_s, topic, viewer, chance.choice(topics[topic].texts))
        else:
            kind = _COPIES if chance.random() < 0.7 else _CHATTER
            yield Ask(at_s, -1, viewer, chance.choice(kind))
