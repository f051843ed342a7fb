"""Runs the program on the machine's clock until somebody stops it."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from pathlib import Path

from host.assemble import serve
from host.config import Config


def run_until_told_to_stop(
    config: Config,
    *,
    evening: Path | None,
    record: Path | None,
    open_browser: bool,
    say: Callable[[str], None],
) -> int:
    """Serve until Ctrl-C or SIGTERM; the exit code."""

    async def until_signal() -> None:
        serving = asyncio.current_task()
        loop = asyncio.get_running_loop()
        if serving is not None:
            for name in ("SIGINT", "SIGTERM"):
                # Windows has no handlers on the loop; there Ctrl-C raises KeyboardInterrupt.
                if hasattr(signal, name) and hasattr(signal, "SIGHUP"):
                    loop.add_signal_handler(getattr(signal, name), serving.cancel)
        await serve(config, say=say, evening=evening, record=record, open_browser=open_browser)

    try:
        asyncio.run(until_signal())
    except asyncio.CancelledError:
        say("已停止 / stopped")
    return 0
