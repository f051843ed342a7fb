"""Keeps one target supplied: connects, sends, and comes back after a break by itself."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from typing import Literal

from host.stage.messages import Target, TargetHealth
from host.stage.output import rtmp
from host.stage.output.coded import Coded, Streams
from host.stage.output.push_address import BadAddress, PushAddress, push_address, shown_host
from host.stage.output.rtmp import PushFailed, PushRefused, RtmpSession

_logger = logging.getLogger(__name__)

FIRST_WAIT_S, WAIT_FACTOR, JITTER, LONGEST_WAIT_S = 2.0, 1.5, 0.05, 60.0
_PROVEN_S = 30.0
_MOST_WAITING_S = 4.0
State = Literal["connecting", "live", "waiting", "stopped", "refused"]
Publish = Callable[[PushAddress, Streams, Mapping[str, str]], Awaitable[RtmpSession]]


class Push:
    """One target. `run` it; `add` what is encoded; nothing in here ever waits for the network.

    Waits before another try are OBS's: 2 s, then half as long again each time with some chance
    in it, 60 s at most, and 2 s again after 30 s on air. A refusal is not tried again until `now`.
    """

    def __init__(
        self,
        target: Target,
        streams: Streams,
        marks: Mapping[str, str],
        *,
        random: Callable[[], float],
        changed: Callable[[], None] = lambda: None,
        publish: Publish | None = None,
    ) -> None:
        self.target = target
        self._streams, self._marks = streams, marks
        self._random, self._changed, self._publish = random, changed, publish or rtmp.publish
        self._waiting: deque[Coded] = deque()
        self._waiting_bytes = 0
        self._most_bytes = int(
            (streams.video_kbit_per_s + streams.audio_kbit_per_s) * 125 * _MOST_WAITING_S
        )
        self._more = asyncio.Event()
        self._now = asyncio.Event()
        self._again = asyncio.Event()
        self._needs_key = True
        self._has_begun = False
        self._state: State = "connecting"
        self._detail = ""
        self._attempts = 0
        self._failures = 0
        self._retry_at_s = 0.0
        self._sent_before = 0
        self._session: RtmpSession | None = None
        self._dropped = 0

    def add(self, coded: Coded) -> None:
        """The next piece. Where too much waits, all of it is dropped up to a key picture."""
        if self._session is None:
            return
        if self._waiting_bytes > self._most_bytes:
            self._dropped += sum(each.kind == "video" for each in self._waiting)
            self._clear()
        if self._needs_key:
            if coded.kind != "video" or not coded.is_key:
                self._dropped += coded.kind == "video" and self._has_begun
                return
            self._needs_key, self._has_begun = False, True
        self._waiting.append(coded)
        self._waiting_bytes += len(coded.data)
        self._more.set()

    def now(self) -> None:
        """Try again at once, also after a refusal."""
        self._now.set()

    def restart(self) -> None:
        """End the connection in an orderly way and begin another."""
        self._again.set()

    def health(self) -> TargetHealth:
        """How it goes."""
        wait_s = self._retry_at_s - asyncio.get_running_loop().time()
        sent = self._sent_before + (self._session.sent_bytes if self._session else 0)
        return TargetHealth(
            name=self.target.name,
            host=shown_host(self.target.url),
            state=self._state,
            detail=self._detail,
            attempts=self._attempts,
            retry_in_s=round(max(0.0, wait_s), 1) if self._state == "waiting" else 0.0,
            sent_bytes=sent,
            dropped_frames=self._dropped,
        )

    async def run(self) -> None:
        """Push until cancelled."""
        while True:
            self._move("connecting")
            self._attempts += 1
            try:
                await self._once()
            except (BadAddress, PushRefused) as error:
                self._move("refused", str(error))
                self._now.clear()
                await self._now.wait()
            except PushFailed as error:
                await self._wait(str(error))
            except Exception as error:
                # One target's trouble, whatever it is, is not the stream's.
                _logger.exception("a target failed")
                await self._wait(type(error).__name__)

    async def _once(self) -> None:
        session = await self._publish(push_address(self.target.url), self._streams, self._marks)
        began_s = asyncio.get_running_loop().time()
        self._clear()
        self._again.clear()
        self._has_begun = False
        self._session = session
        self._move("live")
        try:
            await self._live(session)
        finally:
            self._session = None
            self._sent_before += session.sent_bytes
            if asyncio.get_running_loop().time() - began_s >= _PROVEN_S:
                self._failures = 0
            await asyncio.shield(session.close())

    async def _live(self, session: RtmpSession) -> None:
        """Send and listen until one of them ends it, or until `restart`."""
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._send(session), name="send")
                tasks.create_task(session.listen(), name="listen")
                tasks.create_task(self._until_restart(), name="restart")
        except BaseExceptionGroup as group:
            raise group.exceptions[0] from None

    async def _until_restart(self) -> None:
        await self._again.wait()
        raise PushFailed("planned restart")

    async def _send(self, session: RtmpSession) -> None:
        while True:
            while not self._waiting:
                self._more.clear()
                await self._more.wait()
            coded = self._waiting.popleft()
            self._waiting_bytes -= len(coded.data)
            await session.send(coded)

    async def _wait(self, why: str) -> None:
        planned = self._again.is_set()
        wait_s = 0.0 if planned else wait_before(self._failures, self._random())
        self._failures += not planned
        self._retry_at_s = asyncio.get_running_loop().time() + wait_s
        self._move("waiting", why)
        self._again.clear()
        self._now.clear()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(wait_s):
                await self._now.wait()

    def _clear(self) -> None:
        self._waiting.clear()
        self._waiting_bytes = 0
        self._needs_key = True

    def _move(self, state: State, detail: str = "") -> None:
        self._state, self._detail = state, detail
        self._changed()


def wait_before(failures: int, chance: float) -> float:
    """Seconds to wait after so many failures before; `chance` is from 0 to 1."""
    wait_s = min(LONGEST_WAIT_S, FIRST_WAIT_S * WAIT_FACTOR ** min(failures, 40))
    return float(wait_s * (1 + JITTER * (2 * chance - 1)))
