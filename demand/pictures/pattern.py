"""Tells plain cloth from stripes, checks and prints by what changes, and along which direction."""

from __future__ import annotations

from functools import cache
from typing import Literal

import numpy as np
import numpy.typing as npt

from demand.pictures.colour_names import to_lab
from demand.pictures.ports import Floats, Pixels
from demand.pictures.squares import square

Pattern = Literal["plain", "striped", "checked", "printed"]
PATTERNS_ZH: dict[Pattern, str] = {
    "plain": "纯色", "striped": "条纹", "checked": "格子", "printed": "印花",
}  # fmt: skip
Patch = npt.NDArray[np.float32]
"""64 x 64 x 3, L*a*b*."""

_SIDE = 64
_PLAIN = 23.0
_FOLDS, _SEAMS = _SIDE // 8, 2
"""Reaches of smoothing: what is left is quicker than folds, or than seams and creases too."""
_REGULAR = 0.42
_BOTH_WAYS = 0.12


def pattern(picture: Pixels, mask: Floats | None) -> Pattern:
    """The pattern in the middle of the object.

    Shade, folds and seams change slowly, so slow changes are taken off first; what is left of plain
    cloth is little. Stripes are left by the mean along one direction, checks by both.
    """
    patch = to_lab(_middle(picture, mask)).astype(np.float32)
    if _strength(patch - _smoothed(patch, _SEAMS)) < _PLAIN:
        return "plain"
    quick = patch - _smoothed(patch, _FOLDS)
    total = _strength(quick)
    across = float((quick.mean(axis=1) ** 2).sum(axis=1).mean()) / total
    down = float((quick.mean(axis=0) ** 2).sum(axis=1).mean()) / total
    if across + down > _REGULAR and min(across, down) > _BOTH_WAYS * max(across, down):
        return "checked"
    return "striped" if max(across, down) > _REGULAR * 0.6 else "printed"


def _middle(picture: Pixels, mask: Floats | None) -> Pixels:
    """A square out of the middle of the object, half its size."""
    height, width = picture.shape[:2]
    top, bottom, left, right = 0.0, 1.0, 0.0, 1.0
    if mask is not None and (mask > 0.5).any():
        rows = np.flatnonzero((mask > 0.5).any(axis=1))
        columns = np.flatnonzero((mask > 0.5).any(axis=0))
        top, bottom = rows[0] / mask.shape[0], (rows[-1] + 1) / mask.shape[0]
        left, right = columns[0] / mask.shape[1], (columns[-1] + 1) / mask.shape[1]
    y, x = (top + bottom) / 2 * height, (left + right) / 2 * width
    half_y, half_x = max(4, (bottom - top) * height / 4), max(4, (right - left) * width / 4)
    part = picture[
        int(max(0, y - half_y)) : int(y + half_y), int(max(0, x - half_x)) : int(x + half_x)
    ]
    return square(part, _SIDE)


def _strength(change: Patch) -> float:
    return float(np.vdot(change, change)) / (_SIDE * _SIDE)


def _smoothed(patch: Patch, reach: int) -> Patch:
    """Means over squares that reach so far to each side."""
    along_rows, along_columns = _means(reach) @ patch.reshape(_SIDE, -1), _means(reach)
    return np.asarray(np.matmul(along_columns, along_rows.reshape(patch.shape)), np.float32)


@cache
def _means(reach: int) -> Patch:
    """The matrix that turns a row of values into means over those around each; what is beyond an
    end counts as the value there."""
    places = np.arange(_SIDE)[:, None] + np.arange(-reach, reach + 1)
    means = np.zeros((_SIDE, _SIDE), np.float32)
    np.add.at(means, (np.arange(_SIDE)[:, None], places.clip(0, _SIDE - 1)), 1 / (2 * reach + 1))
    return means
