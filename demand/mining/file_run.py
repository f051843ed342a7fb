"""Mines exported files from beginning to end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from demand.demand_error import TableError
from demand.mining.batch import Miner
from demand.mining.comments import Comments
from demand.mining.lane import Lane
from demand.mining.learned import NOTHING_LEARNED, Learned
from demand.mining.mine import Mining
from demand.mining.outcome import Outcome, outcome_of
from demand.mining.people import Viewers
from demand.mining.second_reading import NOBODY, Asked
from demand.mining.shop_side import shop_side
from demand.mining.source_file import FileSource
from storage.catalogue import Catalogue

_LOOKED_AT = 2_000


class FileRun:
    """One run over files, which are taken one after the other."""

    def __init__(
        self,
        files: Sequence[Path],
        *,
        catalogue: Catalogue | None,
        key: bytes,
        zone: str = "Asia/Shanghai",
        columns: Mapping[str, str] | None = None,
        day: date | None = None,
        language: str | None = None,
        work: Path | None = None,
        learned: Learned = NOTHING_LEARNED,
        asked: Asked = NOBODY,
        say: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._catalogue = catalogue
        self._key = key
        self._zone = zone
        self._language = language or ""
        self._work = work
        self._learned = learned
        self._asked = asked
        self._say = say
        self._sources = [
            FileSource(file, zone=zone, columns=columns, day=day, say=say) for file in files
        ]

    def mine(self, *, least_viewers: int = 5) -> Outcome:
        """Read everything and count it.

        Raises:
            TableError: a file cannot be used, or holds no comment.
        """
        batches = self._batches()
        first = next(batches, None)
        if first is None:
            raise TableError("there is no comment in what was given: check the column of texts")
        language = self._language or self._guess(first)
        side = shop_side(self._catalogue, language=language, learned=self._learned)
        mining = Mining(
            Miner(Lane(side.vocabulary), self._asked.second),
            Viewers(self._key),
            zone=self._zone,
            file=self._work,
            say=self._say,
        )
        try:
            mining.add(first)
            mining.add_all(batches)
            told = self._told(mining)
            return outcome_of(
                mining,
                side,
                least_viewers=least_viewers,
                told=told,
                labellers=self._asked.labellers,
            )
        finally:
            mining.close()

    def _batches(self) -> Iterator[Comments]:
        for source in self._sources:
            yield from source.batches()

    def _guess(self, first: Comments) -> str:
        """Values are named in Chinese where a tenth of the first lines is Chinese."""
        if self._catalogue is not None:
            return ""
        texts = first.texts[:_LOOKED_AT]
        chinese = sum(any("\u3400" <= c <= "\u9fff" for c in text) for text in texts)
        return "zh" if chinese * 10 >= len(texts) else "en"

    def _told(self, mining: Mining) -> list[str]:
        told = [f"{mining.tally.lines} comments"]
        left_out = sum(source.left_out for source in self._sources)
        if left_out:
            told.append(f"{left_out} rows had no time that can be read and were left out")
        if (second := self._asked.second) is not None:
            told.append(f"a second reading of {second.asked} lines was asked for")
            if second.left:
                told.append(f"{second.left} more were read by their words alone: {second.why}")
        if not all(source.has_viewers for source in self._sources):
            told.append(
                "no column of viewers: equal lines of a room count once an hour, other lines each"
            )
        return told
