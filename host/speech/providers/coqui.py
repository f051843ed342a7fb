"""A voice from a model of coqui-tts in a worker process, for machines with a graphics card.

The worker may run under another Python, where coqui-tts is installed; this process never loads it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from host.speech.marks import estimated_marks
from host.speech.ports import Speech, VoiceCapabilities, VoiceError
from host.speech.providers.worker_process import WorkerProcess, Workers
from host.speech.spoken import NO_LEXICON, Lexicon, sentence_language, spoken_text

_SILENT_RATE_HZ, _SILENT_MS = 22_050, 100
_SLOWEST, _FASTEST = 0.5, 2.0
_REMEDY = (
    "name a folder with config.json and model.pth in voice.coqui_folder, and a Python that has"
    " coqui-tts in voice.coqui_python"
)


class CoquiVoice:
    """Speaks with the model in a folder. Marks are estimated from the sound's length and pauses.

    Args:
        folder: holds config.json and the model.
        python: the program that has coqui-tts installed; ours if empty.
        speaker: one of the model's, where it has several.
        limit_s: longest time for one sentence before its worker is replaced.
        start_limit_s: longest time for a worker to load the model.
        lexicon: the shop's lexicon as it is now.
    """

    def __init__(
        self,
        folder: Path,
        *,
        python: str = "",
        speaker: str = "",
        limit_s: float = 8.0,
        start_limit_s: float = 120.0,
        lexicon: Callable[[], Lexicon] = lambda: NO_LEXICON,
    ) -> None:
        self.name = f"coqui {folder.name}"
        self.capabilities = VoiceCapabilities(
            languages=("zh", "en"), word_marks=True, by_clause=True
        )
        self._lexicon = lexicon
        command = (python or sys.executable, "-m", "host.speech.providers.coqui_worker")
        arguments = (str(folder), *([speaker] if speaker else []))
        self._workers = Workers(
            [
                WorkerProcess(
                    (*command, *arguments),
                    remedy=_REMEDY,
                    limit_s=limit_s,
                    start_limit_s=start_limit_s,
                )
            ]
        )

    async def start(self) -> None:
        """Start the worker without waiting for the model; optional.

        Raises:
            VoiceUnavailable: it cannot be started at all.
        """
        await self._workers.start()

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        """The sentence as sound at the model's rate; `rate` is kept within 0.5 and 2.

        Raises:
            VoiceUnavailable: the model cannot be loaded here.
            VoiceError: the worker died, stalled, or made no sound of it.
        """
        spoken = spoken_text(text, language, self._lexicon())
        said = spoken.text
        if not any(character.isalnum() for character in said):
            silence = bytes(_SILENT_RATE_HZ * _SILENT_MS // 1000 * 2)
            return Speech(pcm=silence, rate=_SILENT_RATE_HZ, voice=self.name)
        request = {
            "text": said,
            "language": sentence_language(text, language),
            "rate": max(_SLOWEST, min(rate, _FASTEST)),
        }
        header, pcm = await self._workers.ask(request)
        try:
            marks = estimated_marks(
                spoken,
                begin_ms=int(header["begin_ms"]),
                end_ms=int(header["end_ms"]),
                pauses=[(int(first), int(last)) for first, last in header["pauses"]],
            )
            return Speech(pcm=pcm, rate=int(header["rate_hz"]), marks=marks, voice=self.name)
        except (KeyError, TypeError, ValueError) as error:
            raise VoiceError(
                f"the voice worker's answer is not understood ({type(error).__name__}: {error});"
                " its program and ours are not of the same version"
            ) from error

    async def close(self) -> None:
        """End the worker."""
        await self._workers.stop()
