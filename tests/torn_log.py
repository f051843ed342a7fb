"""A log that breaks off in the middle of what its readers write."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from storage.log_writer import GroupCommitLog
from storage.ports import Execute, LogUnavailable


class TornLog:
    """A log whose every third write fails after the work was done: those whose number, divided by
    three, leaves `rest`."""

    def __init__(self, log: GroupCommitLog, *, rest: int) -> None:
        self._log = log
        self._rest = rest
        self._writes = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._log, name)

    async def advance(
        self, reader: str, position: int, write: Callable[[Execute], None] | None = None
    ) -> None:
        self._writes += 1
        torn = self._writes % 3 == self._rest

        def all_but_done(execute: Execute) -> None:
            if write is not None:
                write(execute)
            if torn:
                raise LogUnavailable("the disk is full")

        await self._log.advance(reader, position, all_but_done)
