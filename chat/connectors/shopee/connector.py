"""Shopee Live: comments are polled (the platform shows the last ten seconds only), answers are
posted, and the counters of the session come as what they grew by."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

import aiohttp

from chat.connectors.calls import web_session
from chat.connectors.shopee.interface import OFFICIAL_URL, ShopeeLive, StreamEnded
from chat.connectors.tokens import KeepTokens, Tokens, forget
from chat.connectors.told import Told
from chat.events import Chat, Flags, ProductMetric, ProductRef, RoomEvent, RoomStats, User
from chat.ports import Capabilities, Fatal

PLATFORM = "shopee"
MOST_CHARS = 150
_POLL_S = 3.0
_METRICS_S = 30.0
_PAGE = 100
_MOST_PAGES = 50
_COUNTERS = ("item_clicks", "atc", "sold_items")


class Shopee:
    """One live session.

    Args:
        user_id: who streams; their own comments are marked as ours.
        session_id: of the session, as the platform numbers it.
        keep: stores renewed tokens.
    """

    platform = PLATFORM
    capabilities = Capabilities(
        can_send=True,
        max_send_len=MOST_CHARS,
        send_min_interval_s=2.0,
        has_item_metrics=True,
        delivery="at_least_once",
        typical_latency_s=3.0,
    )

    def __init__(
        self,
        *,
        name: str,
        partner_id: int,
        partner_key: str,
        user_id: str,
        session_id: int,
        tokens: Tokens,
        now_us: Callable[[], int],
        keep: KeepTokens = forget,
        base_url: str = OFFICIAL_URL,
    ) -> None:
        self.name = name
        self._user_id = user_id
        self._session_id = session_id
        self._counted: dict[tuple[str, str], int] = {}
        self._live = ShopeeLive(
            partner_id=partner_id,
            partner_key=partner_key,
            user_id=user_id,
            session_id=session_id,
            tokens=tokens,
            keep=keep,
            now_us=now_us,
            base_url=base_url,
        )

    async def events(self) -> AsyncIterator[RoomEvent]:
        """Comments each 3 s, counters each 30 s, until the session ends.

        Raises:
            Transient: the platform does not answer, or wants fewer calls.
            Fatal: access, session or user are refused.
        """
        loop = asyncio.get_running_loop()
        offset, metrics_s = 0, loop.time() + _METRICS_S
        async with web_session() as http:
            try:
                while True:
                    polled_s = loop.time()
                    page = await self._live.get(http, "get_latest_comment_list", offset=offset)
                    offset = page.whole("next_offset") or 0
                    for comment in page.items("list"):
                        for line in self._comment(comment):
                            yield line
                    if loop.time() >= metrics_s:
                        metrics_s = loop.time() + _METRICS_S
                        for event in await self._metrics(http):
                            yield event
                    await asyncio.sleep(max(0.0, polled_s + _POLL_S - loop.time()))
            except StreamEnded:
                return

    async def send(self, text: str) -> None:
        """Post a comment of at most 150 characters.

        Raises:
            Transient: not now.
            NotPosted: the platform refuses this text.
            Fatal: it is empty or too long, or the session is over.
        """
        if not text.strip() or len(text) > MOST_CHARS:
            raise Fatal(f"a comment on Shopee has 1 to {MOST_CHARS} characters, not {len(text)}")
        await self._post("post_comment", content=text)

    async def show_item(self, item_id: int, shop_id: int) -> None:
        """Pin the product that is being talked about; raises as `send`."""
        await self._post("update_show_item", item_id=item_id, shop_id=shop_id)

    async def _post(self, name: str, **fields: object) -> None:
        async with web_session() as http:
            try:
                await self._live.post(http, name, **fields)
            except StreamEnded as error:
                raise Fatal("the live session on Shopee is over") from error

    def _comment(self, comment: Told) -> list[Chat]:
        text, user_id = comment.text("content"), comment.text("user_id")
        if not text:
            return []
        seconds = comment.whole("timestamp")
        return [
            Chat(
                platform=PLATFORM,
                source=self.name,
                room_id=str(self._session_id),
                event_id=comment.text("comment_id"),
                platform_ts_ms=_milliseconds(seconds) if seconds else None,
                user=User(id=user_id or None, id_kind="uid", name=comment.text("username")),
                text=text,
                flags=Flags(self_=user_id == self._user_id),
            )
        ]

    async def _metrics(self, http: aiohttp.ClientSession) -> list[RoomEvent]:
        told: list[RoomEvent] = []
        total = await self._live.get(http, "get_session_metric")
        told.append(
            RoomStats(
                platform=PLATFORM,
                source=self.name,
                room_id=str(self._session_id),
                event_id="",
                viewers=total.whole("ccu"),
                likes=total.whole("likes"),
                orders=total.whole("orders"),
            )
        )
        for page_number in range(_MOST_PAGES):
            page = await self._live.get(
                http, "get_session_item_metric", offset=page_number * _PAGE, page_size=_PAGE
            )
            for item in page.items("list"):
                told += self._grown(item)
            if not page.yes("more"):
                break
        return told

    def _grown(self, item: Told) -> list[ProductMetric]:
        """What an item's counters grew by since the last look; the first look is where they
        start."""
        grown: list[ProductMetric] = []
        item_id = item.text("item_id")
        for name in _COUNTERS:
            value = item.whole(name)
            if value is None or not item_id:
                continue
            before = self._counted.get((item_id, name))
            self._counted[item_id, name] = value
            if before is None or value <= before:
                continue
            grown.append(
                ProductMetric(
                    platform=PLATFORM,
                    source=self.name,
                    room_id=str(self._session_id),
                    event_id="",
                    product=ProductRef(item_id=item_id, title=item.text("name") or None),
                    name=name,
                    value=value,
                    delta=value - before,
                    window_s=_METRICS_S,
                )
            )
        return grown


def _milliseconds(told: int) -> int:
    """The documents say seconds; samples are in milliseconds."""
    return told if told > 10**11 else told * 1000
