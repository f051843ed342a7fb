"""Hypothesis strategies for whole catalogues that keep every rule of an import."""

from __future__ import annotations

from hypothesis import strategies as st

from storage.catalogue import (
    AmountOff,
    BundlePrice,
    BuyGet,
    Catalogue,
    Faq,
    FlashPrice,
    GiftRule,
    NthPercentOff,
    PercentOff,
    Product,
    Promotion,
    Rule,
    Scope,
    Shop,
    SizeRow,
    Sku,
    Together,
)
from storage.imports.clean_text import clean_line, clean_paragraphs
from storage.imports.currencies import EXPONENTS

_LETTERS = "abcXYZ019 黑白色均码件元。，·-_éñ💗\"'\\/<>&{}:;=+@%"
_CODE = st.text("ABCXYZabc0123456789-_", min_size=1, max_size=12)

lines = (
    st.one_of(st.text(_LETTERS, min_size=1, max_size=20), st.text(min_size=1, max_size=20))
    .map(clean_line)
    .filter(bool)
)
"""One line of clean text that is not empty."""

paragraphs = st.text(_LETTERS + "\n", max_size=60).map(clean_paragraphs)
"""Clean text of any number of lines, or none."""

amounts = st.integers(1, 10**9)
faqs = st.builds(Faq, q=lines, a=paragraphs)
_count = st.integers(1, 20)
_maybe_count = st.none() | _count
_maybe_amount = st.none() | amounts
_percent = st.integers(1, 99).map(float) | st.just(12.5)


@st.composite
def _amount_off(draw: st.DrawFn) -> AmountOff:
    off = draw(amounts)
    threshold = draw(st.none() | st.integers(off, 10**10))
    return AmountOff(off_minor=off, min_amount_minor=threshold, min_quantity=draw(_maybe_count))


rules: st.SearchStrategy[Rule] = st.one_of(
    _amount_off(),
    st.builds(
        PercentOff, percent=_percent, min_amount_minor=_maybe_amount, min_quantity=_maybe_count
    ),
    st.builds(BundlePrice, quantity=_count, total_minor=amounts),
    st.builds(NthPercentOff, nth=st.integers(2, 9), percent=_percent, same_sku=st.booleans()),
    st.builds(BuyGet, buy=_count, get=_count),
    st.builds(GiftRule, gift=lines, per_quantity=_count, gift_quantity=_maybe_count),
    st.builds(FlashPrice, price_minor=amounts, regular_minor=amounts),
)
"""Every rule except `together`, which needs products to refer to."""


@st.composite
def size_rows(draw: st.DrawFn) -> SizeRow:
    """One line of a size chart with some measures."""

    def measure() -> tuple[float, float] | float | None:
        low = draw(st.none() | st.integers(10, 200))
        if low is None:
            return None
        return (float(low), low + 7.5) if draw(st.booleans()) else float(low)

    return SizeRow(
        size=draw(lines),
        height_cm=measure(),
        weight_kg=measure(),
        foot_cm=measure(),
        eu=draw(st.none() | st.just("38") | st.just(38.5)),
        cups=draw(st.none() | st.just("A-B") | st.just(("A", "B"))),
        shoe=draw(st.none() | st.just((36.0, 39.0)) | st.just(("XS", 40.0))),
    )


@st.composite
def products(draw: st.DrawFn, number: int) -> Product:
    """One product whose ids carry `number`, so that several together are unique."""
    names = draw(st.lists(lines, unique=True, max_size=2))
    values = [draw(st.lists(lines, unique=True, min_size=1, max_size=3)) for _ in names]
    combinations: list[dict[str, str]] = [{}]
    for name, some in zip(names, values, strict=True):
        combinations = [{**c, name: value} for c in combinations for value in some]
    skus = tuple(
        Sku(
            sku=f"{number}-{draw(_CODE)}-{index}",
            options=options,
            price_minor=draw(amounts),
            list_price_minor=draw(_maybe_amount),
            stock=draw(st.integers(0, 10**6)),
        )
        for index, options in enumerate(combinations)
    )
    return Product(
        id=f"P{number:02d}",
        link_no=draw(st.none() | st.just(number + 1)),
        title=draw(lines),
        category=draw(lines | st.just("")),
        brand=draw(st.none() | lines),
        description=draw(paragraphs),
        selling_points=tuple(draw(st.lists(lines, max_size=3))),
        attributes=draw(st.dictionaries(lines, lines, max_size=3)),
        options=tuple(names),
        skus=skus,
        promotions=tuple(draw(st.lists(_promotions(skus), max_size=3))),
        size_chart=tuple(draw(st.lists(size_rows(), max_size=3))),
        faq=tuple(draw(st.lists(faqs, max_size=2))),
        pictures=tuple(draw(st.lists(_CODE.map(lambda c: f"{c}.jpg"), max_size=2))),
    )


@st.composite
def _promotions(draw: st.DrawFn, skus: tuple[Sku, ...]) -> Promotion:
    scope = draw(st.none() | st.just(Scope(skus=(skus[0].sku,))))
    return Promotion(
        kind=draw(st.sampled_from(["coupon", "bundle", "gift", "flash"])),
        text=draw(lines),
        rule=draw(st.none() | rules),
        scope=scope,
        code=draw(st.none() | _CODE),
        ends=draw(st.none() | st.just("23:00")),
        repeat=draw(st.booleans()),
    )


@st.composite
def catalogues(draw: st.DrawFn, max_products: int = 3) -> Catalogue:
    """A whole catalogue that an import accepts without a fault."""
    shop = Shop(
        name=draw(lines),
        currency=draw(st.sampled_from(sorted(EXPONENTS))),
        language=draw(st.sampled_from(["zh", "en", "id", "zh-Hant"])),
        timezone=draw(st.sampled_from(["Asia/Shanghai", "UTC", "America/New_York"])),
        policies=draw(st.dictionaries(lines, paragraphs, max_size=3)),
        faq=tuple(draw(st.lists(faqs, max_size=2))),
    )
    count = draw(st.integers(1, max_products))
    found = [draw(products(number)) for number in range(count)]
    if count > 1:
        pair = Together(products=(found[0].id, found[1].id), off_minor=draw(amounts))
        found[0] = found[0].__class__(
            **{
                **{field: getattr(found[0], field) for field in Product.__struct_fields__},
                "promotions": (Promotion(kind="bundle", text="together", rule=pair),),
            }
        )
    return Catalogue(shop=shop, products=tuple(found))
