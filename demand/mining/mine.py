"""One run of the miner over comments: batches in, a settled tally and quotes out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import numpy as np

from demand.mining.batch import Mined, Miner
from demand.mining.calendar import Calendar
from demand.mining.comments import Comments
from demand.mining.labelling import Label
from demand.mining.people import USUAL, Rules, Viewers
from demand.mining.quotes import Quotes
from demand.mining.stocked import Stocked
from demand.mining.tally import NO_LABELS, Tally

_SAY_EVERY = 500_000
_HOUR_S = 3600


class Mining:
    """Gathers comments; `finish` settles what they come to. Close it."""

    def __init__(
        self,
        miner: Miner,
        viewers: Viewers,
        *,
        zone: str = "Asia/Shanghai",
        file: Path | None = None,
        rules: Rules = USUAL,
        say: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._miner = miner
        self._viewers = viewers
        self._say = say
        self.calendar = Calendar(zone)
        self.tally = Tally(file, calendar=self.calendar, rules=rules)
        self.quotes = Quotes()

    def close(self) -> None:
        """Let go of the tally's file."""
        self.tally.close()

    def add_all(self, batches: Iterable[Comments]) -> None:
        """Mine batch after batch, telling how far it is."""
        told = 0
        for comments in batches:
            self.add(comments)
            if self.tally.lines - told >= _SAY_EVERY:
                told = self.tally.lines
                self._say(f"… {told} comments")

    def add(self, comments: Comments) -> None:
        """Mine one batch."""
        mined = self._miner.mine(comments.texts)
        self.add_mined(comments, self._miner.mine_again(comments.texts, mined))

    def add_mined(self, comments: Comments, mined: list[Mined]) -> None:
        """Count a batch that was mined before; a text of "" is not quoted."""
        viewers = [
            self._viewers.of(viewer) if viewer else self._nobody(comments, row, mined[row])
            for row, viewer in enumerate(comments.viewers)
        ]
        shown = list(zip(comments.products, comments.categories, strict=True))
        self.tally.add(mined, comments.at_s, viewers, comments.rooms, shown)
        self._keep_quotes(comments, mined, viewers)

    def _nobody(self, comments: Comments, row: int, mined: Mined) -> int:
        """Where the source names no viewer, one text in one room counts once an hour."""
        hour = comments.at_s[row] // _HOUR_S
        return self._viewers.of(f"\0{comments.rooms[row]}\0{hour}\0{mined.skeleton}")

    def _keep_quotes(self, comments: Comments, mined: list[Mined], viewers: list[int]) -> None:
        texts = comments.texts
        rows = [row for row, one in enumerate(mined) if one.read.mentions and texts[row]]
        at_s = np.asarray([comments.at_s[row] for row in rows], dtype=np.int64)
        for row, week in zip(rows, self.calendar.weeks(at_s).tolist(), strict=True):
            self.quotes.add(mined[row].read.mentions, week, viewers[row], texts[row])

    def finish(self, stocked: Stocked, labels: Mapping[str, Label] = NO_LABELS) -> None:
        """Find out what everything said comes to; afterwards the tally can be asked."""
        self.tally.settle(stocked, labels)
