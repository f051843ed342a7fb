"""The written sentence as pages of at most two lines, and which of its words were said when."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

import msgspec

from host.stage.picture.fonts import Face
from host.stage.picture.text import Line, balanced, broken, drawable
from host.stage.scene import Sentence

LINES_A_PAGE = 2
_CLAUSE_ENDS = "，。！？；：…、,;!?"


class Page(msgspec.Struct, frozen=True):
    """What is seen at once. `starts_ms[k]` is when the k-th sign of the page begins to sound."""

    lines: tuple[str, ...]
    starts_ms: tuple[int, ...]
    begin_ms: int

    def said(self, position_ms: int) -> int:
        """How many signs of the page have begun to sound."""
        return bisect_right(self.starts_ms, position_ms)


class CaptionText:
    """One sentence, ready to be shown.

    Args:
        width_px: of a line.
    """

    def __init__(self, sentence: Sentence, face: Face, size_px: int, width_px: float) -> None:
        clean = drawable(sentence.text, face)
        starts = starts_ms(sentence)
        measure = _Measure(face, size_px, width_px)
        self.pages = tuple(
            _page(clean.text, clean.origins, starts, measure.lines(span))
            for span in _spans(clean.text, measure)
        )
        self._begins = [page.begin_ms for page in self.pages]

    def page_at(self, position_ms: int) -> int | None:
        """The number of the page to be seen; None for a sentence that shows nothing."""
        if not self.pages:
            return None
        return max(0, bisect_right(self._begins, position_ms) - 1)


class _Measure:
    """How a text breaks into lines of a caption."""

    def __init__(self, face: Face, size_px: int, width_px: float) -> None:
        self._how = (face, size_px, width_px)

    def fits(self, text: str) -> bool:
        return len(broken(text, *self._how)) <= LINES_A_PAGE

    def first_page(self, text: str) -> int:
        """How many signs of the text fill one page."""
        return broken(text, *self._how)[:LINES_A_PAGE][-1].end

    def lines(self, span: tuple[int, str]) -> list[Line]:
        start, text = span
        return [Line(start + line.start, start + line.end) for line in balanced(text, *self._how)]


def _spans(text: str, measure: _Measure) -> Iterator[tuple[int, str]]:
    """The text in pages: as many whole clauses as have room, else what has room."""
    start = 0
    while start < len(text):
        end = start + _page_length(text[start:], measure)
        while end < len(text) and text[end] == " ":
            end += 1
        yield start, text[start:end].rstrip()
        start = end


def _page_length(text: str, measure: _Measure) -> int:
    if measure.fits(text):
        return len(text)
    full = measure.first_page(text)
    # A page of a third of its room or less would only hurry by.
    clauses = [at for at in range(full // 3 + 1, full + 1) if text[at - 1] in _CLAUSE_ENDS]
    return clauses[-1] if clauses else full


def _page(text: str, origins: tuple[int, ...], starts: list[int], lines: list[Line]) -> Page:
    times = [starts[origins[at]] for line in lines for at in range(line.start, line.end)]
    # Times never go back, so that what was lit stays lit.
    for at in range(1, len(times)):
        times[at] = max(times[at], times[at - 1])
    shown = tuple(text[line.start : line.end] for line in lines)
    return Page(shown, tuple(times), times[0] if times else 0)


def starts_ms(sentence: Sentence) -> list[int]:
    """For each code point of the sentence when it begins to sound: by the word marks, where there
    are any, else evenly."""
    count = len(sentence.text)
    words = [mark for mark in sentence.marks if mark.kind == "word" and 0 <= mark.start < count]
    if not words:
        return [at * sentence.duration_ms // max(1, count) for at in range(count)]
    starts = [-1] * count
    for mark in words:
        for at in range(mark.start, min(count, mark.start + max(1, mark.length))):
            if starts[at] < 0:
                starts[at] = mark.at_ms
    # Signs, and what is not said, go with the word before them.
    last = words[0].at_ms
    for at in range(count):
        last = starts[at] if starts[at] >= 0 else last
        starts[at] = last
    return starts
