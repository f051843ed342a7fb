"""A chart of a back-test: what came, and what was forecast with its 80 % interval, as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import numpy as np

from demand.forecast.arrays import Numbers
from demand.forecast.backtest import Tried
from demand.forecast_table import LEVELS

_WIDTH, _HEIGHT = 860, 300
_LEFT, _TOP, _BOTTOM = 60, 34, 28
_LOW, _HIGH = LEVELS.index(0.1), LEVELS.index(0.9)


def backtest_chart(title: str, came: Numbers, tried: Sequence[Tried], row: int) -> str:
    """One series: its values over time, and over them each origin's mean and interval."""
    values = np.where(np.isfinite(came), came, 0.0)
    tops = [float(each.forecast.quantiles[row, :, _HIGH].max()) for each in tried]
    top = max([float(values.max()), *tops, 1e-9]) * 1.05
    length = max(len(values), 2)

    def at(place: float, value: float) -> str:
        x = _LEFT + (_WIDTH - _LEFT - 12) * place / (length - 1)
        y = _HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * value / top
        return f"{x:.1f},{y:.1f}"

    def line(first: int, numbers: Numbers) -> str:
        return " ".join(at(first + place, value) for place, value in enumerate(numbers.tolist()))

    parts = [_frame(title, top)]
    for each in tried:
        low, high = (each.forecast.quantiles[row, :, level] for level in (_LOW, _HIGH))
        back = line(each.origin, high).split(" ")[::-1]
        parts.append(
            f'<polygon points="{line(each.origin, low)} {" ".join(back)}" fill="#f2b8a0"/>'
        )
    parts.append(_polyline(line(0, values), "#1f3a5f", 1.4))
    parts += [
        _polyline(line(each.origin, each.forecast.mean[row]), "#c8102e", 2.0) for each in tried
    ]
    return "\n".join([*parts, "</svg>\n"])


def _frame(title: str, top: float) -> str:
    base = _HEIGHT - _BOTTOM
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}"'
        ' font-family="sans-serif" font-size="12">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
        f'<text x="{_LEFT}" y="20" font-size="14">{escape(title[:100])}</text>',
        f'<line x1="{_LEFT}" y1="{base}" x2="{_WIDTH - 12}" y2="{base}" stroke="#888888"/>',
        f'<text x="{_LEFT - 6}" y="{base}" text-anchor="end">0</text>',
        f'<text x="{_LEFT - 6}" y="{_TOP + 6}" text-anchor="end">{top:.4g}</text>',
    ])  # fmt: skip


def _polyline(points: str, colour: str, width: float) -> str:
    return f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="{width}"/>'
