"""`say`: how a text is read, and a marked file to hear it."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest

from host.cli import main

pytestmark = pytest.mark.real_time


def test_a_text_is_shown_as_read_with_its_marks_and_written_as_a_marked_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "lexicon.toml").write_text('[zh]\n"Lancôme" = "兰蔻"\n', encoding="utf-8")
    out = tmp_path / "x.wav"
    code = main(["say", "--data", str(tmp_path), "--text", "Lancôme只要129.9元", "--out", str(out)])
    told = capsys.readouterr().out
    assert code == 0
    assert "兰蔻只要一百二十九点九元" in told
    assert "129.9\n" in told
    assert b"AIGC" in out.read_bytes()
    with wave.open(str(out)) as sound:
        assert sound.getnframes() > 3 * sound.getframerate()


def test_without_a_text_the_lexicon_is_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "lexicon.toml"
    assert main(["say", "--data", str(tmp_path)]) == 0
    file.write_text('[zh]\n"调和油" = "tiao2 he2 you2"\n', encoding="utf-8")
    assert main(["say", "--data", str(tmp_path)]) == 0
    assert "[zh] 调和油 → tiao2 he2 you2" in capsys.readouterr().out
    file.write_text('[zh]\n"88" = "发发"\n', encoding="utf-8")
    assert main(["say", "--data", str(tmp_path)]) == 2
    assert "lexicon.toml line 2: '88' is a number" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--text", " "], "--text has 1 characters; give it words"),
        (["--text", "好", "--language", "id"], "allowed is zh or en"),
        (["--out", "x.wav"], "--out needs a --text"),
    ],
)
def test_what_cannot_be_said_is_refused_in_one_sentence(
    tmp_path: Path, arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["say", "--data", str(tmp_path), *arguments]) == 2
    assert message in capsys.readouterr().err


def test_only_an_older_recording_is_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("dear", encoding="utf-8")
    assert main(["say", "--data", str(tmp_path), "--text", "好", "--out", str(other)]) == 2
    assert "--out" in capsys.readouterr().err
    assert other.read_text(encoding="utf-8") == "dear"
