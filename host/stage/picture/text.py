"""Text that comes from anywhere, made drawable: cleaned, measured and broken into lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from host.stage.picture.fonts import Face, font_of, has_glyph

_MOST_SIGNS = 600
_NOT_AT_START = "，。！？：；、）》」』】”’％,.!?:;)]}%·…—~～"
_NOT_AT_END = "（《「『【“‘([{¥￥$"


class DrawableText(msgspec.Struct, frozen=True):
    """Signs that the face has; `origins[k]` is where sign k stands in the text it came from."""

    text: str
    origins: tuple[int, ...]


class Line(msgspec.Struct, frozen=True):
    """Signs `start` to `end` of a drawable text."""

    start: int
    end: int


def drawable(text: str, face: Face) -> DrawableText:
    """What of the text can be drawn: no control or direction signs, no sign the face lacks, white
    space never twice, nothing beyond 600 signs."""
    signs: list[str] = []
    origins: list[int] = []
    for at, raw in enumerate(text[: 4 * _MOST_SIGNS]):
        sign = " " if raw.isspace() else raw
        if sign == " " and (not signs or signs[-1] == " "):
            continue
        if signs and unicodedata.combining(sign):
            # A letter with its accent as one sign, as fonts have it.
            joined = unicodedata.normalize("NFC", signs[-1] + sign)
            if len(joined) == 1 and _can_be_drawn(joined, face):
                signs[-1] = joined
                continue
        if sign != " " and not _can_be_drawn(sign, face):
            continue
        signs.append(sign)
        origins.append(at)
        if len(signs) == _MOST_SIGNS:
            break
    while signs and signs[-1] == " ":
        signs.pop()
        origins.pop()
    return DrawableText("".join(signs), tuple(origins))


def _can_be_drawn(sign: str, face: Face) -> bool:
    return unicodedata.category(sign)[0] != "C" and has_glyph(sign, face)


@lru_cache(maxsize=20_000)
def sign_width(sign: str, face: Face, size_px: int) -> float:
    """Advance of one sign in pixels."""
    return float(font_of(face, size_px).getlength(sign))


def width_of(text: str, face: Face, size_px: int) -> float:
    """Advance of the text in pixels, sign by sign, without kerning: as it is drawn here."""
    return sum(sign_width(sign, face, size_px) for sign in text)


def broken(text: str, face: Face, size_px: int, width_px: float) -> list[Line]:
    """The text in lines no wider than that (one sign at least a line): between words, anywhere
    between Chinese signs, and no line begins with closing punctuation."""
    lines: list[Line] = []
    start = at = 0
    used = 0.0
    for begin, end in _pieces(text):
        wide = width_of(text[begin:end], face, size_px)
        shown = width_of(text[begin:end].rstrip(), face, size_px)
        if used + shown > width_px and at > start:
            lines.append(Line(start, at))
            start, used = begin, 0.0
        if wide > width_px:
            *full, last = _cut(text, Line(begin, end), face, size_px, width_px)
            lines += full
            start, wide = last.start, width_of(text[last.start : end], face, size_px)
        at, used = end, used + wide
    if at > start:
        lines.append(Line(start, at))
    return [_without_spaces(text, line) for line in lines]


def balanced(text: str, face: Face, size_px: int, width_px: float) -> list[Line]:
    """As `broken`, with lines of about the same width."""
    lines = broken(text, face, size_px, width_px)
    if len(lines) < 2:
        return lines
    narrow, wide = 0.0, width_px
    for _ in range(8):
        middle = (narrow + wide) / 2
        if len(broken(text, face, size_px, middle)) > len(lines):
            narrow = middle
        else:
            wide = middle
    return broken(text, face, size_px, wide)


def fitted(text: str, face: Face, size_px: int, width_px: float, lines: int) -> list[str]:
    """The text in at most so many lines; what has no room ends in an ellipsis."""
    found = broken(text, face, size_px, width_px)
    shown = [text[line.start : line.end] for line in found[:lines]]
    if len(found) > lines and shown:
        last = shown[-1]
        # Chinese fonts draw the ellipsis half way up, where Latin text does not have it.
        dots = "…" if last and _is_wide(last[-1]) else "..."
        while last and width_of(last + dots, face, size_px) > width_px:
            last = last[:-1]
        shown[-1] = last.rstrip(" ，,、") + dots
    return shown


def fitted_evenly(text: str, face: Face, size_px: int, width_px: float, lines: int) -> list[str]:
    """As `fitted`, and where all has room, lines of about the same width."""
    found = balanced(text, face, size_px, width_px)
    if len(found) > lines:
        return fitted(text, face, size_px, width_px, lines)
    return [text[line.start : line.end] for line in found]


def _without_spaces(text: str, line: Line) -> Line:
    start, end = line.start, line.end
    while end > start and text[end - 1] == " ":
        end -= 1
    while start < end and text[start] == " ":
        start += 1
    return Line(start, end)


def _cut(text: str, piece: Line, face: Face, size_px: int, width_px: float) -> Iterator[Line]:
    """A word that is wider than a line, cut where the line ends."""
    start, used = piece.start, 0.0
    for at in range(piece.start, piece.end):
        wide = sign_width(text[at], face, size_px)
        if used + wide > width_px and at > start:
            yield Line(start, at)
            start, used = at, 0.0
        used += wide
    yield Line(start, piece.end)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Spans that stay on one line; white space belongs to the piece before it."""
    start = 0
    for at in range(1, len(text)):
        if _may_break(text[at - 1], text[at]):
            yield start, at
            start = at
    if text:
        yield start, len(text)


def _may_break(before: str, after: str) -> bool:
    if after == " " or after in _NOT_AT_START or before in _NOT_AT_END:
        return False
    if before.isdecimal() and _is_wide(after):  # a number stays with its unit: 129元, 1号
        return False
    return before == " " or _is_wide(before) or _is_wide(after)


def _is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in ("W", "F")
