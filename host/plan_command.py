"""The command `plan`: its options, and what it does with them."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from host.usage import UsageError

if TYPE_CHECKING:
    from demand.plan.near_styles import NearPair
    from demand.plan.planner import Totals
    from demand.plan.request import Assumptions, PlanRequest
    from demand.plan.what_if import WhatIf
    from demand.plan_line import PlanLine

Say = Callable[[str], None]
_SHOWN_DIFFERENCES = 20


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    command.add_argument("--forecast", type=Path, required=True, help="what `forecast` wrote")
    command.add_argument(
        "--terms", type=Path, required=True, metavar="T.csv|T.toml",
        help="price, cost, lead time, minimum, ... by line, by style or for all",
    )  # fmt: skip
    command.add_argument("--stock", type=Path, help="unique_id, on_hand, on_order, arrives")
    command.add_argument("--near", type=Path, help="near styles: style, near, similarity")
    command.add_argument(
        "--sizes", type=Path, metavar="PANEL",
        help="divide lines without a size by the sales in this panel",
    )  # fmt: skip
    command.add_argument("--factories", type=Path, help="split the plan: factory, capacity, ...")
    command.add_argument(
        "--factories-per-look", type=int, default=2, metavar="N",
        help="at most so many factories make styles that look alike (default 2; 0: any number)",
    )  # fmt: skip
    command.add_argument(
        "--judged", type=Path, metavar="TRIED",
        help="what `backtest --out` wrote: how far the weeks of a forecast go wrong together",
    )  # fmt: skip
    command.add_argument("--signals", type=Path, help="what `mine` wrote: who is behind the demand")
    command.add_argument("--needs", type=Path, help="unmet needs that `mine` wrote")
    command.add_argument(
        "--briefs", type=Path, metavar="FILE", help="write new-product briefs: .json or .csv"
    )
    command.add_argument("--capital", type=float, help="the most that all orders may cost")
    command.add_argument("--capacity", type=int, help="the most pieces that can be made")
    command.add_argument(
        "--what-if", metavar="NAME=VALUE,...",
        help="plan again with changes, e.g. lead_time_weeks=4,growth=+10%%",
    )  # fmt: skip
    command.add_argument("--language", choices=("zh", "en"), default="zh", help="of the reasons")
    command.add_argument("--out", type=Path, required=True, help=".csv, .parquet or .xlsx")


def run(options: argparse.Namespace, say: Say) -> int:
    """Make the plan and write it; with `--what-if`, the plan under the changes.

    Raises:
        UsageError: a number that is out of its bounds.
        FileError: the result cannot be written where it should.
        DemandError: a file cannot be used, or no plan can be made of it.
    """
    from demand.plan.plan_file import check_plan_path, write_plan
    from demand.plan.planner import make_plan
    from demand.plan.what_if import read_changes, what_if
    from host.given_files import check_output

    check_plan_path(options.out)
    check_output(options.out, what="--out", inputs=_inputs(options))
    _check_briefs(options)
    changes = None if options.what_if is None else read_changes(options.what_if)
    request = _request(options, say)
    if changes is None:
        plan = make_plan(request)
        say(_in_words(plan.totals))
    else:
        compared = what_if(request, changes)
        plan = compared.after
        _tell_differences(compared, say)
    lines = _finished(plan.lines, request, options)
    write_plan(lines, options.out, language=options.language)
    say(f"{len(lines)} lines → {options.out}")
    if options.briefs is not None:
        _write_briefs(request, options, say)
    return 0


def _check_briefs(options: argparse.Namespace) -> None:
    from demand.plan.briefs import check_briefs_path
    from host.given_files import check_output

    if (options.needs is None) != (options.briefs is None):
        raise UsageError("--needs and --briefs go together: name both or none")
    if options.briefs is not None:
        check_briefs_path(options.briefs)
        inputs = [*_inputs(options), options.out]
        check_output(options.briefs, what="--briefs", inputs=inputs)


def _write_briefs(request: PlanRequest, options: argparse.Namespace, say: Say) -> None:
    from demand.needs_file import read_needs
    from demand.panel_table import read_panel
    from demand.plan.briefs import briefs_of, write_briefs

    panel = None if options.sizes is None else read_panel(options.sizes)
    briefs = briefs_of(read_needs(options.needs), request.terms, panel)
    write_briefs(briefs, options.briefs, language=options.language)
    made = sum(brief.make for brief in briefs)
    say(f"{len(briefs)} briefs, {made} to be made → {options.briefs}")


def _finished(
    lines: tuple[PlanLine, ...], request: PlanRequest, options: argparse.Namespace
) -> tuple[PlanLine, ...]:
    """With sizes and factories, where they are asked for."""
    from demand.panel_table import read_panel
    from demand.plan.factory import read_factories
    from demand.plan.finishing import divided, given_to_factories
    from demand.plan.priced_split import PricedSplit
    from demand.plan.providers.cp_sat import CpSatSplit

    if options.sizes is not None:
        lines = divided(lines, request, read_panel(options.sizes))
    if options.factories is not None:
        factories = read_factories(options.factories)
        per_look = options.factories_per_look or None
        solver = PricedSplit(CpSatSplit())
        lines = given_to_factories(lines, request, factories, solver, per_look=per_look)
    return lines


def _inputs(options: argparse.Namespace) -> list[Path]:
    named = [
        "forecast",
        "terms",
        "stock",
        "near",
        "sizes",
        "factories",
        "judged",
        "signals",
        "needs",
    ]
    given = (getattr(options, name) for name in named)
    return [file for file in given if file is not None]


def _request(options: argparse.Namespace, say: Say) -> PlanRequest:
    from demand.forecast_table import read_forecast
    from demand.plan.near_styles import read_near_styles
    from demand.plan.outlook import outlook_of
    from demand.plan.request import PlanRequest
    from demand.plan.stock import read_stock
    from demand.plan.terms import read_terms

    for name in ("capital", "capacity", "factories_per_look"):
        value = getattr(options, name)
        if value is not None and not 0 <= value < 1e12:
            raise UsageError(f"--{name.replace('_', '-')} is {value}; allowed is 0 or more")
    near = () if options.near is None else read_near_styles(options.near)
    return PlanRequest(
        outlook=outlook_of(read_forecast(options.forecast)),
        terms=read_terms(options.terms),
        stock=None if options.stock is None else read_stock(options.stock),
        near=near,
        viewers=_viewers(options.signals),
        assumptions=_assumptions(options, say, near),
    )


def _assumptions(options: argparse.Namespace, say: Say, near: tuple[NearPair, ...]) -> Assumptions:
    """What can be measured is; the reasons say which is which."""
    from demand.panel_table import read_panel
    from demand.plan.correlation import read_correlation
    from demand.plan.near_rate import measured_near_rate
    from demand.plan.request import Assumptions

    assumed = Assumptions(capital=options.capital, capacity=options.capacity)
    if options.judged is not None:
        found = read_correlation(options.judged)
        if found is None:
            say(f"{options.judged} judges too few weeks: a correlation of {assumed.correlation:g}")
        else:
            say(f"weeks go wrong together: a correlation of {found.value:.2f}, {found.pairs} pairs")
            assumed = msgspec.structs.replace(
                assumed, correlation=found.value, correlation_pairs=found.pairs
            )
    if near and options.sizes is not None:
        rate = measured_near_rate(read_panel(options.sizes), near, assumed=assumed.near_rate)
        if rate is not None:
            say(f"near styles share {rate.value:.0%} of their buyers: {rate.weeks} sold-out weeks")
            assumed = msgspec.structs.replace(assumed, near_rate=rate.value, near_weeks=rate.weeks)
    return assumed


def _viewers(signals: Path | None) -> dict[str, int]:
    from demand.panel.signal_columns import read_signals
    from demand.plan.evidence import viewers_by_style

    return {} if signals is None else viewers_by_style(read_signals(signals))


def _in_words(totals: Totals) -> str:
    lots, limits = (max(each, 0.0) for each in (totals.lots_cost, totals.limits_cost))
    return (
        f"{totals.pieces} pieces for {totals.cost:,.0f}, expected to bring"
        f" {totals.expected_gain:,.0f}; packs and minimum orders cost {lots:,.0f}, capital and"
        f" capacity {limits:,.0f}"
    )


def _tell_differences(compared: WhatIf, say: Say) -> None:
    before, after = compared.totals
    say(f"now:  {_in_words(before)}")
    say(f"then: {_in_words(after)}")
    for each in compared.differences[:_SHOWN_DIFFERENCES]:
        say(f"{each.sku}: {each.before} → {each.after}")
    more = len(compared.differences) - _SHOWN_DIFFERENCES
    if more > 0:
        say(f"and {more} lines more")
