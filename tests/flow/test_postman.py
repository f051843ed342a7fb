"""Notes from the log to their channels: once, in order, at the channel's pace, over all trouble."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from demand.delivery.note import Note, NotNow, Refused
from demand.delivery.outbox import Outbox
from demand.delivery.postman import Postman, merged
from host.clock import LoopClock
from host.virtual_time import run
from storage.open_log import open_log
from storage.ports import Envelope, NewEvent

START_US = 1_800_000_000_000_000


class Group:
    """A channel that takes notes, or says why not."""

    def __init__(self, name: str = "group", per_minute: int = 18) -> None:
        self.name = name
        self.per_minute = per_minute
        self.got: list[tuple[float, Note]] = []
        self.troubles: list[Exception] = []
        self.broken_until_s = 0.0

    async def deliver(self, note: Note) -> None:
        now_s = asyncio.get_running_loop().time()
        if self.troubles:
            raise self.troubles.pop(0)
        if now_s < self.broken_until_s:
            raise NotNow("away")
        self.got.append((now_s, note))


def note(number: int, **more: Any) -> Note:
    return Note(key=f"k{number}", title=f"title {number}", text=f"text {number}", **more)


def delivering(
    groups: Sequence[Group],
    scene: Callable[[Postman, Any], Any],
    *,
    seconds: float = 3600,
    url: str = "sqlite://",
    to_notes: Callable[[Envelope], Sequence[Note]] | None = None,
) -> list[tuple[str, str]]:
    """Run a scene, and then let the postman work; what was given up."""
    failures: list[tuple[str, str]] = []

    async def played() -> None:
        clock = LoopClock(START_US)
        log = await open_log(url, now_us=clock.now_us)
        postman = Postman(
            Outbox(log, now_us=clock.now_us),  # type: ignore[arg-type]
            groups,
            now_us=clock.now_us,
            random=random.Random(1).random,
            failed=lambda channel, why: failures.append((channel, why)),
            to_notes=to_notes,
        )
        async with asyncio.TaskGroup() as tasks:
            running = tasks.create_task(postman.run())
            await asyncio.sleep(0.1)
            await scene(postman, log)
            await asyncio.sleep(seconds)
            running.cancel()
        await log.close()

    run(played())
    return failures


def test_a_note_arrives_once_in_each_group_whoever_posts_it_again() -> None:
    groups = [Group("a"), Group("b")]

    async def scene(postman: Postman, _log: Any) -> None:
        for _ in range(3):
            await postman.post(note(1))

    assert delivering(groups, scene) == []
    assert [[told.key for _, told in group.got] for group in groups] == [["k1"], ["k1"]]


def test_many_go_as_one_and_none_is_left_out() -> None:
    group = Group()

    async def scene(postman: Postman, _log: Any) -> None:
        for number in range(40):
            await postman.post(note(number, level="error" if number == 7 else "info"))

    delivering([group], scene)
    assert len(group.got) <= 3
    assert max(told.level == "error" for _, told in group.got)
    together = [told for _, told in group.got if "+" in told.key]
    assert sum(int(told.key.split("+")[1]) for told in together) + len(group.got) - len(
        together
    ) == 40  # fmt: skip


def test_the_pace_is_the_channels() -> None:
    group = Group(per_minute=6)

    async def scene(postman: Postman, _log: Any) -> None:
        for number in range(3):
            await postman.post(note(number))

    delivering([group], scene)
    times = [at_s for at_s, _ in group.got]
    assert len(times) == 3
    assert all(later - earlier >= 10 for earlier, later in pairwise(times))


def test_a_channel_that_is_away_gets_everything_later_and_the_other_at_once() -> None:
    away, there = Group("away"), Group("there")
    away.broken_until_s = 3600

    async def scene(postman: Postman, _log: Any) -> None:
        for number in range(3):
            await postman.post(note(number))

    assert delivering([away, there], scene, seconds=5000) == []
    assert [told.key for _, told in there.got] == ["k0", "k1", "k2"]
    assert there.got[-1][0] < 20
    assert {told.key for _, told in away.got} == {"k0", "k1", "k2"}


def test_what_is_refused_is_told_and_does_not_stop_the_next() -> None:
    group = Group()
    group.troubles = [Refused("the robot is gone")]

    async def scene(postman: Postman, _log: Any) -> None:
        await postman.post(note(1))
        await asyncio.sleep(30)
        await postman.post(note(2))

    assert delivering([group], scene) == [("group", "the robot is gone")]
    assert [told.key for _, told in group.got] == ["k2"]


def test_after_a_day_a_note_is_given_up() -> None:
    group = Group()
    group.broken_until_s = 10**9

    async def scene(postman: Postman, _log: Any) -> None:
        await postman.post(note(1))

    (failure,) = delivering([group], scene, seconds=26 * 3600)
    assert failure == ("group", "away; tried for 24 hours")


def test_the_wait_that_a_channel_asks_for_is_kept() -> None:
    group = Group()
    group.troubles = [NotNow("block", retry_after_s=600)]

    async def scene(postman: Postman, _log: Any) -> None:
        await postman.post(note(1))

    delivering([group], scene)
    assert group.got[0][0] >= 600


def alerts(event: Envelope) -> Sequence[Note]:
    if event.kind != "alert":
        return ()
    return [Note(key=f"alert-{event.seq}", title=event.body.decode(), text="")]


@pytest.mark.parametrize("restarts", [1, 6])
def test_what_the_log_tells_arrives_once_over_any_number_of_restarts(
    tmp_path: Path, restarts: int
) -> None:
    """A new outbox begins with what happens from now on."""
    url = f"sqlite:///{tmp_path / 'log.db'}"
    group = Group(per_minute=600)
    group.troubles = [NotNow("not yet") for _ in range(4)]

    async def before() -> None:
        log = await open_log(url, now_us=lambda: START_US)
        await log.append([NewEvent(room="r", kind="alert", body=b"long ago")])
        await log.close()

    asyncio.run(before())
    for turn in range(restarts):

        async def scene(_postman: Postman, log: Any, turn: int = turn) -> None:
            bodies = [f"{turn}.{number}".encode() for number in range(3)]
            await log.append([NewEvent(room="r", kind="alert", body=body) for body in bodies])
            await log.append([NewEvent(room="r", kind="chat", body=b"{}")])

        delivering([group], scene, seconds=900, url=url, to_notes=alerts)
    lines = [line for _, told in group.got for line in (told.text.split("\n") if "+" in told.key
             else [told.title])]  # fmt: skip
    told = sorted(line.removeprefix("- ").removesuffix(": ") for line in lines)
    assert told == sorted(f"{turn}.{number}" for turn in range(restarts) for number in range(3))


def test_several_notes_as_one_say_the_gravest_and_the_newest_first() -> None:
    notes = [note(number, level="warning" if number == 3 else "info") for number in range(40)]
    one = merged(notes)
    assert one.level == "warning"
    assert one.title == "title 3 (+39)"
    lines = one.text.split("\n")
    assert lines[0] == "- title 39: text 39"
    assert lines[-1] == "- … +10"
    assert merged(notes[:1]) is notes[0]
