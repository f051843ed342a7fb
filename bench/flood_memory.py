"""What fifty thousand comments a second do to a room, and whether it answers afterwards.

    PYTHONPATH=. .venv/bin/python bench/flood_memory.py [--per-second 50000] [--seconds 10]

One real room, its comments from a connector that brings a tenth of a second's worth at a time. Time
is the CPU time of this process and jumps where it has nothing to do (a core of its own, without
waits for the disk). Printed: memory over that of the calm room, what was read and what was let go
of by worth, how far behind the room was at the end, and how long a new question then waits.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import random
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from bench.flood_lines import QUESTION_SHARE, ZIPF, Asked, topics_of
from bench.flooded_neighbour import CpuTimeLoop
from bench.rooms import resident_mb
from chat.events import Chat, RoomEvent, User
from chat.ports import Capabilities
from host.assemble import FixedCatalogue, opened_room, read_exchange
from host.clock import LoopClock, machine_now_us
from host.config import Config
from host.mind import Mind
from host.room import Room
from host.room_settings import RoomConfig
from host.sample_shop import sample_catalogue
from host.speech.providers.paced import PacedVoice
from host.speech.settings import VoiceConfig
from storage.catalogue import Snapshot
from storage.open_log import open_log

_NOISE = ("扣1", "1", "666", "抽奖抽奖", "我要中奖", "哈哈哈哈", "来了", "主播好美")
_DELIVERY_S = 0.1
_LONE = "我妈妈穿了你家拖鞋脚上起了疹子怎么办"


class Storm:
    """A platform on which everybody writes at once, and then nobody."""

    name = platform = "storm"
    capabilities = Capabilities(can_send=False, silence_is_normal=True)

    def __init__(self, topics: list[Asked], per_s: int, seconds: float) -> None:
        self._topics = topics
        self._per_s = per_s
        self._seconds = seconds
        self.begin = asyncio.Event()
        self.all_taken_s = 0.0

    async def events(self) -> AsyncIterator[RoomEvent]:
        """The storm, once; in its middle somebody is hurt."""
        await self.begin.wait()
        chance, loop = random.Random(1), asyncio.get_running_loop()
        weights = [1 / (number + 1) ** ZIPF for number in range(len(self._topics))]
        begun_s, made, all_of_them = loop.time(), 0, int(self._per_s * self._seconds)
        while made < all_of_them:
            await asyncio.sleep(max(0.0, begun_s + made / self._per_s - loop.time()))
            for _ in range(int(self._per_s * _DELIVERY_S)):
                made += 1
                if chance.random() < QUESTION_SHARE:
                    (topic,) = chance.choices(self._topics, weights)
                    text = chance.choice(topic.texts)
                else:
                    text = chance.choice(_NOISE)
                yield _chat(made, _LONE if made == all_of_them // 2 else text)
        self.all_taken_s = loop.time() - begun_s
        await asyncio.Event().wait()

    async def send(self, text: str) -> None:
        """Nobody would read it."""


def _chat(number: int, text: str) -> Chat:
    user = User(id=f"viewer{number % 100_000}", name=f"观众{number % 100_000}")
    return Chat(platform="storm", source="storm", event_id=f"c{number}", text=text, user=user)


async def measure(per_s: int, seconds: float, url: str) -> None:
    clock = LoopClock(machine_now_us())
    snapshot = Snapshot(1, clock.now_us(), read_exchange(sample_catalogue()))
    storm = Storm(topics_of(Mind(snapshot)), per_s, seconds)
    log = await open_log(url, now_us=clock.now_us, synchronous="OFF")
    async with contextlib.AsyncExitStack() as opened, asyncio.TaskGroup() as tasks:
        opened.push_async_callback(log.close)
        room = await opened.enter_async_context(
            opened_room(
                Config(room=RoomConfig(), voice=VoiceConfig(ahead=False)),
                clock=clock,
                log=log,
                catalogue=snapshot,
                store=FixedCatalogue(snapshot),
                voice=PacedVoice(rate_hz=8_000),
                intake_key=b"0123456789abcdef",
                pictures=Path(),
                connectors=lambda _parts: [storm],
            )
        )
        running = tasks.create_task(room.run())
        await room.ready.wait()
        room.parts.mind.warm_up()
        await asyncio.sleep(20)
        await _storm(room, storm, per_s, seconds)
        await _afterwards(room)
        running.cancel()


async def _storm(room: Room, storm: Storm, per_s: int, seconds: float) -> None:
    calm_mb = most_mb = resident_mb()
    storm.begin.set()
    while not storm.all_taken_s:
        await asyncio.sleep(0.2)
        most_mb = max(most_mb, resident_mb())
    await asyncio.sleep(1.5)
    listening = room.parts.listening
    unread = dict(listening.unread)
    print(f"comments           {int(per_s * seconds):,} in {seconds:g} s")
    print(f"all taken in after {storm.all_taken_s:.1f} s")
    print(f"memory             {most_mb - calm_mb:.0f} MB over {calm_mb:.0f} MB")
    print(f"read               {listening.comments:,}: {dict(listening.outcomes)}")
    print(f"let go of unread   {sum(unread.values()):,}: {unread}")
    waiting = [str(topic.key) for topic in room.parts.topics.waiting() if topic.lane == "person"]
    print(f"a person has       {waiting}")


async def _afterwards(room: Room) -> None:
    loop = asyncio.get_running_loop()
    begun_s = loop.time()
    before = room.parts.listening.outcomes.copy()
    await room.deliver([_chat(0, "围裙多久能到广东")])
    took_ms = (loop.time() - begun_s) * 1000
    became = dict(room.parts.listening.outcomes - before)
    print(f"a new question     is {became} in {took_ms:.1f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--per-second", type=int, default=50_000)
    parser.add_argument("--seconds", type=float, default=10.0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'storm.db'}"
        with asyncio.Runner(loop_factory=CpuTimeLoop) as runner:
            runner.run(measure(options.per_second, options.seconds, url))


if __name__ == "__main__":
    main()
