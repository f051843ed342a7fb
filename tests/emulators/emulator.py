"""What the contract of connectors asks of an emulated platform."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from chat.ports import Connector


class Emulator(Protocol):
    """A platform on a loopback port that verifies what a client must prove, and misbehaves when it
    is told to. Use it with `async with`; everything it does happens on the loop of the test."""

    platform: str
    speed: float
    """Seconds of the platform in a second of the test."""
    secrets: tuple[str, ...]
    """What must never be seen in a message or a log."""
    verified: int
    """Calls and entries whose proof was right."""
    rejected: int
    """... and was wrong."""

    @property
    def connections(self) -> int:
        """Connections that carry events, open now (0 for a platform that is polled)."""
        ...

    async def __aenter__(self) -> Emulator: ...

    async def __aexit__(self, *problem: object) -> None: ...

    def connector(self, now_us: Callable[[], int]) -> Connector:
        """A connector to this platform, with the right credentials."""
        ...

    def stranger(self, now_us: Callable[[], int]) -> Connector:
        """A connector with wrong credentials."""
        ...

    async def until_connected(self) -> None:
        """A client may be told events now."""
        ...

    async def say(
        self, text: str, *, viewer: str = "u1", name: str = "小红", message: str = "m1"
    ) -> None:
        """A viewer writes a line."""
        ...

    async def garble(self) -> None:
        """Send everything that a client must survive without losing the connection: wrong
        lengths, bombs, missing and extra fields, wrong types, unknown kinds."""
        ...

    async def hang_up(self, *, clean: bool) -> None:
        """End the connection, with or without a farewell."""
        ...

    async def expire(self) -> None:
        """What lets the client in (session, token) is not valid any more from now on; a new one
        may be had as usual."""
        ...

    def be_busy(self, *, retry_after_s: int) -> None:
        """The next connection is refused for now."""
        ...

    def fall_silent(self) -> None:
        """Answer nothing more, with the connections open (a half-open peer)."""
        ...
