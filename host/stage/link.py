"""The room's side of the stage: hands it sound and scene, hears how it goes, and never waits."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from typing import Protocol

from host.changes import Changes
from host.speech.ports import Utterance
from host.stage.messages import (
    Alive,
    BadMessage,
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
    frame,
)
from host.stage.scene import Scene, Sentence
from host.stage.supervisor import Connection, StageProcess, read

_logger = logging.getLogger(__name__)

_ALIVE_S = 1.0
_SILENT_S = 8.0
_MOST_WAITING_BYTES = 8 << 20


class StageNews(Protocol):
    """Who is told how the stage goes."""

    def began(self, pid: int, *, adopted: bool) -> None:
        """There is a stage: a new one, or (`adopted`) one that was running."""
        ...

    def lost(self, why: str) -> None:
        """Its connection ended."""
        ...

    def health(self, health: Health) -> None:
        """How it goes, each second."""
        ...

    def fault(self, fault: Fault) -> None:
        """What the operator must know."""
        ...


class StageLink:
    """A sink of the air that carries everything to the stage's process. While there is no stage,
    what is said is lost to it; the sentence on air goes on from where it is when there is one.

    Args:
        setup: how the stream is to be made, now.
        scene: what is to be seen, now.
        changes: bumped when `scene` may have changed.
        language: of the sentences, now.
    """

    def __init__(
        self,
        process: StageProcess,
        *,
        setup: Callable[[], Setup],
        scene: Callable[[], Scene],
        changes: Changes,
        language: Callable[[], str],
        news: StageNews,
    ) -> None:
        self._process = process
        self._setup, self._scene, self._changes = setup, scene, changes
        self._language, self._news = language, news
        self._loop = asyncio.get_running_loop()
        self._writer: asyncio.StreamWriter | None = None
        self._on_air: Utterance | None = None
        self._begun_s = 0.0
        self._sent_bytes = 0
        self._level = 1.0
        self._shown: Scene | None = None

    # --- a sink of the air (host.speech.ports.DuckingSink) ---

    def begin(self, utterance: Utterance) -> None:
        """A sentence starts now."""
        self._on_air, self._sent_bytes = utterance, 0
        self._begun_s = self._loop.time()
        self._send(self._begin_message(utterance, 0))

    def chunk(self, utterance: Utterance, offset_bytes: int, pcm: bytes) -> None:
        """The next piece of its sound."""
        self._sent_bytes = offset_bytes + len(pcm)
        self._send(Piece(sentence_id=utterance.sentence_id, offset_bytes=offset_bytes, pcm=pcm))

    def cut(self, sentence_id: str, heard_ms: int) -> None:
        """Silence, at once."""
        self._on_air = None
        self._send(Cut(sentence_id=sentence_id))

    def finish(self, sentence_id: str) -> None:
        """It has sounded to its end."""
        self._on_air = None
        self._send(Finish(sentence_id=sentence_id))

    def duck(self, level: float, ramp_ms: int) -> None:
        """The voice steps back."""
        self._level = level
        self._send(Duck(level=level, ramp_ms=ramp_ms))

    # --- as the operator asks ---

    def set_up_again(self) -> None:
        """Send the setup anew: it changed, or a stage that stopped is to go on."""
        self._send(self._setup())

    def retry(self, target: str) -> None:
        """Connect this target at once."""
        self._send(Retry(name=target))

    # --- the connection ---

    async def run(self) -> None:
        """Keep a stage until cancelled. It stays when we end: `StageProcess.end` stops it."""
        while True:
            connection = await self._process.connect()
            self._news.began(connection.pid, adopted=connection.adopted)
            try:
                await self._talk(connection)
            except TimeoutError:
                self._process.kill_hung(connection.pid)
                self._news.lost("the stage did not answer")
            except (OSError, EOFError, BadMessage) as error:
                _logger.info("the stage's connection ended: %s", error)
                self._news.lost("the stage's process ended")
            finally:
                self._writer = None
                connection.writer.transport.abort()

    async def _talk(self, connection: Connection) -> None:
        self._writer = connection.writer
        self._shown = self._scene()
        for message in (self._setup(), Show(scene=self._shown), *self._sentence_on_air()):
            self._send(message)
        self._news.health(connection.health)
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._listen(connection.reader), name="stage listen")
                tasks.create_task(self._stay_alive(), name="stage alive")
                tasks.create_task(self._follow(), name="stage scene")
        except BaseExceptionGroup as group:
            raise group.exceptions[0] from None

    async def _listen(self, reader: asyncio.StreamReader) -> None:
        while True:
            async with asyncio.timeout(_SILENT_S):
                message = await read(reader)
            if isinstance(message, Fault):
                self._news.fault(message)
            else:
                self._news.health(message)

    async def _stay_alive(self) -> None:
        while True:
            self._send(Alive())
            await asyncio.sleep(_ALIVE_S)

    async def _follow(self) -> None:
        """Show every change of the scene."""
        seen = self._changes.version
        while True:
            scene = self._scene()
            if scene != self._shown:
                self._shown = scene
                self._send(Show(scene=scene))
            seen = await self._changes.wait(seen)

    def _sentence_on_air(self) -> tuple[ToStage, ...]:
        """For a stage that comes in mid-sentence: from where it sounds now, what was handed out."""
        messages: list[ToStage] = [Duck(level=self._level, ramp_ms=0)]
        utterance = self._on_air
        if utterance is not None:
            position_ms = int((self._loop.time() - self._begun_s) * 1000)
            start = position_ms * utterance.speech.rate // 1000 * 2
            messages.append(self._begin_message(utterance, position_ms))
            pcm = utterance.speech.pcm[start : self._sent_bytes]
            messages.append(Piece(sentence_id=utterance.sentence_id, offset_bytes=start, pcm=pcm))
        return tuple(messages)

    def _begin_message(self, utterance: Utterance, position_ms: int) -> Begin:
        speech = utterance.speech
        return Begin(
            sentence=Sentence(
                sentence_id=utterance.sentence_id,
                text=utterance.text,
                language=self._language(),
                duration_ms=speech.duration_ms,
                marks=speech.marks,
            ),
            rate_hz=speech.rate,
            position_ms=position_ms,
        )

    def _send(self, message: ToStage) -> None:
        writer = self._writer
        if writer is None or writer.is_closing():
            return
        if writer.transport.get_write_buffer_size() > _MOST_WAITING_BYTES:
            _logger.warning("the stage takes nothing; its connection is given up")
            writer.transport.abort()
            return
        with contextlib.suppress(OSError):
            writer.write(frame(message))
