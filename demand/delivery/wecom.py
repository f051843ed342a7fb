"""WeCom's group robot: Markdown of at most 4,096 bytes, 20 a minute; its key is the secret."""

from __future__ import annotations

import msgspec

from demand.delivery.note import Note, NotNow, Refused
from demand.delivery.posting import answered, code_in, cut_bytes, post

_MOST_BYTES = 4_000
_BUSY = (-1, 45009, 45033)


class WeCom:
    """One robot; `url` holds its key."""

    per_minute = 18

    def __init__(self, *, name: str, url: str) -> None:
        self.name = name
        self._url = url

    async def deliver(self, note: Note) -> None:
        """Post it into the group; raises NotNow or Refused."""
        text = cut_bytes(f"**{note.title}**\n{note.text}", _MOST_BYTES)
        body = {"msgtype": "markdown", "markdown": {"content": text}}
        told = answered(await post(self._url, msgspec.json.encode(body)), "WeCom")
        code = code_in(told, "errcode")
        if code in _BUSY:
            raise NotNow(f"WeCom wants fewer messages ({code})", retry_after_s=60.0)
        if code:
            raise Refused(f"WeCom refuses it ({code}); check the robot's address")
