"""Shopee's live-stream calls on a loopback port: signatures checked, comments shown for ten seconds
only, tokens that run out and rotate."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from collections.abc import Callable
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

from chat.connectors.shopee.connector import Shopee
from chat.connectors.tokens import Tokens

PARTNER_ID, KEY, USER, SESSION = 123456, "pk-never-shown", "789", 55
_WINDOW_S = 10.0


class ShopeeEmulator:
    """See `emulators.emulator.Emulator`."""

    platform = "shopee"
    speed = 6.0
    secrets = (KEY, "token-", "renew-")
    connections = 0

    def __init__(self) -> None:
        self.verified = 0
        self.rejected = 0
        self.renewed = 0
        self.kept: list[Tokens] = []
        self.posted: list[dict[str, Any]] = []
        self.error: tuple[str, str] | None = None
        self.metrics: list[dict[str, Any]] = []
        self._access, self._renew = "token-0", "renew-0"
        self._comments: list[tuple[float, dict[str, Any]]] = []
        self._abort = False
        self._busy: int | None = None
        self._talking = asyncio.Event()
        self._talking.set()
        self._connected = asyncio.Event()
        app = web.Application()
        app.router.add_route("*", "/api/v2/livestream/{name}", self._live)
        app.router.add_post("/api/v2/auth/access_token/get", self._renewal)
        self._server = TestServer(app)

    async def __aenter__(self) -> ShopeeEmulator:
        await self._server.start_server()
        return self

    async def __aexit__(self, *problem: object) -> None:
        self._talking.set()
        await self._server.close()

    def connector(self, now_us: Callable[[], int]) -> Shopee:
        return self._connector(now_us, KEY)

    def stranger(self, now_us: Callable[[], int]) -> Shopee:
        return self._connector(now_us, "pk-of-somebody-else")

    def _connector(self, now_us: Callable[[], int], key: str) -> Shopee:
        async def keep(tokens: Tokens) -> None:
            self.kept.append(tokens)

        return Shopee(
            name="shopee-main",
            partner_id=PARTNER_ID,
            partner_key=key,
            user_id=USER,
            session_id=SESSION,
            tokens=Tokens(self._access, self._renew),
            keep=keep,
            now_us=now_us,
            base_url=str(self._server.make_url("")),
        )

    async def until_connected(self) -> None:
        await self._connected.wait()

    async def say(
        self, text: str, *, viewer: str = "u1", name: str = "小红", message: str = "m1"
    ) -> None:
        self.put(comment_id=message, content=text, user_id=viewer, username=name)

    def put(self, **comment: Any) -> None:
        """A comment as the platform would show it, whatever it is made of."""
        self._comments.append((asyncio.get_running_loop().time(), comment))

    async def garble(self) -> None:
        self.put()
        self.put(comment_id=[], content={}, user_id=1.5, username=None, timestamp="soon")
        self.put(comment_id="x", content="")
        self.put(content=7.5, extra=[1, 2, 3])
        self._comments.append((asyncio.get_running_loop().time(), "no object"))  # type: ignore[arg-type]

    async def hang_up(self, *, clean: bool) -> None:
        """A clean end of one poll is its answer; what breaks is the platform, for a while."""
        self._abort = True
        self._busy = 1 if clean else None

    async def expire(self) -> None:
        self._access = "token-nobody-has"

    def be_busy(self, *, retry_after_s: int) -> None:
        self._busy = retry_after_s

    def fall_silent(self) -> None:
        self._talking.clear()

    # --- what it serves ---

    async def _live(self, request: web.Request) -> web.StreamResponse:
        await self._talking.wait()
        if self._busy is not None:
            headers, self._busy = {"Retry-After": str(self._busy)}, None
            return web.json_response({}, status=429, headers=headers)
        if self._abort:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        query = request.query
        token, user = query.get("access_token", ""), query.get("user_id", "")
        if not self._signed(request, token, user) or token != self._access:
            return _error("error_auth", "You are not authorized")
        if self.error is not None:
            return _error(*self.error)
        self._connected.set()
        serve = getattr(self, f"_{request.match_info['name']}")
        return web.json_response({"error": "", "message": "", "response": await serve(request)})

    async def _get_latest_comment_list(self, request: web.Request) -> dict[str, Any]:
        assert request.query["session_id"] == str(SESSION)
        oldest_s = asyncio.get_running_loop().time() - _WINDOW_S
        start = int(request.query["offset"])
        shown = [comment for at_s, comment in self._comments[start:] if at_s >= oldest_s]
        return {"next_offset": len(self._comments), "list": shown}

    async def _get_session_metric(self, request: web.Request) -> dict[str, Any]:
        return {"ccu": 12, "likes": 340, "orders": 5, "gmv": 99.5}

    async def _get_session_item_metric(self, request: web.Request) -> dict[str, Any]:
        return {"list": self.metrics, "more": False}

    async def _post_comment(self, request: web.Request) -> dict[str, Any]:
        self.posted.append(await request.json())
        return {}

    async def _update_show_item(self, request: web.Request) -> dict[str, Any]:
        self.posted.append(await request.json())
        return {}

    async def _renewal(self, request: web.Request) -> web.Response:
        fields = json.loads(await request.read())
        if not self._signed(request, "", "") or fields.get("refresh_token") != self._renew:
            return _error("error_auth", "Invalid refresh_token")
        self.renewed += 1
        self._access, self._renew = f"token-{self.renewed}", f"renew-{self.renewed}"
        tokens = {"access_token": self._access, "refresh_token": self._renew, "expire_in": 14400}
        return web.json_response({"error": "", **tokens})

    def _signed(self, request: web.Request, token: str, user: str) -> bool:
        text = f"{PARTNER_ID}{request.path}{request.query.get('timestamp', '')}{token}{user}"
        wanted = hmac.new(KEY.encode(), text.encode(), hashlib.sha256).hexdigest()
        right = request.query.get("sign") == wanted
        self.verified += right
        self.rejected += not right
        return right


def _error(error: str, message: str) -> web.Response:
    return web.json_response({"error": error, "message": message, "request_id": "r"})
