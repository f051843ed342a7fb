"""What viewers asked, counted from the log."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from itertools import pairwise
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chat.events import Chat, Flags, Money, SuperChat, User
from chat.events import encode as encode_chat
from chat.reading import Intent, Reading
from demand.asked import AskedRow, asked, rebuild, update
from host.events import CommentRead
from host.events import encode as encode_host
from storage.log_writer import GroupCommitLog
from storage.open_log import open_log
from storage.ports import Execute, NewEvent

WEEK_MS = 7 * 24 * 3600 * 1000
SUNDAY_LATE_MS = 1_760_284_800_000 - 3600 * 1000  # 2025-10-12T15:00Z, 23:00 in Shanghai
WRITTEN_US = SUNDAY_LATE_MS * 1000


@pytest.fixture
async def log() -> AsyncIterator[GroupCommitLog]:
    log = await open_log("sqlite://", now_us=lambda: WRITTEN_US)
    yield log
    await log.close()


def chat(
    event_id: str,
    viewer: str | None = "v1",
    *,
    at_ms: int = SUNDAY_LATE_MS,
    room: str = "r1",
    flags: Flags | None = None,
) -> NewEvent:
    event = Chat(
        platform="test",
        event_id=event_id,
        text="有货吗",
        received_ms=at_ms,
        user=User(id=viewer),
        flags=flags or Flags(),
    )
    return NewEvent(room, "chat", encode_chat(event))


def read(event_id: str, *readings: tuple[Intent, tuple[str, ...]], room: str = "r1") -> NewEvent:
    found = tuple(Reading(intent=intent, product_ids=products) for intent, products in readings)
    body = encode_host(CommentRead(event_id=event_id, readings=found))
    return NewEvent(room, "comment.read", body)


async def counted(log: GroupCommitLog, events: Sequence[NewEvent]) -> list[AskedRow]:
    await log.append(events)
    await update(log)
    return await asked(log)


async def test_nothing_was_asked_in_an_empty_log(log: GroupCommitLog) -> None:
    assert await asked(log) == []
    assert await update(log) == 0
    assert await asked(log) == []


async def test_comments_and_distinct_viewers_are_counted_by_week_intent_and_product(
    log: GroupCommitLog,
) -> None:
    monday = SUNDAY_LATE_MS + 2 * 3600 * 1000
    rows = await counted(
        log,
        [
            chat("a", "v1"),
            read("a", (Intent.PRICE, ("P1", "P2")), (Intent.STOCK, ("P1",))),
            chat("b", "v1"),
            read("b", (Intent.PRICE, ("P1",))),
            chat("c", "v2"),
            read("c", (Intent.PRICE, ("P1",))),
            chat("d", None),
            read("d", (Intent.PRICE, ("P1",))),
            chat("e", "v1", at_ms=monday),
            read("e", (Intent.PRICE, ("P1",))),
            chat("f", "v3"),
            read("f", (Intent.SHIPPING_TIME, ())),
        ],
    )
    assert rows == [
        AskedRow("2025-W41", "price", "P1", 4, 2),
        AskedRow("2025-W41", "shipping_time", "", 1, 1),
        AskedRow("2025-W41", "stock", "P1", 1, 1),
        AskedRow("2025-W42", "price", "P1", 1, 1),
    ]


async def test_a_comparison_counts_for_each_of_its_products(log: GroupCommitLog) -> None:
    rows = await counted(log, [chat("a"), read("a", (Intent.COMPARISON, ("P1", "P2", "P1")))])
    assert rows == [
        AskedRow("2025-W41", "comparison", "P1", 1, 1),
        AskedRow("2025-W41", "comparison", "P2", 1, 1),
    ]


async def test_the_week_begins_where_the_zone_says(log: GroupCommitLog) -> None:
    at_ms = SUNDAY_LATE_MS + 2 * 3600 * 1000  # Sunday 17:00 UTC, Monday 01:00 in Shanghai
    await log.append([chat("a", at_ms=at_ms), read("a", (Intent.PRICE, ()))])
    await update(log)
    await update(log, zone="UTC")
    assert await asked(log) == [AskedRow("2025-W42", "price", "", 1, 1)]
    assert await asked(log, zone="UTC") == [AskedRow("2025-W41", "price", "", 1, 1)]


async def test_paid_and_late_comments_count_and_what_nobody_asked_does_not(
    log: GroupCommitLog,
) -> None:
    paid = SuperChat(
        platform="test",
        event_id="paid",
        text="多少钱",
        amount=Money(100, "CNY"),
        received_ms=SUNDAY_LATE_MS,
        user=User(id="rich"),
    )
    price = (Intent.PRICE, ("P1",))
    rows = await counted(
        log,
        [
            NewEvent("r1", "superchat", encode_chat(paid)),
            read("paid", price),
            chat("late", "v2", flags=Flags(late=True)),
            read("late", price),
            *(
                event
                for flag in ("mirrored", "history", "test", "self_")
                for event in (chat(flag, flags=Flags(**{flag: True})), read(flag, price))
            ),
            chat("chatter"),
            read("chatter", (Intent.CHATTER, ()), (Intent.SPAM, ()), (Intent.ATTACK, ())),
            chat("unread"),
            read("never written", price),
        ],
    )
    assert rows == [AskedRow("2025-W41", "price", "P1", 2, 2)]


async def test_the_same_comment_counts_once_however_often_it_is_written_and_read(
    log: GroupCommitLog,
) -> None:
    price = (Intent.PRICE, ("P1",))
    rows = await counted(
        log,
        [read("a", price), chat("a", "v1"), chat("a", "v2"), read("a", price), read("a", price)],
    )
    assert rows == [AskedRow("2025-W41", "price", "P1", 1, 1)]


async def test_one_event_id_in_two_rooms_is_two_comments(log: GroupCommitLog) -> None:
    price = (Intent.PRICE, ("P1",))
    rows = await counted(
        log,
        [chat("a"), read("a", price), chat("a", room="r2"), read("a", price, room="r2")],
    )
    assert rows == [AskedRow("2025-W41", "price", "P1", 2, 1)]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"event_id": 5, "readings": []}',
        b'{"event_id": "x", "readings": [{"intent": 7}]}',
        b'{"event_id": "x", "user": {"id": []}}',
        b'{"event_id": "\\ud800", "readings": []}',
        b"[" * 100_000,
    ],
    ids=range(9),
)
async def test_an_event_that_cannot_be_read_is_passed_over(
    log: GroupCommitLog, body: bytes
) -> None:
    price = (Intent.PRICE, ("P1",))
    broken = [NewEvent("r1", kind, body) for kind in ("chat", "superchat", "comment.read")]
    assert await counted(log, [chat("a"), *broken, read("a", price)]) == [
        AskedRow("2025-W41", "price", "P1", 1, 1)
    ]


async def test_hostile_texts_and_times_are_kept_harmless(log: GroupCommitLog) -> None:
    name = "x" * 5000 + "\0'; DROP TABLE asked_comment; --"
    events = [
        chat(name, "v\0", at_ms=2**62),
        read(name, (Intent.PRICE, ("P\0",))),
        chat("z", at_ms=-5),
        read("z", (Intent.PRICE, ("P" * 300,))),
    ]
    rows = await counted(log, events)
    found = sorted((row.week, len(row.product), row.comments, row.viewers) for row in rows)
    assert found == [("2025-W41", 2, 1, 1), ("2025-W41", 64, 1, 1)]


async def test_rebuilding_gives_the_same_counts(log: GroupCommitLog) -> None:
    price = (Intent.PRICE, ("P1",))
    rows = await counted(log, [chat("a"), read("a", price), chat("b", "v2"), read("b", price)])

    def forget(execute: Execute) -> None:
        execute("DELETE FROM asked_comment", ())

    await log.advance("x", 1, forget)
    assert await asked(log) == []
    assert await rebuild(log, limit=1) == 4
    assert await asked(log) == rows


async def test_two_updates_at_once_count_nothing_twice(log: GroupCommitLog) -> None:
    price = (Intent.PRICE, ("P1",))
    for n in range(40):
        await log.append([chat(str(n), f"v{n % 7}"), read(str(n), price)])
    read_by = await asyncio.gather(*(update(log, limit=3) for _ in range(4)))
    assert sum(read_by) == 80
    assert await asked(log) == [AskedRow("2025-W41", "price", "P1", 40, 7)]


async def test_a_failing_write_leaves_the_counts_and_the_position(log: GroupCommitLog) -> None:
    await log.append([chat("a"), read("a", (Intent.PRICE, ()))])
    await update(log)

    def refuse_inserts(execute: Execute) -> None:
        execute(
            "CREATE TRIGGER refuse BEFORE INSERT ON asked_reading"
            " BEGIN SELECT RAISE(ABORT, 'no more'); END",
            (),
        )

    await log.advance("x", 0, refuse_inserts)
    before = await log.position("asked.1.Asia/Shanghai")
    await log.append([chat("b"), read("b", (Intent.PRICE, ()))])
    with pytest.raises(Exception, match="no more"):
        await update(log)
    assert await log.position("asked.1.Asia/Shanghai") == before
    assert await log.query("SELECT count(*) FROM asked_comment") == [(1,)]


COMMENTS = st.lists(
    st.one_of(
        st.builds(
            chat,
            st.sampled_from("abcdef"),
            st.sampled_from(["v1", "v2", "v3", None]),
            at_ms=st.integers(0, 3).map(lambda n: SUNDAY_LATE_MS + n * WEEK_MS),
            room=st.sampled_from(["r1", "r2"]),
        ),
        st.builds(
            read,
            st.sampled_from("abcdef"),
            st.tuples(
                st.sampled_from([Intent.PRICE, Intent.COMPARISON, Intent.CHATTER]),
                st.sampled_from([(), ("P1",), ("P1", "P2")]),
            ),
            room=st.sampled_from(["r1", "r2"]),
        ),
        st.just(NewEvent("r1", "gift", b"{}")),
    ),
    max_size=40,
)


def expected(events: Sequence[NewEvent]) -> list[AskedRow]:
    """The same counts in the plainest way."""
    comments: dict[tuple[str, str], dict[str, Any]] = {}
    wanted: set[tuple[str, str, str, str]] = set()
    for event in events:
        body = msgspec.json.decode(event.body)
        if event.kind == "chat":
            comments.setdefault((event.room, body["event_id"]), body)
        for reading in body.get("readings", ()):
            products = reading.get("product_ids", []) or [""]
            if reading["intent"] != "comparison":
                products = products[:1]
            if reading["intent"] != "chatter":
                wanted |= {(event.room, body["event_id"], reading["intent"], p) for p in products}
    found: dict[tuple[str, str, str], list[str | None]] = {}
    for room, event_id, intent, product in wanted:
        if (room, event_id) in comments:
            comment = comments[room, event_id]
            week = 41 + (comment["received_ms"] - SUNDAY_LATE_MS) // WEEK_MS
            viewer = comment.get("user", {}).get("id")
            found.setdefault((f"2025-W{week}", intent, product), []).append(viewer)
    return sorted(AskedRow(*k, len(v), len(set(v) - {None})) for k, v in found.items())


@settings(max_examples=60)
@given(COMMENTS, st.lists(st.integers(0, 40), max_size=5), st.integers(1, 50))
def test_any_split_into_batches_gives_the_same_counts(
    events: list[NewEvent], cuts: list[int], limit: int
) -> None:
    async def main() -> list[AskedRow]:
        log = await open_log("sqlite://", now_us=lambda: WRITTEN_US)
        bounds = [0, *sorted(cuts), len(events)]
        read_count = 0
        for start, end in pairwise(bounds):
            await log.append(events[start:end])
            read_count += await update(log, limit=limit)
        assert read_count == sum(event.kind != "gift" for event in events)
        assert await update(log) == 0
        rows = await asked(log)
        await log.close()
        return rows

    assert asyncio.run(main()) == expected(events)
