"""Douyin's official live push (直播玩法): comments that hold a keyword, gifts, likes, fan clubs.

Its terms give it to interactive play, not to trade; who uses it must have the permission.
"""

from __future__ import annotations

import base64
import hmac
from collections.abc import Callable, Mapping
from hashlib import md5

import msgspec

from chat.connectors.ingest import IngestRefused
from chat.connectors.pushes.push import TOLERANCE_US
from chat.connectors.told import Told
from chat.events import Chat, Flags, Gift, Like, Money, RoomEvent, Subscribe, User

_SIGNED = ("x-msg-type", "x-nonce-str", "x-roomid", "x-timestamp")
_MOST_ITEMS = 1_000


def signature(headers: Mapping[str, str], body: bytes, secret: str) -> str:
    """Base64 of MD5 over four headers in the order of their names, body and secret (the
    platform's own construction)."""
    text = "&".join(f"{name}={headers.get(name, '')}" for name in _SIGNED)
    digest = md5(text.encode() + body + secret.encode(), usedforsecurity=False).digest()
    return base64.b64encode(digest).decode()


class DouyinPush:
    """One room's pushes.

    Args:
        secrets: by message type (live_comment, live_gift, live_like, live_fansclub).
        room_id: the room's number; pushes of another one are refused.
    """

    platform = "douyin"
    answer = b'{"err_no":0,"err_msg":"ok","data":""}'

    def __init__(self, *, name: str, secrets: Mapping[str, str], room_id: str = "") -> None:
        self.name = name
        self._secrets = secrets
        self._room_id = room_id

    def take(self, headers: Mapping[str, str], body: bytes, now_us: int) -> list[RoomEvent]:
        """The events in a call. Calls may repeat and come in any order: the events' own ids tell.

        Raises:
            IngestRefused: wrong type, room, time or signature, or no JSON array.
        """
        kind = headers.get("x-msg-type", "")
        self._verify(headers, body, kind, now_us)
        make = _MAKERS[kind]
        events: list[RoomEvent] = []
        for item in _items(body):
            event = make(item, self._common(item, headers))
            if event is not None:
                events.append(event)
        return events

    def _verify(self, headers: Mapping[str, str], body: bytes, kind: str, now_us: int) -> None:
        secret = self._secrets.get(kind)
        if secret is None or kind not in _MAKERS:
            raise _refused("wrong_type", f"no secret is set for pushes of type {kind[:30]!r}")
        if self._room_id and headers.get("x-roomid", "") != self._room_id:
            raise _refused("wrong_room", "this is not the room that was configured")
        if not hmac.compare_digest(
            headers.get("x-signature", ""), signature(headers, body, secret)
        ):
            raise _refused("wrong_signature", "x-signature does not fit the headers and the body")
        milliseconds = headers.get("x-timestamp", "")
        usable = milliseconds.isascii() and milliseconds.isdigit() and len(milliseconds) < 16
        if not usable or abs(int(milliseconds) * 1000 - now_us) > TOLERANCE_US:
            raise _refused("wrong_time", "x-timestamp is over 5 minutes off")

    def _common(self, item: Told, headers: Mapping[str, str]) -> dict[str, object]:
        return {
            "platform": self.platform,
            "source": self.name,
            "room_id": headers.get("x-roomid", ""),
            "event_id": item.text("msg_id"),
            "platform_ts_ms": item.whole("timestamp"),
            "user": User(
                id=item.text("sec_openid") or None, id_kind="open_id", name=item.text("nickname")
            ),
            "flags": Flags(test=item.yes("test"), lossy_source=True),
        }


def _items(body: bytes) -> list[Told]:
    try:
        values = msgspec.json.decode(body, type=list[object])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise IngestRefused("push.not_json", "the body is no array", http_status=422) from error
    return [Told(value) for value in values[:_MOST_ITEMS] if isinstance(value, dict)]


def _comment(item: Told, common: dict[str, object]) -> RoomEvent | None:
    text = item.text("content")
    return Chat(**common, text=text) if text else None  # type: ignore[arg-type]


def _gift(item: Told, common: dict[str, object]) -> RoomEvent | None:
    fen, count = item.whole("gift_value"), item.count("gift_num")
    return Gift(
        **common,  # type: ignore[arg-type]
        gift_id=item.text("sec_gift_id"),
        gift_name="",
        count=count,
        amount=Money(fen // count, "CNY") if fen else None,
    )


def _like(item: Told, common: dict[str, object]) -> RoomEvent | None:
    return Like(**common, count=item.count("like_num"))  # type: ignore[arg-type]


def _fans(item: Told, common: dict[str, object]) -> RoomEvent | None:
    return Subscribe(**common, level=item.text("fansclub_level") or None)  # type: ignore[arg-type]


_MAKERS: dict[str, Callable[[Told, dict[str, object]], RoomEvent | None]] = {
    "live_comment": _comment,
    "live_gift": _gift,
    "live_like": _like,
    "live_fansclub": _fans,
}


def _refused(code: str, sentence: str) -> IngestRefused:
    return IngestRefused(f"push.{code}", sentence, http_status=401)
