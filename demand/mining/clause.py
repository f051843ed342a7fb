"""One clause of a line and what it says: cues, attributes, faults and praise weighed together."""

from __future__ import annotations

import re

from demand.mining.hearsay import is_refused
from demand.mining.mention import Told
from demand.mining.vocabulary import Attribute, Word
from demand.mining.words.cue_phrases import NEAR, WEAK
from demand.mining.words.filler_words import words_of
from demand.signal import Family

Said = tuple[Told, Family, str]
Placed = tuple[int, int, Attribute]

TOO_COMMON = frozenset(words_of(WEAK))
"""Cues so common that they must stand right before the thing they ask for."""
_NEAR = TOO_COMMON | frozenset(words_of(NEAR))
"""And those that may stand for themselves, but mean an attribute only where it follows."""
_OF_GOODS = frozenset(("有", "没有", "没得", "缺", "ada", "any", "carry", "sell", "มี", "còn"))
"""Of these the ones that may ask for a thing without an attribute."""
_ASKS = re.compile(
    "[没不]有?$|木有$|(?:^| )(?:gak?|nggak|ngga|kah|tak|không|hông)$|(?:ไหม|มั้ย)$"
).search
_MAY_ASK = frozenset("没不有akhgมย")
"""The last signs of what asks."""
_DEPLORED = re.compile("的?(?:太|不够|不好|好(?:重|热|厚|薄))").match
"""2L太小了出个4L的: what is deplored is not what is wished for."""
_OF = re.compile("的(?![吗么嘛?？]|$)").match
"""声控的那款 is a thing that is so; 声控的吗 asks whether this one is."""
_HAS = re.compile("(?:^| )(?:có|ada|shop có)(?: loại| yang)? $").search
_IS_SO = re.compile(
    r"[的色款]?(?!还|有|现货|什么时候|那|这|出|会出|做|卖)[\u3400-\u9fff]{2,6}[吗么嘛不]"
).match
"""黑色的显脏吗 asks how black is, not for black."""
_WHEN = re.compile(r"(?:^| )when\W*$").search
_LAMENTS = re.compile(
    r"(?<!有)没|缺|少[个了一]|迟迟|不出|[买找]不到|wish|if only|\bno\b|why|too bad|shame"
    r"|missing|lacking|n't|not |tak ada|takde|kok|andai|sao |ước|giá mà|phải chi|ไม่มี|ทำไม"
).search
"""A wish in such words regrets that there is none."""
_GAP, _LATIN_GAP = 6, 16
_IN_A_NAME = re.compile("[\u3400-\u9fff](?<![了的掉得死透成啊呀吧哦完光])").match
"""烂番茄色 is no fault."""
_ASKED = re.compile("[吗么嘛呢哪几啥?]").search
_ENDS_A_WORD = re.compile(
    "[\u3400-\u9fff](?<![有要出个款是买拍求想换选和跟与或这那件条双只做成找缺卖真纯全])[\u3400-\u9fff]的$"
).search
"""冷白皮的 is not of leather."""
_FORBIDS = frozenset("别甭")
_TIGHT = frozenset(("出",))
"""Cues that mean an attribute only where it follows at once."""
_MAY_FOLLOW = frozenset(("有", "求", "蹲", "please", "pls", "plz", "pleasee", "plss", "plzz"))
"""And those that may end the wish: 饭盒 不锈钢的 有?"""
_OWN_BEFORE = re.compile(r"(?:我|我家|家里|已经|i|we) ?(?:也|都|就|已经|already)? ?$")
_WISH_ROLES = frozenset(("have", "make", "want"))
_DEEDS = frozenset(("buy", "compare", "dear"))
"""Cues that say something without a thing."""
_COMPARES = frozenset(("compare", "which"))
_DOUBTS = frozenset(("fear", "which"))
_COLOUR_BEFORE = frozenset(
    "有要出个款的色下点是买拍求想换选和跟与或这那件条双穿上来补纯还没做成找缺做卖加蹲/、, "
)
_COLOUR_AFTER = frozenset("的色款吗么嘛呢呗啥什咋几有没和跟与或还/、,，?？!！~。. ")
_ONE_IS_ASKED = frozenset(("expensive", "mahal", "đắt", "แพง", "too high"))
_CHOSEN = (Family.COLOUR, Family.SIZE, Family.STYLE, Family.PATTERN, Family.VARIANT)
"""What a buyer names alone: 黑色M."""
_DENIABLE = (Family.FUNCTION, Family.STYLE, Family.PATTERN)
_CLAIMED = (Family.FUNCTION, Family.MATERIAL)
_OF_THINGS = (*_CHOSEN, Family.FUNCTION, Family.MATERIAL)
"""What tells one thing from another of its kind, whoever uses it and where."""
WHOM = (Family.PERSON, Family.SCENE)
"""Who uses a thing and where: by themselves no thing that could be wished for."""
_MINE = re.compile("(?:我|我家|我们|给|送|咱)(?:的|家)?$").search
"""给我闺女来个粉的 wishes for pink."""
_PARTICLES = re.compile(
    r"[的吗么嘛呢啊呀哦吧哈啦了款色码号,，。.!！?？~～\s\-]|这个|这款|这件|一个|主播|宝贝|\W|please|pls|plz|the|ones?|colou?rs?|tones?|shades?|version|size|or|and|in|a"
)


class Clause:
    """Gathers the words between two stops."""

    __slots__ = (
        "attributes",
        "cues",
        "faults",
        "goods",
        "goods_start",
        "heads",
        "praises",
        "roles",
        "start",
        "text",
    )

    def __init__(self, text: str, start: int = 0) -> None:
        self.text = text
        self.start = start
        self.attributes: list[Placed] = []
        self.cues: list[tuple[int, int, Word, str]] = []
        self.roles: set[str] = set()
        self.faults: list[tuple[int, int, str]] = []
        self.praises: list[tuple[int, int, str]] = []
        self.goods = False
        self.goods_start = -1
        self.heads: frozenset[int] = frozenset()

    def add(self, start: int, end: int, word: Word) -> None:
        """A word of the clause."""
        if word.roles:
            self.roles |= word.roles
            self.cues.append((start, end, word, self.text[start:end]))
        if word.attribute is not None:
            self._add_attribute(start, end, word, word.attribute)
        if word.fault and not (word.length == 1 and _IN_A_NAME(self.text, end)):
            if self.praises and start < self.praises[-1][1]:  # 态度好差 is no 态度好
                self.praises.pop()
            self.faults.append((start, end, word.fault))
        if word.praise:
            self.praises.append((start, end, word.praise))
        if word.goods or word.products:
            self.goods = True
            self.goods_start = start

    def _add_attribute(self, start: int, end: int, word: Word, attribute: Attribute) -> None:
        if word.lone and not self._stands_alone(start, end):
            return
        if end - start == 2 and _ENDS_A_WORD(self.text, 0, end) is not None:
            return
        if self.attributes and start < self.attributes[-1][1]:  # 绒的 begins in 加绒的
            if not self._is_cut_off(start):
                return
            self.attributes.pop()
        self.attributes.append((start, end, attribute))

    def _is_cut_off(self, start: int) -> bool:
        """Whether the last attribute began within a wish that ends here: 求出|国风, no 出国."""
        before = self.attributes[-1][0]
        return any(
            first <= before < last == start and word.roles & _WISH_ROLES
            for first, last, word, _ in self.cues
        )

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether 白 is the colour: 有白吗 and 白的, not 明白 or 小白鞋."""
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        if self.cues and self.cues[-1][1] == start and self.cues[-1][2].roles & _WISH_ROLES:
            before = ""  # 考虑下紫的
        if end in self.heads or after == self.text[start:end]:  # 紫遥控车, 粉粉的
            after = ""
        if before == self.text[start:end]:
            before = self.text[max(0, start - 2) : start - 1]
        return (not before or before in _COLOUR_BEFORE or before.isdigit()) and (
            not after or after in _COLOUR_AFTER or after.isascii()
        )

    @property
    def wishes_for_nothing(self) -> bool:
        """Whether it begins a wish whose thing stands elsewhere."""
        return bool(self.roles & {"make", "want"}) and not self.attributes and not self.goods

    @property
    def is_empty(self) -> bool:
        return not (self.attributes or self.cues or self.faults or self.praises or self.goods)

    @property
    def _is_silent(self) -> bool:
        """Whether nothing can be said: it holds no thing, no fault, no praise and no deed."""
        named = self.attributes or self.faults or self.praises
        return not named and self.roles.isdisjoint(_DEEDS)

    def said(self, end: int) -> list[Said]:
        """What the clause says, up to `end` in the line."""
        if self._is_silent or ("own" in self.roles and not self.faults and not self.praises):
            return []
        found: list[Said] = []
        self._take_faultless()
        self._leave_out_unwanted()
        asked = self._asks(end)
        wished = None if "claim" in self.roles else self.wished()
        if wished is not None:
            found += [(wished, family, value) for family, value in self._values()]
            found += self._wished_without_fault(wished)
        if "claim" in self.roles and not asked:  # 说是防水,结果一下雨就透
            found += [(Told.COMPLAINT, f, v) for f, v in self._values() if f in _CLAIMED]
        self._judge(found, asked, wished is not None)
        if not found:
            found += self._compared()
        if wished is None:
            self._buy(found, asked, end)
        return found

    def _asks(self, end: int) -> bool:
        if "ask" in self.roles:
            return True
        text = self.text[self.start : end].rstrip()
        return text[-1:] in _MAY_ASK and _ASKS(text) is not None

    def _values(self) -> list[Attribute]:
        return list(dict.fromkeys(attribute for _, _, attribute in self.attributes))

    def _take_faultless(self) -> None:
        """不发霉的 is a thing that is so, as 防霉的 is."""
        if not self.faults:
            return
        kept = []
        for start, end, aspect in self.faults:
            denied = self.text[start - 1 : start] == "不" and start > self.start
            if denied and self.text[end : end + 1] == "的":
                value = self.text[start - 1 : end]
                self.attributes.append((start - 1, end, (Family.FUNCTION, value)))
            else:
                kept.append((start, end, aspect))
        self.faults = kept

    def _leave_out_unwanted(self) -> None:
        """不要黑色 and 除了黑色 wish for no black; 不连帽的 is a thing of its own."""
        if not self.attributes:
            return
        ends = [end for _, end, word, _ in self.cues if "except" in word.roles]
        nots = {
            end: text
            for _, end, word, text in self.cues
            if "not" in word.roles and text not in TOO_COMMON
        }
        kept = []
        for start, end, (family, value) in self.attributes:
            if family in WHOM and _MINE(self.text, 0, start):
                continue
            if any(0 <= start - stop <= 4 for stop in ends) or is_refused(self.text, end):
                continue
            if len(self.attributes) > 1 and _DEPLORED(self.text, end):
                continue
            if (denied := nots.get(start)) is None:
                kept.append((start, end, (family, value)))
            elif denied == "不" and family in _DENIABLE:
                kept.append((start, end, (family, denied + self.text[start:end])))
        self.attributes = kept

    def wished(self) -> Told | None:
        """The strongest wish of the clause that has something to wish for; None for none."""
        found: Told | None = None
        cues = () if self.roles.isdisjoint(_WISH_ROLES) else self.cues
        for start, end, word, text in cues:
            if word.roles.isdisjoint(_WISH_ROLES) or not self._is_meant(start, end, text):
                continue
            if self.text[start - 1 : start] in _FORBIDS and start:
                continue
            if "make" in word.roles or _LAMENTS(text):
                return Told.MADE
            found = Told.HAVE
        if found is not None or not self.attributes:
            return found
        if _WHEN(self.text):
            return Told.MADE
        banded = any(f is Family.PRICE_BAND for _, _, (f, _) in self.attributes)
        return Told.HAVE if banded else None

    def _is_meant(self, start: int, end: int, text: str) -> bool:
        if text not in _NEAR:
            return True
        if _OWN_BEFORE.search(self.text, 0, start):
            return False
        if self.faults or self.praises:
            return False
        most = _LATIN_GAP if text.isascii() else _GAP
        most = 1 if text in _TIGHT else most
        near = any(-1 <= placed[0] - end <= most for placed in self.attributes)
        if text in _MAY_FOLLOW and not near:
            near = any(self._leads_to(placed[1], start, end) for placed in self.attributes)
        if near or text not in TOO_COMMON:
            return near or not self.attributes
        return text in _OF_GOODS and self.goods and not self.attributes

    def _leads_to(self, attribute: int, start: int, end: int) -> bool:
        """Whether a cue behind an attribute that ends there wishes for it: 35码小脚女生求, and not
        孕妇可以用吗 蹲."""
        between = self.text[attribute:start]
        if start - attribute <= 2 and self.text[start:end] not in ("求", "蹲"):
            return start >= attribute
        last = re.search(r"[^\W_]", self.text[end : end + 4]) is None
        return last and 0 <= start - attribute <= 6 and " " not in between and not _ASKED(between)

    def _compared(self) -> list[Said]:
        """酒红和墨绿哪个显白 compares; L还是M asks for advice, 还是89吗 for nothing of the kind."""
        if self.roles.isdisjoint(_COMPARES):
            return []
        values = [(f, v) for f, v in self._values() if f is not Family.SIZE]
        if "compare" in self.roles:
            return [(Told.COMPARISON, f, v) for f, v in values or [(Family.NONE, "")]]
        if "which" in self.roles and len(values) > 1:
            return [(Told.COMPARISON, f, v) for f, v in values]
        return []

    @property
    def wishes_plainly(self) -> bool:
        """Whether a cue that can mean nothing else wishes for something."""
        return any(w.roles & _WISH_ROLES and text not in TOO_COMMON for _, _, w, text in self.cues)

    def _wished_without_fault(self, told: Told) -> list[Said]:
        """有没有不掉毛的: the contrary of a fault is wished for."""
        found: list[Said] = []
        for start, end, _ in self.faults:
            for _, stop, word, text in self.cues:
                if "not" in word.roles and 0 <= start - stop <= 1:
                    joint = "" if "\u3400" <= text[-1] <= "\u9fff" else " "
                    found.append((told, Family.FUNCTION, text + joint + self.text[start:end]))
        return found

    def _judge(self, found: list[Said], asked: bool, wished: bool) -> None:
        """Complaint, praise and dearness: turned round by a negation, silent in a question."""
        if not (self.faults or self.praises or "dear" in self.roles):
            return
        irony = "irony" in self.roles
        doubt = asked or wished or not self.roles.isdisjoint(_DOUBTS)
        for start, _, aspect in self.faults:
            if self._is_negated(start):
                if not doubt:
                    found.append((Told.PRAISE, Family.ASPECT, aspect))
            elif not doubt:
                found.append((Told.COMPLAINT, Family.ASPECT, aspect))
        for start, _, aspect in () if "host" in self.roles else self.praises:
            if doubt and not (irony and not asked):
                continue
            bad = irony or self._is_negated(start)
            found.append((Told.COMPLAINT if bad else Told.PRAISE, Family.ASPECT, aspect))
        if self.praises and not doubt and not irony and "host" not in self.roles:
            found += [(Told.PRAISE, f, v) for f, v in self._values()]
        if "dear" in self.roles:
            self._judge_price(found, asked)

    def _judge_price(self, found: list[Said], asked: bool) -> None:
        for start, _, word, text in self.cues:
            if "dear" not in word.roles or (asked and text in _ONE_IS_ASKED):
                continue
            if self._is_negated(start):
                found.append((Told.PRAISE, Family.ASPECT, "price"))
            else:
                found.append((Told.DEAR, Family.NONE, ""))
            return

    def _is_negated(self, start: int) -> bool:
        return any(
            "not" in word.roles and -2 <= start - stop <= 2 and begin < start
            for begin, stop, word, _ in self.cues
        )

    def _buy(self, found: list[Said], asked: bool, end: int) -> None:
        """Interest without a wish: 黑色多少钱, 拍了M码, a bare 黑色M, or a question about it."""
        if found or self.roles & {"host", "advice"}:
            return
        values = self._values()
        if "buy" in self.roles:
            things = [(f, v) for f, v in values if f not in WHOM]  # 我妈买了 wishes for no mother
            found += [(Told.TAKEN, f, v) for f, v in things or [(Family.NONE, "")]]
        elif asked and values:
            found += [(self._asked(*attribute), *attribute) for attribute in values]
        elif values and all(f in _CHOSEN for f, _ in values) and self._is_bare(end):
            found += [(Told.TAKEN, f, v) for f, v in values]
        elif self.goods:
            found += [(Told.NAMED, f, v) for f, v in values if f in _OF_THINGS]

    def _asked(self, family: Family, value: str) -> Told:
        """保温杯有500毫升的不 asks for one, 这个防水吗 what the one on show is like."""
        for start, end, own in self.attributes:
            if own != (family, value):
                continue
            if _IS_SO(self.text, end) and not self.heads & {end, end + 1}:
                return Told.ASKED
            of_goods = family in _OF_THINGS and start < self.goods_start
            has = self.text[start] == "有" or _HAS(self.text, 0, start) is not None
            if has or of_goods or _OF(self.text, end):
                return Told.HAVE
        return Told.HAVE if family in _CHOSEN else Told.ASKED

    def _is_bare(self, end: int) -> bool:
        """Whether the clause is little more than its attributes."""
        kept, position = "", self.start
        for start, stop, _ in self.attributes:
            kept += self.text[position:start]
            position = max(position, stop)
        kept += self.text[position:end]
        return len(_PARTICLES.sub("", kept)) <= 1
