"""The sound of one sentence in parts: the first as soon as it is made, the others in their order,
several in the making at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

import msgspec

from host.speech.ports import Speech, Voice, VoiceError


class Part(msgspec.Struct, frozen=True):
    """A piece of a written sentence and its sound; the marks count from the piece's beginning."""

    text: str
    speech: Speech


class Parts:
    """Gives the parts one after the other."""

    def __init__(self, texts: Sequence[str], making: Sequence[asyncio.Future[Speech | VoiceError]]):
        self._waiting = list(zip(texts, making, strict=True))

    async def next(self) -> Part | None:
        """The next part, None after the last.

        Raises:
            VoiceError: no voice could speak it.
        """
        if not self._waiting:
            return None
        text, making = self._waiting.pop(0)
        made = await making
        if isinstance(made, VoiceError):
            raise made
        return Part(text, made)


@asynccontextmanager
async def made_already(text: str, speech: Speech) -> AsyncIterator[Parts]:
    """A sentence whose sound is there, as its own only part."""
    ready: asyncio.Future[Speech | VoiceError] = asyncio.get_running_loop().create_future()
    ready.set_result(speech)
    yield Parts([text], [ready])


@asynccontextmanager
async def made_in_parts(
    voice: Voice,
    texts: Sequence[str],
    *,
    language: str,
    rate: float = 1.0,
    at_once: int = 2,
    all_made: Callable[[], None] = lambda: None,
) -> AsyncIterator[Parts]:
    """Have the parts made, at most `at_once` at a time, the earlier first; `all_made` is called
    after the last. What is still being made when this is left is stopped."""
    places = asyncio.Semaphore(at_once)
    left = len(texts)

    async def make(text: str) -> Speech | VoiceError:
        nonlocal left
        async with places:
            try:
                return await voice.synthesise(text, language=language, rate=rate)
            except VoiceError as error:
                return error
            finally:
                left -= 1
                if not left:
                    all_made()

    failure: Exception | None = None
    async with asyncio.TaskGroup() as tasks:
        making = [tasks.create_task(make(text)) for text in texts]
        try:
            yield Parts(texts, making)
        except Exception as error:  # noqa: BLE001  raised again below, as itself and in no group
            failure = error
        finally:
            for task in making:
                task.cancel()
    if failure is not None:
        raise failure
