"""Mines the event log: reads what is new, then counts everything that was ever read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from demand.log_forgotten import horizon
from demand.log_reader import TablesLog
from demand.mining.batch import Miner
from demand.mining.doubt_store import forget_doubts, is_answered, make_tables, note_doubts
from demand.mining.labelling import Budget
from demand.mining.lane import Lane
from demand.mining.learned import NOTHING_LEARNED, Learned
from demand.mining.log_pages import Page, pages
from demand.mining.log_second import CarefulReader, KeptLabels, LogSecond, kept_labels
from demand.mining.log_store import rebuild, update
from demand.mining.log_take_over import take_over
from demand.mining.mine import Mining
from demand.mining.outcome import Outcome, outcome_of
from demand.mining.people import Viewers
from demand.mining.shop_side import shop_side
from demand.week import Week
from storage.catalogue import Catalogue


async def mine_log(
    log: TablesLog,
    *,
    catalogue: Catalogue | None,
    key: bytes,
    now_us: Callable[[], int],
    zone: str = "Asia/Shanghai",
    language: str = "",
    least_viewers: int = 5,
    work: Path | None = None,
    learned: Learned = NOTHING_LEARNED,
    reader: CarefulReader | None = None,
    anew: bool = False,
    week: Week | None = None,
) -> Outcome:
    """Everything said in the log. `anew` forgets what was read before and reads all again, which is
    due when the catalogue has new products: lines are read with its names. `reader` is asked about
    what no word tells; what it and others answered in earlier runs counts in any case. The needs
    are those of `week`, or of the last one.

    Raises:
        LogError, LogUnavailable: the log cannot be read; what was read stays read.
    """
    side = shop_side(catalogue, language=language, learned=learned)
    miner = Miner(Lane(side.vocabulary))
    second = None if reader is None else LogSecond(log, reader, key)
    await read_log(log, miner, key=key, now_us=now_us, anew=anew, asking=second is not None)
    if second is not None:
        await second.ask_lines()
    mining = Mining(miner, Viewers(key), zone=zone, file=work)
    try:
        told = await _count(log, mining)
        told += await _kept_counts(log, zone) if anew else []
        labels = await _labels(log, mining, second, key, least_viewers)
        count = None if second is None else await second.count()
        told += [] if count is None else count.told
        found = outcome_of(
            mining, side, least_viewers=least_viewers, told=told, labellers=(labels,), week=week
        )
        return msgspec.structs.replace(found, second=count)
    finally:
        mining.close()


async def read_log(
    log: TablesLog,
    miner: Miner,
    *,
    key: bytes,
    now_us: Callable[[], int],
    anew: bool = False,
    asking: bool = False,
) -> None:
    """Read what is new in the log, or (`anew`) all that still has words; what the words leave in
    doubt is noted where somebody is, or was, asked about it.

    Raises:
        LogError, LogUnavailable: what was read stays read.
    """
    await make_tables(log)
    await take_over(log)
    if anew:
        await rebuild(log, miner, now_us=now_us, also=forget_doubts)
    else:
        await update(log, miner, now_us=now_us)
    if asking or await is_answered(log):
        await note_doubts(log, miner, key=key, now_us=now_us)


async def _count(log: TablesLog, mining: Mining) -> list[str]:
    answered = unread = 0

    def take(page: Page) -> None:
        nonlocal answered, unread
        mining.add_mined(page.comments, page.mined)
        answered += page.answered
        unread += page.unread

    await pages(log, take)
    told = [f"{mining.tally.lines} comments in the log"]
    if answered:
        told.append(f"{answered} of them are read as a model answered")
    if unread:
        told.append(f"{unread} more do not count: their words were deleted before being mined")
    return told


async def _kept_counts(log: TablesLog, zone: str) -> list[str]:
    """What could not be read anew, and why."""
    gone = await horizon(log)
    if not gone.seq:
        return []
    day = datetime.fromtimestamp(gone.written_us / 1_000_000, tz=ZoneInfo(zone)).date()
    return [
        f"comments up to {day} keep the counts they had: their words are deleted, so that they"
        " cannot be read again"
    ]


async def _labels(
    log: TablesLog, mining: Mining, second: LogSecond | None, key: bytes, least_viewers: int
) -> KeptLabels:
    """What is known of the new terms, after asking where somebody can be asked."""
    terms = mining.tally.new_terms(least_viewers=least_viewers, most=Budget().most_terms)
    if second is not None:
        await second.ask_terms(terms)
    return await kept_labels(log, terms, key)
