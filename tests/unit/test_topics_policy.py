"""The choice among topics in a modelled flood; the real room's figures are bench/flood.py's."""

from __future__ import annotations

import random

import pytest

from chat.reading import TopicKey
from chat.topic import Opened
from chat.topics import Topics

KEYS = [(TopicKey("question", str(number)),) for number in range(60)]
WEIGHTS = [1 / (number + 1) ** 1.1 for number in range(60)]
MINUTES = 10


def answered_in_time(comments_per_s: float, at_once: int, breath_s: float) -> float:
    """Share of the questions answered aloud within 30 s."""
    chance = random.Random(1)
    now_us = 0
    topics = Topics(now_us=lambda: now_us, cooldown_s=0.0)
    asked_us: dict[str, int] = {}
    in_time = questions = 0
    mouth_free_us = 0
    for number in range(int(MINUTES * 60 * comments_per_s)):
        now_us = int(number / comments_per_s * 1_000_000)
        while mouth_free_us <= now_us:
            now_us, arrives_us = mouth_free_us, now_us
            chosen = topics.next(at_once, breath_s=breath_s)
            for topic in chosen:
                for event_id in topics.answered(topic.key, "a"):
                    in_time += now_us - asked_us[event_id] <= 30_000_000
            topics.expire()
            mouth_free_us += int((breath_s if chosen else 0.5) * 1_000_000)
            now_us = arrives_us
        if chance.random() < 0.3:
            questions += 1
            asked_us[str(number)] = now_us
            (key,) = chance.choices(KEYS, WEIGHTS)
            topics.ask(key, event_id=str(number), viewer=str(number), text="", name="")
    return in_time / questions


@pytest.mark.parametrize(
    ("comments_per_s", "at_once", "breath_s", "at_least"),
    [(1, 1, 8.0, 0.66), (1, 3, 16.0, 0.86), (12.5, 1, 8.0, 0.43), (12.5, 3, 16.0, 0.51)],
)
def test_rotation_answers_several_times_what_a_queue_would(
    comments_per_s: float, at_once: int, breath_s: float, at_least: float
) -> None:
    assert answered_in_time(comments_per_s, at_once, breath_s) >= at_least


def test_a_lone_question_before_every_deadline_is_answered_when_there_is_time() -> None:
    now_us = 0
    topics = Topics(now_us=lambda: now_us)
    for number, key in enumerate(KEYS[:20]):
        assert topics.ask(key, event_id=str(number), viewer="", text="", name="") == Opened(
            opened=key
        )
    answered = [topic.key for topic in topics.next(20)]
    assert answered == [key for (key,) in KEYS[:20]]
