"""Facebook's stream of live comments and its comment call on a loopback port."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Callable
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

from chat.connectors.facebook.connector import Facebook

TOKEN, VIDEO, PAGE = "page-token-never-shown", "777", "42"


class FacebookEmulator:
    """See `emulators.emulator.Emulator`. A token does not run out in mid-stream here: the stream
    that was let in goes on, and the next one is refused."""

    platform = "facebook"
    speed = 40.0
    secrets = (TOKEN,)

    def __init__(self) -> None:
        self.verified = 0
        self.rejected = 0
        self.written: list[Any] = []
        self.failure: tuple[int, int] | None = None
        self._streams: list[tuple[web.Request, web.StreamResponse, asyncio.Event]] = []
        self._busy: int | None = None
        self._silent = False
        self._connected = asyncio.Event()
        app = web.Application()
        app.router.add_get("/{video}/live_comments", self._stream)
        app.router.add_post("/{video}/comments", self._comment)
        self._server = TestServer(app)

    @property
    def connections(self) -> int:
        return len(self._streams)

    async def __aenter__(self) -> FacebookEmulator:
        await self._server.start_server()
        return self

    async def __aexit__(self, *problem: object) -> None:
        await self._server.close()

    def connector(self, now_us: Callable[[], int]) -> Facebook:
        return self._connector(now_us, TOKEN)

    def stranger(self, now_us: Callable[[], int]) -> Facebook:
        return self._connector(now_us, "token-of-nobody")

    def _connector(self, now_us: Callable[[], int], token: str) -> Facebook:
        base = str(self._server.make_url(""))
        return Facebook(
            name="facebook-main",
            video_id=VIDEO,
            page_id=PAGE,
            token=token,
            now_us=now_us,
            stream_url=base,
            api_url=base,
        )

    async def until_connected(self) -> None:
        await self._connected.wait()

    async def say(
        self, text: str, *, viewer: str = "u1", name: str = "小红", message: str = "m1"
    ) -> None:
        comment = {"id": message, "message": text, "from": {"id": viewer, "name": name}}
        await self.raw(b"data: " + json.dumps(comment).encode() + b"\n\n")

    async def raw(self, data: bytes) -> None:
        """Bytes into every stream."""
        for _, stream, _ in tuple(self._streams):
            if not self._silent:
                with contextlib.suppress(ConnectionError):
                    await stream.write(data)

    async def garble(self) -> None:
        for data in (
            b": only a comment\n\n",
            b"event: nothing\nid: 4\nretry: 10\n\n",
            b"data: not json\n\n",
            b"data:\n\n",
            b"data: []\n\n",
            b"data: " + b"[" * 50_000 + b"\n\n",
            b'data: {"message": 7.5, "from": "x"}\n\n',
            b'data: {"message": ""}\n\n',
            b'data: {"message": "\xff\xfe"}\n\n',
            b"\n\n\n",
            b"nonsense without a colon\n\n",
        ):
            await self.raw(data)
        await self.raw(b'data: {"mess')
        await self.raw(b'age": "split over two pieces", "id": "s"}\r\n\r\n')

    async def hang_up(self, *, clean: bool) -> None:
        for request, _, over in tuple(self._streams):
            if clean:
                over.set()
            elif request.transport is not None:
                request.transport.abort()
                over.set()

    async def expire(self) -> None:
        await self.hang_up(clean=False)

    def be_busy(self, *, retry_after_s: int) -> None:
        self._busy = retry_after_s

    def fall_silent(self) -> None:
        self._silent = True

    # --- what it serves ---

    def _refusal(self, request: web.Request) -> web.Response | None:
        if self._busy is not None:
            headers, self._busy = {"Retry-After": str(self._busy)}, None
            return web.json_response({}, status=429, headers=headers)
        right = request.headers.get("Authorization") == f"Bearer {TOKEN}"
        right = right and "access_token" not in request.query
        self.verified += right
        self.rejected += not right
        if not right:
            return web.json_response({"error": {"code": 190, "message": "token"}}, status=400)
        if self.failure is not None:
            status, code = self.failure
            return web.json_response({"error": {"code": code}}, status=status)
        return None

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        refusal = self._refusal(request)
        if refusal is not None:
            return refusal
        assert request.match_info["video"] == VIDEO
        stream = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await stream.prepare(request)
        entry = (request, stream, asyncio.Event())
        self._streams.append(entry)
        self._connected.set()
        try:
            while not entry[2].is_set():
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(15):
                        await entry[2].wait()
                if not self._silent and not entry[2].is_set():
                    await stream.write(b": beat\n\n")
        except ConnectionError:
            return stream
        finally:
            self._streams.remove(entry)
        return stream

    async def _comment(self, request: web.Request) -> web.Response:
        refusal = self._refusal(request)
        if refusal is not None:
            return refusal
        self.written.append(json.loads(await request.read()))
        return web.json_response({"id": "1"})
