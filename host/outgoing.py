"""Our text replies on their way into the platforms' chats: in order, not too fast, never stale."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence

import msgspec

from chat.ports import Connector, Fatal, Transient

MOST_WAITING = 20
STALE_S = 30.0
_TRIES = 3
_RETRY_S = 2.0
_LONGEST_RETRY_S = 10.0
_STOPS = "。！？!?；;，, "

Failed = Callable[[str, str, str], Awaitable[None]]
"""Told of a line that did not get there: source, text, why."""


class _Line(msgspec.Struct, frozen=True):
    text: str
    due_s: float
    """By when it is worth saying."""
    by_person: bool = False


class _Way:
    """The lines for one platform."""

    def __init__(self, connector: Connector) -> None:
        self.connector = connector
        self.lines: deque[_Line] = deque()
        self.news = asyncio.Event()


class Outgoing:
    """Posts replies where the platform can be written to. Run `run()` in a TaskGroup.

    Of more than 20 waiting lines the oldest are given up, and none is posted over 30 s late: a
    viewer who has waited that long has heard the voice, or has gone.

    Args:
        may_post: whether the AI has the floor; if not, its own lines are dropped in silence.
        failed: is told of lines that did not get there.
        may_reply: whether the platform behind a connector lets a program write; where it is not
            known to, only a person's lines are posted.
    """

    def __init__(
        self,
        connectors: Sequence[Connector],
        *,
        may_post: Callable[[], bool],
        failed: Failed,
        may_reply: Callable[[str], bool] = lambda _source: True,
    ) -> None:
        self._ways = {
            connector.name: _Way(connector)
            for connector in connectors
            if connector.capabilities.can_send
        }
        self._may_post = may_post
        self._failed = failed
        self._may_reply = may_reply

    def reaches(self, source: str) -> bool:
        """Whether a reply of the AI's gets into the chat behind this connector."""
        return source in self._ways and self._may_reply(source)

    def post(self, source: str, text: str, *, by_person: bool = False) -> None:
        """A reply to somebody who wrote by way of `source`; nothing where that cannot be written
        to."""
        way = self._ways.get(source)
        if way is None or not (by_person or self._may_reply(source)):
            return
        now_s = asyncio.get_running_loop().time()
        line = shortened(text, way.connector.capabilities.max_send_len)
        way.lines.append(_Line(line, now_s + STALE_S, by_person))
        while len(way.lines) > MOST_WAITING:
            way.lines.popleft()
        way.news.set()

    def post_everywhere(self, text: str) -> None:
        """A person's reply, whose asker may be anywhere."""
        for source in self._ways:
            self.post(source, text, by_person=True)

    async def run(self) -> None:
        """Post until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            for way in self._ways.values():
                tasks.create_task(self._post_all(way), name=f"replies {way.connector.name}")

    async def _post_all(self, way: _Way) -> None:
        while True:
            await way.news.wait()
            while way.lines:
                line = way.lines.popleft()
                if self._wanted(line):
                    await self._post_one(way, line)
                    await asyncio.sleep(way.connector.capabilities.send_min_interval_s)
            way.news.clear()

    def _wanted(self, line: _Line) -> bool:
        in_time = asyncio.get_running_loop().time() <= line.due_s
        return in_time and (line.by_person or self._may_post())

    async def _post_one(self, way: _Way, line: _Line) -> None:
        loop, why = asyncio.get_running_loop(), ""
        for _ in range(_TRIES):
            try:
                return await way.connector.send(line.text)
            except Fatal as error:
                why = str(error)
                break
            except Transient as error:
                why = str(error)
                wait_s = max(error.retry_after_s or 0.0, _RETRY_S)
            if wait_s > _LONGEST_RETRY_S or loop.time() + wait_s > line.due_s:
                break
            await asyncio.sleep(wait_s)
            if not self._wanted(line):
                return
        await self._failed(way.connector.name, line.text, why)


def shortened(text: str, most: int) -> str:
    """The text, cut at a stop where it is longer than the platform takes."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    stop = max(cut.rfind(sign) for sign in _STOPS)
    return (cut[: stop + 1].rstrip("，, ；;") if stop >= most // 2 else cut) + "…"
