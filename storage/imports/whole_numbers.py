"""Stock and link numbers as shops write them, read exactly or not at all."""

from __future__ import annotations

import re
import unicodedata

MAX_STOCK = 10**9
MAX_LINK_NO = 10**6

_STOCK = re.compile(
    r"\+?(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.0+)?(?:件|个|双|套|条|瓶|盒|支|包|袋|只|pcs?)?"
)
_LINK = re.compile(r"(?:#|no\.?|链接|link)?(\d{1,7})(?:\.0+)?(?:号|号链接|号款|链接)?")
_SOLD_OUT = frozenset(
    {"售罄", "缺货", "无货", "已售罄", "卖完", "没货", "sold out", "out of stock"}
)


def read_stock(value: object) -> int | None:
    """Pieces left for a cell such as 12, `1,200`, `20件`, `售罄`; None if it says no number."""
    if isinstance(value, str) and _plain(value) in _SOLD_OUT:
        return 0
    number = _read(value, _STOCK)
    return number if number is not None and number <= MAX_STOCK else None


def read_link_no(value: object) -> int | None:
    """The link number for a cell such as 3, `3号`, `3号链接`, `#3`; None if it says none."""
    number = _read(value, _LINK)
    return number if number is not None and 1 <= number <= MAX_LINK_NO else None


def _read(value: object, pattern: re.Pattern[str]) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value if value >= 0 else None
    if isinstance(value, float):
        return int(value) if value.is_integer() and 0 <= value < 1e15 else None
    if not isinstance(value, str) or len(value) > 40:
        return None
    match = pattern.fullmatch(_plain(value).replace(" ", ""))
    return None if match is None else int(match.group(1).replace(",", ""))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text[:60]).strip().lower()
