"""The shop's product is found in a picture of it, and what the shop lacks is said to be lacking."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from tiny_pictures import TinyPictures, garment

from demand.pictures.boxes import boxes
from demand.pictures.decoding import decode
from demand.pictures.errors import PictureSearchError
from demand.pictures.finder import Finder
from demand.pictures.index_store import IndexStore
from demand.pictures.indexing import Indexed, index_pictures, pictures_of
from demand.pictures.judging import Evidence, share_stocked
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


def test_more_likeness_lead_and_marks_make_stocked_likelier() -> None:
    base = Evidence(0.5, 0.1, 3)
    for better in (Evidence(0.8, 0.1, 3), Evidence(0.5, 0.3, 3), Evidence(0.5, 0.1, 20)):
        assert share_stocked(better) > share_stocked(base)
    assert share_stocked(Evidence(0.0, 0.0, 0)) < 0.05
    assert share_stocked(Evidence(0.99, 0.4, 40)) > 0.99
