"""The lines of our own against the rules: what must be stopped is, and look-alikes pass.

The rules and the second look were made with the lines of the development batches at hand. Five
batches are held out: nothing is learnt from them. Batch four was written before the rules were
read; on its first run the rules alone had a precision of 0.88 and a recall of 0.71. Batch five was
written after the second look had learnt, in wording farther off; on its first run the rules alone
had 0.89 and 0.22, with the second look 0.90 and 0.75. Batch six came from somebody who had not read
the rules: 0.87 and 1.00 on its first run. Batch seven, written to be far off, had 0.90 and 0.65;
after it the kinds of picture that were missed (`tables.pictures`) became rules. Batch eight, of
still other pictures, was never worked on: 1.00 and 0.65.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import msgspec
import pytest

from host.answers.law import banned, likely, without_evidence

HERE = Path(__file__).parent
PRECISION = 0.92
RECALL = 0.98
HELD_OUT = {"batch_four.txt": (0.92, 0.90), "batch_five.txt": (0.9, 0.85)}
HELD_OUT |= {"batch_six.txt": (0.95, 0.98), "batch_seven.txt": (0.95, 0.95)}
HELD_OUT |= {"batch_eight.txt": (0.95, 0.6)}
"""Precision and recall that the batches held out must reach."""


class Line(msgspec.Struct, frozen=True):
    """A line of a batch: what must become of it, the rule that stops it, why, its evidence."""

    stopped: bool
    rule: str
    why: str
    text: str
    evidence: str


def lines_of(batch: Path) -> list[Line]:
    found: list[Line] = []
    stopped, rule, why = False, "", ""
    for row in batch.read_text(encoding="utf-8").splitlines():
        if heading := re.fullmatch(r"# (banned|allowed) ?([\w.]*): (.+)", row):
            stopped, rule, why = heading[1] == "banned", heading[2], heading[3]
        elif row:
            text, _, evidence = row.partition(" <= ")
            found.append(Line(stopped, rule, why, text, evidence))
    return found


LINES = [
    line
    for batch in sorted(HERE.glob("batch_*.txt"))
    if batch.name not in HELD_OUT
    for line in lines_of(batch)
]


def stopped_by(line: Line) -> str:
    rule = (
        banned(line.text)
        or without_evidence(line.text, line.evidence)
        or likely(line.text, line.evidence)
    )
    return rule.id if rule else ""


def judged(lines: list[Line]) -> tuple[float, float, str]:
    """Precision and recall, and what went wrong."""
    caught = missed = wrong = 0
    failures: Counter[str] = Counter()
    report = []
    for line in lines:
        rule = stopped_by(line)
        caught += bool(rule) and line.stopped
        if bool(rule) == line.stopped:
            continue
        missed, wrong = missed + line.stopped, wrong + (not line.stopped)
        failures[line.rule or rule] += 1
        report.append(
            f"{'missed ' + line.rule if line.stopped else 'wrongly ' + rule}: {line.text}"
        )
    told = "\n".join([*report, str(failures.most_common())])
    return caught / (caught + wrong), caught / (caught + missed), told


def test_the_rules_stop_what_is_unlawful_and_little_else() -> None:
    precision, recall, told = judged(LINES)
    assert precision >= PRECISION, told
    assert recall >= RECALL, told


@pytest.mark.parametrize("batch", HELD_OUT)
def test_wording_that_nothing_was_learnt_from_is_stopped_too(batch: str) -> None:
    precision, recall, told = judged(lines_of(HERE / batch))
    least_precision, least_recall = HELD_OUT[batch]
    assert precision >= least_precision, told
    assert recall >= least_recall, told


@pytest.mark.parametrize("rule", sorted({line.rule for line in LINES if line.rule}))
def test_a_rule_is_named_for_most_of_its_lines(rule: str) -> None:
    named = [stopped_by(line) == rule for line in LINES if line.rule == rule]
    assert sum(named) / len(named) >= 0.7


def test_the_lines_are_many_and_balanced() -> None:
    stopped = sum(line.stopped for line in LINES)
    assert len(LINES) >= 450
    assert 0.4 <= stopped / len(LINES) <= 0.65
    assert len({line.text for line in LINES}) >= 0.97 * len(LINES)
