"""A sentence cut where a speaker would breathe, so that its first words can sound while the others
are still being made."""

from __future__ import annotations

import re

from host.speech.spoken import spoken_text

# A mark of pause; ASCII ones only before a space, so that 1,299 and 8.5 stay whole.
_END = re.compile(r"[，。！？；：…、]+|[,;:.!?]+(?=\s)")
_FIRST_MOST = 16
_FIRST_LEAST = 4
_LATER_LEAST = 14


def clauses(text: str, language: str) -> list[str]:
    """The sentence in clauses that together are exactly the sentence: a short first one, longer
    ones after it. Whole where it cannot be cut without being read differently."""
    cut = _joined(_pieces(text))
    if len(cut) < 2 or len(cut[0]) > _FIRST_MOST * 2:
        return [text]
    whole = _words(text, language)
    return cut if "".join(_words(clause, language) for clause in cut) == whole else [text]


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    at = 0
    for end in _END.finditer(text):
        pieces.append(text[at : end.end()])
        at = end.end()
    if at < len(text):
        pieces.append(text[at:])
    return pieces


def _joined(pieces: list[str]) -> list[str]:
    """Pieces put together until each is worth a breath."""
    found: list[str] = []
    for piece in pieces:
        least = _FIRST_LEAST if len(found) < 2 else _LATER_LEAST
        if found and _length(found[-1]) < least:
            found[-1] += piece
        else:
            found.append(piece)
    if len(found) > 1 and _length(found[-1]) < _FIRST_LEAST:
        last = found.pop()
        found[-1] += last
    return found


def _length(text: str) -> int:
    return sum(character.isalnum() for character in text)


def _words(text: str, language: str) -> str:
    """What is spoken, without the pauses."""
    said = (s.text for s in spoken_text(text, language).segments if not s.is_pause)
    return "".join(said).replace("、", "").replace(" ", "")
