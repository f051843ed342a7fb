"""The reader's table: what is written, and what is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from host.speech.spoken import Spoken, SpokenSegment, spoken_text

TABLE = Path(__file__).with_name("spoken_lines.txt")


def table() -> list[tuple[str, str, str]]:
    """The lines of the file as (language, written, said)."""
    language = ""
    lines: list[tuple[str, str, str]] = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            language = line.strip("[]")
        elif language:
            written, said = line.rsplit("|", 1)
            lines.append((language, written, said))
    return lines


@pytest.mark.parametrize(("language", "written", "said"), table())
def test_a_line_is_read_as_the_table_says(language: str, written: str, said: str) -> None:
    assert spoken_text(written, language).text == said


def test_the_table_has_over_three_hundred_different_lines() -> None:
    written = [(language, line) for language, line, _ in table()]
    assert len(set(written)) == len(written) > 300


def test_each_spoken_part_knows_its_place_in_the_written_sentence() -> None:
    assert spoken_text("这款129.9元，T恤😀！", "zh") == Spoken(
        segments=(
            SpokenSegment("这款", "zh", 0, 2, verbatim=True),
            SpokenSegment("一百二十九点九", "zh", 2, 5),
            SpokenSegment("元", "zh", 7, 1, verbatim=True),
            SpokenSegment("，", "zh", 8, 1),
            SpokenSegment("T", "en", 9, 1, verbatim=True),
            SpokenSegment("恤", "zh", 10, 1, verbatim=True),
            SpokenSegment("！", "zh", 12, 1),
        )
    )


@pytest.mark.parametrize("text", ["", "😀😀", "，，，。", "   ", "\u202e\u200b", "<>|^~"])
def test_what_cannot_be_spoken_is_nothing(text: str) -> None:
    assert spoken_text(text, "zh").text.strip("，。") == ""


def test_only_the_first_two_thousand_characters_are_read() -> None:
    assert len(spoken_text("好" * 5_000, "zh").text) == 2_000
