"""catalog.json, Shopify and Taobao files: what they give and what is refused."""

from __future__ import annotations

import copy
import io
import re
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from storage.catalogue import AmountOff, Catalogue, Product, Promotion, Shop, SizeRow, Sku
from storage.imports.faults import ImportFailed, ImportProblem, ImportRefused
from storage.imports.options import Imported, ImportOptions
from storage.imports.read import read_catalogue

sys.path.insert(0, str(Path(__file__).parent / "imports_data"))
import import_samples


def read(folder: Path, content: bytes | str, options: ImportOptions | None = None) -> Imported:
    path = folder / "goods"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_catalogue(path, options or ImportOptions())


def test_the_exchange_form_is_read_whole(tmp_path: Path) -> None:
    rule = AmountOff(off_minor=1000, min_amount_minor=9000)
    basket = Product(
        id="P01",
        link_no=1,
        title="竹编篮",
        options=("颜色",),
        skus=(
            Sku(sku="P01-A", options={"颜色": "原色"}, price_minor=4900, stock=3),
            Sku(sku="P01-B", options={"颜色": "深棕"}, price_minor=5200, stock=0),
        ),
        promotions=(Promotion(kind="coupon", text="满90减10", rule=rule),),
        size_chart=(SizeRow(size="M", height_cm=(150.0, 165.0)),),
    )
    shop = Shop(name="小院杂货", policies={"returns": "七天可退"})
    imported = read(tmp_path, import_samples.catalog_bytes())
    assert imported == Imported(catalogue=Catalogue(shop, (basket,)), format="catalog.json")


def bent(change: Callable[[dict[str, Any]], object]) -> bytes:
    content = copy.deepcopy(import_samples.CATALOG)
    change(content)
    return import_samples.catalog_bytes(content)


def product(**values: object) -> Callable[[dict[str, Any]], object]:
    return lambda content: content["products"][0].update(values)


def sku(**values: object) -> Callable[[dict[str, Any]], object]:
    return lambda content: content["products"][0]["skus"][0].update(values)


def size(**values: object) -> Callable[[dict[str, Any]], object]:
    return product(size_chart=[values])


def shop(**values: object) -> Callable[[dict[str, Any]], object]:
    return lambda content: content["shop"].update(values)


def rule(**values: object) -> Callable[[dict[str, Any]], object]:
    promotion = {"kind": "bundle", "text": "优惠", "rule": values}
    return lambda content: content["products"][0].update(promotions=[promotion])


def scope(**values: object) -> Callable[[dict[str, Any]], object]:
    promotion = {"kind": "bundle", "text": "优惠", "scope": values}
    return lambda content: content["products"][0].update(promotions=[promotion])


def pair(**values: object) -> Callable[[dict[str, Any]], object]:
    """`together` with a second product that exists."""

    def change(content: dict[str, Any]) -> None:
        other = {"id": "P02", "title": "木盆"}
        content["products"].append({**other, "skus": [{"sku": "S", "price_minor": 1, "stock": 1}]})
        rule(type="together", products=["P01", "P02"], **values)(content)

    return change


RULE = "products[0].promotions[0].rule"
WRONG: list[tuple[Callable[[dict[str, Any]], object], str]] = [
    (lambda c: c.pop("shop"), "shop"),
    (lambda c: c.pop("products"), "products"),
    (lambda c: c.update(products=[]), "products"),
    (shop(name=""), "shop.name"),
    (shop(currency="RMB"), "shop.currency"),
    (shop(timezone="Mars/Base"), "shop.timezone"),
    (shop(timezone="../../etc/passwd"), "shop.timezone"),
    (shop(timezone="America"), "shop.timezone"),
    (shop(language="中文"), "shop.language"),
    (shop(policies={"returns": 7}), "shop.policies"),
    (product(id=""), "products[0].id"),
    (product(title=" \u200b "), "products[0].title"),
    (product(title="长" * 301), "products[0].title"),
    (product(link_no=0), "products[0].link_no"),
    (product(link_no="1"), "products[0].link_no"),
    (product(skus=[]), "products[0].skus"),
    (product(skus={}), "products[0].skus"),
    (product(options=["颜色", "颜色"]), "products[0].options"),
    (sku(options={"尺码": "M"}), "products[0].skus[0].options"),
    (sku(options={"颜色": ""}), "products[0].skus[0].options"),
    (product(pictures=["../../secret.jpg"]), "products[0].pictures[0]"),
    (product(pictures=["/etc/passwd"]), "products[0].pictures[0]"),
    (size(size="M", height_cm=[170, 150]), "products[0].size_chart[0].height_cm"),
    (size(height_cm=170), "products[0].size_chart[0].size"),
    (product(faq=[{"q": "?"}]), "products[0].faq[0].a"),
    (sku(price_minor=0), "products[0].skus[0].price_minor"),
    (sku(price_minor=49.0), "products[0].skus[0].price_minor"),
    (sku(price_minor=10**15), "products[0].skus[0].price_minor"),
    (sku(price_minor=True), "products[0].skus[0].price_minor"),
    (sku(list_price_minor=-1), "products[0].skus[0].list_price_minor"),
    (sku(stock=-1), "products[0].skus[0].stock"),
    (sku(stock=None), "products[0].skus[0].stock"),
    (sku(sku="P01-B"), "products[0].skus[1].sku"),
    (sku(options={"颜色": "深棕"}), "products[0].skus[1].options"),
    (rule(type="half_off"), RULE + ".type"),
    (rule(type="amount_off"), RULE + ".off_minor"),
    (rule(type="amount_off", off_minor=0), RULE + ".off_minor"),
    (rule(type="amount_off", off_minor=200, min_amount_minor=100), RULE + ".off_minor"),
    (rule(type="percent_off", percent=0.8), RULE + ".percent"),
    (rule(type="percent_off", percent=100), RULE + ".percent"),
    (rule(type="percent_off", percent=20, min_quantity=0), RULE + ".min_quantity"),
    (rule(type="bundle_price", quantity=0, total_minor=1), RULE + ".quantity"),
    (rule(type="nth_percent_off", nth=1, percent=50), RULE + ".nth"),
    (rule(type="together", products=["P01"], off_minor=5), RULE + ".products"),
    (pair(), "products[0].promotions[0].rule.off_minor"),
    (pair(off_minor=5, total_minor=9), "products[0].promotions[0].rule.off_minor"),
    (rule(type="together", products=["P01", "P99"], off_minor=5), RULE + ".products"),
    (rule(type="buy_get", buy=1, get=0), RULE + ".get"),
    (rule(type="gift", gift=""), RULE + ".gift"),
    (rule(type="flash_price", price_minor=0, regular_minor=9), RULE + ".price_minor"),
    (scope(products=["P99"]), "products[0].promotions[0].scope.products"),
    (scope(skus=["P99-A"]), "products[0].promotions[0].scope.skus"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "place"), WRONG)
def test_each_rule_of_a_catalogue_names_the_place_where_it_is_broken(
    tmp_path: Path, change: Callable[[dict[str, Any]], object], place: str
) -> None:
    with pytest.raises(ImportRefused) as caught:
        read(tmp_path, bent(change))
    assert [(fault.row, fault.column) for fault in caught.value.faults] == [(None, place)]


def test_ids_and_link_numbers_are_unique_over_products(tmp_path: Path) -> None:
    content = copy.deepcopy(import_samples.CATALOG)
    content["products"].append(copy.deepcopy(content["products"][0]))
    with pytest.raises(ImportRefused) as caught:
        read(tmp_path, import_samples.catalog_bytes(content))
    assert [fault.column for fault in caught.value.faults] == [
        "products[1].id",
        "products[1].skus[0].sku",
        "products[1].skus[1].sku",
        "products[1].link_no",
    ]


@pytest.mark.parametrize("depth", [20, 200, 400, 480, 495, 900, 2000])
def test_json_nested_to_any_depth_is_refused(tmp_path: Path, depth: int) -> None:
    text = '{"shop": {"name": "x"}, "products": ' + "[" * depth + "]" * depth + "}"
    with pytest.raises(ImportProblem, match="嵌套太深"):
        read(tmp_path, text)


def test_null_is_nothing_and_a_bare_number_may_stand_for_its_digits(tmp_path: Path) -> None:
    content = copy.deepcopy(import_samples.CATALOG)
    (basket,) = content["products"]
    basket |= {
        "brand": None,
        "category": None,
        "faq": None,
        "attributes": {"重量": 300, "无": None},
    }
    basket["skus"] = [
        {"sku": 7, "options": {"颜色": 36}, "price_minor": 1, "list_price_minor": None, "stock": 1}
    ]
    basket["size_chart"] = [{"size": 36.5, "foot_cm": None}]
    (read_back,) = read(tmp_path, import_samples.catalog_bytes(content)).catalogue.products
    assert read_back.attributes == {"重量": "300"}
    assert read_back.skus == (Sku(sku="7", options={"颜色": "36"}, price_minor=1, stock=1),)
    assert read_back.size_chart == (SizeRow(size="36.5"),)
    assert (read_back.brand, read_back.category, read_back.faq) == (None, "", ())


def test_doubts_are_noted_and_refuse_nothing(tmp_path: Path) -> None:
    def change(content: dict[str, Any]) -> None:
        content["version"] = 3
        content["products"][0]["skus"][0]["list_price_minor"] = 100
        content["products"][0]["pictures"] = ["a.jpg"]

    text = bent(change).decode().replace('"name"', '"name": "旧名", "name"')
    assert read(tmp_path, text).notes == (
        "同一处写了两次「name」，以后一个为准。",
        "不认识「version」，没有导入这一项。",
        "SKU P01-A 的划线价低于售价，请核对。",
        "有 1 张图片不在文件旁边：a.jpg。",
    )


def test_texts_lose_what_nobody_sees(tmp_path: Path) -> None:
    title = "竹\u202e编\u200b篮\x07 \U000e0041新\ufe0f"
    description = "第一行\r\n\t第二行\u2028\n"
    content = bent(product(title=title, description=description))
    imported = read(tmp_path, content.replace("篮".encode(), "篮".encode() + b"\\ud800"))
    (basket,) = imported.catalogue.products
    assert (basket.title, basket.description) == ("竹编篮 新", "第一行\n第二行")


def test_a_shopify_export_gives_its_active_products_without_markup(tmp_path: Path) -> None:
    imported = read(tmp_path, import_samples.SHOPIFY, ImportOptions(currency="USD", words="en"))
    towel = Product(
        id="tea-towel",
        title="Tea Towel",
        category="Kitchen",
        brand="Mill",
        description="Linen & cotton",
        options=("Color",),
        skus=(
            Sku(
                sku="TT-S",
                options={"Color": "Sand"},
                price_minor=990,
                list_price_minor=1200,
                stock=5,
            ),
            Sku(sku="TT-R", options={"Color": "Rust"}, price_minor=990, stock=0),
        ),
    )
    tray = Product(
        id="tray",
        title="Tray",
        category="Kitchen",
        brand="Mill",
        skus=(Sku(sku="TRAY", price_minor=2100, stock=7),),
    )
    assert imported.format == "shopify"
    assert imported.catalogue == Catalogue(
        Shop(name="goods", currency="USD", language="en"), (towel, tray)
    )
    assert imported.notes == (
        "2 pictures are web addresses and were not fetched; put the files beside the table and "
        "write their names.",
        "drafts and archived products were left out: old-tray.",
        "1 SKUs have negative stock (oversold) and count as sold out.",
    )


def test_shopify_s_newer_headings_are_understood(tmp_path: Path) -> None:
    text = (
        "Title,URL handle,Description,Vendor,Status,SKU,Option1 name,Option1 value,Price,"
        "Compare-at price,Inventory quantity\n"
        "Tray,tray,Oak,Mill,Active,TR-1,Size,Large,21.00,,4\n"
    )
    imported = read(tmp_path, text, ImportOptions(currency="EUR"))
    tray = Product(
        id="tray",
        title="Tray",
        brand="Mill",
        description="Oak",
        options=("Size",),
        skus=(Sku(sku="TR-1", options={"Size": "Large"}, price_minor=2100, stock=4),),
    )
    assert (imported.format, imported.catalogue.products) == ("shopify", (tray,))


def test_a_shopify_export_needs_a_currency_and_stock(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="--currency USD"):
        read(tmp_path, import_samples.SHOPIFY)
    without = import_samples.SHOPIFY.replace("Variant Inventory Qty", "Location")
    with pytest.raises(ImportRefused) as caught:
        read(tmp_path, without, ImportOptions(currency="USD"))
    assert [fault.column for fault in caught.value.faults] == ["Variant Inventory Qty"]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-16-be", "utf-16-le", "utf-8"])
def test_a_taobao_export_is_understood_in_each_encoding(tmp_path: Path, encoding: str) -> None:
    imported = read(
        tmp_path, import_samples.TAOBAO.encode(encoding), ImportOptions(shop_name="小院")
    )
    apron = Product(
        id="600000000001",
        title="棉麻围裙",
        description="耐洗",
        options=("颜色", "尺码"),
        skus=(
            Sku(sku="WQ-1", options={"颜色": "墨黑", "尺码": "均码"}, price_minor=6900, stock=5),
            Sku(sku="WQ-2", options={"颜色": "米白", "尺码": "均码"}, price_minor=7200, stock=3),
        ),
    )
    assert imported.format == "taobao"
    assert imported.catalogue == Catalogue(Shop(name="小院"), (apron,))


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        ("600000000001", "6.00000E+11", "数字ID"),
        ("\tWQ\t", "\t2.37266e+25\t", "商家编码"),
        ("20509:28314:均码;", "", "销售属性组合"),
        ("69.00:5:WQ-1:1627207:28341;", "69.00:5;", "销售属性组合"),
        ("69.00:5:WQ-1:1627207:28341;", "69.00:5:1627207:28341;", "销售属性组合"),
        ("69.00:5:WQ-1", "6.9E+1:5:WQ-1", "销售属性组合"),
    ],
)
def test_a_taobao_export_spoilt_by_a_spreadsheet_is_refused(
    tmp_path: Path, old: str, new: str, column: str
) -> None:
    with pytest.raises(ImportRefused) as caught:
        read(tmp_path, import_samples.TAOBAO.replace(old, new))
    assert (4, column) in {(fault.row, fault.column) for fault in caught.value.faults}


def archive(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


def entity_bomb() -> bytes:
    with zipfile.ZipFile(io.BytesIO(import_samples.workbook_bytes([["标题"], ["x"]]))) as good:
        parts = {name: good.read(name) for name in good.namelist()}
    entities = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = entities + sheet.replace(b"<v>", b"<v>&b;")
    return archive(parts)


def tall(start: str) -> bytes:
    return ("商品名称,价格,库存\n" + start * 50_100).encode()


HOSTILE = {
    "nothing": (b"", "空的"),
    "zeros": (bytes(5000), "空的"),
    "spaces": (b" \r\n\t ", "空的"),
    "headings only": ("商品名称,价格,库存\n".encode(), "没有商品行"),
    "rubbish": (bytes(range(256)) * 20, "不是文本文件"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), ".xls"),
    "a web page": (b"<html><table><tr><td>1", "网页"),
    "deep JSON": (b'{"a":' * 200_000, "嵌套太深"),
    "deep lists": (b"[" * 200_000, "嵌套太深"),
    "a JSON list": (b"[1, 2]", "不是对象"),
    "NaN": (b'{"shop": NaN}', "数字太长"),
    "Infinity": (b'{"shop": -Infinity}', "数字太长"),
    "a giant number": (b'{"shop": ' + b"9" * 5000 + b"}", "数字太长"),
    "broken JSON": (b'{"shop": {"name": "x",}}', "第 1 行第 23 个字符"),
    "cut JSON": (import_samples.catalog_bytes()[:80], "不是正确的 JSON"),
    "millions of values": (b'{"a":[' + b"0," * 4_100_000 + b"0]}", "内容太多"),
    "an open quote": ('商品名称,价格,库存\n"帽子,9,1\n袜子,9,1\n'.encode(), "引号没有配对"),
    "text after a quote": ('商品名称,价格,库存\n"帽子"x,9,1\n'.encode(), "引号没有配对"),
    "a giant cell": (b"title,price\n" + b"x" * 200_000, "过长"),
    "too many rows": (tall("帽子,9,1\n"), "超过 50000 行"),
    "too many columns": (b"a," * 300 + b"b\n", "超过 256 列"),
    "an archive": (archive({"a.txt": b"hello"}), "已损坏"),
    "a bomb": (archive({"xl/workbook.xml": bytes(30_000_000)}), "解压后"),
    "a cut archive": (import_samples.workbook_bytes([["标题"]])[:900], "已损坏"),
    "an entity bomb": (entity_bomb(), "已损坏"),
    "an empty workbook": (import_samples.workbook_bytes([]), "表是空的"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    content, words = HOSTILE[name]
    with pytest.raises(ImportFailed) as caught:
        read(tmp_path, content)
    assert words in caught.value.sentence("zh")
    assert re.search("[\u4e00-\u9fff]", caught.value.sentence("en")) is None


def test_a_file_over_64_megabytes_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(64 * 1024 * 1024 + 1)
    with pytest.raises(ImportFailed, match="64 MB"):
        read_catalogue(path, ImportOptions())


@pytest.mark.parametrize("name", ["missing.csv", ".", "x" * 300, "nul\0.csv"])
def test_what_cannot_be_opened_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(ImportProblem, match="打不开"):
        read_catalogue(tmp_path / name, ImportOptions())
