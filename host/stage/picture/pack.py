"""Avatar packs: a folder with `pack.toml` and layered transparent PNG files.

A pack shows somebody's likeness or nobody's: its record of consent is read first, and a pack whose
consent was withdrawn or has run out is refused.
"""

from __future__ import annotations

import re
import tomllib
import warnings
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from PIL import Image

from host.stage.picture.errors import BadPack
from host.stage.picture.surface import Pixels

FORMAT = 1
_MOST_TOML_BYTES = 64 * 1024
_MOST_LAYER_BYTES = 8 << 20
_MOST_SIDE = 4096
_MOST_PIXELS = 24_000_000
"""Of all layers together: what they take in memory."""
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}\Z")

EYES = ("eyes_open", "eyes_half", "eyes_closed")
MOUTHS = ("rest", "closed", "a", "e", "i", "o", "u", "f", "l", "s")
_OTHER_MOUTH = {"i": "e", "f": "closed", "l": "e", "s": "i"}
"""What is shown for a mouth that a pack does not have; the others it must have."""
_MUST_HAVE = (
    "body", "head", *EYES, "mouth_rest", "mouth_closed", "mouth_a", "mouth_e", "mouth_o", "mouth_u",
)  # fmt: skip
_MAY_HAVE = (
    "hair_back", "hair_front", "brows", "mouth_i", "mouth_f", "mouth_l", "mouth_s",
    "arm_upper", "fore_rest", "fore_point",
)  # fmt: skip
_ARM = ("arm_upper", "fore_rest", "fore_point")


class PackPart(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Common to all tables of `pack.toml`."""


class Consent(PackPart, frozen=True):
    """Whose likeness it is and what they agreed to. `person` is "none, drawn" for a figure that
    shows nobody."""

    person: str
    scope: str
    given: str
    expires: str = ""
    withdrawn: bool = False


class Licence(PackPart, frozen=True):
    """Who made the pictures and under which terms they may be used."""

    author: str
    terms: str


class Idle(PackPart, frozen=True):
    """How the figure moves when nothing happens. Pixels are those of the pack's own space."""

    breath_s: float = 4.2
    breath_pixels: float = 7.0
    sway_s: float = 5.6
    sway_degrees: float = 1.5
    nod_pixels: float = 5.0
    blinks_a_minute: float = 17.0


class Arm(PackPart, frozen=True):
    """The pointing arm: joints in the pack's space, turns in degrees (clockwise). To point, the
    whole arm turns by `lift_degrees` about the shoulder, and the forearm by `point_degrees` about
    the elbow, from its picture at rest to its picture pointing."""

    shoulder: tuple[float, float]
    elbow: tuple[float, float]
    lift_degrees: float = 0.0
    point_degrees: float = 100.0


class Description(PackPart, frozen=True):
    """`pack.toml`. `head` is the box of the head with its hair: it says how large the figure is
    drawn. `layers` gives each file's left and top."""

    format: int
    title: str
    size: tuple[int, int]
    head: tuple[int, int, int, int]
    neck: tuple[float, float]
    consent: Consent
    licence: Licence
    layers: dict[str, tuple[int, int]]
    idle: Idle = Idle()
    arm: Arm | None = None


class Layer(msgspec.Struct, frozen=True):
    """A picture with its place: BGRA, colour multiplied by cover."""

    x: int
    y: int
    pixels: Pixels


class Pack(msgspec.Struct, frozen=True):
    """An avatar that may be used, with all its layers."""

    name: str
    told: Description
    layers: dict[str, Layer]

    def mouth(self, viseme: str) -> Layer:
        """The mouth for a viseme, or the one that is nearest to it."""
        while f"mouth_{viseme}" not in self.layers:
            viseme = _OTHER_MOUTH.get(viseme, "closed")
        return self.layers[f"mouth_{viseme}"]


def own_folder() -> Path:
    """The packs that come with the project."""
    return Path(__file__).parent / "packs"


def read_pack(name: str, merchant: Path | None = None, *, today: str = "") -> Pack:
    """The pack of that name: the shop's own folder first, then ours.

    Args:
        today: "YYYY-MM-DD", to see whether a consent has run out; "" checks no dates.

    Raises:
        BadPack: there is none, it is wrong, or it may not be used.
    """
    if not _NAME.match(name):
        raise BadPack(f"{name[:60]!r} is no name of an avatar pack: use a-z, 0-9, - and _")
    folders = [*([merchant] if merchant is not None else []), own_folder()]
    for folder in folders:
        if (folder / name / "pack.toml").is_file():
            return _read(name, folder / name, today)
    raise BadPack(
        f"there is no avatar pack {name!r}: put a folder of that name with a pack.toml into"
        " the folder of avatars, or use xiaohe"
    )


def _read(name: str, folder: Path, today: str) -> Pack:
    told = _described(folder / "pack.toml")
    _check_consent(name, told.consent, today)
    _check_numbers(folder, told)
    layers: dict[str, Layer] = {}
    room = _MOST_PIXELS
    for layer in told.layers:
        layers[layer] = _layer(folder, layer, told, room)
        room -= layers[layer].pixels.shape[0] * layers[layer].pixels.shape[1]
    return Pack(name, told, layers)


def _described(file: Path) -> Description:
    try:
        if file.stat().st_size > _MOST_TOML_BYTES:
            raise BadPack(
                f"{file} is over {_MOST_TOML_BYTES >> 10} KB: it only describes the layers"
            )
        told: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadPack(f"{file} cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadPack(f"{file} is no TOML ({error}): correct it") from error
    if told.get("format") != FORMAT:
        raise BadPack(f"{file}: format is {told.get('format')!r}; this program reads {FORMAT}")
    try:
        return msgspec.convert(told, Description)
    except msgspec.ValidationError as error:
        raise BadPack(f"{file}: {error}: see docs/howto/make-an-avatar-pack.md") from error


def _check_consent(name: str, consent: Consent, today: str) -> None:
    if not consent.person.strip() or not consent.scope.strip():
        raise BadPack(
            f"the pack {name!r} does not say whose likeness it is and for what: fill in"
            " person and scope under [consent]"
        )
    if consent.withdrawn:
        raise BadPack(
            f"the consent for the pack {name!r} was withdrawn: it may not be used any"
            " more, choose another avatar"
        )
    if not consent.expires:
        return
    try:
        last = date.fromisoformat(consent.expires)
    except ValueError as error:
        raise BadPack(
            f"the pack {name!r}: consent.expires is {consent.expires!r}; write it as YYYY-MM-DD"
        ) from error
    if today and date.fromisoformat(today) > last:
        raise BadPack(
            f"the consent for the pack {name!r} ran out on {last}: renew it, or choose"
            " another avatar"
        )


def _check_numbers(folder: Path, told: Description) -> None:
    if not all(64 <= side <= _MOST_SIDE for side in told.size):
        raise BadPack(f"{folder.name}: size is {list(told.size)}; sides are 64 to {_MOST_SIDE}")
    left, top, width, height = told.head
    inside = left >= 0 and top >= 0 and left + width <= told.size[0]
    if not (inside and width >= 16 and height >= 16 and top + height <= told.size[1]):
        raise BadPack(f"{folder.name}: head {list(told.head)} does not lie within the size")
    for layer in _MUST_HAVE:
        if layer not in told.layers:
            raise BadPack(f"{folder.name} lacks the layer {layer!r}: add {layer}.png and its place")
    for layer in told.layers:
        if layer not in _MUST_HAVE and layer not in _MAY_HAVE:
            raise BadPack(f"{folder.name}: nobody knows a layer {layer!r}: take it out of [layers]")
    if told.arm is not None and not all(layer in told.layers for layer in _ARM):
        raise BadPack(f"{folder.name} has an [arm] but not all of {', '.join(_ARM)}: add them")
    _check_idle(folder, told.idle)


def _check_idle(folder: Path, idle: Idle) -> None:
    limits = {
        "breath_s": (1, 30), "breath_pixels": (0, 40), "sway_s": (1, 60), "sway_degrees": (0, 6),
        "nod_pixels": (0, 40), "blinks_a_minute": (0, 60),
    }  # fmt: skip
    for entry, (least, most) in limits.items():
        if not least <= getattr(idle, entry) <= most:
            raise BadPack(f"{folder.name}: idle.{entry} must be {least} to {most}")


def _layer(folder: Path, name: str, told: Description, room: int) -> Layer:
    """One layer, looked at before it is decoded: it must lie within the pack's own space."""
    file = folder / f"{name}.png"
    if not file.is_file():
        raise BadPack(f"the avatar pack {folder.name} lacks the file {name}.png: put it there")
    if file.stat().st_size > _MOST_LAYER_BYTES:
        raise BadPack(f"{file} is over {_MOST_LAYER_BYTES >> 20} MB: make it smaller")
    x, y = told.layers[name]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file, formats=("PNG",)) as image:
                if (
                    x < 0
                    or y < 0
                    or x + image.width > told.size[0]
                    or y + image.height > told.size[1]
                ):
                    raise BadPack(
                        f"{file} is {image.width}x{image.height} at {x},{y} and does not lie within"
                        f" the pack's size of {told.size[0]}x{told.size[1]}"
                    )
                if image.width * image.height > room:
                    raise BadPack(
                        f"the layers of {folder.name} have more than {_MOST_PIXELS} pixels"
                    )
                rgba = np.asarray(image.convert("RGBA"))
    except BadPack:
        raise
    except Exception as error:  # a stranger's file may break its decoder in any way
        raise BadPack(f"{file} is no picture that can be read: save it as PNG") from error
    return Layer(x, y, _premultiplied(rgba))


def _premultiplied(rgba: Pixels) -> Pixels:
    cover = rgba[..., 3:].astype(np.uint16)
    found = np.empty_like(rgba)
    found[..., :3] = (rgba[..., 2::-1] * cover + 127) // 255
    found[..., 3] = rgba[..., 3]
    return found
