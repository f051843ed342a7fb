"""Many ask for one product while another is on: it comes on at the next block, and the desk says
why."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from host import virtual_time
from host.commands import BadCommand, PinProduct
from host.events import BlockPlanned
from host.poll_commands import KeepProduct
from host.poll_events import ProductBroughtForward
from host.room_settings import RoomConfig

LiveRoom = Callable[..., Any]
START_US = 1_760_000_000_000_000


async def crowd(stage: Any, text: str, viewers: int) -> None:
    for number in range(viewers):
        await stage.ask(text, viewer=f"viewer{number}")


async def blocks(stage: Any) -> list[str]:
    return [b.product_id for b in await stage.events(BlockPlanned)]


def test_what_many_ask_for_comes_next_and_the_desk_says_why(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(40)
            await crowd(stage, "马克杯多少钱", 4)
            await asyncio.sleep(40)
            assert await stage.events(ProductBroughtForward) == [], "four are not many"
            await crowd(stage, "马克杯多少钱", 6)
            await asyncio.sleep(65)
            (brought,) = await stage.events(ProductBroughtForward)
            assert (brought.product_id, brought.why, brought.viewers) == ("P05", "demand", 6)
            forward = stage.room.view().forward
            assert "6 人在问" in forward.text_zh
            assert "6 viewers ask" in forward.text_en
            await asyncio.sleep(90)
            shown = await blocks(stage)
            at = shown.index("P05")
            assert shown[at - 1] == brought.before
            assert shown[at + 1] != "P06", "then it goes on where it was"

    virtual_time.run(scene())


def test_one_loud_viewer_moves_nothing_and_neither_does_a_room_told_not_to(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            for _ in range(40):
                await stage.ask("马克杯多少钱", viewer="loud")
                await asyncio.sleep(3)
            assert await stage.events(ProductBroughtForward) == []
        async with live_room(config=RoomConfig(follow_demand=False)) as stage:
            await asyncio.sleep(70)
            await crowd(stage, "马克杯多少钱", 12)
            await asyncio.sleep(60)
            assert await stage.events(ProductBroughtForward) == []

    virtual_time.run(scene())


def test_a_pin_and_a_product_kept_in_its_place_stand_over_a_restart_too(
    live_room: LiveRoom, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'room.db'}"

    async def lives() -> None:
        async with live_room(url, crash=True) as stage:
            await stage.room.command(PinProduct(product_id="P01"), who="anna")
            await asyncio.sleep(65)
            await crowd(stage, "马克杯多少钱", 8)
            await asyncio.sleep(10)
            assert await stage.events(ProductBroughtForward) == []
            with pytest.raises(BadCommand, match="no product 'P99'"):
                await stage.room.command(KeepProduct(product_id="P99"), who="anna")
            await stage.room.command(KeepProduct(product_id="P05"), who="anna")
            await stage.room.command(PinProduct(product_id=None), who="anna")
            await asyncio.sleep(10)
            assert await stage.events(ProductBroughtForward) == []
        async with live_room(url, start_us=START_US + 100_000_000) as stage:
            assert stage.room.view().kept == ("P05",)
            await asyncio.sleep(62)
            await crowd(stage, "马克杯多少钱", 8)
            await asyncio.sleep(30)
            assert await stage.events(ProductBroughtForward) == []
            await stage.room.command(KeepProduct(product_id="P05", keep=False), who="anna")
            await asyncio.sleep(60)
            await crowd(stage, "马克杯多少钱", 8)
            await asyncio.sleep(60)
            assert len(await stage.events(ProductBroughtForward)) == 1

    virtual_time.run(lives())
