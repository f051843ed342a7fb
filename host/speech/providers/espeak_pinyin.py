"""Chinese text as pinyin for espeak-ng's `cmn-latn-pinyin`, one syllable per character, with the
reading that its phrase gives a polyphone. pypinyin is imported on first use, in the worker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_PAUSES = {"，": ",", "、": ",", "；": ";", "：": ":", "。": ".", "！": "!", "？": "?"}
# Syllables that this espeak voice would read as English, in a spelling that it reads as Chinese.
_RESPELT = {
    "xiong": "xong",
    "qiong": "qong",
    "jiong": "jong",
    "wong": "weng",
    "ê": "ei",
    "m": "en",
    "n": "en",
    "ng": "en",
    "hm": "heng",
    "hng": "heng",
    "r": "er",
}
# Phrases of the trade that the general dictionary reads otherwise.
_PHRASES = {
    "还价": "huan2 jia4",
    "退还": "tui4 huan2",
    "返还": "fan3 huan2",
    "差价": "cha1 jia4",
    "补差": "bu3 cha1",
    "调货": "diao4 huo4",
    "露脐": "lou4 qi2",
    "露肩": "lou4 jian1",
    "背带": "bei1 dai4",
    "系带": "ji4 dai4",
    "单薄款": "dan1 bao2 kuan3",
    "加长": "jia1 chang2",
    "中长款": "zhong1 chang2 kuan3",
    "重磅": "zhong4 bang4",
    "几折": "ji3 zhe2",
    "只要": "zhi3 yao4",
    "只需": "zhi3 xu1",
    "只剩": "zhi3 sheng4",
    "一只": "yi4 zhi1",
    "两只": "liang3 zhi1",
    "都是": "dou1 shi4",
    "都有": "dou1 you3",
    "得起": "de5 qi3",
    "看得": "kan4 de5",
    "穿得": "chuan1 de5",
    "卖得": "mai4 de5",
    "好得": "hao3 de5",
    "吆喝": "yao1 he5",
    "薄荷": "bo4 he5",
    "抹胸": "mo3 xiong1",
    "量身": "liang2 shen1",
    "呢大衣": "ni2 da4 yi1",
    "慢慢地": "man4 man4 de5",
    "轻轻地": "qing1 qing1 de5",
}
_DIGITS = "零一二三四五六七八九十幺两"
_NUMBER_BEFORE = _DIGITS + "点第百千万亿周初"
_NUMBER_AFTER = "零一二三四五六七八九十月号日楼比"


def load() -> None:
    """Import the dictionary and teach it the phrases above."""
    from pypinyin import load_phrases_dict
    from pypinyin.contrib.tone_convert import to_tone

    load_phrases_dict(
        {
            phrase: [[to_tone(syllable)] for syllable in pinyin.split()]
            for phrase, pinyin in _PHRASES.items()
        }
    )


def syllables(text: str, readings: Sequence[tuple[int, str]] = ()) -> list[str]:
    """One entry per code point: a syllable with its tone ("hao3"), a pause sign, or "". From the
    positions of `readings` on, their pinyin holds."""
    from pypinyin import Style, lazy_pinyin

    found = lazy_pinyin(
        text,
        style=Style.TONE3,
        neutral_tone_with_five=True,
        v_to_u=False,
        errors=_pauses,
    )
    given: dict[int, str] = {}
    for position, pinyin in readings:
        given.update(enumerate(pinyin.replace("ü", "v").split(" "), position))
    for at, syllable in given.items():
        found[at] = syllable
    return [
        _spell(syllable if at in given else _in_context(text, at, found))
        if syllable.isalnum()
        else syllable
        for at, syllable in enumerate(found)
    ]


def _pauses(other: str) -> Any:
    # A list is taken as one entry per code point; pypinyin's own type says str only.
    return [_PAUSES.get(sign, "") for sign in other]


def pinyin_words(text: str, readings: Sequence[tuple[int, str]] = ()) -> tuple[str, dict[int, int]]:
    """The text as pinyin, and for the position of each syllable the code point it stands for."""
    spelt = ""
    origin: dict[int, int] = {}
    for at, syllable in enumerate(syllables(text, readings)):
        if not syllable:
            continue
        if syllable.isalnum():
            spelt += " " if spelt else ""
            origin[len(spelt)] = at
        spelt += syllable
    return spelt, origin


def _in_context(text: str, at: int, found: list[str]) -> str:
    """The tones of 一 and 不 change with what follows."""
    character, syllable = text[at], found[at]
    following = found[at + 1] if at + 1 < len(found) else ""
    if character not in "一不" or not following.isalnum():
        return syllable
    falls = following.endswith("4")
    if character == "不":
        return "bu2" if falls else syllable
    if _counts(text, at):
        return "yi1"
    return "yi2" if falls or text[at + 1] == "个" else "yi4"


def _counts(text: str, at: int) -> bool:
    """Whether this 一 is a figure, as in 十一, 一号, 一点五, and not "a" as in 一件, 一点."""
    if at and text[at - 1] in _NUMBER_BEFORE:
        return True
    if text[at + 1] == "点":
        return text[at + 2 : at + 3] in tuple(_DIGITS + "整钟半") or text[at - 1 : at] in tuple(
            "午晚早上"
        )
    return text[at + 1] in _NUMBER_AFTER


def _spell(syllable: str) -> str:
    sound, tone = syllable.rstrip("0123456789"), syllable[-1]
    tone = tone if tone.isdigit() else "5"
    return _RESPELT.get(sound, sound) + tone
