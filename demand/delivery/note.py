"""What is delivered, and how a channel says that it could not."""

from __future__ import annotations

from typing import Protocol

import msgspec

LEVELS = ("info", "warning", "error")


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """Something for a person. `key` is of this note alone: the same key is delivered once."""

    key: str
    title: str
    text: str
    level: str = "info"
    made_us: int = 0
    files: tuple[str, ...] = ()
    """Paths of files that go with it, where the channel can carry files."""
    keep_trying_s: float = 24 * 3600.0
    """After so long it is of no use any more, and is given up."""


class DeliveryError(Exception):
    """A note did not get there; the message is one sentence without secrets."""

    code = "delivery"


class NotNow(DeliveryError):
    """Worth trying again; `retry_after_s` is the channel's own wish."""

    code = "delivery.not_now"

    def __init__(self, message: str, *, retry_after_s: float = 0.0) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class Refused(DeliveryError):
    """Never, as it is: somebody has to correct the channel's settings."""

    code = "delivery.refused"


class Channel(Protocol):
    """A way to people."""

    name: str
    per_minute: int
    """How many notes it takes in a minute."""

    async def deliver(self, note: Note) -> None:
        """Bring the note there.

        Raises:
            NotNow: later, perhaps.
            Refused: the settings are wrong.
        """
        ...
