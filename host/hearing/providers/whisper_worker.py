"""The worker that recognises speech with faster-whisper, in a process of its own: the package loads
a decoder of media and a model of hundreds of megabytes, and neither may stand beside a room.

Run as `python -m host.hearing.providers.whisper_worker MODEL`; MODEL is a folder or a name. A
request is {"id", "pcm" (base64), "language", "final"}; the answer has "text", "sureness",
"language" and "words". The wire is that of the voices' workers.
"""

from __future__ import annotations

import base64
import math
import os
import sys
from pathlib import Path
from typing import Any

from host.hearing.ports import RATE_HZ
from host.speech.providers.worker_frames import Header
from host.speech.providers.worker_loop import Answer, CannotSpeak, run_worker

_MOST_THREADS = 4
_BEAMS = 5


class _Model:
    """A loaded model."""

    def __init__(self, name: str) -> None:
        import numpy as np
        from faster_whisper import WhisperModel

        self._numpy = np
        threads = max(1, min(_MOST_THREADS, (os.cpu_count() or 2) // 2))
        local = Path(name).is_dir()
        self._model = WhisperModel(
            name, device="auto", compute_type="default", cpu_threads=threads, local_files_only=local
        )

    def answer(self, request: dict[str, Any]) -> tuple[Header, bytes]:
        """What is said in one stretch."""
        np = self._numpy
        pcm = base64.b64decode(request["pcm"])
        samples = np.frombuffer(pcm, dtype="<i2").astype(np.float32) / 32768
        final = bool(request["final"])
        segments, about = self._model.transcribe(
            samples,
            language=request["language"] or None,
            beam_size=_BEAMS if final else 1,
            word_timestamps=final,
            condition_on_previous_text=False,
            temperature=0.0,
            without_timestamps=not final,
            max_new_tokens=8 * (2 + len(samples) // RATE_HZ),
        )
        found = list(segments)
        return {
            "id": request["id"],
            "text": "".join(segment.text for segment in found).strip(),
            "sureness": _sureness(found),
            "language": about.language,
            "words": [
                [word.word, round(word.start * 1000), round(word.end * 1000), word.probability]
                for segment in found
                for word in segment.words or ()
            ],
        }, b""


def _sureness(segments: list[Any]) -> float:
    """The mean likelihood of a token, less where it may be no speech at all."""
    lengths = [max(1, len(segment.tokens)) for segment in segments]
    if not lengths:
        return 0.0
    likely = sum(
        math.exp(min(0.0, segment.avg_logprob)) * (1 - segment.no_speech_prob) * length
        for segment, length in zip(segments, lengths, strict=True)
    )
    return float(likely / sum(lengths))


def _load(name: str) -> tuple[int, Answer]:
    try:
        model = _Model(name)
        silence = base64.b64encode(bytes(RATE_HZ)).decode()
        model.answer({"id": 0, "pcm": silence, "language": "zh", "final": False})
    except (ImportError, OSError, ValueError, RuntimeError) as error:
        raise CannotSpeak(str(error).splitlines()[0][:300]) from error
    return RATE_HZ, model.answer


def main(arguments: list[str]) -> int:
    """Serve until stdin ends."""
    name = arguments[0]
    return run_worker("faster-whisper", lambda: _load(name))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
