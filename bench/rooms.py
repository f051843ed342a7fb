"""What a hundred rooms cost that present their shops while nobody writes.

    PYTHONPATH=. .venv/bin/python bench/rooms.py [--rooms 100] [--seconds 20]

All rooms in one process, on one durable SQLite log, each speaking its script in real time with the
silent voice (the voice's own cost is in bench/voice.py). Printed: CPU as a share of one core, a
room's share of it, and memory a room over that of an empty process.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import platform
import tempfile
import time
from pathlib import Path

from host.assemble import FixedCatalogue, opened_room, read_exchange
from host.clock import LoopClock, machine_now_us
from host.config import Config
from host.room_settings import RoomConfig
from host.sample_shop import sample_catalogue
from host.speech.providers.paced import PacedVoice
from storage.catalogue import Snapshot
from storage.open_log import open_log


def resident_mb() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6


async def measure(rooms: int, seconds: float, url: str) -> None:
    clock = LoopClock(machine_now_us())
    catalogue = read_exchange(sample_catalogue())
    snapshot = Snapshot(version=1, read_us=clock.now_us(), catalogue=catalogue)
    log = await open_log(url, now_us=clock.now_us)
    empty_mb = resident_mb()
    async with contextlib.AsyncExitStack() as opened, asyncio.TaskGroup() as tasks:
        running = []
        for number in range(rooms):
            room = await opened.enter_async_context(
                opened_room(
                    Config(room=RoomConfig(id=f"room{number}", seed=number)),
                    clock=clock,
                    log=log,
                    catalogue=snapshot,
                    store=FixedCatalogue(snapshot),
                    voice=PacedVoice(),
                    intake_key=b"0123456789abcdef",
                    pictures=Path(),
                )
            )
            running.append(tasks.create_task(room.run()))
        await asyncio.sleep(3)
        begun_s, cpu_s = time.perf_counter(), time.process_time()
        await asyncio.sleep(seconds)
        share = (time.process_time() - cpu_s) / (time.perf_counter() - begun_s)
        room_mb = (resident_mb() - empty_mb) / rooms
        print(f"machine            {platform.processor() or platform.machine()}")
        print(f"rooms              {rooms}, on air, nobody writes")
        print(f"CPU                {share:.1%} of one core, {share / rooms:.3%} a room")
        print(f"memory             {room_mb:.2f} MB a room over {empty_mb:.0f} MB")
        for task in running:
            task.cancel()
    await log.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rooms", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=20.0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'rooms.db'}"
        asyncio.run(measure(options.rooms, options.seconds, url))


if __name__ == "__main__":
    main()
