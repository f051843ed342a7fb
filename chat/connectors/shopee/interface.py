"""Shopee's live-stream calls: signed, renewed when the token runs out, errors sorted."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import aiohttp
import msgspec

from chat.connectors.calls import call
from chat.connectors.shopee.signing import signature
from chat.connectors.tokens import KeepTokens, Tokens
from chat.connectors.told import Told
from chat.ports import Fatal, Transient

OFFICIAL_URL = "https://partner.shopeemobile.com"
_RENEW_PATH = "/api/v2/auth/access_token/get"
_BUSY_S = 10.0
_ENDED = ("is ended", "has ended")
_OVER_TOKEN = ("error_auth", "invalid_acceess_token", "invalid_access_token")


class StreamEnded(Exception):
    """The live session is over."""


class NotPosted(Fatal):
    """The platform refused the text of a comment."""

    code = "connector.not_posted"


class ShopeeLive:
    """The calls of one live session.

    Args:
        partner_id, partner_key: of the merchant's application.
        user_id: who streams.
        tokens: access (4 hours) and renewal (30 days, rotates); `keep` stores new ones.
    """

    def __init__(
        self,
        *,
        partner_id: int,
        partner_key: str,
        user_id: str,
        session_id: int,
        tokens: Tokens,
        keep: KeepTokens,
        now_us: Callable[[], int],
        base_url: str = OFFICIAL_URL,
    ) -> None:
        self._partner_id = partner_id
        self._partner_key = partner_key
        self._user_id = user_id
        self._session_id = session_id
        self._tokens = tokens
        self._keep = keep
        self._now_us = now_us
        self._base_url = base_url.rstrip("/")

    async def get(self, http: aiohttp.ClientSession, name: str, **query: int) -> Told:
        """The `response` of a reading call about this session.

        Raises:
            StreamEnded: the session is over.
            Transient, Fatal: as usual.
        """
        return await self._with_token(http, "GET", name, query)

    async def post(self, http: aiohttp.ClientSession, name: str, **fields: object) -> Told:
        """The `response` of a writing call about this session; raises as `get` and NotPosted."""
        return await self._with_token(http, "POST", name, fields)

    async def _with_token(
        self, http: aiohttp.ClientSession, method: str, name: str, fields: Mapping[str, object]
    ) -> Told:
        answer = await self._call(http, method, name, fields)
        if answer.text("error") in _OVER_TOKEN:
            await self._renew(http)
            answer = await self._call(http, method, name, fields)
        _check(answer)
        return answer.inner("response")

    async def _call(
        self, http: aiohttp.ClientSession, method: str, name: str, fields: Mapping[str, object]
    ) -> Told:
        path = f"/api/v2/livestream/{name}"
        query = self._signed(path, self._tokens.access, self._user_id)
        query |= {"access_token": self._tokens.access, "user_id": self._user_id}
        fields = {"session_id": self._session_id, **fields}
        if method == "GET":
            query |= {key: str(value) for key, value in fields.items()}
        body = msgspec.json.encode(fields) if method == "POST" else None
        return await self._ask(http, method, path, query, body)

    async def _renew(self, http: aiohttp.ClientSession) -> None:
        """A new access token; the renewal token is used up by it and comes anew."""
        if not self._tokens.renew:
            raise Fatal("Shopee's access has run out; authorise the application again")
        fields = {
            "refresh_token": self._tokens.renew,
            "partner_id": self._partner_id,
            "user_id": self._user_id,
        }
        query = self._signed(_RENEW_PATH, "", "")
        body = msgspec.json.encode(fields)
        answer = await self._ask(http, "POST", _RENEW_PATH, query, body)
        access, renew = answer.text("access_token"), answer.text("refresh_token")
        if not access:
            raise Fatal(
                "Shopee refuses to renew the access; check partner key and user, and authorise"
                " the application again"
            )
        tokens = Tokens(access, renew or self._tokens.renew)
        await self._keep(tokens)
        self._tokens = tokens

    def _signed(self, path: str, token: str, user: str) -> dict[str, str]:
        timestamp_s = self._now_us() // 1_000_000
        sign = signature(
            self._partner_key,
            partner_id=self._partner_id,
            path=path,
            timestamp_s=timestamp_s,
            token=token,
            user=user,
        )
        return {"partner_id": str(self._partner_id), "timestamp": str(timestamp_s), "sign": sign}

    async def _ask(
        self,
        http: aiohttp.ClientSession,
        method: str,
        path: str,
        query: dict[str, str],
        body: bytes | None,
    ) -> Told:
        headers = {"Content-Type": "application/json"} if body is not None else None
        url = self._base_url + path
        return await call(http, method, url, query=query, headers=headers, body=body)


def _check(answer: Told) -> None:
    error, message = answer.text("error"), answer.text("message")
    if not error:
        return
    if any(words in message for words in _ENDED):
        raise StreamEnded
    if "Too many requests" in message:
        raise Transient("Shopee says: too many requests", retry_after_s=_BUSY_S)
    if error == "error_server" and "not supported" not in message:
        raise Transient("Shopee has trouble of its own")
    if "ontent" in message or "comment" in message:
        raise NotPosted(f"Shopee refuses this comment: {message[:80]}")
    raise Fatal(f"Shopee refuses this request ({error}: {message[:80]}); check session and user")
