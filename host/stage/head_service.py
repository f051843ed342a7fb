"""A talking-head server as one room has it: the voice sent there, and its state told to the desk
and the log."""

from __future__ import annotations

import asyncio
import random

from host.machine_events import HeadMoved
from host.machine_views import HeadView
from host.parts import Parts
from host.stage.head_dial import HeadSocket
from host.stage.head_settings import HeadConfig
from host.stage.head_wire import HeadDial, Status
from host.stage.talking_head import HeadState, TalkingHead
from host.state import RoomState

_LONGEST_DETAIL = 200


class HeadService:
    """Made for one room. `head` is attached to its air; run `head.run`."""

    def __init__(self, parts: Parts, dial: HeadDial, chance: random.Random) -> None:
        self._parts = parts
        self._state: HeadState = "connecting"
        self._detail = ""
        self._lost = False
        self._failing = False
        self.head = TalkingHead(
            dial,
            moved=self._moved,
            told=self._told,
            random=chance.random,
            private=lambda: parts.floor.state is RoomState.REHEARSAL,
        )

    def view(self) -> HeadView:
        """How it is, for the desk and the metrics."""
        head, status = self.head, self.head.status
        at_s = head.retry_at_s
        left_s = at_s - asyncio.get_running_loop().time() if at_s is not None else None
        now_us = self._parts.clock.now_us()
        return HeadView(
            state=self._state,
            detail=status.detail[:_LONGEST_DETAIL] if status else self._detail,
            retry_at_us=None if left_s is None else now_us + int(left_s * 1_000_000),
            name=head.ready.name[:_LONGEST_DETAIL],
            says=status.state if status else "",
            frames_per_s=status.frames_per_s if status else 0.0,
            latency_ms=head.ready.latency_ms,
            dropped=head.dropped,
        )

    def _moved(self, state: HeadState, detail: str) -> None:
        self._state, self._detail = state, detail[:_LONGEST_DETAIL]
        if state == "connected":
            self._connected()
        elif state == "refused":
            self._refused()
        elif state == "waiting" and not self._lost:
            self._lost = True
            self._log(state)
            self._parts.alert(
                "head.lost",
                "warning",
                f"连不上写实数字人服务器（{self._detail}），会一直重试",
                f"the talking-head server cannot be reached ({self._detail}); it is tried again"
                " and again",
            )
        self._parts.changes.bump()

    def _connected(self) -> None:
        self._log("connected")
        if self._lost:
            self._lost = False
            self._parts.alert(
                "head.back",
                "info",
                "写实数字人服务器连上了",
                "the talking-head server is connected",
            )
        if not self.head.ready.can_cut:
            self._parts.alert(
                "head.cannot_cut",
                "warning",
                "这个写实数字人服务器不能中途停下：接管之后嘴还会动一会儿，"
                "请在 OBS 里同时切走它的画面",
                "this talking-head server cannot stop in mid-sentence: after a take-over its mouth"
                " moves on for a while, so let OBS hide it",
            )

    def _refused(self) -> None:
        self._lost = True
        self._log("refused")
        self._parts.alert(
            "head.refused",
            "error",
            f"写实数字人服务器不让连（{self._detail}），不会自动重试："
            "核对 head.token，改好后重启程序",
            f"the talking-head server refused us ({self._detail}) and is not tried again: put"
            " head.token right and start the program anew",
        )

    def _told(self, status: Status) -> None:
        failing = status.state == "failing"
        if failing != self._failing:
            self._failing = failing
            self._log("connected", status.state)
            if failing:
                why = status.detail[:_LONGEST_DETAIL]
                self._parts.alert(
                    "head.failing",
                    "error",
                    f"写实数字人服务器出错了：{why}；请在 OBS 里切到别的画面",
                    f"the talking-head server fails: {why}; show another picture in OBS",
                )
        self._parts.changes.bump()

    def _log(self, state: HeadState, says: str = "") -> None:
        self._parts.to_log.append(HeadMoved(state=state, detail=self._detail, says=says))


def watch_head(config: HeadConfig, parts: Parts, tasks: asyncio.TaskGroup) -> None:
    """Send the voice there for as long as these tasks run."""
    service = HeadService(parts, HeadSocket(config.url, config.token), random.Random())
    parts.head_view = service.view
    parts.air.attach(service.head)
    tasks.create_task(service.head.run(), name="talking head")
