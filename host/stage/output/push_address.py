"""Where a stream is pushed to: the parts of an RTMP address, and what of it may be shown."""

from __future__ import annotations

from urllib.parse import urlsplit

import msgspec

_PORTS = {"rtmp": 1935, "rtmps": 443}


class BadAddress(ValueError):
    """Not an address to push to; the message never holds the stream key."""

    code = "stage.address"


class PushAddress(msgspec.Struct, frozen=True):
    """`key` is the secret."""

    scheme: str
    host: str
    port: int
    app: str
    key: str

    @property
    def shown(self) -> str:
        """What may be shown and logged."""
        return self.host

    @property
    def server_url(self) -> str:
        """The address without the stream, as RTMP's `connect` wants it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}/{self.app}"


def push_address(url: str) -> PushAddress:
    """The parts of `rtmp://host[:port]/app/key` (or rtmps).

    Raises:
        BadAddress: it is none.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    scheme = parts.scheme.lower()
    app, _, key = parts.path.lstrip("/").rpartition("/")
    if scheme not in _PORTS or not parts.hostname or not app or not key or not url.isprintable():
        raise BadAddress(
            "the address to push to is not of the form rtmp://host/app/key or rtmps://host/app/key;"
            " copy server and stream key from the platform and join them with a /"
        )
    if parts.query:
        key = f"{key}?{parts.query}"
    return PushAddress(scheme, parts.hostname, port or _PORTS[scheme], app, key)


def shown_host(url: str) -> str:
    """The host of an address, "" where it is none: all of it that may be shown."""
    try:
        return push_address(url).shown
    except BadAddress:
        return ""
