"""One voice worker seen from the room: started when needed, asked, replaced when it dies or stalls.

Holds nothing of any speech library; it talks frames (worker_frames) over pipes.
"""

from __future__ import annotations

import asyncio
import os
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from host.speech.ports import VoiceError, VoiceUnavailable
from host.speech.providers.worker_frames import (
    LENGTH,
    FrameError,
    Header,
    header_length,
    pack,
    parse_header,
)

_ROOT = Path(__file__).resolve().parents[3]


class _FrameReader:
    """Reads frames so that a cancelled read loses nothing: the next one goes on where it was."""

    def __init__(self, stream: asyncio.StreamReader) -> None:
        self._stream = stream
        self._header_length: int | None = None
        self._header: tuple[Header, int] | None = None

    async def next(self) -> tuple[Header, bytes]:
        """The next frame.

        Raises:
            asyncio.IncompleteReadError: the worker is gone.
            FrameError: it sent something else.
        """
        if self._header is None:
            if self._header_length is None:
                self._header_length = header_length(await self._stream.readexactly(LENGTH.size))
            self._header = parse_header(await self._stream.readexactly(self._header_length))
        header, length = self._header
        payload = await self._stream.readexactly(length)
        self._header_length = self._header = None
        return header, payload


class WorkerProcess:
    """One worker process, and its successors. One `ask` at a time.

    Args:
        command: what starts it.
        remedy: what a person does where it cannot be started.
        limit_s, start_limit_s: longest time for a sentence, and for coming up.
    """

    def __init__(
        self, command: Sequence[str], *, remedy: str, limit_s: float, start_limit_s: float
    ) -> None:
        self._limit_s = limit_s
        self._start_limit_s = start_limit_s
        self._command = tuple(command)
        self._remedy = remedy
        self._process: Process | None = None
        self._frames: _FrameReader | None = None
        self._greeted = False
        self._last_id = 0

    @property
    def pid(self) -> int | None:
        """The worker's process id, while there is one."""
        return self._process.pid if self._process is not None else None

    async def start(self) -> None:
        """Start the process unless it lives; returns before it is ready.

        Raises:
            VoiceUnavailable: it cannot be started.
        """
        if self._process is not None and self._process.returncode is None:
            return
        await self.stop()
        try:
            self._process = await asyncio.create_subprocess_exec(
                *self._command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=_environment()
            )
        except OSError as error:
            raise VoiceUnavailable(
                f"the voice worker {self._command[0]} cannot be started: {error}; {self._remedy}"
            ) from error
        assert self._process.stdout is not None
        self._frames = _FrameReader(self._process.stdout)
        self._greeted = False

    async def ask(self, request: dict[str, Any]) -> tuple[Header, bytes]:
        """The worker's answer to one request. Cancelling leaves the worker in order.

        Raises:
            VoiceUnavailable: there is no such voice here.
            VoiceError: the worker died, stalled or refused; the next request gets a new one.
        """
        await self.start()
        try:
            await self._greet()
            async with asyncio.timeout(self._limit_s):
                header, payload = await self._exchange(request)
        except TimeoutError:
            await self.stop()
            raise VoiceError(
                f"the voice worker gave no sound within {self._limit_s:g} s and is replaced"
            ) from None
        except (asyncio.IncompleteReadError, ConnectionError, FrameError) as error:
            await self.stop()
            raise VoiceError(
                f"the voice worker failed in mid-sentence and is replaced: {error}"
            ) from error
        if "error" in header:
            raise VoiceError(f"the voice worker could not speak the sentence: {header['error']}")
        return header, payload

    async def stop(self) -> None:
        """End the process; a later `ask` starts another."""
        process, self._process, self._frames = self._process, None, None
        if process is None:
            return
        if process.returncode is None:
            process.kill()
        # Shielded: a cancelled caller must not leave a child behind.
        await asyncio.shield(_bury(process))

    async def _greet(self) -> None:
        if self._greeted:
            return
        assert self._frames is not None
        try:
            async with asyncio.timeout(self._start_limit_s):
                header, _ = await self._frames.next()
        except (TimeoutError, asyncio.IncompleteReadError) as error:
            await self.stop()
            raise VoiceUnavailable(
                f"the voice worker did not come up within {self._start_limit_s:g} s"
                f" ({type(error).__name__}); {self._remedy}"
            ) from error
        if "error" in header:
            await self.stop()
            raise VoiceUnavailable(
                f"the voice {header['hello']} cannot be loaded: {header['error']}; {self._remedy}"
            )
        self._greeted = True

    async def _exchange(self, request: dict[str, Any]) -> tuple[Header, bytes]:
        assert self._process is not None
        assert self._process.stdin is not None
        assert self._frames is not None
        self._last_id += 1
        self._process.stdin.write(pack({**request, "id": self._last_id}))
        await self._process.stdin.drain()
        while True:
            header, payload = await self._frames.next()
            # Answers to requests that were cancelled come first and are of no use any more.
            if header.get("id") == self._last_id:
                return header, payload


async def _bury(process: Process) -> None:
    if process.stdin is not None:
        process.stdin.close()
    if process.stdout is not None:
        # Read out, or the pipe's transport is never closed.
        while await process.stdout.read(1 << 16):
            pass
    await process.wait()


def _environment() -> dict[str, str]:
    """Ours, with this package importable and one thread per library."""
    known = os.environ.get("PYTHONPATH")
    path = str(_ROOT) if not known else os.pathsep.join((str(_ROOT), known))
    return {
        **os.environ,
        "PYTHONPATH": path,
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
    }


class Workers:
    """Several workers of one kind; a request goes to one that is free.

    Raises:
        ValueError: fewer than one.
    """

    def __init__(self, processes: Sequence[WorkerProcess]) -> None:
        if not processes:
            raise ValueError("workers=0: the voice needs at least 1")
        self._processes = tuple(processes)
        self._idle = list(processes)
        self._free = asyncio.Semaphore(len(processes))

    @property
    def pids(self) -> tuple[int, ...]:
        """The living workers' process ids."""
        return tuple(process.pid for process in self._processes if process.pid is not None)

    async def start(self) -> None:
        """Start them without waiting for them to be ready; `ask` starts what is missing.

        Raises:
            VoiceUnavailable: they cannot be started at all.
        """
        for process in self._processes:
            await process.start()

    async def ask(self, request: dict[str, Any]) -> tuple[Header, bytes]:
        """As `WorkerProcess.ask`, of the next free one."""
        async with self._free:
            process = self._idle.pop()
            try:
                return await process.ask(request)
            finally:
                self._idle.append(process)

    async def stop(self) -> None:
        """End them."""
        for process in self._processes:
            await process.stop()
