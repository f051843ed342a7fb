"""Says what `look` found, to people or as JSON lines."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from demand.pictures.finder import Found
from demand.pictures.material import Material, material
from demand.pictures.watching import Sighting, Watched
from storage.catalogue import Catalogue, Product

Say = Callable[[str], None]


class Telling:
    """Tells of one catalogue's products."""

    def __init__(self, catalogue: Catalogue, say: Say, *, as_json: bool) -> None:
        self._products = {product.id: product for product in catalogue.products}
        self._say = say
        self._as_json = as_json

    def found(self, number: int, found: Found) -> None:
        """One object of a picture."""
        made_of = material(found.hits, found.sure, self._product)
        if self._as_json:
            self._say(msgspec.json.encode(_told(found, made_of)).decode())
            return
        self._say(f"object {number} at {','.join(map(str, found.box))}: {_looks(found, made_of)}")
        if not found.stocked:
            self._say(f"  本店没有这一款 / not in this shop (sure {1 - found.sure:.0%}); similar:")
        for hit in found.hits:
            marks = "" if hit.marks < 0 else f", {hit.marks} marks agree"
            self._say(
                f"  {hit.product_id}  {hit.likeness:.3f}{marks}  {self._title(hit.product_id)}"
            )

    def watched(self, watched: Watched) -> None:
        """What a video shows."""
        if self._as_json:
            self._say(msgspec.json.encode(watched).decode())
            return
        for sighting in watched.sightings:
            self._say(self._sighting(sighting))
        if not watched.sightings:
            self._say("视频里没有本店的款 / nothing of this shop is in the video")
        self._say(
            f"{watched.frames} seconds, {watched.looked_at} of them showed something new, in"
            f" {watched.without} of these nothing of the shop"
        )

    def _sighting(self, seen: Sighting) -> str:
        spans = ", ".join(f"{_clock(first)}-{_clock(last)}" for first, last in seen.spans)
        return f"{seen.product_id}  {spans}  sure {seen.sure:.0%}  {self._title(seen.product_id)}"

    def _product(self, product_id: str) -> Product | None:
        return self._products.get(product_id)

    def _title(self, product_id: str) -> str:
        known = self._products.get(product_id)
        return known.title if known is not None else ""


def _looks(found: Found, made_of: Material | None) -> str:
    colours = " + ".join(f"{each.zh} {each.en} {each.share:.0%}" for each in found.colours.shares)
    kind = " {} {:.0%}".format(*found.categories[0]) if found.categories else ""
    if made_of is None:
        return f"{colours}; {found.pattern}{kind}"
    products = ", ".join(made_of.products[:3])
    name = made_of.zh if made_of.zh == made_of.en else f"{made_of.zh} {made_of.en}"
    return (
        f"{colours}; {found.pattern}{kind}; 材质 material: {name} {made_of.share:.0%} ({products})"
    )


def _told(found: Found, made_of: Material | None) -> dict[str, object]:
    """What a program is told: everything but the embedding."""
    return {
        "box": found.box,
        "stocked": found.stocked,
        "sure": found.sure,
        "colours": found.colours,
        "lead_colour": found.colours.lead,
        "pattern": found.pattern,
        "categories": found.categories,
        "material": made_of,
        "hits": found.hits,
    }


def _clock(at_s: float) -> str:
    minutes, seconds = divmod(int(at_s), 60)
    return f"{minutes}:{seconds:02d}"
