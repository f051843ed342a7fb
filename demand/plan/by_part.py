"""A plan line of a whole style or colour divided into its colours or sizes."""

from __future__ import annotations

from typing import Literal

import msgspec

from demand.plan.apportion import apportion
from demand.plan.size_curve import SizeCurve
from demand.plan_line import PlanLine

Part = Literal["colour", "size"]


def by_part(
    line: PlanLine, curve: SizeCurve | None, part: Part, *, pack: int = 1
) -> tuple[PlanLine, ...]:
    """The line divided by the curve; one that says its colour or size already, or has no curve, as
    it is. Sums stay what they are, also of what is there and under way, not counted by part."""
    if curve is None or getattr(line, part):
        return (line,)
    names = ("on_hand", "on_order", "hold_back")
    parts = {name: apportion(getattr(line, name), curve.shares) for name in names}
    parts["quantity"] = apportion(line.quantity, curve.shares, pack=pack)
    for name in ("repeat_at", "repeat_below"):
        if (pieces := getattr(line, name)) is not None:
            parts[name] = apportion(pieces, curve.shares)
    return tuple(
        msgspec.structs.replace(
            line,
            **{part: name},
            sku=f"{line.sku}|{name}",
            **{field: each[number] for field, each in parts.items()},
            demand_p10=line.demand_p10 * share,
            demand_p50=line.demand_p50 * share,
            demand_p90=line.demand_p90 * share,
            reason_zh=_reason_zh(line, curve, part, name, share),
            reason_en=_reason_en(line, curve, part, name, share),
        )
        for number, (name, share) in enumerate(zip(curve.sizes, curve.shares, strict=True))
    )


def _reason_zh(line: PlanLine, curve: SizeCurve, part: Part, name: str, share: float) -> str:
    prior = "品类尺码曲线" if part == "size" else "各色平分"
    return (
        f"{name}占{share:.0%}（本款已售{curve.pieces}件，{prior}相当于{curve.strength:.0f}件）；"
        f"整行：{line.reason_zh}"
    )


def _reason_en(line: PlanLine, curve: SizeCurve, part: Part, name: str, share: float) -> str:
    prior = "the category's curve counts" if part == "size" else "equal colours count"
    return (
        f"{name} is {share:.0%} ({curve.pieces} sold of the style, {prior} as"
        f" {curve.strength:.0f}); of all {part}s: {line.reason_en}"
    )
