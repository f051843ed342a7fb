"""Bilibili's frames, signatures and commands, by golden values and by every kind of nonsense."""

from __future__ import annotations

import json
import struct
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.connectors.bilibili.commands import events_of
from chat.connectors.bilibili.packet import (
    AUTH_REPLY,
    COMMAND,
    HEARTBEAT,
    HEARTBEAT_REPLY,
    BadFrame,
    Packet,
    packet,
    packets,
)
from chat.connectors.bilibili.signing import signed_headers
from chat.connectors.told import NotJson, Told
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
    RoomEvent,
    Subscribe,
    SuperChat,
    Target,
    User,
)


def frame(operation: int, body: bytes, version: int = 0) -> bytes:
    return struct.pack(">IHHII", 16 + len(body), 16, version, operation, 0) + body


def test_a_heart_beat_and_an_entry_are_the_bytes_of_the_document() -> None:
    assert packet(HEARTBEAT).hex() == "00000010001000010000000200000001"
    entered = bytes.fromhex(
        "0000001a00100001000000080000000 17b22636f6465223a307d".replace(" ", "")
    )
    assert packets(entered) == [Packet(AUTH_REPLY, b'{"code":0}')]


def test_packets_follow_each_other_in_frames_and_in_compressed_bodies() -> None:
    inner = frame(COMMAND, b"1") + frame(COMMAND, b"2")
    whole = frame(COMMAND, zlib.compress(inner), version=2) + frame(COMMAND, b"3")
    assert [told.body for told in packets(whole)] == [b"1", b"2", b"3"]


def test_what_follows_a_heart_beats_reply_is_our_own_echo() -> None:
    reply = struct.pack(">IHHII", 20, 16, 1, HEARTBEAT_REPLY, 0) + b"\0\0\0\1"
    assert packets(reply + b"anything") == [Packet(HEARTBEAT_REPLY, b"\0\0\0\1")]


def test_a_bomb_is_not_inflated() -> None:
    bomb = frame(COMMAND, zlib.compress(b"\0" * 50_000_000, 9), version=2)
    assert len(bomb) < 60_000
    with pytest.raises(BadFrame, match="inflates to more than"):
        packets(bomb)


def test_many_small_bombs_share_one_allowance() -> None:
    small = frame(COMMAND, zlib.compress(frame(COMMAND, b"\0" * 1_500_000)), version=2)
    assert len(packets(small * 2)) == 2
    with pytest.raises(BadFrame, match="inflates to more than"):
        packets(small * 3)


@pytest.mark.parametrize("length", [0, 15, 17, 2**32 - 1])
def test_a_length_that_does_not_fit_is_refused(length: int) -> None:
    with pytest.raises(BadFrame):
        packets(struct.pack(">IHHII", length, 16, 0, COMMAND, 0))


@given(st.binary(max_size=200))
def test_any_bytes_are_packets_or_refused(data: bytes) -> None:
    try:
        found = packets(data)
    except BadFrame:
        return
    assert all(isinstance(told, Packet) for told in found)


@given(st.lists(st.tuples(st.sampled_from([COMMAND, AUTH_REPLY]), st.binary(max_size=40))))
def test_what_was_packed_is_unpacked(told: list[tuple[int, bytes]]) -> None:
    plain = b"".join(frame(operation, body) for operation, body in told)
    expected = [Packet(operation, body) for operation, body in told]
    assert packets(plain) == expected
    assert packets(frame(COMMAND, zlib.compress(plain), version=2)) == expected


def test_a_call_is_signed_as_documented() -> None:
    headers = signed_headers(
        b'{"game_id":"g1"}', key="ak", secret="sk", nonce="n1", timestamp_s=1_700_000_000
    )
    assert headers["x-bili-content-md5"] == "7b104299c85be159545209b2a73257bf"
    assert headers["Authorization"] == (
        "c181cad0785d7840161895b2157001b024de337e6a350d44caf98b92bd9d3548"
    )


def told(name: str, data: Any) -> list[RoomEvent]:
    text = json.dumps({"cmd": f"LIVE_OPEN_PLATFORM_{name}", "data": data})
    return events_of(Told.of(text), source="bili")


COMMON: dict[str, Any] = {
    "room_id": 5, "open_id": "o1", "uname": "小红", "timestamp": 1_700_000_000, "msg_id": "m1",
}  # fmt: skip
WHERE: dict[str, Any] = {
    "platform": "bilibili", "source": "bili", "room_id": "5", "event_id": "m1",
    "platform_ts_ms": 1_700_000_000_000,
}  # fmt: skip
WHO = User(id="o1", id_kind="open_id", name="小红")


@pytest.mark.parametrize(
    ("name", "more", "event"),
    [
        ("DM", {"msg": "多少钱"}, Chat(**WHERE, user=WHO, text="多少钱")),
        (
            "DM:4:0:2",
            {"msg": "好", "reply_open_id": "o9", "is_admin": 1, "guard_level": 3,
             "fans_medal_wearing_status": True, "fans_medal_name": "粉", "fans_medal_level": 7},
            Chat(
                **WHERE, text="好", reply_to=ReplyTo(user_id="o9"),
                user=User(id="o1", id_kind="open_id", name="小红", roles=("mod", "vip"),
                          level=7, badges=("粉",)),
            ),
        ),
        ("DM_MIRROR", {"msg": "x"}, Chat(**WHERE, user=WHO, text="x", flags=Flags(mirrored=True))),
        (
            "SEND_GIFT",
            {"gift_id": 31, "gift_name": "花", "gift_num": 3, "r_price": 1500,
             "price": 9, "paid": True, "combo_info": {"combo_id": "c"}},
            Gift(**WHERE, user=WHO, gift_id="31", gift_name="花", count=3, combo_id="c",
                 amount=Money(150, "CNY")),
        ),
        (
            "SEND_GIFT",
            {"gift_id": 1, "gift_name": "辣条", "gift_num": 1, "price": 100, "paid": False},
            Gift(**WHERE, user=WHO, gift_id="1", gift_name="辣条"),
        ),
        (
            "GUARD",
            {"user_info": {"open_id": "o1", "uname": "小红"}, "guard_level": 3, "guard_num": 2,
             "guard_unit": "月"},
            Subscribe(**WHERE, user=WHO, level="3", months=2),
        ),
        (
            "SUPER_CHAT",
            {"message_id": 88, "message": "有白色吗", "rmb": 30},
            SuperChat(**{**WHERE, "event_id": "sc-88"}, user=WHO, text="有白色吗",
                      amount=Money(3000, "CNY")),
        ),
        (
            "SUPER_CHAT_DEL",
            {"message_ids": [88]},
            Delete(**{**WHERE, "event_id": "gone-88"}, target=Target(event_id="sc-88")),
        ),
        ("LIKE", {"like_count": 12}, Like(**WHERE, user=WHO, count=12)),
        ("LIVE_ROOM_ENTER", {}, Enter(**WHERE, user=WHO)),
        ("LIVE_START", {"title": "晚场"}, LiveStart(**WHERE, title="晚场")),
        ("LIVE_END", {}, LiveEnd(**WHERE)),
    ],
)  # fmt: skip
def test_each_command_is_its_event(name: str, more: dict[str, Any], event: RoomEvent) -> None:
    assert told(name, {**COMMON, **more}) == [event]


@pytest.mark.parametrize("name", ["DM", "SEND_GIFT", "GUARD", "SUPER_CHAT", "LIKE", "LIVE_END"])
def test_a_field_that_is_missing_costs_the_field_and_not_the_event(name: str) -> None:
    (event,) = told(name, {"msg": "在吗"})
    assert event.event_id == ""
    assert event.user.id is None


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
        max_leaves=8,
    )
)
def test_any_data_gives_events_or_none(data: Any) -> None:
    for name in ("DM", "SEND_GIFT", "GUARD", "SUPER_CHAT", "SUPER_CHAT_DEL", "LIKE", "LIVE_START"):
        try:
            found = told(name, data)
            fields = told(name, dict.fromkeys((*COMMON, "msg", "gift_num", "message_ids"), data))
        except NotJson:
            return  # not a number JSON knows
        assert len(found) <= 1
        assert all(event.platform == "bilibili" for event in [*found, *fields])
