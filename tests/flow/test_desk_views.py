"""What the operator's view says about the run of show and its pictures."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from host import virtual_time
from host.assemble import read_exchange
from host.commands import Move, PinProduct, SkipProduct
from host.room_view import product_view
from host.sample_shop import sample_catalogue
from host.state import RoomState
from storage.catalogue import Snapshot

LiveRoom = Callable[..., Any]
SOLD_OUT = "P09"
"""The sample shop begins with one product that has sold out."""
CATALOGUE = read_exchange(sample_catalogue())


def test_what_a_person_left_out_and_what_sold_out_stays_listed_and_is_named(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            before = stage.room.view()
            first, second, third, *_ = (id_ for id_, _ in before.run_of_show)
            assert (before.skipped, before.sold_out) == ((), (SOLD_OUT,))

            for sku in stage.room.parts.mind.snapshot.products[second].skus:
                await stage.store.change_sku(sku.sku, stock=0, who="test", source="test")
            for product in (third, first):
                await stage.room.command(SkipProduct(product_id=product), who="op")
            await asyncio.sleep(30)
            view = stage.room.view()
            assert (view.skipped, view.sold_out) == ((first, third), (second, SOLD_OUT))
            assert view.run_of_show == before.run_of_show

            await stage.room.command(SkipProduct(product_id=first, skip=False), who="op")
            assert stage.room.view().skipped == (third,)

    virtual_time.run(scene())


def test_the_end_of_the_block_is_foretold_and_follows_answers_and_the_state(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(70)
            view = stage.room.view()
            current, (next_one, next_us) = view.focus.product_id, view.coming[0]
            assert view.ends_us == next_us > view.now_us
            await stage.ask("这个怎么洗", viewer="a")
            await stage.ask("发什么快递", viewer="b")
            await asyncio.sleep(2)
            assert stage.room.view().ends_us > view.ends_us, "answers are said before the rest"
            while stage.room.view().focus.product_id == current:
                foretold_us = stage.room.view().ends_us
                await asyncio.sleep(1)
            now = stage.room.view()
            assert now.focus.product_id == next_one
            assert abs(now.now_us - view.ends_us) < 40_000_000
            assert abs(now.now_us - foretold_us) <= 6_000_000
            await stage.room.command(PinProduct(product_id=next_one), who="op")
            assert stage.room.view().coming == ()
            await stage.room.command(Move(to=RoomState.HUMAN, why="t"), who="op")
            assert (stage.room.view().ends_us, stage.room.view().coming) == (0, ())

    virtual_time.run(scene())


def test_an_answer_in_the_chat_that_still_waits_for_the_voice_is_marked(
    live_room: LiveRoom,
) -> None:
    def shown(stage: Any) -> list[tuple[str, str, bool]]:
        return [(t.lane, t.intent, t.replied) for t in stage.room.view().topics]

    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            await stage.ask("1号链接多少钱")
            assert shown(stage) == [("waiting", "price", True)]
            await asyncio.sleep(40)
            assert shown(stage) == [("answered", "price", False)]
            await stage.room.command(Move(to=RoomState.HUMAN), who="op")
            await stage.ask("发什么快递", viewer="nana")
            assert shown(stage)[0] == ("waiting", "carrier", False)

    virtual_time.run(scene())


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
def test_a_picture_s_address_is_plain_whatever_its_file_is_called(name: str) -> None:
    product = msgspec.structs.replace(CATALOGUE.products[0], pictures=(name,))
    snapshot = Snapshot(version=1, read_us=0, catalogue=CATALOGUE)
    url = product_view(product, snapshot, 0).picture_url
    assert url is not None
    assert url.isascii()
    assert not set(url) & set(" ?#\"'<>\\")
    assert unquote(url.removeprefix("/pictures/")) == name
