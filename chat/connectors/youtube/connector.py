"""YouTube's live chat by its Data API: looked at as often as the day's allowance lets us."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

import aiohttp
import msgspec

from chat.connectors.calls import Refused, call, web_session
from chat.connectors.tokens import KeepTokens, Tokens, forget
from chat.connectors.told import Told
from chat.connectors.youtube.access import Access
from chat.connectors.youtube.items import PLATFORM, events_of
from chat.connectors.youtube.quota import INSERT_UNITS, LIST_UNITS, Quota
from chat.events import LiveEnd, RoomEvent
from chat.ports import Capabilities, Fatal, Transient

API_URL = "https://www.googleapis.com/youtube/v3"
TOKEN_URL = "https://oauth2.googleapis.com/token"
MOST_CHARS = 200


class YouTube:
    """The chat of one live video.

    Args:
        video_id: of the video; its chat is looked up.
        api_key: enough to read; to answer `tokens` of the channel's owner are needed.
        own_id: the channel that answers; what it writes is marked as ours.
        quota: the day's allowance, shared by all connectors of the same project.
    """

    platform = PLATFORM
    capabilities = Capabilities(
        can_send=True,
        max_send_len=MOST_CHARS,
        send_min_interval_s=5.0,
        has_delete=True,
        delivery="at_least_once",
        typical_latency_s=6.0,
    )

    def __init__(
        self,
        *,
        name: str,
        video_id: str,
        quota: Quota,
        now_us: Callable[[], int],
        api_key: str = "",
        tokens: Tokens | None = None,
        client_id: str = "",
        client_secret: str = "",
        own_id: str = "",
        keep: KeepTokens = forget,
        api_url: str = API_URL,
        token_url: str = TOKEN_URL,
    ) -> None:
        self.name = name
        self._video_id = video_id
        self._quota = quota
        self._now_us = now_us
        self._own_id = own_id
        self._api_url = api_url.rstrip("/")
        self._chat_id = ""
        self._page = ""
        self._access = Access(
            api_key=api_key,
            tokens=tokens,
            client_id=client_id,
            client_secret=client_secret,
            keep=keep,
            token_url=token_url,
        )

    async def events(self) -> AsyncIterator[RoomEvent]:
        """What is written; after a broken connection from where it broke.

        Raises:
            Transient: YouTube does not answer, wants fewer calls, or the allowance is used up.
            Fatal: no such video, chat switched off, or access refused.
        """
        since_ms = self._now_us() // 1000
        async with web_session() as http:
            await self._find_chat(http)
            while True:
                page = await self._look(http)
                self._page = page.text("nextPageToken") or self._page
                for item in page.items("items"):
                    for event in events_of(
                        item, source=self.name, since_ms=since_ms, own_id=self._own_id
                    ):
                        yield event
                        if isinstance(event, LiveEnd):
                            return
                if page.text("offlineAt"):
                    return
                wish_s = (page.whole("pollingIntervalMillis") or 5_000) / 1000
                await asyncio.sleep(self._quota.interval_s(wish_s, self._now_us()))

    async def send(self, text: str) -> None:
        """Write a line of at most 200 characters.

        Raises:
            Transient: not now.
            Fatal: too long, no chat yet, or the text is refused.
        """
        if not text.strip() or len(text) > MOST_CHARS:
            raise Fatal(f"a line on YouTube has 1 to {MOST_CHARS} characters, not {len(text)}")
        if not self._access.may_write:
            raise Fatal("an API key can read only; authorise the channel's owner to answer")
        if not self._chat_id:
            raise Transient("the chat of the video is not open yet")
        snippet = {
            "liveChatId": self._chat_id,
            "type": "textMessageEvent",
            "textMessageDetails": {"messageText": text},
        }
        async with web_session() as http:
            body = msgspec.json.encode({"snippet": snippet})
            query = {"part": "snippet"}
            await self._call(http, "POST", "/liveChat/messages", query, INSERT_UNITS, body)

    async def _find_chat(self, http: aiohttp.ClientSession) -> None:
        query = {"part": "liveStreamingDetails", "id": self._video_id}
        found = await self._call(http, "GET", "/videos", query, 1)
        videos = list(found.items("items"))
        if not videos:
            raise Fatal(f"YouTube knows no video {self._video_id[:20]}; check its id")
        chat_id = videos[0].inner("liveStreamingDetails").text("activeLiveChatId")
        if not chat_id:
            raise Transient("the video is not live yet, or has no chat", retry_after_s=30.0)
        if chat_id != self._chat_id:
            self._chat_id, self._page = chat_id, ""

    async def _look(self, http: aiohttp.ClientSession) -> Told:
        query = {
            "part": "id,snippet,authorDetails",
            "liveChatId": self._chat_id,
            "maxResults": "2000",
        }
        if self._page:
            query["pageToken"] = self._page
        return await self._call(http, "GET", "/liveChat/messages", query, LIST_UNITS)

    async def _call(
        self,
        http: aiohttp.ClientSession,
        method: str,
        path: str,
        query: dict[str, str],
        units: int,
        body: bytes | None = None,
    ) -> Told:
        now_us = self._now_us()
        if self._quota.left(now_us) < units:
            wait_s = self._quota.interval_s(0, now_us)
            raise Transient("today's allowance of YouTube is used up", retry_after_s=wait_s)
        self._quota.spend(units, now_us)
        try:
            return await self._ask(http, method, path, query, body)
        except Refused as error:
            if error.status != 401 or not self._access.may_renew:
                raise
        await self._access.renew(http)
        return await self._ask(http, method, path, query, body)

    async def _ask(
        self,
        http: aiohttp.ClientSession,
        method: str,
        path: str,
        query: dict[str, str],
        body: bytes | None,
    ) -> Told:
        headers = self._access.headers()
        if body is not None:
            headers["Content-Type"] = "application/json"
        url = self._api_url + path
        answer = await call(
            http, method, url, headers=headers, query=query, body=body, read_errors=True
        )
        _check(answer.inner("error"))
        return answer


def _check(error: Told) -> None:
    status = error.whole("code")
    if status is None:
        return
    reason = next((each.text("reason") for each in error.items("errors")), "")
    if reason in ("rateLimitExceeded", "userRateLimitExceeded") or status >= 500:
        raise Transient(f"YouTube asks for fewer calls ({reason or status})", retry_after_s=10.0)
    if reason in ("quotaExceeded", "dailyLimitExceeded"):
        raise Transient("YouTube says that today's allowance is used up", retry_after_s=3600.0)
    if status == 401:
        raise Refused("YouTube refuses these credentials (401); enter valid ones", 401)
    words = _FATAL.get(reason, "it refuses this request; check video, key and authorisation")
    raise Fatal(f"YouTube: {words} ({reason or status})")


_FATAL = {
    "liveChatDisabled": "the chat of this video is switched off; switch it on in the studio",
    "liveChatEnded": "the chat of this video has ended",
    "liveChatNotFound": "the chat of this video is gone",
    "messageTextInvalid": "it does not take this text",
    "forbidden": "this account may not do that; authorise the channel's owner",
}
