"""Comments per second through the whole room: intake, reading, topics, answers, log.

    .venv/bin/python bench/comments.py [--seconds 5] [--json]

Three floods of lines: `evening` (the sample evening over and over, from twenty thousand viewers:
most lines have been read before), `fresh` (every line differs, so nothing is remembered from a
line before, and most are questions that nobody asked yet) and `copied` (one line from everybody).
Each through a log in memory, and durably through SQLite with `synchronous=FULL`; then comments
arrive steadily at 5,000 a second and their time to a durable decision is measured, apart for the
first second, in which a cold room meets every question for the first time. One process, one loop;
the log's writer is a thread of its own.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import platform
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from chat.events import Chat, RoomEvent, User
from host.assemble import read_exchange
from host.clock import LoopClock, machine_now_us
from host.mind import Mind
from host.on_air import keep_garbage_collection_short
from host.parts import Parts, make_parts
from host.room_settings import RoomConfig
from host.sample_shop import sample_catalogue, sample_evening
from host.state import RoomState
from storage.catalogue import Snapshot
from storage.open_log import open_log

BATCH = 200
STEADY_PER_S = 5_000
VIEWERS = 20_000


def lines_of(flood: str, rng: random.Random) -> Iterator[str]:
    """Texts without end."""
    recorded = (json.loads(line) for line in sample_evening().read_text("utf-8").splitlines())
    texts = [each["text"] for each in recorded if "text" in each]
    while True:
        text = rng.choice(texts)
        if flood == "fresh":
            text += "".join(chr(rng.randint(0x4E00, 0x9FA5)) for _ in range(3))
        yield texts[0] if flood == "copied" else text


def events_of(flood: str) -> Iterator[Chat]:
    """Comments without end, from twenty thousand viewers."""
    rng = random.Random(1)
    viewers = [User(id=f"u{n}", name=f"观众{n}") for n in range(VIEWERS)]
    for number, text in enumerate(lines_of(flood, rng)):
        yield Chat(
            platform="bench", event_id=f"e{number}", text=text, user=viewers[number * 7 % VIEWERS]
        )


async def open_parts(url: str) -> tuple[Parts, Callable[[], Any]]:
    clock = LoopClock(machine_now_us())
    log = await open_log(url, now_us=clock.now_us)
    catalogue = read_exchange(sample_catalogue())
    parts = make_parts(
        room_id="bench",
        config=RoomConfig(lines_per_s=1_000_000),
        log=log,
        mind=Mind(Snapshot(version=1, read_us=clock.now_us(), catalogue=catalogue)),
        clock=clock,
        intake_key=b"0123456789abcdef",
        first_seq=0,
    )
    parts.floor.move(RoomState.AI)
    parts.mind.warm_up()
    keep_garbage_collection_short()
    return parts, log.close


def quantile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


async def as_fast_as_possible(url: str, flood: str, seconds: float) -> dict[str, float]:
    """Batches one after the other; comments a second and CPU a comment."""
    parts, close = await open_parts(url)
    events = events_of(flood)
    waiting: list[list[RoomEvent]] = [[next(events) for _ in range(BATCH)] for _ in range(2_000)]
    done = 0
    begun_s, cpu_s = time.perf_counter(), time.process_time()
    for batch in waiting:
        await parts.listening.deliver(batch)
        done += len(batch)
        if time.perf_counter() - begun_s > seconds:
            break
    took_s, cpu_s = time.perf_counter() - begun_s, time.process_time() - cpu_s
    await close()
    return {
        "comments_per_s": round(done / took_s),
        "cpu_us_per_comment": round(cpu_s / done * 1e6, 1),
    }


async def steadily(url: str, flood: str, seconds: float) -> dict[str, float]:
    """Comments arrive at a steady rate; milliseconds from arrival to a durable decision."""
    parts, close = await open_parts(url)
    events = events_of(flood)
    begun_s = time.perf_counter()
    first_s_ms: list[float] = []
    later_ms: list[float] = []

    async def deliver(batch: list[RoomEvent], arrived_s: float) -> None:
        await parts.listening.deliver(batch)
        kept = later_ms if arrived_s - begun_s > 1.0 else first_s_ms
        kept.extend([(time.perf_counter() - arrived_s) * 1000] * len(batch))

    sent = 0
    async with asyncio.TaskGroup() as tasks:
        while (now_s := time.perf_counter()) - begun_s < seconds:
            due = int((now_s - begun_s) * STEADY_PER_S) - sent
            if due > 0:
                sent += due
                tasks.create_task(deliver([next(events) for _ in range(due)], now_s))
            await asyncio.sleep(0.002)
    took_s = time.perf_counter() - begun_s
    await close()
    return {
        "comments_per_s": round(sent / took_s),
        "first_second_p99_ms": round(quantile(first_s_ms, 0.99), 1),
        "p50_ms": round(quantile(later_ms, 0.5), 1),
        "p99_ms": round(quantile(later_ms, 0.99), 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found: dict[str, Any] = {"machine": platform.processor() or platform.machine()}
    with tempfile.TemporaryDirectory() as folder:
        for flood in ("evening", "fresh", "copied"):
            durable = f"sqlite:///{Path(folder) / flood}.db"
            steady = f"sqlite:///{Path(folder) / flood}-steady.db"
            runs = {
                "in memory": as_fast_as_possible("sqlite://", flood, options.seconds),
                "durable": as_fast_as_possible(durable, flood, options.seconds),
                f"durable, {STEADY_PER_S}/s": steadily(steady, flood, options.seconds),
            }
            for name, run in runs.items():
                found[f"{flood}, {name}"] = asyncio.run(run)
                if not options.json:
                    print(f"{flood:8} {name:16} {found[f'{flood}, {name}']}")
    if options.json:
        print(json.dumps(found))


if __name__ == "__main__":
    main()
