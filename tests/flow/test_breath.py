"""Several questions that wait are answered in one breath, and none twice."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from chat.events import Chat, Delete, Target, User
from host import virtual_time
from host.breath import lead_in
from host.events import AnswerPlanned, ReplyPosted, SentenceStarted

LiveRoom = Callable[..., Any]
LINES = ("开衫多少钱", "开衫几天能到", "开衫有什么颜色")


def chat(number: int, text: str) -> Chat:
    return Chat(
        platform="test",
        source="s",
        event_id=f"c{number}",
        text=text,
        user=User(id=f"u{number}", name=f"viewer{number}"),
    )


def spoken(events: list[Any]) -> list[SentenceStarted]:
    return [e for e in events if isinstance(e, SentenceStarted) and e.sentence_kind == "answer"]


def test_questions_of_several_kinds_are_answered_in_a_row_after_one_lead_in(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            await stage.room.deliver([chat(n, text) for n, text in enumerate(LINES)])
            await asyncio.sleep(70)
            events = await stage.events()
            answers = spoken(events)
            planned = [e.answer_id for e in events if isinstance(e, AnswerPlanned)]
            first_of = [s for s in answers if s.sentence_id.endswith(".0")]
            assert sorted(s.answer_id for s in first_of) == sorted(planned)
            led = [s for s in first_of if "一起答一下" in s.text]
            assert len(led) == 1
            assert led[0] is first_of[0]
            # nothing else came between the answers of the breath
            started = [e for e in events if isinstance(e, SentenceStarted)]
            places = [i for i, e in enumerate(started) if e.sentence_kind == "answer"]
            assert places[: len(LINES)] == list(range(places[0], places[0] + len(LINES)))

    virtual_time.run(scene())


def test_a_question_deleted_before_its_turn_in_the_breath_is_not_answered_aloud(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            await stage.room.deliver([chat(n, text) for n, text in enumerate(LINES)])
            while not spoken(await stage.events()):  # noqa: ASYNC110
                await asyncio.sleep(0.2)
            planned = {e.first_event_id: e.answer_id for e in await stage.events(AnswerPlanned)}
            begun = spoken(await stage.events())[0].answer_id
            gone = next(n for n in range(3) if planned[f"c{n}"] != begun)
            target = Target(event_id=f"c{gone}")
            await stage.room.deliver(
                [Delete(platform="test", source="s", event_id="d", target=target)]
            )
            await asyncio.sleep(90)
            said = {s.answer_id for s in spoken(await stage.events())}
            assert said == set(planned.values()) - {planned[f"c{gone}"]}

    virtual_time.run(scene())


@pytest.mark.parametrize(
    ("intents", "language", "words"),
    [
        (["price", "returns"], "zh", "有问价格、退换的，一起答一下："),
        (["price", "stock", "carrier"], "en", "Some of you ask about the price, stock and"),
        (["price", "price"], "zh", ""),
        (["price", "unknown_question"], "zh", ""),
        (["price"], "zh", ""),
    ],
)
def test_the_lead_in_names_each_kind_once(intents: list[str], language: str, words: str) -> None:
    said = lead_in(intents, language)
    assert said.startswith(words)
    assert bool(said) == bool(words)


def test_nobody_gets_the_same_words_twice_in_a_row(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            for number in range(6):
                await stage.room.deliver([chat(number, "开衫几天能发货")])
                await asyncio.sleep(20)
            replies = [e.text.partition(" ")[2] for e in await stage.events(ReplyPosted)]
            assert len(replies) == 6
            assert all(one != other for one, other in pairwise(replies))

    virtual_time.run(scene())
