"""Questions whose words leave no doubt what is to be worked out: the price of a pound, what is
missing to an offer, until when it lasts, which of two is cheaper.

They hold words of other questions as well (the price of what? how much is missing?), so that they
are looked for as a whole, before words are weighed.
"""

from __future__ import annotations

import re

import msgspec

from chat.reading import Intent
from chat.understanding.triggers import Triggers


class Precise(msgspec.Struct, frozen=True):
    """What is asked (`topic` tells it to the lane of `intent`) and where in the line."""

    intent: Intent
    topic: str
    start: int
    end: int


_COUNTERS_ZH = "包|袋|盒|瓶|罐|支|片|条|只|个|颗|粒|卷|块|枚|桶|听|双|杯|碗|本"
_COUNTERS_EN = (
    "packs?|bags?|box(?:es)?|bottles?|cans?|pieces?|sachets?|bars?|rolls?|capsules?|pouch(?:es)?"
)
_MASS = "斤|公斤|千克|kg|克|g|毫升|ml|升|l|两|oz|lbs?|pounds?"
_ASKS = (
    r"(?:多少(?![个颗粒片张包袋条支只抽枚丸层])"
    r"|几块|几元|几毛|几钱|几米|什么价|啥价|怎么卖|咋卖|价格|how much|price|cost)"
)
_UNIT_ZH = re.compile(
    rf"(?:每 ?|(?<=[合下均来于一])|^|(?<=[^\d.]))(\d{{1,4}})? ?({_MASS}|{_COUNTERS_ZH})"
    rf"(?![a-z装\d])(?:的|要|是|卖|大概|到底|才|得|合)?{_ASKS}"
)
_SHARED_OUT = re.compile(r"平均|折合|算下来|(?<![混组适符集综结联配])合(?=每|\d|多少|几)|单价|均价")
_UNIT_BEHIND = re.compile(
    rf"(?:多少钱?|几块钱?|几元|几毛|几钱|啥价|什么价)[1一每] ?({_MASS})(?![a-z\d])"
    rf"|(?:合|折|算|平均|均)(?:下来)?(?:多少钱?|几块钱?)[1一每] ?({_COUNTERS_ZH})(?![a-z\d])"
)
_UNIT_EN = re.compile(
    r"(?:\bper|(?<=[a-z\u3400-\u9fff]) ?/(?! ?\d)) ?(?:an? )?"
    rf"(\d{{1,4}})? ?({_MASS}|{_COUNTERS_EN})\b"
)
_ROUND = frozenset(("1", "10", "50", "100", "500"))
"""Numbers by which things are shared out; 350ml is a size."""
_NO_UNIT = frozenset("个条只双件块")
"""Counters for one whole thing: 一个多少钱 asks for its price and no share of it."""

_TABLE: tuple[tuple[str, Intent, str], ...] = (
    (
        "list_meaning",
        Intent.PRICE,
        r"(?:划线价|划掉的价格?|划掉的|标价|原价).{0,4}(?:意思|含义|怎么算的|怎么来)|什么(?:是|叫)划线价"
        r"|what (?:is|does) (?:the |a )?list price(?: mean)?$",
    ),
    (
        "list",
        Intent.PRICE,
        r"(?:原价|划线价|标价|原来).{0,3}(?:多少|几|啥|什么价)"
        r"|(?:original|list|regular|retail) price",
    ),
    (
        "past",
        Intent.PRICE,
        r"比(?:昨天|前天|昨晚|上次|之前|以前|上周|上个月|前几天).{0,4}(?:贵|便宜|涨|降|高|低)"
        r"|(?:昨天|前天|昨晚|上次|上周|前几天).{0,5}(?:更?便宜|贵|更低|更高)"
        r"|(?:涨|降)价了(?:吗|没|么|\?)|是不是(?:涨|降)价"
        r"|(?:cheaper|expensive|higher|lower|less|dearer) (?:than )?(?:it was )?"
        r"(?:yesterday|before|last (?:time|week|month))|price (?:gone|go|went) (?:up|down)",
    ),
    (
        "missing",
        Intent.PROMOTION,
        r"(?:还|离|就)差(?:多少|几)(?!别)|^差(?:多少|几)(?!钱|块|元)|差(?:多少|几).{0,6}(?:满|够|凑|减|包邮|[券卷])|够(?:不够)?(?:得上)?满|(?:能|可以|能不能)(?:用|享受|参加)满减"
        r"|凑(?:够|满|单).{0,4}(?:多少|差|几)|够(?:了)?满减|够(?:得)?上(?:满减|优惠|活动)"
        r"|how much more|short of the",
    ),
    (
        "ends",
        Intent.PROMOTION,
        r"(?:价|价格|活动|优惠|秒杀|限时|券|折扣|抢购).{0,6}(?:到(?:几点|什么时候|啥时候|哪天|多久)"
        r"|几点(?:结束|截止|恢复|没)|(?:什么时候|啥时候|何时|多久)(?:结束|截止|恢复|到期|没))"
        r"|(?:几点|什么时候|啥时候|何时)(?:恢复|涨回|恢复原价)"
        r"|(?:until when|when).{0,40}(?:flash|offer|deal|sale|promo|discount|coupon|price)"
        r"|(?:flash|offer|deal|sale|promo|discount|coupon).{0,40}(?:ends?|expires?|last)\b",
    ),
    (
        "gifts",
        Intent.PROMOTION,
        r"送(?:几|多少)(?![天日点]|小时|钱)|[送赠].{1,8}(?:几|多少)(?:个|份|件|双|条|包|只|片|张)|"
        r"(?:几|多少)[个份件]?(?:赠品|礼物|礼品)|how many .{0,20}(?:free|gifts?)\b",
    ),
    (
        "code",
        Intent.PROMOTION,
        r"(?<![输用完])(?:优惠|折扣|券|兑换|促销|活动)码|(?<![输用])口令"
        r"|输(?:入)?(?:什么|啥|哪个)(?:码|口令)"
        r"|(?:promo|coupon|discount|voucher|offer) codes?|\bcode for\b",
    ),
)
_PATTERNS = [(topic, intent, re.compile(words)) for topic, intent, words in _TABLE]
_CHEAPER = re.compile(
    r"(?:哪|那|谁|那边)(?:个|款|件|双|条|只|家|一个)?(?:更|比较|最|要|会)?(?:便宜|贵|省钱|实惠)"
    r"|价格.{0,2}(?:谁|哪个)[高低]"
    r"|\b(?:cheaper|cheapest|less expensive|more expensive|costs? less)\b"
)
_SYSTEMS = {
    name: (re.compile(words), re.compile(rf"(?:{words}) ?(?:size )?(\d{{1,2}}(?:\.5)?)(?![\d.])"))
    for name, words in (
        ("us", r"美国?[男女]?码?|\bus(?![a-z])"),
        ("uk", r"英国?码|\buk(?![a-z])"),
        ("eu", r"欧洲?码|\beu(?![a-z])"),
    )
}
_OWN_SIZE = re.compile(r"(?<![\d.])(\d{2}(?:\.5)?) ?(?:码|号|$|[^\d.])")
_CONVERTS = re.compile(
    r"(?:多少|几码|是几|对应|等于|换算|相当|折合|哪个码)|what|\bin\b|equal|convert"
)
# A character or a word of each pattern: most lines fail this one search.
_MAY = re.compile(
    r"[每合均斤克升袋包盒瓶罐片粒卷差够划涨降恢码贵省送赠]|原价|标价|原来|口令|便宜|秒杀|限时"
    r"|实惠|活动|优惠|价|毫升|公斤"
    r"|per |/|price|cheap|expensive|yesterday|before|more|short|until|when"
    r"|free|gift|end|expire|last|code|less"
    r"|\bus|\buk|\beu|[欧英美]|\d ?(?:k?g|ml|l|oz|lb)(?![a-z])"
).search


# What each search may be for; `_MAY` is looked at only where one of these speaks up.
_WORTH_TRYING = Triggers(
    (
        ("(?:美|英|欧|us|uk|eu)", "equivalent"),
        (rf"(?:{_MASS}|{_COUNTERS_ZH}){_ASKS}", "unit"),
        ("(?:多少钱?|几块钱?|几元|几毛|几钱|啥价|什么价)[1一每]", "unit"),
        ("per|/", "unit"),
        *((words, topic) for topic, _, words in _TABLE),
        ("便宜|贵|省钱|实惠|价格|cheape|expensive|costs? less", "cheaper"),
    )
)


def find_precise(text: str, product_ids: tuple[str, ...], has_size: bool) -> Precise | None:
    """The precise question of a line (with Arabic digits), None where there is none."""
    worth = _WORTH_TRYING.of(text)
    if not worth or not _MAY(text):
        return None
    found = _equivalent(text) if "equivalent" in worth else None
    if found is None and "unit" in worth:
        found = _unit(text, has_size)
    found = found or _of_table(text, worth)
    if found is None and len(product_ids) > 1 and (match := _CHEAPER.search(text)):
        return Precise(Intent.COMPARISON, "cheaper", *match.span())
    return found


def _of_table(text: str, worth: list[str]) -> Precise | None:
    for topic, intent, pattern in _PATTERNS:
        if topic in worth and (match := pattern.search(text)):
            return Precise(intent, topic, *match.span())
    return None


def _unit(text: str, has_size: bool) -> Precise | None:
    match = _UNIT_ZH.search(text)
    shared = match is not None and (match[0].startswith("每") or bool(_SHARED_OUT.search(text)))
    if match is not None and (match[1] or shared):
        number, unit = match[1] or "1", match[2]
        whole = unit in _NO_UNIT and not shared
        of_a_size = not shared and (has_size or number not in _ROUND) and unit in _MASS_UNITS
        if not whole and not of_a_size and (number == "1" or unit in _MASS_UNITS):
            return Precise(Intent.PRICE, _unit_topic(number, unit), *match.span())
    if match := _UNIT_BEHIND.search(text):
        return Precise(Intent.PRICE, _unit_topic("1", match[1] or match[2]), *match.span())
    if match := _UNIT_EN.search(text):
        return Precise(Intent.PRICE, _unit_topic(match[1] or "1", match[2]), *match.span())
    return None


def _unit_topic(number: str, unit: str) -> str:
    return f"unit {number if number != '1' else ''}{unit}"


def _equivalent(text: str) -> Precise | None:
    """A size in another system: its topic tells the size, its system and the one wanted ("own" is
    the shop's)."""
    if not _CONVERTS.search(text) or not any(char.isdigit() for char in text):
        return None
    named = [(m.start(), name) for name, (p, _) in _SYSTEMS.items() if (m := p.search(text))]
    if not named:
        return None
    for name, (_, with_number) in _SYSTEMS.items():
        if match := with_number.search(text):
            others = [other for _, other in sorted(named) if other != name]
            wanted = others[-1] if others else "own"
            return Precise(
                Intent.SIZE_ADVICE, f"equivalent {match[1]} {name} {wanted}", *match.span()
            )
    match = _OWN_SIZE.search(text)
    if match is None:
        return None
    return Precise(Intent.SIZE_ADVICE, f"equivalent {match[1]} own {max(named)[1]}", *match.span())


_MASS_UNITS = frozenset(_MASS.replace("?", "").split("|"))
