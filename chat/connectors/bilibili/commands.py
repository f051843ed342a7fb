"""What Bilibili pushes, as events of ours. Every field but a line's own text may be missing."""

from __future__ import annotations

from collections.abc import Callable

from chat.connectors.told import Told
from chat.events import (
    Chat,
    Delete,
    Enter,
    Flags,
    Gift,
    Like,
    LiveEnd,
    LiveStart,
    Money,
    ReplyTo,
    Role,
    RoomEvent,
    Subscribe,
    SuperChat,
    Target,
    User,
)

PLATFORM = "bilibili"
INTERACTION_END = "LIVE_OPEN_PLATFORM_INTERACTION_END"
_PREFIX = "LIVE_OPEN_PLATFORM_"


def name_of(command: Told) -> str:
    """The command's name; platforms may add more behind a colon."""
    return command.text("cmd").split(":", 1)[0]


def events_of(command: Told, *, source: str) -> list[RoomEvent]:
    """The events in a command; none for one that is unknown or says nothing to us."""
    make = _MAKERS.get(name_of(command).removeprefix(_PREFIX))
    return make(command.inner("data"), source) if make is not None else []


def _common(data: Told, source: str) -> dict[str, object]:
    seconds = data.whole("timestamp")
    message_id = data.text("msg_id")
    return {
        "platform": PLATFORM,
        "event_id": message_id,
        "source": source,
        "room_id": data.text("room_id"),
        "platform_ts_ms": seconds * 1000 if seconds else None,
    }


def _user(data: Told) -> User:
    roles: list[Role] = []
    if data.yes("is_admin"):
        roles.append("mod")
    if data.whole("guard_level"):
        roles.append("vip")
    open_id = data.text("open_id")
    medal = data.text("fans_medal_name") if data.yes("fans_medal_wearing_status") else ""
    return User(
        id=open_id or None,
        id_kind="open_id",
        name=data.text("uname"),
        roles=tuple(roles),
        level=data.whole("fans_medal_level") if medal else None,
        badges=(medal,) if medal else (),
    )


def _chat(data: Told, source: str, flags: Flags | None = None) -> list[RoomEvent]:
    text = data.text("msg")
    if not text:
        return []
    reply_to = data.text("reply_open_id")
    return [
        Chat(
            **_common(data, source),  # type: ignore[arg-type]
            user=_user(data),
            text=text,
            reply_to=ReplyTo(user_id=reply_to) if reply_to else None,
            flags=flags or Flags(),
        )
    ]


def _mirrored(data: Told, source: str) -> list[RoomEvent]:
    return _chat(data, source, Flags(mirrored=True))


def _fen(thousandths: int | None) -> Money | None:
    """Bilibili counts in thousandths of a yuan."""
    return Money(value_minor=thousandths // 10, currency="CNY") if thousandths else None


def _gift(data: Told, source: str) -> list[RoomEvent]:
    combo = data.inner("combo_info")
    price = data.whole("r_price") if "r_price" in data else data.whole("price")
    return [
        Gift(
            **_common(data, source),  # type: ignore[arg-type]
            user=_user(data),
            gift_id=data.text("gift_id"),
            gift_name=data.text("gift_name"),
            count=data.count("gift_num"),
            amount=_fen(price) if data.yes("paid") else None,
            combo_id=combo.text("combo_id") or None,
        )
    ]


def _guard(data: Told, source: str) -> list[RoomEvent]:
    who = data.inner("user_info")
    return [
        Subscribe(
            **_common(data, source),  # type: ignore[arg-type]
            user=User(id=who.text("open_id") or None, id_kind="open_id", name=who.text("uname")),
            level=data.text("guard_level") or None,
            months=data.whole("guard_num") if data.text("guard_unit") in ("月", "month") else None,
        )
    ]


def _super_chat(data: Told, source: str) -> list[RoomEvent]:
    common = _common(data, source)
    common["event_id"] = _super_chat_id(data.text("message_id")) or common["event_id"]
    return [
        SuperChat(
            **common,  # type: ignore[arg-type]
            user=_user(data),
            text=data.text("message"),
            amount=Money(value_minor=(data.whole("rmb") or 0) * 100, currency="CNY"),
        )
    ]


def _super_chat_id(message_id: str) -> str:
    return f"sc-{message_id}" if message_id else ""


def _super_chat_gone(data: Told, source: str) -> list[RoomEvent]:
    common = _common(data, source)
    return [
        Delete(
            **{**common, "event_id": f"gone-{message_id}"},  # type: ignore[arg-type]
            target=Target(event_id=_super_chat_id(message_id)),
        )
        for message_id in data.texts("message_ids")
    ]


def _like(data: Told, source: str) -> list[RoomEvent]:
    return [Like(**_common(data, source), user=_user(data), count=data.count("like_count"))]  # type: ignore[arg-type]


def _enter(data: Told, source: str) -> list[RoomEvent]:
    return [Enter(**_common(data, source), user=_user(data))]  # type: ignore[arg-type]


def _start(data: Told, source: str) -> list[RoomEvent]:
    return [LiveStart(**_common(data, source), title=data.text("title") or None)]  # type: ignore[arg-type]


def _end(data: Told, source: str) -> list[RoomEvent]:
    return [LiveEnd(**_common(data, source))]  # type: ignore[arg-type]


_MAKERS: dict[str, Callable[[Told, str], list[RoomEvent]]] = {
    "DM": _chat,
    "DM_MIRROR": _mirrored,
    "SEND_GIFT": _gift,
    "GUARD": _guard,
    "SUPER_CHAT": _super_chat,
    "SUPER_CHAT_DEL": _super_chat_gone,
    "LIKE": _like,
    "LIVE_ROOM_ENTER": _enter,
    "LIVE_START": _start,
    "LIVE_END": _end,
}
