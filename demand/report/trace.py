"""Where the figures of one line come from: read back from the tables that a report was made of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import polars as pl

from demand.demand_error import DemandError
from demand.plan_line import PlanLine
from demand.plan_table import read_plan
from demand.report.contents import Language, Source
from demand.report.event_words import effect
from demand.report.phrases import reason, source_words
from demand.report.sources import of_file, read_sources
from demand.report.summary import read_summary
from demand.report.words import number, percent, say
from demand.week import Week, read_week

_HISTORY_WEEKS = 8
_MOST_NAMED = 5
_KEPT = ("plan", "panel", "forecast", "style_forecast", "line_terms", "event_effects")


def explain(folder: Path, wanted: str, *, language: Language | None = None) -> list[str]:
    """The line that `wanted` names (its SKU code, or style|colour|size), as sentences: the order,
    the forecast and the sales under it, its terms, and the sources of all. `folder` is a week's.

    Raises:
        DemandError: there is no such report or line.
    """
    told = read_summary(folder)
    week, sources = read_week(told.week), read_sources(folder)
    spoken: Language = language or ("zh" if told.language == "zh" else "en")
    lines = _lines(folder / "plan.parquet", wanted)
    uid = "|".join((lines[0].style, lines[0].colour, lines[0].size))
    trace = _Trace(folder, week, spoken)
    return [
        *(text for line in lines for text in trace.order(line)),
        *trace.table("forecast", uid, lambda rows: trace.expected(rows, lines[0].covers_weeks)),
        *trace.table("panel", uid, trace.sold),
        *trace.table("line_terms", uid, _terms),
        *trace.table("event_effects", uid.rpartition("|")[0], _events),
        say("sources", spoken) + ":",
        *(trace.source(source) for source in sources),
    ]


def _lines(file: Path, wanted: str) -> list[PlanLine]:
    plan = read_plan(file)
    names = {line.sku for line in plan} | {_name(line) for line in plan}
    found = [line for line in plan if wanted in (line.sku, _name(line))]
    if not found:
        near = sorted(name for name in names if name and wanted.lower() in name.lower())
        shown = ", ".join((near or sorted(names))[:_MOST_NAMED])
        raise DemandError(f"the plan has no line {wanted[:80]!r}: name one like {shown}")
    return found


def _name(line: PlanLine) -> str:
    return "|".join((line.style, line.colour, line.size))


class _Trace:
    """Says what the tables of one week hold of a line."""

    def __init__(self, folder: Path, week: Week, language: Language) -> None:
        self._folder = folder
        self._week = week
        self._language = language

    def _say(self, key: str, **values: object) -> str:
        return say(key, self._language, **values)

    def order(self, line: PlanLine) -> list[str]:
        """What is ordered and why."""
        name = " · ".join(filter(None, (line.sku, line.style, line.colour, line.size)))
        due = "–" if line.due is None else str(line.due)
        facts = [
            f"{self._say('order')} {number(line.quantity)}",
            f"{self._say('due')} {due}",
            f"{self._say('factory')} {line.factory or '–'}",
            f"{self._say('confidence')} {percent(line.confidence)}",
        ]
        wanted = " / ".join(
            number(each) for each in (line.demand_p10, line.demand_p50, line.demand_p90)
        )
        there = [
            f"P10 / P50 / P90 {wanted} ({self._say('covers')} {line.covers_weeks})",
            f"{self._say('on_hand')} {number(line.on_hand)}",
            f"{self._say('on_order')} {number(line.on_order)}",
            f"{self._say('evidence')} {number(line.evidence_viewers)}",
        ]
        return [
            f"{name} ({self._week})",
            "  " + ", ".join(facts),
            "  " + ", ".join(there),
            "  " + reason(line, self._language),
        ]

    def table(self, name: str, uid: str, tell: Callable[[pl.DataFrame], list[str]]) -> list[str]:
        """A table's rows of the line in words; nothing where the table was not kept."""
        file = self._folder / f"{name}.parquet"
        if not file.exists():
            return []
        rows = pl.read_parquet(file).filter(pl.col("unique_id") == uid)
        words = tell(rows) if not rows.is_empty() else ["–"]
        return [f"{self._say(f'source.{name}')} ({name}.parquet):", *(f"  {w}" for w in words)]

    def expected(self, rows: pl.DataFrame, weeks: int) -> list[str]:
        """The weeks that the order is to last for."""
        columns = ("ds", "mean", "q0.1", "q0.5", "q0.9")
        return [
            f"{ds} {self._say('expected')} {mean:.1f}, P10 / P50 / P90 {p10:.1f} / {p50:.1f} /"
            f" {p90:.1f}"
            for ds, mean, p10, p50, p90 in rows.sort("ds").head(weeks).select(columns).rows()
        ]

    def sold(self, rows: pl.DataFrame) -> list[str]:
        """The newest weeks, with how much of the week it was in stock where that is known."""
        since = self._week.monday - timedelta(weeks=_HISTORY_WEEKS)
        recent = rows.filter((pl.col("ds") > since) & (pl.col("ds") <= self._week.monday))
        if "in_stock" not in recent.columns:
            recent = recent.with_columns(pl.lit(None).alias("in_stock"))
        return [
            f"{ds} {self._say('sold')} {number(y)}"
            + ("" if there is None else f", {self._say('in_stock')} {percent(there)}")
            for ds, y, there in recent.sort("ds").select("ds", "y", "in_stock").rows()
        ]

    def source(self, source: Source) -> str:
        """One input; of tables beside the report, whether they are still what they were."""
        what, feeds = source_words(source, self._language)
        rows = "" if source.rows is None else f"{self._say('rows')} {number(source.rows)}"
        parts = [source.name, source.detail, rows, source.sha256[:12], f"→ {feeds}"]
        told = ", ".join(filter(None, parts))
        return f"  {what}: {told}{self._changed(source)}"

    def _changed(self, source: Source) -> str:
        if source.what not in _KEPT or source.name != f"{source.what}.parquet":
            return ""
        file = self._folder / source.name
        same = file.exists() and of_file(source.what, file).sha256 == source.sha256
        return "" if same else f" ({self._say('changed_since')})"


def _terms(rows: pl.DataFrame) -> list[str]:
    row = rows.drop("unique_id").row(0, named=True)
    return [", ".join(f"{name} {value:g}" for name, value in row.items() if value)]


def _events(rows: pl.DataFrame) -> list[str]:
    columns = ("event", "from", "to", "lift", "doubt", "times", "series", "own_lift")
    return [
        f"{kind} {first}~{last}: {effect(own, doubt)} (all {effect(lift, doubt)}, {times} x,"
        f" {series})"
        for kind, first, last, lift, doubt, times, series, own in rows.select(columns).iter_rows()
    ]
