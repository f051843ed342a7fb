"""What must hold in every catalogue, whatever format it came in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from storage.catalogue import Catalogue, Product, Shop, SizeRow, Sku
from storage.imports.currencies import EXPONENTS
from storage.imports.faults import Words
from storage.imports.findings import Findings
from storage.imports.money import MAX_MINOR
from storage.imports.places import Path, Places
from storage.imports.promotion_rules import check_promotions
from storage.imports.shape import MAX_SKUS
from storage.imports.whole_numbers import MAX_LINK_NO, MAX_STOCK

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
_PICTURE_NAME = re.compile(r"[^/\\\x00-\x1f:*?\"<>|][^\\\x00-\x1f:*?\"<>|]{0,254}")
_MEASURES = ("height_cm", "weight_kg", "bust_cm", "waist_cm", "hip_cm", "underbust_cm", "foot_cm")
_FILL_IN = Words("填上", "fill it in")


class Validator:
    """Checks one catalogue; faults and notes go to `findings`."""

    def __init__(self, findings: Findings, places: Places) -> None:
        self._findings = findings
        self._places = places

    def check(self, catalogue: Catalogue) -> None:
        """Every rule of this file over the whole catalogue."""
        self._shop(catalogue.shop)
        if not catalogue.products:
            self._refuse(
                ("products",),
                "",
                Words("没有商品", "there are no products"),
                Words("至少写一个商品", "list at least one product"),
            )
        self._unique(_ids(catalogue), Words("商品编号重复", "the product id is used twice"))
        self._unique(_sku_ids(catalogue), Words("SKU 编码重复", "the SKU is used twice"))
        self._unique(_link_numbers(catalogue), Words("链接号重复", "the link number is used twice"))
        if sum(len(p.skus) for p in catalogue.products) > MAX_SKUS:
            self._refuse(
                ("products",),
                "",
                Words(f"SKU 超过 {MAX_SKUS} 个", f"there are more than {MAX_SKUS} SKUs"),
                Words("分成几个店铺文件", "split it into several shops"),
            )
        for index, product in enumerate(catalogue.products):
            self._product(product, ("products", index))
        check_promotions(catalogue, self._findings, self._places)

    def _shop(self, shop: Shop) -> None:
        if not shop.name:
            self._refuse(
                ("shop", "name"), "", Words("店铺名是空的", "the shop has no name"), _FILL_IN
            )
        if shop.currency not in EXPONENTS:
            self._refuse(
                ("shop", "currency"),
                shop.currency,
                Words("不是 ISO 4217 币种", "it is no currency of ISO 4217"),
                Words("写三个大写字母，如 CNY", "write three capitals such as CNY"),
            )
        if not _LANGUAGE.fullmatch(shop.language):
            self._refuse(
                ("shop", "language"),
                shop.language,
                Words("不是语言代码", "it is no language code"),
                Words("写 zh、en、id 这样的代码", "write a code such as zh, en or id"),
            )
        if not _timezone_exists(shop.timezone):
            self._refuse(
                ("shop", "timezone"),
                shop.timezone,
                Words("没有这个时区", "there is no such time zone"),
                Words("写 Asia/Shanghai 这样的名字", "write a name such as Asia/Shanghai"),
            )

    def _unique(self, values: Iterator[tuple[Path, str | int]], problem: Words) -> None:
        first: dict[str | int, Path] = {}
        for path, value in values:
            if value not in first:
                first[value] = path
                continue
            row, column = self._places.find(first[value])
            where = (f"第 {row} 行", f"row {row}") if row is not None else (column, column)
            remedy = Words(
                f"改成不同的（先见于{where[0]}）", f"make them differ (first used at {where[1]})"
            )
            self._refuse(path, value, problem, remedy)

    def _product(self, product: Product, path: Path) -> None:
        if not product.id and not product.title and not product.skus:
            return  # it could not be read; that was reported
        for field, value in (("id", product.id), ("title", product.title)):
            if not value:
                self._refuse((*path, field), "", Words("不能为空", "it cannot be empty"), _FILL_IN)
        if product.link_no is not None and not 1 <= product.link_no <= MAX_LINK_NO:
            self._refuse(
                (*path, "link_no"),
                product.link_no,
                Words("链接号要从 1 开始", "link numbers start at 1"),
                Words("写一个正整数", "write a positive whole number"),
            )
        if not product.skus:
            self._refuse(
                (*path, "skus"),
                "",
                Words("没有可用的 SKU", "there is no usable SKU"),
                Words("至少写一个规格", "list at least one SKU"),
            )
        self._options(product, path)
        for index, sku in enumerate(product.skus):
            self._sku(sku, (*path, "skus", index))
        for index, line in enumerate(product.size_chart):
            self._size(line, (*path, "size_chart", index))
        for index, name in enumerate(product.pictures):
            self._picture(name, (*path, "pictures", index))

    def _options(self, product: Product, path: Path) -> None:
        wanted = set(product.options)
        if len(wanted) < len(product.options):
            self._refuse(
                (*path, "options"),
                "、".join(product.options),
                Words("规格项重复", "an option is named twice"),
                Words("每个规格项只写一次", "name each option once"),
            )
        seen: dict[tuple[tuple[str, str], ...], str] = {}
        for index, sku in enumerate(product.skus):
            at: Path = (*path, "skus", index, "options")
            if set(sku.options) != wanted or not all(sku.options.values()):
                self._refuse(
                    at,
                    _said(sku),
                    Words(
                        f"规格与商品的规格项（{'、'.join(product.options) or '无'}）对不上",
                        f"its options are not those of the product "
                        f"({', '.join(product.options) or 'none'})",
                    ),
                    Words("每个 SKU 都写全这些规格项", "give every SKU all of them and no others"),
                )
            key = _combination(sku)
            if key in seen:
                self._refuse(
                    at,
                    _said(sku) or sku.sku,
                    Words(
                        f"与 SKU {seen[key]} 的规格完全相同", f"it has the options of {seen[key]}"
                    ),
                    Words("改规格或删去一个", "change one or remove it"),
                )
            seen.setdefault(key, sku.sku)

    def _sku(self, sku: Sku, path: Path) -> None:
        if not sku.sku:
            self._refuse((*path, "sku"), "", Words("不能为空", "it cannot be empty"), _FILL_IN)
        if not 0 < sku.price_minor <= MAX_MINOR:
            self._refuse(
                (*path, "price_minor"),
                sku.price_minor,
                Words("价格必须大于 0 且合理", "a price must be above 0 and sane"),
                Words("写真实售价", "write the real price"),
            )
        if not 0 <= sku.stock <= MAX_STOCK:
            self._refuse(
                (*path, "stock"),
                sku.stock,
                Words("库存必须是 0 或正整数", "stock must be 0 or more"),
                Words("写真实库存，售罄写 0", "write the real stock, 0 if sold out"),
            )
        self._list_price(sku, path)

    def _list_price(self, sku: Sku, path: Path) -> None:
        if sku.list_price_minor is None:
            return
        if not 0 < sku.list_price_minor <= MAX_MINOR:
            self._refuse(
                (*path, "list_price_minor"),
                sku.list_price_minor,
                Words("划线价必须大于 0 且合理", "a list price must be above 0 and sane"),
                Words("改正或留空", "correct it or leave it empty"),
            )
        elif sku.list_price_minor < sku.price_minor:
            self._findings.note(
                f"SKU {sku.sku} 的划线价低于售价，请核对。",
                f"SKU {sku.sku} has a list price below its price; please check.",
            )

    def _size(self, line: SizeRow, path: Path) -> None:
        if not line.size:
            self._refuse((*path, "size"), "", Words("不能为空", "it cannot be empty"), _FILL_IN)
        for measure in _MEASURES:
            value = getattr(line, measure)
            ends = value if isinstance(value, tuple) else (value, value)
            if value is not None and not 0 < ends[0] <= ends[1] <= 1000:
                self._refuse(
                    (*path, measure),
                    list(value) if isinstance(value, tuple) else value,
                    Words("范围要从小到大且为正数", "a range goes from small to large, above 0"),
                    Words("写成 [158, 165]", "write it as [158, 165]"),
                )

    def _picture(self, name: str, path: Path) -> None:
        if not _PICTURE_NAME.fullmatch(name) or ".." in name.split("/"):
            self._refuse(
                path,
                name,
                Words("图片要在目录文件旁边", "a picture must lie beside the catalogue file"),
                Words("只写文件名", "write its file name only"),
            )

    def _refuse(self, path: Path, value: object, problem: Words, remedy: Words) -> None:
        self._findings.refuse(self._places.find(path), value, problem, remedy)


def _ids(catalogue: Catalogue) -> Iterator[tuple[Path, str | int]]:
    for index, product in enumerate(catalogue.products):
        if product.id:
            yield ("products", index, "id"), product.id


def _sku_ids(catalogue: Catalogue) -> Iterator[tuple[Path, str | int]]:
    for index, product in enumerate(catalogue.products):
        seen: set[tuple[str, tuple[tuple[str, str], ...]]] = set()
        for number, sku in enumerate(product.skus):
            # A line written twice is reported once, for its options.
            line = (sku.sku, _combination(sku))
            if sku.sku and line not in seen:
                yield ("products", index, "skus", number, "sku"), sku.sku
            seen.add(line)


def _link_numbers(catalogue: Catalogue) -> Iterator[tuple[Path, str | int]]:
    for index, product in enumerate(catalogue.products):
        if product.link_no is not None:
            yield ("products", index, "link_no"), product.link_no


def _combination(sku: Sku) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(sku.options.items()))


def _said(sku: Sku) -> str:
    return "；".join(f"{name}:{value}" for name, value in sku.options.items())


def _timezone_exists(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return bool(name)
