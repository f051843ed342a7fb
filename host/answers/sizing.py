"""Which size of a chart fits a body: in range, between two sizes, or outside the chart."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from chat.reading import Slots
from storage.catalogue import SizeRow

Fit = Literal["inside", "between", "mixed", "above", "below"]
MEASURES = (
    "height_cm",
    "weight_kg",
    "bust_cm",
    "underbust_cm",
    "waist_cm",
    "hip_cm",
    "foot_cm",
)
_SLACK = {
    "height_cm": 6.0,
    "weight_kg": 4.0,
    "bust_cm": 4.0,
    "underbust_cm": 3.0,
    "waist_cm": 4.0,
    "hip_cm": 4.0,
    "foot_cm": 0.5,
}
"""How much of each measure weighs as much as one size."""
_EASE_CM = 1.0
"""What a girth may be over the range of its row."""
_GIRTHS = frozenset(("bust_cm", "waist_cm", "hip_cm"))


class Advice(msgspec.Struct, frozen=True):
    """The size for a body, and how it sits. `other` is the neighbour that also fits; `measures`
    are the names of the measures used; `beyond` are those outside the whole chart."""

    row: SizeRow
    fit: Fit
    other: SizeRow | None = None
    measures: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()
    cup_fits: bool = True


def measure_range(row: SizeRow, name: str) -> tuple[float, float] | None:
    """The range of a measure in a row, None where the chart is silent."""
    value = getattr(row, name)
    if value is None:
        return None
    if isinstance(value, (int, float)):
        return float(value), float(value)
    return float(value[0]), float(value[1])


def advise(chart: Sequence[SizeRow], slots: Slots) -> Advice | None:
    """The size for the measures of the slots; None where chart and slots share no measure."""
    wanted = {name: value for name in MEASURES if (value := getattr(slots, name)) is not None}
    names = [name for name in wanted if any(measure_range(row, name) for row in chart)]
    if not names:
        return None
    best = min(chart, key=lambda row: _distance(row, wanted, names))
    if not _is_inside(best, wanted, names):
        best = _wide_enough(chart, wanted, names) or best
    inside = [row for row in chart if _is_inside(row, wanted, names)]
    beyond = tuple(name for name in names if _beyond(chart, name, wanted[name]))
    other = next((row for row in inside if row is not best), None)
    return Advice(
        row=best,
        fit=_fit(best, inside, beyond, wanted, chart),
        other=other,
        measures=tuple(names),
        beyond=beyond,
        cup_fits=slots.cup is None or cup_fits(best, slots.cup),
    )


def _wide_enough(
    chart: Sequence[SizeRow], wanted: dict[str, float], names: Sequence[str]
) -> SizeRow | None:
    """Where several girths fall into different rows, the smallest that none of them is too wide
    for: what is tight cannot be worn. None for other measures, or outside the chart."""
    if len(names) < 2 or not _GIRTHS.issuperset(names):
        return None
    if any(_beyond(chart, name, wanted[name]) for name in names):
        return None
    fitting = [
        row
        for row in chart
        if all((found := measure_range(row, n)) and wanted[n] <= found[1] + _EASE_CM for n in names)
    ]
    return min(
        fitting, key=lambda row: (measure_range(row, names[0]) or (0.0, 0.0))[1], default=None
    )


def _fit(
    best: SizeRow,
    inside: list[SizeRow],
    beyond: tuple[str, ...],
    wanted: dict[str, float],
    chart: Sequence[SizeRow],
) -> Fit:
    """Above or below only where every measure beyond the chart is on the side of the size found:
    who is small and heavy is neither."""
    if not beyond:
        return "inside" if best in inside else "between"
    above = [wanted[name] > _ends(chart, name)[1] for name in beyond]
    if all(above) and best is _largest(chart, beyond[0]):
        return "above"
    if not any(above) and best is _smallest(chart, beyond[0]):
        return "below"
    return "mixed"


def _largest(chart: Sequence[SizeRow], name: str) -> SizeRow:
    return max(chart, key=lambda row: (measure_range(row, name) or (0.0, 0.0))[1])


def _smallest(chart: Sequence[SizeRow], name: str) -> SizeRow:
    return min(chart, key=lambda row: (measure_range(row, name) or (math.inf, 0.0))[0])


def _ends(chart: Sequence[SizeRow], name: str) -> tuple[float, float]:
    """The smallest and the largest of a measure in the whole chart."""
    ranges = [found for row in chart if (found := measure_range(row, name))]
    return min(low for low, _ in ranges), max(high for _, high in ranges)


def _distance(row: SizeRow, wanted: dict[str, float], names: Iterable[str]) -> tuple[float, float]:
    """How far a body is from a row: outside its ranges first, then from their middle. Where one
    measure is outside, weight and waist count for more than height."""
    outside = centre = 0.0
    for name in names:
        found = measure_range(row, name)
        if found is None:
            outside += 1.0
            continue
        low, high = found
        slack, value = _SLACK[name], wanted[name]
        weight = 1.5 if name in ("weight_kg", "waist_cm") else 1.0
        outside += weight * max(low - value, value - high, 0.0) / slack
        centre += abs(value - (low + high) / 2) / slack * weight
    return round(outside, 4), round(centre, 4)


def _is_inside(row: SizeRow, wanted: dict[str, float], names: Iterable[str]) -> bool:
    for name in names:
        found = measure_range(row, name)
        if found is None or not found[0] <= wanted[name] <= found[1]:
            return False
    return True


def _beyond(chart: Sequence[SizeRow], name: str, value: float) -> bool:
    low, high = _ends(chart, name)
    return not low <= value <= high


def cup_fits(row: SizeRow, cup: str) -> bool:
    """Whether a cup letter is among those of the row; silence fits."""
    if row.cups is None:
        return True
    cups: str | tuple[str, ...] = row.cups
    if isinstance(cups, tuple):
        return cup in cups
    letters = re.findall("[A-H]", cups.upper())
    if len(letters) == 2 and "-" in cups:
        return str(letters[0]) <= cup <= str(letters[1])
    return cup in letters


def for_usual_size(chart: Sequence[SizeRow], usual: str) -> SizeRow | None:
    """The row for a size somebody usually wears (a shoe size, an EU size, or the size itself)."""
    for row in chart:
        if str(row.size).upper() == usual.upper():
            return row
    if (match := _OF_SYSTEM.fullmatch(usual)) is not None:
        return _of_system(chart, match[1].lower(), float(match[2]))
    if not re.fullmatch(r"\d+(?:\.\d+)?", usual):
        return None
    number = float(usual)
    for row in chart:
        for value in (row.shoe, row.eu):
            if value is not None and _holds(value, number):
                return row
    return None


_OF_SYSTEM = re.compile(r"(us_men|us_women|us|uk|eu) (\d+(?:\.\d+)?)", re.IGNORECASE)


def _of_system(chart: Sequence[SizeRow], system: str, number: float) -> SizeRow | None:
    """The row for a shoe size of another system; None for a US size that would be one row for men
    and another for women."""
    names = ("us_men", "us_women") if system == "us" else (system,)
    rows = [
        row
        for name in names
        for row in chart
        if (value := getattr(row, name)) is not None and _holds(value, number)
    ]
    return rows[0] if len({row.size for row in rows}) == 1 else None


def _holds(value: object, number: float) -> bool:
    parts = value if isinstance(value, (tuple, list)) else re.findall(r"\d+(?:\.\d+)?", str(value))
    numbers = [float(part) for part in parts if str(part).replace(".", "").isdigit()]
    if len(numbers) == 2:
        return numbers[0] <= number <= numbers[1]
    return number in numbers
