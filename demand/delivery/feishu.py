"""Feishu's (Lark's) group robot: a card, signed with seconds, 5 a second and 100 a minute."""

from __future__ import annotations

import base64
import hmac
from collections.abc import Callable
from hashlib import sha256

import msgspec

from demand.delivery.note import Note, NotNow, Refused
from demand.delivery.posting import answered, code_in, cut_bytes, post

_MOST_BYTES = 16_000
_BUSY = (9499, 11232)
_COLOURS = {"info": "blue", "warning": "orange", "error": "red"}


def signature(secret: str, timestamp_s: int) -> str:
    """The `sign` in a body: the text is the key, and the message is empty."""
    key = f"{timestamp_s}\n{secret}"
    return base64.b64encode(hmac.new(key.encode(), b"", sha256).digest()).decode()


class Feishu:
    """One robot; `url` holds its id."""

    per_minute = 60

    def __init__(self, *, name: str, url: str, secret: str, now_us: Callable[[], int]) -> None:
        self.name = name
        self._url = url
        self._secret = secret
        self._now_us = now_us

    async def deliver(self, note: Note) -> None:
        """Post it into the group; raises NotNow or Refused."""
        body: dict[str, object] = {
            "msg_type": "interactive",
            "card": {
                "header": {
                    "title": {"tag": "plain_text", "content": note.title[:100]},
                    "template": _COLOURS.get(note.level, "blue"),
                },
                "elements": [{"tag": "markdown", "content": cut_bytes(note.text, _MOST_BYTES)}],
            },
        }
        if self._secret:
            timestamp_s = self._now_us() // 1_000_000
            body |= {"timestamp": str(timestamp_s), "sign": signature(self._secret, timestamp_s)}
        told = answered(await post(self._url, msgspec.json.encode(body)), "Feishu")
        code = code_in(told, "code", "StatusCode")
        if code in _BUSY:
            raise NotNow(f"Feishu wants fewer messages ({code})", retry_after_s=60.0)
        if code:
            raise Refused(f"Feishu refuses it ({code}); check address, secret and keywords")
