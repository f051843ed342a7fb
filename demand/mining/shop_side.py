"""The miner's view of a shop: its vocabulary, and what it has."""

from __future__ import annotations

import msgspec

from chat.vocabulary import ProductWords
from demand.mining.learned import NOTHING_LEARNED, Learned
from demand.mining.stocked import Priced, Stocked
from demand.mining.vocabulary import Vocabulary
from storage.catalogue import Catalogue, Product
from storage.imports.currencies import EXPONENTS
from storage.option_names import is_colour_option


class ShopSide(msgspec.Struct, frozen=True):
    """`language` ("zh" or "en") is that of values without a writing of the catalogue's own."""

    vocabulary: Vocabulary
    stocked: Stocked
    language: str


def shop_side(
    catalogue: Catalogue | None, *, language: str = "", learned: Learned = NOTHING_LEARNED
) -> ShopSide:
    """The miner's view of a catalogue, or of none."""
    if not language:
        told = "zh" if catalogue is None else catalogue.shop.language
        language = "zh" if told.lower().startswith("zh") else "en"
    products = () if catalogue is None else priced_products(catalogue)
    vocabulary = Vocabulary((p.words for p in products), language=language, learned=learned)
    return ShopSide(vocabulary, Stocked(products, vocabulary), language)


def priced_products(catalogue: Catalogue) -> tuple[Priced, ...]:
    """All products of a catalogue as the miner needs them."""
    minor = 10 ** EXPONENTS.get(catalogue.shop.currency, 2)
    found = []
    for product in catalogue.products:
        low, high = product.price_range_minor if product.skus else (0, 0)
        found.append(Priced(_words(product), low / minor, high / minor))
    return tuple(found)


def _words(product: Product) -> ProductWords:
    colours: dict[str, None] = {}
    sizes: dict[str, None] = {}
    for sku in product.skus:
        for name, value in sku.options.items():
            (colours if is_colour_option(name) else sizes)[value] = None
    return ProductWords(
        product_id=product.id,
        link_no=product.link_no,
        title=product.title,
        category=product.category,
        brand=product.brand or "",
        colours=tuple(colours),
        sizes=tuple(sizes),
        attributes=tuple(product.attributes.items()),
        selling_points=product.selling_points,
        description=product.description,
    )
