"""Whether a shop's garments are found in films: six frames each, cut out and put on one strange
background, with caption, blur and JPEG; 45 garments that the shop has and 15 that it lacks.

    python bench/picture_films.py --pictures FOLDER [--weights FILE.onnx] [--seed 5]
"""

from __future__ import annotations

import argparse
from pathlib import Path

import cv2
import numpy as np

from demand.pictures.decoding import content_hash, decode
from demand.pictures.finder import Finder, ShopPicture
from demand.pictures.index_store import IndexStore
from demand.pictures.providers.embedded import WEIGHTS, EmbeddedPictures
from demand.pictures.providers.keypoints import KeypointMarker
from demand.pictures.seeing import see, to_keep
from demand.pictures.training import queries
from demand.pictures.training.cutouts import foreground
from demand.pictures.training.manifest import Photo, read_manifest
from demand.pictures.watching import Frame, watch

STOCKED, LACKED, OTHERS, FRAMES = 45, 15, 155, 6
_NO_GARMENT = ("Not sure", "Other", "Skip", "")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", type=Path, required=True)
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args()
    cv2.setNumThreads(1)
    rng = np.random.default_rng(options.seed)
    photos = [
        each
        for each in read_manifest(options.pictures, seed=11).photos
        if each.category not in _NO_GARMENT
    ]
    held = _drawn([each for each in photos if each.held_out], STOCKED + LACKED, rng)
    others = _drawn([each for each in photos if not each.held_out], 2 * OTHERS, rng)
    shop = [*held[:STOCKED], *others[:OTHERS]]
    finder = _finder(options.pictures, shop, EmbeddedPictures(options.weights))
    right = wrong = told = 0
    for number, photo in enumerate(held):
        behind = others[OTHERS + int(rng.integers(OTHERS))]
        seen = watch(_film(options.pictures, photo, behind, rng), finder).sightings
        names = {each.product_id for each in seen}
        if number < STOCKED:
            right += photo.file in names
            wrong += len(names - {photo.file})
        else:
            told += bool(names)
    print(f"of {STOCKED} films of stocked garments {right} are told, and {wrong} wrong products")
    print(f"of {LACKED} films of garments the shop lacks {told} are told as something it has")


def _drawn(photos: list[Photo], count: int, rng: np.random.Generator) -> list[Photo]:
    return [photos[int(i)] for i in rng.permutation(len(photos))[:count]]


def _finder(folder: Path, shop: list[Photo], model: EmbeddedPictures) -> Finder:
    store, marker = IndexStore(None), KeypointMarker()
    pictures = []
    for photo in shop:
        content = (folder / photo.file).read_bytes()
        picture, name = decode(content), content_hash(content)
        kept = to_keep(picture, see(picture, model))
        store.keep(name, model.name, kept, marker.marks(picture))
        pictures.append(ShopPicture(photo.file, photo.file, name))
    return Finder(model, store, pictures, marker=marker)


def _film(folder: Path, photo: Photo, behind: Photo, rng: np.random.Generator) -> list[Frame]:
    picture = np.asarray(cv2.imread(str(folder / photo.file)), np.uint8)
    background = np.asarray(cv2.imread(str(folder / behind.file)), np.uint8)
    mask = foreground(picture)
    shown = [queries.frame(picture, mask, background, rng).picture for _ in range(FRAMES)]
    return [
        Frame(float(at_s), np.ascontiguousarray(each[..., ::-1])) for at_s, each in enumerate(shown)
    ]


if __name__ == "__main__":
    main()
