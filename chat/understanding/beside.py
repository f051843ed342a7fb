"""Whether a line wants something beside the product on show: 跟6号一起拿, 5升配28的锅."""

from __future__ import annotations

import re

from chat.understanding.line import Line
from chat.understanding.names import HEAD
from chat.understanding.own_data import surest

_BESIDE = re.compile(
    r"^(?:那|要是|如果|我)?(?:再)?(?:连|跟|和|同|配上?|搭|加上?|带上?|两样|俩).{1,12}"
    r"(?:一起|一块|一套|一道|同时|打包|全拿|都拿|都要|一并)|(?:升|码|号|装|款|的)配.{1,8}"
    r"|^(?:那|要是|如果|我)?(?:再)?(?:加上|带上|配上|连上|算上|搭上).{1,12}(?:一共|总共|合计|共?多少|几多|多钱)"
    r"|(?:两样|俩|2样|两件|2个)(?:都|全)?(?:一起|一块|打包)"
    r"|(?:再|还|同时)(?:加|拿|要|带|买)(?:上|个|一|件|支|瓶|盒|包|双|条|只|把)"
)
"""Something else is to be bought beside the product on show: 跟6号一起拿."""


def bought_beside(text: str) -> bool:
    """Whether what a line names is to be bought with the product on show."""
    return _BESIDE.search(text) is not None


def two_things(line: Line) -> bool:
    """Whether a line names two things that no one product is."""
    named = [word.products for _, _, word in line.hits if word.products]
    strong = [surest(ids) for ids in named if max(ids.values()) >= HEAD]
    return len(strong) > 1 and not set.intersection(*strong)
