"""Brings each voice to the loudness of the stream, whatever its provider delivers."""

from __future__ import annotations

from host.stage.output.loudness import Meter
from host.stage.output.resampler import Samples

_EXPECTED = -18.5
"""LUFS on two channels of a voice at -20 dBFS RMS, the level that our own voices keep."""
_TRUST_AT_FIRST = 20  # windows of 100 ms for which the expectation counts
_REMEMBERED = 300
_MOST_DB = 15.0


class Levelling:
    """The gain for one voice, from what it sounded like over its last 30 s. It changes between
    sentences only, so that no sentence swells or sinks."""

    def __init__(self, target_lufs: float) -> None:
        self._target = target_lufs
        self._meter = Meter(channels=2, most_windows=_REMEMBERED)

    def heard(self, samples: Samples) -> None:
        """The voice as it came, before any gain."""
        self._meter.push(samples)

    def gain_db(self) -> float:
        """For the next sentence, in dB."""
        measured, windows = self._meter.loudness(), len(self._meter.powers)
        trust = min(1.0, windows / _TRUST_AT_FIRST)
        level = _EXPECTED if trust == 0 or measured < _EXPECTED - 40 else (
            trust * measured + (1 - trust) * _EXPECTED
        )  # fmt: skip
        return max(-_MOST_DB, min(_MOST_DB, self._target - level))
