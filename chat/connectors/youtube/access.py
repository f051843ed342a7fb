"""What lets us at YouTube: a key to read, or a channel owner's access, renewed when it runs out."""

from __future__ import annotations

import aiohttp

from chat.connectors.renewal import Renewal
from chat.connectors.tokens import KeepTokens, Tokens


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
        self._renewal = Renewal(
            platform="Google",
            url=token_url,
            client_id=client_id,
            client_secret=client_secret,
            keep=keep,
        )

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
        """A new access token.

        Raises:
            Fatal: it is refused.
            Transient: not now.
        """
        assert self._tokens is not None
        self._tokens = await self._renewal.renewed(http, self._tokens)
