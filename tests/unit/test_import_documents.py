"""What the documents say of imports is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from storage.catalogue import Product, Promotion, RuleBase, Shop, SizeRow, Sku
from storage.imports.fields import FIELDS
from storage.imports.options import ImportOptions
from storage.imports.read import read_catalogue

DOCS = Path(__file__).parents[2] / "docs"
HOW_TO = (DOCS / "howto/import-a-catalogue.md").read_text(encoding="utf-8")
REFERENCE = (DOCS / "reference/catalogue.md").read_text(encoding="utf-8")


def test_every_field_a_column_can_mean_is_documented() -> None:
    assert [name for name in FIELDS if f"`{name}`" not in HOW_TO] == []


@pytest.mark.parametrize(
    "kind", [Shop, Product, Sku, Promotion, SizeRow, *RuleBase.__subclasses__()]
)
def test_every_key_of_the_exchange_form_is_documented(kind: type) -> None:
    assert [name for name in kind.__struct_fields__ if f"`{name}`" not in REFERENCE] == []  # type: ignore[attr-defined]


def test_the_table_of_the_how_to_is_imported_as_it_says(tmp_path: Path) -> None:
    lines = [line for line in HOW_TO.split("\n") if line.startswith("|") and "---" not in line]
    start = next(i for i, line in enumerate(lines) if "商品名称" in line)
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[start:]]
    path = tmp_path / "goods.tsv"
    path.write_text("\n".join("\t".join(row) for row in rows), encoding="utf-8")
    products = read_catalogue(path, ImportOptions()).catalogue.products
    assert [(p.id, [(s.sku, s.price_minor, s.stock) for s in p.skus]) for p in products] == [
        ("LZ1", [("LZ1-奶白-大", 5900, 12), ("LZ1-奶白-小", 3990, 3)]),
        ("CH2", [("CH2", 129900, 0)]),
    ]


def test_the_python_of_the_reference_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", REFERENCE, re.DOTALL)
    monkeypatch.chdir(tmp_path)
    Path("goods.xlsx").write_text("标题,价格,库存\n竹篮,49,3\n", encoding="utf-8")
    exec(code, {})
    again = read_catalogue(Path("catalog.json"), ImportOptions())
    assert [product.title for product in again.catalogue.products] == ["竹篮"]
