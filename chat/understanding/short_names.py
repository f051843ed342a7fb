"""Products called by a few characters of their titles: 小方包 of 小方盒斜挎包."""

from __future__ import annotations

import re
from operator import itemgetter

from chat.understanding.language_words import Word
from chat.understanding.line import Line
from chat.understanding.names import NAME
from chat.understanding.normal import normalise
from chat.understanding.nouns import HEADS, colour_families
from chat.vocabulary import ShopWords

_HAN = re.compile(r"[\u3400-\u9fff]+")
_TELLS_NOTHING = frozenset(
    "这那哪个的条双件款只顶支套把台张床买拍拿要来卖发送带穿戴用看有没无还是和跟与配加同一二两三四五六七八九十几多少每各"
    "大小新好老旧真假我你他她它们家了过给让在上下里外前后左右不可能会想问请帮又也都就才最更很太挺吗呢吧啊呀包鞋"
)
_PREFIX_MAX = 3
_ALIKE_MAX = 40
"""Of so many titles with a character nobody means a certain one by it."""


class ShortNames:
    """The titles of a shop by the character that ends the name of the thing."""

    def __init__(self, words: ShopWords) -> None:
        self._titles: dict[str, dict[str, dict[str, str]]] = {}
        for product in words.products:
            for run in _HAN.findall(normalise(product.title)):
                if run[-1] in HEADS and len(run) > 2:
                    by_char = self._titles.setdefault(run[-1], {})
                    for char in run[:-1]:
                        by_char.setdefault(char, {})[product.product_id] = run[:-1]
        colours = {name for names in colour_families().values() for name in names}
        self._colours = frozenset(colour for colour in colours if len(colour) == 1)

    def hear(self, line: Line) -> None:
        """Name in a line each product that some characters before its kind single out, where no
        word names a product already."""
        for place, char in enumerate(line.text):
            titles = self._titles.get(char) if place else None
            if titles is None:
                continue
            if any(start <= place < end and word.is_name for start, end, word in line.hits):
                continue
            only = self._only(line.text[max(0, place - _PREFIX_MAX) : place], titles)
            if only is not None:
                _name(line, place - only[1], place + 1, only[0])

    def _only(self, before: str, titles: dict[str, dict[str, str]]) -> tuple[str, int] | None:
        """The one product whose title holds the last of the characters in their order, as many
        of them as any does, and how many these are."""
        for size in range(len(before), 0, -1):
            said = before[-size:]
            if said[0] in _TELLS_NOTHING or (size == 1 and said in self._colours):
                continue
            held = [titles.get(char, {}) for char in said]
            fewest = min(held, key=len)
            if len(fewest) > _ALIKE_MAX:
                return None
            fitting = {product for product, title in fewest.items() if _holds(title, said)}
            if fitting:
                return (fitting.pop(), size) if len(fitting) == 1 else None
        return None


def _name(line: Line, start: int, end: int, product: str) -> None:
    """Put a name of a product into a line, in place of the words within it that only name."""
    word = Word(end - start, False, False, products={product: NAME})
    word.settle()
    kept = [
        hit
        for hit in line.hits
        if not (start <= hit[0] and hit[1] <= end) or hit[2].cues or hit[2].aspect
    ]
    line.hits = sorted([*kept, (start, end, word)], key=itemgetter(0))
    line.names[product] = line.names.get(product, 0.0) + NAME


def _holds(title: str, said: str) -> bool:
    """Whether a title has the characters in their order."""
    characters = iter(title)
    return all(char in characters for char in said)
