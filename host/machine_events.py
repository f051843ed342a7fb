"""What became of the machinery that brings the show to the viewers: stage, talking head, OBS."""

from __future__ import annotations

from typing import Literal

from host.event_base import HostEventBase
from host.state import RoomState


class StageStarted(HostEventBase, frozen=True, tag="stage.started"):
    """The room has a stage: a process of its own that draws and encodes. `adopted`: it was running
    when the room came (back)."""

    pid: int
    adopted: bool


class StageMoved(HostEventBase, frozen=True, tag="stage.moved"):
    """The stage changed: starting, live, safe (the room is away), stopped (no mark), away."""

    before: str
    after: str
    why: str = ""


class StageTargetMoved(HostEventBase, frozen=True, tag="stage.target"):
    """A target of the stream changed: connecting, live, waiting (lost, tried again), refused,
    stopped. The stream key is never in here."""

    target: str
    host: str
    state: str
    detail: str = ""


class HeadMoved(HostEventBase, frozen=True, tag="head.moved"):
    """The connection to the talking-head server changed, or what it says of itself
    (`says`: idle, speaking, loading, failing) became bad or good."""

    state: Literal["connecting", "connected", "waiting", "refused"]
    detail: str = ""
    says: str = ""


class ObsMoved(HostEventBase, frozen=True, tag="obs.moved"):
    """The connection to OBS changed."""

    state: Literal["connecting", "connected", "waiting", "refused"]
    detail: str = ""


class ObsStreamChanged(HostEventBase, frozen=True, tag="obs.stream_changed"):
    """The stream that OBS sends changed: started, could not start (failed), stopped, lost its
    server (reconnecting), found it again, the line became too slow (congested), or is free again.
    `reconnects` are those since the room watches."""

    change: Literal[
        "started", "failed", "stopped", "reconnecting", "reconnected", "congested", "free"
    ]
    reconnects: int = 0


class ObsSoundChanged(HostEventBase, frozen=True, tag="obs.sound_changed"):
    """Whether the AI's voice leaves through OBS while it speaks."""

    sound: Literal["heard", "silent"]


class ObsPictureShown(HostEventBase, frozen=True, tag="obs.picture_shown"):
    """The room made OBS show what belongs to a state. `failures` are sentences of what could not
    be done."""

    room_state: RoomState
    scene: str = ""
    show: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    failures: tuple[str, ...] = ()
