"""Whether every statement of an answer is true of the catalogue, and answers what was asked."""

# ruff: noqa: E501 (tables of phrases, one kind a line)

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from fractions import Fraction

from truth_arithmetic import Deal, pieces_of, ways
from truth_questions import PERSON, Question
from truth_shops import World
from truth_statements import MONEY, Reader, Statement

from host.answers.wording import LANGUAGES, piece
from storage.catalogue import FlashPrice, GiftRule, Product, SizeRow, Sku

Both = tuple[Product, Sku]
_SYSTEMS = {
    piece(f"system_{name}", language): name
    for name in ("us_men", "us_women", "uk", "eu")
    for language in LANGUAGES
}


@dataclass
class Told:
    """What an answer tells, as far as the question may want it."""

    kinds: set[str] = field(default_factory=set)
    priced: set[str] = field(default_factory=set)
    totals: dict[int, set[str]] = field(default_factory=dict)
    """By number of pieces the SKUs of which the total was told."""
    baskets: list[frozenset[str]] = field(default_factory=list)
    stocked: set[str] = field(default_factory=set)
    products: set[str] = field(default_factory=set)
    values: set[str] = field(default_factory=set)
    offers: set[str] = field(default_factory=set)
    units: set[str] = field(default_factory=set)


@dataclass
class Judgement:
    """What is wrong with an answer, what of it could not be read, and whether it fits."""

    wrong: list[str]
    unread: str
    right: bool


class Checker:
    """Checks answers about one shop."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.reader = Reader(world)
        self.products = {p.id: p for p in world.catalogue.products}
        self._ways: dict[object, set[tuple[frozenset[str], int]]] = {}

    def judge(
        self, question: Question, text: str, product_ids: Iterable[str], route: str
    ) -> Judgement:
        """The answer held against the catalogue and the question."""
        ids = [p for p in product_ids if p in self.products]
        first = self.products[ids[0]] if ids else None
        right = route == ("human" if question.kind in PERSON else "ai")
        if route != "ai":
            return Judgement([], "", right)
        statements, unread = self.reader.read(text, first)
        wrong: list[str] = []
        told = Told()
        told.products.update(ids)
        self.claims = {s.kind for s in statements}
        for place, statement in enumerate(statements):
            told.kinds.add(statement.kind)
            check = _CHECKS.get(statement.kind)
            if check is None:
                continue
            try:
                fault = check(self, statement, question, told, statements[:place])
            except AssertionError as problem:
                fault = f"cannot be: {problem}"
            if fault:
                wrong.append(f"{statement.kind}: {fault}: {statement.said!r}")
        return Judgement(wrong, unread, right and not unread and self._fits(question, told))

    # the sums

    def ways(
        self, basket: Iterable[tuple[Product, Sku, int]], *, generous: bool = True
    ) -> set[tuple[frozenset[str], int]]:
        """Every allowed way to pay for a basket."""
        lines = list(basket)
        key = (tuple(sorted((sku.sku, count) for _, sku, count in lines)), generous)
        if key not in self._ways:
            pieces = pieces_of(lines)
            self._ways[key] = ways(self.world, self.reader.all_deals, pieces, generous=generous)
        return self._ways[key]

    def best(self, basket: Iterable[tuple[Product, Sku, int]]) -> int:
        """The least that is paid without any doubt about the shop's words."""
        return min(left for _, left in self.ways(basket, generous=False))

    def meant(self, part: str, statement: Statement, question: Question) -> list[Both] | None:
        """The SKUs a part of a statement speaks of: a bare name speaks of what was asked."""
        found = self.reader.skus(part, statement.context)
        if found is None:
            return None
        product = found[0][0]
        if len(found) == len(product.skus):
            asked = [(p, s) for p, s in found if s.sku in question.skus]
            found = asked or found
        return found

    # does it answer what was asked?

    def _fits(self, question: Question, told: Told) -> bool:
        there = all(product in self.products for product in question.products)
        if not question.products and question.kind != "budget":
            return False
        return there and _FITS[question.kind](self, question, told)

    def there(self, skus: Iterable[str]) -> set[str]:
        """Those of the SKUs that can be bought, or all where none can."""
        every = set(skus)
        left = {s.sku for p in self.products.values() for s in p.skus if s.sku in every and s.stock}
        return left or every


def _all_price(skus: list[Both], minor: int) -> bool:
    return {sku.price_minor for _, sku in skus} == {minor}


def _price(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    skus = c.meant(s.parts["a"], s, q)
    if skus is None:
        return "of nothing"
    told.priced.update(sku.sku for _, sku in skus)
    minor = c.reader.minor(s.parts["m"])
    return "" if _all_price(skus, minor) else f"prices are { {k.price_minor for _, k in skus} }"


def _prices(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    product = c.reader.product_in(s.parts["a"])
    if product is None:
        return "of nothing"
    marked = re.sub(MONEY, lambda m: m[0] + "\0", s.parts["list"])
    for part in re.split("(?<=\0)[,，] ?", marked):
        label, amount = re.fullmatch(rf"(.+) ({MONEY})\0", part).groups()
        skus = c.reader.skus(label, product)
        if skus is None:
            return f"{label} is no variant"
        asked = [(p, k) for p, k in skus if k.sku in q.skus] or skus
        told.priced.update(sku.sku for _, sku in asked)
        if not _all_price(asked, c.reader.minor(amount)):
            return f"{label} costs { {k.price_minor for _, k in asked} }"
    return ""


def _list(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    last = next((x for x in reversed(before) if x.kind in ("price", "prices")), None)
    skus = c.meant((last.parts["a"] if last else ""), s, q)
    if skus is None:
        return "of nothing"
    lists = {sku.list_price_minor for _, sku in skus}
    return "" if lists == {c.reader.minor(s.parts["m"])} else f"list prices are {lists}"


def _no_list(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    skus = c.meant(s.parts["a"], s, q) or []
    return "there is one" if any((k.list_price_minor or 0) > k.price_minor for _, k in skus) else ""


def _texts(c: Checker, part: str) -> frozenset[str]:
    return frozenset(some[0].text for some in c.reader.offers(part))


def _paid(
    c: Checker, basket: list[tuple[Product, Sku, int]], texts: frozenset[str], left: int
) -> str:
    """Whether the offers make that of the basket, and none is better."""
    if (texts, left) not in c.ways(basket):
        same = sorted(x for t, x in c.ways(basket) if t == texts)
        return f"these offers make {same or 'nothing'} of it"
    return "" if left <= c.best(basket) else f"{c.best(basket)} can be paid"


def _after(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    last = next((x for x in reversed(before) if x.kind in ("price", "prices")), None)
    label = s.parts.get("lead") or (last.parts["a"] if last else "")
    skus = c.meant(label, s, q)
    if skus is None:
        return f"{label} is no variant"
    skus = [(p, k) for p, k in skus if k.sku in q.skus] or skus
    there = [(p, k) for p, k in skus if k.stock] or skus
    texts, left = _texts(c, s.parts["o"]), c.reader.minor(s.parts["m"])
    for product, sku in there:
        fault = _paid(c, [(product, sku, 1)], texts, left)
        if fault:
            return f"{sku.sku}: {fault}"
    return ""


def _offer(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    product = (c.reader.product_in(s.parts.get("a") or "")) or s.context
    for same in c.reader.offers(s.parts["o"]):
        told.offers.add(same[0].text)
        if product is None:
            continue
        own = {sku.sku for sku in product.skus}
        if not any(deal.skus is None or deal.skus & own for deal in same):
            return f"no offer of {product.id}"
    return ""


def _basket(
    c: Checker, s: Statement, q: Question
) -> tuple[list[list[tuple[Product, Sku, int]]], int] | str:
    """The baskets a total speaks of (each must cost that), and the pieces of each."""
    said = s.parts["c"]
    several = re.findall(rf"(\ue000N\d+\ue001[^+]*?) ({MONEY})(?: x ?(\d+))?", said)
    if several:
        lines = []
        for name, amount, _ in several:
            minor = c.reader.minor(amount)
            skus = c.reader.skus(name.removesuffix("起").strip(), None)
            fitting = [(p, k) for p, k in skus or [] if k.price_minor == minor]
            if not fitting:
                return f"{name} has no price {amount}"
            there = [pair for pair in fitting if pair[1].stock] or fitting
            lines.append((*there[0], 1))
        return [lines], len(lines)
    match = re.fullmatch(r"(.*?) ?(\d+)(?:件| pieces?)", said)
    # a thing named without a count is one of it
    name, count = (said.strip(), 1) if match is None else (match[1].strip(), int(match[2]))
    skus = c.meant(name, s, q)
    if skus is None:
        return f"{name} is no variant" if match else "what of?"
    skus = [(p, k) for p, k in skus if k.sku in q.skus] or skus
    there = [pair for pair in skus if pair[1].stock] or skus
    return [[(p, k, count)] for p, k in there], count


def _total(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    found = _basket(c, s, q)
    if isinstance(found, str):
        return found
    baskets, count = found
    first = c.reader.minor(s.parts["m"]) if s.parts.get("m") else None
    texts = _texts(c, s.parts["o"]) if s.parts.get("o") else frozenset()
    left = c.reader.minor(s.parts["m2" if s.parts.get("m2") else "m"])
    for basket in baskets:
        whole = sum(sku.price_minor * n for _, sku, n in basket)
        if first is not None and whole != first:
            return f"it is {whole}"
        fault = _paid(c, basket, texts, left)
        if fault:
            return f"{[k.sku for _, k, _ in basket]}: {fault}"
        if len(basket) > 1:
            told.baskets.append(frozenset(p.id for p, _, _ in basket))
    told.totals.setdefault(count, set()).update(k.sku for b in baskets for _, k, _ in b)
    return ""


def _count(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    skus = c.meant(s.parts["a"], s, q)
    if skus is None:
        return "of nothing"
    told.stocked.update(sku.sku for _, sku in skus)
    left = sum(sku.stock for _, sku in skus)
    return "" if left == int(s.parts["n"]) else f"{left} are left"


def _items(c: Checker, part: str, context: Product | None) -> list[list[Both]] | str:
    found, label = [], ""
    for bit in re.split(r"(、|, )", part):
        label += bit
        if bit in ("、", ", "):
            continue
        skus = c.reader.skus(label.strip("、, "), context)
        if skus is not None:
            found.append(skus)
            label = ""
    return f"{label!r} is no variant" if label else found


def _there(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    found = _items(c, s.parts["w"], s.context)
    if isinstance(found, str):
        return found
    size = next((x.parts["s"] for x in before if x.kind in _SIZES), None)
    for skus in found:
        told.stocked.update(sku.sku for _, sku in skus)
        asked = [k for _, k in skus if k.sku in q.skus and not size] or [k for _, k in skus]
        if not any(sku.stock for sku in asked):
            return f"{asked[0].sku} is sold out"
        if "(" in s.parts["w"] and not all(sku.stock for sku in asked):
            return "one of them is sold out"
    return ""


def _gone(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    found = _items(c, s.parts["w"], s.context)
    if isinstance(found, str):
        return found
    for skus in found:
        told.stocked.update(sku.sku for _, sku in skus)
        asked = [k for _, k in skus if k.sku in q.skus] or [k for _, k in skus]
        if any(sku.stock for sku in asked):
            return f"{[k.sku for k in asked if k.stock]} can be bought"
    return ""


def _not_made(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    named = q.kind in ("stock", "stock_count", "price_variant", "nickname")
    return "it is" if named and q.skus else ""


def _values(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    product = c.reader.product_in(s.parts["a"]) or s.context
    if product is None:
        return "of nothing"
    said = re.split(r"、|, ", s.parts["w"])
    every = {value for sku in product.skus for value in sku.options.values()}
    told.values.update(said)
    return "" if set(said) <= every else f"{set(said) - every} is no value"


_SLACK = {"height_cm": 6.0, "weight_kg": 4.0, "bust_cm": 4.0, "waist_cm": 4.0, "foot_cm": 0.5}


def _range(row: SizeRow, name: str) -> tuple[float, float] | None:
    value = getattr(row, name)
    return None if value is None else (float(value[0]), float(value[1]))


def _size(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    """A size that fits must hold every measure the chart tells; where none does, the neighbours of
    a measure that falls between them; the ends of the chart beyond it."""
    product = s.context
    if product is None or not product.size_chart:
        return "there is no chart"
    chart, size = product.size_chart, s.parts["s"]
    row = next((r for r in chart if r.size == size), None)
    if row is None:
        return "no size of the chart"
    told.values.add(size)
    body = {n: round(v, 2) for n, v in q.body if any(_range(r, n) for r in chart)}
    if not body:
        return "nothing was measured"
    if s.kind in ("size", "also"):
        bad = [n for n, v in body.items() if (r := _range(row, n)) and not r[0] <= v <= r[1]]
        return f"{bad} does not fit" if bad else ""
    inside = [
        r for r in chart if all((x := _range(r, n)) and x[0] <= v <= x[1] for n, v in body.items())
    ]
    if s.kind in ("above", "below"):
        return _beyond(chart, row, s.kind, body)
    if inside:
        return f"{inside[0].size} fits"
    return _between(chart, row, body)


def _beyond(chart: tuple[SizeRow, ...], row: SizeRow, kind: str, body: dict[str, float]) -> str:
    ends = {n: ([r for x in chart if (r := _range(x, n))]) for n in body}
    if kind == "above":
        over = [n for n, v in body.items() if v > max(high for _, high in ends[n])]
        return "" if over and row is chart[-1] else f"beyond: {over}, largest {chart[-1].size}"
    under = [n for n, v in body.items() if v < min(low for low, _ in ends[n])]
    return "" if under and row is chart[0] else f"beyond: {under}, smallest {chart[0].size}"


def _between(chart: tuple[SizeRow, ...], row: SizeRow, body: dict[str, float]) -> str:
    """Of several measures that disagree, the size must be one of theirs or lie between them."""
    places = []
    for name, value in body.items():
        near = sorted(
            range(len(chart)),
            key=lambda i: max(
                (x := _range(chart[i], name) or (0, 0))[0] - value,
                value - x[1],
                0.0,
            ),
        )
        places += [near[0]]
        x = _range(chart[near[0]], name)
        if x and not x[0] <= value <= x[1]:
            places += [near[1]]
    place = chart.index(row)
    return "" if min(places) <= place <= max(places) else f"measures say {places}"


_SIZES = ("size", "mixed", "between", "above", "below", "also")


def _unreached(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    found = _basket(c, s, q)
    if isinstance(found, str):
        return found
    baskets, count = found
    spent = c.reader.minor(s.parts["m"])
    threshold = c.reader.minor(s.parts["m2"])
    deal = c.reader.offers(s.parts["o"])[0][0]
    if getattr(deal.rule, "min_amount_minor", None) != threshold:
        return "another threshold"
    if not any(sum(k.price_minor * n for _, k, n in b) == spent for b in baskets):
        return "another sum"
    if spent >= threshold:
        return "it is reached"
    told.totals.setdefault(count, set()).update(k.sku for b in baskets for _, k, _ in b)
    return ""


def _missing(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    last = next((x for x in reversed(before) if x.kind == "unreached"), None)
    if last is None:
        return "missing to what?"
    gap = c.reader.minor(last.parts["m2"]) - c.reader.minor(last.parts["m"])
    return "" if gap == c.reader.minor(s.parts["m3"]) else f"{gap} is missing"


def _fill(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    skus = c.reader.skus(s.parts["a"].strip(), None)
    minor = c.reader.minor(s.parts["m"])
    last = next((x for x in reversed(before) if x.kind == "missing"), None)
    if skus is None or last is None:
        return "what?"
    if not any(k.price_minor == minor and k.stock for _, k in skus):
        return "no such price in stock"
    return "" if minor >= c.reader.minor(last.parts["m3"]) else "not enough"


def _claim(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    if q.kind != "claim":
        return "" if q.kind in PERSON else "nobody claimed"
    prices = {k.price_minor for p in q.products for k in c.products[p].skus if k.sku in q.skus}
    true = q.amount in prices
    if s.kind == "claim_yes":
        return "" if true else f"prices are {prices}"
    if true:
        return f"{q.amount} is a price"
    return ""


def _claim_offer(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    skus = [(p, k) for p in map(c.products.__getitem__, q.products) for k in p.skus]
    if any(q.amount == c.best([(p, k, 1)]) != k.price_minor for p, k in skus):
        return ""
    return "no offer makes that"


def _unreached_n(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    found = _basket(c, s, q)
    if isinstance(found, str):
        return found
    deal = c.reader.offers(s.parts["o"])[0][0]
    if getattr(deal.rule, "min_quantity", None) != int(s.parts["k"]):
        return "another threshold"
    return "it is reached" if found[1] >= int(s.parts["k"]) else ""


def _offers(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    told.offers |= _texts(c, s.parts["o"])
    if all(any(deal.of_shop for deal in same) for same in c.reader.offers(s.parts["o"])):
        return ""
    return _offer(c, s, q, told, before)


def _no_code(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    own = {k.sku for k in s.context.skus} if s.context else set()
    there = [d for d in c.reader.all_deals if d.promotion and (d.skus or set()) & own]
    return "there is one" if any(d.promotion.code for d in there) else ""


def _per(unit: str, held: tuple[float, str, int, str]) -> Fraction | None:
    """How many such units a SKU holds."""
    amount, base, pieces, counter = held
    grams = {"斤": 500, "公斤": 1000, "kg": 1000, "100g": 100, "100克": 100}
    if unit in grams and base == "g":
        return Fraction(str(amount)) / grams[unit]
    if unit in ("100ml", "100毫升") and base == "ml":
        return Fraction(str(amount)) / 100
    return Fraction(pieces) if counter and unit == counter else None


def _unit(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    skus = c.meant(s.parts["a"], s, q)
    if skus is None:
        return "of nothing"
    if not _all_price(skus, c.reader.minor(s.parts["m"])):
        return f"prices are { {k.price_minor for _, k in skus} }"
    minor = c.reader.minor(s.parts["m2"])
    rounded = "约" in s.said or "about" in s.said
    for _, sku in skus:
        units = _per(s.parts["u"], c.world.contents[sku.sku])
        if not units:
            return f"no {s.parts['u']} in it"
        exact = Fraction(sku.price_minor) / units
        if int(exact + Fraction(1, 2)) != minor or (exact != minor) != rounded:
            return f"{sku.sku}: {float(exact)}"
    told.priced.update(sku.sku for _, sku in skus)
    told.units.add(s.parts["u"])
    return ""


def _shown(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    """Products with prices, each the least of what can be bought ("起" where there are more)."""
    for name, amount, more in re.findall(
        rf"(\ue000N\d+\ue001[^\ue000]*?) ({MONEY})(起| and up)?", s.said
    ):
        skus = c.reader.skus(name.strip(), None)
        if skus is None:
            return f"{name} is no variant"
        left = [(p, k) for p, k in skus if k.stock] or skus
        prices = {k.price_minor for _, k in left}
        if c.reader.minor(amount) != min(prices):
            return f"prices are {prices}"
        if len(prices) > 1 and not more:
            return f"not all cost that: {prices}"
        if q.kind == "budget" and s.kind == "recommend" and min(prices) > q.amount:
            return "dearer than the limit"
        told.priced.update(k.sku for _, k in left)
        told.products.add(skus[0][0].id)
    return ""


def _nothing(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    cheapest = min(k.price_minor for p in c.products.values() for k in p.skus if k.stock)
    return "there is" if q.kind == "budget" and cheapest <= q.amount else ""


def _cheaper(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    least = {
        p: min(k.price_minor for k in c.products[p].skus if k.stock or not c.products[p].stock)
        for p in q.products
    }
    product = c.reader.product_in(s.parts["a"])
    if product is None or least[product.id] != min(least.values()):
        return f"least prices are {least}"
    gap = max(least.values()) - min(least.values())
    return "" if c.reader.minor(s.parts["m"]) == gap else f"the difference is {gap}"


def _same_price(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    least = {
        min(k.price_minor for k in c.products[p].skus if k.stock or not c.products[p].stock)
        for p in q.products
    }
    return "" if len(least) == 1 else "they differ"


def _no_offers(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    product = c.reader.product_in(s.parts.get("a") or "") or s.context
    if product is None:
        return ""
    own = {sku.sku for sku in product.skus}
    there = [d.text for d in c.reader.all_deals if d.skus is None or d.skus & own]
    return f"there is {there[0]}" if there else ""


def _of_rule(c: Checker, product: Product | None, rule: type) -> list[Deal]:
    own = {sku.sku for sku in product.skus} if product else set()
    return [d for d in c.reader.all_deals if isinstance(d.rule, rule) and (d.skus or set()) & own]


def _flash(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    minor = c.reader.minor(s.parts["m"])
    for deal in _of_rule(c, s.context, FlashPrice):
        if deal.rule.price_minor == minor and deal.promotion.ends == s.parts["clock"]:
            return ""
    return "no such flash price"


def _then(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    minor = c.reader.minor(s.parts["m"])
    regular = [deal.rule.regular_minor for deal in _of_rule(c, s.context, FlashPrice)]
    return "" if minor in regular else f"afterwards {regular}"


def _ends(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    clock = s.parts.get("clock")
    told.offers |= _texts(c, s.parts["o"])
    for same in c.reader.offers(s.parts["o"]):
        if not any((d.promotion.ends if d.promotion else None) == clock for d in same):
            return "another end"
    return ""


def _gifts(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    match = re.search(r"(\d+)(?:件| pieces?)$", s.parts["c"])
    if match is None:
        return "how many pieces?"
    count = int(match[1])
    for deal in _of_rule(c, s.context, GiftRule):
        groups = count // deal.rule.per_quantity
        groups = groups if deal.repeat else min(groups, 1)
        number = groups * (deal.rule.gift_quantity or 1)
        named = s.kind == "gifts" and s.parts["gift"].strip() == deal.rule.gift
        if named and number == int(s.parts["k"]):
            told.totals.setdefault(count, set())
            return ""
        if s.kind == "no_gifts" and not number and int(s.parts["k"]) == deal.rule.per_quantity:
            return ""
    return "another number"


def _code(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    own = {k.sku for k in s.context.skus} if s.context else set()
    there = {
        d.promotion.code for d in c.reader.all_deals if d.promotion and (d.skus or set()) & own
    }
    return "" if s.parts["code"] in there else f"codes are {there}"


def _stack(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    return "they may" if c.world.stacks else ""


def _equivalent(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    system = _SYSTEMS[s.parts["sys"].strip()]
    told.units.add(system)
    for row in s.context.size_chart if s.context else ():
        if row.size == s.parts["s"]:
            true = str(getattr(row, system))
            return "" if true == s.parts["eq"] else f"it is {true}"
    return "no such size"


def _fold(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    product = s.context
    if product is None:
        return "of what?"
    for sku in product.skus:
        if sku.list_price_minor:
            paid = Fraction(sku.price_minor, sku.list_price_minor)
            said = Fraction(s.parts["x"])
            true = paid * 10 if "折" in s.said else (1 - paid) * 100
            if abs(true - said) <= Fraction(1, 20) * (1 if "折" in s.said else 10):
                return ""
    return "no such share"


def _link(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    product = c.reader.product_in(s.parts["a"])
    return "" if product and str(product.link_no) == s.parts["k"] else "another number"


def _short(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    skus = [k for p in q.products if p in c.products for k in c.products[p].skus if k.sku in q.skus]
    enough = [k.sku for k in skus if k.stock >= int(s.parts["n"])]
    return f"{enough} have as many" if enough else ""


def _no_link(c: Checker, s: Statement, q: Question, told: Told, before: list[Statement]) -> str:
    there = {str(product.link_no) for product in c.products.values()}
    return "there is" if s.parts["k"] in there else ""


Check = Callable[[Checker, Statement, Question, Told, list[Statement]], str]
_CHECKS: dict[str, Check] = {
    "price": _price, "prices": _prices, "list": _list, "no_list": _no_list, "after": _after,
    "offer": _offer, "total": _total, "total_after": _total, "count": _count, "there": _there,
    "others": _there, "gone": _gone, "not_made": _not_made, "values": _values, "size": _size,
    "between": _size, "mixed": _size, "above": _size, "below": _size, "also": _size, "unreached": _unreached,
    "missing": _missing, "fill": _fill, "claim_no": _claim, "claim_yes": _claim, "unit": _unit,
    "recommend": _shown, "compare": _shown, "nothing": _nothing, "cheaper": _cheaper,
    "same_price": _same_price, "no_offers": _no_offers, "flash": _flash, "then": _then,
    "ends": _ends, "no_end": _ends, "gifts": _gifts, "no_gifts": _gifts, "code": _code,
    "claim_offer": _claim_offer, "unreached_n": _unreached_n, "offers": _offers, "no_code": _no_code,
    "stack_no": _stack, "short": _short, "no_link": _no_link, "equivalent": _equivalent, "fold": _fold, "link": _link,
}  # fmt: skip


def _fit_price(c: Checker, q: Question, told: Told) -> bool:
    return c.there(q.skus) <= told.priced


def _fit_after(c: Checker, q: Question, told: Told) -> bool:
    """The price after offers where there is one, else the price."""
    product = c.products[q.products[0]]
    some = any(c.best([(product, k, 1)]) < k.price_minor for k in product.skus if k.stock)
    return c.there(q.skus) <= told.priced and ("after" in told.kinds or not some)


def _fit_pieces(c: Checker, q: Question, told: Told) -> bool:
    return c.there(q.skus) <= told.totals.get(q.count, set())


def _fit_basket(c: Checker, q: Question, told: Told) -> bool:
    return frozenset(q.products) in told.baskets


def _fit_missing(c: Checker, q: Question, told: Told) -> bool:
    return bool(told.kinds & {"unreached", "unreached_n", "total_after"})


def _fit_claim(c: Checker, q: Question, told: Told) -> bool:
    return bool(told.kinds & {"claim_yes", "claim_no", "claim_offer"}) and _fit_price(c, q, told)


def _fit_stock(c: Checker, q: Question, told: Told) -> bool:
    return bool(q.skus & told.stocked) and bool(told.kinds & {"there", "gone", "count"})


def _fit_count(c: Checker, q: Question, told: Told) -> bool:
    return bool(q.skus & told.stocked) and bool(told.kinds & {"count", "gone"})


def _fit_sizes(c: Checker, q: Question, told: Told) -> bool:
    product = c.products[q.products[0]]
    sizes = {v for k in product.skus for n, v in k.options.items() if n not in ("颜色", "Color")}
    return sizes <= told.values or c.there(q.skus) <= told.stocked | told.priced


def _fit_colours(c: Checker, q: Question, told: Told) -> bool:
    product = c.products[q.products[0]]
    return {
        v for k in product.skus for n, v in k.options.items() if n in ("颜色", "Color")
    } <= told.values


def _fit_body(c: Checker, q: Question, told: Told) -> bool:
    return bool(told.kinds & {"size", "mixed", "between", "above", "below"})


def _fit_cheaper(c: Checker, q: Question, told: Told) -> bool:
    return bool(told.kinds & {"cheaper", "same_price"}) and set(q.products) <= told.products


def _fit_budget(c: Checker, q: Question, told: Told) -> bool:
    return bool(told.kinds & {"recommend", "nothing"})


def _fit_unit(c: Checker, q: Question, told: Told) -> bool:
    same = {
        "斤": {"斤"},
        "kg": {"kg", "公斤"},
        "100g": {"100g", "100克"},
        "100ml": {"100ml", "100毫升"},
    }
    return bool(told.units & same.get(q.unit, {q.unit})) and c.there(q.skus) <= told.priced


def _has(*kinds: str) -> Callable[[Checker, Question, Told], bool]:
    return lambda c, q, told: bool(told.kinds & set(kinds))


def _fit_gift(c: Checker, q: Question, told: Told) -> bool:
    gifts = {d.text for d in _of_rule(c, c.products[q.products[0]], GiftRule)}
    return bool(gifts & told.offers)


def _fit_flash(c: Checker, q: Question, told: Told) -> bool:
    return bool(told.kinds & {"flash", "ends", "no_end"})


def _fit_equivalent(c: Checker, q: Question, told: Told) -> bool:
    return any(unit.startswith(q.unit) for unit in told.units)


def _fit_person(c: Checker, q: Question, told: Told) -> bool:
    return False


_FITS: dict[str, Callable[[Checker, Question, Told], bool]] = {
    "price": _fit_price, "price_variant": _fit_price, "nickname": _fit_price, "link": _fit_price,
    "pieces": _fit_pieces, "basket": _fit_basket, "after": _fit_after, "missing": _fit_missing,
    "claim": _fit_claim, "stock": _fit_stock, "stock_count": _fit_count, "sizes_left": _fit_sizes,
    "colours": _fit_colours, "size": _fit_body, "waist": _fit_body, "bust": _fit_body,
    "weight": _fit_body, "foot": _fit_body, "cheaper": _fit_cheaper, "budget": _fit_budget,
    "unit": _fit_unit, "fold": _has("fold", "offer", "offers", "no_offer", "no_offers"), "gift": _fit_gift,
    "gift_count": _has("gifts", "no_gifts"), "flash": _fit_flash, "list": _has("list", "no_list"),
    "list_meaning": _has("list_means"), "stacking": _has("stack_no", "quote"), "code": _has("code"),
    "offers": _has("offer", "offers", "no_offers", "quote"), "shoe_eu": _fit_equivalent,
    "yesterday": _fit_person,
}  # fmt: skip
