"""A QR code as a path of an SVG, made on this machine: the link it holds goes to nobody else."""

from __future__ import annotations

from itertools import groupby

import msgspec

_BORDER = 4
"""Modules of quiet around it, as the standard asks."""


class QrCode(msgspec.Struct, frozen=True):
    """`size` modules in each direction with the quiet border; `path` draws the dark ones."""

    size: int
    path: str


def qr_code(text: str) -> QrCode:
    """The code of this text.

    Raises:
        ValueError: the text is longer than a code can hold (about 2,300 letters).
    """
    import segno

    code = segno.make_qr(text, error="m")
    rows = [
        f"M{start + _BORDER} {at + _BORDER}h{length}v1h-{length}z"
        for at, row in enumerate(code.matrix)
        for start, length in _dark_runs(row)
    ]
    return QrCode(size=len(code.matrix) + 2 * _BORDER, path="".join(rows))


def _dark_runs(row: bytes | bytearray) -> list[tuple[int, int]]:
    """Where the dark modules of a row begin, and how many there are in a row."""
    runs, at = [], 0
    for module, same in groupby(row):
        length = len(list(same))
        if module & 1:
            runs.append((at, length))
        at += length
    return runs
