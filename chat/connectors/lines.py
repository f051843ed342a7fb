"""Events as programs and people write them: the event itself, or the short form of a chat line.

`{"at_s": 1.5, "user": "momo", "text": "多少钱"}` is a chat line 1.5 s into a recording. In any
event `kind` may be left out (chat), `user` may be a name, `event_id` and `platform` may be
missing, and `v`, `raw` and `text_raw` are dropped.
"""

from __future__ import annotations

from typing import Any

import msgspec

from chat.events import SCHEMA_VERSION, BadEvent, RoomEvent

_DROPPED = ("raw", "text_raw")
_MAX_SHOWN = 80


class DatedLine(msgspec.Struct, frozen=True):
    """An event and when it happened in its recording, in seconds (None: with the one before)."""

    event: RoomEvent
    at_s: float | None = None


def read_line(raw: bytes | str, *, platform: str) -> DatedLine:
    """The event in one JSON text.

    Raises:
        BadEvent: not JSON, or not an event; says what is wrong with which value.
    """
    try:
        value = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadEvent(f"{shown(raw)} is not JSON: {reason(error)}") from error
    return read_value(value, platform=platform)


def read_value(value: object, *, platform: str) -> DatedLine:
    """The event in a decoded JSON value; raises BadEvent."""
    if not isinstance(value, dict):
        raise BadEvent(f"{shown(value)} is not an event: write an object such as {EXAMPLE}")
    fields = {name: held for name, held in value.items() if name not in _DROPPED}
    _check_version(fields.pop("v", SCHEMA_VERSION))
    at_s = _seconds(fields.pop("at_s", None))
    fields.setdefault("kind", "chat")
    fields.setdefault("platform", platform)
    fields.setdefault("event_id", "")
    _spell_out_user(fields)
    try:
        event: RoomEvent = msgspec.convert(fields, RoomEvent)
    except (msgspec.ValidationError, RecursionError) as error:
        sentence = f"{shown(value)}: {reason(error)}; see docs/reference/events.md"
        raise BadEvent(sentence) from error
    return DatedLine(event, at_s)


EXAMPLE = '{"user": "momo", "text": "多少钱"}'


def _check_version(version: object) -> None:
    if version != SCHEMA_VERSION:
        raise BadEvent(f"v is {shown(version)}; this program speaks version {SCHEMA_VERSION}")


def _seconds(value: object) -> float | None:
    if value is None:
        return None
    usable = isinstance(value, int | float) and not isinstance(value, bool)
    if not usable or not 0 <= value <= 10**9:  # type: ignore[operator]
        raise BadEvent(f"at_s is {shown(value)}; write seconds from the start, such as 1.5")
    return float(value)  # type: ignore[arg-type]


def _spell_out_user(fields: dict[str, Any]) -> None:
    user = fields.get("user")
    if isinstance(user, str):
        fields["user"] = {"id": user, "id_kind": "nick", "name": user}
    elif isinstance(user, dict) and "avatar" in user:
        fields["user"] = {name: held for name, held in user.items() if name != "avatar"}


def shown(value: object) -> str:
    """A value in an error: cut short, on one line, without control characters."""
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else value
    words = repr(text)[: _MAX_SHOWN + 1]
    return words if len(words) <= _MAX_SHOWN else words[:_MAX_SHOWN] + "…"


def reason(error: Exception) -> str:
    """A decoder's message on one line, its middle left out where it quotes a long value."""
    words = "".join(c if c.isprintable() else " " for c in str(error))
    return words if len(words) <= 2 * _MAX_SHOWN else f"{words[:_MAX_SHOWN]}…{words[-_MAX_SHOWN:]}"
