"""What numbers in a line say: sizes, price bands, link numbers. Patterns over a normalised line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from chat.numerals import has_numerals, with_digits
from demand.signal import Family

_DIGIT = re.compile(r"\d").search
# The engine skips ahead to the first sign of a pattern only where that is one set of signs, or each
# branch begins with a sign of its own: hence patterns in two, and looks behind.
_FOLLOWED = re.compile(r"\d\D").search
_LIMITED = re.compile(r"\d ?[块元到至~–r以之内封左我就立马-]").search
_LIMITS = re.compile("超过|预算|under|below|less|within|budget|max|bawah|dưới|เกิน").search
_MEASURES = re.compile(
    r"\d[ -]?[a-z码尺米毫升公斤克厘寸英瓦人支只片包个条瓶粒颗枚抽贴张x×乘*ซลเ]"
).search
_SIZED = re.compile(
    r"米\d|eu ?\d|us ?\d|uk ?\d|size ?\d|ukuran ?\d|số ?\d|ไซส์ ?\d|เบอร์ ?\d|ขนาด ?\d"
).search
_MAY_LINK = re.compile(
    r"号(?:(?<=\d号)|(?<=\d 号))|#|link|number|no\.|item|nomor|số|เบอร์|链接"
).search
"""What a line must hold for a closer look: most that have a digit hold none of it."""
_MAY_HOLD = re.compile(r"[\dsml一二两三四五六七八九十百千](?:(?<![sml])|(?![a-z]))").search
_LETTERS = re.compile(
    r"(?<![a-z0-9'’])(?:(?P<times>[2-9])[x×]l|(?P<crosses>x{1,5})l|(?P<small>x{1,3})s|(?P<plain>[sml]))"
    r"(?:码|号|的)?(?![a-z0-9'’])"
)
_COUNTS = re.compile(
    "[号码寸米升斤克瓶支只片包条粒人颗枚抽贴张]|以内|以下|预算|元|块|不超过|左右|链接"
).search
_PLAIN_NEEDS = re.compile(r"[码号]|size|尺码|有|要|出|来|拍|穿|in |还有|断")
"""A bare s, m or l is a size only where a size may stand."""
_NUMBERED = re.compile(
    r"(?P<mark>eu|us|uk|size|ukuran|size số|ไซส์|เบอร์|ขนาด) ?(?P<after>\d{1,2}(?:\.5)?)(?![\d-])"
    r"|(?<![\d.:大小])(?P<number>\d{1,3}(?:\.5)?)(?:码|尺码)"
    r"|(?<!\d)(?P<band>(?:6|7|8|9)[05][a-h]|3[0-8][a-h]{1,2})(?![a-z0-9])"
)
_MEASURED = re.compile(
    r"(?<![\d.])(?P<number>\d{1,5}(?:\.\d{1,2})?) ?"
    r"(?P<unit>ml|毫升|升装|升|l(?![a-z])|kg|公斤|斤装|g(?![a-z])|克|oz(?![a-z])|cm|厘米|公分"
    r"|米(?:长|宽|床|高)?|寸|英寸|[- ]?inch(?:es)?|w(?![a-z])|瓦|mah|毫安|gb|tb|人份|人用"
    r"|เมตร|ซม|ลิตร|lít|mét|met(?:er|re)s?|[支只片包个条瓶粒]装|(?<=\d\d)[颗片粒枚抽贴张](?:装)?|liters?|litres?|pack|pcs|-?piece)"
    r"(?P<tail>的|装|款|版)?"
)
_CROSSED = re.compile(r"(?<![\d.])(\d{2,3}) ?[x×乘*] ?(\d{2,3})(?:cm|厘米|公分)?")
_UNITS = {
    "毫升": "ml", "升": "L", "l": "L", "升装": "L", "公斤": "kg", "克": "g", "厘米": "cm",
    "liter": "L", "liters": "L", "litre": "L", "litres": "L", "片装": "片",
    "公分": "cm", "米高": "米",
    "เมตร": "米", "mét": "米", "meter": "米", "meters": "米", "metre": "米", "metres": "米",
    "ซม": "cm", "ลิตร": "L", "lít": "L",
    "瓦": "w", "毫安": "mah", "inches": "inch", "英寸": "inch", "米长": "米",
    "米宽": "米", "米床": "米",
}  # fmt: skip
_WIDE = re.compile("床|被|席|毯|帘|桌|沙发|垫|布").search
_WEIGHTS = frozenset(("kg", "斤装"))
_OF_BODIES = frozenset(("cm", "kg", "斤装", "米", "g"))
_WORN = re.compile(
    r"(?<![\d.])(\d{2,4}(?:\.5)?|\d\.\d)(?=的(?!价|券|那|这)|有[没吗]|还有|没有)"
    r"|(?<=有)(\d{2})(?=[吗么没不])"
    r"|(?:[求蹲]|[加出来缺]个|建议[加出])(\d{2}(?:\.5)?)(?:呗|吧|的|$|(?=[^\W\d块元%天号折分点年月个只斤岁万]{2}))"
)
_LEADING = re.compile(r"\d{2,4}(?:\.5)?|\d\.\d")
Shapes = Mapping[str, tuple[float, float]]
NO_SHAPES: Shapes = {}
_OFF = re.compile(r"(?:便宜|[少减降]|优惠|再便宜|-)\D{0,1}$")
"""Before a sum that is taken off: 便宜5块我就买."""
_TALL = re.compile(r"(?<!\d)1[4-9]\d(?!\d)").search
_METRES = re.compile(r"(?<!\d)([1-4一两二])米(\d{1,2})(?!\d)")
_SPOKEN = {"一": "1", "两": "2", "二": "2"}
_BODY = re.compile(r"(?:身高|体重|斤重|高|重|我(?!们|要|想)|腰围|胸围|臀围)\D{0,3}$")
_BAND = re.compile(
    r"(?P<low>\d{1,5}) ?(?:-|~|到|至|–) ?(?P<high>\d{1,5}) ?(?:块|元|rmb|价位|之间)"
    r"|(?P<limit>\d{1,5}) ?(?:块钱?|元|rmb)? ?(?:以内|以下|之内|内的|以里|封顶)"
    r"|(?P<would>\d{1,5}) ?(?:块钱?|元)? ?我?(?:就|立马|马上)(?:买|拍|下单|冲|入)"
    r"|(?:不超过|不要超过|预算(?:是|在|就|只有)?) ?(?P<budget>\d{1,5})"
    r"|(?:under|below|less than|within|budget(?: of| is)?|max) ?[$£€]? ?(?P<under>\d{1,5})"
    r"(?! ?(?:cm|kg|ml|g|lbs|inch|years|months|days|min|\d))"
    r"|(?P<around>\d{1,5}) ?(?:块钱?|元)? ?左右的"
    r"|(?:di ?bawah|dưới|ไม่เกิน) ?(?:rp)? ?(?P<foreign>\d{1,7}) ?(?:k|rb|ribu)?"
)
_LINK = re.compile(
    r"(?<![\d.])(?P<number>\d{1,3}) ?号(?:链接|宝贝|商品|品|款|链)?(?!码|楼|线|色)"
    r"|(?:#|link|number|no\.|item|nomor|số|เบอร์) ?(?P<after>\d{1,3})(?!\d)"
    r"|链接(?P<behind>\d{1,3})(?!\d)"
)

Found = tuple[int, int, Family, str]


class Numbers:
    """What was found: attributes with their places, link numbers."""

    __slots__ = ("found", "links")

    def __init__(self) -> None:
        self.found: list[Found] = []
        self.links: list[int] = []


_NONE = Numbers()


def shapes_of(sizes: Iterable[str]) -> Shapes:
    """Of the shop's sizes that begin with a number: by the form of it, the least and the most."""
    found: dict[str, tuple[float, float]] = {}
    for size in sizes:
        if (match := _LEADING.match(size)) is None:
            continue
        shape, number = _shape(match[0]), float(match[0])
        least, most = found.get(shape, (number, number))
        found[shape] = (min(least, number), max(most, number))
    return found


def _shape(number: str) -> str:
    return "".join("d" if sign.isdigit() else sign for sign in number)


def numbers_in(text: str, *, shapes: Shapes = NO_SHAPES) -> Numbers:
    """Sizes, price bands and link numbers of a normalised line. Places are those in the line with
    Arabic digits, brought back to the line's length where that is another. `shapes` are those of
    the shop's sizes: where they are like 36 or 36cm, 45的 is one too."""
    if not _MAY_HOLD(text):
        return _NONE
    digits = with_digits(text) if has_numerals(text) and _COUNTS(text) else text
    numbers = Numbers()
    _add_letter_sizes(digits, numbers)
    if _DIGIT(digits):
        followed = _FOLLOWED(digits) is not None
        if (followed and _LIMITED(digits)) or _LIMITS(digits):
            _add_bands(digits, numbers)
        if (followed and _MEASURES(digits)) or _SIZED(digits):
            _add_sizes(digits, numbers)
        if shapes:
            _add_bare(digits, numbers, shapes)
        if _MAY_LINK(digits):
            _add_links(digits, numbers)
    if len(digits) != len(text) and numbers.found:
        scale = len(text) / len(digits)
        numbers.found = [
            (int(start * scale), int(end * scale), family, value)
            for start, end, family, value in numbers.found
        ]
    return numbers


def _add_letter_sizes(text: str, numbers: Numbers) -> None:
    for match in _LETTERS.finditer(text):
        if match["plain"] and not _may_be_size(text, match):
            continue
        numbers.found.append((match.start(), match.end(), Family.SIZE, _letter_size(match)))


def _may_be_size(text: str, match: re.Match[str]) -> bool:
    return len(text) <= 4 or bool(_PLAIN_NEEDS.search(text))


def _letter_size(match: re.Match[str]) -> str:
    if match["times"]:
        return f"{match['times']}XL" if match["times"] != "1" else "XL"
    if match["crosses"]:
        count = len(match["crosses"])
        return "XL" if count == 1 else f"{count}XL"
    if match["small"]:
        return "X" * len(match["small"]) + "S"
    return str(match["plain"]).upper()


def _add_bands(text: str, numbers: Numbers) -> None:
    for match in _BAND.finditer(text):
        if _BODY.search(text, 0, match.start()) or _OFF.search(text, 0, match.start()):
            continue
        if match["low"]:
            low, high = sorted((int(match["low"]), int(match["high"])))
            value = f"{low}-{high}"
        elif match["around"]:
            value = f"~{match['around']}"
        else:
            limits = (match[name] for name in ("limit", "would", "budget", "under", "foreign"))
            value = f"<={next(filter(None, limits))}"
        numbers.found.append((match.start(), match.end(), Family.PRICE_BAND, value))


def _add_sizes(text: str, numbers: Numbers) -> None:
    for match in _NUMBERED.finditer(text):
        value = match["number"] or match["after"] or match["band"].upper()
        if match["mark"] in ("eu", "us", "uk"):
            value = f"{match['mark'].upper()} {value}"
        _add_free(numbers, match, value)
    if _WIDE(text):
        for match in _METRES.finditer(text):
            _add_free(numbers, match, f"{_SPOKEN.get(match[1], match[1])}.{match[2]}米")
    for match in _CROSSED.finditer(text):
        _add_free(numbers, match, f"{match[1]}x{match[2]}")
    for match in _MEASURED.finditer(text):
        unit = match["unit"].replace(" ", "").replace("-", "")
        unit = _UNITS.get(unit, unit)
        if unit in _WEIGHTS and _TALL(text):  # 165 58kg is a body
            continue
        if unit not in _OF_BODIES or not _BODY.search(text, 0, match.start()):
            _add_free(numbers, match, match["number"] + unit)


def _add_bare(text: str, numbers: Numbers, shapes: Shapes) -> None:
    """A number without a unit is a size where one of the shop's is written so and not far from it:
    others are prices and ages."""
    for match in _WORN.finditer(text):
        written = match[1] or match[2] or match[3]
        least, most = shapes.get(_shape(written), (0.0, 0.0))
        if least / 2 <= float(written) <= most * 2.5 and most:
            _add_free(numbers, match, written)


def _add_free(numbers: Numbers, match: re.Match[str], value: str) -> None:
    start, end = match.span()
    if all(end <= known[0] or start >= known[1] for known in numbers.found):
        numbers.found.append((start, end, Family.SIZE, value))


def _add_links(text: str, numbers: Numbers) -> None:
    for match in _LINK.finditer(text):
        written = match["number"] or match["after"] or match["behind"]
        numbers.links.append(int(written))
