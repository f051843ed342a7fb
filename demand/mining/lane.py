"""The fast lane: reads a line in one pass over its characters. A line always reads the same."""

from __future__ import annotations

import re

from chat.understanding.normal import normalise
from demand.mining.clause import Said
from demand.mining.flavours import with_flavours
from demand.mining.frames import framed
from demand.mining.hearsay import is_hearsay, own_words
from demand.mining.plain_speech import plain_speech
from demand.mining.mention import NOTHING, Mention, Read, Scope, Told
from demand.mining.new_terms import new_term
from demand.mining.numbers_said import Numbers, numbers_in
from demand.mining.parts import Hits, Part, parts_of, whole
from demand.mining.scope import Meant, Scopes
from demand.mining.turns import judged
from demand.mining.vocabulary import Vocabulary, Word
from demand.signal import Family

MOST_CHARACTERS = 500
"""What a viewer can type at most; the rest of a longer text is not read."""
MOST_MENTIONS = 12
"""A line that holds more is a list of words and says nothing."""

_FAINT = (Told.TAKEN, Told.NAMED)
"""What a word of buying tells by itself: 空姐都问链接 buys nothing."""
_WISHES = (Told.HAVE, Told.MADE, Told.TAKEN, Told.NAMED, Told.ASKED)
_EMOTES = re.compile(r"\[[^\[\]]{1,10}\]")
_FRAMED = re.compile(r"有[\u3400-\u9fff]{2,7}的[吗么没不]").search
"""地毯有圆形的吗: the common word asks for what stands between it and the question."""
_THIS = re.compile(r"这[个款件条双只套支]?|this|these|ini|này|นี้").search
_OF_ANOTHER = re.compile(r"[味款形型]|的(?!链接|价|多少|券|优惠|尺码|颜色)|图案").match
"""三文鱼味的 and 三文鱼的吗 ask for no fish."""


class Lane:
    """Reads lines with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._scopes = Scopes(vocabulary)
        sizes = [size for product in vocabulary.products for size in product.sizes]
        self._has_plain_sizes = any(size[:2].isdigit() and len(size) <= 4 for size in sizes)

    def read(self, text: str) -> Read:
        """What a line mentions."""
        line = normalise(text[:MOST_CHARACTERS])
        if "[" in line:
            line = _EMOTES.sub(" ", line)
        line = own_words(plain_speech(line))
        if not line:
            return NOTHING
        hits = self._heads(line, self._vocabulary.scan(line))
        numbers = numbers_in(line, has_plain_sizes=self._has_plain_sizes)
        if "味" in line or "flavo" in line:
            numbers = with_flavours(line, numbers)
        read = self._by_words(line, hits, numbers)
        if read.mentions and is_hearsay(line):
            read = Read(tuple(m for m in read.mentions if m.told not in _WISHES))
        if all(mention.told in _FAINT and not mention.value for mention in read.mentions):
            return self._by_turn(line, hits, numbers) or read
        return read

    def _heads(self, line: str, hits: Hits) -> Hits:
        """The words without goods that only tell of which kind another is."""
        return [
            (start, end, word)
            for start, end, word in hits
            if not (word.goods and _is_only_goods(word) and _OF_ANOTHER(line, end))
        ]

    def _by_turn(self, line: str, hits: Hits, numbers: Numbers) -> Read | None:
        """What the turn of speech of a line says that asks and wishes for nothing."""
        if (found := judged(line)) is None:
            return None
        told, aspect = found
        meant = self._scopes.of([word for _, _, word in hits], numbers.links)
        family = Family.ASPECT if aspect else Family.NONE
        return _settled([_mention(line, meant, (told, family, aspect))])

    def _by_words(self, line: str, hits: Hits, numbers: Numbers) -> Read:
        parts = parts_of(line, hits, numbers)
        said = [(part, one) for part in parts for one in part.clause.said(part.end)]
        if len(parts) > 1 and _stands_apart(parts, [one for _, one in said]):
            joined = whole(line, hits, numbers)
            said = [(joined, one) for one in joined.clause.said(joined.end)]
        found = [_mention(line, self._meant(part, parts, numbers), one) for part, one in said]
        told = {part.start for part, one in said if one[0] not in _FAINT}
        wished = [part.start for part, one in said if one[0] in (Told.HAVE, Told.MADE)]
        if wished:  # 想要带吸管的 喝水方便: what is good about it is why
            found = [
                mention
                for mention, (part, _) in zip(found, said, strict=True)
                if mention.told is not Told.PRAISE or part.start <= wished[0]
            ]
        terms = [
            _mention(line, self._meant(part, parts, numbers), one)
            for part in parts
            if part.start not in told and (one := _unnamed(line, part)) is not None
        ]
        if found or terms:
            return _settled([*found, *terms], unsure=bool(terms))
        return self._of_goods(line, hits, numbers)

    def _meant(self, part: Part, parts: list[Part], numbers: Numbers) -> Meant:
        """What a part is about: by its own words, else by the others' that do not tell of what the
        viewer has; there only goods of the shop, where one is known."""
        meant = self._scopes.of([word for _, _, word in part.hits], numbers.links)
        if meant[2] is Scope.NAMED or len(parts) == 1:
            return meant
        others = [
            word
            for other in parts
            if "own" not in other.clause.roles
            for _, _, word in other.hits
            if word.products or not self._vocabulary.products
        ]
        return self._scopes.of(others, numbers.links)

    def _of_goods(self, line: str, hits: Hits, numbers: Numbers) -> Read:
        """A line without an attribute may ask for a thing."""
        part = whole(line, hits, numbers)
        told = part.clause.wished()
        meant = self._scopes.of([word for _, _, word in hits], numbers.links)
        style, category, scope = _scope_of(line, meant)
        if told is None or part.clause.roles & {"own", "host", "buy"}:
            return NOTHING
        if scope is Scope.NAMED and (category or style):
            return Read((Mention(told, style, category, scope, Family.NONE, ""),))
        return NOTHING


def _is_only_goods(word: Word) -> bool:
    return not (word.products or word.attribute or word.roles or word.fault or word.praise)


def _unnamed(line: str, part: Part) -> Said | None:
    """The thing that a part asks for and no word names."""
    clause = part.clause
    named = clause.attributes or any(w.attribute and not w.lone for _, _, w in part.hits)
    if named or clause.roles & {"own", "host", "except"}:
        return None
    text = line[part.start : part.end]
    asks = _FRAMED(text) is not None
    told = clause.wished()
    if told is not None and (asks or clause.wishes_plainly) and "buy" not in clause.roles:
        hits = [(start - part.start, end - part.start, word) for start, end, word in part.hits]
        if term := new_term(text, [h for h in hits if h[1] <= len(text)], framed=asks):
            return told, Family.VARIANT, term
    if (found := framed(text)) is not None:
        return found[0], Family.VARIANT, found[1]
    return None


def _stands_apart(parts: list[Part], said: list[Said]) -> bool:
    """Whether the wish and its thing are in two parts: 求出,奶油白的."""
    if not said:
        return True
    dangling = any(part.clause.wishes_for_nothing for part in parts)
    return dangling and all(told is Told.TAKEN for told, _, _ in said)


def _scope_of(line: str, meant: Meant) -> Meant:
    """这条裙子 is the one on show, though there are more skirts."""
    style, category, scope = meant
    if scope is Scope.NAMED and not style and _THIS(line):
        return "", category, Scope.SHOWN
    return style, category, scope


def _mention(line: str, meant: Meant, said: Said) -> Mention:
    style, category, scope = _scope_of(line, meant)
    return Mention(said[0], style, category, scope, said[1], said[2])


def _settled(mentions: list[Mention], *, unsure: bool = False) -> Read:
    found = dict.fromkeys(mentions)
    if len(found) > MOST_MENTIONS:
        return NOTHING
    return Read(tuple(found), unsure)
