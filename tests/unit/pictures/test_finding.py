"""The shop's product is found in a picture of it, and what the shop lacks is said to be lacking."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from tiny_pictures import TinyPictures, garment

from demand.pictures.boxes import boxes
from demand.pictures.decoding import decode
from demand.pictures.errors import PictureSearchError
from demand.pictures.finder import Finder, Hit, evidence
from demand.pictures.index_store import IndexStore
from demand.pictures.indexing import Indexed, index_pictures, pictures_of
from demand.pictures.judging import CHANCE_MARKS, Evidence, score, share_stocked
from demand.pictures.ports import Pixels
from demand.pictures.providers.keypoints import KeypointMarker
from storage.catalogue import Catalogue, Product, Shop, Sku

COLOURS = ("red", "navy", "green", "orange", "black", "purple", "brown", "gray")


def pixels(picture: Image.Image) -> Pixels:
    return np.asarray(picture.convert("RGB"), np.uint8)


def catalogue(names: dict[str, tuple[str, ...]]) -> Catalogue:
    sku = Sku(sku="S", price_minor=100, stock=1)
    products = tuple(
        Product(id=name, title=f"shirt {name}", skus=(sku,), pictures=pictures)
        for name, pictures in names.items()
    )
    return Catalogue(Shop(name="shop"), products)


@pytest.fixture
def shop(tmp_path: Path) -> tuple[Catalogue, Path]:
    (tmp_path / "pictures").mkdir()
    for number, colour in enumerate(COLOURS):
        picture = garment(colour, seed=number + 1)
        picture.save(tmp_path / "pictures" / f"{number}.png")
    return catalogue({f"P{n}": (f"{n}.png",) for n in range(len(COLOURS))}), tmp_path


def indexed(
    shop: tuple[Catalogue, Path], store: IndexStore, *, embedder: TinyPictures | None = None
) -> Indexed:
    catalogue, folder = shop
    model = embedder or TinyPictures()
    return index_pictures(pictures_of(catalogue), folder, store, model, marker=KeypointMarker())


def test_each_picture_is_looked_at_once_for_all_time(
    shop: tuple[Catalogue, Path], tmp_path: Path
) -> None:
    first = IndexStore(tmp_path / "index.db")
    assert indexed(shop, first).looked_at == len(COLOURS)
    first.close()
    again, embedder = IndexStore(tmp_path / "index.db"), TinyPictures()
    assert indexed(shop, again, embedder=embedder).looked_at == 0
    assert embedder.looked == 0
    garment("pink", seed=99).save(tmp_path / "pictures" / "3.png")
    assert indexed(shop, again, embedder=embedder).looked_at == 1
    again.close()


def test_a_picture_that_cannot_be_read_is_told_and_the_others_are_indexed(
    shop: tuple[Catalogue, Path], tmp_path: Path
) -> None:
    (tmp_path / "pictures" / "2.png").write_bytes(b"GIF89a")
    (tmp_path / "pictures" / "5.png").unlink()
    done = indexed(shop, IndexStore(None))
    assert (done.looked_at, done.missing) == (len(COLOURS) - 2, ("5.png",))
    assert "2.png is a GIF" in done.refused[0]
    assert {each.product_id for each in done.pictures}.isdisjoint({"P2", "P5"})


def test_a_name_that_leads_out_of_the_folder_is_missing(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    garment("red").save(tmp_path / "secret.png")
    done = indexed((catalogue({"P1": ("../secret.png",)}), tmp_path / "inside"), IndexStore(None))
    assert done.missing == ("../secret.png",)


def test_a_saved_smaller_picture_finds_its_product(shop: tuple[Catalogue, Path]) -> None:
    store = IndexStore(None)
    finder = Finder(TinyPictures(), store, indexed(shop, store).pictures, marker=KeypointMarker())
    for number, colour in enumerate(COLOURS):
        small = garment(colour, seed=number + 1).resize((160, 200))
        out = io.BytesIO()
        small.save(out, "JPEG", quality=60)
        (found,) = finder.find(decode(out.getvalue()))
        assert found.hits[0].product_id == f"P{number}"
        assert found.hits[0].marks >= 4
        assert found.stocked


def test_marks_decide_between_shirts_of_one_colour(tmp_path: Path) -> None:
    for number in range(6):
        garment("navy", seed=number + 1, size=(300, 380)).save(tmp_path / f"{number}.png")
    names = {f"P{n}": (f"{n}.png",) for n in range(6)}
    store = IndexStore(None)
    done = indexed((catalogue(names), tmp_path), store)
    finder = Finder(TinyPictures(), store, done.pictures, marker=KeypointMarker())
    for number in range(6):
        shirt = garment("navy", seed=number + 1, size=(300, 380)).rotate(4, fillcolor="white")
        (found, *_) = finder.find(pixels(shirt))
        assert found.hits[0].product_id == f"P{number}"


def test_an_empty_shop_has_nothing_and_says_so() -> None:
    (found,) = Finder(TinyPictures(), IndexStore(None), ()).find(pixels(garment("red")))
    assert (found.hits, found.stocked) == ((), False)


def test_two_garments_in_one_picture_are_two_objects(shop: tuple[Catalogue, Path]) -> None:
    store = IndexStore(None)
    finder = Finder(TinyPictures(), store, indexed(shop, store).pictures)
    both = Image.new("RGB", (560, 320), "white")
    both.paste(garment("red", seed=1), (0, 10))
    both.paste(garment("green", seed=3), (300, 10))
    found = finder.find(pixels(both), check=False)
    assert {each.colours.lead for each in found} == {"red", "green"}
    assert found[0].box[0] + found[0].box[2] <= 300 or found[0].box[0] >= 260


def test_a_box_leaves_out_the_rest(shop: tuple[Catalogue, Path]) -> None:
    store = IndexStore(None)
    finder = Finder(TinyPictures(), store, indexed(shop, store).pictures)
    both = Image.new("RGB", (560, 320), "white")
    both.paste(garment("red", seed=1), (0, 10))
    both.paste(garment("green", seed=3), (300, 10))
    (found,) = finder.find(pixels(both), box=(300, 10, 240, 300))
    assert found.hits[0].product_id == "P2"


def test_a_box_outside_the_picture_looks_at_its_edge(shop: tuple[Catalogue, Path]) -> None:
    store = IndexStore(None)
    finder = Finder(TinyPictures(), store, indexed(shop, store).pictures)
    (found,) = finder.find(pixels(garment("red")), box=(9000, 9000, 10, 10))
    assert len(found.hits) == len(COLOURS)


def test_a_product_is_shown_once_however_many_pictures_it_has(tmp_path: Path) -> None:
    for number in range(4):
        garment("red", seed=number + 1).save(tmp_path / f"{number}.png")
    shop = catalogue({"A": ("0.png", "1.png", "2.png"), "B": ("3.png",)}), tmp_path
    store = IndexStore(None)
    (found,) = Finder(TinyPictures(), store, indexed(shop, store).pictures).find(
        pixels(garment("red", seed=2))
    )
    assert [hit.product_id for hit in found.hits] == ["A", "B"]
    assert found.hits[0].picture == "1.png"


def test_what_is_no_index_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "index.db").write_bytes(b"no database at all" * 100)
    with pytest.raises(PictureSearchError, match=r"index\.db cannot be used"):
        IndexStore(tmp_path / "index.db")


def test_looks_of_another_model_are_not_found_and_can_be_forgotten(
    shop: tuple[Catalogue, Path],
) -> None:
    store = IndexStore(None)
    done = indexed(shop, store)
    other = TinyPictures()
    other.name = "tiny:2"
    finder = Finder(other, store, done.pictures)
    assert (finder.size, finder.missing) == (0, len(COLOURS))
    kept = [each.content_hash for each in done.pictures[:3]]
    assert store.forget("tiny:1", but=kept) == len(COLOURS) - 3


def test_boxes_are_of_separate_parts_largest_first() -> None:
    mask = np.zeros((28, 28), np.float32)
    mask[2:12, 3:9] = 1
    mask[15:27, 12:26] = 1
    mask[0, 27] = 1
    assert boxes(mask, 280, 560) == [(120, 300, 140, 240), (30, 40, 60, 200)]


def test_an_empty_mask_has_no_boxes() -> None:
    assert boxes(np.zeros((28, 28), np.float32), 100, 100) == []


def test_a_small_patch_beside_an_object_is_no_object() -> None:
    mask = np.zeros((56, 56), np.float32)
    mask[5:50, 5:40] = 1
    mask[5:17, 45:53] = 1
    assert len(boxes(mask, 560, 560)) == 1
    mask[5:50, 45:53] = 1
    assert len(boxes(mask, 560, 560)) == 2


def test_more_likeness_lead_and_marks_make_stocked_likelier() -> None:
    base = Evidence(0.5, 0.05, 5)
    for better in (Evidence(0.8, 0.05, 5), Evidence(0.5, 0.3, 5), Evidence(0.5, 0.05, 20)):
        assert share_stocked(better) > share_stocked(base)
    assert share_stocked(Evidence(0.0, 0.0, 0)) < 0.05
    assert share_stocked(Evidence(0.9, 0.4, 40)) > 0.95


def test_unchecked_marks_are_judged_by_a_rule_of_their_own() -> None:
    assert share_stocked(Evidence(0.6, 0.2, -1)) > share_stocked(Evidence(0.6, 0.2, 0))


def test_marks_that_agree_by_chance_move_no_score() -> None:
    assert score(0.5, -1) == score(0.5, 0) == score(0.5, CHANCE_MARKS) == 0.5
    assert score(0.5, 12) > score(0.5, 6) > 0.5


class CountingMarker:
    """Says that so many marks agree with the picture named first, and counts what it is asked."""

    def __init__(self, first: int) -> None:
        self.first, self.compared = first, 0

    def marks(self, picture: Pixels) -> bytes:
        return picture[:4].tobytes()

    def marks_to_find(self, picture: Pixels) -> bytes:
        return self.marks(picture)

    def agreeing(self, query: bytes, known: Sequence[bytes]) -> list[int]:
        begins = self.compared == 0
        self.compared += len(known)
        return [self.first if begins and not number else 0 for number in range(len(known))]


@pytest.mark.parametrize(("agree", "compared"), [(40, 5), (5, 14)])
def test_others_are_checked_only_where_the_first_are_not_clear(
    tmp_path: Path, agree: int, compared: int
) -> None:
    names = {f"P{number}": (f"{number}.png",) for number in range(14)}
    for number in range(14):
        garment("navy", seed=number + 1).save(tmp_path / f"{number}.png")
    store, marker = IndexStore(None), CountingMarker(agree)
    named = pictures_of(catalogue(names))
    done = index_pictures(named, tmp_path, store, TinyPictures(), marker=marker)
    finder = Finder(TinyPictures(), store, done.pictures, marker=marker)
    (found,) = finder.find(pixels(garment("navy", seed=3)), count=14)
    assert marker.compared == compared
    assert found.hits[0].marks == agree
    assert len(found.hits) == 14


def test_in_a_shop_of_one_product_only_its_likeness_tells() -> None:
    """No second product is no proof of the first: the lead is over what a large shop would have."""
    alone = [share_stocked(evidence([Hit("P1", "p", like, like)])) for like in (0.2, 0.4, 0.9)]
    among_many = [
        share_stocked(evidence([Hit("P1", "p", like, like), Hit("P2", "q", 0.39, 0.39)]))
        for like in (0.4, 0.9)
    ]
    assert alone[0] < 0.1
    assert alone[1] < 0.5 < alone[2]
    assert alone[1:] == pytest.approx(among_many, abs=0.3)
