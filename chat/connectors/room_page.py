"""Comments typed in our own viewer's page."""

from __future__ import annotations

import asyncio
import secrets
from collections import OrderedDict
from collections.abc import AsyncIterator, Awaitable, Callable

from chat.events import Chat, RoomEvent, User
from chat.ports import Capabilities

_MAX_CHARS = 2000
"""Longer is refused; intake cuts to 500."""
_MAX_VIEWERS = 10_000


class CommentRefused(Exception):
    """The comment was not taken. `code` is stable; `text_zh` and `text_en` are for the viewer."""

    def __init__(self, code: str, text_zh: str, text_en: str, *, http_status: int = 429) -> None:
        super().__init__(text_en)
        self.code = code
        self.text_zh = text_zh
        self.text_en = text_en
        self.http_status = http_status


class _Allowance:
    """How many comments a viewer may write now: a bucket that refills (GCRA, one number each)."""

    def __init__(self, *, per_minute: int, burst: int) -> None:
        self._gap_us = 60_000_000 // per_minute
        self._ahead_us = self._gap_us * (burst - 1)
        self._free_us: OrderedDict[str, int] = OrderedDict()

    def wait_us(self, viewer_id: str, now_us: int) -> int:
        """0 and the comment is counted, or how long the viewer has to wait."""
        free_us = max(self._free_us.pop(viewer_id, 0), now_us)
        wait_us = max(free_us - self._ahead_us - now_us, 0)
        self._free_us[viewer_id] = free_us if wait_us else free_us + self._gap_us
        while len(self._free_us) > _MAX_VIEWERS:
            self._free_us.popitem(last=False)
        return wait_us


class RoomPageConnector:
    """The chat of our own page. `post` shows a line of ours in the page's chat.

    A viewer may write `per_minute` comments, up to `burst` at once; the room holds at most
    `max_pending` comments that have not been read, and refuses more. Of the viewers' allowances
    the last 10,000 are known, so the number of viewer ids must be limited by who gives them out.
    """

    name = "room-page"
    platform = "page"
    capabilities = Capabilities(
        can_send=True,
        max_send_len=500,
        delivery="at_most_once",
        typical_latency_s=0.0,
        silence_is_normal=True,
    )

    def __init__(
        self,
        *,
        now_us: Callable[[], int],
        post: Callable[[str], Awaitable[None]],
        per_minute: int = 20,
        burst: int = 5,
        max_pending: int = 1000,
    ) -> None:
        self._now_us = now_us
        self._post = post
        self._allowance = _Allowance(per_minute=per_minute, burst=burst)
        self._pending: asyncio.Queue[RoomEvent] = asyncio.Queue(max_pending)

    async def comment(self, viewer_id: str, name: str, text: str) -> str:
        """Take a viewer's comment and return its event id.

        Raises:
            CommentRefused: empty, too long, too many from this viewer, or the room is too busy.
        """
        now_us = self._now_us()
        _check_text(text)
        if self._pending.full():
            raise CommentRefused(
                "room.busy",
                "直播间太热闹了，请过几秒再发。",
                "The room is very busy; please send it again in a few seconds.",
                http_status=503,
            )
        self._check_allowance(viewer_id, now_us)
        event_id = f"p:{secrets.token_hex(8)}"
        self._pending.put_nowait(
            Chat(
                platform=self.platform,
                source=self.name,
                event_id=event_id,
                platform_ts_ms=now_us // 1000,
                user=User(id=viewer_id, name=name),
                text=text,
            )
        )
        return event_id

    def _check_allowance(self, viewer_id: str, now_us: int) -> None:
        wait_us = self._allowance.wait_us(viewer_id, now_us)
        if wait_us:
            wait_s = -(-wait_us // 1_000_000)
            raise CommentRefused(
                "comment.too_fast",
                f"发得太快了，请 {wait_s} 秒后再发。",
                f"That was quick; please wait {wait_s} s before the next comment.",
            )

    async def events(self) -> AsyncIterator[RoomEvent]:
        """The comments, as they are typed; does not end by itself."""
        while True:
            yield await self._pending.get()

    async def send(self, text: str) -> None:
        """Show a line of ours in the page's chat."""
        await self._post(text)


def _check_text(text: str) -> None:
    if not text.strip():
        raise CommentRefused(
            "comment.empty", "请先写点内容。", "Please write something first.", http_status=422
        )
    if len(text) > _MAX_CHARS:
        raise CommentRefused(
            "comment.too_long",
            f"太长了，请不要超过 {_MAX_CHARS} 个字。",
            f"That is too long; please keep it under {_MAX_CHARS} characters.",
            http_status=422,
        )
