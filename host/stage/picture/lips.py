"""What the mouth does: a track of visemes for a sentence, smoothed, a little ahead of the sound."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

import msgspec

from host.speech.ports import SpeechMark
from host.stage.picture.visemes import shapes_of_sound, shapes_of_word
from host.stage.scene import Sentence

BLEND_MS = 80
"""How long one shape takes to become the next; it ends as the sound begins. After a short sound it
takes half of it, so that the lips are seen to close for an m."""
_SHORTEST_MS = 55
_PAUSE_MS = 160
_STEPS = 4
_LIVELY = ("e", "a", "o", "e", "i", "a", "u", "e")


class Mouth(msgspec.Struct, frozen=True):
    """Between two shapes: `share` (in quarters, 0 to 1) of `after`, the rest of `before`."""

    before: str
    after: str
    share: float


REST = Mouth("rest", "rest", 0.0)


class MouthTrack:
    """The shapes of one sentence: by its phonemes, else by its words, else none."""

    def __init__(self, sentence: Sentence) -> None:
        keys = _closed_in_pauses(list(_sounds(sentence)), sentence.duration_ms)
        self._shapes = [shape for _, shape in keys]
        starts = [start for start, _ in keys]
        before = [start - 2 * BLEND_MS for start in starts[:1]] + starts[:-1]
        self._blends = [
            max(1, min(BLEND_MS, (start - last) // 2))
            for last, start in zip(before, starts, strict=True)
        ]
        self._enters = [start - blend for start, blend in zip(starts, self._blends, strict=True)]

    @property
    def is_empty(self) -> bool:
        """Without marks the mouth has to follow the loudness."""
        return not self._shapes

    def at(self, position_ms: int) -> Mouth:
        """The mouth at a moment of the sentence."""
        now = bisect_right(self._enters, position_ms) - 1
        if now < 0:
            return REST
        after = self._shapes[now]
        before = self._shapes[now - 1] if now else "rest"
        share = min(1.0, (position_ms - self._enters[now]) / self._blends[now])
        return _mouth(before, after, share)


def mouth_of_loudness(at_ms: int, loudness: float) -> Mouth:
    """A mouth for a voice that tells nothing: open while it is loud, in changing shapes."""
    if loudness < 0.06:
        return Mouth("closed", "rest", 1.0)
    step = at_ms // 120
    before, after = (_LIVELY[(each * 5 + each // 3) % len(_LIVELY)] for each in (step - 1, step))
    if loudness < 0.2:
        return _mouth("closed", after, loudness / 0.2)
    return _mouth(before, after, (at_ms % 120) / BLEND_MS)


def _mouth(before: str, after: str, share: float) -> Mouth:
    share = round(max(0.0, min(1.0, share)) * _STEPS) / _STEPS
    if share == 1.0 or before == after:
        return Mouth(after, after, 0.0)
    return Mouth(before, after, share)


def _sounds(sentence: Sentence) -> Iterable[tuple[int, int, str]]:
    """(start, end, shape) of all that sounds."""
    phonemes = [mark for mark in sentence.marks if mark.kind == "phoneme"]
    marks = phonemes or [mark for mark in sentence.marks if mark.kind == "word"]
    for mark in marks:
        yield from _shapes_of(sentence, mark)


def _shapes_of(sentence: Sentence, mark: SpeechMark) -> Iterable[tuple[int, int, str]]:
    if mark.kind == "phoneme":
        shapes = shapes_of_sound(mark.symbol)
    else:
        shapes = shapes_of_word(sentence.text[mark.start : mark.start + mark.length])
    start = float(mark.at_ms)
    for shape, share in shapes:
        end = start + mark.duration_ms * share
        yield round(start), round(end), shape
        start = end


def _closed_in_pauses(
    sounds: list[tuple[int, int, str]], duration_ms: int
) -> list[tuple[int, str]]:
    """Starts of shapes. What is too short to be seen is passed over, but lips that close are seen
    always; in pauses and at the end the mouth rests."""
    keys: list[tuple[int, str]] = []
    ended = 0
    for start, end, shape in sounds:
        if keys and start - ended > _PAUSE_MS:
            keys.append((ended, "rest"))
        is_seen = end - start >= _SHORTEST_MS or shape in ("closed", "f")
        if is_seen and (not keys or keys[-1][1] != shape):
            keys.append((start, shape))
        ended = max(ended, end)
    if keys:
        keys.append((max(ended, min(duration_ms, ended + 40)), "rest"))
    return keys
