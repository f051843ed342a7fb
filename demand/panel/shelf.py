"""What the catalogue knows of each SKU, as a table: style, category, colour, size, price band."""

from __future__ import annotations

import polars as pl

from storage.catalogue import Catalogue, Product, Sku

_COLOURS = ("颜色", "颜色分类", "色号", "色系", "colour", "color", "warna", "สี", "màu")
_SIZES = ("尺码", "尺寸", "码数", "鞋码", "大小", "size", "ukuran", "saiz", "ขนาด", "cỡ", "size")
_BANDS = (50, 100, 200, 300, 500, 1000, 2000)
COLUMNS = ("sku", "style", "category", "colour", "size", "price_band")


def shelf(catalogue: Catalogue) -> pl.DataFrame:
    """One row for each SKU, all columns text. An option that is neither colour nor size (a scent, a
    capacity) stands in `colour`, the place of the variant in a style-colour-size sheet."""
    rows = [
        (
            sku.sku,
            product.id,
            product.category,
            *variant(product, sku),
            price_band(sku.price_minor),
        )
        for product in catalogue.products
        for sku in product.skus
    ]
    return pl.DataFrame(rows, schema=dict.fromkeys(COLUMNS, pl.String), orient="row")


def variant(product: Product, sku: Sku) -> tuple[str, str]:
    """Colour and size of a SKU, "" where it has none."""
    colour = next((v for k, v in sku.options.items() if k.lower() in _COLOURS), "")
    size = next((v for k, v in sku.options.items() if k.lower() in _SIZES), "")
    rest = [v for k, v in sku.options.items() if k.lower() not in (*_COLOURS, *_SIZES)]
    return " ".join([colour, *rest]).strip(), size


def price_band(price_minor: int) -> str:
    """The band of a price in hundredths: "100-200" is from 100 up to but without 200."""
    price = price_minor / 100
    above = [edge for edge in _BANDS if edge > price]
    below = [edge for edge in (0, *_BANDS) if edge <= price]
    return f"{below[-1]}-{above[0]}" if above else f"{_BANDS[-1]}+"
