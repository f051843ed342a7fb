"""A claim that the host made, and a slip: a claim that the catalogue does not bear out."""

from __future__ import annotations

from typing import Literal

import msgspec

from storage.catalogue import Product, Sku

Kind = Literal["price", "list_price", "total", "discount", "stock", "size"]


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """`skus` are those it was said of, `all_skus` whether that is every one of the product.
    `value` is the number as it was said: an amount in major units, pieces, or 8.5 for 8.5折."""

    kind: Kind
    product: Product
    skus: tuple[Sku, ...]
    variant: str = ""
    """The variant as the catalogue calls it, "" where none was named."""
    named: bool = False
    """The product was named in the same words, and is not just the one on show."""
    value: float = 0.0
    off: float = 0.0
    """With `value` the two numbers of 满300减50."""
    quantity: int = 0
    quantities: tuple[int, ...] = ()
    """For a price the numbers of pieces that the sentence speaks of besides."""
    nth: int = 0
    sizes: tuple[str, ...] = ()
    available: bool | None = None
    """For stock without a number: said to be there, or to be gone."""
    quote: str = ""


class Slip(msgspec.Struct, frozen=True, kw_only=True):
    """What was said, and what the catalogue has, both in words. `sku` is its source there, "" for
    all of the product."""

    kind: Kind
    product_id: str
    said: str
    actual: str
    sku: str = ""
    quote: str = ""
    version: int = 0
    read_us: int = 0
