"""Fits the rules that say whether a shop has what a picture shows, and writes them down.

Queries are made from one half of the senders that the network never saw; in the other gallery all
photographs of such senders are missing. `bench/pictures.py` tells how it does on the other half.

    OMP_NUM_THREADS=1 python bench/picture_judging.py --pictures FOLDER --index FILE --out FILE
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import cv2
import msgspec
import numpy as np
from picture_queries import SEED, indexed, queries_of

from demand.pictures.decoding import decode
from demand.pictures.finder import Finder, evidence
from demand.pictures.index_store import IndexStore
from demand.pictures.judging import Evidence, Rule, Rules, features
from demand.pictures.providers.embedded import EmbeddedPictures
from demand.pictures.providers.keypoints import KeypointMarker
from demand.pictures.training.manifest import read_manifest

_KINDS = ("phone", "box", "frame")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", type=Path, required=True)
    parser.add_argument("--index", type=Path, required=True, help="kept between runs")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--queries", type=int, default=356)
    options = parser.parse_args()
    cv2.setNumThreads(1)
    embedder, marker, store = EmbeddedPictures(), KeypointMarker(), IndexStore(options.index)
    photos = read_manifest(options.pictures, seed=SEED).photos
    garments = [each for each in photos if each.category]
    shop = indexed(options.pictures, garments, store, embedder, marker)
    held = {each.file for each in garments if each.held_out}
    full = Finder(embedder, store, shop, marker=marker)
    short = Finder(embedder, store, [s for s in shop if s.name not in held], marker=marker)
    queries = queries_of(options.pictures, photos, "tuned", options.queries)
    pictures = [decode(one.content) for kind in _KINDS for one in queries[kind]]
    rules = {}
    for name, check in (("checked", True), ("unchecked", False)):
        here = [_evidence(full, each, check=check) for each in pictures]
        gone = [_evidence(short, each, check=check) for each in pictures]
        rules[name] = fitted(here, gone)
    _write(options.out, Rules(**rules), embedder.name, len(pictures))


def fitted(stocked: list[Evidence], missing: list[Evidence]) -> Rule:
    """The logistic rule that tells the two apart, by Newton's method with a slight pull to 0."""
    values = np.array([features(each) for each in (*stocked, *missing)])
    truth = np.repeat([1.0, 0.0], [len(stocked), len(missing)])
    weights = np.zeros(values.shape[1])
    pull = 0.05 * np.diag([1.0, 1.0, 1.0, 0.0])
    for _ in range(50):
        told = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ (truth - told) - pull @ weights
        bend = (values * (told * (1 - told))[:, None]).T @ values + pull
        weights = weights + np.linalg.solve(bend, slope)
    return Rule(*(round(float(each), 3) for each in weights))


def _evidence(finder: Finder, picture: np.ndarray, *, check: bool) -> Evidence:
    """Of the object that the shop is likeliest to have."""
    found = finder.find(picture, count=2, check=check)
    return evidence(max(found, key=lambda each: each.hits[0].score).hits)


def _write(out: Path, rules: Rules, model: str, pictures: int) -> None:
    origin = {
        "model": model,
        "made_by": "bench/picture_judging.py",
        "queries": pictures,
        "senders": "one half of those the network never saw",
    }
    told = {**msgspec.to_builtins(rules), "origin": origin}
    out.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
