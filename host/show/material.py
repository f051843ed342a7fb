"""What there is to say: from a product or a shop to groups of sentences, each in all wordings."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from host.show.draft import Group, Piece
from host.show.slots import slot
from host.show.spoken import clauses, longest_sentence
from host.show.wording import Frames, Wording
from storage.catalogue import Product, Snapshot

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_MOST_CLAUSES = 3
"""A text of more clauses is for reading, not for saying."""


class Material(msgspec.Struct, frozen=True, kw_only=True):
    """`needed` is always said if it can be; `optional` fills the time, best first."""

    needed: tuple[Group, ...]
    optional: tuple[Group, ...]


def product_material(
    snapshot: Snapshot, product: Product, words: Wording, *, turn: int
) -> Material:
    """Everything that may be said about a product; `turn` decides what comes first."""
    writer = _Writer(snapshot, product, words)
    if product.stock <= 0:
        return Material(
            needed=(
                writer.group("opening", words.sold_out_opening, guard="sold_out"),
                writer.group("call", words.sold_out_call, guard="sold_out"),
                writer.group("transition", words.transition),
            ),
            optional=_rotated(writer.points(), turn)[:3],
        )
    return Material(
        needed=(
            writer.group("opening", words.opening, guard="available"),
            *writer.prices(),
            *writer.promotions(),
            writer.group("call", words.call, guard="available"),
            writer.group("transition", words.transition),
        ),
        optional=_interleaved(
            _rotated(writer.points(), turn),
            _rotated((*writer.attributes(), *writer.questions()), turn * 2),
            _rotated((*writer.options(), *writer.sizes()), turn),
            _rotated((*writer.stock(), *writer.policies(), writer.ask()), turn * 3),
        ),
    )


def shop_material(snapshot: Snapshot, words: Wording, *, turn: int) -> Material:
    """What may be said about the shop while there is nothing to sell."""
    writer = _Writer(snapshot, None, words)
    return Material(
        needed=(
            writer.group("opening", words.shop_opening),
            writer.group("ask", words.shop_ask),
        ),
        optional=_rotated(writer.policies(), turn),
    )


def _rotated(groups: Iterable[Group], turn: int) -> tuple[Group, ...]:
    found = tuple(groups)
    start = turn % len(found) if found else 0
    return found[start:] + found[:start]


def _interleaved(*pools: tuple[Group, ...]) -> tuple[Group, ...]:
    """Two of the first pool for one of each other, until all are used up."""
    queues = [list(pool) for pool in pools]
    found: list[Group] = []
    while any(queues):
        for index, queue in enumerate(queues):
            for _ in range(2 if index == 0 else 1):
                if queue:
                    found.append(queue.pop(0))
    return tuple(found)


class _Writer:
    """Turns catalogue entries into groups for one product (or, without one, the shop)."""

    def __init__(self, snapshot: Snapshot, product: Product | None, words: Wording) -> None:
        self._snapshot = snapshot
        self._language = snapshot.shop.language
        self._product = product
        self._words = words
        self._id = product.id if product else ""

    def _templates(self, frames: Frames, values: dict[str, str], guard: str = "") -> Frames:
        """The frames with placeholders replaced by slots; a guard slot says nothing and keeps the
        line from being said when stock changes."""
        prefix = slot(guard, self._id) if guard else ""
        common = {name: slot(name, self._id) for name in ("title", "category", "link", "price")}
        known = {
            **common,
            "list_price": slot("list_price", self._id),
            "shop": slot("shop"),
            **values,
        }
        return tuple(
            prefix + _PLACEHOLDER.sub(lambda found: known[found[1]], frame) for frame in frames
        )

    def group(
        self,
        beat: str,
        frames: Frames,
        *,
        part: str = "",
        guard: str = "",
        number: int = 0,
        source: str = "",
        **values: str,
    ) -> Group:
        """A group of one sentence."""
        piece = Piece(templates=self._templates(frames, values, guard), number=number)
        return Group(part=part or beat, beat=beat, pieces=(piece,), source=source)

    def _text(
        self,
        beat: str,
        part: str,
        frames: Frames,
        contents: list[str],
        *,
        number: int,
        source: str,
        **values: str,
    ) -> Group | None:
        """A group for a text of several clauses, each content a slot."""
        if not 0 < len(contents) <= _MOST_CLAUSES:
            return None
        pieces = tuple(
            Piece(
                templates=self._templates(
                    frames if index == 0 else self._words.more, {**values, "x": content}
                ),
                number=number + index,
            )
            for index, content in enumerate(contents)
        )
        return Group(part=part, beat=beat, pieces=pieces, source=source)

    def points(self) -> tuple[Group, ...]:
        """Selling points and the description."""
        product = self._product
        if product is None:
            return ()
        found: list[Group | None] = []
        for index, point in enumerate(product.selling_points):
            count = len(clauses(point, self._language))
            contents = [slot("point", self._id, f"{index}.{n}") for n in range(count)]
            source = f"product:{self._id}/selling_points/{index}"
            found.append(self._detail(self._words.point, contents, index, source))
        for index in range(len(clauses(product.description, self._language))):
            contents = [slot("description", self._id, str(index))]
            number = len(product.selling_points) + index
            source = f"product:{self._id}/description"
            found.append(self._detail(self._words.point, contents, number, source))
        return tuple(group for group in found if group)

    def _detail(
        self, frames: Frames, contents: list[str], number: int, source: str
    ) -> Group | None:
        return self._text("point", "detail", frames, contents, number=number, source=source)

    def attributes(self) -> tuple[Group, ...]:
        """One sentence for each attribute."""
        names = self._product.attributes if self._product else ()
        return tuple(
            self.group(
                "point",
                self._words.attribute,
                part="detail",
                number=number,
                source=f"product:{self._id}/attributes/{name}",
                name=slot("attribute_name", self._id, name),
                x=slot("attribute", self._id, name),
            )
            for number, name in enumerate(names)
        )

    def questions(self) -> tuple[Group, ...]:
        """The product's FAQ: question and whole answer."""
        found: list[Group] = []
        for index, faq in enumerate(self._product.faq if self._product else ()):
            count = len(clauses(faq.a, self._language))
            if not 0 < count <= _MOST_CLAUSES:
                continue
            asked = {"x": slot("faq_question", self._id, str(index))}
            pieces = [Piece(templates=self._templates(self._words.question, asked), number=index)]
            for n in range(count):
                told = {"x": slot("faq", self._id, f"{index}.{n}")}
                frames = self._words.reply if n == 0 else self._words.more
                templates = self._templates(frames, told)
                pieces.append(Piece(templates=templates, number=index + n))
            source = f"product:{self._id}/faq/{index}"
            found.append(Group(part="detail", beat="point", pieces=tuple(pieces), source=source))
        return tuple(found)

    def options(self) -> tuple[Group, ...]:
        """What can be chosen now, and what of it is sold out."""
        found: list[Group] = []
        for number, name in enumerate(self._product.options if self._product else ()):
            for slot_name, frames in (
                ("options", self._words.option),
                ("gone_options", self._words.gone_option),
            ):
                found.append(
                    self.group(
                        "option",
                        frames,
                        number=number,
                        source=f"product:{self._id}/options/{name}",
                        name=slot("option_name", self._id, name),
                        x=slot(slot_name, self._id, name),
                    )
                )
        return tuple(found)

    def sizes(self) -> tuple[Group, ...]:
        """One sentence for each line of the size chart."""
        rows = self._product.size_chart if self._product else ()
        return tuple(
            self.group(
                "size",
                self._words.size,
                part="option",
                number=index,
                source=f"product:{self._id}/size_chart/{index}",
                x=slot("size", self._id, str(index)),
            )
            for index in range(len(rows))
        )

    def prices(self) -> tuple[Group, ...]:
        """The price, with the list price where there is one; the draft takes what can be said."""
        assert self._product is not None
        low, high = self._product.price_range_minor
        plain = self._words.price if low == high else self._words.price_range
        with_list = self._templates(self._words.price_with_list, {}, "available")
        skus = [sku for sku in self._product.skus if sku.stock > 0]
        listed = all(
            sku.list_price_minor is not None and sku.list_price_minor > sku.price_minor
            for sku in skus
        )
        templates = with_list if listed else self._templates(plain, {}, "available")
        return (Group(part="price", beat="price", pieces=(Piece(templates=templates),)),)

    def promotions(self) -> tuple[Group, ...]:
        """Every offer, with its end where that can be said."""
        assert self._product is not None
        found: list[Group] = []
        for index, promotion in enumerate(self._product.promotions):
            if 2 * len(promotion.text) > 3 * longest_sentence(self._language):
                continue
            told = {"x": slot("promotion", self._id, str(index))}
            ends = {"x": slot("promotion_end", self._id, str(index))}
            pieces = [
                Piece(
                    templates=self._templates(self._words.promotion, told, "available"),
                    number=index,
                )
            ]
            if promotion.ends:
                templates = self._templates(self._words.promotion_end, ends, "available")
                pieces.append(Piece(templates=templates, number=index))
            found += [
                Group(part="promotion", beat="promotion", pieces=(piece,)) for piece in pieces
            ]
        return tuple(found)

    def stock(self) -> tuple[Group, ...]:
        """How little is left, where it is little."""
        return (self.group("stock", self._words.stock, x=slot("stock_hint", self._id)),)

    def policies(self) -> tuple[Group, ...]:
        """The shop's policies, whole or not at all."""
        found: list[Group | None] = []
        for number, (name, text) in enumerate(self._snapshot.shop.policies.items()):
            count = len(clauses(text, self._language))
            found.append(
                self._text(
                    "policy",
                    "policy",
                    self._words.policy,
                    [slot("policy", name, str(n)) for n in range(count)],
                    number=number,
                    source=f"policy:{name}",
                    name=self._words.policy_names.get(name, self._words.other_policy),
                )
            )
        return tuple(group for group in found if group)

    def ask(self) -> Group:
        """An invitation to ask."""
        assert self._product is not None
        by_body = any(row.height_cm is not None for row in self._product.size_chart)
        frames = self._words.ask + (self._words.ask_size if by_body else ())
        return self.group("ask", frames)
