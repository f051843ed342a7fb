"""By which words viewers name a product: taken from its title, category and everyday synonyms."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from chat.understanding import glosses
from chat.understanding.aspects import everyday_cues
from chat.understanding.normal import normalise
from chat.understanding.nouns import HEADS, aliases
from chat.understanding.same_goods import other_names
from chat.vocabulary import ProductWords

FULL, NAME, HEAD, WEAK = 3.0, 2.0, 1.2, 0.5
"""Strength of a whole title or category, a name, a bare head noun, another word of the title."""

_HAN = re.compile(r"[\u3400-\u9fff]+")
_LATIN = re.compile(r"[a-z0-9à-ɏḀ-ỹ][a-z0-9à-ɏḀ-ỹ'&.-]*")
_THAI = re.compile(r"[\u0e00-\u0e7f]+")
_NUMBERED = re.compile(r"(\d{3,6})(?:mah|ml|w|g|wh)")
_PAST = re.compile(r"([a-z]{2,}?([bdgklmnprt]))\2ed")
_STOP = (
    frozenset(
        ("a", "an", "and", "the", "of", "for", "with", "in", "to", "by", "on", "set", "pack", "new")
    )
    | frozenset(
        (
            "women",
            "men",
            "womens",
            "mens",
            "kids",
            "unisex",
            "plus",
            "mini",
            "pro",
            "max",
            "x",
            "dan",
        )
    )
    | frozenset(("untuk", "dengan", "cho", "và", "của", "the"))
)
_NOT_SERIES = re.compile(
    "^(新款|儿童|男士|女士|男款|女款|夏季|冬季|秋季|春季|加厚|纯棉|便携|家用|自动|高腰|宽松|大码"
    "|无线|手工|有机|天然|进口|不锈|韩版|原味|纯|男|女|新|大|小)"
)
_NO_THING = frozenset("款装版用型式色码号新女男士童套件双条个只支性风")
"""A title that ends in one of these ends in no name of a thing."""
_NO_NAME = re.compile("直[发邮供销]$|包邮$|现货$|出水$|中老年$|[送赠]礼$|同款$|正品$|旗舰店$")
"""Ends of a title that tell how a thing is sold or used."""
_TELLS_USE = re.compile(
    "[可能]?[放装塞](?:下|得下)?(?=手机|电脑|平板|书|水|伞|衣|鞋|卡|零钱|奶瓶)|适[用合]|赠|附赠|内置|送"
)
"""Runs of a title that tell what goes in it or comes with it, and name no thing."""
_ONLY_LOOKS = re.compile(
    "围裙|连帽|带帽|脱帽|面包|钱包|红包|荷包|鞋垫|鞋架|鞋柜|鞋油|鞋刷|茶杯|茶几|茶壶|茶具|酒杯|酒架|锅铲|锅盖|被套|桌布|桌垫"
    "|杯垫|杯架|杯刷|帽架|伞架|枕套|刀架|灯泡|雨衣架|衣架|袜架|糖罐|油壶|碗柜|碗架"
    "|洁面|面膜|面霜|面料|桌面|鞋面|洗面|台面|面巾|面罩|面部|双面|单面|床面|帐篷面|牛仔面"
)
"""Words that hold the name of a thing and are another: a viewer's 裙子 is no 围裙."""


@cache
def _ordinary() -> frozenset[str]:
    """Words that ask for an aspect; they name no product."""
    return everyday_cues()


@cache
def _short_aliases() -> frozenset[str]:
    return frozenset(name for names in aliases().values() for name in names if len(name) == 1)


def naming_words(product: ProductWords) -> dict[str, float]:
    """The normalised names of a product with their strength, see FULL, NAME, HEAD, WEAK."""
    title, category = normalise(product.title), normalise(product.category)
    found: dict[str, float] = {}
    _add(found, title, FULL)
    _add(found, category, FULL)
    head = _head(category, title)
    if head in HEADS:
        _add(found, head, HEAD)
        _add(found, head + "子", NAME)
    for run in _HAN.findall(category):
        for size in range(2, len(run)):
            _add(found, run[-size:], NAME)
    _add_han(found, title, head)
    _add_latin(found, title, category)
    for run in _THAI.findall(title + " " + category):
        _add(found, run, NAME)
    _add_aliases(found, title, category)
    brand = normalise(product.brand)
    found.pop(brand, None)
    known = HEADS | _short_aliases()
    return {name: strength for name, strength in found.items() if len(name) > 1 or name in known}


def in_other_words(names: dict[str, float]) -> dict[str, float]:
    """What viewers of other tongues may say for the names, with the same strength."""
    others = glosses.in_other_words()
    found: dict[str, float] = {}
    for name, strength in names.items():
        for other in others.get(name, ()):
            _add(found, other, min(strength, NAME))
    return found


def _head(category: str, title: str) -> str:
    """The character by which the thing is called: the category's last (裤 of 裤子), else the
    title's where viewers use it alone (灯 of 小夜灯 where the category is 灯具)."""
    own = category[:-1] if len(category) > 1 and category[-1] in "子具叶品类" else category
    last = own[-1:] if _HAN.fullmatch(own[-1:] or "-") else ""
    if last in HEADS:
        return last
    for run in reversed(_HAN.findall(title)):
        if run[-1] in HEADS and not _ONLY_LOOKS.search(run):
            return str(run[-1])
    return last


def _add(found: dict[str, float], name: str, strength: float) -> None:
    if name and strength > found.get(name, 0.0):
        found[name] = strength


def _add_han(found: dict[str, float], title: str, head: str) -> None:
    runs = [run for run in _HAN.findall(title) if not _TELLS_USE.match(run)]
    things = {len(runs) - 1, *([0] if len(runs) > 1 else [])}
    for position, run in enumerate(runs):
        end = run.rfind(head) + 1 if head else 0
        for start in range(len(run)):
            for stop in range(start + 2, min(start + 6, len(run)) + 1):
                _add(found, run[start:stop], _strength(run[start:stop], stop == end))
        if position in things and len(run) >= 4 and _ends_in_a_thing(run):
            for size in (2, 3, 4):
                if run[-size:] not in _ordinary():
                    _add(found, run[-size:], NAME)
        if position == 0 and len(runs) > 1 and len(run) == 3 and _ends_in_a_thing(run):
            _add(found, run, NAME)
        if position == 0 and len(run) >= 4 and not _NOT_SERIES.match(run):
            _add(found, run[:2], NAME)


def _ends_in_a_thing(run: str) -> bool:
    return run[-1] not in _NO_THING and not _NO_NAME.search(run)


def _strength(gram: str, ends_with_head: bool) -> float:
    if gram in _ordinary():
        return 0.0
    return NAME if ends_with_head else WEAK


def _add_latin(found: dict[str, float], title: str, category: str) -> None:
    words = [w for w in _LATIN.findall(title) if w not in _STOP]
    head_words = set(_LATIN.findall(category)) | set(words[-1:])
    for position, word in enumerate(words):
        if len(word) < 3 or word.isdigit() or word in _ordinary():
            continue
        singular = word[:-1] if word.endswith("s") else word + "s"
        is_name = word in head_words or position == 0 or singular in head_words
        _add(found, word, NAME if is_name else WEAK)
        if word in head_words:
            _add(found, singular, NAME)
    for first, second in pairwise(words):
        _add(found, f"{first} {second}", NAME)
        _add(found, f"{first}{second}", NAME)
    for word in words:
        if "-" in word.strip("-") and word not in _ordinary() and len(word) > 5:
            apart = word.replace("-", " ")  # slip ons are no question of slipping
            for name in (apart, f"{apart}s", f"{word}s"):
                _add(found, name, HEAD)
    _add_goods(found, title)
    _add_numbers(found, words)
    _add_stems(found)
    for word in _LATIN.findall(category):
        if len(word) >= 3 and word not in _ordinary() and word not in _STOP:
            _add(found, word, NAME)
            _add(found, word[:-1] if word.endswith("s") else word + "s", NAME)


def _add_goods(found: dict[str, float], title: str) -> None:
    """The last thing of a title names it, whatever follows: sunscreen of Sunscreen SPF50."""
    words = _LATIN.findall(title)
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    for known in (pairs, words):
        places = [place for place, name in enumerate(known) if name in glosses.goods()]
        for place in places[-1:]:
            _add(found, known[place], NAME)
            if place and place - 1 in places:
                _add(found, known[place - 1], NAME)  # the tote of Tote Bag
        if places:
            return


def _add_numbers(found: dict[str, float], words: list[str]) -> None:
    """A 20000mah thing is the 20000, and the 20k."""
    for word in words:
        if (match := _NUMBERED.fullmatch(word)) is None:
            continue
        number = match[1]
        _add(found, number, NAME)
        if len(number) > 3 and number.endswith("000"):
            _add(found, f"{number[:-3]}k", NAME)


def _add_stems(found: dict[str, float]) -> None:
    """Who says crop means the cropped one."""
    for name, strength in list(found.items()):
        if (match := _PAST.fullmatch(name)) is not None:
            _add(found, match[1], min(strength, WEAK))


def _add_aliases(found: dict[str, float], title: str, category: str) -> None:
    tokens = set(_LATIN.findall(f"{title} {category}"))
    tokens |= {token[:-1] for token in tokens if token.endswith("s")}
    for name in other_names(title, category):
        _add(found, name, NAME)
    title, category = _ONLY_LOOKS.sub(" ", title), _ONLY_LOOKS.sub(" ", category)
    for word, names in aliases().items():
        there = (word in tokens) if word.isascii() else (word in category or word in title)
        if there:
            exact = category.removesuffix("子").endswith(word)
            if len(word) > 1 and not word.isascii():
                _add(found, word, NAME if exact else HEAD)
            if len(word) > 1 and word != "儿童":  # 精华 of a title that ends in 精华液
                _add(found, word, HEAD)
            for name in names:
                _add(found, name.lower(), NAME if exact or word == "儿童" else HEAD)
