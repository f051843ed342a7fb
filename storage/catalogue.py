"""The catalogue as values: products, SKUs, prices, promotions, policies; and a snapshot of it.

Money is in minor units (fen, cents) of the shop's currency. Everything is frozen; a change is a
new version. The exchange form is `catalog.json`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import msgspec

Range = tuple[float, float]


class Faq(msgspec.Struct, frozen=True):
    """A question the shop has answered once and for all."""

    q: str
    a: str


class Sku(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing that can be bought. `list_price_minor` is the struck-through price, where there is
    one; stock 0 is sold out."""

    sku: str
    options: dict[str, str] = {}
    price_minor: int
    list_price_minor: int | None = None
    stock: int


class RuleBase(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="type"):
    """What a promotion does to a price."""


class AmountOff(RuleBase, frozen=True, tag="amount_off"):
    """So much off, from an amount or a number of pieces on."""

    off_minor: int
    min_amount_minor: int | None = None
    min_quantity: int | None = None


class PercentOff(RuleBase, frozen=True, tag="percent_off"):
    """`percent` 20: one pays 80 %."""

    percent: float
    min_amount_minor: int | None = None
    min_quantity: int | None = None


class BundlePrice(RuleBase, frozen=True, tag="bundle_price"):
    """Any `quantity` pieces of the scope for this total."""

    quantity: int
    total_minor: int


class NthPercentOff(RuleBase, frozen=True, tag="nth_percent_off"):
    """Of every group of `nth` pieces, the nth at `percent` off."""

    nth: int
    percent: float
    same_sku: bool = False


class Together(RuleBase, frozen=True, tag="together"):
    """One of each product bought together."""

    products: tuple[str, ...]
    off_minor: int | None = None
    total_minor: int | None = None


class BuyGet(RuleBase, frozen=True, tag="buy_get"):
    """Buy some, get some."""

    buy: int
    get: int


class GiftRule(RuleBase, frozen=True, tag="gift"):
    """A present with so many pieces."""

    gift: str
    per_quantity: int = 1
    gift_quantity: int | None = None


class FlashPrice(RuleBase, frozen=True, tag="flash_price"):
    """The SKUs already carry the price in force; `regular_minor` is what it was and will be."""

    price_minor: int
    regular_minor: int


Rule = (
    AmountOff | PercentOff | BundlePrice | NthPercentOff | Together | BuyGet | GiftRule | FlashPrice
)


class Scope(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a promotion applies to, where that is not just its own product."""

    products: tuple[str, ...] = ()
    skus: tuple[str, ...] = ()


class Promotion(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An offer: the words the shop uses for it, and the rule that code can compute."""

    kind: str
    text: str
    rule: Rule | None = None
    scope: Scope | None = None
    code: str | None = None
    ends: str | None = None
    repeat: bool = False


class SizeRow(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line of a size chart: ranges of body measures and equivalents in other systems."""

    size: str
    height_cm: Range | float | None = None
    weight_kg: Range | float | None = None
    bust_cm: Range | float | None = None
    waist_cm: Range | float | None = None
    hip_cm: Range | float | None = None
    underbust_cm: Range | float | None = None
    foot_cm: Range | float | None = None
    eu: str | float | None = None
    us_men: str | float | None = None
    us_women: str | float | None = None
    uk: str | float | None = None
    cups: str | tuple[str, ...] | None = None
    shoe: str | float | tuple[str | float, ...] | None = None


class Product(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A style with its SKUs. `link_no` is the number in "number N link"; `pictures` are file names
    relative to the catalogue file."""

    id: str
    link_no: int | None = None
    title: str
    category: str = ""
    brand: str | None = None
    description: str = ""
    selling_points: tuple[str, ...] = ()
    attributes: dict[str, str] = {}
    options: tuple[str, ...] = ()
    skus: tuple[Sku, ...]
    promotions: tuple[Promotion, ...] = ()
    size_chart: tuple[SizeRow, ...] = ()
    faq: tuple[Faq, ...] = ()
    pictures: tuple[str, ...] = ()

    @property
    def stock(self) -> int:
        """Pieces left over all SKUs."""
        return sum(sku.stock for sku in self.skus)

    @property
    def price_range_minor(self) -> tuple[int, int]:
        """Lowest and highest price of the SKUs that can be bought (of all, if none can)."""
        prices = [s.price_minor for s in self.skus if s.stock > 0] or [
            s.price_minor for s in self.skus
        ]
        return min(prices), max(prices)


class Shop(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The shop's own words: what it promises to everybody."""

    name: str
    currency: str = "CNY"
    language: str = "zh"
    timezone: str = "Asia/Shanghai"
    policies: dict[str, str] = {}
    faq: tuple[Faq, ...] = ()


class Catalogue(msgspec.Struct, frozen=True):
    """A shop and its products, as in `catalog.json`."""

    shop: Shop
    products: tuple[Product, ...]


class Fact(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One piece of evidence: what, its value as words, where it stands (`sku:P03-BLK-M`,
    `policy:returns`, `product:P03/attributes/材质`, ...), and which snapshot it was read from."""

    name: str
    value: str
    source: str
    version: int = 0
    read_us: int = 0


class Snapshot(msgspec.Struct, frozen=True, dict=True):
    """The catalogue at one version, with the moment it was read (UTC microseconds)."""

    version: int
    read_us: int
    catalogue: Catalogue

    @property
    def shop(self) -> Shop:
        return self.catalogue.shop

    @cached_property
    def products(self) -> Mapping[str, Product]:
        """By product id, in the catalogue's order."""
        return {product.id: product for product in self.catalogue.products}

    @cached_property
    def by_link(self) -> Mapping[int, Product]:
        """By link number."""
        return {p.link_no: p for p in self.catalogue.products if p.link_no is not None}

    @cached_property
    def by_sku(self) -> Mapping[str, tuple[Product, Sku]]:
        """By SKU id."""
        return {s.sku: (p, s) for p in self.catalogue.products for s in p.skus}
