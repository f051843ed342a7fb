"""DingTalk's group robot: Markdown, signed with milliseconds, 20 a minute."""

from __future__ import annotations

import base64
import hmac
from collections.abc import Callable
from hashlib import sha256
from urllib.parse import quote_plus

import msgspec

from demand.delivery.note import Note, NotNow, Refused
from demand.delivery.posting import answered, code_in, cut_bytes, post

_MOST_BYTES = 18_000
_BLOCKED_S = 600.0
_BUSY = (-1, 130101)


def signature(secret: str, timestamp_ms: int) -> str:
    """The `sign` of a request, ready for an address."""
    text = f"{timestamp_ms}\n{secret}"
    digest = hmac.new(secret.encode(), text.encode(), sha256).digest()
    return quote_plus(base64.b64encode(digest))


class DingTalk:
    """One robot; `url` holds its access token."""

    per_minute = 18

    def __init__(self, *, name: str, url: str, secret: str, now_us: Callable[[], int]) -> None:
        self.name = name
        self._url = url
        self._secret = secret
        self._now_us = now_us

    async def deliver(self, note: Note) -> None:
        """Post it into the group; raises NotNow or Refused."""
        url = self._url
        if self._secret:
            timestamp_ms = self._now_us() // 1000
            url += f"&timestamp={timestamp_ms}&sign={signature(self._secret, timestamp_ms)}"
        text = f"#### {note.title}\n\n{note.text}"
        body = {
            "msgtype": "markdown",
            "markdown": {"title": note.title[:60], "text": cut_bytes(text, _MOST_BYTES)},
        }
        told = answered(await post(url, msgspec.json.encode(body)), "DingTalk")
        code = code_in(told, "errcode")
        if code in _BUSY:
            raise NotNow(f"DingTalk wants fewer messages ({code})", retry_after_s=_BLOCKED_S)
        if code:
            raise Refused(f"DingTalk refuses it ({code}); check token, secret and keywords")
