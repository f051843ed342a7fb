"""A point that a viewer had answered in this block is not pitched in it any more."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from host import virtual_time
from host.commands import PinProduct
from host.events import BlockPlanned, LineSkipped, SentenceStarted

LiveRoom = Callable[..., Any]
START_US = 1_760_000_000_000_000


def told(stage: Any) -> dict[str, str]:
    return {point.name: point.by for point in stage.room.view().points if point.name == "price"}


def test_a_price_that_was_just_answered_is_not_pitched_in_the_same_block(
    live_room: LiveRoom, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'room.db'}"

    async def lives() -> None:
        async with live_room(url, crash=True) as stage:
            await stage.room.command(PinProduct(product_id="P01"), who="anna")
            await asyncio.sleep(18)
            assert told(stage) == {"price": ""}
            await stage.ask("这个多少钱")
            await asyncio.sleep(20)
            assert told(stage) == {"price": "answer"}
        async with live_room(url, start_us=START_US + 45_000_000) as stage:
            assert told(stage) == {"price": "answer"}
            await asyncio.sleep(170)
            events = await stage.events()
        first, second, *_ = (e for e in events if isinstance(e, BlockPlanned))
        prices = {
            f"{block.block_id}.{number}"
            for block in (first, second)
            for number, line in enumerate(block.lines)
            if line.beat == "price"
        }
        said = {e.sentence_id for e in events if isinstance(e, SentenceStarted)}
        skipped = {e.sentence_id for e in events if isinstance(e, LineSkipped)}
        assert {id_ for id_ in prices if id_.startswith(f"{first.block_id}.")} <= skipped
        assert {id_ for id_ in prices if id_.startswith(f"{second.block_id}.")} <= said

    virtual_time.run(lives())
