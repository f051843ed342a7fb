"""Sheets of viewers' lines with what they mean, and whether the miner reads them so."""

from __future__ import annotations

from pathlib import Path

import demand_market_goods as goods
from msgspec import Struct

from demand.mining.lane import Lane
from demand.mining.providers.by_form import ByForm
from demand.mining.resolve import Signal, labelled, signal_of
from demand.mining.shop_side import ShopSide
from demand.signal import SignalKind

ASPECTS = {
    "fit": {"fit", "comfort"},
    "colour": {"colour_difference"},
    "smell": {"smell"},
    "delivery": {"delivery"},
    "service": {"service"},
    "weight": {"heavy"},
    "noise": {"noise"},
    "dust": {"dust"},
}
"""Aspects of the sheets that the miner has under other names; `quality` is any of the rest."""


class Row(Struct):
    """A line of a sheet."""

    show: str
    kinds: str
    about: str
    values: list[str]
    text: str


def rows_of(file: Path) -> list[Row]:
    """The lines of a sheet."""
    rows = []
    for line in file.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            show, kinds, about, attributes, text = line.split("|", 4)
            values = attributes.partition("=")[2].split("/") if attributes else []
            rows.append(Row(show, kinds, about, values, text))
    return rows


class Reader:
    """Reads one line as a run would count it."""

    def __init__(self, side: ShopSide) -> None:
        self._lane, self._side = Lane(side.vocabulary), side
        self._forms = ByForm()
        categories = [row[1] for row in goods.GOODS]
        self.product_of = {c: f"M{categories.index(c) + 1:02}" for c in categories}

    def signals(self, text: str, product: str) -> list[Signal]:
        found = []
        for mention in self._lane.read(text).mentions:
            label = self._forms.label([mention.value])[0]
            known = labelled(mention, {mention.value: label} if label else {})
            if known is not None:
                found.append(signal_of(known, (product, ""), self._side.stocked))
        return found


def fits(value: str, wanted: list[str]) -> bool:
    """Whether one writing contains the other."""
    own = value.lower()
    return bool(own) and any(own in w.lower() or w.lower() in own for w in wanted)


def is_right(row: Row, signals: list[Signal]) -> bool:
    """Whether the kinds are those meant and no others."""
    found = {signal.kind.value for signal in signals}
    if row.kinds == "none":
        return found <= ({"intent"} if row.about else set())
    told = [kind.partition(":")[0] for kind in row.kinds.replace("+", "/").split("/")]
    if any(kind.startswith("wish") for kind in told):
        found -= {"intent"} if found - {"intent"} else set()
        told += ["intent"] if "wish" in told else []
    return bool(found) and found <= set(told)


def has_thing(row: Row, signals: list[Signal]) -> bool:
    """Whether what is wished for is named rightly: kind, category and value."""
    kinds = {"wish_missing"} if row.kinds == "wish_missing" else {"wish", "intent"}
    return any(
        s.kind.value in kinds and s.category == row.about and fits(s.value, row.values)
        for s in signals
    )


def has_aspect(row: Row, signals: list[Signal]) -> bool:
    found = {s.value for s in signals if s.kind is SignalKind.COMPLAINT}
    named = set().union(*ASPECTS.values()) - {"comfort", "heavy", "noise", "dust"}
    wanted = [kind.partition(":")[2] for kind in row.kinds.split("/")]
    return any(found & ASPECTS[w] if w in ASPECTS else found - named for w in wanted)
