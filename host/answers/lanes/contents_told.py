"""What is in a set, a box or a bag: 里面都有啥, 四件都有啥."""

from __future__ import annotations

import re

from host.answers.case import Case, Reply
from host.answers.telling import tell

_ASKED = re.compile(
    r"(?:里面|里头|里边|内含|盒里|包里|袋里|套里|箱里|罐里|礼盒|套装|[一二两三四五六七八九\d]+件套?|[一1每]"
    r"[盒箱套包袋罐份])(?:里|内|中)?(?:面|头)?(?:都|全|一共|总共|分别|具体|到底)?"
    r"(?:有|是|含|装|配|送|带)(?:了|着|的)?(?:些|都|的)?(?:啥|什么(?!意思)|哪些|哪几|几样|几种)"
)
_HEADS = re.compile(
    "包含|件数|套件|包括|清单|配料|成分|内含|套装内容|内容|组成|明细|配件|配置|原料"
)


def contents_told(case: Case) -> Reply | None:
    """The attribute that lists what is in the product on show; None where the line asks something
    else or no attribute does."""
    product = case.product
    if product is None or len(case.products) > 1 or not _ASKED.search(case.text):
        return None
    for passage in case.passages.get(product.id, ()):
        if passage.kind == "attribute" and _HEADS.search(passage.head):
            return case.reply(tell(case, product, passage, ()))
    return None


_INSIDE = re.compile(
    "(?:里面|里头|里边|成分|配料|原料).{0,3}(?:有没有|有|含|是|加|放)|(?:含|加|放|掺)(?:了|有|没有)?"
    "[\u3400-\u9fff]{2,6}(?:了)?(?:吗|么|没|不)"
)
_LISTS = re.compile("配料|成分|原料|内含|清单|包含")


def listed_contents(case: Case) -> Reply | None:
    """The list of what is in the product on show, where the line asks whether something is that
    nothing else speaks of: whoever asked reads it in the list, or misses it there."""
    product = case.product
    if product is None or len(case.products) > 1 or not _INSIDE.search(case.text):
        return None
    for passage in case.passages.get(product.id, ()):
        if passage.kind == "attribute" and _LISTS.search(passage.head):
            return case.reply(tell(case, product, passage, ()))
    return None
