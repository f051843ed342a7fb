"""The model's lane over real HTTP: whatever the server does, it ends in time, says nothing false,
leaves nothing behind."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager

import pytest
from fake_model_server import (
    ABORT,
    HANG,
    FakeModelServer,
    Scripted,
    Step,
    answer,
    delta,
    dripping,
    ending,
    says,
    serving,
)

from chat.reading import Intent, Reading
from host.answers.answerer import Answerer
from host.answers.model.breaker import Breaker, BreakerLimits, BreakerModel
from host.answers.model.budget import Budget, BudgetModel
from host.answers.model.counted import CountedModel
from host.answers.model.lane import LaneLimits, ModelLane
from host.answers.model.providers.openai_compatible import OpenAICompatible, Server
from host.answers.model.question import ModelQuestion, NotAnswered
from storage.catalogue import Catalogue, Product, Shop, Sku, Snapshot

pytestmark = pytest.mark.real_time

SHIRT = Product(
    id="A1",
    title="云朵亚麻衬衫",
    attributes={"产地": "浙江杭州", "洗护": "手洗，不可机洗"},
    skus=(Sku(sku="A1", price_minor=12900, stock=5),),
)
SNAPSHOT = Snapshot(1, 1, Catalogue(Shop(name="云朵小店"), (SHIRT,)))
# e1 产地, e2 洗护, e3 name, e4 price, e5 stock
GOOD = answer("产地是浙江杭州，这款{e4}。要手洗，不可机洗哦。", "e1", "e4", "e2")
SAID = "产地是浙江杭州，这款129元。要手洗，不可机洗哦。"


class Room:
    """A lane with everything in front of its model."""

    def __init__(self, server: FakeModelServer) -> None:
        place = Server(url=server.url, model="tiny", first_token_s=0.5, between_tokens_s=0.3)
        self.client = OpenAICompatible(place)
        self.counted = CountedModel(self.client)
        self.breaker = Breaker(BreakerLimits(rest_s=0.3), chance=lambda: 0.0)
        self.budget = Budget()
        model = BudgetModel(BreakerModel(self.counted, self.breaker), self.budget)
        answerer = Answerer(SNAPSHOT)
        self.lane = ModelLane(model, lambda: answerer, limits=LaneLimits(answer_s=2.0))

    async def ask(self) -> tuple[str, str]:
        """What is said, and why there is no more."""
        said = ""
        question = ModelQuestion(
            line="介绍一下",
            readings=(Reading(intent=Intent.UNKNOWN_QUESTION),),
            language="zh",
            focus="A1",
        )
        try:
            async with aclosing(self.lane.answer(question)) as clauses:
                async for clause in clauses:
                    said += clause.text
        except NotAnswered as ended:
            return said, ended.reason
        return said, ""


@asynccontextmanager
async def room(server: FakeModelServer) -> AsyncIterator[Room]:
    before = asyncio.all_tasks()
    opened = Room(server)
    try:
        yield opened
    finally:
        await opened.client.close()
        await asyncio.sleep(0.02)
        assert (server.open, opened.budget.at_once) == (0, 0)
        left = {task for task in asyncio.all_tasks() - before if "web_protocol" not in repr(task)}
        assert not left, "a task was left behind"


def pieces(text: str, *last: Step) -> Scripted:
    """A reply in pieces of two characters, and then this."""
    parts = [delta(text[i : i + 2]) for i in range(0, len(text), 2)]
    return Scripted([*parts, *(last or ending())])


async def test_an_answer_is_said_and_the_connection_kept() -> None:
    async with serving(says(GOOD)) as server, room(server) as here:
        for _ in range(3):
            assert await here.ask() == (SAID, "")
        assert len(server.connections) == 1
        assert here.counted.counts.prompt_tokens == 300
        sent = server.requests[0]
        assert sent["response_format"]["json_schema"]["strict"] is True
        assert "介绍一下" in sent["messages"][1]["content"]


HALF = GOOD[: GOOD.index("要手洗")]


@pytest.mark.parametrize(
    ("reply", "said", "reason"),
    [
        (dripping(says(GOOD)), SAID, ""),
        (says(GOOD, size=400), SAID, ""),
        (pieces("<think>好的，价格是1元{}</think>\n```json\n" + GOOD + "\n```"), SAID, ""),
        (pieces(GOOD + "谢谢！" * 500), SAID, ""),
        (
            pieces(json.dumps({"answer": "产地是浙江杭州。", "evidence": ["e1"]})),
            "产地是浙江杭州。",
            "",
        ),
        (pieces(HALF + "9", HANG), "产地是浙江杭州，这款129元。", "model: timeout"),
        (pieces(HALF + "9", ABORT), "产地是浙江杭州，这款129元。", "model: broken_off"),
        (
            Scripted([delta(HALF + "9"), delta("要手洗")[:-12], ABORT]),
            "产地是浙江杭州，这款129元。",
            "model: broken_off",
        ),
        (pieces(HALF + "9"), "产地是浙江杭州，这款129元。", "model: garbled"),
        (Scripted([HANG]), "", "model: timeout"),
        (Scripted(before_head_s=9.0), "", "model: timeout"),
        (Scripted([], 500), "", "model: server"),
        (Scripted([], 429), "", "model: busy"),
        (Scripted([], 401), "", "model: key"),
        (Scripted([], 404), "", "model: model"),
        (Scripted([b"<html>"], content_type="text/html"), "", "model: garbage"),
        (Scripted([]), "", "model: broken_off"),
        (pieces("好" * 50_000), "", "model: garbled"),
        (pieces("这款99元，全网最低。"), "", "model: garbled"),
        (
            pieces('{"evidence":["e1"],"answer":"' + "产地是浙江杭州。" * 2_000),
            "产地是浙江杭州。",
            "",
        ),
        (pieces(answer("全网最低，只要9块9！", "e1")), "", "guard: ad.absolute"),
        (pieces(answer("这款只要99元。", "e4")), "", "guard: number.no_evidence"),
        (pieces(answer("加我微信，还有红包哦。", "e1")), "", "guard: contact.off_platform"),
        (pieces(answer("我是真人主播哦。", "e1")), "", "guard: identity.denied"),
        (
            pieces(answer("产地是浙江杭州，可以机洗的哦。", "e1", "e2")),
            "产地是浙江杭州，",
            "guard: claim.contradicted",
        ),
        (pieces(answer("不知道")), "", "no_evidence"),
    ],
)
async def test_whatever_the_server_does_nothing_false_is_said(
    reply: Scripted, said: str, reason: str
) -> None:
    async with serving(reply) as server, room(server) as here:
        started_s = time.perf_counter()
        assert await here.ask() == (said, reason)
        assert dict(here.lane.not_answered) == ({reason: 1} if reason else {})
        assert here.lane.answered == (not reason)
        assert time.perf_counter() - started_s < 2.5


@pytest.mark.alone
async def test_who_stops_listening_ends_the_request() -> None:
    async with serving(pieces(HALF + "9", HANG)) as server, room(server) as here:
        question = ModelQuestion(line="?", readings=(), language="zh", focus="A1")
        async with aclosing(here.lane.answer(question)) as clauses:
            assert (await anext(clauses)).text == "产地是浙江杭州，"
            gone_s = asyncio.get_running_loop().time()
        async with asyncio.timeout(1.0):
            await server.left.wait()
        assert server.left_at_s - gone_s < 0.1


@pytest.mark.alone
async def test_a_dead_server_costs_nothing_until_it_is_back() -> None:
    dead = Scripted([], 503)
    async with serving(*[dead] * 5, says(GOOD)) as server, room(server) as here:
        for _ in range(5):
            assert await here.ask() == ("", "model: server")
        started_s = time.perf_counter()
        for _ in range(20):
            assert await here.ask() == ("", "model: open")
        assert time.perf_counter() - started_s < 0.25
        await asyncio.sleep(0.35)
        assert await here.ask() == (SAID, "")
        assert len(server.requests) == 6
