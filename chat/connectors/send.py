"""Sends a recorded room to a running one, over the signed ingest."""

from __future__ import annotations

import asyncio
import random
import secrets
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import aiohttp

from chat.connectors.ingest import sign
from chat.connectors.replay import ReplayConnector
from chat.events import RoomEvent, encode
from chat.ports import Fatal
from chat.supervisor import State, keep_connected
from chat.wait_wish import wait_wish_s

_MOST_BYTES = 512 * 1024
_TRIES = 6
_REQUEST_S = 30.0
_LONGEST_WAIT_S = 30.0
_WRONG_ADDRESS = "; the address of a room is http://HOST:PORT/ingest/ROOM"
_HINTS = {
    401: "; the secret must be that of the room's own data folder",
    404: _WRONG_ADDRESS,
    405: _WRONG_ADDRESS,
}


async def send_file(
    url: str,
    secret: str,
    path: Path,
    *,
    speed: float | None,
    say: Callable[[str], None],
    now_us: Callable[[], int],
) -> int:
    """Post the file's events to `url` (…/ingest/ROOM) and return how many were accepted.

    `speed`: times real time, None for as fast as the room takes them. `say` gets a line of
    progress for every request. A room that is busy or away is tried again, six times, with the
    same event ids, so that nothing is counted twice.

    Raises:
        Fatal: the file is unreadable, or the room refused or could not be reached; one sentence.
    """
    ended = ""

    async def moved(state: State, detail: str) -> None:
        nonlocal ended
        ended = detail if state == "stopped" else ended

    recording = ReplayConnector(
        path, now_us=now_us, speed=speed, line_ids=f"sent-{secrets.token_hex(4)}"
    )
    timeout = aiohttp.ClientTimeout(total=_REQUEST_S)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        sender = _Sender(session, url, secret, say, now_us)
        try:
            await keep_connected(
                recording, deliver=sender.deliver, moved=moved, now_us=now_us, random=random.random
            )
        except ExceptionGroup as group:
            raise _only_cause(group) from group
    if ended != "the room closed":
        raise Fatal(ended)
    return sender.accepted


def _only_cause(group: ExceptionGroup[Exception]) -> Exception:
    """The refusal itself where that is all there is; a fault in the program keeps its group."""
    cause: Exception = group
    while isinstance(cause, ExceptionGroup) and len(cause.exceptions) == 1:
        cause = cause.exceptions[0]
    return cause if isinstance(cause, Fatal) else group


class _Sender:
    def __init__(
        self,
        session: aiohttp.ClientSession,
        url: str,
        secret: str,
        say: Callable[[str], None],
        now_us: Callable[[], int],
    ) -> None:
        self._session = session
        self._url = url
        self._secret = secret
        self._say = say
        self._now_us = now_us
        self.accepted = 0

    async def deliver(self, events: Sequence[RoomEvent]) -> None:
        """Post the events, in bodies the ingest takes."""
        for body, count in _bodies(events):
            await self._post(body)
            self.accepted += count
            self._say(f"sent {self.accepted} events")

    async def _post(self, body: bytes) -> None:
        problem = ""
        for attempt in range(_TRIES):
            if problem:
                self._say(f"{problem}; trying again")
            problem, wait_s = await self._try(body)
            if not problem:
                return
            await asyncio.sleep(max(wait_s, random.random() * 2.0**attempt))
        raise Fatal(
            f"{self._url} did not take the events in {_TRIES} tries: {problem};"
            " see that the room is running and the address is its own"
        )

    async def _try(self, body: bytes) -> tuple[str, float]:
        """What went wrong ("" for nothing) and how long the room wants us to wait, in seconds."""
        headers = sign(self._secret, now_us=self._now_us(), nonce=secrets.token_hex(16), body=body)
        try:
            async with self._session.post(
                self._url, data=body, headers=headers, allow_redirects=False
            ) as response:
                said = await _sentence(response)
                if response.status == 200:
                    return "", 0.0
                if response.status not in (429, 502, 503, 504):
                    hint = _HINTS.get(response.status, "")
                    raise Fatal(f"{self._url} refused ({response.status}): {said}{hint}")
                wish_s = min(wait_wish_s(response.headers) or 0.0, _LONGEST_WAIT_S)
                return f"the room is busy ({response.status})", wish_s
        except (aiohttp.InvalidURL, aiohttp.NonHttpUrlClientError) as error:
            raise Fatal(
                f"{self._url!r} is no address; write http://HOST:PORT/ingest/ROOM"
            ) from error
        except (aiohttp.ClientError, TimeoutError) as error:
            return f"the room cannot be reached ({type(error).__name__})", 0.0


def _bodies(events: Sequence[RoomEvent]) -> Iterator[tuple[bytes, int]]:
    """Bodies of JSON lines within the ingest's limits, and how many events each has."""
    lines: list[bytes] = []
    size = 0
    for event in events:
        line = encode(event)
        if lines and size + len(line) > _MOST_BYTES:
            yield b"\n".join(lines), len(lines)
            lines, size = [], 0
        lines.append(line)
        size += len(line) + 1
    if lines:
        yield b"\n".join(lines), len(lines)


async def _sentence(response: aiohttp.ClientResponse) -> str:
    return (await response.content.read(2000)).decode("utf-8", "replace")
