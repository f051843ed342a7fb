"""The AI's part in a room: what it may do in each mode, who changes it, what platforms allow."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from chat.events import Chat, RoomEvent, User
from chat.ports import Capabilities
from host.assemble import policy_of, serve
from host.commands import AnswerTopic, BadCommand, ChangeMode, ComeBack, Move, SayAgain, SayLine
from host.config import Config, read_config
from host.desk.login import SCRIPT
from host.events import (
    AlertRaised,
    AnswerPlanned,
    Commanded,
    CommentSettled,
    HandedOver,
    ModeChanged,
    Outcome,
    PermissionDeclared,
    ReplyPosted,
    SentenceStarted,
)
from host.mark_words import mark_words
from host.mode import Mode
from host.platform_settings import BilibiliSettings
from host.policy.book import PolicyBook, Shown
from host.policy.settings import Permission
from host.room_settings import RoomConfig
from host.speech.lexicon_file import ShopLexicon
from host.speech.providers.paced import PacedVoice
from host.starting import StartError
from host.state import RoomState
from host.virtual_time import run
from host.voices import VoiceTrouble

LiveRoom = Callable[..., Any]
SILENT = RoomConfig(mode="co_pilot")
BESIDE = RoomConfig(mode="co_host")


class Platform:
    """A chat whose platform takes lines, or does not."""

    def __init__(self, name: str, *, can_send: bool) -> None:
        self.name = self.platform = name
        self.capabilities = Capabilities(
            can_send=can_send, max_send_len=500 if can_send else 0, silence_is_normal=True
        )
        self.sent: list[str] = []
        self.inbox: asyncio.Queue[RoomEvent] = asyncio.Queue(100)

    async def events(self) -> AsyncIterator[RoomEvent]:
        while True:
            yield await self.inbox.get()

    async def send(self, text: str) -> None:
        self.sent.append(text)

    async def ask(self, text: str, message: str) -> None:
        await self.inbox.put(
            Chat(
                platform=self.platform, source=self.name, event_id=message,
                user=User(id=message, name="小红"), text=text,
            )
        )  # fmt: skip


def started(events: list[Any]) -> list[SentenceStarted]:
    return [event for event in events if isinstance(event, SentenceStarted)]


def hears(stage: Any) -> None:
    """A microphone of the host's is heard from now on."""
    stage.room.parts.ear_hears = lambda: True


# --- silent beside a person ---


def test_a_silent_co_pilot_answers_in_text_and_nothing_of_it_sounds(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room(config=SILENT) as stage:
            await asyncio.sleep(30)
            event_id = await stage.ask("这个多少钱")
            await asyncio.sleep(5)
            (planned,) = await stage.events(AnswerPlanned)
            (posted,) = await stage.events(ReplyPosted)
            assert posted.text.endswith(planned.text)
            (settled,) = await stage.events(CommentSettled)
            assert (settled.event_id, settled.outcome) == (event_id, Outcome.ANSWERED)
            (topic,) = stage.room.view().topics
            assert topic.lane == "answered", "nothing waits for a voice that there is not"
            await asyncio.sleep(300)
            assert stage.ears.heard == []
            assert stage.ears.now is None
            assert started(await stage.events()) == []

    run(scene())


def test_at_the_speakers_edge_nothing_sounds_whatever_there_is_to_say(live_room: LiveRoom) -> None:
    """Lines are put before the speaker by force; its edge is the last that stands."""

    async def scene() -> None:
        async with live_room(config=SILENT) as stage:
            parts = stage.room.parts
            stage.room.speaker._sources = (parts.operator, parts.showing)
            parts.operator.add("这句话不该出声")
            parts.changes.bump()
            await stage.ask("马克杯多少钱")
            for state in (RoomState.HUMAN, RoomState.AI, RoomState.SAFE, RoomState.AI):
                await stage.room.command(Move(to=state), who="anna")
                await asyncio.sleep(20)
            await stage.room.command(ComeBack(), who="anna")
            await asyncio.sleep(60)
            assert stage.ears.heard == []
            assert started(await stage.events()) == []
            for command in (SayLine(text="大家好"), SayAgain()):
                with pytest.raises(BadCommand, match="silent in the mode co_pilot"):
                    await stage.room.command(command, who="anna")

    run(scene())


def test_a_sentence_is_cut_at_once_by_the_silent_mode_and_the_show_comes_back_after_it(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(47.3)
            cut = stage.ears.now
            assert cut is not None
            await stage.room.command(ChangeMode(to=Mode.CO_PILOT, why="a test"), who="anna")
            assert stage.ears.now is None
            assert stage.ears.heard[-1] == (cut.sentence_id, cut.text, False)
            before = len(stage.ears.heard)
            await stage.ask("多少钱")
            await asyncio.sleep(120)
            assert len(stage.ears.heard) == before
            await stage.room.command(ChangeMode(to=Mode.AI_HOST), who="anna")
            await asyncio.sleep(30)
            assert len(stage.ears.heard) > before
            said = started(await stage.events())
            assert "answer" not in [each.sentence_kind for each in said[before:]], (
                "what was answered in text minutes ago is not said now"
            )
            changes = [(e.before, e.after, e.who) for e in await stage.events(ModeChanged)]
            assert changes == [
                (Mode.AI_HOST, Mode.AI_HOST, "start"),
                (Mode.AI_HOST, Mode.CO_PILOT, "anna"),
                (Mode.CO_PILOT, Mode.AI_HOST, "anna"),
            ]
            commanded = [e for e in await stage.events(Commanded) if e.command == "change_mode"]
            assert [e.who for e in commanded] == ["anna", "anna"]

    run(scene())


def test_answers_that_wait_for_the_voice_stay_text_when_it_falls_silent(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(30)
            await stage.ask("马克杯多少钱")
            await stage.ask("帆布袋还有货吗", viewer="lily")
            await stage.room.command(ChangeMode(to=Mode.CO_PILOT), who="anna")
            lanes = {topic.lane for topic in stage.room.view().topics}
            assert lanes == {"answered"}
            await asyncio.sleep(120)
            assert len(stage.room.parts.answers) == 0

    run(scene())


def test_what_no_text_can_answer_is_on_the_prompter_as_a_draft(live_room: LiveRoom) -> None:
    mute, open_ = Platform("bilibili", can_send=False), Platform("twitch", can_send=True)

    async def scene() -> None:
        async with live_room(config=SILENT, connectors=lambda _clock: [mute, open_]) as stage:
            await asyncio.sleep(5)
            await mute.ask("马克杯多少钱", "m1")
            await open_.ask("帆布袋多少钱", "m2")
            await asyncio.sleep(5)
            (handed,) = await stage.events(HandedOver)
            assert (handed.event_id, handed.reason) == ("m1", "say_it")
            assert "元" in handed.draft
            outcomes = {e.event_id: e.outcome for e in await stage.events(CommentSettled)}
            assert outcomes == {"m1": Outcome.HANDED_OVER, "m2": Outcome.ANSWERED}
            assert mute.sent == []
            assert len(open_.sent) == 1
            (topic,) = [t for t in stage.room.view().topics if t.lane == "person"]
            assert topic.draft == handed.draft
            await stage.room.command(AnswerTopic(key=topic.key, text="八十九"), who="anna")
            await asyncio.sleep(30)
            assert stage.ears.heard == [], "aloud is the person's own voice here"

    run(scene())


def test_viewers_see_a_person_on_air_and_no_figure_of_the_ai(live_room: LiveRoom) -> None:
    from host.stage.scene_of import scene_of

    async def scene() -> None:
        async with live_room(config=SILENT) as stage:
            view = stage.room.stage()
            assert (view.state, view.mode) == (RoomState.HUMAN, Mode.CO_PILOT)
            assert stage.room.view().state is RoomState.AI, "the desk sees who is on duty"
            assert not scene_of(view, theme="day", avatar="xiaohe").has_host
            await stage.room.command(Move(to=RoomState.SAFE), who="anna")
            assert stage.room.stage().state is RoomState.SAFE
            await stage.room.command(Move(to=RoomState.AI), who="anna")
            await stage.room.command(ChangeMode(to=Mode.AI_HOST), who="anna")
            view = stage.room.stage()
            assert (view.state, view.mode) == (RoomState.AI, Mode.AI_HOST)
            assert scene_of(view, theme="day", avatar="xiaohe").has_host

    run(scene())


def test_the_mark_says_what_is_made_by_ai_just_now_and_is_never_empty(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            words = mark_words("zh")
            assert stage.room.stage().ai_mark == words.mark
            await stage.room.command(Move(to=RoomState.HUMAN), who="anna")
            view = stage.room.stage()
            assert view.ai_mark == words.person, "the picture is AI, the voice is not"
            assert view.overlay_mark == words.text, "it may lie over a person's own picture"
            await stage.room.command(Move(to=RoomState.AI), who="anna")
            await stage.room.command(ChangeMode(to=Mode.CO_HOST), who="anna")
            view = stage.room.stage()
            assert view.ai_mark == view.overlay_mark == words.beside
            await stage.room.command(ChangeMode(to=Mode.CO_PILOT), who="anna")
            assert stage.room.stage().ai_mark == words.text
            await stage.room.command(Move(to=RoomState.SAFE), who="anna")
            assert stage.room.stage().ai_mark == words.text
            await stage.room.command(ChangeMode(to=Mode.AI_HOST), who="anna")
            assert stage.room.stage().ai_mark == words.mark

    run(scene())


# --- a voice beside a person ---


def test_beside_a_person_the_ai_only_answers_and_says_first_that_it_is_one(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room(config=BESIDE) as stage:
            hears(stage)
            await asyncio.sleep(300)
            assert started(await stage.events()) == [], "it has no show of its own"
            await stage.ask("马克杯多少钱")
            await asyncio.sleep(30)
            kinds = [each.sentence_kind for each in started(await stage.events())]
            assert kinds[0] == "notice"
            assert "AI" in stage.ears.heard[0][1]
            assert set(kinds[1:]) == {"answer"}
            count = len(kinds)
            await asyncio.sleep(300)
            assert len(started(await stage.events())) == count

    run(scene())


def test_beside_a_person_the_ai_waits_for_silence_and_never_speaks_over_the_person(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room(config=BESIDE) as stage:
            hears(stage)
            turns = stage.room.parts.turns
            await asyncio.sleep(2)
            turns.began()
            await stage.ask("马克杯多少钱")
            await asyncio.sleep(20)
            assert stage.ears.heard == []
            assert stage.ears.now is None
            turns.ended()
            await asyncio.sleep(2)
            assert stage.ears.now is None, "a breath of the host is no silence"
            await asyncio.sleep(1.5)
            assert stage.ears.now is not None
            turns.began()
            assert stage.ears.now is None, "cut, not only quieter"
            assert stage.ears.heard[-1][2] is False

    run(scene())


def test_a_co_host_that_hears_nobody_speaks_only_when_it_is_told(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room(config=BESIDE) as stage:
            await stage.ask("马克杯多少钱")
            await asyncio.sleep(10)
            assert len(await stage.events(ReplyPosted)) == 1
            assert started(await stage.events()) == []
            await stage.room.command(ComeBack(), who="anna")
            await asyncio.sleep(15)
            kinds = [each.sentence_kind for each in started(await stage.events())]
            assert kinds[0] == "notice"
            assert set(kinds[1:]) == {"answer"}
            await asyncio.sleep(30)
            await stage.ask("帆布袋多少钱", viewer="lily")
            await asyncio.sleep(20)
            assert len(started(await stage.events())) == len(kinds), "that was a while ago"
            await stage.room.command(SayLine(text="谢谢大家"), who="anna")
            await asyncio.sleep(5)
            assert started(await stage.events())[-1].text == "谢谢大家"

    run(scene())


# --- who decides ---


def test_only_a_person_changes_the_mode_and_only_where_the_platforms_allow_it(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room(config=SILENT) as stage:
            stage.room.parts.policy = PolicyBook([Shown("tiktok-us", "policy.platforms")])
            with pytest.raises(BadCommand, match="only a person"):
                await stage.room.command(ChangeMode(to=Mode.CO_HOST), who=SCRIPT)
            for mode in (Mode.AI_HOST, Mode.CO_HOST):
                with pytest.raises(BadCommand, match=r"refused for TikTok Shop.*2026-05-23"):
                    await stage.room.command(ChangeMode(to=mode), who="anna")
            assert stage.room.view().mode is Mode.CO_PILOT
            assert set(stage.room.view().refused_modes) == {"ai_host", "co_host"}
            assert [e.who for e in await stage.events(ModeChanged)] == ["start"]
            await asyncio.sleep(60)
            assert stage.ears.heard == []

    run(scene())


def test_a_declared_permission_opens_the_mode_and_is_in_the_log_each_time(
    live_room: LiveRoom,
) -> None:
    declared = Permission(
        platform="twitch", what="ai_host", by="Wang", date="2026-11-20", reference="mail"
    )

    async def scene() -> None:
        async with live_room(config=SILENT) as stage:
            stage.room.parts.policy = PolicyBook([Shown("twitch", "twitch")], [declared])
            assert await stage.events(PermissionDeclared) == []
            await stage.room.command(ChangeMode(to=Mode.AI_HOST), who="anna")
            await asyncio.sleep(3)
            (event,) = await stage.events(PermissionDeclared)
            assert (event.platform, event.what, event.by) == ("twitch", "ai_host", "Wang")
            assert (event.date, event.reference) == ("2026-11-20", "mail")
            alerts = [e for e in await stage.events(AlertRaised) if e.code == "policy.unknown"]
            assert "keep somebody at the desk" in alerts[0].text_en

    run(scene())


def test_after_a_crash_the_room_is_never_louder_than_it_was(
    live_room: LiveRoom, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'room.db'}"

    async def scene() -> None:
        async with live_room(url, crash=True) as stage:
            await asyncio.sleep(10)
            await stage.room.command(ChangeMode(to=Mode.CO_PILOT), who="anna")
        async with live_room(url, start_us=1_760_000_100_000_000) as stage:
            await asyncio.sleep(30)
            assert stage.room.view().state is RoomState.AI
            assert stage.room.view().mode is Mode.CO_PILOT
            assert stage.ears.heard == []
        async with live_room(url, start_us=1_760_000_200_000_000, crash=True) as stage:
            await asyncio.sleep(10)
            assert stage.room.view().mode is Mode.AI_HOST, "an orderly end: the settings hold"
        async with live_room(url, start_us=1_760_000_300_000_000, config=SILENT) as stage:
            await asyncio.sleep(10)
            assert stage.room.view().mode is Mode.CO_PILOT
            assert stage.ears.heard == []

    run(scene())


def test_comments_of_a_platform_that_nobody_named_are_told_once(live_room: LiveRoom) -> None:
    def told(stage: Any) -> list[str]:
        return [a.text_en for a in stage.room.view().alerts if a.code == "policy.unnamed"]

    async def line(stage: Any, platform: str, message: str) -> None:
        user = User(id="u", name="小红")
        await stage.room.deliver(
            [Chat(platform=platform, source="ingest", event_id=message, user=user, text="在吗")]
        )

    async def scene() -> None:
        async with live_room() as stage:
            stage.room.parts.policy = PolicyBook([Shown("shopee-ph", "shopee")])
            await stage.ask("在吗")
            for platform in ("shopee", "ingest", "replay", "not a platform"):
                await line(stage, platform, platform)
            assert told(stage) == []
            await line(stage, "tiktok", "t1")
            await line(stage, "tiktok", "t2")
            (sentence,) = told(stage)
            assert "TikTok" in sentence
            assert "policy.platforms" in sentence

    run(scene())


async def _serve(config: Config, folder: Path) -> None:
    await serve(
        config,
        voice=PacedVoice(),
        trouble=VoiceTrouble(),
        lexicon=ShopLexicon(folder / "lexicon.toml"),
        say=lambda _text: None,
    )


def test_the_program_does_not_start_in_a_mode_that_a_platform_of_the_room_refuses(
    tmp_path: Path,
) -> None:
    file = tmp_path / "yaohe.toml"
    file.write_text('[policy]\nplatforms = ["tiktok-us"]', encoding="utf-8")
    data = tmp_path / "data"
    for mode in ("ai_host", "co_host"):
        config = read_config(file, {}, {"room.mode": mode, "data_folder": str(data)})
        with pytest.raises(StartError, match=f"the mode {mode} is refused for TikTok Shop"):
            asyncio.run(_serve(config, tmp_path))
    assert not data.exists(), "nothing was touched"
    assert policy_of(config).refusal(Mode.CO_PILOT) == ""


def test_a_bilibili_room_starts_silent_or_with_a_declaration() -> None:
    bilibili = BilibiliSettings(key="k", secret="s", app_id=1, code="c")
    declared = Permission(
        platform="bilibili", what="ai_host", by="W", date="2026-11-20", reference="r"
    )
    assert policy_of(Config(connector=(bilibili,))).refusal(Mode.AI_HOST)
    assert (
        policy_of(Config(connector=(bilibili,), permission=(declared,))).refusal(Mode.AI_HOST) == ""
    )


def test_words_of_patience_go_only_where_a_program_may_write(live_room: LiveRoom) -> None:
    """They are the AI's own, not a person's."""
    asked, other = Platform("facebook", can_send=True), Platform("youtube", can_send=True)

    async def scene() -> None:
        async with live_room(connectors=lambda _clock: [asked, other]) as stage:
            stage.room.parts.outgoing._may_reply = lambda source: source != "facebook"
            await asyncio.sleep(2)
            await asked.ask("我的快递三天没动了怎么回事", "m1")
            await asyncio.sleep(150)
            assert asked.sent == []
            assert len(other.sent) == 1

    run(scene())
