"""The import command: reads a file, shows what it understood, takes the pictures in and saves."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import msgspec

from storage.catalogue import Catalogue
from storage.imports.faults import ImportFailed, ImportProblem, ImportRefused, Words, shown
from storage.imports.options import Imported, ImportOptions
from storage.imports.pictures import take_picture
from storage.imports.read import read_catalogue

_SAY_EVERY_PICTURES = 20

Say = Callable[[str], None]


class CatalogueStore(Protocol):
    """Where a new version of the catalogue goes."""

    async def save(self, catalogue: Catalogue, *, source: str, who: str) -> int:
        """Save as the next version and return its number."""
        ...


async def import_file(
    path: Path,
    *,
    store: CatalogueStore,
    picture_folder: Path,
    options: ImportOptions,
    dry_run: bool,
    say: Say,
    complain: Say | None = None,
) -> int:
    """Import one file; returns the exit code: 0 imported (or could be, in a dry run), 2 refused.

    `complain` hears why a file is refused (`say`, if none is given). Nothing is saved unless
    everything is right; pictures that cannot be used are left out and said. What `store.save`
    raises passes through.
    """
    loop = asyncio.get_running_loop()

    def say_from_thread(text: str) -> None:
        loop.call_soon_threadsafe(say, text)

    try:
        imported = await loop.run_in_executor(None, read_catalogue, path, options, say_from_thread)
    except ImportProblem as problem:
        _say_problem(problem, options.words, complain or say)
        return 2
    _say_understood(imported, options.words, say)
    if dry_run:
        counts = _counts(imported)
        words = Words(
            f"可以导入：{counts.zh}（试运行，没有保存）。",
            f"could be imported: {counts.en} (dry run, nothing saved).",
        )
        say(words.say(options.words))
        return 0
    catalogue = await _with_pictures(imported, picture_folder, options.words, say)
    version = await store.save(catalogue, source=f"import:{shown(path.name)}", who="import")
    counts = _counts(imported)
    done = Words(
        f"已导入 {counts.zh}，目录版本 {version}。", f"imported {counts.en} as version {version}."
    )
    say(done.say(options.words))
    return 0


def _say_problem(problem: ImportProblem, language: str, say: Say) -> None:
    if not isinstance(problem, ImportRefused):
        say(problem.sentence(language))
        return
    total = len(problem.faults) + problem.uncounted
    head = Words(
        f"没有导入，有 {total} 处要改：", f"nothing was imported, {total} values are wrong:"
    )
    say(head.say(language))
    for fault in problem.faults:
        say("  " + fault.sentence(language))
    if problem.uncounted:
        rest = Words(f"  ……另有 {problem.uncounted} 处。", f"  ... and {problem.uncounted} more.")
        say(rest.say(language))


def _say_understood(imported: Imported, language: str, say: Say) -> None:
    say(Words(f"格式：{imported.format}", f"format: {imported.format}").say(language))
    if imported.preview:
        say(imported.preview)
    for note in imported.notes:
        say(Words(f"提示：{note}", f"note: {note}").say(language))


def _counts(imported: Imported) -> Words:
    products, skus = len(imported.catalogue.products), imported.sku_count
    return Words(f"{products} 个商品、{skus} 个 SKU", f"{products} products, {skus} SKUs")


async def _with_pictures(imported: Imported, folder: Path, language: str, say: Say) -> Catalogue:
    """The catalogue naming the pictures as they are kept; unusable ones are said and left out."""
    loop = asyncio.get_running_loop()
    kept: dict[str, str] = {}
    for number, (name, source) in enumerate(imported.pictures, start=1):
        try:
            kept[name] = await loop.run_in_executor(None, take_picture, source, folder)
        except ImportFailed as failed:
            say(Words("提示：", "note: ").say(language) + failed.sentence(language))
        if number % _SAY_EVERY_PICTURES == 0:
            words = Words("图片", "pictures")
            say(f"… {words.say(language)} {number}/{len(imported.pictures)}")
    wanted = {name for product in imported.catalogue.products for name in product.pictures}
    # A picture that an earlier import took in may be named again without lying beside the file.
    there = await loop.run_in_executor(None, _already_kept, wanted - kept.keys(), folder)
    kept |= {name: name for name in there}
    products = tuple(
        msgspec.structs.replace(
            product, pictures=tuple(kept[name] for name in product.pictures if name in kept)
        )
        for product in imported.catalogue.products
    )
    return msgspec.structs.replace(imported.catalogue, products=products)


def _already_kept(names: set[str], folder: Path) -> set[str]:
    return {name for name in names if Path(name).name == name and (folder / name).is_file()}
