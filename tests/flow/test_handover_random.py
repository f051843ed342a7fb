"""Random rooms with random viewers and operators: nothing a viewer asked gets lost, and nothing is
answered by both the AI and a person."""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chat.events import Chat, Delete, Target, User
from chat.reading import TopicKey
from host import virtual_time
from host.answer_commands import DropAnswer, EditAnswer, MoveAnswer
from host.command_base import BadCommand
from host.commands import Move
from host.events import (
    AnswerPlanned,
    CommentRead,
    CommentSettled,
    HandedOver,
    SentenceStarted,
)
from host.journal import Event
from host.state import IllegalMove, RoomState
from host.topic_commands import (
    AiAnswersTopic,
    AnswerTopic,
    AssignTopic,
    ClaimTopic,
    DeferTopic,
    ReleaseTopic,
    ReopenTopic,
    ResolveTopic,
)
from host.topic_events import TopicResolved

LiveRoom = Callable[..., Any]
LINES = (
    "这个多少钱", "有什么颜色", "几天发货", "什么材质", "我的快递三天没动了怎么回事",
    "我要投诉你们", "这个多少钱？几天发货？", "666", "可以退吗", "能机洗吗，多少钱",
    "这件和西藏的云比哪个白",
)  # fmt: skip
STATES = (RoomState.AI, RoomState.HUMAN, RoomState.SAFE, RoomState.AI)
STEPS = 90
START_US = 1_760_000_000_000_000


def a_command(rng: random.Random, key: str) -> Any:
    return rng.choice(
        [
            ClaimTopic(key=key),
            ClaimTopic(key=key),
            ReleaseTopic(key=key),
            AssignTopic(key=key, to=rng.choice(["anna", "bob", ""])),
            DeferTopic(key=key, seconds=rng.randint(1, 40)),
            ResolveTopic(key=key, how=rng.choice(["aloud", "text", "not_needed"])),
            AnswerTopic(key=key, text="请看详情页"),
            AiAnswersTopic(key=key),
            ReopenTopic(key=key),
            EditAnswer(key=key, text="以详情页为准。"),
            MoveAnswer(key=key),
            DropAnswer(key=key, why="x"),
        ]
    )


async def step(stage: Any, rng: random.Random, number: int) -> None:
    chance = rng.random()
    if chance < 0.45:
        line = Chat(
            platform="x",
            event_id=f"c{number}",
            text=rng.choice(LINES),
            user=User(id=f"u{rng.randint(1, 12)}", name="观众"),
        )
        await stage.room.deliver([line])
    elif chance < 0.5:
        target = Target(event_id=f"c{rng.randint(1, number + 1)}")
        await stage.room.deliver([Delete(platform="x", event_id=f"d{number}", target=target)])
    elif chance < 0.57:
        await stage.room.command(Move(to=rng.choice(STATES)), who="anna")
    else:
        topics = stage.room.view().topics
        if topics:
            command = a_command(rng, rng.choice(topics).key)
            await stage.room.command(command, who=rng.choice(["anna", "bob"]))


def check_nothing_is_lost(events: list[Event], waiting: dict[TopicKey, str]) -> None:
    """Each comment has one outcome or waits; each question handed over is closed or waits."""
    settled = Counter(e.event_id for e in events if isinstance(e, CommentSettled))
    assert set(settled.values()) <= {1}
    for event in events:
        if isinstance(event, CommentRead) and not settled[event.event_id]:
            assert any(waiting.get(key) == "waiting" for key in event.topics), event
    lane: dict[TopicKey, str] = {}
    for event in events:
        match event:
            case HandedOver(topic=topic):
                lane[topic] = "person"
            case TopicResolved(topic=topic):
                lane[topic] = "closed"
            case _:
                pass
    for topic, where in lane.items():
        if where == "person":
            assert waiting.get(topic) in ("person", "waiting"), topic


def check_never_both(events: list[Event]) -> None:
    """No answer begins to sound after a person has answered all that it was for."""
    left: dict[str, set[TopicKey]] = {}
    begun: set[str] = set()
    for event in events:
        match event:
            case AnswerPlanned(answer_id=answer_id, topics=topics):
                left[answer_id] = set(topics)
            case TopicResolved(topic=topic):
                for answer_id, topics_left in left.items():
                    if answer_id not in begun:
                        topics_left.discard(topic)
            case SentenceStarted(answer_id=str(answer_id)):
                assert left[answer_id], f"{answer_id} was answered by a person already"
                begun.add(answer_id)
            case _:
                pass


async def live(stage: Any, rng: random.Random, steps: range) -> None:
    for number in steps:
        with contextlib.suppress(BadCommand, IllegalMove):
            await step(stage, rng, number)
        if stage.room.parts.floor.state is not RoomState.AI:
            assert stage.ears.now is None, "the AI speaks out of turn"
        await asyncio.sleep(rng.choice([0.0, 0.1, 1.0, 4.0]))


async def check(stage: Any) -> None:
    waiting = {t.key: t.lane for t in stage.room.parts.topics.waiting(2000)}
    events = await stage.events()
    check_nothing_is_lost(events, waiting)
    check_never_both(events)
    assert any(isinstance(e, TopicResolved) for e in events)


@pytest.mark.parametrize("seed", range(5))
def test_every_question_ends_with_an_outcome_and_is_answered_by_one_only(
    live_room: LiveRoom, seed: int
) -> None:
    rng = random.Random(seed)

    async def scene() -> None:
        async with live_room() as stage:
            await live(stage, rng, range(STEPS))
            await asyncio.sleep(1.5)
            await check(stage)

    virtual_time.run(scene())


@pytest.mark.parametrize("seed", range(3))
def test_nothing_gets_lost_where_the_room_dies_again_and_again(
    live_room: LiveRoom, tmp_path: Path, seed: int
) -> None:
    rng = random.Random(seed)
    url = f"sqlite:///{tmp_path / 'room.db'}"

    async def lives() -> None:
        start_us = START_US
        for first in range(0, STEPS, STEPS // 3):
            async with live_room(url, crash=True, start_us=start_us) as stage:
                await live(stage, rng, range(first, first + STEPS // 3))
                now_us = stage.clock.now_us()
            start_us = now_us + rng.randint(1, 20) * 1_000_000
        async with live_room(url, start_us=start_us) as stage:
            await check(stage)

    virtual_time.run(lives())
