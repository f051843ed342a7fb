"""A time zone that a person names on the command line."""

from __future__ import annotations

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from host.usage import UsageError


def read_zone(name: str) -> ZoneInfo:
    """The zone of that name.

    Raises:
        UsageError: there is none.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UsageError(
            f"--zone {name[:40]!r} is no time zone: write it like Asia/Shanghai"
        ) from None
