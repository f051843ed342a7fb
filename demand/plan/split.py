"""The split: the cheapest way to tell factories what to make, with a reason for each share.

Beside capacity, minimum, days and price there is one limit that no single order shows: how many
factories are told to make styles that look alike. A trend that fills one warehouse is a success;
the same trend in twelve is a loss for eleven.
"""

from __future__ import annotations

import msgspec

from demand.plan.binding import refuse_alone, what_binds
from demand.plan.factory import Factory
from demand.plan.plan_error import PlanError
from demand.plan.split_problem import Job, Share, Solver, SplitProblem


def split(problem: SplitProblem, solver: Solver) -> tuple[Share, ...]:
    """The cheapest split, with a reason for each share.

    Raises:
        PlanError: no split keeps all limits; the sentence names the one that binds.
    """
    jobs = tuple(_in_packs(job) for job in problem.jobs if job.quantity > 0)
    problem = msgspec.structs.replace(problem, jobs=jobs)
    refuse_alone(problem)
    found = solver.split(problem) if jobs else ()
    if found is None:
        raise PlanError(what_binds(problem, solver))
    looks = {job.style: job.group for job in jobs}
    makers = {factory.name: factory for factory in problem.factories}
    most = problem.rules.factories_per_look
    return tuple(
        _with_reason(share, makers[share.factory], looks[share.style] if most else "", most)
        for share in sorted(found)
    )


def _in_packs(job: Job) -> Job:
    """A quantity that is not whole packs is divided by pieces."""
    return job if job.quantity % job.pack == 0 else msgspec.structs.replace(job, pack=1)


def _with_reason(share: Share, factory: Factory, look: str, most: int | None) -> Share:
    """`look` is "" where no limit holds for the style."""
    good = f"{1 - factory.defect_rate:.1%}"
    limited = f"，同款式风格“{look}”限{most}家" if look else ""
    alike = f", at most {most} make the look {look!r}" if look else ""
    return msgspec.structs.replace(
        share,
        reason_zh=f"{factory.name}：单价{factory.price:g}，{factory.days}天交货，合格率{good}，"
        f"产能{factory.capacity}件{limited}，整体分单比最省的至多贵{share.gap:.1%}",
        reason_en=f"{factory.name}: {factory.price:g} a piece, {factory.days} days, {good} good,"
        f" capacity {factory.capacity}{alike}; the whole split is at most {share.gap:.1%} dearer"
        " than the cheapest",
    )
