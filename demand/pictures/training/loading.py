"""Photographs into memory, small, each with the mask of its object."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import cv2
import numpy as np

from demand.pictures.training.cutouts import Pixels, foreground
from demand.pictures.training.manifest import Photo, TrainingError
from demand.pictures.training.views import Kept

KEPT_SIDE = 208


def read_photo(file: Path) -> Pixels:
    """The photograph, BGR.

    Raises:
        TrainingError: it is no picture.
    """
    picture = cv2.imdecode(np.frombuffer(file.read_bytes(), np.uint8), cv2.IMREAD_COLOR)
    if picture is None:
        raise TrainingError(f"{file.name} cannot be decoded; replace it or take it off the list")
    return np.asarray(picture, np.uint8)


def load(
    folder: Path, photos: Sequence[Photo], *, side: int = KEPT_SIDE, say: Callable[[str], None]
) -> Iterator[Kept]:
    """The photographs in order, the longest side `side` pixels. Those with others of the same
    product are of shelves and heaps: they get no mask."""
    for number, photo in enumerate(photos, start=1):
        picture = read_photo(folder / photo.file)
        scale = side / max(picture.shape[:2])
        small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        yield Kept(small, None if photo.product else foreground(small))
        if number % 1000 == 0:
            say(f"{number} of {len(photos)} photographs read")
