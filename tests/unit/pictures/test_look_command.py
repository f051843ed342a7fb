"""`run.py look` and `train-pictures` from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image
from tiny_pictures import TinyPictures, garment

from demand.pictures.providers import embedded
from host.cli import main
from host.sample_shop import sample_catalogue


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "EmbeddedPictures", TinyPictures)


def look(*arguments: object) -> int:
    return main(["look", *map(str, arguments), "--catalog", str(sample_catalogue())])


def refused(capsys: pytest.CaptureFixture[str]) -> str:
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    return told


@pytest.mark.usefixtures("tiny")
def test_a_picture_of_the_shop_is_found_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = sample_catalogue().parent / "pictures" / "P04.png"
    assert look(own, "--data", tmp_path, "--json", "--fast") == 0
    first = json.loads(capsys.readouterr().out.splitlines()[0])
    assert first["hits"][0]["product_id"] == "P04"
    assert first["stocked"] is True
    assert (tmp_path / "picture-index.db").exists()
    assert look(own, "--data", tmp_path) == 0
    assert "P04" in capsys.readouterr().out


@pytest.mark.usefixtures("tiny")
def test_what_is_not_in_the_shop_is_said_not_to_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    garment("lime", behind="black").save(tmp_path / "strange.png")
    assert look(tmp_path / "strange.png", "--data", tmp_path / "none") == 0
    assert "not in this shop" in capsys.readouterr().out
    assert not (tmp_path / "none").exists()


@pytest.mark.usefixtures("tiny")
def test_a_listing_picture_is_checked_with_evidence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = garment("navy", seed=3, size=(480, 600))
    picture.save(tmp_path / "mine.png")
    assert look(tmp_path / "mine.png", "--check", "--data", tmp_path) == 0
    assert "nothing to mend" in capsys.readouterr().out
    (tmp_path / "theirs").mkdir()
    picture.resize((360, 450)).save(tmp_path / "theirs" / "original.jpg")
    (tmp_path / "theirs" / "readme.txt").write_text("no picture", encoding="utf-8")
    given = ("--check", "--against", tmp_path / "theirs", "--data", tmp_path)
    assert look(tmp_path / "mine.png", *given) == 1
    told = capsys.readouterr().out
    assert "original.jpg" in told
    assert "1 files of the reference set" in told
    assert look(tmp_path / "mine.png", "--check", "--against", tmp_path / "none") == 2


@pytest.mark.usefixtures("tiny")
def test_a_picture_the_shop_has_already_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = sample_catalogue().parent / "pictures" / "P04.png"
    with Image.open(own) as picture:
        picture.convert("RGB").resize((500, 500)).save(tmp_path / "again.jpg")
    assert look(tmp_path / "again.jpg", "--check", "--data", tmp_path) == 1
    assert "P04.png" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["missing.png"], "missing.png"),
        (["http://127.0.0.1/a.png"], "open web"),
        (["p.png", "--box", "1,2,3"], "X,Y,W,H"),
        (["p.png", "--box", "1,2,0,4"], "nothing inside"),
        (["p.png", "--count", "0"], "1 to 100"),
        (["bad.png"], "bad.png is a GIF"),
    ],
)
def test_bad_input_is_one_sentence(
    arguments: list[str],
    reason: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    garment("red").save("p.png")
    Path("bad.png").write_bytes(b"GIF89a")
    assert look(*arguments, "--data", tmp_path) == 2
    assert reason in refused(capsys)


def test_training_needs_photographs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ["--pictures", tmp_path, "--work", tmp_path / "w", "--out", tmp_path / "o.onnx"]
    assert main(["train-pictures", *map(str, given)]) == 2
    assert "neither clothing.csv" in refused(capsys)
    assert main(["train-pictures", *map(str, given), "--steps", "0"]) == 2
    assert "1 to 1000000" in refused(capsys)
