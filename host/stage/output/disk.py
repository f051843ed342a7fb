"""Writes files in a thread of its own, so that a slow disk never holds up a picture."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

_MOST_WAITING = 16


class Disk:
    """Work for the disk, in order. More than 16 pieces behind, pieces are lost and counted in
    `lost`; the last thing that went wrong is in `trouble` until something succeeds."""

    def __init__(self, name: str) -> None:
        self.lost = 0
        self.trouble = ""
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._waiting: set[Future[None]] = set()

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
        if len(self._waiting) >= _MOST_WAITING:
            self.lost += 1
            self.trouble = "the disk cannot keep up"
            return
        job = self._thread.submit(work)
        self._waiting.add(job)
        job.add_done_callback(self._done)

    def _done(self, job: Future[None]) -> None:
        self._waiting.discard(job)
        error = job.exception()
        if error is None:
            self.trouble = ""
            return
        self.lost += 1
        self.trouble = getattr(error, "strerror", None) or type(error).__name__


def _append(path: Path, data: bytes) -> None:
    with path.open("ab") as file:
        file.write(data)


def _replace(path: Path, data: bytes) -> None:
    beside = path.with_name(path.name + ".part")
    beside.write_bytes(data)
    beside.replace(path)
