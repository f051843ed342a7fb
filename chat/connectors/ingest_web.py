"""The ingest on the web: POST /ingest/{room} and the WebSocket GET /ingest/{room}/ws.

What is answered with success has been delivered, durably. Secrets and bodies are never logged.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from types import TracebackType
from typing import Protocol

import msgspec
from aiohttp import WSMsgType, web

from chat.connectors.ingest import (
    NONCE_HEADER,
    SIGNATURE_HEADER,
    TIMESTAMP_HEADER,
    IngestRefused,
    Nonces,
    Overloaded,
    decode_batch,
    verify,
)
from chat.connectors.requests import limited_body, refusal, told
from chat.events import RoomEvent

MAX_FRAME_BYTES = 64 * 1024
_MAX_AT_ONCE = 8
"""Requests of one room being delivered; more are told 429."""
_MAX_SOCKETS = 16
_DELIVER_S = 10.0
_HELLO_S = 10.0
_HEARTBEAT_S = 30.0


class Secret(Protocol):
    """Something like pydantic's SecretStr."""

    def get_secret_value(self) -> str:
        """The secret itself."""
        ...


Deliver = Callable[[str, Sequence[RoomEvent]], Awaitable[None]]


def ingest_routes(
    *, secrets: Mapping[str, Secret], deliver: Deliver, now_us: Callable[[], int]
) -> list[web.RouteDef]:
    """The routes. `deliver(room_id, events)` returns when the events are durable, and raises
    `chat.connectors.ingest.Overloaded` when the room cannot take them now. `secrets` is looked up
    at every request, so rooms may come and go."""
    ingest = _Ingest(secrets, deliver, now_us)
    return [
        web.post("/ingest/{room}", ingest.post),
        web.get("/ingest/{room}/ws", ingest.socket),
    ]


class _Places(AbstractContextManager[None]):
    """Counts who is in a room and turns away whoever is one too many."""

    def __init__(self, counts: dict[str, int], room: str, most: int) -> None:
        self._counts = counts
        self._room = room
        self._most = most

    def __enter__(self) -> None:
        if self._counts.get(self._room, 0) >= self._most:
            sentence = f"{self._most} requests of this room are being served; try again shortly"
            raise IngestRefused("ingest.busy", sentence, http_status=429)
        self._counts[self._room] = self._counts.get(self._room, 0) + 1

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._counts[self._room] -= 1
        if not self._counts[self._room]:
            del self._counts[self._room]


class _Ingest:
    def __init__(
        self, secrets: Mapping[str, Secret], deliver: Deliver, now_us: Callable[[], int]
    ) -> None:
        self._secrets = secrets
        self._deliver = deliver
        self._now_us = now_us
        self._nonces = Nonces()
        self._posting: dict[str, int] = {}
        self._sockets: dict[str, int] = {}

    # POST

    async def post(self, request: web.Request) -> web.Response:
        """One signed body of events."""
        try:
            room = request.match_info["room"]
            secret = self._secret(room)
            with _Places(self._posting, room, _MAX_AT_ONCE):
                body = await limited_body(request)
                self._verify(request.headers, body, secret)
                events = decode_batch(body)
                await self._deliver_in_time(room, events)
        except IngestRefused as refused:
            return refusal(refused)
        return web.json_response({"accepted": len(events)})

    def _secret(self, room: str) -> str:
        held = self._secrets.get(room)
        if held is None:
            sentence = "no such room takes events here; look at the room's settings"
            raise IngestRefused("ingest.no_room", sentence, http_status=404)
        return held.get_secret_value()

    def _verify(self, headers: Mapping[str, str], body: bytes, secret: str) -> None:
        verify(headers, body, secret=secret, now_us=self._now_us(), nonces=self._nonces)

    async def _deliver_in_time(self, room: str, events: Sequence[RoomEvent]) -> None:
        try:
            async with asyncio.timeout(_DELIVER_S):
                await self._deliver(room, events)
        except (Overloaded, TimeoutError) as error:
            sentence = "the room cannot take events now; send the same events again shortly"
            raise IngestRefused("ingest.overloaded", sentence, http_status=503) from error

    # WebSocket

    async def socket(self, request: web.Request) -> web.StreamResponse:
        """A signed first message, then events, each frame acknowledged once it is durable."""
        try:
            room = request.match_info["room"]
            secret = self._secret(room)
            with _Places(self._sockets, room, _MAX_SOCKETS):
                socket = web.WebSocketResponse(
                    max_msg_size=MAX_FRAME_BYTES, heartbeat=_HEARTBEAT_S, compress=False
                )
                await socket.prepare(request)
                await self._serve(socket, room, secret)
                return socket
        except IngestRefused as refused:
            return refusal(refused)

    async def _serve(self, socket: web.WebSocketResponse, room: str, secret: str) -> None:
        try:
            await self._greet(socket, secret)
            await socket.send_json({"ready": True})
            async for message in socket:
                if message.type in (WSMsgType.TEXT, WSMsgType.BINARY):
                    await self._take_frame(socket, room, message.data)
        except IngestRefused as refused:
            await _tell(socket, refused)
            await socket.close(code=1008, message=refused.code.encode())
        except ConnectionResetError:  # the sender left while it was being answered
            return

    async def _greet(self, socket: web.WebSocketResponse, secret: str) -> None:
        try:
            async with asyncio.timeout(_HELLO_S):
                message = await socket.receive()
        except TimeoutError as error:
            sentence = f"no signed first message within {_HELLO_S:.0f} s"
            raise IngestRefused("ingest.not_signed", sentence, http_status=401) from error
        headers = hello_headers(message.data if message.type is WSMsgType.TEXT else b"")
        self._verify(headers, b"", secret)

    async def _take_frame(
        self, socket: web.WebSocketResponse, room: str, data: str | bytes
    ) -> None:
        """A bad frame is refused as a whole, told so, and the connection goes on."""
        raw = data.encode("utf-8", "replace") if isinstance(data, str) else data
        try:
            events = decode_batch(raw)
            await self._deliver_in_time(room, events)
        except IngestRefused as refused:
            await _tell(socket, refused)
        else:
            ids = [event.event_id for event in events]
            await socket.send_json({"accepted": len(ids), "event_ids": ids})


class _Hello(msgspec.Struct, frozen=True):
    """The first message of a WebSocket: a signature over an empty body."""

    timestamp: str
    nonce: str
    signature: str


def hello_headers(raw: str | bytes) -> dict[str, str]:
    """The headers that the first message of a WebSocket stands for, for `verify`.

    Raises:
        IngestRefused: it is no such message.
    """
    try:
        hello = msgspec.json.decode(raw, type=_Hello)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        sentence = 'the first message must be {"timestamp": …, "nonce": …, "signature": …}'
        raise IngestRefused("ingest.not_signed", sentence, http_status=401) from error
    return {
        TIMESTAMP_HEADER: hello.timestamp,
        NONCE_HEADER: hello.nonce,
        SIGNATURE_HEADER: hello.signature,
    }


async def _tell(socket: web.WebSocketResponse, refused: IngestRefused) -> None:
    with suppress(ConnectionResetError):  # the sender has left already
        if not socket.closed:
            await socket.send_json(told(refused))
