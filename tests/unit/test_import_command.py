"""The import command says what it understood, saves everything or nothing, and ends with a code."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import msgspec
from PIL import Image

from storage.catalogue import Catalogue
from storage.imports.command import import_file
from storage.imports.export import to_catalog_json
from storage.imports.options import ImportOptions

sys.path.insert(0, str(Path(__file__).parent / "imports_data"))
import import_samples


class Shelf:
    """Keeps what is saved."""

    def __init__(self) -> None:
        self.saved: list[tuple[Catalogue, str, str]] = []

    async def save(self, catalogue: Catalogue, *, source: str, who: str) -> int:
        self.saved.append((catalogue, source, who))
        return len(self.saved)


async def run(
    path: Path, shelf: Shelf, *, dry_run: bool = False, words: str = "zh"
) -> tuple[int, list[str]]:
    said: list[str] = []
    code = await import_file(
        path,
        store=shelf,
        picture_folder=path.parent / "kept",
        options=ImportOptions(words=words),
        dry_run=dry_run,
        say=said.append,
    )
    await asyncio.sleep(0)
    return code, said


async def test_a_good_file_is_shown_and_saved(tmp_path: Path) -> None:
    path = tmp_path / "goods.csv"
    path.write_text(import_samples.SHEET, encoding="gb18030", newline="")
    shelf = Shelf()
    code, said = await run(path, shelf)
    assert code == 0
    assert said[0] == "格式：sheet"
    assert "桂花蜡烛" in said[1]
    assert said[-1] == "已导入 2 个商品、3 个 SKU，目录版本 1。"
    ((catalogue, source, who),) = shelf.saved
    assert ([p.id for p in catalogue.products], source, who) == (
        ["LZ1", "CH2"],
        "import:goods.csv",
        "import",
    )


async def test_a_dry_run_saves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "catalog.json"
    path.write_bytes(import_samples.catalog_bytes())
    shelf = Shelf()
    code, said = await run(path, shelf, dry_run=True, words="en")
    assert (code, shelf.saved) == (0, [])
    assert said == [
        "format: catalog.json",
        "could be imported: 1 products, 2 SKUs (dry run, nothing saved).",
    ]


async def test_one_wrong_cell_keeps_the_whole_file_out(tmp_path: Path) -> None:
    path = tmp_path / "goods.csv"
    path.write_text(import_samples.SHEET.replace("39.9", "贵"), encoding="utf-8", newline="")
    shelf = Shelf()
    assert await run(path, shelf) == (
        2,
        [
            "没有导入，有 1 处要改：",
            "  第 3 行「价格(元)」：看不出是多少钱（当前值：贵），请写成 129 或 129.00 这样的数。",
        ],
    )
    assert await run(tmp_path / "missing.csv", shelf) == (
        2,
        ["打不开文件“missing.csv”（FileNotFoundError），请检查路径和权限。"],
    )
    assert shelf.saved == []


async def test_pictures_beside_the_file_are_kept_and_broken_ones_said(tmp_path: Path) -> None:
    Image.new("RGB", (20, 20), "green").save(tmp_path / "good.png")
    (tmp_path / "bad.jpg").write_bytes(b"no picture")
    (tmp_path.parent / "outside.png").write_bytes((tmp_path / "good.png").read_bytes())
    (tmp_path / "link.png").symlink_to(tmp_path.parent / "outside.png")
    names = "good.png,bad.jpg,none.jpg,link.png"
    path = tmp_path / "goods.csv"
    path.write_text(f'标题,价格,库存,图片\n竹篮,49,3,"{names}"\n', encoding="utf-8")
    shelf = Shelf()
    code, said = await run(path, shelf)
    assert code == 0
    assert "提示：有 2 张图片不在文件旁边：none.jpg、link.png。" in said
    assert "提示：图片“bad.jpg”不是完好的 JPEG、PNG 或 WebP，请换一张。" in said
    ((catalogue, _, _),) = shelf.saved
    (kept,) = (tmp_path / "kept").iterdir()
    assert catalogue.products[0].pictures == (kept.name,)


async def test_an_exported_catalogue_finds_its_kept_pictures_again(tmp_path: Path) -> None:
    Image.new("RGB", (20, 20), "green").save(tmp_path / "good.png")
    first = tmp_path / "goods.csv"
    first.write_text("标题,价格,库存,图片\n竹篮,49,3,good.png\n", encoding="utf-8")
    shelf = Shelf()
    await run(first, shelf)
    again = tmp_path / "catalog.json"
    again.write_bytes(to_catalog_json(shelf.saved[0][0]))
    await run(again, shelf)
    assert shelf.saved[1][0] == shelf.saved[0][0]


async def test_texts_of_a_hostile_file_reach_the_terminal_without_controls(tmp_path: Path) -> None:
    path = tmp_path / "goods.csv"
    path.write_text("标题,价格,库存\n\x1b[31m红\u202e,9\x1b]0;x\x07,1\n", encoding="utf-8")
    _, said = await run(path, Shelf())
    assert all(line.isprintable() for text in said for line in text.split("\n"))


def test_an_import_loads_no_heavy_library_before_it_is_needed() -> None:
    import subprocess

    program = (
        "import sys; import storage.imports.command; "
        "print([m for m in ('openpyxl', 'PIL', 'defusedxml') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.returncode) == ("[]\n", 0)


def test_an_export_states_what_a_reader_would_have_to_guess() -> None:
    imported = msgspec.json.decode(import_samples.catalog_bytes(), type=Catalogue)
    shop = msgspec.json.decode(to_catalog_json(imported))["shop"]
    assert shop == {
        "name": "小院杂货",
        "currency": "CNY",
        "language": "zh",
        "timezone": "Asia/Shanghai",
        "policies": {"returns": "七天可退"},
    }
