"""The recorded evening through the real runtime: every comment accounted for, nothing lost."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from host.answers.answer import REASONS
from host.cli import main
from host.sample_shop import sample_catalogue, sample_evening


def transcript(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    out = tmp_path_factory.mktemp("replay") / "transcript.jsonl"
    arguments = ["--catalog", str(sample_catalogue()), "--chat", str(sample_evening())]
    assert main(["replay", *arguments, "--speed", "max", "--out", str(out)]) == 0
    return transcript(out)


def of(lines: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [line for line in lines if line["kind"] == kind]


def test_every_comment_of_the_evening_has_exactly_one_outcome(
    evening: list[dict[str, Any]],
) -> None:
    recorded = [json.loads(line) for line in sample_evening().read_text("utf-8").splitlines()]
    written = [each for each in recorded if "text" in each]
    comments = [*of(evening, "chat"), *of(evening, "superchat")]
    assert len(comments) == len(written) >= 400
    settled = Counter(line["event_id"] for line in of(evening, "comment.settled"))
    assert settled.keys() == {line["event_id"] for line in comments}
    assert set(settled.values()) == {1}
    summary = evening[-1]
    assert summary["comments"] == sum(summary["outcomes"].values()) == len(written)
    assert (summary["twice"], summary["open"]) == (0, 0)
    assert {"answered", "merged", "handed_over", "ignored"} <= summary["outcomes"].keys()


def test_no_question_is_answered_twice(evening: list[dict[str, Any]]) -> None:
    planned = of(evening, "answer.planned")
    assert len({line["answer_id"] for line in planned}) == len(planned)
    assert len({line["first_event_id"] for line in planned}) == len(planned)
    answered = [
        line["event_id"]
        for line in of(evening, "comment.settled")
        if line["outcome"] in ("answered", "merged")
    ]
    assert len(answered) == len(set(answered))
    spoken = [line["sentence_id"] for line in of(evening, "sentence.started")]
    assert len(spoken) == len(set(spoken))


def test_the_script_goes_on_in_order_and_without_loss(evening: list[dict[str, Any]]) -> None:
    skipped = {line["sentence_id"] for line in of(evening, "line.skipped")}
    spoken: dict[str, list[int]] = {}
    for line in of(evening, "sentence.started"):
        if "block_id" in line:
            spoken.setdefault(line["block_id"], []).append(line["line"])
    blocks = of(evening, "block.planned")
    assert list(spoken) == [block["block_id"] for block in blocks]
    for block in blocks[:-1]:
        numbers = range(len(block["lines"]))
        planned = [n for n in numbers if f"{block['block_id']}.{n}" not in skipped]
        assert spoken[block["block_id"]] == planned


def test_nothing_spoken_holds_a_number_without_evidence(evening: list[dict[str, Any]]) -> None:
    import re

    for line in of(evening, "sentence.started"):
        evidence = " ".join(fact["value"] for fact in line.get("evidence", ()))
        for number in re.findall(r"\d+(?:\.\d+)?", line["text"]):
            assert number in evidence, (line["text"], evidence)


def test_every_hand_over_has_a_reason_that_the_desk_can_word(
    evening: list[dict[str, Any]],
) -> None:
    reasons = {line["reason"].split(": ")[0] for line in of(evening, "topic.handed_over")}
    assert reasons <= set(REASONS)
    assert {"order", "complaint", "no_evidence"} <= reasons


def test_the_same_evening_gives_the_same_transcript(tmp_path: Path) -> None:
    short = tmp_path / "short.jsonl"
    first = sample_evening().read_text("utf-8").splitlines()[:60]
    short.write_text("\n".join(first) + "\n", encoding="utf-8")
    said: list[list[str]] = []
    for name in ("a", "b"):
        out = tmp_path / f"{name}.jsonl"
        assert main(["replay", "--chat", str(short), "--out", str(out)]) == 0
        said.append([line["text"] for line in of(transcript(out), "sentence.started")])
    assert said[0] == said[1]
    assert len(said[0]) > 20


def test_a_recording_with_a_bad_line_is_refused_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"at_s": 1, "user": "a", "text": "b"}\n{"at_s": "soon"}\n', encoding="utf-8")
    out = tmp_path / "out.jsonl"
    assert main(["replay", "--chat", str(bad), "--out", str(out)]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "line 2" in told
    assert not out.exists()
