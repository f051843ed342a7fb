"""Kuaishou's official live push (弹幕玩法): gifts, comments and likes, each call with an id."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Mapping
from hashlib import md5

from chat.connectors.ingest import IngestRefused
from chat.connectors.pushes.push import TOLERANCE_US
from chat.connectors.told import NotJson, Told
from chat.events import Chat, Flags, Gift, Like, RoomEvent, User

_EVENT, _TEST_EVENT = "LIVE_INTERACTION_DATA", "LIVE_INTERACTION_DATA_TEST"


def signature(body: bytes, secret: str) -> str:
    """Hex MD5 over body and secret (the platform's own construction)."""
    return md5(body + secret.encode(), usedforsecurity=False).hexdigest()


class KuaishouPush:
    """One application's pushes.

    Args:
        app_id, secret: of the application.
    """

    platform = "kuaishou"
    answer = b'{"result":1}'

    def __init__(self, *, name: str, app_id: str, secret: str) -> None:
        self.name = name
        self._app_id = app_id
        self._secret = secret

    def take(self, headers: Mapping[str, str], body: bytes, now_us: int) -> list[RoomEvent]:
        """The events in a call. The same call again has the same ids in its events.

        Raises:
            IngestRefused: not signed, not for this application, or over five minutes old.
        """
        if not hmac.compare_digest(headers.get("kwaisign", ""), signature(body, self._secret)):
            raise _refused("wrong_signature", "kwaisign does not fit the body")
        try:
            told = Told.of(body)
        except NotJson as error:
            raise IngestRefused(
                "push.not_json", "the body is no object", http_status=422
            ) from error
        if told.text("app_id") != self._app_id:
            raise _refused("wrong_app", "this is not the application that was configured")
        at_ms = _milliseconds(told.whole("timestamp"))
        if at_ms is None or abs(at_ms * 1000 - now_us) > TOLERANCE_US:
            raise _refused("wrong_time", "timestamp is over 5 minutes off")
        data = told.inner("data")
        message_id = data.text("unique_message_id") or told.text("message_id")
        if told.text("event") not in (_EVENT, _TEST_EVENT):
            return []
        return self._events(told, data, message_id, at_ms)

    def _events(self, told: Told, data: Told, message_id: str, at_ms: int) -> list[RoomEvent]:
        make = _MAKERS.get(data.text("push_type"))
        events: list[RoomEvent] = []
        for number, item in enumerate(data.items("payload")) if make is not None else ():
            who = item.inner("userInfo")
            common: dict[str, object] = {
                "platform": self.platform,
                "source": self.name,
                "room_id": data.text("room_code"),
                "event_id": item.text("uniqueNo") or f"{message_id}.{number}",
                "platform_ts_ms": at_ms,
                "user": User(
                    id=who.text("userId") or None, id_kind="open_id", name=who.text("userName")
                ),
                "flags": Flags(test=told.text("event") == _TEST_EVENT, lossy_source=True),
            }
            event = make(item, common) if make is not None else None
            if event is not None:
                events.append(event)
        return events


def _milliseconds(told: int | None) -> int | None:
    """Seen in seconds and in milliseconds."""
    if told is None:
        return None
    return told if told > 10**11 else told * 1000


def _comment(item: Told, common: dict[str, object]) -> RoomEvent | None:
    text = item.text("content")
    return Chat(**common, text=text) if text else None  # type: ignore[arg-type]


def _gift(item: Told, common: dict[str, object]) -> RoomEvent | None:
    """The platform's prices are in its own coins: no money is made of them."""
    return Gift(
        **common,  # type: ignore[arg-type]
        gift_id=item.text("giftId"),
        gift_name=item.text("giftName"),
        count=item.count("giftCount"),
    )


def _like(item: Told, common: dict[str, object]) -> RoomEvent | None:
    return Like(**common, count=item.count("count"))  # type: ignore[arg-type]


_MAKERS: dict[str, Callable[[Told, dict[str, object]], RoomEvent | None]] = {
    "liveComment": _comment,
    "giftSend": _gift,
    "liveLike": _like,
}


def _refused(code: str, sentence: str) -> IngestRefused:
    return IngestRefused(f"push.{code}", sentence, http_status=401)
