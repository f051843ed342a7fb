"""Which product or category a line is about, as far as its own words tell."""

from __future__ import annotations

from demand.mining.mention import Scope
from demand.mining.vocabulary import MOST_POSTINGS, Vocabulary, Word

Meant = tuple[str, str, Scope]
SHOWN: Meant = ("", "", Scope.SHOWN)
_CLOSE = 0.01


class Scopes:
    """Finds the product or category meant, by link number and by name."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._ids = [p.product_id for p in vocabulary.products]
        self._categories = [p.category for p in vocabulary.products]
        self._by_link = {p.link_no: i for i, p in enumerate(vocabulary.products) if p.link_no}

    def of(self, words: list[Word], links: list[int]) -> Meant:
        """(style, category, scope) of a line; goods that the shop does not sell are a category."""
        for link in links:
            if (index := self._by_link.get(link)) is not None:
                return self._ids[index], self._categories[index], Scope.NAMED
        named = [word.products for word in words if word.products]
        goods = next((word.goods for word in words if word.goods and not word.products), "")
        if not named:
            return ("", goods, Scope.NAMED) if goods else SHOWN
        return self._likeliest(named)

    def _likeliest(self, named: list[dict[int, float]]) -> Meant:
        scores: dict[int, float] = {}
        for products in named:
            for index, strength in products.items():
                scores[index] = scores.get(index, 0.0) + strength
        most = max(scores.values())
        best = [index for index, score in scores.items() if score >= most - _CLOSE]
        if len(best) == 1:
            return self._ids[best[0]], self._categories[best[0]], Scope.NAMED
        categories = {self._categories[index] for index in best[:MOST_POSTINGS]}
        if len(categories) == 1 and (category := categories.pop()):
            return "", category, Scope.NAMED
        return SHOWN
