"""The shop's own reports, as the desk shows them."""

from __future__ import annotations

from pathlib import Path

import msgspec

from demand.demand_error import DemandError
from demand.pictures.covers import Covers
from demand.report.summary import Summary, read_summary
from demand.trends.contents import Trends
from demand.trends.file import read_trends
from demand.week import read_week
from host.clock import machine_now_us
from host.config import Config
from host.own_process import in_own_process
from host.weekly.make import report_folder
from host.weekly.report_files import KINDS, weeks_in
from host.weekly.what_if import Tried
from host.weekly.worker import MODULE, Hear, TryOut

_MOST_WEEKS = 104
_LONGEST_S = 120.0


class ReportShelf:
    """Reads the disk; call it off the loop where it says so."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._folder = report_folder(config)

    def weeks(self) -> list[Summary]:
        """What there is, newest first; reads the disk."""
        found = []
        for _, folder in weeks_in(self._folder, most=_MOST_WEEKS):
            try:
                found.append(read_summary(folder))
            except DemandError:
                continue  # being replaced
        return found

    def file(self, week: str, name: str) -> Path | None:
        """A file of a week's report, if it may be shown and is there; reads the disk."""
        if name not in KINDS:
            return None
        try:
            file = self._folder / str(read_week(week)) / name
        except DemandError:
            return None
        return file if file.is_file() else None

    def trends(self) -> Trends | None:
        """What the audience wants, as it was counted last; reads the disk."""
        return read_trends(self._config.folder)

    def cover(self, search_id: str) -> bytes | None:
        """The kept picture of a style, as JPEG; reads the disk."""
        return Covers(self._config.folder).read(search_id)

    async def hear(self) -> None:
        """Count anew what the audience wants. Raises DemandError."""
        await in_own_process(MODULE, Hear(self._config, machine_now_us()), limit_s=_LONGEST_S * 10)

    async def try_out(self, week: str, changes: str) -> Tried:
        """The week's plan under changes. Raises DemandError."""
        read_week(week)
        task = TryOut(self._config, week, changes)
        told = await in_own_process(MODULE, task, limit_s=_LONGEST_S)
        return msgspec.json.decode(told, type=Tried)
