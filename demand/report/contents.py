"""What a weekly report says, before it is drawn in any form. Every form shows these values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Literal

import msgspec

from demand.need import Need
from demand.plan_line import PlanLine
from demand.week import Week

Language = Literal["zh", "en"]


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """One input of the report, so that each figure can be traced: what it is (a key of the words),
    the file's or database's name, its SHA-256 ("" where there are no bytes to hash), how many rows
    were read (None: not counted), and of a log the range, of a catalogue the version."""

    what: str
    name: str
    sha256: str = ""
    rows: int | None = None
    detail: str = ""


class Ahead(msgspec.Struct, frozen=True):
    """What is expected of a style in a week to come, in pieces; the quantiles are None where only
    single SKUs were forecast, because quantiles do not add up."""

    ds: date
    mean: float
    p10: float | None = None
    p50: float | None = None
    p90: float | None = None


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """One week that had been forecast the week before, and what came: sums over series, the
    absolute error over what was sold, and of how many series the 80 % band held what came."""

    week: Week
    series: int
    forecast: float
    actual: float
    absolute_error: float
    inside_80: int

    @property
    def wape(self) -> float | None:
        """Weighted absolute percentage error; None where nothing was sold."""
        return self.absolute_error / self.actual if self.actual > 0 else None


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the plan that differs from last week's; 0 where it was or is not in the plan."""

    style: str
    colour: str
    size: str
    sku: str
    factory: str
    before: int
    after: int


class Risk(msgspec.Struct, frozen=True, kw_only=True):
    """What a first order costs and may lose, money: the shop's own business."""

    cost: float
    expected_gain: float
    loss_chance: float
    worst_loss: float
    price_band: tuple[float, float] | None


class FirstOrder(msgspec.Struct, frozen=True, kw_only=True):
    """Pieces to make of something new, by size where sizes are known; `wanted` are the 10, 50 and
    90 % quantiles of what is wanted while the order lasts."""

    quantity: int
    sizes: tuple[tuple[str, int], ...]
    wanted: tuple[float, float, float]


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """Something many people want that the shop lacks, and what to do about it. `attributes` are
    family and value; `order` is None where the wish is not sure yet, or where no brief was made
    (`briefed`); `risk` is None there too, and for a factory."""

    need: Need
    briefed: bool = False
    attributes: tuple[tuple[str, str], ...] = ()
    size_range: tuple[str, ...] = ()
    order: FirstOrder | None = None
    risk: Risk | None = None


class Gap(msgspec.Struct, frozen=True, kw_only=True):
    """`kind` is what is missing and what was done, a key of the words after "gap."; `subject` the
    style, factory or other thing it is missing of ("": the whole shop); `file`, `row` (None: there
    is no row yet) and `column` where to fill it in; `taken` what was taken instead, as it is
    written; `values` fill the sentence in."""

    kind: str
    subject: str = ""
    file: str = ""
    row: int | None = None
    column: str = ""
    taken: str = ""
    values: Mapping[str, str] = {}


class EventTold(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of sale or festival. In it, sales are 1 + `lift` times what they would be, `doubt` is
    the standard error, learnt from so many `times` and `series`; all None or 0 where nothing could
    be measured. `first` and `last` are the days of the next one that is forecast, None where none
    comes."""

    kind: str
    first: date | None = None
    last: date | None = None
    lift: float | None = None
    doubt: float = 0.0
    times: int = 0
    series: int = 0

    @property
    def clear(self) -> bool:
        """Whether what it does can be told from chance."""
        return self.lift is not None and abs(self.lift) > self.doubt


class StylePart(msgspec.Struct, frozen=True, kw_only=True):
    """All about one style. `lines` are its lines of the plan; `history` what was sold, by week."""

    style: str
    title: str
    category: str
    colours: tuple[str, ...]
    sizes: tuple[str, ...]
    lines: tuple[PlanLine, ...]
    history: tuple[tuple[date, float], ...]
    ahead: tuple[Ahead, ...]
    last_week: Check | None

    @property
    def quantity(self) -> int:
        """Pieces to order now."""
        return sum(line.quantity for line in self.lines)


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """A report for one shop and ISO week; `factory` is "" where it is the shop's own."""

    shop: str
    week: Week
    factory: str
    language: Language
    made: datetime
    styles: tuple[StylePart, ...]
    checks: tuple[Check, ...]
    changes: tuple[Change, ...]
    wishes: tuple[Wish, ...]
    sources: tuple[Source, ...]
    notes: tuple[str, ...]
    """What the reader must know of gaps in the data, one sentence each."""
    basis: tuple[str, ...] = ()
    """What the plan assumes beside the terms and whether it is measured, one sentence each."""
    events: tuple[EventTold, ...] = ()
    """Sales and festivals, those to come first; only in the shop's own report."""
    gaps: tuple[Gap, ...] = ()
    """The same of what somebody can fill in, one by one; only in the shop's own report."""

    @property
    def lines(self) -> tuple[PlanLine, ...]:
        return tuple(line for part in self.styles for line in part.lines)

    @property
    def quantity(self) -> int:
        return sum(part.quantity for part in self.styles)
