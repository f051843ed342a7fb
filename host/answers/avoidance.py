"""A quality a viewer does not want: 不吃辣选哪个, 怕苦, 有不甜的吗."""

from __future__ import annotations

import re

_QUALITY = "辣甜酸苦咸油腻硬软凉冰腥膻麻涩浓"
_AVOIDS = re.compile(
    "(?:不(?:太|怎么|大|能|会|敢)?(?:吃|喝|喜欢|爱|要|想要|碰|沾|耐)(?:得了)?|怕|讨厌|忌|受不了"
    f"|吃不了|喝不了|接受不了|吃不惯|喝不惯|[有要找]没?有?不)(?:太|很|那么|特别)?([{_QUALITY}])"
    f"|^不(?:太|那么)?([{_QUALITY}])的(?:有|是|哪|选|拍|买)"
)
_DENIED = "[不无没零免少低微轻]|(?<![\\d.])0"


def avoided(line: str) -> str:
    """The quality that a normalised line wants nothing of, "" where it names none."""
    match = _AVOIDS.search(line)
    return (match[1] or match[2]) if match is not None else ""


def has_quality(text: str, quality: str) -> bool | None:
    """Whether a text says that something has a quality (True) or has it not (False: 不辣, 无糖);
    None where it does not speak of it."""
    if quality not in text:
        return None
    return re.search(f"(?:{_DENIED}).?{quality}", text) is None


def has_little(text: str, quality: str) -> bool:
    """Whether a text says that something has a little of a quality: 微辣."""
    return re.search(f"[微低少轻]{quality}", text) is not None
