"""Questions asked while the AI may not speak: nobody has decided about them yet."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from chat.reading import TopicKey
from host.batch import Question


class Undecided(msgspec.Struct, kw_only=True):
    """The first question of its topics, and all comments that wait for the same."""

    question: Question
    event_ids: list[str]
    wants: dict[str, set[TopicKey]]
    """By comment: which of the topics it still waits for."""


class UndecidedQuestions:
    """By topic; one question may stand under several. How many there can be is bounded by the
    topics themselves."""

    def __init__(self) -> None:
        self._by_key: dict[TopicKey, Undecided] = {}
        self._by_event: dict[str, Undecided] = {}

    def add(self, question: Question, opened: tuple[TopicKey, ...]) -> None:
        """The question opened these topics, and waits."""
        entry = Undecided(
            question=msgspec.structs.replace(question, keys=opened),
            event_ids=[question.event.event_id],
            wants={question.event.event_id: set(opened)},
        )
        self._by_key |= dict.fromkeys(opened, entry)
        self._by_event[question.event.event_id] = entry

    def join(self, event_id: str, keys: tuple[TopicKey, ...]) -> bool:
        """The comment waits with those under one of the keys; whether there is one."""
        for key in keys:
            entry = self._by_key.get(key)
            if entry is not None:
                entry.event_ids.append(event_id)
                entry.wants[event_id] = set(keys) & set(entry.question.keys)
                self._by_event[event_id] = entry
                return True
        return False

    def find(self, key: TopicKey) -> Question | None:
        """The question under a key."""
        entry = self._by_key.get(key)
        return entry.question if entry else None

    def take(self, key: TopicKey) -> list[str]:
        """Decide about a topic and all that is asked together with it: the comments that waited."""
        entry = self._by_key.get(key)
        return self._remove(entry) if entry else []

    def take_part(self, key: TopicKey) -> list[str]:
        """Decide about this topic alone: the comments that waited for nothing else."""
        entry = self._by_key.get(key)
        if entry is None:
            return []
        rest = tuple(other for other in entry.question.keys if other != key)
        if not rest:
            return self._remove(entry)
        del self._by_key[key]
        entry.question = msgspec.structs.replace(entry.question, keys=rest)
        for wanted in entry.wants.values():
            wanted.discard(key)
        done = [event_id for event_id in entry.event_ids if not entry.wants[event_id]]
        for event_id in done:
            self._leave(entry, event_id)
        return done

    def take_all(self, but: Callable[[TopicKey], bool] = lambda _key: False) -> list[Undecided]:
        """Decide about everything, in the order it was asked, `but` for what is asked together
        with one of these topics."""
        entries = list({id(entry): entry for entry in self._by_key.values()}.values())
        taken = [entry for entry in entries if not any(map(but, entry.question.keys))]
        for entry in taken:
            self._remove(entry)
        return taken

    def withdraw(self, event_id: str) -> bool:
        """The comment no longer waits; whether it did."""
        entry = self._by_event.get(event_id)
        if entry is None:
            return False
        self._leave(entry, event_id)
        return True

    def _leave(self, entry: Undecided, event_id: str) -> None:
        self._by_event.pop(event_id, None)
        del entry.wants[event_id]
        entry.event_ids.remove(event_id)
        if not entry.event_ids:
            self._remove(entry)

    def _remove(self, entry: Undecided) -> list[str]:
        for key in entry.question.keys:
            self._by_key.pop(key, None)
        for event_id in entry.event_ids:
            self._by_event.pop(event_id, None)
        return entry.event_ids
