"""A command that cannot be done as it was given."""

from __future__ import annotations


class UsageError(Exception):
    """What was asked for cannot be done; one sentence."""

    code = "usage"
