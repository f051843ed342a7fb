"""Reads a shop's file, whatever it is, into a checked catalogue: all of it or nothing."""

from __future__ import annotations

from pathlib import Path

from storage.imports.options import Imported, ImportOptions


def read_catalogue(path: Path, options: ImportOptions) -> Imported:
    """Read `catalog.json`, a Shopify or Taobao CSV, or any table (.xlsx, .csv, .tsv).

    Raises:
        ImportFailed: the file as a whole cannot be read.
        ImportRefused: some values are wrong; all of them are listed.
    """
    raise NotImplementedError
