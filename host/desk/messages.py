"""What goes over the pages' WebSockets, both ways.

Down: JSON objects with a `type`, and sound as binary frames. Up: a viewer's comment.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

import msgspec

from host.desk.fleet_view import FleetView
from host.desk.host_view import HostView
from host.speech.ports import SpeechMark, Utterance
from host.views import ChatLineView, RoomView, StageView

SOUND_HEADER = struct.Struct("<II")
"""Number of the sentence on this connection's room, index of the first sample; then 16-bit
little-endian mono samples."""
MAX_FRAME_BYTES = 64 * 1024
_MAX_SOUND_BYTES = 60 * 1024

_encoder = msgspec.json.Encoder()
BEAT = b'{"type":"beat"}'


class Say(msgspec.Struct, frozen=True, tag_field="type", tag="comment", forbid_unknown_fields=True):
    """A viewer says `text`; `id` is the page's own and comes back with the answer."""

    id: str
    text: str
    name: str = ""


_say_decoder = msgspec.json.Decoder(Say)


class BadMessage(ValueError):
    """Not something a page of ours would send."""

    code = "desk.bad_message"


def decode_say(data: str) -> Say:
    """A viewer's comment.

    Raises:
        BadMessage: not JSON, another type, a field missing or too much, an id too long.
    """
    try:
        say = _say_decoder.decode(data)
    except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
        raise BadMessage(f"not a message of the room page: {error}") from error
    if not 0 < len(say.id) <= 64:
        raise BadMessage("the id of a comment has 1 to 64 characters; reload the page")
    return say


def stage_message(stage: StageView, now_us: int) -> bytes:
    """The stage as it is."""
    return _encoder.encode({"type": "stage", "now_us": now_us, "stage": stage})


def view_message(view: RoomView, ai_mark: str) -> bytes:
    """The operator's view as it is, and the mark that viewers are shown."""
    return _encoder.encode({"type": "view", "view": view, "ai_mark": ai_mark})


def host_message(view: HostView) -> bytes:
    """What the human host is shown."""
    return _encoder.encode({"type": "view", "view": view})


def fleet_message(fleet: FleetView) -> bytes:
    """All rooms."""
    return _encoder.encode({"type": "fleet", "fleet": fleet})


def chat_message(
    lines: Sequence[ChatLineView], *, gone: Sequence[str] = (), reset: bool = False
) -> bytes:
    """New chat lines and deleted ones; `reset` says that these are all there are."""
    return _encoder.encode({"type": "chat", "reset": reset, "lines": lines, "gone": gone})


def hello_message(*, operator: bool, level: float = 1.0) -> bytes:
    """The first frame of a connection: the page forgets what it had. `level` is the part of its
    level that the voice sounds at."""
    return _encoder.encode({"type": "hello", "operator": operator, "level": level})


def begin_message(number: int, utterance: Utterance, *, at_ms: int) -> bytes:
    """A sentence begins, or (`at_ms` over 0) is going on."""
    speech = utterance.speech
    return _encoder.encode(
        {
            "type": "begin",
            "number": number,
            "sentence": utterance.sentence_id,
            "kind": utterance.sentence_kind,
            "text": utterance.text,
            "product": utterance.product_id,
            "rate": speech.rate,
            "duration_ms": speech.duration_ms,
            "at_ms": at_ms,
            "words": [_word(mark) for mark in speech.marks if mark.kind == "word"],
            "sounds": [_sound(mark) for mark in speech.marks if mark.kind == "phoneme"],
        }
    )


def _word(mark: SpeechMark) -> tuple[int, int, int, int]:
    return mark.at_ms, mark.duration_ms, mark.start, mark.length


def _sound(mark: SpeechMark) -> tuple[int, int, str]:
    return mark.at_ms, mark.duration_ms, mark.symbol


def cut_message(number: int, heard_ms: int) -> bytes:
    """Silence, at once."""
    return _encoder.encode({"type": "cut", "number": number, "heard_ms": heard_ms})


def reload_message() -> bytes:
    """The page is of another build than the server: it must be loaded anew."""
    return _encoder.encode({"type": "reload"})


def duck_message(level: float, ramp_ms: int) -> bytes:
    """The voice at this part of its level from now on."""
    return _encoder.encode({"type": "duck", "level": level, "ramp_ms": ramp_ms})


def finish_message(number: int) -> bytes:
    """Nothing more comes of this sentence."""
    return _encoder.encode({"type": "finish", "number": number})


def accepted_message(comment_id: str, event_id: str) -> bytes:
    """The comment is durable."""
    return _encoder.encode({"type": "accepted", "id": comment_id, "event_id": event_id})


def refused_message(comment_id: str, why: str) -> bytes:
    """The comment was not taken, in one sentence."""
    return _encoder.encode({"type": "refused", "id": comment_id, "why": why})


def sound_messages(number: int, offset_bytes: int, pcm: bytes) -> Iterator[bytes]:
    """The samples in frames that fit."""
    for start in range(0, len(pcm), _MAX_SOUND_BYTES):
        header = SOUND_HEADER.pack(number, (offset_bytes + start) // 2)
        yield header + pcm[start : start + _MAX_SOUND_BYTES]
