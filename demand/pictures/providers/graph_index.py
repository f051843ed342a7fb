"""An index for more vectors than are worth comparing one by one, by usearch."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from demand.pictures.errors import PictureSearchError
from demand.pictures.ports import Floats

_LINKS, _EFFORT_BUILDING, _EFFORT = 16, 128, 128


class GraphIndex:
    """Vectors in a graph of near ones, 16 bits a number."""

    def __init__(self, vectors: Floats) -> None:
        self._index = _empty(vectors.shape[1])
        self._index.add(np.arange(len(vectors)), vectors.astype(np.float16), threads=1)

    def find(self, queries: Floats, count: int) -> list[tuple[npt.NDArray[np.int64], Floats]]:
        """The nearest, nearly always."""
        return [self._find(each, count) for each in queries]

    def _find(self, query: Floats, count: int) -> tuple[npt.NDArray[np.int64], Floats]:
        found = self._index.search(query.astype(np.float16), count, threads=1)
        keys = np.asarray(found.keys, np.int64)
        return keys, (1 - np.asarray(found.distances)).astype(np.float32)


def _empty(dimensions: int) -> Any:
    try:
        from usearch.index import Index
    except ImportError as error:
        raise PictureSearchError(
            "over 100,000 pictures need usearch: install the extra `pictures`"
        ) from error
    return Index(
        ndim=dimensions,
        metric="cos",
        dtype="f16",
        connectivity=_LINKS,
        expansion_add=_EFFORT_BUILDING,
        expansion_search=_EFFORT,
    )
