"""Words of viewers leave every kind of log when their time is over, and nothing else does."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec
import pytest

from chat.events import Chat, Enter, Fragment, ReplyTo, User
from chat.events import encode as encode_chat
from chat.reading import Intent, Reading, Slots, TopicKey
from demand import asked
from demand.log_forgotten import READER
from demand.mining import log_store
from demand.mining.batch import Miner
from demand.mining.doubt_store import DOUBT
from demand.mining.lane import Lane
from demand.mining.log_pages import Page, pages
from demand.mining.log_run import read_log
from demand.mining.log_tables import Tables
from demand.mining.mention import NOTHING, Read
from demand.mining.vocabulary import Vocabulary
from demand.pictures.searched import Searched, as_event, each_event
from host.events import CommentRead, CommentsForgotten, ReplyPosted
from host.events import encode as encode_host
from host.forgetting.audit import Count
from host.forgetting.erasing import Erased, Viewer, erase
from host.forgetting.expiring import PICTURES_READER, Run, due, expire
from host.journal import SHOP, opened
from storage.log_writer import GroupCommitLog
from storage.open_log import open_log
from storage.ports import Envelope, Execute, LogUnavailable, NewEvent

KEY = b"0123456789abcdef"
DAY_US = 86_400_000_000
MONDAY_US = 1_760_284_800_000_000
NOW_US = MONDAY_US + 20 * DAY_US
STORY = "刹车一捏没反应吓得我一身汗"
"""No word of it tells."""
TEXTS = ("有没有静音的空调", "什么时候出香芋紫", STORY, "太贵了", "XXXL有吗")


class Clock:
    def __init__(self) -> None:
        self.now = MONDAY_US

    def __call__(self) -> int:
        return self.now


def chat_of(number: int, at_us: int) -> Chat:
    text = TEXTS[number % 5]
    return Chat(
        platform="test",
        event_id=f"e{number}",
        text=text,
        received_ms=at_us // 1000,
        user=User(id=f"{number % 7:016x}", name="张***", badges=("铁粉",)),
        fragments=(Fragment("text", text),),
        reply_to=ReplyTo("e0", "0" * 16, TEXTS[0]) if number % 9 == 1 else None,
    )


def of_chat(number: int, at_us: int) -> list[NewEvent]:
    slots = Slots(height_cm=165.0, topic="香芋紫")
    reading = Reading(intent=Intent.WISH, product_ids=("P1",), slots=slots)
    read = CommentRead(event_id=f"e{number}", readings=(reading,), topics=(TopicKey("wish"),))
    reply = ReplyPosted(answer_id=f"a{number}", source="test", text="@张*** 有的")
    search = Searched(
        search_id=f"{number:016x}",
        picture_hash="f00",
        embedding="AAAA",
        whole="BBBB",
        viewer_id="page7",
    )
    return [
        NewEvent("r1", "chat", encode_chat(chat_of(number, at_us))),
        NewEvent("r1", "comment.read", encode_host(read)),
        NewEvent("r1", "reply.posted", encode_host(reply)),
        *([as_event("r1", search)] if number % 10 == 0 else []),
    ]


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def log_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'room.db'}"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
async def log(log_url: str) -> AsyncIterator[GroupCommitLog]:
    """Twelve comments a day, for ten days: e0 to e119."""
    clock = Clock()
    log = await open_log(log_url, now_us=clock, synchronous="NORMAL")
    for day in range(10):
        clock.now = MONDAY_US + day * DAY_US
        numbers = range(day * 12, day * 12 + 12)
        await log.append([event for n in numbers for event in of_chat(n, clock.now)])
    clock.now = NOW_US
    yield log
    await log.close()


def run_before(day: int, *, pictures: int = 0) -> Run:
    return Run(
        by="command",
        now_us=NOW_US,
        words_before_us=MONDAY_US + day * DAY_US,
        pictures_before_us=MONDAY_US + pictures * DAY_US,
        pause_s=0.0,
    )


async def every_event(log: GroupCommitLog) -> list[Envelope]:
    return await log.read(limit=10_000)


@pytest.fixture(scope="module")
def miner() -> Miner:
    return Miner(Lane(Vocabulary()))


async def mined(
    log: GroupCommitLog, miner: Miner, *, anew: bool = False, now_us: int = NOW_US
) -> list[tuple[Any, ...]]:
    """What is counted, line by line."""
    await read_log(log, miner, key=KEY, now_us=lambda: now_us, anew=anew, asking=True)
    return await log.query(f"SELECT * FROM {log_store.COMMENT} ORDER BY room, event_id")


async def test_what_is_old_loses_words_and_names_and_nothing_else(log: GroupCommitLog) -> None:
    before = await every_event(log)
    count = await expire(log, run_before(4, pictures=2))
    assert count == Count(comments=48, unmined=48, pictures=3)
    after = await every_event(log)
    told = after.pop()
    assert [(e.seq, e.written_us, e.room, e.kind, e.version) for e in after] == [
        (e.seq, e.written_us, e.room, e.kind, e.version) for e in before
    ]
    border_us = MONDAY_US + 4 * DAY_US
    for was, now in zip(before, after, strict=True):
        if was.kind != "picture.searched":
            assert (was.body == now.body) == (was.written_us >= border_us)
    line = opened(next(e for e in after if b'"e10"' in e.body and e.kind == "chat"))
    assert isinstance(line, Chat)
    assert (line.text, line.fragments, line.flags.forgotten) == ("", (), "expired")
    assert line.reply_to == ReplyTo("e0", "0" * 16)
    assert line.user == User(id=f"{3:016x}")
    read = opened(next(e for e in after if e.kind == "comment.read"))
    assert isinstance(read, CommentRead)
    assert read.readings == (Reading(intent=Intent.WISH, product_ids=("P1",)),)
    reply = opened(next(e for e in after if e.kind == "reply.posted"))
    assert isinstance(reply, ReplyPosted)
    assert reply.text == "有的"
    assert told.room == SHOP
    assert opened(told) == CommentsForgotten(
        count=48, by="command", before_us=border_us, unmined=48, pictures=3
    )


async def test_what_is_forgotten_is_not_forgotten_again_and_a_dry_run_changes_nothing(
    log: GroupCommitLog,
) -> None:
    before = await every_event(log)
    assert await due(log, run_before(4)) == Count(comments=48, unmined=48)
    assert await every_event(log) == before
    await expire(log, run_before(4))
    whole = await every_event(log)
    assert not await due(log, run_before(4))
    assert not await expire(log, run_before(4))
    assert await every_event(log) == whole
    assert (await expire(log, run_before(5))).comments == 12


class Torn:
    """A log whose every second rewriting fails after its work was done."""

    def __init__(self, log: GroupCommitLog) -> None:
        self._log = log
        self.torn = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._log, name)

    async def rewrite(
        self,
        reader: str,
        position: int,
        bodies: Mapping[int, bytes],
        write: Callable[[Execute], None] | None = None,
    ) -> None:
        if self.torn % 2 == 0:
            self.torn += 1
            await self._log.rewrite(reader, position, bodies, _failing(write))
        self.torn += 1
        await self._log.rewrite(reader, position, bodies, write)


def _failing(write: Callable[[Execute], None] | None) -> Callable[[Execute], None]:
    def fails(execute: Execute) -> None:
        if write is not None:
            write(execute)
        raise LogUnavailable("the disk is full")

    return fails


async def test_a_run_that_is_torn_goes_on_and_tells_all_of_it_once(
    log: GroupCommitLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("host.forgetting.expiring.SLICE_EVENTS", 20)
    torn = Torn(log)
    failures = 0
    for _ in range(50):
        try:
            count = await expire(torn, run_before(10, pictures=10))
            break
        except LogUnavailable:
            failures += 1
    assert failures > 10
    assert count == Count(comments=120, unmined=120, pictures=12)
    told = [opened(e) for e in await log.read(kinds=["comments.forgotten"])]
    assert [(e.count, e.pictures) for e in told if isinstance(e, CommentsForgotten)] == [(120, 12)]
    assert await log.position(READER) == await log.position(PICTURES_READER) == 372
    searches = [each async for _, each in each_event(log)]
    assert [each.embedding for each in searches if isinstance(each, Searched)] == [""] * 12


async def test_two_that_forget_at_once_count_each_comment_once(log: GroupCommitLog) -> None:
    other = Overtaking(log)
    await expire(other, run_before(4))
    assert other.overtook
    told = [opened(e) for e in await log.read(kinds=["comments.forgotten"])]
    assert [e.count for e in told if isinstance(e, CommentsForgotten)] == [48]


class Overtaking(Torn):
    """A log in which another program forgets between our reading and our writing."""

    overtook = False

    async def rewrite(
        self,
        reader: str,
        position: int,
        bodies: Mapping[int, bytes],
        write: Callable[[Execute], None] | None = None,
    ) -> None:
        if not self.overtook:
            self.overtook = True
            await expire(self._log, run_before(4))
        await self._log.rewrite(reader, position, bodies, write)


async def test_mining_keeps_its_counts_when_words_are_gone_also_anew(
    log: GroupCommitLog, miner: Miner
) -> None:
    whole = await mined(log, miner, now_us=MONDAY_US + DAY_US * 10)
    quotes = f"SELECT event_id FROM {log_store.TEXT}"
    before = await log.query(quotes)
    count = await expire(log, run_before(8))
    assert (count.comments, count.unmined) == (96, 0)
    left = [int(row[0][1:]) for row in await log.query(quotes)]
    assert 0 < len(left) < len(before)
    assert min(left) >= 96
    assert await mined(log, miner) == whole
    assert await mined(log, miner, anew=True) == whole
    other_words = Miner(Silent(Vocabulary()))
    anew = await mined(log, other_words, anew=True)
    changed = {int(was[1][1:]) for was, now in zip(whole, anew, strict=True) if was != now}
    assert changed == {n for n in range(96, 120) if n % 5 != 2}  # what can be read is read anew


class Silent(Lane):
    """A lane that understands nothing."""

    def read_plain(self, line: str) -> Read:
        return NOTHING


async def test_lines_that_were_gone_before_they_were_mined_count_for_nothing(
    log: GroupCommitLog, miner: Miner
) -> None:
    await expire(log, run_before(4))
    rows = await mined(log, miner)
    assert await mined(log, miner, anew=True) == rows
    found: list[Page] = []
    await pages(log, found.append)
    assert [(len(page.mined), page.unread) for page in found] == [(72, 48)]


async def test_other_words_take_over_what_the_words_before_read_in_lines_that_are_gone(
    log: GroupCommitLog, miner: Miner
) -> None:
    whole = await mined(log, miner)
    shown = "SELECT * FROM {} ORDER BY event_id"
    was_shown = await log.query(shown.format(log_store.SHOWN))
    await expire(log, run_before(8))
    await log.advance("test", 0, make_older)
    assert await mined(log, miner) == whole
    assert await log.query(shown.format(log_store.SHOWN)) == was_shown
    await log.advance("test", 0, make_older)
    assert await mined(log, miner, anew=True) == whole


def make_older(execute: Execute) -> None:
    """What this version read becomes what one before it read."""
    own, older = Tables(log_store.VERSION), Tables(log_store.VERSION - 1)
    for name in ("comment", "shown", "text", "doubt"):
        execute(f"DROP TABLE IF EXISTS {getattr(older, name)}", ())
        execute(f"ALTER TABLE {getattr(own, name)} RENAME TO {getattr(older, name)}", ())
    for reader in ("reader", "doubter"):
        names = (getattr(older, reader), getattr(own, reader))
        execute("DELETE FROM reader_position WHERE reader = ?", names[:1])
        execute("UPDATE reader_position SET reader = ? WHERE reader = ?", names)


async def test_what_was_asked_counts_on_when_words_are_gone(log: GroupCommitLog) -> None:
    await asked.update(log)
    whole = await asked.asked(log)
    await expire(log, run_before(9))
    await asked.rebuild(log)
    assert await asked.asked(log) == whole
    assert sum(row.comments for row in whole) == 120


async def test_a_viewer_is_erased_from_the_log_and_from_what_was_counted(
    log: GroupCommitLog, miner: Miner
) -> None:
    enter = Enter(platform="test", event_id="in", user=User(id=f"{3:016x}", name="李***"))
    await log.append([NewEvent("r1", "enter", encode_chat(enter))])
    await mined(log, miner)
    await asked.update(log)
    viewer = Viewer(hashes=frozenset((f"{3:016x}",)))
    found = Erased(comments=17, others=18, mined=17, asked=17)
    before = await every_event(log)
    assert await erase(log, viewer, dry_run=True) == found
    assert await every_event(log) == before
    assert await erase(log, viewer) == found
    assert await erase(log, viewer) == Erased()
    for event in await every_event(log):
        assert f"{3:016x}".encode() not in event.body
        opened(event) if event.kind != "picture.searched" else None
    for table in (log_store.COMMENT, "asked_comment"):
        rows = await log.query(f"SELECT count(*), count(DISTINCT viewer) FROM {table}")
        assert rows == [(103, 6)]
    doubts = await log.query(f"SELECT event_id FROM {DOUBT}")
    assert {int(row[0][1:]) % 7 for row in doubts} == {0, 1, 2, 4, 5, 6}
    assert await mined(log, miner, anew=True) == await mined(log, miner)
    before_asked = await asked.asked(log)
    await asked.rebuild(log)
    assert await asked.asked(log) == before_asked


async def test_erasing_brings_no_words_back_that_were_forgotten_meanwhile(
    log: GroupCommitLog,
) -> None:
    """Another's comment that replies to the viewer is rewritten too: not from how it stood before
    its words were gone."""
    between = Overtaking(log)
    await erase(between, Viewer(hashes=frozenset(("0" * 16,))))
    for event in await log.read(kinds=["chat"]):
        if event.written_us < MONDAY_US + 4 * DAY_US:
            assert msgspec.json.decode(event.body)["text"] == ""


async def test_a_search_by_picture_of_an_erased_viewer_loses_the_picture(
    log: GroupCommitLog,
) -> None:
    found = await erase(log, Viewer(on_platform=lambda platform: f"{platform}7"))
    assert len(found.search_ids) == 12
    for event in await log.read(kinds=["picture.searched"]):
        left = msgspec.json.decode(event.body)
        assert left["picture_hash"] == ""
        assert not {"embedding", "viewer_id"} & left.keys()
