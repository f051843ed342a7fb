"""Unmet needs in a JSON file."""

from __future__ import annotations

from pathlib import Path

import msgspec

from demand.need import NeedsFile


def write_needs(needs: NeedsFile, path: Path) -> None:
    """Write them; an older file is replaced only by a whole one.

    Raises:
        OSError: it cannot be written.
    """
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(msgspec.json.format(msgspec.json.encode(needs), indent=1) + b"\n")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
