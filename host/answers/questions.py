"""What a line asks, as far as words tell: its content, the kind of answer it waits for, and
whether it waits for a yes or a no."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from operator import add
from typing import Any, Literal

import msgspec

from chat.numerals import with_digits
from chat.understanding.aspects import Aspect, aspects
from host.answers.everyday.meanings import said as concepts_said
from host.answers.evidence import COMMON, same_words
from host.answers.paraphrases import senses

Form = Literal["can", "has", "is", "will", "need", "open", ""]
"""Which yes or no a question waits for; "open": one without such a word; "": none."""


class Asked(msgspec.Struct, frozen=True):
    """One part of a line. `content` is what tells one question from another (no names of products,
    no question words), as runs; `groups` the meanings named, with the characters that name them;
    `unit` a pattern for what the answer must count, None where any passage may answer."""

    text: str
    content: tuple[str, ...]
    grams: frozenset[str]
    chars: frozenset[str]
    groups: dict[int, tuple[str, ...]]
    concepts: tuple[tuple[str, tuple[int, ...]], ...]
    unit: re.Pattern[str] | None
    form: Form
    which: bool
    aspects: tuple[Aspect, ...] = ()
    """What the part asks for by the words everybody uses."""

    @property
    def is_question(self) -> bool:
        """Whether the part asks anything, or only says how things are."""
        return bool(self.form or self.which or self.unit or _QUESTION.search(self.text))


_PARTS = re.compile(r"[ ,，。?？!！;；~…]+")
_PARTS_LATIN = re.compile(r"[,.?!;]+(?: |$)")
_QUESTION = re.compile(r"[吗么嘛啥咋哪谁几呢]|多少|什么|怎么|如何|多[大长久高重宽厚深]|不$|没$|吧$")
_STOP = re.compile(
    "咋弄|怎么弄|咋整|怎么整|咋处理|怎么处理|怎么办|咋办|咋搞|怎么搞|里头|里边|请问|想问|问一下|问下|主播|老板|老师|家人们|宝子们|宝子|姐妹们|姐妹|小姐姐|客服|你们|你家|咱家"
    "|我们|咱们|我家|家里|人家|这个|那个|这款|那款|这件|那件|这条|那条|这双|这种|那种|这玩意|那玩意|东西"
    "|是不是|有没有|能不能|会不会|可不可以|要不要|用不用|需不需要|带不带|含不含|行不行|好不好|够不够"
    "|一共|总共|拢共|统共|可以|几年|几天|几个?月|几周|几点|丢进去|放进去|扔进去|丢进|扔进|需要|应该|大概|大约|左右|到底|真的|现在|目前|一般|一下|听说|说是|怎么样|怎么|咋个|咋样|咋"
    "|如何|什么|哪个|哪款|哪种|哪里|哪儿|哪支|哪瓶|多少|多久|多长时间|个小时|来着|没有|没得|木有|时候|之后"
    "|以后|然后|里面|上面|那么|这么|可能|容易|感觉|觉得|比较|直接|一起|支持|没法|合适|放心|么样|跟着"
    "|[啥哪几吗么嘛吧呢啊呀哦哈嘞哩捏噻撒噢喔哇诶欸呗啦滴不没得的地了着过会能要想是有在就都也还和跟与给把让"
    "被对很太挺更最点些个只我你您他她它这那俩行可用做买拍选拿到去来好算里上下再先请怕款种一家后前谁亲姐哥"
    "该吃喝穿帮起俺多]|适合|适用"
    "|送(?:给)?[我她他]?(?:闺蜜|朋友|老公|老婆|男友|女友|男朋友|女朋友|对象|妈妈?|爸爸?)"
    "|送(?:给)?[我她他]?(?:婆婆|同事|领导|老师|长辈)|公分|厘米|毫米"
)
_MEASURE = re.compile(r"(\d)(?:公斤|公分|厘米|毫升|英寸|[寸码号升斤米克块元毛])")
_ONE_OF = re.compile("(?<![\\d.])[1每](?:份|包|盒|袋|瓶|罐|箱|桶|支|条|片|套|颗|粒|卷)")
"""What only says of which the rest is asked: 一份有几条."""
_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_LATIN = re.compile(r"[a-zà-ɏḀ-ỹ]{2,}(?:-[a-z]+)*|[a-z][领杯类型字]|\d+(?:\.\d+)?")
_TIME = r"\d[\d.\-~到至]*(?:个)?(?:多)?(?:分钟|小时|钟头|天|日|周|星期|月|年|秒)"
_UNITS: tuple[tuple[str, str], ...] = (
    (r"几分钟|多少分钟", r"\d[\d.\-~到至]* ?分钟"),
    (r"几个?小时|多少个?小时|几个?钟|保多[久长]|多久凉", r"\d[\d.\-~到至]* ?个?小时"),
    (r"多久|多长时间|几天|几年|几个?月(?!份)|多少天|放多长|啥时候|什么时候|放半|放\d", _TIME),
    (r"多少度|几度", r"\d+ ?(?:℃|度|°)"),
    (r"几升|多少升|几l|几毫升|多少毫升|多少ml|几ml|多少水|装多少|装满", r"\d ?(?:l|升|ml|毫升)"),
    (r"几斤|多少斤|几公斤|几克|多少克|多重|压多|几两", r"\d ?(?:kg|g|公斤|千克|克|斤|两)"),
    (
        r"多高|多宽|多长|多深|多厚|多大|几厘米|几公分|几cm|直径|尺寸|几寸|几米",
        r"\d ?(?:cm|mm|m|厘米|毫米|米|公分|寸|inch)|\d[×x*]\d",
    ),
    (r"浓度|几个点|百分之几|百分比", r"\d ?%|百分之"),
    (r"几瓦|多少瓦|功率", r"\d ?(?:w|瓦)"),
    (r"毫安|mah", r"\d ?(?:毫安|mah)"),
    (
        r"哪里发|哪儿发|哪发|从哪|发货地|哪个仓",
        r"从[\u3400-\u9fff]{2,8}?(?:直)?发|仓|[\u3400-\u9fff]{2}发货",
    ),
    (r"几点", r"\d{1,2} ?[:：点]"),
    (r"酸碱度|ph(?:值|是)?多少", r"\d"),
    (r"流明", r"\d ?(?:流明|lm)"),
    (r"多少倍|几倍", r"spf ?\d|\d ?倍"),
)
_COUNTED = re.compile(
    "(?:几|多少)(?![次回遍水](?:[就会]|容易|之?后|是不是|能不能))"
    "([个片抽张条支包袋粒颗层档排滴泡回次盒瓶件双根块人口种泵格窨叶只把枚勺])"
)
_SAME_COUNTER = {
    "回": "次|回",
    "次": "次|回",
    "个": "个(?!月|小?时|钟头|星期|工作日)|条|只|件|片|支|把|颗|块|枚|根|张|瓶|盒|包|袋|份",
    "只": "只|个",
    "支": "支|个|根",
    "块": "块|条|片|张",
    "叶": "叶|片",
    **dict.fromkeys("颗粒丸枚", "颗|粒|丸|枚|个(?!月)"),
    "片": "片|抽|张|叶",
    "人": "人|口",
}
_FORMS: tuple[tuple[Form, re.Pattern[str]], ...] = (
    (
        "is",
        re.compile(
            r"是不是|是[^哪什啥谁]{1,12}(?:吗|么|嘛|吧|不|不是)$|[的款](?:吗|么|吧|不|嘛)$|对[吧不]"
        ),
    ),
    (
        "need",
        re.compile(
            r"要不要|用不用|需不需要|(?:需?要|(?<![能以可会好使适])用)(?!多).{1,8}(?:吗|么|嘛|不)$"
        ),
    ),
    (
        "has",
        re.compile(
            r"有没有|有木有|含不含|带不带"
            r"|(?:有|含|(?<![皮鞋腰肩领绑背吊表胶磁系绸丝飘挎脐])带|(?<![适搭匹装])配|添加)(?!点|什么|啥|多)"
            r".{0,8}(?:吗|么|嘛|吧|不|没|没得|不有)$"
        ),
    ),
    ("will", re.compile(r"会不会|(?:会|容易).{1,8}(?:吗|么|嘛|吧|不)$")),
    (
        "can",
        re.compile(
            r"能不能|可不可以|(?:能|可以|阔以|可).{0,12}(?:吗|么|嘛|不|吧)$"
            r"|(?:行|ok|得|中)(?:不|吗|么)$|可以不|行不行|ok[吗不]"
        ),
    ),
)
_OPEN = re.compile(r"(?:吗|么|嘛|吧|不|没|不啊|不呀)$|(.)不\1")
_TURNED_ROUND = re.compile(
    "(?:头(?=发)|皮(?=肤)|个(?=子))([发肤子])(?:比较|偏|有点|很)?([黑白黄浅深短长高矮细软])(?!色)"
)
"""头发黑 is the 黑发 of the data."""
_OF_WHAT = re.compile(
    "多[大高长宽]的?(?=[\u3400-\u9fff]{1,4}(?:能|可以|用|合适|适合|够))(?!的?(?:能|可以|用|够))"
)
"""多大的桶用大号 asks for the bucket and not how big the thing is."""
_TAIL = re.compile("[啊呀哦呢哈嘞哩捏滴噻~!。]+$")
_WHICH = re.compile(
    "[选拍买用要]几号|哪[个款支瓶种件只双条样色]|选啥|选什么|买啥|买哪|拍哪|还是|啥号|几号色|哪号|吃啥|用啥|要[多几][大升]|几升的"
)


@lru_cache(maxsize=8192)
def parts_of(text: str) -> tuple[str, ...]:
    """The parts of a normalised line, with Arabic digits."""
    digits = with_digits(text)
    pattern = _PARTS if _HAN_RUN.search(digits) else _PARTS_LATIN
    return tuple(part for part in pattern.split(digits) if part)


@lru_cache(maxsize=8192)
def asked(part: str, names: frozenset[str]) -> Asked:
    """What a part of a line asks of a product that goes by these names."""
    plain = _TAIL.sub("", part)
    bare = _OF_WHAT.sub("", _without(plain, names))
    bare = _TURNED_ROUND.sub(r"\2\1", bare)
    runs = _runs(bare)
    own = {name for name in names if len(name) == 1}
    return Asked(
        text=plain,
        content=runs,
        grams=grams_of_runs(runs),
        chars=frozenset(char for run in runs if not run.isascii() for char in run) - own,
        groups=_groups(bare),
        concepts=_concepts(_ONE.sub("一", bare)),
        unit=_unit(_OF_WHAT.sub("", plain)),
        form=_form(plain),
        which=_WHICH.search(plain) is not None,
        aspects=_aspects(bare),
    )


_MODAL = re.compile(
    "(?<![功性智节万多动势])(?:能不能|可不可以|会不会|要不要|可以|应该|怎么|能|会|得|咋|要|该)(?![量耗效力])"
)


def _concepts(text: str) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The concepts of a text, also where 能 or 会 stands in the midst of their words: 冬天能盖."""
    plain = _MODAL.sub("", text)
    if plain == text:
        return concepts_said(text)
    return tuple(dict.fromkeys((*concepts_said(text), *concepts_said(plain))))


_GENERIC = frozenset(("material", "dimensions", "fit", "thickness", "features", "fits_in"))
"""Aspects whose words also only describe the thing asked about."""


_OF_PARTS = frozenset(("straps", "removable", "folding"))
"""What is asked of a part: 色温能调吗 asks of the light, not of straps."""


@cache
def _cues() -> Any:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for aspect in aspects().values():
        for cue in aspect.cues:
            automaton.add_word(cue, (cue, aspect))
    automaton.make_automaton()
    return automaton


def _aspects(text: str) -> tuple[Aspect, ...]:
    """The aspect a text asks for, by the longest words: the last that does not only describe
    (大底硬度 asks for the hardness)."""
    hits: list[tuple[int, int, Aspect]] = []
    for last, (cue, aspect) in _cues().iter(text):
        start, end = last - len(cue) + 1, last + 1
        if cue.isascii() and not _whole_word(text, start, end):
            continue
        while hits and hits[-1][0] >= start:
            hits.pop()
        if not hits or hits[-1][1] <= start:
            hits.append((start, end, aspect))
    found = [aspect for _, _, aspect in hits]
    special = [aspect for aspect in found if aspect.id not in _GENERIC] or found
    special = [aspect for aspect in special if aspect.id not in _OF_PARTS] or special
    return tuple(special[-1:])


def _whole_word(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isascii() and before.isalpha()) and not (after.isascii() and after.isalpha())


def _without(text: str, names: Iterable[str]) -> str:
    """The text without the names of the product, the longest first."""
    for name in sorted(names, key=len, reverse=True):
        if len(name) > 1 and name in text:
            text = text.replace(name, " ")
    return text


def _runs(text: str) -> tuple[str, ...]:
    bare = _STOP.sub(" ", _MEASURE.sub(r"\1 ", _ONE_OF.sub(" ", text)))
    return (*_HAN_RUN.findall(bare), *latin_words(bare))


def latin_words(text: str) -> list[str]:
    """The Latin words of a text that tell something, without the s of the plural, and its
    numbers."""
    words = [
        word for word in _LATIN.findall(same_words(text)) if word not in COMMON and word != "1"
    ]
    return [word[:-1] if len(word) > 3 and word[-1] == "s" else word for word in words]


def grams_of_runs(runs: Iterable[str]) -> frozenset[str]:
    """Pairs of neighbouring Chinese characters, and Latin words."""
    found: set[str] = set()
    for run in runs:
        if run.isascii():
            found.add(run)
        else:
            found.update(map(add, run, run[1:]))
    return frozenset(found)


_ONE = re.compile(r"(?<![\d.])1(?=[\u3400-\u9fff])")
HEIGHT = -3
"""The meaning of a body's height."""
WEIGHT = -2
"""The meaning of a body's weight."""
_WEIGHT = re.compile(r"\d+ ?(?:斤|公斤|kg)")
TALL = re.compile(
    r"(?<![\d.])(1[3-9]\d|20\d)(?![\d.])(?: ?(?:cm|厘米|公分|的|能|可|坐|个))"
    r"|(?<!\d)([12])米(\d)(\d?)"
)
"""A height of a person: 190能, 1米85."""
AGE = -1
"""The meaning of an age, whatever its number."""
CUP, SHOE = -4, -5
"""The meanings of the cup of a bra and of a size of shoes, whichever they are."""
NUMBERED = frozenset((AGE, WEIGHT, HEIGHT, CUP, SHOE))
CUPS = re.compile(r"(?<![a-z\d])([a-h])(?: ?[-~到至] ?([a-h]))? ?罩?杯")
SHOES = re.compile(
    r"(?<![\d.])(3[4-9]|4[0-8])(?:\.5)?(?:码|号)?的?(?:脚|能穿|可以穿|穿得)|(?<![\d.])(3[4-9]|4[0-8])码"
)
_AGE = re.compile(
    r"\d+ ?(?:周?岁|个?月(?:大|龄|以上|以下|的?[宝娃婴猫狗犬]))"
    r"|\d+-\d+个月|\d+个月(?=能|可以|吃|喝)"
)


def ages(text: str) -> str:
    """The first age a text names, "" where it names none."""
    match = _AGE.search(text)
    return match.group() if match is not None else ""


def _groups(text: str) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {AGE: (age,)} if (age := ages(text)) else {}
    weight = _WEIGHT.search(text)
    if weight is not None:
        found[WEIGHT] = (weight.group(),)
    height = TALL.search(text)
    if height is not None:
        found[HEIGHT] = (height.group(),)
    for group, pattern in ((CUP, CUPS), (SHOE, SHOES)):
        if (match := pattern.search(text)) is not None:
            found[group] = (match.group(),)
    text = _ONE.sub("一", text)
    for start, end, groups in senses(text):
        for group in groups:
            found[group] = (*found.get(group, ()), text[start:end])
    return found


@lru_cache(maxsize=64)
def _counter(char: str) -> re.Pattern[str]:
    return re.compile(rf"\d[\d.\-~到至]* ?(?:{_SAME_COUNTER.get(char, char)})")


_COMPILED = tuple((re.compile(said), re.compile(wanted)) for said, wanted in _UNITS)


def _unit(text: str) -> re.Pattern[str] | None:
    for said, wanted in _COMPILED:
        if said.search(text):
            return wanted
    counted = _COUNTED.search(text)
    return _counter(counted[1]) if counted else None


def _form(text: str) -> Form:
    if _WHICH.search(text) or re.search(r"多少|怎么|咋|啥|什么|哪|几[^乎点]", text):
        return ""
    for form, pattern in _FORMS:
        if pattern.search(text):
            return form
    return "open" if _OPEN.search(text) else ""
