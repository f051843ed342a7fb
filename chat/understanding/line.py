"""A line with everything found in it: words of the lexicon, scores of intents, numbers."""

from __future__ import annotations

import re

import msgspec

from chat.reading import Intent
from chat.understanding.cues import QUESTION_ENDS
from chat.understanding.lexicon import Word
from chat.understanding.measures import Found

Hit = tuple[int, int, Word]

_HAN = re.compile(r"[\u3400-\u9fff]").search
_ENDS = tuple(QUESTION_ENDS)


class Line(msgspec.Struct, gc=False):
    """`text` is the normalised line, `digits` the same with Arabic digits; `names` gives the
    products named with the strength of the name, `scores` the intents spoken for."""

    text: str
    digits: str
    hits: list[Hit]
    numbers: Found
    scores: dict[Intent, float] = {}
    names: dict[str, float] = {}
    kinds: tuple[set[str], ...] = ()
    aspects: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    colours: tuple[tuple[str | None, str | None], ...] = ()
    sizes: tuple[str, ...] = ()
    relative_size: str | None = None
    region: str | None = None
    question: bool = False
    strong: tuple[tuple[int, Intent, float], ...] = ()
    covered: int = 0

    @staticmethod
    def of(text: str, digits: str, hits: list[Hit], numbers: Found) -> Line:
        """Adds up what the hits say."""
        line = Line(text, digits, hits, numbers)
        for start, end, word in hits:
            line.covered += end - start
            if word.question:
                line.question = True
            line._take_cues(start, word)
            if word.is_detail:
                line._take_detail(word)
            if word.is_of_shop:
                line._take_shop(word)
        if not line.question:
            line.question = text.rstrip(" 啊呀哦呢~.!").endswith(_ENDS)
        return line

    def _take_cues(self, start: int, word: Word) -> None:
        scores = self.scores
        for intent, weight in word.cues:
            scores[intent] = scores.get(intent, 0.0) + weight
            if weight >= 4:
                self.strong += ((start, intent, weight),)

    def _take_detail(self, word: Word) -> None:
        if word.aspect is not None:
            self.aspects += (word.aspect,)
        if word.region is not None:
            self.region = self.region or word.region
        if word.relative_size is not None:
            self.relative_size = word.relative_size

    def _take_shop(self, word: Word) -> None:
        if word.products:
            names = self.names
            for product, strength in word.products.items():
                names[product] = names.get(product, 0.0) + strength
        elif word.kind:
            self.kinds += (word.kind,)
        if word.attribute is not None:
            self.attributes += (word.attribute,)
        if word.colour_value is not None or word.colour is not None:
            self.colours += ((word.colour_value, word.colour),)
        if word.size is not None:
            self.sizes += (word.size,)

    @property
    def has_cue(self) -> bool:
        """Whether any intent is spoken for clearly."""
        return bool(self.strong) or bool(self.aspects)

    @property
    def may_be_misheard(self) -> bool:
        """Whether there are Chinese characters that no word explains."""
        return self.covered < len(self.text) and _HAN(self.text) is not None

    @property
    def explained(self) -> tuple[int, float, int]:
        """How much of the line makes sense: cues, names, covered characters."""
        return (
            bool(self.strong) + bool(self.aspects),
            max(self.names.values(), default=0.0),
            self.covered,
        )

    def residue(self) -> str:
        """The characters no word explains."""
        left: list[str] = []
        position = 0
        for start, end, _ in self.hits:
            left.append(self.text[position:start])
            position = max(position, end)
        left.append(self.text[position:])
        return "".join(left)
