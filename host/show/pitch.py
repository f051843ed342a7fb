"""Writes the lines for one product in one loop of the show.

Everything said about the product is a slot; the words around it are taken in turn, so that the
next loop frames the same facts differently, starts elsewhere and goes in another order.
"""

from __future__ import annotations

import zlib

from host.events import BlockPlanned, PlannedLine
from host.show.draft import Draft
from host.show.material import Material, product_material, shop_material
from host.show.wording import wording
from storage.catalogue import Snapshot

BLOCK_SECONDS = 60.0

_SHAPES: tuple[tuple[str, ...], ...] = (
    ("opening", "half", "option", "price", "promotion", "stock", "rest", "policy", "ask", "call"),
    ("opening", "price", "half", "option", "promotion", "policy", "stock", "rest", "call", "ask"),
    ("opening", "option", "half", "ask", "price", "promotion", "rest", "policy", "stock", "call"),
    ("opening", "half", "rest", "price", "stock", "promotion", "call", "policy", "option", "ask"),
)
"""Orders of the parts; every block ends with a transition."""


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
    product = snapshot.products[product_id]
    position = tuple(snapshot.products).index(product_id)
    turn = _start(seed) + 3 * position + loop
    words = wording(snapshot.shop.language)
    material = product_material(snapshot, product, words, turn=turn)
    lines = _compose(snapshot, material, turn, answered_points, seconds)
    return BlockPlanned(block_id=block_id, loop=loop, product_id=product_id, lines=lines)


def plan_shop_block(
    snapshot: Snapshot, *, loop: int, seed: int, block_id: str, seconds: float = BLOCK_SECONDS
) -> BlockPlanned:
    """What is said when there is nothing to sell: the shop and its policies; `product_id` is ""."""
    turn = _start(seed) + loop
    material = shop_material(snapshot, wording(snapshot.shop.language), turn=turn)
    lines = _compose(snapshot, material, turn, frozenset(), seconds)
    return BlockPlanned(block_id=block_id, loop=loop, product_id="", lines=lines)


def _start(seed: int) -> int:
    """Where a show's seed enters the cycles of wordings."""
    return zlib.crc32(str(seed).encode()) % 9973


def _compose(
    snapshot: Snapshot,
    material: Material,
    turn: int,
    answered_points: frozenset[str],
    seconds: float,
) -> tuple[PlannedLine, ...]:
    """Must-haves first, then as much more as the time allows, then in the order of a shape."""
    draft = Draft(snapshot, seconds=seconds)
    for group in material.needed:
        draft.take(group, turn, needed=True)
    fresh = [g for g in material.optional if g.source not in answered_points]
    heard = [g for g in material.optional if g.source in answered_points]
    for group in (*fresh, *heard):
        draft.take(group, turn)
    return draft.in_order((*_SHAPES[turn % len(_SHAPES)], "transition"))
