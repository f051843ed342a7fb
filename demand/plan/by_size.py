"""Plan lines of whole styles or colours divided into sizes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from demand.plan.apportion import apportion
from demand.plan.size_curve import SizeCurve, SizeCurves
from demand.plan_line import PlanLine


def by_size(
    lines: Sequence[PlanLine], curves: SizeCurves, *, packs: Mapping[str, int],
    categories: Mapping[str, str],
) -> tuple[PlanLine, ...]:  # fmt: skip
    """Each line without a size divided by its style's curve, or its category's; a line with a size,
    or without a curve, as it is. `packs` are pieces in a pack by SKU, `categories` by style."""
    divided: list[PlanLine] = []
    for line in lines:
        curve = curves.curve(line.style, categories.get(line.style, ""))
        if line.size or curve is None:
            divided.append(line)
        else:
            divided.extend(_divided(line, curve, packs.get(line.sku, 1)))
    return tuple(divided)


def _divided(line: PlanLine, curve: SizeCurve, pack: int) -> list[PlanLine]:
    """Sums stay what they are, also of what is there and under way, not counted by size."""
    parts = {
        name: apportion(getattr(line, name), curve.shares)
        for name in ("on_hand", "on_order", "hold_back")
    }
    quantities = apportion(line.quantity, curve.shares, pack=pack)
    repeats = None if line.repeat_at is None else apportion(line.repeat_at, curve.shares)
    return [
        msgspec.structs.replace(
            line,
            size=size,
            sku=f"{line.sku}|{size}",
            quantity=quantities[number],
            on_hand=parts["on_hand"][number],
            on_order=parts["on_order"][number],
            hold_back=parts["hold_back"][number],
            repeat_at=None if repeats is None else repeats[number],
            demand_p10=line.demand_p10 * share,
            demand_p50=line.demand_p50 * share,
            demand_p90=line.demand_p90 * share,
            reason_zh=_reason_zh(line, curve, size, share),
            reason_en=_reason_en(line, curve, size, share),
        )
        for number, (size, share) in enumerate(zip(curve.sizes, curve.shares, strict=True))
    ]


def _reason_zh(line: PlanLine, curve: SizeCurve, size: str, share: float) -> str:
    return (
        f"{size}占{share:.0%}（本款已售{curve.pieces}件，品类尺码曲线相当于{curve.strength:.0f}件）；"
        f"整行：{line.reason_zh}"
    )


def _reason_en(line: PlanLine, curve: SizeCurve, size: str, share: float) -> str:
    return (
        f"{size} is {share:.0%} ({curve.pieces} sold of the style, the category's curve counts as"
        f" {curve.strength:.0f}); of all sizes: {line.reason_en}"
    )
