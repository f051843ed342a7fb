"""What an option of a product is about, by the name that the shop gave it."""

from __future__ import annotations

import re
from functools import lru_cache

_COLOUR = re.compile(r"颜色|顏色|色|colou?r|shade|tone\b|warna|màu|สี", re.IGNORECASE)
_SIZE = re.compile(
    r"尺码|尺碼|尺寸|码数|碼數|鞋码|鞋碼|大小|\bsizes?\b|ukuran|saiz|ขนาด|cỡ|kích", re.IGNORECASE
)


@lru_cache(maxsize=1024)
def is_colour_option(name: str) -> bool:
    """Whether an option of that name holds colours."""
    return bool(_COLOUR.search(name))


@lru_cache(maxsize=1024)
def is_size_option(name: str) -> bool:
    """Whether an option of that name holds sizes; one that may be either holds colours."""
    return bool(_SIZE.search(name)) and not is_colour_option(name)
