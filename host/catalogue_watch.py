"""Notices that the catalogue has changed (an import, a price, a stock) and makes up a new mind."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Protocol

from host.mind import Mind
from storage.catalogue import Snapshot
from storage.catalogue_store import CatalogueUnavailable

POLL_S = 1.0


class CatalogueSource(Protocol):
    """Where snapshots come from."""

    async def version(self) -> int:
        """The newest version, cheaply."""
        ...

    async def snapshot(self, version: int | None = None) -> Snapshot:
        """The catalogue at a version, the newest by default."""
        ...


async def watch_catalogue(
    source: CatalogueSource,
    *,
    seen: int,
    made_up: Callable[[Snapshot], Mind],
    changed: Callable[[Mind], None],
    failed: Callable[[Exception], None],
    poll_s: float = POLL_S,
) -> None:
    """Call `changed` with a mind made of each new version (by `made_up`, in a thread), until
    cancelled. The old mind answers until the new one is ready; a database that is away is told to
    `failed` and asked again."""
    loop = asyncio.get_running_loop()
    while True:
        await asyncio.sleep(poll_s)
        try:
            if await source.version() == seen:
                continue
            snapshot = await source.snapshot()
        except CatalogueUnavailable as error:
            failed(error)
            continue
        seen = snapshot.version
        # Vocabulary of thousands of products takes a second: not on the loop.
        changed(await loop.run_in_executor(None, made_up, snapshot))
