"""Which variant of a product to take: by people, age, temperature, by the most or least of
something, by what the data says of each."""

from __future__ import annotations

import re

from chat.numerals import with_digits
from chat.understanding.normal import normalise
from host.answers.avoidance import avoided, has_little, has_quality
from host.answers.case import Case, Reply
from host.answers.clauses import likeness, variant_clauses
from host.answers.evidence import Passage
from host.answers.polarity import by_age
from host.answers.questions import AGE, Asked, asked, parts_of
from host.answers.shelf import size_of, size_rank, sizes_of
from host.answers.variants import Variants
from host.answers.wording import sentence
from host.answers.words import option_values
from storage.catalogue import Product, Sku

_CLAUSE = re.compile(r"[,，;；。]")
_DEGREES = re.compile(r"(零下|-)?(\d+) ?(?:度|℃|°)")
_COMFORT = re.compile(r"(-?\d+) ?(?:℃|°c|度)")
_PEOPLE = re.compile(r"(\d+)(?:口|个人|人|people|persons)")
_ALONE = re.compile("独居|一个人|自己用|单身")
_SPAN = re.compile(r"(\d+) ?(?:-|~|到|至) ?(\d+) ?个?[人口]|(\d+) ?个?[人口]")
_MORE = re.compile(
    r"更?(?:高|大|多|重|长|厚|久|亮|强|暖|保暖|贵|耐用)|high|larg|big|heav|long|thick|warm"
)
_LESS = re.compile(r"更?(?:低|小|少|轻|短|薄|便宜|省)|cheap|light|small|short|thin|low")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_NOT = re.compile("不|无|没")
_ENOUGH = 1.4
"""The likeness from which a clause decides which variant is meant."""
Winner = tuple[float, str, Passage, frozenset[str]]
"""How much a clause speaks for what is wanted, the clause, where it stands, its variants."""


def chosen_variant(case: Case) -> Reply | None:
    """The variant of one product that what the viewer says speaks for, with the clause that says
    so; None where the data does not tell."""
    product = case.product
    if product is None or len(case.products) > 1:
        return None
    variants = case.knowledge.variants(product)
    simple = _for_people(case, product) or _for_temperature(case, product)
    if simple is not None:
        size, why = simple
        skus = [sku for sku in product.skus if size_of(sku) == size]
        return case.reply(*_told(case, product, size, why, skus))
    names = case.knowledge.of(product).names
    parts = tuple(asked(part, names | variants.words_in(part)) for part in parts_of(case.text))
    superlative = _superlative(case, product, variants, parts)
    if superlative is not None:
        return superlative
    spoken = _clauses_for(case, product, variants, parts)
    top = max((item[0] for item in spoken), default=0.0)
    if top < _ENOUGH:
        return _without(case, product, avoided(case.text))
    winners = [item for item in spoken if item[0] >= top - 0.05][:2]
    return _recommended(case, product, winners)


def _without(case: Case, product: Product, quality: str) -> Reply | None:
    """The variants whose own names lack a quality that others have by name: 原味 beside 香辣."""
    for values in option_values(product).values():
        others = [value for value in values if not has_quality(normalise(value), quality)]
        if quality and 0 < len(others) < len(values):
            skus = [sku for sku in product.skus if set(others) & set(sku.options.values())]
            there = [sku for sku in skus if sku.stock > 0]
            return (
                case.reply(
                    case.say(
                        "others", what=case.listed(list(dict.fromkeys(map(case.label, there))))
                    )
                )
                if there
                else None
            )
    return None


def _clauses_for(
    case: Case, product: Product, variants: Variants, parts: tuple[Asked, ...]
) -> list[Winner]:
    """Every clause about some variants with how much it speaks for what is wanted."""
    found: list[Winner] = []
    quality = avoided(case.text)
    for entry in case.knowledge.of(product).entries:
        for clause, named in variant_clauses(entry.passage.text, variants):
            if not named or entry.passage.kind == "option":
                continue
            score = max((_speaks_for(part, clause, variants) for part in parts), default=0.0)
            score = max(score, 3.0 * _holds(case, parts, clause))
            if quality:
                has = has_quality(normalise(clause), quality)
                score = score if has is None else 3.0 * (not has)
                little = has_little(normalise(clause), quality)
                score = 0.0 if little and len(named) > 1 else score - little
            found.append((score, clause, entry.passage, named))
    return found


def _holds(case: Case, parts: tuple[Asked, ...], clause: str) -> bool:
    """Whether the number of people or the age of the line falls into the range of a clause."""
    span = _SPAN.search(clause)
    people = 1 if _ALONE.search(case.text) else 0
    match = _PEOPLE.search(with_digits(case.text))
    people = int(match[1]) if match is not None else people
    if span is not None and people:
        low, high = (int(span[1]), int(span[2])) if span[1] else (int(span[3]), int(span[3]))
        return low <= people <= high
    if _weighs(case, clause):
        return True
    return any(AGE in part.groups and by_age(part, clause) is True for part in parts)


_WEIGHTS = re.compile(r"(\d+(?:\.\d+)?) ?[-~到至] ?(\d+(?:\.\d+)?) ?(kg|公斤|斤)")
_WEIGHT = re.compile(r"(\d+(?:\.\d+)?) ?(kg|公斤|斤)")


def _weighs(case: Case, clause: str) -> bool:
    """Whether the weight of the line lies in the range of a clause: 10公斤 in M码6-11kg."""
    said, span = _WEIGHT.search(with_digits(case.text)), _WEIGHTS.search(normalise(clause))
    if said is None or span is None:
        return False
    own = float(said[1]) * _KILOGRAMS[said[2]]
    times = _KILOGRAMS[span[3]]
    return float(span[1]) * times <= own <= float(span[2]) * times


_KILOGRAMS = {"kg": 1.0, "公斤": 1.0, "斤": 0.5}


def _speaks_for(part: Asked, clause: str, variants: Variants) -> float:
    """How much a clause about variants speaks for what is wanted; 0 where it denies it."""
    plain = normalise(clause)
    for word in variants.words_in(plain):
        plain = plain.replace(word, " ")
    wanted_not, says_not = _NOT.search(part.text), _NOT.search(plain)
    score = likeness(part, plain)
    return 0.0 if says_not and not wanted_not and not part.form else score


def _recommended(case: Case, product: Product, winners: list[Winner]) -> Reply:
    said: list[str] = []
    for _, clause, passage, named in winners:
        case.fact(passage.head or passage.kind, passage.text, passage.source)
        skus = [sku for sku in product.skus if named & set(sku.options.values())]
        value = "、".join(sorted(named))
        said += _told(case, product, value, case.foreign(sentence(clause)), skus)
    return case.reply(*dict.fromkeys(said))


def _told(case: Case, product: Product, value: str, why: str, skus: list[Sku]) -> list[str]:
    """The variant with the reason, and whether it can be had and for how much."""
    case.fact("options", value, f"product:{product.id}/options")
    for sku in skus:
        case.stock(sku)
    said = [case.say("choose_variant", size=value, reason=why)]
    if skus and not any(sku.stock > 0 for sku in skus):
        said.append(case.say("sold_out", what=value))
    elif skus:
        there = _values_there(value, skus)
        said.append(_price_of(case, there or value, skus))
        gone = "、".join(one for one in value.split("、") if there and one not in there.split("、"))
        if gone:
            said.append(case.say("sold_out", what=gone))
    return said


def _values_there(value: str, skus: list[Sku]) -> str:
    """Of several values those that can be bought."""
    sold = {one for sku in skus if sku.stock > 0 for one in sku.options.values()}
    return "、".join(one for one in value.split("、") if one in sold)


def _price_of(case: Case, value: str, skus: list[Sku]) -> str:
    there = [sku for sku in skus if sku.stock > 0]
    cheapest = min(there, key=lambda sku: sku.price_minor)
    return case.say("price", name=value, price=case.price_from(cheapest, there))


def _superlative(
    case: Case, product: Product, variants: Variants, parts: tuple[Asked, ...]
) -> Reply | None:
    """幼猫的和成猫的蛋白哪个高: the attribute with the most of what is asked, by its numbers."""
    if "哪" not in case.text and "which" not in case.text:
        return None
    more, less = _MORE.search(case.text), _LESS.search(case.text)
    if not more and not less:
        return None
    for part in parts:
        for found in case.knowledge.of(product).find(part, part.aspects)[:2]:
            listed = [c for c in variant_clauses(found.passage.text, variants) if c[1]]
            numbers = [(_value(clause, variants), clause, named) for clause, named in listed]
            known = [(n, clause, named) for n, clause, named in numbers if n is not None]
            if len(known) < 2:
                continue
            winner = (max if more else min)(known, key=lambda item: item[0])
            case.fact(found.passage.head, found.passage.text, found.passage.source)
            reason = case.tongue.titled(
                case.foreign(found.passage.head), case.foreign(sentence(found.passage.text))
            )
            value = "、".join(sorted(winner[2]))
            case.fact("options", value, f"product:{product.id}/options")
            return case.reply(case.say("choose_variant", size=value, reason=reason))
    return None


def _value(clause: str, variants: Variants) -> float | None:
    plain = normalise(clause)
    for word in sorted(variants.words_in(plain), key=len, reverse=True):
        plain = plain.replace(word, " ")
    match = _NUMBER.search(plain)
    return float(match.group()) if match is not None else None


def _numbers_of(size: str) -> list[int]:
    return [int(n) for n in re.findall(r"\d+", size)]


def _for_people(case: Case, product: Product) -> tuple[str, str] | None:
    match = _PEOPLE.search(with_digits(case.text))
    sizes = [s for s in sizes_of(product.skus) if re.search(r"人|person|people", s)]
    if match is None or not sizes:
        return None
    number = int(match[1])
    for size in sorted(sizes, key=size_rank):
        if max(_numbers_of(size), default=0) >= number:
            case.fact("options", size, f"product:{product.id}/options")
            return size, case.name(product)
    return None


def _for_temperature(case: Case, product: Product) -> tuple[str, str] | None:
    match = _DEGREES.search(with_digits(case.text))
    if match is None:
        return None
    asked = -int(match[2]) if match[1] else int(match[2])
    fitting: list[tuple[int, str, str, Passage]] = []
    for passage in case.passages[product.id]:
        if "舒适" not in passage.plain_head and "comfort" not in passage.plain_head:
            continue
        for clause in _CLAUSE.split(passage.text):
            size = next((s for s in sizes_of(product.skus) if s in clause), None)
            degrees = _COMFORT.search(clause.replace(size, "") if size else clause)
            if size and degrees and int(degrees[1]) <= asked:
                fitting.append((int(degrees[1]), size, clause, passage))
    if not fitting:
        return None
    _, size, clause, passage = max(fitting, key=lambda item: item[0])
    case.fact(passage.head, passage.text, passage.source)
    return size, f"{passage.head}{clause}"
