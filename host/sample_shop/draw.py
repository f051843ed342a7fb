"""Draws the pictures of the sample shop: `python -m host.sample_shop.draw [FOLDER]`.

Everything is drawn by this program from shapes, so the pictures are ours and can be made again.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from host.sample_shop import garments, homeware, picture_folder
from host.sample_shop.canvas import Canvas, ellipse, path

Drawing = Callable[[Canvas], None]

PICTURES: dict[str, tuple[Drawing, str, str, str]] = {
    "P01": (garments.shirt, "#f3ebdf", "#e6d6c1", "#dcc9b0"),
    "P02": (garments.cardigan, "#ece7e0", "#cfd8d0", "#c0ccc3"),
    "P03": (garments.trousers, "#f1ece4", "#d9dfe0", "#cbd3d5"),
    "P04": (homeware.tote, "#eef0e9", "#cfd8c4", "#c0cbb3"),
    "P05": (homeware.mugs, "#f4ece2", "#ead3bd", "#dfc4aa"),
    "P06": (homeware.candle, "#efe6dd", "#dfc3b0", "#d2b29c"),
    "P07": (homeware.lamp, "#e3e2ea", "#c3c3d6", "#b3b3c9"),
    "P08": (homeware.towels, "#e9efee", "#c6dad8", "#b5ccca"),
    "P09": (garments.scarf, "#efe9e4", "#dccbc4", "#cfbab1"),
    "P10": (homeware.baskets, "#f0eee2", "#dbdcbf", "#cdcfad"),
    "P11": (garments.slippers, "#efece8", "#dcd2cb", "#cfc3ba"),
    "P12": (garments.apron, "#eeede6", "#ced5cc", "#bfc8bd"),
}
"""By picture name: drawing, wall, sun (the disc behind), floor."""


def draw(name: str) -> Canvas:
    """The picture of that name, with its wall, disc, floor and shadow."""
    drawing, wall, sun, floor = PICTURES[name]
    canvas = Canvas(wall)
    canvas.fill(ellipse(400, 390, 312, 312), sun)
    canvas.fill(path("M0 664 C200 648 600 648 800 664 L800 800 L0 800 Z"), floor)
    canvas.fill(ellipse(408, 680, 256, 28), "#5b4c3d", alpha=0.12)
    canvas.fill(ellipse(408, 678, 196, 19), "#5b4c3d", alpha=0.12)
    drawing(canvas)
    return canvas


def main(folder: Path) -> None:
    """Write all pictures into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in PICTURES:
        draw(name).save(folder / f"{name}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else picture_folder())
