"""Writes files in a thread of its own, so that a slow disk never holds up a picture."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

_MOST_WAITING = 16


class Disk:
    """Work for the disk, in order. More than 16 pieces behind, pieces are lost and counted in
    `lost`; the last thing that went wrong is in `trouble` until something succeeds."""

    def __init__(self, name: str) -> None:
        self.lost = 0
        self.trouble = ""
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._lock = threading.Lock()
        self._waiting = 0

    def append(self, path: Path, data: bytes) -> None:
        """Put this at the file's end; it is made where there is none."""
        self._do(lambda: _append(path, data))

    def replace(self, path: Path, data: bytes) -> None:
        """Make this the file's content, all at once for whoever reads it."""
        self._do(lambda: _replace(path, data))

    def remove(self, path: Path) -> None:
        """Remove the file if it is there."""
        self._do(lambda: path.unlink(missing_ok=True))

    def close(self) -> None:
        """Wait until all is written."""
        self._thread.shutdown(wait=True)

    def _do(self, work: Callable[[], None]) -> None:
        with self._lock:
            if self._waiting >= _MOST_WAITING:
                self.lost += 1
                self.trouble = "the disk cannot keep up"
                return
            self._waiting += 1
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._thread.submit(self._one, work)
        else:
            loop.run_in_executor(self._thread, self._one, work)

    def _one(self, work: Callable[[], None]) -> None:
        trouble = ""
        try:
            work()
        except OSError as error:
            trouble = error.strerror or type(error).__name__
        with self._lock:
            self._waiting -= 1
            self.trouble = trouble
            self.lost += bool(trouble)


def _append(path: Path, data: bytes) -> None:
    with path.open("ab") as file:
        file.write(data)


def _replace(path: Path, data: bytes) -> None:
    beside = path.with_name(path.name + ".part")
    beside.write_bytes(data)
    beside.replace(path)
