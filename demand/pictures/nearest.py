"""Finds the vectors nearest to a query: exactly where there are few, by an index beyond."""

from __future__ import annotations

from typing import Literal, Protocol

import numpy as np
import numpy.typing as npt

from demand.pictures import codes
from demand.pictures.ports import Floats

EXACT_TO = 100_000
"""Vectors. Beyond, a kept library's index answers."""

Way = Literal["exact", "codes", "index"]
Found = tuple[npt.NDArray[np.int64], Floats]
"""Positions and cosines, best first."""


class Nearest(Protocol):
    """Vectors to search in."""

    def find(self, queries: Floats, count: int) -> list[Found]:
        """The `count` nearest to each query, a row of unit length."""
        ...


class Exact:
    """Compares the queries with every vector, which are read once for all of them."""

    def __init__(self, vectors: Floats) -> None:
        self._vectors = np.ascontiguousarray(vectors, np.float32)

    def find(self, queries: Floats, count: int) -> list[Found]:
        """The nearest, exactly."""
        cosines = np.ascontiguousarray((self._vectors @ queries.T).T)
        return [_top(each, count) for each in cosines]


class ByCode:
    """Compares 256-bit codes with every vector's, and the vectors of the nearest codes. Needs a
    sixteenth of the memory to be read."""

    def __init__(self, vectors: Floats, *, reranked: int = 200) -> None:
        self._vectors = vectors.astype(np.float16)
        self._codes = codes.encode(np.asarray(vectors, np.float32))
        self._reranked = reranked

    def find(self, queries: Floats, count: int) -> list[Found]:
        """The nearest among those whose codes are nearest."""
        return [self._find(each, count) for each in queries]

    def _find(self, query: Floats, count: int) -> Found:
        code = codes.encode(query[None])
        chosen = codes.nearest(self._codes, code, max(count, self._reranked))
        cosines = self._vectors[chosen].astype(np.float32) @ query
        order, best = _top(cosines, count)
        return chosen[order], best


def nearest(vectors: Floats, *, way: Way | None = None) -> Nearest:
    """The vectors, searchable; `way` says how, or their number decides.

    Raises:
        PictureSearchError: an index is needed and its library is not installed.
    """
    if way is None:
        way = "exact" if len(vectors) <= EXACT_TO else "index"
    if way == "exact":
        return Exact(vectors)
    if way == "codes":
        return ByCode(vectors)
    from demand.pictures.providers.graph_index import GraphIndex

    return GraphIndex(vectors)


def _top(cosines: Floats, count: int) -> Found:
    count = min(count, len(cosines))
    if count == 0:
        return np.zeros(0, np.int64), np.zeros(0, np.float32)
    chosen = np.argpartition(-cosines, count - 1)[:count]
    order = chosen[np.argsort(-cosines[chosen], kind="stable")]
    return order.astype(np.int64), cosines[order]
