"""How well and how fast pictures are found: recall by kind of query, stocked or not, grocery
photographs that really differ, plain descriptors beside it, and the milliseconds of each.

Queries are made from senders the shipped network never saw (the split of the training command), of
the half that no setting was chosen on; the gallery holds all garments. Figures are printed as a
table; docs/explanation/image-search.md shows the last ones.

    OMP_NUM_THREADS=1 python bench/pictures.py --pictures FOLDER --index FILE [--queries 248]
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import numpy as np
from picture_queries import SEED, Asked, indexed, queries_of, read

from demand.pictures import codes
from demand.pictures.decoding import decode
from demand.pictures.finder import Finder, ShopPicture
from demand.pictures.index_store import IndexStore
from demand.pictures.ports import Pixels
from demand.pictures.providers.embedded import WEIGHTS, EmbeddedPictures
from demand.pictures.providers.keypoints import KeypointMarker, agreeing, marks_of
from demand.pictures.seeing import see
from demand.pictures.training.manifest import Photo, read_manifest


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", type=Path, required=True)
    parser.add_argument("--index", type=Path, required=True, help="kept between runs")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--queries", type=int, default=248)
    parser.add_argument("--half", choices=("tuned", "kept"), default="kept", help="of the senders")
    parser.add_argument("--skip", default="", help="parts to leave out: speed,recall,codes,...")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    embedder, marker = EmbeddedPictures(options.weights), KeypointMarker()
    store = IndexStore(options.index)
    photos = read_manifest(options.pictures, seed=SEED).photos
    garments = [each for each in photos if each.category]
    shop = indexed(options.pictures, garments, store, embedder, marker)
    asked = queries_of(options.pictures, photos, options.half, options.queries)
    finder = Finder(embedder, store, shop, marker=marker)
    print(f"{finder.size} pictures, model {embedder.name}, {len(asked['phone'])} queries a kind")
    print(f"effective rank {_rank(finder):.1f} of {embedder.dimensions}")
    short = Finder(embedder, store, _without(shop, garments), marker=marker)
    goods = [each for each in photos if each.product]
    parts: dict[str, Callable[[], None]] = {
        "speed": lambda: _speed(finder, asked),
        "recall": lambda: _recall(finder, asked),
        "codes": lambda: _code_recall(finder, embedder, asked),
        "stocked": lambda: _stocked(finder, short, asked),
        "grocery": lambda: _grocery(options.pictures, goods, store, embedder),
        "plain": lambda: _plain(options.pictures, garments, asked),
        "marks": lambda: _marks_alone(options.pictures, garments, asked),
        "scan": _scan,
    }
    for name, part in parts.items():
        if name not in options.skip.split(","):
            part()


def _first(finder: Finder, asked: Asked, *, check: bool) -> tuple[str, float]:
    """The best product over the objects that are in the picture, and how sure it is."""
    found = finder.find(decode(asked.content), count=1, check=check)
    best = max(found, key=lambda each: each.hits[0].score if each.hits else -1)
    return (best.hits[0].product_id if best.hits else ""), best.sure


def _recall(finder: Finder, asked: dict[str, list[Asked]]) -> None:
    for kind, each in asked.items():
        for check in (False, True):
            right = np.mean([_first(finder, one, check=check)[0] == one.truth for one in each])
            print(f"R@1 {kind:7} {'with marks' if check else 'embedding '} {right * 100:6.2f} %")


def _code_recall(finder: Finder, embedder: EmbeddedPictures, asked: dict[str, list[Asked]]) -> None:
    vectors = finder.views
    held = codes.encode(vectors)
    for kind in ("phone", "box"):
        exact = short = 0
        for one in asked[kind]:
            view = see(decode(one.content), embedder).objects[0].look.embedding
            cosines = vectors @ view
            chosen = codes.nearest(held, codes.encode(view[None]), 200)
            exact += finder.name_at(int(cosines.argmax())) == one.truth
            short += finder.name_at(int(chosen[cosines[chosen].argmax()])) == one.truth
        total = len(asked[kind])
        print(
            f"one view, {kind:5}: exact {exact / total * 100:.2f} %,"
            f" codes and re-ranking {short / total * 100:.2f} %"
        )


def _without(shop: Sequence[ShopPicture], photos: Sequence[Photo]) -> list[ShopPicture]:
    held = {each.file for each in photos if each.held_out}
    return [each for each in shop if each.name not in held]


def _stocked(full: Finder, short: Finder, asked: dict[str, list[Asked]]) -> None:
    for kind in ("phone", "box"):
        for check in (False, True):
            here = [_first(full, one, check=check)[1] for one in asked[kind]]
            gone = [_first(short, one, check=check)[1] for one in asked[kind]]
            told = np.mean([*(each >= 0.5 for each in here), *(each < 0.5 for each in gone)])
            print(
                f"stocked or not, {kind:5} {'with marks' if check else 'embedding '}"
                f" AUROC {auroc(here, gone):.4f}, told right {told * 100:.1f} %"
            )


def auroc(positive: Sequence[float], negative: Sequence[float]) -> float:
    """The share of pairs in which the positive scores higher; ties count half."""
    below = np.sort(np.asarray(negative))
    lower = np.searchsorted(below, positive, "left")
    equal = np.searchsorted(below, positive, "right") - lower
    return float((lower + equal / 2).mean() / len(below))


def _grocery(
    folder: Path, photos: Sequence[Photo], store: IndexStore, embedder: EmbeddedPictures
) -> None:
    shop = indexed(folder, photos, store, embedder, None)
    seen = store.seen([each.content_hash for each in shop], embedder.name)
    whole, cut_out = (
        np.stack([seen[each.content_hash].views[view] for each in shop]) for view in (0, -1)
    )
    classes = np.array([each.product for each in photos])
    part = np.array(["val_" in each.file for each in photos])
    held = np.array([each.held_out for each in photos])
    pairs = (whole @ whole.T, whole @ cut_out.T, cut_out @ whole.T, cut_out @ cut_out.T)
    cosines = np.maximum.reduce(pairs)
    np.fill_diagonal(cosines, -2)
    alone = (classes[cosines.argmax(axis=1)] == classes)[held].mean()
    print(f"grocery classes never trained, R@1: leave one out {alone * 100:.1f} %")
    cosines[part[:, None] == part[None]] = -2
    right = classes[cosines.argmax(axis=1)] == classes
    for name, asked in (("smaller", held & part), ("larger", held & ~part)):
        share = right[asked].mean() * 100
        print(f"  {name} set searched in the other {share:.1f} % ({asked.sum()} queries)")


def _plain(folder: Path, photos: Sequence[Photo], asked: dict[str, list[Asked]]) -> None:
    """Plain descriptors on the same queries."""
    makers: dict[str, Callable[[Pixels], np.ndarray]] = {"colours": _histogram, "edges": _edges}
    pictures = [read(folder / each.file) for each in photos]
    for name, make in makers.items():
        known = np.stack([make(each) for each in pictures])
        for kind, each in asked.items():
            views = [make(decode(one.content)[..., ::-1]) for one in each]
            best = [photos[int((known @ view).argmax())].file for view in views]
            right = np.mean([a == one.truth for a, one in zip(best, each, strict=True)])
            print(f"R@1 {kind:7} {name} alone {right * 100:6.2f} %")


def _marks_alone(
    folder: Path, photos: Sequence[Photo], asked: dict[str, list[Asked]], most: int = 30
) -> None:
    """The geometric check against every picture of the shop, without any embedding."""
    known = [marks_of(read(folder / each.file)) for each in photos]
    for kind, each in asked.items():
        counted = [agreeing(marks_of(decode(one.content)), known) for one in each[:most]]
        best = [photos[int(np.argmax(numbers))].file for numbers in counted]
        right = np.mean([a == one.truth for a, one in zip(best, each, strict=False)])
        print(f"R@1 {kind:7} SIFT alone ({most} queries) {right * 100:6.2f} %", flush=True)


def _histogram(picture: Pixels) -> np.ndarray:
    """A histogram of L*a*b* values, 8 steps each, roots, of unit length. BGR in."""
    lab = cv2.cvtColor(np.ascontiguousarray(picture), cv2.COLOR_BGR2LAB)
    counts = cv2.calcHist([lab], [0, 1, 2], None, [8, 16, 16], [0, 256] * 3).ravel()
    return np.sqrt(counts / counts.sum())


def _edges(picture: Pixels) -> np.ndarray:
    """Directions of edges in 8 x 8 cells, of unit length. BGR in."""
    grey = cv2.cvtColor(cv2.resize(picture, (128, 128)), cv2.COLOR_BGR2GRAY).astype(np.float32)
    across, down = cv2.Sobel(grey, cv2.CV_32F, 1, 0), cv2.Sobel(grey, cv2.CV_32F, 0, 1)
    size, angle = np.hypot(across, down), np.arctan2(down, across) % np.pi
    bins = np.minimum((angle / np.pi * 9).astype(int), 8)
    cell = (np.arange(128) // 16)[:, None] * 8 + (np.arange(128) // 16)[None]
    cells = np.bincount((cell * 9 + bins).ravel(), size.ravel(), 64 * 9).reshape(64, 9)
    cells /= np.linalg.norm(cells, axis=1, keepdims=True) + 20
    return np.asarray(cells.ravel() / (np.linalg.norm(cells) + 1e-9))


def _rank(finder: Finder) -> float:
    """How many directions the embeddings use: the exponential of the entropy of the spectrum."""
    values = np.maximum(np.linalg.eigvalsh(np.cov(finder.views.T)), 1e-12)
    shares = values / values.sum()
    return float(np.exp(-(shares * np.log(shares)).sum()))


def _speed(finder: Finder, asked: dict[str, list[Asked]]) -> None:
    for check in (False, True):
        spent = []
        for kind in ("phone", "frame"):
            for one in asked[kind][:100]:
                started = time.process_time()
                finder.find(decode(one.content), check=check)
                spent.append((time.process_time() - started) * 1000)
        p50, p95 = np.percentile(spent, [50, 95])
        name = "with marks" if check else "embedding "
        print(f"whole query {name} p50 {p50:.1f} ms, p95 {p95:.1f} ms of CPU")


def _scan() -> None:
    rng = np.random.default_rng(SEED)
    many = rng.integers(0, 1 << 63, (4, 1_000_000), np.uint64)
    spent = []
    for _ in range(30):
        started = time.process_time()
        codes.nearest(many, many[:, :1], 200)
        spent.append((time.process_time() - started) * 1000)
    print(f"1,000,000 codes scanned: median {np.median(spent):.2f} ms, least {min(spent):.2f} ms")


if __name__ == "__main__":
    main()
