"""The language model as the rooms of this program use it: its servers, each room's budget and lane,
and what the desk shows of it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Callable

import msgspec

from host.answers.answer import Answer
from host.answers.guard import Guard
from host.answers.model.breaker import BreakerState
from host.answers.model.budget import BudgetLimits
from host.answers.model.lane import LaneLimits, ModelLane
from host.answers.model.ports import LanguageModel, ModelFatal
from host.answers.model.providers.openai_compatible import Server
from host.answers.model.question import Clause, Language, ModelQuestion
from host.answers.model.reword import reword
from host.answers.model.servers import ModelServer, ModelServers
from host.answers.model.watch import WatchTimes
from host.keys import Hidden
from host.machine_views import ModelView
from host.mind import Mind
from host.model_settings import ModelConfig


class ModelService:
    """For all rooms of the program. Run `run()` in a TaskGroup, and close it."""

    def __init__(self, config: ModelConfig, times: WatchTimes | None = None) -> None:
        """
        Raises:
            ModelFatal: an address is none, or `extra` is no JSON object.
        """
        self._config = config
        self.on_change: Callable[[str, str], None] = lambda _name, _trouble: None
        """Told a server's name and its trouble when it falls ill, and "" when it is well again."""
        self._servers = ModelServers(
            [server_of(config, url) for url in config.urls], times=times, on_change=self._changed
        )

    def _changed(self, name: str, trouble: str) -> None:
        self.on_change(name, trouble)

    async def run(self) -> None:
        """Watch the servers until cancelled."""
        await self._servers.run()

    async def close(self) -> None:
        """Let go of connections."""
        await self._servers.close()

    @property
    def ready(self) -> bool:
        """Whether it makes sense to ask now."""
        now_s = asyncio.get_running_loop().time()
        return any(not _trouble(server, now_s) for server in self._servers.servers)

    def lane(self, mind: Callable[[], Mind]) -> RoomLane:
        """The lane of one room."""
        config = self._config
        budget = BudgetLimits(
            tokens_per_minute=config.tokens_per_minute,
            tokens_per_hour=config.tokens_per_hour,
            answer_s=config.answer_s,
        )
        model = self._servers.for_room(budget)
        limits = LaneLimits(answer_s=config.answer_s)
        lane = ModelLane(model, lambda: mind().answerer, limits=limits)
        return RoomLane(lane, model, lambda: self.ready)

    def view(self) -> ModelView:
        """How it is doing, over all servers, for the desk and the metrics."""
        now_s = asyncio.get_running_loop().time()
        servers = self._servers.servers
        troubles = [_trouble(server, now_s) for server in servers]
        counts = [server.counts for server in servers]
        failures: Counter[str] = sum((each.failures for each in counts), Counter())
        first_token: Counter[str] = Counter()
        for each in counts:
            first_token.update(dict(each.first_token_ms.cumulative()))
        return ModelView(
            name=self._config.name,
            trouble="; ".join(filter(None, troubles)) if all(troubles) else "",
            requests=sum(each.requests for each in counts),
            complete=sum(each.complete for each in counts),
            failures=dict(failures),
            prompt_tokens=sum(each.prompt_tokens for each in counts),
            completion_tokens=sum(each.completion_tokens for each in counts),
            first_token_ms=tuple(first_token.items()),
        )


class RoomLane:
    """The lane of one room, and whether a server behind it can be asked."""

    def __init__(self, lane: ModelLane, model: LanguageModel, ready: Callable[[], bool]) -> None:
        self._lane = lane
        self._model = model
        self._ready = ready

    @property
    def ready(self) -> bool:
        """Whether it makes sense to ask now."""
        return self._ready()

    def answer(self, question: ModelQuestion) -> AsyncGenerator[Clause, None]:
        """The answer, clause by clause; raises `NotAnswered`."""
        return self._lane.answer(question)

    async def reword(self, answer: Answer, guard: Guard, language: str, tone: str) -> Answer | None:
        """The answer in other words, None where there are none as true."""
        spoken: Language = "zh" if language == "zh" else "en"
        return await reword(answer, self._model, guard, language=spoken, tone=tone)


def server_of(config: ModelConfig, url: str) -> Server:
    try:
        extra = msgspec.json.decode(config.extra or "{}", type=dict)
    except msgspec.DecodeError as error:
        raise ModelFatal(
            f"model.extra is no JSON object ({error}): write one, or leave it empty", kind="request"
        ) from error
    return Server(
        url=url,
        model=config.name,
        key=Hidden(config.key) if config.key else None,
        first_token_s=config.first_token_s,
        extra=extra,
    )


def _trouble(server: ModelServer, now_s: float) -> str:
    """Why this server is not asked now, "" where it is."""
    if server.watch.trouble:
        return server.watch.trouble
    if server.breaker.state(now_s) is BreakerState.OPEN:
        return f"resting for {server.breaker.rest_left_s(now_s):.0f} s"
    return ""
