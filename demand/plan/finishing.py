"""What is done to a plan's lines after the quantities are chosen: divided into sizes, given to
factories."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import polars as pl

from demand.plan.by_part import by_part
from demand.plan.factory import Factory
from demand.plan.near_styles import looks_of
from demand.plan.request import PlanRequest
from demand.plan.size_curve import colour_curves, size_curves
from demand.plan.split_problem import Solver, SplitRules
from demand.plan.terms import names_of
from demand.plan.to_factories import to_factories
from demand.plan_line import PlanLine

LOOK_SIMILARITY = 0.8
"""From so much similarity on two styles have one look."""


def divided(
    lines: Sequence[PlanLine], request: PlanRequest, panel: pl.DataFrame
) -> tuple[PlanLine, ...]:
    """The lines with their colours, where the panel says them, and their sizes, by its curves.

    Raises:
        PlanError: the panel names no style or no size.
    """
    sizes, colours = size_curves(panel), colour_curves(panel)
    packs = _packs(request)
    categories: dict[str, str] = {}
    if "category" in panel.columns:
        pairs = panel.select("style", "category").drop_nulls().unique(maintain_order=True)
        categories = dict(pairs.iter_rows())
    known = panel.select("style", "size").drop_nulls().unique().group_by("style").agg("size")
    own: dict[str, list[str]] = dict(known.iter_rows())
    result: list[PlanLine] = []
    for line in lines:
        pack = packs.get(line.sku, 1)
        curve = sizes.curve(line.style, categories.get(line.style, ""))
        if curve is not None and line.style in own:
            curve = curve.only(own[line.style])  # its category has the sizes of other styles too
        for coloured in by_part(line, colours.get(line.style), "colour", pack=pack):
            result += by_part(coloured, curve, "size", pack=pack)
    return tuple(result)


def given_to_factories(
    lines: Sequence[PlanLine], request: PlanRequest, factories: tuple[Factory, ...],
    solver: Solver, *, per_look: int | None,
) -> tuple[PlanLine, ...]:  # fmt: skip
    """The lines with their factories. A style is due when its first line is.

    Raises:
        PlanError: no split keeps all limits.
    """
    lead_weeks: dict[str, int] = {}
    margins: dict[str, float] = {}
    for line in request.outlook.lines:
        style = names_of(request.terms, line)[0]
        terms = request.terms.terms(line, style)
        lead_weeks[style] = min(terms.lead_weeks, lead_weeks.get(style, terms.lead_weeks))
        margins[style] = max(terms.price - terms.cost, margins.get(style, 0.0))
    return to_factories(
        lines,
        factories,
        solver,
        rules=msgspec.structs.replace(SplitRules(), factories_per_look=per_look),
        looks=looks_of(request.near, least_similarity=LOOK_SIMILARITY),
        lead_weeks=lead_weeks,
        margins=margins,
        materials=request.terms.materials,
    )


def _packs(request: PlanRequest) -> dict[str, int]:
    """Pieces in a pack, by SKU."""
    book = request.terms
    packs: dict[str, int] = {}
    for line in request.outlook.lines:
        style, _, _, sku = names_of(book, line)
        packs[sku] = book.terms(line, style).pack
    return packs
