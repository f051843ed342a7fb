"""The stage: makes a picture with its sound forty milliseconds after the other, whatever happens
around it, and lets nothing out that does not bear the mark."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Literal

import msgspec

from host.stage.messages import (
    Alive,
    Begin,
    Cut,
    Duck,
    Fault,
    Finish,
    FromStage,
    Health,
    Hello,
    Piece,
    Retry,
    Setup,
    Show,
    Stop,
    ToStage,
)
from host.stage.output.drawing import Compositor, Drawing, MarkLost
from host.stage.output.encoder import Encoder, Picture
from host.stage.output.load import Load, resident_mb
from host.stage.output.mixer import Mixed, Mixer
from host.stage.output.outputs import Outputs
from host.stage.scene import Moment, Scene
from host.state import RoomState

_logger = logging.getLogger(__name__)

ROOM_AWAY_S = 5.0
_LOST_S = 10.0  # behind by more than this (a suspended machine), time is given up
_REPORT_S = 1.0
_GOOD_MOMENT_S = 30.0  # how long a planned change waits for the end of a sentence
_ON_AIR = (RoomState.AI, RoomState.HUMAN, RoomState.SAFE)
State = Literal["starting", "live", "safe", "stopped"]


class Stage:
    """Told by the room with `hear`, tells it with `tell`; `run` until it is stopped.

    Args:
        compositor: makes what draws, for a setup.
        name: names an encoder's files, ends with "-" and a hexadecimal number.
    """

    def __init__(
        self,
        *,
        compositor: Callable[[Setup], Compositor],
        load: Load,
        name: Callable[[], str],
        random: Callable[[], float],
        tell: Callable[[FromStage], None],
    ) -> None:
        self._make_compositor, self._name, self._random = compositor, name, random
        self._tell, self._load = tell, load
        self._loop = asyncio.get_running_loop()
        self._stop, self._changed = asyncio.Event(), asyncio.Event()
        self._room_s = self._loop.time()
        self._setup: Setup | None = None
        self._new_setup: Setup | None = None
        self._scene: Scene | None = None
        self._drawing: Drawing | None = None
        self._encoder: Encoder | None = None
        self._outputs: Outputs | None = None
        self._mixer = Mixer(frames_per_s=25)
        self._is_safe = self._is_stopped = False
        self._mark_seen = True
        self._frames = self._late = self._ticks = 0
        self._on_air_s: float | None = None

    # --- as the room tells it ---

    def hear(self, message: ToStage) -> None:
        """What the room said. Takes effect with the next picture."""
        self._room_s = self._loop.time()
        match message:
            case Setup():
                self._new_setup = message
            case Show():
                self._scene = message.scene
            case Begin() | Piece() | Cut() | Finish() | Duck():
                self._hear_sound(message)
            case Retry():
                if self._outputs is not None:
                    self._outputs.now(message.name)
            case Stop():
                self._stop.set()
            case Hello() | Alive():
                pass

    def _hear_sound(self, message: Begin | Piece | Cut | Finish | Duck) -> None:
        match message:
            case Begin():
                self._mixer.begin(message.sentence, message.rate_hz, message.position_ms)
            case Piece():
                self._mixer.piece(message.sentence_id, message.offset_bytes, message.pcm)
            case Cut():
                self._mixer.cut(message.sentence_id)
            case Finish():
                self._mixer.finish(message.sentence_id)
            case Duck():
                self._mixer.duck(message.level, message.ramp_ms)

    def stop(self) -> None:
        """End everything in an orderly way."""
        self._stop.set()

    def health(self) -> Health:
        """How it goes."""
        outputs = self._outputs
        return Health(
            state=self._state(),
            frames=self._frames,
            late_frames=self._late,
            compose_ms=self._load.compose_ms,
            encode_ms=self._load.encode_ms,
            cpu_percent=self._load.cpu_percent(),
            resident_mb=resident_mb(),
            audio_ahead_ms=self._mixer.ahead_ms,
            mark_seen=self._mark_seen,
            targets=outputs.targets() if outputs is not None else (),
            recording=outputs.recording if outputs is not None else "",
        )

    # --- the clock ---

    async def run(self) -> None:
        """Be the stage until the room says Stop, or stays away for too long."""
        async with asyncio.TaskGroup() as tasks:
            self._tasks = tasks
            working = [
                tasks.create_task(self._pace(), name="pace"),
                tasks.create_task(self._report(), name="report"),
            ]
            await self._stop.wait()
            for task in working:
                task.cancel()
            if self._outputs is not None:
                self._outputs.close()
        self._is_stopped = True
        self._tell(self.health())

    async def _pace(self) -> None:
        base_s, count = self._loop.time(), 0
        while True:
            frame_s = self._mixer.frame_samples / 48_000
            due_s = base_s + count * frame_s
            await asyncio.sleep(max(0.0, due_s - self._loop.time()))
            behind_s = self._loop.time() - due_s
            if behind_s > _LOST_S:
                base_s, count, behind_s = self._loop.time(), 0, 0.0
            try:
                self._take_setup()
                if self._mixer.frame_samples / 48_000 != frame_s:
                    base_s, count = self._loop.time(), 0
                self._next(is_late=behind_s > frame_s)
                if self._frames == 1:  # what it took to begin is not late
                    base_s, count = self._loop.time(), 0
            except Exception as error:
                # The edge of the stream: it must outlive every defect, and say that it has one.
                _logger.exception("a picture could not be made")
                if self._drawing is not None:
                    self._drawing.failed(error)
            count += 1

    def _next(self, *, is_late: bool) -> None:
        """One picture and its sound."""
        self._watch_room()
        mixed = self._mixer.next_frame()
        if self._scene is None or self._drawing is None or self._is_stopped:
            return
        self._go_on_or_off_air()
        self._plan()
        self._ticks += 1
        scene, moment = self._scene_now(self._drawing), self._moment(mixed)
        # before the show, whether the room is there or away
        if self._scene.state is RoomState.OFF and self._drawing.stands(scene, moment):
            self._send(None, mixed)
            return
        self._load.start()
        picture = self._drawing.last
        if is_late and picture is not None:
            self._late += 1
        else:
            try:
                picture = self._drawing.draw(scene, moment)
            except MarkLost as error:
                self._lose_mark(str(error))
                return
            self._load.composed()
        if picture is None:
            return
        self._send(picture, mixed)
        self._load.encoded()
        self._frames += 1

    def _send(self, picture: Picture | None, mixed: Mixed) -> None:
        """The picture with its sound; None where the one before still stands."""
        assert self._encoder is not None
        assert self._outputs is not None
        if picture is None:
            pieces = self._encoder.pass_by(mixed.samples)
        else:
            pieces = self._encoder.encode(picture, mixed.samples)
        for coded in pieces:
            self._outputs.add(coded)

    def _moment(self, mixed: Mixed) -> Moment:
        return Moment(
            at_ms=(self._ticks - 1) * self._mixer.frame_samples // 48,
            sentence=None if self._is_safe else mixed.sentence,
            position_ms=mixed.position_ms,
            loudness=mixed.loudness,
        )

    def _scene_now(self, drawing: Drawing) -> Scene:
        assert self._scene is not None
        if not self._is_safe:
            return self._scene
        if drawing.shown is not None and drawing.shown.state is RoomState.SAFE:
            return drawing.shown
        return msgspec.structs.replace(
            self._scene, state=RoomState.SAFE, answer_card="", most_asked=(), poll=None, mark=""
        )

    def _lose_mark(self, why: str) -> None:
        """Nothing goes out without the mark, not even to the desk."""
        self._mark_seen, self._is_stopped = False, True
        if self._outputs is not None:
            self._outputs.close()
            self._outputs = None
        self._complain(
            "mark.lost",
            f"画面上没有AI标识，推流已停止：{why}。排除原因后在控制台重新开始。",
            f"the AI mark is not in the picture, so the stream was stopped: {why}. Remove the cause"
            " and start the stage again from the desk.",
        )

    # --- what comes and goes ---

    def _take_setup(self) -> None:
        setup, self._new_setup = self._new_setup, None
        if setup is None:
            return
        before, was_stopped = self._setup, self._is_stopped
        self._setup = setup
        fresh = before is None or was_stopped or _encoder_of(before) != _encoder_of(setup)
        if fresh or before is None or _picture_of(before) != _picture_of(setup):
            self._dress(setup)
        if self._is_stopped:
            return
        if fresh:
            self._start_encoder(setup)
        elif self._outputs is not None:
            self._outputs.change(setup)

    def _dress(self, setup: Setup) -> None:
        try:
            compositor = self._make_compositor(setup)
        except Exception as error:
            _logger.exception("nothing can be drawn")
            self._lose_mark(str(error))
            return
        self._drawing = Drawing(
            compositor, frames_per_s=setup.canvas.frames_per_s, complain=self._complain
        )
        self._is_stopped, self._mark_seen = False, True

    def _start_encoder(self, setup: Setup) -> None:
        if self._outputs is not None:
            self._outputs.close()
        self._mixer.retime(setup.canvas.frames_per_s, setup.loudness_lufs)
        self._on_air_s = None
        self._encoder = Encoder(
            setup.canvas,
            video_kbit_per_s=setup.video_kbit_per_s,
            audio_kbit_per_s=setup.audio_kbit_per_s,
        )
        self._outputs = Outputs(
            setup,
            self._encoder.streams,
            tasks=self._tasks,
            name=self._name(),
            random=self._random,
            changed=self._changed.set,
            complain=self._complain,
        )

    def _go_on_or_off_air(self) -> None:
        assert self._scene is not None
        assert self._outputs is not None
        wanted = self._scene.state in _ON_AIR
        if wanted and not self._outputs.is_open:
            self._outputs.open()
            self._begin_anew()
            self._on_air_s = self._loop.time()
            self._changed.set()
        elif not wanted and self._outputs.is_open:
            self._outputs.shut()
            self._on_air_s = None
            self._changed.set()

    def _begin_anew(self) -> None:
        """A stream or a file begins with this picture, and says what it is."""
        assert self._encoder is not None
        assert self._drawing is not None
        self._encoder.key_next()
        self._mixer.cue()
        self._drawing.show_opening_notice()

    def _plan(self) -> None:
        """Segments and new connections begin between two sentences."""
        setup, outputs = self._setup, self._outputs
        assert setup is not None
        assert outputs is not None
        assert self._encoder is not None
        overdue_s = -1.0
        if setup.restart_hours > 0 and self._on_air_s is not None:
            overdue_s = self._loop.time() - self._on_air_s - setup.restart_hours * 3600
        if self._is_moment(outputs.segment_overdue_s):
            outputs.next_segment()
            self._encoder.key_next()
            self._mixer.cue()
        if self._is_moment(overdue_s):
            outputs.restart_targets()
            self._begin_anew()
            self._on_air_s = self._loop.time()

    def _is_moment(self, overdue_s: float) -> bool:
        """For what is due: between two sentences, or when it waited long enough."""
        return overdue_s > _GOOD_MOMENT_S or (overdue_s >= 0 and not self._mixer.is_speaking)

    def _watch_room(self) -> None:
        away_s = self._loop.time() - self._room_s
        is_safe = away_s > ROOM_AWAY_S
        if is_safe != self._is_safe:
            self._is_safe = is_safe
            self._changed.set()
            if is_safe:
                self._mixer.silence()
        patience_s = 60.0 if self._setup is None else self._setup.orphan_minutes * 60
        if away_s > max(ROOM_AWAY_S, patience_s):
            _logger.warning("the room stayed away for %.0f s; the stage ends", away_s)
            self._stop.set()

    # --- what the room is told ---

    def _state(self) -> State:
        if self._is_stopped:
            return "stopped"
        if self._scene is None or self._encoder is None:
            return "starting"
        return "safe" if self._is_safe else "live"

    async def _report(self) -> None:
        while True:
            try:
                async with asyncio.timeout(_REPORT_S):
                    await self._changed.wait()
                await asyncio.sleep(0.05)  # several changes make one report
            except TimeoutError:
                pass
            self._changed.clear()
            if self._outputs is not None:
                self._outputs.check()
            self._tell(self.health())

    def _complain(self, code: str, text_zh: str, text_en: str) -> None:
        self._tell(Fault(code=code, text_zh=text_zh, text_en=text_en))
        self._changed.set()


def _encoder_of(setup: Setup) -> tuple[object, ...]:
    """What needs another encoder where it changes."""
    return (
        setup.canvas,
        setup.video_kbit_per_s,
        setup.audio_kbit_per_s,
        setup.loudness_lufs,
    )


def _picture_of(setup: Setup) -> tuple[object, ...]:
    """What needs other drawing where it changes."""
    return setup.mark, setup.opening_notice, setup.picture_folder, setup.avatar_folder
