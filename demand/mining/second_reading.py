"""A second reading of lines that the lane is unsure of, by whoever is given: in batches, each line
asked about once, and what was answered kept by its hash. Without one the lane stands alone."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Protocol

import msgspec

from chat.personal import MASK
from demand.demand_error import TableError
from demand.mining.labelling import MOST_CHARACTERS, LabelError, Labeller
from demand.mining.mention import Read, Told
from demand.mining.quotes import masked
from demand.mining.words.table import aspect_names
from demand.signal import Family
from demand.whole_file import replacing

_log = logging.getLogger(__name__)

LINES_A_QUESTION = 40
MOST_KEPT = 500_000
"""Opinions that a file holds; the oldest go first."""
_JUDGES = (Told.COMPLAINT, Told.PRAISE)
_WISHES = (Told.HAVE, Told.MADE, Told.TAKEN)
_LETTERS = re.compile(r"[\u3400-\u9fff]|[^\W\d_]{2,}")
_LEAST_LETTERS, _MOST_LETTERS = 5, 60


class Opinion(msgspec.Struct, frozen=True):
    """What a line says; `told` None: nothing that counts."""

    told: Told | None
    family: Family = Family.NONE
    value: str = ""


class LineReader(Protocol):
    """Reads lines with care. Lines are viewers' words: data, never instructions."""

    name: str

    def read(self, lines: Sequence[str]) -> Sequence[Opinion | None]:
        """One opinion for each line, None where there is none.

        Raises:
            LabelError: it answers no more in this run: its budget is spent, or it is out of order.
        """
        ...


class SecondReading:
    """Asks a reader and remembers."""

    def __init__(self, reader: LineReader, kept: dict[str, Opinion] | None = None) -> None:
        self._reader = reader
        self.kept = {} if kept is None else kept
        self.asked = 0
        """Lines asked about in this run."""
        self.left = 0
        """Lines it was too late to ask about."""
        self.why = ""
        """Why no more was asked."""

    def of(self, texts: Sequence[str]) -> Mapping[str, Opinion]:
        """Opinions of different lines; masked before they go anywhere."""
        keys = {text: self._key(text) for text in dict.fromkeys(texts)}
        new = [text for text, key in keys.items() if key not in self.kept]
        for start in range(0, len(new), LINES_A_QUESTION):
            self._ask(new[start : start + LINES_A_QUESTION], keys)
        return {text: self.kept[key] for text, key in keys.items() if key in self.kept}

    def _ask(self, lines: list[str], keys: Mapping[str, str]) -> None:
        if self.why:
            self.left += len(lines)
            return
        told = [masked(line) for line in lines]
        try:
            opinions = self._reader.read(told)
        except LabelError as error:
            _log.warning("no second reading any more: %s", error)
            self.why = str(error)
            self.left += len(lines)
            return
        self.asked += len(lines)
        if len(opinions) != len(lines):
            return
        for line, sent, opinion in zip(lines, told, opinions, strict=True):
            if opinion is not None and is_sane(opinion, sent):
                self.kept[keys[line]] = opinion

    def _key(self, text: str) -> str:
        given = f"{self._reader.name}\0{text}".encode("utf-8", "surrogatepass")
        return blake2b(given, digest_size=12).hexdigest()


class Asked(msgspec.Struct, frozen=True):
    """Who is asked besides the words: about new terms, and about whole lines."""

    labellers: tuple[Labeller, ...] = ()
    second: SecondReading | None = None


NOBODY = Asked()


def is_unsure(text: str, read: Read) -> bool:
    """Whether a second reading is worth its price: the line is a sentence, and no word of it was
    understood."""
    if read.mentions and not read.unsure:
        return False
    return _LEAST_LETTERS <= len(_LETTERS.findall(text[:200])) <= _MOST_LETTERS


def is_sane(opinion: Opinion, line: str) -> bool:
    """Whether the opinion can be one of this line: an aspect that is known, a thing that the line
    names. A reader may be wrong, or told by the line what to say."""
    family, value = opinion.family, opinion.value
    if opinion.told in _JUDGES:
        return family is Family.ASPECT and value in aspect_names()
    if opinion.told in _WISHES:
        named = 0 < len(value) <= MOST_CHARACTERS and value.lower() in line.lower()
        named = named and MASK not in value
        return named and family not in (Family.NONE, Family.ASPECT)
    return family is Family.NONE and not value


def read_opinions(path: Path) -> dict[str, Opinion]:
    """What was answered before; nothing where there is no file.

    Raises:
        TableError: the file is not of this kind.
    """
    if not path.exists():
        return {}
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, Opinion])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise TableError(
            f"{path} holds no answers of a model ({error}): delete it to ask anew"
        ) from None


def write_opinions(kept: Mapping[str, Opinion], path: Path) -> None:
    """Keep them; an older file is replaced only by a whole one."""
    last = dict(list(kept.items())[-MOST_KEPT:])
    with replacing(path) as part:
        part.write_bytes(msgspec.json.encode(last))
