"""Facebook Live by the Graph API: comments as server-sent events, answers as the page's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Callable
from urllib.parse import quote

import aiohttp
import msgspec

from chat.connectors.calls import Refused, call, web_session, where
from chat.connectors.told import NotJson, Told
from chat.events import Chat, Flags, RoomEvent, User
from chat.ports import Capabilities, Fatal, Transient
from chat.wait_wish import wait_wish_s

STREAM_URL = "https://streaming-graph.facebook.com"
API_URL = "https://graph.facebook.com/v21.0"
PLATFORM = "facebook"
MOST_CHARS = 8000
_QUIET_S = 90.0
_MOST_LINE_BYTES = 256 * 1024


class Facebook:
    """The comments of one live video of a page.

    Args:
        video_id: of the live video.
        page_id: whose comments are ours.
        token: the page's access token.
        rate: "ten_per_second" to "one_per_two_seconds", as the platform calls it.
    """

    platform = PLATFORM
    capabilities = Capabilities(
        can_send=True,
        max_send_len=MOST_CHARS,
        send_min_interval_s=2.0,
        delivery="at_most_once",
        typical_latency_s=2.0,
    )

    def __init__(
        self,
        *,
        name: str,
        video_id: str,
        page_id: str,
        token: str,
        now_us: Callable[[], int],
        rate: str = "ten_per_second",
        stream_url: str = STREAM_URL,
        api_url: str = API_URL,
    ) -> None:
        self.name = name
        self._video_id = video_id
        self._page_id = page_id
        self._token = token
        self._now_us = now_us
        self._rate = rate
        self._stream_url = stream_url.rstrip("/")
        self._api_url = api_url.rstrip("/")
        self.dropped_frames = 0
        """Events that were not made as documented."""

    async def events(self) -> AsyncIterator[RoomEvent]:
        """The comments, as they are written.

        Raises:
            Transient: the stream broke, or not even a heart-beat came for 90 s.
            Fatal: the video or the token is refused.
        """
        url = f"{self._stream_url}/{quote(self._video_id, safe='')}/live_comments"
        query = {"comment_rate": self._rate, "fields": "from{name,id},message,created_time"}
        since_ms = self._now_us() // 1000
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=10, sock_read=_QUIET_S)
        try:
            async with (
                aiohttp.ClientSession(timeout=timeout, trust_env=True) as http,
                http.get(url, params=query, headers=self._headers()) as answer,
            ):
                await self._check(answer)
                async for data in _events_in(answer):
                    for comment in self._comment(data, since_ms):
                        yield comment
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Transient(f"{where(url)} broke off ({type(error).__name__})") from error
        raise Transient(f"{where(url)} ended the stream")

    async def send(self, text: str) -> None:
        """Comment as the page.

        Raises:
            Transient: not now.
            Fatal: empty, too long or refused.
        """
        if not text.strip() or len(text) > MOST_CHARS:
            raise Fatal(f"a comment on Facebook has 1 to {MOST_CHARS} characters, not {len(text)}")
        url = f"{self._api_url}/{quote(self._video_id, safe='')}/comments"
        headers = {**self._headers(), "Content-Type": "application/json"}
        async with web_session() as http:
            body = msgspec.json.encode({"message": text})
            answer = await call(http, "POST", url, headers=headers, body=body, read_errors=True)
        _raise_error(answer.inner("error"))

    def _headers(self) -> dict[str, str]:
        """The token goes here and never into an address, which ends in logs."""
        return {"Authorization": f"Bearer {self._token}"}

    async def _check(self, answer: aiohttp.ClientResponse) -> None:
        status = answer.status
        if status == 200:
            return
        if status == 429 or status >= 500:
            wish_s = wait_wish_s(answer.headers)
            raise Transient(f"Facebook is busy or broken ({status})", retry_after_s=wish_s)
        try:
            told = Told.of((await answer.content.read(65_536)) or b"{}")
        except NotJson:
            told = Told({})
        _raise_error(told.inner("error"))
        raise Fatal(f"Facebook refuses this video ({status}); check its id and the page's token")

    def _comment(self, data: bytes, since_ms: int) -> list[Chat]:
        try:
            told = Told.of(data)
        except NotJson:
            self.dropped_frames += 1
            return []
        text = told.text("message")
        if not text:
            return []
        who = told.inner("from")
        at_ms = _milliseconds(told.text("created_time"))
        return [
            Chat(
                platform=PLATFORM,
                source=self.name,
                room_id=self._video_id,
                event_id=told.text("id"),
                platform_ts_ms=at_ms,
                user=User(id=who.text("id") or None, id_kind="uid", name=who.text("name")),
                text=text,
                flags=Flags(
                    history=at_ms is not None and at_ms < since_ms - 10_000,
                    self_=who.text("id") == self._page_id,
                ),
            )
        ]


async def _events_in(answer: aiohttp.ClientResponse) -> AsyncIterator[bytes]:
    """The `data` of each server-sent event (WHATWG HTML, 9.2.6); comments and other fields are
    passed over."""
    data: list[bytes] = []
    try:
        while line := await answer.content.readuntil(b"\n"):
            line = line.rstrip(b"\r\n")
            if not line:
                if data:
                    yield b"\n".join(data)
                data = []
            elif line.startswith(b"data:") and sum(map(len, data)) < _MOST_LINE_BYTES:
                data.append(line[5:].removeprefix(b" "))
    except ValueError as error:
        raise Transient("Facebook sends a line without an end") from error


def _milliseconds(text: str) -> int | None:
    """UTC milliseconds of a time such as 2026-11-21T10:00:00+0000."""
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return int(moment.timestamp() * 1000) if moment.tzinfo is not None else None


def _raise_error(error: Told) -> None:
    code = error.whole("code")
    if code is None:
        return
    if code in (1, 2, 4, 17, 32, 341, 613):  # the platform's own trouble, or too many calls
        raise Transient(f"Facebook asks to try again later ({code})", retry_after_s=30.0)
    if code in (102, 190):
        raise Refused("Facebook's token has run out or was withdrawn; make a new one", 401)
    raise Fatal(f"Facebook refuses this request ({code}); check video, page and permissions")
