"""The fleet: which room needs somebody most, how fast comments come, and how seldom it looks."""

from __future__ import annotations

import asyncio
import importlib.util
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from host.desk.fleet_feed import FleetFeed
from host.desk.fleet_view import fleet_view, tile_view
from host.desk.outbox import Outbox
from host.machine_views import StageProcessView
from host.state import RoomState
from host.views import AlertView
from host.virtual_time import run

replace = msgspec.structs.replace


def _scripted() -> Any:
    path = Path(__file__).parents[1] / "browser" / "scripted_room.py"
    spec = importlib.util.spec_from_file_location("yaohe_scripted_room_fleet", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


scripted = _scripted()
NOW_US = scripted.NOW_US
ASKED = scripted.topic("k", "person", "发票")
CALM: dict[str, Any] = {"topics": (), "alerts": ()}


def _view(room_id: str = "main", **changes: Any) -> Any:
    return replace(scripted.room_view(room_id=room_id), **(CALM | changes))


def _alert(level: str, code: str = "x", at_us: int = NOW_US) -> AlertView:
    return AlertView(at_us=at_us, code=code, level=level, text_zh="x", text_en="x")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({}, ()),
        ({"state": RoomState.SAFE}, ("silent",)),
        ({"topics": (replace(ASKED, urgency="normal"),)}, ("person",)),
        ({"topics": (ASKED,)}, ("urgent", "person")),
        (
            {"topics": (replace(ASKED, urgency="normal", deadline_us=NOW_US - 1),)},
            ("overdue", "person"),
        ),
        (
            {"topics": (replace(ASKED, urgency="normal", deadline_us=1, owner="person"),)},
            ("person",),
        ),
        ({"topics": (scripted.topic("k", "waiting", "有吗"),)}, ()),
        ({"alerts": (_alert("error"),)}, ("alert",)),
        ({"alerts": (_alert("warning"),)}, ()),
        ({"alerts": (_alert("error", at_us=NOW_US - 601_000_000),)}, ()),
        ({"alerts": (_alert("error", "room.failed"),)}, ("failed", "alert")),
        ({"stage": StageProcessView(state="safe")}, ("stream",)),
        ({"stage": StageProcessView(state="safe"), "state": RoomState.OFF}, ()),
        ({"stage": StageProcessView(state="live", mark_seen=False)}, ("stream",)),
        (
            {"connectors": (replace(_view().connectors[0], state="waiting"),)},
            ("connector",),
        ),
    ],
)
def test_a_room_says_what_it_needs_somebody_for(changes: Any, why: tuple[str, ...]) -> None:
    assert tile_view(_view(**changes), has_mark=True).why == why


def test_a_room_without_its_mark_is_worse_than_a_silent_one() -> None:
    assert tile_view(_view(state=RoomState.SAFE), has_mark=False).why == ("mark", "silent")


def test_rooms_that_need_somebody_stand_first_and_those_that_are_off_last() -> None:
    views = [
        _view("off", state=RoomState.OFF),
        _view("calm"),
        _view("asked", topics=(replace(ASKED, urgency="normal"),)),
        _view("failed", alerts=(_alert("error", "room.failed"),)),
        _view("calm2"),
        _view("silent", state=RoomState.SAFE),
    ]
    fleet = fleet_view([tile_view(view, has_mark=True) for view in views], NOW_US)
    names = [tile.room_id for tile in fleet.tiles]
    assert names == ["failed", "silent", "asked", "calm", "calm2", "off"]


def test_a_tile_counts_who_waits_for_a_person_and_since_when() -> None:
    topics = (
        ASKED,
        replace(ASKED, key="l", first_us=NOW_US - 9),
        scripted.topic("w", "waiting", "x"),
    )
    tile = tile_view(_view(topics=topics), has_mark=True)
    assert (tile.waiting, tile.oldest_us, tile.answering) == (2, NOW_US - 9, 1)
    assert tile_view(_view(), has_mark=True).oldest_us == 0


class _CountedRoom(scripted.ScriptedRoom):  # type: ignore[misc]  loaded at run time
    """Counts how often it is looked at."""

    looks = 0

    def view(self) -> Any:
        self.looks += 1
        return super().view()


def _rooms(tmp_path: Path, *ids: str) -> dict[str, Any]:
    hub = scripted.ListenerHub()
    return {id_: _CountedRoom(hub, tmp_path, id_) for id_ in ids}


async def _newest(feed: FleetFeed, seen: int) -> tuple[int, Any]:
    number, outbox = await feed.next(seen), Outbox()
    feed.deliver(seen, outbox)
    frame = await outbox.next()
    assert frame is not None
    return number, msgspec.json.decode(frame.data)["fleet"]["tiles"]


async def _watch(feed: FleetFeed) -> None:
    seen = 0
    while True:
        seen = await feed.next(seen)


def test_a_change_of_state_is_seen_at_once_and_a_busy_room_is_not_looked_at_for_ever(
    tmp_path: Path,
) -> None:
    async def main() -> None:
        rooms = _rooms(tmp_path, "a", "b")
        feed = FleetFeed(rooms, now_us=scripted.now_us)
        seen, tiles = await _newest(feed, 0)
        assert [tile["room_id"] for tile in tiles] == ["a", "b"]
        loop = asyncio.get_running_loop()
        began_s = loop.time()
        rooms["b"].move(RoomState.SAFE)
        _, tiles = await _newest(feed, seen)
        assert (tiles[0]["room_id"], tiles[0]["state"]) == ("b", "SAFE")
        assert loop.time() - began_s < 0.3
        async with asyncio.TaskGroup() as tasks:
            watching = tasks.create_task(_watch(feed))
            before = rooms["a"].looks
            for step in range(1_000):
                rooms["a"].change(loop=step)
                await asyncio.sleep(0.01)
            watching.cancel()
        assert 8 <= rooms["a"].looks - before <= 12

    run(main())


def test_the_rate_is_of_the_last_minute_and_unknown_at_first(tmp_path: Path) -> None:
    async def main() -> None:
        rooms = _rooms(tmp_path, "a")
        room = rooms["a"]
        feed = FleetFeed(rooms, now_us=scripted.now_us)

        async def rate() -> Any:
            _, tiles = await _newest(feed, 0)
            return tiles[0]["per_minute"]

        assert await rate() is None
        counts = room.view().counts
        async with asyncio.TaskGroup() as tasks:
            watching = tasks.create_task(_watch(feed))
            for second in range(60):
                counts = replace(counts, comments=counts.comments + 2)
                room.change(counts=counts)
                await asyncio.sleep(1)
                if second == 45:
                    assert 110 <= await rate() <= 130
            await asyncio.sleep(30)
            assert 45 <= await rate() <= 75
            await asyncio.sleep(45)
            assert await rate() == 0
            looks = room.looks
            await asyncio.sleep(60)
            assert room.looks == looks, "nothing happens there: nothing is worked out"
            watching.cancel()

    run(main())
