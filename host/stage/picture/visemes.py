"""Mouth shapes of sounds: from IPA where the voice tells it, else from how a word is written."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

VISEMES = ("rest", "closed", "a", "e", "i", "o", "u", "f", "l", "s")

_OF_SOUND = {
    "closed": "pbmɓʙ",
    "f": "fvɱʋ",
    "l": "tdnlrɹɾθðɫɲɭɻʈɖɳ",
    "s": "szʃʒɕʑʂʐcɟ",
    "a": "aɑæʌɐ",
    "e": "eɛəɜɘɝɚɤœøkɡgxχhɦŋqʔ",
    "i": "iɪɨj",
    "o": "oɔɒɵ",
    "u": "uʊɯʉywɥʏʍ",
}
_SHAPE = {sound: shape for shape, sounds in _OF_SOUND.items() for sound in sounds}
_VOWELS = "aɑæʌɐeɛəɜɘɝɚɤœøiɪɨoɔɒɵuʊɯʉyʏ"
_OPEN = frozenset("aeiou")

Shape = tuple[str, float]
"""A viseme and its share of the time."""


@lru_cache(maxsize=2_000)
def shapes_of_sound(symbol: str) -> tuple[Shape, ...]:
    """The mouth's shapes while a phoneme sounds: a diphthong has several, one consonant has one.

    Unknown signs are passed over; nothing known is no shape at all.
    """
    plain = [sign for sign in unicodedata.normalize("NFD", symbol) if sign in _SHAPE]
    vowels = [sign for sign in plain if sign in _VOWELS]
    if not vowels:
        # An affricate is heard, and seen, by its end: "ts", "tɕh".
        hissing = [sign for sign in plain if _SHAPE[sign] == "s"]
        plain = hissing[:1] or plain[:1]
        return ((_SHAPE[plain[0]], 1.0),) if plain else ()
    return _shared([_SHAPE[sign] for sign in plain])


@lru_cache(maxsize=4_000)
def shapes_of_word(word: str) -> tuple[Shape, ...]:
    """The mouth's shapes for a written word: Chinese by its pinyin, other words by their letters,
    numbers by a lively guess."""
    letters = "".join(_letters_of(sign) for sign in word)
    return _shared([_SHAPE[sign] for sign in letters if sign in _SHAPE])


def _shared(shapes: list[str]) -> tuple[Shape, ...]:
    """Neighbours that are the same made one, vowels twice as long as consonants."""
    found: list[Shape] = []
    for shape in shapes:
        weight = 2.0 if shape in _OPEN else 1.0
        if found and found[-1][0] == shape:
            found[-1] = (shape, found[-1][1] + weight / 2)
        else:
            found.append((shape, weight))
    whole = sum(weight for _, weight in found)
    return tuple((shape, weight / whole) for shape, weight in found)


_DIGITS = ("ling", "i", "er", "san", "si", "wu", "liu", "tsi", "ba", "dzo")


def _letters_of(sign: str) -> str:
    if sign.isdecimal():
        return _DIGITS[unicodedata.decimal(sign)]
    if "\u3400" <= sign <= "\u9fff":
        return _pinyin(sign)
    plain = unicodedata.normalize("NFD", sign.lower())[:1]
    return plain if plain.isascii() else ""


@lru_cache(maxsize=8_000)
def _pinyin(sign: str) -> str:
    # Imported late: a voice that tells its phonemes never needs it.
    from pypinyin import Style, lazy_pinyin

    letters = lazy_pinyin(sign, style=Style.NORMAL, errors="ignore")
    text = "".join(letters)
    for written, heard in (("zh", "s"), ("ch", "s"), ("sh", "s"), ("q", "s"), ("x", "s")):
        text = text.replace(written, heard)
    return text.replace("j", "s").replace("v", "u")
