"""The lines of our own against the rules: what must be stopped is, and look-alikes pass.

The rules and the second look were made with the lines of the development batches at hand. Batch
four was written before its author had read them, and nothing is learnt from it: on its first run
the rules alone had a precision of 0.88 and a recall of 0.71.
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
HELD_OUT = "batch_four.txt"
HELD_OUT_PRECISION = 0.92
HELD_OUT_RECALL = 0.90


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
    if batch.name != HELD_OUT
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


def test_wording_that_nothing_was_learnt_from_is_stopped_too() -> None:
    precision, recall, told = judged(lines_of(HERE / HELD_OUT))
    assert precision >= HELD_OUT_PRECISION, told
    assert recall >= HELD_OUT_RECALL, told


@pytest.mark.parametrize("rule", sorted({line.rule for line in LINES if line.rule}))
def test_a_rule_is_named_for_most_of_its_lines(rule: str) -> None:
    named = [stopped_by(line) == rule for line in LINES if line.rule == rule]
    assert sum(named) / len(named) >= 0.7


def test_the_lines_are_many_and_balanced() -> None:
    stopped = sum(line.stopped for line in LINES)
    assert len(LINES) >= 450
    assert 0.4 <= stopped / len(LINES) <= 0.65
    assert len({line.text for line in LINES}) >= 0.97 * len(LINES)
