"""A language model's server that does as it is told, over real HTTP: for tests of what talks to it.

A reply is a list of steps: bytes to send, seconds to wait, or one of HANG and ABORT.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from aiohttp import web

HANG: Final = "hang"
"""Say nothing more, and keep the connection."""
ABORT: Final = "abort"
"""Break the connection off."""
Step = bytes | float | str
_EVENT_STREAM = "text/event-stream; charset=utf-8"


@dataclass(frozen=True)
class Scripted:
    """One reply. `steps` come after the head, `before_head_s` passes before it."""

    steps: Sequence[Step] = ()
    status: int = 200
    content_type: str = _EVENT_STREAM
    headers: dict[str, str] = field(default_factory=dict)
    before_head_s: float = 0.0


def event(value: dict[str, Any] | str) -> bytes:
    """One event of a stream."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"data: {text}\n\n".encode()


def delta(text: str) -> bytes:
    """The event that carries a piece of text."""
    return event({"choices": [{"index": 0, "delta": {"content": text}, "finish_reason": None}]})


def ending(prompt_tokens: int = 100, completion_tokens: int = 20) -> list[Step]:
    """The events that end a reply, with what it cost."""
    usage = {"prompt_tokens": prompt_tokens, "completion_tokens": completion_tokens}
    return [
        event({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}),
        event({"choices": [], "usage": usage}),
        event("[DONE]"),
    ]


def says(text: str, *, size: int = 4, pause_s: float = 0.0, **head: Any) -> Scripted:
    """A good reply with this text, in pieces of so many characters."""
    steps: list[Step] = [delta("")]
    for start in range(0, len(text), size):
        if pause_s:
            steps.append(pause_s)
        steps.append(delta(text[start : start + size]))
    return Scripted([*steps, *ending()], **head)


def dripping(reply: Scripted, pause_s: float = 0.0) -> Scripted:
    """The same reply, one byte at a time."""
    steps: list[Step] = []
    for step in reply.steps:
        if isinstance(step, bytes):
            steps += [part for byte in step for part in (bytes([byte]), pause_s)]
        else:
            steps.append(step)
    return Scripted(steps, reply.status, reply.content_type, reply.headers, reply.before_head_s)


def answer(text: str, *evidence: str) -> str:
    """What a model that keeps the lane's schema writes."""
    return json.dumps({"evidence": list(evidence), "answer": text}, ensure_ascii=False)


class FakeModelServer:
    """Gives the replies of `script` in turn, the last one for ever; remembers what it was asked."""

    def __init__(self, *script: Scripted) -> None:
        self.script = list(script)
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.open = 0
        self.connections: set[object] = set()
        """The connections that requests came on."""
        self.asked = asyncio.Event()
        """Set when the first request is there."""
        self.left = asyncio.Event()
        """Set when somebody goes before their reply has ended."""
        self.left_at_s = 0.0
        self.sent = 0
        """Bytes of replies that were sent."""
        self.metrics = ""
        self.url = ""

    async def chat(self, request: web.Request) -> web.StreamResponse:
        """POST /v1/chat/completions."""
        self.requests.append(await request.json())
        self.headers.append(dict(request.headers))
        self.connections.add(request.transport)
        scripted = self.script[min(len(self.requests), len(self.script)) - 1]
        self.open += 1
        self.asked.set()
        try:
            return await self._reply(request, scripted)
        except (asyncio.CancelledError, ConnectionError):
            self.left_at_s = asyncio.get_running_loop().time()
            self.left.set()
            raise
        finally:
            self.open -= 1

    async def _reply(self, request: web.Request, scripted: Scripted) -> web.StreamResponse:
        await asyncio.sleep(scripted.before_head_s)
        response = web.StreamResponse(status=scripted.status, headers=scripted.headers)
        response.headers["Content-Type"] = scripted.content_type
        await response.prepare(request)
        for step in scripted.steps:
            if isinstance(step, bytes):
                await response.write(step)
                self.sent += len(step)
            elif isinstance(step, str):
                await self._misbehave(request, step)
            else:
                await asyncio.sleep(step)
        await response.write_eof()
        return response

    async def _misbehave(self, request: web.Request, step: str) -> None:
        if step == HANG:
            await asyncio.sleep(3_600)
        assert request.transport is not None
        request.transport.abort()
        await asyncio.sleep(3_600)

    async def metrics_page(self, request: web.Request) -> web.Response:
        """GET /metrics."""
        return web.Response(text=self.metrics)


@contextlib.asynccontextmanager
async def serving(*script: Scripted) -> AsyncIterator[FakeModelServer]:
    """A running server; its `url` is an address for `openai_compatible.Server`."""
    server = FakeModelServer(*script)
    app = web.Application()
    app.router.add_post("/v1/chat/completions", server.chat)
    app.router.add_get("/metrics", server.metrics_page)
    # So that a handler learns at once that its client has gone.
    runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield server
    finally:
        await runner.cleanup()
