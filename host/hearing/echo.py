"""Whether the microphone heard the AI's own voice: what was understood is what it has just said.

The browser takes most of it out of the sound; a loudspeaker in the room may still be heard."""

from __future__ import annotations

import re
from collections import deque

from chat.numerals import with_digits

_KEPT = 4
_MATTERS = re.compile(r"[\w]", re.UNICODE)
_ALIKE = 75.0
_SHORTEST = 4


class Echo:
    """Remembers the AI's last sentences."""

    def __init__(self) -> None:
        self._said: deque[str] = deque(maxlen=_KEPT)

    def said(self, text: str) -> None:
        """The AI begins this sentence."""
        self._said.append(_bare(text))

    def is_echo(self, text: str) -> bool:
        """Whether nearly all of the text stands in one of them."""
        heard = _bare(text)
        if len(heard) < _SHORTEST:
            return False
        from rapidfuzz import fuzz

        return any(
            len(heard) <= len(said) * 1.2 and fuzz.partial_ratio(heard, said) >= _ALIKE
            for said in self._said
        )


def _bare(text: str) -> str:
    return "".join(_MATTERS.findall(with_digits(text.lower())))
