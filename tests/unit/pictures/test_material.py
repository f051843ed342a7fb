"""What something is made of is told by the products it looks like, as surely as it is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demand.pictures.finder import Hit
from demand.pictures.material import main_material, material
from storage.catalogue import Product, Sku

SKUS = (Sku(sku="S", price_minor=1, stock=1),)


def product(name: str, **attributes: str) -> Product:
    return Product(id=name, title=name, skus=SKUS, attributes=attributes)


SHOP = {
    each.id: each
    for each in (
        product("silk", 材质="100%桑蚕丝"), product("wool", 面料="40%腈纶 60%羊毛"),
        product("linen", material="linen"), product("wool2", 成分="羊毛"), product("mute"),
    )
}  # fmt: skip


def hits(*likenesses: tuple[str, float]) -> list[Hit]:
    return [Hit(name, f"{name}.jpg", likeness, likeness) for name, likeness in likenesses]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("55%亚麻 45%棉", ("亚麻", "linen")),
        ("45%棉，55%亚麻", ("亚麻", "linen")),
        ("40.5% cotton / 59.5% polyester", ("涤纶", "polyester")),
        ("16安棉帆布", ("帆布", "canvas")),
        ("304不锈钢内胆", ("不锈钢", "stainless steel")),
        ("satin", ("缎面", "satin")),
        ("楠竹", ("楠竹", "楠竹")),
        ("大豆蜡，棉芯，玻璃杯", ("大豆蜡", "大豆蜡")),
    ],
)
def test_the_main_material_is_the_largest_part_or_the_first(
    text: str, named: tuple[str, str]
) -> None:
    assert main_material(product("P", 颜色="红", 面料成分=text)) == named
    assert main_material(product("P", 颜色="红")) is None


def test_the_very_product_tells_as_surely_as_it_is_it() -> None:
    found = material(hits(("silk", 0.9), ("wool", 0.3)), 0.97, SHOP.get)
    assert found is not None
    assert (found.zh, found.en, found.products) == ("真丝", "silk", ("silk",))
    assert found.share >= 0.97


def test_of_something_else_what_looks_most_like_it_votes_together() -> None:
    found = material(hits(("silk", 0.72), ("wool", 0.7), ("wool2", 0.7)), 0.1, SHOP.get)
    assert found is not None
    assert (found.en, found.products) == ("wool", ("wool", "wool2"))
    assert 0.3 < found.share < 0.6


@pytest.mark.parametrize(
    "given_hits",
    [[], hits(("silk", 0.2), ("linen", 0.2)), hits(("mute", 0.9)), hits(("gone", 1.0))],
)
def test_what_is_unlike_everything_or_not_told_has_no_material(given_hits: list[Hit]) -> None:
    assert material(given_hits, 0.02, SHOP.get) is None


@given(
    st.lists(st.tuples(st.sampled_from([*SHOP, "gone"]), st.floats(-1, 1)), max_size=6),
    st.floats(0, 1),
)
def test_the_share_is_a_share(given_hits: list[tuple[str, float]], sure: float) -> None:
    found = material(hits(*given_hits), sure, SHOP.get)
    assert found is None or 0 <= found.share <= 1.001
