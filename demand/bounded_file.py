"""JSON files that other commands wrote: read whole, but no more than fits."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import msgspec

from demand.demand_error import TableError

_MOST_BYTES = 64 << 20
_Value = TypeVar("_Value")


def read_json(path: Path, kind: type[_Value], what: str, *, remedy: str) -> _Value:
    """The value in a file; `what` names it and `remedy` says how it is made, both for the sentence.

    Raises:
        TableError: it is not there, larger than 64 MB, or no such file.
    """
    if not path.is_file():
        raise TableError(f"{path} is not there: check its name and the folder you are in")
    if path.stat().st_size > _MOST_BYTES:
        raise TableError(f"{path} is over {_MOST_BYTES >> 20} MB and no {what}: {remedy}")
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise TableError(f"{path} is no {what} ({error}): {remedy}") from None
