"""What YouTube lists of a live chat, as events of ours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from chat.connectors.told import Told
from chat.events import (
    Ban,
    Chat,
    Delete,
    Flags,
    LiveEnd,
    Money,
    Role,
    RoomEvent,
    Subscribe,
    SuperChat,
    Target,
    User,
)

PLATFORM = "youtube"
_MICROS_A_MINOR_UNIT = 10_000


def events_of(item: Told, *, source: str, since_ms: int, own_id: str) -> list[RoomEvent]:
    """The events in an item. What was written before `since_ms` is marked as history, and what
    `own_id` (a channel) wrote as ours."""
    snippet = item.inner("snippet")
    make = _MAKERS.get(snippet.text("type"))
    if make is None:
        return []
    author = item.inner("authorDetails")
    author_id = author.text("channelId") or snippet.text("authorChannelId")
    at_ms = milliseconds(snippet.text("publishedAt"))
    common: dict[str, object] = {
        "platform": PLATFORM,
        "source": source,
        "room_id": snippet.text("liveChatId"),
        "event_id": item.text("id"),
        "platform_ts_ms": at_ms,
        "user": User(
            id=author_id or None,
            id_kind="channel",
            name=author.text("displayName"),
            roles=_roles(author),
        ),
        "flags": Flags(
            history=at_ms is not None and at_ms < since_ms, self_=author_id == own_id != ""
        ),
    }
    return make(snippet, common)


def milliseconds(text: str) -> int | None:
    """UTC milliseconds of an RFC 3339 time; None where it is none."""
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return int(moment.timestamp() * 1000) if moment.tzinfo is not None else None


def _roles(author: Told) -> tuple[Role, ...]:
    told: list[Role] = []
    if author.yes("isChatOwner"):
        told.append("host")
    if author.yes("isChatModerator"):
        told.append("mod")
    if author.yes("isChatSponsor"):
        told.append("member")
    return tuple(told)


def _text(snippet: Told, common: dict[str, object]) -> list[RoomEvent]:
    details = snippet.inner("textMessageDetails")
    text = details.text("messageText") or snippet.text("displayMessage")
    return [Chat(**common, text=text)] if text else []  # type: ignore[arg-type]


def _paid(snippet: Told, common: dict[str, object]) -> list[RoomEvent]:
    details = snippet.inner("superChatDetails")
    if not details.text("currency"):
        details = snippet.inner("superStickerDetails")
    micros = details.whole("amountMicros") or 0
    currency = details.text("currency") or "XXX"
    amount = Money(micros // _MICROS_A_MINOR_UNIT, currency[:3])
    text = details.text("userComment")
    return [SuperChat(**common, text=text, amount=amount)]  # type: ignore[arg-type]


def _member(snippet: Told, common: dict[str, object]) -> list[RoomEvent]:
    level = snippet.inner("newSponsorDetails").text("memberLevelName")
    return [Subscribe(**common, level=level or None)]  # type: ignore[arg-type]


def _deleted(snippet: Told, common: dict[str, object]) -> list[RoomEvent]:
    for name in ("messageDeletedDetails", "messageRetractedDetails"):
        details = snippet.inner(name)
        gone = details.text("deletedMessageId") or details.text("retractedMessageId")
        if gone:
            return [Delete(**common, target=Target(event_id=gone))]  # type: ignore[arg-type]
    return []


def _banned(snippet: Told, common: dict[str, object]) -> list[RoomEvent]:
    details = snippet.inner("userBannedDetails").inner("bannedUserDetails")
    banned = details.text("channelId")
    return [Ban(**common, target=Target(user_id=banned))] if banned else []  # type: ignore[arg-type]


def _over(snippet: Told, common: dict[str, object]) -> list[RoomEvent]:
    return [LiveEnd(**common)]  # type: ignore[arg-type]


_MAKERS: dict[str, Callable[[Told, dict[str, object]], list[RoomEvent]]] = {
    "textMessageEvent": _text,
    "superChatEvent": _paid,
    "superStickerEvent": _paid,
    "newSponsorEvent": _member,
    "messageDeletedEvent": _deleted,
    "messageRetractedEvent": _deleted,
    "userBannedEvent": _banned,
    "chatEndedEvent": _over,
}
