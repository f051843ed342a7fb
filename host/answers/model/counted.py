"""What a model has done so far, as plain numbers for the metrics."""

from __future__ import annotations

import asyncio
from bisect import bisect_left
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import aclosing

from host.answers.model.ports import LanguageModel, ModelError, ModelRequest, Report, Usage

FIRST_TOKEN_MS = (25, 50, 100, 200, 400, 800, 1_600, 3_200, 6_400)
"""The upper bounds of the histogram's buckets; one more bucket has no bound."""


class Histogram:
    """Counts values by bucket. `counts` are not cumulative; the last is above every bound."""

    def __init__(self, bounds: tuple[int, ...]) -> None:
        self.bounds = bounds
        self.counts = [0] * (len(bounds) + 1)
        self.sum = 0.0

    def add(self, value: float) -> None:
        """Count a value."""
        self.counts[bisect_left(self.bounds, value)] += 1
        self.sum += value

    @property
    def count(self) -> int:
        """How many values were counted."""
        return sum(self.counts)

    def cumulative(self) -> list[tuple[str, int]]:
        """As Prometheus writes it: ("25", 3), ("50", 9), ..., ("+Inf", 12)."""
        found, so_far = [], 0
        for bound, count in zip((*map(str, self.bounds), "+Inf"), self.counts, strict=True):
            so_far += count
            found.append((bound, so_far))
        return found


class Counts:
    """Plain counters. `closed` are replies that their reader did not want to the end."""

    def __init__(self) -> None:
        self.requests = 0
        self.complete = 0
        self.closed = 0
        self.failures: Counter[str] = Counter()
        self.prompt_tokens = 0
        self.completion_tokens = 0
        self.first_token_ms = Histogram(FIRST_TOKEN_MS)


class CountedModel:
    """A model whose requests are counted."""

    def __init__(self, model: LanguageModel, counts: Counts | None = None) -> None:
        self.name = model.name
        self.counts = counts or Counts()
        self._model = model

    async def stream(
        self, request: ModelRequest, report: Report | None = None
    ) -> AsyncGenerator[str, None]:
        """As `LanguageModel.stream`."""
        loop = asyncio.get_running_loop()
        started_s = loop.time()
        counts = self.counts
        counts.requests += 1
        settled = began = False

        def note(usage: Usage) -> None:
            counts.prompt_tokens += usage.prompt_tokens
            counts.completion_tokens += usage.completion_tokens
            if report is not None:
                report(usage)

        try:
            async with aclosing(self._model.stream(request, note)) as pieces:
                async for piece in pieces:
                    if not began:
                        began = True
                        counts.first_token_ms.add((loop.time() - started_s) * 1_000)
                    yield piece
            counts.complete += 1
            settled = True
        except ModelError as error:
            counts.failures[error.kind] += 1
            settled = True
            raise
        finally:
            counts.closed += not settled

    async def close(self) -> None:
        """Close the model."""
        await self._model.close()
