"""What is said is true of the catalogue in force when it is said, whatever changed since asking."""

from __future__ import annotations

import asyncio
import importlib.util
import random
import sys
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chat.understanding.understanding import Understanding
from host import virtual_time
from host.answers.answerer import Answerer
from host.answers.words import shop_words
from host.events import AnswerPlanned, SentenceStarted
from host.journal import opened
from host.speech.ports import Speech
from host.speech.providers.paced import PacedVoice
from storage.catalogue import Snapshot
from storage.catalogue_store import open_store

sys.path.insert(0, str(Path(__file__).parent))
from truth_changes import as_asked_now, changed, repriced
from truth_checker import Checker
from truth_questions import Question, make_questions
from truth_shops import World, make_world

SEED = 31
SHOPS, QUESTIONS = 40, 40
NOTICED_S = 1.5
"""A change is in force at the latest this long after it was saved."""


def test_a_question_read_before_a_change_is_answered_with_what_is_true_after_it() -> None:
    told = 0
    for number in range(SHOPS):
        before = make_world(SEED, number)
        now = changed(before, random.Random(f"{SEED}/{number}/change"), 3)
        understanding = Understanding(shop_words(Snapshot(1, 0, before.catalogue)))
        answerer, checker = Answerer(Snapshot(2, 0, now.catalogue)), Checker(now)
        for place, question in enumerate(make_questions(before, SEED, number, QUESTIONS)):
            readings = understanding.read(question.text, focus=question.focus)
            focus = question.focus if question.focus in checker.products else None
            answer = answerer.answer(readings, text=question.text, focus=focus, variation=place)
            asked = as_asked_now(question, before, now)
            judged = checker.judge(asked, answer.text, answer.product, answer.route)
            assert not judged.wrong, (question.text, answer.text, judged.wrong)
            told += answer.route == "ai"
            assert {fact.version for fact in answer.facts} <= {2}
    assert told > SHOPS * QUESTIONS * 0.85


class SlowVoice:
    """Takes a second and a half for every sentence."""

    name = "slow"

    def __init__(self) -> None:
        self._inner = PacedVoice()
        self.capabilities = self._inner.capabilities

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        await asyncio.sleep(1.5)
        return await self._inner.synthesise(text, language=language, rate=rate)

    async def close(self) -> None:
        await self._inner.close()


def _live_room() -> Callable[..., Any]:
    path = Path(__file__).parents[1] / "flow" / "conftest.py"
    spec = importlib.util.spec_from_file_location("flow_conftest", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["flow_conftest"] = module
    spec.loader.exec_module(module)
    return module._live_room  # type: ignore[no-any-return]


def _chinese_world(number: int) -> World:
    while make_world(SEED, number).language != "zh":
        number += 1000
    return make_world(SEED, number)


class Scene:
    """A room whose catalogue changes under its questions; remembers which version held when."""

    def __init__(self, number: int, url: str) -> None:
        self.world = _chinese_world(number)
        self.rng = random.Random(f"{SEED}/{number}/scene")
        self.worlds: dict[int, World] = {1: self.world}
        self.saved_us: dict[int, int] = {1: 0}
        self.asked: dict[str, tuple[Question, World]] = {}
        self.url = url
        self.checked = self.unread = 0

    async def play(self, live_room: Callable[..., Any]) -> None:
        store = await open_store(self.url, now_us=lambda: 1)
        await store.save(self.world.catalogue, source="test", who="test")
        await store.close()
        async with live_room(self.url, voice=SlowVoice()) as stage:
            await asyncio.sleep(10)
            questions = make_questions(self.world, SEED, self.rng.randrange(10**6), 32)
            for question in questions:
                await self._ask(stage, question)
                await asyncio.sleep(self.rng.uniform(0.2, 7))
            await asyncio.sleep(30)
            await self._check(stage)

    async def _ask(self, stage: Any, question: Question) -> None:
        if self.rng.random() < 0.6:
            await self._change(stage)
            await asyncio.sleep(self.rng.choice((0.0, 0.4, 1.1, 2.5)))
        event_id = await stage.ask(question.text, viewer=f"viewer{len(self.asked)}")
        self.asked[event_id] = (question, self.worlds[max(self.worlds)])
        for _ in range(self.rng.randrange(3)):
            await asyncio.sleep(self.rng.uniform(0.0, 4.0))
            await self._change(stage)

    async def _change(self, stage: Any) -> None:
        newest = self.worlds[max(self.worlds)]
        shown = stage.room.view().focus
        if shown is not None and self.rng.random() < 0.7:
            after = repriced(newest, self.rng, shown.product_id)
        else:
            after = changed(newest, self.rng)
        await stage.store.save(after.catalogue, source="test", who="test")
        version = await stage.store.version()
        self.worlds[version] = after
        self.saved_us[version] = stage.clock.now_us()

    async def _check(self, stage: Any) -> None:
        planned: dict[str, AnswerPlanned] = {}
        spoken: dict[tuple[str, int], list[str]] = defaultdict(list)
        for envelope in await _everything(stage.log):
            event = opened(envelope)
            if isinstance(event, AnswerPlanned):
                planned[event.answer_id] = event
                self._true(event.text, event, event.catalogue_version)
            elif isinstance(event, SentenceStarted) and event.answer_id in planned:
                self._in_force(event.catalogue_version, envelope.written_us)
                said = event.text.split("一起答一下：")[-1]
                spoken[event.answer_id, event.catalogue_version].append(said)
        for (answer_id, version), parts in spoken.items():
            self._true("".join(parts), planned[answer_id], version)

    def _in_force(self, version: int, at_us: int) -> None:
        newest = max(v for v, us in self.saved_us.items() if us <= at_us - NOTICED_S * 1_000_000)
        assert version >= newest, (version, newest)

    def _true(self, text: str, planned: AnswerPlanned, version: int) -> None:
        question, before = self.asked[planned.first_event_id]
        now = self.worlds[version]
        checker = Checker(now)
        asked = as_asked_now(question, before, now)
        products = planned.topics[0].product.split("+")
        if set(products) != set(asked.products):
            asked = _about(asked, [p for p in products if p in checker.products], checker)
        if text.endswith("；"):
            text = text[:-1] + "。"  # the voice was cut off between two parts of a sentence
        judged = checker.judge(asked, text, products, "ai")
        assert not judged.wrong, (question.text, text, judged.wrong)
        self.checked += 1
        self.unread += bool(judged.unread)


def _about(question: Question, products: list[str], checker: Checker) -> Question:
    """The question as the room understood it, which shows another product than the one it was
    made for."""
    skus = frozenset(sku.sku for p in products for sku in checker.products[p].skus)
    kind = "offers" if question.kind in ("stock", "stock_count", "price_variant") else question.kind
    return replace(question, kind=kind, products=tuple(products), skus=skus)


async def _everything(log: Any) -> list[Any]:
    found: list[Any] = []
    after = 0
    while envelopes := await log.read(after, limit=1000):
        after = envelopes[-1].seq
        found += envelopes
    return found


@pytest.mark.timeout(300)
def test_what_is_voiced_is_true_of_the_catalogue_in_force_when_its_sentence_starts(
    tmp_path: Path,
) -> None:
    live_room, checked, unread = _live_room(), 0, 0
    for number in range(3):
        scene = Scene(number, f"sqlite:///{tmp_path}/room{number}.db")
        virtual_time.run(scene.play(live_room))
        checked, unread = checked + scene.checked, unread + scene.unread
    assert checked > 90, checked
    assert unread < checked / 50
