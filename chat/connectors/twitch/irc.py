"""Twitch by IRC over a WebSocket, anonymously: it reads, and cannot write. For rooms without an
application of their own, and for when EventSub is refused or silent."""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import AsyncIterator

import aiohttp

from chat.connectors.calls import web_session
from chat.connectors.sockets import next_message, open_socket, say_to
from chat.connectors.twitch.irc_events import events_of
from chat.connectors.twitch.irc_line import BadLine, IrcLine, lines_of, parse
from chat.connectors.twitch.notes import PLATFORM
from chat.events import RoomEvent
from chat.ports import Capabilities, Fatal, Transient

IRC_URL = "wss://irc-ws.chat.twitch.tv:443"
_WANTED = "twitch.tv/tags twitch.tv/commands"
_JOIN_S = 15.0
_QUIET_S = 60.0
"""After so long without a word the server is asked whether it is there."""
_PONG_S = 20.0
_LOGIN = re.compile(r"[a-z0-9][a-z0-9_]{0,24}")
_CLOSED_TO_US = ("msg_channel_suspended", "tos_ban", "msg_banned")


def is_login(text: str) -> bool:
    """Whether this can be the name of a channel, as it stands in its address."""
    return _LOGIN.fullmatch(text) is not None


class TwitchIrc:
    """One channel, read only.

    Args:
        login: of the channel, as in its address (twitch.tv/LOGIN).
        own_id: whose lines are ours, where we answer by another way.

    Raises:
        Fatal: no channel can have this name.
    """

    platform = PLATFORM
    capabilities = Capabilities(has_delete=True, delivery="at_most_once", typical_latency_s=1.0)

    def __init__(self, *, name: str, login: str, own_id: str = "", url: str = IRC_URL) -> None:
        if not is_login(login):
            raise Fatal(
                f"{login[:40]!r} is no channel of Twitch: write its name as in its address, small"
                " letters, digits and _"
            )
        self.name = name
        self._channel = f"#{login}"
        self._own_id = own_id
        self._url = url
        self.dropped_lines = 0
        """Lines that were not made as documented."""

    async def events(self) -> AsyncIterator[RoomEvent]:
        """What the channel's chat does.

        Raises:
            Transient: the connection ended, or the server answers no more.
            Fatal: the channel is closed to everybody.
        """
        async with web_session() as http:
            socket = await open_socket(http, self._url)
            try:
                await self._join(socket)
                while True:
                    for line in await self._lines(socket):
                        for event in events_of(line, source=self.name, own_id=self._own_id):
                            yield event
            finally:
                await socket.close()

    async def send(self, text: str) -> None:
        """Raises Fatal: who reads anonymously cannot write."""
        raise Fatal(
            "Twitch takes no lines by anonymous IRC; set client_id, user_id and access in the"
            " [[connector]] to answer"
        )

    async def _join(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        """Enter the channel; its state or list of names says that we are in."""
        await self._say(socket, f"CAP REQ :{_WANTED}")
        await self._say(socket, f"NICK justinfan{random.randrange(10_000, 100_000)}")
        await self._say(socket, f"JOIN {self._channel}")
        try:
            async with asyncio.timeout(_JOIN_S):
                while True:
                    lines = await self._lines(socket)
                    if any(line.command in ("ROOMSTATE", "366") for line in lines):
                        return
        except TimeoutError as error:
            raise Transient(
                f"Twitch does not let us into {self._channel} within {_JOIN_S:.0f} s; is there such"
                " a channel?"
            ) from error

    async def _lines(self, socket: aiohttp.ClientWebSocketResponse) -> list[IrcLine]:
        """The lines of the next frame; the server's own are answered here."""
        message = await next_message(socket, _QUIET_S, "Twitch")
        if message is None:
            await self._say(socket, "PING :yaohe")
            message = await next_message(socket, _PONG_S, "Twitch")
        if message is None:
            raise Transient(f"Twitch has said nothing for {_QUIET_S + _PONG_S:.0f} s")
        found = [line for line in self._parsed(message.data) if line.command != "PONG"]
        for line in found:
            await self._obey(socket, line)
        return found

    def _parsed(self, data: str | bytes) -> list[IrcLine]:
        text = data if isinstance(data, str) else data.decode("utf-8", "replace")
        found: list[IrcLine] = []
        for line in lines_of(text):
            try:
                found.append(parse(line))
            except BadLine:
                self.dropped_lines += 1
        return found

    async def _obey(self, socket: aiohttp.ClientWebSocketResponse, line: IrcLine) -> None:
        match line.command:
            case "PING":
                await self._say(socket, f"PONG :{line.text}")
            case "RECONNECT":
                raise Transient("Twitch asks us to connect again")
            case "NOTICE" if line.tags.get("msg-id") in _CLOSED_TO_US:
                raise Fatal(f"Twitch lets nobody read {self._channel}: {line.text[:100]}")

    async def _say(self, socket: aiohttp.ClientWebSocketResponse, line: str) -> None:
        await say_to(socket, f"{line}\r\n", "Twitch")
