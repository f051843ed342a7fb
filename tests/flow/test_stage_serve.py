"""The whole program with its stage: the room is killed and comes back, the stream goes on. What was
recorded is decoded by an independent decoder. On the machine's clock."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest

from host.journal import opened
from host.machine_events import StageStarted
from host.mark_words import mark_words
from host.stage.address import FILE_NAME, read_address
from host.stage.output.loudness import Meter
from host.stage.picture.compositor import Compositor
from host.stage.scene import Canvas
from storage.open_log import open_log

pytestmark = pytest.mark.real_time
ROOT = Path(__file__).resolve().parents[2]
CANVAS = Canvas(width=360, height=640)


async def until(what: Callable[[], bool], within_s: float = 30.0) -> None:
    async with asyncio.timeout(within_s):
        while not what():  # noqa: ASYNC110  the other side is another process
            await asyncio.sleep(0.02)


async def start(folder: Path, *, port: int = 0) -> asyncio.subprocess.Process:
    """The program as a merchant starts it, a small picture apart."""
    settings = folder / "room.toml"
    settings.write_text(
        "[stage]\nwidth = 360\nheight = 640\nvideo_kbit_per_s = 600\n", encoding="utf-8"
    )
    code = "import sys; from host.cli import main; sys.exit(main(sys.argv[1:]))"
    return await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, "serve", "--config", str(settings), "--no-browser",
        "--port", str(port), "--data", str(folder / "data"),
        "--record-video", str(folder / "records"),
        cwd=ROOT, stdout=asyncio.subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def stage_pid(folder: Path) -> int:
    address = read_address(folder / "data" / FILE_NAME)
    return address.pid if address is not None else 0


def is_running(pid: int) -> bool:
    """Whether it does anything; one that nobody has buried does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def recorded_bytes(folder: Path) -> int:
    return sum(file.stat().st_size for file in (folder / "records").glob("*.mp4"))


async def test_a_room_that_is_killed_finds_its_stage_and_the_stream_never_stopped(
    tmp_path: Path,
) -> None:
    room = await start(tmp_path)
    try:
        await until(lambda: recorded_bytes(tmp_path) > 200_000)
        pid = stage_pid(tmp_path)
        await asyncio.sleep(3)
        room.kill()
        await room.wait()
        await asyncio.sleep(6.5)  # long enough for the safe loop
        assert stage_pid(tmp_path) == pid
        room = await start(tmp_path)
        await on_stage_again(tmp_path / "data" / "yaohe.db")
        await asyncio.sleep(2)
        assert stage_pid(tmp_path) == pid
        room.send_signal(signal.SIGINT)
        assert await asyncio.wait_for(room.wait(), 20) == 0
    finally:
        if room.returncode is None:
            room.kill()
            await room.wait()
            os.kill(stage_pid(tmp_path), signal.SIGKILL)
    assert stage_pid(tmp_path) == 0
    await until(lambda: not is_running(pid), 10)
    started = await events(tmp_path / "data" / "yaohe.db", StageStarted)
    assert [(each.pid, each.adopted) for each in started] == [(pid, False), (pid, True)]
    (file,) = (tmp_path / "records").glob("*.mp4")
    check_pictures(file)
    check_loudness(file)


async def test_a_program_that_cannot_start_leaves_no_stage_on_air(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        room = await start(tmp_path, port=taken.getsockname()[1])
        assert await asyncio.wait_for(room.wait(), 40) == 2
    assert stage_pid(tmp_path) == 0
    found = [entry for entry in Path("/proc").iterdir() if entry.name.isdigit()]  # noqa: ASYNC240
    assert not [entry for entry in found if str(tmp_path).encode() in command_of(entry)]


async def on_stage_again(log: Path) -> None:
    """Wait until the room that came back has its stage."""
    async with asyncio.timeout(30):
        while len(await events(log, StageStarted)) < 2:  # noqa: ASYNC110  another process writes
            await asyncio.sleep(0.1)


def command_of(process: Path) -> bytes:
    """The command line of a process that does anything."""
    try:
        return (process / "cmdline").read_bytes() if is_running(int(process.name)) else b""
    except OSError:
        return b""


async def events(log: Path, kind: type[StageStarted]) -> list[StageStarted]:
    opened_log = await open_log(f"sqlite:///{log}", now_us=lambda: 0)
    try:
        found = [opened(each) for each in await opened_log.read(0, limit=10_000)]
    finally:
        await opened_log.close()
    return [each for each in found if isinstance(each, kind)]


def check_pictures(file: Path) -> None:
    """The mark in each tenth picture, no gap, and the safe loop in the middle."""
    words = mark_words("zh")
    drawing = Compositor(CANVAS, mark=words.mark, opening_notice="", pictures=file.parent)
    times, unmarked = [], []
    with av.open(str(file)) as film:
        fields = json.loads(film.metadata["AIGC"])
        for number, frame in enumerate(film.decode(video=0)):
            times.append(float(frame.pts * frame.time_base))
            if number % 10 == 0 and not drawing.mark_is_drawn(frame.to_ndarray(format="yuv420p")):
                unmarked.append(times[-1])
    assert fields["Label"] == "1"
    assert times[-1] > 15
    assert np.diff(times).max() <= 0.1
    assert unmarked == []


def check_loudness(file: Path) -> None:
    """The voice, between the cues, is at its target."""
    meter = Meter(channels=2)
    with av.open(str(file)) as film:
        for frame in film.decode(audio=0):
            if float(frame.pts * frame.time_base) > 2.0:
                meter.push(frame.to_ndarray()[0])
    assert meter.loudness() == pytest.approx(-16.0, abs=1.5)
