"""A recorded room, played back: a JSONL file or events, at any speed, dated to our clock."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Sequence
from contextlib import aclosing
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from chat.connectors.lines import EXAMPLE, DatedLine, read_line, shown
from chat.events import BadEvent, Delete, RoomEvent
from chat.ports import Capabilities, Fatal

_MAX_LINE_BYTES = 64 * 1024
_LINES_AT_ONCE = 500

A = TypeVar("A")
T = TypeVar("T")


class ReplayConnector:
    """Plays a recording at `speed` times real time, or (`speed` None) without waiting.

    A recording is a file of JSON lines (see chat.connectors.lines) or a sequence of events. The
    order is kept. `platform_ts_ms` of what comes out is the time it comes out. With `loop` it
    starts again at its end, with other event ids. Line 3, if it has no event id, gets
    `{line_ids}-3`. A file is read twice: once to check every line before the first event, once to
    play; it is never held in memory.

    Raises:
        ValueError: a speed that is not above 0.
    """

    name = "replay"
    platform = "replay"
    capabilities = Capabilities(
        delivery="at_most_once",
        has_delete=True,
        has_gift=True,
        has_enter=True,
        has_like=True,
        has_order=True,
        has_item_metrics=True,
        replay_on_reconnect=True,
        typical_latency_s=0.0,
        silence_is_normal=True,
    )

    def __init__(
        self,
        recording: Path | Sequence[RoomEvent],
        *,
        now_us: Callable[[], int],
        speed: float | None = 1.0,
        loop: bool = False,
        line_ids: str = "line",
    ) -> None:
        if speed is not None and not speed > 0:
            raise ValueError(f"speed is {speed}; give a number above 0, or none for no waiting")
        self._recording = recording
        self._now_us = now_us
        self._speed = speed
        self._loop = loop
        self._line_ids = line_ids

    async def events(self) -> AsyncIterator[RoomEvent]:
        """The recording's events, dated to the clock.

        Raises:
            Fatal: the file cannot be read, or one of its lines is not an event; nothing of it has
                been played then.
        """
        if isinstance(self._recording, Path):
            await _in_thread(check_file, self._recording)
        turn = 0
        while True:
            played = 0
            async with aclosing(self._one_turn(turn)) as events:
                async for event in events:
                    played += 1
                    yield event
            if not self._loop or not played:
                return
            turn += 1

    async def send(self, text: str) -> None:
        """Raises Fatal: a recording cannot be written to."""
        raise Fatal("a recording cannot be written to; post to a live platform")

    async def _one_turn(self, turn: int) -> AsyncGenerator[RoomEvent, None]:
        started_us = self._now_us()
        pace = _Pace()
        number = 0
        async with aclosing(self._lines()) as lines:
            async for dated in lines:
                number += 1
                due_s = pace.due_s(dated)
                if self._speed is not None:
                    await self._wait_until(started_us + int(due_s / self._speed * 1_000_000))
                elif number % _LINES_AT_ONCE == 0:
                    await asyncio.sleep(0)
                yield self._dated(dated.event, number, turn)

    async def _lines(self) -> AsyncGenerator[DatedLine, None]:
        if not isinstance(self._recording, Path):
            for event in self._recording:
                yield DatedLine(event)
            return
        file = LinesOf(self._recording)
        try:
            while lines := await _in_thread(file.some, _LINES_AT_ONCE):
                for line in lines:
                    yield line
        finally:
            file.close()

    async def _wait_until(self, due_us: int) -> None:
        left_us = due_us - self._now_us()
        await asyncio.sleep(max(left_us, 0) / 1_000_000)

    def _dated(self, event: RoomEvent, number: int, turn: int) -> RoomEvent:
        event_id = event.event_id or f"{self._line_ids}-{number}"
        if turn and isinstance(event, Delete) and event.target.event_id:
            target = replace(event.target, event_id=f"{event.target.event_id}.{turn}")
            event = replace(event, target=target)
        return replace(
            event,
            event_id=f"{event_id}.{turn}" if turn else event_id,
            source=event.source or self.name,
            platform_ts_ms=self._now_us() // 1000,
        )


class _Pace:
    """When a line is due, in seconds of the recording: by `at_s`, else by the platform's time
    since the first line; never before the line ahead of it."""

    def __init__(self) -> None:
        self._first_ms: int | None = None
        self._last_s = 0.0

    def due_s(self, dated: DatedLine) -> float:
        told_ms = dated.event.platform_ts_ms
        if dated.at_s is not None:
            self._last_s = max(self._last_s, dated.at_s)
        elif told_ms is not None:
            if self._first_ms is None:
                self._first_ms = told_ms - int(self._last_s * 1000)
            self._last_s = max(self._last_s, (told_ms - self._first_ms) / 1000)
        return self._last_s


class LinesOf:
    """A recording's lines, a few at a time; blank lines are skipped.

    Raises (from `some`):
        Fatal: unreadable, or a line that is not an event; names file, line, value and remedy.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._parsed = self._parse()

    def some(self, most: int) -> list[DatedLine]:
        """The next lines; none at the end."""
        lines: list[DatedLine] = []
        for line in self._parsed:
            lines.append(line)
            if len(lines) >= most:
                break
        return lines

    def close(self) -> None:
        """Close the file."""
        self._parsed.close()

    def _parse(self) -> Generator[DatedLine, None, None]:
        try:
            with self._path.open("rb") as file:
                number = 0
                while raw := file.readline(_MAX_LINE_BYTES + 1):
                    number += 1
                    line = self._line(raw, number)
                    if line is not None:
                        yield line
        except OSError as error:
            reason = error.strerror or type(error).__name__
            message = f"{self._path} cannot be read ({reason}); name a file of JSON lines"
            raise Fatal(message) from error

    def _line(self, raw: bytes, number: int) -> DatedLine | None:
        place = f"{self._path.name} line {number}"
        if len(raw) > _MAX_LINE_BYTES:
            raise Fatal(f"{place} is over {_MAX_LINE_BYTES} bytes: {shown(raw)}; one event a line")
        raw = raw.removeprefix(b"\xef\xbb\xbf").strip() if number == 1 else raw.strip()
        if not raw:
            return None
        try:
            return read_line(raw, platform="replay")
        except BadEvent as error:
            raise Fatal(f"{place}: {error} (a line is such as {EXAMPLE})") from error


def check_file(path: Path) -> int:
    """How many events the recording has; raises Fatal at its first bad line. Blocks."""
    file = LinesOf(path)
    count = 0
    try:
        while lines := file.some(_LINES_AT_ONCE):
            count += len(lines)
    finally:
        file.close()
    return count


async def _in_thread(work: Callable[[A], T], argument: A) -> T:
    """Files are read in a thread; a virtual clock stands still meanwhile."""
    return await asyncio.get_running_loop().run_in_executor(None, work, argument)
