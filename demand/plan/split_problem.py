"""The split problem: which factory makes how many of which style, and under which limits."""

from __future__ import annotations

from typing import Protocol

import msgspec

from demand.plan.factory import Factory


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """`quantity` good pieces of a style, in whole packs, within `days`; `group` names the look that
    near-identical styles share ("" for a style without near ones); `margin` is what a good piece
    earns before the factory's price, so that defects have a cost; `material` is what the style is
    made of ("" where that is not known)."""

    style: str
    quantity: int
    days: int | None = None
    group: str = ""
    pack: int = 1
    margin: float = 0.0
    material: str = ""


class SplitRules(msgspec.Struct, frozen=True, kw_only=True):
    """`factories_per_look`: at most so many make styles of one group (None: any number);
    `factories_per_style`: the same for one style."""

    factories_per_look: int | None = 2
    factories_per_style: int | None = 2


class Share(msgspec.Struct, frozen=True, order=True, kw_only=True):
    """Pieces of a style told to a factory; the split costs at most the part `gap` more than the
    cheapest one does."""

    style: str
    factory: str
    quantity: int
    gap: float = 0.0
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


def able(job: Job, factory: Factory, *, minimum: bool = True, in_time: bool = True) -> bool:
    """Whether the factory can make the job, or a part of it, at all."""
    return (
        factory.makes(job.style, job.material)
        and factory.capacity > 0
        and (not minimum or factory.moq <= min(job.quantity, factory.capacity))
        and (not in_time or job.days is None or factory.days <= job.days)
    )


def piece_cost(job: Job, factory: Factory) -> float:
    """The price of a piece, and what its defects cost: the price and the margin not earned."""
    return factory.price + factory.defect_rate * (factory.price + job.margin)
