"""What a room may spend on a language model: tokens, requests at once, seconds for an answer."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator
from contextlib import aclosing

import msgspec

from host.answers.model.ports import (
    LanguageModel,
    ModelRequest,
    ModelTransient,
    Report,
    Usage,
    estimated_prompt_tokens,
    estimated_tokens,
)


class BudgetLimits(msgspec.Struct, frozen=True, kw_only=True):
    """A room's limits. Tokens are those of prompts and replies together."""

    tokens_per_minute: int = 60_000
    tokens_per_hour: int = 1_000_000
    requests_at_once: int = 4
    answer_s: float = 8.0


class Spent:
    """Tokens of the last `seconds`, in 60 parts; never tells fewer than there were. All moments
    are given to it, in seconds of one clock."""

    def __init__(self, seconds: float) -> None:
        self._part_s = seconds / 60
        self._parts: deque[tuple[int, int]] = deque(maxlen=64)
        self._total = 0

    def tokens(self, now_s: float) -> int:
        """Tokens spent within the last seconds."""
        oldest = int(now_s // self._part_s) - 60
        while self._parts and self._parts[0][0] < oldest:
            self._total -= self._parts.popleft()[1]
        return self._total

    def add(self, tokens: int, now_s: float) -> None:
        """So many were spent now."""
        self.tokens(now_s)
        part = int(now_s // self._part_s)
        if self._parts and self._parts[-1][0] == part:
            self._parts[-1] = (part, self._parts[-1][1] + tokens)
        else:
            self._parts.append((part, tokens))
        self._total += tokens


class Budget:
    """A room's account. Tokens are set aside before a request and settled after it."""

    def __init__(self, limits: BudgetLimits | None = None) -> None:
        self.limits = limits or BudgetLimits()
        self._minute = Spent(60.0)
        self._hour = Spent(3_600.0)
        self._set_aside = 0
        self.at_once = 0
        """Requests under way."""
        self.refused = 0
        """Requests that were not made."""

    def refusal(self, tokens: int, now_s: float) -> str:
        """Why a request of so many tokens must not be made now; "" where it may."""
        limits = self.limits
        if self.at_once >= limits.requests_at_once:
            return f"{self.at_once} requests are under way, {limits.requests_at_once} are allowed"
        for spent, limit, period in (
            (self._minute.tokens(now_s), limits.tokens_per_minute, "minute"),
            (self._hour.tokens(now_s), limits.tokens_per_hour, "hour"),
        ):
            if spent + self._set_aside + tokens > limit:
                return (
                    f"{spent + self._set_aside} of the {limit} tokens for each {period} are spent"
                )
        return ""

    def begin(self, tokens: int) -> None:
        """A request begins; so many tokens are set aside for it."""
        self.at_once += 1
        self._set_aside += tokens

    def end(self, set_aside: int, spent: int, now_s: float) -> None:
        """The request is over and has cost `spent` tokens."""
        self.at_once -= 1
        self._set_aside -= set_aside
        self._minute.add(spent, now_s)
        self._hour.add(spent, now_s)

    def tokens_last_hour(self, now_s: float) -> int:
        """What was spent within the last hour."""
        return self._hour.tokens(now_s)


class BudgetModel:
    """A model within a room's budget; a request that does not fit fails at once, and no reply
    takes longer than the budget's seconds."""

    def __init__(self, model: LanguageModel, budget: Budget) -> None:
        self.name = model.name
        self.budget = budget
        self._model = model

    async def stream(
        self, request: ModelRequest, report: Report | None = None
    ) -> AsyncGenerator[str, None]:
        """As `LanguageModel.stream`; raises ModelTransient of kind "budget" with the reason."""
        loop = asyncio.get_running_loop()
        prompt_tokens = estimated_prompt_tokens(request)
        set_aside = prompt_tokens + request.max_tokens
        reason = self.budget.refusal(set_aside, loop.time())
        if reason:
            self.budget.refused += 1
            raise ModelTransient(f"the room's budget is used up: {reason}", kind="budget")
        self.budget.begin(set_aside)
        told: list[Usage] = []
        spent = prompt_tokens
        until_s = min(request.deadline_s, loop.time() + self.budget.limits.answer_s)
        request = msgspec.structs.replace(request, deadline_s=until_s)
        try:
            async with aclosing(self._model.stream(request, told.append)) as pieces:
                async for piece in pieces:
                    spent += estimated_tokens(piece)
                    yield piece
        finally:
            if told:
                spent = told[-1].prompt_tokens + told[-1].completion_tokens
            self.budget.end(set_aside, spent, loop.time())
        if report is not None and told:
            report(told[-1])

    async def close(self) -> None:
        """Close the model."""
        await self._model.close()
