"""What Twitch's EventSub tells, as events of ours (channel.chat.message and its relatives)."""

from __future__ import annotations

from collections.abc import Callable

from chat.connectors.told import Told
from chat.events import (
    Ban,
    Chat,
    Delete,
    Flags,
    Money,
    ReplyTo,
    Role,
    RoomEvent,
    Subscribe,
    SuperChat,
    Target,
    User,
)

PLATFORM = "twitch"
_ROLES: dict[str, Role] = {
    "broadcaster": "host",
    "moderator": "mod",
    "lead_moderator": "mod",
    "vip": "vip",
    "subscriber": "member",
    "founder": "member",
}


def events_of(subscription: str, event: Told, *, source: str, own_id: str) -> list[RoomEvent]:
    """The events in a notification; none for one that says nothing to us. What `own_id` writes is
    marked as ours."""
    make = _MAKERS.get(subscription)
    return make(event, source, own_id) if make is not None else []


def _message(event: Told, source: str, own_id: str) -> list[RoomEvent]:
    text = event.inner("message").text("text")
    if not text:
        return []
    room, from_room = event.text("broadcaster_user_id"), event.text("source_broadcaster_user_id")
    writer = event.text("chatter_user_id")
    common: dict[str, object] = {
        "platform": PLATFORM,
        "source": source,
        "room_id": room,
        "event_id": event.text("message_id"),
        "user": User(
            id=writer or None,
            id_kind="uid",
            name=event.text("chatter_user_name") or event.text("chatter_user_login"),
            roles=roles(badge.text("set_id") for badge in event.items("badges")),
            badges=tuple(badge.text("set_id") for badge in event.items("badges")),
        ),
        "text": text,
        "flags": Flags(self_=writer == own_id != "", mirrored=from_room not in ("", room)),
    }
    bits = event.inner("cheer").whole("bits")
    if bits and bits > 0:  # a bit is worth a US cent to the streamer
        return [SuperChat(**common, amount=Money(bits, "USD"))]  # type: ignore[arg-type]
    reply = event.inner("reply")
    parent = reply.text("parent_message_id")
    return [
        Chat(
            **common,  # type: ignore[arg-type]
            reply_to=ReplyTo(
                event_id=parent,
                user_id=reply.text("parent_user_id") or None,
                text=reply.text("parent_message_body") or None,
            )
            if parent
            else None,
        )
    ]


def roles(badges: object) -> tuple[Role, ...]:
    """What a writer's badges say about them."""
    known = (_ROLES.get(str(badge)) for badge in badges)  # type: ignore[attr-defined]
    return tuple(dict.fromkeys(role for role in known if role is not None))


def _deleted(event: Told, source: str, own_id: str) -> list[RoomEvent]:
    message_id = event.text("message_id")
    if not message_id:
        return []
    return [
        Delete(
            platform=PLATFORM,
            source=source,
            room_id=event.text("broadcaster_user_id"),
            event_id=f"gone-{message_id}",
            target=Target(event_id=message_id),
        )
    ]


def _cleared(event: Told, source: str, own_id: str) -> list[RoomEvent]:
    user_id = event.text("target_user_id")
    if not user_id:
        return []
    room = event.text("broadcaster_user_id")
    return [
        Ban(
            platform=PLATFORM,
            source=source,
            room_id=room,
            event_id="",
            target=Target(user_id=user_id),
        )
    ]


def _subscribed(event: Told, source: str, own_id: str) -> list[RoomEvent]:
    return [
        Subscribe(
            platform=PLATFORM,
            source=source,
            room_id=event.text("broadcaster_user_id"),
            event_id="",
            user=User(id=event.text("user_id") or None, name=event.text("user_name")),
            level=event.text("tier") or None,
        )
    ]


_MAKERS: dict[str, Callable[[Told, str, str], list[RoomEvent]]] = {
    "channel.chat.message": _message,
    "channel.chat.message_delete": _deleted,
    "channel.chat.clear_user_messages": _cleared,
    "channel.subscribe": _subscribed,
}
