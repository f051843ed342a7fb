"""Twitch's HTTP calls: subscribing, sending, and renewing the access they need."""

from __future__ import annotations

import aiohttp
import msgspec

from chat.connectors.calls import Refused, call
from chat.connectors.renewal import Renewal
from chat.connectors.tokens import KeepTokens, Tokens
from chat.connectors.told import Told

API_URL = "https://api.twitch.tv/helix"
TOKEN_URL = "https://id.twitch.tv/oauth2/token"


class Helix:
    """Calls on behalf of one user.

    Args:
        tokens: the user's access, and what renews it (with `client_secret`).
        keep: stores renewed tokens.
    """

    def __init__(
        self,
        *,
        client_id: str,
        client_secret: str,
        tokens: Tokens,
        keep: KeepTokens,
        api_url: str = API_URL,
        token_url: str = TOKEN_URL,
    ) -> None:
        self._client_id = client_id
        self._tokens = tokens
        self._api_url = api_url.rstrip("/")
        self._renewal = Renewal(
            platform="Twitch",
            url=token_url,
            client_id=client_id,
            client_secret=client_secret,
            keep=keep,
        )

    async def post(self, http: aiohttp.ClientSession, path: str, fields: dict[str, object]) -> Told:
        """The answer to a call; the access is renewed once where it has run out.

        Raises:
            Transient, Refused, Fatal: as `calls.call`.
        """
        try:
            return await self._post(http, path, fields)
        except Refused as error:
            if error.status != 401 or not self._tokens.renew:
                raise
        self._tokens = await self._renewal.renewed(http, self._tokens)
        return await self._post(http, path, fields)

    async def _post(
        self, http: aiohttp.ClientSession, path: str, fields: dict[str, object]
    ) -> Told:
        headers = {
            "Authorization": f"Bearer {self._tokens.access}",
            "Client-Id": self._client_id,
            "Content-Type": "application/json",
        }
        body = msgspec.json.encode(fields)
        return await call(http, "POST", self._api_url + path, headers=headers, body=body)
