"""One slip of the finger in a long word of plain letters: shpping is shipping."""

from __future__ import annotations

import re
from collections.abc import Collection

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_WORD = re.compile(r"(?<![\w'])[a-z]{6,14}(?![\w'])")


def without_slips(text: str, known: Collection[str]) -> str:
    """The line with each unknown long word that one letter tells from a known one put right; a
    first letter is never wrong."""
    return _WORD.sub(lambda match: _meant(match.group(), known), text)


def _meant(word: str, known: Collection[str]) -> str:
    if word in known:
        return word
    for other in _near(word):
        if other in known:
            return other
    return word


def _near(word: str) -> list[str]:
    """Every word one dropped, doubled, swapped, missing or wrong letter away."""
    found = []
    for place in range(1, len(word)):
        head, tail = word[:place], word[place:]
        found.append(head + tail[1:])
        if len(tail) > 1:
            found.append(head + tail[1] + tail[0] + tail[2:])
        found += [head + letter + tail for letter in _LETTERS]
        if len(tail) > 1:  # another ending makes another word: sleepy, sleeps
            found += [head + letter + tail[1:] for letter in _LETTERS]
    return [*found, *(word + letter for letter in _LETTERS)]
