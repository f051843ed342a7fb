"""Product tables: headings guessed, rows grouped, every wrong cell named."""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from storage.catalogue import Catalogue, Faq, Product, Promotion, Scope, Shop, SizeRow, Sku
from storage.imports.faults import Fault, ImportFailed, ImportRefused
from storage.imports.options import Imported, ImportOptions
from storage.imports.read import read_catalogue

sys.path.insert(0, str(Path(__file__).parent / "imports_data"))
import import_samples

CANDLE = Product(
    id="LZ1",
    link_no=1,
    title="桂花蜡烛",
    attributes={"材质": "大豆蜡"},
    options=("颜色", "尺码"),
    skus=(
        Sku(
            sku="LZ1-奶白-大",
            options={"颜色": "奶白", "尺码": "大"},
            price_minor=5900,
            list_price_minor=8900,
            stock=12,
        ),
        Sku(
            sku="LZ1-奶白-小",
            options={"颜色": "奶白", "尺码": "小"},
            price_minor=3990,
            stock=3,
        ),
    ),
)
POT = Product(
    id="CH2",
    link_no=2,
    title="手冲壶",
    attributes={"材质": "不锈钢"},
    skus=(Sku(sku="CH2", price_minor=129900, stock=0),),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def read(folder: Path, content: bytes | str, options: ImportOptions | None = None) -> Imported:
    path = folder / "goods.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_catalogue(path, options or ImportOptions())


def read_rows(
    folder: Path, rows: Sequence[Sequence[object]], merge: Sequence[str] = ()
) -> Imported:
    return read(folder, import_samples.workbook_bytes(rows, merge))


def refused(folder: Path, content: bytes | str, options: ImportOptions | None = None) -> list[str]:
    """The faults as `row column: Chinese problem`."""
    with pytest.raises(ImportRefused) as caught:
        read(folder, content, options)
    return [short(fault) for fault in caught.value.faults]


def short(fault: Fault) -> str:
    return f"{fault.row} {fault.column}: {fault.problem.zh} ({fault.value})"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
def test_a_sheet_is_understood_in_every_encoding_shops_use(folder: Path, encoding: str) -> None:
    imported = read(folder, import_samples.SHEET.encode(encoding))
    assert imported.catalogue == Catalogue(Shop(name="goods"), (CANDLE, POT))
    assert imported.format == "sheet"


def test_a_workbook_gives_the_same_as_the_text_file(folder: Path) -> None:
    assert read_rows(folder, import_samples.sheet_rows()).catalogue.products == (CANDLE, POT)


def test_tabs_semicolons_and_title_lines_above_the_headings_are_understood(folder: Path) -> None:
    text = "本周直播清单;;;\n\n商品名称;售价;库存;链接号\n木梳;19.9;7;3\n"
    comb = Product(
        id="P01", link_no=3, title="木梳", skus=(Sku(sku="P01", price_minor=1990, stock=7),)
    )
    assert read(folder, text).catalogue.products == (comb,)
    assert read(folder, text.replace(";", "\t")).catalogue.products == (comb,)


def test_the_supplier_and_the_cost_are_never_imported(folder: Path) -> None:
    text = "标题,价格,库存,成本价,供应商\n木梳,19.9,7,3.5,甲厂\n"
    imported = read(folder, text)
    assert "甲厂" not in str(imported.catalogue)
    assert "没有导入这些列：成本价、供应商。" in imported.notes


def test_every_wrong_cell_is_listed_with_row_column_value_and_remedy(folder: Path) -> None:
    text = (
        "商品名称,款号,颜色,尺码,售价,库存,链接号\n"
        '外套,A1,黑,M,"12,5",x,1\n'
        "外套,A1,黑,L,-3,-1,一\n"
        "裤子,2.37266e+25,黑,M,99-120,3,2\n"
    )
    assert refused(folder, text) == [
        "2 售价: 这个数有两种读法（千分位还是小数点） (12,5)",
        "2 库存: 库存必须是 0 或正整数 (x)",
        "3 售价: 金额不能是负数 (-3)",
        "3 库存: 库存必须是 0 或正整数 (-1)",
        "3 链接号: 链接号必须是正整数 (一)",
        "4 款号: 编码被表格软件改成了科学计数，后面的数字已丢失 (2.37266e+25)",
        "4 售价: 看不出是多少钱 (99-120)",
    ]


def test_a_fault_is_one_sentence_in_both_languages(folder: Path) -> None:
    with pytest.raises(ImportRefused) as caught:
        read(folder, "商品名称,价格,库存\n木梳,便宜,1\n")
    (fault,) = caught.value.faults
    assert fault.sentence("zh") == (
        "第 2 行「价格」：看不出是多少钱（当前值：便宜），请写成 129 或 129.00 这样的数。"
    )
    assert fault.sentence("en") == (
        'row 2, "价格": this is no amount of money (now: 便宜); please write it as 129 or 129.00.'
    )


def test_more_than_two_hundred_faults_are_counted(folder: Path) -> None:
    rows = "".join(f"商品{n},贵,1\n" for n in range(250))
    with pytest.raises(ImportRefused) as caught:
        read(folder, "商品名称,价格,库存\n" + rows)
    assert (len(caught.value.faults), caught.value.uncounted) == (200, 50)


def test_headings_that_say_nothing_are_asked_for_and_can_be_mapped(folder: Path) -> None:
    text = "叫什么,要多少,还有几个\n木梳,19.9,7\n"
    with pytest.raises(ImportRefused) as caught:
        read(folder, text)
    assert [fault.column for fault in caught.value.faults] == ["商品标题", "售价", "库存"]
    assert "--map 叫什么=title" in caught.value.faults[0].sentence("zh")
    mapping = {"叫什么": "title", "要多少": "price", "还有几个": "stock"}
    imported = read(folder, text, ImportOptions(mapping=mapping))
    assert imported.mapping == mapping
    assert [p.title for p in imported.catalogue.products] == ["木梳"]


def test_a_mapping_is_remembered_for_the_same_headings(folder: Path) -> None:
    memory = folder / "memory.json"
    mapping = {"叫什么": "title", "要多少": "price", "还有几个": "stock"}
    read(
        folder, "叫什么,要多少,还有几个\n木梳,1,7\n", ImportOptions(mapping=mapping, memory=memory)
    )
    again = read(folder, "叫什么,要多少,还有几个\n木盆,2,8\n", ImportOptions(memory=memory))
    assert [(p.title, p.stock) for p in again.catalogue.products] == [("木盆", 8)]
    with pytest.raises(ImportRefused):
        read(folder, "叫什么,要多少,剩几个\n木盆,2,8\n", ImportOptions(memory=memory))


def test_a_refused_file_is_not_remembered(folder: Path) -> None:
    memory = folder / "memory.json"
    mapping = {"叫什么": "title", "要多少": "price", "还有几个": "stock"}
    with pytest.raises(ImportRefused):
        read(
            folder,
            "叫什么,要多少,还有几个\n木梳,?,7\n",
            ImportOptions(mapping=mapping, memory=memory),
        )
    assert not memory.exists()


@pytest.mark.parametrize("content", ["{", "[1]", '{"x": 3}', "\xff", "[" * 100_000])
def test_a_damaged_memory_stops_no_import(folder: Path, content: str) -> None:
    memory = folder / "memory.json"
    memory.write_text(content, encoding="latin-1")
    imported = read(folder, import_samples.SHEET, ImportOptions(memory=memory))
    assert imported.catalogue.products == (CANDLE, POT)
    assert isinstance(json.loads(memory.read_text(encoding="utf-8")), dict)


def test_a_mapping_to_unknown_fields_or_headings_is_refused(folder: Path) -> None:
    with pytest.raises(ImportFailed, match="没有「prise」这个字段"):
        read(folder, import_samples.SHEET, ImportOptions(mapping={"价格": "prise"}))
    with pytest.raises(ImportFailed, match="没有「价钱」这一列"):
        read(folder, import_samples.SHEET, ImportOptions(mapping={"价钱": "price"}))


def test_a_row_may_list_the_options_of_a_product(folder: Path) -> None:
    text = "商品名称,款号,规格,价格,库存\n衬衫,S1,颜色:黑/白;尺码:S/M,99,3/4/0/2\n"
    (shirt,) = read(folder, text).catalogue.products
    assert [(s.sku, s.price_minor, s.stock) for s in shirt.skus] == [
        ("S1-黑-S", 9900, 3),
        ("S1-黑-M", 9900, 4),
        ("S1-白-S", 9900, 0),
        ("S1-白-M", 9900, 2),
    ]
    assert shirt.options == ("颜色", "尺码")


def test_one_total_stock_is_not_shared_out_but_may_be_declared_per_sku(folder: Path) -> None:
    text = "商品名称,颜色,价格,库存\n衬衫,黑/白,99,30\n"
    assert refused(folder, text) == ["2 库存: 一个总库存分不到 2 个规格上 (30)"]
    (shirt,) = read(folder, text, ImportOptions(mapping={"库存": "stock_each"})).catalogue.products
    assert [(s.sku, s.stock) for s in shirt.skus] == [("P01-黑", 30), ("P01-白", 30)]
    (shirt,) = read(folder, text.replace("30", "售罄")).catalogue.products
    assert [s.stock for s in shirt.skus] == [0, 0]


def test_a_price_with_a_comma_is_never_taken_for_two_prices(folder: Path) -> None:
    text = '商品名称,颜色,价格,库存\n衬衫,黑/白,"1,299",3/4\n'
    (shirt,) = read(folder, text).catalogue.products
    assert [s.price_minor for s in shirt.skus] == [129900, 129900]


@pytest.mark.parametrize(
    ("cell", "options"),
    [
        ("颜色:黑;尺码:M", {"颜色": "黑", "尺码": "M"}),
        ("颜色：黑 尺码：170/92A", {"颜色": "黑", "尺码": "170/92A"}),
        ("黑色;M", {"颜色": "黑色", "尺码": "M"}),
        ("黑色，加绒", {"颜色": "黑色", "规格": "加绒"}),
        ("500ml/瓶", {"规格": "500ml/瓶"}),
    ],
)
def test_combined_options_are_taken_apart(folder: Path, cell: str, options: dict[str, str]) -> None:
    text = f"商品名称,商品编码,颜色规格,价格,库存\n衬衫,X-1,{cell},99,3\n"
    (shirt,) = read(folder, text).catalogue.products
    assert [sku.options for sku in shirt.skus] == [options]


def test_a_number_that_is_different_in_every_row_of_a_title_is_the_sku(folder: Path) -> None:
    text = "货号,商品名称,颜色,价格,库存\nK1,帽子,黑,9,1\nK2,帽子,白,9,2\n"
    (hat,) = read(folder, text).catalogue.products
    assert (hat.id, [s.sku for s in hat.skus]) == ("P01", ["K1", "K2"])


def test_a_code_that_repeats_is_the_product_number(folder: Path) -> None:
    text = "商品编码,商品名称,颜色,价格,库存\nK1,帽子,黑,9,1\nK1,帽子,白,9,2\n"
    (hat,) = read(folder, text).catalogue.products
    assert (hat.id, [s.sku for s in hat.skus]) == ("K1", ["K1-黑", "K1-白"])


def test_a_product_number_may_stand_in_the_first_row_only(folder: Path) -> None:
    text = "商品名称,款号,颜色,价格,库存\n帽子,K1,黑,9,1\n帽子,,白,9,2\n伞,,黑,9,2\n"
    hat, umbrella = read(folder, text).catalogue.products
    assert (hat.id, [s.sku for s in hat.skus]) == ("K1", ["K1-黑", "K1-白"])
    assert umbrella.id == "P01"


def test_a_serial_number_that_counts_rows_is_no_link_number(folder: Path) -> None:
    text = "序号,商品名称,颜色,价格,库存\n1,帽子,黑,9,1\n2,帽子,白,9,2\n"
    assert [p.link_no for p in read(folder, text).catalogue.products] == [None]


def test_totals_at_the_end_are_no_product(folder: Path) -> None:
    text = "商品名称,价格,库存\n帽子,9,1\n合计,,1\n"
    assert [p.title for p in read(folder, text).catalogue.products] == ["帽子"]


def test_merged_cells_count_for_all_their_rows(folder: Path) -> None:
    rows = [
        ["商品名称", "颜色", "价格", "库存"],
        ["帽子", "黑", 39, 1],
        [None, "白", None, 2],
        ["袜子", None, 9.9, 5],
    ]
    hat, socks = read_rows(folder, rows, merge=["A2:A3", "C2:C3"]).catalogue.products
    assert [(s.options["颜色"], s.price_minor) for s in hat.skus] == [("黑", 3900), ("白", 3900)]
    assert socks.skus[0].price_minor == 990


def test_an_empty_price_is_never_taken_from_the_row_above(folder: Path) -> None:
    text = "商品名称,颜色,价格,库存\n帽子,黑,39,1\n,白,,2\n"
    assert refused(folder, text) == ["3 价格: 没有价格 ()"]


def test_cells_a_spreadsheet_has_spoilt_are_refused(folder: Path) -> None:
    day = datetime.datetime(2026, 3, 5)
    rows = [
        ["商品名称", "款号", "尺码", "价格", "库存"],
        ["裤子", 6.00000000000012e17, day, day, True],
        ["#N/A", "A2", "M", "#DIV/0!", "5.5"],
    ]
    with pytest.raises(ImportRefused) as caught:
        read_rows(folder, rows)
    assert [short(fault) for fault in caught.value.faults] == [
        "2 款号: 编码被表格软件改成了科学计数，后面的数字已丢失 (6.00000000000012e+17)",
        "2 尺码: 表格软件把它变成了日期 (2026-03-05 00:00:00)",
        "2 价格: 看不出是多少钱 (2026-03-05 00:00:00)",
        "2 库存: 库存必须是 0 或正整数 (True)",
        "3 价格: 看不出是多少钱 (#DIV/0!)",
        "3 库存: 库存必须是 0 或正整数 (5.5)",
        "3 商品名称: 公式出错 (#N/A)",
    ]


def test_a_formula_counts_with_the_value_it_was_saved_with(folder: Path) -> None:
    rows = [["商品名称", "价格", "库存"], ["帽子", "=30+9", 4]]
    with pytest.raises(ImportRefused) as caught:  # openpyxl saves formulas without values
        read_rows(folder, rows)
    assert [short(f) for f in caught.value.faults] == ["2 价格: 没有价格 ()"]
    assert "公式" in caught.value.faults[0].sentence("zh")


def test_the_currency_is_never_guessed_from_nothing(folder: Path) -> None:
    text = "Title,Price,Stock\nTray,21,3\n"
    with pytest.raises(ImportFailed, match="--currency"):
        read(folder, text)
    named = read(folder, text.replace("Price", "Price (USD)")).catalogue
    assert named.shop.currency == "USD"
    yen = read(folder, text, ImportOptions(currency="jpy")).catalogue
    assert (yen.shop.currency, yen.products[0].skus[0].price_minor) == ("JPY", 21)
    with pytest.raises(ImportFailed, match="表头写的却是 USD"):
        read(folder, text.replace("Price", "Price (USD)"), ImportOptions(currency="CNY"))
    with pytest.raises(ImportFailed, match="XYZ"):
        read(folder, text, ImportOptions(currency="XYZ"))


def test_a_price_in_fen_is_read_as_fen(folder: Path) -> None:
    (hat,) = read(folder, "商品名称,价格(分),库存\n帽子,3990,1\n").catalogue.products
    assert hat.skus[0].price_minor == 3990


def test_what_a_sheet_cannot_say_is_kept_from_the_catalogue_in_force(folder: Path) -> None:
    promotion = Promotion(kind="coupon", text="满50减5")
    base = Catalogue(
        Shop(name="小院", policies={"returns": "七天可退"}),
        (
            Product(
                id="K1",
                link_no=4,
                title="帽子",
                skus=(Sku(sku="K1", price_minor=100, stock=1),),
                promotions=(promotion,),
                size_chart=(SizeRow(size="M"),),
                faq=(Faq(q="能洗吗", a="手洗"),),
            ),
        ),
    )
    imported = read(folder, "商品名称,价格,库存\n帽子,39,2\n伞,59,1\n", ImportOptions(base=base))
    assert imported.catalogue == Catalogue(
        base.shop,
        (
            Product(
                id="K1",
                link_no=4,
                title="帽子",
                skus=(Sku(sku="K1", price_minor=3900, stock=2),),
                promotions=(promotion,),
                size_chart=(SizeRow(size="M"),),
                faq=(Faq(q="能洗吗", a="手洗"),),
            ),
            Product(id="P01", title="伞", skus=(Sku(sku="P01", price_minor=5900, stock=1),)),
        ),
    )


def test_what_a_sheet_says_counts_more_than_what_was_known(folder: Path) -> None:
    known = Product(
        id="K1", link_no=4, title="帽子", skus=(Sku(sku="K1", price_minor=100, stock=1),)
    )
    base = Catalogue(Shop(name="小院", currency="JPY"), (known,))
    text = "商品名称,款号,价格,库存,链接号\n帽子,K1,39,2,7\n伞,K2,59,1,4\n"
    imported = read(folder, text, ImportOptions(base=base, currency="CNY", shop_name="大院"))
    assert imported.catalogue.shop == Shop(name="大院", currency="CNY")
    assert [(p.id, p.link_no) for p in imported.catalogue.products] == [("K1", 7), ("K2", 4)]


def test_an_old_promotion_about_what_is_gone_is_dropped(folder: Path) -> None:
    gone = Promotion(kind="coupon", text="满50减5", scope=Scope(skus=("K1-old",)))
    known = Product(
        id="K1",
        title="帽子",
        skus=(Sku(sku="K1-old", price_minor=100, stock=1),),
        promotions=(gone,),
    )
    base = Catalogue(Shop(name="小院"), (known,))
    text = "商品名称,款号,价格,库存\n帽子,K1,39,2\n"
    imported = read(folder, text, ImportOptions(base=base))
    assert imported.catalogue.products[0].promotions == ()
    assert "「K1」的旧优惠提到已不存在的商品，没有沿用。" in imported.notes


def test_the_preview_shows_ten_rows_aligned_for_wide_characters(folder: Path) -> None:
    text = "商品名称,价格,库存\n" + "".join(f"帽子{n},9,1\n" for n in range(30))
    lines = read(folder, text).preview.split("\n")
    assert lines[:3] == [
        "商品名称→title | 价格→price | 库存→stock",
        "---------------+------------+-----------",
        "帽子0          | 9          | 1",
    ]
    assert len(lines) == 12


@pytest.mark.parametrize(
    ("cell", "sizes"),
    [
        ("37/38/39", ["37", "38", "39"]),
        ("36.5码/37码/38码", ["36.5码", "37码", "38码"]),
        ("170/92", ["170/92"]),
        ("165/84A", ["165/84A"]),
        ("S/M/L", ["S", "M", "L"]),
    ],
)
def test_three_numbers_with_slashes_are_sizes_and_two_are_one(
    folder: Path, cell: str, sizes: list[str]
) -> None:
    text = f"商品名称,尺码,价格,库存\n老爹鞋,{cell},369,{'/'.join('5' for _ in sizes)}\n"
    (shoe,) = read(folder, text).catalogue.products
    assert [sku.options["尺码"] for sku in shoe.skus] == sizes
