"""The files that the settings name by patterns."""

from __future__ import annotations

import glob
from pathlib import Path

from demand.demand_error import DemandError


def files_of(patterns: tuple[str, ...], *, absent_ok: bool = False) -> list[Path]:
    """The files that patterns name, in order of their names: a later export corrects an earlier.

    Raises:
        DemandError: a pattern names none, unless `absent_ok`.
    """
    found: list[Path] = []
    for pattern in patterns:
        names = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - patterns may be absolute
        if not names and not absent_ok:
            raise DemandError(f"[weekly] names {pattern!r}, but no such file is there: correct it")
        found += map(Path, names)
    return found
