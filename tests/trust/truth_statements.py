"""Reads what the host says back into statements: who costs what, what is left, which size.

Knows the sentences by their wording and nothing of the code that makes them. Quotations of the
catalogue are taken out first; whatever fits no sentence is left over as unread.
"""

# ruff: noqa: E501 (tables of phrases, one kind a line)

from __future__ import annotations

import re
from dataclasses import dataclass, field

from truth_arithmetic import Deal, deals
from truth_shops import EXPONENT, World

from storage.catalogue import Product, Sku

MONEY = r"(?:\d+(?:\.\d+)?(?:元| yuan)|(?:\$|Rp|฿|₫)\d{1,3}(?:,\d{3})*(?:\.\d+)?(?!,?\d))"
_M = re.compile(MONEY)
_SLOT = re.compile(r"\\{(\w+)\\}")
_KINDS = {
    "m": MONEY, "m2": MONEY, "m3": MONEY, "s": r"[\w.-]+", "n": r"\d+", "k": r"\d+", "o": r"O\d+(?:(?: \+ |；|; )O\d+)*",
    "sys": r"美国男|美国女|英国|欧|US men's|US women's|UK|EU", "eq": r"[\w.]+",
    "clock": r"\d\d?:\d\d", "x": r"\d+(?:\.\d+)?",
}  # fmt: skip

_SENTENCES: dict[str, tuple[str, ...]] = {
    "price": ("{a}现在{m}。", "{a}今天是{m}。", "{a}价格是{m}。", "{a} is {m}.", "{a} is {m} right now.",
              "{a} costs {m}."),
    "prices": ("{a}的价格：{list}。", "{a}分规格：{list}。", "{a}是这样的：{list}。", "{a}: {list}.",
               "Prices for {a}: {list}.", "{a} comes at {list}."),
    "list": ("划线价{m}。", "原标价{m}。", "标价是{m}。", "List price {m}.", "The list price is {m}.",
             "Listed at {m}."),
    "no_list": ("{a}没有划线价。", "{a} has no list price."),
    "list_means": ("划线价是店铺标的参考价，不是要付的价。",
                   "The list price is the shop's reference price, not what you pay."),
    "after": ("用上“{o}”到手{m}。", "“{o}”之后是{m}。", "{o}，到手{m}。", "{lead}，用上“{o}”到手{m}。",
              "{lead}，“{o}”之后是{m}。", "{lead}，{o}，到手{m}。", 'With "{o}" it comes to {m}.',
              'After "{o}": {m}.', 'Using "{o}" you pay {m}.', '{lead}: With "{o}" it comes to {m}.',
              '{lead}: After "{o}": {m}.', '{lead}: Using "{o}" you pay {m}.'),
    "offer": ("活动：{o}。", "优惠有：{o}。", "现在的活动是{o}。", "Offer: {o}.", "Current offer: {o}.",
              "There is an offer: {o}.", "{a}：活动：{o}。", "{a}：优惠有：{o}。", "{a}：现在的活动是{o}。",
              "{a}: Offer: {o}.", "{a}: Current offer: {o}.", "{a}: There is an offer: {o}."),
    "total": ("{c}一共{m}。", "{c}合计{m}。", "{c}总共{m}。", "{c} come to {m}.", "{c}: {m} in total.",
              "That is {m} for {c}."),
    "total_after": ("{c}原本{m}，用“{o}”后一共{m2}。", "{c}按“{o}”算，{m}变成{m2}。", "{c}{m}，{o}，到手{m2}。",
                    '{c}: {m}, and with "{o}" {m2}.', '{c} are {m}; "{o}" brings it to {m2}.',
                    'With "{o}" you pay {m2} instead of {m} for {c}.'),
    "count": ("{a}还剩{n}件。", "{a}还有{n}件。", "{a}目前剩{n}件。", "{a}: {n} left.",
              "There are {n} of {a} left.", "{n} left of {a}."),
    "there": ("{w}有现货，可以拍。", "有的，{w}能拍。", "{w}现在有货。", "Yes, {w} is in stock.",
              "{w} is available now.", "Yes, you can order {w} now."),
    "gone": ("{w}已经卖完了。", "{w}没货了，暂时拍不了。", "{w}现在缺货。", "Sorry, {w} is sold out.",
             "{w} is out of stock right now.", "{w} has sold out."),
    "others": ("现在能拍的有{w}。", "可以看看{w}。", "有现货的是{w}。", "In stock: {w}.",
               "You can choose {w}.", "Available right now: {w}."),
    "not_made": ("{a}没有{w}。", "{a}没做{w}哦。", "{a}暂时没有{w}。", "{a} does not come in {w}.",
                 "Sorry, there is no {w} for {a}.", "{a} is not made in {w}."),
    "values": ("{a}有{w}。", "{a}可选{w}。", "{a}的规格有{w}。", "{a}的颜色是{w}。", "{a} comes in {w}.",
               "Sizes for {a}: {w}.", "{a} is available in {w}.", "Colours for {a}: {w}.",
               "You can get {a} in {w}."),
    "one": ("{a}只有一种，没有别的款可选。", "{a}就这一款哦。", "{a}是单款。",
            "{a} comes in one version only.", "There is just one version of {a}."),
    "size": ("建议选{s}码。", "按尺码表您穿{s}码合适。", "{s}码就合适。", "I'd suggest size {s}.",
             "By the size chart, size {s} fits.", "Size {s} should fit you."),
    "mixed": ("您的尺寸不在同一个码，建议选{s}码。", "Your measures point to different sizes; I'd take size {s}."),
    "between": ("您正好在相邻的码中间，建议选{s}码。", "尺码表上正好卡在中间，选{s}码更稳妥。",
                "您卡在相邻的码之间，推荐{s}码。", "You are between sizes; I'd take size {s}.",
                "Between two sizes, size {s} is the safer choice.",
                "You fall between sizes, go for size {s}."),
    "also": ("喜欢另一种松紧也可以看{s}码。", "{s}码也在范围内。", "{s}码也能穿。",
             "Size {s} is also within range.", "Size {s} would work too."),
    "above": ("最大是{s}码，您的数据超出了尺码表，会偏紧，建议先问客服。",
              "尺码表最大到{s}码，您略微超出，穿着会偏紧。", "我们最大{s}码，按尺码表您略微超出，可能偏紧。",
              "Our largest is size {s}; you are above the chart, so it may be tight.",
              "The chart ends at size {s}; it would run tight on you."),
    "below": ("最小是{s}码，您的数据比尺码表还小，会偏大一些。", "尺码表最小{s}码，穿着可能偏大。",
              "最小码是{s}码，您穿会宽松些。", "Our smallest is size {s}; you are below the chart, so it may be loose.",
              "The chart starts at size {s}; it may be loose on you."),
    "unreached": ("{c}是{m}，没到{m2}，用不了“{o}”。", "{c}一共{m}，不满{m2}，“{o}”还用不上。",
                  "“{o}”要满{m2}，{c}才{m}，不能用。", '{c} come to {m}, not enough for "{o}" (from {m2}).',
                  '"{o}" starts at {m2}; {c} are only {m}, so no.'),
    "unreached_n": ("“{o}”要满{k}件，{c}不够。", '"{o}" starts at {k} pieces; {c} are not enough.'),
    "missing": ("还差{m3}。", "You are {m3} short."),
    "missing_n": ("还差{k}件。", "{k} more pieces will do."),
    "fill": ("凑{a} {m}就够了。", "Adding {a} at {m} would do."),
    "claim_no": ("不是的，", "这个不对哦，", "跟您说的不一样，", "Actually no:", "Not quite:",
                 "That is not the current price:"),
    "claim_yes": ("对的，", "没错，", "是的，", "Yes,", "That's right,", "Correct,"),
    "claim_offer": ("用券后是这个价。", "That is the price after the offer."),
    "unit": ("{a} {m}，约合每{u}{m2}。", "{a} {m}，合每{u}{m2}。", "{a} {m}, that is about {m2} per {u}.",
             "{a} {m}, that is {m2} per {u}."),
    "cheaper": ("{a}更便宜，差{m}。", "{a} is cheaper by {m}."),
    "same_price": ("两款一样价。", "They cost the same."),
    "recommend": ("可以看看{items}。", "推荐{items}。", "您这个情况适合{items}。", "Have a look at {items}.",
                  "I'd suggest {items}.", "{items} could suit you."),
    "nothing": ("店里暂时没有完全符合的，我记下来反馈给店主。", "目前没有这样的款，先记下您的需求。",
                "We don't have anything that fits right now; I've noted it for the shop."),
    "compare": ("{items}。", "{items}."),
    "no_offer": ("{a}目前没有这个活动。", "没有这个活动哦。", "这款现在没有您说的活动。",
                 "There is no such offer for {a}.", "No, {a} does not have that offer.",
                 "That offer does not exist for {a}."),
    "no_offers": ("{a}现在没有额外的活动。", "{a}目前没有别的优惠。", "{a}暂时没有活动。",
                  "There is no extra offer on {a} right now.", "No discount on {a} at the moment.",
                  "{a} has no current offer."),
    "flash": ("限时价{m}到{clock}。", "The flash price {m} runs until {clock}."),
    "then": ("之后是{m}。", "After that it is {m}."),
    "ends": ("“{o}”到{clock}结束。", '"{o}" ends at {clock}.'),
    "no_end": ("“{o}”没有写截止时间。", 'There is no end time given for "{o}".'),
    "gifts": ("“{o}”，{c}可得{gift}共{k}份。", '"{o}": {c} bring {k} x {gift}.'),
    "no_gifts": ("“{o}”，{c}还不够，要满{k}件。", '"{o}": {c} are not enough, it takes {k}.'),
    "fold": ("相当于标价的{x}折。", "That is {x}% off the list price."),
    "code": ("优惠码{code}。", "The code is {code}.", "“{o}”的优惠码是{code}。", 'The code for "{o}" is {code}.'),
    "stack_no": ("不能叠加。", "They cannot be combined.", "资料里没有说优惠可以叠加，按不叠加算。", "Offers cannot be combined."),
    "equivalent": ("{s}码是{sys}{eq}码。", "Size {s} is {sys} {eq}."),
    "quote": ("{q}。", "{q}.", "店里的规则是：{q}。", "按店铺规则：{q}。", "Our policy: {q}.",
              "The shop's rule: {q}.", "Here is our policy: {q}."),
    "fact": ("{a}的{head}：{q}。", "{head}是这样的：{q}。", "看资料，{head}：{q}。", "{head}: {q}.",
             "The details say, {head}: {q}.", "{a}, {head}: {q}.", "资料里写的是：{q}。", "是这样的：{q}。"),
    "offers": ("{o}。", "{o}."),
    "unanswered": ("{head}商品资料里没有写，我不能乱说，已经请客服帮您确认。",
                   "这个我查了资料没有写明{head}，不敢乱答，让客服核实后回复您。",
                   "{head}资料上没标，我帮您问一下客服再告诉您。",
                   "The product details don't mention {head}, so I won't guess. A colleague will check.",
                   "I don't have information about {head}; I've asked a colleague to confirm.",
                   "{head} is not in the product data, let me have someone check for you."),
    "no_code": ("{a}没有优惠码。", "There is no code for {a}."),
    "link": ("{a}是{k}号链接。", "拍{k}号链接就是{a}。", "{k}号链接，{a}。", "{a} is link number {k}.",
             "Tap link {k} for {a}.", "Link {k}: {a}."),
    "short": ("不够{n}件，没有那么多。", "没有{n}件那么多哦。", "库存不够{n}件。", "That is not enough for {n} pieces.",
              "We do not have {n} pieces.", "Sorry, there are not {n} pieces left."),
    "no_link": ("今天没有{k}号链接哦，购物袋里的都能拍。", "{k}号链接今天没有，您看看购物袋里的商品。",
                "没有{k}号链接哦，您想找哪款可以告诉我名字。",
                "There is no link {k} today; everything on sale is in the bag.",
                "We have no link {k} today. Which product are you looking for?",
                "There is no link {k}; tell me the product's name and I'll find it."),
    "no_bargain": ("这个价不能再单独改了哦。", "价格是店里统一定的，我不能再让了。", "单独再便宜我做不了主哦。",
                   "I can't go lower than the listed price.", "The price is fixed, I can't change it.",
                   "I'm not able to lower the price."),
    "hold": ("这个问题我转给真人同事来答。", "已经帮您转人工，请稍等。", "好的，请同事来跟您说。",
             "I've passed this to a colleague.", "A colleague will answer you shortly.",
             "Handing this to a human colleague."),
    "lead": ("{a}：", "{a}:"),
}  # fmt: skip
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
        match = re.search(r"[\d,]+(?:\.\d+)?", part)
        assert match is not None
        whole, _, cents = match[0].replace(",", "").partition(".")
        places = EXPONENT[self.world.currency]
        assert len(cents) <= places, part
        sign = {"CNY": ("元", "yuan"), "USD": "$", "IDR": "Rp", "THB": "฿", "VND": "₫"}
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
