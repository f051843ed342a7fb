"""OBS as one room has it: connected for as long as the room lives, watched, and shown the right
scene; what it finds goes to the desk and into the log."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable

from host.commands import ObsCommand, ObsConnect, ObsStartStream
from host.machine_events import ObsMoved, ObsPictureShown, ObsSoundChanged, ObsStreamChanged
from host.machine_views import ObsView
from host.obs.connection import ObsConnection
from host.obs.keeper import ObsKeeper, ObsState
from host.obs.ports import Dial, ObsError, ObsGone, ObsRefused, ObsSilent
from host.obs.protocol import Event, Subscription, value
from host.obs.scenes import picture_of, put_on
from host.obs.settings import ObsConfig
from host.obs.sound_watch import SoundWatch
from host.obs.stream_watch import Change, StreamWatch
from host.obs.telling import ObsTelling
from host.parts import Parts
from host.state import RoomState

LOOK_S = 2.0
_TICK_S = 0.25
_FAREWELL_S = 1.0
_SILENT_LOOKS = 2
_LONGEST_CAPTION = 500
_ON_AIR = (RoomState.AI, RoomState.HUMAN)
WANTED = frozenset(
    {
        "GetStats",
        "GetStreamStatus",
        "GetCurrentProgramScene",
        "GetSceneItemId",
        "SetCurrentProgramScene",
        "SetSceneItemEnabled",
        "StartStream",
        "StopStream",
    }
)


class ObsService:
    """Made for one room; run `run` in a TaskGroup. Implements `host.obs.ports.ObsDesk`."""

    def __init__(
        self, config: ObsConfig, parts: Parts, *, dial: Dial, random: Callable[[], float]
    ) -> None:
        self._config = config
        self._parts = parts
        self._telling = ObsTelling(parts)
        self._stream = StreamWatch()
        self._sound = SoundWatch(config.sound_input)
        self._wake = asyncio.Event()
        self._connection: ObsConnection | None = None
        self._state: ObsState = "connecting"
        self._detail = ""
        self._version = ""
        self._missing: tuple[str, ...] = ()
        self._scene = ""
        self._connects = 0
        self._picture_due = True
        self._caption = ""
        self._stop_asked = False
        self._keeper = ObsKeeper(
            dial,
            password=config.password,
            subscriptions=_subscriptions(config),
            at_work=self._at_work,
            on_event=self._happened,
            moved=self._moved,
            random=random,
        )
        parts.floor.on_move(self._floor_moved)
        parts.floor.on_mode(self._floor_moved)

    async def run(self) -> None:
        """Until cancelled; then OBS is left with the safe scene."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._keeper.run(), name="obs keeper")
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                await self._leave()
                raise

    def view(self) -> ObsView:
        """How it is, for the desk and the metrics."""
        health = self._stream.health
        return ObsView(
            state=self._state,
            detail=self._detail,
            retry_at_us=self._retry_at_us(),
            connects=self._connects,
            version=self._version,
            missing=self._missing,
            scene=self._scene,
            streaming=health.active,
            reconnecting=health.reconnecting,
            reconnects=self._stream.reconnects,
            duration_ms=health.duration_ms,
            congestion=health.congestion,
            skipped_share=self._stream.skipped_share,
            skipped_frames=health.skipped_frames,
            total_frames=health.total_frames,
            frames_per_s=health.frames_per_s,
            cpu_percent=health.cpu_percent,
            sound=self._sound.state,
        )

    async def obey(self, command: ObsCommand) -> None:
        """What a person said.

        Raises:
            ObsError: OBS does not do it, or is not connected.
        """
        if isinstance(command, ObsConnect):
            if self._connection is None:
                self._keeper.connect_now()
            return
        if self._connection is None:
            raise ObsGone("it is not connected")
        starting = isinstance(command, ObsStartStream)
        self._stop_asked = not starting
        try:
            await self._connection.call("StartStream" if starting else "StopStream")
        except ObsRefused:
            self._stop_asked = False
            raise
        self._wake.set()

    def caption(self, text: str) -> None:
        """Put this into the stream as a caption, in place of one that has not gone out."""
        self._caption = text[:_LONGEST_CAPTION]
        self._wake.set()

    # --- with a connection ---

    async def _at_work(self, connection: ObsConnection) -> None:
        await self._learn(connection)
        self._connection = connection
        self._connects += 1
        self._picture_due = True
        self._moved("connected", "")
        try:
            await self._watch(connection)
        finally:
            self._connection = None
            self._stream.forget()
            self._sound.forget()

    async def _learn(self, connection: ObsConnection) -> None:
        version = await connection.call("GetVersion")
        available = frozenset(
            name for name in value(version, "availableRequests", list, []) if isinstance(name, str)
        )
        connection.available = available or None
        self._missing = tuple(sorted(WANTED - available)) if available else ()
        self._version = value(version, "obsVersion", str, "")[:40]

    async def _watch(self, connection: ObsConnection) -> None:
        loop = asyncio.get_running_loop()
        look_at_s = loop.time()
        silent = 0
        while True:
            self._wake.clear()
            try:
                await self._catch_up(connection)
                if loop.time() >= look_at_s:
                    await self._look(connection)
                    look_at_s = loop.time() + LOOK_S
                silent = 0
            except ObsSilent:
                silent += 1
                if silent >= _SILENT_LOOKS:
                    raise
            self._listen(loop.time())
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_TICK_S):
                    await self._wake.wait()

    async def _catch_up(self, connection: ObsConnection) -> None:
        """What the room did meanwhile: another state, another sentence."""
        if self._picture_due:
            self._picture_due = False
            await self._show(connection)
        if self._caption and self._stream.health.active:
            text, self._caption = self._caption, ""
            with contextlib.suppress(ObsRefused):
                await connection.call("SendStreamCaption", {"captionText": text})

    async def _show(self, connection: ObsConnection) -> None:
        state = self._parts.floor.seen_as
        picture = picture_of(self._config, state)
        if picture is None:
            return
        try:
            shown = await put_on(connection, picture)
        except ObsSilent:
            self._picture_due = True
            raise
        self._scene = shown.scene or self._scene
        self._telling.picture(
            ObsPictureShown(
                room_state=state,
                scene=shown.scene,
                show=shown.show,
                hide=shown.hide,
                failures=shown.failures,
            )
        )

    async def _look(self, connection: ObsConnection) -> None:
        try:
            stream = await connection.call("GetStreamStatus")
            stats = await connection.call("GetStats")
        except ObsRefused:
            return  # not ready even after waiting: the next look may be luckier
        now_s = asyncio.get_running_loop().time()
        self._tell(self._stream.look(stream, stats, now_s))
        self._parts.changes.bump()

    def _listen(self, now_s: float) -> None:
        if not self._config.watch_sound:
            return
        before = self._sound.state
        speaking = self._parts.air.current() is not None and self._stream.health.active
        self._sound.tick(speaking=speaking, now_s=now_s)
        self._sound_changed(before)

    def _sound_changed(self, before: str) -> None:
        after = self._sound.state
        if after == before or after == "unknown":
            return
        if after == "silent" or before == "silent":
            self._telling.sound(ObsSoundChanged(sound=after))

    async def _leave(self) -> None:
        """The room ends: what OBS plays by itself goes on in our place. A person who has the floor
        is not disturbed. The answer is waited for: OBS drops what a client had asked that goes."""
        ours = self._parts.floor.seen_as in (RoomState.AI, RoomState.SAFE)
        if self._connection is None or not self._config.scene_safe or not ours:
            return
        scene = {"sceneName": self._config.scene_safe}
        with contextlib.suppress(ObsError):
            await self._connection.call("SetCurrentProgramScene", scene, limit_s=_FAREWELL_S)

    # --- as it is told ---

    def _happened(self, event: Event) -> None:
        if event.event_type == "InputVolumeMeters":
            before = self._sound.state
            self._sound.meters(event.event_data)
            self._sound_changed(before)
        elif event.event_type == "StreamStateChanged":
            self._tell(self._stream.event(event.event_data))
        elif event.event_type == "CurrentProgramSceneChanged":
            self._scene = value(event.event_data, "sceneName", str, "")
            self._parts.changes.bump()

    def _tell(self, changes: list[Change]) -> None:
        for change in changes:
            unasked = change == "stopped" and not self._stop_asked
            alarming = unasked and self._parts.floor.state in _ON_AIR
            if change in ("started", "stopped"):
                self._stop_asked = False
            self._telling.stream(
                ObsStreamChanged(change=change, reconnects=self._stream.reconnects),
                alarming=alarming,
            )

    def _moved(self, state: ObsState, detail: str) -> None:
        before, self._state, self._detail = self._state, state, detail
        self._telling.moved(ObsMoved(state=state, detail=detail), before)

    def _floor_moved(self, _before: object, _after: object) -> None:
        self._picture_due = True
        self._wake.set()

    def _retry_at_us(self) -> int | None:
        at_s = self._keeper.retry_at_s
        if at_s is None:
            return None
        left_s = at_s - asyncio.get_running_loop().time()
        return self._parts.clock.now_us() + int(left_s * 1_000_000)


def _subscriptions(config: ObsConfig) -> Subscription:
    wanted = Subscription.GENERAL | Subscription.SCENES | Subscription.OUTPUTS
    return wanted | Subscription.INPUT_VOLUME_METERS if config.watch_sound else wanted
