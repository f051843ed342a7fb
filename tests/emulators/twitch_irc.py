"""Twitch's IRC over a WebSocket on a loopback port: anonymous readers of one channel."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import Callable

from aiohttp import WSMsgType, web
from aiohttp.test_utils import TestServer

from chat.connectors.twitch.irc import TwitchIrc

LOGIN, ROOM, OWN = "shop_one", "100", "200"
_PING_S = 300


def escaped(value: str) -> str:
    """A tag's value as it is written."""
    for plain, written in (
        ("\\", "\\\\"),
        (";", r"\:"),
        (" ", r"\s"),
        ("\r", r"\r"),
        ("\n", r"\n"),
    ):
        value = value.replace(plain, written)
    return value


class TwitchIrcEmulator:
    """See `emulators.emulator.Emulator`. Nothing is secret; who does not ask for tags, has no
    anonymous name or joins another channel is put out. Who does not answer a PING, too."""

    platform = "twitch"
    speed = 40.0
    secrets = ()

    def __init__(self) -> None:
        self.verified = 0
        self.rejected = 0
        self.pongs = 0
        self.received: list[str] = []
        self._sockets: dict[web.WebSocketResponse, web.Request] = {}
        self._joined: set[web.WebSocketResponse] = set()
        self._connected = asyncio.Event()
        self._silent = False
        app = web.Application()
        app.router.add_get("/", self._socket)
        self._server = TestServer(app)

    @property
    def connections(self) -> int:
        return len(self._sockets)

    @property
    def url(self) -> str:
        return str(self._server.make_url("/")).replace("http", "ws", 1)

    async def __aenter__(self) -> TwitchIrcEmulator:
        await self._server.start_server()
        return self

    async def __aexit__(self, *problem: object) -> None:
        await self._server.close()

    def connector(self, now_us: Callable[[], int]) -> TwitchIrc:
        return TwitchIrc(name="twitch-main", login=LOGIN, own_id=OWN, url=self.url)

    async def until_connected(self) -> None:
        await self._connected.wait()

    async def say(
        self, text: str, *, viewer: str = "u1", name: str = "小红", message: str = "m1"
    ) -> None:
        await self.tell("PRIVMSG", text, id=message, user_id=viewer, display_name=name)

    async def tell(self, command: str, text: str | None = None, **tags: str) -> None:
        """A line of the channel with these tags."""
        told = {"room_id": ROOM, "tmi_sent_ts": "1800000000000", **tags}
        written = ";".join(f"{k.replace('_', '-')}={escaped(v)}" for k, v in told.items())
        end = "" if text is None else f" :{text}"
        await self.raw(f"@{written} :nick!nick@nick.tmi {command} #{LOGIN}{end}\r\n")

    async def raw(self, data: str | bytes) -> None:
        """Anything."""
        for socket in tuple(self._joined):
            if not self._silent:
                await (socket.send_str(data) if isinstance(data, str) else socket.send_bytes(data))

    async def garble(self) -> None:
        for data in (
            "",
            "\r\n\r\n",
            "@",
            "@a=b",
            ":",
            ":x",
            "@a :b ",
            "🙂",
            "PRIVMSG",
            b"\xff\xfe",
        ):
            await self.raw(data)
        await self.raw("@" + "a=b;" * 100_000 + " PRIVMSG #x :y\r\n")
        await self.raw(f"PRIVMSG #{LOGIN}\r\nPRIVMSG\r\nPRIVMSG #{LOGIN} :\r\n")
        await self.raw("@id=;user-id=;bits=-5;tmi-sent-ts=99999999999999999999 CLEARMSG #x :y\r\n")
        await self.raw("CLEARCHAT #x\r\n@target-user-id CLEARCHAT #x\r\nHOSTTARGET #x :- 1\r\n")
        await self.raw("@msg-id=raid USERNOTICE #x\r\n@msg-id=slow_on NOTICE #x :slow\r\n")

    async def hang_up(self, *, clean: bool) -> None:
        for socket, request in tuple(self._sockets.items()):
            if clean:
                await socket.close()
            elif request.transport is not None:
                request.transport.abort()

    async def expire(self) -> None:
        """There is no access that could run out; the server goes down for maintenance."""
        await self.raw(":tmi.twitch.tv RECONNECT\r\n")

    def be_busy(self, *, retry_after_s: int) -> None:
        raise NotImplementedError

    def fall_silent(self) -> None:
        self._silent = True

    # --- what it serves ---

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._sockets[socket] = request
        try:
            await self._serve(socket)
        finally:
            del self._sockets[socket]
            self._joined.discard(socket)
        return socket

    async def _serve(self, socket: web.WebSocketResponse) -> None:
        said: list[str] = []
        pings = 0
        while not socket.closed:
            try:
                message = await socket.receive(timeout=_PING_S)
            except TimeoutError:
                if pings > self.pongs:
                    await socket.close()
                    return
                pings += 1
                with contextlib.suppress(ConnectionError):
                    await socket.send_str("PING :tmi.twitch.tv\r\n")
                continue
            if message.type is not WSMsgType.TEXT:
                return
            for line in message.data.splitlines():
                said.append(line)
                self.received.append(line)
                await self._answer(socket, line, said)

    async def _answer(self, socket: web.WebSocketResponse, line: str, said: list[str]) -> None:
        command, _, rest = line.partition(" ")
        if command == "PONG":
            self.pongs += 1
        elif command == "PING" and not self._silent:
            await socket.send_str(f":tmi.twitch.tv PONG tmi.twitch.tv {rest}\r\n")
        elif command == "CAP":
            await socket.send_str(":tmi.twitch.tv CAP * ACK :twitch.tv/tags twitch.tv/commands\r\n")
        elif command == "JOIN":
            await self._join(socket, rest, said)

    async def _join(self, socket: web.WebSocketResponse, channel: str, said: list[str]) -> None:
        anonymous = any(re.fullmatch(r"NICK justinfan\d+", line) for line in said)
        tags = any("twitch.tv/tags" in line and "twitch.tv/commands" in line for line in said)
        if not (anonymous and tags and channel == f"#{LOGIN}"):
            self.rejected += 1
            return  # as Twitch does: no word at all
        self.verified += 1
        me = ":justinfan1.tmi.twitch.tv"
        await socket.send_str(
            f":tmi.twitch.tv 001 justinfan1 :Welcome, GLHF!\r\n:justinfan1!j@j JOIN {channel}\r\n"
            f"@room-id={ROOM};slow=0 :tmi.twitch.tv ROOMSTATE {channel}\r\n"
            f"{me} 353 justinfan1 = {channel} :justinfan1\r\n{me} 366 justinfan1 {channel} :End\r\n"
        )
        self._joined.add(socket)
        self._connected.set()
