"""One question with all that is needed to answer it; collects the evidence as it is used."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from chat.reading import Reading
from host.answers.answer import Wish, WishKind
from host.answers.assortment import Assortment
from host.answers.evidence import Passage
from host.answers.glossary import in_english
from host.answers.knowledge import Knowledge
from host.answers.money import amount, from_hundredths
from host.answers.offers import Offers, titles_meant
from host.answers.shelf import colour_of, size_of, telling_apart
from host.answers.tones import Tone, in_tone
from host.answers.tongue import tongue
from host.answers.wording import Spoken, piece, sentence, template
from storage.catalogue import Fact, Product, Promotion, Sku, Snapshot


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """What a lane makes of a case."""

    text: str
    product_ids: tuple[str, ...] = ()
    route: Literal["ai", "human"] = "ai"
    lane: str = "facts"
    reason: str = ""
    urgency: Literal["low", "normal", "high"] = "normal"
    draft: str = ""
    """For the person who answers: the nearest that the data says. Viewers never hear it."""


WISH_CHARS = 60
_HAN = re.compile(r"[\u3400-\u9fff]")
_WISHES: dict[str, WishKind] = {
    "wish": "no_such_product",
    "recommend_none": "no_such_product",
    "not_made": "not_made",
    "sold_out": "sold_out",
}
"""Sentences that say no to a wish."""


class Case:
    """A reading with its snapshot. `products` are the products meant; `text` is the normalised
    line, for finding evidence only, never for quoting."""

    def __init__(
        self,
        *,
        snapshot: Snapshot,
        offers: Offers,
        passages: dict[str, tuple[Passage, ...]],
        knowledge: Knowledge,
        shop_passages: tuple[Passage, ...],
        assortment: Assortment,
        reading: Reading,
        text: str,
        language: Spoken,
        variation: int,
        tone: Tone = "warm",
    ) -> None:
        self.snapshot = snapshot
        self.offers = offers
        self.passages = passages
        self.knowledge = knowledge
        self.shop_passages = shop_passages
        self.assortment = assortment
        self.reading = reading
        self.slots = reading.slots
        self.text = text
        self.language: Spoken = language
        self.tongue = tongue(language)
        self.variation = variation
        self.tone: Tone = tone
        self.products = tuple(
            snapshot.products[p] for p in reading.product_ids if p in snapshot.products
        )
        self.facts: list[Fact] = []
        self._wished: dict[WishKind, None] = {}

    def of_the_one_shown(self) -> Case | None:
        """The same line, asked of the product on show; None where none is."""
        shown = self.reading.shown
        if shown is None:
            return None
        reading = msgspec.structs.replace(self.reading, product_ids=(shown,), product_from="focus")
        return Case(
            snapshot=self.snapshot,
            offers=self.offers,
            passages=self.passages,
            knowledge=self.knowledge,
            shop_passages=self.shop_passages,
            assortment=self.assortment,
            reading=reading,
            text=self.text,
            language=self.language,
            variation=self.variation,
            tone=self.tone,
        )

    @property
    def product(self) -> Product | None:
        """The first product meant."""
        return self.products[0] if self.products else None

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the products meant."""
        return tuple(product.id for product in self.products)

    @property
    def limit_minor(self) -> int | None:
        """The most the viewer wants to pay, in minor units."""
        return self._in_minor_units(self.slots.price_limit_minor)

    @property
    def claimed_minor(self) -> int | None:
        """The price the viewer says it has, in minor units."""
        return self._in_minor_units(self.slots.price_claimed_minor)

    def _in_minor_units(self, hundredths: int | None) -> int | None:
        """A line is read without knowing the currency, in hundredths of its unit."""
        if hundredths is None:
            return None
        return from_hundredths(hundredths, self.snapshot.shop.currency)

    def fact(self, name: str, value: str, source: str) -> str:
        """Takes a piece of evidence and returns its value."""
        self.facts.append(
            Fact(
                name=name,
                value=value,
                source=source,
                version=self.snapshot.version,
                read_us=self.snapshot.read_us,
            )
        )
        return value

    def money(self, minor: int, name: str, source: str) -> str:
        """An amount as it is said, taken as evidence."""
        return self.fact(name, self.amount(minor), source)

    def amount(self, minor: int) -> str:
        """An amount as it is said."""
        return amount(minor, self.snapshot.shop.currency, self.language)

    def price(self, sku: Sku) -> str:
        """The price of a SKU as it is said, taken as evidence."""
        return self.money(sku.price_minor, "price", f"sku:{sku.sku}")

    def stock(self, sku: Sku) -> int:
        """The stock of a SKU, taken as evidence."""
        self.fact("stock", str(sku.stock), f"sku:{sku.sku}")
        return sku.stock

    def name(self, product: Product) -> str:
        """How the product is called: its title without the words after the first blank in
        Chinese, the whole title otherwise."""
        title = self.fact("title", product.title, f"product:{product.id}/title")
        first = title.split(" ")[0]
        return first if _HAN.search(first) and len(first) >= 4 else title

    def label(self, sku: Sku, *, colour: bool = True, size: bool = True) -> str:
        """How a SKU is called ("黑色L"), taken as evidence."""
        self.fact("options", " ".join(sku.options.values()), f"sku:{sku.sku}")
        parts = [p for p in (colour_of(sku) * colour, size_of(sku) * size) if p]
        if len(parts) < 2:
            return "".join(parts)
        return self.tongue.beside(parts[0], parts[1])

    def labels(self, part: Sequence[Sku], whole: Sequence[Sku]) -> str:
        """How some of the SKUs are called among all of them: by size where that tells them apart
        ("S/M"), by colour where that does, by both where neither does; "" for all of them."""
        colour, size = telling_apart(part, whole)
        if not (colour or size):
            return ""
        named = [self.label(sku, colour=colour, size=size) for sku in part]
        return "/".join(dict.fromkeys(named))

    def say(self, key: str, **values: str) -> str:
        """A sentence in the viewer's language. One that says no to something wanted is noted as
        a wish."""
        if (kind := _WISHES.get(key)) is not None:
            self._wished[kind] = None
        return self.worded(key, self.variation, **values)

    def worded(self, key: str, variation: int, **values: str) -> str:
        """A sentence in the viewer's language, in one of its wordings."""
        said = template(key, self.language, variation)
        return in_tone(said, self.language, self.tone).format(**values)

    @property
    def in_chinese(self) -> bool:
        """Whether the viewer is answered in Chinese."""
        return self.language == "zh"

    @property
    def wishes(self) -> tuple[Wish, ...]:
        """What the viewer wanted and cannot have, as far as the answer said so."""
        slots = self.slots
        return tuple(
            Wish(
                kind=kind,
                products=self.ids,
                colour=slots.colour or "",
                size=slots.size or "",
                words=(slots.topic or "")[:WISH_CHARS],
            )
            for kind in self._wished
        )

    def listed(self, parts: list[str] | tuple[str, ...]) -> str:
        """An enumeration in the viewer's language."""
        return self.tongue.listed(parts)

    def counted(self, number: int) -> str:
        """A number of pieces ("2件", "2 pieces"), evidence by the viewer's own word."""
        self.fact("quantity", str(number), "viewer:quantity")
        return self.piece("counted_one" if number == 1 else "counted", number=str(number))

    def left(self, sku: Sku) -> str:
        """How many pieces of a SKU are left, taken as evidence."""
        return self.piece("left", number=str(self.stock(sku)))

    def price_from(self, sku: Sku, skus: Sequence[Sku]) -> str:
        """The price of the cheapest of some SKUs; where others cost more, it says so."""
        said = self.price(sku)
        if len({one.price_minor for one in skus}) == 1:
            return said
        return self.piece("from_price", price=said)

    def piece(self, key: str, **values: str) -> str:
        """A part of a sentence in the viewer's language."""
        return piece(key, self.language, **values)

    def offer(self, promotion: Promotion, source: str) -> str:
        """An offer in the shop's words, taken as evidence."""
        return sentence(self.fact("promotion", promotion.text, source))

    def offer_abroad(self, promotion: Promotion, source: str) -> str:
        """An offer as a viewer can read it, taken as evidence; titles in it stay whole."""
        text = self.offer(promotion, source)
        if self.in_chinese:
            return text
        return self.foreign(text, names=titles_meant(promotion, self.snapshot.products))

    def foreign(self, text: str, *, names: tuple[str, ...] = ()) -> str:
        """Chinese words of the shop for a viewer who does not read them: in English as far as they
        are known; any other text as it is. Names of products stay whole."""
        if self.in_chinese:
            return text
        if not _HAN.search(text):
            return text.replace("、", self.tongue.listing)
        return in_english(text, names=names)

    def lead(self, product: Product) -> str:
        """The name of what is spoken of, before a sentence about it."""
        return self.tongue.lead(self.name(product))

    def stopped(self, text: str) -> str:
        """Words of the shop as a sentence with one stop, as a viewer can read them."""
        return self.tongue.stopped(self.foreign(sentence(text)))

    def together(self, *sentences: str) -> str:
        """Whole sentences, one behind the other."""
        return self.tongue.together(sentences)

    def reply(self, *sentences: str, products: tuple[str, ...] | None = None) -> Reply:
        """An answer by the AI."""
        text = self.tongue.together(sentences)
        return Reply(text=text, product_ids=self.ids if products is None else products)

    def hand_over(
        self,
        text: str,
        reason: str,
        urgency: Literal["low", "normal", "high"] = "normal",
    ) -> Reply:
        """A question for a person; `text` is what the viewer hears meanwhile."""
        return Reply(text=text, product_ids=self.ids, route="human", reason=reason, urgency=urgency)

    def no_evidence(self, head: str = "") -> Reply:
        """The honest answer where the data is silent."""
        head = head or self.piece("this")
        reason = f"no_evidence: {head}"
        return self.hand_over(self.say("no_evidence", head=head), reason, "low")
