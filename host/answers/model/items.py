"""Pieces of evidence as a model is shown them. Prices and stock are whole phrases that say what
they are the price or stock of, so that none can be put to the wrong thing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

import msgspec

from host.answers.evidence import Passage
from host.answers.law import banned
from host.answers.model.grounds import Grounds
from host.answers.model.question import Language
from host.answers.money import amount
from host.answers.shelf import label
from host.answers.words import option_values
from storage.catalogue import Fact, Product, Sku, Snapshot

Kind = Literal["title", "price", "stock", "options", "offer", "words"]
SKUS_MAX = 8
"""So many variants of a product are told apart."""
WORDS_MAX = 400
"""Characters; a longer passage is not shown."""


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of evidence. `text` is what its slot is filled with, `head` what it is about;
    `named` that the text says of which product."""

    kind: Kind
    head: str
    text: str
    facts: tuple[Fact, ...]
    product_id: str = ""
    named: bool = False

    @property
    def source(self) -> str:
        """Where it stands in the catalogue."""
        return self.facts[0].source

    @property
    def is_answer(self) -> bool:
        """Whether it is the answer to a question, which is its head."""
        return self.kind == "words" and "faq/" in self.source

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is, whatever its value."""
        return (self.kind, self.product_id, self.source)


def values_of(
    product: Product, snapshot: Snapshot, language: Language, *, named: bool = False
) -> tuple[Item, ...]:
    """What changes during a show: name, prices, stock; and the options and offers. `named`: there
    is talk of several products, so each phrase says which one it is about."""
    shown = _Shown(product, snapshot, language, spoken_name(product) if named else "")
    return (
        _title(shown),
        *_prices(shown),
        *_stock(shown),
        *_options(shown),
        *_offers(shown),
    )


def words_of(passages: Iterable[Passage], snapshot: Snapshot, product_id: str = "") -> list[Item]:
    """What is said in words. A passage that no answer may quote is left out: a supplier's text
    may hold anything, instructions too."""
    found = []
    for passage in passages:
        whole = f"{passage.plain_head} {passage.plain_text}"
        if not passage.text or not _quotable(whole):
            continue
        fact = _fact(passage.head or passage.kind, passage.text, passage.source, snapshot)
        found.append(
            Item(
                kind="words",
                head=passage.head,
                text=passage.text.rstrip("。.;； "),
                facts=(fact,),
                product_id=product_id,
            )
        )
    return found


def grounds_of(items: Iterable[Item], products: Iterable[Product]) -> Grounds:
    """What items vouch for in a model's own words, with the names of the products."""
    items = list(items)
    names = [name for product in products for name in (product.title, product.category)]
    texts = [text for item in items for text in _vouched(item)]
    answered = [(item.head, item.text) for item in items if item.is_answer]
    return Grounds([*names, *texts], answered)


def _vouched(item: Item) -> list[str]:
    """Not a price nor stock, which are said by slots alone, and no question."""
    if item.kind in ("price", "stock"):
        return [fact.value for fact in item.facts if fact.name == "options"]
    if item.is_answer:
        return []
    return [f"{item.head}：{item.text}", *(fact.value for fact in item.facts)]


def is_presentable(product: Product) -> bool:
    """Whether the product's very name may be said."""
    return _quotable(product.title.lower())


@lru_cache(maxsize=16_384)
def _quotable(text: str) -> bool:
    return len(text) <= WORDS_MAX and banned(text) is None


def spoken_name(product: Product) -> str:
    """How a product is called: a Chinese title up to its first blank, another whole."""
    first = product.title.split(" ")[0]
    return first if not first.isascii() and len(first) >= 4 else product.title


class _Shown(msgspec.Struct, frozen=True):
    """A product to be shown; `called` goes before its prices and its stock."""

    product: Product
    snapshot: Snapshot
    language: Language
    called: str

    def fact(self, name: str, value: str, source: str) -> Fact:
        return _fact(name, value, source, self.snapshot)

    def place(self, rest: str) -> str:
        return f"product:{self.product.id}/{rest}"

    def item(self, kind: Kind, head: str, text: str, *facts: Fact) -> Item:
        return Item(
            kind=kind,
            head=head,
            text=text,
            facts=facts,
            product_id=self.product.id,
            named=bool(self.called),
        )


def _fact(name: str, value: str, source: str, snapshot: Snapshot) -> Fact:
    return Fact(
        name=name, value=value, source=source, version=snapshot.version, read_us=snapshot.read_us
    )


def _title(shown: _Shown) -> Item:
    head = "商品名" if shown.language == "zh" else "name"
    fact = shown.fact("title", shown.product.title, shown.place("title"))
    return shown.item("title", head, spoken_name(shown.product), fact)


def _prices(shown: _Shown) -> list[Item]:
    """One price, or the range of several and each variant's own."""
    skus = shown.product.skus
    dearest_last = sorted(skus, key=lambda sku: sku.price_minor)
    if dearest_last[0].price_minor == dearest_last[-1].price_minor:
        return [_price(shown, skus[0], "")]
    own = [_price(shown, sku, label(sku)) for sku in skus] if len(skus) <= SKUS_MAX else []
    return [_price_range(shown, dearest_last[0], dearest_last[-1]), *own]


def _price(shown: _Shown, sku: Sku, variant: str) -> Item:
    said = amount(sku.price_minor, shown.snapshot.shop.currency, shown.language)
    source = f"sku:{sku.sku}"
    return shown.item(
        "price",
        _joined("价格" if shown.language == "zh" else "price", variant),
        _joined(shown.called, variant, said),
        shown.fact("price", said, source),
        *_variant_facts(shown, sku, variant),
    )


def _price_range(shown: _Shown, cheapest: Sku, dearest: Sku) -> Item:
    currency = shown.snapshot.shop.currency
    low, high = (amount(s.price_minor, currency, shown.language) for s in (cheapest, dearest))
    said = f"{low}到{high}" if shown.language == "zh" else f"{low} to {high}"
    return shown.item(
        "price",
        "价格" if shown.language == "zh" else "price",
        _joined(shown.called, said),
        # A place of its own: the range is not the price of its cheapest variant.
        shown.fact("price", said, shown.place("prices")),
        shown.fact("price", low, f"sku:{cheapest.sku}"),
        shown.fact("price", high, f"sku:{dearest.sku}"),
    )


def _variant_facts(shown: _Shown, sku: Sku, variant: str) -> list[Fact]:
    values = " ".join(sku.options.values())
    return [shown.fact("options", values, f"sku:{sku.sku}")] if variant else []


def _stock(shown: _Shown) -> list[Item]:
    """Whether it can be bought: the product where that is the same for all variants, else each."""
    skus = shown.product.skus
    there = [sku.stock > 0 for sku in skus]
    if all(there) or not any(there):
        fact = shown.fact("stock", str(shown.product.stock), shown.place("stock"))
        return [_in_stock(shown, "", there[0], fact)]
    if len(skus) > SKUS_MAX:
        return []
    return [
        _in_stock(
            shown,
            label(sku),
            sku.stock > 0,
            shown.fact("stock", str(sku.stock), f"sku:{sku.sku}"),
            *_variant_facts(shown, sku, label(sku)),
        )
        for sku in skus
    ]


_STOCK_WORDS = {"zh": ("库存", "已经卖完了", "有货"), "en": ("stock", "sold out", "in stock")}


def _in_stock(shown: _Shown, variant: str, available: bool, *facts: Fact) -> Item:
    head, *said = _STOCK_WORDS[shown.language]
    text = _joined(shown.called, variant, said[available])
    return shown.item("stock", _joined(head, variant), text, *facts)


def _options(shown: _Shown) -> list[Item]:
    return [
        shown.item(
            "options",
            name,
            (", " if "".join(values).isascii() else "、").join(values),
            shown.fact("options", " ".join(values), shown.place(f"options/{name}")),
        )
        for name, values in option_values(shown.product).items()
    ]


def _offers(shown: _Shown) -> list[Item]:
    return [
        shown.item(
            "offer",
            promotion.ends or "",
            promotion.text.rstrip("。. "),
            shown.fact("promotion", promotion.text, shown.place(f"promotions/{index}")),
        )
        for index, promotion in enumerate(shown.product.promotions)
        if promotion.text and _quotable(promotion.text.lower())
    ]


def _joined(*parts: str) -> str:
    """The parts as one phrase, blanks only beside Latin letters and digits of another part."""
    phrase = ""
    for part in filter(None, parts):
        apart = phrase and (phrase[-1].isascii() or (part[0].isalpha() and part[0].isascii()))
        phrase += f" {part}" if apart else part
    return phrase
