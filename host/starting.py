"""What keeps a program from starting, and that only one runs on a data folder."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path


class StartError(Exception):
    """The program cannot start; one sentence says why and what to do."""

    code = "start"


@contextlib.contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Refuse to run two programs on one data folder: both would speak."""
    from filelock import FileLock, Timeout

    lock = FileLock(folder / "room.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise StartError(
            f"another Yaohe is running on {folder}; stop it, or choose another folder with --data"
        ) from error
    except OSError as error:
        raise StartError(
            f"{folder / 'room.lock'} cannot be locked ({error.strerror}): check its rights, or"
            " choose another folder with --data"
        ) from error
    try:
        yield
    finally:
        lock.release()
