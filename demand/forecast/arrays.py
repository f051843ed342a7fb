"""The types of the matrices: a row is a series, a column is a period."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Counts = npt.NDArray[np.int64]

TINY = 1e-12
"""Below it a mean counts as nothing. Series are scaled to a mean near 1 before they meet it."""
