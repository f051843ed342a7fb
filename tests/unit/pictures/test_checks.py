"""Listing pictures are checked for what keeps them from being found, and for being copies."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from tiny_pictures import TinyPictures, garment

from demand.pictures.checks import check_picture, copies, near_duplicates
from demand.pictures.decoding import decode
from demand.pictures.fingerprints import differing_bits, fingerprint
from demand.pictures.ports import Pixels
from demand.pictures.surface import surface

SIZE = (480, 600)


def pixels(picture: Image.Image) -> Pixels:
    return np.asarray(picture.convert("RGB"), np.uint8)


def found(picture: Image.Image) -> set[str]:
    (look,) = TinyPictures().look([pixels(picture)])
    return {each.code for each in check_picture(pixels(picture), look.mask)}


def with_text(picture: Image.Image) -> Image.Image:
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(30)
    draw.text((15, 10), "SALE TODAY 199 FREE POST", "black", font)
    draw.text((15, 540), "HURRY UP LAST PIECES NOW", "black", font)
    return picture


def with_watermark(picture: Image.Image) -> Image.Image:
    over = Image.new("RGBA", picture.size)
    draw = ImageDraw.Draw(over)
    font = ImageFont.load_default(26)
    for y in range(0, picture.height, 80):
        for x in range((y // 80 % 2) * 50 - 50, picture.width, 100):
            draw.text((x, y), "SHOP", (60, 60, 60, 40), font)
    return Image.alpha_composite(picture.convert("RGBA"), over).convert("RGB")


def collage() -> Image.Image:
    both = Image.new("RGB", (600, 400), "white")
    both.paste(garment("red", behind="#d0e0f0", size=(300, 400)), (0, 0))
    both.paste(garment("blue", behind="#303030", size=(300, 400)), (300, 0))
    return both


def busy() -> Image.Image:
    rng = np.random.default_rng(1)
    coarse = Image.fromarray(rng.integers(0, 255, (12, 10, 3)).astype(np.uint8))
    behind = coarse.resize(SIZE, Image.Resampling.BICUBIC)
    behind.paste(garment("red", size=(240, 300)), (120, 150))
    return behind


@pytest.mark.parametrize("seed", range(1, 6))
@pytest.mark.parametrize("stripes", [False, True])
def test_a_good_picture_has_no_findings(seed: int, stripes: bool) -> None:
    assert found(garment("navy", seed=seed, size=SIZE, stripes=stripes)) == set()


def test_each_fault_is_found_and_no_other() -> None:
    assert found(with_text(garment("navy", size=SIZE))) == {"text"}
    assert found(with_watermark(garment("navy", size=SIZE))) == {"watermark"}
    assert found(garment("navy", size=(200, 260))) == {"small"}
    assert "collage" in found(collage())
    assert "background" in found(busy())


def test_a_collage_says_of_how_many_pictures_it_is() -> None:
    assert surface(pixels(collage()), None).panels == 2


def test_a_plain_background_is_told_with_its_lightness() -> None:
    seen = surface(pixels(garment("navy", size=SIZE)), None)
    assert (seen.background, seen.background_lightness) == (1.0, 100.0)


def test_a_copy_saved_again_smaller_and_darker_keeps_its_fingerprint() -> None:
    for seed in range(1, 8):
        picture = garment("green", seed=seed, size=SIZE)
        out = io.BytesIO()
        darker = picture.resize((160, 200)).point(lambda value: int(value * 0.9))
        darker.save(out, "JPEG", quality=40)
        again = fingerprint(decode(out.getvalue()))
        assert differing_bits(fingerprint(pixels(picture)), again) <= 5


def different(count: int) -> list[Pixels]:
    rng = np.random.default_rng(2)
    made = []
    for _ in range(count):
        coarse = Image.fromarray(rng.integers(0, 255, (8, 8, 3)).astype(np.uint8))
        made.append(pixels(coarse.resize((200, 200), Image.Resampling.BICUBIC)))
    return made


def test_copies_of_a_reference_set_are_found_with_evidence_and_others_are_not() -> None:
    pictures = [fingerprint(each) for each in different(60)]
    copied = pictures[7] ^ 0b101
    (copy,) = copies(["mine"], [copied], [f"r{n}" for n in range(60)], pictures)
    assert (copy.name, copy.other, copy.differing_bits) == ("mine", "r7", 2)
    assert near_duplicates([f"r{n}" for n in range(60)], pictures) == []


def test_a_pair_inside_a_catalogue_is_told_once() -> None:
    pictures = [fingerprint(each) for each in different(5)]
    (pair,) = near_duplicates(["a", "b", "c", "d", "e", "f"], [*pictures, pictures[2]])
    assert (pair.name, pair.other, pair.differing_bits) == ("c", "f", 0)
