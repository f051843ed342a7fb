"""Product pictures: only files that a room has shown are given out, whatever else lies there."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from host.desk.ports import DeskRoom

TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
    ".avif": "image/avif",
    ".svg": "image/svg+xml",
}
PREFIX = "/pictures/"
POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""A shop's SVG can be opened by itself: then nothing in it runs."""
_NAMES_KEPT = 4_096


class Pictures:
    """The file names that one room has made public."""

    def __init__(self, room: DeskRoom) -> None:
        self._room = room
        self._shown: OrderedDict[str, None] = OrderedDict()

    def find(self, name: str) -> Path | None:
        """The file of a picture that the room shows or has shown, safely inside its folder."""
        self._learn()
        if name not in self._shown or PurePosixPath(name).suffix.lower() not in TYPES:
            return None
        folder = self._room.picture_folder.resolve()
        path = (folder / name).resolve()
        return path if path.is_relative_to(folder) and path.is_file() else None

    def learn(self, picture_url: str | None) -> None:
        """This one is being shown."""
        if picture_url is None or not picture_url.startswith(PREFIX):
            return
        name = unquote(picture_url.removeprefix(PREFIX))
        self._shown[name] = None
        self._shown.move_to_end(name)
        if len(self._shown) > _NAMES_KEPT:
            self._shown.popitem(last=False)

    def _learn(self) -> None:
        focus = self._room.stage().focus
        self.learn(focus.picture_url if focus else None)
