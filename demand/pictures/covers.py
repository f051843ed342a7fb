"""Small pictures that show what viewers look for and the shop lacks.

A viewer's picture is theirs. Of one that was searched with, a small cut-out is kept only where so
many others have looked for the like before that it tells nothing of anyone (k-anonymity), for a
time, and never the picture itself.
"""

from __future__ import annotations

import io
import re
from collections.abc import Container
from pathlib import Path

from demand.pictures.ports import Box, Pixels
from demand.pictures.squares import cut
from demand.whole_file import replacing

FOLDER = "picture-covers"
"""In the data folder."""
SIDE_PIXELS = 160
_QUALITY = 80
_ID = re.compile(r"[0-9a-f]{16}", re.ASCII)


class Covers:
    """Cut-outs in a folder of their own, each under the id of its search."""

    def __init__(self, data_folder: Path) -> None:
        self._folder = data_folder / FOLDER

    def keep(self, search_id: str, picture: Pixels, box: Box) -> None:
        """Keep what is inside the box, small and with nothing but its pixels.

        Raises:
            OSError: it cannot be written.
        """
        file = self._file(search_id)
        if file is None:
            return
        self._folder.mkdir(mode=0o700, exist_ok=True)
        with replacing(file) as part:
            part.write_bytes(thumbnail(picture, box))

    def kept(self) -> set[str]:
        """The searches that have one."""
        if not self._folder.is_dir():
            return set()
        return {each.stem for each in self._folder.glob("*.jpg") if _ID.fullmatch(each.stem)}

    def forget(self, *, but: Container[str]) -> int:
        """Delete those that are not among `but`; how many there were. Raises OSError."""
        gone = [each for each in self.kept() if each not in but]
        for search_id in gone:
            (self._folder / f"{search_id}.jpg").unlink(missing_ok=True)
        return len(gone)

    def read(self, search_id: str) -> bytes | None:
        """A JPEG; None where there is none."""
        file = self._file(search_id)
        try:
            return None if file is None else file.read_bytes()
        except OSError:
            return None

    def _file(self, search_id: str) -> Path | None:
        return self._folder / f"{search_id}.jpg" if _ID.fullmatch(search_id) else None


def thumbnail(picture: Pixels, box: Box) -> bytes:
    """What is inside the box as a JPEG of at most 160 pixels: made of pixels alone, so nothing
    that came with the file (place, camera, owner) is in it."""
    from PIL.Image import fromarray

    small = fromarray(cut(picture, box))
    small.thumbnail((SIDE_PIXELS, SIDE_PIXELS))
    out = io.BytesIO()
    small.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
