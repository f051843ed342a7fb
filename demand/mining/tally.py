"""Counts people: lines go in, weekly rows come out. Everything is kept in a DuckDB file, so that
ten million comments need no more memory than one batch; the counts depend on the lines alone, not
on the order or the batches they came in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

from demand.mining.batch import Mined
from demand.mining.calendar import Calendar
from demand.mining.labelling import Label
from demand.mining.mention import Mention
from demand.mining.people import USUAL, Rules
from demand.mining.resolve import Signal, labelled, signal_of
from demand.mining.stocked import Stocked
from demand.mining.tally_sql import (
    CROWDS,
    FACTS,
    LINE,
    MACHINES,
    NEW_TERMS,
    PERSONS,
    WAVES,
    WEEKLY,
)
from demand.signal import Family, SignalKind, SignalRow

NO_LABELS: Mapping[str, Label] = {}
_MEMORY = "700MB"
MOST_READS = 200_000
"""Different things that lines say; beyond it new terms are no longer told apart, and beyond twice
as many a line that says what none said before is not counted. Such lines are told (`untold`)."""
_WISHES = (SignalKind.WISH, SignalKind.WISH_MISSING)


class Tally:
    """One count. Close it; its file may be thrown away then."""

    def __init__(self, file: Path | None, *, calendar: Calendar, rules: Rules = USUAL) -> None:
        self._calendar = calendar
        self._rules = rules
        self._base = duckdb.connect(":memory:" if file is None else str(file))
        self._base.execute(f"SET memory_limit='{_MEMORY}'")
        self._base.execute("SET threads=1")
        self._base.execute("SET preserve_insertion_order=false")
        self._base.execute(LINE)
        self._reads: dict[tuple[Mention, ...], int] = {(): 0}
        self._mentions: dict[Mention, int] = {}
        self._rooms: dict[str, int] = {}
        self._shown: dict[tuple[str, str], int] = {}
        self._lines = 0
        self._untold = 0
        self.signals: list[Signal] = []

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()

    @property
    def lines(self) -> int:
        """How many comments were added."""
        return self._lines

    @property
    def untold(self) -> int:
        """Lines that were not counted, or without their new terms, because too many different
        things were said before them."""
        return self._untold

    @property
    def mentions(self) -> list[Mention]:
        """The mentions by number."""
        return list(self._mentions)

    @property
    def rooms(self) -> list[str]:
        """The rooms by number."""
        return list(self._rooms)

    def add(
        self,
        mined: list[Mined],
        at_s: list[int],
        viewers: list[int],
        rooms: list[str],
        shown: Iterable[tuple[str, str]],
    ) -> None:
        """Comments as columns of equal length; `viewers` are keyed hashes, `shown` (product,
        category) on show."""
        count = len(mined)
        if not count:
            return
        at = np.asarray(at_s, dtype=np.int64)
        reads = self._reads
        columns = {
            "no": np.arange(self._lines, self._lines + count, dtype=np.int64),
            "week": self._calendar.weeks(at),
            "at_s": at,
            "room": np.asarray([_number(self._rooms, room) for room in rooms], dtype=np.int32),
            "viewer": np.asarray(viewers, dtype=np.int64),
            "skeleton": np.asarray([m.skeleton for m in mined], dtype=np.int64),
            "letters": np.asarray([m.letters for m in mined], dtype=np.int32),
            "said": np.asarray(
                [reads.get(m.read.mentions) or self._read(m.read.mentions) for m in mined],
                dtype=np.int32,
            ),
            "shown": np.asarray([_number(self._shown, s) for s in shown], dtype=np.int32),
        }
        self._lines += count
        self._base.register("batch", columns)
        self._base.execute("INSERT INTO line SELECT * FROM batch")
        self._base.unregister("batch")

    def _read(self, mentions: tuple[Mention, ...]) -> int:
        if mentions and len(self._reads) >= MOST_READS:  # only new terms are without end
            known = tuple([m for m in mentions if m.family is not Family.VARIANT])
            lost = known not in self._reads and len(self._reads) >= 2 * MOST_READS
            self._untold += lost or known != mentions
            if lost:
                return 0
            mentions = known
            if mentions in self._reads:
                return self._reads[mentions]
        for mention in mentions:
            _number(self._mentions, mention)
        return _number(self._reads, mentions)

    def new_terms(self, *, least_viewers: int, most: int) -> list[str]:
        """Terms that no word names, those that most people say first."""
        self._store_said()
        mentions = self.mentions
        rows = self.query(NEW_TERMS, [least_viewers])
        people: dict[str, int] = {}
        for mention, viewers in rows:
            if mentions[mention].family is Family.VARIANT:
                value = mentions[mention].value
                people[value] = people.get(value, 0) + viewers
        return sorted(people, key=lambda term: (-people[term], term))[:most]

    def settle(self, stocked: Stocked, labels: Mapping[str, Label] = NO_LABELS) -> None:
        """Find out what each mention is a signal of, and who counts; before anything is asked.
        `labels` say what new terms are."""
        rules = self._rules
        self._resolve(stocked, labels)
        self._base.execute(FACTS)
        self._base.execute(MACHINES, [
            rules.machine_lines, rules.machine_window_s, rules.machine_lines,
            rules.machine_repeats,
        ])  # fmt: skip
        window = rules.wave_window_s
        self._base.execute(WAVES, [
            rules.wave_letters, window, rules.wave_viewers,
            rules.wave_letters, window // 2, window, rules.wave_viewers,
            window, window // 2, window,
        ])  # fmt: skip
        window = rules.crowd_window_s
        self._base.execute(CROWDS, [rules.crowd_window_s, rules.crowd_viewers, rules.crowd_times])
        self._base.execute(PERSONS, [rules.most_rows])

    def _resolve(self, stocked: Stocked, labels: Mapping[str, Label]) -> None:
        """The signals in their own order, so that their numbers do not depend on the lines'."""
        self._store_said()
        mentions = [labelled(mention, labels) for mention in self._mentions]
        shown = list(self._shown)
        pairs = self._base.execute(
            "SELECT DISTINCT s.mention, l.shown FROM line l JOIN said s USING (said)"
        ).fetchall()
        found = {
            (m, s): signal_of(mention, shown[s], stocked)
            for m, s in pairs
            if (mention := mentions[m]) is not None
        }
        self.signals = sorted(set(found.values()))
        numbers = {signal: number for number, signal in enumerate(self.signals)}
        wishes = [n for s, n in numbers.items() if s.kind in _WISHES]
        self._store("wishes", {"signal": wishes})
        self._store(
            "resolved",
            {
                "mention": [m for m, _ in found],
                "shown": [s for _, s in found],
                "signal": [numbers[signal] for signal in found.values()],
            },
        )

    def _store_said(self) -> None:
        pairs = [
            (number, self._mentions[mention])
            for mentions, number in self._reads.items()
            for mention in mentions
        ]
        self._store("said", {"said": [a for a, _ in pairs], "mention": [b for _, b in pairs]})

    def _store(self, name: str, columns: dict[str, list[int]]) -> None:
        arrays = {key: np.asarray(values, dtype=np.int64) for key, values in columns.items()}
        self._base.register("given", arrays)
        self._base.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM given")
        self._base.unregister("given")

    def query(self, sql: str, parameters: list[Any] | None = None) -> list[tuple[Any, ...]]:
        """Rows of a SELECT over `fact`, `person`, `line` after `settle`."""
        return self._base.execute(sql, parameters or []).fetchall()

    def fold(self, name: str, targets: list[int]) -> None:
        """Give each signal (by number) a group: a table (signal, target) for further counting."""
        self._store(name, {"signal": list(range(len(targets))), "target": targets})

    def weekly(self, *, least_viewers: int = 1) -> list[SignalRow]:
        """The rows of all weeks. Rows of fewer than `least_viewers` viewers are counted together
        for their category; what is still smaller is left out."""
        rolled = self._rolled()
        rows = self.query(WEEKLY, [least_viewers, least_viewers])
        every = [*self.signals, *rolled]
        return sorted(self._row(every[target], values) for target, *values in rows)

    def _rolled(self) -> list[Signal]:
        """Stores for each signal the one of its category, whose numbers follow those of all."""
        wider = [Signal(s.kind, "", s.category, s.family, s.value) for s in self.signals]
        known = {signal: number for number, signal in enumerate(self.signals)}
        for signal in wider:
            known.setdefault(signal, len(known))
        self.fold("wider", [known[signal] for signal in wider])
        return list(known)[len(self.signals) :]

    def _row(self, signal: Signal, values: list[Any]) -> SignalRow:
        week, lines, viewers, weight, rooms = values
        return SignalRow(
            week=self._calendar.week(week),
            kind=signal.kind,
            style=signal.style,
            category=signal.category,
            family=signal.family,
            value=signal.value,
            lines=lines,
            viewers=viewers,
            weight=float(weight),
            rooms=rooms,
        )


def _number(known: dict[Any, int], key: Any) -> int:
    number = known.get(key)
    if number is None:
        number = known[key] = len(known)
    return number
