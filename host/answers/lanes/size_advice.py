"""Which size for which body, from the product's own chart."""

from __future__ import annotations

import re

from chat.reading import Slots
from host.answers.case import Case, Reply
from host.answers.lanes.details import about, found
from host.answers.lanes.stock import stock
from host.answers.lanes.variant_choice import chosen_variant
from host.answers.shelf import colour_of, select, size_of, sizes_of
from host.answers.sizing import MEASURES, Advice, advise, for_usual_size
from host.answers.wording import sentence
from storage.catalogue import Product, SizeRow, Sku

_WIDE = re.compile(r"脚宽|宽脚|脚胖|胖脚|脚背高|脚面高|脚肥|wide|high instep|lebar|กว้าง")
_GO_UP = re.compile(r"go up|size up|go down|size down|naik|lên size|บวกไซส์|เผื่อ")
_WEARS = re.compile("平时|平常|一般|日常|别家|我穿|都穿|usual|normal")
_RUNS_SMALL = re.compile("偏小|runs? small", re.IGNORECASE)
_LARGER = re.compile(r"大一码|大1码|大半码|size up|one size up|half a size up", re.IGNORECASE)
_FIT = re.compile(
    r"偏大|偏小|正码|标准码|偏码|尺码准|码数准|[脚肩腰]宽|脚背|大一[码号]|小一[码号]|要不要[大小]"
    r"|true to size|run|fit"
)


def size_advice(case: Case) -> Reply:
    """A size, or what is needed to find one."""
    product = case.product
    if product is None:
        return case.no_evidence()
    if (case.slots.topic or "").startswith("equivalent "):
        found = _equivalent(case, product)
        if found is not None:
            return found
        return case.no_evidence(case.piece("head_size_equivalent"))
    advice = advise(product.size_chart, case.slots)
    if advice is not None:
        return case.reply(_advised(case, product, advice))
    worn = _worn(case, product)
    if worn is not None:
        return worn
    if (weighed := _weighed(case, product)) is not None:
        return weighed
    if _FIT.search(case.text) or case.slots.attribute == "fit" or not product.size_chart:
        found = about(case, "fit", ("尺码", "版型", "偏", "size", "fit"))
        if found is not None:
            return found
    if product.size_chart:
        return _asked_in_words(case) or case.reply(_ask(case, product))
    chosen = chosen_variant(case) if case.language == "zh" else None
    return chosen or case.no_evidence(case.piece("head_size_advice"))


_WEIGHED = re.compile("斤|kg")


def _weighed(case: Case, product: Product) -> Reply | None:
    """The size for a weight where the data, and no chart, tells for which each is: 适用体重."""
    weighed = not product.size_chart and _WEIGHED.search(case.text)
    return chosen_variant(case) if weighed else None


_WITHOUT_WORDS = re.compile(
    "主播|请问|[穿选拍买要拿][啥几什么多大哪个]*|[啥几哪多]?个?(?:尺码|码|号|尺寸|合适|大)"
    "|[吗呢啊呀的了我]|推荐|建议"
)


def _asked_in_words(case: Case) -> Reply | None:
    """What the data says to a question of size that tells no measure: 刚出生买啥码."""
    if case.language != "zh" or re.search(r"\d", case.text):
        return None
    if len(_WITHOUT_WORDS.sub("", case.text)) < 2:
        return None
    return found(case)


def _worn(case: Case, product: Product) -> Reply | None:
    """The answer to who tells the size usually worn; where there is no chart, what is there."""
    otherwise = _cut_otherwise(case, product)
    if otherwise is not None:
        return otherwise
    if (ranged := _by_range(case, product)) is not None:
        return case.reply(ranged)
    usual = _usual(case, product)
    if usual is None:
        return None
    if not product.size_chart and (case.language == "zh" or not _GO_UP.search(case.text)):
        return stock(case)
    fit = about(case, "fit", ()) if _GO_UP.search(case.text) else None
    return case.reply(usual, fit.text if fit is not None else "")


_RANGE = re.compile(r"(?<!\d)(\d{2}) ?[-~到] ?(\d{2})(?!\d)")


def _by_range(case: Case, product: Product) -> str | None:
    """The one size that is told as a range of sizes (36-39) with the one that is worn in it."""
    usual = case.slots.size or ""
    if not usual.isdigit():
        return None
    fitting = [
        size
        for size in sizes_of(product.skus)
        if (match := _RANGE.search(size)) and int(match[1]) <= int(usual) <= int(match[2])
    ]
    if len(fitting) != 1:
        return None
    size = case.fact("size_chart", fitting[0], f"product:{product.id}/options")
    return case.together(case.say("size_advice", size=size), _stock_of(case, product, size))


_OTHER_SHOES = re.compile("运动鞋|皮鞋|球鞋|跑鞋|板鞋|高跟鞋|凉鞋|帆布鞋|休闲鞋")
_SMALLER = re.compile("小(?:一|1)[码号]")


def _cut_otherwise(case: Case, product: Product) -> Reply | None:
    """For who wears the size in shoes of another kind: what the shop says of them, and the size
    that makes."""
    worn = _OTHER_SHOES.search(case.text)
    if worn is None:
        return None
    for passage in case.passages.get(product.id, ()):
        if worn[0] in passage.text and _SMALLER.search(passage.text):
            text = case.fact(passage.head or "advice", passage.text, passage.source)
            said = case.say("fact_plain", text=case.foreign(sentence(text)))
            return case.reply(said, _next_smaller(case, product))
    return None


def _next_smaller(case: Case, product: Product) -> str:
    """The size below the one named, where the product comes in both."""
    ordered = sorted(sizes_of(product.skus), key=_number)
    place = ordered.index(case.slots.size) if case.slots.size in ordered else 0
    if place == 0:
        return ""
    size = case.fact("size_chart", ordered[place - 1], f"product:{product.id}/size_chart")
    return case.together(case.say("size_advice", size=size), _stock_of(case, product, size))


def _advised(case: Case, product: Product, advice: Advice) -> str:
    size = case.fact("size_chart", str(advice.row.size), f"product:{product.id}/size_chart")
    key = {"inside": "size_advice"}.get(advice.fit, "")
    parts = [case.say(key or f"size_{advice.fit}", size=size)]
    if advice.other is not None and advice.fit == "inside":
        other = case.fact("size_chart", str(advice.other.size), f"product:{product.id}/size_chart")
        parts.append(case.say("size_also", size=other))
    if not advice.cup_fits:
        parts.append(case.say("cup_warning"))
    parts.append(_stock_of(case, product, str(advice.row.size)))
    return case.together(*parts)


def _stock_of(case: Case, product: Product, size: str) -> str:
    """Whether the advised size can be bought: silence where it can in every colour."""
    skus = [sku for sku in product.skus if size in size_of(sku).split(" ")]
    wanted = select(product, Slots(colour=case.slots.colour)) if case.slots.colour else None
    if wanted is not None and wanted.colours:
        mine = [sku for sku in skus if colour_of(sku) in wanted.colours]
        told = _of_colour(case, mine)
        if told or mine:
            return told + (_of_all(case, skus, size) if not any(s.stock for s in mine) else "")
    return _of_all(case, skus, size)


def _of_colour(case: Case, skus: list[Sku]) -> str:
    """Whether the advised size can be bought in the colour asked for."""
    told = []
    for sku in skus:
        key = "in_stock" if case.stock(sku) > 0 else "sold_out"
        told.append(case.say(key, what=case.label(sku)))
    return ("" if case.language == "zh" else " ").join(told)


def _of_all(case: Case, skus: list[Sku], size: str) -> str:
    left = [sku for sku in skus if sku.stock > 0]
    if not skus or len(left) == len(skus):
        return ""
    for sku in skus:
        case.stock(sku)
    if not left:
        return case.say("sold_out", what=size)
    return case.say("others", what=case.listed([case.label(sku) for sku in left]))


def _usual(case: Case, product: Product) -> str | None:
    """For somebody who tells the size usually worn."""
    usual = case.slots.size
    own = sizes_of(product.skus)
    if usual is None or "/" in usual:
        return None
    row = for_usual_size(product.size_chart, usual)
    size = str(row.size) if row is not None else usual
    if size not in own:
        return None
    larger = own[own.index(size) + 1 : own.index(size) + 2] if size in own else ()
    ordered = sorted(own, key=_number)
    position = ordered.index(size)
    larger = tuple(ordered[position + 1 : position + 2])
    wide = _WIDE.search(case.text) is not None
    if larger and (wide or _WEARS.search(case.text)) and _says_larger(case, product, wide):
        size = larger[0]
    case.fact("size_chart", size, f"product:{product.id}/size_chart")
    return case.together(case.say("size_advice", size=size), _stock_of(case, product, size))


def _number(size: str) -> float:
    found = re.findall(r"\d+(?:\.\d+)?", size)
    return float(found[0]) if found else 0.0


def _says_larger(case: Case, product: Product, wide: bool) -> bool:
    """Whether the shop itself advises a larger size: for wide feet, or for everybody because it
    runs small."""
    for passage in case.passages.get(product.id, ()):
        of_wide = _WIDE.search(passage.head + passage.text) is not None
        small = _RUNS_SMALL.search(passage.text) is not None
        if _LARGER.search(passage.text) and (of_wide if wide else small and not of_wide):
            case.fact(passage.head or "advice", passage.text, passage.source)
            return True
    return False


def _ask(case: Case, product: Product) -> str:
    there = [name for name in (*MEASURES, "shoe") if _in_chart(product.size_chart, name)]
    named = [case.piece(f"measure_{name}") for name in there[:3]]
    return case.say("ask_measures", measures=case.listed(named))


def _in_chart(chart: tuple[SizeRow, ...], name: str) -> bool:
    return any(getattr(row, name) is not None for row in chart)


_SYSTEMS = {
    "us": ("us_men", "us_women"),
    "uk": ("uk",),
    "eu": ("eu",),
    "own": ("size",),
}


def _equivalent(case: Case, product: Product) -> Reply | None:
    """A size in another system, from the chart. The topic tells the size, its system and the one
    wanted."""
    _, number, given, wanted = (case.slots.topic or "").split(" ")
    parts = []
    for row in product.size_chart:
        if not any(_is_size(getattr(row, name), number) for name in _SYSTEMS[given]):
            continue
        size = case.fact("size_chart", str(row.size), f"product:{product.id}/size_chart")
        for name in _SYSTEMS[given if wanted == "own" else wanted]:
            value = getattr(row, name)
            if value is None or (wanted == "own" and not _is_size(value, number)):
                continue
            other = case.fact("size_chart", str(value), f"product:{product.id}/size_chart")
            system = "" if name == "size" else case.piece(f"system_{name}")
            parts.append(case.say("equivalent", size=size, system=system, other=other))
    return case.reply(*parts) if parts else None


def _is_size(value: object, number: str) -> bool:
    return value is not None and f"{value}".removesuffix(".0") == number
