"""Asks many random shops many questions and counts what is wrong.

PYTHONPATH=. python tests/trust/truth_run.py --questions 100000 --seed 7 [--show 20]
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from truth_checker import Checker, Judgement
from truth_questions import Question, make_questions
from truth_shops import World, make_world

from chat.understanding.understanding import Understanding
from host.answers.answer import Answer
from host.answers.answerer import Answerer
from host.answers.words import shop_words
from storage.catalogue import Snapshot

QUESTIONS_PER_SHOP = 100

Asked = tuple[World, Question, Answer, Judgement]


@dataclass
class Tally:
    """What came of the questions."""

    asked: int = 0
    right: int = 0
    unread: int = 0
    answered: int = 0
    wrong: list[tuple[str, str, str]] = field(default_factory=list)
    missed: list[tuple[str, str, str]] = field(default_factory=list)
    unread_texts: list[tuple[str, str]] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    missed_kinds: Counter[str] = field(default_factory=Counter)


def ask_all(seed: int, questions: int) -> Iterator[Asked]:
    """Every question with its answer and what there is to say about it."""
    number = asked = 0
    while asked < questions:
        world = make_world(seed, number)
        snapshot = Snapshot(1, 0, world.catalogue)
        understanding, answerer = Understanding(shop_words(snapshot)), Answerer(snapshot)
        checker = Checker(world)
        count = min(QUESTIONS_PER_SHOP, questions - asked)
        for place, question in enumerate(make_questions(world, seed, number, count)):
            readings = understanding.read(question.text, focus=question.focus)
            answer = answerer.answer(
                readings, text=question.text, focus=question.focus, variation=place
            )
            yield (
                world,
                question,
                answer,
                checker.judge(question, answer.text, answer.product, answer.route),
            )
        asked += count
        number += 1


def tally(asked: Iterator[Asked]) -> Tally:
    """The sums of it."""
    found = Tally()
    for _, question, answer, judged in asked:
        found.asked += 1
        found.kinds[question.kind] += 1
        found.right += judged.right
        found.answered += answer.route == "ai"
        line = (question.kind, f"{question.text} [{question.focus}]", answer.text)
        found.wrong += [(fault, line[1], line[2]) for fault in judged.wrong]
        if judged.unread:
            found.unread += 1
            found.unread_texts.append((judged.unread, answer.text))
        if not judged.right:
            found.missed_kinds[question.kind] += 1
            found.missed.append(
                (line[0], line[1], f"{answer.route} {answer.intent} {answer.reason}: {line[2]}")
            )
    return found


def report(found: Tally, show: int) -> list[str]:
    """What to print."""
    lines = [
        f"{found.asked} questions: {len(found.wrong)} wrong, {found.unread} unread,"
        f" {found.right / found.asked:.2%} answered as asked"
    ]
    for kind, missed in found.missed_kinds.most_common():
        lines.append(f"  {kind}: {missed} of {found.kinds[kind]} not answered as asked")
    for fault, question, text in found.wrong[:show]:
        lines.append(f"WRONG {fault}\n    {question} -> {text}")
    for unread, text in found.unread_texts[:show]:
        lines.append(f"UNREAD {unread!r}\n    {text}")
    for kind, question, text in found.missed[:show]:
        lines.append(f"MISSED {kind}: {question} -> {text}")
    return lines


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=20)
    options = parser.parse_args()
    found = tally(ask_all(options.seed, options.questions))
    sys.stdout.write("\n".join(report(found, options.show)) + "\n")
    if found.wrong:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
