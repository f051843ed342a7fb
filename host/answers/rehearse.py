"""Answers a question sheet offline, so that a merchant sees what the host would do."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from chat.reading import Reading
from chat.understanding.understanding import Understanding
from host.answers.answerer import Answerer
from host.answers.rehearsal_summary import Answered, summary
from host.answers.words import shop_words
from storage.catalogue import Catalogue, Fact, Snapshot

Route = str


class Question(msgspec.Struct, frozen=True):
    """One line of a question sheet; what a sheet holds besides is for its grader."""

    id: str
    text: str
    focus: str | None = None
    nickname: str | None = None


class BadSheet(ValueError):
    """The question sheet cannot be used; the message is one sentence naming the line."""


class Rehearsed(msgspec.Struct, frozen=True):
    """One line of answers.jsonl."""

    id: str
    route: Route
    text: str
    product: list[str]
    intent: str
    facts: list[dict[str, str]]
    lane: str
    latency_ms: float
    reason: str = ""


def read_questions(path: Path, catalogue: Catalogue) -> list[Question]:
    """The questions of a sheet.

    Raises:
        BadSheet: a line is not a question; the message names file, line and remedy.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise BadSheet(f"{path} cannot be read as UTF-8 text: {problem}") from problem
    products = {product.id for product in catalogue.products}
    found: list[Question] = []
    seen: set[str] = set()
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        question = _question(line, f"{path}, line {number}", products)
        if question.id in seen:
            raise BadSheet(
                f"{path}, line {number}: id {question.id!r} occurs twice; give each its own"
            )
        seen.add(question.id)
        found.append(question)
    return found


def _question(line: str, place: str, products: set[str]) -> Question:
    try:
        question = msgspec.json.decode(line, type=Question)
    except msgspec.DecodeError as problem:
        raise BadSheet(
            f'{place}: not a question ({problem}); write {{"id": ..., "text": ...}} on one line'
        ) from problem
    if question.focus is not None and question.focus not in products:
        raise BadSheet(f"{place}: focus {question.focus!r} is no product of the catalogue")
    return question


def rehearse(
    catalogue: Catalogue, questions: Path, out: Path, *, say: Callable[[str], None]
) -> int:
    """Answer every line of `questions` and write `out`; returns the exit code.

    `say` is told the summary, or the one sentence naming what is wrong (exit code 2, nothing
    written).
    """
    try:
        sheet = read_questions(questions, catalogue)
    except BadSheet as problem:
        say(str(problem))
        return 2
    answered = list(_answers(catalogue, sheet))
    try:
        _write(out, [_line(each) for each in answered])
    except OSError as problem:
        say(f"{out} could not be written: {problem}; choose another place with --out")
        return 2
    for line in summary(answered, catalogue.shop.language):
        say(line)
    return 0


def _answers(catalogue: Catalogue, sheet: list[Question]) -> Iterable[Answered]:
    snapshot = Snapshot(1, 0, catalogue)
    understanding, answerer = Understanding(shop_words(snapshot)), Answerer(snapshot)
    last: dict[str, Reading] = {}
    for variation, question in enumerate(sheet):
        started = time.perf_counter()
        previous = last.get(question.nickname) if question.nickname else None
        readings = understanding.read(question.text, focus=question.focus, previous=previous)
        answer = answerer.answer(
            readings, text=question.text, focus=question.focus, variation=variation
        )
        if question.nickname:
            last[question.nickname] = readings[0]
        milliseconds = round((time.perf_counter() - started) * 1000, 3)
        yield Answered(question.id, question.text, answer, milliseconds)


def _line(answered: Answered) -> Rehearsed:
    answer = answered.answer
    return Rehearsed(
        id=answered.id,
        route=answer.route,
        text=answer.text,
        product=list(answer.product),
        intent=answer.intent,
        facts=[_fact(fact) for fact in answer.facts],
        lane=answer.lane,
        latency_ms=answered.milliseconds,
        reason=answer.reason,
    )


def _fact(fact: Fact) -> dict[str, str]:
    return {"name": fact.name, "value": fact.value, "source": fact.source}


def _write(out: Path, lines: list[Rehearsed]) -> None:
    """Whole or not at all: to a neighbour first, then renamed."""
    encoder = msgspec.json.Encoder()
    waiting = out.with_name(f".{out.name}.writing")
    with waiting.open("wb") as file:
        for line in lines:
            file.write(encoder.encode(line) + b"\n")
        file.flush()
        os.fsync(file.fileno())
    waiting.replace(out)
