"""The stream as the desk sees it: the few files of the stage's preview, behind the login."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from pathlib import Path

from aiohttp import web

from host.desk.operators import Operators

_NAMES = re.compile(r"live\.m3u8|begin-[0-9a-f]{1,12}\.mp4|part-[0-9a-f]{1,12}-[0-9]{1,9}\.m4s")
_TYPES = {".m3u8": "application/vnd.apple.mpegurl", ".mp4": "video/mp4", ".m4s": "video/mp4"}
_MOST_BYTES = 64 << 20


class PreviewRoutes:
    """`/desk/preview/{room}/{name}`. `folders` are those of the rooms that have a preview."""

    def __init__(self, folders: Mapping[str, Path], *, operators: Operators) -> None:
        self._folders = folders
        self._operators = operators

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/desk/preview/{room}/{name}", self.file)]

    async def file(self, request: web.Request) -> web.Response:
        """A file of the preview by its name; only names that the stage gives are looked for."""
        self._operators.required(request)
        folder = self._folders.get(request.match_info["room"])
        name = request.match_info["name"]
        if folder is None or not _NAMES.fullmatch(name):
            raise web.HTTPNotFound(text="No such file.\n")
        path = folder / name
        data = await asyncio.get_running_loop().run_in_executor(None, _read, path)
        if data is None:
            raise web.HTTPNotFound(text="Not there (any more).\n")
        return web.Response(body=data, content_type=_TYPES[path.suffix])


def _read(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES)
    except OSError:
        return None
