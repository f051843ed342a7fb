"""Answers whose sound is worth making before anybody asks: what was asked most, and what is always
asked about the product on show. Worded from the mind in force, as the next answer would be."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from chat.reading import Reading, TopicKey
from host.mind import Mind
from host.planned_answer import PlannedAnswer, sentences

_TOPICS_REMEMBERED = 200
_COMMON = {
    "zh": ("多少钱", "有货吗", "有什么尺码", "什么材质", "什么时候发货", "包邮吗", "可以退吗"),
    "en": (
        "how much is it",
        "is it in stock",
        "what sizes are there",
        "what is it made of",
        "when do you ship",
        "is shipping free",
        "can I return it",
    ),
}


@dataclass(frozen=True)
class LikelyQuestion:
    """A question as it was read, to be answered again."""

    text: str
    readings: tuple[Reading, ...]
    focus: str | None


class Premade:
    """Tells which answers to make ahead.

    Args:
        mind: the mind in force.
        variation: the wording that the next answer will have.
        language: the room's own language.
        most: so many questions at most.
    """

    def __init__(
        self,
        mind: Callable[[], Mind],
        *,
        variation: Callable[[], int],
        language: Callable[[], str],
        most: int = 10,
    ) -> None:
        self._mind = mind
        self._variation = variation
        self._language = language
        self._most = most
        self._asked: OrderedDict[TopicKey, tuple[int, LikelyQuestion]] = OrderedDict()

    def asked(self, planned: PlannedAnswer) -> None:
        """Somebody asked this, and it is answered."""
        key = planned.topics[0]
        times, _ = self._asked.pop(key, (0, None))
        question = LikelyQuestion(planned.question, planned.readings, planned.focus)
        self._asked[key] = (times + 1, question)
        if len(self._asked) > _TOPICS_REMEMBERED:
            self._asked.popitem(last=False)

    def state(self, focus: str | None) -> tuple[int, str | None, int]:
        """What the texts depend on; as long as it is the same, they are."""
        return self._mind().snapshot.version, focus, self._variation()

    def questions(self, focus: str | None) -> list[LikelyQuestion]:
        """What will probably be asked, the likeliest first; `focus` is the product on show."""
        return [*self._frequent(), *self._common(focus)][: self._most]

    def sentences_for(self, question: LikelyQuestion) -> list[str]:
        """What the answer would be, sentence by sentence; none where a person has to answer."""
        answer = self._mind().answer(
            question.readings,
            text=question.text,
            focus=question.focus,
            variation=self._variation(),
        )
        return sentences(answer.text) if answer.route == "ai" else []

    def _frequent(self) -> list[LikelyQuestion]:
        """What was asked more than once, most often first."""
        often = sorted(
            (entry for entry in self._asked.values() if entry[0] > 1),
            key=lambda entry: entry[0],
            reverse=True,
        )
        return [question for _, question in often[: self._most // 2]]

    def _common(self, focus: str | None) -> list[LikelyQuestion]:
        if focus is None:
            return []
        language = "zh" if self._language() == "zh" else "en"
        questions: list[LikelyQuestion] = []
        for text in _COMMON[language]:
            heard = self._mind().hear(text, focus=focus, previous=None)
            if heard.asking:
                questions.append(LikelyQuestion(text, heard.asking, focus))
        return questions
