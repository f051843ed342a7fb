"""A talking-head server that checks every word of its client, and misbehaves when it is told to.
It draws nothing: it keeps what a real one would have drawn from."""

from __future__ import annotations

import asyncio
import json
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web

from host.stage.head_wire import HeadGone

_HEADER = struct.Struct("<II")


@dataclass
class HeardSentence:
    """A sentence as the server got it."""

    sentence: str
    text: str
    rate_hz: int
    first_sample: int
    duration_ms: int
    pcm: bytearray = field(default_factory=bytearray)
    ended: str = ""
    """"finish", "cut", or "" where it went on."""


@dataclass
class HeadEmulator:
    """The server. Its faults are fields that a test sets."""

    token: str = ""
    rates_hz: tuple[int, ...] = (16_000,)
    can_cut: bool = True
    no_ready: bool = False
    first: str = ""
    """Sent in place of `ready`."""
    stuck: bool = False
    """Does not take anything in any more."""
    sentences: list[HeardSentence] = field(default_factory=list)
    levels: list[float] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    connections: int = 0
    sessions: list[HeadSession] = field(default_factory=list)

    def status(self, state: str, detail: str = "", frames_per_s: float = 25.0) -> None:
        """Tell every client how it is."""
        status = {
            "type": "status",
            "state": state,
            "detail": detail,
            "number": 1,
            "position_ms": 0,
            "frames_per_s": frames_per_s,
        }
        self.say(json.dumps(status))

    def say(self, text: str) -> None:
        """Send any text to every client."""
        for session in list(self.sessions):
            session.outgoing.put_nowait(text)

    def hang_up(self, code: int, why: str = "") -> None:
        """End every connection."""
        for session in list(self.sessions):
            session.end(code, why)


class HeadSession:
    """One client."""

    def __init__(self, head: HeadEmulator) -> None:
        self._head = head
        self.outgoing: asyncio.Queue[str | tuple[int, str]] = asyncio.Queue()
        self._number = 0
        self._present: HeardSentence | None = None
        self.ended = False
        head.connections += 1
        head.sessions.append(self)
        ready = {
            "type": "ready",
            "name": "emulated",
            "rates_hz": head.rates_hz,
            "latency_ms": 400,
            "can_cut": head.can_cut,
        }
        if head.first:
            self.outgoing.put_nowait(head.first)
        elif not head.no_ready:
            self.outgoing.put_nowait(json.dumps(ready))

    def end(self, code: int, why: str) -> None:
        self.gone()
        self.outgoing.put_nowait((code, why))

    def gone(self) -> None:
        if not self.ended:
            self.ended = True
            self._head.sessions.remove(self)

    def take(self, data: bytes, *, binary: bool) -> None:
        """One frame of the client."""
        try:
            self._sound(data) if binary else self._word(json.loads(data))
        except (ValueError, KeyError, AssertionError, struct.error) as error:
            self._head.violations.append(f"{type(error).__name__} {error}: {data[:120]!r}")
            self.end(4400, "broke the wire")

    def _sound(self, data: bytes) -> None:
        number, first = _HEADER.unpack_from(data)
        present = self._present
        assert present is not None, "sound without a sentence"
        assert number == self._number, "sound of another sentence"
        assert (len(data) - 8) % 2 == 0, "half a sample"
        if not present.pcm:
            expected = present.first_sample
            assert abs(first - expected) <= present.rate_hz // 500, f"{first} for {expected}"
            present.first_sample = first
        assert first == present.first_sample + len(present.pcm) // 2, "a hole in the sound"
        present.pcm += data[8:]

    def _word(self, word: dict[str, Any]) -> None:
        kind = word.pop("type")
        if kind == "begin":
            assert set(word) <= {"number", "sentence", "text", "rate_hz", "duration_ms", "at_ms"}
            assert word["number"] > self._number, "numbers go up"
            assert not self._head.rates_hz or word["rate_hz"] in self._head.rates_hz
            self._number = word["number"]
            first = word.get("at_ms", 0) * word["rate_hz"] // 1_000
            self._present = HeardSentence(
                word["sentence"], word["text"], word["rate_hz"], first, word["duration_ms"]
            )
            self._head.sentences.append(self._present)
        elif kind in ("finish", "cut"):
            assert word["number"] == self._number, "the end of another sentence"
            assert self._present is not None
            assert kind == "finish" or self._head.can_cut, "cut, where that cannot be done"
            self._present.ended = kind
            self._present = None
        elif kind == "level":
            assert 0 <= word["level"] <= 1
            self._head.levels.append(word["level"])
        else:
            raise ValueError(kind)


class _MemoryWire:
    """A wire of queues, for virtual time."""

    def __init__(self, head: HeadEmulator) -> None:
        self._head = head
        self._session = HeadSession(head)

    async def send_frame(self, data: bytes, *, binary: bool) -> None:
        if self._head.stuck:
            await asyncio.Event().wait()
        if self._session.ended:
            raise HeadGone("the connection broke")
        self._session.take(data, binary=binary)

    async def receive(self) -> str:
        message = await self._session.outgoing.get()
        if isinstance(message, tuple):
            raise HeadGone(message[1] or "the connection broke", message[0])
        return message

    async def close(self) -> None:
        self._session.gone()


class MemoryHead:
    """Reaches an emulator on virtual time; `down` is a server that is not running."""

    def __init__(self, head: HeadEmulator) -> None:
        self._head = head
        self.down = False
        self.tries: list[float] = []

    async def __call__(self) -> _MemoryWire:
        self.tries.append(asyncio.get_running_loop().time())
        if self.down:
            raise HeadGone("Connection refused")
        return _MemoryWire(self._head)


@asynccontextmanager
async def head_server(head: HeadEmulator) -> AsyncIterator[str]:
    """Serves an emulator over a real WebSocket; its address."""

    async def serve(request: web.Request) -> web.StreamResponse:
        if head.token and request.headers.get("Authorization") != f"Bearer {head.token}":
            return web.Response(status=401)
        socket = web.WebSocketResponse(protocols=("yaohe.head.1",))
        await socket.prepare(request)
        if socket.ws_protocol != "yaohe.head.1":
            head.violations.append(f"subprotocol {socket.ws_protocol}")
        session = HeadSession(head)
        async with asyncio.TaskGroup() as group:
            writer = group.create_task(_write(socket, session))
            async for message in socket:
                if message.type is aiohttp.WSMsgType.BINARY:
                    session.take(message.data, binary=True)
                elif message.type is aiohttp.WSMsgType.TEXT:
                    session.take(message.data.encode(), binary=False)
            session.gone()
            writer.cancel()
        return socket

    app = web.Application()
    app.router.add_get("/head", serve)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"ws://127.0.0.1:{runner.addresses[0][1]}/head"
    finally:
        head.hang_up(1001)
        await runner.cleanup()


async def _write(socket: web.WebSocketResponse, session: HeadSession) -> None:
    while True:
        message = await session.outgoing.get()
        if isinstance(message, tuple):
            await socket.close(code=message[0], message=message[1].encode())
            return
        await socket.send_str(message)
