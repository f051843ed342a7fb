"""How long a split among factories takes, and how far from the cheapest it is at most.

    PYTHONPATH=. .venv/bin/python bench/factories.py [--styles 3000] [--factories 12] [--exact]

Made-up styles of 100 to 1,000 pieces, two of three in looks of four; factories with 15 % more room
than is needed in all, minimums of 100, two prices of three shared by several, defects up to 5 %.
`--exact` splits with the exact solver too. CPU seconds of one core; the look limit is counted.
"""

from __future__ import annotations

import argparse
import time

import numpy as np

from demand.plan.factory import Factory
from demand.plan.priced_split import PricedSplit
from demand.plan.providers.cp_sat import CpSatSplit
from demand.plan.split import split
from demand.plan.split_problem import Job, Share, Solver, SplitProblem, SplitRules, piece_cost


def problem(styles: int, factories: int, per_look: int | None) -> SplitProblem:
    random = np.random.default_rng(1)
    jobs = tuple(
        Job(
            style=f"s{number}", quantity=int(random.integers(20, 200)) * 5, pack=5, days=21,
            group=f"g{number // 4}" if number % 3 else "", margin=float(random.uniform(10, 90)),
        )
        for number in range(styles)
    )  # fmt: skip
    room = int(sum(job.quantity for job in jobs) * 1.15 / factories)
    makers = tuple(
        Factory(
            name=f"f{number}", capacity=room, moq=100, days=10 + number % 11,
            defect_rate=float(random.uniform(0, 0.05)), price=30 + float(random.integers(0, 8)),
        )
        for number in range(factories)
    )  # fmt: skip
    return SplitProblem(jobs=jobs, factories=makers, rules=SplitRules(factories_per_look=per_look))


def show(name: str, asked: SplitProblem, solver: Solver) -> None:
    begun = time.process_time()
    shares = split(asked, solver)
    took = time.process_time() - begun
    print(
        f"{name:18} {took:5.1f} s, at most {shares[0].gap:.2%} from the cheapest, cost"
        f" {cost(shares, asked):,.0f}, {most_of_a_look(shares, asked)} factories make the most"
        f" spread look"
    )


def cost(shares: tuple[Share, ...], asked: SplitProblem) -> float:
    jobs = {job.style: job for job in asked.jobs}
    makers = {factory.name: factory for factory in asked.factories}
    return sum(piece_cost(jobs[s.style], makers[s.factory]) * s.quantity for s in shares)


def most_of_a_look(shares: tuple[Share, ...], asked: SplitProblem) -> int:
    looks = {job.style: job.group for job in asked.jobs}
    makers: dict[str, set[str]] = {}
    for share in shares:
        makers.setdefault(looks[share.style], set()).add(share.factory)
    return max(len(names) for look, names in makers.items() if look)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--styles", type=int, default=3000)
    parser.add_argument("--factories", type=int, default=12)
    parser.add_argument("--exact", action="store_true")
    options = parser.parse_args()
    print(f"{options.styles} styles among {options.factories} factories")
    for most in (1, 2, 3, None):
        asked = problem(options.styles, options.factories, most)
        show(f"{most or 'any'} a look", asked, PricedSplit(CpSatSplit()))
        if options.exact:
            show("  exact", asked, CpSatSplit(most_work=20))


if __name__ == "__main__":
    main()
