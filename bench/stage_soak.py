"""Two hours of the stage on virtual time: do sound and picture stay in step, does memory grow?

    PYTHONPATH=. .venv/bin/python bench/stage_soak.py [--minutes 120]

A sentence of 1.5 s (a tone, and a white picture for its first 80 ms) each 4 s, recorded in
segments of 30 minutes. Each segment is decoded; every onset of the tone is compared with the flash
it belongs to. Memory is read after each tenth.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt

from host.stage.messages import Alive, Begin, Finish, Piece, Setup, Show, Stop
from host.stage.output.load import Load, resident_mb
from host.stage.output.stage import Stage
from host.stage.scene import Canvas, Moment, Scene, Sentence
from host.state import RoomState
from host.virtual_time import run

HZ = 22_050
CANVAS = Canvas(width=128, height=128)
EACH_S, TONE_S = 4.0, 1.5


class Flat:
    """Draws a grey bar for a mark, and white under the first 80 ms of a sentence."""

    problems: tuple[str, ...] = ()

    def __init__(self) -> None:
        self._picture = np.full((CANVAS.height * 3 // 2, CANVAS.width), 128, dtype=np.uint8)

    def compose(self, scene: Scene, moment: Moment) -> npt.NDArray[np.uint8]:
        flash = moment.sentence is not None and moment.position_ms < 80
        self._picture[: CANVAS.height] = 235 if flash else 16
        return self._picture

    def mark_is_drawn(self, frame: npt.NDArray[np.uint8]) -> bool:
        return True

    def show_opening_notice(self) -> None:
        pass


async def play(folder: Path, minutes: float) -> list[float]:
    """Run the stage; memory in MB after each tenth."""
    loop = asyncio.get_running_loop()
    names = iter(range(1_000))
    stage = Stage(
        compositor=lambda setup: Flat(),
        load=Load(thread_s=time.thread_time, process_s=time.process_time, now_s=loop.time),
        name=lambda: f"soak-{next(names):x}",
        random=lambda: 0.5,
        tell=lambda message: None,
    )
    at = np.arange(int(TONE_S * HZ)) / HZ
    pcm = np.rint(6_000 * np.sin(2 * np.pi * 500 * at)).astype("<i2").tobytes()
    memory: list[float] = []
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(stage.run())
        stage.hear(
            Setup(
                canvas=CANVAS, video_kbit_per_s=200, audio_kbit_per_s=64, mark="AI",
                opening_notice="AI", producer="Yaohe", produce_id="soak",
                picture_folder=str(folder), record_folder=str(folder), segment_minutes=30,
            )
        )  # fmt: skip
        stage.hear(Show(scene=Scene(state=RoomState.AI, shop="x", language="zh")))
        count = int(minutes * 60 / EACH_S)
        for number in range(count):
            await asyncio.sleep(EACH_S - 1.9)
            stage.hear(Alive())
            await asyncio.sleep(1.9)
            name = f"s{number}"
            said = Sentence(
                sentence_id=name, text="x", language="zh", duration_ms=int(TONE_S * 1000)
            )
            stage.hear(Begin(sentence=said, rate_hz=HZ))
            for start in range(0, len(pcm), 4_410):
                piece = pcm[start : start + 4_410]
                stage.hear(Piece(sentence_id=name, offset_bytes=start, pcm=piece))
            stage.hear(Finish(sentence_id=name))
            if (number + 1) % max(1, count // 10) == 0:
                memory.append(resident_mb())
                print(f"  {loop.time() / 60:5.0f} min  {memory[-1]:.1f} MB", flush=True)
        await asyncio.sleep(2)
        stage.hear(Stop())
    return memory


def flashes(file: Path) -> Iterator[float]:
    with av.open(str(file)) as opened:
        before = False
        for frame in opened.decode(video=0):
            now = float(frame.to_ndarray()[: CANVAS.height].mean()) > 120
            if now and not before:
                yield float(frame.pts * frame.time_base)
            before = now


def onsets(file: Path) -> Iterator[float]:
    with av.open(str(file)) as opened:
        quiet_s = -1.0
        for frame in opened.decode(audio=0):
            loud = np.flatnonzero(np.abs(frame.to_ndarray()[0]) > 0.05)
            if len(loud) == 0:
                continue
            start_s = float(frame.pts * frame.time_base)
            if start_s + loud[0] / 48_000 - quiet_s > 0.5:
                yield start_s + loud[0] / 48_000
            quiet_s = start_s + loud[-1] / 48_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=120)
    minutes = parser.parse_args().minutes
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        began_s = time.perf_counter()
        memory = run(play(folder, minutes))
        took_s = time.perf_counter() - began_s
        offsets: list[float] = []
        for file in sorted(folder.glob("*.mp4")):
            heard = [at_s for at_s in onsets(file) if at_s > 2.0]  # after the cue
            seen = [at_s for at_s in flashes(file) if at_s > 2.0]
            assert len(heard) == len(seen), (file.name, len(heard), len(seen))
            if not heard:
                continue  # the stream ended just after it began
            found = [1000 * (a - b) for a, b in zip(heard, seen, strict=True)]
            print(
                f"{file.name}: {len(found)} sentences, sound {min(found):+.1f} to"
                f" {max(found):+.1f} ms after the picture, the last {found[-1]:+.1f}"
            )
            offsets += found
    slope = statistics.linear_regression(range(len(memory)), memory).slope if memory[1:] else 0.0
    print(f"{minutes:.0f} minutes in {took_s:.0f} s; drift {offsets[-1] - offsets[0]:+.1f} ms;"
          f" memory {slope * 10 / (minutes / 60):+.2f} MB an hour")  # fmt: skip
    sys.exit(0 if max(map(abs, offsets)) <= 40 else 1)


if __name__ == "__main__":
    main()
