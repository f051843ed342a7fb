"""What the terms do not say of a style that sells, and what is taken instead: a report that stops
because one cost is missing helps nobody on Monday morning.

The cost follows from the price and the margin that the shop's other styles have in the middle;
times and lots are theirs too. Where no style has both price and cost nothing can be said of what an
order earns, and none is proposed.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from statistics import median, median_low
from typing import Literal

import msgspec

from demand.plan.terms import Terms, TermsBook, names_of

How = Literal["margin", "catalogue", "middle", "usual", "nothing"]
"""What a number is taken from: the middle margin, the catalogue's price, the middle of the shop's
styles, what is usual anywhere; `nothing`: it cannot be taken from anywhere."""
_MONEY = ("price", "cost")
_LEAD = "lead_weeks"
_USUAL = {
    each.name: float(each.default)
    for each in msgspec.structs.fields(Terms)
    if each.default is not msgspec.NODEFAULT
}


class Taken(msgspec.Struct, frozen=True):
    """Instead of a number that is not said: money, weeks or pieces, and what it comes from."""

    value: float
    how: How


class Unsaid(msgspec.Struct, frozen=True, kw_only=True):
    """Of one style: what is taken instead of each number that the terms do not say; `margin` is
    the shop's middle one, as a share of the price; `file` and `row` (None: it has none yet) are
    where to fill it in."""

    style: str
    taken: Mapping[str, Taken]
    margin: float | None
    file: str
    row: int | None = None

    @property
    def ordered(self) -> bool:
        """Whether an order can be proposed."""
        return all(each.how != "nothing" for each in self.taken.values())


class CompleteTerms(msgspec.Struct, frozen=True):
    """`book` has price and cost for every line asked for; `unsaid` goes by style."""

    book: TermsBook
    unsaid: Mapping[str, Unsaid]


class _Shop(msgspec.Struct, frozen=True):
    """The middle of what the terms say elsewhere."""

    margin: float | None
    salvage: float
    """Of the cost, what a leftover fetches in the middle."""
    middle: Mapping[str, float]
    prices: Mapping[str, float]


def complete_terms(
    book: TermsBook, lines: Sequence[str], *, prices: Mapping[str, float]
) -> CompleteTerms:
    """The terms of the lines with nothing missing. `prices` are the catalogue's, by style."""
    shop = _shop(book, prices)
    filled: dict[str, dict[str, float]] = {}
    found: dict[str, Unsaid] = {}
    for line in lines:
        style = names_of(book, line)[0]
        said = {n: value for n, value in book.numbers(line, style).items() if _counts(n, value)}
        taken = _taken(said, style, shop)
        if not taken:
            continue
        rest = shop.middle if not _own(book, line, style) else {}
        filled[line] = {**rest, **said, **{name: each.value for name, each in taken.items()}}
        if "cost" in taken:
            # a leftover that fetched more than it cost would be ordered without end
            most = taken["cost"].value * shop.salvage
            filled[line]["salvage"] = min(filled[line].get("salvage", 0.0), most)
        if any(each.how == "nothing" for each in taken.values()):
            filled[line] |= dict.fromkeys(_MONEY, 0.0)  # at which nothing is worth ordering
        row = book.rows.get(line, book.rows.get(style))
        before = found[style].taken if style in found else {}
        found[style] = Unsaid(
            style=style, taken={**before, **taken}, margin=shop.margin, file=book.file, row=row
        )
    whole = msgspec.structs.replace(book, of_line={**book.of_line, **filled})
    return CompleteTerms(whole, found)


def says_money(book: TermsBook) -> bool:
    """Whether price and cost are said of anything."""
    return any(_said(each) for each in _groups(book))


def _own(book: TermsBook, line: str, style: str) -> Collection[str]:
    return book.of_style.get(style) or book.of_line.get(line) or ()


def _groups(book: TermsBook) -> list[dict[str, float]]:
    named = [{**book.default, **each} for each in (*book.of_style.values(), *book.of_line.values())]
    return named or [book.default]


def _counts(name: str, value: float) -> bool:
    """A cost or price of 0 is how many systems write that there is none."""
    return value > 0 or name not in _MONEY


def _said(numbers: Mapping[str, float]) -> bool:
    return all(numbers.get(name, 0.0) > 0 for name in _MONEY)


def _shop(book: TermsBook, prices: Mapping[str, float]) -> _Shop:
    groups = _groups(book)
    known = [each for each in groups if _said(each)]
    margins = [1 - each["cost"] / each["price"] for each in known]
    salvage = median([each.get("salvage", 0.0) / each["cost"] for each in known] or [0.0])
    middle = {
        name: median_low(each.get(name, _USUAL[name]) for each in groups)
        for name in _USUAL
        if name != _LEAD
    }
    for name in (*_MONEY, _LEAD):
        if values := [each[name] for each in groups if name in each and _counts(name, each[name])]:
            middle[name] = median_low(values)
    return _Shop(median(margins) if margins else None, salvage, middle, prices)


def _taken(said: Mapping[str, float], style: str, shop: _Shop) -> dict[str, Taken]:
    taken = {} if _said(said) else _money(said, style, shop)
    if _LEAD not in said:
        known = shop.middle.get(_LEAD)
        other = Taken(_USUAL[_LEAD], "usual") if known is None else Taken(known, "middle")
        taken[_LEAD] = other
    return taken


def _money(said: Mapping[str, float], style: str, shop: _Shop) -> dict[str, Taken]:
    """Price and cost, those of them that are not said."""
    if shop.margin is None:
        return {name: Taken(0.0, "nothing") for name in _MONEY if name not in said}
    price, how = _price(said, style, shop, shop.margin)
    taken = {} if "price" in said else {"price": Taken(price, how)}
    if "cost" not in said:
        taken["cost"] = Taken(price * (1 - shop.margin), "margin")
    return taken


def _price(said: Mapping[str, float], style: str, shop: _Shop, margin: float) -> tuple[float, How]:
    """Said, else the catalogue's, else from the cost and the margin, else the middle one."""
    if "price" in said:
        return said["price"], "usual"
    if style in shop.prices:
        return shop.prices[style], "catalogue"
    if "cost" in said and margin < 1:
        return said["cost"] / (1 - margin), "margin"
    return shop.middle["price"], "middle"
