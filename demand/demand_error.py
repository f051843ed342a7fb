"""What the demand side refuses to work with. Every refusal is one of these, so that whoever calls
can tell it in one sentence."""

from __future__ import annotations


class DemandError(ValueError):
    """Something given cannot be used; one sentence names the place, the value and the remedy."""

    code = "demand"


class TableError(DemandError):
    """A table file cannot be used."""

    code = "demand.table"


class WeekError(DemandError):
    """A week that is none; the message says what one looks like."""

    code = "demand.week"
