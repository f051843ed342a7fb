"""A recorded room, played back."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path

from chat.events import RoomEvent
from chat.ports import Capabilities


class ReplayConnector:
    """Plays a JSONL file (or events) of a room at `speed` times real time; None: without waiting."""

    name = "replay"
    platform = "replay"
    capabilities = Capabilities()

    def __init__(
        self,
        recording: Path | Sequence[RoomEvent],
        *,
        now_us: Callable[[], int],
        speed: float | None = 1.0,
        loop: bool = False,
    ) -> None:
        raise NotImplementedError

    def events(self) -> AsyncIterator[RoomEvent]:
        """The recording's events, dated to the clock."""
        raise NotImplementedError

    async def send(self, text: str) -> None:
        """Raises Fatal: a recording cannot be written to."""
        raise NotImplementedError
