"""How the stream that OBS sends is doing, from what OBS says of it every other second."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import Any, Literal

import msgspec

from host.obs.protocol import value

Change = Literal["started", "failed", "stopped", "reconnecting", "reconnected", "congested", "free"]

_WINDOW_S = 30.0
_CONGESTED = 0.5
_CONGESTED_S = 10.0
_SKIPPED_SHARE = 0.05
_STATES: dict[str, bool] = {
    "OBS_WEBSOCKET_OUTPUT_STARTED": True,
    "OBS_WEBSOCKET_OUTPUT_STOPPED": False,
}


class StreamHealth(msgspec.Struct, frozen=True, kw_only=True):
    """The last look. `congestion` is 0 (free) to 1 (nothing gets through); frames are counted since
    the stream started."""

    active: bool = False
    reconnecting: bool = False
    duration_ms: int = 0
    sent_bytes: int = 0
    congestion: float = 0.0
    skipped_frames: int = 0
    total_frames: int = 0
    frames_per_s: float = 0.0
    cpu_percent: float = 0.0
    render_skipped_frames: int = 0


class _Look(msgspec.Struct, frozen=True):
    at_s: float
    skipped: int
    total: int


class StreamWatch:
    """Fed with answers and events; gives what changed. Times are the loop's seconds."""

    def __init__(self) -> None:
        self.health = StreamHealth()
        self.reconnects = 0
        """How often OBS lost its server and came back or tried to, since we watch."""
        self._seen = False
        self._starting = False
        self._looks: deque[_Look] = deque()
        self._congested_since_s: float | None = None
        self._congested = False

    def forget(self) -> None:
        """The connection to OBS was lost: frames cannot be compared over the gap. That the stream
        was up before is remembered, so that the next look tells if it went down meanwhile."""
        self._looks.clear()
        self._congested_since_s = None

    @property
    def skipped_share(self) -> float:
        """Of the frames of the last half minute, those that were left out because the line was
        too slow."""
        if len(self._looks) < 2:
            return 0.0
        first, last = self._looks[0], self._looks[-1]
        frames = last.total - first.total
        return (last.skipped - first.skipped) / frames if frames > 0 else 0.0

    def look(
        self, stream: Mapping[str, Any], stats: Mapping[str, Any], now_s: float
    ) -> list[Change]:
        """What GetStreamStatus and GetStats answered; what changed since the last look."""
        before, self.health = self.health, _health(stream, stats)
        changes = self._state_changes(before) if self._seen else []
        self._seen = True
        self._remember(now_s)
        return changes + self._flow_changes(now_s)

    def event(self, data: Mapping[str, Any]) -> list[Change]:
        """What a StreamStateChanged says; quicker than the next look. That a start failed is said
        nowhere else: OBS answers StartStream with success before it knows its server."""
        state = value(data, "outputState", str, "")
        before = self.health
        starting, self._starting = self._starting, state == "OBS_WEBSOCKET_OUTPUT_STARTING"
        if state == "OBS_WEBSOCKET_OUTPUT_STOPPED" and starting and not before.active:
            return ["failed"]
        if state in _STATES:
            self.health = msgspec.structs.replace(before, active=_STATES[state], reconnecting=False)
        elif state == "OBS_WEBSOCKET_OUTPUT_RECONNECTING":
            # OBS says so for each of its tries.
            self.reconnects += before.reconnecting
            self.health = msgspec.structs.replace(before, reconnecting=True)
        elif state == "OBS_WEBSOCKET_OUTPUT_RECONNECTED":
            self.health = msgspec.structs.replace(before, reconnecting=False)
        return self._state_changes(before)

    def _state_changes(self, before: StreamHealth) -> list[Change]:
        changes: list[Change] = []
        if self.health.active != before.active:
            changes.append("started" if self.health.active else "stopped")
        if self.health.reconnecting and not before.reconnecting:
            self.reconnects += 1
            changes.append("reconnecting")
        elif before.reconnecting and not self.health.reconnecting and self.health.active:
            changes.append("reconnected")
        return changes

    def _remember(self, now_s: float) -> None:
        health = self.health
        if self._looks and health.total_frames < self._looks[-1].total:
            self._looks.clear()  # a new stream counts from 0
        self._looks.append(_Look(now_s, health.skipped_frames, health.total_frames))
        while self._looks[0].at_s < now_s - _WINDOW_S:
            self._looks.popleft()

    def _flow_changes(self, now_s: float) -> list[Change]:
        slow = self.health.active and (
            self.health.congestion >= _CONGESTED or self.skipped_share >= _SKIPPED_SHARE
        )
        if not slow:
            self._congested_since_s = None
        elif self._congested_since_s is None:
            self._congested_since_s = now_s
        long_enough = (
            self._congested_since_s is not None and now_s - self._congested_since_s >= _CONGESTED_S
        )
        if long_enough and not self._congested:
            self._congested = True
            return ["congested"]
        if self._congested and not slow:
            self._congested = False
            return ["free"]
        return []


def _health(stream: Mapping[str, Any], stats: Mapping[str, Any]) -> StreamHealth:
    return StreamHealth(
        active=value(stream, "outputActive", bool, False),
        reconnecting=value(stream, "outputReconnecting", bool, False),
        duration_ms=int(value(stream, "outputDuration", float, 0.0)),
        sent_bytes=int(value(stream, "outputBytes", float, 0.0)),
        congestion=min(1.0, max(0.0, value(stream, "outputCongestion", float, 0.0))),
        skipped_frames=int(value(stream, "outputSkippedFrames", float, 0.0)),
        total_frames=int(value(stream, "outputTotalFrames", float, 0.0)),
        frames_per_s=value(stats, "activeFps", float, 0.0),
        cpu_percent=value(stats, "cpuUsage", float, 0.0),
        render_skipped_frames=int(value(stats, "renderSkippedFrames", float, 0.0)),
    )
