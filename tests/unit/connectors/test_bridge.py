"""The bridge to a console tool: what is particular to it beside the contract of all platforms."""

from __future__ import annotations

from typing import Any

import pytest

from chat.connectors.bridge.connector import Bridge, is_loopback
from chat.connectors.bridge.messages import events_of
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
from chat.ports import Fatal


@pytest.mark.parametrize(
    ("url", "loopback"),
    [
        ("ws://127.0.0.1:12354", True),
        ("ws://localhost:9/x", True),
        ("ws://[::1]:12354", True),
        ("ws://127.8.8.8:1", True),
        ("ws://127.0.0.1", False),
        ("ws://192.168.1.5:12354", False),
        ("ws://0.0.0.0:12354", False),
        ("ws://example.org:12354", False),
        ("ws://127.0.0.1.example.org:12354", False),
        ("ws://user@127.0.0.1:12354", False),
        ("http://127.0.0.1:12354", False),
        ("ws://[::1", False),
        ("", False),
    ],
)
def test_only_this_computer_is_read(url: str, loopback: bool) -> None:
    assert is_loopback(url) is loopback
    if not loopback:
        with pytest.raises(Fatal, match="not on this computer"):
            Bridge(name="c", now_us=lambda: 0, url=url)


def told(kind: str, **fields: Any) -> list[RoomEvent]:
    common = {"msg_type": kind, "msg_id": "m", "nick_name": "小红", "time": 5}
    return events_of(Told({**common, **fields}), source="c", own_name="我们店")


WHERE: dict[str, Any] = {"source": "c", "event_id": "m", "platform_ts_ms": 5}
BY_NICK = User(id="小红", id_kind="nick", name="小红")
BY_ID = User(id="9", id_kind="uid", name="小红")
LOSSY = Flags(lossy_source=True)


@pytest.mark.parametrize(
    ("kind", "fields", "expected"),
    [
        ("comment", {"content": "多少钱"},
         Chat(**WHERE, platform="douyin", user=BY_NICK, flags=LOSSY, text="多少钱")),
        ("taobao_comment", {"content": "有货吗", "user_id": "9"},
         Chat(**WHERE, platform="taobao", user=BY_ID, flags=LOSSY, text="有货吗")),
        ("xiaohongshu_comment", {"content": "在", "user_id": "9"},
         Chat(**WHERE, platform="xiaohongshu", user=BY_ID, flags=LOSSY, text="在")),
        ("wechat_channel_live_msg", {"content": "您好", "user_id": "9", "nick_name": "我们店"},
         Chat(**WHERE, platform="wechat", user=User(id="9", id_kind="uid", name="我们店"),
              flags=Flags(self_=True, lossy_source=True), text="您好")),
        ("room_enter", {"user_id": "9"},
         Enter(**WHERE, platform="console", user=BY_ID, flags=LOSSY)),
        ("room_like", {"user_id": "9"},
         Like(**WHERE, platform="console", user=BY_ID, flags=LOSSY, count=1)),
        ("room_follow", {"user_id": "9"},
         Follow(**WHERE, platform="console", user=BY_ID, flags=LOSSY)),
        ("ecom_fansclub_participate", {"user_id": "9"},
         Subscribe(**WHERE, platform="douyin", user=BY_ID, flags=LOSSY)),
    ],
)  # fmt: skip
def test_each_message_is_its_event(kind: str, fields: Any, expected: RoomEvent) -> None:
    assert told(kind, **fields) == [expected]


@pytest.mark.parametrize(
    ("words", "status"), [("已付款", "paid"), ("已下单", "placed"), ("未知状态", "unknown")]
)
def test_an_orders_number_is_hashed_and_its_status_not_guessed(words: str, status: str) -> None:
    (order,) = told(
        "live_order", msg_id="SECRET-77#x", order_status=words, product_id="3", product_title="杯"
    )
    assert isinstance(order, Order)
    assert order.status == status
    assert order.product == ProductRef(item_id="3", title="杯")
    assert "SECRET" not in repr(order)
    (again,) = told("live_order", msg_id="SECRET-77#y", order_status=words)
    assert isinstance(again, Order)
    assert again.id_hash == order.id_hash
    assert again.event_id != order.event_id
