"""One line of an order plan: make so many of this, there, by then, and why. The contract between
the planner on one side and the report, the factory's portal and the ERP upload on the other."""

from __future__ import annotations

from datetime import date

import msgspec


class PlanLine(msgspec.Struct, frozen=True, order=True, kw_only=True):
    """`quantity` is what to order now, in pieces; `due` when it must be there.

    `demand_p10`, `demand_p50`, `demand_p90` are the quantiles of what is wanted until the next
    order arrives (`covers_weeks` weeks), of which `on_hand` and `on_order` are there already.
    `hold_back` pieces are kept for a repeat order that is placed when the weeks of looking sell
    `repeat_at` pieces or more, which is when the stock is expected to be at `repeat_below` or less
    by the day `repeat_by`.
    `confidence` is the chance, 0 to 1, that `quantity` and what is there meet the demand.
    `reason_zh` and `reason_en` are one sentence each, with the figures it rests on.
    """

    style: str
    colour: str
    size: str
    sku: str
    factory: str
    quantity: int
    due: date | None
    demand_p10: float
    demand_p50: float
    demand_p90: float
    covers_weeks: int
    on_hand: int
    on_order: int
    hold_back: int = 0
    repeat_at: int | None = None
    repeat_below: int | None = None
    repeat_by: date | None = None
    confidence: float
    evidence_viewers: int = 0
    """How many viewers' words or searches stand behind the demand."""
    reason_zh: str
    reason_en: str


COLUMNS = tuple(PlanLine.__struct_fields__)
"""The columns of the plan in files; style, colour, size, factory, quantity and reason lead."""
