"""Sales, festivals and other events that are known beforehand: what they did, and will do again.

Call `event_effects` with a panel's matrix; forecast `without(matrix.wanted)`, then `again` on the
forecast. What an event does is learnt from its own past only; of a new one nothing is assumed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from statistics import NormalDist

import numpy as np
import polars as pl
from msgspec import Struct

from demand.demand_error import TableError
from demand.forecast.arrays import TINY, Counts, Flags, Numbers
from demand.forecast.calendar_step import first_day
from demand.forecast.engine import Forecast
from demand.forecast.event_lift import EventLift, learn_lift, own_lifts
from demand.forecast.panel_matrix import PanelMatrix
from demand.forecast_table import LEVELS
from demand.long_table import Kind, read_table

LIMITS = ("shop", "category", "style")
"""Columns that say which series an event concerns; one that is empty says nothing."""

_YEAR = re.compile(r"[\s_-]*(?<!\d)(?:19|20)\d\d(?!\d)\s*年?[\s_-]*")
_MOST_EVENTS = 10_000
_PLACES = np.array([NormalDist().inv_cdf(level) for level in LEVELS])


class Event(Struct, frozen=True):
    """From its first to its last day; `kind` is its name without the year, by which it is known
    again. `limits` are (column, value) of the series that it concerns."""

    kind: str
    first: date
    last: date
    limits: tuple[tuple[str, str], ...] = ()


def read_events(path: Path) -> list[Event]:
    """A table of events: `from`, `to`, `name`, and shop, category, style where it is limited.

    Raises:
        TableError: no such table, an event that ends before it begins, or too many of them.
    """
    kinds = {"from": Kind.DAY, "to": Kind.DAY, "name": Kind.TEXT}
    frame = read_table(path, kinds, dict.fromkeys(LIMITS, Kind.TEXT))
    if frame.height > _MOST_EVENTS:
        raise TableError(
            f"{path} has {frame.height} events, more than {_MOST_EVENTS}: leave old ones out"
        )
    wrong = frame.with_row_index().filter(pl.col("to") < pl.col("from"))
    if not wrong.is_empty():
        row = wrong.row(0, named=True)
        raise TableError(
            f"{path}, row {row['index'] + 2}, column 'to': {row['name']} ends on {row['to']},"
            f" before it begins on {row['from']}: exchange the two"
        )
    there = [name for name in LIMITS if name in frame.columns]
    return [
        Event(
            _YEAR.sub(" ", row["name"]).strip() or row["name"], row["from"], row["to"],
            tuple((name, row[name]) for name in there if row[name]),
        )
        for row in frame.iter_rows(named=True)
    ]  # fmt: skip


class EventEffects(Struct, frozen=True):
    """What each kind of event did; `past` and `ahead` are by how many times it moved and will move
    each series in each period (1: not at all), `doubt` how sure that is, as a share.

    `lifts` and `unknown` are of kinds in the coming periods, measured and not; `over` and
    `unmeasured` of those that were and do not come. `own` has, by kind, the lift of each series
    that it will move, 0 of others."""

    lifts: tuple[EventLift, ...]
    unknown: tuple[str, ...]
    past: Numbers
    ahead: Numbers
    doubt: Numbers
    over: tuple[EventLift, ...] = ()
    unmeasured: tuple[str, ...] = ()
    own: Mapping[str, Numbers] = {}

    def without(self, wanted: Numbers) -> Numbers:
        """What would have been wanted had there been no event."""
        return wanted / self.past

    def again(self, forecast: Forecast) -> Forecast:
        """The forecast with the events to come, wider by what is not known of them."""
        return _lifted(forecast, self.ahead, self.doubt)

    def again_in_sums(
        self, sums: Callable[[Numbers], Numbers], mean: Numbers, forecast: Forecast
    ) -> Forecast:
        """The forecast of sums of series, which by themselves have this mean without events: each
        moves as its series do together, and is doubted with them, for it is the same event."""
        calm, moved = sums(mean), sums(mean * self.ahead)
        ahead = np.where(calm > TINY, moved / np.maximum(calm, TINY), 1.0)
        doubt = sums(mean * self.ahead * self.doubt) / np.maximum(moved, TINY)
        return _lifted(forecast, ahead, doubt)

    def told(self) -> list[str]:
        """A sentence for each kind of event in the coming periods."""
        known = [
            f"{each.kind}: {each.lift:+.0%} ±{each.doubt:.0%}, from {each.times}"
            f" {'time' if each.times == 1 else 'times'} in the past and {each.series} series"
            for each in self.lifts
        ]
        return known + [
            f"{kind}: it lies in none of the panel's periods, so nothing is assumed of it"
            for kind in self.unknown
        ]


def _lifted(forecast: Forecast, ahead: Numbers, doubt: Numbers) -> Forecast:
    middle = forecast.quantiles[:, :, [LEVELS.index(0.5)]]
    away = forecast.quantiles - middle
    more = _PLACES * doubt[:, :, None] * middle
    wider = middle + np.sign(away) * np.sqrt(away**2 + np.where(away == 0.0, 0.0, more) ** 2)
    moved = np.maximum(wider, 0.0) * ahead[:, :, None]
    return Forecast(forecast.mean * ahead, np.maximum.accumulate(moved, axis=2))


def event_effects(matrix: PanelMatrix, events: Sequence[Event], horizon: int) -> EventEffects:
    """What the events of the past did to the series of a panel, and what those of the `horizon`
    periods after it will do.

    Raises:
        TableError: an event is limited by a column that the panel does not have.
    """
    for column in {name for event in events for name, _ in event.limits}:
        if column not in matrix.statics:
            raise TableError(
                f"an event is limited to a {column}, and the panel has no column {column!r}: add it"
                " to the panel or take it out of the events"
            )
    shape = (len(matrix.ids), matrix.wanted.shape[1])
    kinds = sorted({event.kind for event in events})
    shares = {kind: _shares(matrix, events, kind, horizon) for kind in kinds}
    past, ahead = np.ones(shape), np.ones((shape[0], horizon))
    doubt = np.zeros((shape[0], horizon))
    touched = np.zeros(shape)
    for share in shares.values():
        touched += share[:, : shape[1]] > 0
    lifts: list[EventLift] = []
    over: list[EventLift] = []
    unknown: list[str] = []
    unmeasured: list[str] = []
    of_series: dict[str, Numbers] = {}
    for kind, share in shares.items():
        before, after = share[:, : shape[1]], share[:, shape[1] :]
        lift = learn_lift(kind, matrix.wanted, before, touched)
        comes = bool(after.any())
        if lift is None:
            (unknown if comes else unmeasured).append(kind)
            continue
        (lifts if comes else over).append(lift)
        own = own_lifts(lift, matrix.wanted, before, touched)
        past *= 1.0 + before * own[:, None]
        ahead *= 1.0 + after * own[:, None]
        doubt = np.sqrt(doubt**2 + (after * lift.doubt / (1.0 + after * own[:, None])) ** 2)
        if comes:
            of_series[kind] = np.where(after.any(axis=1), own, 0.0)
    return EventEffects(
        tuple(lifts), tuple(unknown), past, ahead, doubt, tuple(over), tuple(unmeasured), of_series
    )


def eventful(matrix: PanelMatrix, events: Sequence[Event]) -> Flags:
    """Series by period: whether an event that concerns the series lay in it."""
    found = np.zeros(matrix.wanted.shape, dtype=np.bool_)
    for kind in {event.kind for event in events}:
        found |= _shares(matrix, events, kind, 0) > 0
    return found


def _shares(matrix: PanelMatrix, events: Iterable[Event], kind: str, horizon: int) -> Numbers:
    """Series by period, the coming ones too: the share of its days that lie in such an event."""
    width = matrix.wanted.shape[1]
    first = matrix.last - width + 1
    days = [first_day(matrix.step, first + place) for place in range(width + horizon + 1)]
    found = np.zeros((len(matrix.ids), width + horizon))
    for event in events:
        if event.kind == kind:
            covered = np.array([_overlap(event, begin, end) for begin, end in pairwise(days)])
            rows = _concerned(matrix, event)
            found[rows] = np.minimum(found[rows] + covered, 1.0)
    return found


def _overlap(event: Event, begin: date, end: date) -> float:
    days = (min(event.last + timedelta(days=1), end) - max(event.first, begin)).days
    return max(days, 0) / (end - begin).days


def _concerned(matrix: PanelMatrix, event: Event) -> Counts:
    chosen = np.ones(len(matrix.ids), dtype=np.bool_)
    for column, value in event.limits:
        chosen &= np.array([each == value for each in matrix.statics[column]])
    return np.asarray(np.flatnonzero(chosen), dtype=np.int64)
