"""What follows in a room from what its host says: the prompter, the show, the waiting questions."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from host import virtual_time
from host.commands import DismissSlip, Move, PinProduct
from host.events import TopicResolved
from host.hearing.hearing import Hearing
from host.hearing.ports import HeardText
from host.hearing.providers.embedded import EmbeddedDetector
from host.hearing.settings import HearingConfig
from host.hearing.speech import Stretch
from host.human_events import FocusFollowed, HostSlipped, HostSpoke
from host.state import RoomState

LiveRoom = Callable[..., Any]


class Told:
    """A room whose host says what the test wants, as a recogniser would tell it."""

    def __init__(self, stage: Any, config: HearingConfig) -> None:
        self.stage = stage
        self.hearing = Hearing(stage.room.parts, EmbeddedDetector(), None, config=config)
        self._count = 0

    async def say(self, text: str, *, final: bool = True, sureness: float = 0.9) -> None:
        self._count += final
        number = self._count if final else self._count + 1
        stretch = Stretch(number=number, pcm=bytes(32_000), final=final, start_ms=0)
        await self.hearing.heard(stretch, HeardText(text=text, sureness=sureness))

    @property
    def slips(self) -> list[tuple[str, str, str]]:
        view = self.stage.room.view().hearing
        return [(slip.product_id, slip.said, slip.actual) for slip in view.slips]

    @property
    def focus(self) -> str:
        return str(self.stage.room.view().focus.product_id)


@contextlib.asynccontextmanager
async def told(live_room: LiveRoom, **settings: Any) -> AsyncIterator[Told]:
    async with live_room() as stage:
        await asyncio.sleep(5)
        yield Told(stage, HearingConfig(**settings))


def play(scene: Callable[[], Any]) -> None:
    virtual_time.run(scene())


def test_a_wrong_price_is_on_the_prompter_at_once_and_in_the_log(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with told(live_room) as host:
            await host.say("这件衬衫今天只要一百三十九")
            assert host.slips == [("P01", "139元", "149元（优惠后129元）")]
            (slipped,) = await host.stage.events(HostSlipped)
            assert (slipped.slip, slipped.said, slipped.product_id) == ("price", "139元", "P01")
            assert slipped.read_us > 0
            (spoke,) = await host.stage.events(HostSpoke)
            assert spoke.text == ""
            await host.say("这件衬衫今天只要一百三十九")
            assert len(host.slips) == 1, "shown once"
            assert len(await host.stage.events(HostSlipped)) == 1

    play(scene)


def test_a_slip_goes_when_it_is_put_right_dismissed_or_long_ago(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with told(live_room) as host:
            await host.say("衬衫今天只要一百三十九")
            await host.say("衬衫今天只要一百四十九")
            assert host.slips == []
            await host.say("衬衫今天只要一百三十九")
            (slip,) = host.stage.room.view().hearing.slips
            await host.stage.room.command(DismissSlip(slip_id=slip.slip_id), who="test")
            assert host.slips == []
            await host.say("衬衫今天只要一百三十九")
            await asyncio.sleep(91)
            assert host.slips == []

    play(scene)


def test_while_the_sentence_goes_on_only_its_whole_clauses_count(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with told(live_room) as host:
            await host.say("衬衫今天只要一百四十", final=False)
            assert host.slips == [], "it may be going to be a hundred and forty nine"
            await host.say("衬衫今天只要一百三十九，喜欢的", final=False)
            assert [said for _, said, _ in host.slips] == ["139元"]

    play(scene)


def test_nothing_follows_from_words_that_are_not_sure_or_are_the_ais_own(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with told(live_room) as host:
            await host.say("衬衫今天只要一百三十九", sureness=0.2)
            assert host.slips == []
            while host.stage.room.parts.said is None or not host.stage.ears.now:  # noqa: ASYNC110
                await asyncio.sleep(0.1)
            own = host.stage.room.parts.said.text
            await host.say(own)
            assert host.stage.room.view().hearing.lines[-1].echo
            spoken = await host.stage.events(HostSpoke)
            assert len(spoken) == 1

    play(scene)


def test_the_show_follows_what_the_host_turns_to(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with told(live_room) as host:
            for line, product in (
                ("来看一下三号链接", "P03"),
                ("接下来讲这个开衫", "P02"),
                ("这款托特包大家看一下", "P04"),
            ):
                await host.say(line)
                assert host.focus == product, line
            followed = await host.stage.events(FocusFollowed)
            assert [(e.product_id, e.why) for e in followed] == [
                ("P03", "link number said"),
                ("P02", "announced by name"),
                ("P04", "announced by name"),
            ]

    play(scene)


def test_a_word_in_passing_moves_nothing_and_a_second_one_does(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with told(live_room) as host:
            await host.say("来看一下三号链接")
            await asyncio.sleep(20)
            for line in ("搭配衬衫很好看", "它比开衫薄一点", "等会再讲小夜灯", "衬衫和开衫都有"):
                await host.say(line)
                await asyncio.sleep(2)
                await host.say(line)
                assert host.stage.room.parts.showing.run.current == "P03", line
            await host.say("拖鞋底很软")
            assert host.stage.room.parts.showing.run.current == "P03"
            await asyncio.sleep(5)
            await host.say("拖鞋在家穿很舒服")
            assert host.focus == "P11"

    play(scene)


def test_a_product_that_a_person_pinned_stays(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with told(live_room) as host:
            await host.stage.room.command(PinProduct(product_id="P05"), who="test")
            await host.say("来看一下三号链接")
            assert host.focus == "P05"

    play(scene)


def test_settings_turn_each_of_it_off(live_room: LiveRoom) -> None:
    async def scene() -> None:
        off = {"follow_product": False, "check_facts": False, "settle_questions": False}
        async with told(live_room, **off) as host:
            before = host.focus
            await host.stage.room.command(Move(to=RoomState.HUMAN), who="test")
            await host.stage.ask("衬衫多少钱")
            await host.say("来看一下三号链接，只要九十九")
            await host.say("衬衫一百四十九")
            assert host.focus == before
            assert host.slips == []
            assert await host.stage.events(TopicResolved) == []

    play(scene)


def waiting(host: Told) -> set[str]:
    return {t.key for t in host.stage.room.view().topics if t.lane != "answered"}


def test_a_question_that_the_host_answers_is_closed_as_answered_by_a_person(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with told(live_room) as host:
            await host.stage.room.command(Move(to=RoomState.HUMAN), who="test")
            await host.stage.ask("衬衫多少钱", viewer="a")
            await host.stage.ask("开衫多少钱", viewer="b")
            await host.stage.ask("什么时候发货", viewer="c")
            assert len(waiting(host)) == 3
            await host.say("有人问衬衫多少钱吗")
            await host.say("衬衫今天只要一百三十九")
            assert len(waiting(host)) == 3, "asked again, or said wrongly, is not answered"
            await host.say("衬衫今天一百四十九块")
            assert {key.split("/")[1] for key in waiting(host) if key.startswith("price")} == {
                "P02"
            }
            await host.say("都是四十八小时内发货的")
            resolved = await host.stage.events(TopicResolved)
            assert [(e.topic.intent, e.who) for e in resolved] == [
                ("price", "host's voice"),
                ("shipping_time", "host's voice"),
            ]

    play(scene)


def test_a_question_about_one_variant_is_not_answered_by_another(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with told(live_room) as host:
            await host.stage.room.command(Move(to=RoomState.HUMAN), who="test")
            await host.stage.ask("衬衫米白M码还有货吗")
            assert len(waiting(host)) == 1
            await host.say("衬衫雾蓝S码还剩十四件")
            assert len(waiting(host)) == 1
            await host.say("衬衫米白M码还剩二十六件")
            assert waiting(host) == set()

    play(scene)


def test_a_line_that_breaks_the_understanding_does_not_break_the_room(
    live_room: LiveRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object, **_more: object) -> None:
        raise RuntimeError("a regular expression too far")

    async def scene() -> None:
        async with told(live_room) as host:
            monkeypatch.setattr("host.hearing.facts.facts.Facts.check", broken)
            logging.disable(logging.CRITICAL)
            try:
                await host.say("衬衫今天只要一百三十九")
            finally:
                logging.disable(logging.NOTSET)
            assert "RuntimeError" in host.stage.room.view().hearing.trouble
            assert len(await host.stage.events(HostSpoke)) == 1

    play(scene)


def test_in_a_language_whose_numbers_are_not_read_nothing_is_checked(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with told(live_room, language="id") as host:
            await host.say("衬衫今天只要一百三十九")
            assert host.slips == []

    play(scene)
