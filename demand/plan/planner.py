"""The planner: from a forecast, terms and stock to the order plan."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec
import numpy as np

from demand.plan.choice import Choice, Limit, Market, choose
from demand.plan.coverage import Coverage, coverage
from demand.plan.line_terms import LineTerms, line_terms
from demand.plan.lots import Lots
from demand.plan.near_styles import kept_shares
from demand.plan.newsvendor import chance_met, gain
from demand.plan.outlook import Outlook
from demand.plan.quick_response import QuickResponse, Season, quick_response, season_of
from demand.plan.reason import Why, reason_en, reason_zh
from demand.plan.request import PlanRequest
from demand.plan.scenarios import Scenarios
from demand.plan.stock import Stock, stock_of
from demand.plan_line import PlanLine
from demand.quantile_curve import Floats

_SHOWN = np.array([0.1, 0.5, 0.9])


class Totals(msgspec.Struct, frozen=True, kw_only=True):
    """Of a plan: pieces, what they cost, what they are expected to bring over ordering nothing, and
    how much of that packs and minimum orders, and capital and capacity, take away; money."""

    pieces: int
    cost: float
    expected_gain: float
    lots_cost: float
    limits_cost: float


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """The lines, those with nothing to order too, and their sums."""

    lines: tuple[PlanLine, ...]
    totals: Totals


class _Basis(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of all lines before a quantity is chosen."""

    outlook: Outlook
    terms: LineTerms
    stock: Stock
    kept: Floats
    covered: Coverage
    quick: QuickResponse
    market: Market


def make_plan(request: PlanRequest) -> Plan:
    """The plan: for each line of the forecast how many to order now, and why.

    Raises:
        PlanError: the forecast is too short for a line's terms, or terms are missing.
    """
    basis = _basis(request)
    chosen = choose(basis.market, _limits(request, basis.terms))
    return Plan(lines=_lines(request, basis, chosen), totals=_totals(basis, chosen))


def _basis(request: PlanRequest) -> _Basis:
    assumed = request.assumptions
    terms = line_terms(request.terms, request.outlook.lines, horizon=request.outlook.weeks)
    kept = _kept(request, terms)
    outlook = request.outlook.times(kept * (1 + assumed.growth))
    stock = stock_of(request.stock, outlook.lines, first=outlook.first, weeks=outlook.weeks)
    scenarios = Scenarios(
        outlook.points, scenarios=assumed.scenarios, correlation=assumed.correlation
    )
    covered = coverage(
        scenarios, on_hand=stock.on_hand, arriving=stock.arriving,
        lead_weeks=terms.lead_weeks, weeks=terms.weeks,
    )  # fmt: skip
    quick = _quick(scenarios, terms, stock)
    return _Basis(
        outlook=outlook, terms=terms, stock=stock, kept=kept, covered=covered, quick=quick,
        market=_market(terms, covered, quick),
    )  # fmt: skip


def _kept(request: PlanRequest, terms: LineTerms) -> Floats:
    """The share of each line's demand that its near styles leave it."""
    if not request.near:
        return np.ones(len(terms.names))
    sums = np.bincount(terms.style, weights=request.outlook.mean.sum(axis=1))
    demand = dict(zip(terms.styles, sums.tolist(), strict=True))
    kept = kept_shares(demand, request.near, rate=request.assumptions.near_rate)
    return np.array([kept[name[0]] for name in terms.names])


def _quick(scenarios: Scenarios, terms: LineTerms, stock: Stock) -> QuickResponse:
    found = np.zeros((3, len(terms.names)))
    if not terms.repeats.any():
        return QuickResponse(*found)
    season = season_of(
        scenarios, on_hand=stock.on_hand, arriving=stock.arriving, lead_weeks=terms.lead_weeks,
        look_weeks=terms.look_weeks, repeat_weeks=terms.repeat_weeks,
    )  # fmt: skip
    chosen = terms.repeats
    small = Season(*(getattr(season, name)[chosen] for name in Season.__struct_fields__))
    costs = (each[chosen] for each in (terms.under, terms.over, terms.keep))
    found[:, chosen] = msgspec.structs.astuple(quick_response(small, *costs))
    return QuickResponse(*found)


def _market(terms: LineTerms, covered: Coverage, quick: QuickResponse) -> Market:
    """Lines with a repeat are given the loss at which the first order is their best quantity."""
    met = np.clip(chance_met(covered.need, quick.first_order), 0.01, 0.99)
    over = np.where(terms.repeats, terms.under * (1 - met) / met, terms.over)
    return Market(
        need=covered.need,
        ordered=np.sort(covered.need, axis=1),
        under=terms.under,
        over=np.maximum(over, 1e-6),
        lots=Lots(terms.pack, terms.moq),
        style=terms.style,
        style_least=terms.style_moq,
    )


def _limits(request: PlanRequest, terms: LineTerms) -> list[Limit]:
    assumed = request.assumptions
    limits = []
    if assumed.capital is not None:
        limits.append(Limit(name="capital", most=assumed.capital, weight=terms.cost))
    if assumed.capacity is not None:
        each = np.ones(len(terms.cost))
        limits.append(Limit(name="capacity", most=float(assumed.capacity), weight=each))
    return limits


def _totals(basis: _Basis, chosen: Choice) -> Totals:
    market = basis.market
    gains = [
        gain(market.need, np.asarray(quantity, dtype=np.float64), market.under, market.over).sum()
        for quantity in (chosen.ideal, chosen.free, chosen.quantity)
    ]
    return Totals(
        pieces=int(chosen.quantity.sum()),
        cost=float((chosen.quantity * basis.terms.cost).sum()),
        expected_gain=float(gains[2]),
        lots_cost=float(gains[0] - gains[1]),
        limits_cost=float(gains[1] - gains[2]),
    )


def _lines(request: PlanRequest, basis: _Basis, chosen: Choice) -> tuple[PlanLine, ...]:
    wanted = np.quantile(basis.covered.wanted, _SHOWN, axis=1).T
    met = chance_met(basis.covered.need, chosen.quantity.astype(np.float64))
    on_order = _on_order(basis)
    return tuple(
        _line(request, basis, chosen, number, wanted[number].tolist(), float(met[number]), int(due))
        for number, due in enumerate(on_order)
    )


def _on_order(basis: _Basis) -> Floats:
    """What arrives while the order is awaited and while it lasts."""
    weeks = np.arange(basis.outlook.weeks)[None, :]
    within = weeks < (basis.terms.lead_weeks + basis.terms.weeks)[:, None]
    return np.asarray((basis.stock.arriving * within).sum(axis=1))


def _line(
    request: PlanRequest, basis: _Basis, chosen: Choice, number: int, wanted: list[float],
    met: float, on_order: int,
) -> PlanLine:  # fmt: skip
    terms = basis.terms
    style, colour, size, sku = terms.names[number]
    why = _why(request, basis, chosen, number, wanted, on_order)
    return PlanLine(
        style=style, colour=colour, size=size, sku=sku, factory="", quantity=why.quantity,
        due=basis.outlook.first + timedelta(weeks=int(terms.lead_weeks[number])),
        demand_p10=wanted[0], demand_p50=wanted[1], demand_p90=wanted[2],
        covers_weeks=why.weeks, on_hand=why.on_hand, on_order=on_order,
        hold_back=why.hold_back, **_repeat(basis, number, why),
        confidence=met, evidence_viewers=request.viewers.get(style, 0),
        reason_zh=reason_zh(why), reason_en=reason_en(why),
    )  # fmt: skip


def _repeat(basis: _Basis, number: int, why: Why) -> dict[str, Any]:
    """When a line's repeat is placed: nothing where none is held back."""
    if why.repeat_at is None or why.quantity <= 0:
        return {}
    lead = int(basis.terms.lead_weeks[number])
    sold = basis.outlook.mean[number, :lead].sum()
    coming = basis.stock.arriving[number, :lead].sum()
    left = max(float(basis.stock.on_hand[number] + coming - sold), 0.0)
    weeks = lead + int(basis.terms.look_weeks[number])
    return {
        "repeat_at": why.repeat_at,
        "repeat_below": max(round(left) + why.quantity - why.repeat_at, 0),
        "repeat_by": basis.outlook.first + timedelta(weeks=weeks),
    }


def _why(
    request: PlanRequest, basis: _Basis, chosen: Choice, number: int, wanted: list[float],
    on_order: int,
) -> Why:  # fmt: skip
    terms, market, assumed = basis.terms, basis.market, request.assumptions
    hold_back = round(float(basis.quick.hold_back[number]))
    return Why(
        quantity=int(chosen.quantity[number]),
        ideal=round(float(chosen.ideal[number])),
        free=int(chosen.free[number]),
        weeks=int(terms.lead_weeks[number] + terms.weeks[number]),
        wanted=(round(wanted[0]), round(wanted[1]), round(wanted[2])),
        on_hand=int(basis.stock.on_hand[number]),
        on_order=on_order,
        missed=round(float(np.median(basis.covered.missed[number]))),
        under=float(market.under[number]),
        over=float(market.over[number]),
        pack=int(terms.pack[number]),
        moq=int(terms.moq[number]),
        style_moq=int(terms.style_moq[terms.style[number]]),
        kept=float(basis.kept[number]),
        hold_back=hold_back,
        repeat_at=round(float(basis.quick.repeat_at[number])) if hold_back else None,
        at_once=bool(terms.repeats[number]) and not hold_back,
        look_weeks=int(terms.look_weeks[number]),
        near_rate=assumed.near_rate,
        near_weeks=assumed.near_weeks,
        correlation=assumed.correlation,
        correlation_pairs=assumed.correlation_pairs,
        unsaid=request.unsaid.get(terms.names[number][0]),
    )
