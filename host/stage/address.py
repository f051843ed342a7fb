"""Where a folder's stage listens: the file `stage.json`, for the owner's eyes only."""

from __future__ import annotations

from pathlib import Path

import msgspec

from host.private_file import write_private

FILE_NAME = "stage.json"
VERSION = 1
"""Of what room and stage tell each other: a stage of another version is not taken over."""


class StageAddress(msgspec.Struct, frozen=True, kw_only=True):
    """A loopback port, the process behind it, and what a room proves itself with."""

    port: int
    pid: int
    token: str
    version: int = VERSION


def write_address(file: Path, address: StageAddress) -> None:
    """Put the address there, all at once, readable by nobody else (mode 0600)."""
    write_private(file, msgspec.json.encode(address))


def read_address(file: Path) -> StageAddress | None:
    """The address, None where there is none that can be read."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=StageAddress)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
