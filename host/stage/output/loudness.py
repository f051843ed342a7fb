"""Loudness after ITU-R BS.1770-4, of 48 kHz sound."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from host.stage.output.coded import TICKS_PER_S
from host.stage.output.resampler import Samples

_SHELF = ((1.53512485958697, -2.69169618940638, 1.19839281085285),
          (-1.69065929318241, 0.73248077421585))  # fmt: skip
_HIGH_PASS = ((1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621))
_TAPS = 2_048  # the high pass is 70 dB down after 43 ms
_BLOCK = TICKS_PER_S // 10
_BLOCKS_IN_WINDOW = 4  # windows of 400 ms, a new one each 100 ms
_ABSOLUTE_GATE = -70.0
_RELATIVE_GATE = -10.0


def _impulse_response() -> npt.NDArray[np.float64]:
    response = np.zeros(_TAPS)
    response[0] = 1.0
    for (b0, b1, b2), (a1, a2) in (_SHELF, _HIGH_PASS):
        x1 = x2 = y1 = y2 = 0.0
        for index, x in enumerate(response):
            y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
            x1, x2, y1, y2 = float(x), x1, y, y1
            response[index] = y
    return response


class Meter:
    """Measures sound that comes in pieces of any length. `channels` is how many channels carry
    the same sound: two are 3 LU louder than one. Keeps the last `most_windows` windows."""

    def __init__(self, *, channels: int = 1, most_windows: int = 36_000) -> None:
        self._offset = -0.691 + 10 * math.log10(channels)
        self._before: npt.NDArray[np.float64] = np.zeros(_TAPS - 1)
        self._size = 2 * _TAPS
        self._response = np.fft.rfft(_impulse_response(), self._size)
        self._waiting: npt.NDArray[np.float64] = np.zeros(0)
        self._blocks: deque[float] = deque(maxlen=_BLOCKS_IN_WINDOW)
        self.powers: deque[float] = deque(maxlen=most_windows)
        """Mean square of each window that is full, weighted."""

    def push(self, samples: Samples) -> None:
        """The next piece."""
        step = self._size - _TAPS + 1
        for start in range(0, len(samples), step):
            self._push(np.asarray(samples[start : start + step], dtype=np.float64))

    def loudness(self) -> float:
        """Of everything so far, gated, in LUFS; -inf where nothing is above the gate."""
        return gated(self.powers, self._offset)

    def last(self) -> float:
        """Of the last 400 ms (momentary), in LUFS; -inf for silence or less."""
        if not self.powers or self.powers[-1] <= 0:
            return -math.inf
        return self._offset + 10 * math.log10(self.powers[-1])

    def _push(self, samples: npt.NDArray[np.float64]) -> None:
        joined = np.concatenate((self._before, samples))
        self._before = joined[-(_TAPS - 1) :]
        filtered = np.fft.irfft(np.fft.rfft(joined, self._size) * self._response, self._size)
        weighted = filtered[_TAPS - 1 : _TAPS - 1 + len(samples)]
        self._waiting = np.concatenate((self._waiting, weighted))
        while len(self._waiting) >= _BLOCK:
            block, self._waiting = self._waiting[:_BLOCK], self._waiting[_BLOCK:]
            self._blocks.append(float(np.mean(block * block)))
            if len(self._blocks) == _BLOCKS_IN_WINDOW:
                self.powers.append(sum(self._blocks) / _BLOCKS_IN_WINDOW)


def gated(powers: Iterable[float], offset: float = -0.691) -> float:
    """Loudness of these windows in LUFS: those under -70 LUFS are left out, then those more than
    10 LU under the mean of the rest."""
    heard = [p for p in powers if p > 0 and offset + 10 * math.log10(p) > _ABSOLUTE_GATE]
    if not heard:
        return -math.inf
    mean = sum(heard) / len(heard)
    gate = mean * 10 ** (_RELATIVE_GATE / 10)
    loud = [p for p in heard if p > gate]
    return offset + 10 * math.log10(sum(loud) / len(loud))
