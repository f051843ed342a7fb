"""Makes the sound of the next sentences while the present one plays."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

from host.speech.clauses import clauses
from host.speech.parts import Parts, made_already, made_in_parts
from host.speech.ports import Remembering, Speech, Voice, VoiceError

_MOST_SOON = 8
_MOST_WISHES = 64


class Preparer:
    """Prepares the next `lookahead` sentences in order of need. Run `run()` in a TaskGroup;
    without it `get` still works, only nothing is ready.

    One sentence is prepared at a time, and none while somebody waits for another one: first what
    comes soon (answers), then the next sentences, then what may be wished for. What a stand-in
    spoke (`Speech.stand_in`) is not kept.

    Args:
        language, rate: how the sentences are spoken.
        lookahead: at most so many sentences are kept ready.
    """

    def __init__(
        self, voice: Voice, *, language: str = "zh", rate: float = 1.0, lookahead: int = 4
    ) -> None:
        if lookahead < 0:
            raise ValueError(f"lookahead={lookahead} must not be below 0")
        self._voice = voice
        self._language = language
        self._rate = rate
        self._lookahead = lookahead
        self._soon: list[str] = []
        self._wanted: list[str] = []
        self._wishes: deque[str] = deque(maxlen=_MOST_WISHES)
        self._ready: dict[str, Speech] = {}
        self._failed: set[str] = set()
        self._making: str | None = None
        self._wished: str | None = None
        """The wish that was taken up last."""
        self._made: asyncio.Future[Speech | None] | None = None
        self._job: asyncio.Task[None] | None = None
        self._urgent = 0
        self._changed = asyncio.Event()

    @property
    def ready(self) -> tuple[str, ...]:
        """The sentences whose sound is there, in order of need."""
        return tuple(text for text in self._needed if text in self._ready)

    @property
    def _needed(self) -> list[str]:
        return [*self._soon, *self._wanted]

    @property
    def takes_wishes(self) -> bool:
        """Whether the voice remembers what it made."""
        return isinstance(self._voice, Remembering)

    def prepare(self, texts: Sequence[str]) -> None:
        """These sentences are needed next, in this order; what is not among the first `lookahead`
        of them is dropped or stopped. Returns at once."""
        self._wanted = list(dict.fromkeys(texts))[: self._lookahead]
        self._drop_unneeded()

    def soon(self, texts: Sequence[str]) -> None:
        """These are needed before the prepared ones, at a time that nobody knows yet: an answer
        that waits for a sentence to end. Of the last eight so announced the sound is made."""
        known = [text for text in self._soon if text not in texts]
        self._soon = [*known, *dict.fromkeys(texts)][-_MOST_SOON:]
        self._drop_unneeded()

    def wish(self, texts: Sequence[str]) -> None:
        """These may be needed: a voice that remembers makes them when it has nothing else to do.
        They take the place of earlier wishes."""
        self._wishes.clear()
        if self.takes_wishes:
            self._wishes.extend(texts[:_MOST_WISHES])
        self._changed.set()

    def forget(self) -> None:
        """What is ready does not hold any more (the catalogue or the shop's lexicon changed): what
        is still needed is made anew, what was only expected is not."""
        self._stop_job()
        self._soon.clear()
        self._wishes.clear()
        self._ready.clear()
        self._failed.clear()
        self._changed.set()

    async def get(self, text: str, *, language: str | None = None) -> Speech:
        """The sentence's sound: ready, or made now ahead of all background work.

        Raises:
            VoiceError: the voice cannot speak it.
        """
        if language is None or language == self._language:
            speech = self._ready.get(text) or await self._being_made(text)
            if speech is not None:
                return speech
        release = self._go_ahead()
        try:
            speech = await self._voice.synthesise(
                text, language=language or self._language, rate=self._rate
            )
        finally:
            release()
        if language in (None, self._language):
            self._keep(text, speech)
        return speech

    @asynccontextmanager
    async def parts(self, text: str) -> AsyncIterator[Parts]:
        """The sentence's sound: in one part where it is ready or its voice is quick, in clauses
        where it is not.

        Raises:
            VoiceError: the voice cannot speak it; of later parts `Parts.next` tells.
        """
        cut = [text]
        if self._voice.capabilities.by_clause and not self._has(text):
            cut = clauses(text, self._language)
        if len(cut) == 1:
            speech = await self.get(text)
            async with made_already(text, speech) as parts:
                yield parts
            return
        release = self._go_ahead()
        try:
            async with made_in_parts(
                self._voice, cut, language=self._language, rate=self._rate, all_made=release
            ) as parts:
                yield parts
        finally:
            release()

    async def run(self) -> None:
        """Prepare in the background until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            while True:
                text = self._next()
                if text is None:
                    self._changed.clear()
                    await self._changed.wait()
                    continue
                self._made = asyncio.get_running_loop().create_future()
                self._making = text
                self._job = tasks.create_task(self._prepare_one(text, self._made))
                # The job's own end, also by a cancel from `get` or `prepare`, is not ours.
                await asyncio.wait([self._job])
                self._job = None

    def _has(self, text: str) -> bool:
        """Whether the whole sentence is there, or on its way."""
        if text in self._ready or text == self._making:
            return True
        kept = None
        if isinstance(self._voice, Remembering):
            kept = self._voice.kept(text, language=self._language, rate=self._rate)
        return kept is not None

    def _go_ahead(self) -> Callable[[], None]:
        """Stop the background for somebody who waits; it goes on when what is returned is called
        for the first time."""
        self._urgent += 1
        self._stop_job()
        waiting = True

        def release() -> None:
            nonlocal waiting
            if waiting:
                waiting = False
                self._urgent -= 1
                self._changed.set()

        return release

    def _drop_unneeded(self) -> None:
        needed = self._needed
        self._ready = {text: self._ready[text] for text in needed if text in self._ready}
        self._failed &= set(needed)
        missing = any(text not in self._ready and text not in self._failed for text in needed)
        if missing and self._making is not None and self._making not in needed:
            self._stop_job()
        self._changed.set()

    def _keep(self, text: str, speech: Speech) -> None:
        """Keep it while it is needed, unless a stand-in spoke it: by the time it is needed the
        voice itself may be back."""
        if text not in self._needed:
            return
        if speech.stand_in:
            self._failed.add(text)
        else:
            self._ready[text] = speech

    def _next(self) -> str | None:
        if self._urgent:
            return None
        for text in self._needed:
            if text not in self._ready and text not in self._failed:
                return text
        while self._wishes:
            self._wished = self._wishes.popleft()
            if not self._has(self._wished):
                return self._wished
        return None

    async def _prepare_one(self, text: str, made: asyncio.Future[Speech | None]) -> None:
        speech: Speech | None = None
        try:
            speech = await self._voice.synthesise(text, language=self._language, rate=self._rate)
            self._keep(text, speech)
        except VoiceError:
            # Whoever needs it asks again, and is told.
            self._failed.add(text)
        finally:
            self._making = None
            if not made.done():
                made.set_result(speech)

    async def _being_made(self, text: str) -> Speech | None:
        if self._making != text or self._made is None:
            return None
        return await asyncio.shield(self._made)

    def _stop_job(self) -> None:
        if self._job is None:
            return
        if self._making is not None and self._making == self._wished:
            self._wishes.appendleft(self._making)  # only put off
        self._job.cancel()
