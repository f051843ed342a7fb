"""What a size chart says of a named size: who it fits, and which one a garment code means.

The chart is read from the size to the body here; `sizing` reads it from the body to the size.
"""

from __future__ import annotations

import re

from chat.reading import Slots
from chat.understanding.normal import normalise
from host.answers.case import Case, Reply
from host.answers.sizing import advise, measure_range
from storage.catalogue import Product, SizeRow

_ROWS_MAX = 3
_MEASURES: tuple[tuple[str, str, str, str, str], ...] = (
    ("height_cm", "身高", "height", "cm", "身高|高"),
    ("weight_kg", "体重", "weight", "公斤", "体重|重|斤|kg|胖"),
    ("bust_cm", "胸围", "bust", "cm", "(?<!下)胸"),
    ("underbust_cm", "下胸围", "underbust", "cm", "下胸|下围|底围"),
    ("waist_cm", "腰围", "waist", "cm", "腰"),
    ("hip_cm", "臀围", "hips", "cm", "臀|屁股"),
    ("foot_cm", "脚长", "foot length", "cm", "脚|长"),
)
"""Name, what it is called, the unit said, and the words that ask for it."""
_ASKED = re.compile(
    "多少|几(?!码|号)|多[长高重大宽胖](?!的?码|的?号)|对应|范围|(?:最|至)[高重大胖多]|什么身材|啥身材|什么人|啥人"
    "|(?:适合|能穿|可以穿|给).{0,3}(?:多|几|啥|什么)"
)
_OF_WHOM = re.compile("什么身材|啥身材|什么人|啥人|范围|适合|能穿|可以穿|对应|数据|给多|给啥")
_OF_THE_GARMENT = re.compile(
    "[衣裤袖裙]长|肩宽|内长|下摆|领围|克重|鞋跟|跟高|价|钱|[券卷减送]|几块|几件|几双|多久|几天|剩|货|库存|还有|[件双条]|片|抽|几[包张粒颗盒袋]|多少[包张粒颗盒袋]"
)
_END = re.compile("最([大小])(?:的|码|号|那个)?(?=.{0,2}(?:能穿|适合|可以穿|给|对应))")
_CODE = re.compile(r"(?<![\d.])(1[3-9]\d|[6-9]\d)/(\d{2,3})([abcy])?(?![\d.])")
_CLAUSE = re.compile(r"[,，;；。、]")
_SIZES = {"eu": "eu", "欧码": "eu", "美码": "us", "us": "us", "uk": "uk", "英码": "uk"}
_OTHER_SYSTEM = re.compile(r"(eu|us|uk|欧码|美码|英码) ?(\d{1,2}(?:\.5)?)(?![\d.])")


def chart_reading(case: Case) -> Reply | None:
    """What the chart says of a size or a garment code that a Chinese line names; None where it
    names none or asks something else."""
    product = case.product
    if product is None or not product.size_chart or len(case.products) > 1:
        return None
    if case.language != "zh":
        return None
    return _by_code(case, product) or _by_size(case, product)


def _by_code(case: Case, product: Product) -> Reply | None:
    """180/96A: what the shop has written of the code, else the size for its height and girth."""
    match = _CODE.search(case.text)
    if match is None:
        return None
    for passage in case.passages.get(product.id, ()):
        for clause in _CLAUSE.split(passage.text):
            if match[0] in normalise(clause):
                return case.reply(_quoted(case, clause, passage.source))
    girth = "bust_cm" if float(match[2]) >= 76 and int(match[1]) >= 130 else "waist_cm"
    if not match[3]:
        return None
    slots = Slots(height_cm=float(match[1]), bust_cm=float(match[2]))
    if girth == "waist_cm" or not any(row.bust_cm for row in product.size_chart):
        slots = Slots(height_cm=float(match[1]), waist_cm=float(match[2]))
    advice = advise(product.size_chart, slots)
    if advice is None or advice.beyond:
        return None
    size = case.fact("size_chart", advice.row.size, _source(product))
    return case.reply(case.say("size_advice", size=size))


def _quoted(case: Case, clause: str, source: str) -> str:
    return case.say("fact_plain", text=case.fact("size", clause.strip("。. "), source))


def _by_size(case: Case, product: Product) -> Reply | None:
    text = case.text
    if not _ASKED.search(text) or _OF_THE_GARMENT.search(text):
        return None
    rows, rest = _rows_named(product, text)
    if not rows and (end := _END.search(text)) is not None:
        rows, rest = [product.size_chart[-1 if end[1] == "大" else 0]], text.replace(end[0], " ")
    if not rows or len(rows) > _ROWS_MAX or re.search(r"\d", rest):
        return None
    wanted = [entry for entry in _MEASURES if re.search(entry[4], rest)]
    if not wanted and not _OF_WHOM.search(rest):
        return None
    told = [said for row in rows if (said := _row(case, product, row, wanted))]
    return case.reply(*told) if told else None


def _rows_named(product: Product, text: str) -> tuple[list[SizeRow], str]:
    """The rows whose size a text names, and the text without them."""
    other = _OTHER_SYSTEM.search(text)
    if other is not None:
        system = _SIZES[other[1]]
        rows = [row for row in product.size_chart if _is_of(row, system, other[2])]
        return rows, text.replace(other[0], " ")
    found = []
    for row in sorted(product.size_chart, key=lambda row: -len(row.size)):
        size = re.escape(normalise(row.size))
        pattern = re.compile(rf"(?<![a-z\d.]){size}(?:码|号)?(?![a-z\d.]|斤|公斤|cm|kg|厘米)")
        if pattern.search(text):
            found.append(row)
            text = pattern.sub(" ", text)
    return [row for row in product.size_chart if row in found], text


def _is_of(row: SizeRow, system: str, number: str) -> bool:
    values = (row.us_men, row.us_women) if system == "us" else (getattr(row, system),)
    return any(value is not None and f"{value}".removesuffix(".0") == number for value in values)


def _row(
    case: Case, product: Product, row: SizeRow, wanted: list[tuple[str, str, str, str, str]]
) -> str:
    """The measures of a row that are asked for, all of them where none is."""
    there = [entry for entry in _MEASURES if measure_range(row, entry[0]) is not None]
    asked = [entry for entry in there if entry in wanted]
    if wanted and not asked:
        return ""
    said = [_measure(row, entry) for entry in asked or there]
    if not said:
        return ""
    measures = case.fact("size_chart", "，".join(said), _source(product))
    size = case.fact("size_chart", row.size, _source(product))
    return case.say("size_row", size=size, measures=measures)


def _measure(row: SizeRow, entry: tuple[str, str, str, str, str]) -> str:
    name, called, _, unit, _ = entry
    low, high = measure_range(row, name) or (0.0, 0.0)
    said = f"{called}{_range(low, high)}{unit}"
    return f"{said}({_range(low * 2, high * 2)}斤)" if name == "weight_kg" else said


def _range(low: float, high: float) -> str:
    return f"{low:g}" if low == high else f"{low:g}-{high:g}"


def _source(product: Product) -> str:
    return f"product:{product.id}/size_chart"
