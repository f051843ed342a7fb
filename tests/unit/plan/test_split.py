"""The factory split: every limit is kept, and where none can be, the sentence names it."""

from pathlib import Path

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from demand.demand_error import DemandError
from demand.plan.factory import Factory, read_factories
from demand.plan.near_styles import NearPair, looks_of
from demand.plan.priced_split import PricedSplit
from demand.plan.providers.cp_sat import CpSatSplit
from demand.plan.split import split
from demand.plan.split_problem import Job, Share, SplitProblem, SplitRules, piece_cost
from demand.plan.to_factories import given_out
from demand.plan_line import PlanLine

SOLVER = PricedSplit(CpSatSplit())
FREE = SplitRules(factories_per_look=None, factories_per_style=None)


def solve(
    jobs: list[Job], factories: list[Factory], rules: SplitRules = FREE
) -> dict[tuple[str, str], int]:
    found = split(SplitProblem(jobs=tuple(jobs), factories=tuple(factories), rules=rules), SOLVER)
    return {(share.style, share.factory): share.quantity for share in found}


def test_the_cheapest_factory_is_filled_first() -> None:
    near, far = (
        Factory(name="near", capacity=500, price=9),
        Factory(name="far", capacity=90, price=7),
    )
    found = solve([Job(style="A", quantity=200)], [near, far])
    assert found == {("A", "far"): 90, ("A", "near"): 110}


def test_defects_make_a_cheap_factory_dear() -> None:
    good = Factory(name="good", capacity=500, price=20, defect_rate=0.01)
    cheap = Factory(name="cheap", capacity=500, price=18, defect_rate=0.12)
    assert solve([Job(style="A", quantity=100, margin=50.0)], [good, cheap]) == {("A", "good"): 100}
    assert solve([Job(style="A", quantity=100)], [good, cheap]) == {("A", "cheap"): 100}


def test_a_minimum_is_met_or_nothing_is_made_there() -> None:
    big = Factory(name="big", capacity=950, moq=300, price=5)
    small = Factory(name="small", capacity=400, moq=10, price=8)
    found = solve([Job(style="A", quantity=700), Job(style="B", quantity=305)], [big, small])
    assert all(quantity >= 300 for (_, name), quantity in found.items() if name == "big")
    assert sum(found.values()) == 1005


def test_who_is_too_slow_makes_nothing() -> None:
    slow = Factory(name="slow", capacity=900, days=30, price=1)
    quick = Factory(name="quick", capacity=900, days=10, price=9)
    assert solve([Job(style="A", quantity=5, days=14)], [slow, quick]) == {("A", "quick"): 5}


def test_one_look_does_not_fill_every_warehouse() -> None:
    """Six near-identical styles; each factory alone could make one, two must make all."""
    factories = [Factory(name=f"f{n}", capacity=400, price=5 + n / 10) for n in range(6)]
    jobs = [Job(style=f"s{n}", quantity=100, group="milkmaid") for n in range(6)]
    jobs.append(Job(style="other", quantity=1700))
    rules = SplitRules(factories_per_look=2, factories_per_style=None)
    found = solve(jobs, factories, rules)
    assert len({name for (style, name) in found if style.startswith("s")}) <= 2
    assert sum(quantity for (style, _), quantity in found.items() if style == "other") == 1700


@pytest.mark.parametrize(
    ("jobs", "factories", "rules", "told"),
    [
        ([Job(style="A", quantity=100)], [Factory(name="f", capacity=60)], FREE,
         "the factories' capacity is 60: order 40 less or find another factory"),
        ([Job(style="A", quantity=100, days=9)], [Factory(name="f", capacity=900, days=20)], FREE,
         "A is due in 9 days and the quickest factory that makes it, f, needs 20: order 11 days"),
        ([Job(style="A", quantity=100, days=9)],
         [Factory(name="f", capacity=60), Factory(name="g", capacity=90, days=20)], FREE,
         "in time have too little capacity; order 14 days earlier"),
        ([Job(style="A", quantity=50)], [Factory(name="f", capacity=900, moq=80)], FREE,
         "50 of A are fewer than the least minimum .* 80 .f.: order 30 more or none"),
        ([Job(style="A", quantity=200)],
         [Factory(name="f", capacity=60, moq=80), Factory(name="g", capacity=900, styles=("B",))],
         FREE, "f takes no fewer than 80 of A and has room for 60: it needs 20 pieces more"),
        ([Job(style="A", quantity=100)], [Factory(name="f", capacity=900, styles=("B",))], FREE,
         "no factory makes A: add it"),
        ([Job(style="A", quantity=100, material="denim")],
         [Factory(name="f", capacity=900, materials=("silk", "linen"))], FREE,
         "no factory works denim, which A is made of: add it to a factory's materials"),
        ([Job(style="A", quantity=100, material="silk")],
         [Factory(name="f", capacity=900, materials=("silk",), styles=("B",)),
          Factory(name="g", capacity=900, materials=("linen",))], FREE,
         "no factory makes A of silk"),
        ([Job(style="A", quantity=100)], [Factory(name="f", capacity=0)], FREE,
         "have no capacity"),
        ([Job(style=s, quantity=100, group="g") for s in "ABC"],
         [Factory(name=f, capacity=100) for f in "fgh"], SplitRules(factories_per_look=2),
         "only 2 may make styles that look alike and 3 are needed; allow 3"),
        ([Job(style="A", quantity=100)],
         [Factory(name="f", capacity=50), Factory(name="g", capacity=50)],
         SplitRules(factories_per_style=1), "only 1 may share one style and 2 are needed"),
        ([Job(style="A", quantity=100)],
         [Factory(name="f", capacity=60), Factory(name="g", capacity=90, moq=50)], FREE, ""),
        ([Job(style="A", quantity=100)],
         [Factory(name="f", capacity=95), Factory(name="g", capacity=90, moq=94)], FREE,
         "minimum orders do not fit .*; minimums 5% smaller would do"),
        ([Job(style="A", quantity=100), Job(style="B", quantity=10)],
         [Factory(name="f", capacity=80, styles=("A",)),
          Factory(name="g", capacity=90, styles=("B",))],
         FREE, "capacity of 170 is too little where it is needed; 30% more at each would do"),
    ],
)  # fmt: skip
def test_where_no_split_is_the_limit_that_binds_is_named(
    jobs: list[Job], factories: list[Factory], rules: SplitRules, told: str
) -> None:
    if not told:
        assert solve(jobs, factories, rules) == {("A", "f"): 50, ("A", "g"): 50}
        return
    with pytest.raises(DemandError, match=told):
        solve(jobs, factories, rules)


@settings(max_examples=25)
@given(
    some.lists(some.tuples(some.integers(0, 300), some.integers(1, 12)), min_size=1, max_size=5),
    some.lists(
        some.tuples(some.integers(0, 400), some.integers(0, 120), some.integers(1, 40)),
        min_size=1,
        max_size=4,
    ),
    some.integers(1, 3),
)
def test_every_split_keeps_every_limit(
    wanted: list[tuple[int, int]], makers: list[tuple[int, int, int]], most: int
) -> None:
    jobs = [
        Job(style=f"s{n}", quantity=quantity, pack=pack, group="look" if n % 2 else "")
        for n, (quantity, pack) in enumerate(wanted)
    ]
    factories = [
        Factory(name=f"f{n}", capacity=capacity, moq=moq, price=price)
        for n, (capacity, moq, price) in enumerate(makers)
    ]
    rules = SplitRules(factories_per_look=most, factories_per_style=most)
    try:
        found = solve(jobs, factories, rules)
    except DemandError:
        return
    for job in jobs:
        own = [quantity for (style, _), quantity in found.items() if style == job.style]
        assert sum(own) == job.quantity
        assert len(own) <= most
    for factory in factories:
        own = [quantity for (_, name), quantity in found.items() if name == factory.name]
        assert sum(own) <= factory.capacity
        assert all(quantity >= factory.moq for quantity in own)
    looked = {name for (style, name) in found if int(style[1:]) % 2}
    assert len(looked) <= most


def test_a_thousand_styles_are_split_by_prices_within_a_stated_gap_and_no_look_spreads() -> None:
    """Each factory alone is cheapest for some styles; without the limit looks go to more."""
    random = np.random.default_rng(3)
    jobs = tuple(
        Job(style=f"s{n}", quantity=int(random.integers(20, 200)) * 5, pack=5,
            group=f"g{n // 4}" if n % 3 else "", margin=float(random.uniform(10, 90)))
        for n in range(600)
    )  # fmt: skip
    room = sum(job.quantity for job in jobs) * 1.15 / 8
    factories = tuple(
        Factory(name=f"f{n}", capacity=int(room), moq=100, price=30.0 + n % 4,
                defect_rate=0.01 * (n % 3))
        for n in range(8)
    )  # fmt: skip
    problem = SplitProblem(jobs=jobs, factories=factories)
    shares = split(problem, PricedSplit(NoSolver()))
    looks: dict[str, set[str]] = {}
    for share in shares:
        assert share.gap < 0.01
        assert "% dearer than the cheapest" in share.reason_en
        looks.setdefault(next(j.group for j in jobs if j.style == share.style), set()).add(
            share.factory
        )
    assert len(looks.pop("")) == 8
    assert max(len(names) for names in looks.values()) == 2
    made = {job.style: 0 for job in jobs}
    for share in shares:
        made[share.style] += share.quantity
        assert share.quantity >= 100
    assert made == {job.style: job.quantity for job in jobs}
    for factory in factories:
        own = sum(share.quantity for share in shares if share.factory == factory.name)
        assert own <= factory.capacity
    spent = sum(cost_of(share, problem) for share in shares)
    wider = msgspec.structs.replace(problem, rules=FREE)
    free = split(wider, PricedSplit(NoSolver()))
    assert spent <= sum(cost_of(share, wider) for share in free) * 1.01


class NoSolver:
    """Large problems must not need one."""

    def split(self, problem: SplitProblem) -> tuple[Share, ...] | None:
        raise AssertionError("the prices found no split")

    def possible(self, problem: SplitProblem) -> bool:
        raise AssertionError("the prices found no split")


def cost_of(share: Share, problem: SplitProblem) -> float:
    job = next(each for each in problem.jobs if each.style == share.style)
    factory = next(each for each in problem.factories if each.name == share.factory)
    return piece_cost(job, factory) * share.quantity


@settings(max_examples=25)
@given(
    some.lists(some.integers(1, 60), min_size=1, max_size=6),
    some.lists(some.tuples(some.integers(0, 90), some.integers(1, 40)), min_size=1, max_size=4),
)
def test_prices_are_never_further_from_the_cheapest_split_than_they_say(
    wanted: list[int], makers: list[tuple[int, int]]
) -> None:
    problem = SplitProblem(
        jobs=tuple(
            Job(style=f"s{n}", quantity=q, group="g" * (n % 2)) for n, q in enumerate(wanted)
        ),
        factories=tuple(
            Factory(name=f"f{n}", capacity=room, price=price)
            for n, (room, price) in enumerate(makers)
        ),
    )
    try:
        priced = split(problem, PricedSplit(CpSatSplit(), large=0))
    except DemandError:
        return
    exact = sum(cost_of(share, problem) for share in split(problem, CpSatSplit()))
    spent = sum(cost_of(share, problem) for share in priced)
    assert spent <= exact * (1 + priced[0].gap) * 1.0021


def test_looks_join_what_is_alike_through_others() -> None:
    pairs = [NearPair("b", "c", 0.9), NearPair("a", "b", 0.85), NearPair("c", "d", 0.3)]
    assert looks_of(pairs, least_similarity=0.8) == {"a": "a", "b": "a", "c": "a"}


def line(size: str, quantity: int) -> PlanLine:
    return PlanLine(
        style="A", colour="red", size=size, sku=size, factory="", quantity=quantity, due=None,
        demand_p10=1, demand_p50=2, demand_p90=3, covers_weeks=4, on_hand=5, on_order=6,
        hold_back=7, confidence=0.5, reason_zh="因为。", reason_en="Because.",
    )  # fmt: skip


def test_lines_fill_the_factories_and_are_told_once() -> None:
    shares = [
        Share(style="A", factory="f", quantity=30),
        Share(style="A", factory="g", quantity=20),
    ]
    lines = given_out([line("S", 10), line("M", 25), line("L", 15), line("XL", 0)], shares)
    assert [(n.size, n.factory, n.quantity) for n in lines] == [
        ("S", "f", 10), ("M", "f", 20), ("M", "g", 5), ("L", "g", 15), ("XL", "", 0),
    ]  # fmt: skip
    assert [n.on_hand for n in lines] == [5, 5, 0, 5, 5]
    assert [n.hold_back for n in lines] == [7, 7, 0, 7, 7]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("factory,capacity\nf,-1\n", "row 2: capacity is -1"),
        ("factory,capacity,defect_rate\nf,10,1\n", "row 2: defect_rate is 1"),
        ("factory,capacity\nf,10\nf,20\n", "a second time"),
        ("factory,capacity\n", "names no factory"),
    ],
)
def test_factories_that_cannot_be_are_refused(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "f.csv"
    file.write_text(text)
    with pytest.raises(DemandError, match=told):
        read_factories(file)


def test_factories_are_read_with_what_is_known_of_them(tmp_path: Path) -> None:
    file = tmp_path / "f.csv"
    file.write_text("factory,capacity,moq,days,defect_rate,price,styles\nf,10,2,7,0.02,3.5,A B\n")
    (found,) = read_factories(file)
    assert found == Factory(
        name="f", capacity=10, moq=2, days=7, defect_rate=0.02, price=3.5, styles=("A", "B")
    )
    assert found.makes("A")
    assert not found.makes("C")
    file.write_text("factory,capacity,materials\nf,10,silk linen\n")
    (found,) = read_factories(file)
    assert found.makes("A", "linen")
    assert found.makes("A")
    assert not found.makes("A", "denim")
