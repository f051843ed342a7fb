"""The stage's clock: pictures on time, the mark enforced, the safe loop, on virtual time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import av
import msgspec
import numpy as np
import pytest
from unit.stage.drawing import CANVAS, FlatDrawing

from host.stage.messages import (
    Alive,
    Begin,
    Cut,
    Fault,
    Finish,
    FromStage,
    Health,
    Piece,
    Setup,
    Show,
    Stop,
)
from host.stage.output import stage
from host.stage.output.load import Load
from host.stage.output.outputs import Outputs
from host.stage.output.stage import Stage
from host.stage.scene import Scene, Sentence
from host.state import RoomState
from host.virtual_time import run

HZ = 16_000


class Set:
    """A stage with its drawing, and what it told."""

    def __init__(self, folder: Path, *, slow_at: Callable[[int], float] = lambda _: 0.0) -> None:
        self.folder = folder
        self.drawings: list[FlatDrawing] = []
        self.told: list[FromStage] = []
        self._names = 0
        self.stage = Stage(
            compositor=lambda setup: self._draw(),
            load=Load(
                thread_s=lambda: 0.0,
                process_s=lambda: 0.0,
                now_s=asyncio.get_running_loop().time,
            ),
            name=self._name,
            random=lambda: 0.5,
            tell=self.told.append,
        )

    def setup(self, **other: object) -> Setup:
        setup = Setup(
            canvas=CANVAS,
            video_kbit_per_s=300,
            audio_kbit_per_s=64,
            mark="AI",
            opening_notice="AI",
            producer="Yaohe",
            produce_id="r1",
            picture_folder=str(self.folder),
            record_folder=str(self.folder / "records"),
        )
        return msgspec.structs.replace(setup, **other)

    def show(self, state: RoomState = RoomState.AI) -> None:
        self.stage.hear(Show(scene=Scene(state=state, shop="x", language="zh", mark="AI beside")))

    def say(self, name: str, seconds: float, hz: float = 440.0) -> None:
        """A whole sentence at once."""
        at = np.arange(int(seconds * HZ)) / HZ
        pcm = np.rint(8_000 * np.sin(2 * np.pi * hz * at)).astype("<i2").tobytes()
        sentence = Sentence(
            sentence_id=name, text="x", language="zh", duration_ms=int(seconds * 1000)
        )
        self.stage.hear(Begin(sentence=sentence, rate_hz=HZ))
        for start in range(0, len(pcm), 3_200):
            piece = pcm[start : start + 3_200]
            self.stage.hear(Piece(sentence_id=name, offset_bytes=start, pcm=piece))
        self.stage.hear(Finish(sentence_id=name))

    async def stay(self, seconds: float) -> None:
        """Time passes with the room there."""
        for _ in range(round(seconds / 0.5)):
            await asyncio.sleep(0.5)
            self.stage.hear(Alive())

    @property
    def health(self) -> Health:
        return self.stage.health()

    @property
    def faults(self) -> list[str]:
        return [message.code for message in self.told if isinstance(message, Fault)]

    def records(self) -> list[Path]:
        return sorted((self.folder / "records").iterdir())

    def _draw(self) -> FlatDrawing:
        self.drawings.append(FlatDrawing())
        return self.drawings[-1]

    def _name(self) -> str:
        self._names += 1
        return f"run-{self._names:x}"


def play(folder: Path, scene: Callable[[Set], object]) -> Set:
    """Run a stage with that going on, until it says Stop."""

    async def main() -> Set:
        made = Set(folder)
        async with asyncio.TaskGroup() as tasks:
            running = tasks.create_task(made.stage.run())
            await scene(made)  # type: ignore[misc]
            made.stage.hear(Stop())
            await running
        return made

    return run(main())


def luma_of(path: Path) -> list[tuple[float, float, float]]:
    """(seconds, brightness of the mark, brightness of the rest) of each picture."""
    with av.open(str(path)) as file:
        return [
            (
                float(frame.pts * frame.time_base),
                float(frame.to_ndarray()[4:28].mean()),
                float(frame.to_ndarray()[64:256].mean()),
            )
            for frame in file.decode(video=0)
        ]


def sound_of(path: Path) -> tuple[float, np.ndarray]:
    """(second of the first sample, the left channel)."""
    with av.open(str(path)) as file:
        frames = list(file.decode(audio=0))
        start = float(frames[0].pts * frames[0].time_base)
        return start, np.concatenate([frame.to_ndarray()[0] for frame in frames])


def test_a_minute_has_each_picture_with_the_mark_and_sentences_in_step(tmp_path: Path) -> None:
    async def scene(made: Set) -> None:
        made.stage.hear(made.setup())
        made.show()
        await made.stay(2)
        for number in range(14):
            made.say(f"s{number}", 1.5)
            await made.stay(4)

    made = play(tmp_path, scene)
    (file,) = made.records()
    seen = luma_of(file)
    assert len(seen) >= 58 * 25
    assert all(abs(mark - 160) < 12 for _, mark, _ in seen)
    assert np.diff([at for at, _, _ in seen]).max() < 0.041
    bright = [rest > 120 for _, _, rest in seen]
    flashes = [
        at for (at, _, _), now, before in zip(seen[1:], bright[1:], bright, strict=False)
        if now and not before
    ]  # fmt: skip
    start, sound = sound_of(file)
    loud = np.flatnonzero(np.abs(sound) > 0.05) / 48_000 + start
    loud = loud[loud > 1.9]  # after the cue
    onsets = [loud[0], *loud[1:][np.diff(loud) > 1.0]]
    assert len(onsets) == len(flashes) == 14
    assert max(abs(a - b) for a, b in zip(onsets, flashes, strict=True)) <= 0.040


def test_the_stream_begins_with_the_cue_and_the_notice(tmp_path: Path) -> None:
    async def scene(made: Set) -> None:
        made.stage.hear(made.setup())
        made.show(RoomState.OFF)
        await made.stay(3)
        assert made.drawings[0].notices == 0
        assert not made.health.recording
        made.show(RoomState.AI)
        await made.stay(4)

    made = play(tmp_path, scene)
    assert made.drawings[0].notices == 1
    _, sound = sound_of(made.records()[0])
    assert np.abs(sound[: 48_000 // 5]).max() > 0.1


def test_before_the_show_a_picture_stands_for_a_second_and_the_show_begins_at_full_rate(
    tmp_path: Path,
) -> None:
    async def scene(made: Set) -> None:
        made.stage.hear(made.setup(preview_folder=str(tmp_path / "preview")))
        made.show(RoomState.OFF)
        await made.stay(1)
        drawn, frames = len(made.drawings[0].moments), made.health.frames
        await made.stay(12)
        moments = made.drawings[0].moments
        assert 11 <= len(moments) - drawn <= 13
        assert made.health.frames - frames == len(moments) - drawn
        assert moments[-1].at_ms - moments[-2].at_ms == 1_000, "time goes on"
        made.show(RoomState.OFF)  # another product, say
        await asyncio.sleep(0.1)
        assert len(moments) - drawn >= 12
        before = made.health.frames
        made.show(RoomState.AI)
        await asyncio.sleep(0.5)
        assert made.health.frames - before >= 12
        made.stage._outputs._preview._disk._thread.submit(lambda: None).result()  # type: ignore[union-attr]
        parts = (tmp_path / "preview" / "live.m3u8").read_text().split()
        lengths = [float(line[8:-1]) for line in parts if line.startswith("#EXTINF")]
        assert max(lengths) <= 2.05
        assert sum(lengths) > 5

    made = play(tmp_path, scene)
    seen = luma_of(made.records()[0])
    assert np.diff([at for at, _, _ in seen]).max() < 0.041


def test_without_the_mark_nothing_goes_out_and_the_desk_is_told(tmp_path: Path) -> None:
    async def scene(made: Set) -> None:
        made.stage.hear(made.setup())
        made.show()
        await made.stay(4)
        made.drawings[0].has_mark = False
        await made.stay(2)
        assert made.health.state == "stopped"
        assert not made.health.mark_seen
        made.stage.hear(made.setup())  # a person starts it again
        await made.stay(4)
        assert made.health.state == "live"

    made = play(tmp_path, scene)
    assert made.faults == ["mark.lost"]
    first, second = made.records()
    for file in (first, second):
        unmarked = [at for at, mark, _ in luma_of(file) if abs(mark - 160) > 12]
        assert len(unmarked) <= 13  # half a second of pictures
    assert luma_of(first)[-1][0] < 4.6


def test_a_new_scene_without_the_mark_is_never_seen(tmp_path: Path) -> None:
    async def scene(made: Set) -> None:
        made.stage.hear(made.setup())
        made.show()
        await asyncio.sleep(3.1)
        made.drawings[0].has_mark = False
        made.show(RoomState.HUMAN)
        await asyncio.sleep(1)

    made = play(tmp_path, scene)
    assert made.faults == ["mark.lost"]
    assert all(abs(mark - 160) < 12 for _, mark, _ in luma_of(made.records()[0]))


def test_a_picture_that_cannot_be_drawn_leaves_the_last_one(tmp_path: Path) -> None:
    async def scene(made: Set) -> None:
        made.stage.hear(made.setup())
        made.show()
        await made.stay(2)
        made.drawings[0].fails = True
        await made.stay(2)
        made.drawings[0].fails = False
        await made.stay(2)

    made = play(tmp_path, scene)
    assert made.faults == ["picture.failed"]
    assert len(luma_of(made.records()[0])) >= 148


def test_a_drawing_that_fails_half_way_lets_no_unmarked_picture_out(tmp_path: Path) -> None:
    async def scene(made: Set) -> None:
        made.stage.hear(made.setup())
        made.show()
        await asyncio.sleep(3.1)
        drawing = made.drawings[0]

        def half(*_: object) -> object:
            drawing._picture[:64] = 16
            raise OSError("broken")

        drawing.compose = half  # type: ignore[method-assign, assignment]
        await asyncio.sleep(1)

    made = play(tmp_path, scene)
    assert made.faults == ["picture.failed", "mark.lost"]
    assert all(abs(mark - 160) < 12 for _, mark, _ in luma_of(made.records()[0]))


def test_nothing_that_can_be_drawn_is_no_stream_and_the_desk_knows_why(tmp_path: Path) -> None:
    async def scene(made: Set) -> None:
        def none(_: object) -> FlatDrawing:
            raise ValueError("no font has these glyphs")

        made.stage._make_compositor = none
        made.stage.hear(made.setup())
        made.show()
        await made.stay(2)
        assert made.health.state == "stopped"

    made = play(tmp_path, scene)
    assert made.faults == ["mark.lost"]
    assert "no font" in next(m.text_en for m in made.told if isinstance(m, Fault))
    assert not (tmp_path / "records").exists()


def test_the_safe_loop_begins_when_the_room_is_away_and_ends_with_it(tmp_path: Path) -> None:
    async def scene(made: Set) -> None:
        made.stage.hear(made.setup())
        made.show()
        await made.stay(2)
        made.say("s1", 30)
        await asyncio.sleep(4.9)
        assert made.health.state == "live"
        await asyncio.sleep(0.3)
        assert made.health.state == "safe"
        assert made.health.audio_ahead_ms == 0
        await asyncio.sleep(10)
        made.show()
        await made.stay(1)
        assert made.health.state == "live"

    made = play(tmp_path, scene)
    scenes = made.drawings[0].scenes
    assert [each.state for each in scenes] == [RoomState.AI, RoomState.SAFE, RoomState.AI]
    assert [each.mark for each in scenes] == ["AI beside", "", "AI beside"]
    seen = luma_of(made.records()[0])
    assert len(seen) >= 17 * 25
    assert all(abs(mark - 160) < 12 for _, mark, _ in seen)


def test_before_the_show_the_stage_rests_also_while_its_room_is_away(tmp_path: Path) -> None:
    async def scene(made: Set) -> None:
        made.stage.hear(made.setup())
        made.show(RoomState.OFF)
        await asyncio.sleep(7)
        assert made.health.state == "safe"
        frames = made.health.frames
        await asyncio.sleep(10)
        assert 9 <= made.health.frames - frames <= 11
        made.show()
        await asyncio.sleep(0.5)
        assert made.health.frames - frames >= 21

    play(tmp_path, scene)


def test_a_stage_whose_room_never_comes_back_ends_by_itself(tmp_path: Path) -> None:
    async def scene(made: Set) -> None:
        made.stage.hear(made.setup(orphan_minutes=0.25))
        made.show()
        await asyncio.sleep(14)
        assert made.health.state == "safe"
        await asyncio.sleep(2)
        assert made.stage._stop.is_set()

    play(tmp_path, scene)


def test_a_cut_is_silence_in_the_stream_within_200_ms(tmp_path: Path) -> None:
    async def scene(made: Set) -> None:
        made.stage.hear(made.setup())
        made.show()
        await made.stay(2)
        made.say("s1", 20)
        await asyncio.sleep(3.013)
        made.stage.hear(Cut(sentence_id="s1"))
        await made.stay(2)

    made = play(tmp_path, scene)
    start, sound = sound_of(made.records()[0])
    last = np.flatnonzero(np.abs(sound) > 0.01)[-1] / 48_000 + start
    assert 4.9 < last < 5.013 + 0.1


def test_segments_change_between_sentences_and_each_begins_with_the_cue(tmp_path: Path) -> None:
    async def scene(made: Set) -> None:
        made.stage.hear(made.setup(segment_minutes=5 / 60))
        made.show()
        await made.stay(3)
        made.say("s1", 4)
        await made.stay(8)

    made = play(tmp_path, scene)
    first, *_ = files = made.records()
    assert len(files) == 2
    assert luma_of(first)[-1][0] >= 6.9
    for file in files:
        _, sound = sound_of(file)
        heard = [float(np.abs(sound[a * 48 : (a + 60) * 48]).max()) for a in (30, 160, 300)]
        assert heard[1] < 0.02 < 0.1 < min(heard[0], heard[2]), "short, a pause, long"


def test_a_host_who_never_pauses_does_not_hold_up_the_next_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stage, "_GOOD_MOMENT_S", 4.0)

    async def scene(made: Set) -> None:
        made.stage.hear(made.setup(segment_minutes=5 / 60))
        made.show()
        await made.stay(3)
        made.say("s1", 20)
        await made.stay(11)

    made = play(tmp_path, scene)
    assert [round(luma_of(file)[-1][0]) for file in made.records()] == [9, 5]


def test_targets_get_a_new_connection_in_a_pause_once_their_time_is_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    restarted_s: list[float] = []

    async def scene(made: Set) -> None:
        loop = asyncio.get_running_loop()
        monkeypatch.setattr(
            Outputs, "restart_targets", lambda self: restarted_s.append(loop.time())
        )
        made.stage.hear(made.setup(restart_hours=10 / 3600))
        made.show()
        await made.stay(9)
        made.say("s1", 3)
        await made.stay(17)

    made = play(tmp_path, scene)
    assert restarted_s == [pytest.approx(12, abs=0.2), pytest.approx(22, abs=0.3)]
    assert made.drawings[0].notices == 3


def test_a_disk_that_fails_is_told_once_and_the_stream_goes_on(tmp_path: Path) -> None:
    async def scene(made: Set) -> None:
        (tmp_path / "records").write_text("a file where a folder should be")
        made.stage.hear(made.setup())
        made.show()
        await made.stay(5)
        assert made.health.state == "live"
        assert made.health.frames > 100

    made = play(tmp_path, scene)
    assert made.faults == ["recording.failed"]


def test_other_rates_begin_another_encoder_and_other_folders_do_not(tmp_path: Path) -> None:
    async def scene(made: Set) -> None:
        made.stage.hear(made.setup())
        made.show()
        await made.stay(3)
        made.stage.hear(made.setup(video_kbit_per_s=200))
        await made.stay(3)
        made.stage.hear(made.setup(video_kbit_per_s=200, produce_id="r2"))
        await made.stay(3)

    made = play(tmp_path, scene)
    assert [len(luma_of(file)) // 25 for file in made.records()] == [3, 6]


def test_late_pictures_are_repeated_and_no_time_is_lost(tmp_path: Path) -> None:
    async def scene(made: Set) -> None:
        made.stage.hear(made.setup())
        made.show()
        await made.stay(2)
        loop = asyncio.get_running_loop()
        drawing = made.drawings[0]
        compose = drawing.compose
        before = loop.time()

        def slow(scene: Scene, moment: object) -> object:
            loop._jumping.now_s += 0.3  # type: ignore[attr-defined]
            drawing.compose = compose  # type: ignore[method-assign]
            return compose(scene, moment)  # type: ignore[arg-type]

        drawing.compose = slow  # type: ignore[method-assign, assignment]
        await made.stay(2)
        assert loop.time() - before >= 2

    made = play(tmp_path, scene)
    assert 5 <= made.health.late_frames <= 8
    assert 99 <= len(luma_of(made.records()[0])) <= 108
