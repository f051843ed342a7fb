"""Gives a task to `host.weekly.worker` and waits for its result."""

from __future__ import annotations

import asyncio
import sys

import msgspec

from demand.demand_error import DemandError
from host.weekly.worker import Task

_LONGEST_SENTENCE = 300


async def in_own_process(task: Task, *, limit_s: float) -> bytes:
    """What the worker writes. The task goes in by its standard input, because settings hold secrets
    that a list of processes would show; it is killed when we are cancelled.

    Raises:
        DemandError: the worker refused, ended badly or took longer than `limit_s`.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "host.weekly.worker",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        async with asyncio.timeout(limit_s):
            result, told = await process.communicate(msgspec.json.encode(task))
    except TimeoutError:
        raise DemandError(f"it took longer than {limit_s / 60:.0f} minutes") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        lines = told.decode(errors="replace").strip().splitlines()
        raise DemandError(
            lines[-1][:_LONGEST_SENTENCE] if lines else f"it ended with {process.returncode}"
        )
    return result
