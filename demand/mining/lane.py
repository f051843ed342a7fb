"""The fast lane: reads a line in one pass over its characters. A line always reads the same."""

from __future__ import annotations

import re

from chat.understanding.normal import normalise
from demand.mining.clause import WHOM, Said
from demand.mining.flavours import with_flavours
from demand.mining.frames import framed
from demand.mining.hearsay import is_hearsay, own_words
from demand.mining.mention import NOTHING, Mention, Read, Scope, Told
from demand.mining.new_terms import new_term
from demand.mining.numbers_said import Numbers, numbers_in, shapes_of
from demand.mining.parts import Hits, Part, parts_of, whole
from demand.mining.plain_speech import plain_speech
from demand.mining.scope import SHOWN, Meant, Scopes
from demand.mining.stories import is_of_other_things, told_by_story
from demand.mining.turns import judged
from demand.mining.vocabulary import Vocabulary, Word
from demand.signal import Family

MOST_CHARACTERS = 500
"""What a viewer can type at most; the rest of a longer text is not read."""
MOST_MENTIONS = 12
"""A line that holds more is a list of words and says nothing."""

_FAINT = (Told.TAKEN, Told.NAMED)
"""What a word of buying tells by itself: 空姐都问链接 buys nothing."""
_JUDGES = (Told.COMPLAINT, Told.PRAISE)
_OF_OTHERS = frozenset(("own", "host", "except"))
_WHOM = frozenset(WHOM)
_WISHES = (Told.HAVE, Told.MADE, Told.TAKEN, Told.NAMED, Told.ASKED)
_EMOTES = re.compile(r"\[[^\[\]]{1,10}\]")
_FRAMED = re.compile(r"有[\u3400-\u9fff]{2,7}的[吗么没不]").search
"""地毯有圆形的吗: the common word asks for what stands between it and the question."""
_THIS = re.compile(r"这[个款件条双只套支]?|this|these|ini|này|นี้").search
_OF_ANOTHER = re.compile(
    r"[味款形型]|造型|图案|口味|的(?!链接|价|多少|券|优惠|尺码|颜色)|图案"
).match
"""三文鱼味的 and 三文鱼的吗 ask for no fish."""

_MY_OWN = re.compile("(?:我家|家里|我们家|我的)的?$").search
_IN_A_WORD = re.compile("[\u3400-\u9fff](?<![的有吗么没多怎不是要求还出就什能可])").match
_ENDS_A_WORD = re.compile("[\u3400-\u9fff](?<![的个款瓶支有要买这那盒袋只])$").search
_DRAWN_OUT = re.compile(r"([a-z])\1+(?=\W*$)")
"""love itt: drawn out letters."""
Placed = tuple[Part, Said]
"""What is said and by which part."""


def plain(text: str) -> str:
    """The part of a text that is read, in the form in which words are looked for."""
    return normalise(text[:MOST_CHARACTERS])


class Lane:
    """Reads lines with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._scopes = Scopes(vocabulary)
        sizes = [size for product in vocabulary.products for size in product.sizes]
        self._shapes = shapes_of(sizes)
        self._signs = frozenset("".join(p.category + p.title for p in vocabulary.products))

    def read(self, text: str) -> Read:
        """What a line mentions."""
        return self.read_plain(plain(text))

    def read_plain(self, line: str) -> Read:
        """The same of a line that is `plain` already."""
        read = self._read(line)
        if (read.unsure or not read.mentions) and _DRAWN_OUT.search(line):
            again = self._read(_DRAWN_OUT.sub(r"\1", line))
            return read if again.unsure and read.unsure else again
        return read

    def about(self, text: str) -> Meant:
        """What a line is about, whatever it says of it."""
        line = own_words(plain_speech(plain(text)))
        words = [word for _, _, word in self._heads(line, self._vocabulary.scan(line))]
        return _scope_of(line, self._scopes.of(words, numbers_in(line).links))

    def _read(self, line: str) -> Read:
        if "[" in line:
            line = _EMOTES.sub(" ", line)
        line = own_words(plain_speech(line))
        if not line:
            return NOTHING
        hits = self._heads(line, self._vocabulary.scan(line))
        numbers = numbers_in(line, shapes=self._shapes)
        if "味" in line or "flavo" in line:
            numbers = with_flavours(line, numbers, hits)
        read = self._by_words(line, hits, numbers) if hits or numbers.found else _by_frame(line)
        if read.mentions and is_hearsay(line):
            read = Read(tuple(m for m in read.mentions if m.told not in _WISHES))
        if all(mention.told in _FAINT and not mention.value for mention in read.mentions):
            return self._by_turn(line, hits, numbers) or read
        if any(mention.told in _JUDGES for mention in read.mentions):
            return self._of_goods_here(line, read)
        return read

    def _of_goods_here(self, line: str, read: Read) -> Read:
        """The reading without judgements of the weather, of the viewer's day, or of things that a
        shop does not sell: 狗把沙发咬坏了 complains of no dog's bed."""
        faults = (m for m in read.mentions if m.told is Told.COMPLAINT)
        foreign = any(self._is_foreign((m.style, m.category, m.scope)) for m in faults)
        if not foreign and not is_of_other_things(line):
            return read
        return Read(tuple(m for m in read.mentions if m.told not in _JUDGES), read.unsure)

    def _is_foreign(self, meant: Meant) -> bool:
        """Whether the goods named are none of the shop's: a word of another last sign than any of
        its goods has."""
        style, category, scope = meant
        if scope is not Scope.NAMED or style or not self._signs:
            return False
        return category.removesuffix("子")[-1:] not in self._signs

    def _heads(self, line: str, hits: Hits) -> Hits:
        """The words without goods that only tell of which kind another is."""
        heads = {start for start, _, word in hits if word.goods or word.products}
        if not heads:
            return hits
        return [hit for hit in hits if not _is_no_head(line, hit, heads)]

    def _by_turn(self, line: str, hits: Hits, numbers: Numbers) -> Read | None:
        """What the turn of speech of a line says that asks and wishes for nothing."""
        if (found := told_by_story(line) or judged(line)) is None:
            return None
        told, aspect = found
        if told in _JUDGES and is_of_other_things(line):
            return None
        meant = self._scopes.of([word for _, _, word in hits], numbers.links)
        meant = SHOWN if self._is_foreign(meant) else meant  # what was fried in it is not meant
        family = Family.ASPECT if aspect else Family.NONE
        return _settled([_mention(line, meant, (told, family, aspect))])

    def _by_words(self, line: str, hits: Hits, numbers: Numbers) -> Read:
        parts = parts_of(line, hits, numbers)
        said = _said_by(parts)
        if len(parts) > 1 and _stands_apart(parts, said):
            said = _said_by([whole(line, hits, numbers)])
        told = {part.start for part, one in said if one[0] not in _FAINT}
        terms = [
            (part, one)
            for part in parts
            if part.start not in told and (one := _unnamed(line, part)) is not None
        ]
        found = [*_without_reasons(said), *terms]
        if not found:
            part = parts[0] if len(parts) == 1 else whole(line, hits, numbers)
            return self._of_goods(line, part, numbers)
        mentions = [_mention(line, self._meant(part, parts, numbers), one) for part, one in found]
        return _settled(mentions, unsure=bool(terms))

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

    def _of_goods(self, line: str, part: Part, numbers: Numbers) -> Read:
        """A line without an attribute may ask for a thing."""
        told = part.clause.wished()
        if told is None or part.clause.roles & {"own", "host", "buy"}:
            return NOTHING
        meant = self._scopes.of([word for _, _, word in part.hits], numbers.links)
        style, category, scope = _scope_of(line, meant)
        if scope is Scope.NAMED and (category or style):
            return Read((Mention(told, style, category, scope, Family.NONE, ""),))
        return NOTHING


def _by_frame(line: str) -> Read:
    """A line without a known word may still ask, in another language."""
    if (found := framed(line)) is None:
        return NOTHING
    return Read((Mention(found[0], "", "", Scope.SHOWN, Family.VARIANT, found[1]),), unsure=True)


def _is_no_head(line: str, hit: tuple[int, int, Word], heads: set[int]) -> bool:
    """三文鱼 of 三文鱼猫粮, 电磁炉 of 我家电磁炉, and 奶 of 奶香 are not what is spoken of."""
    start, end, word = hit
    if word.attribute or word.roles or word.fault or word.praise:
        return False
    if word.products:
        within = _IN_A_WORD(line, end) or _ENDS_A_WORD(line, 0, start)
        return end - start == 1 and within is not None
    own = _MY_OWN(line, 0, start) is not None
    return bool(word.goods) and (end in heads or own or _OF_ANOTHER(line, end) is not None)


def _unnamed(line: str, part: Part) -> Said | None:
    """The thing that a part asks for and no word names."""
    clause = part.clause
    if not clause.roles.isdisjoint(_OF_OTHERS) or _names_a_thing(part):
        return None
    text = line[part.start : part.end]
    told = clause.wished()
    asks = told is not None and _FRAMED(text) is not None
    if told is not None and (asks or clause.wishes_plainly) and "buy" not in clause.roles:
        hits = [(start - part.start, end - part.start, word) for start, end, word in part.hits]
        if term := new_term(text, [h for h in hits if h[1] <= len(text)], framed=asks):
            return told, Family.VARIANT, term
    if (found := framed(text)) is not None:
        return found[0], Family.VARIANT, found[1]
    return None


def _names_a_thing(part: Part) -> bool:
    placed = [family for _, _, (family, _) in part.clause.attributes]
    placed += [w.attribute[0] for _, _, w in part.hits if w.attribute and not w.lone]
    return bool(placed) and not _WHOM.issuperset(placed)


def _said_by(parts: list[Part]) -> list[Placed]:
    return [(part, one) for part in parts for one in part.clause.said(part.end)]


def _without_reasons(said: list[Placed]) -> list[Placed]:
    """想要带吸管的 喝水方便: what is good about a wish is why, and no praise."""
    wished = next((p.start for p, one in said if one[0] in (Told.HAVE, Told.MADE)), None)
    if wished is None:
        return said
    return [(p, one) for p, one in said if one[0] is not Told.PRAISE or p.start <= wished]


def _stands_apart(parts: list[Part], said: list[Placed]) -> bool:
    """Whether the wish and its thing are in two parts: 求出,奶油白的."""
    if not said:
        return True
    dangling = any(part.clause.wishes_for_nothing for part in parts)
    return dangling and all(one[0] is Told.TAKEN for _, one in said)


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
