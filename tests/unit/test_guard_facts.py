"""Sentences about one shirt: what is true of it passes in any words, what is not is stopped."""

from __future__ import annotations

import pytest

from host.answers.guard import FACT_RULES, Guard
from storage.catalogue import Catalogue, Fact, Product, Shop, Sku, Snapshot

VARIANTS = (
    ("黑色", "M", 12900, 8),
    ("黑色", "L", 12900, 0),
    ("白色", "M", 13900, 5),
    ("白色", "L", 13900, 3),
)
SHIRT = Product(
    id="A",
    link_no=1,
    title="晴川亚麻混纺衬衫",
    category="衬衫",
    options=("颜色", "尺码"),
    skus=tuple(
        Sku(
            sku=f"A-{colour}-{size}",
            options={"颜色": colour, "尺码": size},
            price_minor=price,
            list_price_minor=19900,
            stock=stock,
        )
        for colour, size, price, stock in VARIANTS
    ),
    attributes={"洗涤": "不可烘干", "材质": "55%亚麻 45%棉"},
)
MUG = Product(
    id="B",
    link_no=2,
    title="知夏陶瓷马克杯",
    category="杯子",
    options=("容量",),
    skus=(Sku(sku="B-1", options={"容量": "350ml"}, price_minor=4900, stock=0),),
)
POLICIES = {
    "returns": "支持7天无理由退换",
    "shipping_fee": "满69元包邮，不满69元运费6元",
    "payment": "不支持货到付款",
    "gift": "3人款送地垫，2人款不送",
}
SHOP = Snapshot(1, 0, Catalogue(Shop(name="店", policies=POLICIES), (SHIRT, MUG)))

TRUE = (
    "黑色M是129元，白色L是139元。",
    "黑色129，白色139。",
    "黑色的不管什么码都是129元。",
    "白色贵10元。",
    "白色比黑色贵十块。",
    "黑色一百二十九，白色一百三十九。",
    "黑色M还有8件，黑色L没了。",
    "黑色只剩M码了。",
    "黑色L卖完了，白色L还有3件。",
    "黑色M比划线价便宜70元。",
    "衬衫在1号链接，129元起。",
    "黑色不到130元。",
    "Black? 黑色M is 129 yuan.",
    "支持7天无理由退换，不支持货到付款。",
    "不能货到付款哦。",
    "衬衫不可以烘干。",
    "含55%亚麻和45%棉。",
    "没有红色哦，有黑色和白色。",
    "１２９元的是黑色。",
    "3人款送地垫，2人款不送。",
    "黑色M和白色M都有货。",
    "白色两个码都有货，都是139元。",
    "黑色一百二十多。",
    "黑色M码129，L码卖完了。",
    "衬衫129到139元，看颜色。",
    "白色的M和L都有现货。",
    "黑色一百多。",
    "除了黑色L都有货。",
)
LIES = (
    "黑色M是139元，白色L是129元。",
    "黑色139，白色129。",
    "黑色的都是139。",
    "白色便宜10元。",
    "黑色比白色贵10元。",
    "黑色一百三十九，白色一百二十九。",
    "黑色M还有5件。",
    "黑色L还有3件。",
    "黑色L有货。",
    "白色L卖完了。",
    "黑色M和L都有货。",
    "黑色M比划线价便宜60元。",
    "衬衫在2号链接。",
    "黑色不到100元。",
    "黑色99。",
    "支持货到付款。",
    "可以货到付款的。",
    "不支持无理由退换。",
    "这件可以烘干。",
    "白色半价。",
    "价格翻倍也值。",
    "便宜20给您。",
    "黑色M １３９元。",
    "黑色M一百2。",
    "黑色才几十块。",
    "现在139元。",
    "有红色的哦，129元。",
    "有XXL码。",
    "马克杯49元。",
    "这款马克杯有货。",
    "2人款也送地垫。",
    "含45%亚麻和55%棉。",
    "7小时无理由退换。",
    "打8折。",
    "20% off。",
    "运费9元。",
    "满49包邮。",
    "129元两件。",
    "两件139元。",
    "黑色M卖129美元一件还送红色款。",
    "black M is twenty nine yuan.",
    "黑色要139哦，白色也是139。",
    "白色M还剩8件。",
    "黑色和白色都是129元。",
    "衬衫199元。",
    "黑色M现价199。",
    "黑色M原价129元。",
    "今天拍黑色省100元。",
    "减10元后黑色119元。",
    "3天无理由。",
    "黑色129.9元。",
    "黑色1290元。",
    "黑色￥13.9。",
    "黑色M只有1件了。",
    "建议选XL码。",
    "所有颜色所有尺码都有货。",
    "除了黑色L都没货。",
    "黑色没货了。",
    "没有白色。",
    "包邮没有门槛。",
    "亚麻含量65%。",
    "纯亚麻，100%亚麻。",
)


def evidence() -> tuple[Fact, ...]:
    """All about the shirt, and the policies."""
    found = [Fact(name=n, value=v, source=f"policy:{n}") for n, v in POLICIES.items()]
    for name, value in SHIRT.attributes.items():
        found.append(Fact(name=name, value=value, source=f"product:A/attributes/{name}"))
    found.append(Fact(name="link", value="1", source="product:A/link_no"))
    for sku in SHIRT.skus:
        told = {
            "price": f"{sku.price_minor // 100}元",
            "list_price": "199元",
            "stock": str(sku.stock),
            "options": " ".join(sku.options.values()),
        }
        found += [Fact(name=n, value=v, source=f"sku:{sku.sku}") for n, v in told.items()]
    return tuple(found)


@pytest.fixture(scope="module")
def guard() -> Guard:
    return Guard(SHOP)


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_passes_in_any_words(guard: Guard, text: str) -> None:
    verdict = guard.check(text, evidence(), product_ids=("A",))
    assert verdict.ok or verdict.rule not in FACT_RULES, verdict


@pytest.mark.parametrize("text", LIES)
def test_what_is_not_true_is_stopped(guard: Guard, text: str) -> None:
    assert not guard.check(text, evidence(), product_ids=("A",)).ok


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("黑色M是139元，白色L是129元。", "price.variant"),
        ("黑色M还有5件。", "stock.count"),
        ("黑色L有货。", "stock.availability"),
        ("衬衫在2号链接。", "link.other"),
        ("知夏陶瓷马克杯129元起。", "product.other"),
        ("有红色的。", "variant.unknown"),
        ("这件可以烘干。", "claim.contradicted"),
        ("价格翻倍也值。", "number.vague"),
        ("黑色M现价121元。", "number.no_evidence"),
        ("含45%亚麻。", "number.elsewhere"),
    ],
)
def test_each_kind_of_lie_has_its_rule(guard: Guard, text: str, rule: str) -> None:
    assert guard.check(text, evidence(), product_ids=("A",)).rule == rule


def test_a_reason_tells_what_broke_the_rule(guard: Guard) -> None:
    verdict = guard.check("黑色M是139元。", evidence(), product_ids=("A",))
    assert verdict.reason == f"{FACT_RULES['price.variant']}: 139 (money)"
