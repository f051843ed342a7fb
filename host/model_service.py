"""A language model's server as the rooms use it: counted, watched, behind a breaker, and within
each room's own budget."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable

from host.answers.model.breaker import Breaker, BreakerModel, BreakerState
from host.answers.model.budget import Budget, BudgetLimits, BudgetModel
from host.answers.model.counted import CountedModel, Counts
from host.answers.model.lane import LaneLimits, ModelLane
from host.answers.model.providers.openai_compatible import OpenAICompatible, Server
from host.answers.model.question import Clause, ModelQuestion
from host.answers.model.watch import Watch, WatchedModel, WatchTimes
from host.config import ModelConfig
from host.keys import Hidden
from host.mind import Mind
from host.views import ModelView


class ModelService:
    """One server for all rooms of the program. Run `run()` in a TaskGroup, and close it."""

    def __init__(self, config: ModelConfig, times: WatchTimes | None = None) -> None:
        """
        Raises:
            ModelFatal: the address is none.
        """
        self._config = config
        self._provider = OpenAICompatible(
            Server(
                url=config.url,
                model=config.name,
                key=Hidden(config.key) if config.key else None,
                first_token_s=config.first_token_s,
            )
        )
        self.counts = Counts()
        self._breaker = Breaker()
        self.watch = Watch(
            self._provider, self._provider.metrics_text, times=times, on_change=self._changed
        )
        self.on_change: Callable[[str], None] = lambda _why: None
        """Told when the server falls ill, with the reason, and when it is well again, with ""."""
        counted = CountedModel(self._provider, self.counts)
        self._model = WatchedModel(BreakerModel(counted, self._breaker), self.watch)

    def _changed(self, why: str) -> None:
        self.on_change(why)

    async def run(self) -> None:
        """Watch the server until cancelled."""
        await self.watch.run()

    async def close(self) -> None:
        """Let go of connections."""
        await self._model.close()

    @property
    def ready(self) -> bool:
        """Whether it makes sense to ask now."""
        now_s = asyncio.get_running_loop().time()
        return not self.watch.trouble and self._breaker.state(now_s) is not BreakerState.OPEN

    def lane(self, mind: Callable[[], Mind]) -> RoomLane:
        """The lane of one room."""
        config = self._config
        budget = Budget(
            BudgetLimits(
                tokens_per_minute=config.tokens_per_minute,
                tokens_per_hour=config.tokens_per_hour,
                answer_s=config.answer_s,
            )
        )
        lane = ModelLane(
            BudgetModel(self._model, budget),
            lambda: mind().answerer,
            limits=LaneLimits(answer_s=config.answer_s),
        )
        return RoomLane(lane, lambda: self.ready)

    def view(self) -> ModelView:
        """How it is doing, for the desk."""
        counts = self.counts
        now_s = asyncio.get_running_loop().time()
        resting_s = self._breaker.rest_left_s(now_s)
        trouble = self.watch.trouble or (f"resting for {resting_s:.0f} s" if resting_s else "")
        return ModelView(
            name=self._config.name,
            trouble=trouble,
            requests=counts.requests,
            complete=counts.complete,
            failures=dict(counts.failures),
            prompt_tokens=counts.prompt_tokens,
            completion_tokens=counts.completion_tokens,
            first_token_ms=tuple(counts.first_token_ms.cumulative()),
            first_token_ms_sum=counts.first_token_ms.sum,
        )


class RoomLane:
    """The lane of one room, and whether the server behind it can be asked."""

    def __init__(self, lane: ModelLane, ready: Callable[[], bool]) -> None:
        self._lane = lane
        self._ready = ready

    @property
    def ready(self) -> bool:
        """Whether it makes sense to ask now."""
        return self._ready()

    def answer(self, question: ModelQuestion) -> AsyncGenerator[Clause, None]:
        """The answer, clause by clause; raises `NotAnswered`."""
        return self._lane.answer(question)
