"""The import command: reads a file, shows what it understood, takes the pictures in and saves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from storage.catalogue import Catalogue
from storage.imports.options import ImportOptions


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
    say: Callable[[str], None],
) -> int:
    """Import one file; returns the exit code: 0 imported (or could be, in a dry run), 2 refused."""
    raise NotImplementedError
