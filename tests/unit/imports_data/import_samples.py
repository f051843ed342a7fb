"""Small files of every format an import reads, made in memory."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Sequence
from typing import Any

SHEET = (
    "*商品名称,款号,颜色,尺码,价格(元),吊牌价,库存,链接号,材质,供应商\r\n"
    "桂花蜡烛,LZ1,奶白,大,59,¥89.00,12,1,大豆蜡,甲厂\r\n"
    "桂花蜡烛,LZ1,奶白,小,39.9,,3件,1,,\r\n"
    '手冲壶,CH2,,,"1,299.00",,售罄,2,不锈钢,乙厂\r\n'
)

SHOPIFY = (
    "Handle,Title,Body (HTML),Vendor,Type,Option1 Name,Option1 Value,Variant SKU,"
    "Variant Inventory Qty,Variant Price,Variant Compare At Price,Image Src,Status\n"
    'tea-towel,Tea Towel,"<p>Linen &amp; <b>cotton</b></p><script>x()</script>",Mill,Kitchen,'
    "Color,Sand,'TT-S,5,9.90,12.00,https://pictures.example/a.jpg,active\n"
    "tea-towel,,,,,,Rust,TT-R,-2,9.90,,,\n"
    "tea-towel,,,,,,,,,,,https://pictures.example/b.jpg,\n"
    "tray,Tray,,Mill,Kitchen,Title,Default Title,TRAY,7,21,,,active\n"
    "old-tray,Old tray,,Mill,Kitchen,Title,Default Title,OLD,7,21,,,archived\n"
)

TAOBAO = (
    "version 1.00\r\n"
    "title\tcid\tprice\tnum\tdescription\tskuProps\tpropAlias\touter_id\tnum_id\r\n"
    "宝贝名称\t宝贝类目\t宝贝价格\t宝贝数量\t宝贝描述\t销售属性组合\t销售属性别名\t商家编码\t数字ID\r\n"
    '"棉麻围裙"\t50\t69.00\t8\t"<p>耐洗</p>"\t"69.00:5:WQ-1:1627207:28341;20509:28314;'
    '72.00:3:WQ-2:1627207:28320;20509:28314;"\t"1627207:28341:墨黑;1627207:28320:米白;'
    '20509:28314:均码;"\tWQ\t600000000001\r\n'
)

CATALOG: dict[str, Any] = {
    "shop": {"name": "小院杂货", "currency": "CNY", "policies": {"returns": "七天可退"}},
    "products": [
        {
            "id": "P01",
            "link_no": 1,
            "title": "竹编篮",
            "options": ["颜色"],
            "skus": [
                {"sku": "P01-A", "options": {"颜色": "原色"}, "price_minor": 4900, "stock": 3},
                {"sku": "P01-B", "options": {"颜色": "深棕"}, "price_minor": 5200, "stock": 0},
            ],
            "promotions": [
                {
                    "kind": "coupon",
                    "text": "满90减10",
                    "rule": {"type": "amount_off", "min_amount_minor": 9000, "off_minor": 1000},
                }
            ],
            "size_chart": [{"size": "M", "height_cm": [150, 165]}],
        }
    ],
}


def catalog_bytes(content: object = None) -> bytes:
    """`catalog.json` with this content, or the small good one."""
    return json.dumps(CATALOG if content is None else content, ensure_ascii=False).encode()


def workbook_bytes(rows: Iterable[Sequence[Any]], merge: Sequence[str] = ()) -> bytes:
    """An .xlsx with one sheet."""
    import openpyxl

    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    for area in merge:
        book.active.merge_cells(area)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def sheet_rows() -> list[list[str]]:
    """The rows of the small good sheet."""
    import csv

    return list(csv.reader(io.StringIO(SHEET)))
