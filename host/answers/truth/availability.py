"""Whether what a text says about stock is true: how many are left, what can be bought, what is sold
out, which variants there are."""

from __future__ import annotations

import re

import msgspec

from host.answers.truth.binding import meant
from host.answers.truth.proof import Proof
from host.answers.truth.said import Combo, Group, Said
from host.answers.truth.scanning import Scanner
from storage.catalogue import Product, Sku

_GONE = (
    r"没货|没有货|没有现货|没现货|没有库存|没库存|无库存|无现货|无货|缺货|断货|断码|售罄|卖完"
    r"|卖光|卖断|抢光|抢完|售空"
    r"|不可售|买不到|拍不了|拍不到|不能拍|不能下单|不可以拍|下不了单|没有了|没了|不剩"
    r"|库存(?:已经|是|为)?(?:空|0(?!\d))|补货中|已下架"
    r"|sold[ -]?out|out[ -]of[ -]stock|unavailable|no(?:ne)? (?:longer )?(?:left|stock)|run out"
    r"|ran out|all gone|gone\b"
    r"|habis|kosong|hết hàng|หมด"
)
_THERE = (
    r"有货|有现货|现货|能拍|可拍|可以拍|在售|能下单|可以下单|可下单|能买|可以买|买得到|拍得到"
    r"|库存充足|有库存|货源充足|货充足"
    r"|还有(?=[,。!~哦呢的]|$)|有的(?=[,。!~哦呢]|$)|不缺货|没断码"
    r"|in stock|available(?! in (?!stock))|can (?:still )?(?:be )?(?:order|buy|bought"
    r"|get)(?:ed)?|ready to ship|up for grabs"
    r"|still (?:have|got)|plenty|tersedia|ready stok|còn hàng|มีของ|พร้อมส่ง"
)
_MADE = (
    r"有(?!货|现货|库存|没|无)|可选(?=[^没无])|可以选|能选|可以看看|可以考虑|不妨看看|换成"
    r"|take a look at|have a look at|how about"
    r"|comes? in|available in|choose from|choices are|we have|you can (?:choose|pick|get)"
    r"|options are|there (?:is|are)"
)
_NOT_MADE = (
    r"没有|没做|没出|不做|不出"
    r"|无(?=[^理论需法香谷糖盐硅磷氟味线绳钢缝痕骨荧刺核添酒醇烟铅尘声框袖领])"
    r"|does not come in|doesn't come in|do not have"
    r"|don't have|no (?=[a-z0-9])"
    r"|is not made in|not come in|isn't offered in|without (?=[a-z0-9])"
)
_SAYS = Scanner(
    rf"(?P<gone>{_GONE})|(?P<there>{_THERE})|(?P<unmade>{_NOT_MADE})|(?P<made>{_MADE})",
    (_GONE, _THERE, _NOT_MADE, _MADE),
)
_OPEN = re.compile(
    r"(?:有没有|是否|是不是|whether|if|when|once|until|等|如果|要是|万一|一旦|以前|不知道|问"
    r"|哪些|什么|not sure)[^,。!?;]{0,6}$"
)
_OPEN_BEHIND = re.compile(
    r"^(?:的时候|时候|时|了(?:再|就|通知|会|告诉|提醒|我)|后|再|吗|么|没有|没|的话|与否|通知"
    r"|提醒|\?|？|信息|消息)"
)
_OTHER_MATTER = re.compile(
    r"ship|deliver|cash|pay|invoice|offer|discount|coupon|gift|warrant|return|发货|配送|付款"
    r"|支付|发票|优惠|活动|券|赠|质保|退"
)
"""What else may be available or not."""
_NOT = re.compile(
    r"(?:不|没|没有|非|无|未|not|n't|no longer|never|isn't|aren't)\s*(?:currently |yet )?$"
)
_LISTS_NEXT = re.compile(
    r"^ ?(?:(?:right |for )?now|today|at the moment|currently)?(?:的|了)?(?:就)?(?: ?(?:是|有|为"
    r"|:|are|is))?"
    r"(?: ?(?:也?有|the|only|in|for|size|还有|剩|也|:))*[ (]*$"
)


_OPPOSITE = {"there": "gone", "made": "unmade", "gone": "there"}
_EXCEPT = re.compile(r"除了?|except(?: for)?|other than|apart from|all but")
_ALL = re.compile(
    r"所有|全部|每个|各个|全色|全码|都(?=有|能|可以|在|没|卖|缺)|\b(?:all|every)\b(?! the best)"
)
_CLOSE = re.compile(r"[^,。!?;]{0,4}")
FAR = 40
"""Characters from which on variants and the word for them do not belong together."""


class Claim(msgspec.Struct, frozen=True):
    """What a text says of some variants (none: of the whole product): that they can be bought
    ("there"), cannot ("gone"), exist ("made") or do not ("unmade")."""

    kind: str
    product: Product
    combos: list[Combo]
    start: int


class Availability:
    """Checks what one text says about stock."""

    def __init__(self, said: Said) -> None:
        self.said = said
        self.proof: Proof = said.proof

    # what can be bought

    def first_lie(self) -> Claim | None:
        """The first claim that is not true, None where all are. What is listed as made and then
        said to be gone is told truly."""
        claims = self._claims()
        for place, claim in enumerate(claims):
            if self._is_true(claim):
                continue
            taken_back = any(
                later.kind in ("gone", "unmade") and later.product is claim.product
                for later in claims[place + 1 :]
            )
            if claim.kind != "made" or not taken_back:
                return claim
        return None

    def _claims(self) -> list[Claim]:
        found: list[Claim] = []
        said_to = 0
        for match in _SAYS.find(self.said.line):
            if self.said.is_quoted(match.start(), match.end()) or _within_word(match):
                continue
            kind = self._kind(match)
            product = self.said.product_at(match.start()) if kind else None
            if product is None:
                continue
            combos = self._combos(match, kind, product, said_to, found[-1] if found else None)
            if combos is not None:
                found.append(Claim(kind, product, combos, match.start()))
                if kind in ("gone", "there"):
                    said_to = match.end()
        return found

    def _kind(self, match: re.Match[str]) -> str:
        """What is claimed, the other way round behind a negation; "" for a question."""
        line, start, end = self.said.line, match.start(), match.end()
        before = line[max(self.said.sentence(start)[0], start - 12) : start]
        if _OPEN.search(before) or _OPEN_BEHIND.match(line[end : end + 6]):
            return ""
        kind = str(match.lastgroup)
        return _OPPOSITE.get(kind, kind) if _NOT.search(before) else kind

    def _combos(
        self, match: re.Match[str], kind: str, product: Product, said_to: int, last: Claim | None
    ) -> list[Combo] | None:
        """The variants a claim is about; an empty list means the product, None no claim at all."""
        line, start, end = self.said.line, match.start(), match.end()
        first, stop = self.said.sentence(start)
        groups = [g for g in self.said.groups(product) if first <= g.start < stop]
        ahead = next((g for g in groups if g.start >= end), None)
        if ahead is not None and _leads_to(line[end : ahead.start], kind):
            return _listed(self.said, groups, ahead)
        if kind in ("made", "unmade"):
            return None
        behind = [g for g in groups if max(said_to, first) <= g.start and g.end <= start]
        if behind and _EXCEPT.search(line, first, behind[0].start):
            return _all_but(product, meant(self.said, product, behind[-1].combos))
        if not groups and _ALL.search(line, first, end):
            return _all_but(product, [])
        if behind and start - behind[-1].end <= FAR:
            return _together(self.said, behind)
        if ahead is not None and kind == "gone" and _CLOSE.fullmatch(line, end, ahead.start):
            return ahead.combos
        if _OTHER_MATTER.search(line, first, stop):
            return None
        same = last is not None and last.product is product and last.start >= first
        return last.combos if last is not None and same else []

    def _is_true(self, claim: Claim) -> bool:
        match claim.kind:
            case "there":
                return self._can_be_bought(claim)
            case "gone":
                return self._is_gone(claim)
            case "made":
                return all(self._skus_left(claim.product, combo) for combo in claim.combos)
        return not any(self._skus_left(claim.product, combo) for combo in claim.combos)

    def _can_be_bought(self, claim: Claim) -> bool:
        if claim.combos:
            return all(self._skus_left(claim.product, combo) for combo in claim.combos)
        told = self.proof.sums("stock", "available", "sold_out")
        known = self.proof.of_product(self.proof.stocks, claim.product)
        if known:
            return any(self.proof.stock_of(sku) > 0 for sku in known)
        if told:
            return any(s.value > 0 for s in told)
        skus = self.proof.of_product(self.proof.skus, claim.product) or claim.product.skus
        return any(sku.stock > 0 for sku in skus)

    def _is_gone(self, claim: Claim) -> bool:
        if claim.combos:
            return not any(self._skus_left(claim.product, combo) for combo in claim.combos)
        known = self.proof.of_product(self.proof.stocks, claim.product)
        skus = known or claim.product.skus
        return all(self.proof.stock_of(sku) <= 0 for sku in skus)

    def _skus_left(self, product: Product, combo: Combo) -> list[Sku]:
        skus = meant(self.said, product, [combo])[0]
        return [sku for sku in skus if self.proof.stock_of(sku) > 0]


def _all_but(product: Product, without: list[list[Sku]]) -> list[Combo]:
    """Each SKU but some, as a combination of its own."""
    left_out = {sku.sku for skus in without for sku in skus}
    return [
        {option: frozenset([value]) for option, value in sku.options.items()}
        for sku in product.skus
        if sku.sku not in left_out
    ]


def _within_word(match: re.Match[str]) -> bool:
    """Whether a Latin word only begins or ends like the one looked for: casino, begone."""
    first, start = match.group()[0], match.start()
    return "a" <= first <= "z" and start > 0 and "a" <= match.string[start - 1] <= "z"


def _leads_to(between: str, kind: str) -> bool:
    """Whether the variants that come next are what the word speaks of."""
    if kind in ("made", "unmade"):
        return re.fullmatch(r"[^,。!?;]{0,12}", between) is not None
    return between == " " or (between.strip() != "" and _LISTS_NEXT.match(between) is not None)


def _listed(said: Said, groups: list[Group], first: Group) -> list[Combo]:
    """The variants of a list that begins with a group."""
    found = first.combos
    end = first.end
    for group in groups:
        if group.start <= first.start:
            continue
        if not re.fullmatch(r"[\s、,/()和及或&+]*(?:and|or)?\s*", said.line[end : group.start]):
            break
        found += group.combos
        end = group.end
    return found


def _together(said: Said, groups: list[Group]) -> list[Combo]:
    """The variants named last, and those before them in the same breath."""
    found = groups[-1].combos
    start = groups[-1].start
    for group in reversed(groups[:-1]):
        if not re.fullmatch(r"[\s、,/()和及或&+码号]*(?:and|or)?\s*", said.line[group.end : start]):
            break
        found = group.combos + found
        start = group.start
    if len(groups) > 1 and start == groups[-1].start:
        return _inheriting(groups, found)
    return found


def _inheriting(groups: list[Group], combos: list[Combo]) -> list[Combo]:
    """An option left open is taken from the group before: 黑色的话，M码有货."""
    leading = {m.option: m.values for m in groups[-2].mentions}
    return [{**{o: v for o, v in leading.items() if o not in c}, **c} for c in combos]
