"""The messages of obs-websocket 5 in JSON (RPC version 1), and how a password is proved."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Mapping, Sequence
from enum import IntEnum, IntFlag
from typing import Any, TypeVar

import msgspec

SUBPROTOCOL = "obswebsocket.json"
RPC_VERSION = 1
MOST_BYTES = 4 << 20
_MOST = 1 << 53
_T = TypeVar("_T")


class Op(IntEnum):
    """What a message is."""

    HELLO = 0
    IDENTIFY = 1
    IDENTIFIED = 2
    REIDENTIFY = 3
    EVENT = 5
    REQUEST = 6
    RESPONSE = 7
    BATCH = 8
    BATCH_RESPONSE = 9


class CloseCode(IntEnum):
    """Why the server ended a connection."""

    CANNOT_DECODE = 4002
    FIELD_MISSING = 4003
    FIELD_TYPE = 4004
    FIELD_VALUE = 4005
    UNKNOWN_OP = 4006
    NOT_IDENTIFIED = 4007
    ALREADY_IDENTIFIED = 4008
    WRONG_PASSWORD = 4009
    RPC_VERSION = 4010
    KICKED = 4011
    NOT_SUPPORTED = 4012


FOR_GOOD = frozenset(
    {
        CloseCode.WRONG_PASSWORD,
        CloseCode.RPC_VERSION,
        CloseCode.KICKED,
        CloseCode.NOT_SUPPORTED,
    }
)
"""After these nothing gets better by itself; trying again would only annoy."""


class Status(IntEnum):
    """What became of a request (the ones we tell apart)."""

    SUCCESS = 100
    UNKNOWN_REQUEST = 204
    NOT_READY = 207
    NOT_FOUND = 600


class Subscription(IntFlag):
    """Which events a client wants. The meters come 20 times a second and must be asked for."""

    NONE = 0
    GENERAL = 1
    SCENES = 1 << 2
    OUTPUTS = 1 << 6
    INPUT_VOLUME_METERS = 1 << 16


class BadObsMessage(ValueError):
    """The other side sent what is no message of the protocol."""

    code = "obs.bad_message"


class _Wire(msgspec.Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Common to all bodies: names in camel case, unknown fields passed over."""


class Challenge(_Wire, frozen=True):
    """What a password is proved against."""

    challenge: str
    salt: str


class Hello(_Wire, frozen=True):
    """The server's first word. `authentication` is None where it wants no password."""

    rpc_version: int
    obs_web_socket_version: str = ""
    authentication: Challenge | None = None


class Identify(_Wire, frozen=True):
    """The client's first word."""

    rpc_version: int
    authentication: str | None = None
    event_subscriptions: int | None = None


class Identified(_Wire, frozen=True):
    """The client is let in."""

    negotiated_rpc_version: int


class Event(_Wire, frozen=True):
    """Something happened in OBS."""

    event_type: str
    event_intent: int = 0
    event_data: dict[str, Any] = {}


class Request(_Wire, frozen=True):
    """A call."""

    request_type: str
    request_id: str = ""
    request_data: Mapping[str, Any] = {}


class RequestStatus(_Wire, frozen=True):
    """How a call went; `code` 100 is well."""

    result: bool
    code: int
    comment: str = ""


class Response(_Wire, frozen=True):
    """The answer to a call."""

    request_type: str
    request_status: RequestStatus
    request_id: str = ""
    response_data: dict[str, Any] | None = None


class Batch(_Wire, frozen=True):
    """Several calls, one after the other."""

    request_id: str
    requests: Sequence[Request]
    halt_on_failure: bool = False
    execution_type: int = 0


class BatchResponse(_Wire, frozen=True):
    """The answers to several calls, in order; fewer where it halted."""

    request_id: str
    results: list[Response] = []


Body = Hello | Identify | Identified | Event | Request | Response | Batch | BatchResponse
_BODIES: dict[Op, type[Any]] = {
    Op.HELLO: Hello,
    Op.IDENTIFY: Identify,
    Op.IDENTIFIED: Identified,
    Op.EVENT: Event,
    Op.REQUEST: Request,
    Op.RESPONSE: Response,
    Op.BATCH: Batch,
    Op.BATCH_RESPONSE: BatchResponse,
}


class _Envelope(msgspec.Struct, frozen=True):
    op: int
    d: msgspec.Raw


_envelopes = msgspec.json.Decoder(_Envelope)
_decoders = {op: msgspec.json.Decoder(kind) for op, kind in _BODIES.items()}
_ops = {kind: op for op, kind in _BODIES.items()}


def encoded(body: Body) -> str:
    """A message as it goes over the wire."""
    return msgspec.json.encode({"op": int(_ops[type(body)]), "d": body}).decode()


def decoded(text: str) -> Body | None:
    """The message in a text; None where its op is none that we know (a newer server's).

    Raises:
        BadObsMessage: not JSON, or a body that lacks what its op must have.
    """
    try:
        envelope = _envelopes.decode(text)
        if envelope.op not in _decoders:
            return None
        body: Body = _decoders[Op(envelope.op)].decode(envelope.d)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise BadObsMessage(f"not a message of obs-websocket: {error}") from error
    return body


def proof(password: str, challenge: Challenge) -> str:
    """What shows that we know the password, without telling it."""
    secret = _digest(password + challenge.salt)
    return _digest(secret + challenge.challenge)


def _digest(text: str) -> str:
    return b64encode(hashlib.sha256(text.encode()).digest()).decode()


def value(data: Mapping[str, Any], name: str, kind: type[_T], default: _T) -> _T:
    """A field of an answer's data, where it is of this kind. Whole numbers count as floats; numbers
    that no counter has (endless ones, over 2**53) count as missing."""
    found = data.get(name)
    if isinstance(found, bool) and kind is not bool:
        return default
    if isinstance(found, int | float) and not -_MOST <= found <= _MOST:
        return default
    if kind is float and isinstance(found, int):
        found = float(found)
    return found if isinstance(found, kind) else default
