"""Sends a recorded room to a running one, over the signed ingest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


async def send_file(
    url: str,
    secret: str,
    path: Path,
    *,
    speed: float | None,
    say: Callable[[str], None],
    now_us: Callable[[], int],
) -> int:
    """Post the file's events to `url` (…/ingest/ROOM) and return how many were accepted.

    Raises:
        Fatal: the file or the room refused; one sentence.
    """
    raise NotImplementedError
