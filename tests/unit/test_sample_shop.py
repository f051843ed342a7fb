"""The sample shop: whole, coherent, lawful, ours, and with a lively evening."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from chat.connectors.lines import read_line
from chat.events import Ban, Chat, Delete, Gift
from host.sample_shop import picture_folder, sample_catalogue, sample_evening
from host.sample_shop.draw import PICTURES, draw
from storage.catalogue import (
    AmountOff,
    BundlePrice,
    BuyGet,
    Catalogue,
    FlashPrice,
    GiftRule,
    NthPercentOff,
    PercentOff,
    Product,
    Promotion,
    Rule,
    Together,
)
from storage.imports.options import ImportOptions
from storage.imports.read import read_catalogue

FORBIDDEN = re.compile(
    "最(?!近|后付款|晚)|第一|国家级|世界级|顶级|极致|全网|独家|唯一|首选|冠军|绝对|永久|万能|史上|"
    "纯天然|治疗|疗效|养生|抗菌|杀菌|助眠|排毒|原价|成本价|"
    r"\b(best|cheapest|lowest|guaranteed|cure|heal|antibacterial|perfect)\b",
    re.IGNORECASE,
)


def catalogue(language: str) -> Catalogue:
    return msgspec.json.decode(sample_catalogue(language).read_bytes(), type=Catalogue, strict=True)


def yuan(minor: int) -> str:
    return f"{minor / 100:g}"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_catalogue_decodes_and_names_everything_once(language: str) -> None:
    products = catalogue(language).products
    assert len(products) >= (10 if language == "zh" else 6)
    assert [p.link_no for p in products] == list(range(1, len(products) + 1))
    skus = [sku.sku for p in products for sku in p.skus]
    assert len(set(skus)) == len(skus)
    assert len({p.id for p in products}) == len(products)
    for product in products:
        for sku in product.skus:
            assert tuple(sku.options) == product.options
            assert sku.sku.startswith(product.id)
            assert sku.price_minor > 0
            assert sku.list_price_minor is None or sku.list_price_minor > sku.price_minor
    assert any(p.stock == 0 for p in products)
    assert any(p.stock > 0 and any(s.stock == 0 for s in p.skus) for p in products)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_in_the_catalogue_breaks_advertising_law(language: str) -> None:
    assert FORBIDDEN.findall(sample_catalogue(language).read_text()) == []


def test_every_kind_of_promotion_is_there_once_at_least() -> None:
    rules = {type(promotion.rule) for p in catalogue("zh").products for promotion in p.promotions}
    assert rules == set(Rule.__args__)


def _numbers(rule: Rule) -> set[str]:
    """The numbers that the words of an offer must hold, by its rule."""
    match rule:
        case AmountOff() | Together():
            money = (rule.off_minor, getattr(rule, "min_amount_minor", None))
            return {yuan(minor) for minor in money if minor}
        case PercentOff():
            return {f"{10 - rule.percent / 10:g}", str(rule.min_quantity)}
        case BundlePrice():
            return {str(rule.quantity), yuan(rule.total_minor)}
        case NthPercentOff():
            return {str(rule.nth)}
        case BuyGet():
            return {str(rule.buy), str(rule.get)}
        case GiftRule():
            return {str(rule.gift_quantity)}
        case FlashPrice():
            return {yuan(rule.price_minor), yuan(rule.regular_minor)}


def _checked(product: Product, promotion: Promotion) -> None:
    assert promotion.rule is not None
    assert _numbers(promotion.rule) <= set(re.findall(r"\d+(?:\.\d+)?", promotion.text))
    if isinstance(promotion.rule, FlashPrice):
        assert {sku.price_minor for sku in product.skus} == {promotion.rule.price_minor}
    if isinstance(promotion.rule, GiftRule):
        assert promotion.rule.gift in promotion.text


def test_the_words_of_an_offer_say_what_its_rule_does() -> None:
    products = catalogue("zh").products
    for product in products:
        for promotion in product.promotions:
            _checked(product, promotion)
            if isinstance(promotion.rule, Together):
                assert set(promotion.rule.products) <= {p.id for p in products}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_size_charts_are_of_the_sizes_sold(language: str) -> None:
    charted = [p for p in catalogue(language).products if p.size_chart]
    assert charted
    for product in charted:
        sold = {value for sku in product.skus for value in sku.options.values()}
        assert {row.size for row in product.size_chart} <= sold
        heights = [row.height_cm for row in product.size_chart if isinstance(row.height_cm, tuple)]
        assert heights == sorted(heights)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_shop_says_how_it_works(language: str) -> None:
    wanted = {"shipping_time", "shipping_fee", "returns", "warranty", "payment", "stacking"}
    assert wanted <= set(catalogue(language).shop.policies)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_picture_is_there_and_of_the_right_size(language: str) -> None:
    folder = sample_catalogue(language).parent
    for product in catalogue(language).products:
        assert product.pictures
        for name in product.pictures:
            file = folder / name
            assert file.parent == picture_folder()
            assert file.stat().st_size <= 60_000
            with Image.open(file) as picture:
                assert (picture.format, picture.size) == ("PNG", (800, 800))
                colours = picture.convert("RGB").getcolors(1 << 20)
            assert colours is not None
            assert len(colours) > 30


def test_the_pictures_are_those_the_program_draws(tmp_path: Path) -> None:
    assert {file.stem for file in picture_folder().glob("*.png")} == set(PICTURES)
    file = tmp_path / "P07.png"
    draw("P07").save(file)
    with Image.open(file) as drawn, Image.open(picture_folder() / "P07.png") as kept:
        assert drawn.convert("RGB").tobytes() == kept.convert("RGB").tobytes()


@pytest.mark.parametrize(("language", "least"), [("zh", 450), ("en", 60)])
def test_the_evening_is_long_enough_and_in_order(language: str, least: int) -> None:
    lines = sample_evening(language).read_text().splitlines()
    dated = [read_line(line, platform="replay") for line in lines]
    times = [line.at_s for line in dated]
    assert None not in times
    assert times == sorted(times, key=lambda at_s: at_s or 0)
    spoken = [line.event for line in dated if isinstance(line.event, Chat)]
    assert len(spoken) >= least
    assert all(event.text and event.user.name for event in spoken)
    assert len({event.user.name for event in spoken}) >= least // 6
    assert len({event.text for event in spoken}) >= 0.75 * len(spoken)


def test_the_evening_has_gifts_and_likes_a_delete_and_a_ban_of_somebody_who_spoke() -> None:
    events = [
        read_line(line, platform="replay").event
        for line in sample_evening().read_text().splitlines()
    ]
    kinds = Counter(type(event).__name__ for event in events)
    assert {"Chat", "Gift", "Like", "Enter", "Delete", "Ban", "Order", "SuperChat"} <= set(kinds)
    said = {event.event_id for event in events if isinstance(event, Chat)}
    speakers = {event.user.id for event in events if isinstance(event, Chat)}
    assert {e.target.event_id for e in events if isinstance(e, Delete)} <= said
    assert {e.target.user_id for e in events if isinstance(e, Ban)} <= speakers
    assert all(event.count > 0 for event in events if isinstance(event, Gift))
    ids = [event.event_id for event in events if event.event_id]
    assert len(set(ids)) == len(ids)


TUTORIAL = Path(__file__).parents[2] / "docs" / "tutorial" / "first-own-shop.md"


def _written_in_the_tutorial(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", TUTORIAL.read_text(), re.DOTALL)


def test_the_tutorials_table_can_be_imported_and_its_sku_is_there(tmp_path: Path) -> None:
    [table] = _written_in_the_tutorial("csv")
    file = tmp_path / "my-shop.csv"
    file.write_text(table)
    products = read_catalogue(file, ImportOptions()).catalogue.products
    assert [(p.id, p.link_no, p.stock) for p in products] == [("T01", 1, 28), ("B02", 2, 35)]
    [sku] = re.findall(r"stock (\S+) 0", TUTORIAL.read_text())
    assert sku in {s.sku for p in products for s in p.skus}


def test_the_tutorials_chat_can_be_replayed_and_its_questions_rehearsed() -> None:
    questions, chat = _written_in_the_tutorial("json")
    assert {q["id"] for q in map(msgspec.json.decode, questions.splitlines())} == {"q1", "q2", "q3"}
    events = [read_line(line, platform="replay").event for line in chat.splitlines()]
    assert all(isinstance(event, Chat) for event in events)
