"""The phrases of all languages as a table the automaton can be built from."""

from __future__ import annotations

import re

import msgspec

from chat.reading import Intent
from chat.understanding.phrases import en, id, lookalikes, ms, th, vi, zh

_HEAD = re.compile(r"^([a-z_]+) ([\d.]+): ?", re.MULTILINE)

QUESTION_SIGNS = """
吗|么|嘛|呢|?|多少|几|啥|什么|怎么|怎样|咋|哪|谁|能不能|可不可以|是不是|有没有|会不会|行不行|多大|多重|
多长|多高|多久|肿么|木有|米有|有没|是否|请问|不是说|what|which|how|when|where|does|do you|is it|
are they|is this|can|will|any|apa|apakah|berapa|bisa|gimana|bagaimana|ไหม|มั้ย|อะไร|ยังไง|หรือ|
không|ko|gì|nào|thế nào|được
"""
"""Signs of a question anywhere in a line; a line may also end in one of QUESTION_ENDS."""

QUESTION_ENDS = (
    *("不", "没", "吧", "否", "叭", "bu", "ma", "呀", "嘞", "咧", "莫", "冇", "不行", "得不"),
    *("行不", "唔", "波", "没得"),
)


class Cue(msgspec.Struct, frozen=True):
    """A phrase that speaks for an intent."""

    phrase: str
    intent: Intent
    weight: float
    language: str


def parse(text: str, language: str) -> list[Cue]:
    """The cues of a phrase text (see `chat.understanding.phrases` for its form)."""
    pieces = _HEAD.split(text)[1:]
    found: list[Cue] = []
    for name, weight, body in zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True):
        intent = Intent(name)
        phrases = dict.fromkeys(part.strip() for part in body.replace("\n", "").split("|"))
        found += [Cue(phrase, intent, float(weight), language) for phrase in phrases if phrase]
    return found


def all_cues() -> list[Cue]:
    """Every cue of every language."""
    texts = {
        "zh": zh.PHRASES + lookalikes.CHINESE,
        "en": en.PHRASES + lookalikes.ENGLISH,
        "id": id.PHRASES,
        "ms": ms.PHRASES,
        "th": th.PHRASES,
        "vi": vi.PHRASES,
    }
    return [cue for language, text in texts.items() for cue in parse(text, language)]


def question_signs() -> list[str]:
    """The signs of a question."""
    return [sign for sign in QUESTION_SIGNS.replace("\n", "").split("|") if sign]
