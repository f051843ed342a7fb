"""Our text replies on their way into the platforms' chats: in order, not too fast, never stale."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence

import msgspec

from chat.ports import Connector, Fatal, Transient
from host.said_lately import SaidLately

MOST_WAITING = 60
STALE_S = 30.0
_CROWD = 3
"""Where more wait than this, several replies go out as one line."""
_IN_ONE_LINE = 4
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
    topics: tuple[str, ...] = ()
    """What it answers, of the AI's own."""


class _Way:
    """The lines for one platform."""

    def __init__(self, connector: Connector) -> None:
        self.connector = connector
        self.lines: OrderedDict[str, _Line] = OrderedDict()
        self.said = SaidLately()
        self.news = asyncio.Event()


class Outgoing:
    """Posts replies where the platform can be written to. Run `run()` in a TaskGroup.

    Of more than 60 waiting lines the oldest are given up, and none is posted over 30 s late: a
    viewer who has waited that long has heard the voice, or has gone. Of several replies to one
    topic the newest waits, in the place of the first; in a crowd up to four go out as one line, and
    a topic that was told otherwise meanwhile goes out no more. No line is like one of the last ten
    minutes.

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
        self._count = 0
        self.given_up = 0
        """Replies that nobody will read, because too many waited or they waited too long."""
        self._may_reply = may_reply

    def reaches(self, source: str) -> bool:
        """Whether a reply of the AI's gets into the chat behind this connector."""
        return source in self._ways and self._may_reply(source)

    def post(self, source: str, text: str, *, topic: str = "", by_person: bool = False) -> None:
        """A reply to somebody who wrote by way of `source`; nothing where that cannot be written
        to. `topic` is what it answers."""
        way = self._ways.get(source)
        if way is None or not (by_person or self._may_reply(source)):
            return
        self._count += 1
        name = topic or str(self._count)
        before = way.lines.get(name)
        now_s = asyncio.get_running_loop().time()
        way.lines[name] = _Line(
            shortened(text, way.connector.capabilities.max_send_len),
            before.due_s if before is not None else now_s + STALE_S,
            by_person,
            (topic,) if topic else (),
        )
        while len(way.lines) > MOST_WAITING:
            way.lines.popitem(last=False)
            self.given_up += 1
        way.news.set()

    def told(self, topic: str) -> None:
        """The voice or the card has given this answer. In a crowd its reply makes room for
        others."""
        for way in self._ways.values():
            if len(way.lines) > _CROWD and topic in way.lines:
                del way.lines[topic]

    def post_everywhere(self, text: str, *, by_person: bool = True) -> None:
        """A reply whose asker may be anywhere, a person's unless said otherwise."""
        for source in self._ways:
            self.post(source, text, by_person=by_person)

    async def run(self) -> None:
        """Post until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            for way in self._ways.values():
                tasks.create_task(self._post_all(way), name=f"replies {way.connector.name}")

    async def _post_all(self, way: _Way) -> None:
        while True:
            await way.news.wait()
            while way.lines:
                line = self._next(way)
                if line is not None:
                    await self._post_one(way, line)
                    await asyncio.sleep(way.connector.capabilities.send_min_interval_s)
            way.news.clear()

    def _next(self, way: _Way) -> _Line | None:
        """The line that has waited longest, with others beside it where there is a crowd."""
        crowd = len(way.lines) > _CROWD
        _, line = way.lines.popitem(last=False)
        if not self._wanted(line):
            self.given_up += not line.by_person
            return None
        most = way.connector.capabilities.max_send_len
        for name, other in list(way.lines.items()) if crowd and line.topics else ():
            text = f"{line.text} {other.text}"
            if other.topics and len(text) <= most and len(line.topics) < _IN_ONE_LINE:
                line = msgspec.structs.replace(line, text=text, topics=line.topics + other.topics)
                del way.lines[name]
        if line.by_person:
            return line
        return msgspec.structs.replace(line, text=way.said.unlike(line.text, most, _now_s()))

    def _wanted(self, line: _Line) -> bool:
        return _now_s() <= line.due_s and (line.by_person or self._may_post())

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


def _now_s() -> float:
    return asyncio.get_running_loop().time()


def shortened(text: str, most: int) -> str:
    """The text, cut at a stop where it is longer than the platform takes."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    stop = max(cut.rfind(sign) for sign in _STOPS)
    return (cut[: stop + 1].rstrip("，, ；;") if stop >= most // 2 else cut) + "…"
