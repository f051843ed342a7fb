"""YouTube: what is particular to it beside the contract of all platforms."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable
from contextlib import aclosing
from typing import Any

import pytest
from emulators.youtube import CHAT, YouTubeEmulator
from hypothesis import given
from hypothesis import strategies as st

from chat.connectors.told import Told
from chat.connectors.youtube.connector import YouTube
from chat.connectors.youtube.items import events_of
from chat.connectors.youtube.quota import Quota
from chat.events import (
    Ban,
    Chat,
    Delete,
    Flags,
    LiveEnd,
    Money,
    RoomEvent,
    Subscribe,
    SuperChat,
    Target,
    User,
)
from chat.ports import Fatal, Transient
from host.clock import LoopClock
from host.virtual_time import run

pytestmark = pytest.mark.real_time
START_US = 1_800_000_000_000_000


def on_youtube(scene: Callable[[YouTubeEmulator, Callable[[], int]], Any]) -> Any:
    async def played() -> Any:
        clock = LoopClock(START_US)
        async with YouTubeEmulator() as platform:
            return await scene(platform, clock.now_us)

    return run(played(), speed=20)


async def heard(youtube: YouTube, most: int = 100) -> list[RoomEvent]:
    got: list[RoomEvent] = []
    async with asyncio.timeout(300), aclosing(youtube.events()) as events:  # type: ignore[type-var]
        async for event in events:
            got.append(event)
            if len(got) >= most:
                break
    return got


def test_lines_of_before_we_came_are_history_and_our_own_are_ours() -> None:
    async def scene(platform: YouTubeEmulator, now_us: Callable[[], int]) -> list[RoomEvent]:
        await platform.say("old", message="1")
        platform._items[-1]["snippet"]["publishedAt"] = "2020-01-01T00:00:00Z"
        await platform.say("ours", message="2", viewer="UC-own")
        await platform.say("new", message="3")
        return await heard(platform.connector(now_us), 3)

    old, ours, new = on_youtube(scene)
    assert old.flags == Flags(history=True)
    assert ours.flags == Flags(self_=True)
    assert new.flags == Flags()


def test_after_a_break_it_goes_on_where_it_was() -> None:
    async def scene(platform: YouTubeEmulator, now_us: Callable[[], int]) -> list[str]:
        youtube = platform.connector(now_us)
        await platform.say("one", message="1")
        before = await heard(youtube, 1)
        await platform.say("two", message="2")
        return [event.event_id for event in [*before, *await heard(youtube, 1)]]

    assert on_youtube(scene) == ["1", "2"]


def test_the_end_of_the_chat_ends_it() -> None:
    async def scene(platform: YouTubeEmulator, now_us: Callable[[], int]) -> list[RoomEvent]:
        platform.put("chatEndedEvent")
        return await heard(platform.connector(now_us))

    assert [type(event) for event in on_youtube(scene)] == [LiveEnd]


def test_a_line_is_written_and_access_renewed_on_the_way() -> None:
    async def scene(platform: YouTubeEmulator, now_us: Callable[[], int]) -> None:
        youtube = platform.connector(now_us)
        with pytest.raises(Transient, match="not open yet"):
            await youtube.send("hi")
        await platform.say("?")
        await heard(youtube, 1)
        await platform.expire()
        await youtube.send("89 yuan")
        (sent,) = platform.written
        assert sent["snippet"] == {
            "liveChatId": CHAT,
            "type": "textMessageEvent",
            "textMessageDetails": {"messageText": "89 yuan"},
        }
        assert [kept.renew for kept in platform.kept] == ["renew-0"]

    on_youtube(scene)


def test_a_key_reads_and_cannot_write() -> None:
    async def scene(platform: YouTubeEmulator, now_us: Callable[[], int]) -> None:
        youtube = platform.reader(now_us)
        await platform.say("hi")
        assert len(await heard(youtube, 1)) == 1
        with pytest.raises(Fatal, match="can read only"):
            await youtube.send("hi")

    on_youtube(scene)


@pytest.mark.parametrize(
    ("failure", "kind", "words"),
    [
        ((403, "liveChatDisabled"), Fatal, "switched off"),
        ((403, "liveChatEnded"), Fatal, "has ended"),
        ((403, "rateLimitExceeded"), Transient, "fewer calls"),
        ((403, "quotaExceeded"), Transient, "allowance is used up"),
        ((400, "messageTextInvalid"), Fatal, "does not take this text"),
        ((404, "liveChatNotFound"), Fatal, "is gone"),
        ((403, "forbidden"), Fatal, "may not do that"),
        ((400, "somethingElse"), Fatal, "check video, key"),
        ((503, "backendError"), Transient, "busy or broken"),
    ],
)
def test_each_reason_is_told_for_what_it_is(
    failure: tuple[int, str], kind: type[Exception], words: str
) -> None:
    async def scene(platform: YouTubeEmulator, now_us: Callable[[], int]) -> None:
        platform.failure = failure
        with pytest.raises(kind, match=words):
            await heard(platform.connector(now_us))

    on_youtube(scene)


def test_a_video_that_is_not_live_yet_is_looked_at_again() -> None:
    async def scene(platform: YouTubeEmulator, now_us: Callable[[], int]) -> None:
        platform.live = False
        with pytest.raises(Transient, match="not live yet") as caught:
            await heard(platform.connector(now_us))
        assert caught.value.retry_after_s == 30

    on_youtube(scene)


def test_a_used_up_allowance_waits_for_tomorrow_without_a_call() -> None:
    async def scene(platform: YouTubeEmulator, now_us: Callable[[], int]) -> None:
        platform.quota.spend(10_000_000, now_us())
        with pytest.raises(Transient, match="used up") as caught:
            await heard(platform.connector(now_us))
        assert platform.verified == 0
        assert 0 < (caught.value.retry_after_s or 0) <= 25 * 3600

    on_youtube(scene)


def microseconds(text: str) -> int:
    return int(dt.datetime.fromisoformat(text).timestamp() * 1_000_000)


NOON_US = microseconds("2026-07-01T12:00:00-07:00")


def test_the_usual_allowance_lasts_for_the_hours_planned() -> None:
    quota = Quota(units_a_day=10_000, hours=4)
    now_us, looks = NOON_US, 0
    while now_us < NOON_US + 4 * 3_600_000_000:
        quota.spend(5, now_us)
        looks += 1
        now_us += int(quota.interval_s(5.0, now_us) * 1e6)
    assert quota.left(now_us) >= 0
    assert looks >= 1500


def test_it_is_renewed_at_midnight_in_california() -> None:
    quota = Quota(units_a_day=100, hours=24)
    quota.spend(100, NOON_US)
    assert quota.left(NOON_US) == 0
    assert quota.interval_s(5, NOON_US) == 12 * 3600
    assert quota.left(NOON_US + 12 * 3_600_000_000) == 100


@given(st.floats(0, 60), st.integers(0, 86_400), st.integers(0, 10_000))
def test_it_never_looks_more_often_than_youtube_wishes(wish: float, at_s: int, used: int) -> None:
    quota = Quota(units_a_day=10_000, hours=24)
    quota.spend(used, NOON_US)
    assert quota.interval_s(wish, NOON_US + at_s * 1_000_000) >= max(wish, 2.0)


@pytest.mark.parametrize(("units", "hours"), [(4, 5), (100, 0), (100, 25)])
def test_a_senseless_allowance_is_refused(units: int, hours: float) -> None:
    with pytest.raises(ValueError, match="must be"):
        Quota(units_a_day=units, hours=hours)


WHERE: dict[str, Any] = {
    "platform": "youtube", "source": "y", "room_id": "c", "event_id": "i",
    "platform_ts_ms": 1_700_000_000_000,
}  # fmt: skip
WHO = User(id="UC7", id_kind="channel", name="Mia", roles=("mod", "member"))


@pytest.mark.parametrize(
    ("kind", "details", "expected"),
    [
        ("textMessageEvent", {"textMessageDetails": {"messageText": "how much"}},
         Chat(**WHERE, user=WHO, text="how much")),
        ("superChatEvent",
         {"superChatDetails": {"amountMicros": "5000000", "currency": "SGD", "userComment": "?"}},
         SuperChat(**WHERE, user=WHO, text="?", amount=Money(500, "SGD"))),
        ("superStickerEvent", {"superStickerDetails": {"amountMicros": 1000000, "currency": "USD"}},
         SuperChat(**WHERE, user=WHO, text="", amount=Money(100, "USD"))),
        ("newSponsorEvent", {"newSponsorDetails": {"memberLevelName": "Gold"}},
         Subscribe(**WHERE, user=WHO, level="Gold")),
        ("messageDeletedEvent", {"messageDeletedDetails": {"deletedMessageId": "g"}},
         Delete(**WHERE, user=WHO, target=Target(event_id="g"))),
        ("messageRetractedEvent", {"messageRetractedDetails": {"retractedMessageId": "g"}},
         Delete(**WHERE, user=WHO, target=Target(event_id="g"))),
        ("userBannedEvent", {"userBannedDetails": {"bannedUserDetails": {"channelId": "UC9"}}},
         Ban(**WHERE, user=WHO, target=Target(user_id="UC9"))),
    ],
)  # fmt: skip
def test_each_item_is_its_event(kind: str, details: Any, expected: RoomEvent) -> None:
    item = {
        "id": "i",
        "snippet": {
            "type": kind, "liveChatId": "c", "publishedAt": "2023-11-14T22:13:20Z", **details
        },
        "authorDetails": {
            "channelId": "UC7", "displayName": "Mia", "isChatModerator": True,
            "isChatSponsor": True,
        },
    }  # fmt: skip
    assert events_of(Told(item), source="y", since_ms=0, own_id="UC-own") == [expected]
