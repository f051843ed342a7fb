"""Connections that break, fall silent and come back, on virtual time."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Sequence

import pytest

from chat.events import Chat, RoomEvent, User
from chat.ports import Capabilities, Fatal, Transient
from chat.supervisor import keep_connected
from host.clock import LoopClock
from host.virtual_time import run

Session = Callable[[], AsyncIterator[RoomEvent]]


def said(number: int) -> Chat:
    return Chat(platform="p", event_id=f"e{number}", text="hi", user=User(id="u"))


class Scripted:
    """A platform whose connections go as told, one after the other."""

    name = "scripted"
    platform = "scripted"

    def __init__(self, sessions: Sequence[Session], **capabilities: bool) -> None:
        self.capabilities = Capabilities(**capabilities)
        self._sessions = iter(sessions)
        self.connected_s: list[float] = []
        self.closed = 0

    async def events(self) -> AsyncIterator[RoomEvent]:
        self.connected_s.append(asyncio.get_running_loop().time())
        try:
            async for event in next(self._sessions)():
                yield event
        finally:
            self.closed += 1

    async def send(self, text: str) -> None:
        raise Fatal("not here")


def session(*steps: float | RoomEvent | Exception) -> Session:
    """Numbers are waited for, events yielded, exceptions raised."""

    async def play() -> AsyncIterator[RoomEvent]:
        for step in steps:
            if isinstance(step, Exception):
                raise step
            if isinstance(step, int | float):
                await asyncio.sleep(step)
            else:
                yield step

    return play


class Log:
    """What was delivered and told, with the second it happened."""

    def __init__(self, deliver_s: float = 0.0) -> None:
        self.batches: list[list[RoomEvent]] = []
        self.states: list[tuple[int, str, str]] = []
        self._deliver_s = deliver_s

    async def deliver(self, events: Sequence[RoomEvent]) -> None:
        await asyncio.sleep(self._deliver_s)
        self.batches.append(list(events))

    async def moved(self, state: str, detail: str) -> None:
        self.states.append((round(asyncio.get_running_loop().time()), state, detail))

    @property
    def ids(self) -> list[str]:
        return [event.event_id for batch in self.batches for event in batch]


async def supervise(
    connector: Scripted, log: Log, chance: Callable[[], float] = lambda: 1.0
) -> None:
    clock = LoopClock(1_800_000_000_000_000)
    await keep_connected(
        connector, deliver=log.deliver, moved=log.moved, now_us=clock.now_us, random=chance
    )


def test_a_room_that_closes_is_delivered_and_told() -> None:
    log = Log()
    connector = Scripted([session(1, said(1), said(2))])
    run(supervise(connector, log))
    assert log.ids == ["e1", "e2"]
    assert log.states == [
        (0, "connecting", ""),
        (1, "receiving", ""),
        (1, "stopped", "the room closed"),
    ]
    assert connector.closed == 1


def test_a_platform_that_refuses_for_good_is_told_and_not_tried_again() -> None:
    log = Log()
    connector = Scripted([session(said(1), Fatal("the identity code is wrong; ask for a new one"))])
    run(supervise(connector, log))
    assert log.ids == ["e1"]
    assert log.states[-1] == (0, "stopped", "the identity code is wrong; ask for a new one")


def test_the_wait_doubles_to_a_minute_and_starts_over_once_data_has_flowed() -> None:
    broken = session(Transient("no route"))
    flowing = session(said(1), 30, said(2), Transient("cut"))
    connector = Scripted([*[broken] * 8, flowing, broken, session()])
    run(supervise(connector, Log()))
    waits = [
        round(later - earlier)
        for earlier, later in zip(connector.connected_s, connector.connected_s[1:], strict=False)
    ]
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 30 + 1, 2]


def test_events_without_thirty_seconds_of_flow_do_not_shorten_the_wait() -> None:
    flicker = session(said(1), 29, said(2), Transient("cut"))
    connector = Scripted([flicker] * 4 + [session()])
    run(supervise(connector, Log()))
    assert [round(s) for s in connector.connected_s] == [0, 30, 61, 94, 131]


def test_the_wait_is_a_random_part_of_the_ceiling_but_never_less_than_asked_for() -> None:
    connector = Scripted(
        [
            session(Transient("busy", retry_after_s=20)),
            session(Transient("busy", retry_after_s=0.1)),
            session(),
        ]
    )
    log = Log()
    run(supervise(connector, log, chance=lambda: 0.25))
    assert [round(s, 2) for s in connector.connected_s] == [0, 20, 20.5]
    assert (0, "waiting", "busy; connecting again in 20.0 s") in log.states


def test_silence_is_told_then_broken_by_connecting_again() -> None:
    log = Log()
    connector = Scripted([session(said(1), 10_000), session(said(2))])
    run(supervise(connector, log))
    assert log.ids == ["e1", "e2"]
    assert log.states == [
        (0, "connecting", ""),
        (0, "receiving", ""),
        (60, "silent", "no event for 60 s"),
        (120, "waiting", "no event for 120 s; connecting again in 1.0 s"),
        (121, "connecting", ""),
        (121, "receiving", ""),
        (121, "stopped", "the room closed"),
    ]
    assert connector.closed == 2


def test_a_slow_room_is_given_ten_times_its_usual_gap() -> None:
    log = Log()
    slow = [step for number in range(20) for step in (said(number), 40)]
    connector = Scripted([session(*slow, 300, said(99))])
    run(supervise(connector, log))
    assert [state for _, state, _ in log.states] == ["connecting", "receiving", "stopped"]


def test_a_feed_that_comes_back_by_itself_is_receiving_again() -> None:
    log = Log()
    run(supervise(Scripted([session(said(1), 70, said(2))]), log))
    assert [state for _, state, _ in log.states] == [
        "connecting",
        "receiving",
        "silent",
        "receiving",
        "stopped",
    ]


def test_where_silence_is_normal_nobody_is_alarmed() -> None:
    log = Log()
    connector = Scripted([session(5000, said(1), 5000)], silence_is_normal=True)
    run(supervise(connector, log))
    assert [state for _, state, _ in log.states] == ["connecting", "receiving", "stopped"]


def test_what_arrives_during_a_delivery_is_delivered_together_and_in_order() -> None:
    log = Log(deliver_s=1.0)
    steps: list[float | RoomEvent] = []
    for number in range(3000):
        steps += [said(number), 0.001]
    run(supervise(Scripted([session(*steps)]), log))
    assert log.ids == [f"e{number}" for number in range(3000)]
    assert max(len(batch) for batch in log.batches) <= 1000
    assert len(log.batches) <= 6


def test_a_room_that_cannot_keep_up_makes_the_platform_wait() -> None:
    log = Log(deliver_s=10.0)
    taken = 0

    async def flood() -> AsyncIterator[RoomEvent]:
        nonlocal taken
        for number in range(10_000):
            taken = number
            yield said(number)

    async def for_nine_seconds() -> int:
        connector = Scripted([flood])
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(9):
                await supervise(connector, log)
        return connector.closed

    assert run(for_nine_seconds()) == 1
    assert taken <= 2001


def test_a_thousand_broken_connections_lose_no_comment_of_those_received() -> None:
    chance = random.Random(7)
    numbers = iter(range(10**6))
    expected: list[str] = []

    def breaking() -> Session:
        steps: list[float | RoomEvent | Exception] = []
        for _ in range(chance.randrange(6)):
            event = said(next(numbers))
            expected.append(event.event_id)
            steps += [chance.random() * 20, event]
        steps.append(Transient("cut", retry_after_s=chance.choice([None, 3.0])))
        return session(*steps)

    connector = Scripted([breaking() for _ in range(1000)] + [session()])
    log = Log()
    run(supervise(connector, log, chance=chance.random))
    assert log.ids == expected
    assert len(connector.connected_s) == connector.closed == 1001
    assert sum(state == "connecting" for _, state, _ in log.states) == 1001


def test_cancelling_lets_go_of_the_platform_at_once() -> None:
    connector = Scripted([session(said(1), 10_000)])

    async def cancelled() -> float:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(5):
                await supervise(connector, Log())
        return asyncio.get_running_loop().time()

    assert run(cancelled()) == pytest.approx(5)
    assert connector.closed == 1


def test_a_fault_of_the_room_is_not_taken_for_one_of_the_platform() -> None:
    connector = Scripted([session(said(1), 10)])

    async def broken(_events: Sequence[RoomEvent]) -> None:
        raise RuntimeError("the room is broken")

    async def supervised() -> None:
        clock = LoopClock(0)
        await keep_connected(
            connector, deliver=broken, moved=Log().moved, now_us=clock.now_us, random=lambda: 0
        )

    with pytest.raises(ExceptionGroup) as caught:
        run(supervised())
    assert [str(error) for error in caught.value.exceptions] == ["the room is broken"]
    assert connector.closed == 1
