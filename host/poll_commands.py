"""What a person can do with polls."""

from __future__ import annotations

from host.command_base import CommandBase


class OpenPoll(CommandBase, frozen=True, tag="open_poll"):
    """Let viewers vote for so many seconds which of these products (2 to 6 ids) comes next; without
    products, over the next two of the show."""

    products: tuple[str, ...] = ()
    seconds: int = 30


class ClosePoll(CommandBase, frozen=True, tag="close_poll"):
    """Count now, and bring the winner on; or (`cancel`) forget the poll."""

    cancel: bool = False


PollCommand = OpenPoll | ClosePoll
