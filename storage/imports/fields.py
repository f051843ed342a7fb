"""What a column of a table can mean, and the headings shops write for it in Chinese and English."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from storage.imports.currencies import of_sign
from storage.imports.headings import SYNONYMS

FIELDS = {
    "title": "商品标题 product title",
    "price": "售价 selling price",
    "price_minor": "售价（分） selling price in minor units",
    "stock": "库存 stock",
    "stock_each": "每个规格各有的库存 stock of each SKU",
    "product_id": "款号 style or product number",
    "sku": "SKU 编码 SKU code",
    "link_no": "链接号 link number",
    "list_price": "划线价 struck-through price",
    "category": "类目 category",
    "brand": "品牌 brand",
    "description": "描述 description",
    "selling_points": "卖点 selling points",
    "promotion": "优惠说明 promotion in words",
    "picture": "图片文件 picture files",
    "specs": "规格组合 options as 颜色:黑;尺码:M",
    "option": "一个规格项 one option, e.g. colour; `option:颜色` names it",
    "attribute": "一个属性 one attribute, e.g. material; `attribute:材质` names it",
    "ignore": "不导入 left out",
}
"""Field → what it is. `option` and `attribute` may be followed by `:` and a name."""

REQUIRED = ("title", "price", "stock")
REPEATABLE = frozenset({"option", "attribute", "ignore", "picture", "selling_points", "promotion"})

_UNIT = re.compile(r"[(\[【]([^()\[\]【】]*)[)\]】]")
_DECORATION = re.compile(r"[\s_\-*:：.、/|]+|必填|选填|required|optional")
_MINOR_UNITS = frozenset({"分", "cents", "cent", "fen", "minor"})


class Guess(NamedTuple):
    """What a heading most likely means; a lower `rank` is a better guess."""

    field: str
    rank: int


def _ranks() -> dict[str, Guess]:
    ranks: dict[str, Guess] = {}
    for field, words in SYNONYMS.items():
        for rank, word in enumerate(words.split()):
            ranks.setdefault(word, Guess(field, rank))
    return ranks


_RANKS = _ranks()


def plain_heading(heading: str) -> str:
    """A heading without what differs from shop to shop: case, width, spaces, marks, units."""
    text = unicodedata.normalize("NFKC", heading[:200]).lower()
    return _DECORATION.sub("", _UNIT.sub("", text)) or text.strip()


def guess_field(heading: str) -> Guess | None:
    """The field of a heading, or None."""
    plain = plain_heading(heading)
    guess = _RANKS.get(plain)
    if guess is not None and guess.field == "price" and _MINOR_UNITS & set(units(heading)):
        return Guess("price_minor", guess.rank)
    return guess


def units(heading: str) -> list[str]:
    """What stands in brackets in a heading, e.g. `元` in `售价（元）`."""
    text = unicodedata.normalize("NFKC", heading[:200]).lower()
    return [unit.strip() for unit in _UNIT.findall(text)]


def currency_of(heading: str) -> tuple[str, ...]:
    """The currencies that a heading such as `Price (USD)` may mean."""
    return next((found for unit in units(heading) if (found := of_sign(unit))), ())


def is_field(name: str) -> bool:
    """Whether a person may name this as the meaning of a column."""
    field, _, label = name.partition(":")
    return field in FIELDS and (not label or field in ("option", "attribute"))
