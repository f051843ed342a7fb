"""Fetches a picture from the web without letting its address reach anything but the open web."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable
from urllib.parse import SplitResult, urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

from demand.pictures.decoding import MOST_BYTES
from demand.pictures.errors import PictureRefused

MOST_SECONDS = 10.0
_LONGEST_ADDRESS = 2_000
_PORTS = {80, 443, 8080, 8443}
_REFUSED_NAMES = ("localhost", "metadata", "metadata.google.internal", "instance-data")
_REFUSED_ENDINGS = (".localhost", ".local", ".internal", ".lan", ".home.arpa")

Resolve = Callable[[str, int], Awaitable[list[str]]]
"""Every address, IPv4 and IPv6, of a host name."""


def is_address(text: str) -> bool:
    """Whether the text is meant as an address of the web and not as a file."""
    return text.lower().startswith(("http://", "https://"))


async def fetch(url: str, *, resolve: Resolve | None = None) -> bytes:
    """The bytes behind a URL: http or https, no redirect, at most 20 MiB in 10 seconds.

    The name is resolved once; if any of its addresses is not public it is refused, and the
    connection goes to an address that was checked.

    Raises:
        PictureRefused: the address may not be fetched, or what is there cannot be.
    """
    parts = _parts(url)
    host, port = str(parts.hostname), parts.port or (443 if parts.scheme == "https" else 80)
    try:
        addresses = await (resolve or _resolved)(host, port)
    except OSError as error:
        raise PictureRefused(f"{host[:80]} is not found; check the picture's address") from error
    if not addresses or not all(map(is_public, addresses)):
        raise PictureRefused(f"{host[:80]} is not on the open web; save the picture and give it")
    try:
        return await _content(url, addresses[0], host)
    except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
        if isinstance(error, PictureRefused):
            raise
        raise PictureRefused(
            f"the picture at {host[:80]} cannot be fetched ({type(error).__name__}); save it and"
            " give the file"
        ) from error


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the open web. IPv4 inside IPv6 is unwrapped first."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(parsed, ipaddress.IPv6Address):
        inside = parsed.ipv4_mapped or parsed.sixtofour or _translated(parsed)
        if inside is not None:
            return is_public(str(inside))
        if parsed.teredo is not None:
            return False
    return parsed.is_global and not parsed.is_multicast


def _translated(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that NAT64 would connect to."""
    if address in ipaddress.ip_network("64:ff9b::/96"):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return None


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise PictureRefused("the picture's address is none; check it") from error
    if len(url) > _LONGEST_ADDRESS or parts.scheme not in ("http", "https") or not parts.hostname:
        raise PictureRefused("the picture's address is no http or https address; check it")
    if parts.username is not None or parts.password is not None:
        raise PictureRefused("the picture's address holds a user name; leave it out")
    if port is not None and port not in _PORTS:
        raise PictureRefused(f"port {port} is not one of the web; save the picture and give it")
    name = parts.hostname.rstrip(".").lower()
    if name in _REFUSED_NAMES or name.endswith(_REFUSED_ENDINGS):
        raise PictureRefused(f"{name[:80]} is not on the open web; save the picture and give it")
    return parts


async def _resolved(host: str, port: int) -> list[str]:
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


class _Pinned(AbstractResolver):
    """Gives the one checked address, whatever the name says by now."""

    def __init__(self, address: str) -> None:
        self._address = address

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The checked address."""
        six = ":" in self._address
        return [
            ResolveResult(
                hostname=host,
                host=self._address,
                port=port,
                family=socket.AF_INET6 if six else socket.AF_INET,
                proto=socket.IPPROTO_TCP,
                flags=socket.AI_NUMERICHOST,
            )
        ]

    async def close(self) -> None:
        """Nothing is open."""


async def _content(url: str, address: str, host: str) -> bytes:
    connector = aiohttp.TCPConnector(resolver=_Pinned(address), use_dns_cache=False, limit=1)
    timeout = aiohttp.ClientTimeout(total=MOST_SECONDS)
    async with (
        aiohttp.ClientSession(connector=connector, timeout=timeout, trust_env=False) as session,
        session.get(url, allow_redirects=False) as answer,
    ):
        if answer.status != 200:
            raise PictureRefused(
                f"{host[:80]} answered {answer.status}; give the picture's own address"
            )
        content = bytearray()
        async for part in answer.content.iter_chunked(65_536):
            content += part
            if len(content) > MOST_BYTES:
                raise PictureRefused(f"the picture at {host[:80]} is over 20 MB; make it smaller")
        return bytes(content)
