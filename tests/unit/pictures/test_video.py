"""The shop's products are found in a video, and a hostile file is refused in a sentence."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from PIL import Image
from tiny_pictures import TinyPictures, garment

from demand.pictures.colours import Colours
from demand.pictures.errors import PictureRefused
from demand.pictures.finder import Finder, Found, Hit
from demand.pictures.providers import embedded
from demand.pictures.providers.video_frames import frames_of
from demand.pictures.video import video_format
from demand.pictures.watching import Frame, watch
from host.cli import main
from host.sample_shop import sample_catalogue


def pixels(picture: Image.Image) -> np.ndarray:
    return np.asarray(picture.convert("RGB"), np.uint8)


def film(file: Path, pictures: list[Image.Image], seconds_each: int) -> Path:
    import av

    with av.open(str(file), "w") as container:
        stream = container.add_stream("mpeg4", rate=4)
        stream.width, stream.height = 240, 304
        for picture in pictures:
            shown = picture.resize((240, 304)).convert("RGB")
            for _ in range(seconds_each * 4):
                frame = av.VideoFrame.from_ndarray(np.asarray(shown), format="rgb24")
                container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return file


class Knows:
    """Finds the product whose colour the middle has, surely; of others it is not sure."""

    def __init__(self, **colours: tuple[int, int, int]) -> None:
        self._colours = colours
        self.looked = 0

    def find(self, picture: np.ndarray, *, count: int, check: bool) -> tuple[Found, ...]:
        self.looked += 1
        middle = picture[150, 120].astype(int)
        apart = {name: abs(middle - value).max() for name, value in self._colours.items()}
        best = min(apart, key=lambda name: apart[name])
        return (found(best, 0.9 if apart[best] < 30 else 0.05),)


class Unsure:
    """Finds the same product in every frame, never surely."""

    def __init__(self, sure: float) -> None:
        self._sure = sure

    def find(self, picture: np.ndarray, *, count: int, check: bool) -> tuple[Found, ...]:
        return (found("P1", self._sure),)


def found(product_id: str, sure: float) -> Found:
    hit = Hit(product_id, "p.png", 0.4, 0.4)
    nothing = Colours("red", ())
    box, embedding = (0, 0, 9, 9), np.zeros(4, np.float32)
    return Found(box, (hit,), sure >= 0.5, sure, nothing, "plain", (), embedding)


def test_what_stays_in_the_picture_is_looked_at_once_and_seen_all_the_time() -> None:
    finder = Knows(red=(255, 0, 0), navy=(0, 0, 128))
    red, navy = pixels(garment("red")), pixels(garment("navy"))
    lime = pixels(garment("lime", behind="black"))
    shown = [red] * 5 + [lime] * 4 + [red] * 2 + [navy]
    watched = watch((Frame(float(n), each) for n, each in enumerate(shown)), cast(Finder, finder))
    assert (watched.frames, watched.looked_at, watched.without) == (12, 4, 1)
    assert finder.looked == 4
    spans = {each.product_id: each.spans for each in watched.sightings}
    assert spans == {"red": ((0.0, 4.0), (9.0, 10.0)), "navy": ((11.0, 11.0),)}
    assert all(each.sure >= 0.5 for each in watched.sightings)


@pytest.mark.parametrize(
    ("sure", "frames", "told"),
    [(0.3, 1, False), (0.3, 3, True), (0.2, 6, True), (0.15, 500, False)],
)
def test_frames_strengthen_each_other_and_many_faint_ones_are_nothing(
    sure: float, frames: int, told: bool
) -> None:
    rng = np.random.default_rng(1)
    shown = (Frame(float(n), rng.integers(0, 255, (16, 16, 3), np.uint8)) for n in range(frames))
    watched = watch(shown, cast(Finder, Unsure(sure)))
    assert [each.product_id for each in watched.sightings] == ["P1"] * told
    assert watched.without == (0 if told else frames)


def test_an_empty_video_shows_nothing() -> None:
    watched = watch([], cast(Finder, Knows(red=(255, 0, 0))))
    assert (watched.sightings, watched.frames) == ((), 0)


@pytest.mark.parametrize("suffix", ["mp4", "mkv"])
def test_a_video_gives_one_frame_a_second(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"v.{suffix}"
    film(file, [garment("red", seed=1), garment("navy", seed=2)], 3)
    frames = list(frames_of(file))
    assert [round(each.at_s) for each in frames] == [0, 1, 2, 3, 4, 5]
    assert frames[0].pixels.shape == (304, 240, 3)
    assert frames[0].pixels[150, 120, 0] > 150 > frames[5].pixels[150, 120, 0]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n", "no video"),
        (b"ffconcat version 1.0\nfile /etc/passwd\n", "no video"),
        (b"\0\0\0\x18ftypmp42" + b"\0" * 50, "damaged"),
        (b"\x1a\x45\xdf\xa3" + b"\xff" * 200, "damaged"),
        (b"FLV\x01\x05\0\0\0\x09" + b"\0" * 20, "v.mp4"),
        (b"", "no video"),
    ],
)
def test_what_is_no_whole_video_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    file = tmp_path / "v.mp4"
    file.write_bytes(content)
    with pytest.raises(PictureRefused, match=reason):
        list(frames_of(file))


def test_a_cut_off_video_is_refused_or_read_as_far_as_it_goes(tmp_path: Path) -> None:
    whole = film(tmp_path / "v.mp4", [garment("red", seed=1)], 4).read_bytes()
    for share in (0.3, 0.6, 0.9, 0.99):
        (tmp_path / "cut.mp4").write_bytes(whole[: int(len(whole) * share)])
        with contextlib.suppress(PictureRefused):
            assert len(list(frames_of(tmp_path / "cut.mp4"))) <= 4


@pytest.mark.parametrize(
    ("start", "kind"),
    [(b"\0\0\0\x18ftypheic\0\0\0\0", ""), (b"\0\0\0\x18ftypisom\0\0\0\0", "mp4"),
     (b"\x89PNG\r\n\x1a\n", ""), (b"", "")],
)  # fmt: skip
def test_a_still_picture_is_no_video(start: bytes, kind: str) -> None:
    assert video_format(start) == kind


def test_the_command_tells_when_a_product_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(embedded, "EmbeddedPictures", TinyPictures)
    pictures = sample_catalogue().parent / "pictures"
    with Image.open(pictures / "P04.png") as first, Image.open(pictures / "P01.png") as other:
        file = film(tmp_path / "v.mp4", [first, other], 2)
    given = ["look", str(file), "--catalog", str(sample_catalogue()), "--data", str(tmp_path)]
    assert main([*given, "--fast"]) == 0
    told = capsys.readouterr().out
    assert "P04  0:00-0:01" in told
    assert "4 seconds" in told
    assert main([*given, "--fast", "--json"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["frames"] == 4
    assert main([*given, "--check"]) == 2
    assert "leave them out for a video" in capsys.readouterr().err
