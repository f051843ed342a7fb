"""What each slot says: looked up in a snapshot, cleaned, and returned with its evidence."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from host.answers.money import amount, amounts_between
from host.show import size_words
from host.show.promotions import ends_in_words, still_on
from host.show.spoken import clauses, clean, listed, spoken_title, whole
from storage.catalogue import Fact, Product, Promotion, Sku, Snapshot

LOW_STOCK = 20
"""Pieces left from which on the stock is worth a word."""


class Filled(msgspec.Struct, frozen=True):
    """A line ready to be spoken, with the evidence for what it says."""

    text: str
    facts: tuple[Fact, ...] = ()


NOTHING = Filled("")


class Source(msgspec.Struct, frozen=True):
    """What a slot is filled from: the snapshot, the moment, and the slot's two arguments."""

    snapshot: Snapshot
    now_us: int
    argument: str
    key: str

    @property
    def language(self) -> str:
        return self.snapshot.shop.language

    @property
    def product(self) -> Product | None:
        return self.snapshot.products.get(self.argument)

    def fact(self, name: str, value: str, source: str) -> Fact:
        return Fact(
            name=name,
            value=value,
            source=source,
            version=self.snapshot.version,
            read_us=self.snapshot.read_us,
        )

    def words(self, name: str, text: str, source: str) -> Filled | None:
        """The text and the fact that it is; None for an empty text."""
        return Filled(text, (self.fact(name, text, source),)) if text else None


def _skus(source: Source) -> tuple[Sku, ...]:
    """The SKUs meant by a product id or SKU id: those that can be bought, of all if none can."""
    if product := source.product:
        return tuple(s for s in product.skus if s.stock > 0) or product.skus
    found = source.snapshot.by_sku.get(source.argument)
    return (found[1],) if found else ()


def _stock(source: Source) -> tuple[int, str] | None:
    """Pieces left of a product or SKU, and where that stands."""
    if product := source.product:
        return product.stock, f"product:{product.id}/stock"
    found = source.snapshot.by_sku.get(source.argument)
    return (found[1].stock, f"sku:{found[1].sku}/stock") if found else None


def _shop(source: Source) -> Filled | None:
    return source.words("shop", clean(source.snapshot.shop.name), "shop:name")


def _title(source: Source) -> Filled | None:
    if not (product := source.product):
        return None
    text = spoken_title(product.title, product.category, source.language)
    return source.words("title", text, f"product:{product.id}/title")


def _category(source: Source) -> Filled | None:
    if not (product := source.product):
        return None
    return source.words("category", clean(product.category), f"product:{product.id}/category")


def _link(source: Source) -> Filled | None:
    if not (product := source.product):
        return None
    chinese = source.language == "zh"
    if product.link_no is None:
        return Filled("商品列表里的这款" if chinese else "this product in the list")
    text = f"{product.link_no}号链接" if chinese else f"link {product.link_no}"
    return source.words("link", text, f"product:{product.id}/link_no")


def _price(source: Source) -> Filled | None:
    skus = sorted(_skus(source), key=lambda sku: sku.price_minor)
    if not skus:
        return None
    shop = source.snapshot.shop
    ends = {sku.price_minor: sku for sku in (skus[-1], skus[0])}
    text = amounts_between(skus[0].price_minor, skus[-1].price_minor, shop.currency, shop.language)
    facts = tuple(
        source.fact("price", amount(minor, shop.currency, shop.language), f"sku:{sku.sku}")
        for minor, sku in sorted(ends.items())
    )
    return Filled(text, facts)


def _list_price(source: Source) -> Filled | None:
    """Told only where every SKU that can be bought has one and it is above its price."""
    shop = source.snapshot.shop
    found: dict[int, Sku] = {}
    for sku in _skus(source):
        if sku.list_price_minor is None or sku.list_price_minor <= sku.price_minor:
            return None
        found.setdefault(sku.list_price_minor, sku)
    if not found:
        return None
    text = amounts_between(min(found), max(found), shop.currency, shop.language)
    facts = tuple(
        source.fact(
            "list_price",
            amount(minor, shop.currency, shop.language),
            f"sku:{found[minor].sku}",
        )
        for minor in sorted({min(found), max(found)})
    )
    return Filled(text, facts)


def _stock_hint(source: Source) -> Filled | None:
    """How many are left, where that is few; None where there are many or none."""
    found = _stock(source)
    if found is None or not 0 < found[0] <= LOW_STOCK:
        return None
    text = f"还剩{found[0]}件" if source.language == "zh" else f"{found[0]} left in stock"
    return source.words("stock", text, found[1])


def _available(source: Source) -> Filled | None:
    """Says nothing; the line stands only while there is something to buy."""
    found = _stock(source)
    if found is None or found[0] <= 0:
        return None
    return Filled("", (source.fact("available", str(found[0]), found[1]),))


def _sold_out(source: Source) -> Filled | None:
    """Says nothing; the line stands only while there is nothing to buy."""
    found = _stock(source)
    if found is None or found[0] > 0:
        return None
    return Filled("", (source.fact("sold_out", "0", found[1]),))


def _promotion_at(source: Source) -> tuple[Promotion, str] | None:
    product = source.product
    if product is None or not source.key.isdecimal() or int(source.key) >= len(product.promotions):
        return None
    promotion = product.promotions[int(source.key)]
    if not still_on(promotion, product, source.snapshot, source.now_us):
        return None
    return promotion, f"product:{product.id}/promotions/{int(source.key)}"


def _promotion(source: Source) -> Filled | None:
    found = _promotion_at(source)
    return source.words("promotion", whole(found[0].text), found[1]) if found else None


def _promotion_end(source: Source) -> Filled | None:
    found = _promotion_at(source)
    if not found or not (words := ends_in_words(found[0])):
        return None
    return source.words("promotion_end", words, found[1])


def _piece(text: str, key: str, language: str) -> str:
    """Of a text the clause that `key` names ("2.1": clause 1), or all of it ("2")."""
    _, dot, number = key.partition(".")
    if not dot:
        return whole(text)
    pieces = clauses(text, language)
    return pieces[int(number)] if number.isdecimal() and int(number) < len(pieces) else ""


def _index(key: str) -> int | None:
    number = key.partition(".")[0]
    return int(number) if number.isdecimal() else None


def _point(source: Source) -> Filled | None:
    product, index = source.product, _index(source.key)
    if product is None or index is None or index >= len(product.selling_points):
        return None
    text = _piece(product.selling_points[index], source.key, source.language)
    return source.words("point", text, f"product:{product.id}/selling_points/{index}")


def _description(source: Source) -> Filled | None:
    """`key` is the clause's number."""
    if not (product := source.product):
        return None
    text = _piece(product.description, f"0.{source.key}", source.language)
    return source.words("description", text, f"product:{product.id}/description")


def _attribute(source: Source) -> Filled | None:
    product = source.product
    text = whole(product.attributes.get(source.key, "")) if product else ""
    return source.words("attribute", text, f"product:{source.argument}/attributes/{source.key}")


def _attribute_name(source: Source) -> Filled | None:
    product = source.product
    if product is None or source.key not in product.attributes:
        return None
    path = f"product:{product.id}/attributes/{source.key}"
    return source.words("attribute_name", whole(source.key), path)


def _options(source: Source, *, gone: bool) -> Filled | None:
    product = source.product
    if product is None or product.stock <= 0:
        return None
    stock: dict[str, int] = {}
    for sku in product.skus:
        if value := whole(sku.options.get(source.key, "")):
            stock[value] = stock.get(value, 0) + sku.stock
    found = tuple(value for value, pieces in stock.items() if (pieces <= 0) == gone)
    path = f"product:{product.id}/options/{source.key}"
    return source.words(
        "sold_out_options" if gone else "options", listed(found, source.language), path
    )


def _option_name(source: Source) -> Filled | None:
    product = source.product
    if product is None or not any(source.key in sku.options for sku in product.skus):
        return None
    return source.words("option", whole(source.key), f"product:{product.id}/options/{source.key}")


def _size(source: Source) -> Filled | None:
    """A row of the size chart in words, where that size can be bought."""
    product, index = source.product, _index(source.key)
    if product is None or index is None or index >= len(product.size_chart):
        return None
    row = product.size_chart[index]
    if not size_words.can_be_bought(row, product):
        return None
    text = clean(size_words.row_words(row, source.language))
    return source.words("size", text, f"product:{product.id}/size_chart/{index}")


def _faq(source: Source, *, answer: bool) -> Filled | None:
    product, index = source.product, _index(source.key)
    if product is None or index is None or index >= len(product.faq):
        return None
    faq = product.faq[index]
    path = f"product:{product.id}/faq/{index}"
    if answer:
        return source.words("faq", _piece(faq.a, source.key, source.language), path)
    return source.words("faq_question", whole(faq.q), path)


def _policy(source: Source) -> Filled | None:
    """All of a policy, or with a key the clause of that number."""
    text = source.snapshot.shop.policies.get(source.argument, "")
    key = f"0.{source.key}" if source.key else "0"
    piece = _piece(text, key, source.language)
    return source.words("policy", piece, f"policy:{source.argument}")


FILLERS: dict[str, Callable[[Source], Filled | None]] = {
    "shop": _shop,
    "title": _title,
    "category": _category,
    "link": _link,
    "price": _price,
    "list_price": _list_price,
    "stock_hint": _stock_hint,
    "available": _available,
    "sold_out": _sold_out,
    "promotion": _promotion,
    "promotion_end": _promotion_end,
    "point": _point,
    "description": _description,
    "attribute": _attribute,
    "attribute_name": _attribute_name,
    "options": lambda source: _options(source, gone=False),
    "gone_options": lambda source: _options(source, gone=True),
    "option_name": _option_name,
    "size": _size,
    "faq_question": lambda source: _faq(source, answer=False),
    "faq": lambda source: _faq(source, answer=True),
    "policy": _policy,
}
