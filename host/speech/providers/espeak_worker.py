"""The voice worker: a process of its own that speaks runs of text with espeak-ng.

Run as `python -m host.speech.providers.espeak_worker`. A request is {"id", "runs", "rate",
"variant"}; each run is [language, text, readings], where readings are the [position, pinyin] of
words that the shop wants read so. The answer has the same id, "rate_hz", "words" as [at_ms, run,
position, length], "phonemes" as [at_ms, symbol], and PCM as payload, or "error". The wire is that
of `worker_loop`.
"""

from __future__ import annotations

import sys
from typing import Any

from host.speech.providers import espeak_pinyin
from host.speech.providers.espeak_library import EspeakLibrary, LibraryError, Sound
from host.speech.providers.worker_loop import Answer, CannotSpeak, run_worker

_VOICES = {"zh": "cmn-latn-pinyin", "en": "en"}
_WORDS_PER_MINUTE = {"zh": 210, "en": 170}
_SLOWEST, _FASTEST = 0.5, 2.0
_VOLUME = 60  # at 100 the library itself clips
_PITCH_RANGE = 60
_GAPS_MS = {",": 160, ";": 200, ":": 180, ".": 300, "!": 300, "?": 300}
_GAP_MS = 40


class _Sentence:
    """Sound and marks of one request, put together run by run."""

    def __init__(self, rate_hz: int) -> None:
        self.rate_hz = rate_hz
        self.parts: list[Any] = []
        self.length = 0  # samples
        self.words: list[tuple[int, int, int, int]] = []
        self.phonemes: list[tuple[int, str]] = []

    def silence(self, ms: int) -> None:
        import numpy as np

        count = self.rate_hz * ms // 1000
        self.parts.append(np.zeros(count, dtype=np.float32))
        self.length += count

    def add(self, run: int, sound: Sound, origin: dict[int, int] | None) -> None:
        from host.speech import level

        samples = level.samples_of(sound.pcm)
        begin, end = level.sounding(samples)
        if begin == end:
            return
        heard = level.level(samples[begin:end], self.rate_hz)
        offset_ms = (self.length - begin) * 1000 // self.rate_hz
        last_ms = (self.length + end - begin) * 1000 // self.rate_hz
        first_ms = self.length * 1000 // self.rate_hz

        def place(at_ms: int) -> int:
            return max(first_ms, min(at_ms + offset_ms, last_ms))

        for word in sound.words:
            at = word.position if origin is None else origin.get(word.position)
            if at is not None:
                length = word.length if origin is None else 1
                self.words.append((place(word.at_ms), run, at, length))
        for phoneme in sound.phonemes:
            if not phoneme.symbol.startswith("("):
                self.phonemes.append((place(phoneme.at_ms), phoneme.symbol))
        self.parts.append(level.soften_ends(heard, self.rate_hz))
        self.length += len(heard)

    def pcm(self) -> bytes:
        import numpy as np

        from host.speech import level

        return level.pcm_of(np.concatenate(self.parts)) if self.parts else b""


class _Worker:
    """Answers requests, one after the other."""

    def __init__(self, library: EspeakLibrary) -> None:
        self._library = library

    def answer(self, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        from host.speech.level import LEAD_MS, TRAIL_MS

        sentence = _Sentence(self._library.rate_hz)
        rate = max(_SLOWEST, min(float(request.get("rate", 1.0)), _FASTEST))
        variant = str(request.get("variant", ""))
        sentence.silence(LEAD_MS)
        gap_ms = 0
        for run, (language, text, readings) in enumerate(request["runs"]):
            spelt, origin = (
                espeak_pinyin.pinyin_words(text, readings) if language == "zh" else (text, None)
            )
            if not any(character.isalnum() for character in spelt):
                continue
            if gap_ms:
                sentence.silence(gap_ms)
            sentence.add(run, self._speak(language, spelt, variant, rate), origin)
            gap_ms = _GAPS_MS.get(spelt[-1], _GAP_MS)
        sentence.silence(TRAIL_MS)
        header = {
            "id": request["id"],
            "rate_hz": sentence.rate_hz,
            "words": sentence.words,
            "phonemes": sentence.phonemes,
        }
        return header, sentence.pcm()

    def _speak(self, language: str, text: str, variant: str, rate: float) -> Sound:
        self._library.set_voice(_VOICES[language] + (f"+{variant}" if variant else ""))
        self._library.set_manner(
            words_per_minute=round(_WORDS_PER_MINUTE[language] * rate),
            volume=_VOLUME,
            pitch_range=_PITCH_RANGE,
        )
        try:
            return self._library.speak(text)
        except LibraryError as error:
            raise CannotSpeak(str(error)) from error


def _load() -> tuple[int, Answer]:
    try:
        library = EspeakLibrary()
    except (ImportError, OSError, AttributeError, LibraryError) as error:
        raise CannotSpeak(str(error)) from error
    worker = _Worker(library)
    espeak_pinyin.load()
    worker.answer({"id": 0, "runs": [["zh", "你好，", []], ["en", "hello", []]]})
    return library.rate_hz, worker.answer


def main() -> int:
    """Serve until stdin ends."""
    return run_worker("espeak-ng", _load)


if __name__ == "__main__":
    sys.exit(main())
