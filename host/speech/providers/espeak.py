"""The embedded voice: espeak-ng in worker processes, Mandarin by pinyin, English as it is.

espeak-ng is GPL-3, so its library is loaded by the worker only; this process talks to it in frames
over a pipe (docs/decisions/0004-embedded-voice.md). Not for a virtual-time loop.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from host.speech.ports import Speech, VoiceCapabilities, VoiceError
from host.speech.providers.runs import Runs
from host.speech.providers.worker_frames import Header
from host.speech.providers.worker_process import WorkerProcess, Workers
from host.speech.spoken import NO_LEXICON, Lexicon, spoken_text

WORKER_COMMAND = (sys.executable, "-m", "host.speech.providers.espeak_worker")
_REMEDY = "install it with `pip install espeakng-loader pypinyin numpy`"

RATE_HZ = 22_050
DEFAULT_VARIANT = "Annie"  # of the female ones, the one whose Mandarin tones lie widest apart
_SILENT_MS = 100


class EspeakVoice:
    """Speaks Mandarin and English from packages alone.

    A sentence in which nothing can be spoken (only signs) is 100 ms of silence.

    Args:
        workers: how many sentences can be made at once.
        limit_s: longest time for one sentence before its worker is replaced.
        start_limit_s: longest time for a worker to come up.
        variant: espeak-ng's name for the kind of voice.
        command: what starts a worker.
        lexicon: the shop's lexicon as it is now.
    """

    name = "espeak"
    capabilities = VoiceCapabilities(languages=("zh", "en"), word_marks=True, phoneme_marks=True)

    def __init__(
        self,
        *,
        workers: int = 1,
        limit_s: float = 2.0,
        start_limit_s: float = 10.0,
        variant: str = DEFAULT_VARIANT,
        command: Sequence[str] = WORKER_COMMAND,
        lexicon: Callable[[], Lexicon] = lambda: NO_LEXICON,
    ) -> None:
        if workers < 1:
            raise ValueError(f"workers={workers}: the voice needs at least 1")
        self._variant = variant
        self._lexicon = lexicon
        self._workers = Workers(
            [
                WorkerProcess(command, remedy=_REMEDY, limit_s=limit_s, start_limit_s=start_limit_s)
                for _ in range(workers)
            ]
        )

    @property
    def worker_pids(self) -> tuple[int, ...]:
        """The living workers' process ids."""
        return self._workers.pids

    async def start(self) -> None:
        """Start the workers without waiting for them to be ready; optional, `synthesise` starts
        what is missing.

        Raises:
            VoiceUnavailable: they cannot be started at all.
        """
        await self._workers.start()

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        """The sentence as sound at 22,050 Hz; `rate` is kept within 0.5 and 2.

        Raises:
            VoiceUnavailable: espeak-ng cannot be loaded here.
            VoiceError: the worker died or stalled; the next sentence has a new one.
        """
        runs = Runs(spoken_text(text, language, self._lexicon()))
        if not runs.texts:
            pcm = bytes(RATE_HZ * _SILENT_MS // 1000 * 2)
            return Speech(pcm=pcm, rate=RATE_HZ, voice=self.name)
        request = {"runs": runs.request, "rate": rate, "variant": self._variant}
        header, pcm = await self._workers.ask(request)
        try:
            return _speech(runs, header, pcm)
        except (KeyError, TypeError, ValueError) as error:
            raise VoiceError(
                f"the voice worker's answer is not understood ({type(error).__name__}: {error});"
                " its program and ours are not of the same version"
            ) from error

    async def close(self) -> None:
        """End the workers."""
        await self._workers.stop()


def _speech(runs: Runs, header: Header, pcm: bytes) -> Speech:
    rate_hz = int(header["rate_hz"])
    end_ms = len(pcm) // 2 * 1000 // rate_hz
    marks = runs.word_marks(header["words"], end_ms)
    marks += runs.phoneme_marks(header["phonemes"], end_ms)
    marks.sort(key=lambda mark: mark.at_ms)
    return Speech(pcm=pcm, rate=rate_hz, marks=tuple(marks), voice=EspeakVoice.name)
