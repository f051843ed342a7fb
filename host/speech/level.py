"""The one place where a voice's sound is trimmed and levelled, for every provider. Needs numpy, so
a room whose voices all run in workers never loads it.

The level: -20 dBFS RMS over what is not silence, peaks bent softly below -1.5 dBFS.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

FULL_SCALE = 32_768
TARGET_RMS = FULL_SCALE * 10 ** (-20 / 20)
PEAK_LIMIT = FULL_SCALE * 10 ** (-1.5 / 20)
_KNEE = 0.75 * PEAK_LIMIT
_MAX_GAIN = 16.0
_MAX_MISSING = 1.6
_SILENCE = 120.0
_FRAME_S = 0.02


LEAD_MS, TRAIL_MS = 10, 100
_PAUSE_MS = 90


class LevelledSound(NamedTuple):
    """A sentence that is ready: 16-bit PCM with `LEAD_MS` of silence before and `TRAIL_MS` after
    it, where it sounds, and its inner silences as (begin_ms, end_ms)."""

    pcm: bytes
    begin_ms: int
    end_ms: int
    pauses: list[tuple[int, int]]


def levelled(samples: Samples, rate_hz: int) -> LevelledSound:
    """The sound trimmed, levelled, and with the silence around it that every sentence has."""
    begin, end = sounding(samples)
    heard = level(soften_ends(samples[begin:end], rate_hz), rate_hz)
    lead = np.zeros(rate_hz * LEAD_MS // 1000, dtype=np.float32)
    trail = np.zeros(rate_hz * TRAIL_MS // 1000, dtype=np.float32)
    end_ms = (len(lead) + len(heard)) * 1000 // rate_hz
    pauses = [(first + LEAD_MS, last + LEAD_MS) for first, last in _pauses(heard, rate_hz)]
    return LevelledSound(pcm_of(np.concatenate([lead, heard, trail])), LEAD_MS, end_ms, pauses)


def _pauses(samples: Samples, rate_hz: int) -> list[tuple[int, int]]:
    """Stretches of at least 90 ms that are far below the rest, as (begin_ms, end_ms)."""
    frame = rate_hz // 100
    count = len(samples) // frame
    if count == 0:
        return []
    power = np.mean(samples[: count * frame].reshape(count, frame) ** 2, axis=1)
    silent = np.concatenate([[False], power < power.max() * 1e-3, [False]])
    edges = np.flatnonzero(silent[1:] != silent[:-1])
    spans = [
        (int(first) * 10, int(last) * 10)
        for first, last in zip(edges[::2], edges[1::2], strict=True)
    ]
    return [(first, last) for first, last in spans if last - first >= _PAUSE_MS]


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
    gain = min(TARGET_RMS / rms, _MAX_GAIN)
    bent = _bent(samples * gain)
    # A sound of high peaks loses level where they are bent: once more, by as much as is missing.
    missing = TARGET_RMS / max(active_rms(bent, rate_hz), 1.0)
    return _bent(samples * (gain * missing)) if missing < _MAX_MISSING else bent


def _bent(samples: Samples) -> Samples:
    """Peaks bent softly below the limit."""
    size = np.abs(samples)
    room = PEAK_LIMIT - _KNEE
    bent = _KNEE + room * np.tanh((size - _KNEE) / room)
    return np.where(size > _KNEE, np.sign(samples) * bent, samples).astype(np.float32)


def soften_ends(samples: Samples, rate_hz: int) -> Samples:
    """3 ms up and down, so that joints do not click."""
    length = min(int(rate_hz * 0.003), len(samples) // 2)
    if length:
        ramp = np.linspace(0, 1, length, dtype=np.float32)
        samples = samples.copy()
        samples[:length] *= ramp
        samples[-length:] *= ramp[::-1]
    return samples
