"""The same answer for everyone: who asks, how politely and after what never changes the facts;
questions that wait under one key have one answer."""

from __future__ import annotations

import asyncio
import re
import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from chat.events import Chat, User
from chat.reading import Reading
from chat.understanding.topic import topic_key
from chat.understanding.understanding import Understanding
from host import virtual_time
from host.answers.answer import Answer
from host.answers.answerer import Answerer
from host.answers.words import shop_words
from host.events import AnswerPlanned
from storage.catalogue import Snapshot
from storage.catalogue_store import open_store

sys.path.insert(0, str(Path(__file__).parent))
from test_truth_changes import _live_room
from truth_questions import Question, make_questions
from truth_shops import make_world

SEED = 41
SHOPS, QUESTIONS = 30, 40
_POLITE = {
    "zh": ("{}谢谢", "你好，{}", "麻烦问下{}", "{}～"),
    "en": ("hi {}", "{} thanks", "hello, {}", "sorry but {}"),
}
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")


def _numbers(answer: Answer) -> tuple[str, ...]:
    """What the answer says, in numbers; a wording may be another."""
    return tuple(sorted(set(_NUMBER.findall(answer.text))))


def _rooms() -> list[tuple[Understanding, Answerer, list[Question]]]:
    rooms = []
    for number in range(SHOPS):
        world = make_world(SEED, number)
        snapshot = Snapshot(1, 0, world.catalogue)
        questions = make_questions(world, SEED, number, QUESTIONS)
        rooms.append((Understanding(shop_words(snapshot)), Answerer(snapshot), questions))
    return rooms


def _ask(
    understanding: Understanding, answerer: Answerer, text: str, question: Question
) -> tuple[tuple[Reading, ...], Answer]:
    readings = understanding.read(text, focus=question.focus)
    return readings, answerer.answer(readings, text=text, focus=question.focus, variation=0)


def test_politeness_never_changes_a_number() -> None:
    changed: list[tuple[str, str, str]] = []
    asked = 0
    for understanding, answerer, questions in _rooms():
        for place, question in enumerate(questions):
            _, plain = _ask(understanding, answerer, question.text, question)
            forms = _POLITE[question.language]
            polite = forms[place % len(forms)].format(question.text)
            _, other = _ask(understanding, answerer, polite, question)
            if plain.route == other.route == "ai":
                asked += 1
                if _numbers(plain) != _numbers(other):
                    changed.append((polite, plain.text, other.text))
    assert asked > SHOPS * QUESTIONS * 0.9
    assert not changed, changed[:5]


def test_what_was_asked_before_never_changes_the_facts_of_a_question_that_names_its_product() -> (
    None
):
    for understanding, answerer, questions in _rooms():
        previous: Reading | None = None
        for question in questions:
            named = question.kind in ("price", "price_variant", "stock", "pieces", "size")
            readings, alone = _ask(understanding, answerer, question.text, question)
            if named and question.focus is not None and readings[0].product_from == "name":
                after = understanding.read(question.text, focus=question.focus, previous=previous)
                again = answerer.answer(
                    after, text=question.text, focus=question.focus, variation=0
                )
                assert _numbers(again) == _numbers(alone), (question.text, alone.text, again.text)
            previous = readings[0]


def test_questions_under_one_key_have_one_answer() -> None:
    """Two lines that wait under the same key get one answer: it must be right for both."""
    told: list[tuple[str, str, str, str]] = []
    for understanding, answerer, questions in _rooms():
        by_key: dict[tuple[str, str, bool], dict[tuple[str, ...], tuple[str, str]]]
        by_key = defaultdict(dict)
        for question in questions:
            readings, answer = _ask(understanding, answerer, question.text, question)
            if len(readings) > 1 or answer.route != "ai" or question.kind == "stock_count":
                continue
            key = (str(topic_key(readings[0])), question.language, bool(question.focus))
            by_key[key].setdefault(_prices(answer), (question.text, answer.text))
        for same in by_key.values():
            if len(same) > 1:
                (one, said), (two, other) = list(same.values())[:2]
                told.append((one, two, said, other))
    assert not told, told[:5]


def _prices(answer: Answer) -> tuple[str, ...]:
    """The amounts of an answer, as it takes them from the record."""
    names = ("price", "total", "total_after_offer", "price_after_offer", "stock", "amount")
    return tuple(sorted({fact.value for fact in answer.facts if fact.name in names}))


def test_nickname_level_and_viewer_never_change_the_answer(tmp_path: Path) -> None:
    world = make_world(SEED, 1)
    questions = [q for q in make_questions(world, SEED, 1, 30) if q.kind != "yesterday"]
    said = [
        _posted(_live_room(), tmp_path, name, user, world.catalogue, questions)
        for name, user in (
            ("plain", User(id="u1", name="小李")),
            ("vip", User(id="u2", name="老板娘", badges=("vip", "moderator"))),
            ("odd", User(id="u3", name="9.9元包邮 5折")),
        )
    ]
    assert len(said[0]) > 15
    assert said[0] == said[1] == said[2]


def _posted(
    live_room: Callable[..., Any],
    folder: Path,
    name: str,
    user: User,
    catalogue: Any,
    questions: list[Question],
) -> list[tuple[str, ...]]:
    """The numbers of every answer that a viewer got, in order."""
    url = f"sqlite:///{folder}/{name}.db"
    found: list[tuple[str, ...]] = []

    async def scene() -> None:
        store = await open_store(url, now_us=lambda: 1)
        await store.save(catalogue, source="test", who="test")
        await store.close()
        async with live_room(url) as stage:
            for number, question in enumerate(questions):
                line = Chat(platform="ingest", event_id=f"c{number}", text=question.text, user=user)
                await stage.room.deliver([line])
                await asyncio.sleep(15)
            for planned in await stage.events(AnswerPlanned):
                found.append(tuple(sorted(set(_NUMBER.findall(planned.text)))))

    virtual_time.run(scene())
    return found
