"""A stage that went on alone hears of its room only when the room knows where it was."""

from __future__ import annotations

import asyncio
from typing import cast

from host.on_air import shown_once_ready
from host.stage.service import StageService
from host.virtual_time import run


class _Stage:
    def __init__(self) -> None:
        self.told = False

    async def run(self) -> None:
        self.told = True


def test_the_stage_is_told_nothing_before_the_room_remembers() -> None:
    async def main() -> None:
        ready, stage = asyncio.Event(), _Stage()
        task = asyncio.create_task(shown_once_ready(ready, cast("StageService", stage)))
        await asyncio.sleep(30)
        assert not stage.told
        ready.set()
        await task
        assert stage.told

    run(main())
