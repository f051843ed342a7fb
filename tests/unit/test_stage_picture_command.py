"""`run.py stage-picture`: a picture with its marks, or one sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from host.cli import main


def draw(folder: Path, *options: str) -> tuple[int, Path]:
    out = folder / "shot.png"
    return main(["stage-picture", "--out", str(out), "--canvas", "360x640", *options]), out


def test_the_picture_has_its_size_and_tells_in_its_metadata_that_it_is_made_by_ai(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out = draw(tmp_path, "--text", "这件衬衫只要129元", "--question", "会缩水吗")
    assert code == 0
    assert "AI生成" in capsys.readouterr().out
    with Image.open(out) as picture:
        assert picture.size == (360, 640)
        fields = json.loads(picture.info["AIGC"])
    assert fields["Label"] == "1"
    assert set(fields) == {
        "Label", "ContentProducer", "ProduceID", "ReservedCode1", "ContentPropagator",
        "PropagateID", "ReservedCode2",
    }  # fmt: skip
    assert all(0x20 <= ord(sign) <= 0x7E for sign in json.dumps(fields))


def test_two_pictures_have_two_names(tmp_path: Path) -> None:
    names = set()
    for state in ("AI", "SAFE"):
        _, out = draw(tmp_path, "--state", state)
        with Image.open(out) as picture:
            names.add(json.loads(picture.info["AIGC"])["ProduceID"])
    assert len(names) == 2


@pytest.mark.parametrize("more", [["--opening"], ["--language", "en"], ["--theme", "night"]])
def test_each_way_to_see_the_stage_can_be_asked_for(tmp_path: Path, more: list[str]) -> None:
    assert draw(tmp_path, *more)[0] == 0


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--canvas", "7x7"], "--canvas"),
        (["--canvas", "721x1280"], "even"),
        (["--canvas", "720x9998"], "4096"),
        (["--product", "P99"], "P99"),
        (["--theme", "no"], "no theme"),
        (["--avatar", "../no"], "avatar"),
        (["--font", "no.ttf"], "no.ttf"),
        (["--at", "2"], "--at"),
        (["--catalog", "no.json"], "no.json"),
        (["--out", "no/such/folder/a.png"], "folder"),
    ],
)
def test_what_cannot_be_drawn_is_told_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], told: str
) -> None:
    code, _ = draw(tmp_path, *options)
    error = capsys.readouterr().err
    assert code == 2
    assert told in error
    assert error.count("\n") == 1
