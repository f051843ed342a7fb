"""Any program's own address: the note as JSON, signed over time and body."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from hashlib import sha256

import msgspec

from demand.delivery.note import Note
from demand.delivery.posting import post

TIMESTAMP_HEADER = "X-Yaohe-Timestamp"
SIGNATURE_HEADER = "X-Yaohe-Signature"


def signature(secret: str, timestamp_s: int, body: bytes) -> str:
    """Hex HMAC-SHA256 over seconds, a line feed and the body."""
    return hmac.new(secret.encode(), f"{timestamp_s}\n".encode() + body, sha256).hexdigest()


class Webhook:
    """One address; the receiver sees a note twice where our answer got lost, and knows it by its
    `key`."""

    per_minute = 120

    def __init__(self, *, name: str, url: str, secret: str, now_us: Callable[[], int]) -> None:
        self.name = name
        self._url = url
        self._secret = secret
        self._now_us = now_us

    async def deliver(self, note: Note) -> None:
        """Post it; raises NotNow or Refused."""
        fields = ("key", "title", "text", "level", "made_us")
        body = msgspec.json.encode({name: getattr(note, name) for name in fields})
        timestamp_s = self._now_us() // 1_000_000
        headers = {TIMESTAMP_HEADER: str(timestamp_s)}
        if self._secret:
            headers[SIGNATURE_HEADER] = signature(self._secret, timestamp_s, body)
        await post(self._url, body, headers)
