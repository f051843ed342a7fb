"""Keeps a connection to OBS: again and again with growing rests, and never where the password is
wrong or OBS has sent us away, until a person says so."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Literal

from host.obs.connection import ObsConnection, OnEvent
from host.obs.ports import Dial, ObsError, ObsGone
from host.obs.protocol import Subscription
from host.rest import Rests

ObsState = Literal["connecting", "connected", "waiting", "refused"]
Moved = Callable[[ObsState, str], None]
AtWork = Callable[[ObsConnection], Awaitable[None]]


class ObsKeeper:
    """Run `run` in a TaskGroup. `at_work` is called with each connection that was let in and may
    use it until it returns or raises `ObsError`; then the connection is given up. `moved` is told
    each change with one sentence; `random` gives numbers from 0 to 1."""

    def __init__(
        self,
        dial: Dial,
        *,
        password: str,
        subscriptions: Subscription,
        at_work: AtWork,
        on_event: OnEvent,
        moved: Moved,
        random: Callable[[], float],
    ) -> None:
        self._dial = dial
        self._password = password
        self._subscriptions = subscriptions
        self._at_work = at_work
        self._on_event = on_event
        self._moved = moved
        self._random = random
        self._rests = Rests(random)

    @property
    def retry_at_s(self) -> float | None:
        """The loop's time of the next try; None where none is planned."""
        return self._rests.until_s

    def connect_now(self) -> None:
        """Do not wait any longer; also after the server refused us."""
        self._rests.cut_short()

    async def run(self) -> None:
        """Until cancelled."""
        await self._rests.between(self._connect, self._moved)

    async def _connect(self) -> ObsGone:
        """One connection from its beginning to its end."""
        try:
            wire = await self._dial()
        except ObsGone as gone:
            return gone
        connection = ObsConnection(wire, self._on_event, self._random)
        try:
            await connection.identify(self._password, self._subscriptions)
            self._rests.is_up()
            await self._work(connection)
        except ObsGone as gone:
            return gone
        except ObsError as error:
            return ObsGone(str(error))
        finally:
            await connection.close()
        return ObsGone("the connection was given up")

    async def _work(self, connection: ObsConnection) -> None:
        """Read and work side by side; the first that ends, ends both."""
        ended: list[ObsError] = []

        async def guarded(work: Awaitable[None], tasks: list[asyncio.Task[None]]) -> None:
            try:
                await work
            except ObsError as error:
                ended.append(error)
            for task in tasks:
                if task is not asyncio.current_task():
                    task.cancel()

        both: list[asyncio.Task[None]] = []
        async with asyncio.TaskGroup() as group:
            both.append(group.create_task(guarded(connection.run(), both), name="obs reader"))
            both.append(
                group.create_task(guarded(self._at_work(connection), both), name="obs watch")
            )
        gone = next((one for one in ended if isinstance(one, ObsGone)), None)
        if gone or ended:
            raise gone or ended[0]
