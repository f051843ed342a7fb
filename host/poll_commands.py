"""What a person can do with polls, and with what the room wants next."""

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


class KeepProduct(CommandBase, frozen=True, tag="keep_product"):
    """Leave this product in its place in the show, however many ask for it; or (`keep` false) let
    demand bring it forward again."""

    product_id: str
    keep: bool = True


PollCommand = OpenPoll | ClosePoll
WishCommand = PollCommand | KeepProduct
