"""Forgets each hour what is old enough, while rooms are on air: one for all rooms of a program, and
of several programs on one database one at a time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from demand.demand_error import DemandError
from demand.log_comment import KINDS as LINE_KINDS
from demand.log_forgotten import READER
from demand.log_reader import Overtaken, TablesLog, standing
from demand.mining.log_tables import mined_until, versions
from demand.trends.file import without_quotes
from host.config import Config
from host.forgetting.audit import By, Count
from host.forgetting.expiring import PAUSE_S, RewritableLog, Run, expire
from host.own_process import in_own_process
from storage.ports import LogError

EVERY_S = 3600.0
_TURN = "housekeeping.1"
_TURN_US = 3_000_000_000
"""Somewhat less than the hour, so that a program's own next round is not too early."""
_LONGEST_MINING_S = 1800.0
_log = logging.getLogger(__name__)

Mine = Callable[[], Awaitable[None]]
"""Mines what is new in the log. Raises DemandError."""


class Housekeeping:
    """Run `run()` in a TaskGroup. `mine` is None where the shop does not mine by the week."""

    def __init__(
        self,
        config: Config,
        log: RewritableLog,
        *,
        now_us: Callable[[], int],
        mine: Mine | None = None,
    ) -> None:
        self._config = config
        self._log = log
        self._now_us = now_us
        self._mine = mine

    async def run(self) -> None:
        """Until cancelled. What goes wrong is tried again an hour later: a house that is not tidied
        is no reason for its rooms to fall silent."""
        while True:
            try:
                if await self._is_ours():
                    await self.once()
            except LogError as error:
                _log.warning("old comments are not forgotten now: %s", error)
            except Exception:  # noqa: BLE001  whatever it is, the rooms go on
                _log.exception("old comments are not forgotten now")
            await asyncio.sleep(EVERY_S)

    async def _is_ours(self) -> bool:
        """Whether no other program on this database has done it, or begun to, within the hour."""
        now_us = self._now_us()
        last_us = await self._log.position(_TURN)
        if 0 <= now_us - last_us < _TURN_US:
            return False
        try:
            await self._log.advance(_TURN, now_us, standing(_TURN, last_us, lambda _: None))
        except Overtaken:
            return False
        return True

    async def once(self) -> Count:
        """One round; what was forgotten. Raises LogError."""
        run = usual_run(self._config, self._now_us())
        if self._mine is not None:
            await mine_first(self._log, run, self._mine)
        count = await expire(self._log, run)
        await asyncio.to_thread(
            without_quotes, self._config.folder, made_before_us=run.words_before_us
        )
        return count


def usual_run(config: Config, now_us: int, by: By = "housekeeping") -> Run:
    """What the settings say."""
    return Run(
        by=by,
        now_us=now_us,
        words_before_us=config.privacy.words_before_us(now_us),
        pictures_before_us=config.privacy.pictures_before_us(now_us),
        pause_s=PAUSE_S,
    )


async def mine_first(log: TablesLog, run: Run, mine: Mine) -> None:
    """Have read what is about to go; where that fails it goes all the same, and the audit says how
    much nobody had read. Raises LogError."""
    mined = await mined_until(log, await versions(log))
    after = max(mined, await log.position(READER))
    first = await log.read(after, limit=1, kinds=LINE_KINDS)
    if not first or first[0].written_us >= run.words_before_us:
        return
    try:
        await mine()
    except DemandError as error:
        _log.warning("comments are forgotten that are not mined: %s", error)


def miner_of(config: Config) -> Mine | None:
    """Who mines for this shop: nobody where it has no weekly report."""
    if not config.weekly.terms:
        return None

    async def mine() -> None:
        from host.forgetting.mining_worker import MODULE, MineLog

        await in_own_process(MODULE, MineLog(config), limit_s=_LONGEST_MINING_S)

    return mine
