"""Values that the vocabulary learned from what viewers wish for: kept between runs in a file that a
person can read and correct."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from demand.demand_error import TableError
from demand.mining.labelling import Label
from demand.signal import Family
from demand.whole_file import replacing

MOST_VALUES = 5_000


class Learned(msgspec.Struct, frozen=True):
    """(family, value) in the order they were learned."""

    values: tuple[tuple[Family, str], ...] = ()

    def with_labels(self, labels: Mapping[str, Label]) -> Learned:
        """These and what was labelled with a family of its own, up to `MOST_VALUES`."""
        more = [
            (label.family, label.value)
            for label in labels.values()
            if label.family is not None and label.family is not Family.VARIANT
        ]
        every = dict.fromkeys((*self.values, *more))
        return Learned(tuple(every)[:MOST_VALUES])


NOTHING_LEARNED = Learned()


def read_learned(path: Path) -> Learned:
    """What was learned so far; nothing where there is no file.

    Raises:
        TableError: the file is not of this kind.
    """
    if not path.exists():
        return NOTHING_LEARNED
    try:
        return msgspec.json.decode(path.read_bytes(), type=Learned)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise TableError(
            f"{path} holds no learned words ({error}): correct it, or delete it to learn anew"
        ) from None


def write_learned(learned: Learned, path: Path) -> None:
    """Write it; an older file is replaced only by a whole one."""
    with replacing(path) as part:
        part.write_bytes(msgspec.json.format(msgspec.json.encode(learned), indent=1) + b"\n")
