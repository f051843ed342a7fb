"""Pictures are verified, made small and plain, and kept under the hash of their content."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from storage.imports.faults import ImportFailed
from storage.imports.pictures import take_picture


def save(path: Path, picture: Image.Image, kind: str, **options: object) -> Path:
    picture.save(path, kind, **options)
    return path


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_large_picture_is_made_small_and_keeps_its_shape(tmp_path: Path, kind: str) -> None:
    source = save(tmp_path / "a", Image.new("RGB", (3200, 800), "red"), kind)
    name = take_picture(source, tmp_path / "kept")
    with Image.open(tmp_path / "kept" / name) as kept:
        assert (kept.size, kept.format, kept.mode) == ((1600, 400), "JPEG", "RGB")


def test_metadata_is_gone_and_the_picture_stands_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by 90 degrees
    exif[0x010F] = "SECRET CAMERA"
    source = save(tmp_path / "a.jpg", Image.new("RGB", (40, 20)), "JPEG", exif=exif)
    kept = tmp_path / "kept" / take_picture(source, tmp_path / "kept")
    assert b"SECRET" not in kept.read_bytes()
    with Image.open(kept) as picture:
        assert (picture.size, dict(picture.getexif())) == ((20, 40), {})


def test_comments_and_colour_profiles_are_gone(tmp_path: Path) -> None:
    options = {"comment": b"SECRET COMMENT", "icc_profile": b"SECRET PROFILE" * 20}
    source = save(tmp_path / "a.jpg", Image.new("RGB", (40, 20)), "JPEG", **options)
    assert b"SECRET" in source.read_bytes()
    kept = tmp_path / "kept" / take_picture(source, tmp_path / "kept")
    assert b"SECRET" not in kept.read_bytes()


def test_text_chunks_of_a_png_are_gone_and_transparency_stays(tmp_path: Path) -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", "SECRET")
    picture = Image.new("RGBA", (8, 8), (1, 2, 3, 100))
    source = save(tmp_path / "a.png", picture, "PNG", pnginfo=notes)
    kept = tmp_path / "kept" / take_picture(source, tmp_path / "kept")
    assert b"SECRET" not in kept.read_bytes()
    with Image.open(kept) as again:
        assert again.getpixel((0, 0)) == (1, 2, 3, 100)


def test_the_same_picture_is_kept_once(tmp_path: Path) -> None:
    source = save(tmp_path / "a.png", Image.new("RGB", (8, 8), "blue"), "PNG")
    names = {take_picture(source, tmp_path / "kept") for _ in range(3)}
    assert [file.name for file in (tmp_path / "kept").iterdir()] == list(names)


def giant_png() -> bytes:
    """A PNG whose header claims 30,000 x 30,000 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    data = zlib.compress(bytes(100_000))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    )


def gif() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "GIF")
    return out.getvalue()


def cut_jpeg() -> bytes:
    out = io.BytesIO()
    Image.effect_noise((200, 200), 50).save(out, "JPEG")
    return out.getvalue()[:2000]


HOSTILE = {
    "giant": (giant_png(), "4000 万像素|不是完好"),
    "a GIF": (gif(), "不是完好的"),
    "cut": (cut_jpeg(), "不是完好的"),
    "a script": (b"<svg><script>alert(1)</script></svg>", "不是完好的"),
    "empty": (b"", "不是完好的"),
    "too long": (bytes(20 * 1024 * 1024 + 1), "超过 20 MB"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_picture_is_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    content, words = HOSTILE[name]
    source = tmp_path / "picture.jpg"
    source.write_bytes(content)
    with pytest.raises(ImportFailed, match=words) as caught:
        take_picture(source, tmp_path / "kept")
    assert "picture.jpg" in caught.value.sentence("zh")
    assert not (tmp_path / "kept").exists()


def test_a_missing_picture_and_an_unwritable_folder_are_said(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="打不开"):
        take_picture(tmp_path / "none.jpg", tmp_path)
    source = save(tmp_path / "a.png", Image.new("RGB", (8, 8)), "PNG")
    with pytest.raises(ImportFailed, match="写不进"):
        take_picture(source, source / "folder")
