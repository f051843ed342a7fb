"""What is spoken for a written sentence, and which part of it stands for which."""

from __future__ import annotations

from typing import Literal

import msgspec

SpokenLanguage = Literal["zh", "en"]
PAUSES = "，。！？；：、,.!?;:"


class SpokenSegment(msgspec.Struct, frozen=True):
    """`text` is spoken in `language` for `length` code points of the written sentence from
    `start` on. Segments are in order and do not overlap, but those of one word of the shop's
    lexicon, which share its place; what no segment covers is silent.
    `verbatim`: each code point is spoken for itself, so positions inside match too.
    `pinyin`: the syllable of each character, where the shop's lexicon gives them."""

    text: str
    language: SpokenLanguage
    start: int
    length: int
    verbatim: bool = False
    pinyin: str = ""

    @property
    def is_pause(self) -> bool:
        return self.text in PAUSES


class Spoken(msgspec.Struct, frozen=True):
    """A sentence as it is spoken."""

    segments: tuple[SpokenSegment, ...]

    @property
    def text(self) -> str:
        """The spoken string; English words stand apart."""
        said = ""
        for segment in self.segments:
            apart = segment.language == "en" or (said and said[-1].isascii())
            if said and apart and not segment.is_pause and not said.endswith(" "):
                said += " "
            said += segment.text
        return said
