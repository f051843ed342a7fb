"""What is exported is imported again unchanged."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from storage.catalogue import Catalogue
from storage.imports.export import to_catalog_json
from storage.imports.options import ImportOptions
from storage.imports.read import read_catalogue

sys.path.insert(0, str(Path(__file__).parent))
from catalogue_strategies import catalogues


@given(catalogues())
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
def test_an_exported_catalogue_is_imported_unchanged(catalogue: Catalogue) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "catalog.json"
        path.write_bytes(to_catalog_json(catalogue))
        imported = read_catalogue(path, ImportOptions())
    assert imported.catalogue == catalogue
    assert imported.format == "catalog.json"
