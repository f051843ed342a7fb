"""Mining the log: whatever interrupts it, however often it is asked, the counts are the same."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import msgspec
import pytest
from torn_log import TornLog

from chat.events import Chat, Flags, User
from chat.events import encode as encode_chat
from chat.reading import Intent, Reading
from demand.mining import log_store
from demand.mining.batch import Miner
from demand.mining.lane import Lane
from demand.mining.log_run import mine_log
from demand.mining.outcome import Outcome
from demand.mining.shop_side import shop_side
from demand.mining.vocabulary import Vocabulary
from demand.signal import SignalKind
from host.events import CommentRead
from host.events import encode as encode_host
from host.sample_shop import sample_catalogue
from host.shop_commands import read_catalogue_file
from storage.catalogue import Catalogue
from storage.log_writer import GroupCommitLog
from storage.open_log import open_log
from storage.ports import LogUnavailable, NewEvent

MONDAY_MS = 1_760_284_800_000
NOW_US = (MONDAY_MS + 3_600_000) * 1000
KEY = b"0123456789abcdef"
CATALOGUE: Catalogue = read_catalogue_file(sample_catalogue())


SIDE = shop_side(CATALOGUE)


@pytest.fixture(autouse=True)
def one_vocabulary(monkeypatch: pytest.MonkeyPatch) -> None:
    """Made once: it is the same for every run."""
    monkeypatch.setattr("demand.mining.log_run.shop_side", lambda *_, **__: SIDE)


@pytest.fixture
async def log() -> AsyncIterator[GroupCommitLog]:
    log = await open_log("sqlite://", now_us=lambda: NOW_US)
    yield log
    await log.close()


def events(count: int = 60) -> list[NewEvent]:
    texts = ["有没有静音的空调", "什么时候出香芋紫", "来了", "太贵了", "XXXL有吗"]
    found = []
    for number in range(count):
        chat = Chat(
            platform="test", event_id=f"e{number}", text=texts[number % 5],
            received_ms=MONDAY_MS + number * 60_000, user=User(id=f"v{number % 23}"),
            flags=Flags(history=True) if number == 7 else Flags(),
        )  # fmt: skip
        read = CommentRead(
            event_id=f"e{number}",
            readings=(Reading(intent=Intent.WISH, shown=CATALOGUE.products[0].id),),
        )
        found.append(NewEvent(room="r1", kind="chat", body=encode_chat(chat)))
        found.append(NewEvent(room="r1", kind="comment.read", body=encode_host(read)))
    return found


async def mined(log: Any, *, anew: bool = False) -> Outcome:
    return await mine_log(
        log, catalogue=CATALOGUE, key=KEY, now_us=lambda: NOW_US, least_viewers=1, anew=anew
    )


async def test_the_log_is_mined_once_and_counted_the_same_at_every_asking(
    log: GroupCommitLog,
) -> None:
    await log.append(events())
    first = await mined(log)
    assert await mined(log) == first
    assert await mined(log, anew=True) == first
    wished = {(r.kind, r.value): r for r in first.rows}
    row = wished[SignalKind.WISH_MISSING, "香芋紫"]
    assert row.style == CATALOGUE.products[0].id
    assert row.lines == 12
    assert first.needs is not None


async def test_an_interruption_loses_nothing_and_counts_nothing_twice(log: GroupCommitLog) -> None:
    await log.append(events())
    miner = Miner(Lane(Vocabulary()))
    torn = TornLog(log, rest=2)
    for _ in range(40):
        try:
            await log_store.update(torn, miner, now_us=lambda: NOW_US, limit=7)
            break
        except LogUnavailable:
            continue
    whole = await log.query(f"SELECT * FROM {log_store.COMMENT} ORDER BY event_id")
    await log_store.rebuild(log, miner, now_us=lambda: NOW_US)
    assert await log.query(f"SELECT * FROM {log_store.COMMENT} ORDER BY event_id") == whole
    assert len(whole) == 59


async def test_texts_are_kept_masked_and_for_a_week_only(log: GroupCommitLog) -> None:
    chat = Chat(
        platform="test", event_id="x", text="想要香芋紫的 电话13812345678",
        received_ms=MONDAY_MS, user=User(id="v"),
    )  # fmt: skip
    await log.append([NewEvent(room="r", kind="chat", body=encode_chat(chat))])
    miner = Miner(Lane(Vocabulary()))
    await log_store.update(log, miner, now_us=lambda: NOW_US)
    assert await log.query(f"SELECT body FROM {log_store.TEXT}") == [("想要香芋紫的 电话***",)]
    await log.append(
        [
            NewEvent(
                room="r", kind="chat", body=encode_chat(msgspec.structs.replace(chat, event_id="y"))
            )
        ]
    )
    later_us = NOW_US + 8 * 86_400 * 1_000_000
    await log_store.update(log, miner, now_us=lambda: later_us)
    assert await log.query(f"SELECT body FROM {log_store.TEXT}") == []
    assert len(await log.query(f"SELECT said FROM {log_store.COMMENT}")) == 2


async def test_what_is_no_event_is_left_out_and_stops_nothing(log: GroupCommitLog) -> None:
    await log.append([NewEvent(room="r", kind="chat", body=b"{"), *events(5)])
    assert (await mined(log)).rows
