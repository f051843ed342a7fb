"""Speech recognition with faster-whisper in a worker process (whisper_worker)."""

from __future__ import annotations

import asyncio
import base64
import copy
import sys
from collections.abc import Sequence

from host.hearing.ports import HeardText, HeardWord, HearingError
from host.speech.ports import VoiceError, VoiceUnavailable
from host.speech.providers.worker_process import WorkerProcess

LIMIT_S = 20.0
START_LIMIT_S = 180.0
"""A model that is fetched for the first time may take a while."""
REST_S = 30.0
"""A model that could not be loaded is not tried again sooner than this."""
_REMEDY = "give the folder of a faster-whisper (CTranslate2) model in hearing.model"


class WhisperRecogniser:
    """Implements `host.hearing.ports.Recogniser`. Rooms share one by `for_language`: a model is too
    big to have many, so they take turns.

    Args:
        model: a folder, or a name that faster-whisper knows.
        language: the host's, "" to find out.
    """

    def __init__(
        self,
        model: str,
        *,
        language: str = "",
        limit_s: float = LIMIT_S,
        start_limit_s: float = START_LIMIT_S,
        command: Sequence[str] = (),
    ) -> None:
        self.name = "faster-whisper"
        self._language = language
        self._process = WorkerProcess(
            command or (sys.executable, "-m", "host.hearing.providers.whisper_worker", model),
            remedy=_REMEDY,
            limit_s=limit_s,
            start_limit_s=start_limit_s,
        )
        self._turn = asyncio.Lock()
        self._rests_until_s = 0.0

    async def start(self) -> None:
        """Begin to load the model; returns at once.

        Raises:
            HearingError: there is no Python to run it.
        """
        try:
            await self._process.start()
        except VoiceError as error:
            raise HearingError(str(error)) from error

    def for_language(self, language: str) -> WhisperRecogniser:
        """The same worker for a room whose host speaks this language; to be closed with this."""
        other = copy.copy(self)
        other._language = language
        return other

    async def recognise(self, pcm: bytes, *, final: bool) -> HeardText:
        loop = asyncio.get_running_loop()
        if loop.time() < self._rests_until_s:
            raise HearingError(f"the model could not be loaded; {_REMEDY}")
        request = {
            "pcm": base64.b64encode(pcm).decode(),
            "language": self._language,
            "final": final,
        }
        try:
            async with self._turn:
                header, _ = await self._process.ask(request)
        except VoiceUnavailable as error:
            self._rests_until_s = loop.time() + REST_S
            raise HearingError(f"the speech recogniser cannot be used: {error}") from error
        except VoiceError as error:
            raise HearingError(f"the speech recogniser failed: {error}") from error
        return HeardText(
            text=header["text"],
            sureness=max(0.0, min(1.0, header["sureness"])),
            language=header["language"],
            words=tuple(HeardWord(*word) for word in header["words"]),
        )

    async def close(self) -> None:
        await self._process.stop()
