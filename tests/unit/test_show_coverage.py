"""What was told in a block is not told again, and the desk sees what is left."""

from __future__ import annotations

from host.show.coverage import Coverage
from storage.catalogue import Fact, Faq, Product, Sku

PRODUCT = Product(
    id="P1",
    title="衬衫",
    selling_points=("袖口可卷",),
    attributes={"面料": "棉"},
    description="一件衬衫",
    options=("颜色", "尺码"),
    faq=(Faq(q="会缩水吗", a="不会"),),
    skus=(
        Sku(sku="S1", options={"颜色": "白", "尺码": "M"}, price_minor=9900, stock=3),
        Sku(sku="S2", options={"颜色": "蓝", "尺码": "M"}, price_minor=9900, stock=3),
    ),
)


def fact(name: str, value: str, source: str) -> Fact:
    return Fact(name=name, value=value, source=source)


PRICE = fact("price", "99元", "sku:S1")
STOCK_TOO = fact("available", "6", "product:P1/stock")


def by(coverage: Coverage) -> dict[str, str]:
    return {f"{p.name}:{p.words}": p.by for p in coverage.points(PRODUCT)}


def test_a_point_that_was_answered_is_not_pitched_and_one_that_was_not_is() -> None:
    coverage = Coverage()
    material = fact("attribute", "棉", "product:P1/attributes/面料")
    assert not coverage.answered([material], "point")
    coverage.tell([fact("面料", "棉", "product:P1/attributes/面料")], "answer")
    assert coverage.answered([material], "point")
    assert not coverage.answered([material, fact("point", "x", "product:P1/selling_points/0")], "p")
    coverage.begin()
    assert not coverage.answered([material], "point")


def test_the_price_counts_as_told_only_at_its_value_and_a_stock_is_no_price() -> None:
    coverage = Coverage()
    coverage.tell([fact("stock", "3", "sku:S1"), fact("price", "89元", "sku:S1")], "answer")
    assert not coverage.answered([STOCK_TOO, PRICE], "price")
    coverage.tell([PRICE], "answer")
    assert coverage.answered([STOCK_TOO, PRICE], "price")


def test_options_told_one_by_one_are_those_of_the_list_and_not_of_another() -> None:
    coverage = Coverage()
    for colour in ("白", "蓝"):
        coverage.tell([fact("options", colour, "product:P1/options")], "answer")
    assert coverage.answered([fact("options", "白和蓝", "product:P1/options/颜色")], "option")
    assert not coverage.answered([fact("options", "M", "product:P1/options/尺码")], "option")
    assert by(coverage)["option:颜色"] == "answer"
    assert by(coverage)["option:尺码"] == ""


def test_what_the_script_said_itself_does_not_stop_it_and_calls_are_always_said() -> None:
    coverage = Coverage()
    coverage.tell([PRICE], "script")
    assert not coverage.answered([PRICE], "price")
    coverage.begin()
    coverage.tell([PRICE], "answer")
    assert not coverage.answered([PRICE], "call")
    assert not coverage.answered([STOCK_TOO], "price"), "nothing in it is a point"


def test_the_desk_sees_everything_there_is_to_tell_and_who_told_it() -> None:
    coverage = Coverage()
    coverage.tell([PRICE], "answer")
    coverage.tell([fact("point", "袖口可卷", "product:P1/selling_points/0")], "script")
    assert by(coverage) == {
        "price:": "answer",
        "point:袖口可卷": "script",
        "faq:会缩水吗": "",
        "attribute:面料": "",
        "option:颜色": "",
        "option:尺码": "",
        "description:": "",
    }
