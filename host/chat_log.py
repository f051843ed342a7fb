"""The room's chat as everybody sees it: the last hundred lines, ours among them."""

from __future__ import annotations

from collections import deque

from chat.events import Spoken
from host.views import ChatLineView

_LINES = 100


class ChatLog:
    """Keeps the newest lines; a deleted one or a banned viewer's are gone at once."""

    def __init__(self) -> None:
        self.kept_days = 7
        """For how many days words are kept."""
        self._lines: deque[tuple[str | None, ChatLineView]] = deque(maxlen=_LINES)
        self._replies = 0

    def heard(self, event: Spoken, at_us: int) -> None:
        """A viewer wrote."""
        gone = event.flags.forgotten
        view = ChatLineView(
            event_id=event.event_id,
            who=event.user.name,
            text=event.text,
            at_us=at_us,
            gone=gone,
            kept_days=self.kept_days if gone else 0,
        )
        self._lines.append((event.user.id, view))

    def replied(self, text: str, at_us: int) -> None:
        """The host posted a line."""
        self._replies += 1
        self._lines.append(
            (
                None,
                ChatLineView(
                    event_id=f"reply-{self._replies}-{at_us}",
                    who="",
                    text=text,
                    at_us=at_us,
                    is_host=True,
                ),
            )
        )

    def withdraw(self, *, event_id: str | None = None, viewer: str | None = None) -> None:
        """Take away a deleted line, or all lines of a banned viewer."""
        kept = [
            (who, line)
            for who, line in self._lines
            if not (event_id and line.event_id == event_id) and not (viewer and who == viewer)
        ]
        self._lines = deque(kept, maxlen=_LINES)

    def lines(self) -> tuple[ChatLineView, ...]:
        """Oldest first."""
        return tuple(line for _, line in self._lines)
