"""A running room tells people what cannot wait."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from host.alerting import make_postman
from host.channel_settings import FolderSettings
from host.virtual_time import run

LiveRoom = Callable[..., Any]


def test_an_injury_and_an_alert_are_told_and_the_price_of_a_cup_is_not(
    live_room: LiveRoom, tmp_path: Path
) -> None:
    channels = [
        FolderSettings(path=str(tmp_path / "all")),
        FolderSettings(name="grave", path=str(tmp_path / "grave"), level="error", urgent=False),
    ]

    async def scene() -> None:
        async with live_room() as stage, asyncio.TaskGroup() as tasks:
            postman = make_postman(stage.room.parts, stage.room.parts.journal.log, channels)
            bringing = tasks.create_task(postman.run())
            await asyncio.sleep(5)
            await stage.ask("马克杯多少钱")
            await stage.ask("用了你们的杯子烫伤了", viewer="v2")
            stage.room.parts.alert("voice.fallback", "warning", "声音出错", "the voice failed")
            await asyncio.sleep(200)
            bringing.cancel()

    run(scene())
    told = [file.read_text(encoding="utf-8") for file in (tmp_path / "all").iterdir()]
    assert len(told) == 3
    assert sum("过了时限还没人答" in text for text in told) == 1, "nobody answered for minutes"
    assert sum("需要真人马上处理" in text for text in told) == 1
    assert sum("声音出错" in text for text in told) == 1
    assert not any("烫伤了" in text for text in told), "a viewer's words went out"
    assert not (tmp_path / "grave").exists()
