"""Platforms that call us: their signatures, what they send, and what is refused."""

from __future__ import annotations

import io
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from hypothesis import given
from hypothesis import strategies as st
from multidict import CIMultiDict

from chat.connectors.ingest import IngestRefused, Overloaded
from chat.connectors.pushes import douyin, kuaishou
from chat.connectors.pushes.douyin import DouyinPush
from chat.connectors.pushes.kuaishou import KuaishouPush
from chat.connectors.pushes.push import Push
from chat.connectors.pushes.web import push_routes
from chat.events import Chat, Flags, Gift, Like, Money, RoomEvent, Subscribe, User

NOW_US = 1_800_000_000_000_000
SECRETS = {
    kind: f"s-{kind}" for kind in ("live_comment", "live_gift", "live_like", "live_fansclub")
}


def test_both_signatures_are_those_of_the_documents() -> None:
    headers = {
        "x-nonce-str": "123456",
        "x-timestamp": "456789",
        "x-roomid": "268",
        "x-msg-type": "live_gift",
    }
    body = "abc123你好".encode()
    assert douyin.signature(headers, body, "123abc") == "PDcKhdlsrKEJif6uMKD2dw=="
    assert kuaishou.signature(b'{"a":1}', "appsecret") == "80dcf5c3d7679f70f5b99b70d6f0e420"


def from_douyin(items: Any, **changes: str) -> tuple[Mapping[str, str], bytes]:
    """A signed call."""
    body = json.dumps(items, ensure_ascii=False).encode()
    headers = {
        "x-nonce-str": "n1",
        "x-timestamp": str(NOW_US // 1000),
        "x-roomid": "268",
        "x-msg-type": "live_comment",
        **{name.replace("_", "-"): value for name, value in changes.items()},
    }
    secret = SECRETS.get(headers["x-msg-type"], "none")
    headers.setdefault("x-signature", douyin.signature(headers, body, secret))
    return CIMultiDict(headers), body


def from_kuaishou(push_type: str, payload: Any, **changes: Any) -> tuple[Mapping[str, str], bytes]:
    """A signed call."""
    data = {"unique_message_id": "u1", "room_code": "r", "push_type": push_type, "payload": payload}
    told = {"event": "LIVE_INTERACTION_DATA", "app_id": "a1", "timestamp": NOW_US // 1000}
    body = json.dumps({**told, **changes, "data": {**data, **changes.get("data", {})}}).encode()
    return CIMultiDict({"KwaiSign": kuaishou.signature(body, "ks")}), body


def a_douyin() -> DouyinPush:
    return DouyinPush(name="dy", secrets=SECRETS, room_id="268")


def a_kuaishou() -> KuaishouPush:
    return KuaishouPush(name="ks", app_id="a1", secret="ks")


ITEM = {"msg_id": "m", "sec_openid": "o", "nickname": "小红", "timestamp": NOW_US // 1000}
DOUYIN: dict[str, Any] = {
    "platform": "douyin", "source": "dy", "room_id": "268", "event_id": "m",
    "platform_ts_ms": NOW_US // 1000, "user": User(id="o", id_kind="open_id", name="小红"),
    "flags": Flags(lossy_source=True),
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "more", "expected"),
    [
        ("live_comment", {"content": "多少钱"}, Chat(**DOUYIN, text="多少钱")),
        ("live_gift", {"sec_gift_id": "g", "gift_num": 3, "gift_value": 300},
         Gift(**DOUYIN, gift_id="g", gift_name="", count=3, amount=Money(100, "CNY"))),
        ("live_like", {"like_num": 8}, Like(**DOUYIN, count=8)),
        ("live_fansclub", {"fansclub_level": 4}, Subscribe(**DOUYIN, level="4")),
    ],
)  # fmt: skip
def test_each_push_of_douyin_is_its_event(kind: str, more: Any, expected: RoomEvent) -> None:
    headers, body = from_douyin([{**ITEM, **more}, 7, "x", {}], x_msg_type=kind)
    assert expected in a_douyin().take(headers, body, NOW_US)


USER_INFO = {"userId": "9", "userName": "小红", "headUrl": "http://x"}
KUAISHOU: dict[str, Any] = {
    "platform": "kuaishou", "source": "ks", "room_id": "r", "platform_ts_ms": NOW_US // 1000,
    "user": User(id="9", id_kind="open_id", name="小红"), "flags": Flags(lossy_source=True),
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "item", "expected"),
    [
        ("liveComment", {"content": "多少钱"}, Chat(**KUAISHOU, event_id="u1.0", text="多少钱")),
        ("giftSend", {"uniqueNo": "g7", "giftId": 1, "giftName": "花", "giftCount": 2},
         Gift(**KUAISHOU, event_id="g7", gift_id="1", gift_name="花", count=2)),
        ("liveLike", {"count": 5}, Like(**KUAISHOU, event_id="u1.0", count=5)),
    ],
)  # fmt: skip
def test_each_push_of_kuaishou_is_its_event(kind: str, item: Any, expected: RoomEvent) -> None:
    headers, body = from_kuaishou(kind, [{**item, "userInfo": USER_INFO}])
    assert a_kuaishou().take(headers, body, NOW_US) == [expected]


def test_a_test_push_is_never_answered() -> None:
    headers, body = from_kuaishou(
        "liveComment", [{"content": "x"}], event="LIVE_INTERACTION_DATA_TEST"
    )
    (event,) = a_kuaishou().take(headers, body, NOW_US)
    assert event.flags.unanswerable


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"x_msg_type": "live_rain"}, "push.wrong_type"),
        ({"x_roomid": "269"}, "push.wrong_room"),
        ({"x_signature": "AAAA"}, "push.wrong_signature"),
        ({"x_timestamp": str(NOW_US // 1000 - 301_000)}, "push.wrong_time"),
        ({"x_timestamp": "later"}, "push.wrong_time"),
        ({"x_timestamp": "²"}, "push.wrong_time"),
    ],
)
def test_douyins_calls_are_refused_for_what_is_wrong(changes: dict[str, str], code: str) -> None:
    headers, body = from_douyin([ITEM], **changes)
    with pytest.raises(IngestRefused) as caught:
        a_douyin().take(headers, body, NOW_US)
    assert caught.value.code == code
    assert not any(secret in str(caught.value) for secret in SECRETS.values())


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"app_id": "other"}, "push.wrong_app"),
        ({"timestamp": NOW_US // 1_000_000 - 301}, "push.wrong_time"),
        ({"timestamp": None}, "push.wrong_time"),
    ],
)
def test_kuaishous_calls_are_refused_for_what_is_wrong(changes: dict[str, Any], code: str) -> None:
    headers, body = from_kuaishou("liveLike", [], **changes)
    with pytest.raises(IngestRefused) as caught:
        a_kuaishou().take(headers, body, NOW_US)
    assert caught.value.code == code
    with pytest.raises(IngestRefused, match="kwaisign does not fit"):
        a_kuaishou().take({}, body, NOW_US)


def test_the_same_call_again_has_the_same_ids() -> None:
    """A call that we answered with 503 comes again; one that was taken is known by its ids."""
    headers, body = from_douyin([{**ITEM, "content": "hi"}])
    push = a_douyin()
    assert push.take(headers, body, NOW_US) == push.take(headers, body, NOW_US)
    headers, body = from_kuaishou("liveLike", [{"count": 5}, {"count": 6}])
    other = a_kuaishou()
    first = other.take(headers, body, NOW_US)
    assert first == other.take(headers, body, NOW_US)
    assert len({event.event_id for event in first}) == 2


@given(st.binary(max_size=300))
def test_any_signed_bytes_are_events_or_refused(body: bytes) -> None:
    plain = {name: value for name, value in from_douyin([])[0].items() if name != "x-signature"}
    signed = {**plain, "x-signature": douyin.signature(plain, body, SECRETS["live_comment"])}
    pushes: tuple[tuple[Push, Mapping[str, str]], ...] = (
        (a_douyin(), signed),
        (a_kuaishou(), {"kwaisign": kuaishou.signature(body, "ks")}),
    )
    for push, headers in pushes:
        try:
            events = push.take(headers, body, NOW_US)
        except IngestRefused:
            continue
        assert all(event.platform == push.platform for event in events)


class Room:
    """Takes events, or says that it cannot."""

    def __init__(self) -> None:
        self.got: list[tuple[str, RoomEvent]] = []
        self.overloaded = False

    async def deliver(self, source: str, events: Sequence[RoomEvent]) -> None:
        if self.overloaded:
            raise Overloaded("full")
        self.got += [(source, event) for event in events]


@pytest.fixture
async def door() -> AsyncIterator[tuple[Room, TestClient[web.Request, web.Application]]]:
    room = Room()
    app = web.Application()
    pushes: dict[str, Push] = {"dy": a_douyin(), "ks": a_kuaishou()}
    app.add_routes(push_routes(pushes, deliver=room.deliver, now_us=lambda: NOW_US))
    async with TestClient(TestServer(app)) as client:
        yield room, client


async def test_a_signed_call_is_delivered_and_answered_as_the_platform_wants(door: Any) -> None:
    room, client = door
    headers, body = from_douyin([{**ITEM, "content": "hi"}])
    answer = await client.post("/push/dy", data=body, headers=headers)
    assert (answer.status, (await answer.json())["err_no"]) == (200, 0)
    assert [(source, event.event_id) for source, event in room.got] == [("dy", "m")]


async def test_what_is_wrong_is_refused_and_delivers_nothing(door: Any) -> None:
    room, client = door
    headers, body = from_douyin([ITEM], x_signature="AAAA")
    assert (await client.post("/push/dy", data=body, headers=headers)).status == 401
    assert (await client.post("/push/nobody", data=b"[]")).status == 404
    assert (await client.post("/push/dy", data=io.BytesIO(b"x" * 1_100_000))).status == 413
    room.overloaded = True
    headers, body = from_kuaishou("liveLike", [{"count": 1}])
    answer = await client.post("/push/ks", data=body, headers=headers)
    assert (answer.status, answer.headers["Retry-After"]) == (503, "1")
    assert room.got == []
