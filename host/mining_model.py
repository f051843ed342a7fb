"""The language model as the miner's second reader: lines and terms in batches, within a budget of
tokens for the run."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import aclosing, asynccontextmanager, contextmanager
from types import TracebackType
from typing import Self

from demand.mining.labelling import Label, LabelError
from demand.mining.second_reading import (
    Asked,
    Opinion,
    SecondReading,
    read_opinions,
    write_opinions,
)
from host.answers.model.fallback import FallbackModel
from host.answers.model.ports import (
    LanguageModel,
    Message,
    ModelError,
    ModelFatal,
    ModelRequest,
    Usage,
    estimated_prompt_tokens,
    estimated_tokens,
)
from host.answers.model.providers.openai_compatible import OpenAICompatible
from host.config import Config
from host.mining_question import (
    SCHEMA,
    VERSION,
    Answer,
    about_lines,
    about_terms,
    answers_in,
    label_of,
    most_tokens,
    opinion_of,
)
from host.model_service import server_of
from host.usage import UsageError

_log = logging.getLogger(__name__)

_ANSWER_S = 60.0
_MOST_FAILURES = 3
"""So many questions in a row without a usable answer, and no more are asked."""


@contextmanager
def second_reader(config: Config, *, tokens: int) -> Iterator[Asked]:
    """The model of the settings for files; its answers are kept in the data folder.

    Raises:
        UsageError: no model is set, or its address is none.
        TableError: the file of its answers is none.
    """
    model = _model(config)
    file = config.folder / "mining-answers.json"
    second_kept = read_opinions(file)
    with InTurn(ModelReader(model, tokens=tokens, name=config.model.name)) as reader:
        second = SecondReading(reader, second_kept)
        try:
            yield Asked((reader,), second)
        finally:
            write_opinions(second.kept, file)


@asynccontextmanager
async def log_reader(config: Config, *, tokens: int) -> AsyncIterator[ModelReader | None]:
    """The model of the settings for the log, None where it may spend nothing. Raises UsageError: no
    model is set, or its address is none."""
    if not tokens:
        yield None
        return
    reader = ModelReader(_model(config), tokens=tokens, name=config.model.name)
    try:
        yield reader
    finally:
        await reader.close()


def _model(config: Config) -> LanguageModel:
    """The servers of the settings, each asked where those before it do not answer."""
    if not config.model.urls:
        raise UsageError("--ask-model needs a language model: set [model] url and name")
    try:
        models = [OpenAICompatible(server_of(config.model, url)) for url in config.model.urls]
    except ModelFatal as error:
        raise UsageError(f"--ask-model: {error}") from None
    return FallbackModel(*models)


class ModelReader:
    """Asks a model; a `CarefulReader`. Close it.

    Args:
        tokens: of prompts and answers together; what would go beyond is not asked.
        name: of the model, wherever it is served.
    """

    def __init__(self, model: LanguageModel, *, tokens: int, name: str) -> None:
        self._model = model
        self._left = tokens
        self._failures = 0
        self.name = f"{name} {VERSION}"
        self.spent = 0

    async def close(self) -> None:
        """Close the model."""
        await self._model.close()

    async def read(self, lines: Sequence[str]) -> Sequence[Opinion | None]:
        """As `CarefulReader.read`."""
        answers = await self._ask(about_lines(lines), len(lines))
        return [opinion_of(answer) for answer in answers]

    async def label(self, terms: Sequence[str]) -> Sequence[Label | None]:
        """As `CarefulReader.label`."""
        answers = await self._ask(about_terms(terms), len(terms))
        return [label_of(term, answer) for term, answer in zip(terms, answers, strict=False)]

    async def _ask(self, messages: tuple[Message, ...], count: int) -> list[Answer]:
        """So many answers, or none at all where they cannot be used."""
        if self._failures >= _MOST_FAILURES:
            raise LabelError(f"{self._model.name} failed {_MOST_FAILURES} times in a row")
        try:
            text = await self._text(messages, most_tokens(count))
        except ModelError as error:
            _log.warning("%s", error)
            text = ""
        answers = answers_in(text)
        if len(answers) != count:
            self._failures += 1
            return []
        self._failures = 0
        return answers

    async def _text(self, messages: tuple[Message, ...], max_tokens: int) -> str:
        now_s = asyncio.get_running_loop().time()
        request = ModelRequest(
            messages=messages, deadline_s=now_s + _ANSWER_S, max_tokens=max_tokens,
            temperature=0.0, schema=SCHEMA,
        )  # fmt: skip
        prompt = estimated_prompt_tokens(request)
        if prompt + max_tokens > self._left:
            raise LabelError("the budget of tokens is spent")
        told: list[Usage] = []
        text = ""
        try:
            async with aclosing(self._model.stream(request, told.append)) as pieces:
                async for piece in pieces:
                    text += piece
        finally:
            cost = prompt + estimated_tokens(text)
            if told:
                cost = told[-1].prompt_tokens + told[-1].completion_tokens
            self._left -= cost
            self.spent += cost
        return text


class InTurn:
    """The same for a program without a loop: a `LineReader` and a `Labeller`. Use it as a context:
    it closes the model."""

    def __init__(self, reader: ModelReader) -> None:
        self._reader = reader
        self._runner = asyncio.Runner()
        self.name = reader.name

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._runner.run(self._reader.close())
        self._runner.close()

    def read(self, lines: Sequence[str]) -> Sequence[Opinion | None]:
        """As `LineReader.read`."""
        return self._runner.run(self._reader.read(lines))

    def label(self, terms: Sequence[str]) -> Sequence[Label | None]:
        """As `Labeller.label`."""
        return self._runner.run(self._reader.label(terms))
