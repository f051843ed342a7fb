"""Shop, category, style, colour and size: forecasts that add up, from every level's own.

Each level is forecast by itself, because a total is steadier than its parts; then the bottom ones
are chosen so that their sums come nearest to all of them, each held to by how far off it used to be
(weighted least squares; MinT with a diagonal covariance). Nothing is below 0.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from demand.forecast.arrays import TINY, Counts, Numbers

_TURNS = 200
_NEAR = 1e-8


class Tree(Struct, frozen=True):
    """`names` of the nodes above the bottom; each has the next `sizes` ones of `rows` below it."""

    names: list[str]
    rows: Counts
    sizes: Counts

    def sums(self, bottom: Numbers) -> Numbers:
        """What each node adds up to."""
        starts = np.cumsum(self.sizes) - self.sizes
        return np.asarray(np.add.reduceat(bottom[self.rows], starts, axis=0))

    def spread(self, nodes: Numbers, count: int) -> Numbers:
        """For each bottom row the sum over its nodes: the transpose of `sums`."""
        total = np.zeros((count, *nodes.shape[1:]))
        np.add.at(total, self.rows, np.repeat(nodes, self.sizes, axis=0))
        return total


def tree_of(paths: Sequence[Sequence[str]], root: str = "total") -> Tree:
    """The nodes above bottom series with these paths, outermost first: ("dress", "D7", "red").

    A node stands for a beginning of paths; one that would hold a single series, or the same series
    as the node above it, is left out.
    """
    found: dict[tuple[str, ...], list[int]] = {}
    for row, path in enumerate(paths):
        for depth in range(len(path) + 1):
            found.setdefault(tuple(path[:depth]), []).append(row)
    names, members = [], []
    for path, rows in sorted(found.items()):
        if len(rows) < 2 or (path and len(rows) == len(found[path[:-1]])):
            continue
        names.append("/".join([root, *path]))
        members.append(np.array(rows, dtype=np.int64))
    rows_of_all = np.concatenate(members) if members else np.zeros(0, dtype=np.int64)
    return Tree(names, rows_of_all, np.array([len(each) for each in members], dtype=np.int64))


def reconciled(
    tree: Tree, bottom: Numbers, nodes: Numbers, bottom_error: Numbers, node_error: Numbers
) -> Numbers:
    """The bottom forecasts (series by periods) that agree best with every level.

    `bottom_error` and `node_error` are the variances of each one's errors.
    """
    if not tree.names:
        return np.maximum(bottom, 0.0)
    hold = 1.0 / (bottom_error + TINY)[:, None]
    pull = 1.0 / (node_error + TINY)[:, None]
    wanted = tree.spread(pull * (nodes - tree.sums(bottom)), len(bottom))
    moved = _solved(tree, hold, pull, wanted)
    return _not_below_zero(bottom + moved)


def _solved(tree: Tree, hold: Numbers, pull: Numbers, wanted: Numbers) -> Numbers:
    """By conjugate gradients, with the bottom's own weights as preconditioner: the matrix would
    have as many rows as there are series, squared."""
    found = np.zeros_like(wanted)
    rest = wanted.copy()
    way = rest / hold
    product = (rest * way).sum(axis=0)
    goal = _NEAR**2 * np.maximum(product, TINY)
    step_way = way.copy()
    for _ in range(_TURNS):
        if (product <= goal).all():
            break
        image = hold * step_way + tree.spread(pull * tree.sums(step_way), len(wanted))
        step = product / np.maximum((step_way * image).sum(axis=0), TINY)
        found += step * step_way
        rest -= step * image
        way = rest / hold
        before, product = product, (rest * way).sum(axis=0)
        step_way = way + product / np.maximum(before, TINY) * step_way
    return found


def _not_below_zero(bottom: Numbers) -> Numbers:
    """What is below 0 becomes 0, and the others give it up in proportion, so that totals stay."""
    total = np.maximum(bottom.sum(axis=0), 0.0)
    lifted = np.maximum(bottom, 0.0)
    return np.asarray(lifted * (total / np.maximum(lifted.sum(axis=0), TINY)))
