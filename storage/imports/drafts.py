"""Gathers products read from a table, in the shape of `catalog.json`, with their places."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import Any

import msgspec

from storage.catalogue import Catalogue, Product
from storage.imports.clean_text import clean_line
from storage.imports.findings import Findings, listed
from storage.imports.options import ImportOptions
from storage.imports.places import TablePlaces

_MAX_ID = 80
_PICTURE_SEPARATORS = re.compile(r"[\n,，;；|]+")
_HAN = re.compile("[\u4e00-\u9fff]")
_POINT_SEPARATORS = re.compile(r"[\n;；|]+|\s+(?=\d{1,2}[.、)）](?!\d))")
_NUMBERING = re.compile(r"^(?:\d{1,2}[.、)）]\s*|[①-⑩•·●◆\-*]\s*)")


class Draft(msgspec.Struct):
    """What a table reader hands on: products as plain values, and where each came from.

    `mapping` is heading → field as used; `remembered` the same before the content of the columns
    changed any mind, which is what is worth remembering for `headings`.
    """

    products: list[dict[str, Any]]
    places: TablePlaces
    currency: str
    mapping: dict[str, str] = {}
    preview: str = ""
    headings: tuple[str, ...] = ()
    remembered: dict[str, str] = {}


def shop_section(draft: Draft, options: ImportOptions, default_name: str) -> dict[str, Any]:
    """The shop's own words: those of the catalogue in force, with what the person said on top."""
    base = options.base
    shop: dict[str, Any] = {} if base is None else msgspec.to_builtins(base.shop)
    shop["name"] = options.shop_name or shop.get("name") or clean_line(default_name) or "店铺"
    shop["currency"] = draft.currency
    if options.language:
        shop["language"] = options.language
    elif base is None and not any(_HAN.search(str(p["title"])) for p in draft.products):
        shop["language"] = "en"
    return shop


def keep_from_base(draft: Draft, base: Catalogue | None, findings: Findings) -> None:
    """Keep what a table cannot say about a product that is already known: size chart, questions
    and answers, and link number, promotions and pictures where the table has none."""
    if base is None:
        return
    known = {product.id: product for product in base.products}
    taken = {product.get("link_no") for product in draft.products}
    kept = [
        str(product["id"])
        for product in draft.products
        if product["id"] in known and _keep(product, known[product["id"]], taken)
    ]
    _drop_broken_promotions(draft, findings)
    if kept:
        findings.note(
            f"表里没有的尺码表、问答、优惠等沿用现有目录：{listed(kept)}。",
            f"size charts, answers, promotions and so on were kept for: {listed(kept)}.",
        )


def _keep(product: dict[str, Any], known: Product, taken: set[object]) -> bool:
    before = dict(product)
    old = msgspec.to_builtins(known)
    for field in ("size_chart", "faq", "promotions", "pictures"):
        if old.get(field) and not product.get(field):
            product[field] = list(old[field])
    if product.get("link_no") is None and known.link_no not in taken:
        product["link_no"] = known.link_no
    return product != before


def _drop_broken_promotions(draft: Draft, findings: Findings) -> None:
    products = {product["id"] for product in draft.products}
    skus = {sku["sku"] for product in draft.products for sku in product["skus"]}
    for product in draft.products:
        promotions = product.get("promotions", [])
        whole = [p for p in promotions if _refers_within(p, products, skus)]
        if len(whole) < len(promotions):
            product["promotions"] = whole
            findings.note(
                f"「{product['id']}」的旧优惠提到已不存在的商品，没有沿用。",
                f'an old promotion of "{product["id"]}" is about products that are gone; dropped.',
            )


def _refers_within(promotion: dict[str, Any], products: set[object], skus: set[object]) -> bool:
    scope = promotion.get("scope") or {}
    rule = promotion.get("rule") or {}
    named = [*scope.get("products", ()), *rule.get("products", ())]
    return products.issuperset(named) and skus.issuperset(scope.get("skus", ()))


def sku_id(product_id: str, values: Sequence[str]) -> str:
    """An id for a SKU without a code, the same every time: product id and option values."""
    joined = clean_line("-".join([product_id, *values]))
    if len(joined) <= _MAX_ID:
        return joined
    return joined[: _MAX_ID - 9] + "-" + hashlib.sha256(joined.encode()).hexdigest()[:8]


def split_pictures(text: str) -> list[str]:
    """The file names in a cell; web addresses are left out (see `is_web_address`)."""
    names = (name.strip() for name in _PICTURE_SEPARATORS.split(text))
    return [name for name in names if name and not is_web_address(name)]


def is_web_address(name: str) -> bool:
    """Whether a picture is named by a web address, which an import never fetches."""
    return name.strip().lower().startswith(("http:", "https:", "//", "data:"))


def split_points(text: str) -> list[str]:
    """The single selling points in a cell, without their numbering."""
    parts = [part for part in _POINT_SEPARATORS.split(text) if part.strip()]
    if len(parts) == 1 and "、" in text:
        parts = text.split("、")
    points = (clean_line(_NUMBERING.sub("", part.strip())) for part in parts)
    return [point for point in points if point]


def note_web_pictures(count: int, findings: Findings) -> None:
    """Say that pictures on the web are not fetched."""
    if count:
        findings.note(
            f"有 {count} 处图片是网址，没有下载；请把图片文件放在表格旁边并写文件名。",
            f"{count} pictures are web addresses and were not fetched; put the files beside the "
            "table and write their names.",
        )
