"""The terms of all lines as arrays, one value a line."""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray

from demand.plan.coverage import Counts
from demand.plan.newsvendor import overage, underage
from demand.plan.plan_error import PlanError
from demand.plan.terms import Terms, TermsBook, names_of, typed
from demand.quantile_curve import Floats


class LineTerms(msgspec.Struct, frozen=True, kw_only=True):
    """`names` are style, colour, size and SKU; `style` numbers the styles from 0 on in the order of
    `styles`; `weeks` is how long an order is to last: until the next one's arrival."""

    names: list[tuple[str, str, str, str]]
    styles: list[str]
    style: NDArray[np.int64]
    style_moq: Counts
    cost: Floats
    under: Floats
    over: Floats
    keep: Floats
    """Storage of a piece while an order lasts, money."""
    lead_weeks: Counts
    weeks: Counts
    look_weeks: Counts
    repeat_weeks: Counts
    moq: Counts
    pack: Counts

    @property
    def repeats(self) -> NDArray[np.bool_]:
        """The lines that are ordered small first and again when they sell."""
        return np.asarray(self.repeat_weeks > 0)


def line_terms(book: TermsBook, lines: list[str], *, horizon: int) -> LineTerms:
    """The terms of the lines.

    Raises:
        PlanError: a line without price or cost, or one whose order lasts beyond the forecast.
    """
    names = [names_of(book, line) for line in lines]
    terms = [book.terms(line, name[0]) for line, name in zip(lines, names, strict=True)]
    _refuse_short(lines, terms, horizon)
    styles = list(dict.fromkeys(name[0] for name in names))
    place = {style: number for number, style in enumerate(styles)}
    style = np.array([place[name[0]] for name in names], dtype=np.int64)
    style_moq = np.zeros(len(styles), dtype=np.int64)
    np.maximum.at(style_moq, style, _whole(terms, "style_moq"))
    cost, holding = _money(terms, "cost"), _money(terms, "holding")
    weeks = np.array([_lasts(each) for each in terms], dtype=np.int64)
    return LineTerms(
        names=names,
        styles=styles,
        style=style,
        style_moq=style_moq,
        cost=cost,
        under=underage(_money(terms, "price"), cost, _money(terms, "shortage")),
        over=overage(cost, _money(terms, "salvage"), holding, weeks, _money(terms, "carries_over")),
        keep=holding * weeks,
        lead_weeks=_whole(terms, "lead_weeks"),
        weeks=weeks,
        look_weeks=_whole(terms, "look_weeks"),
        repeat_weeks=_whole(terms, "repeat_weeks"),
        moq=_whole(terms, "moq"),
        pack=_whole(terms, "pack"),
    )


def _lasts(terms: Terms) -> int:
    """Weeks from an order's arrival until the next one's, or a repeat's."""
    return terms.look_weeks + terms.repeat_weeks if terms.repeat_weeks else terms.review_weeks


def longest_order_weeks(book: TermsBook) -> int:
    """How far a forecast must reach for every order of the terms: until its next one arrives."""
    free = {"price": 0.0, "cost": 0.0}
    given = [(line, names_of(book, line)[0]) for line in book.of_line]
    given += [("", style) for style in ("", *book.of_style)]
    known = [typed({**free, **book.numbers(*each)}) for each in given]
    return max(each.lead_weeks + _lasts(each) for each in known)


def _refuse_short(lines: list[str], terms: list[Terms], horizon: int) -> None:
    for line, each in zip(lines, terms, strict=True):
        last = each.lead_weeks + _lasts(each)
        if last > horizon:
            raise PlanError(
                f"the forecast covers {horizon} weeks, but an order of {line} must last until week"
                f" {last}: forecast with --horizon {last} or more"
            )


def _money(terms: list[Terms], name: str) -> Floats:
    return np.array([getattr(each, name) for each in terms], dtype=np.float64)


def _whole(terms: list[Terms], name: str) -> Counts:
    return np.array([getattr(each, name) for each in terms], dtype=np.int64)
