"""The plain forms of a line whose words are pulled apart or spelt with strange signs.

Only for finding out what kind of line it is; nothing is ever answered from these forms.
"""

from __future__ import annotations

import re
import unicodedata

_LOOSE_HAN = re.compile(r"(?:[\u3400-\u9fff][^\w\u3400-\u9fff，。,!?！？]{1,3}){3,}[\u3400-\u9fff]")
_LOOSE_LETTERS = re.compile(r"(?<![a-z])(?:[a-z][^a-z0-9\u0080-\uffff]{1,3}){3,}[a-z](?![a-z])")
_NO_WORD = re.compile(r"[\W_]+")
_LEET = str.maketrans("0134578@$", "oieastbas")
_LEET_WORD = re.compile(
    r"(?<![\w$@])(?=[a-z0-9@$]*[a-z])(?=[a-z0-9@$]*[0134578@$])[a-z0-9@$]{2,}(?![\w$@])"
)
_LEET_SIGN = re.compile("[0134578@$]").search
_LETTER = re.compile("[a-z]").search
_LOOKS_LATIN = str.maketrans("аеорсухіѕјԁӏкмтнвαοερτυικνηβωχ", "aeopcyxisjdlkmthbaoeptyiknnbwx")
_FOREIGN = re.compile(r"[\u0370-\u03ff\u0400-\u052f]").search
_STACKED = re.compile(r"[\u0300-\u036f]{2,}").search
_MARK = re.compile(r"[\u0300-\u036f]")
_LETTER_IN_HAN = re.compile(r"(?<=[\u3400-\u9fff])[*★☆·•.\-_~|/\\❤♥]+(?=[\u3400-\u9fff])")
_SIGN_IN_HAN = re.compile(r"[\u3400-\u9fff][*★☆·•.\-_~|/\\❤♥]+[\u3400-\u9fff]").search


def undisguised(text: str) -> tuple[str, ...]:
    """The normalised line itself, and the line with its disguise off where it wears one."""
    plain = text
    if _FOREIGN(plain):
        plain = plain.translate(_LOOKS_LATIN)
    if not plain.isalnum():  # with neither signs nor blanks there is nothing to take away
        plain = _without_signs(plain)
    if _LEET_SIGN(plain) and _LETTER(plain):
        plain = _LEET_WORD.sub(_letters, plain)
    return (text,) if plain == text else (text, plain)


def _without_signs(plain: str) -> str:
    if _STACKED(plain):
        plain = unicodedata.normalize("NFC", _MARK.sub("", unicodedata.normalize("NFD", plain)))
    if _SIGN_IN_HAN(plain):
        plain = _LETTER_IN_HAN.sub("", plain)
    plain = _LOOSE_HAN.sub(_joined, plain)
    return _LOOSE_LETTERS.sub(_joined, plain)


def _joined(match: re.Match[str]) -> str:
    return _NO_WORD.sub("", match.group())


def _letters(match: re.Match[str]) -> str:
    word = match.group()
    digits = sum(char.isdigit() for char in word)
    measured = word[:-2].isdigit() or digits > (len(word) + 1) // 2
    return word if measured else word.translate(_LEET)
