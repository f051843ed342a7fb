"""Themes: colours and small variations of the layout, read from TOML files, ours and the shop's."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, Literal

import msgspec

from host.stage.picture.colour import Colour, colour, contrast
from host.stage.picture.errors import BadTheme

_MOST_BYTES = 64 * 1024
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}\Z")
_LEAST_CONTRAST = 4.5


class Colours(msgspec.Struct, frozen=True, kw_only=True):
    """What is painted in which colour."""

    background_top: Colour
    background_bottom: Colour
    glow: Colour
    """The soft light behind the avatar."""
    decoration: Colour
    card: Colour
    photo: Colour
    """Behind a product picture that does not fill its place."""
    card_text: Colour
    card_quiet: Colour
    price: Colour
    chip: Colour
    chip_text: Colour
    badge: Colour
    badge_text: Colour
    plate: Colour
    """Behind captions and notices."""
    plate_text: Colour
    plate_quiet: Colour
    """Words of the caption that were not said yet."""
    plate_lit: Colour
    """Words of the caption that were said."""


class LayoutChoice(msgspec.Struct, frozen=True, kw_only=True):
    """`corner` (0 to 6) is the radius of corners in % of the short side; `plate_opacity` is 0.6
    to 1."""

    card_side: Literal["left", "right"] = "right"
    corner: float = 2.6
    plate_opacity: float = 0.82
    decoration: Literal["none", "bokeh", "confetti"] = "none"


class Theme(msgspec.Struct, frozen=True, kw_only=True):
    """How the stage looks."""

    name: str
    title: str
    colours: Colours
    layout: LayoutChoice = LayoutChoice()


_ON_EACH_OTHER = (
    ("card_text", "card"), ("card_quiet", "card"), ("price", "card"), ("chip_text", "chip"),
    ("badge_text", "badge"), ("plate_text", "plate"), ("plate_quiet", "plate"),
    ("plate_lit", "plate"),
)  # fmt: skip
"""What must be readable on what."""


def own_folder() -> Path:
    """The themes that come with the project."""
    return Path(__file__).parent / "themes"


def theme_names(merchant: Path | None = None) -> tuple[str, ...]:
    """All themes there are, by name."""
    folders = [own_folder(), *([merchant / "themes"] if merchant else [])]
    return tuple(sorted({file.stem for folder in folders for file in folder.glob("*.toml")}))


def read_theme(name: str, merchant: Path | None = None) -> Theme:
    """The theme of that name: the shop's own `themes/NAME.toml`, else ours.

    Raises:
        BadTheme: there is none, or its file is wrong.
    """
    if not _NAME.match(name):
        raise BadTheme(f"{name[:60]!r} is no name of a theme: use a-z, 0-9, - and _")
    for folder in [*([merchant / "themes"] if merchant else []), own_folder()]:
        file = folder / f"{name}.toml"
        if file.is_file():
            return _read(name, file)
    known = ", ".join(theme_names(merchant))
    raise BadTheme(f"there is no theme {name!r}: choose one of {known}, or add {name}.toml")


def _read(name: str, file: Path) -> Theme:
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise BadTheme(
                f"the theme {file} is over {_MOST_BYTES >> 10} KB: it holds colours only"
            )
        told = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadTheme(f"the theme {file} cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadTheme(f"the theme {file} is no TOML ({error}): correct it") from error
    return _theme(name, file, told)


def _theme(name: str, file: Path, told: dict[str, Any]) -> Theme:
    unknown = sorted(set(told) - {"title", "colours", "layout"})
    if unknown:
        raise BadTheme(f"the theme {file} has an unknown entry {unknown[0]!r}: take it out")
    theme = Theme(
        name=name,
        title=str(told.get("title", name))[:60],
        colours=_colours(file, told.get("colours")),
        layout=_layout(file, told.get("layout", {})),
    )
    _check_contrast(file, theme.colours)
    return theme


def _colours(file: Path, told: object) -> Colours:
    if not isinstance(told, dict):
        raise BadTheme(f"the theme {file} has no [colours]: copy those of day.toml and change them")
    wanted = [field.name for field in msgspec.structs.fields(Colours)]
    for entry in sorted(set(told) ^ set(wanted)):
        problem = "lacks the colour" if entry in wanted else "has an unknown colour"
        raise BadTheme(f"the theme {file} {problem} {entry!r}: it must have {', '.join(wanted)}")
    found: dict[str, Colour] = {}
    for entry in wanted:
        try:
            found[entry] = colour(str(told[entry]))
        except ValueError as error:
            raise BadTheme(f"the theme {file}: {entry} is wrong: {error}") from error
    return Colours(**found)


def _layout(file: Path, told: object) -> LayoutChoice:
    if isinstance(told, dict):
        unknown = sorted(set(told) - {field.name for field in msgspec.structs.fields(LayoutChoice)})
        if unknown:
            raise BadTheme(f"the theme {file}: layout has an unknown entry {unknown[0]!r}")
    try:
        choice = msgspec.convert(told, LayoutChoice)
    except msgspec.ValidationError as error:
        raise BadTheme(f"the theme {file}: layout is wrong: {error}") from error
    if not (0 <= choice.corner <= 6 and 0.6 <= choice.plate_opacity <= 1):
        raise BadTheme(f"the theme {file}: corner must be 0 to 6, plate_opacity 0.6 to 1")
    return choice


def _check_contrast(file: Path, colours: Colours) -> None:
    for ink, ground in _ON_EACH_OTHER:
        ratio = contrast(getattr(colours, ink), getattr(colours, ground))
        if ratio < _LEAST_CONTRAST:
            raise BadTheme(
                f"the theme {file}: {ink} on {ground} has a contrast of {ratio:.1f}:1;"
                f" it must be at least {_LEAST_CONTRAST}:1 to be read"
            )
