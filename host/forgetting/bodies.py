"""An event's body without what may not stay: viewers' words and names when their time is over, and
everything of one viewer when that viewer wants it.

Works on the JSON as it stands and not on typed events, so that fields of another version survive.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Any

import msgspec

from chat.events import KINDS as ROOM_KINDS
from demand.log_comment import KINDS as LINE_KINDS
from demand.log_comment import READ_KIND

Json = dict[str, Any]
_UNREADABLE = b"{}"
_NOT_READ = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
_NOT_WRITTEN = (msgspec.EncodeError, UnicodeEncodeError, OverflowError, RecursionError)
SEARCHED_KIND = "picture.searched"
_CALLED = re.compile(r"(?:@[^ ]{0,16}\*{3} )+")
"""The masked name that a reply in the chat begins with."""


def expired(kind: str, body: bytes) -> bytes:
    """The body without viewers' words and names, the very same where it holds none. A body that
    cannot be read becomes `{}`. Doing it twice changes nothing more; raises nothing."""
    empty = _EXPIRED.get(kind)
    return body if empty is None else _rewritten(body, empty)


def without_picture(kind: str, body: bytes) -> bytes:
    """The body of a search by picture without what is of the picture; any other as it is."""
    return _rewritten(body, _empty_search) if kind == SEARCHED_KIND else body


def erased(
    kind: str, body: bytes, *, viewers: Collection[str], event_ids: Collection[str]
) -> bytes:
    """The body without anything of these viewers (keyed hashes), whose comments have these ids.
    Otherwise as `expired`; a body that cannot be read stays, because it is not known whose it is.
    """

    def erase(event: Json) -> bool:
        return _erase(kind, event, viewers, event_ids)

    return _rewritten(body, erase, unreadable=body)


def _rewritten(
    body: bytes, empty: Callable[[Json], bool], *, unreadable: bytes = _UNREADABLE
) -> bytes:
    try:
        event = msgspec.json.decode(body)
        if not isinstance(event, dict):
            return unreadable
        return msgspec.json.encode(event) if empty(event) else body
    except (*_NOT_READ, *_NOT_WRITTEN):
        return unreadable


def _empty_line(event: Json) -> bool:
    """A comment: its text, its pieces and what it replies to, and who wrote it."""
    said = bool(event.get("text"))
    pieces = event.pop("fragments", None) is not None
    reply = event.get("reply_to")
    quoted = isinstance(reply, dict) and reply.pop("text", None) is not None
    if said:
        event["text"] = ""
    if said or pieces or quoted:
        _mark(event, "expired")
    return _empty_name(event) or said or pieces or quoted


def _mark(event: Json, how: str) -> None:
    flags = event.get("flags")
    event["flags"] = {**flags, "forgotten": how} if isinstance(flags, dict) else {"forgotten": how}


def _empty_name(event: Json) -> bool:
    """Name and badges of whoever did it; the keyed hash stays."""
    user = event.get("user")
    if not isinstance(user, dict):
        return False
    found = [user.pop(each, None) for each in ("name", "badges")]
    return any(each is not None for each in found)


def _empty_readings(event: Json) -> bool:
    """What was understood keeps intent and product; words and measures of the viewer's go."""
    readings = event.get("readings")
    if not isinstance(readings, list):
        return False
    found = [each.pop("slots", None) for each in readings if isinstance(each, dict)]
    return any(each is not None for each in found)


def _empty_wish(event: Json) -> bool:
    """A wish keeps its kind, products, colour and size; how the viewer called it goes."""
    wish = event.get("wish")
    return isinstance(wish, dict) and wish.pop("words", None) is not None


def _empty_call(event: Json) -> bool:
    """A reply keeps what we said; whom it calls goes."""
    text = event.get("text")
    if not isinstance(text, str) or (called := _CALLED.match(text)) is None:
        return False
    event["text"] = text[called.end() :]
    return True


def _empty_search(event: Json) -> bool:
    """A search keeps what it found, colour, pattern and category."""
    hashed = bool(event.get("picture_hash"))
    if hashed:
        event["picture_hash"] = ""
    found = [event.pop(each, None) for each in ("embedding", "whole")]
    return hashed or any(each is not None for each in found)


_EXPIRED: dict[str, Callable[[Json], bool]] = {
    **dict.fromkeys(ROOM_KINDS, _empty_name),
    **dict.fromkeys(LINE_KINDS, _empty_line),
    READ_KIND: _empty_readings,
    "wish.heard": _empty_wish,
    "reply.posted": _empty_call,
    "reply.failed": _empty_call,
}


def _erase(kind: str, event: Json, viewers: Collection[str], event_ids: Collection[str]) -> bool:
    if kind in ROOM_KINDS:
        return _erase_of_room(kind, event, viewers)
    if kind == SEARCHED_KIND and _is_of(event.get("viewer_id"), viewers):
        del event["viewer_id"]
        _empty_search(event)
        return True
    if kind == "poll.voted" and _is_of(event.get("viewer"), viewers):
        event["viewer"] = ""
        return True
    if kind == "poll.voted_unread":
        return _erase_votes(event, viewers)
    if kind in (READ_KIND, "wish.heard") and _is_of(event.get("event_id"), event_ids):
        return _EXPIRED[kind](event)
    return False


def _erase_of_room(kind: str, event: Json, viewers: Collection[str]) -> bool:
    """Their own events, and where others' are about them."""
    user, reply, target = (_inner(event, name) for name in ("user", "reply_to", "target"))
    own = _is_of(user.get("id"), viewers)
    if own:
        if kind in LINE_KINDS:
            _empty_line(event)
            _mark(event, "erased")
        event.pop("user", None)
    replied = _is_of(reply.get("user_id"), viewers)
    if replied:
        event["reply_to"] = {"event_id": reply.get("event_id")}
    meant = _is_of(target.get("user_id"), viewers)
    if meant:
        del target["user_id"]
    return own or replied or meant


def _inner(event: Json, name: str) -> Json:
    found = event.get(name)
    return found if isinstance(found, dict) else {}


def _erase_votes(event: Json, viewers: Collection[str]) -> bool:
    votes, found = event.get("votes"), False
    for vote in votes if isinstance(votes, list) else ():
        if isinstance(vote, list) and vote and _is_of(vote[0], viewers):
            vote[0], vote[2:] = "", []
            found = True
    return found


def _is_of(name: object, names: Collection[str]) -> bool:
    return isinstance(name, str) and name in names
