"""Which part of a policy holds for a product: 脐橙不发新疆 says nothing of lipsticks."""

from __future__ import annotations

import re
from typing import Any

from chat.understanding.normal import normalise
from host.answers.kinds import called, kinds_of
from storage.catalogue import Product, Snapshot

_SENTENCE = re.compile(r"(?<=[。;；!！\n])|(?<=[a-z)]\.) ")
_COMMA = re.compile(r"(?<=[,，])(?!\d)")
_OTHERS = re.compile("其他(?:商品|产品|款|的)|其它|其余|other products|other items|all other", re.I)
_SOME_OTHERS = re.compile("其[他它余](?!地区|省|城市|国家|地方|时间|问题)")
_ALL = re.compile("普通商品|所有商品|全店|全国|全场|本店|每单|every|all orders", re.I)


class Scopes:
    """The names of the goods of a shop, for finding of which of them a text speaks."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._own: dict[str, frozenset[str]] = {}
        self._automaton: Any = None

    def warm_up(self) -> None:
        """Learn now what the goods of the shop are called."""
        self._words()

    def part_for(self, product: Product, text: str) -> str:
        """The clauses of a text that hold for the product; "" where all are about others."""
        clauses: list[tuple[str, frozenset[str] | None]] = []
        for sentence in _SENTENCE.split(text):
            subject: frozenset[str] | None = None
            for clause in [sentence] if sentence.isascii() else _COMMA.split(sentence):
                subject = self._subject(clause, subject)
                clauses.append((clause, subject))
        own = self.names_of(product)
        named = any(subject and subject & own for _, subject in clauses)
        kept = [
            clause
            for clause, subject in clauses
            if subject is None or subject & own or (not subject and not named)
        ]
        if not kept and _SOME_OTHERS.search(text):
            return text  # 其他电器 may be this one
        glue = " " if text.isascii() else ""
        return glue.join(kept).strip(" ,，;；")

    def _subject(self, clause: str, before: frozenset[str] | None) -> frozenset[str] | None:
        """The goods a clause speaks of: None for all, the empty set for all but those named."""
        plain = normalise(clause)
        if _OTHERS.search(plain):
            return frozenset()
        found = frozenset(word for _, word in self._words().iter(plain))
        if found:
            return found
        return None if _ALL.search(plain) else before

    def names_of(self, product: Product) -> frozenset[str]:
        """What a policy may call the product: its brand, its category, what its title ends in,
        its kinds."""
        known = self._own.get(product.id)
        if known is None:
            known = self._own[product.id] = _names(product)
        return known

    def _words(self) -> Any:
        if self._automaton is None:
            import ahocorasick

            automaton = ahocorasick.Automaton()
            for product in self._snapshot.catalogue.products:
                for name in self.names_of(product):
                    automaton.add_word(name, name)
            automaton.add_word("\x00", "\x00")
            automaton.make_automaton()
            self._automaton = automaton
        return self._automaton


def _names(product: Product) -> frozenset[str]:
    title = normalise(product.title).split(" ")[0]
    category = normalise(product.category)
    found = {category, normalise(product.brand or ""), title}
    if not title.isascii():
        found |= {
            title[start : start + size]
            for size in (2, 3, 4)
            for start in range(len(title) - size + 1)
        }
    if not category.isascii():
        found |= {category[-2:]}
    else:
        words = normalise(product.title).split(" ")
        things = [word for word in words if word.isalpha()]
        found |= {category.rstrip("s"), *words[:1], *things[-1:], " ".join(things[-2:])}
    found |= {kind.name for kind in kinds_of(called(product))}
    return frozenset(name for name in found if len(name) > 1 and name not in _NO_NAMES)


_NO_NAMES = frozenset(
    re.findall(
        r"\S+",
        "新款 正品 现货 官方 全国 商品 产品 质量 包装 中国 大陆 直播 免费 礼盒 定制 拆封 开封 订单"
        " 客服 付款 发货 包邮 快递 退货 换货 尺码 颜色 规格 家用 女士 男士 儿童 加厚 大号 小号 中号"
        " 可拆 两件 一件 多件",
    )
)
"""Words of titles that no policy means a product by."""
