"""Answers a question sheet offline, so that a merchant sees what the host would do."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import msgspec

from chat.reading import Reading
from chat.understanding.understanding import Understanding
from host.answers.answer import Answer
from host.answers.answerer import Answerer
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
        _write(out, [_line(question, answer, ms) for question, answer, ms in answered])
    except OSError as problem:
        say(f"{out} could not be written: {problem}; choose another place with --out")
        return 2
    for line in summary(answered):
        say(line)
    return 0


def _answers(
    catalogue: Catalogue, sheet: list[Question]
) -> Iterable[tuple[Question, Answer, float]]:
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
        yield question, answer, round((time.perf_counter() - started) * 1000, 3)


def _line(question: Question, answer: Answer, milliseconds: float) -> Rehearsed:
    return Rehearsed(
        id=question.id,
        route=answer.route,
        text=answer.text,
        product=list(answer.product),
        intent=answer.intent,
        facts=[_fact(fact) for fact in answer.facts],
        lane=answer.lane,
        latency_ms=milliseconds,
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


def summary(answered: list[tuple[Question, Answer, float]]) -> list[str]:
    """What a merchant wants to know: answered, handed over, ignored, of which kinds; the slowest;
    what data would answer more."""
    routes = Counter(answer.route for _, answer, _ in answered)
    lines = [
        f"{len(answered)} questions: {routes['ai']} answered, {routes['human']} handed to a person,"
        f" {routes['ignore']} ignored",
    ]
    lines += _kinds(answered)
    if answered:
        slowest = max(answered, key=lambda item: item[2])
        lines.append(f"slowest: {slowest[2]:.1f} ms ({slowest[0].id})")
    missing = Counter(
        answer.reason.partition(": ")[2]
        for _, answer, _ in answered
        if answer.reason.startswith("no_evidence: ")
    )
    if missing:
        told = ", ".join(f"{what} ({count})" for what, count in missing.most_common(8))
        lines.append(f"data that would answer more: {told}")
    return lines


def _kinds(answered: list[tuple[Question, Answer, float]]) -> list[str]:
    names: dict[Any, str] = {"ai": "answered", "human": "handed over", "ignore": "ignored"}
    lines = []
    for route, name in names.items():
        kinds = Counter(a.intent for _, a, _ in answered if a.route == route)
        if kinds:
            told = ", ".join(f"{kind} {count}" for kind, count in kinds.most_common(10))
            lines.append(f"  {name}: {told}")
    return lines
