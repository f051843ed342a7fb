"""The log read a second time: every answer is kept before it counts, so neither an interruption nor
reading anew changes a row, and nobody is asked twice."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any

import pytest
from torn_log import TornLog

from chat.events import Chat, User
from chat.events import encode as encode_chat
from demand.mining.doubt_store import ANSWER, DOUBT, how_many_wait
from demand.mining.labelling import Label, LabelError
from demand.mining.log_run import mine_log
from demand.mining.log_second import CarefulReader
from demand.mining.mention import Told
from demand.mining.outcome import Outcome
from demand.mining.second_reading import Opinion
from demand.mining.shop_side import shop_side
from demand.signal import Family, SignalKind
from host.forgetting.audit import Count
from host.forgetting.expiring import Run, due, expire
from storage.log_writer import GroupCommitLog
from storage.open_log import open_log
from storage.ports import Execute, LogUnavailable, NewEvent

MONDAY_MS = 1_760_284_800_000
NOW_US = (MONDAY_MS + 3_600_000) * 1000
KEY = b"0123456789abcdef"
BAD = Opinion(Told.COMPLAINT, Family.ASPECT, "quality")


class Reader:
    """Answers as it is told to, and so many questions only."""

    def __init__(
        self,
        opinion: Callable[[str], Opinion | None] = lambda _: BAD,
        *,
        questions: int = 99,
        name: str = "scripted 1",
    ) -> None:
        self.opinion = opinion
        self.questions = questions
        self.name = name
        self.lines: list[str] = []
        self.terms: list[str] = []

    async def read(self, lines: Sequence[str]) -> Sequence[Opinion | None]:
        self._spend()
        self.lines += lines
        return [self.opinion(line) for line in lines]

    async def label(self, terms: Sequence[str]) -> Sequence[Label | None]:
        self._spend()
        self.terms += terms
        return [Label(Family.FUNCTION, term) for term in terms]

    def _spend(self) -> None:
        if not self.questions:
            raise LabelError("the budget of tokens is spent")
        self.questions -= 1


def story(number: int) -> str:
    """A complaint that holds no word of one, each another."""
    units = "零一二三四五六七八九"
    return f"刹车一捏没反应吓得我一身汗{units[number // 10]}{units[number % 10]}"


def events(texts: Sequence[str], *, start: int = 0) -> list[NewEvent]:
    return [_event(number, text) for number, text in enumerate(texts, start)]


def _event(number: int, text: str) -> NewEvent:
    chat = Chat(
        platform="test",
        event_id=f"event{number}",
        text=text,
        received_ms=MONDAY_MS + number * 60_000,
        user=User(id=f"viewer{number % 23}", name="小明"),
    )
    return NewEvent(room="room-7", kind="chat", body=encode_chat(chat))


SIDE = shop_side(None)


@pytest.fixture(autouse=True)
def one_vocabulary(monkeypatch: pytest.MonkeyPatch) -> None:
    """Made once: it is the same for every run."""
    monkeypatch.setattr("demand.mining.log_run.shop_side", lambda *_, **__: SIDE)


@pytest.fixture
async def log() -> AsyncIterator[GroupCommitLog]:
    log = await open_log("sqlite://", now_us=lambda: NOW_US)
    yield log
    await log.close()


async def mined(log: Any, reader: CarefulReader | None = None, *, anew: bool = False) -> Outcome:
    return await mine_log(
        log, catalogue=None, key=KEY, now_us=lambda: NOW_US, least_viewers=1, anew=anew,
        reader=reader,
    )  # fmt: skip


def complaints(found: Outcome) -> int:
    return sum(row.lines for row in found.rows if row.kind is SignalKind.COMPLAINT)


async def test_what_was_answered_counts_again_and_anew_and_is_asked_once(
    log: GroupCommitLog,
) -> None:
    answers = iter((BAD, None, Opinion(Told.DEAR), Opinion(None)) * 20)
    await log.append(events([story(n % 30) for n in range(60)]))
    reader = Reader(lambda _: next(answers))
    first = await mined(log, reader)
    assert len(reader.lines) == 30
    assert {row.kind for row in first.rows} == {SignalKind.COMPLAINT, SignalKind.PRICE_RESISTANCE}
    assert "30 lines and 0 new terms: 22 lines answered, 8 without" in first.told[-1]
    assert (await mined(log)).rows == first.rows
    assert (await mined(log, reader, anew=True)).rows == first.rows
    assert len(reader.lines) == 30


async def test_who_says_what_was_answered_before_is_counted_without_asking(
    log: GroupCommitLog,
) -> None:
    await log.append(events([story(1)]))
    assert complaints(await mined(log, Reader())) == 1
    await log.append(events([story(1), story(2)], start=1))
    assert complaints(await mined(log)) == 2


@pytest.mark.parametrize("anew", [False, True])
async def test_an_interruption_changes_no_row_and_loses_one_question_at_most(
    log: GroupCommitLog, anew: bool
) -> None:
    await log.append(events([story(n % 90) for n in range(99)]))
    torn, reader, failures = TornLog(log, rest=0), Reader(), 0
    while failures < 40:
        try:
            found = await mined(torn, reader, anew=anew and not failures)
            break
        except LogUnavailable:
            failures += 1
    assert 1 <= failures < 40
    assert complaints(found) == 99
    assert len(reader.lines) <= 90 + 40 * failures
    assert (await mined(log, anew=True)).rows == found.rows


async def test_when_the_budget_is_spent_the_newest_lines_are_read_and_the_rest_another_time(
    log: GroupCommitLog,
) -> None:
    await log.append(events([story(n) for n in range(100)]))
    reader = Reader(questions=1)
    first = await mined(log, reader)
    assert reader.lines == [story(n) for n in range(99, 59, -1)]
    assert complaints(first) == 40
    assert first.told[-1] == (
        "60 more are read by their words alone: the budget of tokens is spent"
    )
    assert complaints(await mined(log)) == 40
    reader.questions = 9
    assert complaints(await mined(log, reader)) == 100
    assert len(reader.lines) == len(set(reader.lines)) == 100


async def test_only_masked_words_are_sent_and_none_is_kept_beside_an_answer(
    log: GroupCommitLog,
) -> None:
    phone, street = (
        "@小明 加我电话13812345678聊聊这个刹车",
        "住在解放路12号3单元502的我刹车一捏没反应",
    )
    await log.append(events([phone, street]))
    reader = Reader()
    await mined(log, reader)
    sent = " ".join(reader.lines)
    assert len(reader.lines) == 2
    for secret in ("13812345678", "小明", "12号", "502", "viewer", "event", "room-7"):
        assert secret not in sent
    kept = await log.query(f"SELECT line, about FROM {DOUBT}")
    kept += await log.query(f"SELECT line, answer FROM {ANSWER}")
    assert not [row for row in kept if "刹车" in str(row) or "解放" in str(row)]


async def test_an_answer_that_cannot_be_one_is_refused_and_not_asked_for_again(
    log: GroupCommitLog,
) -> None:
    await log.append(events([story(1), "我家那位 13812345678 非要紫色不可呀"]))
    insane = Reader(lambda line: Opinion(Told.HAVE, Family.COLOUR, "***" if "*" in line else "红"))
    words = await mined(log)
    found = await mined(log, insane)
    assert found.rows == words.rows
    assert "0 lines answered" in found.told[-1]
    asked = len(insane.lines)
    await mined(log, insane)
    assert asked == len(insane.lines) > 0


async def test_too_few_answers_are_asked_for_in_the_next_run(log: GroupCommitLog) -> None:
    class Short(Reader):
        async def read(self, lines: Sequence[str]) -> Sequence[Opinion | None]:
            return (await super().read(lines))[1:]

    await log.append(events([story(n) for n in range(50)]))
    short = Short()
    assert complaints(await mined(log, short)) == 0
    assert len(short.lines) == 50
    assert complaints(await mined(log, Reader())) == 50


async def test_another_model_is_asked_anew_and_the_old_answers_stay_until_then(
    log: GroupCommitLog,
) -> None:
    await log.append(events([story(n) for n in range(50)]))
    await mined(log, Reader())
    other = Reader(lambda _: Opinion(Told.DEAR), questions=1, name="another 1")
    found = await mined(log, other)
    assert (complaints(found), len(other.lines)) == (10, 40)


async def test_a_line_that_the_log_has_let_go_is_not_asked_about_and_keeps_its_answer(
    log: GroupCommitLog,
) -> None:
    await log.append(events([story(1), story(2)]))
    await mined(log, Reader(lambda line: BAD if line == story(1) else None))

    def empty(execute: Execute) -> None:
        execute("UPDATE event SET body = ?", (b"{}",))

    await log.advance("test", 1, empty)
    other = Reader(name="another 1")
    found = await mined(log, other)
    assert other.lines == []
    assert complaints(found) == 1
    assert await how_many_wait(log, "another 1") == 0


async def test_new_terms_are_labelled_once_and_stay_so(log: GroupCommitLog) -> None:
    await log.append(events(["希望出磁悬浮款"] * 8))
    reader = Reader(lambda _: None)
    found = await mined(log, reader)
    assert [(row.family, row.viewers) for row in found.rows] == [(Family.FUNCTION, 8)]
    assert len(reader.terms) == 1
    assert (await mined(log, anew=True)).rows == found.rows
    await mined(log, reader)
    assert len(reader.terms) == 1


async def test_without_a_model_nothing_is_noted(log: GroupCommitLog) -> None:
    await log.append(events([story(n) for n in range(5)]))
    await mined(log)
    assert await log.query(f"SELECT * FROM {DOUBT}") == []


async def test_what_was_answered_counts_on_when_the_words_are_gone(log: GroupCommitLog) -> None:
    await log.append(events([story(n) for n in range(6)]))
    first = await mined(log, Reader())
    assert complaints(first) == 6
    await log.append(events([story(9)], start=9))
    run = Run("command", NOW_US + 1, NOW_US + 1, 0, pause_s=0.0)
    assert await due(log, run) == Count(comments=7, unmined=1)
    await expire(log, run)
    reader = Reader()
    for anew in (False, True):
        found = await mined(log, reader, anew=anew)
        assert found.rows == first.rows
    assert reader.lines == []
    assert found.told[:3] == [
        "6 comments in the log",
        "6 of them are read as a model answered",
        "1 more do not count: their words were deleted before being mined",
    ]
    assert found.told[3].startswith("comments up to 2025-10-13 keep the counts they had")
