"""What is there: stock of a variant, sizes, colours."""

from __future__ import annotations

import re

from host.answers.case import Case, Reply
from host.answers.lanes.details import found as told_by_data
from host.answers.lanes.enough import is_short, too_few
from host.answers.shelf import Selection, colour_of, colours_of, select, size_of, sizes_of
from storage.catalogue import Product, Sku

_COUNT = re.compile(r"哪.{0,3}多$|哪.{0,2}剩|谁多|剩|几|多少|how many|left|berapa|bao nhiêu|mấy|กี่")
_ENOUGH = 6
"""So many labels are told at most."""


def stock(case: Case) -> Reply:
    """Whether what was named can be bought, else what can."""
    if not case.products:
        return case.no_evidence()
    parts = []
    for product in case.products[:2]:
        named = case.reading.product_from in ("name", "link") or len(case.products) > 1
        said = _of(case, product)
        lead = named and not said.startswith(case.name(product))
        parts += [_lead(case, product) if lead else "", said]
    return case.reply(*parts)


def _lead(case: Case, product: Product) -> str:
    """The product's name first, where it is not the one on show."""
    return case.lead(product)


def _of(case: Case, product: Product) -> str:
    selection = select(product, case.slots)
    if selection.no_colour or selection.no_size:
        return case.together(_not_made(case, selection), _others(case, product, selection))
    if not selection.skus:
        return case.together(_no_such_pair(case, selection), _others(case, product, selection))
    if not selection.in_stock:
        for sku in selection.skus:
            case.stock(sku)
        what = _called(case, selection)
        return case.together(case.say("sold_out", what=what), _others(case, product, selection))
    return _there(case, selection)


def _called(case: Case, selection: Selection) -> str:
    """The selection in words: name, colour and size as far as they were named."""
    if "/" in f"{case.slots.colour}{case.slots.size}":
        return case.listed([case.label(sku) for sku in selection.skus[:_ENOUGH]])
    sku = selection.skus[0]
    colour = len(selection.colours) == 1
    size = len(selection.sizes) == 1
    label = case.label(sku, colour=colour, size=size) if colour or size else ""
    if not label:
        return case.name(selection.product)
    return label + _code(case, label)


def _code(case: Case, label: str) -> str:
    """A letter size is called 码 in Chinese."""
    return "码" if case.in_chinese and re.search(r"(?:^|[^a-zA-Z])\d?X*[SML]$", label) else ""


def _not_made(case: Case, selection: Selection) -> str:
    """The colour or size that was named does not exist; the viewer's words are not repeated
    unless they are words of the catalogue's language."""
    missing = []
    if selection.no_colour:
        missing.append(case.piece("that_colour"))
    if selection.no_size:
        missing.append(case.piece("that_size"))
    return case.say("not_made", name=case.name(selection.product), what=case.listed(missing))


def _no_such_pair(case: Case, selection: Selection) -> str:
    colour = case.fact("options", selection.colours[0], f"product:{selection.product.id}/options")
    size = case.fact("options", selection.sizes[0], f"product:{selection.product.id}/options")
    what = case.tongue.beside(colour, size)
    return case.say("not_made", name=case.name(selection.product), what=what + _code(case, what))


def _others(case: Case, product: Product, selection: Selection) -> str:
    """What can be bought instead: same colour or same size first."""
    there = [sku for sku in product.skus if sku.stock > 0]
    if not there:
        return case.say("sold_out", what=case.name(product)) if selection.in_stock else ""
    near = [
        sku
        for sku in there
        if (selection.sizes and size_of(sku) in selection.sizes)
        or (selection.colours and colour_of(sku) in selection.colours)
    ]
    if not near:
        return case.say("others", what=_summary(case, there))
    same_size = [s for s in near if selection.sizes and size_of(s) in selection.sizes]
    return case.say("others", what=_labels(case, (same_size or near)[:_ENOUGH]))


def _labels(case: Case, skus: list[Sku]) -> str:
    for sku in skus:
        case.stock(sku)
    return case.listed([case.label(sku) for sku in skus])


def _summary(case: Case, skus: list[Sku]) -> str:
    """Many SKUs in few words: colours, each with its sizes."""
    if len(skus) <= _ENOUGH:
        return _labels(case, skus)
    parts = []
    for colour in colours_of(skus) or ("",):
        same = [sku for sku in skus if colour_of(sku) == colour]
        for sku in same:
            case.stock(sku)
            case.label(sku)
        sizes = "/".join(sizes_of(same))
        parts.append(f"{colour}({sizes})" if colour and sizes else colour or sizes)
    return case.listed(parts)


def _there(case: Case, selection: Selection) -> str:
    short = is_short(case, selection)
    counted = short or bool(_COUNT.search(case.text))
    told = [_there_alone(case, selection, counted)]
    if short:
        told.append(too_few(case))
    gone = [sku for sku in selection.skus if sku.stock <= 0]
    if gone and not (len(selection.colours) == 1 and len(selection.sizes) == 1):
        for sku in gone:
            case.stock(sku)
        # with a size named, a colour is gone in that size only
        whole = [] if selection.sizes or selection.colours else _whole_values(selection, gone)
        labels = whole or [case.label(sku) for sku in gone[:_ENOUGH]]
        for label in whole:
            case.fact("options", label, f"product:{selection.product.id}/options")
        told.append(case.say("sold_out", what=case.listed(labels)))
    return case.together(*told)


def _whole_values(selection: Selection, gone: list[Sku]) -> list[str]:
    """Colours (or sizes) all of whose SKUs are gone, where that tells everything."""
    for value_of in (colour_of, size_of):
        left = {value_of(sku) for sku in selection.in_stock}
        whole = list(dict.fromkeys(value_of(s) for s in gone if value_of(s) not in left))
        covered = [sku for sku in gone if value_of(sku) in whole]
        if whole and len(covered) == len(gone) and all(whole):
            return whole
    return []


def _there_alone(case: Case, selection: Selection, counted: bool) -> str:
    there = list(selection.in_stock)
    if counted and len(there) <= _ENOUGH:
        told = [
            case.say(
                "in_stock_count", what=_label_or_name(case, selection, sku), count=case.left(sku)
            )
            for sku in there
        ]
        return case.together(*told)
    if len(there) == len(selection.skus) and (selection.colours or selection.sizes):
        for sku in there:
            case.stock(sku)
        return case.say("in_stock", what=_called(case, selection))
    return case.say("in_stock", what=_summary(case, there))


def _label_or_name(case: Case, selection: Selection, sku: Sku) -> str:
    return case.label(sku) or case.name(selection.product)


def sizes(case: Case) -> Reply:
    """The sizes (or versions) a product comes in, and those that can be bought."""
    if case.product is None:
        return case.no_evidence()
    selection = select(case.product, case.slots)
    found = sizes_of(selection.skus or case.product.skus)
    name = case.name(case.product)
    if not found:
        return told_by_data(case) or case.reply(case.say("one_variant", name=name))
    for size in found:
        case.fact("options", size, f"product:{case.product.id}/options")
    gone = [s for s in found if not any(size_of(k) == s for k in selection.in_stock)]
    if len(selection.colours) == 1 and selection.skus:
        return _sizes_of_colour(case, selection)
    parts = [case.say("sizes", name=name, sizes=case.listed(found))]
    if gone:
        parts.append(case.say("sold_out", what=case.listed(gone)))
    return case.reply(*parts)


def _sizes_of_colour(case: Case, selection: Selection) -> Reply:
    """The sizes one colour comes in: those that can be bought, then those that are gone."""
    parts = []
    for there in (True, False):
        skus = [sku for sku in selection.skus if (case.stock(sku) > 0) is there]
        if skus:
            key = "others" if there else "sold_out"
            parts.append(case.say(key, what=case.listed([case.label(sku) for sku in skus])))
    return case.reply(*parts)


def colours(case: Case) -> Reply:
    """The colours a product comes in, and those that are sold out."""
    if case.product is None:
        return case.no_evidence()
    selection = select(case.product, case.slots)
    if selection.asked_colour or selection.asked_size:
        return stock(case)
    found = colours_of(case.product.skus)
    name = case.name(case.product)
    if not found:
        return told_by_data(case) or case.reply(case.say("one_variant", name=name))
    for colour in found:
        case.fact("options", colour, f"product:{case.product.id}/options")
    gone = [c for c in found if not any(colour_of(k) == c for k in selection.in_stock)]
    left = [c for c in found if c not in gone]
    parts = [case.say("colours", name=name, colours=case.listed(found))]
    if gone and left:
        parts.append(case.say("sold_out", what=case.listed(gone)))
    elif gone:
        parts.append(case.say("sold_out", what=name))
    return case.reply(*parts)
