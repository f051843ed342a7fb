"""Renews access that has run out, as OAuth 2 platforms have it (RFC 6749, section 6)."""

from __future__ import annotations

from urllib.parse import urlencode

import aiohttp
import msgspec

from chat.connectors.calls import call
from chat.connectors.tokens import KeepTokens, Tokens
from chat.ports import Fatal

_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Renewal(msgspec.Struct, frozen=True, kw_only=True):
    """Where and as which application; `platform` is named to the person, `keep` stores renewed
    tokens."""

    platform: str
    url: str
    client_id: str
    client_secret: str
    keep: KeepTokens

    def __repr__(self) -> str:
        """Without the secret."""
        return f"Renewal({self.platform})"

    async def renewed(self, http: aiohttp.ClientSession, tokens: Tokens) -> Tokens:
        """New access, kept already; what renews it stays the same unless another comes with it.

        Raises:
            Fatal: it is refused.
            Transient: not now.
        """
        form = {
            "grant_type": "refresh_token",
            "refresh_token": tokens.renew,
            "client_id": self.client_id,
            "client_secret": self.client_secret,
        }
        again = f"{self.platform} refuses to renew the access; authorise the application again"
        try:
            answer = await call(
                http, "POST", self.url, headers=_FORM, body=urlencode(form).encode()
            )
        except Fatal as error:
            raise Fatal(again) from error
        access = answer.text("access_token")
        if not access:
            raise Fatal(again)
        fresh = Tokens(access, answer.text("refresh_token") or tokens.renew)
        await self.keep(fresh)
        return fresh
