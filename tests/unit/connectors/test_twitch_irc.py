"""Twitch by IRC: its lines, what they mean, and when it takes over from EventSub."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from contextlib import aclosing
from pathlib import Path
from typing import Any

import pytest
from emulators.twitch import TwitchEmulator
from emulators.twitch_irc import LOGIN, TwitchIrcEmulator, escaped
from hypothesis import given
from hypothesis import strategies as st

from chat.connectors.twitch.connector import Twitch
from chat.connectors.twitch.irc import TwitchIrc
from chat.connectors.twitch.irc_events import events_of
from chat.connectors.twitch.irc_line import (
    MOST_CHARS,
    BadLine,
    IrcLine,
    lines_of,
    parse,
    unescaped,
)
from chat.connectors.twitch.two_ways import TwitchTwoWays
from chat.events import (
    Ban,
    Chat,
    Delete,
    Money,
    ReplyTo,
    Subscribe,
    SuperChat,
    Target,
    decode,
    encode,
)
from chat.ports import Fatal, Transient
from chat.supervisor import keep_connected
from host.clock import LoopClock
from host.config import ConfigError, read_config
from host.platforms import make_connectors
from host.virtual_time import run

SAID = (
    "@badge-info=;badges=moderator/1,subscriber/12;color=#0000FF;display-name=小红;emotes=;"
    "id=b34ccfc7;mod=1;room-id=1337;subscriber=1;tmi-sent-ts=1507246572675;user-id=1339"
    " :ronni!ronni@ronni.tmi.twitch.tv PRIVMSG #ronni :多少钱 :) ?"
)


# --- the lines ---


def test_a_message_is_taken_apart_as_documented() -> None:
    line = parse(SAID)
    assert (line.command, line.nick) == ("PRIVMSG", "ronni")
    assert line.parameters == ("#ronni", "多少钱 :) ?")
    assert line.tags["display-name"] == "小红"
    assert line.tags["emotes"] == ""
    assert line.whole("tmi-sent-ts") == 1_507_246_572_675
    assert line.whole("color") is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"a\:b", "a;b"), (r"a\sb", "a b"), (r"a\\b", "a\\b"), (r"a\rb\n", "a\rb\n"),
        (r"a\b", "ab"), ("a\\", "a"), (r"\\s", r"\s"), ("", ""),
    ],
)  # fmt: skip
def test_tags_are_unescaped_and_a_lone_backslash_is_dropped(written: str, meant: str) -> None:
    assert unescaped(written) == meant


@given(st.text())
def test_what_was_escaped_comes_back(value: str) -> None:
    assert unescaped(escaped(value)) == value


WORD = st.text(
    st.characters(blacklist_characters=" :;=@\r\n\\\0", blacklist_categories=["Cs"]), min_size=1
)
TEXT = st.text(st.characters(blacklist_characters="\r\n", blacklist_categories=["Cs"]))


@given(st.dictionaries(WORD, st.text()), WORD, st.lists(WORD, max_size=5), TEXT)
def test_every_message_that_can_be_written_is_read_as_it_was(
    tags: dict[str, str], nick: str, words: list[str], text: str
) -> None:
    written = ";".join(f"{name}={escaped(value)}" for name, value in tags.items())
    prefix = f"@{written} " if tags else ""
    line = f"{prefix}:{nick.replace('!', '')}x!u@h PRIVMSG {' '.join([*words, ':' + text])}"
    if len(line) > MOST_CHARS:
        return
    read = parse(line)
    assert read.tags == tags
    assert read.parameters == (*words, text)
    assert read.nick == f"{nick.replace('!', '')}x"


@given(st.text() | st.text(alphabet="@:;=\\ !#PRIVMSG\r\n0"))
def test_rubbish_is_a_line_or_refused_and_its_events_can_be_written(frame: str) -> None:
    for text in lines_of(frame):
        try:
            line = parse(text)
        except BadLine:
            continue
        for event in events_of(line, source="t"):
            assert decode(encode(event)) == event


def test_a_frame_may_hold_several_lines_and_a_line_has_its_bounds() -> None:
    assert lines_of("A b\r\nC d\r\n\r\nE") == ["A b", "C d", "E"]
    with pytest.raises(BadLine):
        parse("@" + "a" * MOST_CHARS + " PRIVMSG #x :y")
    assert len(parse("PRIVMSG " + "a " * 1_000).parameters) <= 15


# --- what they mean ---


def events(text: str, own_id: str = "200") -> list[Any]:
    return events_of(parse(text), source="twitch-main", own_id=own_id)


def test_a_line_of_chat_has_its_writer_roles_time_and_id() -> None:
    (chat,) = events(SAID)
    assert isinstance(chat, Chat)
    assert (chat.event_id, chat.room_id, chat.platform_ts_ms) == ("b34ccfc7", "1337", 1507246572675)
    assert (chat.user.id, chat.user.name) == ("1339", "小红")
    assert set(chat.user.roles) == {"mod", "member"}
    assert chat.text == "多少钱 :) ?"
    assert not chat.flags.unanswerable
    (own,) = events(SAID, own_id="1339")
    assert own.flags.self_


def test_bits_replies_actions_and_shared_chats_are_told_apart() -> None:
    (paid,) = events("@id=1;bits=250;user-id=5 :a!a@a PRIVMSG #x :cheer250 有货吗")
    assert isinstance(paid, SuperChat)
    assert paid.amount == Money(250, "USD")
    (reply,) = events(
        r"@id=1;reply-parent-msg-id=p;reply-parent-user-id=9;reply-parent-msg-body=多少\s钱"
        " :a!a@a PRIVMSG #x :@b 39"
    )
    assert reply.reply_to == ReplyTo(event_id="p", user_id="9", text="多少 钱")
    (action,) = events(":a!a@a PRIVMSG #x :\x01ACTION waves\x01")
    assert (action.text, action.user.id, action.user.id_kind) == ("waves", "a", "nick")
    (shared,) = events("@id=1;room-id=1;source-room-id=2 :a!a@a PRIVMSG #x :hi")
    assert shared.flags.mirrored
    (same,) = events("@id=1;room-id=1;source-room-id=1 :a!a@a PRIVMSG #x :hi")
    assert not same.flags.mirrored


def test_what_is_deleted_and_who_is_banned_is_told_and_a_wiped_chat_takes_nothing_back() -> None:
    (gone,) = events("@login=a;room-id=1;target-msg-id=abc :tmi.twitch.tv CLEARMSG #x :text")
    assert isinstance(gone, Delete)
    assert gone.target == Target(event_id="abc")
    (ban,) = events("@ban-duration=350;room-id=1;target-user-id=77 :tmi.twitch.tv CLEARCHAT #x :b")
    assert isinstance(ban, Ban)
    assert ban.target == Target(user_id="77")
    assert events("@room-id=1 :tmi.twitch.tv CLEARCHAT #x") == []


def test_subscriptions_and_announcements_are_told() -> None:
    (month,) = events(
        "@id=s1;login=ronni;display-name=Ronni;msg-id=resub;msg-param-cumulative-months=6;"
        "msg-param-sub-plan=Prime;room-id=1;user-id=8 :tmi.twitch.tv USERNOTICE #x :Great stream"
    )
    assert isinstance(month, Subscribe)
    assert (month.level, month.months, month.user.name) == ("Prime", 6, "Ronni")
    (said,) = events("@id=a;login=mod;msg-id=announcement;user-id=9 :tmi USERNOTICE #x :hi")
    assert (said.text, said.user.name) == ("hi", "mod")
    assert events("@msg-id=raid :tmi.twitch.tv USERNOTICE #x") == []


def test_lines_of_the_server_mean_nothing_for_the_room() -> None:
    for text in ("PING :tmi.twitch.tv", ":tmi 001 x :hi", "@a=b :tmi ROOMSTATE #x", "JOIN #x"):
        assert events(text) == []
    assert IrcLine(command="PRIVMSG").text == ""


# --- the connection ---

Scene = Callable[[TwitchIrcEmulator, TwitchIrc], Any]


def on_irc(scene: Scene) -> Any:
    async def played() -> Any:
        async with TwitchIrcEmulator() as platform:
            return await scene(platform, platform.connector(lambda: 0))

    return run(played(), speed=40)


async def ending(connector: Any) -> Exception:
    try:
        async with asyncio.timeout(2_000), aclosing(connector.events()) as found:
            async for _event in found:
                pass
    except (Transient, Fatal) as ended:
        return ended
    raise AssertionError("the connection ended without a reason")


@pytest.mark.real_time
def test_the_servers_question_is_answered_and_ours_keeps_a_quiet_channel() -> None:
    async def scene(platform: TwitchIrcEmulator, irc: TwitchIrc) -> None:
        async with asyncio.TaskGroup() as tasks:
            reading = tasks.create_task(ending(irc))
            await platform.until_connected()
            await asyncio.sleep(200)
            await platform.raw("PING :are you there\r\n")
            await asyncio.sleep(5)
            assert not reading.done()
            reading.cancel()
        assert "PONG :are you there" in platform.received
        assert "PING :yaohe" in platform.received

    on_irc(scene)


@pytest.mark.real_time
def test_a_channel_that_is_not_there_or_closed_is_told() -> None:
    async def scene(platform: TwitchIrcEmulator, irc: TwitchIrc) -> None:
        nobody = TwitchIrc(name="t", login="nobody", url=platform.url)
        ended = await ending(nobody)
        assert isinstance(ended, Transient)
        assert "does not let us into #nobody" in str(ended)
        async with asyncio.TaskGroup() as tasks:
            closing = tasks.create_task(ending(irc))
            await platform.until_connected()
            await platform.raw("@msg-id=msg_channel_suspended :t NOTICE #shop_one :suspended\r\n")
            assert isinstance(await closing, Fatal)

    on_irc(scene)


@pytest.mark.parametrize("login", ["", "Shop", "a b", "x\r\nJOIN #y", "商店", "a" * 26, "#x", "_x"])
def test_a_name_that_no_channel_has_is_refused(login: str) -> None:
    with pytest.raises(Fatal, match="is no channel of Twitch"):
        TwitchIrc(name="t", login=login)


# --- which way ---


async def heard_by(
    connector: Any, until: Callable[[list[str], list[tuple[str, str]]], bool]
) -> tuple[list[str], list[tuple[str, str]]]:
    """What arrives and what the desk is told, until that is enough."""
    texts: list[str] = []
    told: list[tuple[str, str]] = []
    enough = asyncio.Event()

    async def deliver(events: Any) -> None:
        texts.extend(event.text for event in events if isinstance(event, Chat))
        if until(texts, told):
            enough.set()

    async def moved(state: str, detail: str) -> None:
        told.append((state, detail))
        if until(texts, told):
            enough.set()

    async with asyncio.TaskGroup() as tasks:
        keeping = tasks.create_task(
            keep_connected(
                connector,
                deliver=deliver,
                moved=moved,
                now_us=LoopClock(0).now_us,
                random=lambda: 0.1,
                silence_floor_s=10,
            )
        )
        async with asyncio.timeout(2_000):
            await enough.wait()
        keeping.cancel()
    return texts, told


def both(scene: Callable[[TwitchEmulator, TwitchIrcEmulator], Any]) -> Any:
    async def played() -> Any:
        async with TwitchEmulator() as eventsub, TwitchIrcEmulator() as irc:
            return await scene(eventsub, irc)

    return run(played(), speed=40)


def two_ways(eventsub: TwitchEmulator, irc: TwitchIrcEmulator, *, known: bool) -> TwitchTwoWays:
    make = eventsub.connector if known else eventsub.stranger
    return TwitchTwoWays(make(lambda: 0), irc.connector(lambda: 0), turn_s=40)


async def keep_saying(platform: Any, text: str) -> None:
    await platform.until_connected()
    for number in range(2_000):
        await platform.say(text, message=f"{text}{number}")
        await asyncio.sleep(1)


@pytest.mark.real_time
def test_where_eventsub_is_refused_the_chat_is_read_by_irc_and_the_desk_knows() -> None:
    async def scene(eventsub: TwitchEmulator, irc: TwitchIrcEmulator) -> None:
        connector = two_ways(eventsub, irc, known=False)
        async with asyncio.TaskGroup() as tasks:
            talking = tasks.create_task(keep_saying(irc, "IRC"))
            texts, told = await heard_by(connector, lambda texts, _told: len(texts) >= 3)
            talking.cancel()
        assert set(texts) == {"IRC"}
        (detail,) = [detail for state, detail in told if state == "receiving"]
        assert detail.startswith("by IRC, read only: Twitch refuses")
        asked = eventsub.rejected
        await connect_for_a_while(connector)
        assert eventsub.rejected == asked, "who refused is not asked again"

    both(scene)


async def connect_for_a_while(connector: TwitchTwoWays) -> None:
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(20), aclosing(connector.events()) as found:  # type: ignore[type-var]
            async for _event in found:
                pass


@pytest.mark.real_time
def test_where_eventsub_is_silent_twice_irc_gets_a_turn_and_eventsub_is_tried_again() -> None:
    async def scene(eventsub: TwitchEmulator, irc: TwitchIrcEmulator) -> None:
        connector = two_ways(eventsub, irc, known=True)

        async def wakes_up() -> None:
            await irc.until_connected()
            await asyncio.sleep(20)
            await keep_saying(eventsub, "EventSub")

        async with asyncio.TaskGroup() as tasks:
            talking = [
                tasks.create_task(keep_saying(irc, "IRC")),
                tasks.create_task(wakes_up()),
            ]
            texts, told = await heard_by(connector, lambda texts, _told: "EventSub" in texts)
            for task in talking:
                task.cancel()
        assert texts[0] == "IRC", "nothing came by EventSub"
        assert set(texts) == {"IRC", "EventSub"}
        details = [detail for state, detail in told if state == "receiving"]
        assert details[0] == "by IRC, read only: EventSub stays silent"
        assert details[-1] == ""
        assert len([state for state, _ in told if state == "silent"]) == 2

    both(scene)


@pytest.mark.real_time
def test_where_eventsub_works_irc_is_never_asked_and_answers_go_by_the_call() -> None:
    async def scene(eventsub: TwitchEmulator, irc: TwitchIrcEmulator) -> None:
        connector = two_ways(eventsub, irc, known=True)
        async with asyncio.TaskGroup() as tasks:
            talking = tasks.create_task(keep_saying(eventsub, "EventSub"))
            texts, told = await heard_by(connector, lambda texts, _told: len(texts) >= 3)
            talking.cancel()
        assert set(texts) == {"EventSub"}
        assert ("receiving", "") in told
        assert irc.received == []
        await connector.send("39元")
        assert eventsub.sent[0]["message"] == "39元"

    both(scene)


def test_the_second_way_is_declared() -> None:
    assert TwitchTwoWays.capabilities.fallback == "IRC, anonymous and read-only"
    assert TwitchTwoWays.capabilities.can_send
    assert not TwitchIrc.capabilities.can_send
    assert Twitch.capabilities.fallback == ""


ACCESS = 'client_id = "c"\nbroadcaster_id = "1"\nuser_id = "2"\naccess = "a"\n'


@pytest.mark.parametrize(
    ("more", "made"),
    [
        (ACCESS, Twitch),
        (f'{ACCESS}login = "{LOGIN}"', TwitchTwoWays),
        (f'login = "{LOGIN}"', TwitchIrc),
    ],
)
def test_the_settings_say_which_ways_there_are(more: str, made: type, tmp_path: Path) -> None:
    file = tmp_path / "yaohe.toml"
    file.write_text(f'[[connector]]\nkind = "twitch"\n{more}', encoding="utf-8")
    platforms = read_config(file, {}, {}).connector
    (connector,) = make_connectors(platforms, folder=tmp_path, now_us=lambda: 0)
    assert type(connector) is made
    assert connector.name == "twitch"


def test_settings_with_neither_way_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "yaohe.toml"
    file.write_text('[[connector]]\nkind = "twitch"\nclient_id = "c"', encoding="utf-8")
    with pytest.raises(ConfigError, match="has neither login nor all of client_id"):
        read_config(file, {}, {})
