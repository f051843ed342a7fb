"""Other boxes of an object are tried where the first look leaves open what it is, only there."""

from __future__ import annotations

import numpy as np
import pytest
from tiny_pictures import GRID, TinyPictures

from demand.pictures import finder
from demand.pictures.boxes import boxes
from demand.pictures.colours import colours
from demand.pictures.finder import Finder, ShopPicture
from demand.pictures.index_store import IndexStore
from demand.pictures.ports import Floats, PictureEmbedder, Pixels
from demand.pictures.seeing import SeenObject, Sight, look_again, see, to_keep, views_of

SIDE = 25 * GRID


def patches(seed: int) -> Pixels:
    """Patches of chance colours: two such pictures are nothing alike."""
    rng = np.random.default_rng(seed)
    cells = rng.integers(0, 256, (GRID, GRID, 3), dtype=np.uint8)
    return cells.repeat(SIDE // GRID, axis=0).repeat(SIDE // GRID, axis=1)


def finder_of(*seeds: int) -> Finder:
    embedder, store = TinyPictures(), IndexStore(None)
    for seed in seeds:
        picture = patches(seed)
        store.keep(str(seed), embedder.name, to_keep(picture, see(picture, embedder)), None)
    return Finder(embedder, store, [ShopPicture(f"P{n}", f"{n}.png", str(n)) for n in seeds])


class Again:
    """Stands in for the second look: sees the product of one seed, and counts how often."""

    def __init__(self, seed: int) -> None:
        self.asked, self._seed = 0, seed

    def __call__(
        self, picture: Pixels, sight: Sight, embedder: PictureEmbedder
    ) -> tuple[Floats, Floats]:
        self.asked += 1
        return views_of(see(patches(self._seed), embedder), 0)


def test_what_is_clear_at_first_is_not_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    again = Again(3)
    monkeypatch.setattr(finder, "look_again", again)
    (found,) = finder_of(1, 2, 3).find(patches(1))
    assert (found.hits[0].product_id, again.asked) == ("P1", 0)


def test_what_lies_between_two_products_is_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    again = Again(3)
    monkeypatch.setattr(finder, "look_again", again)
    between = (patches(1) // 2 + patches(2) // 2).astype(np.uint8)
    (found,) = finder_of(1, 2, 3).find(between)
    assert again.asked == 1
    assert found.hits[0].product_id == "P3"
    assert {each.product_id for each in found.hits} == {"P1", "P2", "P3"}


def test_an_empty_shop_is_not_searched_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    again = Again(3)
    monkeypatch.setattr(finder, "look_again", again)
    (found,) = finder_of().find(patches(1))
    assert (found.hits, again.asked) == ((), 0)


def test_soft_edges_give_a_tighter_box_and_hard_ones_none() -> None:
    away = np.abs(np.linspace(-1, 1, 56))
    soft = (1 - np.maximum(away[:, None], away[None]) / 2).astype(np.float32)
    hard = (soft > 0.6).astype(np.float32)
    for sharp, tried in ((soft, 1), (hard, 0)):
        embedder = TinyPictures()
        views, worth = look_again(patches(1), _sight(sharp), embedder)
        assert (len(views), len(worth), embedder.looked) == (tried, tried, tried)
        assert (worth < 1).all()


def _sight(sharp: Floats) -> Sight:
    picture = patches(1)
    (look,) = TinyPictures().look([picture])
    (box,) = boxes(sharp, SIDE, SIDE, sure=0.8)
    return Sight(look, (SeenObject(box, look, colours(picture, None), "plain"),), sharp)
