"""Cantonese words of grammar as Mandarin writes them, sign for sign, so that places stay."""

from __future__ import annotations

import re

_SIGNS = str.maketrans(
    "嘅咗唔冇仲啲嗰喺佢哋嚟畀睇靓咁嘢啱攞俾", "的了不没还点那在他们来给看美这的刚拿给"
)
_CANTONESE = re.compile("[嘅咗唔冇仲啲嗰喺佢哋嚟畀睇靓咁嘢啱攞俾]").search


def plain_speech(line: str) -> str:
    """A normalised line with the grammar of Mandarin."""
    return line.translate(_SIGNS) if _CANTONESE(line) else line
