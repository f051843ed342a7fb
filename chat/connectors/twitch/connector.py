"""Twitch by EventSub over a WebSocket, and by its chat call for our answers."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

import aiohttp

from chat.connectors.calls import web_session
from chat.connectors.sockets import next_message, open_socket
from chat.connectors.tokens import KeepTokens, Tokens, forget
from chat.connectors.told import NotJson, Told
from chat.connectors.twitch.helix import API_URL, TOKEN_URL, Helix
from chat.connectors.twitch.notes import PLATFORM, events_of
from chat.events import RoomEvent
from chat.ports import Capabilities, Fatal, Transient

SOCKET_URL = "wss://eventsub.wss.twitch.tv/ws?keepalive_timeout_seconds=30"
MOST_CHARS = 500
_WELCOME_S = 10.0
_GRACE_S = 10.0
_SUBSCRIPTIONS = (
    "channel.chat.message",
    "channel.chat.message_delete",
    "channel.chat.clear_user_messages",
)
_REVOKED = {
    "user_removed": "the account is gone",
    "authorization_revoked": "the authorisation was withdrawn; authorise the application again",
    "version_removed": "this version of the interface was removed; update this program",
}


class Twitch:
    """One channel.

    Args:
        broadcaster_id: whose channel, as Twitch numbers it.
        user_id: on whose behalf (scopes user:read:chat and, to answer, user:write:chat).
        keep: stores renewed tokens.
    """

    platform = PLATFORM
    capabilities = Capabilities(
        can_send=True,
        max_send_len=MOST_CHARS,
        send_min_interval_s=1.5,
        has_delete=True,
        delivery="at_least_once",
        typical_latency_s=1.0,
    )

    def __init__(
        self,
        *,
        name: str,
        client_id: str,
        client_secret: str,
        broadcaster_id: str,
        user_id: str,
        tokens: Tokens,
        keep: KeepTokens = forget,
        socket_url: str = SOCKET_URL,
        api_url: str = API_URL,
        token_url: str = TOKEN_URL,
    ) -> None:
        self.name = name
        self._broadcaster_id = broadcaster_id
        self._user_id = user_id
        self._socket_url = socket_url
        self._helix = Helix(
            client_id=client_id,
            client_secret=client_secret,
            tokens=tokens,
            keep=keep,
            api_url=api_url,
            token_url=token_url,
        )
        self.dropped_frames = 0
        """Frames that were not made as documented."""

    async def events(self) -> AsyncIterator[RoomEvent]:
        """What the channel's chat does.

        Raises:
            Transient: the connection ended, or nothing came for longer than promised.
            Fatal: access is refused or was withdrawn.
        """
        async with web_session() as http, contextlib.AsyncExitStack() as open_now:
            socket = await open_socket(http, self._socket_url)
            open_now.push_async_callback(socket.close)
            welcome = await self._welcome(socket)
            await self._subscribe(http, welcome.text("id"))
            patience_s = _patience_s(welcome)
            while True:
                frame = await self._frame(socket, patience_s)
                kind = frame.inner("metadata").text("message_type")
                if kind == "notification":
                    for event in self._events(frame):
                        yield event
                elif kind == "revocation":
                    _raise_revoked(frame)
                elif kind == "session_reconnect":
                    old, socket = socket, await self._moved(http, frame, open_now)
                    async for left in self._left_in(old):
                        yield left
                    await old.close()

    async def send(self, text: str) -> None:
        """Write a line of at most 500 characters.

        Raises:
            Transient: not now.
            Fatal: too long, or Twitch dropped it; its reason is in the message.
        """
        if not text.strip() or len(text) > MOST_CHARS:
            raise Fatal(f"a line on Twitch has 1 to {MOST_CHARS} characters, not {len(text)}")
        fields: dict[str, object] = {
            "broadcaster_id": self._broadcaster_id,
            "sender_id": self._user_id,
            "message": text,
        }
        async with web_session() as http:
            answer = await self._helix.post(http, "/chat/messages", fields)
        for sent in answer.items("data"):
            if not sent.yes("is_sent"):
                reason = sent.inner("drop_reason").text("message") or "no reason given"
                raise Fatal(f"Twitch did not take this line: {reason[:100]}")

    # --- the connection ---

    async def _welcome(self, socket: aiohttp.ClientWebSocketResponse) -> Told:
        """The session that the welcome opens."""
        try:
            async with asyncio.timeout(_WELCOME_S):
                while True:
                    frame = await self._frame(socket, _WELCOME_S)
                    if frame.inner("metadata").text("message_type") == "session_welcome":
                        return frame.inner("payload").inner("session")
        except TimeoutError as error:
            raise Transient(f"Twitch says no welcome within {_WELCOME_S:.0f} s") from error

    async def _subscribe(self, http: aiohttp.ClientSession, session_id: str) -> None:
        for kind in _SUBSCRIPTIONS:
            fields: dict[str, object] = {
                "type": kind,
                "version": "1",
                "condition": {
                    "broadcaster_user_id": self._broadcaster_id,
                    "user_id": self._user_id,
                },
                "transport": {"method": "websocket", "session_id": session_id},
            }
            await self._helix.post(http, "/eventsub/subscriptions", fields)

    async def _frame(self, socket: aiohttp.ClientWebSocketResponse, patience_s: float) -> Told:
        """The next frame that is JSON."""
        while True:
            message = await next_message(socket, patience_s, "Twitch")
            if message is None:
                raise Transient(f"Twitch has said nothing for {patience_s:.0f} s")
            try:
                return Told.of(message.data)
            except NotJson:
                self.dropped_frames += 1

    async def _moved(
        self, http: aiohttp.ClientSession, frame: Told, open_now: contextlib.AsyncExitStack
    ) -> aiohttp.ClientWebSocketResponse:
        """The connection Twitch sends us to, once it has said welcome. The subscriptions move
        with us, and the old one goes on until then."""
        url = frame.inner("payload").inner("session").text("reconnect_url")
        if not url.startswith(("wss://", "ws://")):
            raise Transient("Twitch sends us elsewhere without saying where")
        socket = await open_socket(http, url)
        open_now.push_async_callback(socket.close)
        await self._welcome(socket)
        return socket

    async def _left_in(self, socket: aiohttp.ClientWebSocketResponse) -> AsyncIterator[RoomEvent]:
        """What came over the old connection while the new one was being made."""
        with contextlib.suppress(Transient):
            while True:
                message = await next_message(socket, 0.001, "Twitch")
                if message is None:
                    return
                with contextlib.suppress(NotJson):
                    for event in self._events(Told.of(message.data)):
                        yield event

    def _events(self, frame: Told) -> list[RoomEvent]:
        return events_of(
            frame.inner("metadata").text("subscription_type"),
            frame.inner("payload").inner("event"),
            source=self.name,
            own_id=self._user_id,
        )


def _patience_s(session: Told) -> float:
    promised_s = session.whole("keepalive_timeout_seconds")
    return (min(promised_s, 600) if promised_s and promised_s > 0 else 30) + _GRACE_S


def _raise_revoked(frame: Told) -> None:
    status = frame.inner("payload").inner("subscription").text("status")
    if status in _REVOKED:
        raise Fatal(f"Twitch ended the subscription: {_REVOKED[status]}")
    raise Transient("Twitch ended the subscription")
