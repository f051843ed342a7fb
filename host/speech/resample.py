"""Sound at another rate."""

from __future__ import annotations


def resampled(pcm: bytes, from_hz: int, to_hz: int) -> bytes:
    """16-bit mono PCM at another rate, by linear interpolation: plain, and enough for a record of
    speech or for a mouth that follows it."""
    if from_hz == to_hz:
        return pcm
    import numpy as np

    samples = np.frombuffer(pcm, dtype="<i2")
    if not len(samples):
        return b""
    count = len(samples) * to_hz // from_hz
    at = np.arange(count) * (from_hz / to_hz)
    converted = np.rint(np.interp(at, np.arange(len(samples)), samples)).astype("<i2")
    return bytes(converted.tobytes())
