"""The answers to what a crowd asks most, on a card that everybody sees: beside the one mouth, the
channel that reaches all who wait. A page of it shows three for six seconds. Nothing that a viewer
wrote is on it."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable

from chat.reading import TopicKey
from host.answers.answer import Answer
from host.events import CardLine, CardShown
from host.planned_answer import PlannedAnswer

PAGE_S = 6.0
ANSWERS = 3
MOST_CHARS = 60
"""Of one answer; a longer one cannot be read in the time."""
SEEN_S = 3.0
"""Who asks when the page will be gone before that has not read it."""
_CROWD = 4
"""So many topics that nobody has been told about make a card."""
_DEADLINE_US = 30 * 1_000_000
_MOST_TOPICS = 500
_MOST_ASKED = 10_000


class _Topic:
    """When those asked who have not been told, and how it is answered."""

    __slots__ = ("asked_us", "planned")

    def __init__(self) -> None:
        self.asked_us: deque[int] = deque(maxlen=_MOST_ASKED)
        self.planned: PlannedAnswer | None = None


class MostAsked:
    """Of 500 topics at most. Each answer is worded, and so guarded, when its page comes.

    Args:
        worded: the answer as it would be given now, None where it is no answer any more.
        may_show: whether the AI may answer this topic, and may be seen answering.
        version: of the catalogue that `worded` answers from.
    """

    def __init__(
        self,
        *,
        worded: Callable[[PlannedAnswer], Answer | None],
        may_show: Callable[[TopicKey], bool],
        version: Callable[[], int],
    ) -> None:
        self._worded = worded
        self._may_show = may_show
        self._version = version
        self._topics: OrderedDict[TopicKey, _Topic] = OrderedDict()
        self._waiting: dict[TopicKey, None] = {}
        """The topics that somebody waits for."""
        self._page_us = 0
        self._keys: tuple[TopicKey, ...] = ()
        self._page = CardShown(lines=())
        self.on_told: Callable[[TopicKey], None] = lambda _key: None
        """Told of every topic that was on the card for long enough."""

    @property
    def lines(self) -> tuple[CardLine, ...]:
        """What is on the card now."""
        return tuple(line for line in self._page.lines if self._may_show(line.topic))

    def answered(self, planned: PlannedAnswer) -> None:
        """An answer was planned for these topics."""
        for key in planned.topics:
            self._topic(key).planned = planned

    def asked(self, key: TopicKey, now_us: int) -> None:
        """Somebody asks, and is not hearing the answer just now."""
        self._topic(key).asked_us.append(now_us)
        self._waiting[key] = None

    def told(self, key: TopicKey) -> None:
        """All who asked until now have the answer, from the voice or in the chat."""
        topic = self._topics.get(key)
        if topic is not None:
            topic.asked_us.clear()

    def forget(self, key: TopicKey) -> None:
        """A person has answered or closed it: our answer is not shown, until there is a new one."""
        topic = self._topics.get(key)
        if topic is not None:
            topic.planned = None
        self._page = CardShown(
            lines=tuple(line for line in self._page.lines if line.topic != key),
            catalogue_version=self._page.catalogue_version,
        )

    def take_down(self) -> None:
        """Nothing on it holds any more: the catalogue changed, or the AI may not speak."""
        self._page_us, self._keys = 0, ()
        self._page = CardShown(lines=())

    def turn(self, now_us: int) -> CardShown | None:
        """The next page, where it is time for one and it is another one; to be logged, and put up
        with `show`. To be called about once a second."""
        if now_us - self._page_us < PAGE_S * 1_000_000:
            return None
        self._settle(now_us)
        page = CardShown(lines=tuple(self._lines(now_us)), catalogue_version=self._version())
        return page if page.lines or self._page.lines else None

    def show(self, page: CardShown, now_us: int) -> None:
        """The page is in the log: it is on the card from now on."""
        self._page, self._page_us = page, now_us
        self._keys = tuple(line.topic for line in page.lines)

    def _settle(self, now_us: int) -> None:
        """Whoever has read the page has been told."""
        for key in self._keys:
            asked_us = self._topics[key].asked_us if key in self._topics else deque[int]()
            while asked_us and asked_us[0] <= now_us - SEEN_S * 1_000_000:
                asked_us.popleft()
            self.on_told(key)
        self._keys = ()

    def _lines(self, now_us: int) -> list[CardLine]:
        waiting: list[tuple[bool, int, TopicKey]] = []
        for key in list(self._waiting):
            topic = self._topic(key)
            asked_us = topic.asked_us
            while asked_us and asked_us[0] < now_us - _DEADLINE_US:
                asked_us.popleft()
            if not asked_us:
                del self._waiting[key]
            elif topic.planned is not None and self._may_show(key):
                due_s = (asked_us[0] + _DEADLINE_US - now_us) / 1_000_000
                waiting.append((due_s > PAGE_S, -len(asked_us), key))
        if len(waiting) < _CROWD:
            return []
        lines: list[CardLine] = []
        for _, _, key in sorted(waiting):
            line = self._line(key)
            if line is not None:
                lines.append(line)
            if len(lines) == ANSWERS:
                break
        return lines

    def _line(self, key: TopicKey) -> CardLine | None:
        planned = self._topics[key].planned
        answer = self._worded(planned) if planned is not None else None
        if planned is None or answer is None or len(answer.text) > MOST_CHARS:
            return None
        return CardLine(topic=key, text=answer.text, evidence=answer.facts)

    def _topic(self, key: TopicKey) -> _Topic:
        topic = self._topics.get(key)
        if topic is None:
            topic = self._topics[key] = _Topic()
            if len(self._topics) > _MOST_TOPICS:
                self._topics.popitem(last=False)
        else:
            self._topics.move_to_end(key)
        return topic
