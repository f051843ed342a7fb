"""Short codes of embeddings: 256 bits each, compared by counting the bits that differ."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from demand.pictures.ports import Floats

BITS = 256
_WORDS = BITS // 64
_FIRST_WORDS = 2
_CHUNK = 32_768
_REFINED = 4_000
"""Of codes near in their first half, so many are compared in full."""

Distances = npt.NDArray[np.unsignedinteger]

Codes = npt.NDArray[np.uint64]
"""Words x count: the same word of all codes lies together, as scanning reads it."""


def encode(embeddings: Floats) -> Codes:
    """The signs of the embeddings' numbers as bits; fewer than 256 are padded by random sums, so
    that each bit still halves the space. The first bits tell most."""
    spread = embeddings @ _spread(embeddings.shape[1])
    bits = np.packbits(spread > 0, axis=1)
    return np.ascontiguousarray(bits.view(np.uint64).T)


def nearest(codes: Codes, query: Codes, count: int) -> npt.NDArray[np.int64]:
    """Positions of the `count` codes nearest to the one in `query`, nearest first.

    With many codes only the first 128 bits are compared with all of them.
    """
    total = codes.shape[1]
    if total <= _REFINED:
        return _best(_distances(codes, query, _WORDS), min(count, total))
    rough = _distances(codes, query, _FIRST_WORDS)
    chosen = _smallest(rough, max(_REFINED, count))
    full = _distances(np.ascontiguousarray(codes[:, chosen]), query, _WORDS)
    best: npt.NDArray[np.int64] = chosen[_best(full, count)]
    return best


def _spread(dimensions: int) -> Floats:
    if dimensions == BITS:
        return np.eye(BITS, dtype=np.float32)
    rng = np.random.default_rng(256)
    return rng.standard_normal((dimensions, BITS)).astype(np.float32)


def _distances(codes: Codes, query: Codes, words: int) -> Distances:
    total = codes.shape[1]
    out: Distances = np.zeros(total, np.uint8 if words < _WORDS else np.uint16)
    differing = np.empty(min(_CHUNK, total), np.uint64)
    counted = np.empty(len(differing), np.uint8)
    for start in range(0, total, _CHUNK):
        end = min(total, start + _CHUNK)
        size = end - start
        sums = out[start:end]
        for word in range(words):
            np.bitwise_xor(codes[word, start:end], query[word, 0], out=differing[:size])
            np.bitwise_count(differing[:size], out=counted[:size])
            np.add(sums, counted[:size], out=sums)
    return out


def _smallest(distances: Distances, count: int) -> npt.NDArray[np.int64]:
    """Positions of the smallest distances, at least `count` of them: distances are few whole
    numbers, so a limit found on a sample and then mended is faster than sorting."""
    sample = np.sort(distances[:: max(1, len(distances) // 20_000)])
    limit = int(sample[min(len(sample) - 1, 1 + int(count * len(sample) / len(distances)))])
    chosen = np.flatnonzero(distances <= limit)
    while len(chosen) < count:
        limit += 1
        chosen = np.flatnonzero(distances <= limit)
    return chosen


def _best(distances: Distances, count: int) -> npt.NDArray[np.int64]:
    return np.argsort(distances, kind="stable")[:count].astype(np.int64)
