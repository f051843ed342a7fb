"""Twitch's EventSub, chat call and token service on a loopback port."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Callable
from typing import Any

from aiohttp import WSMsgType, web
from aiohttp.test_utils import TestServer

from chat.connectors.tokens import Tokens
from chat.connectors.twitch.connector import Twitch

CLIENT, SECRET, CHANNEL, USER = "client-1", "secret-never-shown", "100", "200"
_KEEPALIVE_S = 10


class TwitchEmulator:
    """See `emulators.emulator.Emulator`. A client that has not subscribed within ten seconds, or
    that talks over the WebSocket, is put out as Twitch would."""

    platform = "twitch"
    speed = 40.0
    secrets = (SECRET, "access-", "renew-")

    def __init__(self) -> None:
        self.verified = 0
        self.rejected = 0
        self.renewed = 0
        self.kept: list[Tokens] = []
        self.sent: list[dict[str, Any]] = []
        self.drop_reason: str | None = None
        self.closed_with: list[int] = []
        self._access, self._renew = "access-0", "renew-0"
        self._sessions: dict[str, web.WebSocketResponse] = {}
        self._subscribed: dict[str, set[str]] = {}
        self._numbers = 0
        self._busy: int | None = None
        self._silent = False
        self._connected = asyncio.Event()
        app = web.Application()
        app.router.add_get("/ws", self._socket)
        app.router.add_post("/helix/eventsub/subscriptions", self._subscribe)
        app.router.add_post("/helix/chat/messages", self._chat)
        app.router.add_post("/oauth2/token", self._token)
        self._server = TestServer(app)

    @property
    def connections(self) -> int:
        return len(self._sessions)

    async def __aenter__(self) -> TwitchEmulator:
        await self._server.start_server()
        return self

    async def __aexit__(self, *problem: object) -> None:
        await self._server.close()

    def connector(self, now_us: Callable[[], int]) -> Twitch:
        return self._connector(Tokens(self._access, self._renew))

    def stranger(self, now_us: Callable[[], int]) -> Twitch:
        return self._connector(Tokens("access-of-nobody", "renew-of-nobody"))

    def _connector(self, tokens: Tokens) -> Twitch:
        async def keep(renewed: Tokens) -> None:
            self.kept.append(renewed)

        return Twitch(
            name="twitch-main",
            client_id=CLIENT,
            client_secret=SECRET,
            broadcaster_id=CHANNEL,
            user_id=USER,
            tokens=tokens,
            keep=keep,
            socket_url=self._address("/ws"),
            api_url=str(self._server.make_url("/helix")),
            token_url=str(self._server.make_url("/oauth2/token")),
        )

    def _address(self, path: str) -> str:
        return str(self._server.make_url(path)).replace("http", "ws", 1)

    async def until_connected(self) -> None:
        await self._connected.wait()

    async def say(
        self, text: str, *, viewer: str = "u1", name: str = "小红", message: str = "m1"
    ) -> None:
        await self.tell(
            "channel.chat.message",
            message_id=message,
            chatter_user_id=viewer,
            chatter_user_name=name,
            broadcaster_user_id=CHANNEL,
            message={"text": text, "fragments": []},
        )

    async def tell(self, kind: str, **event: Any) -> None:
        """A notification to every session that subscribed to it."""
        for session_id, kinds in tuple(self._subscribed.items()):
            if kind in kinds and session_id in self._sessions:
                await self.frame("notification", {"event": event}, kind, only=session_id)

    async def frame(
        self, message_type: str, payload: Any, kind: str = "", *, only: str | None = None
    ) -> None:
        """A frame as Twitch makes it."""
        self._numbers += 1
        metadata = {"message_id": str(self._numbers), "message_type": message_type}
        if kind:
            metadata |= {"subscription_type": kind, "subscription_version": "1"}
        await self.raw(json.dumps({"metadata": metadata, "payload": payload}), only=only)

    async def raw(self, text: str | bytes, *, only: str | None = None) -> None:
        """Anything."""
        for session_id, socket in tuple(self._sessions.items()):
            if only in (None, session_id) and not self._silent:
                await (socket.send_str(text) if isinstance(text, str) else socket.send_bytes(text))

    async def garble(self) -> None:
        for text in ("", "[]", "not json", "7", "{}", "[" * 100_000, b"\xff\x00", b""):
            await self.raw(text)
        await self.raw(json.dumps({"metadata": [], "payload": None}))
        await self.frame("something_new", {"a": 1})
        await self.frame("notification", {"event": 7}, "channel.chat.message")
        await self.frame("notification", {}, "channel.nobody.knows")
        await self.tell("channel.chat.message")
        await self.tell("channel.chat.message", message={"text": 7.5}, badges="x", cheer=[])
        await self.tell("channel.chat.message", message={"text": ""})
        await self.tell("channel.chat.message_delete", message_id=None)
        await self.tell("channel.chat.clear_user_messages", target_user_id={})

    async def hang_up(self, *, clean: bool) -> None:
        for socket in tuple(self._sessions.values()):
            if clean:
                await socket.close(code=4005)
            elif (transport := socket._req.transport if socket._req else None) is not None:
                transport.abort()

    async def expire(self) -> None:
        """The access is gone, and Twitch ends the session that it had opened."""
        self._access = "access-nobody-has"
        await self.hang_up(clean=True)

    async def move(self) -> None:
        """Send the clients to another address; the subscriptions move with them."""
        for session_id in tuple(self._sessions):
            url = self._address(f"/ws?from={session_id}")
            await self.frame(
                "session_reconnect", {"session": {"reconnect_url": url}}, only=session_id
            )

    def be_busy(self, *, retry_after_s: int) -> None:
        self._busy = retry_after_s

    def fall_silent(self) -> None:
        self._silent = True

    # --- what it serves ---

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._numbers += 1
        session_id = f"session-{self._numbers}"
        self._sessions[session_id] = socket
        moved_from = request.query.get("from", "")
        self._subscribed[session_id] = self._subscribed.pop(moved_from, set())
        session = {"id": session_id, "keepalive_timeout_seconds": _KEEPALIVE_S}
        await self.frame("session_welcome", {"session": session}, only=session_id)
        try:
            await self._serve(socket, session_id)
        finally:
            del self._sessions[session_id]
        return socket

    async def _serve(self, socket: web.WebSocketResponse, session_id: str) -> None:
        while not socket.closed:
            with contextlib.suppress(TimeoutError):
                message = await socket.receive(timeout=_KEEPALIVE_S - 1)
                if message.type in (WSMsgType.TEXT, WSMsgType.BINARY):
                    self.closed_with.append(4001)
                    await socket.close(code=4001)
                if message.type in (WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED):
                    return
            if not self._subscribed.get(session_id):
                self.closed_with.append(4003)
                await socket.close(code=4003)
            with contextlib.suppress(ConnectionError):
                await self.frame("session_keepalive", {}, only=session_id)

    async def _subscribe(self, request: web.Request) -> web.Response:
        if self._busy is not None:
            headers, self._busy = {"Retry-After": str(self._busy)}, None
            return web.json_response({}, status=429, headers=headers)
        if not self._known(request):
            return web.json_response({"status": 401, "message": "Invalid OAuth"}, status=401)
        fields = await request.json()
        session_id = fields["transport"]["session_id"]
        if fields["condition"] != {"broadcaster_user_id": CHANNEL, "user_id": USER}:
            return web.json_response({"message": "condition"}, status=400)
        self._subscribed[session_id].add(fields["type"])
        if len(self._subscribed[session_id]) == 3:
            self._connected.set()
        return web.json_response({"data": [{"status": "enabled"}]}, status=202)

    async def _chat(self, request: web.Request) -> web.Response:
        if not self._known(request):
            return web.json_response({"status": 401}, status=401)
        self.sent.append(await request.json())
        reason = {"code": "x", "message": self.drop_reason} if self.drop_reason else None
        sent = {"message_id": "1", "is_sent": reason is None, "drop_reason": reason}
        return web.json_response({"data": [sent]})

    async def _token(self, request: web.Request) -> web.Response:
        form = await request.post()
        if (form.get("refresh_token"), form.get("client_secret")) != (self._renew, SECRET):
            return web.json_response({"message": "Invalid refresh token"}, status=400)
        self.renewed += 1
        self._access, self._renew = f"access-{self.renewed}", f"renew-{self.renewed}"
        return web.json_response({"access_token": self._access, "refresh_token": self._renew})

    def _known(self, request: web.Request) -> bool:
        right = (
            request.headers.get("Authorization") == f"Bearer {self._access}"
            and request.headers.get("Client-Id") == CLIENT
        )
        self.verified += right
        self.rejected += not right
        return right
