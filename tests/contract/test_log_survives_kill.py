"""A process that is killed while it appends has lost nothing that it was told is kept."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from storage.open_log import open_log

KILLS = 10
APPENDER = """
import asyncio, sys, time
from storage.open_log import open_log
from storage.ports import NewEvent

async def appender(log, name):
    turn = 0
    while True:
        size = 1 + turn % 4
        call = f"{sys.argv[2]}.{name}.{turn}"
        events = [NewEvent("r", "chat", f"{call}.{part}.{size}".encode()) for part in range(size)]
        last = await log.append(events)
        print(f"{last} {call} {size}", flush=True)
        turn += 1

async def main():
    log = await open_log(sys.argv[1], now_us=lambda: time.time_ns() // 1000)
    async with asyncio.TaskGroup() as group:
        for name in range(8):
            group.create_task(appender(log, name))

asyncio.run(main())
"""


@pytest.mark.real_time
async def test_nothing_acknowledged_is_lost_and_no_call_is_kept_in_part(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'room.db'}"
    chance = random.Random(20)
    lengths_s = [chance.uniform(0.01, 0.15) for _ in range(KILLS)]
    acknowledged: dict[int, tuple[str, int]] = {}
    for life, length_s in enumerate(lengths_s):
        acknowledged |= _live_and_die(url, life, length_s)
    assert len({call.split(".")[0] for call, _ in acknowledged.values()}) == KILLS

    log = await open_log(url, now_us=lambda: 0)
    envelopes = await log.read(limit=10_000_000)
    await log.close()
    kept = {envelope.seq: envelope.body.decode() for envelope in envelopes}
    for last, (call, size) in acknowledged.items():
        expected = [f"{call}.{part}.{size}" for part in range(size)]
        assert [kept.get(last - size + 1 + part) for part in range(size)] == expected
    _assert_calls_are_whole(list(kept.values()))


def _live_and_die(url: str, life: int, length_s: float) -> dict[int, tuple[str, int]]:
    """Run an appender, kill it so long after its first acknowledgement; what it acknowledged."""
    with subprocess.Popen(
        [sys.executable, "-c", APPENDER, url, str(life)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline()]
        timer = threading.Timer(length_s, process.kill)
        timer.start()
        lines += process.stdout.readlines()
        timer.join()
    assert process.returncode == -signal.SIGKILL
    whole = [line.split() for line in lines if line.endswith("\n")]
    return {int(last): (call, int(size)) for last, call, size in whole}


def _assert_calls_are_whole(bodies: list[str]) -> None:
    parts: dict[str, list[tuple[int, int]]] = {}
    for body in bodies:
        call, part, size = body.rsplit(".", 2)
        parts.setdefault(call, []).append((int(part), int(size)))
    for found in parts.values():
        whole = found[0][1]
        assert found == [(number, whole) for number in range(whole)]
