"""Writes a catalogue in the exchange form that `read_catalogue` reads back unchanged."""

from __future__ import annotations

import msgspec

from storage.catalogue import Catalogue


def to_catalog_json(catalogue: Catalogue) -> bytes:
    """The catalogue as `catalog.json`: UTF-8, indented by two spaces, final newline."""
    content = msgspec.to_builtins(catalogue)
    shop = catalogue.shop
    said = {"currency": shop.currency, "language": shop.language, "timezone": shop.timezone}
    content["shop"] = {"name": shop.name, **said, **content["shop"]}
    return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"
