"""What viewers asked about, week by week: a projection of the event log."""

from __future__ import annotations

from typing import Any

import msgspec


class AskedRow(msgspec.Struct, frozen=True, order=True):
    """How often something was asked in an ISO week ("2025-W07"). `product` is "" where no product
    was meant; `viewers` counts distinct viewers, leaving out comments without one."""

    week: str
    intent: str
    product: str
    comments: int
    viewers: int


async def update(log: Any, *, limit: int = 5000, zone: str = "Asia/Shanghai") -> int:
    """Read what is new in the log, `limit` events a transaction; returns how many were read."""
    raise NotImplementedError


async def asked(log: Any, *, zone: str = "Asia/Shanghai") -> list[AskedRow]:
    """All weeks, oldest first; call `update` before."""
    raise NotImplementedError


async def rebuild(log: Any, *, limit: int = 5000, zone: str = "Asia/Shanghai") -> int:
    """Forget everything counted and read the log again from its beginning."""
    raise NotImplementedError
