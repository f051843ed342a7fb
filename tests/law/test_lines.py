"""The lines of our own against the rules: what must be stopped is, and look-alikes pass."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import msgspec
import pytest

from host.answers.law import banned, without_evidence

HERE = Path(__file__).parent
PRECISION = 0.92
RECALL = 0.98


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


LINES = [line for batch in sorted(HERE.glob("batch_*.txt")) for line in lines_of(batch)]


def stopped_by(line: Line) -> str:
    rule = banned(line.text) or without_evidence(line.text, line.evidence)
    return rule.id if rule else ""


def test_the_rules_stop_what_is_unlawful_and_little_else() -> None:
    caught = missed = wrong = 0
    failures: Counter[str] = Counter()
    report = []
    for line in LINES:
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
    assert caught / (caught + wrong) >= PRECISION, told
    assert caught / (caught + missed) >= RECALL, told


@pytest.mark.parametrize("rule", sorted({line.rule for line in LINES if line.rule}))
def test_a_rule_is_named_for_most_of_its_lines(rule: str) -> None:
    named = [stopped_by(line) == rule for line in LINES if line.rule == rule]
    assert sum(named) / len(named) >= 0.7


def test_the_lines_are_many_and_balanced() -> None:
    stopped = sum(line.stopped for line in LINES)
    assert len(LINES) >= 450
    assert 0.4 <= stopped / len(LINES) <= 0.65
    assert len({line.text for line in LINES}) >= 0.97 * len(LINES)
