"""Makes the sound of the next sentences while the present one plays."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from host.speech.ports import Speech, Voice, VoiceError


class Preparer:
    """Prepares the next `lookahead` sentences in order of need. Run `run()` in a TaskGroup;
    without it `get` still works, only nothing is ready.

    One sentence is prepared at a time, and none while somebody waits in `get` for another one.
    What a stand-in spoke (`Speech.stand_in`) is not kept.

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
        self._wanted: list[str] = []
        self._ready: dict[str, Speech] = {}
        self._failed: set[str] = set()
        self._making: str | None = None
        self._made: asyncio.Future[Speech | None] | None = None
        self._job: asyncio.Task[None] | None = None
        self._urgent = 0
        self._changed = asyncio.Event()

    @property
    def ready(self) -> tuple[str, ...]:
        """The sentences whose sound is there, in order of need."""
        return tuple(text for text in self._wanted if text in self._ready)

    def prepare(self, texts: Sequence[str]) -> None:
        """These sentences are needed next, in this order; what is not among the first `lookahead`
        of them is dropped or stopped. Returns at once."""
        self._wanted = list(dict.fromkeys(texts))[: self._lookahead]
        self._ready = {text: self._ready[text] for text in self._wanted if text in self._ready}
        self._failed &= set(self._wanted)
        if self._making is not None and self._making not in self._wanted:
            self._stop_job()
        self._changed.set()

    def forget(self) -> None:
        """What is ready does not hold any more (the shop's lexicon changed): make it anew."""
        self._ready.clear()
        self._failed.clear()
        self._stop_job()
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
        self._urgent += 1
        self._stop_job()
        try:
            speech = await self._voice.synthesise(
                text, language=language or self._language, rate=self._rate
            )
        finally:
            self._urgent -= 1
            self._changed.set()
        if language in (None, self._language):
            self._keep(text, speech)
        return speech

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

    def _keep(self, text: str, speech: Speech) -> None:
        """Keep it while it is wanted, unless a stand-in spoke it: by the time it is needed the
        voice itself may be back."""
        if text not in self._wanted:
            return
        if speech.stand_in:
            self._failed.add(text)
        else:
            self._ready[text] = speech

    def _next(self) -> str | None:
        if self._urgent:
            return None
        missing = (
            text for text in self._wanted if text not in self._ready and text not in self._failed
        )
        return next(missing, None)

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
        if self._job is not None:
            self._job.cancel()
