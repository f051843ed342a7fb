"""More pieces are wanted than there are: said beside the price or the stock."""

from __future__ import annotations

from host.answers.case import Case
from host.answers.shelf import Selection


def is_short(case: Case, selection: Selection) -> bool:
    """Whether no variant that was meant is there in the number the viewer names."""
    wanted = case.slots.quantity or 1
    return bool(selection.in_stock) and all(sku.stock < wanted for sku in selection.in_stock)


def not_enough(case: Case, selection: Selection) -> str:
    """The most there is of what was meant, and that it is too little; empty where it is enough."""
    if not is_short(case, selection):
        return ""
    most = max(selection.in_stock, key=lambda sku: sku.stock)
    left = case.left(most)
    label = case.label(most) or case.name(selection.product)
    return case.together(case.say("in_stock_count", what=label, count=left), too_few(case))


def too_few(case: Case) -> str:
    """That there are not so many pieces."""
    return case.say("not_enough", count=case.counted(case.slots.quantity or 1))
