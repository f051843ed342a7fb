"""Signed events from any program: the signature and the shape, without the web around it.

Signature: hex HMAC-SHA256 with the room's secret over timestamp, nonce and raw body, joined by
line feeds; the time may be five minutes off and a nonce is good for once.
"""

from __future__ import annotations

import hmac
import re
from collections import OrderedDict
from collections.abc import Callable, Mapping
from hashlib import sha256

import msgspec

from chat.connectors.lines import read_line, read_value, reason
from chat.events import BadEvent, RoomEvent

TIMESTAMP_HEADER = "X-Yaohe-Timestamp"
NONCE_HEADER = "X-Yaohe-Nonce"
SIGNATURE_HEADER = "X-Yaohe-Signature"

MAX_BODY_BYTES = 1024 * 1024
MAX_EVENTS = 1000
_TOLERANCE_US = 5 * 60 * 1_000_000

_A_TIMESTAMP = re.compile(r"[0-9]{1,12}").fullmatch
_A_NONCE = re.compile(r"[A-Za-z0-9_.:-]{8,64}").fullmatch
_A_SIGNATURE = re.compile(r"[0-9a-f]{64}").fullmatch


class IngestRefused(Exception):
    """Not taken. `code` is stable; `str()` is one sentence for the sender, without secrets."""

    def __init__(self, code: str, sentence: str, *, http_status: int) -> None:
        super().__init__(sentence)
        self.code = code
        self.http_status = http_status


class Overloaded(Exception):
    """To be raised by `deliver` when the room cannot take events now: the sender is told 503."""


class Nonces:
    """The nonces of the last ten minutes, at most `max_nonces` of them."""

    def __init__(self, *, max_nonces: int = 100_000) -> None:
        self._max = max_nonces
        self._until_us: OrderedDict[str, int] = OrderedDict()

    def use(self, nonce: str, now_us: int) -> None:
        """Take a nonce whose signature has been found right.

        Raises:
            IngestRefused: it was used before, or there is no room to remember it.
        """
        until_us = self._until_us
        while until_us and next(iter(until_us.values())) <= now_us:
            until_us.popitem(last=False)
        if nonce in until_us:
            sentence = f"this {NONCE_HEADER} was used before; make a new one for every request"
            raise IngestRefused("ingest.replayed", sentence, http_status=409)
        if len(until_us) >= self._max:
            sentence = "too many requests in ten minutes; send more events in each"
            raise IngestRefused("ingest.busy", sentence, http_status=429)
        until_us[nonce] = now_us + 2 * _TOLERANCE_US


def sign(secret: str, *, now_us: int, nonce: str, body: bytes) -> dict[str, str]:
    """The headers that make `verify` accept `body`. `nonce`: 8 to 64 letters, digits or `_.:-`."""
    timestamp = str(now_us // 1_000_000)
    return {
        TIMESTAMP_HEADER: timestamp,
        NONCE_HEADER: nonce,
        SIGNATURE_HEADER: _signature(secret, timestamp, nonce, body),
    }


def _signature(secret: str, timestamp: str, nonce: str, body: bytes) -> str:
    signed = f"{timestamp}\n{nonce}\n".encode() + body
    return hmac.new(secret.encode(), signed, sha256).hexdigest()


def verify(
    headers: Mapping[str, str], raw_body: bytes, *, secret: str, now_us: int, nonces: Nonces
) -> None:
    """Check that the body was signed with `secret`, within five minutes of now, once.

    `headers` is looked up by the names above (a mapping that ignores case will do, as aiohttp's).

    Raises:
        IngestRefused: 413 too large, 401 not or wrongly signed, 409 sent before, 429 too often.
    """
    if len(raw_body) > MAX_BODY_BYTES:
        sentence = f"the body is over {MAX_BODY_BYTES} bytes; send fewer events at once"
        raise IngestRefused("ingest.too_large", sentence, http_status=413)
    timestamp = _header(headers, TIMESTAMP_HEADER, _A_TIMESTAMP, "seconds since 1970")
    nonce = _header(headers, NONCE_HEADER, _A_NONCE, "8 to 64 letters, digits or _.:-")
    signature = _header(headers, SIGNATURE_HEADER, _A_SIGNATURE, "64 hex digits")
    if abs(int(timestamp) * 1_000_000 - now_us) > _TOLERANCE_US:
        sentence = f"{TIMESTAMP_HEADER} is over 5 minutes off; set the sender's clock"
        raise IngestRefused("ingest.wrong_time", sentence, http_status=401)
    if not hmac.compare_digest(signature, _signature(secret, timestamp, nonce, raw_body)):
        sentence = (
            f"{SIGNATURE_HEADER} does not fit; sign timestamp, nonce and body, joined by line"
            " feeds, with the room's secret"
        )
        raise IngestRefused("ingest.wrong_signature", sentence, http_status=401)
    nonces.use(nonce, now_us)


def _header(
    headers: Mapping[str, str], name: str, fits: Callable[[str], object], shape: str
) -> str:
    value = headers.get(name, "")
    if not fits(value):
        sentence = f"header {name} is missing or malformed; write {shape}"
        raise IngestRefused("ingest.not_signed", sentence, http_status=401)
    return value


def decode_batch(raw: bytes) -> list[RoomEvent]:
    """The events in a body: one event, an array of events, or JSON lines; 1 to 1,000 of them.

    All or nothing. `platform` is "ingest" where it is not given.

    Raises:
        IngestRefused: 413 too large or too many, 422 empty, not JSON, or one is not an event.
    """
    if len(raw) > MAX_BODY_BYTES:
        sentence = f"the body is over {MAX_BODY_BYTES} bytes; send fewer events at once"
        raise IngestRefused("ingest.too_large", sentence, http_status=413)
    body = raw.removeprefix(b"\xef\xbb\xbf").strip()
    if not body:
        raise IngestRefused("ingest.empty", "the body is empty; send an event", http_status=422)
    if body.startswith(b"["):
        return _from_array(body)
    return _from_lines(body)


def _from_array(body: bytes) -> list[RoomEvent]:
    try:
        values = msgspec.json.decode(body, type=list[object])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        sentence = f"the body is not a JSON array: {reason(error)}"
        raise IngestRefused("ingest.not_json", sentence, http_status=422) from error
    _check_count(len(values))
    if not values:
        raise IngestRefused("ingest.empty", "the array is empty; send an event", http_status=422)
    events: list[RoomEvent] = []
    for number, value in enumerate(values, 1):
        try:
            events.append(read_value(value, platform="ingest").event)
        except BadEvent as error:
            raise _bad(number, error) from error
    return events


def _from_lines(body: bytes) -> list[RoomEvent]:
    try:  # one event, perhaps printed over several lines
        value = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        lines = [line for line in body.split(b"\n") if line.strip()]
    else:
        try:
            return [read_value(value, platform="ingest").event]
        except BadEvent as error:
            raise _bad(1, error) from error
    _check_count(len(lines))
    events: list[RoomEvent] = []
    for number, line in enumerate(lines, 1):
        try:
            events.append(read_line(line, platform="ingest").event)
        except BadEvent as error:
            raise _bad(number, error) from error
    return events


def _check_count(count: int) -> None:
    if count > MAX_EVENTS:
        sentence = f"{count} events in one body; send at most {MAX_EVENTS}"
        raise IngestRefused("ingest.too_many", sentence, http_status=413)


def _bad(number: int, error: BadEvent) -> IngestRefused:
    return IngestRefused("ingest.bad_event", f"event {number}: {error}", http_status=422)
