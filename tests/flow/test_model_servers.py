"""Several servers in front of the rooms: whichever works answers, and the ill one is told of."""

from __future__ import annotations

import asyncio
import sys
from contextlib import aclosing
from pathlib import Path

import pytest

from host.answers.model.breaker import BreakerLimits
from host.answers.model.budget import BudgetLimits, BudgetModel
from host.answers.model.ports import Message, ModelFatal, ModelRequest, ModelTransient
from host.answers.model.providers.openai_compatible import Server
from host.answers.model.servers import ModelServers
from host.answers.model.watch import WatchTimes

sys.path.insert(0, str(Path(__file__).parents[1]))
from fake_model_server import HANG, Scripted, says, serving

pytestmark = pytest.mark.real_time


async def read(model: BudgetModel) -> str:
    now_s = asyncio.get_running_loop().time()
    request = ModelRequest(messages=(Message("user", "?"),), deadline_s=now_s + 2, max_tokens=9)
    async with aclosing(model.stream(request)) as pieces:
        return "".join([piece async for piece in pieces])


async def test_an_ill_server_is_left_alone_and_taken_back() -> None:
    times = WatchTimes(look_s=0.05, canary_s=0.1, canary_when_ill_s=0.1, canary_limit_s=0.15)
    told: list[tuple[str, bool]] = []
    async with serving(says("甲")) as first, serving(says("乙")) as second:
        servers = ModelServers(
            [Server(url=first.url, model="one"), Server(url=second.url, model="two")],
            limits=BreakerLimits(rest_s=0.05),
            times=times,
            on_change=lambda name, trouble: told.append((name[:3], bool(trouble))),
        )
        room = servers.for_room()
        async with asyncio.TaskGroup() as tasks:
            watching = tasks.create_task(servers.run())
            await asyncio.sleep(0.2)
            assert (await read(room), told) == ("甲", [])
            first.script = [Scripted([HANG])]
            await asyncio.sleep(0.6)
            assert told == [("one", True)]
            asked = len(first.requests)
            assert await read(room) == "乙"
            assert len(first.requests) - asked <= 1, "no more than a canary"
            first.script = [says("甲")]
            await asyncio.sleep(0.6)
            assert told == [("one", True), ("one", False)]
            assert await read(room) == "甲"
            watching.cancel()
        await servers.close()
        assert servers.servers[0].counts.requests == 2, "a canary is no request of a room"


async def test_each_room_has_a_budget_of_its_own() -> None:
    async with serving(says("甲")) as server:
        servers = ModelServers([Server(url=server.url, model="one")])
        poor, rich = servers.for_room(BudgetLimits(tokens_per_minute=1)), servers.for_room()
        with pytest.raises(ModelTransient, match="budget"):
            await read(poor)
        assert await read(rich) == "甲"
        assert (poor.budget.refused, rich.budget.refused) == (1, 0)
        await servers.close()


def test_without_a_server_there_is_no_model() -> None:
    with pytest.raises(ModelFatal, match="name one"):
        ModelServers([])
