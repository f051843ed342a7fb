"""What turns pictures into numbers: the port that every embedding model is put behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import msgspec
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
"""Height x width x 3, red, green, blue."""

Floats = npt.NDArray[np.float32]

Box = tuple[int, int, int, int]
"""Left, top, width and height, in pixels."""


class Look(msgspec.Struct, frozen=True):
    """What a model saw in a picture: an embedding of unit length; the share of each cell of a grid
    that is the object, where the model can tell; categories with their shares, best first; and the
    picture pressed into the square the model saw, where it keeps that: colours are read from it."""

    embedding: Floats
    mask: Floats | None = None
    categories: tuple[tuple[str, float], ...] = ()
    shown: Pixels | None = None


class PictureEmbedder(Protocol):
    """A model for pictures. `name` tells one model from every other, version included: embeddings
    of different names are never compared."""

    name: str
    dimensions: int

    def look(self, pictures: Sequence[Pixels]) -> list[Look]:
        """One look at each picture. Blocks: run it in an executor."""
        ...
