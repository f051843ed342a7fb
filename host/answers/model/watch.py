"""Whether a model server really writes. vLLM's `/health` says yes while its engine hangs
(vllm-project/vllm issue 39863), so its token counter is watched, and a single token asked for now
and then.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing

import msgspec

from host.answers.model.ports import (
    LanguageModel,
    Message,
    ModelError,
    ModelRequest,
    ModelTransient,
    Report,
)

_SAMPLE = re.compile(
    r"^vllm:(num_requests_running|num_requests_waiting|generation_tokens_total|generation_tokens)"
    r"(?:\{[^\n]*\})?[ \t]+([0-9.eE+-]+)",
    re.MULTILINE,
)


class Load(msgspec.Struct, frozen=True):
    """What a server has to do, and how many tokens it has written since its start."""

    requests: float
    tokens: float


def load_of(metrics: str) -> Load | None:
    """The load in a text of metrics, over all engines; None where vLLM's are not in it."""
    sums: dict[str, float] = {}
    for name, number in _SAMPLE.findall(metrics):
        try:
            sums[name] = sums.get(name, 0.0) + float(number)
        except ValueError:
            return None
    tokens = sums.get("generation_tokens_total", sums.get("generation_tokens"))
    if tokens is None or "num_requests_running" not in sums:
        return None
    requests = sums["num_requests_running"] + sums.get("num_requests_waiting", 0.0)
    return Load(requests, tokens)


class Progress:
    """Whether a server that has work makes progress. Moments in seconds of one clock."""

    def __init__(self, patience_s: float = 15.0) -> None:
        self._patience_s = patience_s
        self._tokens: float | None = None
        self._since_s = 0.0

    def stuck(self, load: Load, now_s: float) -> bool:
        """Whether it has had work for so long and written nothing."""
        if load.requests <= 0 or load.tokens != self._tokens:
            self._tokens, self._since_s = load.tokens, now_s
            return False
        return now_s - self._since_s >= self._patience_s


class WatchTimes(msgspec.Struct, frozen=True, kw_only=True):
    """How often a server is looked at, in seconds. While it is ill the canary comes sooner."""

    look_s: float = 3.0
    stuck_s: float = 15.0
    canary_s: float = 30.0
    canary_when_ill_s: float = 5.0
    canary_limit_s: float = 3.0


class Watch:
    """Looks at one server as long as `run` runs.

    Args:
        metrics: its metrics as text, raising ModelError where it gives none; None where the server
            has none to give.
        on_change: told when it falls ill, with the reason, and when it is well again, with "".
    """

    def __init__(
        self,
        model: LanguageModel,
        metrics: Callable[[], Awaitable[str]] | None,
        *,
        times: WatchTimes | None = None,
        on_change: Callable[[str], None] | None = None,
    ) -> None:
        self._model = model
        self._metrics = metrics
        self._times = times or WatchTimes()
        self._on_change = on_change
        self._progress = Progress(self._times.stuck_s)
        self._stuck = ""
        self._silent = ""
        self._canary_due_s = 0.0

    @property
    def trouble(self) -> str:
        """What is wrong with the server; "" where nothing is known to be."""
        return self._stuck or self._silent

    async def run(self) -> None:
        """Look, and look again, until cancelled."""
        while True:
            before = self.trouble
            await self._look()
            if asyncio.get_running_loop().time() >= self._canary_due_s:
                await self._ask_for_a_token()
            if bool(before) != bool(self.trouble) and self._on_change is not None:
                self._on_change(self.trouble)
            await asyncio.sleep(self._times.look_s)

    async def _look(self) -> None:
        if self._metrics is None:
            return
        try:
            load = load_of(await self._metrics())
        except ModelError:
            return  # the canary finds out whether it is only the metrics that are missing
        now_s = asyncio.get_running_loop().time()
        stuck = load is not None and self._progress.stuck(load, now_s)
        self._stuck = "it has requests and has written nothing for a while" if stuck else ""

    async def _ask_for_a_token(self) -> None:
        loop = asyncio.get_running_loop()
        request = ModelRequest(
            messages=(Message("user", "1"),),
            max_tokens=1,
            temperature=0.0,
            deadline_s=loop.time() + self._times.canary_limit_s,
        )
        self._silent = await self._canary(request)
        ill = bool(self.trouble)
        wait_s = self._times.canary_when_ill_s if ill else self._times.canary_s
        self._canary_due_s = loop.time() + wait_s

    async def _canary(self, request: ModelRequest) -> str:
        try:
            async with (
                asyncio.timeout_at(request.deadline_s),
                aclosing(self._model.stream(request)) as pieces,
            ):
                async for _ in pieces:
                    pass
        except TimeoutError:
            return "it did not write a single token in time"
        except ModelError as error:
            return str(error)
        return ""


class WatchedModel:
    """A model that is not asked while its watch knows of trouble."""

    def __init__(self, model: LanguageModel, watch: Watch) -> None:
        self.name = model.name
        self.watch = watch
        self._model = model

    async def stream(
        self, request: ModelRequest, report: Report | None = None
    ) -> AsyncGenerator[str, None]:
        """As `LanguageModel.stream`; raises ModelTransient of kind "unhealthy"."""
        if self.watch.trouble:
            raise ModelTransient(f"{self.name} is unwell: {self.watch.trouble}", kind="unhealthy")
        async with aclosing(self._model.stream(request, report)) as pieces:
            async for piece in pieces:
                yield piece

    async def close(self) -> None:
        """Close the model."""
        await self._model.close()
