"""Does what a person at the desk says. The floor moves first and is logged after: the person wins
even where the log cannot be written."""

from __future__ import annotations

from typing import assert_never

from host.batch import Batch
from host.commands import (
    AnswerCommand,
    BadCommand,
    ChangeMode,
    ComeBack,
    Command,
    DismissSlip,
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
    TopicCommand,
    WishCommand,
)
from host.desk.login import SCRIPT
from host.desk.overlay_key import OverlayKeyError
from host.events import (
    AnswerRetired,
    Commanded,
    HostEvent,
    RoomMoved,
)
from host.handover.desk import TopicDesk
from host.handover.planned import AnswerDesk
from host.obs.ports import ObsError
from host.parts import Parts
from host.policy.changing import change_mode
from host.poll_commands import KeepProduct
from host.sayable import Blocked, sayable
from host.stage.port import TargetRefused


class Commanding:
    """Carries out commands on the parts of a room."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._topics = TopicDesk(parts)
        self._answers = AnswerDesk(parts, self._topics)

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
            worth_a_line = self._obey(command, who, batch)
        except Blocked as blocked:
            await self._parts.journal.write([blocked.event])
            raise
        self._parts.changes.bump()
        line = [_logged(command, who)] if worth_a_line else []
        await self._parts.journal.write([*batch.events, *line])
        for act in batch.then:
            act()
        self._parts.changes.bump()

    def _obey(self, command: RoomCommand, who: str, batch: Batch) -> bool:
        """Do it; whether it is worth a line in the log."""
        if isinstance(command, TopicCommand):
            return self._topics.obey(command, who, batch)
        if isinstance(command, AnswerCommand):
            self._answers.obey(command, who, batch)
            return True
        if isinstance(command, WishCommand):
            self._hear_the_room(command, who, batch)
            return True
        match command:
            case Move() | ChangeMode():
                self._move_room(command, who, batch)
            case SkipSentence() | SayAgain() | SayLine() | ComeBack():
                self._let_speak(command, batch)
            case RetireAnswer():
                self._retire(command.approved_id, who, batch)
            case RenewOverlays():
                self._renew_overlays()
            case DismissSlip():
                self._parts.dismiss_slip(command.slip_id)
            case StageTarget() | StageRetry() | StageAgain():
                self._stage(command)
            case _:
                self._move_show(command)
        return True

    def _move_room(self, command: Move | ChangeMode, who: str, batch: Batch) -> None:
        if isinstance(command, ChangeMode):
            change_mode(self._parts, command, who, batch)
            return
        before = self._parts.floor.move(command.to)
        batch.events.append(RoomMoved(before=before, after=command.to, who=who, why=command.why))

    def _hear_the_room(self, command: WishCommand, who: str, batch: Batch) -> None:
        if isinstance(command, KeepProduct):
            self._parts.following.keep(command.product_id, command.keep, who, batch)
        else:
            self._parts.polls.obey(command, who, batch)

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
                self._parts.operator.add(sayable(self._parts, command.text))
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


def _logged(command: Command, who: str) -> HostEvent:
    name = str(command.__struct_config__.tag)
    detail = getattr(command, "key", None) or getattr(command, "product_id", None)
    detail = detail or getattr(command, "name", None) or ""
    return Commanded(who=who, command=name, detail=str(detail))
