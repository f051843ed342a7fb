"""The words of one shop, as the understanding needs them: made from a catalogue by the host,
so that the chat need not know what a catalogue is."""

from __future__ import annotations

import msgspec


class ProductWords(msgspec.Struct, frozen=True, kw_only=True):
    """What viewers may call one product and its variants."""

    product_id: str
    link_no: int | None = None
    title: str
    category: str = ""
    brand: str = ""
    colours: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
    options: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Every option with its values, e.g. ("容量", ("350ml", "500ml"))."""
    attributes: tuple[tuple[str, str], ...] = ()
    selling_points: tuple[str, ...] = ()
    description: str = ""
    faq_questions: tuple[str, ...] = ()
    has_size_chart: bool = False


class ShopWords(msgspec.Struct, frozen=True, kw_only=True):
    """The vocabulary of a shop. `version` is the catalogue's, so caches know when to forget."""

    version: int
    name: str = ""
    language: str = "zh"
    currency: str = "CNY"
    products: tuple[ProductWords, ...] = ()
    policy_names: tuple[str, ...] = ()
    faq_questions: tuple[str, ...] = ()
