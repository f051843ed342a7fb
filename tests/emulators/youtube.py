"""YouTube's live chat calls on a loopback port: keys and tokens checked, pages that follow each
other, reasons given in the body of an error."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

from chat.connectors.tokens import Tokens
from chat.connectors.youtube.connector import YouTube
from chat.connectors.youtube.quota import Quota

KEY, SECRET, VIDEO, CHAT = "key-never-shown", "client-secret-hidden", "dQw4", "chat-1"
_PAGE = 2000


class YouTubeEmulator:
    """See `emulators.emulator.Emulator`."""

    platform = "youtube"
    speed = 10.0
    secrets = (KEY, SECRET, "access-", "renew-")
    connections = 0

    def __init__(self) -> None:
        self.verified = 0
        self.rejected = 0
        self.looks = 0
        self.written: list[dict[str, Any]] = []
        self.kept: list[Tokens] = []
        self.failure: tuple[int, str] | None = None
        self.live = True
        self.with_tokens = True
        self.interval_ms = 1000
        self.quota = Quota(units_a_day=10_000_000, hours=24)
        self._access = "access-0"
        self._items: list[Any] = []
        self._abort = False
        self._busy: int | None = None
        self._talking = asyncio.Event()
        self._talking.set()
        self._connected = asyncio.Event()
        app = web.Application()
        app.router.add_get("/v3/videos", self._videos)
        app.router.add_get("/v3/liveChat/messages", self._list)
        app.router.add_post("/v3/liveChat/messages", self._insert)
        app.router.add_post("/token", self._token)
        self._server = TestServer(app)

    async def __aenter__(self) -> YouTubeEmulator:
        await self._server.start_server()
        return self

    async def __aexit__(self, *problem: object) -> None:
        self._talking.set()
        await self._server.close()

    def connector(self, now_us: Callable[[], int]) -> YouTube:
        return self._connector(now_us, Tokens(self._access, "renew-0"), KEY)

    def stranger(self, now_us: Callable[[], int]) -> YouTube:
        return self._connector(now_us, Tokens("access-of-nobody", "renew-of-nobody"), KEY)

    def reader(self, now_us: Callable[[], int], key: str = KEY) -> YouTube:
        """A connector with a key only."""
        return self._connector(now_us, None, key)

    def _connector(self, now_us: Callable[[], int], tokens: Tokens | None, key: str) -> YouTube:
        async def keep(renewed: Tokens) -> None:
            self.kept.append(renewed)

        return YouTube(
            name="youtube-main",
            video_id=VIDEO,
            quota=self.quota,
            now_us=now_us,
            api_key=key,
            tokens=tokens,
            client_id="client",
            client_secret=SECRET,
            own_id="UC-own",
            keep=keep,
            api_url=str(self._server.make_url("/v3")),
            token_url=str(self._server.make_url("/token")),
        )

    async def until_connected(self) -> None:
        await self._connected.wait()

    async def say(
        self, text: str, *, viewer: str = "u1", name: str = "小红", message: str = "m1"
    ) -> None:
        self.put(
            "textMessageEvent",
            author={"channelId": viewer, "displayName": name},
            item_id=message,
            textMessageDetails={"messageText": text},
        )

    def put(self, kind: str, *, author: Any = None, item_id: Any = "i", **snippet: Any) -> None:
        """An item as YouTube lists it."""
        common = {"type": kind, "liveChatId": CHAT, "publishedAt": "2027-12-01T10:00:00.123+00:00"}
        self._items.append(
            {"id": item_id, "snippet": {**common, **snippet}, "authorDetails": author or {}}
        )

    async def garble(self) -> None:
        self._items += [None, 7, "x", [], {}, {"snippet": "text"}, {"snippet": {"type": 5}}]
        self.put("somethingNewEvent")
        self.put("textMessageEvent")
        self.put("textMessageEvent", item_id={}, textMessageDetails={"messageText": 1.5})
        self.put("superChatEvent", superChatDetails={"amountMicros": "lots"}, publishedAt="soon")
        self.put("messageDeletedEvent", messageDeletedDetails=[])
        self.put("userBannedEvent", userBannedDetails={"bannedUserDetails": 1})

    async def hang_up(self, *, clean: bool) -> None:
        self._abort = True
        self._busy = 1 if clean else None

    async def expire(self) -> None:
        self._access = "access-nobody-has"

    def be_busy(self, *, retry_after_s: int) -> None:
        self._busy = retry_after_s

    def fall_silent(self) -> None:
        self._talking.clear()

    # --- what it serves ---

    async def _refusal(self, request: web.Request) -> web.Response | None:
        await self._talking.wait()
        if self._busy is not None:
            headers, self._busy = {"Retry-After": str(self._busy)}, None
            return web.json_response({}, status=429, headers=headers)
        if self._abort and request.transport is not None:
            request.transport.abort()
            return web.Response()
        bearer = request.headers.get("Authorization", "")
        right = (
            bearer == f"Bearer {self._access}"
            if bearer
            else request.headers.get("X-Goog-Api-Key") == KEY
        )
        self.verified += right
        self.rejected += not right
        if not right:
            return _error(401, "authError")
        return _error(*self.failure) if self.failure is not None else None

    async def _videos(self, request: web.Request) -> web.Response:
        refusal = await self._refusal(request)
        if refusal is not None:
            return refusal
        if request.query["id"] != VIDEO:
            return web.json_response({"items": []})
        details = {"activeLiveChatId": CHAT} if self.live else {}
        return web.json_response({"items": [{"id": VIDEO, "liveStreamingDetails": details}]})

    async def _list(self, request: web.Request) -> web.Response:
        refusal = await self._refusal(request)
        if refusal is not None:
            return refusal
        assert request.query["liveChatId"] == CHAT
        self.looks += 1
        self._connected.set()
        start = int(request.query.get("pageToken", "0"))
        items = self._items[start : start + _PAGE]
        body = {
            "items": items,
            "nextPageToken": str(start + len(items)),
            "pollingIntervalMillis": self.interval_ms,
        }
        return web.json_response(body)

    async def _insert(self, request: web.Request) -> web.Response:
        refusal = await self._refusal(request)
        if refusal is not None:
            return refusal
        self.written.append(json.loads(await request.read()))
        return web.json_response({"id": "1"})

    async def _token(self, request: web.Request) -> web.Response:
        form = await request.post()
        if (form.get("refresh_token"), form.get("client_secret")) != ("renew-0", SECRET):
            return web.json_response({"error": "invalid_grant"}, status=400)
        self._access = f"access-{len(self.kept) + 1}"
        return web.json_response({"access_token": self._access, "expires_in": 3599})


def _error(status: int, reason: str) -> web.Response:
    error = {"code": status, "message": "no", "errors": [{"reason": reason}]}
    return web.json_response({"error": error}, status=status)
