"""Turns plain values in the shape of `catalog.json` into a catalogue, piece by piece, so that every
wrong piece is reported with its place and not only the first."""

from __future__ import annotations

import re
from typing import Any, TypeVar

import msgspec

from storage.catalogue import (
    AmountOff,
    BundlePrice,
    BuyGet,
    Catalogue,
    Faq,
    FlashPrice,
    GiftRule,
    NthPercentOff,
    PercentOff,
    Product,
    Promotion,
    RuleBase,
    Scope,
    Shop,
    SizeRow,
    Sku,
    Together,
)
from storage.imports.clean_text import clean_line, clean_paragraphs
from storage.imports.faults import Words
from storage.imports.findings import Findings
from storage.imports.places import Path, Places

T = TypeVar("T")

MAX_PRODUCTS = 10_000
MAX_SKUS = 50_000
MAX_IN_A_LIST = 2_000
MAX_CHARACTERS = 20_000
"""Of a paragraph: a description, a policy, an answer."""

_MAX_LINE = {"id": 80, "sku": 80, "title": 300, "name": 100, "kind": 40, "size": 40}
_MAX_OTHER_LINE = 2_000
_MAX_KEY = 100
_MAX_DEPTH = 12
_WORDS = frozenset({"id", "sku", "size", "title", "brand"})
_WORDS_BY_NAME = frozenset({"attributes", "options"})
_PARAGRAPHS = frozenset({"description", "a", "policies"})
_RULES: dict[str, type[RuleBase]] = {
    "amount_off": AmountOff,
    "percent_off": PercentOff,
    "bundle_price": BundlePrice,
    "nth_percent_off": NthPercentOff,
    "together": Together,
    "buy_get": BuyGet,
    "gift": GiftRule,
    "flash_price": FlashPrice,
}
_TOO_LONG = Words("文字太长", "the text is too long")
_WRONG_TYPE = re.compile(r"Expected `(?P<wanted>[^`]*)`.*, got `(?P<got>[^`]*)`")
_MISSING = re.compile(r"missing required field `(?P<field>[^`]*)`")
_AT = re.compile(r" - at `\$(?P<path>[^`]*)`$")


class Shaper:
    """Builds one catalogue; faults go to `findings`."""

    def __init__(self, findings: Findings, places: Places) -> None:
        self._findings = findings
        self._places = places

    def catalogue(self, content: dict[str, Any]) -> Catalogue | None:
        """The catalogue, without the pieces that had faults; None if nothing is left to check."""
        cleaned = self._clean(content, ())
        self._note_unknown(cleaned, {"shop", "products"}, ())
        shop = self._shop(cleaned.get("shop"))
        listed = self._list(cleaned, "products", (), MAX_PRODUCTS)
        if "products" not in cleaned:
            self._missing((), "products")
        products: list[Product] = []
        for index, item in enumerate(listed):
            product = self._product(item, ("products", index))
            # Later checks count products by position, so a broken one keeps its place.
            products.append(product or Product(id="", title="", skus=()))
        return None if shop is None else Catalogue(shop=shop, products=tuple(products))

    def _shop(self, value: object) -> Shop | None:
        path: Path = ("shop",)
        if not isinstance(value, dict):
            self._missing((), "shop")
            return None
        self._note_unknown(value, set(Shop.__struct_fields__), path)
        rest = {k: v for k, v in value.items() if k != "faq"}
        shop = self._convert(rest, Shop, path)
        faq = self._items(value, "faq", Faq, path)
        return None if shop is None else msgspec.structs.replace(shop, faq=faq)

    def _product(self, value: object, path: Path) -> Product | None:
        if not isinstance(value, dict):
            self._convert(value, Product, path)
            return None
        self._note_unknown(value, set(Product.__struct_fields__), path)
        parts = {"skus", "promotions", "size_chart", "faq"}
        rest = {k: v for k, v in value.items() if k not in parts}
        product = self._convert({**rest, "skus": []}, Product, path)
        if "skus" not in value:
            self._missing(path, "skus")
        skus = self._items(value, "skus", Sku, path)
        promotions = tuple(
            found
            for at, item in self._each(value, "promotions", path)
            if (found := self._promotion(item, at)) is not None
        )
        chart = self._items(value, "size_chart", SizeRow, path)
        faq = self._items(value, "faq", Faq, path)
        if product is None:
            return None
        return msgspec.structs.replace(
            product, skus=skus, promotions=promotions, size_chart=chart, faq=faq
        )

    def _promotion(self, value: object, path: Path) -> Promotion | None:
        if not isinstance(value, dict):
            return self._convert(value, Promotion, path)
        self._note_unknown(value, set(Promotion.__struct_fields__), path)
        rule, scope = value.get("rule"), value.get("scope")
        kind = rule.get("type") if isinstance(rule, dict) else None
        if isinstance(rule, dict) and isinstance(kind, str) and kind in _RULES:
            known = set(_RULES[kind].__struct_fields__) | {"type"}
            self._note_unknown(rule, known, (*path, "rule"))
        if isinstance(scope, dict):
            self._note_unknown(scope, set(Scope.__struct_fields__), (*path, "scope"))
        return self._convert(value, Promotion, path)

    def _items(self, value: dict[str, Any], field: str, kind: type[T], path: Path) -> tuple[T, ...]:
        known = set(getattr(kind, "__struct_fields__", ()))
        found: list[T] = []
        for at, item in self._each(value, field, path):
            if isinstance(item, dict):
                self._note_unknown(item, known, at)
            converted = self._convert(item, kind, at)
            if converted is not None:
                found.append(converted)
        return tuple(found)

    def _each(self, value: dict[str, Any], field: str, path: Path) -> list[tuple[Path, Any]]:
        listed = self._list(value, field, path, MAX_IN_A_LIST)
        return [((*path, field, index), item) for index, item in enumerate(listed)]

    def _list(self, value: dict[str, Any], field: str, path: Path, limit: int) -> list[Any]:
        found = value.get(field)
        if found is None:
            return []
        if not isinstance(found, list):
            self._convert(found, list, (*path, field))
            return []
        if len(found) > limit:
            self._findings.refuse(
                self._places.find((*path, field)),
                len(found),
                Words(f"超过 {limit} 项", f"more than {limit} entries"),
                Words("分成几个文件或删去多余的", "split it or remove what is not needed"),
            )
        return found[:limit]

    def _convert(self, value: object, kind: type[T], path: Path) -> T | None:
        try:
            return msgspec.convert(value, kind)
        except msgspec.ValidationError as error:
            further, problem = _explained(str(error))
            at = (*path, *further)
            self._findings.refuse(
                self._places.find(at),
                _value_at(value, further),
                problem,
                Words(
                    "按说明书里 catalog.json 的格式改正",
                    "write it as the catalog.json reference says",
                ),
            )
            return None

    def _missing(self, path: Path, field: str) -> None:
        self._findings.refuse(
            self._places.find((*path, field)),
            "",
            Words("缺少这一项", "this is missing"),
            Words("补上", "add it"),
        )

    def _note_unknown(self, value: dict[str, Any], known: set[str], path: Path) -> None:
        for key in value:
            if key not in known:
                _, place = self._places.find((*path, key))
                self._findings.note(
                    f"不认识「{place}」，没有导入这一项。",
                    f'"{place}" is not known and was left out.',
                )

    def _clean(self, value: Any, path: Path) -> Any:
        if len(path) > _MAX_DEPTH:
            self._findings.refuse(
                self._places.find(path[:_MAX_DEPTH]),
                "…",
                Words("嵌套太深", "it is nested too deeply"),
                Words(
                    "按说明书里 catalog.json 的格式改正",
                    "write it as the catalog.json reference says",
                ),
            )
            return None
        if isinstance(value, str):
            return self._clean_string(value, path)
        if isinstance(value, list):
            return [self._clean(item, (*path, index)) for index, item in enumerate(value)]
        if isinstance(value, dict):
            return {
                self._key(key, path): self._clean(item, (*path, key))
                for key, item in value.items()
                if item is not None  # null is the same as nothing
            }
        if isinstance(value, int | float) and not isinstance(value, bool) and _is_text(path):
            return str(value)
        if isinstance(value, float) and value in (float("inf"), float("-inf")):
            self._findings.refuse(
                self._places.find(path),
                value,
                Words("数字太大", "the number is too large"),
                Words("改成真实的数", "write the real number"),
            )
            return 0.0
        return value

    def _key(self, key: str, path: Path) -> str:
        if len(key) > _MAX_KEY:
            self._findings.refuse(
                self._places.find(path),
                key,
                _TOO_LONG,
                Words(f"缩短到 {_MAX_KEY} 个字以内", f"shorten it to {_MAX_KEY} characters"),
            )
        return clean_line(key[:_MAX_KEY])

    def _clean_string(self, text: str, path: Path) -> str:
        names = [step for step in path if isinstance(step, str)]
        name = names[-1] if names else ""
        in_paragraphs = bool(_PARAGRAPHS.intersection((name, *names[-2:-1])))
        limit = MAX_CHARACTERS if in_paragraphs else _MAX_LINE.get(name, _MAX_OTHER_LINE)
        if len(text) > limit:
            self._findings.refuse(
                self._places.find(path),
                text,
                _TOO_LONG,
                Words(f"缩短到 {limit} 个字以内", f"shorten it to {limit} characters"),
            )
            return text[:limit]
        return clean_paragraphs(text) if in_paragraphs else clean_line(text)


def _is_text(path: Path) -> bool:
    """Whether text belongs here, so that a bare number, e.g. a shoe size, means its digits."""
    return path[-1] in _WORDS or (len(path) > 1 and path[-2] in _WORDS_BY_NAME)


def _explained(message: str) -> tuple[Path, Words]:
    """Path below the converted value, and the problem, of one of msgspec's messages."""
    at = _AT.search(message)
    path = _path_of(at.group("path")) if at else ()
    plain = message[: at.start()] if at else message
    if (missing := _MISSING.search(plain)) is not None:
        return (*path, missing.group("field")), Words("缺少这一项", "this is missing")
    if (wrong := _WRONG_TYPE.search(plain)) is not None:
        wanted, got = wrong.group("wanted"), wrong.group("got")
        zh, en = f"应为 {wanted}，却是 {got}", f"it should be {wanted}, not {got}"
        return path, Words(f"类型不对，{zh}", f"wrong type, {en}")
    return path, Words("写法不认识", "it is not written as it should be")


def _path_of(text: str) -> Path:
    # `[...]` stands for some key of a mapping; which one is not told.
    steps = re.findall(r"\.([^.\[\]]+)|\[(\d+)\]", text)
    return tuple(int(index) if index else name for name, index in steps)


def _value_at(value: Any, path: Path) -> object:
    for step in path:
        if isinstance(value, dict):
            value = value.get(str(step), "")
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
    return "{…}" if isinstance(value, dict) else "[…]" if isinstance(value, list) else value
