"""Sound from a WAV file, as the ear takes it."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from host.given_files import FileError
from host.hearing.ports import RATE_HZ

_PIECE_S = 0.1
_TAPS = 48


def read_wav(file: Path) -> Iterator[bytes]:
    """The file's sound in pieces of 100 ms: 16 kHz, 16-bit, mono.

    Raises:
        FileError: not readable, or not a WAV file with 16-bit samples.
    """
    try:
        with wave.open(str(file), "rb") as sound:
            rate_hz, channels = sound.getframerate(), sound.getnchannels()
            if sound.getsampwidth() != 2:
                raise FileError(
                    f"{file} has samples of {sound.getsampwidth() * 8} bits: save it with 16"
                )
            if not 8_000 <= rate_hz <= 192_000:
                raise FileError(f"{file} is at {rate_hz} Hz: 8000 to 192000 can be heard")
            change = _Rate(rate_hz)
            while data := sound.readframes(int(rate_hz * _PIECE_S)):
                samples = np.frombuffer(data, dtype="<i2").reshape(-1, channels)
                yield change.to_ours(samples.mean(axis=1).astype(np.float32))
    except (OSError, EOFError, wave.Error, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error) or "it ends too early"
        raise FileError(f"{file} is no WAV file that can be read: {reason}") from error


class _Rate:
    """Changes the rate of a sound that comes in pieces."""

    def __init__(self, rate_hz: int) -> None:
        self._step = rate_hz / RATE_HZ
        cutoff = min(0.45, 0.45 / self._step)
        at = np.arange(_TAPS) - (_TAPS - 1) / 2
        taps = np.sinc(2 * cutoff * at) * np.hanning(_TAPS)
        self._taps = taps / taps.sum()
        self._held: Any = np.zeros(_TAPS - 1, dtype=np.float32)
        self._at = 0.0

    def to_ours(self, samples: Any) -> bytes:
        """The piece at our rate."""
        if self._step == 1.0:
            return bytes(samples.astype("<i2").tobytes())
        sound = np.concatenate((self._held, samples))
        smooth = np.convolve(sound, self._taps, mode="valid")
        self._held = sound[len(sound) - (_TAPS - 1) :]
        places = np.arange(self._at, len(smooth) - 1, self._step)
        if len(places):
            self._at = places[-1] + self._step - len(smooth)
        else:
            self._at -= len(smooth)
        self._at = max(self._at, -1.0)
        wanted = np.interp(places, np.arange(len(smooth)), smooth)
        return bytes(np.clip(wanted, -32768, 32767).astype("<i2").tobytes())
