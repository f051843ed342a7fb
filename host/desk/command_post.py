"""Takes commands from pages and scripts: each is carried out once, however often it is sent."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec
from aiohttp import web

from host.commands import BadCommand, Command, decode
from host.desk.limits import Once
from host.desk.messages import MAX_FRAME_BYTES
from host.desk.ports import DeskRoom
from host.state import IllegalMove

_KEY = re.compile(r"[A-Za-z0-9_-]{8,64}")
_REMEMBERED = 1_000

May = Callable[[Command], bool]


def json_error(sentence: str) -> str:
    """The body of a refusal."""
    return msgspec.json.encode({"error": sentence}).decode()


class CommandPost:
    """The commands of all rooms, by who sends them and their Idempotency-Key."""

    def __init__(self) -> None:
        self._done: Once[_Done] = Once(_REMEMBERED)

    async def take(
        self,
        request: web.Request,
        room: DeskRoom,
        *,
        session_id: str,
        who: str,
        may: May = lambda _command: True,
    ) -> web.Response:
        """Carry out the command in this request, if the sender `may`; 403 if not."""
        key = request.headers.get("Idempotency-Key", "")
        if not _KEY.fullmatch(key):
            raise web.HTTPBadRequest(
                text=json_error("Idempotency-Key must be 8 to 64 letters, digits, - or _"),
                content_type="application/json",
            )
        body = await request.read()
        done = await self._done.run(
            (session_id, room.room_id, key), lambda: _carry_out(room, body, who, may)
        )
        if done.body != body:
            done = _Done(body, 422, json_error("this Idempotency-Key was used before"))
        return web.Response(status=done.status, text=done.text, content_type="application/json")


class _Done(msgspec.Struct, frozen=True):
    """A command that was tried, and what the page was told."""

    body: bytes
    status: int
    text: str


async def _carry_out(room: DeskRoom, body: bytes, who: str, may: May) -> _Done:
    if len(body) > MAX_FRAME_BYTES:
        return _Done(body, 413, json_error("a command has at most 64 KiB"))
    try:
        command = decode(body)
        if not may(command):
            return _Done(body, 403, json_error("only an operator at the desk may do this"))
        await room.command(command, who=who)
    except BadCommand as error:
        return _Done(body, 422, json_error(str(error)))
    except IllegalMove as error:
        return _Done(body, 409, json_error(str(error)))
    return _Done(body, 200, '{"ok":true}')
