"""What an overlay shows and how, as its address says it. Nothing of it is kept anywhere: a page
that was thrown away by OBS is the same again when it is loaded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, get_args

import msgspec

Part = Literal["captions", "product", "question", "stage"]
Position = Literal[
    "top-left", "top", "top-right", "left", "center", "right",
    "bottom-left", "bottom", "bottom-right",
]  # fmt: skip
Corner = Literal["top-left", "top-right", "bottom-left", "bottom-right"]
Orientation = Literal["auto", "portrait", "landscape"]
Theme = Literal["day", "night", "plain"]
Background = Literal["none", "green", "blue"]

PARTS: tuple[Part, ...] = get_args(Part)
_DEFAULT_POSITION: dict[Part, Position] = {
    "captions": "bottom",
    "product": "bottom-left",
    "question": "top-left",
    "stage": "center",
}
_NOT_LAYOUT = frozenset({"token", "room"})


class BadLayout(ValueError):
    """The address asks for what there is not; one sentence with the remedy."""

    code = "desk.bad_layout"


class OverlayLayout(msgspec.Struct, frozen=True, kw_only=True):
    """How an overlay looks. `size_percent` is of text and cards (never of the AI mark).
    `canvas_px` is the short side of the whole picture where the browser source is smaller than it
    (0: the source fills it); the mark is measured by it. `delay_ms` holds captions back where the
    voice comes by another way; `language` "" is the shop's own."""

    part: Part
    position: Position
    mark: Corner = "top-left"
    orientation: Orientation = "auto"
    theme: Theme = "day"
    background: Background = "none"
    language: Literal["", "zh", "en"] = ""
    size_percent: int = 100
    canvas_px: int = 0
    delay_ms: int = 120
    sound: bool = False
    figure: bool = True


def read_layout(part: str, query: Mapping[str, str]) -> OverlayLayout:
    """The layout in an address.

    Raises:
        BadLayout: an unknown part, setting or value.
    """
    if part not in PARTS:
        raise BadLayout(f"there is no overlay {part[:40]!r}; there are {', '.join(PARTS)}")
    given: dict[str, object] = {}
    for name, value in query.items():
        if name in _NOT_LAYOUT:
            continue
        if name not in _READERS:
            raise BadLayout(f"{name[:40]!r} is no setting of an overlay; {_settings_words()}")
        field, read = _READERS[name]
        given[field] = read(name, value)
    return msgspec.convert(
        {"part": part, "position": _DEFAULT_POSITION[part], **given}, OverlayLayout
    )


def _one_of(kind: object) -> Callable[[str, str], object]:
    allowed = get_args(kind)

    def read(name: str, value: str) -> object:
        if value not in allowed:
            raise BadLayout(f"{name} is {value[:40]!r}; allowed is {', '.join(allowed)}")
        return value

    return read


def _number(least: int, most: int) -> Callable[[str, str], object]:
    def read(name: str, value: str) -> object:
        if not (value.isascii() and value.isdigit() and least <= int(value[:9]) <= most):
            raise BadLayout(f"{name} is {value[:40]!r}; allowed is {least} to {most}")
        return int(value[:9])

    return read


def _switch(name: str, value: str) -> object:
    if value not in ("0", "1"):
        raise BadLayout(f"{name} is {value[:40]!r}; allowed is 0 or 1")
    return value == "1"


_READERS: dict[str, tuple[str, Callable[[str, str], object]]] = {
    "position": ("position", _one_of(Position)),
    "mark": ("mark", _one_of(Corner)),
    "orientation": ("orientation", _one_of(Orientation)),
    "theme": ("theme", _one_of(Theme)),
    "background": ("background", _one_of(Background)),
    "language": ("language", _one_of(Literal["zh", "en"])),
    "size": ("size_percent", _number(50, 200)),
    "canvas": ("canvas_px", _number(200, 8_000)),
    "delay": ("delay_ms", _number(0, 5_000)),
    "sound": ("sound", _switch),
    "figure": ("figure", _switch),
}


def _settings_words() -> str:
    return f"there are {', '.join(_READERS)}"
