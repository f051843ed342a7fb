"""Reads a written sentence: numbers through the tokens, words and pauses as they stand."""

from __future__ import annotations

import re

import msgspec

from host.speech.spoken import chinese, english
from host.speech.spoken.english_numbers import NUMERAL_WORDS
from host.speech.spoken.lexicon import NO_LEXICON, Found, Lexicon
from host.speech.spoken.normalise import normalise
from host.speech.spoken.recognise import TRIGGER, recognise
from host.speech.spoken.spoken import Spoken, SpokenLanguage, SpokenSegment
from host.speech.spoken.tokens import Symbol

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\u3007"
_IS_HAN = re.compile(f"[{_HAN}]")
# A word, not a unit after its number.
_ENGLISH_WORD = re.compile(
    "(?<![0-9A-Za-z\u00c0-\u024f])(?<![0-9] )[A-Za-z\u00c0-\u024f]*[a-z\u00df-\u024f]{2,}"
)
_PLAIN = re.compile(
    f"(?P<han>[{_HAN}]+)"
    "|(?P<latin>[A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z]+)*)"
    "|(?P<pause>[，。！？；：、,.!?;:…\n/()（）“”「」《》【】—])"
)
_PAUSE_FOR = {
    **dict.fromkeys("，。！？；：、", ""),
    **dict.fromkeys(",", "，"),
    **dict.fromkeys(".…", "。"),
    **dict.fromkeys("\n;", "；"),
    **dict.fromkeys("!", "！"),
    **dict.fromkeys("?", "？"),
    **dict.fromkeys(":", "："),
    **dict.fromkeys("/()（）“”「」《》【】—", "、"),
}
# Short words in capitals that are words; other capitals up to three letters are spelt.
_WORDS_IN_CAPITALS = frozenset(
    [
        "NEW",
        "HOT",
        "OFF",
        "BUY",
        "TOP",
        "THE",
        "AND",
        "FOR",
        "ALL",
        "NOW",
        "GET",
        "ONE",
        "TWO",
        "BIG",
        "YOU",
        "YES",
        "NOT",
        "OUR",
        "FUN",
        "CAN",
        "ANY",
        "ARE",
        "IS",
        "IT",
        "IN",
        "ON",
        "OF",
        "OR",
        "TO",
        "IF",
        "BY",
        "AT",
        "AS",
        "SO",
        "NO",
        "DO",
        "GO",
        "BE",
        "WE",
        "UP",
        "MY",
        "MAX",
        "PLUS",
        "PRO",
        "MINI",
        "OK",
    ]
)
_SIZE = re.compile("X{1,5}[SL]")
MAX_CHARACTERS = 2_000
_CHINESE_DIGITS = "零一二两三四五六七八九十"
_NUMERALS = _CHINESE_DIGITS + "幺百千万亿"
_NUMERAL_EN = f"(?:{'|'.join(NUMERAL_WORDS)})"
_ENDS_EN = re.compile(rf"\b{_NUMERAL_EN}$")
_BEGINS_EN = re.compile(rf"{_NUMERAL_EN}\b")


def spoken_text(text: str, language: str, lexicon: Lexicon = NO_LEXICON) -> Spoken:
    """The sentence as it is spoken in `language` ("zh", "en", or a tag that starts so).

    Words keep the language they are written in. A number is said in the sentence's language, or in
    Chinese where it touches a Chinese character. A sentence for a Chinese room that has no Chinese
    character and at least two English words is read in English. Signs that are not spoken are not
    in the result. Words of the `lexicon` are said as it says.
    Only the first 2,000 code points are read.
    """
    plain = normalise(text[:MAX_CHARACTERS])
    reading = _Reading(plain, _language(plain, language), lexicon)
    return Spoken(segments=tuple(reading.segments()))


def sentence_language(text: str, asked: str) -> SpokenLanguage:
    """The language in which `spoken_text` reads the sentence as a whole."""
    return _language(normalise(text[:MAX_CHARACTERS]), asked)


def _language(plain: str, asked: str) -> SpokenLanguage:
    if asked.lower().startswith("en"):
        has_english = re.search("[A-Za-z]{2}", plain) or not _IS_HAN.search(plain)
        return "en" if has_english else "zh"
    has_chinese = _IS_HAN.search(plain) or len(_ENGLISH_WORD.findall(plain)) < 2
    return "zh" if has_chinese else "en"


class _Reading:
    """One pass over one sentence."""

    def __init__(self, plain: str, language: SpokenLanguage, lexicon: Lexicon = NO_LEXICON) -> None:
        self._plain = plain
        self._language = language
        self._lexicon = lexicon
        self._segments: list[SpokenSegment] = []

    def segments(self) -> list[SpokenSegment]:
        at = 0
        for found in self._lexicon.find(self._plain, self._language):
            if found.start >= at:
                at = self._read(at, found.start)
                if at == found.start:  # else a number reaches into the word, and numbers win
                    self._say_so(found)
                    at = found.end
        self._read(at, len(self._plain))
        return self._segments

    def _say_so(self, found: Found) -> None:
        """The words that the lexicon has for this place."""
        length = found.end - found.start
        if found.entry.pinyin:
            written = self._plain[found.start : found.end]
            self._segments.append(
                SpokenSegment(written, "zh", found.start, length, True, found.entry.pinyin)
            )
            return
        said = _Reading(normalise(found.entry.said), self._language).segments()
        for number, segment in enumerate(said):
            text = self._apart(segment.text) if number == 0 else segment.text
            self._segments.append(SpokenSegment(text, segment.language, found.start, length))

    def _read(self, at: int, until: int) -> int:
        """Read from `at` to `until`, or to the end of a number that reaches beyond it."""
        searched = at
        while (trigger := TRIGGER.search(self._plain, searched)) and trigger.start() < until:
            start = trigger.start()
            found = recognise(self._plain, start)
            if found is None:
                searched = start + 1
                continue
            token, end = found
            self._read_plain(at, start)
            spoken_in = self._language_at(start, end)
            said = (chinese if spoken_in == "zh" else english).say(token)
            if not isinstance(token, Symbol):
                said = self._apart(said)
            self._segments.append(SpokenSegment(said, spoken_in, start, end - start))
            at = searched = end
        self._read_plain(at, until)
        return max(at, until)

    def _apart(self, said: str) -> str:
        """A number right after another one is set apart, or the two would sound as one."""
        if not self._segments:
            return said
        last = self._segments[-1]
        chinese_pair = last.text[-1] in _NUMERALS and said[0] in _NUMERALS
        if not chinese_pair and not (_ENDS_EN.search(last.text) and _BEGINS_EN.match(said)):
            return said
        if last.verbatim:
            return "、" + said
        self._segments[-1] = msgspec.structs.replace(last, text=last.text + "、")
        return said

    def _language_at(self, start: int, end: int) -> SpokenLanguage:
        around = self._plain[max(0, start - 1) : end + 1]
        return "zh" if _IS_HAN.search(around) else self._language

    def _read_plain(self, start: int, end: int) -> None:
        for found in _PLAIN.finditer(self._plain, start, end):
            if found["pause"]:
                self._pause(found)
            elif found["han"]:
                if found[0][0] in _CHINESE_DIGITS and not self._is_ounce(found):
                    self._apart(found[0])
                self._add(found[0], "zh", found, verbatim=True)
            else:
                word = _latin(found[0])
                self._add(word, "en", found, verbatim=len(word) == len(found[0]))

    def _is_ounce(self, found: re.Match[str]) -> bool:
        """两 right after a figure is a weight."""
        before = self._plain[max(0, found.start() - 1) : found.start()]
        return found[0][0] == "两" and before.isdigit()

    def _pause(self, found: re.Match[str]) -> None:
        # A pause before the first word, or after another one, says nothing new.
        if self._segments and not self._segments[-1].is_pause:
            sign = _PAUSE_FOR[found[0]] or found[0]
            self._add(sign, self._segments[-1].language, found)

    def _add(
        self,
        said: str,
        language: SpokenLanguage,
        found: re.Match[str],
        *,
        verbatim: bool = False,
    ) -> None:
        length = found.end() - found.start()
        self._segments.append(SpokenSegment(said, language, found.start(), length, verbatim))


def _latin(word: str) -> str:
    """Capitals up to three letters are spelt, longer ones read as a word."""
    if not word.isupper():
        return word
    if _SIZE.fullmatch(word):
        return " ".join(word)
    if word in _WORDS_IN_CAPITALS or len(word) > 3:
        return word.lower()
    return " ".join(word)
