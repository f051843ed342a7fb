"""A room with OBS, on virtual time: scenes follow the room, the stream is watched, a person starts
and stops it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import pytest
from emulators.obs import MemoryDial, ObsEmulator

from host import virtual_time
from host.commands import BadCommand, Move, ObsConnect, ObsStartStream, ObsStopStream
from host.events import AlertRaised, Commanded
from host.machine_events import ObsMoved, ObsPictureShown, ObsSoundChanged, ObsStreamChanged
from host.machine_views import ObsView
from host.obs.assemble import StreamCaptions
from host.obs.service import ObsService
from host.obs.settings import ObsConfig
from host.room_settings import RoomConfig
from host.state import RoomState

LiveRoom = Callable[..., Any]
SCENES = ObsConfig(
    url="ws://obs",
    password="pass",
    scene_ai="Live",
    scene_human="Person",
    scene_safe="Safe",
    sources_ai=("Overlay",),
    sources_human=("Camera",),
    sources_safe=("Loop",),
)


@dataclass
class Studio:
    """A room, an OBS, and what is between them."""

    stage: Any
    obs: ObsEmulator
    dial: MemoryDial
    service: ObsService
    running: Any

    @property
    def view(self) -> ObsView:
        view = self.stage.room.view().obs
        assert view is not None
        return view

    @property
    def alerts(self) -> list[str]:
        return [alert.code for alert in self.stage.room.parts.alerts]

    async def logged(self, kind: type) -> list[Any]:
        await asyncio.sleep(1.1)  # the housekeeping writes once a second
        return list(await self.stage.events(kind))


@contextlib.asynccontextmanager
async def studio(
    live_room: LiveRoom, config: ObsConfig = SCENES, obs: ObsEmulator | None = None
) -> AsyncIterator[Studio]:
    obs = obs or ObsEmulator(password="pass")
    async with live_room(config=RoomConfig(start="OFF")) as stage, asyncio.TaskGroup() as group:
        dial = MemoryDial(obs)
        parts = stage.room.parts
        service = ObsService(config, parts, dial=dial, random=random.Random(1).random)
        parts.obs = service
        running = group.create_task(service.run())
        await asyncio.sleep(0.5)
        yield Studio(stage, obs, dial, service, running)
        running.cancel()
    assert obs.violations == []
    assert obs.sessions == []


def play(scene: Callable[[], Awaitable[None]]) -> None:
    async def whole() -> None:
        await scene()

    virtual_time.run(whole())


async def _move(at: Studio, to: RoomState) -> None:
    await at.stage.room.command(Move(to=to), who="desk-a")
    await asyncio.sleep(0.1)


def test_scene_and_sources_follow_the_room_at_once(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with studio(live_room) as at:
            assert at.obs.names == ["GetVersion"], "OFF is left to the person"
            await _move(at, RoomState.AI)
            assert at.obs.scene == "Live"
            assert at.obs.enabled == {("Live", 1): True, ("Live", 2): False, ("Live", 3): False}
            await _move(at, RoomState.HUMAN)
            assert at.obs.scene == "Person"
            assert at.obs.enabled["Person", 2]
            assert not at.obs.enabled["Person", 1]
            await _move(at, RoomState.SAFE)
            assert at.obs.scene == at.view.scene == "Safe"
            assert at.obs.enabled["Safe", 7]
            shown = await at.logged(ObsPictureShown)
            assert [one.room_state for one in shown] == ["AI", "HUMAN", "SAFE"]
            assert [one.failures for one in shown] == [(), (), ()]
            assert at.obs.batches == 6

    play(scene)


def test_what_obs_does_not_have_is_named_to_the_operator(live_room: LiveRoom) -> None:
    config = ObsConfig(url="ws://obs", password="pass", scene_ai="Typo", sources_ai=("Overlay",))

    async def scene() -> None:
        async with studio(live_room, config) as at:
            await _move(at, RoomState.AI)
            assert "obs.scene" in at.alerts
            (shown,) = await at.logged(ObsPictureShown)
            assert shown.failures == (
                "scene 'Typo' has no source 'Overlay'",
                "OBS has no scene 'Typo'",
            )
            assert at.view.state == "connected"

    play(scene)


def test_an_obs_that_comes_back_is_shown_the_state_of_now(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with studio(live_room) as at:
            await _move(at, RoomState.AI)
            at.dial.down = True
            at.obs.hang_up(1001, "OBS is closing")
            await asyncio.sleep(30)
            assert at.view.state == "waiting"
            assert at.view.retry_at_us is not None
            await _move(at, RoomState.SAFE)
            at.dial.down = False
            await at.stage.room.command(ObsConnect(), who="desk-a")
            await asyncio.sleep(0.5)
            assert at.obs.scene == "Safe"
            moved = await at.logged(ObsMoved)
            assert [one.state for one in moved] == ["connected", "waiting", "connected"]
            assert at.alerts.count("obs.lost") == at.alerts.count("obs.back") == 1

    play(scene)


def test_an_obs_that_was_started_anew_is_shown_the_picture_again(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with studio(live_room) as at:
            await _move(at, RoomState.AI)
            at.obs.hang_up(1001)
            at.obs.scene = "Safe"
            await asyncio.sleep(5)
            assert at.obs.identified == 2
            assert at.obs.scene == "Live"

    play(scene)


def test_a_batch_that_is_not_ready_is_done_one_by_one(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with studio(live_room) as at:
            at.obs.not_ready = 2
            await _move(at, RoomState.AI)
            await asyncio.sleep(5)
            assert at.obs.scene == "Live"
            assert at.obs.enabled == {("Live", 1): True, ("Live", 2): False, ("Live", 3): False}

    play(scene)


def test_a_stream_that_stops_on_air_is_an_alarm_and_one_a_person_stopped_is_not(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with studio(live_room) as at:
            await _move(at, RoomState.AI)
            await at.stage.room.command(ObsStartStream(), who="desk-a")
            await asyncio.sleep(3)
            assert at.view.streaming
            await at.stage.room.command(ObsStopStream(), who="desk-a")
            await asyncio.sleep(3)
            assert "obs.stream_stopped" not in at.alerts
            await at.stage.room.command(ObsStartStream(), who="desk-a")
            await asyncio.sleep(3)
            at.obs.stream("STOPPED")
            await asyncio.sleep(0.1)
            assert at.alerts[-1] == "obs.stream_stopped"
            changes = [one.change for one in await at.logged(ObsStreamChanged)]
            assert changes == ["started", "stopped", "started", "stopped"]
            told = [(one.who, one.command) for one in await at.logged(Commanded)]
            assert told[1:] == [
                ("desk-a", "obs_start_stream"),
                ("desk-a", "obs_stop_stream"),
                ("desk-a", "obs_start_stream"),
            ]

    play(scene)


def test_a_start_that_failed_is_told_although_obs_said_yes(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with studio(live_room) as at:
            at.obs.server_down = True
            await at.stage.room.command(ObsStartStream(), who="desk-a")
            await asyncio.sleep(3)
            assert at.alerts == ["obs.failed"]
            at.obs.server_down = False
            await at.stage.room.command(ObsStartStream(), who="desk-a")
            await asyncio.sleep(3)
            changes = [one.change for one in await at.logged(ObsStreamChanged)]
            assert changes == ["failed", "started"]

    play(scene)


def test_a_stop_that_obs_refused_excuses_nothing(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with studio(live_room) as at:
            await _move(at, RoomState.AI)
            at.obs.stream("STARTED")
            await asyncio.sleep(3)
            at.obs.not_ready = 99
            with pytest.raises(BadCommand, match="207"):
                await at.stage.room.command(ObsStopStream(), who="desk-a")
            at.obs.not_ready = 0
            at.obs.stream("STOPPED")
            await asyncio.sleep(0.1)
            assert "obs.stream_stopped" in at.alerts

    play(scene)


def test_a_stream_that_went_down_while_nobody_looked_is_an_alarm_too(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with studio(live_room) as at:
            await _move(at, RoomState.AI)
            await at.stage.room.command(ObsStartStream(), who="desk-a")
            await asyncio.sleep(3)
            at.obs.hang_up(1006)
            at.obs.active = False
            await asyncio.sleep(10)
            assert "obs.stream_stopped" in at.alerts

    play(scene)


def test_only_a_person_starts_or_stops_the_stream(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with studio(live_room) as at:
            for command in (ObsStartStream(), ObsStopStream()):
                with pytest.raises(BadCommand, match="only a person"):
                    await at.stage.room.command(command, who="script")
            assert at.obs.names == ["GetVersion"]
            with pytest.raises(BadCommand, match="501"):
                await at.stage.room.command(ObsStopStream(), who="desk-a")
            at.dial.down = True
            at.obs.hang_up(1001)
            await asyncio.sleep(0.1)
            with pytest.raises(BadCommand, match="not connected"):
                await at.stage.room.command(ObsStartStream(), who="desk-a")

    play(scene)


def test_a_room_without_obs_says_so(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            assert stage.room.view().obs is None
            with pytest.raises(BadCommand, match=r"obs\.url"):
                await stage.room.command(ObsConnect(), who="desk-a")

    play(scene)


def test_reconnects_and_a_slow_line_are_counted_and_told(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with studio(live_room) as at:
            await _move(at, RoomState.AI)
            at.obs.stream("STARTED")
            await asyncio.sleep(3)
            for state in ("RECONNECTING", "RECONNECTING", "RECONNECTED"):
                at.obs.stream(state)
                await asyncio.sleep(5)
            assert at.view.reconnects == 2
            assert at.alerts[-2:] == ["obs.reconnecting", "obs.reconnected"]
            at.obs.congestion = 0.8
            await asyncio.sleep(8)
            assert "obs.congested" not in at.alerts, "a short jam is nothing"
            await asyncio.sleep(6)
            assert at.alerts[-1] == "obs.congested"
            assert at.view.congestion == 0.8
            at.obs.congestion = 0.0
            await asyncio.sleep(3)
            assert at.alerts[-1] == "obs.free"

    play(scene)


def test_frames_left_out_are_a_slow_line_too(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with studio(live_room) as at:
            at.obs.stream("STARTED")
            for _ in range(12):
                at.obs.frames += 60
                at.obs.skipped += 6
                await asyncio.sleep(2)
            assert "obs.congested" in at.alerts
            assert at.view.skipped_share == pytest.approx(0.1)

    play(scene)


@pytest.mark.parametrize("source", ["", "Voice"])
def test_a_voice_that_does_not_leave_is_an_alarm(live_room: LiveRoom, source: str) -> None:
    config = ObsConfig(url="ws://obs", password="pass", watch_sound=True, sound_input=source)

    async def meters(obs: ObsEmulator, level: Callable[[], float]) -> None:
        while True:
            obs.meter("Voice", level())
            obs.meter("Music", 0.0 if source == "" else 0.4)
            await asyncio.sleep(0.05)

    async def scene() -> None:
        async with studio(live_room, config) as at, asyncio.TaskGroup() as group:
            loud = 0.3
            ticking = group.create_task(meters(at.obs, lambda: loud))
            at.obs.stream("STARTED")
            await _move(at, RoomState.AI)
            await asyncio.sleep(30)
            assert at.view.sound == "heard"
            assert "obs.no_sound" not in at.alerts
            loud = 0.0
            await asyncio.sleep(20)
            assert at.view.sound == "silent"
            assert at.alerts.count("obs.no_sound") == 1
            loud = 0.3
            await asyncio.sleep(1)
            assert at.alerts[-1] == "obs.sound_back"
            changes = [one.sound for one in await at.logged(ObsSoundChanged)]
            assert changes == ["silent", "heard"]
            ticking.cancel()

    play(scene)


def test_no_meters_at_all_are_silence_and_a_silent_room_is_none(live_room: LiveRoom) -> None:
    config = ObsConfig(url="ws://obs", password="pass", watch_sound=True)

    async def scene() -> None:
        async with studio(live_room, config) as at:
            at.obs.stream("STARTED")
            await asyncio.sleep(60)
            assert at.view.sound == "unknown", "nobody spoke"
            await _move(at, RoomState.AI)
            await asyncio.sleep(20)
            assert at.view.sound == "silent"

    play(scene)


def test_an_old_obs_is_used_for_what_it_knows(live_room: LiveRoom) -> None:
    obs = ObsEmulator(password="pass", lacking=frozenset({"GetStats", "SetSceneItemEnabled"}))

    async def scene() -> None:
        async with studio(live_room, obs=obs) as at:
            await _move(at, RoomState.AI)
            await asyncio.sleep(5)
            assert at.view.missing == ("GetStats", "SetSceneItemEnabled")
            assert obs.scene == "Live"
            assert "GetStats" not in [name for name, _ in obs.calls], "not even asked"
            at.obs.stream("STARTED")
            await asyncio.sleep(3)
            assert at.view.streaming

    play(scene)


def test_obs_that_hangs_is_left_after_two_looks_and_one_hiccup_is_forgiven(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with studio(live_room) as at:
            at.obs.mute = True
            await asyncio.sleep(6)
            at.obs.mute = False
            await asyncio.sleep(20)
            assert at.obs.identified == 1
            at.obs.mute = True
            await asyncio.sleep(13)
            assert at.view.state != "connected"
            at.obs.mute = False
            await asyncio.sleep(20)
            assert at.obs.identified == 2
            assert at.view.state == "connected"

    play(scene)


@pytest.mark.parametrize("slow_s", [0.0, 0.3])
def test_a_room_that_ends_leaves_the_safe_scene_behind(live_room: LiveRoom, slow_s: float) -> None:
    async def scene() -> None:
        async with studio(live_room) as at:
            await _move(at, RoomState.AI)
            assert at.obs.scene == "Live"
            at.obs.slow_s = slow_s
        assert at.obs.scene == "Safe"

    play(scene)


def test_an_obs_that_hangs_does_not_hold_up_the_end(live_room: LiveRoom) -> None:
    async def scene() -> None:
        loop = asyncio.get_running_loop()
        async with studio(live_room) as at:
            await _move(at, RoomState.AI)
            at.obs.mute = True
            ended_s = loop.time()
        assert loop.time() - ended_s <= 1.5

    play(scene)


def test_a_room_that_ends_does_not_take_the_picture_from_a_person(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with studio(live_room) as at:
            await _move(at, RoomState.HUMAN)
        assert at.obs.scene == "Person"

    play(scene)


def test_what_is_said_goes_into_the_stream_as_captions(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with studio(live_room) as at:
            at.stage.room.parts.air.attach(StreamCaptions(at.service))
            at.obs.stream("STARTED")
            await _move(at, RoomState.AI)
            await asyncio.sleep(30)
            said = [text for _, text, _ in at.stage.ears.heard]
            assert len(said) >= 3
            assert at.obs.captions[: len(said)] == said

    play(scene)


def test_the_password_is_nowhere(live_room: LiveRoom) -> None:
    config = ObsConfig(url="ws://obs", password="s3cret-word")

    async def scene() -> None:
        async with studio(live_room, config) as at:
            await asyncio.sleep(2)
            assert at.view.state == "refused"
            assert at.alerts[-1] == "obs.refused"
            seen = [*await at.logged(AlertRaised), *await at.logged(ObsMoved), at.view]
            assert "s3cret-word" not in repr(seen)
            assert "s3cret-word" not in json.dumps(at.obs.calls)

    play(scene)
