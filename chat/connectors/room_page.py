"""Comments typed in our own viewer's page."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable

from chat.events import RoomEvent
from chat.ports import Capabilities


class CommentRefused(Exception):
    """The comment was not taken. `code` is stable; `text_zh` and `text_en` are for the viewer."""

    def __init__(self, code: str, text_zh: str, text_en: str, *, http_status: int = 429) -> None:
        super().__init__(text_en)
        self.code, self.text_zh, self.text_en = code, text_zh, text_en
        self.http_status = http_status


class RoomPageConnector:
    """The chat of our own page. `post` shows a line of ours in the page's chat."""

    name = "room-page"
    platform = "page"
    capabilities = Capabilities(can_send=True, max_send_len=500)

    def __init__(
        self,
        *,
        now_us: Callable[[], int],
        post: Callable[[str], Awaitable[None]],
        per_minute: int = 20,
        burst: int = 5,
        max_pending: int = 1000,
    ) -> None:
        raise NotImplementedError

    async def comment(self, viewer_id: str, name: str, text: str) -> str:
        """Take a viewer's comment and return its event id; raises CommentRefused."""
        raise NotImplementedError

    def events(self) -> AsyncIterator[RoomEvent]:
        """The comments, as they are typed; does not end by itself."""
        raise NotImplementedError

    async def send(self, text: str) -> None:
        """Show a line of ours in the page's chat."""
        raise NotImplementedError
