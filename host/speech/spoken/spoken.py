"""What is spoken for a written sentence, and which part of it stands for which."""

from __future__ import annotations

from typing import Literal

import msgspec

SpokenLanguage = Literal["zh", "en"]


class SpokenSegment(msgspec.Struct, frozen=True):
    """`text` is spoken in `language` for `length` code points of the written sentence from
    `start` on. Segments are in order and do not overlap; what no segment covers is silent."""

    text: str
    language: SpokenLanguage
    start: int
    length: int


class Spoken(msgspec.Struct, frozen=True):
    """A sentence as it is spoken."""

    segments: tuple[SpokenSegment, ...]

    @property
    def text(self) -> str:
        """The spoken string."""
        return "".join(segment.text for segment in self.segments)
