"""What lets us at YouTube: a key to read, or a channel owner's access, renewed when it runs out."""

from __future__ import annotations

from urllib.parse import urlencode

import aiohttp

from chat.connectors.calls import call
from chat.connectors.tokens import KeepTokens, Tokens
from chat.ports import Fatal


class Access:
    """An API key, or tokens of an owner; with both the tokens count."""

    def __init__(
        self,
        *,
        api_key: str,
        tokens: Tokens | None,
        client_id: str,
        client_secret: str,
        keep: KeepTokens,
        token_url: str,
    ) -> None:
        self._api_key = api_key
        self._tokens = tokens
        self._client_id = client_id
        self._client_secret = client_secret
        self._keep = keep
        self._token_url = token_url

    @property
    def may_write(self) -> bool:
        return self._tokens is not None

    @property
    def may_renew(self) -> bool:
        return self._tokens is not None and bool(self._tokens.renew)

    def headers(self) -> dict[str, str]:
        """What a call must carry."""
        if self._tokens is not None:
            return {"Authorization": f"Bearer {self._tokens.access}"}
        return {"X-Goog-Api-Key": self._api_key}

    async def renew(self, http: aiohttp.ClientSession) -> None:
        """A new access token; Google's renewal token stays the same unless it sends another.

        Raises:
            Fatal: it is refused.
            Transient: not now.
        """
        assert self._tokens is not None
        form = {
            "grant_type": "refresh_token",
            "refresh_token": self._tokens.renew,
            "client_id": self._client_id,
            "client_secret": self._client_secret,
        }
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        body = urlencode(form).encode()
        again = "Google refuses to renew the access; authorise the application again"
        try:
            answer = await call(http, "POST", self._token_url, headers=headers, body=body)
        except Fatal as error:
            raise Fatal(again) from error
        if not answer.text("access_token"):
            raise Fatal(again)
        renew = answer.text("refresh_token") or self._tokens.renew
        tokens = Tokens(answer.text("access_token"), renew)
        await self._keep(tokens)
        self._tokens = tokens
