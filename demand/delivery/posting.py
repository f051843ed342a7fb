"""A JSON body posted to an address from the settings, with every way it can fail."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

import aiohttp
import msgspec

from chat.this_computer import is_this_computer
from chat.wait_wish import wait_wish_s
from demand.delivery.note import NotNow, Refused

_POST_S = 10.0
_MOST_BYTES = 64 * 1024
_BUSY_S = 30.0


def allowed_address(url: str) -> bool:
    """Whether notes may go there: encrypted, or to this computer."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        if parts.scheme == "https":
            return bool(host)
        return parts.scheme == "http" and is_this_computer(host)
    except ValueError:
        return False


async def post(url: str, body: bytes, headers: Mapping[str, str] | None = None) -> bytes:
    """What was answered with success. Messages name the host only: the rest may be secret.

    Raises:
        NotNow: no answer, 429 or 5xx.
        Refused: any other status.
    """
    host = urlsplit(url).hostname or "the channel"
    timeout = aiohttp.ClientTimeout(total=_POST_S)
    sent = {"Content-Type": "application/json; charset=utf-8", **(headers or {})}
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout, trust_env=True) as http,
            http.post(url, data=body, headers=sent, allow_redirects=False) as answer,
        ):
            data = await answer.content.read(_MOST_BYTES)
            status, wish_s = answer.status, wait_wish_s(answer.headers)
    except aiohttp.InvalidURL as error:
        raise Refused("the channel's address is none; correct it in the settings") from error
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise NotNow(f"{host} does not answer ({type(error).__name__})") from error
    if status == 429 or status >= 500:
        rest_s = _BUSY_S if wish_s is None else wish_s
        raise NotNow(f"{host} is busy or broken ({status})", retry_after_s=rest_s)
    if status >= 300:
        raise Refused(f"{host} refuses it ({status}); check the channel's address and secret")
    return data


def answered(data: bytes, host: str) -> dict[str, object]:
    """The JSON object in an answer; raises NotNow where there is none."""
    try:
        return msgspec.json.decode(data, type=dict[str, object])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotNow(f"{host} answers with something that is no JSON object") from error


def code_in(told: Mapping[str, object], *names: str) -> int:
    """The first of these fields that is a whole number; 0 where none is."""
    for name in names:
        value = told.get(name)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
    return 0


def cut_bytes(text: str, most: int) -> str:
    """The text, cut where it would be longer than so many bytes of UTF-8."""
    data = text.encode()
    return text if len(data) <= most else data[: most - 3].decode(errors="ignore") + "…"
