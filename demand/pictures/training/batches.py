"""Which photographs a training step sees: alike ones together, to be told apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

NEIGHBOURS = 3
_HARD_AFTER_STEPS = 150


class Batches:
    """Draws the photographs of each step. Half of the steps bring each photograph with those that
    the network last found nearest to it; before it knows any, with others of the same sender."""

    def __init__(self, groups: Sequence[str], dimensions: int, rng: np.random.Generator) -> None:
        self._rng = rng
        self._last: npt.NDArray[np.float32] = np.zeros((len(groups), dimensions), np.float32)
        self._seen = np.zeros(len(groups), bool)
        members: dict[str, list[int]] = {}
        for index, group in enumerate(groups):
            members.setdefault(group, []).append(index)
        self._members = [np.array(each) for each in members.values()]
        self._group_of = {
            int(index): number for number, each in enumerate(self._members) for index in each
        }

    def draw(self, size: int, *, step: int) -> npt.NDArray[np.int64]:
        """Distinct photographs for the step of this number."""
        count = len(self._seen)
        size = min(size, count)
        if self._rng.random() < 0.5:
            return self._rng.permutation(count)[:size]
        seeds = self._rng.permutation(count)[: max(1, size // (NEIGHBOURS + 1))]
        hard = step >= _HARD_AFTER_STEPS and bool(self._seen.mean() > 0.9)
        joined = self._near(seeds) if hard else self._same_group(seeds)
        return self._filled(np.unique(np.concatenate([seeds, joined])), size)

    def learn(self, drawn: npt.NDArray[np.int64], embeddings: npt.NDArray[np.float32]) -> None:
        """Remember the embeddings (of unit length) the network just gave these photographs."""
        self._last[drawn] = embeddings
        self._seen[drawn] = True

    def state(self) -> dict[str, object]:
        """Everything the next draw depends on."""
        return {
            "last": self._last.tobytes(),
            "seen": self._seen.tobytes(),
            "random": self._rng.bit_generator.state,
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go on from a `state`."""
        last = np.frombuffer(state["last"], np.float32)
        self._last = last.reshape(self._last.shape).copy()
        self._seen = np.frombuffer(state["seen"], bool).copy()
        self._rng.bit_generator.state = state["random"]

    def _near(self, seeds: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        likeness = self._last[seeds] @ self._last.T
        likeness[np.arange(len(seeds)), seeds] = -2
        return np.argpartition(-likeness, NEIGHBOURS, axis=1)[:, :NEIGHBOURS].ravel()

    def _same_group(self, seeds: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        picked = [
            self._rng.choice(self._members[self._group_of[int(seed)]], NEIGHBOURS) for seed in seeds
        ]
        return np.concatenate(picked)

    def _filled(self, drawn: npt.NDArray[np.int64], size: int) -> npt.NDArray[np.int64]:
        rest = np.setdiff1d(self._rng.permutation(len(self._seen))[: 2 * size], drawn)
        self._rng.shuffle(rest)
        both: npt.NDArray[np.int64] = np.concatenate([drawn, rest])[:size]
        return both
