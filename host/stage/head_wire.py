"""What we and a talking-head server tell each other (docs/reference/talking-head.md).

Up: JSON texts `begin`, `finish`, `cut`, `level`, and sound as binary frames. Down: `ready` once,
then `status` whenever it changes.
"""

from __future__ import annotations

from typing import Literal, Protocol

import msgspec

SUBPROTOCOL = "yaohe.head.1"
MOST_BYTES = 64 * 1024
_LEAST_HZ, _MOST_HZ = 8_000, 48_000


class HeadGone(Exception):
    """There is no connection to the talking head (any more). `reason_code` is what it said: a close
    code, or HTTP's; 0 where it said nothing."""

    code = "head.gone"

    def __init__(self, why: str, reason_code: int = 0) -> None:
        super().__init__(why)
        self.reason_code = reason_code

    @property
    def for_good(self) -> bool:
        """Whether it knows us and does not want us: trying again by ourselves would be wrong."""
        return self.reason_code in (401, 403, 4401, 4403)


class BadHeadMessage(ValueError):
    """The server sent what is no message of the wire."""

    code = "head.bad_message"


class HeadWire(Protocol):
    """An open WebSocket; each method raises HeadGone."""

    async def send_frame(self, data: bytes, *, binary: bool) -> None: ...

    async def receive(self) -> str: ...

    async def close(self) -> None: ...


class HeadDial(Protocol):
    """Opens a wire to the address that was set."""

    async def __call__(self) -> HeadWire:
        """Raises HeadGone."""
        ...


class Ready(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="ready"):
    """The server's first message: what it can do. `rates_hz` are the sample rates it takes, the
    preferred first; none means any. `latency_ms` is from sound in to picture out."""

    name: str = ""
    rates_hz: tuple[int, ...] = ()
    latency_ms: int = 0
    can_cut: bool = True


class Status(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="status"):
    """How it is doing."""

    state: Literal["idle", "speaking", "loading", "failing"]
    detail: str = ""
    number: int = 0
    position_ms: int = 0
    frames_per_s: float = 0.0


class Begin(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="begin"):
    """A sentence starts, or (`at_ms` over 0) is going on. `number` counts up on a connection."""

    number: int
    sentence: str
    text: str
    rate_hz: int
    duration_ms: int
    at_ms: int = 0


class Finish(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="finish"):
    """The sentence has sounded to its end."""

    number: int


class Cut(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="cut"):
    """Silence and a closed mouth, at once; `heard_ms` of the sentence were heard."""

    number: int
    heard_ms: int


class Level(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="level"):
    """The voice at this part of its level (1 is full) from now on, reached within `ramp_ms`: the
    human host speaks, or has ended."""

    level: float
    ramp_ms: int


FromHead = Ready | Status
_decoder: msgspec.json.Decoder[FromHead] = msgspec.json.Decoder(FromHead)
_encoder = msgspec.json.Encoder()


def encoded(message: Begin | Finish | Cut | Level) -> bytes:
    """A message as a text frame."""
    return _encoder.encode(message)


def decoded(text: str) -> FromHead:
    """What the server said.

    Raises:
        BadHeadMessage: not a message of the wire, or a rate that no sound has.
    """
    try:
        message = _decoder.decode(text)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise BadHeadMessage(f"not a message of a talking head: {error}") from error
    if isinstance(message, Ready):
        wrong = [rate for rate in message.rates_hz if not _LEAST_HZ <= rate <= _MOST_HZ]
        if wrong:
            raise BadHeadMessage(f"rate {wrong[0]} Hz; {_LEAST_HZ} to {_MOST_HZ} make sense")
    return message
