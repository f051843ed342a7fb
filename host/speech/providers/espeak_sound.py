"""Trims, joins and levels what espeak-ng made. Runs in the worker; needs numpy.

The level: -20 dBFS RMS over what is not silence, peaks bent softly below -1.5 dBFS.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

FULL_SCALE = 32_768
TARGET_RMS = FULL_SCALE * 10 ** (-20 / 20)
PEAK_LIMIT = FULL_SCALE * 10 ** (-1.5 / 20)
_KNEE = 0.75 * PEAK_LIMIT
_MAX_GAIN = 16.0
_SILENCE = 120.0
_FRAME_S = 0.02


def samples_of(pcm: bytes) -> Samples:
    """16-bit little-endian PCM as numbers."""
    return np.frombuffer(pcm, dtype="<i2").astype(np.float32)


def pcm_of(samples: Samples) -> bytes:
    """Numbers as 16-bit little-endian PCM."""
    return np.clip(np.rint(samples), -FULL_SCALE, FULL_SCALE - 1).astype("<i2").tobytes()


def sounding(samples: Samples) -> tuple[int, int]:
    """Where the sound begins and ends (exclusive); (0, 0) for silence."""
    loud = np.flatnonzero(np.abs(samples) > _SILENCE)
    return (int(loud[0]), int(loud[-1]) + 1) if len(loud) else (0, 0)


def active_rms(samples: Samples, rate_hz: int) -> float:
    """RMS over the 20 ms frames that sound; 0 for silence."""
    frame = int(rate_hz * _FRAME_S)
    count = len(samples) // frame
    if count == 0:
        return float(np.sqrt(np.mean(samples**2))) if len(samples) else 0.0
    power = np.mean(samples[: count * frame].reshape(count, frame) ** 2, axis=1)
    active = power[power > max(_SILENCE**2, power.max() * 1e-4)]
    return float(np.sqrt(active.mean())) if len(active) else 0.0


def level(samples: Samples, rate_hz: int) -> Samples:
    """The sound at the target level, without clipping."""
    rms = active_rms(samples, rate_hz)
    if rms == 0:
        return samples
    louder = samples * min(TARGET_RMS / rms, _MAX_GAIN)
    size = np.abs(louder)
    room = PEAK_LIMIT - _KNEE
    bent = _KNEE + room * np.tanh((size - _KNEE) / room)
    return np.where(size > _KNEE, np.sign(louder) * bent, louder).astype(np.float32)


def soften_ends(samples: Samples, rate_hz: int) -> Samples:
    """3 ms up and down, so that joints do not click."""
    length = min(int(rate_hz * 0.003), len(samples) // 2)
    if length:
        ramp = np.linspace(0, 1, length, dtype=np.float32)
        samples = samples.copy()
        samples[:length] *= ramp
        samples[-length:] *= ramp[::-1]
    return samples
