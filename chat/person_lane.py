"""The topics that only a person can answer, by urgency; finding the one to give up first costs the
same however many there are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from chat.reading import TopicKey
from chat.rotation import URGENCY_ORDER, OpenTopic, Urgency


class PersonLane:
    """A bounded lane is kept bounded by its user: `least` says who would go."""

    def __init__(self) -> None:
        self._by_urgency: dict[Urgency, dict[TopicKey, OpenTopic]] = {
            urgency: {} for urgency in sorted(URGENCY_ORDER, key=URGENCY_ORDER.__getitem__)
        }
        self._urgency: dict[TopicKey, Urgency] = {}

    def __len__(self) -> int:
        return len(self._urgency)

    def __contains__(self, key: TopicKey) -> bool:
        return key in self._urgency

    def get(self, key: TopicKey) -> OpenTopic | None:
        """The topic under a key."""
        urgency = self._urgency.get(key)
        return None if urgency is None else self._by_urgency[urgency][key]

    def put(self, key: TopicKey, topic: OpenTopic) -> None:
        """Add the topic, or file it again under the urgency it has now."""
        self.pop(key)
        self._urgency[key] = topic.urgency
        self._by_urgency[topic.urgency][key] = topic

    def pop(self, key: TopicKey) -> OpenTopic | None:
        """Take the topic out, if it is there."""
        urgency = self._urgency.pop(key, None)
        return None if urgency is None else self._by_urgency[urgency].pop(key)

    def least(self) -> TopicKey:
        """The oldest of the least urgent; raises `StopIteration` where the lane is empty."""
        return next(chain.from_iterable(reversed(list(self._by_urgency.values()))))

    def items(self) -> Iterator[tuple[TopicKey, OpenTopic]]:
        """Urgent ones first, and of the same urgency those first that came first."""
        return chain.from_iterable(topics.items() for topics in self._by_urgency.values())
