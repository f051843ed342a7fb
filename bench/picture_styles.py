"""What the pixels tell beside the product: colours against labels of our own, the category, and
whether 24 planted styles are found among 600 one-offs.

    python bench/picture_styles.py --pictures FOLDER [--weights FILE.onnx]
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np

from demand.pictures.decoding import decode
from demand.pictures.finder import Finder
from demand.pictures.index_store import IndexStore
from demand.pictures.ports import Floats, Pixels
from demand.pictures.providers.embedded import WEIGHTS, EmbeddedPictures
from demand.pictures.searched import views_of_style
from demand.pictures.seeing import see
from demand.pictures.styles import JOINS_AT, Styles, Unmatched
from demand.pictures.training import queries
from demand.pictures.training.cutouts import foreground
from demand.pictures.training.manifest import Photo, read_manifest

SEED = 11
PLANTED, ONE_OFFS = 24, 600


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", type=Path, required=True)
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--one-offs", type=int, default=ONE_OFFS)
    parser.add_argument("--seed", type=int, default=SEED, help="of the drawn garments")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    model = EmbeddedPictures(options.weights)
    photos = read_manifest(options.pictures, seed=SEED).photos
    _colours(options.pictures, model)
    garments = [each for each in photos if each.category]
    _styles(options.pictures, model, garments, options.one_offs, options.seed)


def _colours(folder: Path, model: EmbeddedPictures) -> None:
    """The labels are ours; a pattern is labelled where it is plain to see."""
    right: dict[tuple[str, str], list[bool]] = {}
    with Path(__file__).with_name("picture_colours.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            picture = decode((folder / row["file"]).read_bytes())
            shown = see(picture, model).objects[0]
            lead, accepted = shown.colours.lead, row["accepted"].split("|")
            right.setdefault((row["tuned"], "leading colour"), []).append(lead in accepted)
            if lead not in accepted:
                print(f"  {row['file']}: {lead}, accepted {row['accepted']}")
            if row["pattern"]:
                same = shown.pattern == row["pattern"]
                right.setdefault((row["tuned"], "pattern"), []).append(same)
    for (tuned, what), found in sorted(right.items(), reverse=True):
        name = "tuned on" if tuned == "1" else "only checked"
        print(f"{what} right, {name}: {np.mean(found) * 100:.1f} % of {len(found)}")


def _styles(
    folder: Path, model: EmbeddedPictures, photos: list[Photo], one_offs: int, seed: int
) -> None:
    """Planted styles are garments of senders never trained on, photographed again 6 to 14 times."""
    rng = np.random.default_rng(seed)
    held = [each for each in photos if each.held_out]
    trained = [each for each in photos if not each.held_out]
    styles = [held[i] for i in rng.permutation(len(held))[:PLANTED]]
    others = [trained[i] for i in rng.permutation(len(trained))[:one_offs]]
    for kind in ("phone", "frame"):
        made = [
            (f"s{number}", taken())
            for number, photo in enumerate(styles)
            for taken in [_taker(folder, photo, kind, photos, model, rng)]
            for _ in range(int(rng.integers(6, 15)))
        ]
        made += [("one", _taker(folder, photo, kind, photos, model, rng)()) for photo in others]
        order = rng.permutation(len(made))
        for joins_at in (JOINS_AT - 0.05, JOINS_AT, JOINS_AT + 0.05):
            gathered = Styles(joins_at=joins_at)
            for day, index in enumerate(order):
                name, (embedding, whole) = made[index]
                gathered.take(
                    Unmatched(
                        str(index), f"v{index}", day // 12, embedding, colour=name, whole=whole
                    )
                )
            kinds = [[each.colour for each in style.searches] for style in gathered.emerging()]
            mostly = [_mostly(each) for each in kinds]
            found = set(mostly) - {"one"}
            false = mostly.count("one")
            twice = len(mostly) - false - len(found)
            print(
                f"{kind}, joined at {joins_at:.2f}: {len(found)} of {PLANTED} found,"
                f" {false} false clusters, {twice} told twice"
            )


def _mostly(kinds: list[str]) -> str:
    """What most searches of a style are of; where as many are one-offs it is one of those."""
    return min(set(kinds), key=lambda kind: (-kinds.count(kind), kind))


def _taker(
    folder: Path,
    photo: Photo,
    kind: str,
    photos: list[Photo],
    model: EmbeddedPictures,
    rng: np.random.Generator,
) -> Callable[[], tuple[Floats, Floats]]:
    """Takes the garment's picture again, as a phone or on a strange background, and gives what its
    search is put into a style by."""
    picture: Pixels = np.asarray(cv2.imread(str(folder / photo.file)), np.uint8)
    mask = foreground(picture)

    def taken() -> tuple[Floats, Floats]:
        if kind == "phone":
            made, _ = queries.phone(picture, mask, rng)
        else:
            behind = cv2.imread(str(folder / photos[rng.integers(len(photos))].file))
            made = queries.frame(picture, mask, np.asarray(behind, np.uint8), rng).picture
        shop = Finder(model, IndexStore(None), ())
        return views_of_style(shop.find(np.ascontiguousarray(made[..., ::-1]))[0])

    return taken


if __name__ == "__main__":
    main()
