"""How a shop wants its own words said: brand names, polyphones, foreign names."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

import msgspec

from host.speech.spoken.normalise import normalise
from host.speech.spoken.spoken import SpokenLanguage

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\u3007"
_LETTER = re.compile(f"[{_HAN}A-Za-z\u00c0-\u024f]")
_NUMERAL_DIGITS = {**{str(value): str(value) for value in range(10)}, "〇": "0", "两": "2"}
_NUMERAL_DIGITS |= {sign: str(value) for value, sign in enumerate("零一二三四五六七八九")}
_NUMERAL_DIGITS["幺"] = "1"
_DIGIT_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_AMOUNT = re.compile("[零〇一二两三四五六七八九十百千万亿点元块毛角分折满减第号到]+")
_SYLLABLE = (
    "(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?"
    "(?:[aoeiuvü]|ai|ei|ui|ao|ou|iu|ie|ue|ve|üe|er|an|en|in|un|vn|ang|eng|ing|ong|ia|iao|ian|iang"
    "|iong|ua|uo|uai|uan|uang)"
)
_PINYIN = re.compile(f"{_SYLLABLE}[1-5](?: {_SYLLABLE}[1-5])*")
_LOOKS_LIKE_PINYIN = re.compile("[a-zü]+[1-5](?: [a-zü]+[1-5])+|[a-zü]{2,}[1-5]")
MOST_ENTRIES = 2_000
MOST_CHARACTERS = 64
_MOST_SAID = 200


class LexiconError(ValueError):
    """An entry cannot be used; the message names it and the remedy."""

    code = "voice.lexicon"


class Entry(msgspec.Struct, frozen=True):
    """`written` is said as `said` in sentences of `language`. Or, for Chinese characters, `pinyin`
    gives each its syllable ("tiao2 he2"); a voice that takes no pinyin reads the characters."""

    written: str
    language: SpokenLanguage
    said: str = ""
    pinyin: str = ""


class Found(msgspec.Struct, frozen=True):
    """An entry at its place in a sentence."""

    start: int
    end: int
    entry: Entry


class Lexicon:
    """The entries of a shop, found in sentences; the longest of several wins.

    `digest` changes with the entries: sound that was made with others is not this lexicon's.

    Raises:
        LexiconError: too many entries, or two for the same word.
    """

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.entries = tuple(entries)
        if len(self.entries) > MOST_ENTRIES:
            raise LexiconError(
                f"{len(self.entries)} entries are more than the {MOST_ENTRIES} a lexicon may have"
            )
        self.digest = _digest(self.entries)
        self._by_language: dict[SpokenLanguage, dict[str, Entry]] = {"zh": {}, "en": {}}
        for entry in self.entries:
            known = self._by_language[entry.language]
            key = _key(entry.written)
            if key in known:
                raise LexiconError(f"{entry.written!r} is in [{entry.language}] twice; keep one")
            known[key] = entry
        self._patterns = {
            language: _pattern(known) for language, known in self._by_language.items() if known
        }

    def find(self, plain: str, language: SpokenLanguage) -> Iterator[Found]:
        """The entries in a sentence after `normalise`, from its beginning on."""
        pattern = self._patterns.get(language)
        if pattern is None:
            return
        for match in pattern.finditer(plain):
            entry = self._by_language[language].get(_key(match[0]))
            if entry is not None:
                yield Found(match.start(), match.end(), entry)


def entry_of(written: str, said: str, language: SpokenLanguage) -> Entry:
    """A checked entry; `said` is words, or pinyin with tone numbers for Chinese characters.

    Raises:
        LexiconError: the entry says nothing, changes a number, or its pinyin does not fit.
    """
    plain, said = normalise(written.strip()), said.strip()
    shown = repr(written[:MOST_CHARACTERS])
    if not plain or len(plain) > MOST_CHARACTERS:
        raise LexiconError(f"{shown} has {len(plain)} characters; 1 to {MOST_CHARACTERS} are taken")
    if not _LETTER.search(plain) or _AMOUNT.fullmatch(plain):
        raise LexiconError(
            f"{shown} is a number or an amount, not a name; those are read by the reader alone, so"
            " that no number is ever changed"
        )
    if not said or len(said) > _MOST_SAID or not said.isprintable():
        raise LexiconError(
            f"{shown} is said as {said[:40]!r}; write 1 to {_MOST_SAID} printable characters"
        )
    if language == "zh" and _LOOKS_LIKE_PINYIN.fullmatch(said):
        return Entry(plain, language, pinyin=_checked_pinyin(plain, shown, said))
    if not _keeps_digits(plain, said):
        raise LexiconError(
            f"{shown} said as {said[:40]!r} loses or changes a number; write its figures in the"
            " same order in what is said"
        )
    return Entry(plain, language, said=said)


def _checked_pinyin(plain: str, shown: str, said: str) -> str:
    count = len(said.split(" "))
    if not _PINYIN.fullmatch(said) or not re.fullmatch(f"[{_HAN}]{{{count}}}", plain):
        raise LexiconError(
            f"{shown} is said as {said[:40]!r}; pinyin is one syllable with its tone number for"
            ' each Chinese character, like "调和油" = "tiao2 he2 you2"'
        )
    return said


def _keeps_digits(written: str, said: str) -> bool:
    """Whether the figures of the written word are said, in their order."""
    for digit, word in enumerate(_DIGIT_WORDS):
        said = re.sub(rf"\b{word}\b", str(digit), said, flags=re.IGNORECASE)
    left = iter([_NUMERAL_DIGITS.get(sign, "") for sign in normalise(said)])
    return all(digit in left for digit in re.findall("[0-9]", written))


def _key(text: str) -> str:
    return text.casefold()


def _pattern(known: dict[str, Entry]) -> re.Pattern[str]:
    words = sorted((entry.written for entry in known.values()), key=len, reverse=True)
    return re.compile("|".join(_bounded(word) for word in words), re.IGNORECASE)


def _bounded(word: str) -> str:
    """The word where it stands for itself: no piece of a longer Latin word or number."""
    before, after = "", ""
    if re.match("[A-Za-z\u00c0-\u024f]", word):
        before = "(?<![A-Za-z\u00c0-\u024f])"
    elif word[0].isdigit():
        before = "(?<![0-9.,:/×*¥$€£~–—-])"
    if re.search("[A-Za-z\u00c0-\u024f]$", word):
        after = "(?![A-Za-z\u00c0-\u024f])"
    elif word[-1].isdigit():
        after = r"(?![0-9%‰]|\s?[.,:/xX×*~–—-]\s?[0-9])"
    return before + re.escape(word) + after


def _digest(entries: tuple[Entry, ...]) -> str:
    return hashlib.sha256(msgspec.msgpack.encode(entries)).hexdigest()[:16] if entries else ""


NO_LEXICON = Lexicon()
