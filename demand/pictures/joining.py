"""Puts groups that are alike together, the likest pair first, until no two are alike enough."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from demand.pictures.ports import Floats

ALIKE_AT, ALIKE_AT_ONCE = 0.40, 0.54
"""What two groups must be like each other on average: two single ones more, large ones, whose
average is no accident, less."""
_GONE = -9.0

Alike = Callable[[Floats, Floats], Floats]


def joined(means: Floats, sizes: npt.NDArray[np.integer], alike: Alike) -> list[list[int]]:
    """The positions of the groups that belong together; first those of the first. `means` are the
    groups' means, and `alike(many, one)` is how like one is to each of many, linear in both."""
    pairs = _Pairs(means, sizes, alike)
    groups: dict[int, list[int]] = {each: [each] for each in range(len(means))}
    while (pair := pairs.likest()) is not None:
        one, other = pair
        groups[one] += groups.pop(other)
        pairs.join(one, other)
    return list(groups.values())


class _Pairs:
    """How much more than they must all pairs are alike, with each one's best partner at hand."""

    def __init__(self, means: Floats, sizes: npt.NDArray[np.integer], alike: Alike) -> None:
        self._means, self._sizes = means.copy(), sizes.astype(np.float32)
        self._alike = alike
        self._gone = np.zeros(len(means), bool)
        self._margins = np.stack([self._row(each) for each in range(len(means))])
        self._best = self._margins.argmax(axis=1)
        self._most = self._margins.max(axis=1)

    def likest(self) -> tuple[int, int] | None:
        """The pair to join next; None where no two are alike enough."""
        one = int(self._most.argmax())
        return (one, int(self._best[one])) if self._most[one] >= 0 else None

    def join(self, one: int, other: int) -> None:
        """The first of them stands for both."""
        sizes = self._sizes[[one, other]]
        self._means[one] = np.tensordot(sizes, self._means[[one, other]], 1) / sizes.sum()
        self._sizes[one] = sizes.sum()
        self._gone[other] = True
        row = self._row(one)
        self._margins[one] = self._margins[:, one] = row
        self._margins[other] = self._margins[:, other] = _GONE
        closer = row > self._most
        self._best[closer], self._most[closer] = one, row[closer]
        lost = np.isin(self._best, (one, other)) & ~closer
        lost[[one, other]] = True
        self._best[lost] = self._margins[lost].argmax(axis=1)
        self._most[lost] = self._margins[lost].max(axis=1)

    def _row(self, one: int) -> Floats:
        share = 1 / np.sqrt(self._sizes * self._sizes[one])
        least = ALIKE_AT + (ALIKE_AT_ONCE - ALIKE_AT) * share
        row = self._alike(self._means, self._means[one]) - least
        row[self._gone] = row[one] = _GONE
        return np.asarray(row, np.float32)
