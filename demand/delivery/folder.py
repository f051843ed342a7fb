"""A folder that other programs look into: a text file for each note, and its files beside it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from demand.delivery.note import Note, NotNow
from demand.whole_file import replacing


class Folder:
    """One folder; a note that is delivered twice stands there once."""

    per_minute = 600

    def __init__(self, *, name: str, path: Path) -> None:
        self.name = name
        self._path = path

    async def deliver(self, note: Note) -> None:
        """Write it; raises NotNow where the folder cannot be written."""
        await asyncio.get_running_loop().run_in_executor(None, self._write, note)

    def _write(self, note: Note) -> None:
        stem = "".join(s if s.isalnum() or s in "-_." else "-" for s in note.key)[:150].strip(".")
        try:
            self._path.mkdir(parents=True, exist_ok=True)
            for file in note.files:
                _whole(self._path / Path(file).name, Path(file).read_bytes())
            text = f"{note.title}\n\n{note.text}\n"
            _whole(self._path / f"{stem or 'note'}.txt", text.encode())
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise NotNow(f"{self._path} cannot be written ({reason})") from error


def _whole(file: Path, data: bytes) -> None:
    """Whole or not at all: somebody may be looking."""
    with replacing(file) as part:
        part.write_bytes(data)
