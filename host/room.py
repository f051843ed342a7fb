"""One live room: its parts joined, its commands obeyed, its pages served with views.

Everything in it runs on one loop; nothing of one room waits for another room.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from chat.events import Chat, RoomEvent, User
from chat.ports import Connector
from chat.supervisor import State, keep_connected
from host.batch import Batch
from host.catalogue_watch import CatalogueSource, watch_catalogue
from host.commanding import Commanding
from host.commands import BadCommand, Command
from host.desk.ports import CommentRefused
from host.events import CatalogueSeen, ConnectorMoved, HostEvent, ReplyFailed, RoomMoved
from host.line import Line
from host.machine_views import ConnectorView
from host.making_ahead import MakingAhead
from host.mind import Mind
from host.mode import Mode
from host.outgoing import Outgoing
from host.parts import OWN_PAGE, Parts
from host.policy.changing import begun
from host.policy.watch import PlatformWatch
from host.recovery import recover
from host.room_view import RoomViewer, line_view
from host.show.notices import Notice
from host.speaker import Speaker
from host.speech.ports import AirSink, Speech, Utterance, Voice, VoiceError
from host.speech.prepare import Preparer
from host.state import RoomState
from host.views import ChatLineView, RoomView, StageView
from host.voice_sources import voice_sources
from storage.catalogue import Snapshot
from storage.ports import LogUnavailable

_HOUSEKEEPING_S = 1.0
_BANK_S = 10.0
_MAX_COMMENT_CHARS = 500


class Audience(AirSink, Protocol):
    """A sink that knows how many listen."""

    @property
    def listeners(self) -> int:
        """Connected now."""
        ...


class Room:
    """A room that is started with `run` and lives until that is cancelled."""

    def __init__(
        self,
        parts: Parts,
        *,
        voice: Voice,
        catalogue: CatalogueSource,
        picture_folder: Path,
        connectors: Sequence[Connector] = (),
        audience: Audience | None = None,
        rate: float = 1.0,
        ahead: bool = True,
    ) -> None:
        self.parts = parts
        self.room_id = parts.room_id
        self.picture_folder = picture_folder
        self.ready = asyncio.Event()
        self.on_air = asyncio.Event()
        self._voice = voice
        self._catalogue = catalogue
        self._connectors = tuple(connectors)
        self._audience = audience
        self._comment_count = 0
        self._platforms = PlatformWatch(parts)
        self._decide = asyncio.Event()
        self._random = random.Random(parts.config.seed)
        self._preparer = Preparer(voice, language=parts.language, rate=rate)
        self.speaker = Speaker(
            voice_sources(parts),
            floor=parts.floor,
            hold=parts.hold,
            journal=parts.journal,
            air=parts.air,
            preparer=self._preparer,
            clock=parts.clock,
            snapshot=lambda: parts.mind.snapshot,
            changes=parts.changes,
            deciding=lambda: parts.listening.under_way > 0,
            listener=self,
        )
        self._ahead = MakingAhead(parts, self._preparer, self.speaker, likely=ahead)
        self._outgoing = parts.outgoing = Outgoing(
            self._connectors,
            may_post=lambda: parts.floor.state is RoomState.AI,
            may_reply=parts.policy.may_reply,
            failed=self._reply_failed,
        )
        self._commanding = Commanding(parts)
        self._viewer = RoomViewer(parts, self.speaker)
        parts.handover.beginning = lambda: self.speaker.beginning
        parts.handover.let_decide = self._let_decide
        parts.floor.on_move(self._floor_moved)
        parts.floor.on_mode(self._mode_changed)
        if audience is not None:
            parts.air.attach(audience)

    async def run(self) -> None:
        """Recover what the log remembers, then be the room until cancelled."""
        await recover(self.parts)
        await self._begin()
        self.ready.set()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.speaker.run(), name="speaker")
            tasks.create_task(self._preparer.run(), name="preparer")
            tasks.create_task(self._ahead.run(), name="making ahead")
            tasks.create_task(self._keep_house(), name="housekeeping")
            tasks.create_task(self._decide_when_asked(), name="deciding")
            tasks.create_task(
                watch_catalogue(
                    self._catalogue,
                    seen=self.parts.mind.snapshot.version,
                    made_up=self._made_up,
                    changed=self._catalogue_changed,
                    failed=lambda error: self.parts.alert(
                        "catalogue.unavailable",
                        "warning",
                        f"商品库暂时读不到：{error}",
                        f"the catalogue cannot be read just now: {error}",
                    ),
                ),
                name="catalogue",
            )
            tasks.create_task(self._follow_bank(), name="answer bank")
            if self.parts.model is not None:
                tasks.create_task(self.parts.model.run(self.log_failed), name="model")
            if self.parts.rewording is not None:
                tasks.create_task(self.parts.rewording.run(), name="rewording")
            tasks.create_task(self._outgoing.run(), name="replies")
            for connector in self._connectors:
                tasks.create_task(self._listen_to(connector), name=f"connector {connector.name}")

    async def close(self) -> None:
        """Say in the log that the room was shut down in an orderly way. Call after `run` ended."""
        self.parts.turns.close()
        state = self.parts.floor.state
        if state is not RoomState.OFF:
            moved = RoomMoved(before=state, after=RoomState.OFF, who="shutdown")
            # Without a log there is nobody to tell; the next start takes it for a crash.
            with contextlib.suppress(LogUnavailable):
                await self.parts.journal.write([moved])

    # --- as the pages see it (host.desk.ports.DeskRoom) ---

    @property
    def version(self) -> int:
        return self.parts.changes.version

    async def wait_changed(self, seen: int) -> int:
        return await self.parts.changes.wait(seen)

    def view(self) -> RoomView:
        listeners = self._audience.listeners if self._audience else 0
        return self._viewer.room(listeners=listeners, voice=self._voice.name)

    def stage(self) -> StageView:
        return self._viewer.stage()

    def recent_chat(self) -> tuple[ChatLineView, ...]:
        return self.parts.chat_log.lines()

    def air_now(self) -> tuple[Utterance, int] | None:
        return self.parts.air.current()

    async def command(self, command: Command, *, who: str) -> None:
        try:
            await self._commanding.command(command, who=who)
        except LogUnavailable as error:
            self.log_failed(error)
            raise BadCommand(f"it was obeyed, but not written in the log: {error}") from error

    async def comment(self, *, viewer_id: str, name: str, text: str) -> str:
        if not text.strip():
            raise CommentRefused("评论是空的 / the comment is empty")
        if len(text) > _MAX_COMMENT_CHARS:
            raise CommentRefused(
                f"评论最多 {_MAX_COMMENT_CHARS} 字 / at most {_MAX_COMMENT_CHARS} characters"
            )
        self._comment_count += 1
        event_id = f"page-{self.parts.prefix}{self._comment_count}"
        event = Chat(
            platform="page",
            source=OWN_PAGE,
            event_id=event_id,
            text=text,
            user=User(id=viewer_id, name=name),
        )
        try:
            await self.deliver([event])
        except LogUnavailable as error:
            raise CommentRefused(
                "评论没有保存成功，请再发一次 / the comment was not saved, please send it again"
            ) from error
        return event_id

    async def deliver(self, events: Sequence[RoomEvent]) -> None:
        """Take events in; durable when this returns.

        Raises:
            LogUnavailable: nothing was remembered, and the room is silent until a person decides.
        """
        try:
            await self.parts.listening.deliver(events)
            self._platforms.saw(events)
        except LogUnavailable as error:
            self.log_failed(error)
            raise

    # --- as the speaker tells it (host.speaker.SpeakerListener) ---

    def sentence_started(self, line: Line, speech: Speech) -> None:
        parts = self.parts
        now_us = parts.clock.now_us()
        parts.speaking = line_view(line, started_us=now_us, duration_ms=speech.duration_ms)
        parts.said = line
        parts.sentences += 1
        parts.turns.sentence_started()
        parts.says(line.text)
        self.on_air.set()
        parts.showing.was_answered(line.facts if line.answer_id else ())
        if line.answer_id is None:
            parts.answers.card = ""
        elif line.sentence_id.endswith(".0"):
            asked_us = parts.answers.asked_us(line.answer_id)
            if asked_us is not None:
                parts.listening.latency.sounded((now_us - asked_us) / 1000)
        parts.changes.bump()

    def sentence_ended(self, line: Line, heard_ms: int, *, complete: bool) -> None:
        parts = self.parts
        if parts.speaking is not None:
            parts.told.append(parts.speaking)
        parts.speaking = None
        if line.answer_id is not None:
            parts.answers.ended()
        heard = complete and not parts.turns.drowned
        if line.beat == str(Notice.DISCLOSURE):
            if heard:
                parts.notices.disclosed(parts.clock.now_us())
        elif line.sentence_kind == "notice" and parts.turns.drowned:
            parts.notices.add(Notice(line.beat), line.product_id)
        parts.changes.bump()

    def words_changed(self) -> None:
        """The shop's lexicon changed: what was made with the old one is not said."""
        self._preparer.forget()

    def voice_failed(self, line: Line, error: VoiceError) -> None:
        self.parts.alert(
            "voice.failed",
            "error",
            f"这句话没有声音可用，已跳过：{line.text}（{error}）",
            f"no voice could speak this sentence, it was passed over: {line.text} ({error})",
        )

    def log_failed(self, error: LogUnavailable) -> None:
        parts = self.parts
        if parts.floor.state.ai_may_speak:
            parts.floor.move(RoomState.SAFE)
        parts.alert(
            "log.unavailable",
            "error",
            f"日志写不进去，已静音，请检查磁盘或数据库后交还：{error}",
            "the log cannot be written, so the room is silent; check disk or database, then give"
            f" back: {error}",
        )

    # --- inside ---

    async def _begin(self) -> None:
        parts = self.parts
        events: list[HostEvent] = [
            CatalogueSeen(
                version=parts.mind.snapshot.version, products=len(parts.mind.snapshot.products)
            ),
            *begun(parts),
        ]
        if parts.floor.state is RoomState.OFF and parts.config.start_state is not RoomState.OFF:
            parts.floor.move(parts.config.start_state)
            events.append(RoomMoved(before=RoomState.OFF, after=parts.floor.state, who="start"))
        await parts.journal.write(events)

    def _floor_moved(self, before: RoomState, after: RoomState) -> None:
        parts = self.parts
        parts.air.cut(f"the room went from {before} to {after}")
        parts.answers.stop()
        parts.most_asked.take_down()
        if after.ai_may_speak:
            opening = before is RoomState.OFF
            self._notice(Notice.OPENING if opening else Notice.WELCOME_BACK)
            self._decide.set()
        parts.changes.bump()

    def _mode_changed(self, before: Mode, after: Mode) -> None:
        """What was to be said in the one mode is not said in the other; answers were posted as
        text, and stay that where the voice may not say them."""
        parts = self.parts
        parts.air.cut(f"the mode went from {before} to {after}")
        parts.answers.stop()
        parts.notices.clear()
        if not (before.sounds and after.sounds):
            parts.operator.clear()
            parts.answers.stay_text()
        if parts.floor.state.ai_may_speak:
            self._notice(Notice.WELCOME_BACK)
        parts.changes.bump()

    def _notice(self, kind: Notice, product_id: str | None = None) -> None:
        """Beside a human host, who leads through the show, the AI has nothing to announce."""
        if self.parts.floor.mode.presents:
            self.parts.notices.add(kind, product_id)

    def _let_decide(self) -> None:
        if self.parts.floor.state.ai_may_speak:
            self._decide.set()

    async def _decide_when_asked(self) -> None:
        while True:
            await self._decide.wait()
            self._decide.clear()
            try:
                await self.parts.listening.decide_waiting()
            except LogUnavailable as error:
                self.log_failed(error)

    async def _keep_house(self) -> None:
        while True:
            await asyncio.sleep(_HOUSEKEEPING_S)
            alerts, self.parts.to_log = self.parts.to_log, []
            try:
                await self._mind_questions()
                await self._turn_card()
                if alerts:
                    await self.parts.journal.write(alerts)
            except LogUnavailable as error:
                self.log_failed(error)

    async def _turn_card(self) -> None:
        """The card's next page: in the log first, then to be seen."""
        parts = self.parts
        page = parts.most_asked.turn(parts.clock.now_us())
        if page is not None:
            await parts.journal.write([page])
            parts.most_asked.show(page, parts.clock.now_us())
            parts.changes.bump()

    async def _mind_questions(self) -> None:
        """Settle what waited in vain, give back what nobody renewed, say what is overdue."""
        parts = self.parts
        await parts.listening.expire()
        batch = Batch()
        parts.handover.tick(batch)
        parts.deadlines.look(batch)
        parts.polls.tick(batch)
        parts.following.tick(batch)
        await parts.listening.commit(batch)

    async def _follow_bank(self) -> None:
        """What was approved in another room of the shop holds here too."""
        while True:
            await asyncio.sleep(_BANK_S)
            with contextlib.suppress(LogUnavailable):  # whoever writes next will tell
                if await self.parts.bank_reader.catch_up():
                    self.parts.changes.bump()

    def _made_up(self, snapshot: Snapshot) -> Mind:
        return self.parts.mind.of(snapshot)

    def _catalogue_changed(self, mind: Mind) -> None:
        parts = self.parts
        before, parts.mind = parts.mind.snapshot, mind
        parts.answers.catalogue_changed(before, mind.snapshot)
        parts.most_asked.take_down()
        parts.to_log.append(
            CatalogueSeen(version=mind.snapshot.version, products=len(mind.snapshot.products))
        )
        changes = parts.showing.catalogue_changed(mind.snapshot)
        for kind, products in (
            (Notice.SOLD_OUT, changes.sold_out),
            (Notice.BACK_IN_STOCK, changes.back),
        ):
            for product in products:
                self._notice(kind, product)
        self._ahead.catalogue_changed()
        parts.changes.bump()

    async def _listen_to(self, connector: Connector) -> None:
        async def moved(state: State, detail: str) -> None:
            await self._connector_moved(connector, state, detail)

        async def deliver(events: Sequence[RoomEvent]) -> None:
            try:
                await self.deliver(events)
            except LogUnavailable:
                return
            self._heard_from(connector)

        await keep_connected(
            connector,
            deliver=deliver,
            moved=moved,
            now_us=self.parts.clock.now_us,
            random=self._random.random,
        )

    async def _reply_failed(self, source: str, text: str, why: str) -> None:
        self.parts.alert(
            "reply.failed",
            "warning",
            f"文字回复没有发到 {source}：{why}",
            f"a text reply did not get to {source}: {why}",
        )
        try:
            await self.parts.journal.write([ReplyFailed(source=source, text=text, why=why)])
        except LogUnavailable as error:
            self.log_failed(error)

    def _heard_from(self, connector: Connector) -> None:
        known = self.parts.connectors.get(connector.name)
        self.parts.connectors[connector.name] = ConnectorView(
            source=connector.name,
            platform=connector.platform,
            state=known.state if known else "receiving",
            detail=known.detail if known else "",
            last_event_us=self.parts.clock.now_us(),
        )

    async def _connector_moved(self, connector: Connector, state: State, detail: str) -> None:
        known = self.parts.connectors.get(connector.name)
        self.parts.connectors[connector.name] = ConnectorView(
            source=connector.name,
            platform=connector.platform,
            state=state,
            detail=detail,
            last_event_us=known.last_event_us if known else 0,
        )
        self.parts.changes.bump()
        try:
            await self.parts.journal.write(
                [ConnectorMoved(source=connector.name, state=state, detail=detail)]
            )
        except LogUnavailable as error:
            self.log_failed(error)
