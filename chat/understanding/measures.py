"""Numbers in a line and what they measure: body, quantity, prices, link numbers.

Works on normalised text whose Chinese numerals are digits already. Each find takes its numbers out
of the line, so that what is left over can be a size.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from chat.reading import Slots
from chat.understanding.abroad import take_abroad
from chat.understanding.each import pieces
from chat.understanding.money_said import find_sums, whole_sums

LB_KG = 0.45359237
_HAN = re.compile(r"[\u3400-\u9fff]").search
_INCH_CM = 2.54


class Found(msgspec.Struct, gc=False):
    """What the numbers of a line say. `left` are the numbers nothing has claimed, with the unit
    written behind them; weights in kg, lengths in cm, money in minor units of 1/100."""

    link: int | None = None
    more_links: tuple[int, ...] = ()
    """The links named after the first one, as in 1号和3号."""
    quantity: int | None = None
    bare_quantity: bool = False
    """Whether the pieces were counted without a counter (要39): it may be a size as well."""
    height_cm: float | None = None
    weight_kg: float | None = None
    bust_cm: float | None = None
    underbust_cm: float | None = None
    waist_cm: float | None = None
    hip_cm: float | None = None
    foot_cm: float | None = None
    usual_size: str | None = None
    cup: str | None = None
    price_limit_minor: int | None = None
    price_claimed_minor: int | None = None
    price_surely: bool = False
    """Whether the price claimed is written as money: it is no model number and no measure."""
    band_size: str | None = None
    """A bra size as it is written on bras: 75B (an inch band as well, 34B)."""
    unknown_link: int | None = None
    """A link number that no product has."""
    left: tuple[tuple[str, str], ...] = ()

    @property
    def has_body(self) -> bool:
        """Whether any measure of a body was found."""
        return not (
            self.height_cm is None
            and self.weight_kg is None
            and self.bust_cm is None
            and self.underbust_cm is None
            and self.waist_cm is None
            and self.hip_cm is None
            and self.foot_cm is None
        )

    def slots(self) -> Slots:
        """The measures as slots."""
        return Slots(
            quantity=self.quantity,
            height_cm=self.height_cm,
            weight_kg=self.weight_kg,
            bust_cm=self.bust_cm,
            underbust_cm=self.underbust_cm,
            waist_cm=self.waist_cm,
            hip_cm=self.hip_cm,
            foot_cm=self.foot_cm,
            cup=self.cup,
            price_limit_minor=self.price_limit_minor,
            price_claimed_minor=self.price_claimed_minor,
        )


_COUNTERS = (
    "件(?!套)|双|条|把|个(?!人|月|小时|钟|颜色|色|码|尺码|规格)|支|只|瓶|盒|包(?!邮)|袋|套|顶|罐|"
    "箱|对|份|提|床|台|副|本|组|根|张|桶|板|单|杯|块(?=皂)"
    "|pcs|pieces?|packs?|pairs?|boxes|bottles|bags|sets|units|items|buah|pasang|botol|ชิ้น|"
    "คู่|ขวด|cái|chiếc|đôi|chai|hộp"
)
_N = r"(?<![\d.])(\d{1,6}(?:\.\d{1,2})?)"

_LINK = re.compile(
    r"(?<!\d)(\d{1,4}) ?号?(?:链接|链|连接)|(?:链接|链|\blink|\bno\.?|\bnomor|\bnumber|"
    r"\bsố|เบอร์|#) ?#?(\d{1,4})(?![\d.])"
)
_LINK_NUMBER = re.compile(
    r"(?<![\d.大小第])(?<!(?<![号 ])加)([1-9]\d{0,2})号(?!码|楼|发|到|前|后|晚|店|线|尺|色|\d)"
)
_LINK_RANGE = re.compile(
    r"(?<![\d.])([1-9]\d?)(?:号)?(?:到|至|-|~)([1-9]\d?)号(?:链接)?(?!码|色|发|到|送|能|收)"
)
_ORDINAL = re.compile(
    r"第\d+|\d+ ?(?:天无理由|小时|个小时|分钟|天|年|个月|月份|度|点|号线|岁|%|折|级|人|mah|w瓦|℃)"
)
_QUANTITY = re.compile(
    rf"(?<![\d.第满负])(?<!(?<!\d)-)(?<!\de)(\d{{1,4}}) ?[大小中]?(?:{_COUNTERS})"
)
_QUANTITY_BEFORE = re.compile(
    r"(?<![\d.米块])([2-9])(?=[大小](?:的|号))"
    r"|(?<![\d.] )(?<![\d.])([2-9]) (?=\d{2,4}(?:的|那|款|ml|g|毫升|克|码))"
)
"""俩500的 is read as 2 500的."""
_QUANTITY_BUY = re.compile(
    r"(?:买|拿|拍|要|(?<![起下出上进回过原未])来|带|入|囤|整|搞)"
    r"(\d{1,3})(?![\d.号码克斤寸米升厘公毫点xmlkcg块元])"
)
_QUANTITY_EN = re.compile(
    r"\b(?:for|buy|take|get|of|x|beli|mua|lấy|ซื้อ) ?(\d{1,2})\b(?! ?(?:days|off|%|"
    r"people))|\bx(\d{1,3})\b"
)
_EN_COUNT = re.compile(
    r"(?<!\bthe )(?<!these )(?<!those )(?<!between )"
    r"\b(two|three|four|five|six|a pair of|both|couple)\b"
    r"(?! (?:sizes|colou?rs|versions?|models?|types?|kinds?|flavou?rs?|options?|shades?|people|"
    r"person|persons|pax|kids|cats|dogs|times|days|hours|weeks|months|years)\b)"
)
_EN_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "both": 2, "couple": 2}
_PAIR = re.compile(
    rf"(?<![\d.])(\d(?:\.\d{{1,2}})?米?\d{{0,2}}|\d{{2,3}}) ?(?:cm|厘米|公分|"
    rf"m)?(?: ?[/,、高 ]+ ?|体重){_N} ?(斤|公斤|kg|千克|lbs?|pounds|k\b)?"
)
_PAIR_TURNED = re.compile(
    rf"{_N} ?(斤|公斤|kg|千克)? ?(?:[/,、 ]+|身高|高)? ?"
    r"(?<![\d.])(1[4-9]\d(?!\d)|1\.[4-9]\d?|1米\d{1,2})(?:cm|厘米|公分|米|m)?"
    r"(?![\d.]| ?(?:斤|kg|元|块))"
)
_WORDED_HEIGHT = re.compile(
    r"(?:身高|净高|身长|高) ?[:是]? ?(\d{2,3}(?!\d)|[12]\.\d{1,2}|[12]米\d{0,2})"
)
_WORDED_WEIGHT = re.compile(rf"(?:体重|重量|净重|重) ?[:是]? ?{_N} ?(斤|公斤|kg|千克)?")
_METRES = re.compile(
    r"(?<!\d)([12])(?:米|m)(\d{1,2})?(?!\d)(?!的?[床被桌柜窗毯席]|的?沙发)|"
    r"(?<![\d.])([12]\.\d{1,2}) ?(?:米|m)(?!l|m)|"
    r"(?<![\d.])(1\.\d{2})(?![\d.块元])"
)
_CENTIMETRES = re.compile(r"(?<![\d.])(\d{2,3}(?:\.\d)?) ?(?:cm|厘米|公分)")
_HEIGHT_WORD = re.compile(
    r"(?:身高|高|我|娃|孩子|tall|height|tinggi|tb|cao|สูง) ?[:是]? ?(1\d{2}|"
    r"[89]\d)(?![\d.]| ?(?:斤|kg|公斤|lbs?|元|块))|(1[3-9]\d)(?= ?(?:的?身高|高|tall))"
)
_FEET = re.compile(r"(?<!\d)([4-6]) ?(?:'|’|ft|feet|foot|英尺)\.? ?(\d{1,2})?")
_WEIGHT = re.compile(rf"{_N} ?(斤|公斤|千克|kilo|kgs?|lbs?|pounds|磅|กก\.?|โล|ký)")
_WEIGHT_WORD = re.compile(rf"(?:体重|weigh|weight|berat|bb|nặng|หนัก) ?[:是]? ?{_N} ?(?:k\b)?")
_FOOT = re.compile(
    r"(?:脚长|脚长是|脚|foot|feet|kaki|เท้า|"
    r"chân)(?: length)? ?(?:is )?[:是]? ?(\d{2,3}(?:\.\d)?)(?! ?码)"
)
_FOOT_CM = re.compile(r"(?<![\d.])(2\d(?:\.\d)?) ?(?:cm|厘米|公分)|(?<![\d.])(2\d0|2\d5) ?mm")
_USUAL = re.compile(
    r"(?:平时|平常|一般|一直|usually wear|usually|normally wear|normally|biasanya|ปกติใส่|"
    r"thường đi|thường mặc)(?:都)?(?:穿|是|选|拍|wear|a|size|pakai)* ?(?:size |"
    r"码)?(\d{2}(?:\.5)?|\d?x{0,3}[sml])(?![a-z\d])"
    r"|(?:平时|平常|一般)(?:都|的)?(?:穿|买)?(?:运动鞋|皮鞋|球鞋|跑鞋|高跟鞋|板鞋|裤子|牛仔裤|衣服|上衣)"
    r"(?:都|就|是|穿|买|的)*(\d{2}(?:\.5)?|\d?x{0,3}[sml])(?![a-z\d])"
    r"|(?<![\d.])(3[4-9](?:\.5)?|4[0-9](?:\.5)?)(?:码)?的?脚(?!长)"
    r"|(?:我|一般|日常|以前|别家|运动鞋|皮鞋|球鞋|跑鞋|高跟鞋|裤子|牛仔裤|衣服|上衣|外套)"
    r"(?:都|就|平时|是)?穿(?:的是|的)?(\d{2}(?:\.5)?|\d?x{0,3}[sml])(?![a-z\d]|[件双条岁年])"
)
_OF_SYSTEM = re.compile(r"(us|uk|eu|美国?码|英国?码|欧洲?码) ?[男女]?码?(\d{1,2}(?:\.5)?)(?![\d.])")
_SYSTEM_NAMES = {
    **{name: name for name in ("us", "uk", "eu")},
    **dict.fromkeys(("美码", "美国码"), "us"),
    **dict.fromkeys(("英码", "英国码"), "uk"),
    **dict.fromkeys(("欧码", "欧洲码"), "eu"),
}
_BRA = re.compile(
    r"(?<![\d.])(?:(?:3[02468]|4[024]) ?/ ?)?"
    r"((?:6[05]|7[05]|8[05]|9[05]|1[01][05])|3[02468]|4[024])"
    r" ?/? ?([a-f])(?![a-zà-ỹ\d])"
)
_GIRTH = {
    "bust_cm": re.compile(
        r"(?:(?<!下)胸围|上胸|上围|(?<![上下])胸|bust|chest|lingkar dada|dada|อก|ngực)"
        rf" ?[:是]? ?(?:is |= ?)?{_N} ?(inch|in\b|\"|英寸|寸)?"
    ),
    "underbust_cm": re.compile(
        rf"(?:下胸围|下胸|下围|底围|underbust|under bust|band) ?[:是]? ?{_N} ?(inch|in\b)?"
    ),
    "waist_cm": re.compile(
        rf"(?:腰围|腰|waist|pinggang|เอว|eo) ?[:是]? ?(?:is |= ?)?{_N}"
        r" ?(尺|inch|in\b|\"|英寸|寸)?(\d)?"
        rf"|{_N} ?(尺|英寸|寸)?(\d)?寸? ?的?腰(?!带)"
        r"|(?<![\d.])([1-3]) ?(尺)(\d)?寸?(?=的?裤|的?人|$| |[,，。?]|穿|拿|选|拍|要|呢|吗)"
    ),
    "hip_cm": re.compile(
        rf"(?:臀围|臀|屁股|hips?|pinggul|สะโพก|mông) ?[:是]? ?(?:is |are |= ?)?{_N}"
        r" ?(inch|in\b|\"|英寸|寸)?"
    ),
}
_LEFT = re.compile(
    r"(\d+(?:\.\d+)?(?:-\d+)?) ?(ml|毫升|kg|公斤|斤|l(?![a-z])|升|g(?![a-z])|克|cm|厘米|"
    r"m(?![a-z])|米|人|码|号|支|寸|inch|oz|w(?![a-z])|gb|tb|片|包|袋|盒|瓶|双|对|个|x)?"
)


# Cheap searches that most lines fail. Each holds, for every way to match the patterns behind it,
# a character or a word that must be there.
_MAY_LINK = re.compile(r"[链#]|连接|link|no|number|số|เบอร์").search
_MAY_ORDINAL = re.compile("[第天小个分年月度点号岁%折级人mw℃]").search
_MAY_QUANTITY = re.compile(
    "[件双条把个支只瓶盒包袋套顶罐箱对份提床台副本组块根张桶板单杯a-zđชคข]"
).search
_MAY_COUNT_IN_LETTERS = re.compile("[a-zซ]").search
_MAY_BRA = re.compile("[a-h]").search
_MAY_GIRTH = re.compile(
    r"围|腰|尺|胸|臀|屁股|bust|chest|dada|band|waist|pinggang|hip|[อเส]|ngực|eo|mông"
).search
_MAY_USUAL = re.compile(r"[平一]|脚|穿|us|uk|eu|[美英欧]|usual|normal|biasa|ปก|thường").search
_MAY_FOOT = re.compile("[脚fkcmเ厘公]").search
_MAY_PAIR = re.compile("[ /,、高体斤k]").search
_MAY_BE_WORDED = re.compile("高.*重|重.*高").search
_MAY_HEIGHT = re.compile("[.'’fmcth英米厘公高我娃孩身ส]").search
_MAY_FEET = re.compile("['’f英]").search
_MAY_METRES = re.compile("[米m.]").search
_MAY_CENTIMETRES = re.compile("[厘公cm]").search
_MAY_WEIGHT = re.compile("[斤克磅体klpwbnกโห]").search
_MAY_BODY = re.compile("[a-zก-๛ /,、.'’围腰尺胸臀屁平一脚穿重厘公高体英米我娃孩身斤克磅]").search


def find(text: str, links: frozenset[int]) -> Found:
    """Everything the numbers of a line say; `links` are the link numbers in use."""
    found = Found()
    text = whole_sums(text)
    if not _HAN(text):
        text = take_abroad(text, found, links)
    may_be_body = _MAY_BODY(text)
    text = _link(text, found, links)
    sums = find_sums(text)
    found.price_limit_minor = sums.limit
    if found.price_claimed_minor is None:
        found.price_claimed_minor, found.price_surely = sums.claimed, sums.surely
    text = sums.rest
    if (by_people := pieces(text)) is not None:
        found.quantity, text = by_people[0], _cut(text, by_people[1])
    if may_be_body:
        text = _body(text, found)
    if _MAY_ORDINAL(text):
        text = _ORDINAL.sub(" ", text)
    text = text if found.quantity else _count(text, found)
    found.left = tuple(_LEFT.findall(text))
    return found


def _cut(text: str, match: re.Match[str]) -> str:
    return text[: match.start()] + " | " + text[match.end() :]


def _link(text: str, found: Found, links: frozenset[int]) -> str:
    if "号" in text and (match := _LINK_RANGE.search(text)):
        numbers = [n for n in range(int(match[1]), int(match[2]) + 1) if n in links]
        if numbers:
            found.link, found.more_links = numbers[0], tuple(numbers[1:])
            return _cut(text, match)
    if found.link is not None:
        return text
    for pattern, there in ((_LINK, _MAY_LINK(text)), (_LINK_NUMBER, "号" in text)):
        match = pattern.search(text) if there else None
        if match is None:
            continue
        number = int(next(group for group in match.groups() if group))
        if number in links:
            found.link = number
            return _more_links(_cut(text, match), found, links)
        if pattern is _LINK and links and not _may_be_size(match[0], number, text, links):
            found.unknown_link = number
            return _cut(text, match)
    return text


def _may_be_size(said: str, number: int, text: str, links: frozenset[int]) -> bool:
    """Whether no 40 is rather a size: where there are not half as many links."""
    return not _HAN(text) and number > 2 * max(links) and not said.startswith(("link", "#"))


def _more_links(text: str, found: Found, links: frozenset[int]) -> str:
    while match := _LINK.search(text) or ("号" in text and _LINK_NUMBER.search(text)) or None:
        number = int(next(group for group in match.groups() if group))
        if number not in links:
            break
        if number != found.link:
            found.more_links += (number,)
        text = _cut(text, match)
    return text


def _body(text: str, found: Found) -> str:
    for may, step in _BODY_STEPS:
        if may(text):
            text = step(text, found)
    return text


def _bra(text: str, found: Found) -> str:
    if match := _BRA.search(text):
        found.band_size = match[1] + match[2].upper()
        return _cut(text, match)
    return text


def _girths(text: str, found: Found) -> str:
    for name, pattern in _GIRTH.items():
        match = pattern.search(text)
        if match is None or getattr(found, name) is not None:
            continue
        groups = [*match.groups(), None][:3]
        if not match[1]:
            groups = [group for group in match.groups()[3:] if group is not None] + [None, None]
        value, unit = float(groups[0] or 0), groups[1] or ""
        if unit == "尺":
            value = round((value + int(groups[2] or 0) / 10) * 100 / 3, 2)
        elif unit or 22 <= value <= 45:  # no waist measures 26 cm
            value = round(value * _INCH_CM, 2)
        if 20 <= value <= 200:
            setattr(found, name, value)
            text = _cut(text, match)
    return text


def _usual(text: str, found: Found) -> str:
    if (match := _OF_SYSTEM.search(text)) and _HAN(text):
        system = _SYSTEM_NAMES[match[1]]
        if system == "us" and ("男" in text) != ("女" in text):
            system = "us_men" if "男" in text else "us_women"
        found.usual_size = f"{system} {match[2]}"
        return _cut(text, match)
    if match := _USUAL.search(text):
        found.usual_size = next(group for group in match.groups() if group).upper()
        return _cut(text, match)
    return text


def _foot(text: str, found: Found) -> str:
    match = _FOOT.search(text) or (_MAY_CENTIMETRES(text) and _FOOT_CM.search(text))
    if match is None:
        return text
    value = float(next(group for group in match.groups() if group))
    value = value / 10 if value > 100 else value
    if 9 <= value <= 33:
        found.foot_cm = value
        return _cut(text, match)
    return text


def _worded(text: str, found: Found) -> str:
    """体重160 身高172, 高178重150: each number with its word, in any order."""
    tall, heavy = _WORDED_HEIGHT.search(text), _WORDED_WEIGHT.search(text)
    if tall is None or heavy is None:
        return text
    height = _to_cm(tall[1])
    if not 70 <= height <= 215 or (tall.start() < heavy.end() and heavy.start() < tall.end()):
        return text
    kilograms = _to_kg(float(heavy[1]), heavy[2] or "", height)
    if kilograms is None:
        return text
    found.height_cm, found.weight_kg = height, kilograms
    first, second = sorted((tall, heavy), key=lambda match: match.start())
    return _cut(text[: second.start()], first) + " | " + text[second.end() :]


def _pair(text: str, found: Found) -> str:
    if found.height_cm is not None:
        return text
    for pattern, tall, heavy, unit in ((_PAIR, 1, 2, 3), (_PAIR_TURNED, 3, 1, 2)):
        match = pattern.search(text)
        if match is None:
            continue
        height, weight = _to_cm(match[tall]), float(match[heavy])
        if not 70 <= height <= 215:
            continue
        kilograms = _to_kg(weight, match[unit] or "", height)
        if kilograms is None or (pattern is _PAIR and _is_turned(match, height, kilograms)):
            continue
        found.height_cm, found.weight_kg = height, kilograms
        return _cut(text, match)
    return text


def _is_turned(match: re.Match[str], height_cm: float, weight_kg: float) -> bool:
    """Whether two bare numbers are rather jin before centimetres: 140 175."""
    index = weight_kg / (height_cm / 100) ** 2
    if match[3] or index <= 36 or not 150 <= float(match[2]) <= 200:
        return False
    turned = _to_kg(height_cm, "", float(match[2]))
    return turned is not None and 15 <= turned / (float(match[2]) / 100) ** 2 <= 36


def _to_cm(text: str) -> float:
    metres, mark, rest = text.partition("米")
    if mark:
        return float(metres) * 100 + float((rest or "0").ljust(2, "0"))
    value = float(text)
    return round(value * 100, 1) if value < 3 else value


def _to_kg(value: float, unit: str, height_cm: float) -> float | None:
    """Kilograms; without a unit what makes a human being of that height (kg, else jin)."""
    if unit in ("斤",):
        value /= 2
    elif unit in ("lb", "lbs", "pounds", "磅"):
        value *= LB_KG
    elif not unit:
        index = value / (height_cm / 100) ** 2
        value = value if index <= 31 else value / 2
        if not 10.5 <= value / (height_cm / 100) ** 2 <= 60:
            return None
    return round(value, 2) if 5 <= value <= 250 else None


def _height(text: str, found: Found) -> str:
    if found.height_cm is not None:
        return text
    if _MAY_FEET(text) and (match := _FEET.search(text)):
        found.height_cm = round((int(match[1]) * 12 + int(match[2] or 0)) * _INCH_CM, 2)
        return _cut(text, match)
    if _MAY_METRES(text) and (match := _METRES.search(text)):
        found.height_cm = _metres(match)
        return _cut(text, match)
    for pattern, there in ((_CENTIMETRES, _MAY_CENTIMETRES(text)), (_HEIGHT_WORD, True)):
        match = pattern.search(text) if there else None
        if match and 60 <= float(match[1] or match[2]) <= 215:
            found.height_cm = float(match[1] or match[2])
            return _cut(text, match)
    return text


def _metres(match: re.Match[str]) -> float:
    if match[1]:
        return float(match[1]) * 100 + float((match[2] or "0").ljust(2, "0"))
    return round(float(match[3] or match[4]) * 100, 1)


def _weight(text: str, found: Found) -> str:
    if found.weight_kg is not None:
        return text
    match = _WEIGHT.search(text)
    unit = match[2] if match else ""
    match = match or _WEIGHT_WORD.search(text)
    if match is None:
        return text
    value = float(match[1])
    if unit == "斤":
        value /= 2
    elif unit in ("lb", "lbs", "pounds", "磅"):
        value *= LB_KG
    elif not unit and value > 95:
        value /= 2
    if not 10 <= value <= 250:
        return text
    found.weight_kg = round(value, 2)
    return _cut(text, match)


_BODY_STEPS: tuple[tuple[Callable[[str], object], Callable[[str, Found], str]], ...] = (
    (_MAY_BRA, _bra),
    (_MAY_GIRTH, _girths),
    (_MAY_USUAL, _usual),
    (_MAY_FOOT, _foot),
    (_MAY_BE_WORDED, _worded),
    (_MAY_PAIR, _pair),
    (_MAY_HEIGHT, _height),
    (_MAY_WEIGHT, _weight),
)


def _count(text: str, found: Found) -> str:
    if _MAY_QUANTITY(text) and (match := _QUANTITY.search(text)):
        found.quantity = int(match[1])
        return _cut(text, match)
    if (match := _QUANTITY_BEFORE.search(text)) is not None:
        found.quantity = int(match[1] or match[2])
        return _cut(text, match)
    if match := _QUANTITY_BUY.search(text):
        found.quantity, found.bare_quantity = int(match[1]), True
        return _cut(text, match)
    return _count_in_letters(text, found) if _MAY_COUNT_IN_LETTERS(text) else text


def _count_in_letters(text: str, found: Found) -> str:
    if match := _QUANTITY_EN.search(text):
        found.quantity = int(match[1] or match[2])
        return _cut(text, match)
    if match := _EN_COUNT.search(text):
        found.quantity = _EN_COUNTS.get(match[1], 2)
    return text
