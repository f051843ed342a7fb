"""Learns the weights of `likely` from lines of our own: `python3 -m host.answers.law.train`.

Run in the root of the repository. Reads `tests/law`: the batches but those held out, the
templates, and true answers of random shops; to these come the wordings of our own answers. Prints
how the rules with the second look fare on lines left out of the learning in turn, and writes the
weights beside `likely`.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from math import exp, sqrt
from pathlib import Path

import msgspec

from host.answers.law.banned import banned
from host.answers.law.folding import fold
from host.answers.law.likely import WEIGHTS, Weights, grams_of, score
from host.answers.law.tables import BANNED
from host.answers.wording import LANGUAGES, keys, wordings

LESSONS = ("batch_one.txt", "batch_two.txt", "batch_three.txt")
TEMPLATES = ("templates_banned.txt", "templates_allowed.txt")
SHOP_ANSWERS = "shop_answers.txt"
FOLDS = 5
ROUNDS = 12
RATE = 0.5
DECAY = 2e-6
EACH = 14
"""Lines made from one template."""
LEAST_SEEN = 2
LIGHT = 20
"""Thousandths; a lighter weight is not worth its bytes."""
PRECISION = 0.96
"""Of the lines that the rules and the second look stop, this share must deserve it."""
_LEARNT = {rule.id for rule in BANNED} | {"ad.effect", "ad.pressure"}
_HEADING = re.compile(r"# (banned|allowed) ?([\w.]*):.*")
_CHOICE = re.compile(r"\{([^{}]*)\}")
_FIELD = re.compile(r"\{\w*\}")
_NAMED = re.compile(r"<(\w+)>")


class Lesson(msgspec.Struct, frozen=True, order=True):
    """A line, whether it must be stopped, and the group that is left out of learning as one."""

    text: str
    stopped: bool
    group: str


def from_batch(rows: Iterable[str]) -> list[Lesson]:
    """The lines of a batch, without promises: those depend on the evidence."""
    found: list[Lesson] = []
    stopped = kept = False
    for row in rows:
        if heading := _HEADING.fullmatch(row):
            stopped = heading[1] == "banned"
            kept = not stopped or heading[2] in _LEARNT
        elif row and kept:
            text = row.partition(" <= ")[0]
            found.append(Lesson(text, stopped, text))
    return found


def from_templates(rows: Iterable[str], stopped: bool, rng: random.Random) -> list[Lesson]:
    """Lines made from templates: `{a|b}` is a choice, `<X>` one of the words of `% X a|b`."""
    words: dict[str, list[str]] = {}
    found: list[Lesson] = []
    for row in rows:
        if row.startswith("% "):
            _, name, choices = row.split(" ", 2)
            words[name] = choices.split("|")
        elif row and not row.startswith("#"):
            made = {_filled(row, words, rng) for _ in range(EACH)}
            found += [Lesson(text, stopped, row) for text in sorted(made)]
    return found


def _filled(template: str, words: dict[str, list[str]], rng: random.Random) -> str:
    chosen = _CHOICE.sub(lambda choice: rng.choice(choice[1].split("|")), template)
    return _NAMED.sub(lambda name: rng.choice(words[name[1]]), chosen).strip()


def learnt(lessons: Sequence[Lesson], rng: random.Random) -> Weights:
    """Weights that tell the lessons apart: logistic regression, each weight with its own pace."""
    rows = [(list(set(grams_of(fold(lesson.text)))), lesson.stopped) for lesson in lessons]
    seen = Counter(gram for grams, _ in rows for gram in grams)
    kept = [([gram for gram in grams if seen[gram] >= LEAST_SEEN], stop) for grams, stop in rows]
    weights: dict[str, float] = dict.fromkeys(seen, 0.0)
    paces: dict[str, float] = dict.fromkeys(seen, 1e-2)
    bias = 0.0
    for _ in range(ROUNDS):
        rng.shuffle(kept)
        for grams, stopped in kept:
            bias += _step(grams, stopped, bias, weights, paces)
    rounded = {gram: round(1000 * weight) for gram, weight in sorted(weights.items())}
    return Weights(round(1000 * bias), 0, {g: w for g, w in rounded.items() if abs(w) >= LIGHT})


def _step(
    grams: list[str],
    stopped: bool,
    bias: float,
    weights: dict[str, float],
    paces: dict[str, float],
) -> float:
    """One step downhill for one line; what the bias changes by."""
    scale = 1 / sqrt(len(grams) or 1)
    total = bias + scale * sum(weights[gram] for gram in grams)
    error = stopped - 1 / (1 + exp(-max(-30.0, min(30.0, total))))
    for gram in grams:
        slope = error * scale - DECAY * weights[gram] * 1000
        paces[gram] += slope * slope
        weights[gram] += RATE * slope / sqrt(paces[gram])
    return 0.01 * error


def left_out(lessons: Sequence[Lesson], seed: int) -> list[tuple[float, Lesson]]:
    """Every lesson with its score by weights that were learnt without its group."""
    groups = sorted({lesson.group for lesson in lessons})
    random.Random(seed).shuffle(groups)
    fold_of = {group: place % FOLDS for place, group in enumerate(groups)}
    found = []
    for number in range(FOLDS):
        known = [lesson for lesson in lessons if fold_of[lesson.group] != number]
        weights = learnt(known, random.Random(seed))
        found += [
            (score(fold(lesson.text), weights), lesson)
            for lesson in lessons
            if fold_of[lesson.group] == number
        ]
    return found


def threshold(scored: Iterable[tuple[float, Lesson]]) -> int:
    """The lowest score from which, with the rules, enough of what is stopped deserves it."""
    least = 10_000
    by_rule: list[tuple[float, Lesson]] = []
    by_score: list[tuple[float, Lesson]] = []
    for value, lesson in scored:
        (by_rule if banned(lesson.text) else by_score).append((value, lesson))
    right = sum(lesson.stopped for _, lesson in by_rule)
    wrong = len(by_rule) - right
    for value, lesson in sorted(by_score)[::-1]:
        right, wrong = right + lesson.stopped, wrong + (not lesson.stopped)
        if right < PRECISION * (right + wrong):
            break
        least = int(value)
    return least


def report(scored: Sequence[tuple[float, Lesson]], least: int) -> str:
    """How the rules alone, and the rules with the second look, fare on lines left out."""
    lines = []
    for name, second in (("rules", False), ("rules and second look", True)):
        stops = [(banned(e.text) is not None or (second and v >= least), e) for v, e in scored]
        right = sum(stop and each.stopped for stop, each in stops)
        wrong = sum(stop and not each.stopped for stop, each in stops)
        of = sum(each.stopped for _, each in stops)
        lines.append(f"{name}: precision {right / (right + wrong):.3f}, recall {right / of:.3f}")
    return "\n".join(lines)


def lessons_in(folder: Path, rng: random.Random) -> list[Lesson]:
    """All lessons of a folder. Raises `OSError` where a file is missing."""

    def rows(name: str) -> list[str]:
        return (folder / name).read_text(encoding="utf-8").splitlines()

    found = [lesson for name in LESSONS for lesson in from_batch(rows(name))]
    for name in TEMPLATES:
        found += from_templates(rows(name), "banned" in name, rng)
    found += [Lesson(row, stopped=False, group=row) for row in rows(SHOP_ANSWERS)]
    return found + of_our_own()


def of_our_own() -> list[Lesson]:
    """What the host itself says: every wording of its answers, in every language."""
    return [
        Lesson(_FIELD.sub("", text), stopped=False, group=key)
        for key in keys()
        for language in LANGUAGES
        for text in wordings(key, language)
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("tests/law"))
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    try:
        lessons = lessons_in(asked.folder, random.Random(asked.seed))
    except OSError as fault:
        sys.stderr.write(
            f"{asked.folder}: {fault.strerror}; run it in the root of the repository.\n"
        )
        return 2
    scored = left_out(lessons, asked.seed)
    least = threshold(scored)
    weights = learnt(lessons, random.Random(asked.seed))
    packed = msgspec.msgpack.encode(msgspec.structs.replace(weights, threshold=least))
    WEIGHTS.write_bytes(packed)
    sys.stdout.write(
        f"{len(lessons)} lines, {sum(lesson.stopped for lesson in lessons)} to be stopped\n"
        f"{report(scored, least)}\n"
        f"{len(weights.grams)} weights, {len(packed)} bytes, threshold {least}\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
