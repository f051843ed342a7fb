"""A room with a language model's server over real HTTP: what it says truly reaches the viewers,
what it makes up does not, and its falling ill is shown."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from typing import Any

import pytest
from fake_model_server import ABORT, FakeModelServer, Scripted, answer, says, serving

from host.desk.metrics import exposition
from host.events import (
    AnswerPlanned,
    CommentSettled,
    GuardBlocked,
    HandedOver,
    Outcome,
    ReplyPosted,
    SentenceStarted,
)
from host.model_service import ModelService
from host.model_settings import ModelConfig

LiveRoom = Callable[..., Any]
pytestmark = pytest.mark.real_time

ASPECTS = (
    "会不会起球",
    "会不会缩水",
    "有没有味道",
    "能用几年",
    "有检测报告吗",
    "什么硬度",
    "怎么消毒",
)
LIES = (
    "我们在火星发货，八小时到。",
    "全网最低，只要9块9。",
    "今天下单送一台电视。",
    "我是真人主播，不是AI。",
    "加我微信发你地址。",
    "七天无理由，十年质保。",
    "这款能治失眠。",
)


def unanswerable(stage: Any, count: int) -> list[str]:
    """Questions that the sample shop's catalogue cannot answer, each another topic."""
    mind, found = stage.room.parts.mind, []
    for product in mind.snapshot.catalogue.products:
        for aspect in ASPECTS:
            question = f"{product.title[-2:]}{aspect}"
            heard = mind.hear(question, focus=None, previous=None)
            answer_ = mind.answer(heard.readings, text=question, focus=None, variation=0)
            if answer_.reason.startswith("no_evidence") and answer_.product == (product.id,):
                found.append(question)
    assert len(found) >= count, found
    return found[:count]


async def until(done: Callable[[], Any], seconds: float = 5.0) -> None:
    async with asyncio.timeout(seconds):
        while not await done():  # noqa: ASYNC110
            await asyncio.sleep(0.02)


async def settled(stage: Any, count: int) -> list[CommentSettled]:
    async def all_there() -> bool:
        return len(await stage.events(CommentSettled)) >= count

    await until(all_there)
    return list(await stage.events(CommentSettled))


def id_of(server: FakeModelServer, words: str) -> str:
    """The id under which the newest prompt shows the evidence with these words."""
    prompt = server.requests[-1]["messages"][0]["content"]
    found = re.search(rf"^(e\d+) \| [^\n]*{words}", prompt, re.MULTILINE)
    assert found is not None, prompt
    return found[1]


def config_of(server: FakeModelServer) -> ModelConfig:
    return ModelConfig(url=server.url, name="tiny", answer_s=2.0, first_token_s=1.0)


async def test_what_the_model_says_on_evidence_is_posted_and_its_lies_are_not(
    live_room: LiveRoom,
) -> None:
    async with serving(
        says(answer("")), *[says(answer(lie, "e1", "e2", "e3")) for lie in LIES]
    ) as server:
        service = ModelService(config_of(server))
        try:
            async with live_room(lane=service.lane) as stage:
                *questions, last_question = unanswerable(stage, len(LIES) + 2)
                for number, question in enumerate(questions):
                    await stage.ask(question, viewer=f"v{number}")
                    await settled(stage, number + 1)
                handed = await stage.events(HandedOver)
                assert len(handed) == len(questions)
                assert await stage.events(AnswerPlanned) == []
                told = "".join(e.text for e in await stage.events(ReplyPosted, SentenceStarted))
                for word in ("火星", "最低", "9块9", "电视", "真人主播，", "微信", "十年", "失眠"):
                    assert word not in told
                blocked = await stage.events(GuardBlocked)
                assert len(blocked) == len(LIES)
                assert {e.where for e in blocked} == {"model"}

                server.script.append(says(answer("发货地是浙江杭州。", id_of(server, "浙江杭州"))))
                await stage.ask(last_question, viewer="last")
                last = (await settled(stage, len(questions) + 1))[-1]
                assert last.outcome is Outcome.ANSWERED
                (planned,) = await stage.events(AnswerPlanned)
                assert (planned.lane, planned.text) == ("llm", "发货地是浙江杭州。")
                assert any("浙江杭州" in fact.value for fact in planned.evidence)
        finally:
            await service.close()
    assert server.open == 0


async def test_a_server_that_keeps_breaking_off_is_left_alone_and_shown(
    live_room: LiveRoom,
) -> None:
    async with serving(Scripted([b"data: {", ABORT])) as server:
        service = ModelService(config_of(server))
        try:
            async with live_room(lane=service.lane) as stage:
                stage.room.parts.model_view = service.view
                for number, question in enumerate(unanswerable(stage, 8)):
                    await stage.ask(question, viewer=f"v{number}")
                    outcome = (await settled(stage, number + 1))[-1].outcome
                    assert outcome is Outcome.HANDED_OVER
                assert len(server.requests) == 5, "after five failures it is left alone"
                view = stage.room.view().model
                assert view.trouble.startswith("resting")
                assert (view.requests, view.failures) == (5, {"broken_off": 5})
                metrics = exposition({"main": stage.room}, {})
                assert 'yaohe_model_unwell{room="main"} 1' in metrics
                assert 'yaohe_model_failures_total{room="main",failure="broken_off"} 5' in metrics
        finally:
            await service.close()
