"""Bilibili's open-live interface: an HTTP session that must be kept alive, and a WebSocket that
carries what the room does. Nothing can be sent into the room: the platform has no call for it."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections.abc import AsyncIterator, Callable
from urllib.parse import urlsplit

import aiohttp
import msgspec

from chat.connectors.bilibili import commands
from chat.connectors.bilibili.packet import (
    AUTH,
    AUTH_REPLY,
    COMMAND,
    HEARTBEAT,
    BadFrame,
    Packet,
    packet,
    packets,
)
from chat.connectors.bilibili.signing import signed_headers
from chat.connectors.calls import call, web_session
from chat.connectors.sockets import next_message, open_socket, send_to
from chat.connectors.sums import Sums
from chat.connectors.told import NotJson, Told
from chat.events import RoomEvent
from chat.ports import Capabilities, Fatal, Transient

OFFICIAL_URL = "https://live-open.biliapi.com"
_APP_BEAT_S = 20.0
_SOCKET_BEAT_S = 30.0
_SOCKET_DEAD_S = 70.0
_AUTH_S = 10.0
_END_S = 2.0
_SUMS_S = 1.0
_LINK_SCHEMES = ("wss", "ws")

_SESSION_GONE = (7000, 7003)
_BUSY_S = {4009: 60.0, 7010: 60.0}
_WRONG = {
    4000: "a parameter is wrong; check app_id and code",
    4001: "the application is not allowed; check it in the platform's console",
    4002: "the signature is refused; check key, secret and this machine's clock",
    4003: "the signature is refused; check key, secret and this machine's clock",
    7007: "the streamer's code (身份码) is wrong; copy it anew from the live assistant",
}


class Session(msgspec.Struct, frozen=True):
    """An open session: what keeps it alive, and where its WebSocket is."""

    game_id: str
    auth_body: str
    links: tuple[str, ...]


class Bilibili:
    """One room, by the streamer's own code (身份码).

    Args:
        key, secret, app_id: of the merchant's application on the platform.
        code: the streamer's 身份码.
        now_us: for the signature's time.
        base_url: another address, for tests.
    """

    platform = commands.PLATFORM
    capabilities = Capabilities(
        delivery="at_least_once",
        has_delete=True,
        has_gift=True,
        has_enter=True,
        has_like=True,
        typical_latency_s=1.0,
    )

    def __init__(
        self,
        *,
        name: str,
        key: str,
        secret: str,
        app_id: int,
        code: str,
        now_us: Callable[[], int],
        base_url: str = OFFICIAL_URL,
    ) -> None:
        self.name = name
        self._key = key
        self._secret = secret
        self._app_id = app_id
        self._code = code
        self._now_us = now_us
        self._base_url = base_url.rstrip("/")
        self._turn = 0
        self.dropped_frames = 0
        """Frames that were not made as documented."""

    async def events(self) -> AsyncIterator[RoomEvent]:
        """What the room does, until the session ends.

        Raises:
            Transient: the session or the connection ended; another one may be opened.
            Fatal: the platform refuses application, signature or code.
        """
        async with web_session() as http:
            session = await self._start(http)
            try:
                socket = await self._open(http, session)
                async with socket:
                    async for event in self._read(http, session, socket):
                        yield event
            finally:
                await self._end(http, session)

    async def send(self, text: str) -> None:
        """Raises Fatal: the platform has no interface for it."""
        raise Fatal("Bilibili's open-live interface cannot send; answers are spoken and shown")

    # --- the session ---

    async def _start(self, http: aiohttp.ClientSession) -> Session:
        data = await self._call(http, "/v2/app/start", {"code": self._code, "app_id": self._app_id})
        socket = data.inner("websocket_info")
        links = tuple(
            link for link in socket.texts("wss_link") if urlsplit(link).scheme in _LINK_SCHEMES
        )
        game_id = data.inner("game_info").text("game_id")
        if not links or not socket.text("auth_body"):
            raise Transient("Bilibili opened a session without an address for it")
        return Session(game_id, socket.text("auth_body"), links)

    async def _beat(self, http: aiohttp.ClientSession, session: Session) -> None:
        await self._call(http, "/v2/app/heartbeat", {"game_id": session.game_id})

    async def _end(self, http: aiohttp.ClientSession, session: Session) -> None:
        """Leave in good order, or the platform counts the session for another minute."""
        body = {"app_id": self._app_id, "game_id": session.game_id}
        with contextlib.suppress(Transient, Fatal, TimeoutError):
            async with asyncio.timeout(_END_S):
                await self._call(http, "/v2/app/end", body)

    async def _call(
        self, http: aiohttp.ClientSession, path: str, fields: dict[str, object]
    ) -> Told:
        body = msgspec.json.encode(fields)
        headers = signed_headers(
            body,
            key=self._key,
            secret=self._secret,
            nonce=secrets.token_hex(16),
            timestamp_s=self._now_us() // 1_000_000,
        )
        answer = await call(http, "POST", self._base_url + path, headers=headers, body=body)
        _check(answer.whole("code"))
        return answer.inner("data")

    # --- the WebSocket ---

    async def _open(
        self, http: aiohttp.ClientSession, session: Session
    ) -> aiohttp.ClientWebSocketResponse:
        """Connected and let in. Each connection tries the next of the platform's addresses."""
        link = session.links[self._turn % len(session.links)]
        self._turn += 1
        socket = await open_socket(http, link)
        try:
            await send_to(socket, packet(AUTH, session.auth_body.encode()), "Bilibili")
            await self._let_in(socket)
            await send_to(socket, packet(HEARTBEAT), "Bilibili")
        except BaseException:
            await socket.close()
            raise
        return socket

    async def _let_in(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        try:
            async with asyncio.timeout(_AUTH_S):
                while True:
                    message = await next_message(socket, _AUTH_S, "Bilibili")
                    for told in self._packets(message):
                        if told.operation == AUTH_REPLY:
                            return _check_let_in(told.body)
        except TimeoutError as error:
            raise Transient(f"Bilibili does not let us in within {_AUTH_S:.0f} s") from error

    async def _read(
        self,
        http: aiohttp.ClientSession,
        session: Session,
        socket: aiohttp.ClientWebSocketResponse,
    ) -> AsyncIterator[RoomEvent]:
        sums = Sums()
        clock = asyncio.get_running_loop().time
        heard_s = clock()
        app_beat_s, socket_beat_s = heard_s + _APP_BEAT_S, heard_s + _SOCKET_BEAT_S
        while True:
            if clock() >= app_beat_s:
                await self._beat(http, session)
                app_beat_s = clock() + _APP_BEAT_S
            if clock() >= socket_beat_s:
                await send_to(socket, packet(HEARTBEAT), "Bilibili")
                socket_beat_s = clock() + _SOCKET_BEAT_S
            patience_s = min(app_beat_s - clock(), socket_beat_s - clock(), _SUMS_S)
            message = await next_message(socket, patience_s, "Bilibili")
            if message is not None:
                heard_s = clock()
                for told in self._packets(message):
                    for event in self._events(told):
                        for ready in sums.take(event, self._now_us()):
                            yield ready
            elif clock() - heard_s > _SOCKET_DEAD_S:
                raise Transient(f"Bilibili has said nothing for {_SOCKET_DEAD_S:.0f} s")
            for ready in sums.due(self._now_us()):
                yield ready

    def _packets(self, message: aiohttp.WSMessage | None) -> list[Packet]:
        if message is None or message.type is not aiohttp.WSMsgType.BINARY:
            return []
        try:
            return packets(message.data)
        except BadFrame:
            self.dropped_frames += 1
            return []

    def _events(self, told: Packet) -> list[RoomEvent]:
        if told.operation != COMMAND:
            return []
        try:
            command = Told.of(told.body)
        except NotJson:
            self.dropped_frames += 1
            return []
        if commands.name_of(command) == commands.INTERACTION_END:
            raise Transient("Bilibili ended the session")
        return commands.events_of(command, source=self.name)


def _check(code: int | None) -> None:
    if code == 0:
        return
    if code in _SESSION_GONE:
        raise Transient(f"Bilibili closed the session ({code})")
    if code in _BUSY_S:
        raise Transient(
            f"Bilibili allows no more sessions now ({code})", retry_after_s=_BUSY_S[code]
        )
    if code in _WRONG:
        raise Fatal(f"Bilibili: {_WRONG[code]} ({code})")
    raise Transient(f"Bilibili answers with code {code}")


def _check_let_in(body: bytes) -> None:
    try:
        code = Told.of(body).whole("code")
    except NotJson as error:
        raise Transient("Bilibili's answer to our entry is not JSON") from error
    if code != 0:
        raise Transient(f"Bilibili does not let us in (code {code})")
