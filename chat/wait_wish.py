"""How long a server that is busy asks to be left alone (RFC 9110, section 10.2.3)."""

from __future__ import annotations

from collections.abc import Mapping

_LONGEST_S = 3_600.0


def wait_wish_s(headers: Mapping[str, str]) -> float | None:
    """The seconds in `Retry-After`, at most an hour; None where there is none (or a date)."""
    wish = headers.get("Retry-After", "")
    return min(float(wish), _LONGEST_S) if wish.isascii() and wish.isdigit() else None
