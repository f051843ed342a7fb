"""What a person asks of an import, and what comes out of one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from storage.catalogue import Catalogue


class ImportOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What the file itself does not say.

    `mapping` is heading → field (see `storage.imports.fields`); `memory` is the JSON file in which
    mappings are remembered by the headings they were used for; `base` is the catalogue in force,
    of which the shop's own words are kept; `words` is the language of messages.
    """

    shop_name: str | None = None
    currency: str | None = None
    language: str | None = None
    mapping: Mapping[str, str] | None = None
    memory: Path | None = None
    base: Catalogue | None = None
    words: str = "zh"


class Imported(msgspec.Struct, frozen=True, kw_only=True):
    """A checked catalogue, and what there is to say about how it was read.

    `format` is one of `catalog.json`, `shopify`, `taobao`, `sheet`. `pictures` pairs the name that
    stands in the catalogue with the file it was found in. `mapping` (heading → field) and
    `preview` (a text table of ten rows) are there for tables only.
    """

    catalogue: Catalogue
    format: str
    notes: tuple[str, ...] = ()
    pictures: tuple[tuple[str, Path], ...] = ()
    mapping: Mapping[str, str] = {}
    preview: str = ""

    @property
    def sku_count(self) -> int:
        """How many SKUs all products have together."""
        return sum(len(product.skus) for product in self.catalogue.products)
