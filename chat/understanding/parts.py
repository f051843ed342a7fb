"""What viewers call a colour or a size for short: 正红 of 03正红, 袋装 of 250g袋装."""

from __future__ import annotations

import re

from chat.understanding.glosses import everyday, in_other_words
from chat.understanding.normal import normalise

_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
_ENDINGS = "色型款装版味粮号码系"
_NO_PART = frozenset(
    ("颜色", "组合", "套装", "单品", "标准", "米床", "一对", "普通", "经典", "搭配", "混合", "随机")
)
"""Parts that tell nothing, or are only what is counted."""


def colour_parts(colour: str) -> set[str]:
    """Every run of two characters and more in a colour's name that is not the whole name."""
    plain = normalise(colour)
    found: set[str] = set()
    for run in _HAN.findall(plain):
        for start in range(len(run) - 1):
            found.update(run[start:stop] for stop in range(start + 2, len(run) + 1))
    return found - {plain, *_NO_PART}


def size_parts(size: str) -> set[str]:
    """The Chinese words in a size's name, without their endings, and the halves of long ones."""
    plain = normalise(size)
    found: set[str] = set()
    for run in _HAN.findall(re.sub(r"\d[\d.]*[\u3400-\u9fff]", "|", plain)):
        found.add(run)
        stem = run.rstrip(_ENDINGS) if len(run) > 2 else run
        if len(stem) >= 2:
            found.add(stem)
        if len(run) == 4:
            found |= {run[:2], run[2:]}
    return found - {plain, *_NO_PART}


_LATIN = re.compile(r"[a-zà-ỹ]{3,}")
_OF_PLUGS = re.compile(r"\b(?:uk|eu|us|au)\b")
_PINS = re.compile(r"(\d)[ -]?pins?\b")
_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3})(?:,?000)(?!\d)")
_NO_WORD = frozenset(
    ("pack", "set", "size", "pcs", "with", "and", "for", "the", "box", "piece", "pieces", "inch")
)


def foreign_parts(value: str) -> set[str]:
    """The words of a value in Latin letters, each by itself and as other languages say it (the
    tower, ตึก, 10rb of 10000mAh)."""
    plain = normalise(value)
    if _HAN.search(plain):
        return set()
    words = [word for word in _LATIN.findall(plain) if word not in _NO_WORD]
    found = set(words) if len(plain.split()) > 1 else set()
    for country in _OF_PLUGS.findall(plain):
        found |= {f"{country} plug", f"{country} version", f"plug {country}", f"ปลั๊ก {country}"}
    for match in _PINS.finditer(plain):
        for legs in ("pin", "kaki", "ขา", "chân", "chấu"):
            found |= {f"{match[1]} {legs}", f"{match[1]}{legs}", f"{legs} {match[1]}"}
    for word in (*words, plain):
        found.update(in_other_words().get(word, ()))
        found.update(everyday().get(word, ()))
    for match in _THOUSANDS.finditer(plain):
        number = match[1]
        units = {"", " mah", "mah"} if "mah" in plain else {""}
        found |= {f"{number}{k}{unit}" for k in ("k", "rb", " rb", " ribu") for unit in units}
        found |= {f"{number}000", f"{number},000"}
    return {part for part in found if len(part) > 1} - {plain}
