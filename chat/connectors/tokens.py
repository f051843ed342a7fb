"""Access that runs out and is renewed: the renewed tokens must be kept, or the next start is a
stranger's."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import msgspec


class Tokens(msgspec.Struct, frozen=True):
    """What a platform gave us. `renew` is good for one renewal where the platform rotates it."""

    access: str
    renew: str = ""

    def __repr__(self) -> str:
        return "Tokens(...)"


KeepTokens = Callable[[Tokens], Awaitable[None]]
"""Stores renewed tokens before they are used."""


async def forget(tokens: Tokens) -> None:
    """Keep nothing: for tokens that do not rotate."""
