"""A line with everything found in it: words of the lexicon, scores of intents, numbers."""

from __future__ import annotations

import re

import msgspec

from chat.reading import Intent
from chat.understanding.cues import QUESTION_ENDS
from chat.understanding.language_words import Word
from chat.understanding.measures import Found

Hit = tuple[int, int, Word]

_HAN = re.compile(r"[\u3400-\u9fff]").search
_ENDS = tuple(QUESTION_ENDS)
_OPPOSED = re.compile(
    "(?P<one>[长短中厚薄高低前后软硬真假单双男女宽窄冷热甜咸干湿生熟荤素粗细深浅大小])"
    "(?P<of>[款袖裤裙袜筒腰跟底面杯扣皮领的帮码版口开垫味色号])(?!(?P=one))"
    "[长短中厚薄高低前后软硬真假单双男女宽窄冷热甜咸干湿生熟荤素粗细深浅大小](?P=of)[呀啊呢?]*$"
).search
"""Two qualities of one thing beside each other: 长袖短袖, 前扣后扣."""
_TURNED = re.compile(
    r"([\u4e00-\u9fff])[不没]\1|([加放有带含])[\u4e00-\u9fff]{1,2}没\2|先[\u4e00-\u9fff]{1,4}先"
    r"|(?<![很好太差不这那么许最])多[高矮低深浅厚薄粗细宽窄重沉]"
    r"|(?<![很好太差不这那么许最])多[软硬辣甜酸苦咸油吵响亮烫热凉快慢远近](?:$|[ ,?])"
).search
"""A verb or quality and its opposite ask, and how much of a quality: 烫不烫, 到没到, 多深."""
_EITHER = re.compile(r"([\u4e00-\u9fff]{1,4})的(?:还是)?([\u4e00-\u9fff]{1,4})的[啊呀呢]?$").search
"""软的硬的 asks which of both."""
_NO_CHOICE = frozenset("好是真你我他她对行早晚")


_BEFORE = frozenset(" ,;!?，。！？这那的个号款买要拿种")
_AFTER = frozenset(
    " ,;!?，。！？多少几啥怎咋有能会是还呢嘞吗的走可好什哪和跟加拿来到放煮要发现贵保送给卖"
)


def _asks_which_of_both(text: str) -> bool:
    match = _EITHER(text)
    return match is not None and match[1] != match[2] and match[2][0] not in _NO_CHOICE


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the character at a place is a word by itself: 面 in 面多少钱, not in 里面."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if text[start:end] == "粉" and after in ("的", "色"):
        return False
    return (not before or before in _BEFORE) and (not after or after in _AFTER or after.isdigit())


_WANTS = re.compile(
    r"(?:有没有|有木有|有冇|有得|卖不卖|上不上|有|卖|找|想买|想要|求|出)(?:卖|什么|啥|那种|这种|个|一个|的)?$"
)
_WITHIN = re.compile("(?:里面?|里头|里边|成分|配料|添加|含).{0,3}$")
"""里头有玉米吗 asks what is in the thing on show."""
_OFFERED = re.compile(
    r"^(?:都|还|的)?(?:有吗|有么|有嘛|有没|有不|有木|有冇|有卖|卖吗|卖不|卖么|多少钱|怎么卖|咋卖|几号链接|在几号|链接|有货|上架)"
)


def _asks_for(text: str, start: int, end: int) -> bool:
    """Whether a line asks for the thing named at a place: 有电饭煲吗, 电饭煲有没有."""
    before, after = text[max(0, start - 6) : start], text[end : end + 5]
    if _WITHIN.search(before):
        return False
    return bool(_WANTS.search(before) or _OFFERED.match(after))


_MINE = re.compile(r"(?<![\w'])(?:my|our|his|her|their) (?:own |old |current |existing )?$").search
_OWNED = re.compile(
    r" (?:saya|aku|ku|gue|gw)\b|(?:ของ)(?:ฉัน|เรา|หนู|ผม)| của (?:mình|em|tôi|tui|chị)(?!\w)"
).match
_WITHIN_IT = re.compile(
    r"(?:\b(?:di|ke|dalam|sama|dengan) (?:dalam )?|ใน|(?<!\w)(?:vào|trong|với) )$"
).search


def _is_the_viewers(text: str, start: int, end: int) -> bool:
    """Whether a thing named is the viewer's own and none of the shop's: my bag, in tas saya."""
    before = text[max(0, start - 16) : start]
    if not before or _HAN(text):
        return False
    return bool(_MINE(before) or (_WITHIN_IT(before) and _OWNED(text, end)))


def _is_of_another(word: Word, text: str, start: int, end: int) -> bool:
    """Whether a word only ends another one: the XL of 4XL, the 杯 of a bra's B杯; or names what is
    the viewer's own."""
    if word.products and word.size is None and _is_the_viewers(text, start, end):
        return True
    before = text[start - 1 : start]
    if word.size is not None and before.isdigit():
        return True
    return text[start:end] == "杯" and "a" <= before <= "h"


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
    size_words: tuple[tuple[str, ...], ...] = ()
    """For each part of a size's name (清爽 of 清爽型) the sizes that it may mean."""
    relative_size: str | None = None
    region: str | None = None
    question: bool = False
    trouble: Intent | None = None
    """What a person must deal with, as the line was written and not as it was heard."""
    lacking: bool = False
    """Whether it asks for a kind of goods that the shop has nothing of."""
    strong: tuple[tuple[int, Intent, float], ...] = ()
    covered: int = 0
    unexplained: str | None = None
    """The content that no word explains, once it was looked for (see `slots.unexplained`)."""
    special: Intent | None = None
    """What the line is, where it is no ordinary question (see `chat.understanding.safety`)."""

    @staticmethod
    def of(text: str, digits: str, hits: list[Hit], numbers: Found) -> Line:
        """Adds up what the hits say."""
        line = Line(text, digits, hits, numbers)
        for start, end, word in hits:
            if word.is_loose and not _stands_alone(text, start, end):
                continue
            if _is_of_another(word, text, start, end):
                continue
            line.covered += end - start
            if word.is_goods and word.aspect in (None, "exercise") and _asks_for(text, start, end):
                line.lacking = True
            if word.question:
                line.question = True
            line._take_cues(start, word)
            if word.is_detail:
                line._take_detail(word)
            if word.is_of_shop:
                line._take_shop(word)
        if line.names or numbers.quantity:
            line._hear_values()
        if not line.question:
            parts = text.split(" ") if " " in text else (text,)
            ends = any(part.rstrip("啊呀哦呢哈~.!,的了").endswith(_ENDS) for part in parts)
            line.question = (
                ends
                or _TURNED(text) is not None
                or _OPPOSED(text) is not None
                or _asks_which_of_both(text)
            )
        return line

    def _hear_values(self) -> None:
        """The original beside the spicy one is a flavour and no question of fakes."""
        for start, _, word in self.hits:
            if word.size is None and word.colour_value is None:
                continue
            for intent, weight in word.cues:
                self.scores[intent] = self.scores.get(intent, 0.0) - weight
                self.strong = tuple(s for s in self.strong if s[0] != start)

    def _take_cues(self, start: int, word: Word) -> None:
        scores = self.scores
        for intent, weight in word.cues:
            if weight == 2 and intent is Intent.STOCK and intent in scores:
                continue  # có ... có ... asks no louder
            scores[intent] = scores.get(intent, 0.0) + weight
            if weight >= 4:
                self.strong += ((start, intent, weight),)

    def _take_detail(self, word: Word) -> None:
        if word.aspect is not None:
            self.aspects += (word.aspect,)
        if word.region is not None:
            self.region = self.region or word.region
        if word.relative_size is not None:
            # 小的多少大的多少 asks for both
            other = self.relative_size not in (None, word.relative_size)
            self.relative_size = None if other else word.relative_size

    def _take_shop(self, word: Word) -> None:
        if word.products and word.relative_size is None:
            names = self.names
            for product, strength in word.products.items():
                names[product] = names.get(product, 0.0) + strength
        elif word.kind:
            self.kinds += (word.kind,)
        if word.attribute is not None:
            self.attributes += (word.attribute,)
        # the coffee is a thing and no brown, where the shop sells coffee
        if word.colour_value is not None or (word.colour is not None and not word.is_name):
            self.colours += ((word.colour_value, word.colour),)
        if word.size is not None:
            self.sizes += (word.size,)
        elif word.size_values:
            self.size_words += (word.size_values,)

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

    def unexplained_before(self, place: int) -> str:
        """The characters before a place, back to the last mark, that no word explains."""
        begin = max(self.text.rfind(mark, 0, place) for mark in " ,;，。?!、") + 1
        return self.unexplained_within(begin, place)

    def unexplained_within(self, begin: int, stop: int) -> str:
        """The characters between two places that no word explains."""
        left = list(self.text[begin:stop])
        for start, end, word in self.hits:
            if word.products or not (word.is_plain or word.is_goods):
                for position in range(max(start, begin), min(end, stop)):
                    left[position - begin] = ""
        return "".join(left)

    def residue(self) -> str:
        """The characters no word explains."""
        left: list[str] = []
        position = 0
        for start, end, word in self.hits:
            if word.is_plain and not word.products:
                continue
            left.append(self.text[position:start])
            position = max(position, end)
        left.append(self.text[position:])
        return "".join(left)


_OF_WHOM = frozenset(("fit", "age", "unisex"))
"""Aspects whose words also tell which product is meant: the one for men."""


def without_whom(line: Line) -> Line:
    """The line of which a word for whom has told the product, and asks nothing besides."""
    hits = [hit for hit in line.hits if hit[2].aspect not in _OF_WHOM or hit[2].cues]
    aspects = tuple(aspect for aspect in line.aspects if aspect not in _OF_WHOM)
    return msgspec.structs.replace(line, hits=hits, aspects=aspects)
