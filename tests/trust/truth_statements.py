"""Reads what the host says back into statements: who costs what, what is left, which size.

Knows the sentences by their wording tables and nothing of the code that fills them. Quotations of the
catalogue are taken out first; whatever fits no sentence is left over as unread.
"""

# ruff: noqa: E501 (tables of phrases, one kind a line)

from __future__ import annotations

import re
from dataclasses import dataclass, field

from truth_arithmetic import Deal, deals
from truth_shops import EXPONENT, World

from host.answers.wording import LANGUAGES, Spoken, piece, wordings
from storage.catalogue import Product, Sku

MONEY = (
    r"(?:\d+(?:\.\d+)?(?:元| yuan|美元|泰铢|印尼盾|越南盾)|\d{1,3}(?:[,.]\d{3})*(?:\.\d+)?(?: yuan| tệ| หยวน| บาท|đ)"
    r"|(?:\$|Rp|฿|₫)\d{1,3}(?:[,.]\d{3})*(?:\.\d+)?(?!,?\d))"
)
_M = re.compile(MONEY)
_FROM = re.compile(rf"(?<!\w)(?:from|mulai|dari|từ|เริ่มต้น) ({MONEY}|\{{m2?\}})")
_QUOTED = re.compile("(?<=[ (])“(\ue000[OQ]\\d+\ue001)”|^“(\ue000[OQ]\\d+\ue001)”(?=\\.)")
"""Words of the shop quoted to a viewer who does not read them."""
_SLOT = re.compile(r"\\{(\w+)\\}")
_SYSTEMS = "|".join(
    re.escape(piece(f"system_{name}", language))
    for name in ("us_men", "us_women", "uk", "eu")
    for language in LANGUAGES
)
_KINDS = {
    "m": MONEY, "m2": MONEY, "m3": MONEY, "s": r"[\w.-]+", "n": r"\d+", "k": r"\d+", "o": r"O\d+(?:(?: \+ |；|; )O\d+)*",
    "sys": _SYSTEMS, "eq": r"[\w.]+", "clock": r"\d\d?:\d\d", "x": r"\d+(?:\.\d+)?",
}  # fmt: skip

_WORDED: dict[str, tuple[tuple[str, dict[str, str]], ...]] = {
    "price": (("price", {"name": "a", "price": "m"}),),
    "prices": (("price_by_variant", {"name": "a", "prices": "list"}),),
    "list": (("list_price", {"price": "m"}),),
    "no_list": (("no_list_price", {"name": "a"}),),
    "list_means": (("list_price_means", {}),),
    "after": (("after_offer", {"offer": "o", "price": "m"}),),
    "offer": (("offer_text", {"offer": "o"}),),
    "total": (("total", {"count": "c", "total": "m"}),),
    "total_after": (("total_after", {"count": "c", "offer": "o", "total": "m2"}),),
    "count": (("in_stock_count", {"what": "a", "count": "left"}),),
    "there": (("in_stock", {"what": "w"}),),
    "gone": (("sold_out", {"what": "w"}),),
    "others": (("others", {"what": "w"}),),
    "not_made": (("not_made", {"name": "a", "what": "w"}),),
    "values": (("sizes", {"name": "a", "sizes": "w"}), ("colours", {"name": "a", "colours": "w"})),
    "one": (("one_variant", {"name": "a"}),),
    "size": (("size_advice", {"size": "s"}),),
    "mixed": (("size_mixed", {"size": "s"}),),
    "between": (("size_between", {"size": "s"}),),
    "also": (("size_also", {"size": "s"}),),
    "above": (("size_above", {"size": "s"}),),
    "below": (("size_below", {"size": "s"}),),
    "unreached": (("not_reached", {"count": "c", "total": "m", "threshold": "m2", "offer": "o"}),),
    "unreached_n": (("missing_pieces", {"offer": "o", "threshold": "k", "count": "c"}),),
    "missing": (("missing", {"gap": "m3"}),),
    "fill": (("fill", {"name": "a", "price": "m"}),),
    "claim_no": (("claim_wrong", {}),),
    "claim_yes": (("claim_right", {}),),
    "claim_offer": (("claim_with_offer", {}),),
    "unit": (
        ("unit_price", {"what": "a_m", "price": "m2", "unit": "u"}),
        ("unit_price_about", {"what": "a_m", "price": "m2", "unit": "u"}),
    ),
    "cheaper": (("cheaper", {"name": "a", "gap": "m"}),),
    "same_price": (("same_price", {}),),
    "recommend": (("recommend", {"items": "items"}),),
    "nothing": (("recommend_none", {}),),
    "no_offer": (("no_offer", {"name": "a"}),),
    "no_offers": (("no_offers", {"name": "a"}),),
    "ends": (("ends", {"offer": "o", "ends": "clock"}),),
    "no_end": (("no_end", {"offer": "o"}),),
    "gifts": (("gifts", {"offer": "o", "count": "c", "gift": "gift", "number": "k"}),),
    "no_gifts": (("no_gifts", {"offer": "o", "count": "c", "number": "k"}),),
    "code": (("code", {"offer": "o", "code": "code"}),),
    "stack_no": (("stack_no", {}), ("stack_unsaid", {})),
    "equivalent": (("equivalent", {"size": "s", "system": "sys", "other": "eq"}),),
    "quote": (("policy", {"text": "q"}),),
    "fact": (
        ("fact", {"head": "head", "text": "q"}),
        ("fact_is", {"head": "head", "text": "q"}),
        ("fact_named", {"name": "a", "head": "head", "text": "q"}),
        ("fact_is_named", {"name": "a", "head": "head", "text": "q"}),
        ("fact_plain", {"text": "q"}),
    ),
    "unanswered": (("no_evidence", {"head": "head"}),),
    "no_code": (("no_code", {"name": "a"}),),
    "link": (("link", {"name": "a", "link": "k"}),),
    "short": (("not_enough", {"count": "counted"}),),
    "no_link": (("no_such_link", {"link": "k"}),),
    "no_bargain": (("no_bargain", {}),),
    "hold": (("hold_person", {}),),
}
"""By kind the sentences of the wording tables, and what each of their braces is here."""
_UNWORDED: dict[str, tuple[str, ...]] = {
    "missing_n": ("还差{k}件。", "{k} more pieces will do."),
    "compare": ("{items}。", "{items}."),
    "flash": ("限时价{m}到{clock}。", "The flash price {m} runs until {clock}."),
    "then": ("之后是{m}。", "After that it is {m}."),
    "fold": ("相当于标价的{x}折。", "That is {x}% off the list price."),
    "quote": ("{q}。", "{q}."),
    "offers": ("{o}。", "{o}."),
    "lead": ("{a}：", "{a}:"),
}


def _templates(kind: str) -> tuple[str, ...]:
    """The forms of a sentence in every language, with the slots of this module."""
    found = list(_UNWORDED.get(kind, ()))
    for key, slots in _WORDED.get(kind, ()):
        for language in LANGUAGES:
            for said in wordings(key, language):
                found.append(_slotted(said, slots, language))
    if kind == "after":
        found += [lead + form for form in list(found) for lead in ("{lead}，", "{lead}: ")]
    if kind == "offer":
        found += [lead + form for form in list(found) for lead in ("{a}：", "{a}，", "{a}: ")]
    if kind == "fact":
        found = [form for form in found if form.rstrip("。. ค่ะ") != "{q}"]
    return tuple(dict.fromkeys(map(_without_from, found)))


def _without_from(text: str) -> str:
    """The cheapest of several prices, always with the same words behind it."""
    return _FROM.sub(r"\1 and up", text)


def _slotted(said: str, slots: dict[str, str], language: Spoken) -> str:
    parts = {
        "left": piece("left", language, number="{n}"),
        "counted": piece("counted", language, number="{n}"),
        "a_m": "{a} {m}",
    }
    return said.format(**{name: parts.get(slot, f"{{{slot}}}") for name, slot in slots.items()})


_SENTENCES = {kind: _templates(kind) for kind in (*_WORDED, *_UNWORDED)}
_ORDER = ("no_link", "short", "flash", "then", "no_end", "ends", "gifts", "no_gifts", "equivalent", "code", "unit", "cheaper",
          "same_price", "fold", "list_means", "no_list", "list", "unreached", "unreached_n", "missing",
          "missing_n", "fill", "there", "gone", "others", "claim_no", "claim_yes", "claim_offer", "total_after", "total", "after",
          "no_offers", "no_offer", "offer", "offers", "unanswered", "no_code", "count", "mixed", "between", "above", "below", "also", "size",
          "link", "no_bargain", "hold", "nothing", "one", "stack_no", "price",
          "prices", "lead", "recommend", "compare", "not_made", "values", "fact", "quote")  # fmt: skip


def _pattern(template: str) -> re.Pattern[str]:
    """The sentence as a pattern; in English a full stop ends it only before a blank or the end."""
    seen: set[str] = set()

    def slot(match: re.Match[str]) -> str:
        name = match[1]
        inner = _KINDS.get(name, r"[^。“”]+?")
        if name in seen:
            return inner
        seen.add(name)
        return f"(?P<{name}>{inner})"

    said = _SLOT.sub(slot, re.escape(template).replace("\\ ", " "))
    end = r"(?=\s|$)" if template.endswith(".") else ""
    return re.compile(said + end)


_PATTERNS = [
    (kind, _pattern(template))
    for kind in _ORDER
    for template in sorted(_SENTENCES[kind], key=lambda t: -len(t))
]


@dataclass
class Statement:
    """One sentence: its kind, its parts, and the product spoken of before it."""

    kind: str
    parts: dict[str, str]
    said: str
    context: Product | None = None


@dataclass
class Reader:
    """Reads answers about one shop."""

    world: World
    names: dict[str, Product] = field(default_factory=dict)
    quotes: list[tuple[str, str]] = field(default_factory=list)
    deals_by_token: dict[str, list[Deal]] = field(default_factory=dict)
    all_deals: list[Deal] = field(default_factory=list)

    def __post_init__(self) -> None:
        shop = self.world.catalogue.shop
        self.all_deals = deals(self.world)
        texts: dict[str, list[Deal]] = {}
        for deal in self.all_deals:
            texts.setdefault(deal.text, []).append(deal)
        for number, (text, some) in enumerate(texts.items()):
            token = f"\ue000O{number}\ue001"
            self.deals_by_token[token] = some
            self.quotes.append((text, token))
        for number, product in enumerate(self.world.catalogue.products):
            token = f"\ue000N{number}\ue001"
            self.names[token] = product
            self.quotes.append((product.title, token))
        for number, text in enumerate(self._quotable()):
            self.quotes.append((text.rstrip("。."), f"\ue000Q{number}\ue001"))
        self.quotes.append((shop.name, "\ue000Z\ue001"))
        marks = str.maketrans({"，": ",", "、": ",", "；": ";", "。": ".", "：": ":"})
        self.quotes += [(text.translate(marks), token) for text, token in self.quotes]
        self.quotes.sort(key=lambda pair: -len(pair[0]))

    def _quotable(self) -> list[str]:
        texts = list(self.world.catalogue.shop.policies.values())
        for product in self.world.catalogue.products:
            texts += [*product.attributes.values(), *product.selling_points]
        texts += [
            s for t in list(texts) for s in re.findall(r"[^。.]+(?:\.(?=\d)[^。.]+)*[。.]?", t)
        ]
        return [t.strip() for t in dict.fromkeys(texts) if len(t.strip()) > 1]

    def read(self, text: str, first: Product | None) -> tuple[list[Statement], str]:
        """The statements of an answer, and what could not be read."""
        for said, token in self.quotes:
            text = text.replace(said, token)
        text = _without_from(_QUOTED.sub(r"\1\2", text))
        # a whole offer is one thing, a name another
        text = re.sub("\ue000([ONQZ]\\d*)\ue001", lambda m: m[1] if m[1][0] == "O" else m[0], text)
        statements: list[Statement] = []
        context, position = first, 0
        while position < len(text):
            if text[position] in " \n":
                position += 1
                continue
            found = self._at(text, position)
            if found is None:
                return statements, text[position:]
            statement, position = found
            named = re.findall(
                "\ue000N\\d+\ue001",
                " ".join(v for k, v in statement.parts.items() if k in ("a", "lead")),
            )
            if named:
                context = self.names[named[0]]
            statement.context = context
            statements.append(statement)
        return statements, ""

    def _at(self, text: str, position: int) -> tuple[Statement, int] | None:
        for kind, pattern in _PATTERNS:
            match = pattern.match(text, position)
            if match is not None and self._sensible(kind, match):
                return Statement(kind, match.groupdict(), match.group()), match.end()
        return None

    def _sensible(self, kind: str, match: re.Match[str]) -> bool:
        """A sentence that seems to fit may hold another; names and labels hold no amounts."""
        for name, value in match.groupdict().items():
            if value is None or name in _KINDS:
                continue
            if name in ("a", "w", "lead") and (
                _M.search(value) or re.search(r"[.;。] |。|O\d", value)
            ):
                return False
            if name == "q" and "\ue000Q" not in value:
                return False
        if kind == "lead":
            return re.fullmatch("\ue000N\\d+\ue001", match["a"]) is not None
        if kind in ("total", "total_after"):
            return (
                not re.search(rf"{MONEY}(?![.,]?\d| ?\+| x|$|起)", match["c"])
                and ". " not in match["c"]
            )
        if kind == "prices":
            product = self.product_in(match["a"])
            parts = re.split(r"(?<=\0)[,，] ?", _M.sub(lambda m: m[0] + "\0", match["list"]))
            labels = [re.fullmatch(rf"(.+) {MONEY}\0", part) for part in parts]
            return all(x is not None and self.skus(x[1], product) is not None for x in labels)
        if kind in ("compare", "recommend"):
            items = re.findall(rf"(\ue000N\d+\ue001[^\ue000]*?) {MONEY}", match["items"])
            whole = len(items) == len(re.findall("\ue000N", match["items"]))
            return bool(items) and whole and all(self.skus(x, None) is not None for x in items)
        return True

    # parts of statements

    def offers(self, part: str) -> list[list[Deal]]:
        """The offers quoted, each with the deals of those very words."""
        return [
            self.deals_by_token[f"\ue000O{number}\ue001"] for number in re.findall(r"O(\d+)", part)
        ]

    def minor(self, part: str) -> int:
        """An amount in minor units."""
        plain = re.sub(r"(?<=\d)[,.](?=\d{3}(?!\d))", "", part)
        match = re.search(r"\d+(?:\.\d+)?", plain)
        assert match is not None
        whole, _, cents = match[0].partition(".")
        places = EXPONENT[self.world.currency]
        assert len(cents) <= places, part
        sign = {
            "CNY": ("元", "yuan"), "USD": ("$", "美元"), "IDR": ("Rp", "印尼盾"),
            "THB": ("฿", "บาท", "泰铢"), "VND": ("₫", "đ", "越南盾"),
        }  # fmt: skip
        assert any(s in part for s in sign[self.world.currency]), part
        return int(whole) * 10**places + int(cents.ljust(places, "0") or 0)

    def product_in(self, part: str) -> Product | None:
        """The product named in a part."""
        match = re.search("\ue000N\\d+\ue001", part)
        return self.names[match[0]] if match else None

    def skus(self, part: str, context: Product | None) -> list[tuple[Product, Sku]] | None:
        """The SKUs a label means ("黑色S/M", "⟨name⟩500ml", "黑色(S/M)"); None if none."""
        product = self.product_in(part) or context
        if product is None:
            return None
        label = re.sub("\ue000N\\d+\ue001", "", part).strip(" ：:")
        return _labelled(product, label)


def _labelled(product: Product, label: str) -> list[tuple[Product, Sku]] | None:
    if not label:
        return [(product, sku) for sku in product.skus]
    grouped = re.fullmatch(r"(.+)\((.+)\)", label)
    if grouped and not any(label in s.options.values() for s in product.skus):
        parts = [f"{grouped[1]}\0{size}" for size in grouped[2].split("/")]
    else:
        parts = [label] if _of_label(product, label) else label.split("/")
    found: list[tuple[Product, Sku]] = []
    for part in parts:
        some = _of_label(product, part)
        if not some:
            return None
        found += [(product, sku) for sku in some if (product, sku) not in found]
    return found


def _of_label(product: Product, label: str) -> list[Sku]:
    wanted = [label, label.removesuffix("码")]
    return [sku for sku in product.skus if any(w in _labels(sku) for w in wanted)]


def _labels(sku: Sku) -> set[str]:
    values = list(sku.options.values())
    found = set(values)
    if len(values) == 2:
        found |= {f"{values[0]}{glue}{values[1]}" for glue in ("", " ", "\0")}
    return found
