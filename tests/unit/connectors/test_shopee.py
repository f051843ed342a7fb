"""Shopee: what is particular to it beside the contract of all platforms."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import aclosing
from typing import Any

import pytest
from emulators.shopee import SESSION, USER, ShopeeEmulator

from chat.connectors.shopee.connector import Shopee
from chat.connectors.shopee.interface import NotPosted
from chat.connectors.shopee.signing import signature
from chat.events import Chat, ProductMetric, ProductRef, RoomEvent, RoomStats
from chat.ports import Fatal, Transient
from host.clock import LoopClock
from host.virtual_time import run

pytestmark = pytest.mark.real_time
START_US = 1_700_000_000_000_000


def on_shopee(scene: Callable[[ShopeeEmulator, Shopee], Any]) -> Any:
    async def played() -> Any:
        clock = LoopClock(START_US)
        async with ShopeeEmulator() as platform:
            return await scene(platform, platform.connector(clock.now_us))

    return run(played(), speed=20)


async def heard(shopee: Shopee, enough: Callable[[list[RoomEvent]], bool]) -> list[RoomEvent]:
    got: list[RoomEvent] = []
    async with asyncio.timeout(300), aclosing(shopee.events()) as events:  # type: ignore[type-var]
        async for event in events:
            got.append(event)
            if enough(got):
                break
    return got


def test_a_call_is_signed_as_documented() -> None:
    path = "/api/v2/livestream/get_latest_comment_list"
    signed = signature(
        "pk", partner_id=123456, path=path, timestamp_s=1_700_000_000, token="tok", user="789"
    )
    assert signed == "5f361fe506833cd00a30f7c6e3b3064c98aeafb026480c393878f9c9c392b39c"


def test_a_comment_is_posted_and_the_streamers_own_is_known_as_ours() -> None:
    async def scene(platform: ShopeeEmulator, shopee: Shopee) -> list[RoomEvent]:
        await shopee.send("Ada kak")
        assert platform.posted == [{"session_id": SESSION, "content": "Ada kak"}]
        await platform.say("Ada kak", viewer=USER, message="1")
        platform.put(content="harga?", user_id=42, comment_id=7, timestamp=1_700_000_000_123)
        return await heard(shopee, lambda got: len(got) == 2)

    own, other = on_shopee(scene)
    assert own.flags.self_
    assert own.flags.unanswerable
    assert isinstance(other, Chat)
    assert not other.flags.unanswerable
    assert (other.user.id, other.event_id) == ("42", "7")
    assert other.platform_ts_ms == 1_700_000_000_123
    assert other.room_id == str(SESSION)


def test_a_comment_without_milliseconds_has_its_second() -> None:
    async def scene(platform: ShopeeEmulator, shopee: Shopee) -> list[RoomEvent]:
        platform.put(content="hi", comment_id="1", timestamp=1_700_000_000)
        return await heard(shopee, lambda got: len(got) == 1)

    assert on_shopee(scene)[0].platform_ts_ms == 1_700_000_000_000


@pytest.mark.parametrize("text", ["", "  ", "x" * 151])
def test_a_comment_that_would_be_refused_is_not_sent(text: str) -> None:
    async def scene(platform: ShopeeEmulator, shopee: Shopee) -> None:
        with pytest.raises(Fatal, match="1 to 150 characters"):
            await shopee.send(text)
        assert platform.posted == []

    on_shopee(scene)


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (("error_param", "The content contains sensitive content"), NotPosted, "refuses this"),
        (("error_server", "Too many requests, please try again later"), Transient, "too many"),
        (("error_server", "Something"), Transient, "trouble"),
        (("error_server", "not supported for current region"), Fatal, "not supported"),
        (("error_data", "session 55 is not belong to you"), Fatal, "check session"),
        (("error_data", "session 55 is ended"), Fatal, "is over"),
    ],
)
def test_each_error_is_told_for_what_it_is(
    error: tuple[str, str], kind: type[Exception], words: str
) -> None:
    async def scene(platform: ShopeeEmulator, shopee: Shopee) -> None:
        platform.error = error
        with pytest.raises(kind, match=words):
            await shopee.send("hi")

    on_shopee(scene)


def test_the_end_of_the_session_is_the_end_of_the_room() -> None:
    async def scene(platform: ShopeeEmulator, shopee: Shopee) -> list[RoomEvent]:
        platform.error = ("error_data", "session 55 is ended")
        return await heard(shopee, lambda got: False)

    assert on_shopee(scene) == []


def test_counters_are_told_as_what_they_grew_by() -> None:
    async def scene(platform: ShopeeEmulator, shopee: Shopee) -> list[RoomEvent]:
        platform.metrics = [{"item_id": 9, "name": "Cup", "item_clicks": 10, "sold_items": 3}]

        def enough(got: list[RoomEvent]) -> bool:
            if sum(isinstance(event, RoomStats) for event in got) == 1:
                platform.metrics[0] |= {"item_clicks": 14, "atc": 2}
            return any(isinstance(event, ProductMetric) for event in got)

        return await heard(shopee, enough)

    got = on_shopee(scene)
    assert got[0] == RoomStats(
        platform="shopee", source="shopee-main", room_id="55", event_id="",
        viewers=12, likes=340, orders=5,
    )  # fmt: skip
    assert got[-1] == ProductMetric(
        platform="shopee", source="shopee-main", room_id="55", event_id="",
        product=ProductRef(item_id="9", title="Cup"), name="item_clicks", value=14, delta=4,
        window_s=30.0,
    )  # fmt: skip


def test_renewed_access_is_kept_before_it_is_used() -> None:
    async def scene(platform: ShopeeEmulator, shopee: Shopee) -> None:
        await platform.expire()
        await shopee.send("hi")
        (kept,) = platform.kept
        assert (kept.access, kept.renew) == ("token-1", "renew-1")
        assert "renew" not in repr(kept)
        await platform.expire()
        await shopee.send("again")
        assert platform.kept[1].renew == "renew-2"

    on_shopee(scene)


def test_the_product_being_talked_about_is_pinned() -> None:
    async def scene(platform: ShopeeEmulator, shopee: Shopee) -> None:
        await shopee.show_item(9, 3)
        assert platform.posted == [{"session_id": SESSION, "item_id": 9, "shop_id": 3}]

    on_shopee(scene)
