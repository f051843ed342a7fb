"""What the log says of polls, and of products that the room brought forward."""

from __future__ import annotations

from typing import Literal

import msgspec

from host.event_base import HostEventBase


class PollOpened(HostEventBase, frozen=True, tag="poll.opened"):
    """Viewers vote over products until `closes_us` (UTC microseconds); option n is `products[n]`.
    `who` is the operator, or "show" where the run of show asked by itself."""

    poll_id: str
    products: tuple[str, ...]
    closes_us: int
    who: str


class PollVoted(HostEventBase, frozen=True, tag="poll.voted"):
    """The comment was a vote for option `option` (from 0) of an open poll. `viewer` is the hash of
    the room's own."""

    poll_id: str
    event_id: str
    viewer: str
    option: int


class DoorVote(msgspec.Struct, frozen=True, array_like=True):
    """A vote for option `option` (from 0). `words` is the same for those who pasted the same long
    line, "" for a short one."""

    viewer: str
    option: int
    words: str = ""


class PollVotedUnread(HostEventBase, frozen=True, tag="poll.voted_unread"):
    """Votes in lines that a flood kept from being read, of about a second: the last of each
    viewer's. The lines themselves are nowhere."""

    poll_id: str
    votes: tuple[DoorVote, ...]


class PollClosed(HostEventBase, frozen=True, tag="poll.closed"):
    """Nobody can vote any more. `winner` is "" where nobody voted or the poll was cancelled."""

    poll_id: str
    counts: tuple[int, ...]
    winner: str
    why: Literal["over", "closed", "cancelled"]
    who: str = ""


class ProductBroughtForward(HostEventBase, frozen=True, tag="product.brought_forward"):
    """The product comes on show at the next block, out of its turn: a poll chose it, or so many
    viewers asked for it. `before` was on show then."""

    product_id: str
    before: str
    why: Literal["poll", "demand"]
    viewers: int = 0
    viewers_before: int = 0


class ProductKept(HostEventBase, frozen=True, tag="product.kept"):
    """A person wants the product left in its place whatever viewers ask for (`keep`), or no
    longer."""

    product_id: str
    keep: bool
    who: str
