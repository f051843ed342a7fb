"""Mines the event log: reads what is new, then counts everything that was ever read."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Callable, Sequence
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
    await make_tables(log)
    if anew:
        await rebuild(log, miner, now_us=now_us, also=forget_doubts)
    else:
        await update(log, miner, now_us=now_us)
    if second is not None or await is_answered(log):
        await note_doubts(log, miner, key=key, now_us=now_us)
    if second is not None:
        await second.ask_lines()
    mining = Mining(miner, Viewers(key), zone=zone, file=work)
    try:
        told = await _count(log, mining)
        labels = await _labels(log, mining, second, key, least_viewers)
        count = None if second is None else await second.count()
        told += [] if count is None else count.told
        found = outcome_of(
            mining, side, least_viewers=least_viewers, told=told, labellers=(labels,), week=week
        unread = 0

        def take(page: Page) -> None:
            nonlocal unread
            mining.add_mined(page.comments, page.mined)
            unread += page.unread

        await pages(log, take)
        told = [f"{mining.tally.lines} comments in the log"]
        if unread:
            told.append(f"{unread} more do not count: their words were deleted before being mined")
        if anew and (gone := await horizon(log)).seq:
            day = datetime.fromtimestamp(gone.written_us / 1_000_000, tz=ZoneInfo(zone)).date()
            told.append(
                f"comments up to {day} keep the counts they had: their words are deleted, so that"
                " they cannot be read again"
            )
        return outcome_of(
            mining,
            side,
            least_viewers=least_viewers,
            told=told,
            labellers=labellers,
            week=week,
        )
        return msgspec.structs.replace(found, second=count)
    finally:
        mining.close()


async def _count(log: TablesLog, mining: Mining) -> list[str]:
    answered = 0

    def take(page: Page) -> None:
        nonlocal answered
        mining.add_mined(page.comments, page.mined)
        answered += page.answered

    await pages(log, take)
    told = [f"{mining.tally.lines} comments in the log"]
    return [*told, f"{answered} of them are read as a model answered"] if answered else told


async def _labels(
    log: TablesLog, mining: Mining, second: LogSecond | None, key: bytes, least_viewers: int
) -> KeptLabels:
    """What is known of the new terms, after asking where somebody can be asked."""
    terms = mining.tally.new_terms(least_viewers=least_viewers, most=Budget().most_terms)
    if second is not None:
        await second.ask_terms(terms)
    return await kept_labels(log, terms, key)
