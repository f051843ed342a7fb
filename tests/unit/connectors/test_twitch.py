"""Twitch: what is particular to it beside the contract of all platforms."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import aclosing
from typing import Any

import pytest
from emulators.twitch import CHANNEL, USER, TwitchEmulator

from chat.connectors.told import Told
from chat.connectors.twitch.connector import Twitch
from chat.connectors.twitch.notes import events_of
from chat.events import (
    Ban,
    Chat,
    Delete,
    Flags,
    Money,
    ReplyTo,
    RoomEvent,
    SuperChat,
    Target,
    User,
)
from chat.ports import Fatal, Transient
from host.virtual_time import run

pytestmark = pytest.mark.real_time


def on_twitch(scene: Callable[[TwitchEmulator, Twitch], Any]) -> Any:
    async def played() -> Any:
        async with TwitchEmulator() as platform:
            return await scene(platform, platform.connector(lambda: 0))

    return run(played(), speed=20)


class Reader:
    """Reads a connection in the background."""

    def __init__(self, twitch: Twitch) -> None:
        self._twitch = twitch
        self.texts: list[str] = []
        self.ended: Exception | None = None
        self.news = asyncio.Event()

    async def read(self) -> None:
        try:
            async with aclosing(self._twitch.events()) as events:  # type: ignore[type-var]
                async for event in events:
                    assert isinstance(event, Chat)
                    self.texts.append(event.text)
                    self.news.set()
        except (Transient, Fatal) as ended:
            self.ended = ended
            self.news.set()

    async def until(self, count: int) -> None:
        async with asyncio.timeout(200):
            while len(self.texts) < count and self.ended is None:
                self.news.clear()
                await self.news.wait()


def test_a_move_to_another_address_loses_nothing_and_keeps_the_subscriptions() -> None:
    async def scene(platform: TwitchEmulator, twitch: Twitch) -> Reader:
        reader = Reader(twitch)
        async with asyncio.TaskGroup() as tasks:
            reading = tasks.create_task(reader.read())
            await platform.until_connected()
            for turn in range(3):
                await platform.say(f"before {turn}", message=f"b{turn}")
                await platform.move()
                await platform.say(f"meanwhile {turn}", message=f"m{turn}")
                await asyncio.sleep(2)
                await platform.say(f"after {turn}", message=f"a{turn}")
            await reader.until(9)
            assert platform.connections == 1
            assert platform.closed_with == []
            reading.cancel()
        return reader

    reader = on_twitch(scene)
    expected = {f"{when} {n}" for when in ("before", "meanwhile", "after") for n in range(3)}
    assert set(reader.texts) == expected


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("authorization_revoked", Fatal),
        ("user_removed", Fatal),
        ("version_removed", Fatal),
        ("something", Transient),
    ],
)
def test_a_subscription_that_is_taken_away_ends_it(status: str, kind: type[Exception]) -> None:
    async def scene(platform: TwitchEmulator, twitch: Twitch) -> Exception | None:
        reader = Reader(twitch)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(reader.read())
            await platform.until_connected()
            await platform.frame("revocation", {"subscription": {"status": status}})
            await reader.until(1)
        return reader.ended

    assert type(on_twitch(scene)) is kind


def test_a_line_is_sent_and_access_is_renewed_on_the_way() -> None:
    async def scene(platform: TwitchEmulator, twitch: Twitch) -> None:
        await twitch.send("@x*** 89 yuan")
        await platform.expire()
        await twitch.send("again")
        sent = {"broadcaster_id": CHANNEL, "sender_id": USER}
        assert platform.sent == [{**sent, "message": "@x*** 89 yuan"}, {**sent, "message": "again"}]
        assert [kept.renew for kept in platform.kept] == ["renew-1"]

    on_twitch(scene)


def test_a_line_that_twitch_dropped_is_told() -> None:
    async def scene(platform: TwitchEmulator, twitch: Twitch) -> None:
        platform.drop_reason = "the broadcaster has blocked this word"
        with pytest.raises(Fatal, match="did not take this line: the broadcaster has"):
            await twitch.send("word")
        with pytest.raises(Fatal, match="1 to 500 characters"):
            await twitch.send("x" * 501)

    on_twitch(scene)


def test_access_that_cannot_be_renewed_needs_a_person() -> None:
    async def scene(platform: TwitchEmulator, twitch: Twitch) -> None:
        with pytest.raises(Fatal, match="authorise the application again"):
            await platform.stranger(lambda: 0).send("hi")

    on_twitch(scene)


def told(kind: str, **event: Any) -> list[RoomEvent]:
    return events_of(f"channel.{kind}", Told(event), source="t", own_id="200")


WHERE: dict[str, Any] = {"platform": "twitch", "source": "t", "room_id": "100"}
LINE: dict[str, Any] = {
    "broadcaster_user_id": "100", "chatter_user_id": "7", "chatter_user_name": "Mia",
    "message_id": "m", "message": {"text": "how much"},
}  # fmt: skip
MIA = User(id="7", name="Mia")


@pytest.mark.parametrize(
    ("kind", "event", "expected"),
    [
        ("chat.message", LINE, Chat(**WHERE, event_id="m", user=MIA, text="how much")),
        (
            "chat.message",
            {**LINE, "badges": [{"set_id": "moderator"}, {"set_id": "subscriber"}, {"set_id": "x"}],
             "reply": {"parent_message_id": "p", "parent_user_id": "8",
                       "parent_message_body": "?"}},
            Chat(
                **WHERE, event_id="m", text="how much", reply_to=ReplyTo("p", "8", "?"),
                user=User(id="7", name="Mia", roles=("mod", "member"),
                          badges=("moderator", "subscriber", "x")),
            ),
        ),
        (
            "chat.message", {**LINE, "cheer": {"bits": 250}},
            SuperChat(**WHERE, event_id="m", user=MIA, text="how much", amount=Money(250, "USD")),
        ),
        (
            "chat.message", {**LINE, "source_broadcaster_user_id": "555"},
            Chat(**WHERE, event_id="m", user=MIA, text="how much", flags=Flags(mirrored=True)),
        ),
        (
            "chat.message", {**LINE, "source_broadcaster_user_id": "100"},
            Chat(**WHERE, event_id="m", user=MIA, text="how much"),
        ),
        (
            "chat.message", {**LINE, "chatter_user_id": "200"},
            Chat(**WHERE, event_id="m", user=User(id="200", name="Mia"), text="how much",
                 flags=Flags(self_=True)),
        ),
        (
            "chat.message_delete", {"broadcaster_user_id": "100", "message_id": "m"},
            Delete(**WHERE, event_id="gone-m", target=Target(event_id="m")),
        ),
        (
            "chat.clear_user_messages", {"broadcaster_user_id": "100", "target_user_id": "7"},
            Ban(**WHERE, event_id="", target=Target(user_id="7")),
        ),
    ],
)  # fmt: skip
def test_each_notification_is_its_event(kind: str, event: Any, expected: RoomEvent) -> None:
    assert told(kind, **event) == [expected]
