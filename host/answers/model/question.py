"""What the lane is asked, and what it gives."""

from __future__ import annotations

from typing import Literal

import msgspec

from chat.reading import Reading, TopicKey
from storage.catalogue import Fact

Language = Literal["zh", "en"]


class ModelQuestion(msgspec.Struct, frozen=True, kw_only=True):
    """A viewer's line for the model. `line` is normalised and masked: no nickname and nothing
    personal goes into a prompt. `focus` is the product being presented, `previous` what the viewer
    asked before."""

    line: str
    readings: tuple[Reading, ...]
    language: Language
    focus: str | None = None
    tone: str = ""
    previous: TopicKey | None = None


class Clause(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of an answer that has passed the guard, with the evidence it was checked against,
    read from the catalogue of `version` when it was given out. `products` are those it is about.
    """

    text: str
    facts: tuple[Fact, ...]
    products: tuple[str, ...]
    version: int


class NotAnswered(Exception):
    """The model gave no answer, or not to its end.

    `reason` is "no_evidence", "guard: RULE", "model: KIND" or "catalogue: changed"; `said` what
    had been given out before, `blocked` the text that was kept back, for the log only.
    """

    def __init__(self, reason: str, *, said: tuple[Clause, ...] = (), blocked: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.said = said
        self.blocked = blocked
