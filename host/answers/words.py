"""The vocabulary of a shop for the understanding, from a snapshot of its catalogue."""

from __future__ import annotations

from chat.vocabulary import ProductWords, ShopWords
from storage.catalogue import Product, Snapshot
from storage.option_names import is_colour_option


def option_values(product: Product) -> dict[str, tuple[str, ...]]:
    """Every option of the product with its values, in the order of the SKUs."""
    values: dict[str, dict[str, None]] = {name: {} for name in product.options}
    for sku in product.skus:
        for name, value in sku.options.items():
            values.setdefault(name, {})[value] = None
    return {name: tuple(found) for name, found in values.items() if found}


def shop_words(snapshot: Snapshot) -> ShopWords:
    """What the understanding may know of the shop: words, never prices or stock."""
    shop = snapshot.shop
    return ShopWords(
        version=snapshot.version,
        name=shop.name,
        language=shop.language,
        currency=shop.currency,
        products=tuple(product_words(product) for product in snapshot.catalogue.products),
        policy_names=tuple(shop.policies),
        faq_questions=tuple(faq.q for faq in shop.faq),
    )


def product_words(product: Product) -> ProductWords:
    """The words viewers may use for one product."""
    options = option_values(product)
    colours = [v for name, found in options.items() if is_colour_option(name) for v in found]
    sizes = [v for name, found in options.items() if not is_colour_option(name) for v in found]
    return ProductWords(
        product_id=product.id,
        link_no=product.link_no,
        title=product.title,
        category=product.category,
        brand=product.brand or "",
        colours=tuple(colours),
        sizes=tuple(sizes),
        options=tuple(options.items()),
        attributes=tuple(product.attributes.items()),
        selling_points=product.selling_points,
        description=product.description,
        faq_questions=tuple(faq.q for faq in product.faq),
        has_size_chart=bool(product.size_chart),
    )
