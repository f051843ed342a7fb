"""What if: the same plan under other terms or assumptions, and what changes in it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np

from demand.plan.plan_error import PlanError
from demand.plan.planner import Plan, Totals, make_plan
from demand.plan.request import PlanRequest
from demand.plan.terms import NAMES, WHOLE, TermsBook, check_numbers, names_of

_ALIASES = {"lead_time_weeks": "lead_weeks", "lead_time": "lead_weeks"}
_MEASURED_ON = {"near_rate": "near_weeks", "correlation": "correlation_pairs"}
_ASSUMED = ("capital", "capacity", "growth", "elasticity", "near_rate", "correlation")


class Change(msgspec.Struct, frozen=True):
    """`name` becomes `value`, or where `relative`, is multiplied by 1 + `value`."""

    name: str
    value: float
    relative: bool

    def of(self, number: float) -> float:
        """What becomes of a number; times and counts stay whole."""
        if not self.relative:
            return self.value
        changed = number * (1 + self.value)
        return float(round(changed)) if self.name in WHOLE else changed


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """A line whose quantity is another one."""

    sku: str
    before: int
    after: int


class WhatIf(msgspec.Struct, frozen=True, kw_only=True):
    """Both plans, and the lines that differ, the biggest difference first."""

    before: Plan
    after: Plan
    differences: tuple[Difference, ...]

    @property
    def totals(self) -> tuple[Totals, Totals]:
        """Of both plans."""
        return self.before.totals, self.after.totals


def read_changes(text: str) -> tuple[Change, ...]:
    """Changes as they are written: `lead_time_weeks=4,growth=+10%`. A number with % and a sign is
    relative, except for growth and shares, which are what they say.

    Raises:
        PlanError: no such name, or no number.
    """
    changes = tuple(_read_change(part.strip()) for part in text.split(",") if part.strip())
    if not changes:
        raise PlanError("--what-if names no change: write it like lead_time_weeks=4,growth=+10%")
    return changes


def _read_change(part: str) -> Change:
    given, found, value = (each.strip() for each in part.partition("="))
    name = _ALIASES.get(given, given)
    if name not in (*NAMES, *_ASSUMED):
        raise PlanError(
            f"--what-if: {given!r} cannot be changed: use one of {', '.join((*NAMES, *_ASSUMED))}"
        )
    percent = value.endswith("%")
    try:
        number = float(value.removesuffix("%"))
    except ValueError:
        number = float("nan")
    if not found or not abs(number) < 1e12:
        raise PlanError(f"--what-if: {part!r} has no number: write it like {given}=4 or =+10%")
    signed = value[0] in "+-"
    relative = percent and signed and name not in ("growth", "carries_over", "elasticity")
    return Change(name, number / 100 if percent else number, relative)


def what_if(request: PlanRequest, changes: Sequence[Change]) -> WhatIf:
    """Both plans. Nothing but its arguments goes into it.

    Raises:
        PlanError: a plan cannot be made of the changed request.
    """
    before, after = make_plan(request), make_plan(changed(request, changes))
    differences = [
        Difference(sku=old.sku, before=old.quantity, after=new.quantity)
        for old, new in zip(before.lines, after.lines, strict=True)
        if old.quantity != new.quantity
    ]
    differences.sort(key=lambda each: (-abs(each.after - each.before), each.sku))
    return WhatIf(before=before, after=after, differences=tuple(differences))


def changed(request: PlanRequest, changes: Sequence[Change]) -> PlanRequest:
    """The request under the changes; assumptions change before terms, so that a new price meets
    the elasticity given with it.

    Raises:
        PlanError: a changed number cannot be.
    """
    for change in sorted(changes, key=lambda each: each.name not in _ASSUMED):
        apply = _assume if change.name in _ASSUMED else _agree
        request = apply(request, change)
    return request


def _assume(request: PlanRequest, change: Change) -> PlanRequest:
    assumed = request.assumptions
    old = getattr(assumed, change.name)
    if old is None and change.relative:
        raise PlanError(f"--what-if: there is no {change.name} to change: give an amount")
    new = change.of(old or 0.0)
    least = {"growth": -1.0, "elasticity": -20.0}.get(change.name, 0.0)
    most = 1.0 if change.name in ("near_rate", "correlation") else 1e12
    if not least <= new <= most:
        raise PlanError(f"--what-if: {change.name}={new:g} must be {least:g} to {most:g}")
    value = int(new) if change.name == "capacity" else new
    changes: dict[str, float] = {change.name: value}
    if change.name in _MEASURED_ON:
        changes[_MEASURED_ON[change.name]] = 0
    return msgspec.structs.replace(request, assumptions=msgspec.structs.replace(assumed, **changes))


def _agree(request: PlanRequest, change: Change) -> PlanRequest:
    """The change in every place of the terms where the name is said, or in the default ones."""
    if change.name == "price" and request.assumptions.elasticity:
        request = _answered(request, change)
    book = request.terms
    _refuse_impossible(change, book)
    default = _with(book.default, change)
    if not change.relative:
        default[change.name] = change.of(0.0)
    return msgspec.structs.replace(
        request,
        terms=msgspec.structs.replace(
            book,
            default=default,
            of_style={name: _with(each, change) for name, each in book.of_style.items()},
            of_line={name: _with(each, change) for name, each in book.of_line.items()},
        ),
    )


def _with(numbers: dict[str, float], change: Change) -> dict[str, float]:
    return {
        name: change.of(value) if name == change.name else value for name, value in numbers.items()
    }


def _refuse_impossible(change: Change, book: TermsBook) -> None:
    """A change is checked as a file's number is: by the one who reads it."""
    groups = [book.default, *book.of_style.values(), *book.of_line.values()]
    for numbers in groups:
        if change.name in numbers or numbers is book.default:
            check_numbers("--what-if", {change.name: change.of(numbers.get(change.name, 1.0))})


def _answered(request: PlanRequest, change: Change) -> PlanRequest:
    """The demand of each line answers to its own change of price."""
    factors = []
    for line in request.outlook.lines:
        price = request.terms.terms(line, names_of(request.terms, line)[0]).price
        new = change.of(price)
        ratio = new / price if price > 0 and new > 0 else 1.0
        factors.append(ratio**request.assumptions.elasticity)
    return msgspec.structs.replace(request, outlook=request.outlook.times(np.array(factors)))
