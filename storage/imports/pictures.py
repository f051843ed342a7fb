"""Takes product pictures in: verified, decoded, stripped of metadata, kept under a content hash."""

from __future__ import annotations

import hashlib
import io
import os
import struct
import tempfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from storage.imports.faults import ImportFailed, Words, shown

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_FILE_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 40_000_000
MAX_SIDE_PIXELS = 1600

_FORMATS = ("JPEG", "PNG", "WEBP")
_JPEG_QUALITY = 88
_STEM_CHARACTERS = 32

# What Pillow raises on broken pictures; DecompressionBombWarning is one where warnings are errors.
_BROKEN = (
    ArithmeticError, AttributeError, EOFError, LookupError, NotImplementedError, OSError,
    RuntimeError, SyntaxError, TypeError, ValueError, Warning, struct.error, zlib.error,
)  # fmt: skip


def take_picture(source: Path, target_folder: Path) -> str:
    """Verify and keep one picture; return its file name in `target_folder`.

    The picture is decoded whole, turned upright, made at most 1600 pixels wide and high, and
    written anew without metadata, as JPEG or, where it has transparency, PNG. An animation gives
    its first frame. Blocks: run it in an executor.

    Raises:
        ImportFailed: it is missing, over 20 MiB or 40 megapixels, damaged, or no JPEG, PNG or
            WebP; or the folder cannot be written.
    """
    content = _content_of(source)
    encoded, suffix = _reencoded(content, source.name)
    name = hashlib.sha256(encoded).hexdigest()[:_STEM_CHARACTERS] + suffix
    _keep(encoded, target_folder / name)
    return name


def _content_of(source: Path) -> bytes:
    try:
        with source.open("rb") as file:
            content = file.read(MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        raise _failed(source.name, "打不开", "cannot be opened") from error
    if len(content) > MAX_FILE_BYTES:
        raise _failed(source.name, "超过 20 MB", "is over 20 MB")
    return content


def _reencoded(content: bytes, name: str) -> tuple[bytes, str]:
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as picture:
            if picture.width * picture.height > MAX_PIXELS:
                raise _failed(name, "超过 4000 万像素", "has over 40 megapixels")
            picture.load()
            upright = ImageOps.exif_transpose(picture)
            plain = _plain(upright)
            plain.thumbnail((MAX_SIDE_PIXELS, MAX_SIDE_PIXELS))
            return _encoded(plain)
    except Image.DecompressionBombError as error:
        raise _failed(name, "超过 4000 万像素", "has over 40 megapixels") from error
    except _BROKEN as error:
        raise _failed(
            name, "不是完好的 JPEG、PNG 或 WebP", "is no intact JPEG, PNG or WebP"
        ) from error


def _plain(picture: Image) -> Image:
    """A copy with nothing but pixels: RGBA if anything is transparent, else RGB."""
    transparent = picture.has_transparency_data
    converted = picture.convert("RGBA" if transparent else "RGB")
    converted.info = {}
    return converted


def _encoded(picture: Image) -> tuple[bytes, str]:
    out = io.BytesIO()
    if picture.mode == "RGBA":
        picture.save(out, "PNG")
        return out.getvalue(), ".png"
    picture.save(out, "JPEG", quality=_JPEG_QUALITY)
    return out.getvalue(), ".jpg"


def _keep(content: bytes, target: Path) -> None:
    """Write beside the target and rename, so that a crash leaves no half picture."""
    if target.is_file():
        return
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, partial_name = tempfile.mkstemp(dir=target.parent, suffix=".part")
        partial = Path(partial_name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(target)
        except OSError:
            partial.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise _failed(target.name, "写不进图片文件夹", "cannot be written") from error


def _failed(name: str, zh: str, en: str) -> ImportFailed:
    return ImportFailed(
        Words(
            f"图片“{shown(name)}”{zh}，请换一张。",
            f"the picture “{shown(name)}” {en}; please use another.",
        )
    )
