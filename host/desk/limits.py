"""How much one page may ask for: a rate, a size, and answers remembered: asking twice does once."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

from aiohttp import web

_BODY_S = 20.0

T = TypeVar("T")


class Rate:
    """So many a minute, with a burst of a fifth of that (at least three)."""

    def __init__(self, per_minute: int) -> None:
        self._per_s = per_minute / 60
        self._most = max(3.0, per_minute / 5)
        self._left = self._most
        self._at_s = asyncio.get_running_loop().time()

    def take(self) -> bool:
        """Use one up; False where there is none left now."""
        now_s = asyncio.get_running_loop().time()
        self._left = min(self._most, self._left + (now_s - self._at_s) * self._per_s)
        self._at_s = now_s
        if self._left < 1:
            return False
        self._left -= 1
        return True


class Once(Generic[T]):
    """Runs something once per key and remembers what came of it; the oldest keys are forgotten."""

    def __init__(self, most: int = 1_000) -> None:
        self._most = most
        self._known: OrderedDict[Hashable, asyncio.Future[T]] = OrderedDict()

    async def run(self, key: Hashable, work: Callable[[], Awaitable[T]]) -> T:
        """What `work` gave the first time. Who asks while it is being done waits for it; where it
        raised, nothing is remembered."""
        known = self._known.get(key)
        if known is not None:
            return await asyncio.shield(known)
        known = self._known[key] = asyncio.get_running_loop().create_future()
        while len(self._known) > self._most:
            self._known.popitem(last=False)
        try:
            result = await work()
        except BaseException:
            self._known.pop(key, None)
            known.cancel()
            raise
        known.set_result(result)
        return result


async def body_of(request: web.Request, *, most: int) -> bytes:
    """The body: 413 over `most` bytes, 408 where it takes longer than twenty seconds."""
    held = bytearray()
    try:
        async with asyncio.timeout(_BODY_S):
            async for part in request.content.iter_chunked(65_536):
                held += part
                if len(held) > most:
                    raise web.HTTPRequestEntityTooLarge(
                        most, len(held), text=f"At most {most} bytes.\n"
                    )
    except TimeoutError as error:
        raise web.HTTPRequestTimeout(text="It took too long; send it again.\n") from error
    return bytes(held)
