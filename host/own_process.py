"""Gives work to a process of its own and waits for its result: what is long, heavy or may crash
must take neither the room's time nor the room with it. And the other end: how it does the work."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from demand.demand_error import DemandError
from host.expected_errors import expected_errors

_ROOT = Path(__file__).parents[1]
_LONGEST_SENTENCE = 300


async def in_own_process(
    module: str,
    task: msgspec.Struct,
    *,
    limit_s: float,
    heard: Callable[[str], None] = lambda _: None,
) -> bytes:
    """What `python -m module` writes to standard output. The task goes in by its standard input,
    because settings hold secrets that a list of processes would show; the lines of its standard
    error go to `heard` as they come. It is killed when we are cancelled.

    Raises:
        DemandError: it refused (its last line says why), ended badly or took longer than `limit_s`.
    """
    process = await _started(module)
    try:
        async with asyncio.timeout(limit_s):
            result, last = await _talk(process, msgspec.json.encode(task), heard)
    except TimeoutError:
        raise DemandError(f"it took longer than {limit_s / 60:.0f} minutes") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        raise DemandError(last[:_LONGEST_SENTENCE] or f"it ended with {process.returncode}")
    return result


async def _started(module: str) -> asyncio.subprocess.Process:
    try:
        return await asyncio.create_subprocess_exec(
            sys.executable, "-P", "-m", module,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env=_environment(),
            start_new_session=True,  # Ctrl-C is for us; we tell it
        )  # fmt: skip
    except OSError as error:
        raise DemandError(f"no process can be started ({error.strerror})") from error


def _environment() -> dict[str, str]:
    """Ours, so that the module is found from any folder, with one thread for each library."""
    known = os.environ.get("PYTHONPATH")
    path = str(_ROOT) if not known else os.pathsep.join((str(_ROOT), known))
    return {**os.environ, "PYTHONPATH": path, "OMP_NUM_THREADS": "1"}


async def _talk(
    process: asyncio.subprocess.Process, task: bytes, heard: Callable[[str], None]
) -> tuple[bytes, str]:
    """Its result and the last line it said."""
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    async with asyncio.TaskGroup() as tasks:
        result = tasks.create_task(process.stdout.read())
        last = tasks.create_task(_said(process.stderr, heard))
        tasks.create_task(_give(process.stdin, task))
    await process.wait()
    return result.result(), last.result()


async def _give(stdin: asyncio.StreamWriter, task: bytes) -> None:
    try:
        stdin.write(task)
        await stdin.drain()
        stdin.close()
        await stdin.wait_closed()
    except ConnectionError:
        pass  # it has ended, and says why


async def _said(stderr: asyncio.StreamReader, heard: Callable[[str], None]) -> str:
    last = ""
    while True:
        try:
            line = await stderr.readline()
        except ValueError:  # a line longer than the reader's limit
            continue
        if not line:
            return last
        text = line.decode(errors="replace").strip()
        if text:
            last = text
            heard(text)


def do_task(kind: Any, done: Callable[[Any], bytes]) -> int:
    """The work of such a process: the task (of type `kind`) from standard input, what `done` makes
    of it to standard output; 0, or 2 with one sentence on standard error."""
    task = msgspec.json.decode(sys.stdin.buffer.read(), type=kind)
    try:
        sys.stdout.buffer.write(done(task))
    except OSError as error:
        return _refuse(f"{error.filename or 'a file'} cannot be used ({error.strerror})")
    except expected_errors() as error:
        return _refuse(str(error))
    return 0


def _refuse(sentence: str) -> int:
    sys.stderr.write(sentence.splitlines()[0] + "\n")
    return 2
