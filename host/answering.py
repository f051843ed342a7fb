"""Answers waiting for the voice. Each was planned, guarded and posted as text when its question
came; here it is worded again from the snapshot in force when its turn to be spoken comes."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from chat.reading import Reading, TopicKey
from chat.topic import Topic
from chat.topics import Topics
from chat.understanding.topic import topic_key
from host.answers.answer import Answer
from host.answers.model.question import Clause
from host.breath import BREATH_ANSWERS, BREATH_CHARS, lead_in
from host.line import Line
from host.mind import Mind
from host.planned_answer import PlannedAnswer, Turn, sentences
from storage.catalogue import Snapshot

_MAX_IN_A_ROW = 6
_LONGEST_ROW_US = 90 * 1_000_000
_BREATH_S = 16.0
"""How long a full breath takes, so that what cannot wait for the next one comes first."""
_SPEAKABLE = frozenset(("zh", "en"))


class AnswersToSay:
    """Gives the spoken answers, as `Topics` chooses them, up to three in one breath; the sentences
    of one answer follow each other. After six sentences the script gets one; where more
    questions wait, after a minute.

    Args:
        mind: the mind in force.
        language: the language the room speaks.
        late_s: an answer that nobody has asked for in so long stays text.
    """

    def __init__(
        self,
        topics: Topics,
        mind: Callable[[], Mind],
        *,
        language: Callable[[], str] = lambda: "zh",
        late_s: float = 60.0,
    ) -> None:
        self._topics = topics
        self._mind = mind
        self._language = language
        self._late_us = int(late_s * 1_000_000)
        self._planned: dict[TopicKey, PlannedAnswer] = {}
        self._by_id: dict[str, PlannedAnswer] = {}
        self._released: set[str] = set()
        self._other_words: dict[str, tuple[int, Answer]] = {}
        self._breath: list[Turn] = []
        self._in_a_row = 0
        self._row_from_us = 0
        self._sounding: tuple[str, list[TopicKey]] = ("", [])
        """The answer that the voice is giving, and its topics."""
        self._said_of = ("", 0)
        self._order: list[str] = []
        """Answers that a person put into an order, before all others."""
        self.card = ""
        """The question whose answer is being spoken."""
        self.on_said: Callable[[TopicKey], None] = lambda _key: None
        """Told of every topic whose answer was given aloud."""
        self.not_spoken = 0
        """Answers that stayed text because the voice was busy for too long."""

    def __len__(self) -> int:
        return len(self._planned)

    def add(self, planned: PlannedAnswer) -> None:
        """This answer is planned; it is spoken once it is released."""
        for topic in planned.topics:
            self._planned[topic] = planned
        self._by_id[planned.answer_id] = planned

    def release(self, answer_id: str) -> None:
        """The plan is durable: the answer may be spoken."""
        self._released.add(answer_id)

    def answer_for(self, topic: TopicKey) -> PlannedAnswer | None:
        """The answer that waits for the voice under this key."""
        return self._planned.get(topic)

    def knows(self, answer_id: str) -> bool:
        """Whether this answer waits for the voice."""
        return answer_id in self._by_id

    def forget(self, answer_id: str) -> None:
        """This answer is not to be spoken, as far as it has not begun."""
        for key in self._keys_of(answer_id):
            self.drop(key)

    def stays_text(self, answer_id: str) -> None:
        """The voice may not say this answer: its text, which is out, was all of it."""
        self._finish(answer_id)

    def stay_text(self) -> None:
        """The voice may say none of the answers whose text is out."""
        self.stop()
        for answer_id in tuple(self._released):
            self.stays_text(answer_id)

    def asked_us(self, answer_id: str) -> int | None:
        """When the question of the answer being spoken was asked."""
        spoken, asked_us = self._said_of
        return asked_us if spoken == answer_id else None

    def drop(self, topic: TopicKey) -> None:
        """Its question was withdrawn."""
        planned = self._planned.pop(topic, None)
        if planned is None or self._keys_of(planned.answer_id):
            return
        self._forget(planned.answer_id)
        begun = self._said_of[0]
        self._breath = [
            turn
            for turn in self._breath
            if turn.planned is not planned or planned.answer_id == begun
        ]

    def let_wait(self, topic: TopicKey) -> tuple[TopicKey, ...]:
        """A person has the question: its answer, not begun yet, is not begun now. The topics that
        have the same answer, itself among them; they are in hand or waiting."""
        planned = self._planned.get(topic)
        if planned is None:
            return (topic,)
        self._breath = [turn for turn in self._breath if turn.planned is not planned]
        return tuple(self._keys_of(planned.answer_id))

    def said_by_person(self, topic: TopicKey) -> None:
        """A person answered it: of an answer to several questions only the others are said, and of
        one that a model made, nothing, because its words cannot be parted."""
        planned = self._planned.get(topic)
        self.drop(topic)
        if planned is None:
            return
        rest = self._keys_of(planned.answer_id)
        readings = tuple(r for r in planned.readings if topic_key(r) in rest)
        if planned.streamed is not None or not readings:
            made = planned.streamed is None or planned.streamed.ended
            for key in rest:
                self.drop(key)
                if made:
                    self._topics.answered(key, planned.answer_id)
        elif rest:
            self._part(planned, tuple(rest), readings)

    def _part(
        self, planned: PlannedAnswer, rest: tuple[TopicKey, ...], readings: tuple[Reading, ...]
    ) -> None:
        begun = self._said_of[0] == planned.answer_id
        less = msgspec.structs.replace(planned, topics=rest, readings=readings, edited="")
        if not begun:
            self._wait_again(planned)
        self._put(less, rest)

    def _wait_again(self, planned: PlannedAnswer) -> None:
        """The answer is not said in this breath, though it was to be."""
        if any(turn.planned is planned for turn in self._breath):
            self._breath = [turn for turn in self._breath if turn.planned is not planned]
            for key in self._keys_of(planned.answer_id):
                self._topics.give_back(key)

    def _put(self, planned: PlannedAnswer, topics: tuple[TopicKey, ...]) -> None:
        """This is the answer of that id from now on."""
        self._planned |= dict.fromkeys(topics, planned)
        self._by_id[planned.answer_id] = planned
        self._other_words.pop(planned.answer_id, None)

    def edit(self, answer_id: str, text: str) -> None:
        """Say these words of a person's, which the guard let out, for an answer not begun yet."""
        planned = self._by_id.get(answer_id)
        if planned is None or self._said_of[0] == answer_id:
            return
        self._wait_again(planned)
        topics = tuple(self._keys_of(answer_id))
        self._put(msgspec.structs.replace(planned, edited=text, streamed=None), topics)

    def move(self, answer_id: str, before: str = "") -> None:
        """Say this answer next, or before that one, whatever the topics would choose."""
        order = [other for other in self._order if other != answer_id and other in self._by_id]
        if before:
            order.insert(order.index(before) if before in order else len(order), answer_id)
        else:
            order.insert(0, answer_id)
        self._order = order
        for turn in [turn for turn in self._breath if turn.planned.answer_id != self._said_of[0]]:
            self._wait_again(turn.planned)

    def place(self, answer_id: str) -> int:
        """Where a person put the answer: 1 for the next; 0 where nobody did."""
        return self._order.index(answer_id) + 1 if answer_id in self._order else 0

    def stop(self) -> None:
        """What is left of the answers being spoken is not said; those not begun wait again."""
        for turn in reversed(self._breath):
            for key in reversed(self._keys_of(turn.planned.answer_id)):
                self._topics.give_back(key)
        self._breath = []
        self.card = ""
        self._end_sounding()

    def catalogue_changed(self, before: Snapshot, now: Snapshot) -> None:
        """An answer not begun is worded again, and what is left of one being spoken is not said.
        Of what a language model made, that is not said whose products changed."""
        self.stop()
        for planned in self._by_id.values():
            if planned.streamed is not None:
                planned.streamed.drop_unsaid(lambda clause: _unchanged(clause, before, now))

    def peek(self, snapshot: Snapshot, now_us: int) -> Line | None:
        self._breath = [turn for turn in self._breath if not turn.over]
        self.ended()
        if not self._breath and self._may_go_on(now_us):
            self._draw_breath(now_us)
        for turn in self._breath:
            if (line := turn.next) is not None:
                return line
        self._in_a_row = 0
        return None

    def _may_go_on(self, now_us: int) -> bool:
        """Whether it is not the script's turn."""
        if not self._in_a_row:
            self._row_from_us = now_us
        if self._in_a_row < _MAX_IN_A_ROW:
            return True
        return self._topics.open_count > 0 and now_us - self._row_from_us < _LONGEST_ROW_US

    def upcoming(self, snapshot: Snapshot, count: int) -> list[Line]:
        lines: list[Line] = []
        for turn in self._breath:
            first = turn.next
            lines += [first, *turn.lines[1:]] if first is not None else []
        return lines[:count]

    def done(self, line: Line) -> None:
        self._in_a_row += 1
        for turn in self._breath:
            first = turn.next
            if first is not None and first.sentence_id == line.sentence_id:
                self.card = turn.card
                self._said_of = (turn.planned.answer_id, turn.planned.asked_us)
                turn.started()
        answer_id = line.answer_id or ""
        if keys := self._keys_of(answer_id):
            self._end_sounding()
            self._sounding = (answer_id, keys)
            self._finish(answer_id, saying=True)

    def ended(self) -> None:
        """A sentence has sounded; where it was its answer's last, that is said now."""
        answer_id = self._sounding[0]
        going_on = (turn.planned.answer_id == answer_id for turn in self._breath if not turn.over)
        if answer_id and not any(going_on):
            self._end_sounding()

    def _end_sounding(self) -> None:
        _, keys = self._sounding
        self._sounding = ("", [])
        for key in keys:
            self._topics.said(key)
            self.on_said(key)

    def _draw_breath(self, now_us: int) -> None:
        """Take the topics to answer next, as many as fit into one breath."""
        room_left = BREATH_CHARS
        chosen = self._next_topics(2 * BREATH_ANSWERS)
        not_now: list[TopicKey] = []
        for topic in chosen:
            planned = self._planned.get(topic.key)
            if planned is not None and any(turn.planned is planned for turn in self._breath):
                continue  # a second question of a line that is answered already
            turn = self._turn(topic, planned, room_left)
            if turn is None:
                not_now.append(topic.key)
            elif turn.over or now_us > topic.last_us + self._late_us:
                self.not_spoken += 1
                self._finish(turn.planned.answer_id)
            else:
                self._breath.append(turn)
                room_left -= turn.chars
        for key in reversed(not_now):
            self._topics.give_back(key)
        self._lead_in()

    def _turn(self, topic: Topic, planned: PlannedAnswer | None, room_left: int) -> Turn | None:
        """The topic's answer, None where it is not its turn in this breath."""
        if planned is None or planned.answer_id not in self._released:
            return None
        if room_left <= 0 or len(self._breath) == BREATH_ANSWERS:
            return None
        turn = Turn(planned, topic.text, self._worded(planned))
        return None if self._breath and turn.chars > room_left else turn

    def _next_topics(self, limit: int) -> list[Topic]:
        """What a person put first, then what the topics choose."""
        first: list[Topic] = []
        for answer_id in self._order:
            if len(first) == limit:
                break
            if answer_id in self._released:
                first += [key for key in map(self._in_hand, self._keys_of(answer_id)[:1]) if key]
        return first + self._topics.next(limit - len(first), breath_s=_BREATH_S)

    def _in_hand(self, key: TopicKey) -> Topic | None:
        return self._topics.find(key) if self._topics.take(key) else None

    def _lead_in(self) -> None:
        """Say first what will be answered, where it is more than one kind of question."""
        if len(self._breath) > 1:
            intents = [turn.planned.topics[0].intent for turn in self._breath]
            self._breath[0].lead = lead_in(intents, self._language())

    def _finish(self, answer_id: str, *, saying: bool = False) -> None:
        """The answer is being spoken, or stays text: its topics cool down."""
        for key in self._keys_of(answer_id):
            del self._planned[key]
            self._topics.answered(key, answer_id, saying=saying)
        self._forget(answer_id)

    def _forget(self, answer_id: str) -> None:
        self._by_id.pop(answer_id, None)
        self._released.discard(answer_id)
        self._other_words.pop(answer_id, None)
        if answer_id in self._order:
            self._order.remove(answer_id)

    def _keys_of(self, answer_id: str | None) -> list[TopicKey]:
        """The topics that still wait for this answer."""
        planned = self._by_id.get(answer_id or "")
        return (
            [key for key in planned.topics if self._planned.get(key) is planned] if planned else []
        )

    def _voice_language(self, planned: PlannedAnswer) -> str | None:
        """The room's own language where the voice has not the viewer's."""
        return None if planned.readings[0].language in _SPEAKABLE else self._language()

    def worded(self, planned: PlannedAnswer) -> Answer | None:
        """The answer as the voice would say it now, None where it is no answer any more."""
        answer = self._mind().answer(
            planned.readings,
            text=planned.question,
            focus=planned.focus,
            variation=planned.variation,
            language=self._voice_language(planned),
        )
        return answer if answer.route == "ai" else None

    def texts(self, planned: PlannedAnswer) -> list[str]:
        """What would be said for this answer now, sentence by sentence."""
        return [line.text for line in self._worded(planned)]

    def reworded(self, answer_id: str, answer: Answer, version: int) -> None:
        """Other words for an answer that waits, true for this version of the catalogue."""
        if answer_id in self._by_id:
            self._other_words[answer_id] = (version, answer)

    def _worded(self, planned: PlannedAnswer) -> list[Line]:
        if planned.streamed is not None:
            return []
        if planned.edited and self._mind().guard.check(planned.edited, (), where="operator").ok:
            product = planned.readings[0].product_ids[:1]
            return [
                planned.line(number, text, (), product)
                for number, text in enumerate(sentences(planned.edited))
            ]
        version, answer = self._other_words.get(planned.answer_id, (-1, None))
        if answer is None or version != self._mind().snapshot.version:
            answer = self.worded(planned)
        if answer is None:
            return []
        return [
            planned.line(number, text, answer.facts, answer.product)
            for number, text in enumerate(sentences(answer.text))
        ]


def _unchanged(clause: Clause, before: Snapshot, now: Snapshot) -> bool:
    """Whether what the clause is about stands in both catalogues as the same."""
    return before.shop == now.shop and all(
        before.products.get(product) == now.products.get(product) is not None
        for product in clause.products
    )
