"""Silero's speech detector, which comes inside the package faster-whisper (extra `hearing`).

Only its file is used: that package itself loads a decoder of media that has no place in the room's
process.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import numpy as np

from host.hearing.ports import HearingError

_FRAME = 512
_CONTEXT = 64
_REMEDY = "install it with `pip install faster-whisper`, or set hearing.detector to embedded"


class SileroDetector:
    """Implements `host.hearing.ports.SpeechDetector`.

    Raises:
        HearingError: the package is not installed or has no such file.
    """

    name = "silero"
    frame_samples = _FRAME

    def __init__(self) -> None:
        self._session = _session(_file())
        self.reset()

    def reset(self) -> None:
        self._hidden: Any = np.zeros((1, 1, 128), dtype=np.float32)
        self._cell: Any = np.zeros((1, 1, 128), dtype=np.float32)
        self._context: Any = np.zeros(_CONTEXT, dtype=np.float32)

    def score(self, frame: bytes) -> float:
        samples = np.frombuffer(frame, dtype="<i2").astype(np.float32) / 32768
        given = np.concatenate((self._context, samples))[None, :]
        self._context = samples[-_CONTEXT:]
        score, self._hidden, self._cell = self._session.run(
            None, {"input": given, "h": self._hidden, "c": self._cell}
        )
        return float(score.reshape(-1)[0])


def _file() -> Path:
    package = importlib.util.find_spec("faster_whisper")
    for folder in (package.submodule_search_locations or ()) if package is not None else ():
        for file in sorted((Path(folder) / "assets").glob("silero_vad*.onnx")):
            return file
    raise HearingError(f"the silero speech detector is not here: {_REMEDY}")


def _session(file: Path) -> Any:
    try:
        import onnxruntime
    except ImportError as error:
        raise HearingError(f"the silero speech detector needs onnxruntime: {_REMEDY}") from error
    options = onnxruntime.SessionOptions()
    options.inter_op_num_threads = options.intra_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(
        str(file), providers=["CPUExecutionProvider"], sess_options=options
    )
