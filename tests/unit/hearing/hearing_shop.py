"""The shop that the lines of the host are about."""

from __future__ import annotations

from host.mind import Mind
from storage.catalogue import (
    AmountOff,
    BuyGet,
    Catalogue,
    FlashPrice,
    NthPercentOff,
    PercentOff,
    Product,
    Promotion,
    Shop,
    Sku,
    Snapshot,
)


def skus(
    product: str,
    price: int,
    stock: dict[tuple[str, ...], int],
    names: tuple[str, ...],
    list_price: int | None = None,
    prices: dict[str, int] | None = None,
) -> tuple[Sku, ...]:
    """One SKU for each combination of values; `prices` by the last value where they differ."""
    return tuple(
        Sku(
            sku=f"{product}-{number}",
            options=dict(zip(names, values, strict=True)),
            price_minor=(prices or {}).get(values[-1] if values else "", price),
            list_price_minor=list_price,
            stock=left,
        )
        for number, (values, left) in enumerate(stock.items())
    )


COAT = {
    ("黑色", "S"): 5, ("黑色", "M"): 12, ("黑色", "L"): 0, ("黑色", "XL"): 3,
    ("米白", "S"): 8, ("米白", "M"): 6, ("米白", "L"): 9, ("米白", "XL"): 0,
}  # fmt: skip
CUPS = {
    ("黑色", "500ml"): 20, ("黑色", "750ml"): 11, ("银色", "500ml"): 0, ("银色", "750ml"): 7
}  # fmt: skip
SLIPPERS = {("36-37",): 10, ("38-39",): 14, ("40-41",): 6, ("42-43",): 2}
PRODUCTS = (
    Product(
        id="P1", link_no=1, title="轻云连帽羽绒服", category="羽绒服", options=("颜色", "尺码"),
        skus=skus("P1", 39900, COAT, ("颜色", "尺码"), 59900),
        selling_points=("充绒量150克", "90白鸭绒"),
        promotions=(
            Promotion(
                kind="full_reduction", text="满300元减50元",
                rule=AmountOff(off_minor=5000, min_amount_minor=30000),
            ),
        ),
    ),
    Product(
        id="P2", link_no=2, title="山茶花氨基酸洗面奶", category="洁面", options=("规格",),
        skus=skus("P2", 0, {("100ml",): 120, ("200ml",): 35}, ("规格",),
                  prices={"100ml": 5990, "200ml": 9990}),
        promotions=(
            Promotion(
                kind="nth", text="第二支半价",
                rule=NthPercentOff(nth=2, percent=50, same_sku=True),
            ),
        ),
    ),
    Product(
        id="P3", link_no=3, title="竹纤维柔软毛巾", category="毛巾", options=("颜色",),
        skus=skus("P3", 990, {("灰",): 200, ("粉",): 150, ("蓝",): 8}, ("颜色",)),
        attributes={"尺寸": "30×70厘米", "重量": "80克"},
        promotions=(Promotion(kind="buy_get", text="买3条送1条", rule=BuyGet(buy=3, get=1)),),
    ),
    Product(
        id="P4", link_no=4, title="316不锈钢保温杯", category="水杯", options=("颜色", "容量"),
        skus=skus("P4", 0, CUPS, ("颜色", "容量"), prices={"500ml": 12990, "750ml": 14990}),
    ),
    Product(
        id="P5", link_no=5, title="云朵软底居家拖鞋", category="拖鞋", options=("尺码",),
        skus=skus("P5", 2990, SLIPPERS, ("尺码",)),
        promotions=(
            Promotion(
                kind="percent", text="2双打8折", rule=PercentOff(percent=20, min_quantity=2)
            ),
        ),
    ),
    Product(
        id="P6", link_no=6, title="山野桂花乌龙茶", category="茶叶", options=("规格",),
        skus=skus("P6", 0, {("50g",): 60, ("250g",): 4}, ("规格",),
                  prices={"50g": 3900, "250g": 16800}),
    ),
    Product(
        id="P7", link_no=7, title="小雨点儿童雨衣", category="雨衣", options=("尺码",),
        skus=skus("P7", 7900, {("100",): 3, ("110",): 0, ("120",): 5}, ("尺码",), 10900),
    ),
    Product(
        id="P8", link_no=8, title="静风无线吸尘器", category="家电",
        skus=skus("P8", 129900, {(): 45}, (), 199900),
        attributes={"吸力": "25000帕", "功率": "1500瓦", "续航": "60分钟"},
        promotions=(
            Promotion(
                kind="flash", text="限时价1299元，活动后恢复1599元",
                rule=FlashPrice(price_minor=129900, regular_minor=159900),
            ),
        ),
    ),
)  # fmt: skip
SNAPSHOT = Snapshot(
    version=7,
    read_us=1_760_000_000_000_000,
    catalogue=Catalogue(shop=Shop(name="小满杂货"), products=PRODUCTS),
)
MIND = Mind(SNAPSHOT)
