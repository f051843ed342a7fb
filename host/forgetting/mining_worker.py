"""Mines what is new in the log in a process of its own, before its words are forgotten:
`python -m host.forgetting.mining_worker`, the task on standard input."""

from __future__ import annotations

import os
import signal
import sys

import msgspec

from host.config import Config
from host.own_process import do_task

MODULE = "host.forgetting.mining_worker"
_NICER = 10
"""The rooms come first."""


class MineLog(msgspec.Struct, frozen=True):
    """Read what is new in the log of this shop. There is no result."""

    config: Config


def main() -> int:
    """Do it; 0, or 2 with one sentence on standard error."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # it ends without a word
    os.nice(_NICER)
    return do_task(MineLog, _done)


def _done(task: MineLog) -> bytes:
    import asyncio

    asyncio.run(_mine(task.config))
    return b""


async def _mine(config: Config) -> None:
    from demand.mining.batch import Miner
    from demand.mining.lane import Lane
    from demand.mining.log_run import read_log
    from demand.mining.shop_side import shop_side
    from host.clock import machine_now_us
    from host.keys import read_secrets
    from host.shop_demand import newest_catalogue
    from storage.open_log import open_log

    side = shop_side(await newest_catalogue(config.database_url))
    log = await open_log(config.database_url, now_us=machine_now_us)
    try:
        key = read_secrets(config.folder).intake
        miner, asking = Miner(Lane(side.vocabulary)), bool(config.weekly.ask_model)
        await read_log(log, miner, key=key, now_us=machine_now_us, asking=asking)
    finally:
        await log.close()


if __name__ == "__main__":
    sys.exit(main())
