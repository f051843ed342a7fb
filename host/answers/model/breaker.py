"""A circuit breaker: a model that keeps failing is left alone, and tried again after a while."""

from __future__ import annotations

import asyncio
import random
from collections import deque
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from enum import StrEnum

import msgspec

from host.answers.model.ports import (
    LanguageModel,
    ModelError,
    ModelRequest,
    ModelTransient,
    Report,
)


class BreakerState(StrEnum):
    """CLOSED lets everything through, OPEN nothing, HALF_OPEN one probe."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half_open"


class Permit(msgspec.Struct, frozen=True):
    """Leave to make one call; to be handed back with its outcome."""

    period: int


class BreakerLimits(msgspec.Struct, frozen=True, kw_only=True):
    """When the breaker opens, and for how long. The rest grows from `rest_s` to `rest_max_s`, and
    a random part of up to a half is taken off, so that rooms do not probe in step."""

    failures_in_a_row: int = 5
    window: int = 20
    failed_share: float = 0.5
    rest_s: float = 1.0
    rest_max_s: float = 60.0


class Breaker:
    """The state machine alone: all moments are given to it, in seconds of one clock.

    Args:
        chance: gives a number from 0 to 1, for the random part of a rest.
    """

    def __init__(
        self,
        limits: BreakerLimits | None = None,
        *,
        chance: Callable[[], float] | None = None,
    ) -> None:
        self._limits = limits or BreakerLimits()
        self._chance = chance or random.Random().random
        self._outcomes: deque[bool] = deque(maxlen=self._limits.window)
        self._in_a_row = 0
        self._openings = 0
        self._period = 0
        self._state = BreakerState.CLOSED
        self._until_s = 0.0
        self._probing = False
        self.opened = 0
        """How often it has opened."""

    def state(self, now_s: float) -> BreakerState:
        """The state it is in at this moment."""
        if self._state is BreakerState.OPEN and now_s >= self._until_s:
            return BreakerState.HALF_OPEN
        return self._state

    def rest_left_s(self, now_s: float) -> float:
        """How long until the next call may be tried."""
        return max(0.0, self._until_s - now_s) if self._state is BreakerState.OPEN else 0.0

    def ask(self, now_s: float) -> Permit | None:
        """Leave for a call that begins now, None where it must not."""
        self._state = self.state(now_s)
        if self._state is BreakerState.OPEN or self._probing:
            return None
        self._probing = self._state is BreakerState.HALF_OPEN
        return Permit(self._period)

    def succeeded(self, permit: Permit) -> None:
        """The call came to a good end."""
        if permit.period != self._period:
            return  # it began before the breaker opened, and says nothing about now
        self._in_a_row = 0
        self._outcomes.append(True)
        if self._probing:
            self._new_period(BreakerState.CLOSED)
            self._openings = 0

    def failed(self, permit: Permit, now_s: float) -> None:
        """The call failed."""
        if permit.period != self._period:
            return
        self._in_a_row += 1
        self._outcomes.append(False)
        if self._probing or self._too_many():
            self._open(now_s)

    def abandoned(self, permit: Permit) -> None:
        """The call was given up before it could tell anything."""
        if permit.period == self._period:
            self._probing = False

    def _too_many(self) -> bool:
        if self._in_a_row >= self._limits.failures_in_a_row:
            return True
        whole = len(self._outcomes) == self._limits.window
        failed = self._outcomes.count(False)
        return whole and failed > self._limits.failed_share * self._limits.window

    def _open(self, now_s: float) -> None:
        # 2.0**1023 is the last power that is a number.
        grown_s = self._limits.rest_s * 2.0 ** min(self._openings, 64)
        rest_s = min(grown_s, self._limits.rest_max_s) * (1 - self._chance() / 2)
        self._until_s = now_s + rest_s
        self._openings += 1
        self.opened += 1
        self._new_period(BreakerState.OPEN)

    def _new_period(self, state: BreakerState) -> None:
        self._state = state
        self._period += 1
        self._probing = False
        self._in_a_row = 0
        self._outcomes.clear()


class BreakerModel:
    """A model behind a breaker. While it is open every request fails at once.

    A reply that its reader closes is a success once it has begun. Closed before, it tells nothing,
    unless its reader had waited for `slow_s`: then the model has failed.
    """

    def __init__(self, model: LanguageModel, breaker: Breaker, *, slow_s: float = 3.0) -> None:
        self.name = model.name
        self.breaker = breaker
        self._model = model
        self._slow_s = slow_s

    async def stream(
        self, request: ModelRequest, report: Report | None = None
    ) -> AsyncGenerator[str, None]:
        """As `LanguageModel.stream`; raises ModelTransient of kind "open" where it is open."""
        loop = asyncio.get_running_loop()
        started_s = loop.time()
        permit = self.breaker.ask(started_s)
        if permit is None:
            rest_s = self.breaker.rest_left_s(started_s)
            raise ModelTransient(
                f"{self.name} has failed too often and is left alone for {rest_s:.1f} s more",
                kind="open",
                retry_after_s=rest_s,
            )
        began = settled = False
        try:
            async with aclosing(self._model.stream(request, report)) as pieces:
                async for piece in pieces:
                    began = True
                    yield piece
            self.breaker.succeeded(permit)
            settled = True
        except ModelError:
            self.breaker.failed(permit, loop.time())
            settled = True
            raise
        finally:
            if not settled:
                self._closed_early(permit, began, started_s)

    async def close(self) -> None:
        """Close the model."""
        await self._model.close()

    def _closed_early(self, permit: Permit, began: bool, started_s: float) -> None:
        now_s = asyncio.get_running_loop().time()
        if began:
            self.breaker.succeeded(permit)
        elif now_s - started_s >= self._slow_s:
            self.breaker.failed(permit, now_s)
        else:
            self.breaker.abandoned(permit)
