"""A minute of the sample room with its stage, on the machine's clock, looked at by a decoder.

    PYTHONPATH=. .venv/bin/python bench/stage_minute.py [--seconds 60]

Starts the program as a merchant does, with a recording; stops it; decodes the recording: is the
mark in every sampled second, how long is the longest pause between pictures, how loud is it. The
length of the recording beside the time that passed tells whether the stream kept pace.
"""

from __future__ import annotations

import argparse
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import av
import numpy as np

from host.mark_words import mark_words
from host.stage.output.loudness import Meter
from host.stage.picture.compositor import Compositor
from host.stage.scene import Canvas

CANVAS = Canvas()
_CODE = "import sys; from host.cli import main; sys.exit(main(sys.argv[1:]))"


def record(folder: Path, seconds: float) -> str:
    """Run the program for so long; its metrics at the end."""
    room = subprocess.Popen(
        [sys.executable, "-c", _CODE, "serve", "--evening", "--no-browser", "--port", "0",
         "--data", str(folder / "data"), "--record-video", str(folder / "records")],
        stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": "."},
    )  # fmt: skip
    try:
        assert room.stdout is not None
        url = next(found[0] for line in room.stdout if (found := re.search(r"http://\S+?/", line)))
        time.sleep(seconds)
        with urllib.request.urlopen(f"{url}metrics") as answer:
            metrics: str = answer.read().decode()
    finally:
        room.send_signal(signal.SIGINT)
        room.wait()
    return metrics


def look(file: Path) -> bool:
    """Print what the recording is like; whether it is as it should be."""
    words = mark_words("zh")
    drawing = Compositor(CANVAS, mark=words.mark, opening_notice="", pictures=file.parent)
    times: list[float] = []
    marked = sampled = 0
    with av.open(str(file)) as film:
        for number, frame in enumerate(film.decode(video=0)):
            times.append(float(frame.pts * frame.time_base))
            if number % 12 == 0:
                sampled += 1
                marked += drawing.mark_is_drawn(frame.to_ndarray(format="yuv420p"))
    meter, voice = Meter(channels=2), Meter(channels=2)
    with av.open(str(file)) as film:
        for frame in film.decode(audio=0):
            sound = frame.to_ndarray()[0]
            meter.push(sound)
            if float(frame.pts * frame.time_base) > 2.0:
                voice.push(sound)
    gap_ms = 1000 * float(np.diff(times).max())
    print(f"{len(times)} pictures in {times[-1]:.2f} s, longest pause {gap_ms:.0f} ms")
    print(f"mark in {marked} of {sampled} sampled pictures (two a second)")
    print(f"loudness {meter.loudness():.1f} LUFS, without the cue {voice.loudness():.1f}")
    return marked == sampled and gap_ms <= 100 and abs(voice.loudness() + 16) <= 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    seconds = parser.parse_args().seconds
    with tempfile.TemporaryDirectory() as place:
        metrics = record(Path(place), seconds)
        for name in ("late_frames_total", "cpu_percent", "resident_megabytes"):
            found = re.search(rf"^yaohe_stage_{name}\S* (\S+)$", metrics, re.MULTILINE)
            print(f"{name:20} {found[1] if found else '?'}")
        files = sorted((Path(place) / "records").glob("*.mp4"))
        fine = [look(file) for file in files]
        sys.exit(0 if fine and all(fine) else 1)


if __name__ == "__main__":
    main()
