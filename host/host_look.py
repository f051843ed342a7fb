"""What the host holds up to their camera, as products of the catalogue with their facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from urllib.parse import quote

import msgspec

from demand.pictures.finder import Found, Hit
from demand.pictures.service import PictureSearch, main_object
from host.desk.host_look_routes import HeldUp, HostAnswer
from host.room_view import product_view
from host.views import ProductView
from storage.catalogue import Snapshot

_SHOWN = 3
_ALIKE = 0.3
"""What is less like it is nothing to show."""


class ShopLook:
    """Looks in each room's catalogue; the searches are neither logged nor counted."""

    def __init__(
        self,
        search: PictureSearch,
        snapshots: Mapping[str, Callable[[], Snapshot]],
        *,
        now_us: Callable[[], int],
    ) -> None:
        self._search = search
        self._snapshots = snapshots
        self._now_us = now_us

    async def look(self, room_id: str, content: bytes) -> HostAnswer:
        """What the shop has of it. Raises PictureRefused, PictureSearchError."""
        found, _ = await self._search.search(content, search_id="")
        snapshot, now_us = self._snapshots[room_id](), self._now_us()
        products = tuple(
            HeldUp(_seen(hit, room_id, snapshot, now_us), sure, hit.likeness)
            for hit, sure in _candidates(found)
            if hit.product_id in snapshot.products
        )
        stocked = found[main_object(found)].stocked and bool(products)
        return HostAnswer(stocked, products[:_SHOWN])


def _seen(hit: Hit, room_id: str, snapshot: Snapshot, now_us: int) -> ProductView:
    """The product as the pages show it, with the picture that it was found by."""
    view = product_view(snapshot.products[hit.product_id], snapshot, now_us)
    url = f"/room/{quote(room_id)}/look/{quote(hit.picture)}"
    return msgspec.structs.replace(view, picture_url=url)


def _candidates(found: Sequence[Found]) -> list[tuple[Hit, float]]:
    """The first hit of each object that the shop has, the surest first, and how sure it is; then
    what is like the main object (0). Each product once."""
    stocked = sorted((each for each in found if each.stocked), key=lambda each: -each.sure)
    rows = [(each.hits[0], each.sure) for each in stocked]
    main = found[main_object(found)]
    rows += [(hit, 0.0) for hit in main.hits if hit.likeness >= _ALIKE]
    best: dict[str, tuple[Hit, float]] = {}
    for hit, sure in rows:
        best.setdefault(hit.product_id, (hit, sure))
    return list(best.values())
