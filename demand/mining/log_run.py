"""Mines the event log: reads what is new, then counts everything that was ever read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from demand.log_reader import TablesLog
from demand.mining.batch import Miner
from demand.mining.labelling import Labeller
from demand.mining.lane import Lane
from demand.mining.learned import NOTHING_LEARNED, Learned
from demand.mining.log_store import Page, pages, rebuild, update
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
    labellers: Sequence[Labeller] = (),
    anew: bool = False,
    week: Week | None = None,
) -> Outcome:
    """Everything said in the log. `anew` forgets what was read before and reads all again, which is
    due when the catalogue has new products: lines are read with its names. The needs are those of
    `week`, or of the last one.

    Raises:
        LogError, LogUnavailable: the log cannot be read; what was read stays read.
    """
    side = shop_side(catalogue, language=language, learned=learned)
    miner = Miner(Lane(side.vocabulary))
    await (rebuild if anew else update)(log, miner, now_us=now_us)
    mining = Mining(miner, Viewers(key), zone=zone, file=work)
    try:

        def take(page: Page) -> None:
            mining.add_mined(page.comments, page.mined)

        await pages(log, take)
        told = [f"{mining.tally.lines} comments in the log"]
        return outcome_of(
            mining,
            side,
            least_viewers=least_viewers,
            told=told,
            labellers=labellers,
            week=week,
        )
    finally:
        mining.close()
