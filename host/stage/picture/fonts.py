"""Finds fonts that have the glyphs we need, on Windows, macOS and Linux, and says what to install
where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import msgspec
from PIL import ImageFont

from host.stage.picture.errors import FontMissing

NEEDED = "直播间价格库存链接生成数字人马上回来，。？！：（）¥AI0123456789%繁體"
"""A font for Chinese must have all of these."""

_KNOWN: tuple[tuple[str, str], ...] = (
    ("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"),
    ("NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf"),
    ("NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf"),
    ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"),
    ("SourceHanSansSC-Regular.otf", "SourceHanSansSC-Bold.otf"),
    ("SourceHanSansCN-Regular.otf", "SourceHanSansCN-Bold.otf"),
    ("SourceHanSans.ttc", "SourceHanSans.ttc"),
    ("msyh.ttc", "msyhbd.ttc"),
    ("PingFang.ttc", "PingFang.ttc"),
    ("Hiragino Sans GB.ttc", "Hiragino Sans GB.ttc"),
    ("STHeiti Light.ttc", "STHeiti Medium.ttc"),
    ("simhei.ttf", "simhei.ttf"),
    ("wqy-microhei.ttc", "wqy-microhei.ttc"),
    ("wqy-zenhei.ttc", "wqy-zenhei.ttc"),
    ("DroidSansFallbackFull.ttf", "DroidSansFallbackFull.ttf"),
    ("simsun.ttc", "simsun.ttc"),
)
"""File names of a regular face and its bold one, the best first."""
_OTHERS = (
    "NotoSansThai-Regular.ttf", "NotoSansThai-Bold.ttf", "LeelawUI.ttf", "tahoma.ttf",
    "Thonburi.ttc", "Garuda.ttf", "Loma.ttf", "DejaVuSans.ttf", "segoeui.ttf", "Arial Unicode.ttf",
)  # fmt: skip
"""For scripts that a Chinese font lacks."""
_SIMPLIFIED = ("SC", "CN", "GB", "YaHei", "SimHei", "SimSun", "WenQuanYi", "Heiti SC")
_NOTHING = "\U0010ffff"
"""No font has a glyph for it, so what is drawn for it is drawn for all that is missing."""
_MOST_FACES = 64
_INSTALL = {
    "win32": "install a Chinese font in Settings > Time & language > Language (Simplified Chinese)",
    "darwin": "install 'Noto Sans CJK SC' or restore the system's PingFang with Font Book",
}


class Face(msgspec.Struct, frozen=True):
    """One face of a font file; `index` counts within a collection (.ttc)."""

    path: str
    index: int = 0


class Faces(msgspec.Struct, frozen=True):
    """What the text of the picture is set in."""

    regular: Face
    bold: Face


def find_faces(setting: str = "") -> Faces:
    """Faces for Chinese and Latin text.

    Args:
        setting: a font file to use instead of looking for one.

    Raises:
        FontMissing: the named file is no such font, or none was found; says what to install.
    """
    if setting:
        face = _face_with(Path(setting), NEEDED)
        if face is None:
            raise FontMissing(
                f"the font {setting} is not there or lacks Chinese glyphs: name another file,"
                " or leave the setting empty to use the system's"
            )
        return Faces(face, face)
    return _system_faces()


@lru_cache(maxsize=1)
def _system_faces() -> Faces:
    folders = font_folders()
    for regular_name, bold_name in _KNOWN:
        regular = _first(_files(folders, regular_name), NEEDED)
        if regular is not None:
            bold = _first(_files(folders, bold_name), NEEDED, weight="bold")
            return Faces(regular, bold or regular)
    regular = _first(_fontconfig(":lang=zh-cn"), NEEDED)
    if regular is None:
        remedy = _INSTALL.get(
            sys.platform, "install one (Debian and Ubuntu: apt install fonts-noto-cjk)"
        )
        raise FontMissing(f"no font with Chinese glyphs was found on this machine: {remedy}")
    return Faces(regular, regular)


def find_face_for(text: str, first: Face) -> Face:
    """A face that has every glyph of the text, `first` if it has.

    Raises:
        FontMissing: none has.
    """
    if not missing_in(text, first):
        return first
    folders = font_folders()
    files = [file for name in _OTHERS for file in _files(folders, name)]
    codes = " ".join(f"{ord(sign):x}" for sign in sorted(set(missing_in(text, first))))
    found = _first(iter(files), text) or _first(_fontconfig(f":charset={codes}"), text)
    if found is None:
        raise FontMissing(
            f"no font on this machine has all the glyphs of {text[:60]!r}: install one"
            " (Debian and Ubuntu: apt install fonts-noto-core fonts-noto-cjk)"
        )
    return found


def font_folders() -> tuple[Path, ...]:
    """Where this system keeps fonts; what is not there is left out."""
    home = Path.home()
    if sys.platform == "win32":
        named = [
            Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts",
            home / "AppData/Local/Microsoft/Windows/Fonts",
        ]
    elif sys.platform == "darwin":
        named = [
            Path("/System/Library/Fonts"), Path("/System/Library/Fonts/Supplemental"),
            Path("/Library/Fonts"), home / "Library/Fonts",
            *sorted(Path("/System/Library/AssetsV2").glob("com_apple_MobileAsset_Font*")),
        ]  # fmt: skip
    else:
        named = [
            Path("/usr/share/fonts"), Path("/usr/local/share/fonts"),
            home / ".local/share/fonts", home / ".fonts",
        ]  # fmt: skip
    return tuple(folder for folder in named if folder.is_dir())


@lru_cache(maxsize=4)
def _index(folders: tuple[Path, ...]) -> dict[str, tuple[Path, ...]]:
    found: dict[str, tuple[Path, ...]] = {}
    for folder in folders:
        for file in sorted(folder.rglob("*.[otOT][tT][fcFC]")):
            found[file.name.lower()] = (*found.get(file.name.lower(), ()), file)
    return found


def _files(folders: tuple[Path, ...], name: str) -> Iterator[Path]:
    return iter(_index(folders).get(name.lower(), ()))


def _fontconfig(pattern: str) -> Iterator[Path]:
    """Files that fontconfig knows for the pattern; none where it is not installed."""
    program = shutil.which("fc-list")
    if program is None:
        return
    try:
        told = subprocess.run(
            [program, pattern, "file"], capture_output=True, text=True, timeout=10, check=False
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return
    for line in sorted(told.splitlines())[:_MOST_FACES]:
        yield Path(line.partition(":")[0])


def _first(files: Iterator[Path], needed: str, *, weight: str = "") -> Face | None:
    return next((face for file in files if (face := _face_with(file, needed, weight))), None)


def _face_with(file: Path, needed: str, weight: str = "") -> Face | None:
    """The face of the file that has the glyphs: of several the one for mainland Chinese."""
    found: list[tuple[bool, bool, int]] = []
    for index in range(_MOST_FACES):
        try:
            # Opened for its name only and let go: each open face takes megabytes.
            name, style = ImageFont.truetype(str(file), 32, index=index).getname()
        except (OSError, ValueError):
            break
        simplified = any(part in (name or "") for part in _SIMPLIFIED)
        right_weight = (weight or "regular") in (style or "").lower()
        found.append((not simplified, not right_weight, index))
    faces = (Face(str(file), index) for _, _, index in sorted(found))
    return next((face for face in faces if not missing_in(needed, face)), None)


def missing_in(text: str, face: Face) -> str:
    """The signs of the text that the face has no glyph for; white space is never missing."""
    return "".join(sign for sign in text if not sign.isspace() and not has_glyph(sign, face))


@lru_cache(maxsize=20_000)
def has_glyph(sign: str, face: Face) -> bool:
    """Whether the face draws this sign as anything but its picture for a missing one."""
    return _shape(sign, face) != _shape(_NOTHING, face)


def _shape(sign: str, face: Face) -> bytes:
    font = font_of(face, 32)
    mask, offset = font.getmask2(sign, mode="L", anchor="ls")
    return bytes(mask) + repr((mask.size, offset, font.getlength(sign))).encode()


@lru_cache(maxsize=32)
def font_of(face: Face, size_px: int) -> ImageFont.FreeTypeFont:
    """The face at a size, plain left-to-right layout. Each takes about 2 MB: few are kept."""
    return ImageFont.truetype(
        face.path, size_px, index=face.index, layout_engine=ImageFont.Layout.BASIC
    )


def names_of(faces: Sequence[Face]) -> str:
    """For people: the families of the faces."""
    return ", ".join(" ".join(filter(None, font_of(face, 32).getname())) for face in faces)
