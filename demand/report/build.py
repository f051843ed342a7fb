"""A report out of the week's tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec
import polars as pl

from demand.demand_error import DemandError
from demand.need import Need
from demand.plan.brief import Brief
from demand.plan.measured import Measured
from demand.plan_line import PlanLine
from demand.report.contents import Change, EventTold, Gap, Language, Report, Source, StylePart
from demand.report.evidence import Evidence, gather
from demand.report.gap import sentences
from demand.report.repeats import repeat_words
from demand.report.size_order import in_order
from demand.report.wishes import wishes_of, without_money
from demand.report.words import number, percent, say
from demand.week import Week

_MOST_CHANGES = 200


class Inputs(msgspec.Struct, frozen=True, kw_only=True):
    """What a report is made of. `panel` and `forecast` are of single SKUs (style|colour|size);
    `style_forecast` of whole styles; `earlier` the forecasts of the weeks before, by the week they
    were made in; `earlier_plan` last week's plan; `briefs` say what to do about `needs`;
    `line_terms` (unique_id, price, cost, ...) is what the plan rests on, `gaps` what was missing
    for it, `measured` how far weeks and near styles go together (None: not asked) and `near` how
    many pairs of these are named, `events` what sales and festivals do and `event_effects` the
    same by colour (unique_id style|colour). All but `plan` may be missing, and the report says
    so."""

    shop: str
    week: Week
    language: Language
    made: datetime
    plan: Sequence[PlanLine]
    panel: pl.DataFrame | None = None
    forecast: pl.DataFrame | None = None
    style_forecast: pl.DataFrame | None = None
    line_terms: pl.DataFrame | None = None
    earlier: Mapping[Week, pl.DataFrame] = {}
    earlier_plan: Sequence[PlanLine] | None = None
    needs: Sequence[Need] = ()
    briefs: Sequence[Brief] = ()
    titles: Mapping[str, str] = {}
    gaps: Sequence[Gap] = ()
    measured: Measured | None = None
    near: int = 0
    events: Sequence[EventTold] = ()
    event_effects: pl.DataFrame | None = None
    sources: Sequence[Source] = ()


def build_reports(
    inputs: Inputs, factories: Sequence[str] = ()
) -> tuple[Report, dict[str, Report]]:
    """The shop's own report, and of each factory named one with its lines of the plan, the styles
    it makes, and nothing of anybody else.

    Raises:
        DemandError: the plan has no line, or none for one of the factories.
    """
    evidence = gather(
        inputs.week, inputs.panel, inputs.forecast, inputs.style_forecast, inputs.earlier
    )
    return (
        _report(inputs, evidence, factory=""),
        {name: _report(inputs, evidence, factory=name) for name in factories},
    )


def _report(inputs: Inputs, evidence: Evidence, *, factory: str) -> Report:
    lines = [
        line if not factory else for_the_maker(line)
        for line in inputs.plan
        if not factory or line.factory == factory
    ]
    if not lines:
        whose = f" for the factory {factory!r}" if factory else ""
        raise DemandError(
            f"the plan of {inputs.week} has no line{whose}: make the plan first, or name another"
            " factory"
        )
    styles = _style_parts(inputs, evidence, lines)
    own = {part.style for part in styles}
    wishes = wishes_of(inputs.needs, inputs.briefs)
    if factory:
        wishes = [without_money(each) for each in wishes if each.need.nearest_style in own]
    gaps = () if factory else tuple(inputs.gaps)
    return Report(
        shop=inputs.shop,
        week=inputs.week,
        factory=factory,
        language=inputs.language,
        made=inputs.made,
        styles=styles,
        checks=evidence.checks(own if factory else None),
        changes=_changes(inputs.earlier_plan, lines, factory),
        wishes=tuple(wishes),
        sources=tuple(inputs.sources) if not factory else (),
        notes=(*(sentences(gaps, inputs.language)), *_notes(inputs)),
        basis=() if factory else tuple(_basis(inputs)),
        gaps=gaps,
        events=() if factory else tuple(inputs.events),
    )


def for_the_maker(line: PlanLine) -> PlanLine:
    """The line as its factory may read it: the plan's own reasons tell the shop's margin and the
    terms of factories."""
    low, middle, high = (
        round(each) for each in (line.demand_p10, line.demand_p50, line.demand_p90)
    )
    values = {
        "weeks": line.covers_weeks, "low": low, "middle": middle, "high": high,
        "on_hand": line.on_hand, "on_order": line.on_order, "quantity": line.quantity,
    }  # fmt: skip
    repeat = {language: repeat_words(line, language) for language in ("zh", "en")}
    return msgspec.structs.replace(
        line,
        reason_zh=say("why_for_maker", "zh", **values) + repeat["zh"],
        reason_en=f"{say('why_for_maker', 'en', **values)} {repeat['en']}".strip(),
    )


def _style_parts(
    inputs: Inputs, evidence: Evidence, lines: Sequence[PlanLine]
) -> tuple[StylePart, ...]:
    by_style: defaultdict[str, list[PlanLine]] = defaultdict(list)
    for line in lines:
        by_style[line.style].append(line)
    parts = [
        StylePart(
            style=style,
            title=inputs.titles.get(style, ""),
            category=evidence.categories.get(style, ""),
            colours=tuple(dict.fromkeys(line.colour for line in own)),
            sizes=tuple(in_order(line.size for line in own)),
            lines=tuple(own),
            history=tuple(evidence.history.get(style, ())),
            ahead=tuple(evidence.ahead.get(style, ())),
            last_week=evidence.check(style, inputs.week),
        )
        for style, own in by_style.items()
    ]
    return tuple(sorted(parts, key=lambda part: (-part.quantity, part.style)))


def _changes(
    before: Sequence[PlanLine] | None, after: Sequence[PlanLine], factory: str
) -> tuple[Change, ...]:
    """The largest changes first."""
    if before is None:
        return ()

    def by_key(lines: Sequence[PlanLine]) -> dict[tuple[str, ...], int]:
        counts: defaultdict[tuple[str, ...], int] = defaultdict(int)
        for line in lines:
            if not factory or line.factory == factory:
                counts[line.style, line.colour, line.size, line.sku, line.factory] += line.quantity
        return counts

    old, new = by_key(before), by_key(after)
    changes = [
        Change(
            style=key[0], colour=key[1], size=key[2], sku=key[3], factory=key[4],
            before=old.get(key, 0), after=new.get(key, 0),
        )
        for key in sorted({*old, *new})
        if old.get(key, 0) != new.get(key, 0)
    ]  # fmt: skip
    changes.sort(key=lambda change: -abs(change.after - change.before))
    return tuple(changes[:_MOST_CHANGES])


def _basis(inputs: Inputs) -> list[str]:
    """What of the plan is measured or assumed, one sentence each."""
    found, language = inputs.measured, inputs.language
    if found is None:
        return []
    together = say(
        "correlation_measured" if found.correlation_pairs else "correlation_assumed", language,
        value=f"{found.correlation:.2f}", pairs=number(found.correlation_pairs),
    )  # fmt: skip
    key = "near_measured" if found.near_weeks else "near_assumed" if inputs.near else "near_none"
    shared = say(
        key, language,
        value=percent(found.near_rate), weeks=number(found.near_weeks), pairs=number(inputs.near),
    )  # fmt: skip
    return [together, shared]


def _notes(inputs: Inputs) -> list[str]:
    """What is missing, so that nobody takes a gap for a finding."""
    notes = []
    told = any(gap.kind == "quiet" for gap in inputs.gaps)
    if inputs.panel is None:
        notes.append(say("no_panel", inputs.language))
    elif not told and inputs.panel.filter(pl.col("ds") == inputs.week.monday).is_empty():
        newest = inputs.panel["ds"].max()
        notes.append(say("panel_is_old", inputs.language, newest=newest))
    if inputs.forecast is None and inputs.style_forecast is None:
        notes.append(say("no_forecast", inputs.language))
    elif inputs.style_forecast is None:
        notes.append(say("no_bands", inputs.language))
    if not inputs.earlier:
        notes.append(say("nothing_to_compare", inputs.language))
    if inputs.earlier_plan is None:
        notes.append(say("first_plan", inputs.language))
    return notes
