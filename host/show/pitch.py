"""Writes the lines for one product in one loop of the show."""

from __future__ import annotations

from host.events import BlockPlanned
from storage.catalogue import Snapshot

BLOCK_SECONDS = 60.0


def plan_block(
    snapshot: Snapshot,
    product_id: str,
    *,
    loop: int,
    seed: int,
    block_id: str,
    answered_points: frozenset[str] = frozenset(),
    seconds: float = BLOCK_SECONDS,
) -> BlockPlanned:
    """The lines for a product, the same for the same arguments.

    `answered_points` are sources of facts (`product:P01/attributes/材质`, `policy:returns`) that
    the room has just heard in answers: they are left for last. `seconds` is about how long the
    block lasts when spoken. A sold-out product gets a block that says so and sells nothing.

    Raises:
        KeyError: the snapshot has no such product.
    """
    raise NotImplementedError


def plan_shop_block(
    snapshot: Snapshot, *, loop: int, seed: int, block_id: str, seconds: float = BLOCK_SECONDS
) -> BlockPlanned:
    """What is said when there is nothing to sell: the shop and its policies; `product_id` is ""."""
    raise NotImplementedError
