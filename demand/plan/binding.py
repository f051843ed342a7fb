"""What binds where no split can be, and what would be needed, in one sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import msgspec

from demand.plan.factory import Factory
from demand.plan.plan_error import PlanError
from demand.plan.split_problem import Job, Solver, SplitProblem, able

_Step = TypeVar("_Step", int, float)
_STEPS = (0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0, 2.0)
_DAYS = (1, 2, 3, 5, 7, 10, 14, 21, 28)


def refuse_alone(problem: SplitProblem) -> None:
    """Jobs that no factory takes, and orders above all capacity: seen without a solver.

    Raises:
        PlanError: there is one.
    """
    for job in problem.jobs:
        if not any(able(job, factory) for factory in problem.factories):
            raise PlanError(_why_none(job, problem.factories))
    wanted, there = _sums(problem)
    if wanted > there:
        raise PlanError(
            f"{wanted} pieces are to be made and the factories' capacity is {there}: order"
            f" {wanted - there} less or find another factory for them"
        )


def _sums(problem: SplitProblem) -> tuple[int, int]:
    """Pieces to be made, and the capacity there is."""
    wanted = sum(job.quantity for job in problem.jobs)
    return wanted, sum(factory.capacity for factory in problem.factories)


def _why_none(job: Job, factories: Sequence[Factory]) -> str:
    if not any(factory.works(job.material) for factory in factories):
        return (
            f"no factory works {job.material}, which {job.style} is made of: add it to a factory's"
            " materials or find one that does"
        )
    makers = [factory for factory in factories if factory.makes(job.style, job.material)]
    if not makers:
        of = f" of {job.material}" if job.material else ""
        return f"no factory makes {job.style}{of}: add it to a factory's styles"
    quickest = min(makers, key=lambda f: f.days)
    if job.days is not None and quickest.days > job.days:
        return (
            f"{job.style} is due in {job.days} days and the quickest factory that makes it,"
            f" {quickest.name}, needs {quickest.days}: order {quickest.days - job.days} days"
            " earlier or find a quicker one"
        )
    takers = [factory for factory in makers if able(job, factory, minimum=False)]
    if not takers:
        return f"the factories that make {job.style} in time have no capacity: add some"
    least = min(takers, key=lambda f: max(f.moq - job.quantity, 0) + max(f.moq - f.capacity, 0))
    if least.moq > least.capacity:
        return (
            f"{least.name} takes no fewer than {least.moq} of {job.style} and has room for"
            f" {least.capacity}: it needs {least.moq - least.capacity} pieces more of capacity or a"
            " smaller minimum"
        )
    return (
        f"{job.quantity} of {job.style} are fewer than the least minimum of a factory that makes it"
        f" in time, {least.moq} ({least.name}): order {least.moq - job.quantity} more or none"
    )


def what_binds(problem: SplitProblem, solver: Solver) -> str:
    """Which limit, loosened alone, would leave a split, and how far it must be."""
    wanted, there = _sums(problem)
    told = f"{wanted} pieces cannot be split among {len(problem.factories)} factories"
    for loosened in (_looks, _styles, _minimum, _days, _capacity):
        said = loosened(problem, solver)
        if said:
            return f"{told}: {said}"
    return (
        f"{told} with a capacity of {there}: more than one limit binds; order less or find another"
        " factory"
    )


def _first_possible(
    steps: Sequence[_Step], solver: Solver, changed: Callable[[_Step], SplitProblem]
) -> _Step | None:
    """The least of the steps that leaves a split; the last is tried first, so that a limit that
    does not bind costs one try."""
    if not steps or not solver.possible(changed(steps[-1])):
        return None
    return next(step for step in steps if solver.possible(changed(step)))


def _looks(problem: SplitProblem, solver: Solver) -> str:
    """The limit on factories a look."""
    most = problem.rules.factories_per_look
    needed = _factories_needed(problem, solver, "factories_per_look", most)
    if needed is None:
        return ""
    return (
        f"only {most} may make styles that look alike and {needed} are needed; allow {needed} or"
        " spread the looks"
    )


def _styles(problem: SplitProblem, solver: Solver) -> str:
    """The limit on factories a style."""
    most = problem.rules.factories_per_style
    needed = _factories_needed(problem, solver, "factories_per_style", most)
    if needed is None:
        return ""
    return f"only {most} may share one style and {needed} are needed; allow {needed}"


def _factories_needed(
    problem: SplitProblem, solver: Solver, rule: str, most: int | None
) -> int | None:
    """How many factories a rule would have to allow instead of `most`."""
    if most is None:
        return None

    def changed(count: int) -> SplitProblem:
        rules = msgspec.structs.replace(problem.rules, **{rule: count})
        return msgspec.structs.replace(problem, rules=rules)

    return _first_possible(range(most + 1, len(problem.factories) + 1), solver, changed)


def _factories(problem: SplitProblem, change: Callable[[Factory], Factory]) -> SplitProblem:
    return msgspec.structs.replace(
        problem, factories=tuple(change(factory) for factory in problem.factories)
    )


def _minimum(problem: SplitProblem, solver: Solver) -> str:
    """The factories' minimum orders."""

    def changed(part: float) -> SplitProblem:
        return _factories(
            problem, lambda f: msgspec.structs.replace(f, moq=int(f.moq * (1 - part)))
        )

    part = _first_possible([each for each in _STEPS if each <= 1], solver, changed)
    if part is None:
        return ""
    return (
        "their minimum orders do not fit what is left of the others' capacity; minimums"
        f" {part:.0%} smaller would do, or order more of a style or leave one out"
    )


def _days(problem: SplitProblem, solver: Solver) -> str:
    """The days there are."""

    def changed(days: int) -> SplitProblem:
        later = (
            job if job.days is None else msgspec.structs.replace(job, days=job.days + days)
            for job in problem.jobs
        )  # fmt: skip
        return msgspec.structs.replace(problem, jobs=tuple(later))

    days = _first_possible(_DAYS, solver, changed)
    if days is None:
        return ""
    return f"those that deliver in time have too little capacity; order {days} days earlier"


def _capacity(problem: SplitProblem, solver: Solver) -> str:
    """Capacity where it is needed."""
    there = _sums(problem)[1]

    def changed(part: float) -> SplitProblem:
        return _factories(
            problem, lambda f: msgspec.structs.replace(f, capacity=-int(-f.capacity * (1 + part)))
        )

    part = _first_possible(_STEPS, solver, changed)
    if part is None:
        return ""
    return (
        f"their capacity of {there} is too little where it is needed; {part:.0%} more at each would"
        " do, or order less or find another factory"
    )
