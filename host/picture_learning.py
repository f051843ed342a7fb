"""Counts searches by picture now and then while rooms are on air, in a process of its own."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path

from demand.demand_error import DemandError
from demand.pictures.covers import Covers
from demand.pictures.learned import Learned, read_learned
from host.config import Config
from host.own_process import in_own_process
from host.picture_worker import MODULE, CountSearches

COUNT_S = 3600.0
_AT_LEAST_COUNTS = 24
"""Without searches it is counted once a day: covers have their time."""
_LONGEST_S = 1800.0
_log = logging.getLogger(__name__)


async def keep_learning(
    config: Config,
    *,
    now_us: Callable[[], int],
    searched: Callable[[], int],
    learn: Callable[[Learned], None],
) -> None:
    """Give `learn` what was counted last, and count anew each hour in which there were searches
    (`searched` says how many there have been), until cancelled."""
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, _give, config.folder, learn)
    counted, quiet = 0, 0
    while True:
        await asyncio.sleep(COUNT_S)
        quiet += 1
        if searched() == counted and quiet < _AT_LEAST_COUNTS:
            continue
        now = searched()
        if not now and not await loop.run_in_executor(None, _is_anything, config.folder):
            continue
        try:
            await in_own_process(MODULE, CountSearches(config, now_us()), limit_s=_LONGEST_S)
        except DemandError as error:
            _log.warning("searches by picture are not counted: %s", error)
            continue
        counted, quiet = now, 0
        await loop.run_in_executor(None, _give, config.folder, learn)


def _give(data_folder: Path, learn: Callable[[Learned], None]) -> None:
    learned = read_learned(data_folder)
    if learned is not None:
        learn(learned)


def _is_anything(data_folder: Path) -> bool:
    """Whether there is something to grow old."""
    return bool(Covers(data_folder).kept()) or read_learned(data_folder) is not None
