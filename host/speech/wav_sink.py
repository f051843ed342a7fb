"""Records what went on air into a WAV file, pauses included."""

from __future__ import annotations

from pathlib import Path

from host.speech.ports import Utterance


class WavSink:
    """Writes the air to `path`; sample 0 is the moment it was made (inside a running loop)."""

    def __init__(self, path: Path, *, rate_hz: int = 22_050) -> None:
        raise NotImplementedError

    def begin(self, utterance: Utterance) -> None: ...

    def chunk(self, utterance: Utterance, offset_bytes: int, pcm: bytes) -> None: ...

    def cut(self, sentence_id: str, heard_ms: int) -> None: ...

    def finish(self, sentence_id: str) -> None: ...

    def close(self) -> None:
        """Write the rest and the lengths; the file is whole after this."""
