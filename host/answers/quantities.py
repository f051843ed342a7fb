"""The numbers of a text with what they count: money, sizes, pieces, percent, days, millilitres.

Used by the guard on both sides, the text and the evidence, so that 9.9 yuan is not 9.9 metres.
Numbers are read from the canonical form of a text (`canonical`), in which numerals are digits.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from host.answers.truth.canonical import canonical, in_digits, plain

__all__ = ["Number", "Quantity", "in_digits", "numbers", "plain", "quantities"]


class Quantity(msgspec.Struct, frozen=True):
    """A number (or a range, `value` to `upto`) and its class of unit: "money", "percent", "days",
    ..., "" where none is written. Clock times are minutes since midnight, unit "clock"."""

    value: float
    unit: str
    upto: float | None = None


class Number(msgspec.Struct, frozen=True):
    """A quantity at its place in a canonical text: characters `start` to `end`, unit included."""

    value: float
    unit: str
    upto: float | None
    start: int
    end: int

    @property
    def quantity(self) -> Quantity:
        """The same without its place."""
        return Quantity(self.value, self.unit, self.upto)


_UNITS: dict[str, tuple[str, ...]] = {
    "money": (
        *("元钱", "元", "块钱", "块", "圆", "刀", "美元", "美金", "yuan", "rmb", "usd", "dollars"),
        *("dollar", "bucks", "rupiah", "ringgit", "idr", "vnd", "thb", "myr", "sgd", "php", "cny"),
        *("欧元", "英镑", "港元", "港币", "新台币", "日元", "韩元", "新加坡元", "林吉特", "泰铢"),
        *("印尼盾", "越南盾", "菲律宾比索", "比索", "澳元", "加元", "卢比", "雷亚尔", "หยวน", "tệ"),
        *("rb", "ribu", "baht", "บาท", "đ", "₫", "đồng", "nghìn", "ngàn", "eur", "euros", "pesos"),
    ),
    "percent": ("%", "percent", "persen", "phần trăm", "เปอร์เซ็นต์"),
    "fold": ("折",),
    "times": ("倍", "times"),
    "hours": ("个小时", "小时", "钟头", "hours", "hour", "hrs", "h", "jam", "giờ", "ชั่วโมง"),
    "minutes": ("分钟", "minutes", "minute", "min", "mins", "menit", "phút", "นาที"),
    "days": (
        *("个工作日", "工作日", "天", "日", "business days", "working days", "days", "day"),
        *("hari kerja", "hari", "ngày làm việc", "ngày", "วันทำการ", "วัน"),
    ),
    "weeks": ("个星期", "星期", "个礼拜", "周", "weeks", "week", "minggu", "tuần", "สัปดาห์"),
    "months": ("个月", "months", "month", "bulan", "tháng", "เดือน"),
    "years": ("年", "years", "year", "tahun", "năm", "ปี"),
    "ml": ("ml", "毫升", "มล."),
    "l": ("l", "升", "litre", "liter", "litres", "liters", "ลิตร"),
    "kg": ("kg", "公斤", "千克", "กก."),
    "g": ("g", "克", "grams", "gram", "กรัม"),
    "jin": ("斤",),
    "cm": ("cm", "厘米", "公分", "ซม."),
    "mm": ("mm", "毫米"),
    "m": ("m", "米", "metres", "meters", "เมตร"),
    "inch": ("inches", "inch", "英寸", "寸"),
    "degrees": ("℃", "°c", "度", "°", "°f"),
    "mah": ("mah", "毫安时", "毫安"),
    "watts": ("w", "瓦", "watts"),
    "lumen": ("流明", "lumens", "lm"),
    "pieces": (
        *("件", "双", "条", "个", "只", "支", "把", "顶", "瓶", "盒", "包", "袋", "套", "片"),
        *("对", "罐", "箱", "张", "枚", "粒", "颗", "卷", "台", "份"),
        *("pieces", "piece", "pcs", "pairs", "pair", "units", "items", "left"),
        *(
            "buah",
            "helai",
            "biji",
            "unit",
            "quả",
            "bộ",
            "lọ",
            "gói",
            "ตัว",
            "อัน",
            "ซอง",
            "แพ็ค",
            "ชุด",
            "potong",
            "pasang",
            "cái",
            "chiếc",
            "chai",
            "hộp",
            "đôi",
            "ชิ้น",
            "คู่",
            "ขวด",
            "กล่อง",
        ),
    ),
    "people": ("人", "口", "people", "persons", "orang", "người", "คน"),
    "link": ("号链接",),
    "size": ("码",),
}
_CLASS = {name: unit for unit, names in _UNITS.items() for name in names}
_ORDERED = sorted(_CLASS, key=len, reverse=True)
_NOT_COUNTED = {"包": "(?![邮含裹])", "个": "(?!人)", "片": "(?!刻)", "条": "(?!件)"}
"""What a word that counts is part of instead: 满69包邮."""


def _in_letters(name: str) -> bool:
    """Whether the name must not go on with another letter: m of 3 m, not of 3 max."""
    return name[-1].isalpha() and (name[-1] < "\u0e00" or "\u1e00" <= name[-1] < "\u1f00")


# One look ahead for all of them: with one each the pattern takes ten times as long to compile.
_LETTERED = "|".join(re.escape(name) for name in _ORDERED if _in_letters(name))
_OTHERS = "|".join(
    re.escape(name) + _NOT_COUNTED.get(name, "") for name in _ORDERED if not _in_letters(name)
)
_BEGINS = "".join(sorted({re.escape(name[0]) for name in _ORDERED}))
# the first character before all choices: most numbers have no unit behind them
_UNIT = rf"(?=[{_BEGINS}])(?:(?:{_LETTERED})(?![a-zà-ỹđ])|{_OTHERS})"
COUNTED = _UNIT
"""A pattern for every word that a number may count."""
_SIGN = r"jp¥|[$€£¥₫฿₱₹₩]|rp\.?|rm|idr|vnd|usd|thb|sgd|php|cny|rmb"
_SIGN_BEFORE = re.compile(rf"(?<![a-z])(?:{_SIGN}) ?$|[a-z]?\$ ?$")
_NUMBER = re.compile(
    # the digit first: a pattern that begins with a plain class finds its places much faster
    r"(?=\d(?<![\d.]\d))(?:(?P<hour>\d{1,2})[:：](?P<minute>\d{2,3})(?!\d)"
    r"|(?P<low>\d+(?:\.\d+)?)"
    rf"(?:(?:元|块| yuan)? ?(?:-|~|—|–|到|至|\bto\b|sampai|đến|ถึง) ?(?:{_SIGN})? ?"
    r"(?P<high>\d+(?:\.\d+)?)(?![\d/×x*:]))?"
    rf"(?![\d])(?:-(?=\d))?(?:(?: |-(?=[a-z]))?(?P<unit>{_UNIT}))?)"
)
_THOUSANDS = frozenset(("rb", "ribu", "nghìn", "ngàn"))
_OFFER_WORDS = ("满", "减", "省", "返")
"""A number behind one of these is part of an offer and no price."""


def numbers(line: str) -> list[Number]:
    """Every number of a canonical text, in order; a range is one number."""
    found: list[Number] = []
    for match in _NUMBER.finditer(line):
        start, end = match.span()
        if match["hour"] is not None:
            minutes = int(match["hour"]) * 60.0 + int(match["minute"])
            found.append(Number(minutes, "clock", None, start, end))
            continue
        sign = 0
        if start and not "\u3000" < line[start - 1] < "\uff00":
            before = _SIGN_BEFORE.search(line, max(0, start - 5), start)
            sign = start - before.start() if before is not None else 0
        found += _read(match, start - sign, sign > 0)
    return found


def _read(match: re.Match[str], start: int, signed: bool) -> list[Number]:
    name = match["unit"] or ""
    unit = "money" if signed else _CLASS.get(name, "")
    times = 1000.0 if name in _THOUSANDS else 1.0
    low, end = float(match["low"]) * times, match.end()
    if match["high"] is None:
        return [Number(low, unit, None, start, end)]
    high = float(match["high"]) * times
    if high > low:
        return [Number(low, unit, high, start, end)]
    # 199-20 is no range
    middle = match.start("high")
    first = Number(low, "money" if signed else "", None, start, match.end("low"))
    return [first, Number(high, unit, None, middle, end)]


@lru_cache(maxsize=16_384)
def quantities(
    text: str, *, numerals: bool = True, ranges_too: bool = False
) -> tuple[Quantity, ...]:
    """Every number of a text. With `numerals`, Chinese numerals count, except 一 where it only
    says "a"; with `ranges_too`, the ends of a range count as numbers beside the range."""
    line = canonical(text) if numerals else plain(text)
    found: list[Quantity] = []
    for number in numbers(line):
        unit = number.unit
        before = line[: number.start].rstrip()
        if number.upto is None and unit in ("", "money") and before.endswith(_OFFER_WORDS):
            unit = "offer"
        found.append(Quantity(number.value, unit, number.upto))
        if ranges_too and number.upto is not None:
            found += [Quantity(number.value, unit), Quantity(number.upto, unit)]
    return tuple(found)
