"""Property tests choose the same examples everywhere, and a slow machine is no failure of theirs.
For other examples than ours: `run.py test PATH --hypothesis-profile=default`."""

from __future__ import annotations

import pytest
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

_USUAL_LIMIT_S = 120


def pytest_configure(config: pytest.Config) -> None:
    """The one mark that only `host/testing.py` and the tests' own folder know."""
    config.addinivalue_line(
        "markers", "alone: measures how soon something comes, so nothing may run beside it"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Who asks for more than the usual time begins first: begun last, one would run on alone."""
    items.sort(key=_limit_s, reverse=True)


def _limit_s(item: pytest.Item) -> float:
    mark = item.get_closest_marker("timeout")
    return max(_USUAL_LIMIT_S, float(mark.args[0])) if mark and mark.args else _USUAL_LIMIT_S
