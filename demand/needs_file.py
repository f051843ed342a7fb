"""The file of unmet needs: what `mine` writes, and briefs and reports read."""

from __future__ import annotations

from pathlib import Path

import msgspec

from demand.bounded_file import read_json
from demand.need import Need, NeedsFile
from demand.whole_file import replacing


def read_needs(path: Path) -> tuple[Need, ...]:
    """The needs in a file.

    Raises:
        TableError: it is not there, or no such file.
    """
    return read_json(path, NeedsFile, "file of needs", remedy="make it again with mine").needs


def write_needs(needs: NeedsFile, path: Path) -> None:
    """Write the file; an older one is replaced only by a whole one.

    Raises:
        OSError: it cannot be written.
    """
    with replacing(path) as part:
        part.write_bytes(msgspec.json.format(msgspec.json.encode(needs), indent=1) + b"\n")
