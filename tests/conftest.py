"""Property tests choose the same examples everywhere, and a slow machine is no failure of theirs.
For other examples than ours: `run.py test PATH --hypothesis-profile=default`."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile(
    "fixed",
    derandomize=True,
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("fixed")
