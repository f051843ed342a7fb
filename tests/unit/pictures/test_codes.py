"""Short codes and the ways to find near vectors."""

from __future__ import annotations

import numpy as np
import pytest

from demand.pictures import codes
from demand.pictures.nearest import ByCode, Exact, nearest
from demand.pictures.ports import Floats


def unit(count: int, dimensions: int = 256, seed: int = 1) -> Floats:
    made = np.random.default_rng(seed).standard_normal((count, dimensions)).astype(np.float32)
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), np.float32)


def test_a_code_has_a_bit_for_each_sign() -> None:
    vectors = unit(50)
    made = codes.encode(vectors)
    assert made.shape == (4, 50)
    bits = np.unpackbits(np.ascontiguousarray(made.T).view(np.uint8), axis=1)
    assert (bits == (vectors > 0)).all()


def test_many_codes_give_the_same_nearest_as_counting_every_bit() -> None:
    vectors = unit(20_000)
    query = vectors[[77]] + 0.02 * unit(1, seed=5)
    held, asked = codes.encode(vectors), codes.encode(query)
    counted = np.bitwise_count(held ^ asked).sum(axis=0)
    found = codes.nearest(held, asked, 10)
    assert found[0] == 77
    assert len(set(found)) == 10
    assert counted[found].tolist() == sorted(counted[found].tolist())
    # The rest lies far away, where half the bits may lead: near in full, if not the very nearest.
    assert counted[found[-1]] <= np.sort(counted)[100]


def test_few_codes_are_all_compared() -> None:
    held = codes.encode(unit(7))
    assert sorted(codes.nearest(held, held[:, :1], 100)) == list(range(7))


def test_other_sizes_of_vectors_get_codes_too() -> None:
    vectors = unit(300, 64)
    held = codes.encode(vectors)
    assert codes.nearest(held, codes.encode(vectors[[9]]), 1)[0] == 9


def test_codes_with_reranking_find_what_comparing_all_finds() -> None:
    base = unit(5_000)
    queries = base[:100] + 0.05 * unit(100, seed=3)
    queries /= np.linalg.norm(queries, axis=1, keepdims=True)
    exact, coded = Exact(base), ByCode(base)
    for query in queries:
        assert coded.find(query[None], 5)[0][0][0] == exact.find(query[None], 5)[0][0][0]


def test_the_graph_index_finds_nearly_all() -> None:
    pytest.importorskip("usearch")
    base = unit(2_000)
    graph = nearest(base, way="index")
    found = [int(positions[0]) for positions, _ in graph.find(base[:50], 3)]
    assert np.mean(np.array(found) == np.arange(50)) >= 0.95


def test_asking_for_more_than_there_is_gives_all_in_order() -> None:
    base = unit(4)
    ((positions, cosines),) = Exact(base).find(base[2:3], 99)
    assert positions[0] == 2
    assert cosines.tolist() == sorted(cosines.tolist(), reverse=True)
    assert len(Exact(np.zeros((0, 256), np.float32)).find(base[:1], 3)[0][0]) == 0
