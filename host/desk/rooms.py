"""Which room, and in which language, a request is about."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from host.desk.pages import LANGUAGES
from host.desk.ports import DeskRoom

LANGUAGE_COOKIE = "yaohe_lang"


def room_of(rooms: Mapping[str, DeskRoom], room_id: str | None) -> DeskRoom:
    """The room of this id, or (None) the first one; 404 where there is none."""
    room = next(iter(rooms.values())) if room_id is None else rooms.get(room_id)
    if room is None:
        raise web.HTTPNotFound(text="No such room.\n")
    return room


def language_of(request: web.Request) -> str:
    """What the pages were switched to last; Chinese first."""
    language = request.cookies.get(LANGUAGE_COOKIE, "")
    return language if language in LANGUAGES else LANGUAGES[0]
