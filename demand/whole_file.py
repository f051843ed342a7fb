"""A file that is replaced as a whole or not at all: whoever looks meanwhile sees the older one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Write into the file that is given; it takes the place of `path` when all went well, and is
    gone when something did not.

    Raises:
        OSError: it cannot be put there.
    """
    part = path.with_name(path.name + ".part")
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
