"""What is encoded and written, read back by an independent decoder."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from host.stage.output.aigc import aigc_metadata
from host.stage.output.coded import Coded, Streams
from host.stage.output.encoder import Encoder, Picture
from host.stage.output.fragments import Fragments
from host.stage.output.nal_units import nal_units, with_lengths, without_filler
from host.stage.output.preview import NAMES, PLAYLIST, Preview
from host.stage.output.recorder import Recorder
from host.stage.output.resampler import Samples
from host.stage.scene import Canvas

CANVAS = Canvas(width=144, height=256)


def grey(level: int) -> Picture:
    picture = np.full((CANVAS.height * 3 // 2, CANVAS.width), 128, dtype=np.uint8)
    picture[: CANVAS.height] = level
    return picture


def flash_and_tone(number: int) -> tuple[Picture, Samples]:
    """White, with a tone, for one picture in ten; else black and still."""
    on = number % 10 == 0
    at = np.arange(number * 1_920, (number + 1) * 1_920) / 48_000
    sound = 0.5 * np.sin(2 * np.pi * 1_000 * at) * on
    return grey(235 if on else 16), np.asarray(sound, dtype=np.float32)


def stream(pictures: int) -> tuple[Streams, list[Coded]]:
    encoder = Encoder(CANVAS, video_kbit_per_s=400, audio_kbit_per_s=96)
    coded: list[Coded] = []
    for number in range(pictures):
        coded += encoder.encode(*flash_and_tone(number))
    return encoder.streams, coded


@pytest.fixture(scope="module")
def ten_seconds() -> tuple[Streams, list[Coded]]:
    return stream(250)


def pictures_of(path: Path) -> list[tuple[float, float]]:
    """(seconds, mean brightness) of each picture."""
    with av.open(str(path)) as file:
        return [
            (float(frame.pts * frame.time_base), float(frame.to_ndarray()[: CANVAS.height].mean()))
            for frame in file.decode(video=0)
        ]


def onsets_of(path: Path, level: float = 0.1) -> list[float]:
    """When the sound begins after at least 200 ms of silence, in seconds."""
    with av.open(str(path)) as file:
        found, quiet_since = [], -1.0
        for frame in file.decode(audio=0):
            start = float(frame.pts * frame.time_base)
            for index in np.flatnonzero(np.abs(frame.to_ndarray()[0]) > level):
                at = start + index / 48_000
                if at - quiet_since > 0.2:
                    found.append(at)
                quiet_since = at
        return found


def check_in_step(path: Path, *, first: int = 0) -> int:
    """Flashes and tones coincide; how many there were."""
    seen = pictures_of(path)
    flashes = [at for at, level in seen if level > 180]
    onsets = [at for at in onsets_of(path) if at > 0.05]
    flashes = [at for at in flashes if at > 0.05][: len(onsets)]
    assert len(onsets) >= 3
    for flash, onset in zip(flashes, onsets, strict=True):
        assert abs(flash - onset) <= 0.040
    gaps = np.diff([at for at, _ in seen])
    assert gaps.max() <= 0.1
    return len(onsets)


def test_key_pictures_come_each_two_seconds_at_a_constant_bit_rate(
    ten_seconds: tuple[Streams, list[Coded]],
) -> None:
    _, coded = ten_seconds
    video = [each for each in coded if each.kind == "video"]
    assert [each.at for each in video if each.is_key] == [n * 96_000 for n in range(5)]
    for start in range(0, 250, 50):
        kbit_per_s = sum(len(each.data) for each in video[start : start + 50]) * 8 / 2_000
        assert kbit_per_s == pytest.approx(400, rel=0.15)


def test_a_recording_is_in_step_and_bears_the_mark(
    tmp_path: Path, ten_seconds: tuple[Streams, list[Coded]]
) -> None:
    streams, coded = ten_seconds
    recorder = Recorder(
        tmp_path / "new", "night", streams, producer="Yaohe", produce_id="r-7", segment_s=600
    )
    for each in coded:
        recorder.add(each)
    recorder.close()
    (file,) = (tmp_path / "new").iterdir()
    assert file.name == recorder.file == "night-001.mp4"
    assert len(pictures_of(file)) == 250
    assert check_in_step(file) >= 20
    with av.open(str(file)) as opened:
        fields = json.loads(opened.metadata["AIGC"])
    assert fields["Label"] == "1"
    assert fields["ProduceID"] == "r-7-001"
    assert len(fields) == 7


def test_a_recording_holds_no_filler(
    tmp_path: Path, ten_seconds: tuple[Streams, list[Coded]]
) -> None:
    streams, coded = ten_seconds
    fragments = Fragments(streams, {})
    size = sum(len(fragments.add(each)) for each in coded) + len(fragments.finish())
    assert size < 0.6 * sum(len(each.data) for each in coded)


def test_a_recording_that_was_killed_plays_up_to_its_last_two_seconds(
    tmp_path: Path, ten_seconds: tuple[Streams, list[Coded]]
) -> None:
    streams, coded = ten_seconds
    recorder = Recorder(tmp_path, "n", streams, producer="Y", produce_id="r", segment_s=600)
    for each in coded:
        recorder.add(each)
    recorder._disk.close()  # as far as it got: nobody closes the recording
    (file,) = tmp_path.iterdir()
    assert len(pictures_of(file)) == 200


def test_segments_begin_at_key_pictures_and_each_is_whole(
    tmp_path: Path, ten_seconds: tuple[Streams, list[Coded]]
) -> None:
    streams, coded = ten_seconds
    (tmp_path / "n-002.mp4").write_bytes(b"somebody's own")
    recorder = Recorder(tmp_path, "n", streams, producer="Y", produce_id="r", segment_s=3)
    for each in coded:
        if recorder.overdue_s >= 0:
            recorder.next_segment()
        recorder.add(each)
    recorder.close()
    assert (tmp_path / "n-002.mp4").read_bytes() == b"somebody's own"
    files = [tmp_path / f"n-{number:03d}.mp4" for number in (1, 3, 4)]
    assert [len(pictures_of(file)) for file in files] == [100, 100, 50]
    for file in files:
        assert pictures_of(file)[0][0] == 0
        check_in_step(file)


def test_a_folder_that_cannot_be_written_is_a_trouble_not_an_end(
    tmp_path: Path, ten_seconds: tuple[Streams, list[Coded]]
) -> None:
    streams, coded = ten_seconds
    recorder = Recorder(tmp_path / "a", "n", streams, producer="Y", produce_id="r", segment_s=60)
    (tmp_path / "a").rmdir()
    for each in coded[:200]:
        recorder.add(each)
    recorder.close()
    assert recorder.trouble
    assert recorder.lost > 0


def test_the_preview_can_be_played_from_its_list_and_leaves_no_files(
    tmp_path: Path, ten_seconds: tuple[Streams, list[Coded]]
) -> None:
    streams, coded = ten_seconds
    preview = Preview(tmp_path, "a1", streams, producer="Y", produce_id="r")
    for each in _slowly(coded, preview):
        preview.add(each)
    preview._disk._thread.submit(lambda: None).result()
    lines = (tmp_path / PLAYLIST).read_text().splitlines()
    parts = [line for line in lines if line.startswith("part-")]
    assert len(parts) == 4
    assert all(NAMES.fullmatch(file.name) for file in tmp_path.iterdir())
    joined = tmp_path / "joined.mp4"
    names = ["begin-a1.mp4", *parts]
    joined.write_bytes(b"".join((tmp_path / name).read_bytes() for name in names))
    assert len(pictures_of(joined)) == 200
    joined.unlink()
    preview.close()
    assert list(tmp_path.iterdir()) == []


def test_a_picture_that_stood_for_a_second_lasts_a_second_in_the_preview() -> None:
    canvas = Canvas(width=144, height=256)
    encoder = Encoder(canvas, video_kbit_per_s=300, audio_kbit_per_s=64)
    fragments, quiet = Fragments(encoder.streams, {}), np.zeros(1_920, np.float32)
    picture = np.full((canvas.height * 3 // 2, canvas.width), 90, np.uint8)
    made = b""
    for number in range(10 * 25):
        still = number % 25
        coded = encoder.pass_by(quiet) if still else encoder.encode(picture, quiet)
        made += b"".join(fragments.add(each) for each in coded)
    with av.open(io.BytesIO(fragments.beginning + made + fragments.finish())) as file:
        times = [float(frame.pts * frame.time_base) for frame in file.decode(video=0)]
    assert times == [float(second) for second in range(10)]
    with av.open(io.BytesIO(fragments.beginning + made)) as file:
        samples = sum(frame.samples for frame in file.decode(audio=0))
    assert samples >= 7.9 * 48_000


def _slowly(coded: Iterable[Coded], preview: Preview) -> Iterator[Coded]:
    """With pauses for the disk, which real time has."""
    for number, each in enumerate(coded):
        yield each
        if number % 100 == 0:
            preview._disk._thread.submit(lambda: None).result()


@given(
    st.lists(st.binary(min_size=1, max_size=40).map(lambda b: b"\x65" + b + b"\x80"), min_size=1)
)
def test_units_survive_start_codes_and_lengths(units: list[bytes]) -> None:
    units = [unit for unit in units if b"\0\0\1" not in unit and b"\0\0\0" not in unit]
    annex_b = b"".join((b"\0\0\0\1" if n % 2 else b"\0\0\1") + u for n, u in enumerate(units))
    assert list(nal_units(annex_b)) == units
    lengths = with_lengths(annex_b)
    assert without_filler(lengths) == lengths
    assert without_filler(lengths + with_lengths(b"\0\0\1\x0c\xff\xff\x80")) == lengths


def test_the_mark_in_files_is_plain_ascii() -> None:
    values = aigc_metadata("吆喝", "房间-1").values()
    assert all(32 <= ord(character) <= 126 for value in values for character in value)
