"""The form of a text in which the rules look for claims: what disguises a word is taken away.

Full-width and traditional characters, spaces and signs between characters (最 好, 最♥好), letters
parted by signs (v x), characters and syllables that only sound right (蕞好, zui好).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from host.answers.law.traditional import SIMPLIFIED

_HAN = "\u3400-\u9fff"
_SOUNDS_LIKE = {
    **{"蕞": "最", "朂": "最", "嘬": "最", "樶": "最", "苐": "第", "佰": "百"},
    **{"薇": "微", "溦": "微", "癥": "症", "➕": "+", "✚": "+", "ı": "i", "℡": "电话"},
}
_NOTHING = dict.fromkeys((0xFE0E, 0xFE0F, 0x20E3, 0x00AD, *range(0x200B, 0x2010)))
_CHARACTERS = str.maketrans({**SIMPLIFIED, **_SOUNDS_LIKE}) | _NOTHING
_CLAUSE_SIGNS = ",。!?;:、()\"'“”‘’《》「」%+\\n"
_SIGNS = re.compile(f"(?<=[{_HAN}])(?:[^\\w{_CLAUSE_SIGNS}]|_)+(?=[{_HAN}])")
"""Signs between two Chinese characters."""
_SIGN = re.compile(f"[^\\w{_CLAUSE_SIGNS}]").search
_CHANGES = re.compile(f"[{''.join(map(chr, _CHARACTERS))}]").search
_COUNTED = re.compile(f"(?<=[0-9]) +(?=[{_HAN}])|(?<=[{_HAN}]) +(?=[0-9])")
"""The spaces of 江浙沪 2 天."""
_OPEN_ENDED = re.compile(f"(?<=[最第])[^\\w\\n]{{1,3}}(?=[{_HAN}])")
_WORDPLAY = re.compile(
    "[醉罪嘴](?=低价|低的?价|便宜|优惠|划算|好的|好看|好用)|(?<=全网)[醉罪嘴]|弟一(?!个)|伟信"
)
_MAY_BE_WORDPLAY = re.compile("[醉罪嘴弟伟]").search
_THRICE = re.compile(f"([{_HAN}])\\1\\1").search
_WORDPLAY_MEANS = {"弟一": "第一", "伟信": "微信"}
_SYLLABLES = {
    **{"zui": "最", "hao": "好", "di": "低", "mei": "美", "bai": "白", "xin": "信", "wei": "微"},
    **{"zhi": "治", "liao": "疗", "jia": "加", "bao": "包", "you": "邮", "yi": "一", "zhen": "真"},
}
_SYLLABLE = re.compile(
    f"(?<=[{_HAN}])(?:{'|'.join(_SYLLABLES)})(?![a-z])"
    f"|(?<![a-z])(?:{'|'.join(_SYLLABLES)})(?=[{_HAN}])"
)
_PARTED = re.compile(  # the letter first: a pattern that begins with a class finds it faster
    r"[a-z](?<![\w'’][a-z])(?:[ ._*·-]{1,2}[a-z](?![\w'’]))+"
)
_RUN = re.compile(f"((?![零〇一二三四五六七八九幺])[{_HAN}])\\1\\1+")
_LETTER = re.compile("[a-z]").search


@lru_cache(maxsize=512)
def fold(text: str) -> str:
    """The text as the rules read it. Never shown to anybody. Linear in the length."""
    if not unicodedata.is_normalized("NFKC", text):
        text = unicodedata.normalize("NFKC", text)
    text = text.lower()
    if not text.isascii():
        text = _without_disguise(text)
    if _LETTER(text):
        text = _PARTED.sub(_without_signs, text)
        if not text.isascii():
            text = _SYLLABLE.sub(_spelt, text)
    return text


def _without_disguise(text: str) -> str:
    """Most texts fail the quick searches and are spared the replacements."""
    if _CHANGES(text):
        text = text.translate(_CHARACTERS)
    if _SIGN(text) or "_" in text:
        text = _SIGNS.sub("", text)
    if "最" in text or "第" in text:
        text = _OPEN_ENDED.sub("", text)
    if " " in text:
        text = _COUNTED.sub("", text)
    if _MAY_BE_WORDPLAY(text):
        text = _WORDPLAY.sub(_meant, text)
    return _RUN.sub(r"\1\1", text) if _THRICE(text) else text


def _meant(match: re.Match[str]) -> str:
    return _WORDPLAY_MEANS.get(match[0], "最")


def _spelt(match: re.Match[str]) -> str:
    return _SYLLABLES[match[0]]


def _without_signs(match: re.Match[str]) -> str:
    return "".join(character for character in match[0] if character.isalpha())
