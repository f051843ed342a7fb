"""Room: who makes how many, brought within the factories' capacities by the cheapest moves."""

from __future__ import annotations

from collections import Counter

import numpy as np
from numpy.typing import NDArray

from demand.plan.split_problem import Share, SplitProblem
from demand.quantile_curve import Floats

_PASSES = 12


class Room:
    """Pieces of each job at each factory, and the moves between them."""

    def __init__(self, problem: SplitProblem, cost: Floats, sent: NDArray[np.intp]) -> None:
        """`cost` is money a piece (jobs x factories), `sent` the factory each job begins at."""
        self._problem = problem
        self._cost = cost
        self._made = np.zeros(cost.shape, dtype=np.int64)
        self._left = np.array([factory.capacity for factory in problem.factories])
        self._makers: dict[str, Counter[int]] = {}
        self._of_look: dict[str, list[int]] = {}
        for number, job in enumerate(problem.jobs):
            if job.group:
                self._of_look.setdefault(job.group, []).append(number)
        for number, factory in enumerate(sent.tolist()):
            self._put(number, factory, problem.jobs[number].quantity)

    def settled(self) -> bool:
        """Move what is too much until every limit is kept, then what is made too dear; False where
        the moves do not get there."""
        for _ in range(_PASSES):
            if (self._left >= 0).all() and self._looks_kept():
                break
            self._relieve()
        else:
            return False
        for _ in range(_PASSES):
            if not self._improve():
                break
        return True

    @property
    def spent(self) -> float:
        """Money, for all that is made and its defects."""
        made = self._made > 0
        return float((self._cost[made] * self._made[made]).sum())

    def shares(self, gap: float) -> tuple[Share, ...]:
        """What is made where, `gap` being how far from the cheapest that is at most."""
        where = np.argwhere(self._made > 0)
        return tuple(
            Share(
                style=self._problem.jobs[job].style, factory=self._problem.factories[f].name,
                quantity=int(self._made[job, f]), gap=gap,
            )
            for job, f in where.tolist()
        )  # fmt: skip

    def _put(self, job: int, factory: int, pieces: int) -> None:
        """Add pieces (or take them away, below 0)."""
        before = self._made[job, factory] > 0
        self._made[job, factory] += pieces
        self._left[factory] -= pieces
        look = self._problem.jobs[job].group
        if look:
            after = self._made[job, factory] > 0
            makers = self._makers.setdefault(look, Counter())
            makers[factory] += int(after) - int(before)

    def _makers_of(self, look: str) -> set[int]:
        return {factory for factory, styles in self._makers.get(look, {}).items() if styles > 0}

    def _looks_kept(self) -> bool:
        most = self._problem.rules.factories_per_look
        return most is None or all(len(self._makers_of(look)) <= most for look in self._makers)

    def _relieve(self) -> None:
        """Of each factory that has too much, the moves that cost least a piece."""
        for source in np.flatnonzero(self._left < 0).tolist():
            for _, job, target in self._moves(np.flatnonzero(self._made[:, source] > 0), source):
                if self._left[source] >= 0:
                    break
                self._move(job, source, target, at_most=-int(self._left[source]))
            self._relocate_looks(source)

    def _moves(self, jobs: NDArray[np.intp], source: int) -> list[tuple[float, int, int]]:
        """From one factory to any other, the least dear first."""
        extra = self._cost[jobs] - self._cost[jobs, source][:, None]
        possible = np.isfinite(extra)
        possible[:, source] = False
        return sorted(
            (float(extra[row, target]), int(jobs[row]), target)
            for row, target in np.argwhere(possible).tolist()
        )

    def _improve(self) -> bool:
        """Moves that save money into room that is left; whether there were any."""
        saved = False
        for source in range(len(self._left)):
            for extra, job, target in self._moves(
                np.flatnonzero(self._made[:, source] > 0), source
            ):
                if extra >= -1e-9:
                    break
                saved |= self._move(job, source, target, at_most=int(self._made[job, source]))
        return saved

    def _move(self, job: int, source: int, target: int, *, at_most: int) -> bool:
        """As many pieces as may go, in whole packs; whether any did."""
        there = int(self._made[job, source])
        pieces = self._movable(job, source, target, min(there, at_most))
        if pieces <= 0 or not self._may_make(job, source, target, leaves=pieces == there):
            return False
        self._put(job, source, -pieces)
        self._put(job, target, pieces)
        return True

    def _movable(self, job: int, source: int, target: int, wanted: int) -> int:
        """All that is there, or a part that leaves both factories their minimum; 0 for none."""
        there, already = int(self._made[job, source]), int(self._made[job, target])
        pack, room = self._problem.jobs[job].pack, int(self._left[target])
        least = max(self._problem.factories[target].moq - already, 1)
        part = -(-max(wanted, least) // pack) * pack
        stays = there - part
        if 0 < stays >= self._problem.factories[source].moq and part <= room:
            return part
        return there if there <= room and there >= least else 0

    def _may_make(self, job: int, source: int, target: int, *, leaves: bool) -> bool:
        """Whether the target may begin with the style, and with its look."""
        rules, own = self._problem.rules, self._problem.jobs[job]
        if self._made[job, target] == 0 and rules.factories_per_style is not None:
            makers = int((self._made[job] > 0).sum()) - int(leaves)
            if makers + 1 > rules.factories_per_style:
                return False
        if not own.group or rules.factories_per_look is None:
            return True
        makers_of_look = self._makers_of(own.group) | {target}
        if leaves and self._makers[own.group][source] == 1:
            makers_of_look.discard(source)
        return len(makers_of_look) <= rules.factories_per_look

    def _relocate_looks(self, source: int) -> None:
        """All that a look has at a factory that is too full goes to one that has room for it."""
        for own in self._of_look.values():
            if self._left[source] >= 0:
                return
            jobs = np.array(own)[self._made[own, source] > 0]
            if len(jobs):
                self._relocate(jobs, source)

    def _relocate(self, jobs: NDArray[np.intp], source: int) -> None:
        pieces = self._made[jobs, source]
        extra = pieces @ (self._cost[jobs] - self._cost[jobs, source][:, None])
        for target in np.argsort(extra, kind="stable").tolist():
            least = self._problem.factories[target].moq
            fits = self._left[target] >= pieces.sum() and (pieces >= least).all()
            fresh = (self._made[jobs, target] == 0).all()
            if target != source and np.isfinite(extra[target]) and fits and fresh:
                for job, number in zip(jobs.tolist(), pieces.tolist(), strict=True):
                    self._put(job, source, -number)
                    self._put(job, target, number)
                return
