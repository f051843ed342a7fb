"""The photographs to train on, how they are split and what queries are made of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from tiny_pictures import garment

from demand.pictures.training import queries
from demand.pictures.training.batches import Batches
from demand.pictures.training.cutouts import Pixels, box_of, foreground
from demand.pictures.training.manifest import TrainingError, is_held_out, read_manifest
from demand.pictures.training.views import MASK_SIDE, SIDE, Kept, shop_view, viewer_view

Taken = Callable[[Pixels, Pixels, np.random.Generator], Pixels]


def shirt(seed: int = 1, colour: str = "red") -> Pixels:
    return np.asarray(garment(colour, seed=seed, behind="#8090a0"), np.uint8)[..., ::-1].copy()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "clothing").mkdir()
    rows = ["image,sender_id,label,kids,width,height"]
    for number in range(40):
        cv2.imwrite(str(tmp_path / "clothing" / f"g{number}.jpg"), shirt(number + 1))
        rows.append(f"g{number},{number // 2},T-Shirt,False,240,300")
    (tmp_path / "clothing.csv").write_text("\n".join(rows), encoding="utf-8")
    return tmp_path


def test_no_sender_is_on_both_sides_of_the_split(folder: Path) -> None:
    photos = read_manifest(folder, seed=11).photos
    held = {each.group for each in photos if each.held_out}
    assert 0 < len(held) < 20
    assert held.isdisjoint({each.group for each in photos if not each.held_out})


def test_about_one_sender_in_seven_is_held_out() -> None:
    held = sum(is_held_out(f"sender:{number}", seed=3) for number in range(2000))
    assert 240 < held < 360


def test_the_manifest_tells_a_changed_pixel_and_nothing_else(folder: Path) -> None:
    before = read_manifest(folder, seed=11).sha256
    assert read_manifest(folder, seed=11).sha256 == before
    cv2.imwrite(str(folder / "clothing" / "g3.jpg"), shirt(99))
    assert read_manifest(folder, seed=11).sha256 != before


def test_a_folder_that_has_none_lacks_one_or_lacks_a_column_is_told(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(TrainingError, match=r"neither clothing\.csv nor"):
        read_manifest(tmp_path / "empty", seed=1)
    (folder / "clothing" / "g7.jpg").unlink()
    with pytest.raises(TrainingError, match=r"g7\.jpg is listed"):
        read_manifest(folder, seed=1)
    (folder / "clothing.csv").write_text("image,label\n", encoding="utf-8")
    with pytest.raises(TrainingError, match="lacks the column sender_id"):
        read_manifest(folder, seed=1)


def test_a_garment_is_cut_out_of_its_background() -> None:
    picture = shirt()
    truth = np.abs(picture.astype(int) - (160, 144, 128)).max(axis=2) > 30
    mask = foreground(picture) > 127
    assert (mask & truth).sum() / (mask | truth).sum() > 0.85


def test_where_nothing_stands_out_the_middle_is_taken() -> None:
    mask = foreground(np.full((120, 90, 3), 128, np.uint8))
    assert 0.3 < mask.mean() / 255 < 0.7
    assert box_of(np.zeros((50, 40), np.uint8)) == (0, 0, 40, 50)


@pytest.mark.parametrize(
    "taken",
    [
        lambda picture, mask, rng: queries.repost(picture, rng),
        lambda picture, mask, rng: queries.phone(picture, mask, rng)[0],
        lambda picture, mask, rng: queries.frame(picture, mask, shirt(9), rng).picture,
    ],
)
def test_a_query_is_the_same_for_the_same_seed_and_another_for_another(taken: Taken) -> None:
    picture, mask = shirt(), foreground(shirt())
    first, again, other = (taken(picture, mask, np.random.default_rng(seed)) for seed in (4, 4, 5))
    assert (first == again).all()
    assert first.shape != other.shape or (first != other).any()


def test_a_frame_says_where_the_garment_is() -> None:
    rng = np.random.default_rng(2)
    for _ in range(10):
        made = queries.frame(shirt(), foreground(shirt()), np.zeros((90, 90, 3), np.uint8), rng)
        left, top, width, height = made.box
        assert width >= 8
        assert top + height <= made.picture.shape[0]
        assert left + width <= made.picture.shape[1]
        share = max(width / made.picture.shape[1], height / made.picture.shape[0])
        assert 0.4 < share <= 1


def test_views_are_square_and_a_photograph_without_an_object_has_no_mask() -> None:
    rng = np.random.default_rng(1)
    kept = Kept(shirt(), foreground(shirt()))
    for kind in ("repost", "phone", "frame", "box"):
        view = viewer_view(kept, [shirt(5)], rng, kind=kind)
        assert view.picture.shape == (SIDE, SIDE, 3)
        assert viewer_view(Kept(shirt(), None), [shirt(5)], rng, kind=kind).mask is None
    assert shop_view(kept, rng, box=True).mask is not None
    whole, boxed = (shop_view(kept, rng, box=each).mask for each in (False, True))
    assert whole is not None
    assert boxed is not None
    assert whole.shape == (MASK_SIDE, MASK_SIDE)
    assert boxed.mean() > whole.mean()


def test_later_batches_bring_neighbours_together() -> None:
    rng = np.random.default_rng(1)
    batches = Batches([str(n) for n in range(64)], 2, rng)
    angles = np.repeat(np.arange(16), 4) / 16 * 2 * np.pi + np.tile([0, 0.01, 0.02, 0.03], 16)
    batches.learn(np.arange(64), np.stack([np.cos(angles), np.sin(angles)], 1).astype(np.float32))
    together = []
    for _ in range(40):
        drawn = batches.draw(16, step=1000)
        assert len(set(drawn.tolist())) == 16
        together.append(16 - len(set((drawn // 4).tolist())))
    assert np.mean(sorted(together)[20:]) > 2 * np.mean(sorted(together)[:20])


def test_batches_go_on_from_where_they_were() -> None:
    first = Batches(["a"] * 30, 4, np.random.default_rng(1))
    first.learn(np.arange(30), np.eye(30, 4, dtype=np.float32))
    first.draw(8, step=1)
    other = Batches(["a"] * 30, 4, np.random.default_rng(9))
    other.restore(first.state())
    assert first.draw(8, step=500).tolist() == other.draw(8, step=500).tolist()
