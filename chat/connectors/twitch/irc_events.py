"""What Twitch tells by IRC, as events of ours. The ids are those of EventSub, so that a line that
comes both ways is one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chat.connectors.twitch.irc_line import IrcLine
from chat.connectors.twitch.notes import PLATFORM, roles
from chat.events import (
    Ban,
    Chat,
    Delete,
    Flags,
    Money,
    ReplyTo,
    RoomEvent,
    Subscribe,
    SuperChat,
    Target,
    User,
)

_ACTION = "\x01ACTION "
_SUBSCRIPTIONS = frozenset({"sub", "resub", "subgift", "giftpaidupgrade", "primepaidupgrade"})


def events_of(line: IrcLine, *, source: str, own_id: str = "") -> list[RoomEvent]:
    """The events in a line; none for one that says nothing to us. What `own_id` writes is marked as
    ours."""
    make = _MAKERS.get(line.command)
    return make(line, source, own_id) if make is not None else []


def _common(line: IrcLine, source: str) -> dict[str, Any]:
    return {
        "platform": PLATFORM,
        "source": source,
        "room_id": line.tags.get("room-id", ""),
        "platform_ts_ms": line.whole("tmi-sent-ts"),
    }


def _user(line: IrcLine) -> User:
    badges = tuple(
        each.partition("/")[0] for each in line.tags.get("badges", "").split(",") if each
    )
    return User(
        id=line.tags.get("user-id") or line.nick or None,
        id_kind="uid" if line.tags.get("user-id") else "nick",
        name=line.tags.get("display-name") or line.tags.get("login") or line.nick,
        roles=roles(badges),
        badges=badges,
    )


def _message(line: IrcLine, source: str, own_id: str) -> list[RoomEvent]:
    text = line.text
    if text.startswith(_ACTION):
        text = text.removeprefix(_ACTION).removesuffix("\x01")
    if len(line.parameters) < 2 or not text:
        return []
    from_room, room = line.tags.get("source-room-id", ""), line.tags.get("room-id", "")
    common = _common(line, source) | {
        "event_id": line.tags.get("id", ""),
        "user": _user(line),
        "text": text,
        "flags": Flags(
            self_=line.tags.get("user-id", "") == own_id != "",
            mirrored=from_room not in ("", room),
        ),
    }
    bits = line.whole("bits")
    if bits:  # a bit is worth a US cent to the streamer
        return [SuperChat(**common, amount=Money(bits, "USD"))]
    parent = line.tags.get("reply-parent-msg-id", "")
    reply_to = ReplyTo(
        event_id=parent,
        user_id=line.tags.get("reply-parent-user-id") or None,
        text=line.tags.get("reply-parent-msg-body") or None,
    )
    return [Chat(**common, reply_to=reply_to if parent else None)]


def _deleted(line: IrcLine, source: str, own_id: str) -> list[RoomEvent]:
    target = line.tags.get("target-msg-id", "")
    if not target:
        return []
    gone = _common(line, source) | {"event_id": f"gone-{target}"}
    return [Delete(**gone, target=Target(event_id=target))]


def _cleared(line: IrcLine, source: str, own_id: str) -> list[RoomEvent]:
    """A viewer was banned or timed out. Without a viewer the whole chat was wiped from view, which
    takes no question back."""
    user_id = line.tags.get("target-user-id", "")
    if not user_id:
        return []
    return [Ban(**_common(line, source), event_id="", target=Target(user_id=user_id))]


def _notice(line: IrcLine, source: str, own_id: str) -> list[RoomEvent]:
    kind = line.tags.get("msg-id", "")
    if kind == "announcement":
        return _message(line, source, own_id)
    if kind not in _SUBSCRIPTIONS:
        return []
    return [
        Subscribe(
            **_common(line, source),
            event_id=line.tags.get("id", ""),
            user=_user(line),
            level=line.tags.get("msg-param-sub-plan") or None,
            months=line.whole("msg-param-cumulative-months"),
        )
    ]


_MAKERS: dict[str, Callable[[IrcLine, str, str], list[RoomEvent]]] = {
    "PRIVMSG": _message,
    "CLEARMSG": _deleted,
    "CLEARCHAT": _cleared,
    "USERNOTICE": _notice,
}
