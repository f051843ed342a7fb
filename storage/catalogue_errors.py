"""What can go wrong with the kept catalogue."""

from __future__ import annotations


class CatalogueError(Exception):
    """The catalogue cannot be kept or read as asked; the message says what to do about it."""

    code = "catalogue"


class NoCatalogue(CatalogueError):
    """There is no such version, or none at all yet."""

    code = "catalogue.none"


class CatalogueUnavailable(CatalogueError):
    """The file or database cannot be reached. Nothing was changed."""

    code = "catalogue.unavailable"
