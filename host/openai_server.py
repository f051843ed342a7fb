"""What talking to any OpenAI-compatible server has in common, be it of a model or of a voice."""

from __future__ import annotations

from urllib.parse import urlsplit


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
