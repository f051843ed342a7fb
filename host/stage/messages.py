"""What the room and the stage's process tell each other, as length-prefixed MessagePack.

The stage's process outlives the room's: it listens on a loopback port, the room finds it by the
file `stage.json` in its folder and proves itself with the token in it. Whatever is sent is whole,
so that a room that comes back sends `Setup` and `Show` and everything is as it was.
"""

from __future__ import annotations

import struct
from typing import Literal, TypeVar

import msgspec

from host.stage.scene import Canvas, Scene, Sentence

MOST_BYTES = 8 << 20
_LENGTH = struct.Struct(">I")
_T = TypeVar("_T")


class Message(msgspec.Struct, frozen=True, kw_only=True, tag_field="type"):
    """Common to all messages."""


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """Where the stream goes. `url` is a secret (it holds the stream key): never logged, never
    shown but for its host."""

    name: str
    url: str


class Hello(Message, frozen=True, tag="hello"):
    """The first message of a room; any other token ends the connection."""

    token: str


class Setup(Message, frozen=True, tag="setup"):
    """How the stream is made. A change of canvas or rates starts the encoder anew; a change of
    targets touches only the targets that changed."""

    canvas: Canvas
    video_kbit_per_s: int
    audio_kbit_per_s: int
    mark: str
    """The words that must be seen for the whole time."""
    opening_notice: str
    """Shown large for at least 2 s when the stream begins."""
    producer: str
    produce_id: str
    """For the `AIGC` fields; ties the stream to the log."""
    picture_folder: str
    avatar_folder: str = ""
    """Folder of the merchant's own avatar packs and themes; "" is ours only."""
    font: str = ""
    """A font file with Chinese glyphs; "" is the system's."""
    targets: tuple[Target, ...] = ()
    record_folder: str = ""
    segment_minutes: float = 10.0
    preview_folder: str = ""
    """Where the HLS preview is written; "" is none."""
    orphan_minutes: float = 10.0
    """How long the safe loop goes on when the room does not come back."""
    loudness_lufs: float = -16.0
    """Of the voices in the stream (ITU-R BS.1770)."""
    restart_hours: float = 0.0
    """After so long on air each target gets a new connection at the next pause; 0 is never."""


class Show(Message, frozen=True, tag="show"):
    """The scene from now on."""

    scene: Scene


class Begin(Message, frozen=True, tag="begin"):
    """A sentence starts. Its pieces follow, each at least 200 ms before it sounds."""

    sentence: Sentence
    rate_hz: int
    position_ms: int = 0
    """Above 0 where the stage comes in mid-sentence."""


class Piece(Message, frozen=True, tag="piece"):
    """16-bit little-endian mono PCM of the sentence, from this byte on."""

    sentence_id: str
    offset_bytes: int
    pcm: bytes


class Cut(Message, frozen=True, tag="cut"):
    """Silence at once; what of the sentence has not sounded is dropped."""

    sentence_id: str


class Duck(Message, frozen=True, tag="duck"):
    """The voice at this part of its level from now on (1.0: in full), reached within `ramp_ms`.
    It holds for every sentence until the next `Duck`, and is sent again after `Setup`."""

    level: float
    ramp_ms: int


class Finish(Message, frozen=True, tag="finish"):
    """All of the sentence was sent."""

    sentence_id: str


class Retry(Message, frozen=True, tag="retry"):
    """Connect this target at once, whatever it waits for."""

    name: str


class Alive(Message, frozen=True, tag="alive"):
    """The room is there; sent each second. Without one for 5 s the safe loop begins."""


class Stop(Message, frozen=True, tag="stop"):
    """End the stream in an orderly way and the process with it."""

    why: str = ""


ToStage = Hello | Setup | Show | Begin | Piece | Cut | Duck | Finish | Retry | Alive | Stop


class TargetHealth(msgspec.Struct, frozen=True, kw_only=True):
    """One target: how it goes, without its secret."""

    name: str
    host: str
    state: Literal["connecting", "live", "waiting", "stopped", "refused"]
    detail: str = ""
    attempts: int = 0
    retry_in_s: float = 0.0
    sent_bytes: int = 0
    dropped_frames: int = 0


class Health(Message, frozen=True, tag="health"):
    """Each second, and at once where something changes."""

    state: Literal["starting", "live", "safe", "stopped"]
    frames: int = 0
    late_frames: int = 0
    """Pictures that were repeated because their own was not ready in time."""
    compose_ms: float = 0.0
    encode_ms: float = 0.0
    """Median CPU time a picture over the last seconds."""
    cpu_percent: float = 0.0
    """Of one core."""
    resident_mb: float = 0.0
    audio_ahead_ms: int = 0
    mark_seen: bool = True
    targets: tuple[TargetHealth, ...] = ()
    recording: str = ""


class Fault(Message, frozen=True, tag="fault"):
    """Something the operator must know. After "mark.lost" the stream has stopped."""

    code: str
    text_zh: str
    text_en: str


FromStage = Health | Fault


class BadMessage(ValueError):
    """The other side sent what is no message of ours; the connection must end."""

    code = "stage.bad_message"


_encoder = msgspec.msgpack.Encoder()
_to_stage: msgspec.msgpack.Decoder[ToStage] = msgspec.msgpack.Decoder(ToStage)
_from_stage: msgspec.msgpack.Decoder[FromStage] = msgspec.msgpack.Decoder(FromStage)


def frame(message: ToStage | FromStage) -> bytes:
    """A message as it goes over the wire: 4 bytes of length, then MessagePack."""
    body = _encoder.encode(message)
    return _LENGTH.pack(len(body)) + body


def body_length(head: bytes) -> int:
    """The length in the first 4 bytes of a frame.

    Raises:
        BadMessage: nothing, or more than 8 MiB.
    """
    (length,) = _LENGTH.unpack(head)
    if not 0 < length <= MOST_BYTES:
        raise BadMessage(f"a message of {length} bytes; 1 to {MOST_BYTES} are allowed")
    return int(length)


def to_stage(body: bytes) -> ToStage:
    """What the room said.

    Raises:
        BadMessage: not a message of ours.
    """
    return _decoded(_to_stage, body)


def from_stage(body: bytes) -> FromStage:
    """What the stage's process said.

    Raises:
        BadMessage: not a message of ours.
    """
    return _decoded(_from_stage, body)


def _decoded(decoder: msgspec.msgpack.Decoder[_T], body: bytes) -> _T:
    try:
        return decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadMessage(f"not a message of the stage: {error}") from error
