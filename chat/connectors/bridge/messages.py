"""What a console tool on the merchant's own computer re-broadcasts, as events of ours."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from chat.connectors.told import Told
from chat.events import (
    Chat,
    Enter,
    Flags,
    Follow,
    Like,
    Order,
    ProductRef,
    RoomEvent,
    Subscribe,
    User,
)

_PLATFORMS = {
    "comment": "douyin",
    "live_order": "douyin",
    "subscribe_merchant_brand_vip": "douyin",
    "ecom_fansclub_participate": "douyin",
    "wechat_channel_live_msg": "wechat",
    "xiaohongshu_comment": "xiaohongshu",
    "taobao_comment": "taobao",
}
_ORDERS = {"已下单": "placed", "已付款": "paid"}


def events_of(message: Told, *, source: str, own_name: str) -> list[RoomEvent]:
    """The events in a message; none for one that says nothing to us. What `own_name` writes is
    marked as ours: the tool sends our own replies back as comments."""
    kind = message.text("msg_type")
    make = _MAKERS.get(kind)
    if make is None:
        return []
    user_id, name = message.text("user_id"), message.text("nick_name")
    common: dict[str, object] = {
        "platform": _PLATFORMS.get(kind, "console"),
        "source": source,
        "event_id": message.text("msg_id"),
        "platform_ts_ms": message.whole("time"),
        "user": User(id=user_id or name or None, id_kind="uid" if user_id else "nick", name=name),
        "flags": Flags(self_=name == own_name != "", lossy_source=True),
    }
    return make(message, common)


def _comment(message: Told, common: dict[str, object]) -> list[RoomEvent]:
    text = message.text("content")
    return [Chat(**common, text=text)] if text else []  # type: ignore[arg-type]


def _enter(message: Told, common: dict[str, object]) -> list[RoomEvent]:
    return [Enter(**common)]  # type: ignore[arg-type]


def _like(message: Told, common: dict[str, object]) -> list[RoomEvent]:
    return [Like(**common, count=1)]  # type: ignore[arg-type]


def _follow(message: Told, common: dict[str, object]) -> list[RoomEvent]:
    return [Follow(**common)]  # type: ignore[arg-type]


def _joined(message: Told, common: dict[str, object]) -> list[RoomEvent]:
    return [Subscribe(**common)]  # type: ignore[arg-type]


def _order(message: Told, common: dict[str, object]) -> list[RoomEvent]:
    """The tool's own status words are guesses; what is not known stays unknown."""
    order_id = message.text("msg_id").split("#", 1)[0]
    item_id = message.text("product_id")
    product = ProductRef(item_id=item_id, title=message.text("product_title") or None)
    common["event_id"] = _hashed(message.text("msg_id"))
    return [
        Order(
            **common,  # type: ignore[arg-type]
            id_hash=_hashed(order_id),
            status=_ORDERS.get(message.text("order_status"), "unknown"),  # type: ignore[arg-type]
            product=product if item_id else None,
        )
    ]


def _hashed(order_id: str) -> str:
    """An order's number is personal data."""
    return hashlib.sha256(order_id.encode()).hexdigest()[:32] if order_id else ""


_MAKERS: dict[str, Callable[[Told, dict[str, object]], list[RoomEvent]]] = {
    "comment": _comment,
    "wechat_channel_live_msg": _comment,
    "xiaohongshu_comment": _comment,
    "taobao_comment": _comment,
    "room_enter": _enter,
    "room_like": _like,
    "room_follow": _follow,
    "subscribe_merchant_brand_vip": _joined,
    "ecom_fansclub_participate": _joined,
    "live_order": _order,
}
