"""What every event log does, in memory, in an SQLite file and in PostgreSQL alike."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from host import virtual_time
from storage import sqlite_connection
from storage.log_writer import GroupCommitLog
from storage.open_log import open_log
from storage.ports import Envelope, Execute, LogError, LogUnavailable, NewEvent

NOW_US = 1_760_000_000_000_000


def now_us() -> int:
    return NOW_US


def said(body: str, *, room: str = "r1", kind: str = "chat") -> NewEvent:
    return NewEvent(room, kind, body.encode())


def kept(seq: int, body: str, *, room: str = "r1", kind: str = "chat") -> Envelope:
    return Envelope(seq, NOW_US, room, kind, 1, body.encode())


async def bodies(log: GroupCommitLog) -> list[str]:
    return [envelope.body.decode() for envelope in await log.read(limit=100_000)]


def counts(execute: Execute) -> None:
    execute("CREATE TABLE IF NOT EXISTS counted (what TEXT NOT NULL, n BIGINT NOT NULL)", ())


def count_one(execute: Execute) -> None:
    counts(execute)
    execute("INSERT INTO counted VALUES (?, ?)", ("what's '?' this", 1))


def and_then(sql: str) -> Callable[[Execute], None]:
    """Counts one, then runs the statement."""

    def write(execute: Execute) -> None:
        count_one(execute)
        execute(sql, ())

    return write


@pytest.fixture(params=["memory", "sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def log_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "memory":
        return "sqlite://"
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'room.db'}"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
async def log(log_url: str) -> AsyncIterator[GroupCommitLog]:
    log = await open_log(log_url, now_us=now_us, max_pending=500)
    yield log
    await log.close()


class TestEveryLog:
    async def test_a_new_log_is_empty(self, log: GroupCommitLog) -> None:
        assert await log.read() == []
        assert await log.latest("r1", {"chat"}) == []
        assert await log.last_seq() == 0
        assert await log.position("anybody") == 0

    async def test_appending_nothing_returns_the_last_seq(self, log: GroupCommitLog) -> None:
        assert await log.append([]) == 0
        last = await log.append([said("a"), said("b")])
        assert await log.append([]) == last

    async def test_what_was_appended_comes_back_whole_and_in_order(
        self, log: GroupCommitLog
    ) -> None:
        assert (
            await log.append([said("一", room="直播间\t1"), said("b\\n\n\r\t", kind="a\\b")]) == 2
        )
        assert await log.append([NewEvent("r1", "chat", bytes(range(256)), version=7)]) == 3
        assert await log.append([NewEvent("", "", b"")]) == 4
        assert await log.read() == [
            kept(1, "一", room="直播间\t1"),
            kept(2, "b\\n\n\r\t", kind="a\\b"),
            Envelope(3, NOW_US, "r1", "chat", 7, bytes(range(256))),
            Envelope(4, NOW_US, "", "", 1, b""),
        ]

    async def test_reading_goes_on_where_it_stopped(self, log: GroupCommitLog) -> None:
        await log.append([said(str(n)) for n in range(1, 8)])
        assert await log.read(limit=3) == [kept(1, "1"), kept(2, "2"), kept(3, "3")]
        assert await log.read(3, limit=3) == [kept(4, "4"), kept(5, "5"), kept(6, "6")]
        assert await log.read(6, limit=3) == [kept(7, "7")]
        assert await log.read(7) == []
        assert await log.read(limit=0) == []

    async def test_reading_can_be_limited_to_a_room_and_to_kinds(self, log: GroupCommitLog) -> None:
        await log.append(
            [
                said("1"),
                said("2", room="r2"),
                said("3", kind="gift"),
                said("4", room="r2", kind="gift"),
                said("5", kind="like"),
                said("6"),
            ]
        )
        one, three = kept(1, "1"), kept(3, "3", kind="gift")
        five, six = kept(5, "5", kind="like"), kept(6, "6")
        assert await log.read(room="r1") == [one, three, five, six]
        assert await log.read(1, room="r1", limit=2) == [three, five]
        assert await log.read(room="r1", kinds={"chat", "like"}) == [one, five, six]
        assert await log.read(kinds=["gift"]) == [three, kept(4, "4", room="r2", kind="gift")]
        assert await log.read(kinds=()) == []
        assert await log.read(room="nowhere") == []

    async def test_reading_a_room_page_by_page_gives_what_reading_it_at_once_gives(
        self, log: GroupCommitLog
    ) -> None:
        await log.append(
            [
                said(str(n), room=f"r{n % 3}", kind=("chat", "gift", "rare")[n % 7 // 3])
                for n in range(300)
            ]
        )
        whole = await log.read(room="r1", limit=1000)
        paged: list[Envelope] = []
        while page := await log.read(paged[-1].seq if paged else 0, room="r1", limit=7):
            paged += page
        assert len(whole) == 100
        assert paged == whole

    async def test_bodies_are_rewritten_with_the_position_or_not_at_all(
        self, log: GroupCommitLog
    ) -> None:
        every_byte = bytes(range(256))
        await log.append([said("1"), said("2"), said("3"), said("4" * 9000)])
        await log.rewrite("r", 3, {1: every_byte, 3: b"", 4: b"4" * 9000 + b'\\x"{},'})
        after = [every_byte, b"2", b"", b"4" * 9000 + b'\\x"{},']
        assert [e.body for e in await log.read()] == after
        assert await log.position("r") == 3
        with pytest.raises(LogError):
            await log.rewrite("r", 9, {2: b"x"}, and_then("SELECT nothing"))
        assert [e.body for e in await log.read()] == after
        assert await log.position("r") == 3
        assert isinstance(await log.scrub(), bool)

    async def test_the_latest_come_newest_first(self, log: GroupCommitLog) -> None:
        await log.append([said("1"), said("2", kind="gift"), said("3"), said("4", room="r2")])
        assert await log.latest("r1", {"chat"}) == [kept(3, "3")]
        assert await log.latest("r1", {"chat", "gift"}, limit=5) == [
            kept(3, "3"),
            kept(2, "2", kind="gift"),
            kept(1, "1"),
        ]
        assert await log.latest("r1", ()) == []
        assert await log.latest("r1", {"chat"}, limit=0) == []

    async def test_two_hundred_appenders_at_once_lose_and_mix_nothing(
        self, log: GroupCommitLog
    ) -> None:
        async def appender(number: int) -> list[int]:
            return [
                await log.append([said(f"{number}.{turn}.{part}") for part in range(3)])
                for turn in range(5)
            ]

        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(appender(number)) for number in range(200)]
        envelopes = await log.read(limit=10_000)
        assert [e.seq for e in envelopes] == list(range(1, 3001))
        by_seq = {e.seq: e.body.decode() for e in envelopes}
        for number, task in enumerate(tasks):
            for turn, last in enumerate(task.result()):
                assert [by_seq[seq] for seq in (last - 2, last - 1, last)] == [
                    f"{number}.{turn}.{part}" for part in range(3)
                ]

    async def test_no_more_than_the_limit_is_ever_pending(self, log: GroupCommitLog) -> None:
        highest = 0

        async def appender(number: int) -> None:
            nonlocal highest
            await log.append([said(f"{number}.{part}") for part in range(90)])

        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(appender(number)) for number in range(40)]
            while not all(task.done() for task in tasks):
                highest = max(highest, log.pending_events)
                await asyncio.sleep(0)
        assert 0 < highest <= 500
        assert log.pending_events == 0
        assert await log.last_seq() == 3600

    async def test_a_call_larger_than_the_limit_goes_in_alone(self, log: GroupCommitLog) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(log.append([said("first")]))
            large = group.create_task(log.append([said(str(n)) for n in range(2000)]))
            group.create_task(log.append([said("last")]))
        assert large.result() == 2001
        assert await bodies(log) == ["first", *map(str, range(2000)), "last"]

    async def test_a_cancelled_append_is_remembered_whole_or_not_at_all(
        self, log: GroupCommitLog
    ) -> None:
        async def appender(number: int) -> None:
            await log.append([said(f"{number}.{part}") for part in range(4)])

        tasks = [asyncio.get_running_loop().create_task(appender(n)) for n in range(300)]
        for turn, task in enumerate(tasks):
            if turn % 3 == 0:
                task.cancel()
            if turn % 10 == 0:
                await asyncio.sleep(0)
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        found = await bodies(log)
        assert len(found) == len(set(found))
        calls = {body.split(".")[0] for body in found}
        assert sorted(found) == sorted(f"{c}.{part}" for c in calls for part in range(4))
        acknowledged = {str(n) for n, outcome in enumerate(outcomes) if outcome is None}
        assert len(acknowledged) >= 200
        assert acknowledged <= calls
        assert log.pending_events == 0

    async def test_an_append_cancelled_before_its_commit_began_is_not_remembered(
        self, log: GroupCommitLog
    ) -> None:
        task = asyncio.get_running_loop().create_task(log.append([said("never")]))
        later = asyncio.get_running_loop().create_task(log.append([said("later")]))
        asyncio.get_running_loop().call_soon(task.cancel)
        await later
        assert task.cancelled()
        assert await bodies(log) == ["later"]
        assert log.pending_events == 0

    @pytest.mark.parametrize(
        "poison",
        [
            NewEvent("a\0b", "chat", b"x"),
            NewEvent("r1", "ch\0at", b"x"),
            NewEvent("a\ud800b", "chat", b"x"),
            NewEvent("r1", "chat", b"x", version=2**70),
            NewEvent("r1", "chat", None),  # type: ignore[arg-type]
            NewEvent("r1", "chat", "text"),  # type: ignore[arg-type]
        ],
        ids=["nul in room", "nul in kind", "surrogate", "large version", "no body", "text body"],
    )
    async def test_a_call_that_cannot_be_kept_does_not_take_others_with_it(
        self, log: GroupCommitLog, poison: NewEvent
    ) -> None:
        calls = [[said(f"{n}")] for n in range(9)]
        calls.insert(4, [said("with the bad one"), poison])
        outcomes = await asyncio.gather(*map(log.append, calls), return_exceptions=True)
        error = outcomes.pop(4)
        assert type(error) is LogError
        assert "\n" not in str(error)
        assert await bodies(log) == [str(n) for n in range(9)]
        seqs = [e.seq for e in await log.read()]
        assert outcomes == seqs
        assert seqs == sorted(set(seqs))
        assert await log.append([said("after")]) > seqs[-1]

    async def test_a_position_is_kept_with_what_its_reader_writes(
        self, log: GroupCommitLog
    ) -> None:
        await log.advance("counter", 3, count_one)
        await log.advance("other", 1)
        await log.advance("counter", 5, count_one)
        assert await log.position("counter") == 5
        assert await log.position("other") == 1
        rows = await log.query("SELECT what, n FROM counted WHERE what <> '?' AND n = ?", (1,))
        assert rows == [("what's '?' this", 1), ("what's '?' this", 1)]

    async def test_a_write_that_fails_leaves_the_position_and_the_tables_as_they_were(
        self, log: GroupCommitLog
    ) -> None:
        await log.advance("counter", 3, count_one)

        def fails(execute: Execute) -> None:
            count_one(execute)
            raise ZeroDivisionError("the reader's own mistake")

        with pytest.raises(ZeroDivisionError, match="own mistake"):
            await log.advance("counter", 9, fails)
        with pytest.raises(LogError, match="no_such_table"):
            await log.advance("counter", 9, and_then("SELECT * FROM no_such_table"))
        assert await log.position("counter") == 3
        assert await log.query("SELECT count(*) FROM counted") == [(1,)]
        assert await log.append([said("the log goes on")]) == 1

    @pytest.mark.parametrize("end", ["COMMIT", " rollback;", "END", "BEGIN"])
    async def test_a_write_that_would_end_its_transaction_is_refused_and_undone(
        self, log: GroupCommitLog, end: str
    ) -> None:
        await log.advance("counter", 1, count_one)
        with pytest.raises(LogError, match="its transaction is not its own"):
            await log.advance("counter", 2, and_then(end))
        assert await log.position("counter") == 1
        assert await log.query("SELECT count(*) FROM counted") == [(1,)]

    async def test_a_reader_can_be_sent_back_to_the_beginning_but_not_before_it(
        self, log: GroupCommitLog
    ) -> None:
        await log.advance("counter", 7)
        await log.advance("counter", 0)
        assert await log.position("counter") == 0
        with pytest.raises(LogError, match="cannot stand at -1: 0 is the beginning"):
            await log.advance("counter", -1)

    async def test_closing_commits_what_is_pending(self, log_url: str) -> None:
        log = await open_log(log_url, now_us=now_us, max_pending=2)
        loop = asyncio.get_running_loop()
        tasks = [loop.create_task(log.append([said(str(n))])) for n in range(20)]
        await asyncio.sleep(0)
        await log.close()
        assert await asyncio.gather(*tasks) == list(range(1, 21))

    async def test_a_closed_log_refuses_and_can_be_closed_again(self, log: GroupCommitLog) -> None:
        await log.append([said("a")])
        await log.close()
        await log.close()
        uses: list[Callable[[], object]] = [
            lambda: log.append([said("b")]),
            lambda: log.append([]),
            log.read,
            lambda: log.latest("r1", {"chat"}),
            log.last_seq,
            lambda: log.position("x"),
            lambda: log.advance("x", 1),
        ]
        for use in uses:
            with pytest.raises(LogError, match="The log is closed"):
                await use()  # type: ignore[misc]


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def lasting_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'room.db'}"
    return str(request.getfixturevalue("postgres_url"))


class TestEveryLogThatLasts:
    async def test_closing_keeps_what_was_pending(self, lasting_url: str) -> None:
        log = await open_log(lasting_url, now_us=now_us, max_pending=2)
        loop = asyncio.get_running_loop()
        tasks = [loop.create_task(log.append([said(str(n))])) for n in range(20)]
        await asyncio.sleep(0)
        await log.close()
        assert await asyncio.gather(*tasks) == list(range(1, 21))
        again = await open_log(lasting_url, now_us=now_us)
        assert await bodies(again) == [str(n) for n in range(20)]
        await again.close()

    async def test_what_was_kept_is_there_after_reopening(self, lasting_url: str) -> None:
        first = await open_log(lasting_url, now_us=now_us)
        await first.append([said("1"), said("2")])
        await first.advance("counter", 2)
        await first.close()
        second = await open_log(lasting_url, now_us=now_us, synchronous="NORMAL")
        assert await second.append([said("3")]) == 3
        assert await bodies(second) == ["1", "2", "3"]
        assert await second.position("counter") == 2
        await second.close()

    async def test_a_new_log_may_be_opened_by_several_at_once(self, lasting_url: str) -> None:
        logs = await asyncio.gather(*(open_log(lasting_url, now_us=now_us) for _ in range(4)))
        seqs = await asyncio.gather(*(log.append([said("x")]) for log in logs))
        assert sorted(seqs) == [1, 2, 3, 4]
        for log in logs:
            await log.close()

    async def test_closing_twice_at_once_closes_once(self, lasting_url: str) -> None:
        log = await open_log(lasting_url, now_us=now_us)
        pending = asyncio.get_running_loop().create_task(log.append([said("x")]))
        await asyncio.sleep(0)
        await asyncio.gather(log.close(), log.close(), log.close())
        assert await pending == 1

    async def test_a_long_read_does_not_hold_up_a_commit(self, lasting_url: str) -> None:
        log = await open_log(lasting_url, now_us=now_us)
        long_read = asyncio.get_running_loop().create_task(
            log.query(
                "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 700000)"
                " SELECT max(n) FROM n"
            )
        )
        await asyncio.sleep(0.01)
        assert await log.append([said("meanwhile")]) == 1
        assert not long_read.done()
        assert await long_read == [(700_000,)]
        await log.close()

    async def test_two_openers_of_one_log_append_without_mixing_their_calls(
        self, lasting_url: str
    ) -> None:
        log = await open_log(lasting_url, now_us=now_us)
        other = await open_log(lasting_url, now_us=now_us)

        async def appender(into: GroupCommitLog, name: str) -> list[int]:
            return [
                await into.append([said(f"{name}{n}a"), said(f"{name}{n}b")]) for n in range(25)
            ]

        seqs = await asyncio.gather(appender(log, "x"), appender(other, "y"))
        by_seq = {e.seq: e.body.decode() for e in await log.read()}
        assert len(by_seq) == 100
        for name, lasts in zip("xy", seqs, strict=True):
            for n, last in enumerate(lasts):
                assert (by_seq[last - 1], by_seq[last]) == (f"{name}{n}a", f"{name}{n}b")
        await other.close()
        await log.close()

    async def test_a_reader_never_sees_a_number_after_a_larger_one(self, lasting_url: str) -> None:
        """Otherwise a reader that has moved on would miss what is committed behind it."""
        log = await open_log(lasting_url, now_us=now_us)
        other = await open_log(lasting_url, now_us=now_us)
        writers = [
            asyncio.get_running_loop().create_task(into.append([said("x")] * (1 + n % 5)))
            for n in range(60)
            for into in (log, other)
        ]
        seen: list[int] = []
        while len(seen) < 360:
            page = await log.read(seen[-1] if seen else 0, limit=50)
            seen += [envelope.seq for envelope in page]
            if not page:
                await asyncio.sleep(0.001)
        assert sorted(await asyncio.gather(*writers)) == sorted({t.result() for t in writers})
        assert seen == [e.seq for e in await log.read()]
        await other.close()
        await log.close()


def test_on_virtual_time_a_log_in_a_file_takes_no_time(tmp_path: Path) -> None:
    async def main() -> tuple[int, float]:
        log = await open_log(f"sqlite:///{tmp_path / 'room.db'}", now_us=now_us)
        for n in range(20):
            await log.append([said(str(n))])
        last = await log.last_seq()
        await log.close()
        return last, asyncio.get_running_loop().time()

    assert virtual_time.run(main()) == (20, 0.0)


@pytest.fixture
def room_db(tmp_path: Path) -> Path:
    return tmp_path / "room.db"


def overwrite(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def content_of(path: Path) -> bytes:
    return path.read_bytes()


class TestAnSqliteFile:
    async def test_a_full_disk_acknowledges_nothing_and_is_survived(self, room_db: Path) -> None:
        log = await open_log(f"sqlite:///{room_db}", now_us=now_us)
        await log.append([said("before")])
        pages = (await log.query("PRAGMA page_count"))[0][0]

        await log.advance("disk", 0, and_then(f"PRAGMA max_page_count={pages + 4}"))
        large = [said("x" * 1000) for _ in range(40)]
        outcomes = await asyncio.gather(
            log.append(large), log.append(large), return_exceptions=True
        )
        assert [type(outcome) for outcome in outcomes] == [LogUnavailable, LogUnavailable]
        assert str(outcomes[0]) == (
            f"{room_db} cannot be used: there is no room left on the disk: free some, then go on"
            " (database or disk is full)."
        )
        assert await bodies(log) == ["before"]
        await log.advance("disk", 0, and_then("PRAGMA max_page_count=1000000"))
        assert await log.append([said("after")]) == 2
        assert await bodies(log) == ["before", "after"]
        await log.close()

    async def test_a_file_that_another_program_keeps_locked_is_unavailable_until_it_is_free(
        self, room_db: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sqlite_connection, "BUSY_TIMEOUT_MS", 30)
        log = await open_log(f"sqlite:///{room_db}", now_us=now_us)
        other = sqlite3.connect(room_db, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LogUnavailable, match="another program keeps it locked"):
            await log.append([said("a")])
        assert await bodies(log) == []
        other.execute("ROLLBACK")
        other.close()
        assert await log.append([said("b")]) == 1
        await log.close()

    @pytest.mark.parametrize("content", [b"not a database, just text" * 99, b"\xff" * 8192])
    async def test_a_file_that_is_no_database_is_refused_in_a_sentence(
        self, room_db: Path, content: bytes
    ) -> None:
        overwrite(room_db, content)
        with pytest.raises(LogError) as caught:
            await open_log(f"sqlite:///{room_db}", now_us=now_us)
        assert str(caught.value) == (
            f"{room_db} is damaged or not an SQLite file (file is not a database):"
            " move it away or put a copy back."
        )
        assert content_of(room_db) == content

    async def test_a_truncated_file_is_refused_in_a_sentence(self, room_db: Path) -> None:
        log = await open_log(f"sqlite:///{room_db}", now_us=now_us)
        await log.append([said("x" * 500) for _ in range(200)])
        await log.close()
        overwrite(room_db, content_of(room_db)[: 4096 * 3 + 100])
        with pytest.raises(LogError, match=r"is damaged or not an SQLite file .* put a copy back"):
            await open_log(f"sqlite:///{room_db}", now_us=now_us)

    async def test_a_damaged_page_is_reported_in_a_sentence_when_it_is_read(
        self, room_db: Path
    ) -> None:
        log = await open_log(f"sqlite:///{room_db}", now_us=now_us)
        await log.append([said("x" * 500) for _ in range(200)])
        await log.close()
        content = bytearray(content_of(room_db))
        content[4096 * 8 :] = b"\xa5" * (len(content) - 4096 * 8)
        overwrite(room_db, bytes(content))
        log = await open_log(f"sqlite:///{room_db}", now_us=now_us)
        with pytest.raises(LogError, match="is damaged or not an SQLite file"):
            await log.read()
        await log.close()

    async def test_an_empty_file_is_a_new_log(self, room_db: Path) -> None:
        overwrite(room_db, b"")
        log = await open_log(f"sqlite:///{room_db}", now_us=now_us)
        assert await log.append([said("a")]) == 1
        await log.close()

    async def test_a_folder_that_does_not_exist_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(LogError) as caught:
            await open_log(f"sqlite:///{tmp_path / 'gone' / 'room.db'}", now_us=now_us)
        assert str(caught.value) == (
            f"The folder {tmp_path / 'gone'} of the storage file does not exist:"
            " make it, or name another."
        )
        with pytest.raises(LogError, match="is a folder: name a file in it"):
            await open_log(f"sqlite:///{tmp_path}", now_us=now_us)


@pytest.mark.postgres
class TestPostgres:
    async def test_an_append_survives_that_the_server_ended_its_connection(
        self, postgres_url: str
    ) -> None:
        log = await open_log(postgres_url, now_us=now_us)
        killer = await open_log(postgres_url, now_us=now_us)
        await log.append([said("before")])
        await killer.query(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        assert await log.append([said("after")]) == 2
        assert await bodies(log) == ["before", "after"]
        await log.close()
        await killer.close()

    async def test_a_connection_lost_within_a_transaction_undoes_all_of_it(
        self, postgres_url: str
    ) -> None:
        log = await open_log(postgres_url, now_us=now_us)

        def dies(execute: Execute) -> None:
            count_one(execute)
            execute("SELECT pg_terminate_backend(pg_backend_pid())", ())

        with pytest.raises(LogUnavailable):
            await log.advance("x", 5, dies)
        assert await log.position("x") == 0
        assert await log.append([said("goes on")]) == 1
        await log.close()

    async def test_a_server_that_is_not_there_is_named_without_the_password(self) -> None:
        with pytest.raises(LogUnavailable) as caught:
            await open_log("postgresql://me:secret@127.0.0.1:1/shop", now_us=now_us)
        assert "postgresql://me@127.0.0.1:1/shop cannot be reached" in str(caught.value)
        assert "secret" not in str(caught.value)

    async def test_a_database_that_is_not_there_is_said(self, postgres_url: str) -> None:
        with pytest.raises(LogError, match="does not exist; correct the URL"):
            await open_log(f"{postgres_url}_not", now_us=now_us)
