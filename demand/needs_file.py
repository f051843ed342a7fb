"""The file of unmet needs: what `mine` writes, and briefs and reports read."""

from __future__ import annotations

from pathlib import Path

import msgspec

from demand.demand_error import TableError
from demand.need import Need, NeedsFile
from demand.whole_file import replacing

_decoder = msgspec.json.Decoder(NeedsFile)
_MOST_BYTES = 64 << 20


def read_needs(path: Path) -> tuple[Need, ...]:
    """The needs in a file.

    Raises:
        TableError: it is not there, or no such file.
    """
    if not path.is_file():
        raise TableError(f"{path} is not there: check its name and the folder you are in")
    if path.stat().st_size > _MOST_BYTES:
        raise TableError(f"{path} is over {_MOST_BYTES >> 20} MB: name the file that mine wrote")
    try:
        return _decoder.decode(path.read_bytes()).needs
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise TableError(f"{path} is no file of needs ({error}): make it again with mine") from None


def write_needs(needs: NeedsFile, path: Path) -> None:
    """Write the file; an older one is replaced only by a whole one.

    Raises:
        OSError: it cannot be written.
    """
    with replacing(path) as part:
        part.write_bytes(msgspec.json.format(msgspec.json.encode(needs), indent=1) + b"\n")
