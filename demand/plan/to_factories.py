"""Plan lines given to the factories that a split names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from demand.plan.factory import Factory
from demand.plan.split import split
from demand.plan.split_problem import Job, Share, Solver, SplitProblem, SplitRules
from demand.plan_line import PlanLine

_DAYS_A_WEEK = 7


def to_factories(
    lines: Sequence[PlanLine], factories: tuple[Factory, ...], solver: Solver, *,
    rules: SplitRules, looks: Mapping[str, str], lead_weeks: Mapping[str, int],
    margins: Mapping[str, float], materials: Mapping[str, str],
) -> tuple[PlanLine, ...]:  # fmt: skip
    """The lines, each with its factory; one that two factories share becomes two. `looks`,
    `lead_weeks`, `margins` (money a piece, before the factory's price) and `materials` go by style.

    Raises:
        PlanError: no split keeps all limits.
    """
    quantities: dict[str, int] = {}
    for line in lines:
        quantities[line.style] = quantities.get(line.style, 0) + line.quantity
    jobs = tuple(
        Job(
            style=style,
            quantity=quantity,
            days=lead_weeks[style] * _DAYS_A_WEEK,
            group=looks.get(style, ""),
            margin=margins[style],
            material=materials.get(style, ""),
        )
        for style, quantity in quantities.items()
    )
    shares = split(SplitProblem(jobs=jobs, factories=factories, rules=rules), solver)
    return given_out(lines, shares)


def given_out(lines: Sequence[PlanLine], shares: Sequence[Share]) -> tuple[PlanLine, ...]:
    """Each style's lines in their order fill its factories in the order of the shares, so that as
    few lines as can be are cut in two. Sums by style and factory are those of the shares."""
    left: dict[str, list[_Rest]] = {}
    for share in shares:
        left.setdefault(share.style, []).append(_Rest(share, share.quantity))
    result: list[PlanLine] = []
    for line in lines:
        result.extend(_parts(line, left.get(line.style, [])))
    return tuple(result)


class _Rest(msgspec.Struct):
    """What of a share no line has taken yet."""

    share: Share
    pieces: int


def _parts(line: PlanLine, left: list[_Rest]) -> list[PlanLine]:
    """The line, or its parts; what is there and wanted is told once, with the first."""
    wanted = line.quantity
    parts: list[PlanLine] = []
    while wanted > 0 and left:
        rest = left[0]
        taken = min(wanted, rest.pieces)
        parts.append(_part(line, rest.share, taken, first=not parts))
        wanted -= taken
        rest.pieces -= taken
        if rest.pieces == 0:
            left.pop(0)
    return parts or [line]


def _part(line: PlanLine, share: Share, quantity: int, *, first: bool) -> PlanLine:
    part = msgspec.structs.replace(
        line,
        factory=share.factory,
        quantity=quantity,
        reason_zh=f"{line.reason_zh}{share.reason_zh}。",
        reason_en=f"{line.reason_en} {share.reason_en}.",
    )
    return part if first else msgspec.structs.replace(part, hold_back=0, on_hand=0, on_order=0)
