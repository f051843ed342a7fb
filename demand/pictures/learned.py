"""What searches have taught, as a running program uses it: how clicks weigh products, and which
styles lack a cover. Counted by a process of its own, kept as one file."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import msgspec
import numpy as np

from demand.pictures.feedback import Feedback
from demand.pictures.ports import Floats
from demand.pictures.searched import unpacked
from demand.pictures.styles import JOINS_AT, alike, views
from demand.whole_file import replacing

NAME = "picture-learned.json"
MOST_COVERS = 3
"""Of one style."""


class WantedStyle(msgspec.Struct, frozen=True):
    """A style that enough viewers have looked for to show a picture of it: its middle as a search
    packs its embeddings (`whole`: of the whole pictures, "": the same), and how many covers it
    has."""

    model: str
    middle: str
    covers: int
    whole: str = ""


class Learned(msgspec.Struct, frozen=True):
    """`wanted` is empty where no covers are kept."""

    weights: tuple[Feedback, ...] = ()
    wanted: tuple[WantedStyle, ...] = ()

    def by_product(self) -> dict[str, float]:
        """The weight of each product that has one."""
        return {each.product_id: each.weight for each in self.weights}


class CoverRule:
    """Tells which search may give a style its cover; counts those it allowed."""

    def __init__(self, wanted: tuple[WantedStyle, ...] = ()) -> None:
        self._middles: dict[tuple[str, int], tuple[Floats, list[int]]] = {}
        self._covers: Counter[int] = Counter()
        rows: dict[tuple[str, int], list[tuple[Floats, int]]] = {}
        for number, style in enumerate(wanted):
            middle = views(unpacked(style.middle), unpacked(style.whole) if style.whole else None)
            self._covers[number] = style.covers
            rows.setdefault((style.model, middle.shape[1]), []).append((middle, number))
        for key, each in rows.items():
            self._middles[key] = (np.stack([m for m, _ in each]), [n for _, n in each])

    def allows(self, model: str, embedding: Floats, whole: Floats | None = None) -> bool:
        """Whether the search is like a style that enough others looked for and that has less than
        three covers."""
        known = self._middles.get((model, embedding.size))
        if known is None:
            return False
        middles, numbers = known
        likeness = alike(middles, views(embedding, whole))
        best = int(likeness.argmax())
        number = numbers[best]
        if float(likeness[best]) < JOINS_AT or self._covers[number] >= MOST_COVERS:
            return False
        self._covers[number] += 1
        return True


def read_learned(data_folder: Path) -> Learned | None:
    """What was counted last; None where nothing was, or what is there cannot be read."""
    try:
        return msgspec.json.decode((data_folder / NAME).read_bytes(), type=Learned)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None


def write_learned(learned: Learned, data_folder: Path) -> None:
    """Replace it whole. Raises OSError."""
    with replacing(data_folder / NAME) as part:
        part.write_bytes(msgspec.json.encode(learned))
