"""Records what went on air into a WAV file, pauses included.

The file is marked as made by AI twice: the cue of `ai_cue` comes first, and the INFO list carries
the `AIGC` fields of GB 45438-2025.
"""

from __future__ import annotations

import asyncio
import json
import logging
import struct
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from host.speech.ai_cue import CUE_MS, ai_cue
from host.speech.ports import Utterance
from host.speech.resample import resampled

_logger = logging.getLogger(__name__)

PRELUDE_MS = CUE_MS + 300
_MAX_PENDING = 32  # sentences waiting for a slow disk; more are lost, and counted
_MAX_DATA_BYTES = 0xFFFF_F000


class WavSink:
    """Writes the air to `path`. After a prelude of `PRELUDE_MS` with the AI cue, time in the file
    is the loop's time since it was made (inside a running loop).

    Sound of another rate than `rate_hz` is converted. The disk is written by a thread; when it
    falls behind by more than 32 sentences, sentences are lost and counted in `lost`. The file ends
    at 4 GiB (27 hours).

    Raises:
        OSError: the file cannot be created.
    """

    def __init__(
        self, path: Path, *, rate_hz: int = 22_050, producer: str = "Yaohe", produce_id: str = ""
    ) -> None:
        self.lost = 0
        self._rate_hz = rate_hz
        self._loop = asyncio.get_running_loop()
        self._made_s = self._loop.time()
        self._file = path.open("wb")
        self._header_bytes = self._file.write(_header(0, rate_hz, producer, produce_id))
        self._fields = (producer, produce_id)
        self._data_bytes = self._file.write(ai_cue(rate_hz))
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="wav")
        self._pending: set[Future[None]] = set()
        self._utterance: Utterance | None = None
        self._begun_s = 0.0
        self._heard = bytearray()

    def begin(self, utterance: Utterance) -> None:
        """A sentence starts now."""
        self._utterance = utterance
        self._begun_s = self._loop.time()
        self._heard = bytearray()

    def chunk(self, utterance: Utterance, offset_bytes: int, pcm: bytes) -> None:
        """Keep it until the sentence ends. One that was on air before this sink came is left
        out: its place in time is not known here."""
        if offset_bytes != len(self._heard):
            self._utterance = None
        else:
            self._heard.extend(pcm)

    def cut(self, sentence_id: str, heard_ms: int) -> None:
        """Only what sounded is recorded."""
        if self._utterance is not None:
            del self._heard[self._utterance.speech.rate * heard_ms // 1000 * 2 :]
            self._write_sentence(self._utterance)

    def finish(self, sentence_id: str) -> None:
        """The whole sentence is recorded."""
        if self._utterance is not None:
            self._write_sentence(self._utterance)

    def close(self) -> None:
        """Write the rest and the lengths; the file is whole after this. Waits for the disk."""
        if self._file.closed:
            return
        now_s = self._loop.time()
        if self._utterance is not None:
            self.cut(self._utterance.sentence_id, int((now_s - self._begun_s) * 1000))
        self._writer.submit(self._end, self._position(now_s)).result()
        self._writer.shutdown()

    def _position(self, at_s: float) -> int:
        """The place of a moment in the sound data, in bytes."""
        seconds = PRELUDE_MS / 1000 + (at_s - self._made_s)
        return min(int(seconds * self._rate_hz) * 2, _MAX_DATA_BYTES)

    def _write_sentence(self, utterance: Utterance) -> None:
        heard, self._heard, self._utterance = bytes(self._heard), bytearray(), None
        position = self._position(self._begun_s)
        if len(self._pending) >= _MAX_PENDING or position + len(heard) > _MAX_DATA_BYTES:
            self.lost += 1
            return
        rate = utterance.speech.rate
        job = self._writer.submit(self._write, position, heard, rate)
        self._pending.add(job)
        job.add_done_callback(self._written)

    def _written(self, job: Future[None]) -> None:
        self._pending.discard(job)
        error = job.exception()
        if error is not None:
            self.lost += 1
            _logger.error("a sentence could not be recorded: %s", error)

    def _write(self, position: int, pcm: bytes, rate: int) -> None:
        pcm = pcm if rate == self._rate_hz else resampled(pcm, rate, self._rate_hz)
        # Rounding may place a sentence one sample before the end of the one before it.
        position = max(position, self._data_bytes)
        self._file.seek(self._header_bytes + position)
        self._file.write(pcm)
        self._data_bytes = position + len(pcm)

    def _end(self, position: int) -> None:
        data_bytes = max(position, self._data_bytes)
        self._file.truncate(self._header_bytes + data_bytes)
        self._file.seek(0)
        self._file.write(_header(data_bytes, self._rate_hz, *self._fields))
        self._file.close()


def aigc_fields(producer: str, produce_id: str) -> str:
    """The `AIGC` mark as JSON: Label "1" is "made by AI"; ASCII only, as the standard asks."""
    fields = {
        "Label": "1",
        "ContentProducer": producer,
        "ProduceID": produce_id,
        "ReservedCode1": "",
        "ContentPropagator": producer,
        "PropagateID": produce_id,
        "ReservedCode2": "",
    }
    return json.dumps({"AIGC": fields}, ensure_ascii=True)


def marked_wav(pcm: bytes, rate_hz: int, *, producer: str = "Yaohe", produce_id: str = "") -> bytes:
    """16-bit mono sound as a whole file with both marks: the cue first, the fields inside."""
    marked = ai_cue(rate_hz) + bytes((PRELUDE_MS - CUE_MS) * rate_hz // 1000 * 2) + pcm
    return _header(len(marked), rate_hz, producer, produce_id) + marked


def _header(data_bytes: int, rate_hz: int, producer: str, produce_id: str) -> bytes:
    """RIFF header of a 16-bit mono file up to the sound data."""
    comment = aigc_fields(producer, produce_id).encode() + b"\0"
    info = b"INFO" + _chunk(b"ICMT", comment) + _chunk(b"ISFT", b"Yaohe\0")
    form = struct.pack("<HHIIHH", 1, 1, rate_hz, rate_hz * 2, 2, 16)
    body = b"WAVE" + _chunk(b"fmt ", form) + _chunk(b"LIST", info)
    body += b"data" + struct.pack("<I", data_bytes)
    return b"RIFF" + struct.pack("<I", len(body) + data_bytes) + body


def _chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
