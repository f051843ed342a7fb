"""What the chat needs from a platform, stated by the one who needs it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Literal, Protocol, runtime_checkable

import msgspec

from chat.events import RoomEvent


class ConnectorError(Exception):
    """Something went wrong with a platform; `code` is stable, the message says what to do."""

    code = "connector"


class Transient(ConnectorError):
    """Worth connecting again. `retry_after_s`, where known, is the platform's own wish."""

    code = "connector.transient"

    def __init__(self, message: str, *, retry_after_s: float | None = None) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class Fatal(ConnectorError):
    """Not worth connecting again; the operator has to act."""

    code = "connector.fatal"


class Capabilities(msgspec.Struct, frozen=True, kw_only=True):
    """What a platform can do, declared by its connector."""

    can_send: bool = False
    max_send_len: int = 0
    send_min_interval_s: float = 0.0
    has_user_id: bool = True
    has_platform_msg_id: bool = True
    has_delete: bool = False
    has_gift: bool = False
    has_enter: bool = False
    has_like: bool = False
    has_order: bool = False
    has_item_metrics: bool = False
    delivery: Literal["at_most_once", "at_least_once"] = "at_least_once"
    ordered: bool = True
    replay_on_reconnect: bool = False
    needs_public_url: bool = False
    typical_latency_s: float = 1.0
    fallback: str = ""
    """Another way that reads where the first is refused or silent; "" where there is none."""
    silence_is_normal: bool = False
    """Nobody writing for hours is no sign of a broken feed (our own page, a recording)."""


@runtime_checkable
class Noted(Protocol):
    """A connector that has something to say of how it is connected just now."""

    note: str
    """For the operator; "" where all is as usual."""


class Connector(Protocol):
    """One live room on one platform.

    `events` covers one connection: it ends when the room closes, raises `Transient` when it is
    worth connecting again and `Fatal` when it is not. It never reconnects by itself: one supervisor
    does that for all. What it yields is decoded and not yet cleaned; `intake` does that.
    """

    name: str
    platform: str
    capabilities: Capabilities

    def events(self) -> AsyncIterator[RoomEvent]:
        """The events of one connection, in the order received."""
        ...

    async def send(self, text: str) -> None:
        """Post a line into the platform's chat.

        Raises:
            Transient: not now (rate limit, broken connection).
            Fatal: never (the platform cannot, or refused the text).
        """
        ...
