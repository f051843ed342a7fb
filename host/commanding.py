"""Does what a person at the desk says. The floor moves first and is logged after: the person wins
even where the log cannot be written."""

from __future__ import annotations

import re
from typing import assert_never

from chat.topics import Topic
from chat.visible_text import clean
from host.answers.bank import DAY_US, Approved, may_be_approved
from host.batch import Batch
from host.commands import (
    AnswerTopic,
    BadCommand,
    ChangeMode,
    ComeBack,
    Command,
    DismissSlip,
    DismissTopic,
    Move,
    NextProduct,
    ObsCommand,
    ObsConnect,
    PinProduct,
    PreviousProduct,
    RenewOverlays,
    RetireAnswer,
    RoomCommand,
    SayAgain,
    SayLine,
    ShowProduct,
    SkipProduct,
    SkipSentence,
    StageAgain,
    StageCommand,
    StageRetry,
    StageTarget,
)
from host.desk.login import SCRIPT
from host.desk.overlay_key import OverlayKeyError
from host.events import (
    AnswerApproved,
    AnswerRetired,
    Commanded,
    GuardBlocked,
    HostEvent,
    ReplyPosted,
    RoomMoved,
    TopicResolved,
)
from host.obs.ports import ObsError
from host.parts import Parts
from host.policy.changing import change_mode
from host.stage.port import TargetRefused

_MAX_LINE_CHARS = 300
_MOST_DAYS = 366
_MAX_TOPICS = 2_000
_STOPS = re.compile("([，。！？；：（）～…、])")


class _Blocked(BadCommand):
    """The guard did not let out what the person typed."""

    def __init__(self, event: GuardBlocked) -> None:
        super().__init__(f"the line was not let out ({event.rule}): {event.reason}")
        self.event = event


class Commanding:
    """Carries out commands on the parts of a room."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def command(self, command: Command, *, who: str) -> None:
        """Do it, then log it.

        Raises:
            BadCommand: it cannot be carried out now.
            IllegalMove: the room cannot go there from here.
        """
        if isinstance(command, ObsCommand):
            await self._tell_obs(command, who)
            await self._parts.journal.write([_logged(command, who)])
            return
        batch = Batch()
        try:
            self._obey(command, who, batch)
        except _Blocked as blocked:
            await self._parts.journal.write([blocked.event])
            raise
        self._parts.changes.bump()
        await self._parts.journal.write([*batch.events, _logged(command, who)])
        for act in batch.then:
            act()
        self._parts.changes.bump()

    def _obey(self, command: RoomCommand, who: str, batch: Batch) -> None:
        match command:
            case Move() | ChangeMode():
                self._move_room(command, who, batch)
            case SkipSentence() | SayAgain() | SayLine() | ComeBack():
                self._let_speak(command, batch)
            case AnswerTopic():
                self._answer_topic(command, who, batch)
            case RetireAnswer():
                self._retire(command.approved_id, who, batch)
            case RenewOverlays():
                self._renew_overlays()
            case DismissSlip():
                self._parts.dismiss_slip(command.slip_id)
            case DismissTopic():
                topic = self._topic(command.key)
                self._parts.listening.resolved(topic.key, batch)
                batch.events.append(TopicResolved(topic=topic.key, who=who))
            case StageTarget() | StageRetry() | StageAgain():
                self._stage(command)
            case _:
                self._move_show(command)

    def _move_room(self, command: Move | ChangeMode, who: str, batch: Batch) -> None:
        if isinstance(command, ChangeMode):
            change_mode(self._parts, command, who, batch)
            return
        before = self._parts.floor.move(command.to)
        batch.events.append(RoomMoved(before=before, after=command.to, who=who, why=command.why))

    def _stage(self, command: StageCommand) -> None:
        stage = self._parts.stage
        if stage is None:
            raise BadCommand("this room has no stage: start it with `serve --stage`")
        match command:
            case StageTarget():
                try:
                    stage.aim(command.name, command.url)
                except TargetRefused as error:
                    raise BadCommand(str(error)) from error
            case StageRetry():
                stage.retry(command.name)
            case StageAgain():
                stage.start_again()

    def _let_speak(
        self, command: SkipSentence | SayAgain | SayLine | ComeBack, batch: Batch
    ) -> None:
        if isinstance(command, SayAgain | SayLine) and not self._parts.floor.mode.sounds:
            raise BadCommand(
                "the AI is silent in the mode co_pilot: say it yourself, or change the mode"
            )
        match command:
            case SkipSentence():
                self._parts.air.cut("skipped by the operator")
            case SayAgain():
                self._say_again()
            case SayLine():
                self._parts.operator.add(self._sayable(command.text, batch))
            case ComeBack():
                self._parts.turns.come_back("operator")
                self._parts.co_host.told()

    def _move_show(
        self,
        command: NextProduct | PreviousProduct | PinProduct | ShowProduct | SkipProduct,
    ) -> None:
        showing = self._parts.showing
        match command:
            case NextProduct():
                showing.go(lambda run: (run.pin(None), run.next()))
            case PreviousProduct():
                showing.go(lambda run: run.previous())
            case PinProduct():
                showing.go(lambda run: run.pin(command.product_id))
            case ShowProduct():
                showing.go(lambda run: run.show(command.product_id))
            case SkipProduct():
                showing.go(lambda run: run.skip(command.product_id, command.skip))
            case _:
                assert_never(command)

    def _say_again(self) -> None:
        if self._parts.said is None:
            raise BadCommand("nothing has been said yet that could be said again")
        self._parts.operator.add(self._parts.said.text, like=self._parts.said)

    def _answer_topic(self, command: AnswerTopic, who: str, batch: Batch) -> None:
        topic = self._topic(command.key)
        text = self._sayable(command.text, batch)
        if command.remember != "no":
            self._approve(topic, command, text, who, batch)
        self._parts.listening.resolved(topic.key, batch)
        line = f"@{topic.name} {text}" if topic.name else text
        batch.events += [
            TopicResolved(topic=topic.key, who=who, text=text),
            ReplyPosted(answer_id="", source="desk", text=line),
        ]
        now_us = self._parts.clock.now_us()
        batch.then.append(lambda: self._parts.chat_log.replied(line, now_us))
        if (outgoing := self._parts.outgoing) is not None:
            batch.then.append(lambda: outgoing.post_everywhere(line))
        if command.aloud and self._parts.floor.mode.sounds:
            batch.then.append(lambda: self._parts.operator.add(text))

    def _approve(
        self, topic: Topic, command: AnswerTopic, text: str, who: str, batch: Batch
    ) -> None:
        """Take the answer into the bank."""
        key, bank, now_us = topic.key, self._parts.mind.bank, self._parts.clock.now_us()
        if not may_be_approved(key.intent):
            raise BadCommand(
                "this answer is about one viewer's own matter and cannot be kept for others:"
                " send it without keeping it"
            )
        if not 0 <= command.days <= _MOST_DAYS:
            raise BadCommand(f"days is {command.days}; give 0 (no end) to {_MOST_DAYS}")
        approved = Approved(
            id=f"{self._parts.prefix}{now_us:x}",
            intent=key.intent,
            product=key.product if command.remember == "product" else "",
            slot=key.slot,
            question=topic.text,
            text=text,
            until_us=now_us + command.days * DAY_US if command.days else 0,
            who=who,
        )
        batch.events.append(AnswerApproved(approved=approved))
        batch.then.append(lambda: bank.add(approved))

    def _retire(self, approved_id: str, who: str, batch: Batch) -> None:
        bank = self._parts.mind.bank
        if approved_id not in bank:
            raise BadCommand(f"no approved answer has the id {approved_id!r}; it may be retired")
        batch.events.append(AnswerRetired(approved_id=approved_id, who=who))
        batch.then.append(lambda: bank.retire(approved_id))

    async def _tell_obs(self, command: ObsCommand, who: str) -> None:
        if self._parts.obs is None:
            raise BadCommand("no OBS is set; name its address in obs.url")
        if who == SCRIPT and not isinstance(command, ObsConnect):
            raise BadCommand("only a person at the desk may start or stop the stream")
        try:
            await self._parts.obs.obey(command)
        except ObsError as error:
            raise BadCommand(f"OBS did not do it: {error}") from error

    def _renew_overlays(self) -> None:
        if self._parts.overlay_key is None:
            raise BadCommand("this room has no overlays")
        try:
            self._parts.overlay_key.renew()
        except OverlayKeyError as error:
            raise BadCommand(str(error)) from error

    def _topic(self, key: str) -> Topic:
        for topic in self._parts.topics.waiting(_MAX_TOPICS):
            if str(topic.key) == key and topic.lane != "answered":
                return topic
        raise BadCommand(f"no question waits under {key!r}; it was answered or closed meanwhile")

    def _sayable(self, text: str, batch: Batch) -> str:
        """The text as it may be said by the AI, or the reason why not."""
        cleaned = _visible(text)
        if not cleaned:
            raise BadCommand("the line is empty; type what should be said")
        verdict = self._parts.mind.guard.check(cleaned, (), where="operator")
        if not verdict.ok:
            raise _Blocked(
                GuardBlocked(
                    text=cleaned, rule=verdict.rule, reason=verdict.reason, where="operator"
                )
            )
        return cleaned


def _visible(text: str) -> str:
    """The text without invisible characters. Full-width stops stay as the person typed them: they
    are shown and spoken, not searched."""
    parts = _STOPS.split(text[:_MAX_LINE_CHARS])
    return "".join(
        part if _STOPS.fullmatch(part) else clean(part, _MAX_LINE_CHARS)[0] for part in parts
    ).strip()


def _logged(command: Command, who: str) -> HostEvent:
    name = str(command.__struct_config__.tag)
    detail = getattr(command, "key", None) or getattr(command, "product_id", None)
    detail = detail or getattr(command, "name", None) or ""
    return Commanded(who=who, command=name, detail=str(detail))
