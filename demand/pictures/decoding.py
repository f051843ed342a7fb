"""Reads a stranger's picture safely: one still picture, upright, RGB, of bounded size."""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from typing import TYPE_CHECKING

import numpy as np

from demand.pictures.errors import PictureRefused
from demand.pictures.ports import Pixels

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 40_000_000
MOST_SIDE_PIXELS = 640
LEAST_SIDE_PIXELS = 8
MOST_PROPORTION = 20

_FORMATS = ("JPEG", "PNG", "WEBP")
_KNOWN_STRANGERS = (
    (b"GIF8", "a GIF"), (b"BM", "a BMP"), (b"II*\0", "a TIFF"), (b"MM\0*", "a TIFF"),
    (b"%PDF", "a PDF"), (b"<?xml", "an SVG or XML file"), (b"<svg", "an SVG"),
    (b"<!DOCTYPE", "a web page"), (b"<html", "a web page"), (b"PK\3\4", "a ZIP"),
    (b"8BPS", "a Photoshop file"), (b"SIMPLE", "a FITS file"), (b"\0\0\1\0", "an icon"),
)  # fmt: skip
_BRANDS = {
    b"heic": "a HEIC", b"heix": "a HEIC", b"mif1": "a HEIC", b"msf1": "a HEIC", b"hevc": "a HEIC",
    b"avif": "an AVIF", b"avis": "an AVIF", b"isom": "a video", b"mp42": "a video",
}  # fmt: skip
_REMEDY = "save it as JPEG, PNG or WebP and send that"

# What Pillow raises on broken pictures; its warnings are errors where the tests run.
_BROKEN = (
    ArithmeticError, AttributeError, EOFError, LookupError, NotImplementedError, OSError,
    RuntimeError, SyntaxError, TypeError, ValueError, Warning, struct.error, zlib.error,
)  # fmt: skip


def content_hash(content: bytes) -> str:
    """The name of a picture's bytes: 32 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()[:32]


def decode(content: bytes, *, name: str = "the picture") -> Pixels:
    """The pixels of a JPEG, PNG or WebP, turned as its EXIF says, at most 640 wide and high.

    Transparent parts become white; an animation gives its first frame; what is appended to a
    picture is never looked at. Blocks: run it in an executor.

    Raises:
        PictureRefused: it is over 20 MiB or 40 megapixels, under 8 pixels, over 20 times as long as
            wide, damaged, or of another kind.
    """
    _check_bytes(content, name)
    from PIL.Image import DecompressionBombError

    try:
        return _decoded(content, name)
    except DecompressionBombError as error:
        raise PictureRefused(f"{name} has over 40 megapixels; make it smaller") from error
    except PictureRefused:
        raise
    except _BROKEN as error:
        raise PictureRefused(f"{name} is no intact JPEG, PNG or WebP; {_REMEDY}") from error


def _check_bytes(content: bytes, name: str) -> None:
    if not content:
        raise PictureRefused(f"{name} is empty; choose a picture")
    if len(content) > MOST_BYTES:
        raise PictureRefused(f"{name} is over 20 MB; make it smaller")
    kind = _stranger(content)
    if kind:
        raise PictureRefused(f"{name} is {kind}; {_REMEDY}")


def _stranger(content: bytes) -> str:
    """What a file is that Pillow is never asked to open; "" where it may be a picture we read."""
    if content[4:8] == b"ftyp":
        return _BRANDS.get(content[8:12], "a video or a HEIC")
    start = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    for magic, kind in _KNOWN_STRANGERS:
        if start.lower().startswith(magic.lower()):
            return kind
    return ""


def _decoded(content: bytes, name: str) -> Pixels:
    from PIL import ImageOps
    from PIL.Image import Resampling
    from PIL.Image import open as open_picture

    with open_picture(io.BytesIO(content), formats=_FORMATS) as picture:
        _check_size(picture.width, picture.height, name)
        picture.draft("RGB", (MOST_SIDE_PIXELS, MOST_SIDE_PIXELS))
        picture.load()
        picture.thumbnail((2 * MOST_SIDE_PIXELS, 2 * MOST_SIDE_PIXELS), Resampling.BOX)
        upright = ImageOps.exif_transpose(picture)
        plain = _on_white(upright)
        plain.thumbnail((MOST_SIDE_PIXELS, MOST_SIDE_PIXELS), Resampling.BILINEAR)
        return np.asarray(plain, np.uint8)


def _check_size(width: int, height: int, name: str) -> None:
    size = f"{name} is {width} x {height} pixels"
    if width * height > MOST_PIXELS:
        raise PictureRefused(f"{size}, over 40 megapixels; make it smaller")
    if min(width, height) < LEAST_SIDE_PIXELS:
        raise PictureRefused(
            f"{size}; at least {LEAST_SIDE_PIXELS} x {LEAST_SIDE_PIXELS} is needed"
        )
    if max(width, height) > MOST_PROPORTION * min(width, height):
        raise PictureRefused(f"{size}, over {MOST_PROPORTION} times as long as wide; cut it")


def _on_white(picture: Image) -> Image:
    from PIL.Image import alpha_composite, new

    if not picture.has_transparency_data:
        return picture.convert("RGB")
    shaped = picture.convert("RGBA")
    white = new("RGBA", shaped.size, (255, 255, 255, 255))
    return alpha_composite(white, shaped).convert("RGB")
