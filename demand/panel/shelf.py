"""What the catalogue knows of each SKU, as a table: style, category, colour, size, price band."""

from __future__ import annotations

import polars as pl

from storage.catalogue import Catalogue, Product, Sku
from storage.imports.currencies import EXPONENTS
from storage.option_names import is_colour_option, is_size_option

_STEPS = (1, 2, 3, 5, 10)
COLUMNS = ("sku", "style", "category", "colour", "size", "price_band")


def shelf(catalogue: Catalogue) -> pl.DataFrame:
    """One row for each SKU, all columns text. An option that is neither colour nor size (a scent, a
    capacity) stands in `colour`, the place of the variant in a style-colour-size sheet."""
    exponent = EXPONENTS.get(catalogue.shop.currency, 2)
    rows = [
        (
            sku.sku,
            product.id,
            product.category,
            *variant(product, sku),
            price_band(sku.price_minor, exponent),
        )
        for product in catalogue.products
        for sku in product.skus
    ]
    return pl.DataFrame(rows, schema=dict.fromkeys(COLUMNS, pl.String), orient="row")


def variant(product: Product, sku: Sku) -> tuple[str, str]:
    """Colour and size of a SKU, "" where it has none."""
    colour = next((v for k, v in sku.options.items() if is_colour_option(k)), "")
    size = next((v for k, v in sku.options.items() if is_size_option(k)), "")
    rest = [v for k, v in sku.options.items() if not (is_colour_option(k) or is_size_option(k))]
    return " ".join([colour, *rest]).strip(), size


def price_band(price_minor: int, exponent: int) -> str:
    """The band of a price in units of 10^-exponent of the currency: "100-200" is from 100 up to but
    without 200. The steps are 1, 2, 3, 5, 10 in every decade, so that bands are as fine for a
    currency of large numbers as for one of small ones."""
    price = price_minor / 10**exponent
    if price < 1:
        return "0-1"
    decade = 1
    while price >= 10 * decade:
        decade *= 10
    above = next(step for step in _STEPS if price < step * decade)
    below = max(step for step in _STEPS if step < above)
    return f"{below * decade}-{above * decade}"
