"""Avatar packs, themes, fonts and product pictures from anybody: what is wrong is one sentence,
what is hostile does no harm."""

from __future__ import annotations

import re
import shutil
import struct
import tomllib
import zlib
from pathlib import Path

import msgspec
import numpy as np
import pytest
from PIL import Image

from host.stage.picture import pack as packs
from host.stage.picture import theme as themes
from host.stage.picture.colour import colour, contrast
from host.stage.picture.errors import BadPack, BadTheme, FontMissing
from host.stage.picture.fonts import NEEDED, Face, find_faces, missing_in
from host.stage.picture.pack import MOUTHS, read_pack
from host.stage.picture.photo import Photos, placeholder
from host.stage.picture.theme import read_theme, theme_names

GROUND = colour("#f4efe9")


def test_the_example_in_the_guide_is_a_description_that_is_understood() -> None:
    root = Path(__file__).resolve().parents[2]
    guide = (root / "docs/howto/make-an-avatar-pack.md").read_text(encoding="utf-8")
    (block,) = (each for each in re.findall(r"```toml\n(.*?)```", guide, re.S) if "format" in each)
    told = msgspec.convert(tomllib.loads(block), packs.Description)
    assert told.arm is not None
    named = set(re.findall(r"`(\w+)\.png`", guide))
    assert named == {*packs._MUST_HAVE, *packs._MAY_HAVE}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A shop's folder with a copy of our pack, called mine."""
    shutil.copytree(packs.own_folder() / "xiaohe", tmp_path / "mine")
    return tmp_path


def change(folder: Path, before: str, after: str) -> None:
    file = folder / "mine" / "pack.toml"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def refusal(folder: Path, *, today: str = "") -> str:
    with pytest.raises(BadPack) as refused:
        read_pack("mine", folder, today=today)
    sentence = str(refused.value)
    assert "\n" not in sentence
    return sentence


def png_that_claims(width: int, height: int) -> bytes:
    """A few bytes that say they are a picture of that size."""

    def chunk(name: bytes, data: bytes) -> bytes:
        check = zlib.crc32(name + data)
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    data = zlib.compress(bytes(1_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def test_our_pack_shows_nobody_and_is_complete_and_small() -> None:
    pack = read_pack("xiaohe", today="2099-01-01")
    assert pack.told.consent.person == "none, drawn"
    assert all(f"mouth_{mouth}" in pack.layers for mouth in MOUTHS)
    size = sum(file.stat().st_size for file in (packs.own_folder() / "xiaohe").iterdir())
    assert size < 1_000_000


def test_the_drawing_program_makes_the_layers_that_ship(tmp_path: Path) -> None:
    from host.stage.picture import draw_xiaohe

    sheet = draw_xiaohe.Sheet(draw_xiaohe.WIDTH, draw_xiaohe.HEIGHT)
    draw_xiaohe.LAYERS["mouth_a"](sheet)
    place = sheet.save(tmp_path / "mouth_a.png")
    pack = read_pack("xiaohe")
    assert place == pack.told.layers["mouth_a"]
    assert set(draw_xiaohe.LAYERS) == set(pack.layers)
    shipped = packs.own_folder() / "xiaohe" / "mouth_a.png"
    with Image.open(tmp_path / "mouth_a.png") as made, Image.open(shipped) as known:
        assert made.size == known.size
        assert np.abs(np.asarray(made, int) - np.asarray(known, int)).max() <= 2


def test_a_shops_own_pack_comes_before_ours_and_one_without_arms_will_do(folder: Path) -> None:
    (folder / "mine").rename(folder / "xiaohe")
    file = folder / "xiaohe" / "pack.toml"
    text = file.read_text(encoding="utf-8").replace("小禾 Xiaohe", "Other")
    start, end = text.index("[arm]"), text.index("[layers]")
    lines = [line for line in text[end:].splitlines() if not line.startswith(("arm_", "fore_"))]
    file.write_text(text[:start] + "\n".join(lines), encoding="utf-8")
    pack = read_pack("xiaohe", folder)
    assert pack.told.title == "Other"
    assert pack.told.arm is None


def test_a_mouth_that_a_pack_lacks_is_replaced_by_the_nearest(folder: Path) -> None:
    for name in ("mouth_s", "mouth_i"):
        line = next(
            line
            for line in (folder / "mine" / "pack.toml").read_text(encoding="utf-8").splitlines()
            if line.startswith(f"{name} ")
        )
        change(folder, line + "\n", "")
    pack = read_pack("mine", folder)
    assert pack.mouth("s") is pack.layers["mouth_e"]


def test_a_pack_whose_consent_was_withdrawn_or_ran_out_is_refused(folder: Path) -> None:
    change(folder, 'expires = "" ', 'expires = "2026-12-31" ')
    assert read_pack("mine", folder, today="2026-12-31")
    assert "ran out on 2026-12-31" in refusal(folder, today="2027-01-01")
    change(folder, "withdrawn = false", "withdrawn = true")
    assert "withdrawn" in refusal(folder)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('person = "none, drawn"', 'person = ""', "whose likeness"),
        ('expires = "" ', 'expires = "soon" ', "YYYY-MM-DD"),
        ("format = 1", "format = 2", "format is 2"),
        ("format = 1", "format = = 1", "no TOML"),
        ('title = "', 'titel = "', "titel"),
        ("size = [1100, 1920]", "size = [1100, 19200]", "sides are"),
        ("size = [1100, 1920]", "size = [600, 1920]", "does not lie within"),
        ("head = [322, 91, 398, 435]", "head = [322, 91, 3980, 435]", "head"),
        ("sway_degrees = 1.4", "sway_degrees = 90.0", "idle.sway_degrees"),
        ("sway_degrees = 1.4", 'sway_degrees = "much"', "sway_degrees"),
        ("\nhead = [371", "\nhead_2 = [371", "'head'"),
        ("\nfore_rest", "\nspare_arm", "spare_arm"),
        ("\nmouth_a = [", "\nmouth_a = [-", "mouth_a"),
        ("\nmouth_a = [", "\nmouth_a = [1, ", "layers"),
    ],
)
def test_what_is_wrong_in_a_packs_description_is_told_in_one_sentence(
    folder: Path, before: str, after: str, told: str
) -> None:
    change(folder, before, after)
    assert told in refusal(folder)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "mine" / "mouth_a.png").unlink()
    assert "mouth_a.png" in refusal(folder)


@pytest.mark.parametrize(
    "content",
    [
        b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", png_that_claims(60_000, 60_000),
        png_that_claims(3_000, 3_000),
    ],
)  # fmt: skip
def test_a_file_that_is_no_layer_is_refused_without_being_unpacked(
    folder: Path, content: bytes
) -> None:
    (folder / "mine" / "mouth_a.png").write_bytes(content)
    assert "mouth_a.png" in refusal(folder)


def test_layers_that_are_too_large_together_are_refused(folder: Path) -> None:
    change(folder, "size = [1100, 1920]", "size = [4096, 4096]")
    for name in ("body", "head"):
        Image.new("RGBA", (4096, 4096)).save(folder / "mine" / f"{name}.png", compress_level=1)
    text = (folder / "mine" / "pack.toml").read_text(encoding="utf-8")
    for name in ("body", "head"):
        line = next(
            each
            for each in text.splitlines()
            if each.startswith(f"{name} = [") and "398, 435" not in each
        )
        change(folder, f"\n{line}\n", f"\n{name} = [0, 0]\n")
    assert "more than" in refusal(folder)


@pytest.mark.parametrize("name", ["", "../xiaohe", "nobody", "a/b", "x" * 60, "xiaohe\0", "Xiao"])
def test_a_pack_or_theme_that_is_not_there_is_one_sentence(name: str, tmp_path: Path) -> None:
    with pytest.raises(BadPack):
        read_pack(name, tmp_path)
    with pytest.raises(BadTheme):
        read_theme(name, tmp_path)


def test_our_themes_can_be_read_in_every_colour() -> None:
    assert set(theme_names()) >= {"day", "night", "festive"}
    for name in theme_names():
        colours = read_theme(name).colours
        assert contrast(colours.price, colours.card) >= 4.5
        assert contrast(colours.plate_quiet, colours.plate) >= 4.5


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('price = "#d21f33"', 'price = "red"', "price is wrong"),
        ('price = "#d21f33"', "", "lacks the colour 'price'"),
        ('price = "#d21f33"', 'price = "#ffeeee"', "contrast of 1"),
        ("[colours]", "[colors]", "colors"),
        ("[colours]", "colours = 3\n[other]", "unknown entry 'other'"),
        ('price = "', 'pirce = "', "'pirce'"),
        ("corner = 2.6", "corner = 40.0", "corner"),
        ('card_side = "right"', 'card_side = "up"', "card_side"),
        ("corner = 2.6", "round = 2.6", "'round'"),
        ("[layout]", "[layout", "no TOML"),
    ],
)
def test_what_is_wrong_in_a_theme_is_told_in_one_sentence(
    tmp_path: Path, before: str, after: str, told: str
) -> None:
    day = (themes.own_folder() / "day.toml").read_text(encoding="utf-8")
    assert before in day
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "ours.toml").write_text(day.replace(before, after), encoding="utf-8")
    with pytest.raises(BadTheme) as refused:
        read_theme("ours", tmp_path)
    assert told in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_shops_own_theme_comes_before_ours(tmp_path: Path) -> None:
    day = (themes.own_folder() / "day.toml").read_text(encoding="utf-8")
    (tmp_path / "themes").mkdir()
    file = tmp_path / "themes" / "day.toml"
    file.write_text(day.replace("日光 Day", "Ours"), encoding="utf-8")
    assert read_theme("day", tmp_path).title == "Ours"
    assert "day" in theme_names(tmp_path)


def test_the_font_that_was_found_has_every_glyph_that_is_needed() -> None:
    faces = find_faces()
    assert missing_in(NEEDED, faces.regular) == ""
    assert missing_in(NEEDED, faces.bold) == ""
    assert missing_in("直\U0010fffe😀", faces.regular) == "\U0010fffe😀"


def test_a_font_without_chinese_or_one_that_is_not_there_is_refused(tmp_path: Path) -> None:
    for name in (tmp_path / "none.ttf", Path(__file__), tmp_path):
        with pytest.raises(FontMissing) as refused:
            find_faces(str(name))
        assert "\n" not in str(refused.value)


def test_a_machine_without_any_chinese_font_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from host.stage.picture import fonts

    fonts._system_faces.cache_clear()
    monkeypatch.setattr(fonts, "font_folders", lambda: ())
    monkeypatch.setattr(fonts.shutil, "which", lambda name: None)
    try:
        with pytest.raises(FontMissing) as refused:
            find_faces()
    finally:
        fonts._system_faces.cache_clear()
    assert "install" in str(refused.value)


def test_the_face_for_mainland_chinese_is_taken_from_a_collection() -> None:
    face = find_faces().regular
    if not face.path.endswith(".ttc"):
        pytest.skip("the font found here is no collection")
    from host.stage.picture.fonts import font_of

    assert "JP" not in str(font_of(face, 20).getname()[0])
    assert "JP" in str(font_of(Face(face.path, 0), 20).getname()[0]) or face.index == 0


def photo(folder: Path, name: str) -> np.ndarray:
    return Photos(folder).get(name, 200, 160, GROUND)


@pytest.mark.parametrize(
    "name", ["", "none.png", "../secret.png", "/etc/hostname", "a\0b", "folder", "text.png",
             "bomb.png", "cut.png", "video.svg"],
)  # fmt: skip
def test_a_picture_that_cannot_be_shown_becomes_a_parcel(tmp_path: Path, name: str) -> None:
    shop = tmp_path / "shop"
    (shop / "folder").mkdir(parents=True)
    Image.new("RGB", (50, 50), "red").save(tmp_path / "secret.png")
    (shop / "text.png").write_text("no picture", encoding="utf-8")
    (shop / "video.svg").write_text("<svg/>", encoding="utf-8")
    (shop / "bomb.png").write_bytes(png_that_claims(30_000, 30_000))
    Image.effect_noise((80, 80), 50).save(shop / "cut.png")
    (shop / "cut.png").write_bytes((shop / "cut.png").read_bytes()[:900])
    assert (photo(shop, name) == placeholder(200, 160, GROUND)).all()


def test_a_link_out_of_the_folder_of_pictures_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "shop").mkdir()
    Image.new("RGB", (50, 50), "red").save(tmp_path / "secret.png")
    (tmp_path / "shop" / "link.png").symlink_to(tmp_path / "secret.png")
    assert (photo(tmp_path / "shop", "link.png") == placeholder(200, 160, GROUND)).all()


@pytest.mark.parametrize("size", [(400, 100), (100, 400), (7, 7), (1, 900), (200, 160)])
def test_a_picture_of_any_shape_is_shown_whole_and_in_the_middle(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    Image.new("RGBA", size, (255, 0, 0, 255)).save(tmp_path / "red.png")
    seen = photo(tmp_path, "red.png")
    assert seen.shape == (160, 200, 3)
    assert tuple(seen[80, 100]) == (0, 0, 255)


def test_what_is_transparent_shows_the_ground_of_the_theme(tmp_path: Path) -> None:
    Image.new("RGBA", (100, 100)).save(tmp_path / "clear.png")
    assert (photo(tmp_path, "clear.png") == np.array(GROUND.bgr)).all()
