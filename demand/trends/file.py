"""The page of trends in its file."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec.structs import replace

from demand.demand_error import TableError
from demand.trends.contents import Trends
from demand.whole_file import replacing

NAME = "trends.json"
_decoder = msgspec.json.Decoder(Trends)


def read_trends(folder: Path) -> Trends | None:
    """What was made last; None where nothing was, or what is there cannot be read."""
    try:
        return _decoder.decode((folder / NAME).read_bytes())
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None


def write_trends(trends: Trends, folder: Path) -> None:
    """Keep it; an older one is replaced only by a whole one.

    Raises:
        TableError: the folder is not there.
    """
    if not folder.is_dir():
        raise TableError(f"the folder {folder} does not exist: make it, or name another")
    with replacing(folder / NAME) as part:
        part.write_bytes(msgspec.json.encode(trends))


def without_quotes(folder: Path, *, made_before_us: int) -> bool:
    """Take viewers' words out of the page, where it was made before that moment; whether there
    were any. Raises OSError."""
    trends = read_trends(folder)
    if trends is None or trends.made_us >= made_before_us:
        return False
    if not any(need.quotes for need in trends.needs):
        return False
    needs = tuple(replace(need, quotes=()) for need in trends.needs)
    write_trends(replace(trends, needs=needs), folder)
    return True
