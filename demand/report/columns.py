"""The columns of the workbook's lists: heading, width, format, and the value of a row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from demand.need import Need, Quote
from demand.plan_line import PlanLine
from demand.report.contents import Change, Check, Gap, Language, Source, Wish
from demand.report.cursor import Value
from demand.report.gap import what
from demand.report.phrases import advice, attributes, reason, sentence, sizes, source_words
from demand.report.words import say


class Column(msgspec.Struct, frozen=True):
    """`head` is a key of the words, `width` in characters, `form` the name of a format."""

    head: str
    width: float
    form: str
    value: Callable[[Any], Value]


Columns = tuple[Column, ...]


def order_columns(language: Language, *, repeats: bool) -> Columns:
    """Of the order lines, as an ERP takes them; the reason is last. Those of `repeats` only where
    there are any: paper is narrow."""
    return (
        Column("style_code", 14, "cell", lambda line: line.style),
        Column("sku_code", 22, "cell", lambda line: line.sku),
        Column("colour", 15, "cell", lambda line: line.colour),
        Column("size", 7, "cell", lambda line: line.size),
        Column("quantity", 8, "count", lambda line: line.quantity),
        Column("due", 11, "day", lambda line: line.due),
        Column("confidence", 11.5, "share", lambda line: line.confidence),
        Column("evidence", 8, "count", lambda line: line.evidence_viewers),
        Column("factory", 14, "cell", lambda line: line.factory or None),
        Column("on_hand", 7, "count", lambda line: line.on_hand),
        Column("on_order", 7, "count", lambda line: line.on_order),
        *(_repeats() if repeats else ()),
        Column("covers", 7, "count", lambda line: line.covers_weeks),
        *_demand(),
        Column("reason", 80, "cell", lambda line: reason(line, language)),
    )


def _repeats() -> Columns:
    return (
        Column("hold_back", 8, "count", lambda line: line.hold_back),
        Column("repeat_at", 9, "count", lambda line: line.repeat_at),
        Column("repeat_below", 10, "count", lambda line: line.repeat_below),
        Column("repeat_by", 11, "day", lambda line: line.repeat_by),
    )


def _demand() -> Columns:
    def of(name: str) -> Callable[[PlanLine], Value]:
        return lambda line: round(getattr(line, name))

    return tuple(Column(head, 10, "count", of(f"demand_{head}")) for head in ("p10", "p50", "p90"))


def check_columns() -> Columns:
    """Of the weeks' forecasts against what came."""

    def difference(check: Check) -> Value:
        return check.forecast - check.actual

    return (
        Column("week", 12, "cell", lambda check: str(check.week)),
        Column("series", 12, "count", lambda check: check.series),
        Column("forecast", 12, "count", lambda check: check.forecast),
        Column("actual", 12, "count", lambda check: check.actual),
        Column("difference", 12, "count", difference),
        Column("wape", 14, "share", lambda check: check.wape),
        Column("inside", 18, "share", lambda check: check.inside_80 / check.series),
    )


def change_columns() -> Columns:
    """Of the lines that differ from last week's."""

    def difference(change: Change) -> Value:
        return change.after - change.before

    return (
        Column("style_code", 16, "cell", lambda change: change.style),
        Column("colour", 16, "cell", lambda change: change.colour),
        Column("size", 8, "cell", lambda change: change.size),
        Column("sku_code", 24, "cell", lambda change: change.sku),
        Column("factory", 16, "cell", lambda change: change.factory or None),
        Column("before", 10, "count", lambda change: change.before),
        Column("after", 10, "count", lambda change: change.after),
        Column("difference", 10, "count", difference),
    )


def wish_columns(language: Language) -> Columns:
    """Of what is wished and what to make of it."""
    return (
        Column("need", 28, "wrapped", lambda wish: sentence(wish.need, language)),
        Column("advice", 12, "wrapped", lambda wish: advice(wish, language) or None),
        Column("category", 8, "wrapped", lambda wish: wish.need.category),
        Column("attributes", 12, "wrapped", lambda wish: _wished(wish, language)),
        Column("viewers", 8, "count", lambda wish: wish.need.viewers),
        Column("growth", 7.5, "times", lambda wish: wish.need.growth),
        Column("first_seen", 9.5, "cell", lambda wish: str(wish.need.first_seen)),
        Column("nearest", 10, "wrapped", lambda wish: wish.need.nearest_style or None),
        Column("sizes", 14, "wrapped", lambda wish: sizes(wish) or None),
        Column("first_order", 7, "count", lambda wish: wish.order and wish.order.quantity),
        *(_wanted(place, head) for place, head in enumerate(("p10", "p50", "p90"))),
        *(_band(place, head) for place, head in enumerate(("price_low", "price_high"))),
        Column("cost", 8, "count", lambda wish: wish.risk and wish.risk.cost),
        Column("expected_gain", 8, "count", lambda wish: wish.risk and wish.risk.expected_gain),
        Column("loss_chance", 7, "share", lambda wish: wish.risk and wish.risk.loss_chance),
        Column("worst_loss", 8, "count", lambda wish: wish.risk and wish.risk.worst_loss),
    )


def _wished(wish: Wish, language: Language) -> str:
    return attributes(wish, language) or wish.need.value


def _wanted(place: int, head: str) -> Column:
    return Column(head, 9.5, "count", lambda wish: wish.order and round(wish.order.wanted[place]))


def _band(place: int, head: str) -> Column:
    def value(wish: Wish) -> Value:
        band = wish.risk.price_band if wish.risk else None
        return None if band is None else band[place]

    return Column(head, 7, "count", value)


def quote_columns() -> Columns:
    """Of what people said, a row for each need and quote."""

    def of(tell: Callable[[Need, Quote], str]) -> Callable[[tuple[Need, Quote]], Value]:
        return lambda row: tell(*row)

    return (
        Column("need", 20, "wrapped", of(lambda need, _: need.value)),
        Column("quote", 100, "wrapped", of(lambda _, quote: quote.text)),
        Column("week", 12, "cell", of(lambda _, quote: str(quote.week))),
    )


def gap_columns(language: Language) -> Columns:
    """Of what somebody can fill in, and where."""

    def row(gap: Gap) -> Value:
        return say("new_row", language) if gap.row is None else gap.row

    return (
        Column("subject", 20, "wrapped", lambda gap: gap.subject),
        Column("missing_what", 14, "wrapped", lambda gap: what(gap, language)),
        Column("missing_file", 30, "wrapped", lambda gap: gap.file),
        Column("missing_row", 12, "count", row),
        Column("missing_column", 16, "cell", lambda gap: gap.column),
        Column("taken", 14, "cell", lambda gap: gap.taken or None),
    )


def source_columns(language: Language) -> Columns:
    """Of the report's inputs."""

    def words(place: int) -> Callable[[Source], Value]:
        return lambda source: source_words(source, language)[place]

    return (
        Column("what", 20, "wrapped", words(0)),
        Column("file", 30, "wrapped", lambda source: source.name),
        Column("detail", 30, "wrapped", lambda source: source.detail or None),
        Column("rows", 10, "count", lambda source: source.rows),
        Column("feeds", 26, "wrapped", words(1)),
        Column("sha256", 36, "wrapped", lambda source: source.sha256 or None),
    )
