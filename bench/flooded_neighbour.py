"""Whether a flooded room delays the decisions of its neighbours.

    PYTHONPATH=. .venv/bin/python bench/flooded_neighbour.py [--rooms 100] [--flood 1000]
        [--seconds 30] [--clock cpu|machine]

All rooms in one process on one SQLite log: each gets a comment a second, one of them a flood
besides, by the ten deliveries a second in which a connector brings it. Timed is every decision of
the other rooms, from when its comment was due to when its outcome is in the log, in turns without
and with the flood.

`cpu`: time is the CPU time of this process, and jumps where it has nothing to do, so that nothing
else on the machine counts: what a core of its own would show, but for the waits for the disk.
`machine`: the machine's clock and a durable log. A step is what the loop does without letting
anybody else.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import gc
import tempfile
import time
from pathlib import Path

from bench.flood_lines import Asked, comments, topics_of
from chat.events import Chat, User
from host.assemble import FixedCatalogue, opened_room, read_exchange
from host.clock import LoopClock, machine_now_us
from host.config import Config
from host.mind import Mind
from host.on_air import keep_garbage_collection_short
from host.room import Room
from host.room_settings import RoomConfig
from host.sample_shop import sample_catalogue
from host.speech.providers.paced import PacedVoice
from host.speech.settings import VoiceConfig
from host.virtual_time import VirtualTimeLoop
from storage.catalogue import Snapshot
from storage.open_log import open_log

_DELIVERIES_S = 0.1
_WARM_S = 5.0


class CpuTimeLoop(VirtualTimeLoop):
    """Virtual time that also passes with every bit of work of this process."""

    def time(self) -> float:
        return super().time() + time.process_time()


class Steps:
    """The CPU milliseconds of every step of the loop over half a millisecond."""

    def __init__(self) -> None:
        self.took_ms: list[float] = []
        run = asyncio.Handle._run

        def timed(handle: asyncio.Handle) -> None:
            begun_s = time.thread_time()
            run(handle)
            took_ms = (time.thread_time() - begun_s) * 1000
            if took_ms > 0.5:
                self.took_ms.append(took_ms)

        asyncio.Handle._run = timed  # type: ignore[method-assign]

    def taken(self) -> list[float]:
        took_ms, self.took_ms = self.took_ms, []
        return took_ms


class Neighbours:
    """The rooms, and how long their decisions took."""

    def __init__(self, rooms: list[Room], topics: list[Asked]) -> None:
        self._rooms = rooms
        self._topics = topics
        self._count = 0

    async def run(self, seconds: float, flood_per_s: int) -> list[float]:
        """Milliseconds of each decision of the rooms but the first."""
        took_ms: list[float] = []
        async with asyncio.TaskGroup() as tasks:
            for number, room in enumerate(self._rooms[1:]):
                shift_s = number / len(self._rooms)
                tasks.create_task(self._quiet(room, number, shift_s, seconds, took_ms))
            if flood_per_s:
                tasks.create_task(self._flooded(self._rooms[0], seconds, flood_per_s))
        return took_ms

    async def _quiet(
        self, room: Room, number: int, shift_s: float, seconds: float, took_ms: list[float]
    ) -> None:
        loop = asyncio.get_running_loop()
        begun_s = loop.time() + shift_s
        for second in range(int(seconds)):
            due_s = begun_s + second
            await asyncio.sleep(max(0.0, due_s - loop.time()))
            asked = self._topics[(number + second) % len(self._topics)]
            await room.deliver([self._chat(asked.texts[0], number)])
            took_ms.append((loop.time() - due_s) * 1000)

    async def _flooded(self, room: Room, seconds: float, per_s: int) -> None:
        asks = list(comments(self._topics, per_s, seconds, seed=1))
        loop, place = asyncio.get_running_loop(), 0
        begun_s = loop.time()
        async with asyncio.TaskGroup() as tasks:
            while place < len(asks):
                await asyncio.sleep(_DELIVERIES_S)
                now_s, batch = loop.time() - begun_s, []
                while place < len(asks) and asks[place].at_s <= now_s:
                    batch.append(self._chat(asks[place].text, asks[place].viewer))
                    place += 1
                tasks.create_task(room.deliver(batch))

    def _chat(self, text: str, viewer: int) -> Chat:
        self._count += 1
        user = User(id=f"viewer{viewer}", name=f"观众{viewer}")
        return Chat(
            platform="bench", source="bench", event_id=f"c{self._count}", text=text, user=user
        )


async def measure(
    rooms: int, flood_per_s: int, seconds: float, turns: int, url: str, synchronous: str
) -> None:
    loop = asyncio.get_running_loop()
    clock = LoopClock(machine_now_us())
    snapshot = Snapshot(
        version=1, read_us=clock.now_us(), catalogue=read_exchange(sample_catalogue())
    )
    topics = topics_of(Mind(snapshot))
    log = await open_log(url, now_us=clock.now_us, synchronous=synchronous)
    async with contextlib.AsyncExitStack() as opened, asyncio.TaskGroup() as tasks:
        opened.push_async_callback(log.close)
        running, all_rooms = [], []
        for number in range(rooms):
            config = RoomConfig(id=f"room{number}", seed=number)
            room = await opened.enter_async_context(
                opened_room(
                    Config(room=config, voice=VoiceConfig(ahead=False)),
                    clock=clock,
                    log=log,
                    catalogue=snapshot,
                    store=FixedCatalogue(snapshot),
                    voice=PacedVoice(rate_hz=8_000),
                    intake_key=b"0123456789abcdef",
                    pictures=Path(),
                )
            )
            all_rooms.append(room)
            room.parts.mind.warm_up()
            running.append(tasks.create_task(room.run()))
        gc.collect()
        keep_garbage_collection_short()
        await asyncio.sleep(_WARM_S)
        neighbours, steps = Neighbours(all_rooms, topics), Steps()
        await neighbours.run(_WARM_S, flood_per_s)
        calm: list[float] = []
        flooded: list[float] = []
        for _ in range(turns):
            steps.taken()
            calm += await neighbours.run(seconds, 0)
            calm_steps, cpu_s, begun_s = steps.taken(), time.process_time(), loop.time()
            flooded += await neighbours.run(seconds, flood_per_s)
            cpu = (time.process_time() - cpu_s) / (loop.time() - begun_s)
            _show("calm, decisions", calm)
            _show("calm, steps of the loop", calm_steps)
            _show("flooded, decisions", flooded)
            _show("flooded, steps of the loop", steps.taken())
            print(f"CPU under the flood {cpu:.0%} of one core; {_outcomes(all_rooms[0])}")
        for task in running:
            task.cancel()
    added = (f"{what} {_at(flooded, share) - _at(calm, share):.1f}" for what, share in _SHARES)
    print(f"added by the flood, ms: {', '.join(added)}")


_SHARES = (("p50", 0.5), ("p99", 0.99), ("p99.9", 0.999), ("max", 1.0))


def _at(took_ms: list[float], share: float) -> float:
    ordered = sorted(took_ms) or [0.0]
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _show(name: str, took_ms: list[float]) -> None:
    found = "  ".join(f"{what} {_at(took_ms, share):7.1f}" for what, share in _SHARES)
    print(f"{name:28s} {len(took_ms):6d}, ms: {found}", flush=True)


def _outcomes(room: Room) -> dict[str, int]:
    return {str(outcome): count for outcome, count in room.parts.listening.outcomes.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rooms", type=int, default=100)
    parser.add_argument("--flood", type=int, default=1000, help="comments a second in one room")
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--turns", type=int, default=2)
    parser.add_argument("--clock", choices=("cpu", "machine"), default="cpu")
    options = parser.parse_args()
    own = options.clock == "cpu"
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'rooms.db'}"
        measured = measure(
            options.rooms,
            options.flood,
            options.seconds,
            options.turns,
            url,
            "OFF" if own else "FULL",
        )
        with asyncio.Runner(loop_factory=CpuTimeLoop if own else None) as runner:
            runner.run(measured)


if __name__ == "__main__":
    main()
