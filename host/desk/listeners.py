"""Sound and captions to every listener of a room: encoded once, sent to all, never waiting.

A listener is an `Outbox`; one that cannot keep up is dropped and counted, and connects again.
"""

from __future__ import annotations

from collections.abc import Callable

from host.speech.ports import Utterance


class ListenerHub:
    """The air of one room, fanned out. Implements `host.speech.ports.AirSink`.

    `desk_only` says whether only operators may hear it now (rehearsal).
    """

    def __init__(self, *, desk_only: Callable[[], bool] = lambda: False) -> None:
        self._desk_only = desk_only
        self.dropped = 0

    @property
    def listeners(self) -> int:
        """Connected now."""
        return 0

    def begin(self, utterance: Utterance) -> None:
        """A sentence starts now."""

    def chunk(self, utterance: Utterance, offset_bytes: int, pcm: bytes) -> None:
        """The next piece of its sound."""

    def cut(self, sentence_id: str, heard_ms: int) -> None:
        """Silence, at once."""

    def finish(self, sentence_id: str) -> None:
        """The sentence has sounded to its end."""
