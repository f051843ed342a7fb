"""The servers of a language model with all that stands in front of each, shared by the rooms."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from host.answers.model.breaker import Breaker, BreakerLimits, BreakerModel
from host.answers.model.budget import Budget, BudgetLimits, BudgetModel
from host.answers.model.counted import CountedModel, Counts
from host.answers.model.fallback import FallbackModel
from host.answers.model.ports import LanguageModel, ModelFatal
from host.answers.model.providers.openai_compatible import OpenAICompatible, Server
from host.answers.model.watch import Watch, WatchedModel, WatchTimes


class ModelServer:
    """One server: counted, behind a breaker, watched."""

    def __init__(
        self,
        server: Server,
        *,
        limits: BreakerLimits | None = None,
        times: WatchTimes | None = None,
        on_change: Callable[[str, str], None] | None = None,
    ) -> None:
        client = OpenAICompatible(server)
        self.name = client.name
        self.counts = Counts()
        self.breaker = Breaker(limits)

        def tell(trouble: str) -> None:
            if on_change is not None:
                on_change(self.name, trouble)

        self.watch = Watch(client, client.metrics_text, times=times, on_change=tell)
        counted = CountedModel(client, self.counts)
        self.model: LanguageModel = WatchedModel(BreakerModel(counted, self.breaker), self.watch)


class ModelServers:
    """Several servers of one model, the first preferred.

    Args:
        on_change: told the name of a server and its trouble when it falls ill, and "" when it is
            well again.

    Raises:
        ModelFatal: there is no server, or an address is none.
    """

    def __init__(
        self,
        servers: Sequence[Server],
        *,
        limits: BreakerLimits | None = None,
        times: WatchTimes | None = None,
        on_change: Callable[[str, str], None] | None = None,
    ) -> None:
        if not servers:
            raise ModelFatal("there is no language model's server: name one", kind="url")
        self.servers = tuple(
            ModelServer(server, limits=limits, times=times, on_change=on_change)
            for server in servers
        )
        self._model = FallbackModel(*(server.model for server in self.servers))

    def for_room(self, limits: BudgetLimits | None = None) -> BudgetModel:
        """The model within the budget of one room; `budget` of it has the account."""
        return BudgetModel(self._model, Budget(limits))

    async def run(self) -> None:
        """Watch the servers until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            for server in self.servers:
                tasks.create_task(server.watch.run(), name=f"watch {server.name}")

    async def close(self) -> None:
        """Close their connections."""
        await self._model.close()
