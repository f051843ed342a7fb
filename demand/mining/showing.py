"""The signals of a week as a table for people, in Chinese or English."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import east_asian_width

from demand.mining.trends import Trend
from demand.mining.words.table import aspect_names
from demand.need import NeedsFile
from demand.signal import Family, SignalKind, SignalRow
from demand.week import Week

_KINDS = {
    SignalKind.WISH_MISSING: ("想要而没有", "wished, not there"),
    SignalKind.WISH: ("想要", "wished, there"),
    SignalKind.INTENT: ("想买", "wants to buy"),
    SignalKind.COMPLAINT: ("抱怨", "complaints"),
    SignalKind.PRICE_RESISTANCE: ("嫌贵", "too dear"),
    SignalKind.PRAISE: ("夸", "praise"),
    SignalKind.COMPARISON: ("比较", "comparisons"),
    SignalKind.SEARCH: ("搜图", "picture searches"),
}
_FAMILIES = {
    Family.NONE: ("", ""),
    Family.COLOUR: ("颜色", "colour"),
    Family.SIZE: ("尺码规格", "size"),
    Family.MATERIAL: ("材质", "material"),
    Family.STYLE: ("款式", "style"),
    Family.PATTERN: ("图案", "pattern"),
    Family.PRICE_BAND: ("价位", "price band"),
    Family.FUNCTION: ("功能", "function"),
    Family.SCENE: ("场合", "scene"),
    Family.PERSON: ("人群", "person"),
    Family.VARIANT: ("新词", "new term"),
    Family.ASPECT: ("方面", "aspect"),
}
_HEADINGS = (("人数", "people"), ("折后", "weight"), ("条数", "lines"))
_WIDTHS = (8, 8, 8)


def kind_name(kind: SignalKind, language: str) -> str:
    """What the kind is called."""
    return _KINDS[kind][language != "zh"]


def family_name(family: Family, language: str) -> str:
    """What the family is called."""
    return _FAMILIES[family][language != "zh"]


def value_name(family: Family, value: str, language: str) -> str:
    """The value as it is shown: aspects by their name."""
    if family is Family.ASPECT and value in aspect_names():
        return aspect_names()[value][language != "zh"]
    return value


def table(rows: Iterable[SignalRow], week: Week, language: str, *, most: int = 12) -> list[str]:
    """The lines of the week's table: for each kind the values with the most people."""
    own = [row for row in rows if row.week == week]
    heads = [pair[language != "zh"] for pair in _HEADINGS]
    lines = [f"{week}  " + "".join(_right(h, w) for h, w in zip(heads, _WIDTHS, strict=True))]
    for kind in _KINDS:
        found = sorted((r for r in own if r.kind is kind), key=lambda r: (-r.weight, -r.viewers, r))
        if not found:
            continue
        lines.append(f"— {kind_name(kind, language)}")
        lines += [_line(row, language) for row in found[:most]]
    return lines


def _line(row: SignalRow, language: str) -> str:
    family = family_name(row.family, language)
    value = value_name(row.family, row.value, language)
    what = " ".join(filter(None, (family, value)))
    where = row.style or row.category
    numbers = (str(row.viewers), f"{row.weight:g}", str(row.lines))
    told = "".join(_right(n, w) for n, w in zip(numbers, _WIDTHS, strict=True))
    return f"{told}   {_left(what, 32)} {where}".rstrip()


def _width(text: str) -> int:
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)


def _right(text: str, width: int) -> str:
    return " " * (width - _width(text)) + text


def _left(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def trend_lines(trends: Iterable[Trend], language: str, *, most: int = 10) -> list[str]:
    """What rose this week, as sentences."""
    lines = []
    for trend in list(trends)[:most]:
        family = family_name(trend.family, language)
        value = value_name(trend.family, trend.value, language)
        what = " ".join(filter(None, (kind_name(trend.kind, language), family, value)))
        where = f" ({trend.category})" if trend.category else ""
        usual = f"{trend.expected:.1f}"
        if language == "zh":
            lines.append(f"  {what}{where}：本周 {trend.weight:g} 人，按往常约 {usual} 人")
        else:
            lines.append(f"  {what}{where}: {trend.weight:g} people this week, {usual} expected")
    heading = "— 明显上升" if language == "zh" else "— rising"
    return [heading, *lines] if lines else []


def needs_lines(needs: NeedsFile | None, language: str, *, most: int = 10) -> list[str]:
    """The needs as sentences, each with what people said."""
    if needs is None or not needs.needs:
        return []
    lines = ["— 未被满足的需求" if language == "zh" else "— unmet needs"]
    for need in needs.needs[:most]:
        lines.append("  " + (need.sentence_zh if language == "zh" else need.sentence_en))
        lines += [f"      “{quote.text}”" for quote in need.quotes]
    return lines
