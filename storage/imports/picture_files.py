"""Finds the picture files that a catalogue names, beside the catalogue file and nowhere else."""

from __future__ import annotations

from pathlib import Path

from storage.catalogue import Catalogue
from storage.imports.findings import Findings, listed

_PLACES = (".", "pictures", "images", "图片", "主图")


def find_pictures(
    catalogue: Catalogue, folder: Path, findings: Findings
) -> tuple[tuple[str, Path], ...]:
    """(name in the catalogue, file) for every picture that is there; the others are noted."""
    names = dict.fromkeys(name for p in catalogue.products for name in p.pictures)
    found: list[tuple[str, Path]] = []
    missing: list[str] = []
    for name in names:
        file = find_picture(name, folder)
        if file is None:
            missing.append(name)
        else:
            found.append((name, file))
    if missing:
        findings.note(
            f"有 {len(missing)} 张图片不在文件旁边：{listed(missing)}。",
            f"{len(missing)} pictures are not beside the file: {listed(missing)}.",
        )
    return tuple(found)


def find_picture(name: str, folder: Path) -> Path | None:
    """The picture's file: in the folder or a usual one inside it, nowhere else."""
    try:
        home = folder.resolve()
        for place in _PLACES:
            file = (folder / place / name).resolve()
            if file.is_relative_to(home) and file.is_file():
                return file
    except (OSError, ValueError, RuntimeError):  # a name no file system takes, a ring of links
        return None
    return None
