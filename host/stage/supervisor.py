"""Finds the stage's process of a data folder, or starts one: detached, so that it outlives us."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import msgspec

from host.stage.address import FILE_NAME, VERSION, StageAddress, read_address
from host.stage.messages import (
    Alive,
    FromStage,
    Health,
    Hello,
    Stop,
    body_length,
    frame,
    from_stage,
)

COMMAND = (sys.executable, "-m", "host.stage.process")
LOG_NAME = "stage.log"
_ROOT = Path(__file__).resolve().parents[2]
_ANSWER_S = 3.0
_START_S = 20.0
_POLL_S = 0.02
_END_S = 6.0
_FIRST_WAIT_S, _LONGEST_WAIT_S = 0.5, 10.0
_QUICK_S = 10.0
_MOST_LOG_BYTES = 1 << 20


class Connection(msgspec.Struct, frozen=True):
    """A stage that knows us. `adopted`: it was running before we asked."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    health: Health
    pid: int
    adopted: bool


class StageProcess:
    """The process of one data folder, and its successors."""

    def __init__(self, folder: Path, *, command: Sequence[str] = COMMAND) -> None:
        self._folder = folder
        self._command = tuple(command)
        self._child: subprocess.Popen[bytes] | None = None
        self._started_s = 0.0
        self._deaths = 0
        self.tell_trouble: Callable[[str], None] = lambda why: None
        """Told why there is no stage, in one sentence, when it ends soon after each start."""

    async def connect(self) -> Connection:
        """A connection to the stage that runs, or to one that is started for it; as long as it
        takes."""
        adopted = True
        while True:
            address = read_address(self._folder / FILE_NAME)
            if address is not None and address.version != VERSION:
                self.kill_hung(address.pid)
            elif address is not None:
                connection = await self._greet(address, adopted=adopted)
                if connection is not None:
                    return connection
            await self._start()
            adopted = False
            await self._until_it_listens(address)

    async def end(self) -> None:
        """Stop the stage in an orderly way, by force after 6 s. Nothing happens where there is
        none."""
        address = read_address(self._folder / FILE_NAME)
        if address is not None:
            connection = await self._greet(address, adopted=True)
            if connection is not None:
                await self._say_stop(connection)
        if self._child is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                await asyncio.to_thread(self._child.wait, _END_S)
            self.kill()

    def kill(self) -> None:
        """End the process that we started, at once."""
        if self._child is not None and self._child.poll() is None:
            self._child.kill()
            self._child.wait()
        self._child = None

    def kill_hung(self, pid: int) -> None:
        """End a stage that does not answer, whoever started it."""
        if self._child is not None and self._child.pid == pid:
            self.kill()
            return
        with contextlib.suppress(OSError):
            if b"host.stage.process" in Path(f"/proc/{pid}/cmdline").read_bytes():
                os.kill(pid, signal.SIGKILL)

    async def _greet(self, address: StageAddress, *, adopted: bool) -> Connection | None:
        """The connection, None where nobody answers there as our stage would."""
        writer = None
        try:
            async with asyncio.timeout(_ANSWER_S):
                reader, writer = await asyncio.open_connection("127.0.0.1", address.port)
                writer.write(frame(Hello(token=address.token)))
                health = await read(reader)
            if isinstance(health, Health):
                return Connection(reader, writer, health, address.pid, adopted)
        except TimeoutError:
            self.kill_hung(address.pid)
        except (OSError, EOFError, ValueError):
            pass
        if writer is not None:
            writer.transport.abort()
        return None

    async def _start(self) -> None:
        if self._child is not None and self._child.poll() is None:
            return
        loop = asyncio.get_running_loop()
        if self._child is not None:
            lived_s = loop.time() - self._started_s
            self._deaths = self._deaths + 1 if lived_s < _QUICK_S else 0
            if self._deaths > 1:
                self.tell_trouble(
                    f"the stage's process ends soon after its start (code"
                    f" {self._child.returncode}); {LOG_NAME} in the data folder says why"
                )
                wait_s = min(_LONGEST_WAIT_S, _FIRST_WAIT_S * 2 ** (self._deaths - 2))
                await asyncio.sleep(wait_s)
        self._started_s = loop.time()
        self._child = await asyncio.to_thread(self._spawn)

    def _spawn(self) -> subprocess.Popen[bytes]:
        log = self._folder / LOG_NAME
        with contextlib.suppress(OSError):
            if log.stat().st_size > _MOST_LOG_BYTES:
                log.unlink()
        known = os.environ.get("PYTHONPATH")
        path = str(_ROOT) if not known else os.pathsep.join((str(_ROOT), known))
        with log.open("ab") as output:
            return subprocess.Popen(
                [*self._command, "--folder", str(self._folder.absolute())],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                env={
                    **_without_settings(os.environ),
                    "PYTHONPATH": path,
                    "OMP_NUM_THREADS": "1",
                    "OPENBLAS_NUM_THREADS": "1",
                },
            )

    async def _until_it_listens(self, before: StageAddress | None) -> None:
        """Wait for another address than before, or for the process's end."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_START_S):
                while self._child is not None and self._child.poll() is None:
                    address = read_address(self._folder / FILE_NAME)
                    if address is not None and address != before:
                        return
                    await asyncio.sleep(_POLL_S)
                return
        self.kill()

    async def _say_stop(self, connection: Connection) -> None:
        writer = connection.writer
        with contextlib.suppress(OSError, EOFError, ValueError, TimeoutError):
            async with asyncio.timeout(_END_S):
                writer.write(frame(Alive()) + frame(Stop(why="the room ends")))
                await writer.drain()
                while True:
                    await read(connection.reader)
        writer.transport.abort()


def _without_settings(environment: Mapping[str, str]) -> dict[str, str]:
    """Settings may be secrets, and the stage is told what it needs."""
    return {name: value for name, value in environment.items() if not name.startswith("YAOHE_")}


async def read(reader: asyncio.StreamReader) -> FromStage:
    """The stage's next message.

    Raises:
        BadMessage: not one of ours.
        asyncio.IncompleteReadError, OSError: the connection ended.
    """
    head = await reader.readexactly(4)
    return from_stage(await reader.readexactly(body_length(head)))
