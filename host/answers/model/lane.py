"""The model's lane: a question in, guarded clauses out, each as soon as it is known to be true."""

from __future__ import annotations

import asyncio
import re
import unicodedata
from collections import Counter
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import aclosing

import msgspec

from host.answers.answerer import Answerer
from host.answers.law import banned
from host.answers.model.choice import Chosen, choose, current
from host.answers.model.clauses import Clauses
from host.answers.model.form import fault_of_form, tidied
from host.answers.model.items import Item, grounds_of, spoken_name
from host.answers.model.ports import LanguageModel, ModelError, ModelRequest
from host.answers.model.prompt import RULES, SCHEMA, messages
from host.answers.model.question import Clause, Language, ModelQuestion, NotAnswered
from host.answers.model.written import Garbled, Written
from storage.catalogue import Fact, Product

_SLOT = re.compile(r"\{+\s*(\w+)\s*\}+")
_PAUSES = re.compile(r"[,、:;.\s~…—-]+")
_SOLID = re.compile(r"\w")
_SLOT_MAX = 160
"""A longer piece of evidence is not read out as a whole."""
_LEAK = 12
"""So many characters of our own instructions in a row are a leak."""


class LaneLimits(msgspec.Struct, frozen=True, kw_only=True):
    """`answer_s` is the time for a whole answer; the lengths are those of what is said, in
    characters for Chinese and words for English."""

    answer_s: float = 8.0
    max_tokens: int = 320
    temperature: float = 0.2
    characters_zh: int = 120
    words_en: int = 60
    drain_s: float = 0.25


class ModelLane:
    """Answers with a language model.

    Args:
        answerer: gives the answers and the guard of the catalogue in force; asked again for each
            clause, so that a price that has changed meanwhile is the new one.
    """

    def __init__(
        self,
        model: LanguageModel,
        answerer: Callable[[], Answerer],
        *,
        limits: LaneLimits | None = None,
    ) -> None:
        self._model = model
        self._answerer = answerer
        self._limits = limits or LaneLimits()
        self.answered = 0
        """Answers given to their end."""
        self.not_answered: Counter[str] = Counter()
        """The others, by reason."""

    async def answer(self, question: ModelQuestion) -> AsyncGenerator[Clause, None]:
        """The answer, clause by clause. Close the generator (`contextlib.aclosing`) to end the
        request on the server.

        Raises:
            NotAnswered: there is no answer, or no further one; what was given out before it stays
                true.
        """
        try:
            async with aclosing(self._clauses(question)) as clauses:
                async for clause in clauses:
                    yield clause
        except NotAnswered as ended:
            self.not_answered[ended.reason] += 1
            raise
        self.answered += 1

    async def _clauses(self, question: ModelQuestion) -> AsyncGenerator[Clause, None]:
        answerer = self._answerer()
        chosen = choose(question, answerer)
        if not chosen.items:
            raise NotAnswered("no_evidence")
        speaking = _Speaking(question, chosen, answerer, self._answerer, self._limits)
        request = ModelRequest(
            messages=messages(question, chosen.items),
            deadline_s=asyncio.get_running_loop().time() + self._limits.answer_s,
            schema=SCHEMA,
            max_tokens=self._limits.max_tokens,
            temperature=self._limits.temperature,
        )
        try:
            async with aclosing(self._model.stream(request)) as pieces:
                async for piece in pieces:
                    for clause in speaking.take(piece):
                        yield clause
                    if speaking.ended:
                        break
                if speaking.written.complete:
                    await self._read_to_the_end(pieces)
        except ModelError as error:
            if not speaking.ended:
                raise speaking.not_answered(f"model: {error.kind}") from error
        except Garbled as error:
            raise speaking.not_answered("model: garbled") from error
        if not speaking.ended:
            raise speaking.not_answered("model: garbled")

    async def _read_to_the_end(self, pieces: AsyncGenerator[str, None]) -> None:
        """What follows the answer is only what it cost; a server that goes on is cut off."""
        try:
            async with asyncio.timeout(self._limits.drain_s):
                for _ in range(8):
                    await anext(pieces)
        except (TimeoutError, StopAsyncIteration, ModelError):
            return


class _Speaking:
    """An answer that is being written: from pieces of text to clauses that may be said."""

    def __init__(
        self,
        question: ModelQuestion,
        chosen: Chosen,
        chosen_from: Answerer,
        answerer: Callable[[], Answerer],
        limits: LaneLimits,
    ) -> None:
        self.written = Written()
        self.ended = False
        self._question = question
        self._chosen = chosen
        self._chosen_from = chosen_from
        self._answerer = answerer
        self._limits = limits
        self._clauses = Clauses(question.language)
        self._cited: dict[str, Item] | None = None
        self._said: list[Clause] = []
        self._seen: set[str] = set()
        self._own_words = ""
        self._about: list[Product] = []

    def not_answered(self, reason: str, blocked: str = "") -> NotAnswered:
        """The end of it, with what was said before."""
        return NotAnswered(reason, said=tuple(self._said), blocked=blocked)

    def take(self, piece: str) -> Iterator[Clause]:
        """The clauses that may be said now. Each is checked when it is asked for, against the
        catalogue of that moment.

        Raises:
            NotAnswered, Garbled: there is nothing more to be said.
        """
        text = self.written.feed(piece)
        if self.written.evidence is not None and self._cited is None:
            self._cited = self._looked_up(self.written.evidence)
        raw = self._clauses.feed(text) if text else []
        if self.written.complete:
            raw += self._clauses.close()
        for words in raw:
            clause = None if self.ended else self._checked(words)
            if clause is not None:
                self._said.append(clause)
                yield clause
        if self.written.complete and not self.ended:
            self.ended = True
            if not self._said:
                raise self.not_answered("no_evidence")

    def _looked_up(self, ids: tuple[str, ...]) -> dict[str, Item]:
        if not ids:
            raise self.not_answered("no_evidence")
        unknown = [number for number in ids if number not in self._chosen.items]
        if unknown:
            raise self.not_answered("guard: model.evidence", blocked=unknown[0][:20])
        return {number: self._chosen.items[number] for number in dict.fromkeys(ids)}

    def _checked(self, raw: str) -> Clause | None:
        """The clause with its slots filled from the catalogue of now, None where it says nothing
        (more)."""
        answerer = self._answerer()
        cited = self._cited_now(answerer)
        own_words = tidied(raw)
        if not _SOLID.search(own_words):
            return None
        text = self._filled(own_words, cited)
        if self._is_repeated(text) or self._is_too_long(text):
            self.ended = True
            return None
        facts = tuple(dict.fromkeys(fact for item in cited.values() for fact in item.facts))
        products = tuple(dict.fromkeys(i.product_id for i in cited.values() if i.product_id))
        without_slots = _SLOT.sub(" ", own_words)
        rule = (
            self._fault_of_form(without_slots, text)
            or self._guarded(text, facts, products, answerer)
            or self._fault(without_slots, text, cited, answerer)
        )
        if rule:
            raise self.not_answered(f"guard: {rule}", blocked=text)
        return Clause(text=text, facts=facts, products=products, version=answerer.snapshot.version)

    def _cited_now(self, answerer: Answerer) -> dict[str, Item]:
        """What is cited, as it is now.

        Raises:
            NotAnswered: some of it is gone or says something else, or several prices were cited
                and one has changed: a comparison of them may no longer hold.
        """
        cited = self._cited or {}
        if answerer is self._chosen_from:
            return cited
        now: dict[str, Item] = {}
        for number, item in cited.items():
            fresh = current(item, answerer, self._question.language)
            if fresh is None:
                raise self.not_answered("catalogue: changed")
            now[number] = fresh
        prices = [number for number, item in cited.items() if item.kind == "price"]
        if len(prices) > 1 and any(now[n].text != cited[n].text for n in prices):
            raise self.not_answered("catalogue: changed")
        return now

    def _filled(self, text: str, cited: dict[str, Item]) -> str:
        def fill(match: re.Match[str]) -> str:
            item = cited.get(match[1])
            if item is None or len(item.text) > _SLOT_MAX:
                raise self.not_answered("guard: model.slot", blocked=text)
            return item.text

        return _SLOT.sub(fill, text)

    def _fault(self, own_words: str, text: str, cited: dict[str, Item], answerer: Answerer) -> str:
        """What is wrong with the model's own words, apart from what the guard knows. Where several
        products are cited, what is said of one must stand in the evidence of that one."""
        items = list(cited.values())
        products = {item.product_id: answerer.snapshot.products[item.product_id]
                    for item in items if item.product_id}  # fmt: skip
        if len(products) < 2:
            return grounds_of(items, products.values()).fault(own_words, asked=self._question.line)
        named = [p for p in products.values() if _is_named(p, text)]
        if len(named) > 1:
            items = [item for item in items if not item.product_id]
            return grounds_of(items, named).fault(own_words, asked="")
        self._about = named or self._about or list(products.values())
        faults = [
            grounds_of([i for i in items if i.product_id in ("", p.id)], [p]).fault(
                own_words, asked=self._question.line
            )
            for p in self._about
        ]
        return max(faults)

    def _fault_of_form(self, own_words: str, text: str) -> str:
        self._own_words += own_words
        if _leaks(self._own_words, self._question.language):
            return "prompt.leak"
        return fault_of_form(text, self._question.language)

    def _guarded(
        self, text: str, facts: tuple[Fact, ...], products: tuple[str, ...], answerer: Answerer
    ) -> str:
        """The clause alone on the facts of now; the text so far on those and the earlier ones,
        because two harmless clauses may make a harmful sentence; and that without its pauses,
        which nobody need hear (我是真，人主播)."""
        alone = answerer.guard.check(text, facts, product_ids=products)
        if not alone.ok:
            return alone.rule
        glue = "" if self._question.language == "zh" else " "
        whole = glue.join([*(clause.text for clause in self._said), text])
        earlier = [fact for clause in self._said for fact in clause.facts]
        every = tuple(dict.fromkeys((*facts, *earlier)))
        together = answerer.guard.check(whole, every, product_ids=products)
        if not together.ok:
            return together.rule
        forbidden = banned(_PAUSES.sub(glue, unicodedata.normalize("NFKC", whole).lower()))
        return "" if forbidden is None else forbidden.id

    def _is_repeated(self, text: str) -> bool:
        key = "".join(_SOLID.findall(text.lower()))
        known = key in self._seen
        self._seen.add(key)
        return known

    def _is_too_long(self, text: str) -> bool:
        said = [*(clause.text for clause in self._said), text]
        if self._question.language == "zh":
            too_long = sum(map(len, said)) > self._limits.characters_zh
        else:
            too_long = sum(len(part.split()) for part in said) > self._limits.words_en
        if too_long and (not self._said or not self._said[-1].text.endswith(_ENDINGS)):
            raise self.not_answered("guard: model.too_long", blocked=text)
        return too_long


_ENDINGS = tuple("。！？!?；;….")


def _is_named(product: Product, text: str) -> bool:
    return product.title in text or spoken_name(product) in text


def _leaks(text: str, language: Language) -> bool:
    rules = RULES[language]
    places = range(len(text) - _LEAK + 1)
    return any(text[place : place + _LEAK] in rules for place in places)
