"""Runs the program on the machine's clock until somebody stops it."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from pathlib import Path

from host.config import Config
from host.speech.lexicon_file import LEXICON_NAME, ShopLexicon
from host.voices import VoiceTrouble, make_voice


def run_until_told_to_stop(
    config: Config,
    *,
    evening: Path | None,
    record: Path | None,
    open_browser: bool,
    say: Callable[[str], None],
) -> int:
    """Serve until Ctrl-C or SIGTERM; the exit code."""
    stop = _Stop()
    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}

    async def until_told() -> None:
        stop.reaches(asyncio.get_running_loop(), asyncio.current_task())
        trouble = VoiceTrouble()
        lexicon = ShopLexicon(config.folder / LEXICON_NAME)
        voice = await make_voice(config.voice, trouble, lexicon)
        try:
            # The rest of the program takes longer to load than anything; the voice's worker does
            # its own loading meanwhile.
            from host.assemble import serve

            await serve(
                config,
                voice=voice,
                trouble=trouble,
                lexicon=lexicon,
                say=say,
                evening=evening,
                record=record,
                open_browser=open_browser,
            )
        finally:
            await voice.close()

    try:
        asyncio.run(until_told())
    except asyncio.CancelledError:
        say("已停止 / stopped")
    finally:
        # Once told to stop the process only has to end; Python gives handlers up on its way out,
        # and an impatient Ctrl-C would then kill it.
        for number, handler in before.items():
            signal.signal(number, signal.SIG_IGN if stop.told else handler)
    return 0


class _Stop:
    """Cancels the program at the first signal and lets it close in peace: that takes seconds at
    most, and a close that is cut short would look like a crash to the next start."""

    def __init__(self) -> None:
        self.told = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None

    def reaches(self, loop: asyncio.AbstractEventLoop, task: asyncio.Task[None] | None) -> None:
        """The task to cancel; at once if the signal came before it began."""
        self._loop, self._task = loop, task
        if self.told and task is not None:
            task.cancel()

    def __call__(self, _number: int, _frame: object) -> None:
        if self.told:
            return
        self.told = True
        if self._loop is not None and self._task is not None:
            self._loop.call_soon_threadsafe(self._task.cancel)
