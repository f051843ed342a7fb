"""What talking to any OpenAI-compatible server has in common, be it of a model or of a voice."""

from __future__ import annotations

from urllib.parse import urlsplit

import aiohttp

_IDLE_S = 4.0
"""uvicorn, which most servers run on, closes an idle connection after 5 seconds; a request must not
meet that moment."""


def server_session(secret: str, *, connections_max: int, connect_s: float) -> aiohttp.ClientSession:
    """Connections to one server: it is shown the secret, where there is one, and no cookie; no
    proxy of the environment comes between. There is no limit on a whole request."""
    headers = {"Content-Type": "application/json", "Accept-Encoding": "identity"}
    if secret:
        headers["Authorization"] = f"Bearer {secret}"
    return aiohttp.ClientSession(
        headers=headers,
        cookie_jar=aiohttp.DummyCookieJar(),
        connector=aiohttp.TCPConnector(limit=connections_max, keepalive_timeout=_IDLE_S),
        timeout=aiohttp.ClientTimeout(total=None, sock_connect=connect_s),
    )


def host_of(url: str) -> str:
    """The host in an address: what of it may be shown; "?" where there is none."""
    try:
        return urlsplit(url).hostname or "?"
    except ValueError:
        return "?"


def base_of(url: str) -> str | None:
    """The address up to and with `/v1`; None where it is no plain http(s) address."""
    try:
        parts = urlsplit(url)
        fine = parts.scheme in ("http", "https") and parts.hostname and not parts.query
        _ = parts.port
    except ValueError:
        fine = None
    if not fine or not url.isprintable() or " " in url or "@" in url:
        return None
    base = url.rstrip("/")
    return base if base.endswith("/v1") else base + "/v1"
