"""A model that says what it is told to say: to try a room without a server, on virtual time too."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable

import msgspec

from host.answers.model.ports import (
    ModelRequest,
    ModelTransient,
    Report,
    Usage,
    estimated_prompt_tokens,
    estimated_tokens,
)


class ScriptedModel:
    """Writes `reply(request)` in pieces of `size` characters, the first after `first_s` and the
    others `between_s` apart. Keeps the last requests."""

    name = "scripted"

    def __init__(
        self,
        reply: Callable[[ModelRequest], str],
        *,
        size: int = 3,
        first_s: float = 0.2,
        between_s: float = 0.02,
    ) -> None:
        self._reply = reply
        self._size = size
        self._first_s = first_s
        self._between_s = between_s
        self.requests: list[ModelRequest] = []
        self.running = 0

    async def stream(
        self, request: ModelRequest, report: Report | None = None
    ) -> AsyncGenerator[str, None]:
        """As `LanguageModel.stream`; holds the deadline as a server's client does."""
        self.requests = [*self.requests[-99:], request]
        self.running += 1
        try:
            text = self._reply(request)
            wait_s = self._first_s
            for start in range(0, len(text), self._size):
                await self._wait(wait_s, request.deadline_s)
                wait_s = self._between_s
                yield text[start : start + self._size]
            if report is not None:
                report(Usage(estimated_prompt_tokens(request), estimated_tokens(text)))
        finally:
            self.running -= 1

    async def close(self) -> None:
        """There is nothing to close."""

    async def _wait(self, seconds: float, deadline_s: float) -> None:
        try:
            async with asyncio.timeout_at(deadline_s):
                await asyncio.sleep(seconds)
        except TimeoutError:
            raise ModelTransient("the scripted model was too slow", kind="timeout") from None


def in_schema(text: str, *evidence: str) -> str:
    """What a model writes that keeps the lane's schema."""
    reply = {"evidence": list(evidence), "answer": text}
    return msgspec.json.encode(reply).decode()
