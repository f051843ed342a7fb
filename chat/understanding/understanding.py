"""Reads one line of chat: which questions are in it, about what, in which language."""

from __future__ import annotations

from chat.reading import Intent, Reading
from chat.vocabulary import ShopWords


class Understanding:
    """Reads lines with the vocabulary of one shop. Build a new one when the catalogue changes."""

    def __init__(self, words: ShopWords) -> None:
        self.words = words

    def read(
        self, text: str, *, focus: str | None, previous: Reading | None = None
    ) -> tuple[Reading, ...]:
        """The questions in a line, at least one reading, in the order they are asked.

        `focus` is the product on show, `previous` the last reading of the same viewer. Pure:
        the same arguments give the same readings.
        """
        return (Reading(intent=Intent.CHATTER, wants_answer=False),)
