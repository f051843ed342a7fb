"""The network that ships with the project: where it comes from, and that it sees."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from tiny_pictures import garment

from demand.pictures.boxes import boxes
from demand.pictures.decoding import decode
from demand.pictures.errors import PictureSearchError
from demand.pictures.finder import Finder, ShopPicture
from demand.pictures.index_store import IndexStore
from demand.pictures.ports import Pixels
from demand.pictures.providers.embedded import WEIGHTS, EmbeddedPictures
from demand.pictures.providers.keypoints import KeypointMarker
from demand.pictures.seeing import see, to_keep
from demand.pictures.training import queries
from demand.pictures.training.cutouts import foreground
from host.sample_shop import sample_catalogue

MOST_BYTES = 12 << 20


@pytest.fixture(scope="module")
def model() -> EmbeddedPictures:
    return EmbeddedPictures()


@pytest.fixture(scope="module")
def shop() -> dict[str, Pixels]:
    folder = sample_catalogue().parent / "pictures"
    return {each.stem: decode(each.read_bytes()) for each in sorted(folder.glob("*.png"))}


def test_the_weights_are_small_and_say_where_they_come_from(model: EmbeddedPictures) -> None:
    assert WEIGHTS.stat().st_size <= MOST_BYTES
    origin = json.loads(WEIGHTS.with_suffix(".json").read_text(encoding="utf-8"))
    assert origin["name"] == model.name
    assert origin["cpu_seconds"] <= 3600
    assert len(origin["manifest_sha256"]) == 64
    assert {"seed", "recipe", "steps", "effective_rank"} <= origin.keys()
    assert "CC0" in origin["credits"]
    assert "CC0" in model.notes["credits"]


def test_the_embedding_has_not_collapsed(model: EmbeddedPictures, shop: dict[str, Pixels]) -> None:
    drawn = [
        np.asarray(garment(colour, seed=seed), np.uint8)
        for seed, colour in enumerate(("red", "navy", "green", "black", "orange", "gray") * 8)
    ]
    looks = model.look([*drawn, *shop.values()])
    embeddings = np.stack([each.embedding for each in looks])
    assert np.linalg.norm(embeddings, axis=1) == pytest.approx(1, abs=1e-3)
    values = np.maximum(np.linalg.svd(embeddings - embeddings.mean(axis=0))[1] ** 2, 1e-12)
    shares = values / values.sum()
    assert np.exp(-(shares * np.log(shares)).sum()) > 10
    likeness = embeddings @ embeddings.T
    assert np.median(likeness[~np.eye(len(likeness), dtype=bool)]) < 0.6


def test_one_look_is_as_good_as_many(model: EmbeddedPictures, shop: dict[str, Pixels]) -> None:
    several = list(shop.values())[:3]
    together = model.look(several)
    for one, look in zip(several, together, strict=True):
        assert float(model.look([one])[0].embedding @ look.embedding) > 0.9999
    assert model.look([]) == []


def test_the_mask_finds_a_garment_on_a_plain_wall(model: EmbeddedPictures) -> None:
    picture = np.asarray(garment("navy", behind="#c8b090", seed=3), np.uint8)
    mask = model.look([picture])[0].mask
    assert mask is not None
    found = boxes(mask, 240, 300)[0]
    truth = (19, 60, 154, 195)
    left, top = max(found[0], truth[0]), max(found[1], truth[1])
    right = min(found[0] + found[2], truth[0] + truth[2])
    bottom = min(found[1] + found[3], truth[1] + truth[3])
    inside = max(0, right - left) * max(0, bottom - top)
    assert inside / (found[2] * found[3] + truth[2] * truth[3] - inside) > 0.5


@pytest.mark.parametrize("kind", ["repost", "phone"])
def test_the_sample_shop_is_found_in_pictures_of_it(
    model: EmbeddedPictures, shop: dict[str, Pixels], kind: str
) -> None:
    store, marker = IndexStore(None), KeypointMarker()
    for name, picture in shop.items():
        kept = to_keep(picture, see(picture, model))
        store.keep(name, model.name, kept, marker.marks(picture))
    pictures = [ShopPicture(name, name, name) for name in shop]
    finder = Finder(model, store, pictures, marker=marker)
    rng = np.random.default_rng(4)
    right = 0
    for name, picture in shop.items():
        mirrored = np.ascontiguousarray(picture[..., ::-1])
        if kind == "repost":
            query = queries.repost(mirrored, rng)
        else:
            query = queries.phone(mirrored, foreground(mirrored), rng)[0]
        (found, *_) = finder.find(np.ascontiguousarray(query[..., ::-1]))
        right += found.hits[0].product_id == name
    assert right >= len(shop) - 1


def test_a_missing_or_broken_file_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(PictureSearchError, match=r"gone\.onnx is missing"):
        EmbeddedPictures(tmp_path / "gone.onnx")
    (tmp_path / "bad.onnx").write_bytes(b"nothing")
    with pytest.raises(PictureSearchError, match=r"bad\.onnx is no network"):
        EmbeddedPictures(tmp_path / "bad.onnx")
