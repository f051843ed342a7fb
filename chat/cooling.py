"""What was answered a moment ago: who asks for it again is pointed to that answer, but where more
than one does, it is said again before the first of them has waited too long."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator

import msgspec

from chat.reading import TopicKey
from chat.topic import Topic

AGAIN_VIEWERS = 2
"""So many who ask again within the cool-down are told aloud again."""
_REST_US = 20_000_000
"""Nothing is said again so soon, unless somebody would be late."""


class Again(msgspec.Struct, frozen=True):
    """When those asked who asked again, and until when the topic is better left alone."""

    asked_us: tuple[int, ...]
    rests_until_us: int


class _Answer:
    """One topic's answer. `said_us` is None while it is being said."""

    __slots__ = ("asked_us", "by_person", "ends_us", "said_us", "shown", "viewers")

    def __init__(self, shown: Topic, said_us: int | None, ends_us: int) -> None:
        self.shown = shown
        self.said_us = said_us
        self.ends_us = ends_us
        self.by_person = False
        self.asked_us: list[int] = []
        self.viewers: set[str] = set()


class Cooling:
    """The answers of the last `cooldown_us`, at most `most`."""

    def __init__(self, cooldown_us: int, most: int) -> None:
        self._cooldown_us = cooldown_us
        self._most = most
        self._answers: OrderedDict[TopicKey, _Answer] = OrderedDict()
        """Those that end first come first."""
        self._saying: set[TopicKey] = set()

    def __len__(self) -> int:
        return len(self._answers)

    def __contains__(self, key: TopicKey) -> bool:
        return key in self._answers

    def __iter__(self) -> Iterator[TopicKey]:
        return iter(self._answers)

    def begin(
        self, shown: Topic, now_us: int, *, saying: bool = False, by_person: bool = False
    ) -> None:
        """The topic is answered; with `saying` its cool-down begins anew when it was said. What a
        person answered is not said again before it is over."""
        self.forget(shown.key)
        said_us = None if saying else now_us
        answer = self._answers[shown.key] = _Answer(shown, said_us, now_us + self._cooldown_us)
        answer.by_person = by_person
        if saying:
            self._saying.add(shown.key)
        self.forget_the_old(now_us)

    def said(self, key: TopicKey, now_us: int) -> None:
        """The voice has ended. Whoever asked while it spoke has heard the answer."""
        self._saying.discard(key)
        answer = self._answers.pop(key, None)
        if answer is not None:
            self._answers[key] = _Answer(answer.shown, now_us, now_us + self._cooldown_us)

    def forget_the_old(self, now_us: int) -> None:
        """End the cool-downs that are over."""
        while self._answers:
            key, first = next(iter(self._answers.items()))
            if now_us < first.ends_us and len(self._answers) <= self._most:
                return
            self.forget(key)

    @property
    def saying(self) -> bool:
        """Whether an answer is being said just now."""
        return bool(self._saying)

    def answer_id(self, key: TopicKey) -> str:
        """Of the answer; KeyError where the topic does not cool down."""
        return self._answers[key].shown.answer_id

    def is_being_said(self, key: TopicKey) -> bool:
        """Whether who asks just now hears the answer."""
        answer = self._answers.get(key)
        return answer is not None and answer.said_us is None

    def asked_again(self, key: TopicKey, viewer: str, now_us: int) -> bool:
        """Somebody asks again; whether that is one too many to be pointed to the answer."""
        answer = self._answers[key]
        same = bool(viewer) and viewer in answer.viewers
        if answer.said_us is None or answer.by_person or same:
            return False
        if len(answer.asked_us) + 1 >= AGAIN_VIEWERS:
            return True
        answer.asked_us.append(now_us)
        answer.viewers.add(viewer)
        return False

    def end(self, key: TopicKey) -> Again:
        """The topic waits again; KeyError where it does not cool down."""
        answer = self._answers[key]
        self.forget(key)
        return Again(tuple(answer.asked_us), (answer.said_us or 0) + _REST_US)

    def forget(self, key: TopicKey) -> None:
        """The answer did not do: the topic does not cool down."""
        self._saying.discard(key)
        self._answers.pop(key, None)

    def get(self, key: TopicKey) -> Topic | None:
        """The topic, where it cools down; its deadline is the end of that."""
        answer = self._answers.get(key)
        return None if answer is None else _shown(answer)

    def newest_first(self) -> Iterator[Topic]:
        """The topics that cool down."""
        return map(_shown, reversed(self._answers.values()))


def _shown(answer: _Answer) -> Topic:
    return msgspec.structs.replace(answer.shown, deadline_us=answer.ends_us)
