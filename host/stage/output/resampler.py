"""Changes the sampling rate of a voice while it arrives in pieces."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.float32]

_HALF_WIDTH = 16  # zero crossings of the sinc on each side
_BETA = 8.0  # Kaiser window: side lobes under -80 dB
_PASS = 0.95  # of the lower Nyquist rate


class Resampler:
    """Windowed-sinc interpolation by a rational factor. Sample n that comes out lies exactly at
    the time n / to_hz of what went in: nothing is delayed, what cannot be known yet is withheld.
    """

    def __init__(self, from_hz: int, to_hz: int) -> None:
        if from_hz <= 0 or to_hz <= 0:
            raise ValueError(f"rates are {from_hz} and {to_hz} Hz; both must be above 0")
        common = math.gcd(from_hz, to_hz)
        self._up, self._down = to_hz // common, from_hz // common
        self._same = self._up == self._down
        narrow = min(1.0, self._up / self._down)
        self._half = math.ceil(_HALF_WIDTH / narrow)
        self._table = _table(self._up, self._half, narrow * _PASS)
        self._held: Samples = np.zeros(self._half, dtype=np.float32)
        self._first = -self._half  # index, in samples that came in, of _held[0]
        self._made = 0

    def push(self, samples: Samples) -> Samples:
        """Take in the next piece; what comes out by now."""
        if self._same:
            return samples
        self._held = np.concatenate((self._held, samples))
        known = self._first + len(self._held)
        # The taps of output n reach from base - half + 1 to base + half.
        last_base = known - self._half - 1
        return self._make(((last_base + 1) * self._up - 1) // self._down + 1)

    def finish(self) -> Samples:
        """The rest, up to the last sample that came in."""
        if self._same:
            return np.zeros(0, dtype=np.float32)
        known = self._first + len(self._held)
        self._held = np.concatenate((self._held, np.zeros(self._half, dtype=np.float32)))
        return self._make((known * self._up - 1) // self._down + 1)

    def _make(self, until: int) -> Samples:
        if until <= self._made:
            return np.zeros(0, dtype=np.float32)
        at = np.arange(self._made, until, dtype=np.int64) * self._down
        base, phase = at // self._up, at % self._up
        windows = np.lib.stride_tricks.sliding_window_view(self._held, 2 * self._half)
        starts = base - self._half + 1 - self._first
        made = np.einsum("ij,ij->i", windows[starts], self._table[phase])
        self._made = until
        self._forget()
        return np.asarray(made, dtype=np.float32)

    def _forget(self) -> None:
        next_base = self._made * self._down // self._up
        spent = max(0, next_base - self._half + 1 - self._first)
        self._held = self._held[spent:]
        self._first += spent


def _table(phases: int, half: int, cutoff: float) -> Samples:
    """Taps for each phase: row p interpolates p / phases of a sample after the base."""
    offsets = np.arange(-half + 1, half + 1, dtype=np.float64)
    distance = offsets[None, :] - (np.arange(phases, dtype=np.float64) / phases)[:, None]
    window = np.i0(_BETA * np.sqrt(np.maximum(0.0, 1.0 - (distance / half) ** 2))) / np.i0(_BETA)
    taps = cutoff * np.sinc(cutoff * distance) * window
    return np.asarray(taps / taps.sum(axis=1, keepdims=True), dtype=np.float32)


def from_pcm(pcm: bytes) -> Samples:
    """16-bit little-endian PCM as samples from -1 to 1."""
    whole = np.frombuffer(pcm[: len(pcm) // 2 * 2], dtype="<i2")
    return np.asarray(whole, dtype=np.float32) / np.float32(32_768)
