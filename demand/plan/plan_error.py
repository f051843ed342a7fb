"""What the order plan refuses."""

from __future__ import annotations

from demand.demand_error import DemandError


class PlanError(DemandError):
    """A plan cannot be made of what was given; one sentence says why and what to do."""

    code = "demand.plan"
