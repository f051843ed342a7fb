"""Keeping the connection to OBS, on virtual time: rests, refusals, half-open peers, garbage."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from emulators.obs import MemoryDial, ObsEmulator

from host import virtual_time
from host.obs.connection import ObsConnection
from host.obs.keeper import ObsKeeper
from host.obs.ports import ObsBusy, ObsGone, ObsSilent
from host.obs.protocol import Subscription

Work = Callable[[ObsConnection], Awaitable[None]]


class Kept:
    """A keeper at work on an emulator, and what it said."""

    def __init__(self, obs: ObsEmulator, work: Work, password: str = "") -> None:
        self.dial = MemoryDial(obs)
        self.said: list[tuple[str, str]] = []
        self.keeper = ObsKeeper(
            self.dial,
            password=password,
            subscriptions=Subscription.OUTPUTS,
            at_work=work,
            on_event=lambda _event: None,
            moved=lambda state, why: self.said.append((state, why)),
            random=random.Random(7).random,
        )

    @property
    def states(self) -> list[str]:
        return [state for state, _ in self.said]


async def _for_ever(_connection: ObsConnection) -> None:
    await asyncio.Event().wait()


async def _until(true: Callable[[], bool]) -> None:
    while not true():  # noqa: ASYNC110
        await asyncio.sleep(0.01)


def _play(scene: Callable[[], Awaitable[None]]) -> None:
    async def whole() -> None:
        await scene()

    virtual_time.run(whole())


async def _while_kept(kept: Kept, scene: Awaitable[None]) -> None:
    async with asyncio.TaskGroup() as group:
        running = group.create_task(kept.keeper.run())
        await scene
        running.cancel()


def test_an_obs_that_is_off_is_tried_for_ever_with_growing_random_rests() -> None:
    kept = Kept(ObsEmulator(), _for_ever)

    async def scene() -> None:
        kept.dial.down = True
        await asyncio.sleep(3_600)

    _play(lambda: _while_kept(kept, scene()))
    rests = [later - one for one, later in zip(kept.dial.tries, kept.dial.tries[1:], strict=False)]
    assert 60 <= len(rests) <= 260, "an hour of rests of 30 s on average"
    assert max(rests) <= 60
    assert max(rests[:3]) <= 4
    assert len({round(rest, 3) for rest in rests}) > len(rests) * 0.9, "no two clients in step"


def test_a_person_can_skip_the_rest() -> None:
    kept = Kept(ObsEmulator(), _for_ever)

    async def scene() -> None:
        kept.dial.down = True
        await asyncio.sleep(600)
        kept.dial.down = False
        tries = len(kept.dial.tries)
        await _until(lambda: kept.keeper.retry_at_s is not None)
        kept.keeper.connect_now()
        await asyncio.sleep(0.01)
        assert len(kept.dial.tries) == tries + 1

    _play(lambda: _while_kept(kept, scene()))


@pytest.mark.parametrize("code", [4009, 4010, 4011, 4012])
def test_who_was_refused_stays_away_until_a_person_says_so(code: int) -> None:
    obs = ObsEmulator()
    kept = Kept(obs, _for_ever)

    async def scene() -> None:
        await asyncio.sleep(1)
        obs.hang_up(code, "no")
        await asyncio.sleep(86_400)
        assert len(kept.dial.tries) == 1
        assert kept.states[-1] == "refused"
        kept.keeper.connect_now()
        await asyncio.sleep(1)
        assert obs.identified == 2

    _play(lambda: _while_kept(kept, scene()))


def test_a_wrong_password_is_tried_once_a_day_has_no_second() -> None:
    obs = ObsEmulator(password="right")
    kept = Kept(obs, _for_ever, password="wrong")

    async def scene() -> None:
        await asyncio.sleep(86_400)

    _play(lambda: _while_kept(kept, scene()))
    assert obs.refused == 1
    assert kept.said[-1] == ("refused", "Authentication failed.")


def test_rests_begin_small_again_after_a_connection_that_was_good() -> None:
    obs = ObsEmulator()
    kept = Kept(obs, _for_ever)

    async def scene() -> None:
        kept.dial.down = True
        await asyncio.sleep(1_800)
        kept.dial.down = False
        await _until(lambda: bool(obs.sessions))
        await asyncio.sleep(60)
        obs.hang_up(1006)
        lost_s = asyncio.get_running_loop().time()
        await _until(lambda: bool(obs.sessions))
        assert asyncio.get_running_loop().time() - lost_s <= 1.1

    _play(lambda: _while_kept(kept, scene()))


@pytest.mark.parametrize(
    "garbage", ["nonsense", "{}", '{"op":7,"d":{}}', "[" * 5_000, '{"op":2,"d":[]}']
)
def test_garbage_ends_the_connection_and_the_next_one_is_good(garbage: str) -> None:
    obs = ObsEmulator()
    kept = Kept(obs, _for_ever)

    async def scene() -> None:
        await asyncio.sleep(1)
        obs.say(garbage)
        await asyncio.sleep(5)
        assert obs.identified == 2
        assert any("not a message" in why for _, why in kept.said)

    _play(lambda: _while_kept(kept, scene()))


def test_what_we_do_not_know_or_did_not_ask_for_does_no_harm() -> None:
    obs = ObsEmulator()
    kept = Kept(obs, _for_ever)

    async def scene() -> None:
        await asyncio.sleep(1)
        obs.say('{"op":77,"d":{}}')
        obs.say(
            '{"op":7,"d":{"requestType":"X","requestId":"999",'
            '"requestStatus":{"result":true,"code":100}}}'
        )
        obs.say('{"op":5,"d":{"eventType":"NewerThanUs","eventIntent":64,"eventData":{"a":1}}}')
        await asyncio.sleep(60)
        assert obs.identified == 1

    _play(lambda: _while_kept(kept, scene()))


def test_a_server_that_says_nothing_is_left_after_five_seconds() -> None:
    kept = Kept(ObsEmulator(no_hello=True), _for_ever)

    async def scene() -> None:
        await asyncio.sleep(5.5)
        assert ("waiting", "it is there, but says nothing") in kept.said

    _play(lambda: _while_kept(kept, scene()))


def test_a_half_open_peer_is_noticed_by_the_calls_that_nobody_answers() -> None:
    obs = ObsEmulator()
    told: list[Exception] = []

    async def work(connection: ObsConnection) -> None:
        obs.mute = True
        try:
            await connection.call("GetStats")
        except ObsSilent as silent:
            told.append(silent)
            raise

    kept = Kept(obs, work)

    async def scene() -> None:
        await asyncio.sleep(5.5)
        assert len(told) == 1
        assert kept.states[:2] == ["connecting", "waiting"]

    _play(lambda: _while_kept(kept, scene()))


def test_every_pending_call_fails_at_once_when_the_connection_ends() -> None:
    obs = ObsEmulator()
    failed: list[float] = []

    async def one(connection: ObsConnection) -> None:
        with pytest.raises(ObsGone):
            await connection.call("GetStats", limit_s=1_000)
        failed.append(asyncio.get_running_loop().time())

    async def work(connection: ObsConnection) -> None:
        obs.mute = True
        async with asyncio.TaskGroup() as group:
            for _ in range(20):
                group.create_task(one(connection))
        await _for_ever(connection)

    kept = Kept(obs, work)

    async def scene() -> None:
        await asyncio.sleep(10)
        obs.hang_up(1001)
        await asyncio.sleep(0.01)
        assert len(failed) == 20
        assert max(failed) == pytest.approx(10, abs=0.02)

    _play(lambda: _while_kept(kept, scene()))


def test_calls_are_bounded() -> None:
    obs = ObsEmulator()

    async def work(connection: ObsConnection) -> None:
        obs.mute = True
        async with asyncio.TaskGroup() as group:
            calls: list[Any] = [
                group.create_task(connection.call("GetStats", limit_s=1_000)) for _ in range(64)
            ]
            await asyncio.sleep(0.1)
            with pytest.raises(ObsBusy):
                await connection.call("GetStats")
            for call in calls:
                call.cancel()

    kept = Kept(obs, work)

    async def scene() -> None:
        await asyncio.sleep(1)

    _play(lambda: _while_kept(kept, scene()))
    assert obs.violations == []
