"""Twitch by EventSub, and by anonymous IRC where that is refused or stays silent."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing

import msgspec

from chat.connectors.twitch.connector import Twitch
from chat.connectors.twitch.irc import TwitchIrc
from chat.connectors.twitch.notes import PLATFORM
from chat.events import RoomEvent
from chat.ports import Fatal, Transient

BARREN_MOST = 2
"""So many connections in a row without a single event, and the other way gets a turn."""
TURN_S = 600.0


class TwitchTwoWays:
    """One channel. Answers go by the chat call either way, as far as the access allows.

    Args:
        main: what is tried first.
        spare: what reads when it is refused or silent.
        turn_s: after so long by the spare way the main one is tried again, unless it was refused.
    """

    platform = PLATFORM
    capabilities = msgspec.structs.replace(
        Twitch.capabilities, fallback="IRC, anonymous and read-only"
    )

    def __init__(self, main: Twitch, spare: TwitchIrc, *, turn_s: float = TURN_S) -> None:
        self.name = main.name
        self._main = main
        self._spare = spare
        self._turn_s = turn_s
        self._refused = ""
        self._barren = 0
        self.note = ""

    async def events(self) -> AsyncIterator[RoomEvent]:
        """What the channel's chat does, by one way or the other.

        Raises:
            Transient: worth connecting again, maybe by the other way.
            Fatal: both ways are refused.
        """
        if not self._refused and self._barren < BARREN_MOST:
            try:
                async with aclosing(self._by_main()) as events:
                    async for event in events:
                        yield event
                return
            except Fatal as error:
                self._refused = str(error)
        async with aclosing(self._by_spare()) as events:
            async for event in events:
                yield event

    async def send(self, text: str) -> None:
        """Write a line; raises what `Twitch.send` raises."""
        await self._main.send(text)

    async def _by_main(self) -> AsyncGenerator[RoomEvent, None]:
        self.note, heard = "", False
        try:
            async with aclosing(self._main.events()) as events:  # type: ignore[type-var]
                async for event in events:
                    heard = True
                    yield event
        finally:
            self._barren = 0 if heard else self._barren + 1

    async def _by_spare(self) -> AsyncGenerator[RoomEvent, None]:
        why = self._refused or "EventSub stays silent"
        self.note = f"by IRC, read only: {why}"
        self._barren = BARREN_MOST - 1  # EventSub's next silence brings us back here
        loop = asyncio.get_running_loop()
        until_s = loop.time() + self._turn_s
        try:
            async with aclosing(self._spare.events()) as events:  # type: ignore[type-var]
                async for event in events:
                    yield event
                    if not self._refused and loop.time() >= until_s:
                        raise Transient("EventSub is tried again")
        except Fatal as error:
            if self._refused:
                raise Fatal(f"{self._refused}; and by IRC: {error}") from error
            raise Transient(f"by IRC: {error}") from error
