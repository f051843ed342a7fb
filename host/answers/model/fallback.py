"""A model made of several servers: the next one is asked where one gives no first word."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing

from host.answers.model.ports import LanguageModel, ModelError, ModelRequest, Report


class FallbackModel:
    """Asks the models in order. Once text has come there is no way back: half of one answer and
    half of another are no answer. Put a breaker around each, or a dead one costs its timeout every
    time."""

    def __init__(self, first: LanguageModel, *others: LanguageModel) -> None:
        self.name = first.name
        self._models = (first, *others)

    async def stream(
        self, request: ModelRequest, report: Report | None = None
    ) -> AsyncGenerator[str, None]:
        """As `LanguageModel.stream`; where all fail, the error of the last."""
        for number, model in enumerate(self._models, 1):
            began = False
            try:
                async with aclosing(model.stream(request, report)) as pieces:
                    async for piece in pieces:
                        began = True
                        yield piece
            except ModelError:
                if began or number == len(self._models):
                    raise
            else:
                return

    async def close(self) -> None:
        """Close them all."""
        for model in self._models:
            await model.close()
