"""One pass over a text tells which patterns are worth trying, and leaves out none that matches."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest

from chat.understanding import patterns, precise
from chat.understanding.normal import normalise
from chat.understanding.safety.needles import Needles, needed
from chat.understanding.triggers import Triggers

SHEETS = Path(__file__).parent.parent / "sheets"


def spliced_lines() -> list[str]:
    """The lines of the sheets, and as many whose halves are exchanged."""
    lines = [
        normalise(json.loads(row)["text"])
        for sheet in sorted(SHEETS.glob("*/questions.jsonl"))
        for row in sheet.read_text(encoding="utf-8").splitlines()
    ]
    rng = random.Random(3)
    mixed = [(rng.choice(lines), rng.choice(lines)) for _ in lines]
    return lines + [one[: len(one) // 2] + other[len(other) // 2 :] for one, other in mixed]


@pytest.mark.parametrize(
    "table",
    [
        [words for _, words in patterns._PATTERNS],
        [words for _, _, words in precise._TABLE],
    ],
)
def test_every_pattern_that_matches_was_worth_trying(table: list[str]) -> None:
    triggers = Triggers((words, words) for words in table)
    compiled = [(words, re.compile(words)) for words in table]
    matched = 0
    for line in spliced_lines():
        worth = triggers.of(line)
        for words, pattern in compiled:
            if pattern.search(line):
                matched += 1
                assert words in worth, line
    assert matched > 30


def test_a_pattern_is_not_tried_where_one_of_its_parts_is_missing() -> None:
    triggers = Triggers([("陪(?:睡|聊)多少", "paid company"), ("[今明]天", "day")])
    assert triggers.of("这个多少钱") == []
    assert triggers.of("陪聊一晚多少") == ["paid company"]
    assert triggers.of("明天陪我") == ["day"]


def test_a_pattern_that_needs_nothing_is_always_tried() -> None:
    assert Triggers([(r"\d+", 1), ("度", 2)]).of("abc") == [1]


@pytest.mark.parametrize(
    ("choice", "wanted"),
    [
        ("(?:烫|割)(?:伤|破皮)了", [{"伤", "破皮"}, {"烫", "割"}, {"了"}]),
        ("还?我的钱+", [{"我的"}, {"钱"}]),
        (".*", []),
    ],
)
def test_each_part_that_must_be_there_has_its_needles(choice: str, wanted: list[Needles]) -> None:
    assert sorted(map(sorted, needed(choice))) == sorted(map(sorted, wanted))
