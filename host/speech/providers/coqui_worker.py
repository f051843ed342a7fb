"""The voice worker that speaks with a model of coqui-tts, on the graphics card where there is one.

Run as `python -m host.speech.providers.coqui_worker FOLDER [SPEAKER]` by a Python that has
coqui-tts; FOLDER holds `config.json` and the model (`model.pth`, or the only `.pth` in it). A
request is {"id", "text", "language", "rate"}; the answer has "rate_hz", "begin_ms" and "end_ms" of
what sounds and its "pauses", and PCM as payload. The wire is that of `worker_loop`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from host.speech.providers.worker_frames import Header
from host.speech.providers.worker_loop import Answer, CannotSpeak, run_worker

_LANGUAGES = {"zh": "zh-cn", "en": "en"}
_WARM_UP = "好"


class _Model:
    """A loaded model."""

    def __init__(self, folder: Path, speaker: str) -> None:
        import numpy as np
        import torch
        from TTS.api import TTS

        self._numpy = np
        on_card = torch.cuda.is_available()
        if not on_card:
            torch.set_num_threads(1)  # more of them collapse beside busy neighbours
        self._tts: Any = TTS(
            model_path=str(_weights(folder)),
            config_path=str(folder / "config.json"),
            progress_bar=False,
        ).to("cuda" if on_card else "cpu")
        self._speaker = speaker or None
        self.rate_hz = int(self._tts.synthesizer.output_sample_rate)

    def answer(self, request: dict[str, Any]) -> tuple[Header, bytes]:
        """One sentence.

        Raises:
            CannotSpeak: the model made no sound of it.
        """
        from host.speech.level import FULL_SCALE, levelled, sounding

        np = self._numpy
        samples = np.asarray(self._made(request), dtype=np.float32) * (FULL_SCALE - 1)
        samples = np.nan_to_num(samples)
        if sounding(samples) == (0, 0):
            raise CannotSpeak("the model made no sound of this sentence")
        sound = levelled(samples, self.rate_hz)
        header = {
            "id": request["id"],
            "rate_hz": self.rate_hz,
            "begin_ms": sound.begin_ms,
            "end_ms": sound.end_ms,
            "pauses": sound.pauses,
        }
        return header, sound.pcm

    def _made(self, request: dict[str, Any]) -> Any:
        self._set_pace(float(request["rate"]))
        options: dict[str, Any] = {"split_sentences": False}
        if self._speaker is not None:
            options["speaker"] = self._speaker
        if getattr(self._tts, "is_multi_lingual", False):
            options["language"] = _LANGUAGES[request["language"]]
        try:
            return self._tts.tts(request["text"], **options)
        except (RuntimeError, AssertionError) as error:
            raise CannotSpeak(f"{type(error).__name__}: {str(error)[:200]}") from error

    def _set_pace(self, rate: float) -> None:
        """Models of the VITS family have their pace as a scale of lengths."""
        model = self._tts.synthesizer.tts_model
        if hasattr(model, "length_scale"):
            usual = getattr(model, "usual_length_scale", model.length_scale)
            model.usual_length_scale = usual
            model.length_scale = usual / rate


def _weights(folder: Path) -> Path:
    named = folder / "model.pth"
    found = [named] if named.exists() else sorted(folder.glob("*.pth"))
    if len(found) != 1 or not (folder / "config.json").exists():
        raise CannotSpeak(f"{folder} must hold config.json and one model, model.pth")
    return found[0]


def _load(folder: Path, speaker: str) -> tuple[int, Answer]:
    try:
        model = _Model(folder, speaker)
        model.answer({"id": 0, "text": _WARM_UP, "language": "zh", "rate": 1.0})
    except CannotSpeak:
        raise
    except Exception as error:
        # The edge of the worker: whatever a model's own code does wrong, the room is told.
        raise CannotSpeak(f"{type(error).__name__}: {str(error)[:300]}") from error
    return model.rate_hz, model.answer


def main() -> int:
    """Serve until stdin ends."""
    folder, *rest = sys.argv[1:]
    speaker = rest[0] if rest else ""
    return run_worker("coqui-tts", lambda: _load(Path(folder), speaker))


if __name__ == "__main__":
    sys.exit(main())
