"""Which product the host talks about. Slow to change: a word in passing, a comparison or a product
to be worn with this one moves nothing."""

from __future__ import annotations

import re

import msgspec

from host.clock import Clock
from host.hearing.facts.facts import named_in
from host.mind import Mind

REMEMBERED_US = 40 * 1_000_000
"""Two lines that name a product within this time are about it."""
STAYS_US = 8 * 1_000_000
"""So long the subject stays before anything but a link number or an announcement moves it."""
_CLAUSES = re.compile(r"[^,，、。.!！?？;；]+")
_LINK = re.compile(
    r"[号號][链鏈]接|\d ?号|[一二三四五六七八九十] ?号|\blink \d",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"来看|看一下|看看|看到|介绍|讲一下|讲讲|接下来|下一[个款件样]|下面|上链接|现在讲|我们讲"
    r"|说一下|试一下|这[款件个双条台支罐只]"
    r"|let's (?:look|see|talk)|next|here is|this (?:one|is)|take a look",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"比|跟|和|搭配?|配|一样|像|不如|不像|除了|刚才|之前|上一个|前面|等[会下]|待会|一会儿?"
    r"|后面|晚点|最后再|明天"
    r"|\bthan\b|\blike\b|\bwith\b|\blater\b|\bbefore\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[,，、。.!！?？;；](?!\d)")


class Followed(msgspec.Struct, frozen=True):
    """Another product is the subject now, and why."""

    product_id: str
    why: str


class Subject:
    """Follows what is named. `product` is what the host talks about, as far as can be told."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.product: str | None = None
        self._shown: str | None = None
        self._since_us = 0
        self._named: tuple[str, int] = ("", 0)

    def shown(self, product_id: str | None) -> None:
        """The show stands at this product. Where it has come to another by itself, or a person
        has moved it, that is the subject."""
        if product_id != self._shown:
            self._shown = product_id
            if product_id != self.product:
                self._become(product_id)

    def heard(self, mind: Mind, text: str, *, final: bool) -> Followed | None:
        """Take in what was said; another product, where it is that from now on."""
        followed = None
        for match in _CLAUSES.finditer(text):
            followed = self._clause(mind, match.group(), final) or followed
        return followed

    def _clause(self, mind: Mind, clause: str, final: bool) -> Followed | None:
        found = named_in(mind, clause)
        if len(found) != 1:
            return None
        product_id, now_us = found[0], self._clock.now_us()
        if product_id == self.product:
            self._named = ("", 0)
            return None
        if _BESIDE.search(clause):
            return None
        why = self._why(clause, product_id, now_us)
        if why is None:
            if final:
                self._named = (product_id, now_us)
            return None
        self._become(product_id)
        return Followed(product_id, why)

    def _why(self, clause: str, product_id: str, now_us: int) -> str | None:
        if _LINK.search(clause):
            return "link number said"
        if _ANNOUNCED.search(clause):
            return "announced by name"
        named, at_us = self._named
        again = named == product_id and 0 < now_us - at_us <= REMEMBERED_US
        settled = now_us - self._since_us > STAYS_US or self.product is None
        return "named again" if again and settled else None

    def _become(self, product_id: str | None) -> None:
        self.product = product_id
        self._since_us = self._clock.now_us()
        self._named = ("", 0)


def whole_clauses(text: str) -> str:
    """What of a text that goes on will not change any more: up to the last stop."""
    ends = [match.end() for match in _ENDS.finditer(text)]
    return text[: ends[-1]] if ends else ""
