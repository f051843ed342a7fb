"""The embedded speech detector: numpy and nothing else.

A frame is speech where it is clearly louder than the room, has a voice in it (a period between 70
and 420 Hz), and is neither a tone (all its power at a few frequencies) nor a hiss (at all of them).
What stays so without the ups and downs of syllables is a machine, and becomes part of the room.
"""

from __future__ import annotations

from collections import deque
from typing import Any

import numpy as np

from host.hearing.ports import RATE_HZ

Samples = np.ndarray[Any, np.dtype[np.float32]]

_HOP = 320
_WINDOW = 640
_FFT = 1024
_LAGS = slice(RATE_HZ // 420, RATE_HZ // 70)
_BAND = slice(_FFT * 90 // RATE_HZ, _FFT * 4000 // RATE_HZ)
_QUIETEST_DB = -62.0
"""No room is taken to be quieter than this, so that faint sounds are not speech."""
_ABOVE_DB = 9.0
_VOICED = 0.55
_SPREAD_LEAST, _SPREAD_MOST = 4.5, 120.0
_FRAMES_PER_S = RATE_HZ // _HOP
_STEADY_FRAMES = _FRAMES_PER_S * 7 // 10
_STEADY_DB = 5.0
_FLOOR_UP_DB = 2.0 / _FRAMES_PER_S
_FLOOR_UP_STEADY_DB = 30.0 / _FRAMES_PER_S
_FLOOR_DOWN = 0.3


class EmbeddedDetector:
    """Implements `host.hearing.ports.SpeechDetector`."""

    name = "embedded"
    frame_samples = _HOP

    def __init__(self) -> None:
        self._taper = np.hanning(_WINDOW).astype(np.float32)
        correlation = np.fft.irfft(np.abs(np.fft.rfft(self._taper, 2 * _FFT)) ** 2)
        self._taper_correlation = correlation[: _LAGS.stop] / correlation[0]
        self.reset()

    def reset(self) -> None:
        self._window: Samples = np.zeros(_WINDOW, dtype=np.float32)
        self._floor_db: float | None = None
        self._levels: deque[float] = deque(maxlen=_STEADY_FRAMES)

    def score(self, frame: bytes) -> float:
        samples = np.frombuffer(frame, dtype="<i2").astype(np.float32) / 32768
        self._window = np.concatenate((self._window[_HOP:], samples))
        spectrum = np.fft.rfft(self._window * self._taper, 2 * _FFT)
        power = np.abs(spectrum) ** 2
        band = power[_BAND.start * 2 : _BAND.stop * 2]
        energy = float(band.sum())
        level_db = 10 * np.log10(energy / (_FFT * float(np.sum(self._taper**2))) + 1e-12)
        self._levels.append(level_db)
        above_db = level_db - self._floor(level_db)
        if above_db < _ABOVE_DB or energy <= 0:
            return 0.0
        spread = energy**2 / float((band**2).sum()) / 2
        if not _SPREAD_LEAST <= spread <= _SPREAD_MOST or self._is_steady():
            return 0.0
        return self._voiced(power)

    def _voiced(self, power: Samples) -> float:
        """0 to 1 by how well the window repeats itself at the pitch of a voice."""
        power = power.copy()
        power[_BAND.stop * 2 :] = 0
        power[: _BAND.start] = 0
        correlation = np.fft.irfft(power)[: _LAGS.stop]
        if correlation[0] <= 0:
            return 0.0
        repeats = correlation / correlation[0] / np.maximum(self._taper_correlation, 0.1)
        best = float(repeats[_LAGS].max())
        return min(1.0, max(0.0, (best - _VOICED) * 2.5 + 0.5))

    def _is_steady(self) -> bool:
        """Whether the level has not moved for as long as no syllable lasts."""
        full = len(self._levels) == _STEADY_FRAMES
        return full and max(self._levels) - min(self._levels) < _STEADY_DB

    def _floor(self, level_db: float) -> float:
        """How loud the room is without anybody speaking, as far as has been heard."""
        floor = self._floor_db
        if floor is None:
            floor = min(level_db, -45.0)
        if level_db < floor:
            floor += (level_db - floor) * _FLOOR_DOWN
        else:
            floor += _FLOOR_UP_STEADY_DB if self._is_steady() else _FLOOR_UP_DB
            floor = min(floor, level_db)
        self._floor_db = floor
        return max(floor, _QUIETEST_DB)
