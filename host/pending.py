"""A question that a language model is asked before a person is, and who asks it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Protocol

from chat.reading import Reading, TopicKey
from host.answers.answer import Answer
from host.batch import Question


@dataclass(eq=False)
class Pending:
    """`otherwise` is what is done where the model gives no answer."""

    question: Question
    keys: tuple[TopicKey, ...]
    readings: tuple[Reading, ...]
    otherwise: Answer
    task: asyncio.Task[None] | None = None


class Asker(Protocol):
    """Asks a model, as far as that makes sense now."""

    def takes(self, answer: Answer) -> bool:
        """Whether the model is asked instead of handing this over now."""
        ...

    def take(self, pending: Pending, event_ids: list[str]) -> None:
        """The question is the model's from now on; it is asked with `ask`, once it is durable."""
        ...

    def ask(self, pending: Pending) -> None:
        """Ask when there is room for it."""
        ...

    def join(self, event_id: str, keys: tuple[TopicKey, ...]) -> bool:
        """The comment waits with a question the model has; whether there is one."""
        ...

    def withdraw(self, event_id: str) -> bool:
        """The comment no longer waits; whether it did."""
        ...

    def settle(self, key: TopicKey) -> list[str]:
        """A person decided about the topic: the comments that waited for nothing else."""
        ...

    def left_over(self) -> list[tuple[Pending, list[str]]]:
        """Since the last call: what was asked together with a topic that a person decided about,
        and is not asked any more, with the comments that wait for it."""
        ...


class NobodyToAsk:
    """Where no model is set: everything goes to the person at once."""

    def takes(self, answer: Answer) -> bool:
        return False

    def take(self, pending: Pending, event_ids: list[str]) -> None:
        raise AssertionError("there is no model to ask")

    def ask(self, pending: Pending) -> None:
        raise AssertionError("there is no model to ask")

    def join(self, event_id: str, keys: tuple[TopicKey, ...]) -> bool:
        return False

    def withdraw(self, event_id: str) -> bool:
        return False

    def settle(self, key: TopicKey) -> list[str]:
        return []

    def left_over(self) -> list[tuple[Pending, list[str]]]:
        return []
