"""Whether a text names only the products, links, colours and sizes that its evidence is about."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from chat.understanding.nouns import colour_families
from host.answers.truth.canonical import canonical_words
from host.answers.truth.mentions import Named
from host.answers.truth.scanning import Scanner
from storage.option_names import is_colour_option

if TYPE_CHECKING:
    from host.answers.truth.said import Said

_LINK = re.compile(
    r"(?<![\d.])(\d{1,4}) ?号(?:小?链接|宝贝|商品|链)|链接(?:号)?(?:是|为|:)? ?(\d{1,4})(?!\d)"
    r"|\b(?:link|tautan|no\.|number|#)(?: number| no\.?| #)? ?#?(\d{1,4})(?!\d|\.\d|%)"
    r"|ลิงก์(?:ที่)? ?(\d{1,4})"
)
_MAY_LINK = re.compile("[号链#ลkub.]").search
"""A character of every word for a link (lin_k_, ta_u_tan, num_b_er, no_._)."""
_SHORT_LINK = re.compile(r"(?<![\d.])(\d{1,3})号(?![\d码链小宝商电线楼前后之到日色])")
_TIED = re.compile(
    r"^(?:[\s:,(\"“”'是就在挂为的那款个拍看]|link|number|for|under|is|the|it's|at|of|链接|号|to"
    r"|get|商品|宝贝)*$"
)
_STATED = re.compile(
    r"(?:这款|这件|这条|这双|这个|这只|这瓶|这顶|这把|我们的|本店的?|咱家的?|咱们的?|\bthis\b"
    r"|\bour\b|\bthe\b|\bthese\b)\s*$"
)
_STATES = re.compile(
    r"^(?:是|现在|今天|有|的?价格|卖|才|只要|还|目前|都| (?:is|are|costs?|comes?|has|have|in)\b)"
)
_ADVISED = re.compile(
    r"(?:建议(?:您|你|拿|选|拍|穿|买|直接|的是)*|推荐(?:您|你|拿|选|拍|穿|买|的是)*|(?:您"
    r"|你)?(?:可以|应该|适合|就|直接|最好)*(?:穿|选|拿|拍)"
    r"|适合(?:您|你)?(?:穿)?|(?:go|going) (?:for|with)|recommend|suggest|take|pick|choose|wear"
    r"|get|best in|need|you'd be|you are|you're)"
    r"(?:的?(?:尺码|码数|码)?(?:是|为|:)?|(?: a| an| the| you| our| size| for you)*)[\s:]*$"
)
_ADVICE = re.compile(
    r"建议|推荐|适合|合适|合身|刚好|正好|没问题|合您|穿|选|拿|拍|go|recommend|suggest|take|pick"
    r"|choose"
    r"|wear|get|best|need|fit|suit|right|perfect|fine|work|you"
)
"""One of these words stands in every advice."""
_FITS = re.compile(
    r"^ ?(?:就|正|刚|比较|更|最|会|穿|才|should|would|will|is|fits?|size|码|号|的)*[\s]*(?:合适"
    r"|合身|刚好|正好|可以|没问题|适合|合您|fits?|suits?|right|perfect|be (?:fine|right|good"
    r"|best)|work)"
)
_LETTER_SIZE = re.compile(
    r"(?=[\dxsml](?<![a-zà-ɏḀ-ỹ0-9'’&.-][\dxsml])(?<!\d [\dxsml]))((?:\d{1,2}|x{0,4})x[sl]"
    r"|[sml])(?: ?(?:码|号|size\b)|(?=[\s,。!?.、/)的]|$|[\u3400-\u9fff]))(?!')"
)
_SIZE_WORD = re.compile(r"x[sl]|码|号|size")
_SIZED = re.compile(r"(?:码|号|size)$|\d|x")

_NOT_THERE = re.compile(
    r"没有|没做|没出|没|不做|无|缺|暂无|不(?:是|含|带|要)|not|n't|\bno\b|without|unavailable"
    r"|sold out|卖完|售罄|缺货"
)
_SMALL_COLOURS = frozenset(
    (
        "米",
        "金",
        "青",
        "银",
        "透明",
        "tan",
        "clear",
        "ใส",
        "ฟ้า",
        "杏",
        "驼",
        "橙",
        "咖",
        "coffee",
        "chocolate",
        "cream",
        "oat",
        "sand",
        "mint",
        "olive",
        "sage",
        "rose",
        "gold",
        "silver",
        "wine",
        "navy",
    )
)


def foreign_product(said: Said) -> str:
    """A name of a product that neither the answer nor its evidence is about; "" where there is
    none."""
    ids = frozenset(product.id for product in said.proof.products)
    for named in said.named:
        if named.products & ids or said.is_quoted(named.start, named.end):
            continue
        name = said.line[named.start : named.end]
        if name in said.proof.words or name in said.proof.own_words or _in_own_data(said, name):
            continue
        if named.weak and not _is_stated(said, named):
            continue
        if ids or not named.weak:
            return name
    return ""


def _in_own_data(said: Said, name: str) -> bool:
    return any(name in said.data_of(product) for product in said.proof.products)


def _is_stated(said: Said, named: Named) -> bool:
    """Whether an everyday word is meant as the thing for sale."""
    before = said.line[max(0, named.start - 8) : named.start]
    return bool(_STATED.search(before)) or bool(
        _STATES.match(said.line[named.end : named.end + 10])
    )


def foreign_link(said: Said) -> str:
    """A link number that is not of the product it is said of; "" where there is none."""
    shop = said.proof.snapshot
    ids = {product.id for product in said.proof.products}
    told = {value.value for value in said.proof.sums("link")}
    for number, start, end in said.links:
        if said.is_quoted(start, end):
            continue
        product = shop.by_link.get(number)
        if product is None or product.id not in ids:
            if number not in told and not _stands_as_link(said, number):
                return str(number)
            continue
        near = _tied_to(said, start, end)
        if near is not None and product.id not in near.products:
            return str(number)
    return ""


def links_in(said: Said) -> list[tuple[int, int, int]]:
    found = []
    for match in _LINK.finditer(said.line) if _MAY_LINK(said.line) else ():
        number = next(group for group in match.groups() if group)
        found.append((int(number), match.start(), match.end()))
    if "号" in said.line:
        sizes = {m.start for p in said.proof.products for g in said.groups(p) for m in g.mentions}
        for match in _SHORT_LINK.finditer(said.line):
            if int(match[1]) in said.proof.snapshot.by_link and match.start() not in sizes:
                found.append((int(match[1]), match.start(), match.end()))
    return found


def _stands_as_link(said: Said, number: int) -> bool:
    return (
        re.search(
            rf"(?<!\d){number} ?号|(?:link|number|no\.?|链接) ?{number}(?!\d)", said.proof.words
        )
        is not None
    )


def _tied_to(said: Said, start: int, end: int) -> Named | None:
    """The product that stands right beside a link number."""
    strong = [
        named for named in said.subjects if not said.line[named.start : named.end][:1].isdigit()
    ]
    strong = [
        named for named in strong if not said.line[named.start : named.end].startswith("link")
    ]
    before = [named for named in strong if named.end <= start]
    if before and _TIED.match(said.line[before[-1].end : start]):
        return before[-1]
    behind = [named for named in strong if named.start >= end]
    if behind and _TIED.match(said.line[end : behind[0].start]):
        return behind[0]
    return None


@cache
def _colour_words() -> Scanner:
    names = {name for names in colour_families().values() for name in names}
    han = {name for name in names if "\u3400" <= name[0] <= "\u9fff"} - _SMALL_COLOURS
    latin = {name for name in names if name.isascii()} - _SMALL_COLOURS
    short = {name for name in han if len(name) == 1} | set("米金银青橙咖")
    words = {*latin, *(han - short), *(f"{name}色" for name in short)}
    ordered = [re.escape(word) for word in sorted(words, key=len, reverse=True)]
    return Scanner("|".join(ordered), ordered)


def _within_word(line: str, start: int, end: int) -> bool:
    before, behind = line[start - 1 : start], line[end : end + 1]
    return any(char.isalpha() and char.isascii() for char in (before, behind))


def foreign_colour(said: Said) -> str:
    """A colour that neither the products nor the evidence has, stated as if it were there."""
    if not said.proof.products:
        return ""
    for match in _colour_words().find(said.line):
        name = match.group()
        if name[0].isascii() and _within_word(said.line, *match.span()):
            continue
        if said.is_quoted(match.start(), match.end()) or _is_known(
            said, match.start(), match.end()
        ):
            continue
        if name in said.proof.words or any(name in said.data_of(p) for p in said.proof.products):
            continue
        first, last = said.clause(match.start())
        if _NOT_THERE.search(said.line, first, last) or said.line[:last].rstrip().endswith("?"):
            continue
        return name
    return ""


def _is_known(said: Said, start: int, end: int) -> bool:
    """Whether a part of the text lies within a variant or the name of a product."""
    return 1 in said.known_names[start:end]


def foreign_size(said: Said) -> str:
    """A letter size the products do not have, stated as if it were there."""
    if not said.proof.products or not (said.has_letter_sizes or _SIZE_WORD.search(said.line)):
        return ""
    for match in _LETTER_SIZE.finditer(said.line):
        start, end = match.span()
        if _is_known(said, start, end) or said.is_quoted(start, end):
            continue
        whole = match.group()
        lettered = bool(_SIZED.search(whole)) or said.has_letter_sizes
        size = match[1]
        if not lettered or re.search(
            rf"(?<![a-z0-9]){re.escape(size)}(?![a-z0-9])", said.proof.words
        ):
            continue
        first, last = said.clause(start)
        if _NOT_THERE.search(said.line, first, last) or said.line[:last].rstrip().endswith("?"):
            continue
        return size
    return ""


def unfounded_advice(said: Said) -> str:
    """A size that is advised and is not the one the evidence advises; "" where there is none."""
    if not _ADVICE.search(said.line):
        return ""
    advised = {
        canonical_words(fact.value).strip()
        for fact in said.proof.said
        if fact.name == "size_chart" and len(fact.value) <= 12
    }
    for product in said.proof.products:
        for group in said.groups(product):
            for mention in group.mentions:
                if is_colour_option(mention.option) or said.is_quoted(mention.start, mention.end):
                    continue
                if not _is_advised(said, mention.start, mention.end):
                    continue
                if not _is_founded(said, mention.values, advised):
                    return said.line[mention.start : mention.end]
    return ""


def _is_advised(said: Said, start: int, end: int) -> bool:
    line = said.line
    first, _ = said.clause(start)
    if re.search(r"不(?:建议|推荐|适合)|not recommend|wouldn't", line[max(0, first) : start]):
        return False
    return bool(_ADVISED.search(line[max(first, start - 30) : start])) or bool(
        _FITS.match(line[end : end + 24])
    )


def _is_founded(said: Said, values: frozenset[str], advised: set[str]) -> bool:
    wanted = {canonical_words(value).strip() for value in values}
    if advised:
        return bool(wanted & advised)
    for fact in said.proof.said:
        text = canonical_words(fact.value)
        if any(
            re.search(rf"(?<![a-z0-9]){re.escape(value)}(?![a-z0-9])", text) for value in wanted
        ):
            return True
    return False
