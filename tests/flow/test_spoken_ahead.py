"""A voice that takes its time: sentences sound clause by clause, answers are made while others
speak, and nothing of an older catalogue is ever made ahead."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import msgspec

from chat.events import Chat
from host import virtual_time
from host.commands import Move, PinProduct
from host.events import SentenceCut, SentenceFinished, SentenceStarted
from host.speech.cache import CachedVoice
from host.speech.fallback import FallbackVoice
from host.speech.ports import Speech, VoiceError
from host.speech.providers.paced import PacedVoice
from host.state import RoomState

LiveRoom = Callable[..., Any]


class Studio:
    """A voice that needs `share` of the time that its sound lasts, and can be told to fail."""

    name = "studio"

    def __init__(self, share: float = 0.5) -> None:
        self._share = share
        self._inner = PacedVoice(rate_hz=8_000)
        self.capabilities = msgspec.structs.replace(self._inner.capabilities, by_clause=True)
        self.made: list[tuple[float, str]] = []
        self.ill = False

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        self.made.append((asyncio.get_running_loop().time(), text))
        speech = await self._inner.synthesise(text, language=language, rate=rate)
        await asyncio.sleep(speech.duration_ms / 1_000 * self._share)
        if self.ill:
            raise VoiceError("the studio is closed")
        return msgspec.structs.replace(speech, voice=self.name)

    async def close(self) -> None:
        """Nothing is held."""


def voice_of(studio: Studio) -> FallbackVoice:
    return FallbackVoice(CachedVoice(studio), PacedVoice(), limit_s=60, rest_s=20)


def test_every_sentence_is_logged_once_and_heard_whole_in_its_clauses(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room(voice=voice_of(Studio())) as stage:
            for number in range(12):
                await asyncio.sleep(9.7)
                await stage.ask(
                    ("这个多少钱", "包邮吗", "什么时候发货")[number % 3], f"viewer{number}"
                )
            await asyncio.sleep(30)
            started = await stage.events(SentenceStarted)
            finished = {event.sentence_id for event in await stage.events(SentenceFinished)}
            heard: dict[str, str] = {}
            for sentence_id, text, complete in stage.ears.heard:
                assert complete
                whole = sentence_id.split("~")[0]
                heard[whole] = heard.get(whole, "") + text
            parts = [sentence_id for sentence_id, _, _ in stage.ears.heard if "~" in sentence_id]
            assert len(parts) >= 3
            assert len({event.sentence_id for event in started}) == len(started) > 20
            for event in started:
                if event.sentence_id in finished:
                    assert heard[event.sentence_id] == event.text

    virtual_time.run(scene())


def test_a_take_over_in_the_middle_of_a_sentence_leaves_its_rest_unsaid(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room(voice=voice_of(Studio())) as stage:
            for number in range(8):
                await asyncio.sleep(6.3 + number * 0.37)
                await stage.room.command(Move(to=RoomState.HUMAN), who="op")
                silent_from = len(stage.ears.heard)
                await asyncio.sleep(5)
                assert len(stage.ears.heard) == silent_from
                await stage.room.command(Move(to=RoomState.AI), who="op")
            cut = await stage.events(SentenceCut)
            finished = {event.sentence_id for event in await stage.events(SentenceFinished)}
            assert cut
            assert finished.isdisjoint(event.sentence_id for event in cut)

    virtual_time.run(scene())


def test_a_voice_that_fails_in_a_sentence_is_followed_by_the_next_without_a_word_twice(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        studio = Studio()
        async with live_room(voice=voice_of(studio)) as stage:
            both = 0
            for number in range(12):
                await stage.ask(("这个多少钱", "什么时候发货")[number % 2], f"viewer{number}")
                await asyncio.sleep(1.1 + number * 0.23)
                studio.ill = True
                await asyncio.sleep(8)
                studio.ill = False
                await asyncio.sleep(25)
            texts = {event.sentence_id: event.text for event in await stage.events(SentenceStarted)}
            said: dict[str, str] = {}
            for sentence_id, text, _ in stage.ears.heard:
                whole = sentence_id.split("~")[0]
                said[whole] = said.get(whole, "") + text
            for sentence_id, text in said.items():
                assert texts[sentence_id].startswith(text)
                both += text == texts[sentence_id]
            assert both > 20

    virtual_time.run(scene())


def test_after_a_change_of_price_the_old_price_is_never_made_again(live_room: LiveRoom) -> None:
    async def scene() -> None:
        studio = Studio(share=1.5)
        async with live_room(voice=voice_of(studio)) as stage:
            await asyncio.sleep(20)
            focus = stage.room.view().focus
            await stage.room.command(PinProduct(product_id=focus.product_id), who="op")
            for number in range(3):
                await stage.ask("这个多少钱", f"viewer{number}")
                await asyncio.sleep(15)
            for price in range(811, 819):
                await stage.ask("这个多少钱", f"late{price}")
                await asyncio.sleep(3)  # answers are being made ahead in their next wording
                seen = stage.room.parts.mind.snapshot.version
                for sku in focus.skus:
                    await stage.store.change_sku(
                        sku.sku, price_minor=price * 100, who="test", source="test"
                    )
                while stage.room.parts.mind.snapshot.version < seen + len(focus.skus):  # noqa: ASYNC110
                    await asyncio.sleep(0.005)
                changed_s = asyncio.get_running_loop().time()
                await asyncio.sleep(50)
                made = [text for at_s, text in studio.made if at_s > changed_s]
                assert any(str(price) in text for text in made)
                assert not any(f"{old}元" in text for text in made for old in range(811, price))

    virtual_time.run(scene())


def test_likely_answers_are_made_while_nobody_asks(live_room: LiveRoom) -> None:
    async def scene() -> None:
        studio = Studio()
        voice = voice_of(studio)
        async with live_room(voice=voice) as stage:
            await asyncio.sleep(60)
            focus = stage.room.view().focus
            assert focus is not None
            await stage.room.command(PinProduct(product_id=focus.product_id), who="op")
            await asyncio.sleep(60)
            before = len(studio.made)
            await stage.ask("这个多少钱")
            await asyncio.sleep(20)
            answered = [e.text for e in await stage.events(SentenceStarted) if e.answer_id]
            assert answered
            made_late = {text for _, text in studio.made[before:]}
            assert made_late.isdisjoint(answered)

    virtual_time.run(scene())


def test_an_answer_that_comes_in_the_breath_between_two_sentences_sounds_at_once(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room(voice=PacedVoice()) as stage:
            await asyncio.sleep(20)
            loop = asyncio.get_running_loop()
            for number in range(5):
                heard = len(stage.ears.heard)
                while len(stage.ears.heard) == heard:  # noqa: ASYNC110
                    await asyncio.sleep(0.01)
                asked_s = loop.time()
                await stage.ask(("这个多少钱", "包邮吗")[number % 2], f"viewer{number}")
                while stage.ears.now is None:  # noqa: ASYNC110
                    await asyncio.sleep(0.001)
                assert stage.room.parts.said.answer_id is not None
                assert loop.time() - asked_s < 0.05
                await asyncio.sleep(60)

    virtual_time.run(scene())


def test_an_answer_that_is_being_decided_about_at_the_end_of_the_breath_is_waited_for(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room(voice=PacedVoice()) as stage:
            await asyncio.sleep(20)
            loop = asyncio.get_running_loop()
            journal = stage.room.parts.journal
            write = journal.write

            async def slowly(events: Any) -> Any:
                if any(isinstance(event, Chat) for event in events):
                    await asyncio.sleep(0.2)
                return await write(events)

            journal.write = slowly
            heard = len(stage.ears.heard)
            while len(stage.ears.heard) == heard:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.1)
            asked_s = loop.time()
            await stage.ask("这个多少钱")
            while stage.ears.now is None:  # noqa: ASYNC110
                await asyncio.sleep(0.001)
            assert stage.room.parts.said.answer_id is not None
            assert 0.2 <= loop.time() - asked_s < 0.25

    virtual_time.run(scene())
