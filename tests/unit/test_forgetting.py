"""Forgetting viewers' words: what is made of a body, that the bytes are gone, when it happens and
how it is asked for by hand."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from chat.events import Chat, Flags, User
from chat.events import decode as decode_chat
from chat.events import encode as encode_chat
from chat.names import Pseudonyms
from demand.demand_error import DemandError
from demand.log_comment import LogFlags
from demand.log_forgotten import READER
from demand.log_reader import insert_new
from demand.mining.batch import Miner
from demand.mining.log_store import TEXT, update
from demand.mining.mention import NOTHING, Read
from demand.need import Need, Quote
from demand.pictures.covers import Covers
from demand.pictures.searched import KIND, Searched, as_event
from demand.signal import Family
from demand.trends.contents import Trends
from demand.trends.file import read_trends, write_trends
from demand.week import Week
from host import cli, virtual_time
from host.clock import machine_now_us
from host.config import Config, ConfigError, read_config
from host.events import CommentsForgotten
from host.forgetting import bodies
from host.forgetting.audit import Count
from host.forgetting.expiring import Run, expire
from host.forgetting.housekeeping import Housekeeping
from host.journal import opened
from host.keys import read_secrets
from storage.log_writer import GroupCommitLog
from storage.open_log import open_log
from storage.ports import LogUnavailable, NewEvent

DAY_US = 86_400_000_000
NOW_US = 1_760_284_800_000_000
KINDS = [*bodies._EXPIRED, bodies.SEARCHED_KIND, "poll.voted", "poll.voted_unread", "other"]

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)
names = st.sampled_from(["", "v1", "v2", "张***"])
events = st.fixed_dictionaries(
    {"event_id": names | json_values, "other": json_values},
    optional={
        "text": st.sampled_from(["", "a", "@张*** @李*** 有的"]) | json_values,
        "user": st.fixed_dictionaries({"id": names, "level": json_values}, optional={"name": names})
        | json_values,
        "flags": st.just({"late": True}) | json_values,
        "fragments": json_values,
        "reply_to": st.fixed_dictionaries({"user_id": names, "text": names}) | json_values,
        "target": st.fixed_dictionaries({"user_id": names}) | json_values,
        "readings": st.lists(st.fixed_dictionaries({"slots": json_values}) | json_values),
        "wish": st.fixed_dictionaries({"words": names, "kind": names}) | json_values,
        "embedding": names | json_values,
        "whole": names | json_values,
        "viewer": names | json_values,
        "viewer_id": names | json_values,
        "votes": st.lists(st.lists(names | json_values, max_size=3) | json_values, max_size=3)
        | json_values,
    },
)  # fmt: skip
anything = events.map(lambda event: json.dumps(event).encode()) | st.binary(max_size=40)


def rewritings(kind: str) -> list[Callable[[bytes], bytes]]:
    return [
        lambda body: bodies.expired(kind, body),
        lambda body: bodies.without_picture(kind, body),
        lambda body: bodies.erased(kind, body, viewers={"v1"}, event_ids={"v2"}),
    ]


@settings(max_examples=80)
@given(kind=st.sampled_from(KINDS), body=anything)
@example(kind="chat", body=b"[" * 3000)
@example(kind="chat", body=b'{"text": "\\ud800"}')
@example(kind="chat", body=b'{"text": "a", "seq": 1' + b"0" * 400 + b"}")
def test_a_body_of_any_kind_is_rewritten_once_and_never_raises(kind: str, body: bytes) -> None:
    for rewritten in rewritings(kind):
        once = rewritten(body)
        assert rewritten(once) == once
        assert once == body or isinstance(msgspec.json.decode(once), dict)


@settings(max_examples=50)
@given(kind=st.sampled_from(KINDS), event=events)
def test_only_what_is_a_viewers_goes_from_a_body(kind: str, event: dict[str, Any]) -> None:
    allowed = {
        "text", "user", "flags", "fragments", "reply_to", "target", "readings", "wish",
        "embedding", "whole", "picture_hash", "viewer", "viewer_id", "votes",
    }  # fmt: skip
    body = msgspec.json.encode(event)
    was = msgspec.json.decode(body)
    for rewritten in rewritings(kind):
        now = msgspec.json.decode(rewritten(body))
        for name in was.keys() - allowed:
            assert now[name] == was[name]
        if isinstance(was.get("user"), dict) and isinstance(now.get("user"), dict):
            assert now["user"].items() <= was["user"].items()
            assert now["user"].get("id") == was["user"].get("id")
        if kind not in ("chat", "superchat", "reply.posted", "reply.failed"):
            assert now.get("text") == was.get("text")


def test_kinds_and_marks_are_the_same_on_both_sides() -> None:
    assert bodies.SEARCHED_KIND == KIND
    for mark in ("", "expired", "erased"):
        chat = Chat(platform="p", event_id="e", text="", flags=Flags(forgotten=mark))  # type: ignore[arg-type]
        told = msgspec.json.decode(encode_chat(chat)).get("flags", {})
        assert msgspec.convert(told, LogFlags).forgotten == mark
        assert chat.flags.unanswerable == bool(mark)


def line(number: int, text: str, *, viewer: str = "v") -> NewEvent:
    chat = Chat(platform="test", event_id=f"e{number}", text=text, user=User(id=viewer))
    return NewEvent("r", "chat", encode_chat(chat))


def run_before(before_us: int, now_us: int = NOW_US) -> Run:
    return Run(
        by="command", now_us=now_us, words_before_us=before_us, pictures_before_us=before_us,
        pause_s=0.0,
    )  # fmt: skip


class Silent:
    """A lane to which each line says something."""

    def read_plain(self, line: str) -> Read:
        return NOTHING


async def test_the_bytes_of_the_words_are_in_no_file_any_more(tmp_path: Path) -> None:
    """Long ones, short ones, ones that fill pages of their own; beside the log also what was kept
    of them for quotes."""
    url = f"sqlite:///{tmp_path / 'room.db'}"
    log = await open_log(url, now_us=lambda: NOW_US, synchronous="NORMAL")
    lines = [
        line(n, f"SECRET{n:04d}" + "长" * (n * 7 % 90 if n % 50 else 3000)) for n in range(600)
    ]
    await log.append(lines)
    await update(log, Miner(Silent()), now_us=lambda: NOW_US)  # type: ignore[arg-type]
    quotes = [("r", f"e{n}", NOW_US // 1_000_000, f"SECRET{n:04d}") for n in range(600)]
    await log.advance("test", 0, lambda execute: insert_new(execute, TEXT, 4, quotes))
    files = [tmp_path / "room.db", tmp_path / "room.db-wal"]
    assert any(b"SECRET0001" in file.read_bytes() for file in files)
    await expire(log, run_before(NOW_US + 1, NOW_US + 1))
    left = b"".join(file.read_bytes() for file in files)
    assert left.count(b"SECRET") == 0
    assert "长长长".encode() not in left
    assert len(await log.read()) == 601
    await log.close()


async def test_a_clock_that_was_wrong_neither_forgets_too_early_nor_keeps_for_ever() -> None:
    clock = [NOW_US - 9 * DAY_US]
    log = await open_log("sqlite://", now_us=lambda: clock[0])
    await log.append([line(0, "old")])
    clock[0] = NOW_US + 900 * DAY_US  # an evening in another year
    await log.append([line(n, "wrong clock") for n in range(1, 300)])
    clock[0] = NOW_US - 8 * DAY_US
    await log.append([line(300, "old too")])
    clock[0] = NOW_US - DAY_US
    await log.append([line(301, "fresh")])
    clock[0] = 0
    await log.append([line(302, "fresh, and the clock has no battery")])
    clock[0] = NOW_US + 800 * DAY_US
    await log.append([line(303, "nobody knows")])
    count = await expire(log, run_before(NOW_US - 7 * DAY_US))
    texts = [msgspec.json.decode(e.body)["text"] for e in await log.read(kinds=["chat"])]
    await log.close()
    assert count.comments == 301
    assert [text for text in texts if text] == [
        "fresh", "fresh, and the clock has no battery", "nobody knows",
    ]  # fmt: skip


class Kept:
    """Housekeeping of a shop with one old comment, and one of today."""

    def __init__(self, log: GroupCommitLog, folder: Path, clock: list[int]) -> None:
        self.mined = 0
        self.clock = clock
        self.log = log
        self.config = Config(data_folder=str(folder))

    async def mine(self) -> None:
        self.mined += 1
        await update(self.log, Miner(Silent()), now_us=lambda: self.clock[0])  # type: ignore[arg-type]

    async def mine_badly(self) -> None:
        self.mined += 1
        raise DemandError("there is no catalogue")

    def keeper(self, mine: Any) -> Housekeeping:
        return Housekeeping(self.config, self.log, now_us=lambda: self.clock[0], mine=mine)

    async def told(self) -> list[tuple[int, int, str]]:
        events = [opened(e) for e in await self.log.read(kinds=["comments.forgotten"])]
        return [(e.count, e.unmined, e.by) for e in events if isinstance(e, CommentsForgotten)]


@pytest.fixture
async def kept(tmp_path: Path) -> Any:
    clock = [NOW_US - 8 * DAY_US]
    log = await open_log("sqlite://", now_us=lambda: clock[0])
    await log.append([line(0, "old")])
    clock[0] = NOW_US
    await log.append([line(1, "fresh")])
    yield Kept(log, tmp_path, clock)
    await log.close()


async def test_a_shop_that_mines_mines_first_and_only_where_it_is_due(kept: Kept) -> None:
    keeper = kept.keeper(kept.mine)
    assert await keeper.once() == Count(comments=1)
    assert await keeper.once() == Count()
    kept.clock[0] += 8 * DAY_US  # what is due now was read then, with the rest
    assert await keeper.once() == Count(comments=1)
    assert kept.mined == 1
    assert await kept.told() == [(1, 0, "housekeeping"), (1, 0, "housekeeping")]


@pytest.mark.parametrize("bad", [True, False])
async def test_what_nobody_could_mine_is_forgotten_all_the_same_and_told(
    kept: Kept, bad: bool
) -> None:
    assert await kept.keeper(kept.mine_badly if bad else None).once() == Count(1, 1)
    assert await kept.told() == [(1, 1, "housekeeping")]
    assert kept.mined == bad


class Away:
    """A log that fails when it is written to for the first time."""

    def __init__(self, log: GroupCommitLog, error: Exception) -> None:
        self._log = log
        self._error = error
        self.writes = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._log, name)

    async def advance(self, *given: Any) -> None:
        self.writes += 1
        if self.writes == 1:
            raise self._error
        await self._log.advance(*given)


@pytest.mark.parametrize("error", [LogUnavailable("the database is away"), OSError("the disk")])
def test_housekeeping_comes_each_hour_whatever_went_wrong_before(
    tmp_path: Path, error: Exception
) -> None:
    async def hours() -> None:
        clock = [NOW_US - 8 * DAY_US]
        log = await open_log("sqlite://", now_us=lambda: clock[0])
        await log.append([line(0, "old")])
        clock[0] = NOW_US
        kept = Kept(log, tmp_path, clock)
        keeper = Housekeeping(kept.config, Away(log, error), now_us=lambda: NOW_US)
        async with asyncio.TaskGroup() as tasks:
            task = tasks.create_task(keeper.run())
            await asyncio.sleep(3590)
            assert await kept.told() == []
            await asyncio.sleep(20)
            assert await kept.told() == [(1, 1, "housekeeping")]
            task.cancel()
        await log.close()

    virtual_time.run(hours())


def test_of_some_programs_on_one_database_one_keeps_house_in_an_hour(tmp_path: Path) -> None:
    async def hours() -> None:
        clock = [NOW_US - 8 * DAY_US]
        log = await open_log("sqlite://", now_us=lambda: clock[0])
        await log.append([line(0, "old")])
        kept, loop = Kept(log, tmp_path, clock), asyncio.get_running_loop()

        def now_us() -> int:
            return NOW_US + int(loop.time() * 1_000_000)

        async with asyncio.TaskGroup() as tasks:
            keepers = []
            for wait_s in (0, 0, 600):
                await asyncio.sleep(wait_s)
                keeper = Housekeeping(kept.config, log, now_us=now_us, mine=kept.mine_badly)
                keepers.append(tasks.create_task(keeper.run()))
                await asyncio.sleep(1)
                await log.advance(READER, 0)  # as if there were something to do again
            for hour in range(1, 4):
                assert kept.mined == hour
                await asyncio.sleep(3600)
                await log.advance(READER, 0)
            for task in keepers:
                task.cancel()
        await log.close()

    virtual_time.run(hours())


async def test_quotes_leave_the_page_of_trends_when_it_is_old(kept: Kept) -> None:
    week = Week(2025, 41)
    need = Need(
        week=week, category="", family=Family.COLOUR, value="香芋紫", viewers=9, weight=9.0,
        weekly=(9.0,), growth=None, share=0.1, first_seen=week, p_value=0.01, rooms=("r",),
        nearest_style="", sentence_zh="", sentence_en="", quotes=(Quote(text="words", week=week),),
    )  # fmt: skip
    folder = kept.config.folder
    for made_us, quotes in ((NOW_US - 6 * DAY_US, 1), (NOW_US - 8 * DAY_US, 0)):
        trends = Trends(made_us=made_us, week=week, weeks=(week,), wanted=(), needs=(need,))
        write_trends(trends, folder)
        await kept.keeper(None).once()
        found = read_trends(folder)
        assert found is not None
        assert len(found.needs[0].quotes) == quotes


def test_days_that_make_no_sense_are_refused() -> None:
    assert read_config(None, {}, {}).privacy.words_before_us(NOW_US) == NOW_US - 7 * DAY_US
    for days in (0, 367):
        with pytest.raises(ConfigError, match=f"text_days is {days}; allowed is 1 to 366"):
            read_config(None, {}, {"privacy.text_days": days})


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A shop in which 张三 wrote on two platforms and searched, long ago."""
    for name in list(os.environ):
        if name.startswith("YAOHE_"):
            monkeypatch.delenv(name)
    names = Pseudonyms(read_secrets(tmp_path).intake)

    async def write() -> None:
        log = await open_log(f"sqlite:///{tmp_path / 'yaohe.db'}", now_us=lambda: NOW_US)
        for number, platform in enumerate(("bilibili", "twitch", "twitch")):
            user = User(id=names.of_id(platform, "张三" if number < 2 else "李四"))
            chat = Chat(platform=platform, event_id=f"e{number}", text=f"words {number}", user=user)
            await log.append([NewEvent("r", "chat", encode_chat(chat))])
        search = Searched(
            search_id="a" * 16, picture_hash="f", viewer_id=names.of_id("page", "张三")
        )
        await log.append([as_event("r", search)])
        await log.close()

    asyncio.run(write())
    folder = tmp_path / "picture-covers"
    folder.mkdir()
    (folder / f"{'a' * 16}.jpg").write_bytes(b"")
    return tmp_path


def texts(shop: Path) -> list[str]:
    async def read() -> list[str]:
        log = await open_log(f"sqlite:///{shop / 'yaohe.db'}", now_us=machine_now_us)
        try:
            lines = [decode_chat(e.body) for e in await log.read(kinds=["chat"])]
            return [each.text for each in lines if isinstance(each, Chat)]
        finally:
            await log.close()

    return asyncio.run(read())


def test_a_viewer_is_erased_by_name_on_one_platform_or_on_all(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forget = ["forget", "--data", str(shop), "--viewer", "张三"]
    assert cli.main([*forget, "--dry-run"]) == 0
    told = "2 comments, 1 searches by picture and 0 other events of this viewer would be erased"
    assert told in capsys.readouterr().out
    assert texts(shop) == ["words 0", "words 1", "words 2"]
    assert cli.main([*forget, "--platform", "bilibili"]) == 0
    assert texts(shop) == ["", "words 1", "words 2"]
    assert Covers(shop).kept()
    assert cli.main(forget) == 0
    assert texts(shop) == ["", "", "words 2"]
    assert not Covers(shop).kept()
    capsys.readouterr()
    assert cli.main(forget) == 0
    assert capsys.readouterr().out == "nothing of this viewer is kept here\n"


def test_words_before_a_day_are_forgotten_by_hand(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forget = ["forget", "--data", str(shop), "--zone", "UTC", "--before"]
    assert cli.main([*forget, "2025-10-12"]) == 0
    assert texts(shop) == ["words 0", "words 1", "words 2"]
    assert cli.main([*forget, "2025-10-13"]) == 0
    assert texts(shop) == ["", "", ""]
    out = capsys.readouterr().out
    assert "3 comments and 1 searches by picture forgotten" in out
    assert "3 of the comments were never mined" in out


def test_where_something_reads_meanwhile_the_command_says_that_bytes_are_left(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forget = ["forget", "--data", str(shop), "--zone", "UTC", "--before", "2025-10-13"]
    with closing(sqlite3.connect(shop / "yaohe.db", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM event").fetchone()
        assert cli.main(forget) == 0
        assert "old words still lie in its files" in capsys.readouterr().out
        reader.execute("COMMIT")
    assert cli.main(forget) == 0
    assert "old words" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ([], "forget needs one of --before DATE"),
        (["--before", "2025-10-12", "--viewer", "x"], "forget needs one of --before DATE"),
        (["--before", "yesterday"], "--before 'yesterday' is no day: write it like 2026-11-15"),
        (["--before", "9999-12-31"], "is still to come: name today or a day before"),
        (["--before", "0001-01-01", "--zone", "x"], "--zone 'x' is no time zone"),
        (["--before", "2025-10-12", "--platform", "x"], "--platform belongs to --viewer NAME"),
        (["--viewer", " "], "--viewer ' ' is no name"),
        (["--viewer", "x", "--data", "nowhere"], "has no yaohe.db: name the shop's folder"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    shop: Path, capsys: pytest.CaptureFixture[str], options: list[str], told: str
) -> None:
    assert cli.main(["forget", "--data", str(shop), *options]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert told in err
    assert texts(shop) == ["words 0", "words 1", "words 2"]


def test_nothing_of_a_picture_stays_in_a_forgotten_search() -> None:
    """Whatever field of numbers or hashes a search has, today or later."""
    search = Searched(
        search_id="a", picture_hash="f", embedding="AAAA", whole="BBBB", colour="red",
        shown=("P1",), model="m", score=0.5,
    )  # fmt: skip
    kind, body = "picture.searched", as_event("r", search).body
    left = msgspec.json.decode(bodies.without_picture(kind, body))
    assert {name for name, value in left.items() if value} == {
        "search_id", "colour", "shown", "model", "score",
    }  # fmt: skip
