"""When each word probably sounds, for voices that do not tell: by how long people take for it,
stretched over the sound and held to its pauses."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from host.speech.ports import SpeechMark
from host.speech.spoken import Spoken, SpokenSegment

CHINESE_CHARACTER_MS = 220  # 4.5 characters a second
ENGLISH_CHARACTER_MS = 65  # about 150 words a minute
PAUSE_MS = 180


class _Piece(msgspec.Struct, frozen=True):
    """Something that is said, with its place in the written sentence; a pause has length 0."""

    usual_ms: int
    start: int
    length: int


def usual_ms(segment: SpokenSegment) -> int:
    """How long a person takes for it."""
    if segment.is_pause:
        return PAUSE_MS
    per_character = CHINESE_CHARACTER_MS if segment.language == "zh" else ENGLISH_CHARACTER_MS
    return per_character * len(segment.text)


def usual_duration_ms(spoken: Spoken) -> int:
    """How long a person takes for the sentence."""
    return sum(usual_ms(segment) for segment in spoken.segments)


def estimated_marks(
    spoken: Spoken, *, begin_ms: int, end_ms: int, pauses: Sequence[tuple[int, int]] = ()
) -> tuple[SpeechMark, ...]:
    """Word marks from `begin_ms` to `end_ms`. Where the sound has as many pauses (begin_ms, end_ms)
    as the sentence, each stretch between two of them is measured by itself."""
    stretches = _stretches(_pieces(spoken))
    if not stretches:
        return ()
    if len(pauses) == len(stretches) - 1:
        edges = [begin_ms, *(edge for pause in pauses for edge in pause), end_ms]
        marks: list[SpeechMark] = []
        for stretch, first, last in zip(stretches, edges[::2], edges[1::2], strict=True):
            marks += _spread(stretch, first, last)
        return tuple(marks)
    quiet = _Piece(PAUSE_MS, 0, 0)
    whole = [piece for stretch in stretches for piece in (*stretch, quiet)]
    return tuple(_spread(whole[:-1], begin_ms, end_ms))


def _pieces(spoken: Spoken) -> list[_Piece]:
    pieces: list[_Piece] = []
    for segment in spoken.segments:
        if segment.is_pause:
            pieces.append(_Piece(PAUSE_MS, 0, 0))
        elif segment.verbatim and segment.language == "zh":
            each = range(segment.start, segment.start + segment.length)
            pieces += [_Piece(CHINESE_CHARACTER_MS, start, 1) for start in each]
        elif pieces and pieces[-1].length and pieces[-1].start == segment.start:
            # The next part of the same word of the shop's lexicon.
            last = pieces.pop()
            pieces.append(_Piece(last.usual_ms + usual_ms(segment), last.start, last.length))
        else:
            pieces.append(_Piece(usual_ms(segment), segment.start, segment.length))
    return pieces


def _stretches(pieces: list[_Piece]) -> list[list[_Piece]]:
    """What is said between two pauses."""
    found: list[list[_Piece]] = [[]]
    for piece in pieces:
        if piece.length:
            found[-1].append(piece)
        elif found[-1]:
            found.append([])
    return found if found[-1] else found[:-1]


def _spread(pieces: list[_Piece], begin_ms: int, end_ms: int) -> list[SpeechMark]:
    total_ms = sum(piece.usual_ms for piece in pieces)
    marks: list[SpeechMark] = []
    passed_ms = 0
    for piece in pieces:
        at_ms = begin_ms + (end_ms - begin_ms) * passed_ms // total_ms
        passed_ms += piece.usual_ms
        until_ms = begin_ms + (end_ms - begin_ms) * passed_ms // total_ms
        if piece.length:
            marks.append(SpeechMark("word", at_ms, until_ms - at_ms, piece.start, piece.length))
    return marks
