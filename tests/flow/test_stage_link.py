"""The room's side of the stage with a scripted stage at the other end of the line."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from host.changes import Changes
from host.speech.ports import Speech, Utterance
from host.stage.link import StageLink
from host.stage.messages import (
    Alive,
    Begin,
    Cut,
    Duck,
    Fault,
    Finish,
    Health,
    Piece,
    Retry,
    Setup,
    Show,
    ToStage,
    body_length,
    frame,
    to_stage,
)
from host.stage.scene import Canvas, Scene
from host.stage.supervisor import Connection
from host.state import RoomState

pytestmark = pytest.mark.real_time
RATE = 16_000
PCM = bytes(range(256)) * 1_000  # 8 s


class Line:
    """Stands for the supervisor and the stage: connects when told, keeps what it hears."""

    def __init__(self) -> None:
        self.heard: list[ToStage] = []
        self.free = asyncio.Event()
        self.writer: asyncio.StreamWriter | None = None
        self.killed: list[int] = []

    async def start(self) -> None:
        self.server = await asyncio.start_server(self._serve, "127.0.0.1", 0)

    async def connect(self) -> Connection:
        await self.free.wait()
        self.free.clear()
        port = self.server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        return Connection(reader, writer, Health(state="live"), 7, False)

    def kill_hung(self, pid: int) -> None:
        self.killed.append(pid)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.writer = writer
        try:
            while True:
                head = await reader.readexactly(4)
                self.heard.append(to_stage(await reader.readexactly(body_length(head))))
        except (EOFError, OSError):
            writer.close()

    def of(self, *kinds: type) -> list[ToStage]:
        return [message for message in self.heard if isinstance(message, kinds)]


class News:
    def __init__(self) -> None:
        self.told: list[str] = []

    def began(self, pid: int, *, adopted: bool) -> None:
        self.told.append("began")

    def lost(self, why: str) -> None:
        self.told.append(why)

    def health(self, health: Health) -> None:
        self.told.append(health.state)

    def fault(self, fault: Fault) -> None:
        self.told.append(fault.code)


class Place:
    def __init__(self) -> None:
        self.line, self.news, self.changes = Line(), News(), Changes()
        self.scene = Scene(state=RoomState.AI, shop="x", language="zh")
        self.link = StageLink(
            self.line,  # type: ignore[arg-type]
            setup=lambda: Setup(
                canvas=Canvas(), video_kbit_per_s=1, audio_kbit_per_s=1, mark="", opening_notice="",
                producer="", produce_id="", picture_folder="",
            ),
            scene=lambda: self.scene,
            changes=self.changes,
            language=lambda: "zh",
            news=self.news,
        )  # fmt: skip

    async def until(self, count: int, *kinds: type) -> list[ToStage]:
        async with asyncio.timeout(5):
            while len(self.line.of(*kinds)) < count:  # noqa: ASYNC110
                await asyncio.sleep(0.005)
        return self.line.of(*kinds)


@pytest.fixture
async def place() -> AsyncIterator[Place]:
    made = Place()
    await made.line.start()
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(made.link.run())
        yield made
        running.cancel()
    made.line.server.close()


def said() -> Utterance:
    return Utterance(
        sentence_id="a", sentence_kind="script", text="你好", speech=Speech(pcm=PCM, rate=RATE)
    )


async def test_a_stage_that_comes_in_mid_sentence_gets_what_has_not_sounded(place: Place) -> None:
    utterance = said()
    place.link.duck(0.25, 60)
    place.link.begin(utterance)
    place.link.chunk(utterance, 0, PCM[:16_000])
    await asyncio.sleep(0.2)
    place.line.free.set()
    await place.until(1, Piece)
    setup, show, duck, begin, piece = [m for m in place.line.heard if not isinstance(m, Alive)][:5]
    assert isinstance(setup, Setup)
    assert isinstance(show, Show)
    assert duck == Duck(level=0.25, ramp_ms=0)
    assert isinstance(begin, Begin)
    assert 200 <= begin.position_ms < 450
    assert isinstance(piece, Piece)
    assert piece.offset_bytes == begin.position_ms * RATE // 1000 * 2
    assert piece.pcm == PCM[piece.offset_bytes : 16_000]
    place.link.chunk(utterance, 16_000, PCM[16_000:20_000])
    place.link.cut("a", 600)
    place.link.finish("a")
    pieces = await place.until(2, Piece)
    assert pieces[1] == Piece(sentence_id="a", offset_bytes=16_000, pcm=PCM[16_000:20_000])
    assert await place.until(1, Cut) == [Cut(sentence_id="a")]
    assert await place.until(1, Finish) == [Finish(sentence_id="a")]


async def test_a_sentence_that_is_over_is_not_said_to_a_stage_that_comes_later(
    place: Place,
) -> None:
    utterance = said()
    place.link.begin(utterance)
    place.link.chunk(utterance, 0, PCM)
    place.link.finish("a")
    place.line.free.set()
    await place.until(1, Show)
    await place.until(1, Alive)
    assert place.line.of(Begin, Piece) == []


async def test_only_another_scene_is_shown_again(place: Place) -> None:
    place.line.free.set()
    await place.until(1, Show)
    for _ in range(5):
        place.changes.bump()
        await asyncio.sleep(0.01)
    place.scene = Scene(state=RoomState.HUMAN, shop="x", language="zh")
    place.changes.bump()
    shows = await place.until(2, Show)
    assert [show.scene.state for show in shows] == [  # type: ignore[union-attr]
        RoomState.AI, RoomState.HUMAN,
    ]  # fmt: skip
    place.link.retry("douyin")
    assert await place.until(1, Retry) == [Retry(name="douyin")]


async def test_a_lost_line_is_told_and_everything_is_said_again(place: Place) -> None:
    place.line.free.set()
    await place.until(1, Alive)
    assert place.line.writer is not None
    place.line.writer.write(frame(Fault(code="mark.lost", text_zh="", text_en="")))
    await place.line.writer.drain()
    await asyncio.sleep(0.05)
    place.line.writer.transport.abort()
    await asyncio.sleep(0.05)
    place.line.free.set()
    await place.until(2, Show)
    assert len(place.line.of(Setup)) == 2
    assert place.news.told[:2] == ["began", "live"]
    assert "mark.lost" in place.news.told
    assert "the stage's process ended" in place.news.told
    assert place.line.killed == []


async def test_nonsense_from_the_other_side_ends_the_line_not_the_room(place: Place) -> None:
    place.line.free.set()
    await place.until(1, Alive)
    assert place.line.writer is not None
    place.line.writer.write(b"\xff" * 40)
    await asyncio.sleep(0.1)
    place.line.free.set()
    await place.until(2, Setup)
