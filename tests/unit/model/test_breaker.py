"""The breaker's rules, checked against a plain model of them over any order of calls."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from host import virtual_time
from host.answers.model.breaker import Breaker, BreakerLimits, BreakerModel, BreakerState, Permit
from host.answers.model.ports import Message, ModelError, ModelRequest, ModelTransient, Report


class BreakerMachine(RuleBasedStateMachine):
    """Calls begin, end well or badly or are given up, in any order, at any moment."""

    def __init__(self) -> None:
        super().__init__()
        self.limits = BreakerLimits()
        self.breaker = Breaker(self.limits, chance=lambda: 0.5)
        self.now_s = 0.0
        self.running: list[tuple[Permit, int]] = []
        self.probe: Permit | None = None
        self.outcomes: list[bool] = []
        self.open_until_s: float | None = None
        self.openings = 0
        self.closed_times = 0

    @rule(seconds=st.sampled_from([0.0, 0.1, 0.7, 1.0, 5.0, 60.0]))
    def time_passes(self, seconds: float) -> None:
        self.now_s += seconds

    @rule()
    def a_call_begins(self) -> None:
        permit = self.breaker.ask(self.now_s)
        if self.open_until_s is None:
            assert permit is not None
        elif self.now_s < self.open_until_s or self.probe is not None:
            assert permit is None
        else:
            assert permit is not None
            self.probe = permit
        if permit is not None:
            self.running.append((permit, self.closed_times))

    @precondition(lambda self: self.running)
    @rule(place=st.integers(0, 99))
    def a_call_ends_well(self, place: int) -> None:
        permit, begun_in = self.running.pop(place % len(self.running))
        self.breaker.succeeded(permit)
        if permit is self.probe:
            self.open_until_s = self.probe = None
            self.outcomes, self.openings = [], 0
            self.closed_times += 1
        elif self.open_until_s is None and begun_in == self.closed_times:
            self.outcomes.append(True)

    @precondition(lambda self: self.running)
    @rule(place=st.integers(0, 99))
    def a_call_fails(self, place: int) -> None:
        permit, begun_in = self.running.pop(place % len(self.running))
        self.breaker.failed(permit, self.now_s)
        if permit is self.probe:
            self.opens()
        elif self.open_until_s is None and begun_in == self.closed_times:
            self.outcomes.append(False)
            last = self.outcomes[-20:]
            in_a_row = self.outcomes[-5:] == [False] * 5
            if in_a_row or (len(last) == 20 and last.count(False) > 10):
                self.opens()

    @precondition(lambda self: self.running)
    @rule(place=st.integers(0, 99))
    def a_call_is_given_up(self, place: int) -> None:
        permit, _ = self.running.pop(place % len(self.running))
        self.breaker.abandoned(permit)
        if permit is self.probe:
            self.probe = None

    def opens(self) -> None:
        rest_s = min(1.0 * 2**self.openings, 60.0) * 0.75
        self.openings += 1
        self.open_until_s = self.now_s + rest_s
        self.probe, self.outcomes = None, []

    @invariant()
    def the_state_is_the_one_expected(self) -> None:
        if self.open_until_s is None:
            expected = BreakerState.CLOSED
        elif self.now_s < self.open_until_s:
            expected = BreakerState.OPEN
        else:
            expected = BreakerState.HALF_OPEN
        assert self.breaker.state(self.now_s) is expected
        if expected is BreakerState.OPEN:
            left_s = self.breaker.rest_left_s(self.now_s)
            assert left_s == pytest.approx(self.open_until_s - self.now_s)
            assert left_s <= self.limits.rest_max_s


BreakerMachine.TestCase.settings = settings(max_examples=80, stateful_step_count=60)
TestBreaker = BreakerMachine.TestCase


def test_half_of_the_last_twenty_may_fail_and_no_more() -> None:
    breaker = Breaker(chance=lambda: 0.0)
    for number in range(40):
        permit = breaker.ask(0.0)
        assert permit is not None
        breaker.failed(permit, 0.0) if number % 2 else breaker.succeeded(permit)
    assert breaker.state(0.0) is BreakerState.CLOSED
    permit = breaker.ask(0.0)
    assert permit is not None
    breaker.failed(permit, 0.0)
    assert breaker.state(0.0) is BreakerState.OPEN


def test_rests_grow_to_a_minute_and_are_never_in_step() -> None:
    rests: list[float] = []
    for chance in (0.0, 1.0):
        breaker = Breaker(chance=lambda: chance)  # noqa: B023  used within this turn only
        now_s = 0.0
        for _ in range(5):
            permit = breaker.ask(now_s)
            assert permit is not None
            breaker.failed(permit, now_s)
        for _ in range(100):
            rests.append(breaker.rest_left_s(now_s))
            now_s += rests[-1]
            permit = breaker.ask(now_s)
            assert permit is not None
            breaker.failed(permit, now_s)
    assert rests[:8] == [1, 2, 4, 8, 16, 32, 60, 60]
    assert rests[100:108] == [0.5, 1, 2, 4, 8, 16, 30, 30]
    assert max(rests) == 60


class Moody:
    """Fails, hangs or writes."""

    name = "moody"

    def __init__(self, mood: str) -> None:
        self.mood = mood

    async def stream(
        self, request: ModelRequest, report: Report | None = None
    ) -> AsyncGenerator[str, None]:
        if self.mood == "ill":
            raise ModelTransient("ill", kind="server")
        if self.mood == "hangs":
            await asyncio.sleep(3_600)
        yield "a"
        yield "b"

    async def close(self) -> None:
        return


REQUEST = ModelRequest(messages=(Message("user", "?"),), deadline_s=1e9)


@pytest.mark.parametrize(
    ("mood", "patience_s", "opens"),
    [("hangs", 2.0, False), ("hangs", 4.0, True), ("well", 9.0, False), ("ill", 9.0, True)],
)
def test_who_stops_listening_blames_the_model_only_after_a_long_wait(
    mood: str, patience_s: float, opens: bool
) -> None:
    async def main() -> None:
        model = BreakerModel(Moody(mood), Breaker())
        for _ in range(5):
            try:
                async with (
                    asyncio.timeout(patience_s),
                    aclosing(model.stream(REQUEST)) as pieces,
                ):
                    async for _piece in pieces:
                        break
            except (TimeoutError, ModelError):
                pass
        now_s = asyncio.get_running_loop().time()
        assert (model.breaker.state(now_s) is BreakerState.OPEN) == opens

    virtual_time.run(main())


def test_a_probe_that_is_given_up_does_not_block_the_next() -> None:
    async def main() -> Any:
        inner = Moody("ill")
        model = BreakerModel(inner, Breaker(chance=lambda: 0.0))
        for _ in range(5):
            with pytest.raises(ModelTransient):
                await anext(model.stream(REQUEST))
        await asyncio.sleep(1.0)
        inner.mood = "hangs"
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.5), aclosing(model.stream(REQUEST)) as pieces:
                await anext(pieces)
        inner.mood = "well"
        async with aclosing(model.stream(REQUEST)) as pieces:
            assert [piece async for piece in pieces] == ["a", "b"]
        assert model.breaker.state(asyncio.get_running_loop().time()) is BreakerState.CLOSED

    virtual_time.run(main())


def test_a_call_from_before_the_opening_does_not_close_it() -> None:
    breaker = Breaker(chance=lambda: 0.0)
    permits = [breaker.ask(0.0) for _ in range(7)]
    for permit in permits[:5]:
        assert permit is not None
        breaker.failed(permit, 0.0)
    probe, early, late = breaker.ask(1.0), permits[5], permits[6]
    assert probe is not None
    assert early is not None
    assert late is not None
    breaker.succeeded(early)
    assert breaker.state(1.0) is BreakerState.HALF_OPEN
    breaker.failed(late, 1.0)
    breaker.abandoned(late)
    assert breaker.state(1.0) is BreakerState.HALF_OPEN
    assert breaker.ask(1.0) is None
    breaker.succeeded(probe)
    assert breaker.state(1.0) is BreakerState.CLOSED
