"""What the web pages need from a room. The room implements it; the desk never reaches further."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from host.commands import Command
from host.speech.ports import Utterance
from host.views import ChatLineView, RoomView, StageView


class CommentRefused(Exception):
    """A viewer's comment was not taken; the message is one sentence for the viewer."""

    code = "desk.comment_refused"


class SoundSource(Protocol):
    """One microphone or program, while it sends."""

    def feed(self, pcm: bytes) -> None:
        """The next sound: 16 kHz, 16-bit little-endian, mono. Never waits."""
        ...

    def close(self) -> None:
        """Nothing more comes."""
        ...


class SoundIn(Protocol):
    """The ear of a room, as the web server sees it."""

    def open(self, name: str, gone: Callable[[], None]) -> SoundSource:
        """Listen to this source from now on; the one before is told by its `gone`."""
        ...


class DeskRoom(Protocol):
    """One room, as its pages see it. Everything but `comment`, `command` and `wait_changed` is a
    quick look at what is in memory."""

    room_id: str
    picture_folder: Path
    """Holds the files that `ProductView.picture_url` ("/pictures/NAME") speaks of."""

    @property
    def version(self) -> int:
        """Grows on every change that a page could show."""
        ...

    def view(self) -> RoomView:
        """Everything the operator sees."""
        ...

    def stage(self) -> StageView:
        """What a viewer sees."""
        ...

    def recent_chat(self) -> tuple[ChatLineView, ...]:
        """At most 100 lines, newest last, each with an `event_id` of its own. A line that a
        moderator deleted is missing."""
        ...

    async def wait_changed(self, seen: int) -> int:
        """The version as soon as it differs from `seen` (at once, if it does already)."""
        ...

    async def command(self, command: Command, *, who: str) -> None:
        """Do what a person said.

        Raises:
            BadCommand: it cannot be carried out now.
            IllegalMove: the room cannot go there from here.
        """
        ...

    async def comment(self, *, viewer_id: str, name: str, text: str) -> str:
        """Take a viewer's comment; its event id, once it is durable.

        Raises:
            CommentRefused: empty, too long, too fast, or the room is closed.
        """
        ...

    def air_now(self) -> tuple[Utterance, int] | None:
        """The sentence that is sounding and how many milliseconds of it have sounded."""
        ...
