"""Strangers' pictures are read safely, or refused in one sentence."""

from __future__ import annotations

import contextlib
import io
import struct
import zlib

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from demand.pictures.decoding import MOST_BYTES, content_hash, decode
from demand.pictures.errors import PictureRefused


def encoded(picture: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


RED = Image.new("RGB", (60, 40), (200, 10, 10))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_three_kinds_are_read_as_red_green_blue(kind: str) -> None:
    pixels = decode(encoded(RED, kind))
    assert pixels.shape == (40, 60, 3)
    assert np.abs(pixels.mean(axis=(0, 1)) - (200, 10, 10)).max() < 8


def test_a_cmyk_picture_is_read_in_its_colours() -> None:
    pixels = decode(encoded(RED.convert("CMYK"), "JPEG"))
    assert np.abs(pixels.mean(axis=(0, 1)) - (200, 10, 10)).max() < 12


def test_a_turned_picture_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert decode(encoded(RED, "JPEG", exif=exif)).shape == (60, 40, 3)


def test_transparent_parts_are_white() -> None:
    assert decode(encoded(Image.new("RGBA", (20, 20), (0, 0, 0, 0)), "PNG")).min() == 255


def test_an_animation_gives_its_first_frame() -> None:
    frames = [Image.new("RGB", (20, 20), each) for each in ("red", "blue", "green")]
    content = encoded(frames[0], "WEBP", save_all=True, append_images=frames[1:], lossless=True)
    assert decode(content)[10, 10].tolist() == [255, 0, 0]


def test_a_large_picture_becomes_small() -> None:
    assert decode(encoded(Image.new("RGB", (2000, 1000)), "JPEG")).shape == (320, 640, 3)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16"])
def test_unusual_pixels_become_usual_ones(mode: str) -> None:
    picture = Image.new(mode, (30, 20))
    assert decode(encoded(picture, "PNG")).shape == (20, 30, 3)


def png(width: int, height: int, data: bytes = b"") -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        checked = name + body
        return struct.pack(">I", len(body)) + checked + struct.pack(">I", zlib.crc32(checked))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", data) + chunk(b"IEND", b"")


HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"
HOSTILE = {
    "empty": (b"", "is empty"),
    "too many bytes": (b"\xff\xd8\xff" + bytes(MOST_BYTES), "over 20 MB"),
    "bomb": (png(30_000, 30_000, zlib.compress(bytes(100_000))), "over 40 megapixels"),
    "enormous bomb": (png(2**31 - 1, 2**31 - 1), "over 40 megapixels"),
    "no width": (png(0, 0), "JPEG, PNG"),
    "one pixel": (encoded(Image.new("RGB", (1, 1)), "PNG"), "at least 8 x 8"),
    "a line": (encoded(Image.new("RGB", (4000, 8)), "PNG"), "20 times as long"),
    "SVG": (b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///x'/></svg>", "an SVG"),
    "XML": (b"\xef\xbb\xbf<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x 'y'>]><svg/>", "SVG or XML"),
    "HEIC": (HEIC, "a HEIC"),
    "AVIF": (b"\0\0\0\x18ftypavif\0\0\0\0", "an AVIF"),
    "GIF": (encoded(RED, "GIF"), "a GIF"),
    "TIFF": (encoded(RED, "TIFF"), "a TIFF"),
    "BMP": (encoded(RED, "BMP"), "a BMP"),
    "PDF": (b"%PDF-1.7\n", "a PDF"),
    "ZIP": (b"PK\3\4" + bytes(40), "a ZIP"),
    "FITS": (b"SIMPLE  =                    T", "a FITS"),
    "web page": (b"<!DOCTYPE html><html></html>", "a web page"),
    "cut short": (encoded(Image.effect_noise((300, 300), 50), "PNG")[:4000], "no intact"),
    "noise": (bytes(range(256)) * 4, "no intact"),
}


@pytest.mark.parametrize("case", HOSTILE, ids=HOSTILE)
def test_hostile_files_are_refused_in_one_sentence(case: str) -> None:
    content, reason = HOSTILE[case]
    with pytest.raises(PictureRefused) as refused:
        decode(content, name="p.jpg")
    assert reason in str(refused.value)
    assert str(refused.value).startswith("p.jpg ")
    assert "\n" not in str(refused.value)


def test_what_is_appended_to_a_picture_is_never_looked_at() -> None:
    plain = encoded(RED, "PNG")
    polyglot = plain + b"PK\3\4<script>alert(1)</script>%PDF-1.4"
    assert (decode(polyglot) == decode(plain)).all()
    assert content_hash(polyglot) != content_hash(plain)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=300), st.sampled_from(["JPEG", "PNG", "WEBP"]), st.integers(0, 400))
def test_damaged_pictures_are_read_or_refused_and_nothing_else(
    noise: bytes, kind: str, place: int
) -> None:
    whole = encoded(RED, kind)
    at = place % len(whole)
    with contextlib.suppress(PictureRefused):
        assert decode(whole[:at] + noise + whole[at + len(noise) :]).ndim == 3
