"""Whether the amounts of a text are true of what they are said of: a price, a list price, a price
after an offer, a sum, a reduction."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from host.answers.quantities import Number
from host.answers.truth.baskets import Baskets
from host.answers.truth.binding import bind, meant
from host.answers.truth.differences import Differences
from host.answers.truth.kept import kept
from host.answers.truth.proof import Proof
from host.answers.truth.said import Combo, Said
from storage.catalogue import Product, Sku
from storage.imports.currencies import EXPONENTS

_LEFT = 40
_RIGHT = 24
_OFF = re.compile(
    r"(?:减去?|省下?|便宜|优惠|立减|直降|降价|降|抵扣?|返现?|少付|少花|让利|sav(?:e|es|ing)"
    r"|discount of"
    r"|minus|takes?|knocks?|less|cut|lower by|reduced by|hemat|diskon|giảm|tiết kiệm|ลด|ประหยัด)"
    r"(?:了|掉|你|您|大家| you| up to| an extra| another)*[\s:]*$"
)
_OFF_BEHIND = re.compile(
    r" ?(?:off\b|discount|cheaper|less\b|saved|的?(?:优惠|券|红包|满减|折扣|差价))"
)
_MORE = re.compile(
    r"(?:贵|高|多|加价?|相差|差|kurang|murah|selisihnya|beza|thiếu|rẻ hơn|chênh|ขาด(?:อีก)?"
    r"|ถูกกว่า|ต่างกัน|dearer|expensive|(?:cheaper|dearer|less|more) by)(?:了|出)?\s*$"
)
_MORE_BEHIND = re.compile(r" ?(?:more\b(?! in)|extra\b|dearer|higher|lower)")
_THRESHOLD = re.compile(
    r"(?:满|超过|达到?|凑够|凑到|凑|够|过|over|above|orders? of|purchases? of|spend(?:ing)?"
    r"|minimum"
    r"|at least|from|mulai|bermula|dari|ไม่ถึง|ถึง|เริ่มที่"
    r"|reach(?:es)?|starts at|below|under|不到|不足|min\.?|minimal|từ|ขั้นต่ำ"
    r"|ครบ)\s*$"
)
_FEE = re.compile(
    r"(?:运费|邮费|快递费|邮资|配送费|shipping|postage|delivery|ongkir|phí ship|ค่าส่ง)"
    r"[^,。!?;\d]{0,10}$"
)
_FEE_BEHIND = re.compile(
    r" ?(?:的?(?:运费|邮费|快递费)|shipping|postage|delivery|for (?:shipping|delivery))"
)
_LIST = re.compile(
    r"(?:划线价?|原标价|标价|原价|吊牌价?|市场价|专柜价|挂牌价|原来|平时|日常"
    r"|list(?:ed)?(?: price)?"
    r"|regular(?:ly)?(?: price)?|retail(?: price)?|tag price|was|originally|usual(?:ly)?|normally"
    r"|instead of|down from|struck-through price|before|harga coret|sebelum dicoret|harga senarai"
    r"|ราคาป้าย|ราคาตั้ง|giá gạch)(?:[^\d,。!?;]{0,8})$"
)
_LIST_BEHIND = re.compile(r" ?(?:的?(?:划线价|原价|吊牌价|标价)|list(?: price)?\b|regular price)")
_AFTER_WORDS = (
    r"到手|券后|折后|优惠后|活动后|减完|用完|用上|用了|之后|以后|后|变成|降到|只要付|只付|实付"
    r"|实际付款?|最终|最后"
    r"|after|with|using|you pay|paying|brings? it|final|ends? up|down to|drops? to|becomes?"
    r"|in the end|dengan|setelah|selepas|lalu|jadi|dùng|sau|còn|ใช้|หลัง|เหลือจ่าย"
)
_AFTER = re.compile(rf"(?:{_AFTER_WORDS})[^。!?;]{{0,24}}$")
_AFTER_HERE = re.compile(rf"(?:{_AFTER_WORDS})[^,:。!?;]{{0,24}}$")
"""The words stand in the same clause as the amount."""
_WITHOUT = re.compile(r"(?:不用|不算|没有|without|no )[^,。]{0,8}$")
_BEFORE = re.compile(
    r"(?:原本|原来|原价|本来|本是|划线价?|标价|before|instead of|originally"
    r"|down from|awalnya|asalnya|เดิม|ban đầu)[^\d,。!?;]{0,8}$"
)
_AFTER_BEHIND = re.compile(r" ?(?:after|到手|券后)")
_BEFORE_BEHIND = re.compile(r" ?(?:before|without)")
_TOTAL = re.compile(
    r"一共|合计|总共|总价|总计|共计|加起来|共|total|comes? to|together|altogether|in all\b"
    r"|for (?:both|all)|come in at|totalnya|jumlahnya|jadi|tổng|รวม"
)
_SUMMED = re.compile(
    r"一共|合计|总共|总价|总计|共计|altogether|in total|in all\b|for (?:both|all)|the total"
)
_EACH = re.compile(
    r"(?:每件|每个|每双|每|单件|单价|各|一件|个|each|apiece|per (?:piece|pair|unit)?"
    r"|a piece)[^\d,。]{0,4}$"
)
_EACH_BEHIND = re.compile(r" ?(?:每|一|/|each|apiece|a piece|per )")
_PER = re.compile(r"(?:每|per) ?\S{1,6}(?:约|是|才|只要)?\s*$|works? out (?:at|to)(?: about)?\s*$")
_PER_BEHIND = re.compile(r" ?(?:per|/|a|an|each|for each|every) ?(?:\d+ ?)?[a-z]+|/\S|一斤|一公斤")
_LATER = re.compile(
    r"(?:之后|以后|恢复|结束后|平时|过后|after (?:that|it)|then|back to"
    r"|regular(?:ly)?)[^\d。!?;]{0,16}$"
)
_BESIDE = re.compile(r"[^\d,。!?;]{0,6}")
_COUNT_NEXT = re.compile(r" ?(?:for|买|/)? ?")


class Place(msgspec.Struct, frozen=True):
    """An amount with what stands before it, from the amount before it in the sentence on and
    without what is quoted, and behind it."""

    number: Number
    left: str
    right: str


class Amounts:
    """Checks the amounts of one text."""

    def __init__(self, said: Said, baskets: Baskets) -> None:
        self.said = said
        self.proof: Proof = said.proof
        self._baskets = baskets
        self._differences = Differences(said)
        self._minor = float(10 ** EXPONENTS.get(self.proof.snapshot.shop.currency, 2))

    def is_true(self, number: Number) -> bool:
        """Whether an amount stands in the evidence of what it is said of. Amounts that only words
        of the evidence carry are not looked for here."""
        place = self._place(number)
        left, right = place.left, place.right
        if _FEE.search(left) or _FEE_BEHIND.match(right):
            return self._is_told(number, "fee", "amount")
        if _OFF.search(left) or _OFF_BEHIND.match(right):
            return self._differences.is_reduction(number)
        if _MORE.search(left) or _MORE_BEHIND.match(right):
            return self._differences.is_difference(number)
        if _THRESHOLD.search(left) and self._is_told(number, "threshold"):
            return True
        product = self.said.product_at(number.start)
        if product is not None and self._is_worked_out(product, place):
            return True
        return self._of_any(place) if product is None else self._of(product, place)

    def _place(self, number: Number) -> Place:
        said = self.said
        first, last = said.sentence(number.start)
        for other in said.numbers:
            if other.start >= number.start:
                break
            is_amount = other.unit == "money" and first <= other.end <= number.start
            if is_amount and not said.is_quoted(other.start, other.end):
                first = other.end
        left = said.line[first : number.start]
        for start, end in reversed(said.quoted):
            if first <= start and end <= number.start:
                left = left[: start - first] + left[end - first :]
        return Place(number, left[-_LEFT:], said.line[number.end : min(last, number.end + _RIGHT)])

    def _is_told(self, number: Number, *names: str) -> bool:
        return any(known.value == number.value for known in self.proof.sums(*names))

    def _is_worked_out(self, product: Product, place: Place) -> bool:
        """Whether the number is an amount that code has worked out of the product (a price for each
        kilogram) or that an offer tells (the price after it ends), and is said as one."""
        value = place.number.value
        if _PER.search(place.left) or _PER_BEHIND.match(place.right):
            sums = [s for s in self.proof.sums("amount") if s.value == value]
            return any(not s.skus or self._is_of(product, place, s.skus) for s in sums)
        if any(s.value == value and s.product == product.id for s in self.proof.sums("price")):
            return not bind(self.said, product, place.number.start, place.number.end).named
        sums = [s for s in self.proof.sums("amount") if s.product == product.id]
        return _LATER.search(place.left) is not None and any(s.value == value for s in sums)

    def _is_of(self, product: Product, place: Place, skus: tuple[str, ...]) -> bool:
        """Whether the amount is said of one of the SKUs, or of no certain one."""
        bound = bind(self.said, product, place.number.start, place.number.end)
        own = self.proof.snapshot.by_sku
        if not all(own[sku][0].id == product.id for sku in skus):
            return False
        return not bound.named or any(
            sku.sku in skus
            for combos in bound.readings
            for some in meant(self.said, product, combos)
            for sku in some
        )

    def _of_any(self, place: Place) -> bool:
        """An amount of no certain product: of the only one whose price the evidence tells, or of a
        basket of several."""
        if self._is_basket(place.number):
            return True
        own = self.proof.snapshot.by_sku
        ids = {own[sku][0].id for sku in (*self.proof.prices, *self.proof.list_prices)}
        known = [product for product in self.proof.products if product.id in ids]
        named = [product for product in known if self.said.groups(product)]
        if len(named) == 1:
            known = named
        return len(known) == 1 and self._of(known[0], place)

    def _of(self, product: Product, place: Place) -> bool:
        number = place.number
        if self._is_basket(number) and self._names_several(number):
            return True
        count = self._count_of(place)
        if count is not None:
            if self._is_total(product, place, count):
                return True
            if not self._told_before(number, count):
                return False
        if _LIST.search(place.left) or _LIST_BEHIND.match(place.right):
            return self._agrees(product, place, self.proof.list_prices, listed=True)
        if self.proof.sums("price_after_offer") and _AFTER.search(place.left):
            if self._is_after(product, place):
                return True
            # "after the offer it is 109, without it 129"
            if _AFTER_HERE.search(place.left) and not _WITHOUT.search(place.left):
                return False
        return self._agrees(product, place, self.proof.prices)

    # one piece

    def _agrees(
        self,
        product: Product,
        place: Place,
        told: Mapping[str, set[float]],
        *,
        listed: bool = False,
    ) -> bool:
        """Whether the number is the price of all that it is said of."""
        if not told:
            return False
        known = self.proof.of_product(told, product)
        if not known:
            return False
        bound = bind(self.said, product, place.number.start, place.number.end)
        for combos in bound.readings:
            if not combos:
                values = set().union(*(told[sku.sku] for sku in known))
            else:
                values = self._values(product, combos, told, listed)
            if fits(place, values):
                return True
        return False

    def _values(
        self, product: Product, combos: list[Combo], told: Mapping[str, set[float]], listed: bool
    ) -> set[float]:
        """What the combinations cost, by the evidence or (S and M at one price are told once) by
        the record, where what is sold out does not count; nothing where one does not exist."""
        values: set[float] = set()
        for skus in meant(self.said, product, combos):
            if not skus:
                return set()
            untold = [sku for sku in skus if sku.sku not in told]
            left = [sku for sku in untold if self.proof.stock_of(sku) > 0]
            if len(untold) == len(skus):
                left = left or untold
            for sku in skus:
                values |= told.get(sku.sku, set())
            for sku in left:
                values |= self._in_record(sku, listed)
        return values

    def _in_record(self, sku: Sku, listed: bool) -> set[float]:
        minor = sku.list_price_minor if listed else sku.price_minor
        return set() if minor is None else {minor / self._minor}

    def _is_after(self, product: Product, place: Place) -> bool:
        """Whether the number is a price after an offer, and of the variant it is said of."""
        number = place.number
        told = {known.value for known in self.proof.sums("price_after_offer")}
        if number.value not in told or number.upto is not None:
            return False
        bound = bind(self.said, product, number.start, number.end)
        if not bound.named and len(told) == 1:
            return True
        for combos in bound.readings:
            skus = [sku for some in meant(self.said, product, combos) for sku in some]
            whole = bool(combos) and all(len(c) == len(product.options) for c in combos)
            skus = skus or self.proof.of_product(self.proof.prices, product)
            values = {self._after(product, sku, 1) for sku in skus}
            if number.value in values and (len(values) == 1 or not whole):
                return True
        return False

    def _after(self, product: Product, sku: Sku, count: int) -> float:
        return self._baskets.after_minor(product, sku, count) / self._minor

    # several pieces

    def _is_basket(self, number: Number) -> bool:
        """Whether the number is the sum of several SKUs."""
        sums = self.proof.sums("total", "total_after_offer", "price_after_offer", "threshold")
        return any(s.value == number.value and len(set(s.skus)) > 1 for s in sums)

    def _names_several(self, number: Number) -> bool:
        """Whether the sentence adds up or names several products."""
        first, last = self.said.sentence(number.start)
        named = {n.products for n in self.said.subjects if first <= n.start < last}
        return len(named) > 1 or _TOTAL.search(self.said.line, first, last) is not None

    @kept
    def _sums_told(self) -> bool:
        return bool(self.proof.sums("total", "total_after_offer", "quantity"))

    def _count_of(self, place: Place) -> int | None:
        """How many pieces an amount is said of; 0 for a sum of nobody knows how many, None for
        one piece."""
        number, counts = place.number, self.said.counts
        if not counts and not _SUMMED.search(place.left):
            return None
        if _EACH.search(place.left) or _EACH_BEHIND.match(place.right):
            return None
        first, last = self.said.sentence(number.start)
        sums = self._sums_told or _TOTAL.search(place.left) is not None
        before = [n for n in counts if first <= n.start and n.end <= number.start]
        if before and (sums or self._is_next(before[-1].end, number.start, _BESIDE)):
            return int(before[-1].value)
        behind = [n for n in counts if number.end <= n.start < last]
        if behind and (sums or self._is_next(number.end, behind[0].start, _COUNT_NEXT)):
            return int(behind[0].value)
        if _SUMMED.search(place.left) and not self._is_basket(number):
            return 0
        earlier = [n for n in counts if n.end <= first]
        return int(earlier[-1].value) if self._sums_told and earlier else None

    def _is_next(self, start: int, end: int, glue: re.Pattern[str]) -> bool:
        return glue.fullmatch(self.said.line, start, end) is not None

    def _told_before(self, number: Number, count: int) -> bool:
        """Whether the count stands in an earlier sentence, so that this one may be about one."""
        first, last = self.said.sentence(number.start)
        return count > 0 and not any(first <= n.start < last for n in self.said.counts)

    def _is_total(self, product: Product, place: Place, count: int) -> bool:
        """Whether the number is what so many pieces come to."""
        value = place.number.value
        before = any(s.value == value for s in self.proof.sums("total"))
        after = any(s.value == value for s in self.proof.sums("total_after_offer"))
        if _BEFORE.search(place.left) or _BEFORE_BEHIND.match(place.right):
            after = False
        elif self.proof.sums("total_after_offer") and (
            _AFTER_HERE.search(place.left) or _AFTER_BEHIND.match(place.right)
        ):
            before = False
        if count == 0 or not (before or after):
            return before or after
        bound = bind(self.said, product, place.number.start, place.number.end)
        return any(
            value in self._totals(product, combos, count, before, after)
            for combos in bound.readings
        )

    def _totals(
        self, product: Product, combos: list[Combo], count: int, before: bool, after: bool
    ) -> set[float]:
        """What so many pieces of the variants come to, before and after offers."""
        skus = [sku for some in meant(self.said, product, combos) for sku in some]
        if not combos:
            skus = self.proof.of_product(self.proof.skus, product) or list(product.skus)
        found: set[float] = set()
        for sku in skus:
            if before:
                prices = self.proof.prices.get(sku.sku) or self._in_record(sku, False)
                found |= {round(price * count, 2) for price in prices}
            if after:
                found.add(self._after(product, sku, count))
        return found


_UP = re.compile(r" ?(?:起|and up|\+|upwards|onwards|or more)")
_UP_BEFORE = re.compile(
    r"(?:from|start(?:s|ing)? (?:at|from)|最低|最便宜|至少|as low as|lowest|begins? at|mulai|từ"
    r"|เริ่มต้น)"
    r"[^\d,。]{0,6}$"
)
_TOP_BEFORE = re.compile(
    r"(?:最高|最贵|最多|up to|at most|highest|most expensive|tops? out at)[^\d,。]{0,6}$"
)
_BELOW = re.compile(
    r"(?:不到|不足|低于|少于|以下|under|below|less than|within|kurang dari|dưới)\s*$"
)
_BELOW_BEHIND = re.compile(r" ?(?:以内|以下|之内|不到|or less|and under)")
_ABOVE = re.compile(r"(?:超过|高于|over|above|more than|lebih dari|hơn)\s*$")
_ABOVE_BEHIND = re.compile(r" ?(?:多|出头|以上|几)")
_NEAR = 0.25
"""How far a price may be below or above a bound that is said of it."""


def fits(place: Place, values: set[float]) -> bool:
    """Whether a number, as it is said (from 129, under 130), is true of these values."""
    if not values:
        return False
    low, high, value = min(values), max(values), place.number.value
    left, right = place.left, place.right
    if place.number.upto is not None:
        return (value, place.number.upto) == (low, high)
    if low == high == value:
        return not (_BELOW.search(left) or _ABOVE.search(left))
    if _UP.match(right) or _UP_BEFORE.search(left):
        return value == low
    if _TOP_BEFORE.search(left):
        return value == high
    if _BELOW.search(left) or _BELOW_BEHIND.match(right):
        return high < value <= low * (1 + _NEAR)
    if _ABOVE.search(left) or _ABOVE_BEHIND.match(right):
        return low > value >= high * (1 - _NEAR)
    return False
