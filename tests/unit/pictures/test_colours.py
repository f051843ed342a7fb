"""Colours and patterns are read from the pixels of the object, not of what lies behind it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from tiny_pictures import TinyPictures, garment

from demand.pictures.cloths import cloths
from demand.pictures.colour_names import BASES, COLOURS, likely_bases, named, to_lab
from demand.pictures.colours import Colours, colours
from demand.pictures.pattern import pattern
from demand.pictures.ports import Pixels


def pixels(picture: Image.Image) -> Pixels:
    return np.asarray(picture.convert("RGB"), np.uint8)


def read(picture: Image.Image) -> Colours:
    (look,) = TinyPictures().look([pixels(picture)])
    return colours(pixels(picture), look.mask)


def test_every_named_colour_is_itself_and_of_a_plain_colour() -> None:
    for colour in COLOURS:
        value = np.array([int(colour.rgb[i : i + 2], 16) for i in (0, 2, 4)])
        assert named(to_lab(value)) == colour
        assert colour.base in BASES
    assert len({each.en for each in COLOURS}) == len({each.zh for each in COLOURS}) == len(COLOURS)


def test_lightness_follows_the_standard() -> None:
    assert to_lab(np.array([255, 255, 255])) == pytest.approx([100, 0, 0], abs=0.02)
    assert to_lab(np.array([0, 0, 0])) == pytest.approx([0, 0, 0], abs=0.02)
    assert to_lab(np.array([255, 0, 0])) == pytest.approx([53.24, 80.09, 67.2], abs=0.05)


@pytest.mark.parametrize(
    ("drawn", "lead"),
    [("#c81f2b", "red"), ("#1d2540", "blue"), ("#111111", "black"), ("#2e8b40", "green"),
     ("#f2a6bc", "pink"), ("#7a4e30", "brown"), ("#6f3f94", "purple"), ("#f4d52a", "yellow")],
)  # fmt: skip
@pytest.mark.parametrize("behind", ["white", "#e0c8a0"])
def test_the_garment_is_named_and_not_the_wall(drawn: str, lead: str, behind: str) -> None:
    assert read(garment(drawn, behind=behind)).lead == lead


def test_two_colours_are_told_with_their_shares() -> None:
    picture = Image.new("RGB", (200, 200), "red")
    ImageDraw.Draw(picture).rectangle((0, 0, 199, 59), "black")
    found = colours(pixels(picture), np.ones((28, 28), np.float32))
    assert [each.base for each in found.shares] == ["red", "black"]
    assert [each.share for each in found.shares] == pytest.approx([0.7, 0.3], abs=0.03)
    assert found.lead_zh == "红色"


def lit(colour: tuple[int, int, int], darkest: float, lightest: float) -> Pixels:
    """Plain cloth in folds: its light changes from left to right."""
    light = np.linspace(darkest, lightest, 200)[None, :, None]
    return np.clip(np.broadcast_to(light * np.array(colour), (200, 200, 3)), 0, 255).astype(
        np.uint8
    )


@pytest.mark.parametrize(
    ("colour", "darkest", "lightest", "lead"),
    [((28, 28, 30), 0.5, 2.2, "black"), ((52, 60, 86), 0.6, 1.4, "blue"),
     ((214, 212, 206), 0.8, 1.19, "white"), ((120, 118, 114), 0.8, 1.2, "grey")],
)  # fmt: skip
def test_cloth_in_light_and_shade_is_of_one_colour(
    colour: tuple[int, int, int], darkest: float, lightest: float, lead: str
) -> None:
    found = colours(lit(colour, darkest, lightest), np.ones((28, 28), np.float32))
    assert found.lead == lead


def test_a_check_of_black_and_white_is_two_cloths() -> None:
    picture = Image.new("RGB", (200, 200), "white")
    ImageDraw.Draw(picture).rectangle((0, 0, 199, 99), "black")
    found = cloths(to_lab(pixels(picture).reshape(-1, 3)), np.zeros((0, 3)))
    assert [each.share for each in found] == pytest.approx([0.5, 0.5], abs=0.01)


def test_the_wall_that_looks_through_a_wrong_mask_counts_less() -> None:
    picture = Image.new("RGB", (200, 200), "#7a4e30")
    ImageDraw.Draw(picture).rectangle((62, 62, 138, 138), "#3a8c46")
    mask = np.zeros((28, 28), np.float32)
    mask[6:22, 6:22] = 1
    inside = to_lab(pixels(picture)[43:157, 43:157].reshape(-1, 3))
    assert likely_bases(cloths(inside, np.zeros((0, 3)))[0].lab)["brown"] > 0.5
    assert colours(pixels(picture), mask).lead == "green"


@given(st.lists(st.tuples(*[st.integers(0, 255)] * 3), min_size=1, max_size=30))
def test_whatever_the_pixels_the_shares_are_whole(values: list[tuple[int, int, int]]) -> None:
    found = cloths(to_lab(np.array(values)), to_lab(np.array(values[:1] * 5)))
    assert sum(each.share for each in found) == pytest.approx(1)
    assert all(np.isfinite(each.lab).all() for each in found)
    for each in found:
        assert sum(likely_bases(each.lab).values()) == pytest.approx(1)


def test_where_no_colour_leads_it_is_multi() -> None:
    picture = Image.new("RGB", (200, 200))
    draw = ImageDraw.Draw(picture)
    for number, each in enumerate(("#c81f2b", "#2e62b4", "#f4d52a", "#3a8c46")):
        draw.rectangle((number * 50, 0, number * 50 + 49, 199), each)
    found = colours(pixels(picture), np.ones((28, 28), np.float32))
    assert (found.lead, found.lead_zh) == ("multi", "花色")


@pytest.mark.parametrize("mask", [None, np.zeros((28, 28), np.float32)])
def test_without_an_object_the_middle_is_read(mask: np.ndarray | None) -> None:
    picture = Image.new("RGB", (100, 100), "white")
    ImageDraw.Draw(picture).rectangle((15, 15, 84, 84), "navy")
    assert colours(pixels(picture), mask).lead == "blue"


def cloth(kind: str) -> Image.Image:
    picture = Image.new("RGB", (256, 256), (120, 130, 160))
    draw = ImageDraw.Draw(picture)
    if kind in ("striped", "checked"):
        for y in range(0, 256, 24):
            draw.rectangle((0, y, 255, y + 11), (240, 240, 240))
    if kind == "checked":
        for x in range(0, 256, 24):
            draw.rectangle((x, 0, x + 11, 255), (60, 20, 30))
    if kind == "printed":
        rng = np.random.default_rng(3)
        for _ in range(70):
            x, y, r = rng.uniform(0, 250, 3) * (1, 1, 0.09)
            shade = tuple(int(each) for each in rng.integers(0, 255, 3))
            draw.ellipse((x - r, y - r, x + r, y + r), shade)
    return picture


@pytest.mark.parametrize("kind", ["plain", "striped", "checked", "printed"])
def test_patterns_of_cloth_are_told_apart(kind: str) -> None:
    assert pattern(pixels(cloth(kind)), None) == kind
    if kind != "checked":
        assert pattern(pixels(cloth(kind).rotate(90)), None) == kind


def test_shade_over_plain_cloth_is_no_pattern() -> None:
    shade = np.linspace(90, 190, 256)[None, :, None] * np.array([1.0, 0.8, 0.7])
    assert pattern(np.broadcast_to(shade, (256, 256, 3)).astype(np.uint8), None) == "plain"


@pytest.mark.parametrize("seed", range(5))
def test_folds_and_seams_of_plain_cloth_are_no_pattern(seed: int) -> None:
    rng = np.random.default_rng(seed)
    folds = Image.fromarray(rng.integers(90, 210, (12, 12), np.uint8)).resize((256, 256))
    ImageDraw.Draw(folds).line((0, 90, 255, 130), 120, 3)
    cloth_rgb = np.asarray(folds, np.float64)[..., None] * np.array([1.0, 0.8, 0.7])
    assert pattern(cloth_rgb.astype(np.uint8), None) == "plain"
