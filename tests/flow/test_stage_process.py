"""The stage's own process: found, started, killed, taken over. On the machine's clock."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import stat
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from host.changes import Changes
from host.speech.ports import Speech, Utterance
from host.stage.address import FILE_NAME, read_address
from host.stage.link import StageLink
from host.stage.messages import Fault, Health, Setup
from host.stage.scene import Canvas, Scene
from host.stage.supervisor import StageProcess
from host.state import RoomState

pytestmark = pytest.mark.real_time
WITHIN_S = 20.0


class News:
    """Keeps what the link says."""

    def __init__(self) -> None:
        self.starts: list[tuple[int, bool]] = []
        self.losses: list[str] = []
        self.newest: Health | None = None
        self.faults: list[Fault] = []

    def began(self, pid: int, *, adopted: bool) -> None:
        self.starts.append((pid, adopted))
        self.newest = None

    def lost(self, why: str) -> None:
        self.losses.append(why)
        self.newest = None

    def health(self, health: Health) -> None:
        self.newest = health

    def fault(self, fault: Fault) -> None:
        self.faults.append(fault)

    @property
    def is_live(self) -> bool:
        return self.newest is not None and self.newest.state == "live" and self.newest.frames > 0


class RoomSide:
    """A link with as much of a room as it needs."""

    running: asyncio.Task[None]

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.process = StageProcess(folder)
        self.changes = Changes()
        self.news = News()
        self.scene = Scene(state=RoomState.AI, shop="店", language="zh")
        self.link = StageLink(
            self.process,
            setup=self.setup,
            scene=lambda: self.scene,
            changes=self.changes,
            language=lambda: "zh",
            news=self.news,
        )

    def setup(self) -> Setup:
        return Setup(
            canvas=Canvas(width=360, height=640),
            video_kbit_per_s=400,
            audio_kbit_per_s=64,
            mark="AI生成 数字人",
            opening_notice="AI生成",
            producer="Yaohe",
            produce_id="t",
            picture_folder=str(self.folder),
            record_folder=str(self.folder / "records"),
        )


async def until(what: Callable[[], bool], within_s: float = WITHIN_S) -> float:
    """Wait for it; how long it took."""
    loop = asyncio.get_running_loop()
    began_s = loop.time()
    async with asyncio.timeout(within_s):
        while not what():  # noqa: ASYNC110  the other side is another process
            await asyncio.sleep(0.01)
    return loop.time() - began_s


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[RoomSide]:
    made = RoomSide(tmp_path)
    async with asyncio.TaskGroup() as tasks:
        made.running = tasks.create_task(made.link.run())
        await until(lambda: made.news.is_live)
        yield made
        made.running.cancel()
    await made.process.end()
    assert read_address(tmp_path / FILE_NAME) is None, "it ended in an orderly way"


async def test_a_killed_stage_is_back_on_air_within_two_seconds_with_the_same_scene(
    room: RoomSide,
) -> None:
    (first, adopted) = room.news.starts[0]
    assert not adopted
    os.kill(first, signal.SIGKILL)
    await until(lambda: bool(room.news.losses))
    took_s = await until(lambda: room.news.is_live)
    assert room.news.starts[1][0] != first
    assert took_s <= 2.0
    assert room.news.faults == []


async def test_a_room_that_comes_back_takes_over_the_stage_that_went_on(room: RoomSide) -> None:
    (pid, _) = room.news.starts[0]
    await until(lambda: room.news.newest is not None and room.news.newest.frames > 10)
    room.running.cancel()  # as a room that is killed: nobody tells the stage
    await asyncio.wait([room.running])
    other = RoomSide(room.folder)
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(other.link.run())
        await until(lambda: other.news.is_live)
        assert other.news.starts == [(pid, True)]
        frames = other.news.newest.frames if other.news.newest else 0
        assert frames > 10, "the stream was not begun anew"
        running.cancel()


async def test_a_hung_stage_is_replaced(room: RoomSide) -> None:
    (pid, _) = room.news.starts[0]
    os.kill(pid, signal.SIGSTOP)
    await until(lambda: len(room.news.starts) == 2 and room.news.is_live)
    assert room.news.losses == ["the stage did not answer"]


async def test_the_address_is_for_its_owner_only_and_strangers_are_turned_away(
    room: RoomSide,
) -> None:
    file = room.folder / FILE_NAME
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    address = json.loads(file.read_bytes())
    reader, writer = await asyncio.open_connection("127.0.0.1", address["port"])
    writer.write(b"\0\0\0\x0fnot one of ours")
    assert await reader.read() == b""
    writer.close()
    wrong = {**address, "token": "x"}
    assert room.news.is_live
    file.write_text(json.dumps(wrong))
    stranger = StageProcess(room.folder)
    answer = await stranger._greet(read_address(file), adopted=True)  # type: ignore[arg-type]
    assert answer is None
    file.write_text(json.dumps(address))
    frames = room.news.newest.frames if room.news.newest else 0
    await until(lambda: room.news.newest is not None and room.news.newest.frames > frames)


async def test_a_sentence_reaches_the_stream_and_a_new_scene_too(room: RoomSide) -> None:
    rate = 16_000
    speech = Speech(pcm=b"\x10\x10" * rate * 2, rate=rate)
    utterance = Utterance(sentence_id="a", sentence_kind="script", text="你好", speech=speech)
    room.link.begin(utterance)
    room.link.chunk(utterance, 0, speech.pcm)
    room.scene = Scene(state=RoomState.HUMAN, shop="店", language="zh")
    room.changes.bump()
    await until(lambda: room.news.newest is not None and room.news.newest.audio_ahead_ms > 0)
    room.link.cut("a", 300)
    await until(lambda: room.news.newest is not None and room.news.newest.audio_ahead_ms == 0)
