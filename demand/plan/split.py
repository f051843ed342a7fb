"""The split: which factory makes how many of which style, and what binds where no split can be.

Beside capacity, minimum, days and price there is one limit that no single order shows: how many
factories are told to make styles that look alike. A trend that fills one warehouse is a success;
the same trend in twelve is a loss for eleven.
"""

from __future__ import annotations

from typing import Protocol

import msgspec

from demand.plan.factory import Factory
from demand.plan.plan_error import PlanError


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """`quantity` good pieces of a style, in whole packs, within `days`; `group` names the look that
    near-identical styles share ("" for a style without near ones); `margin` is what a good piece
    earns before the factory's price, so that defects have a cost."""

    style: str
    quantity: int
    days: int | None = None
    group: str = ""
    pack: int = 1
    margin: float = 0.0


class SplitRules(msgspec.Struct, frozen=True, kw_only=True):
    """`factories_per_look`: at most so many make styles of one group (None: any number);
    `factories_per_style`: the same for one style."""

    factories_per_look: int | None = 2
    factories_per_style: int | None = 2


class Share(msgspec.Struct, frozen=True, order=True, kw_only=True):
    """Pieces of a style told to a factory."""

    style: str
    factory: str
    quantity: int
    reason_zh: str = ""
    reason_en: str = ""


class SplitProblem(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a solver needs."""

    jobs: tuple[Job, ...]
    factories: tuple[Factory, ...]
    rules: SplitRules = SplitRules()


class Solver(Protocol):
    """Finds the cheapest split."""

    def split(self, problem: SplitProblem) -> tuple[Share, ...] | None:
        """The shares, or None where the limits leave no split."""
        ...

    def possible(self, problem: SplitProblem) -> bool:
        """Whether there is a split, at whatever price."""
        ...


def split(problem: SplitProblem, solver: Solver) -> tuple[Share, ...]:
    """The cheapest split, with a reason for each share.

    Raises:
        PlanError: no split keeps all limits; the sentence names the one that binds.
    """
    jobs = tuple(_in_packs(job) for job in problem.jobs if job.quantity > 0)
    problem = msgspec.structs.replace(problem, jobs=jobs)
    _refuse_alone(problem)
    found = solver.split(problem) if jobs else ()
    if found is None:
        raise PlanError(_what_binds(problem, solver))
    return tuple(_with_reason(share, problem) for share in sorted(found))


def _in_packs(job: Job) -> Job:
    """A quantity that is not whole packs is divided by pieces."""
    return job if job.quantity % job.pack == 0 else msgspec.structs.replace(job, pack=1)


def able(job: Job, factory: Factory, *, minimum: bool = True, in_time: bool = True) -> bool:
    """Whether the factory can make the job, or a part of it, at all."""
    return (
        factory.makes(job.style)
        and factory.capacity > 0
        and (not minimum or factory.moq <= min(job.quantity, factory.capacity))
        and (not in_time or job.days is None or factory.days <= job.days)
    )


def _refuse_alone(problem: SplitProblem) -> None:
    """Jobs that no factory takes: the reason is seen without a solver."""
    for job in problem.jobs:
        if not any(able(job, factory) for factory in problem.factories):
            raise PlanError(_why_none(job, [f for f in problem.factories if f.makes(job.style)]))
    wanted, there = _sums(problem)
    if wanted > there:
        raise PlanError(
            f"{wanted} pieces are to be made and the factories' capacity is {there}: order less or"
            " find another factory"
        )


def _sums(problem: SplitProblem) -> tuple[int, int]:
    """Pieces to be made, and the capacity there is."""
    wanted = sum(job.quantity for job in problem.jobs)
    return wanted, sum(factory.capacity for factory in problem.factories)


def _why_none(job: Job, makers: list[Factory]) -> str:
    if not makers:
        return f"no factory makes {job.style}: add it to a factory's styles"
    quickest = min(makers, key=lambda f: f.days)
    if job.days is not None and quickest.days > job.days:
        return (
            f"{job.style} is due in {job.days} days and the quickest factory that makes it,"
            f" {quickest.name}, needs {quickest.days}: order earlier or find a quicker one"
        )
    takers = [factory for factory in makers if able(job, factory, minimum=False)]
    if not takers:
        return f"the factories that make {job.style} in time have no capacity: add some"
    least = min(takers, key=lambda f: f.moq)
    return (
        f"{job.quantity} of {job.style} are fewer than the least minimum of a factory that makes it"
        f" in time, {least.moq} ({least.name}), or that factory's capacity is: order more or none"
    )


def _what_binds(problem: SplitProblem, solver: Solver) -> str:
    """Which limit, taken away alone, would leave a split."""
    wanted, there = _sums(problem)
    told = f"{wanted} pieces cannot be split among {len(problem.factories)} factories"
    for said, looser in _loosened(problem):
        if solver.possible(looser):
            return f"{told}: {said}"
    return (
        f"{told} with a capacity of {there}: more than one limit binds; order less or find another"
        " factory"
    )


def _loosened(problem: SplitProblem) -> list[tuple[str, SplitProblem]]:
    rules = problem.rules
    wanted, there = _sums(problem)
    replace = msgspec.structs.replace

    def factories(**changes: int) -> SplitProblem:
        changed = tuple(replace(factory, **changes) for factory in problem.factories)
        return replace(problem, factories=changed)

    return [
        (
            f"only {rules.factories_per_look} may make styles that look alike; allow more or spread"
            " the looks",
            replace(problem, rules=replace(rules, factories_per_look=None)),
        ),
        (
            f"only {rules.factories_per_style} may share one style; allow more",
            replace(problem, rules=replace(rules, factories_per_style=None)),
        ),
        (
            "their minimum orders do not fit what is left of the others' capacity; order more of a"
            " style or leave one out",
            factories(moq=0),
        ),
        (
            "those that deliver in time have too little capacity; order earlier",
            factories(days=0),
        ),
        (
            f"their capacity of {there} is too little where it is needed; order less or find"
            " another factory",
            factories(capacity=max(wanted * 2, 1)),
        ),
    ]


def _with_reason(share: Share, problem: SplitProblem) -> Share:
    job = next(each for each in problem.jobs if each.style == share.style)
    factory = next(each for each in problem.factories if each.name == share.factory)
    good = f"{1 - factory.defect_rate:.1%}"
    look = f"，同款式风格“{job.group}”限{problem.rules.factories_per_look}家" if job.group else ""
    alike = (
        f", at most {problem.rules.factories_per_look} make the look {job.group!r}"
        if job.group and problem.rules.factories_per_look is not None
        else ""
    )
    if problem.rules.factories_per_look is None:
        look = ""
    return msgspec.structs.replace(
        share,
        reason_zh=f"{factory.name}：单价{factory.price:g}，{factory.days}天交货，合格率{good}，"
        f"产能{factory.capacity}件{look}",
        reason_en=f"{factory.name}: {factory.price:g} a piece, {factory.days} days, {good} good,"
        f" capacity {factory.capacity}{alike}",
    )
