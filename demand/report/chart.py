"""A style's chart: what was sold, what is expected, and the band around it. An SVG of its own that
stands in the page, the PDF and a mail alike, and prints in black and white."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import date
from xml.sax.saxutils import escape

import msgspec

from demand.report.contents import Ahead, Language
from demand.report.words import number, say

WIDTH, HEIGHT = 660, 230
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 12, 26, 26
_FONTS = "'Noto Sans CJK SC','Microsoft YaHei','PingFang SC','Source Han Sans SC',sans-serif"
_INK, _AHEAD, _BAND, _GRID = "#1F3A5F", "#B4531A", "#F3D2BC", "#DADADA"


class _Scale(msgspec.Struct, frozen=True):
    """From days and pieces to places in the picture."""

    first: date
    last: date
    top: float

    def x(self, day: date) -> float:
        span = max((self.last - self.first).days, 1)
        return _LEFT + (WIDTH - _LEFT - _RIGHT) * (day - self.first).days / span

    def y(self, pieces: float) -> float:
        return HEIGHT - _BOTTOM - (HEIGHT - _TOP - _BOTTOM) * pieces / self.top


def chart(history: Sequence[tuple[date, float]], ahead: Sequence[Ahead], language: Language) -> str:
    """The chart as SVG text; "" where there is nothing to draw."""
    days = [day for day, _ in history] + [each.ds for each in ahead]
    if not days:
        return ""
    highest = max([y for _, y in history] + [max(each.mean, each.p90 or 0.0) for each in ahead])
    scale = _Scale(min(days), max(days), _round_up(highest))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"'
        f' aria-label="{escape(say("chart", language))}" font-family="{_FONTS}" font-size="11">',
        *_axes(scale),
        *_band(ahead, scale),
        *_line(history, scale, _INK, dashed=False),
        *_line(_joined(history, ahead), scale, _AHEAD, dashed=True),
        *_key(ahead, language),
        "</svg>",
    ]
    return "".join(parts)


def _round_up(value: float) -> float:
    """The next of 1, 2, 3, 4, 5, 6, 8, 10, 20, ... that is not below the value."""
    if value <= 1:
        return 1.0
    power = 10 ** math.floor(math.log10(value))
    return float(next(step * power for step in (1, 2, 3, 4, 5, 6, 8, 10) if step * power >= value))


def _axes(scale: _Scale) -> list[str]:
    parts = []
    for share in (0.0, 0.5, 1.0):
        y = scale.y(scale.top * share)
        parts.append(
            f'<path d="M{_LEFT} {y:.1f}H{WIDTH - _RIGHT}" stroke="{_GRID}"/>'
            f'<text x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end" fill="#444">'
            f"{number(scale.top * share, decimals=int(scale.top * share % 1 > 0))}</text>"
        )
    for day, anchor in ((scale.first, "start"), (scale.last, "end")):
        parts.append(
            f'<text x="{scale.x(day):.1f}" y="{HEIGHT - 8}" text-anchor="{anchor}" fill="#444">'
            f"{day.isoformat()}</text>"
        )
    return parts


def _band(ahead: Sequence[Ahead], scale: _Scale) -> list[str]:
    both = [each for each in ahead if each.p10 is not None and each.p90 is not None]
    if not both:
        return []
    upper = [f"{scale.x(each.ds):.1f},{scale.y(each.p90 or 0.0):.1f}" for each in both]
    lower = [f"{scale.x(each.ds):.1f},{scale.y(each.p10 or 0.0):.1f}" for each in reversed(both)]
    return [f'<polygon points="{" ".join([*upper, *lower])}" fill="{_BAND}"/>']


def _joined(
    history: Sequence[tuple[date, float]], ahead: Sequence[Ahead]
) -> list[tuple[date, float]]:
    """The expected line, begun at the last week that was sold so that no gap looks like one."""
    expected = [(each.ds, each.mean if each.p50 is None else each.p50) for each in ahead]
    return [*history[-1:], *expected] if expected else []


def _line(
    points: Sequence[tuple[date, float]], scale: _Scale, colour: str, *, dashed: bool
) -> list[str]:
    if not points:
        return []
    place: Callable[[tuple[date, float]], str] = lambda p: (  # noqa: E731 - used twice below
        f"{scale.x(p[0]):.1f} {scale.y(p[1]):.1f}"
    )
    path = "M" + "L".join(map(place, points))
    dash = ' stroke-dasharray="6 4"' if dashed else ""
    return [f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>']


def _key(ahead: Sequence[Ahead], language: Language) -> list[str]:
    entries = [(say("sold", language), f'stroke="{_INK}" stroke-width="2"')]
    if ahead:
        dashed = f'stroke="{_AHEAD}" stroke-width="2" stroke-dasharray="6 4"'
        entries.append((say("expected", language), dashed))
    if any(each.p10 is not None for each in ahead):
        entries.append((say("band", language), f'stroke="{_BAND}" stroke-width="10"'))
    parts, x = [], float(_LEFT)
    for words, stroke in entries:
        parts.append(
            f'<path d="M{x:.0f} 12h24" {stroke}/>'
            f'<text x="{x + 30:.0f}" y="16" fill="#222">{escape(words)}</text>'
        )
        x += 60 + 13 * len(words)
    return parts
