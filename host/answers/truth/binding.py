"""Which variants a place in a text speaks of: 黑色M是129元，白色L是139元."""

from __future__ import annotations

import re

from host.answers.truth.mentions import Mention
from host.answers.truth.said import Combo, Group, Said
from storage.catalogue import Product, Sku

_NAMES_NEXT = re.compile(
    r"^ ?(?:(?:each |only )?(?:for|in|of)(?: the| an?| size)?|(?:元)?的(?:是|有|就是|那个|那款)?"
    r"|可以(?:买|拿|拍)|能(?:买|拿|拍)|"
    r"(?:就)?是|for size|for the size|\(|——|untuk|cho|สำหรับ) ?$"
)
_BREAK = re.compile(r"[,。!?;]|\.\s|\b(?:and|but|it|it's)\b|而|但")


def meant(said: Said, product: Product, combos: list[Combo]) -> list[list[Sku]]:
    """For each combination the SKUs that are meant: those that fit it, and of these the ones the
    evidence speaks of. Where it tells of black ones only, black ones are meant."""
    return [_in_context(said, product, combo) for combo in combos]


def _in_context(said: Said, product: Product, combo: Combo) -> list[Sku]:
    skus = said.skus_with(product, combo)
    told = [sku for sku in skus if sku.sku in said.proof.skus]
    if not told or len(told) == len(skus):
        return skus
    free = [option for option in product.options if option not in combo]
    values = {option: {sku.options.get(option) for sku in told} for option in free}
    return [sku for sku in skus if all(sku.options.get(o) in values[o] for o in free)]


class Bound:
    """What a number or a word of a text is said of: readings from the most to the least likely.
    A reading is a list of combinations, each of which must hold; none means the whole product."""

    def __init__(self, readings: list[list[Combo]], named: bool) -> None:
        self.readings = readings
        self.named = named


def bind(said: Said, product: Product, start: int, end: int) -> Bound:
    """The variants that characters `start` to `end` are said of."""
    groups = said.groups(product)
    if not groups:
        return Bound([[]], False)
    first, last = said.sentence(start)
    behind = next((g for g in groups if end <= g.start < last), None)
    if behind is not None and _NAMES_NEXT.match(said.line[end : behind.start]):
        return Bound([behind.combos], True)
    before = [g for g in groups if first <= g.start and g.end <= start]
    if before:
        return Bound(_with_leading(before), True)
    if behind is not None and _leads_to(said, end, behind.start):
        return Bound([behind.combos], True)
    earlier = [g for g in groups if g.end <= first]
    if earlier and not _named_between(said, earlier[-1].end, start):
        return Bound([earlier[-1].combos, []], False)
    return Bound([[]], False)


def _leads_to(said: Said, start: int, end: int) -> bool:
    """Whether neither a break nor another number stands between."""
    if _BREAK.search(said.line, start, end):
        return False
    return not any(start <= number.start < end for number in said.numbers)


def _with_leading(groups: list[Group]) -> list[list[Combo]]:
    """The last group, first with the options it leaves open taken from the groups before it in the
    sentence: 黑色的M码129元，L码139元."""
    combos = groups[-1].combos
    leading: dict[str, Mention] = {}
    for group in groups[:-1]:
        leading.update((mention.option, mention) for mention in group.mentions)
    more = [
        {option: m.values for option, m in leading.items() if option not in combo}
        for combo in combos
    ]
    if not any(more):
        return [combos]
    return [[{**extra, **combo} for extra, combo in zip(more, combos, strict=True)], combos]


def _named_between(said: Said, start: int, end: int) -> bool:
    return any(start <= named.start < end for named in said.subjects)
