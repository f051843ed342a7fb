"""What the picture search refuses."""

from __future__ import annotations

from demand.demand_error import DemandError


class PictureRefused(DemandError):
    """A picture cannot be read, or not safely; one sentence says why and what to do."""

    code = "demand.picture"


class PictureSearchError(DemandError):
    """The search cannot work: a file or a package it needs is missing or does not fit."""

    code = "demand.picture_search"
