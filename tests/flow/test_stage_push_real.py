"""Pushing to an independent server (FFmpeg's): killed and restarted, and cut off by the network.
Sound and picture stay in step. On the machine's clock."""

from __future__ import annotations

import asyncio
import json
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from unit.stage.test_stage_files import CANVAS, check_in_step, flash_and_tone

from host.stage.messages import Target
from host.stage.output import push, rtmp
from host.stage.output.aigc import aigc_metadata
from host.stage.output.encoder import Encoder
from host.stage.output.push import Push

pytestmark = pytest.mark.real_time
LISTENER = Path(__file__).resolve().parents[1] / "rtmp_listener.py"
SPEED = 3.0


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


async def until(what: Callable[[], bool], within_s: float = 15.0) -> None:
    async with asyncio.timeout(within_s):
        while not what():  # noqa: ASYNC110  the other side is another process
            await asyncio.sleep(0.02)


class Listener:
    """FFmpeg's RTMP server in a process; it takes one stream."""

    def __init__(self, port: int, file: Path) -> None:
        self.port, self.file = port, file

    async def start(self) -> None:
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, str(LISTENER), str(self.port), str(self.file),
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip

    async def kill(self) -> None:
        if self.process.returncode is None:
            self.process.kill()
        await self.process.communicate()

    async def ended(self) -> dict[str, str]:
        """Wait for its end; the stream's metadata."""
        async with asyncio.timeout(15):
            told, _ = await self.process.communicate()
        return json.loads(told.splitlines()[0])  # type: ignore[no-any-return]


class Proxy:
    """A line between stream and server that can swallow everything."""

    def __init__(self, to_port: int) -> None:
        self._to_port = to_port
        self.swallows = asyncio.Event()
        self.tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> int:
        own = socket.socket()
        own.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 16_384)
        own.bind(("127.0.0.1", 0))
        self.server = await asyncio.start_server(self._serve, sock=own, limit=16_384)
        return int(own.getsockname()[1])

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            back, on = await asyncio.open_connection("127.0.0.1", self._to_port)
        except OSError:
            writer.transport.abort()
            return
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._carry(reader, on))
                tasks.create_task(self._carry(back, writer))
        except* (OSError, EOFError, asyncio.CancelledError):
            pass  # an end of the line, or the test's
        finally:
            on.transport.abort()
            writer.transport.abort()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            data = await reader.read(4_096)
            if not data:
                raise EOFError
            while self.swallows.is_set():  # noqa: ASYNC110  what a dead line does
                await asyncio.sleep(0.05)
            writer.write(data)
            await writer.drain()


class Feeding:
    """Encodes without end, three times as fast as it will be seen, into a push."""

    def __init__(self, port: int) -> None:
        self.encoder = Encoder(CANVAS, video_kbit_per_s=2_500, audio_kbit_per_s=96)
        self.push = Push(
            Target(name="a", url=f"rtmp://127.0.0.1:{port}/live/key"),
            self.encoder.streams,
            aigc_metadata("Yaohe", "r-1"),
            random=lambda: 0.5,
        )

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        began_s, number = loop.time(), 0
        while True:
            for coded in self.encoder.encode(*flash_and_tone(number)):
                self.push.add(coded)
            number += 1
            await asyncio.sleep(max(0.0, began_s + number / 25 / SPEED - loop.time()))

    @property
    def state(self) -> str:
        return self.push.health().state


async def test_a_server_that_is_killed_is_supplied_again_when_it_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(push, "FIRST_WAIT_S", 0.2)
    port = free_port()
    first, second = Listener(port, tmp_path / "1.flv"), Listener(port, tmp_path / "2.flv")
    feeding = Feeding(port)
    await first.start()
    async with asyncio.TaskGroup() as tasks:
        running = [tasks.create_task(feeding.run()), tasks.create_task(feeding.push.run())]
        await until(lambda: feeding.push.health().sent_bytes > 300_000)
        await first.kill()
        await until(lambda: feeding.state != "live")
        await second.start()
        sent = feeding.push.health().sent_bytes
        await until(lambda: feeding.push.health().sent_bytes > sent + 1_500_000)
        for task in running:
            task.cancel()
    metadata = await second.ended()
    assert json.loads(metadata["AIGC"])["ProduceID"] == "r-1"
    assert check_in_step(tmp_path / "2.flv") >= 5


async def test_a_line_that_swallows_everything_is_noticed_and_the_stream_comes_back_in_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(push, "FIRST_WAIT_S", 0.5)
    monkeypatch.setattr(rtmp, "_STALL_S", 1.0)
    port = free_port()
    first, second = Listener(port, tmp_path / "1.flv"), Listener(port, tmp_path / "2.flv")
    proxy = Proxy(port)
    feeding = Feeding(await proxy.start())
    await first.start()
    async with asyncio.TaskGroup() as tasks:
        running = [tasks.create_task(feeding.run()), tasks.create_task(feeding.push.run())]
        await until(lambda: feeding.push.health().sent_bytes > 300_000)
        proxy.swallows.set()
        await until(lambda: feeding.state == "waiting")
        assert feeding.push.health().detail in (
            "the line took nothing for seconds",
            "Connection timed out",
        )
        await first.kill()
        await second.start()
        proxy.swallows.clear()
        sent = feeding.push.health().sent_bytes
        await until(lambda: feeding.push.health().sent_bytes > sent + 1_500_000)
        for task in running:
            task.cancel()
    await second.ended()
    proxy.server.close()
    assert check_in_step(tmp_path / "2.flv") >= 5
