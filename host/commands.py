"""What a person can tell the room to do. Tagged, so that the desk sends them as JSON."""

from __future__ import annotations

import msgspec

from host.answer_commands import AnswerCommand as AnswerCommand
from host.command_base import BadCommand as BadCommand
from host.command_base import CommandBase as CommandBase
from host.mode import Mode
from host.poll_commands import WishCommand as WishCommand
from host.state import RoomState
from host.topic_commands import AnswerTopic as AnswerTopic
from host.topic_commands import DismissTopic as DismissTopic
from host.topic_commands import TopicCommand as TopicCommand


class Move(CommandBase, frozen=True, tag="move"):
    """Change the room's state. TAKE OVER is `to=HUMAN`, SILENCE NOW is `to=SAFE`."""

    to: RoomState
    why: str = ""


class ChangeMode(CommandBase, frozen=True, tag="change_mode"):
    """Change the AI's part in the room. For a person only."""

    to: Mode
    why: str = ""


class NextProduct(CommandBase, frozen=True, tag="next_product"):
    """Go on with the next product at the next sentence end."""


class PreviousProduct(CommandBase, frozen=True, tag="previous_product"):
    """Go back to the product before."""


class PinProduct(CommandBase, frozen=True, tag="pin_product"):
    """Stay with this product until it is unpinned (`product_id` None)."""

    product_id: str | None


class ShowProduct(CommandBase, frozen=True, tag="show_product"):
    """Go on with this product at the next sentence end."""

    product_id: str


class SkipProduct(CommandBase, frozen=True, tag="skip_product"):
    """Leave this product out of the show, or (`skip` false) take it in again."""

    product_id: str
    skip: bool = True


class SkipSentence(CommandBase, frozen=True, tag="skip_sentence"):
    """Stop the sentence being said and go on with the next."""


class SayAgain(CommandBase, frozen=True, tag="say_again"):
    """Say the last sentence again."""


class SayLine(CommandBase, frozen=True, tag="say_line"):
    """Say this line of the operator's at the next sentence end, if the guard lets it out."""

    text: str


class RetireAnswer(CommandBase, frozen=True, tag="retire_answer"):
    """An approved answer is used no more."""

    approved_id: str


class ComeBack(CommandBase, frozen=True, tag="come_back"):
    """The AI goes on now, without waiting for the host's silence."""


class RenewOverlays(CommandBase, frozen=True, tag="renew_overlays"):
    """Make new links of the overlays; those given out before show nothing any more."""


class DismissSlip(CommandBase, frozen=True, tag="dismiss_slip"):
    """The host has put it right, or it was none."""

    slip_id: str


class ObsConnect(CommandBase, frozen=True, tag="obs_connect"):
    """Try to reach OBS now, without waiting; also after it refused us."""


class ObsStartStream(CommandBase, frozen=True, tag="obs_start_stream"):
    """Let OBS begin to stream. For a person only."""


class ObsStopStream(CommandBase, frozen=True, tag="obs_stop_stream"):
    """Let OBS end its stream. For a person only."""


class StageTarget(CommandBase, frozen=True, tag="stage_target"):
    """Push the stream to this address under this name, or ("" for the address) no longer. The
    address holds a key: it is neither logged nor shown."""

    name: str
    url: str


class StageRetry(CommandBase, frozen=True, tag="stage_retry"):
    """Connect this target of the stream at once."""

    name: str


class StageAgain(CommandBase, frozen=True, tag="stage_again"):
    """Start a stage again that stopped because its mark was not in the picture."""


ObsCommand = ObsConnect | ObsStartStream | ObsStopStream
StageCommand = StageTarget | StageRetry | StageAgain
RoomCommand = (
    Move
    | ChangeMode
    | NextProduct
    | PreviousProduct
    | PinProduct
    | ShowProduct
    | SkipProduct
    | SkipSentence
    | SayAgain
    | SayLine
    | RetireAnswer
    | TopicCommand
    | AnswerCommand
    | WishCommand
    | StageCommand
    | ComeBack
    | RenewOverlays
    | DismissSlip
)
Command = RoomCommand | ObsCommand


_decoder: msgspec.json.Decoder[Command] = msgspec.json.Decoder(Command)


def decode(data: bytes) -> Command:
    """The command in a JSON text.

    Raises:
        BadCommand: not JSON, unknown command, missing or unknown field, wrong type.
    """
    try:
        return _decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadCommand(f"not a command: {error}") from error
