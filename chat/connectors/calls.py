"""Calls to a platform's HTTP interface: every way they can fail is `Transient` or `Fatal`."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from urllib.parse import urlsplit

import aiohttp

from chat.connectors.told import NotJson, Told
from chat.ports import Fatal, Transient
from chat.wait_wish import wait_wish_s

CALL_S = 10.0
_MOST_BYTES = 4 << 20


class Refused(Fatal):
    """401 or 403: the credentials are wrong, or no longer valid. Where a token can be renewed the
    connector catches this once."""

    code = "connector.refused"

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


def web_session() -> aiohttp.ClientSession:
    """A session with a time limit on everything; it honours the proxy of the environment."""
    timeout = aiohttp.ClientTimeout(total=CALL_S, sock_connect=CALL_S)
    return aiohttp.ClientSession(timeout=timeout, trust_env=True)


async def call(
    session: aiohttp.ClientSession,
    method: str,
    url: str,
    *,
    headers: Mapping[str, str] | None = None,
    query: Mapping[str, str] | None = None,
    body: bytes | None = None,
    read_errors: bool = False,
) -> Told:
    """The JSON object in the answer. With `read_errors` also of one whose status says that the
    request was wrong (4xx), for platforms whose reasons are in there.

    Messages name host and path only: the rest of an address may hold secrets.

    Raises:
        Transient: no answer in time, 429 (with the platform's own wish), 5xx, or no JSON object.
        Refused: 401 or 403.
        Fatal: any other status.
    """
    try:
        async with session.request(
            method, url, headers=headers, params=query, data=body, allow_redirects=False
        ) as answer:
            data = await _limited(answer)
            return _told(answer, data, where(url), read_errors=read_errors)
    except aiohttp.InvalidURL as error:
        raise Fatal(f"{where(url)} is no address; check the connector's settings") from error
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        reason = type(error).__name__ if isinstance(error, TimeoutError) else _reason(error)
        raise Transient(f"{where(url)} does not answer ({reason})") from error


def where(url: str) -> str:
    """Host and path of an address: what of it may be shown and logged."""
    parts = urlsplit(url)
    return f"{parts.hostname or ''}{parts.path}"


async def _limited(answer: aiohttp.ClientResponse) -> bytes:
    data = bytearray()
    async for piece in answer.content.iter_chunked(65_536):
        data += piece
        if len(data) > _MOST_BYTES:
            raise Transient(f"{where(str(answer.url))} answers with over {_MOST_BYTES} bytes")
    return bytes(data)


def _told(answer: aiohttp.ClientResponse, data: bytes, place: str, *, read_errors: bool) -> Told:
    status = answer.status
    if read_errors and 400 <= status < 500 and status != 429:
        with contextlib.suppress(NotJson):
            return Told.of(data)
    if status in (401, 403):
        raise Refused(f"{place} refuses these credentials ({status}); enter valid ones", status)
    if status == 429 or status >= 500:
        wish_s = wait_wish_s(answer.headers)
        raise Transient(f"{place} is busy or broken ({status})", retry_after_s=wish_s)
    if status >= 300:
        raise Fatal(f"{place} refuses this request ({status}); check the connector's settings")
    try:
        return Told.of(data)
    except NotJson as error:
        raise Transient(f"{place} answers with something that is {error}") from error


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return type(error).__name__
