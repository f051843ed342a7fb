"""The sound in what a speech server sends: WAV (also one written while it was being made) or bare
samples. Needs numpy, like `level`."""

from __future__ import annotations

import struct

import numpy as np

from host.speech.level import Samples, samples_of

SLOWEST_HZ, FASTEST_HZ = 8_000, 48_000
_PCM, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE
_MOST_CHUNKS = 64
_OPEN_ENDED = (0, 0x7FFF_FFFF, 0xFFFF_FFFF)
"""What stands for the length where it was not known when the header was written."""


class SoundError(ValueError):
    """That is no sound, or not the whole of it; a part of a sentence for the person."""

    code = "voice.sound"


def samples_of_pcm(body: bytes) -> Samples:
    """Bare 16-bit little-endian mono samples.

    Raises:
        SoundError: half a sample is missing.
    """
    if len(body) % 2:
        raise SoundError("half a sample is missing at its end")
    return samples_of(body)


def samples_of_wav(body: bytes) -> tuple[Samples, int]:
    """The samples of a WAV file, mixed to mono, as 16-bit values, and their rate in Hz.

    Raises:
        SoundError: not a WAV file, cut short, or of a kind that is not spoken.
    """
    if body[:4] != b"RIFF" or body[8:12] != b"WAVE":
        raise SoundError(f"it begins with {body[:4]!r} and is no WAV file")
    form: tuple[int, int, int, int] | None = None
    at = 12
    for _ in range(_MOST_CHUNKS):
        name, size = body[at : at + 4], _uint(body, at + 4, 4)
        at += 8
        if name == b"fmt ":
            form = _form(body[at : at + size])
        elif name == b"data":
            if form is None:
                raise SoundError("its samples come before their description")
            return _samples(_data(body, at, size), form), form[1]
        at += size + size % 2
    raise SoundError("it has no samples")


def _uint(body: bytes, at: int, length: int) -> int:
    piece = body[at : at + length]
    if len(piece) < length:
        raise SoundError("it ends before its samples")
    return int.from_bytes(piece, "little")


def _form(chunk: bytes) -> tuple[int, int, int, int]:
    """Kind, rate in Hz, channels and bits of a sample."""
    if len(chunk) < 16:
        raise SoundError("the description of its samples is cut short")
    kind, channels, rate_hz, _, _, bits = struct.unpack("<HHIIHH", chunk[:16])
    if kind == _EXTENSIBLE and len(chunk) >= 26:
        kind = int.from_bytes(chunk[24:26], "little")
    if not SLOWEST_HZ <= rate_hz <= FASTEST_HZ:
        raise SoundError(f"its rate is {rate_hz} Hz, not {SLOWEST_HZ} to {FASTEST_HZ}")
    if channels not in (1, 2) or (kind, bits) not in ((_PCM, 16), (_FLOAT, 32)):
        raise SoundError(
            f"its samples (kind {kind}, {bits} bits, {channels} channels) are not read"
        )
    return kind, rate_hz, channels, bits


def _data(body: bytes, at: int, size: int) -> bytes:
    rest = len(body) - at
    if size in _OPEN_ENDED:
        return body[at:]
    if size > rest:
        raise SoundError(f"it breaks off after {rest} of {size} bytes")
    return body[at : at + size]


def _samples(data: bytes, form: tuple[int, int, int, int]) -> Samples:
    kind, _, channels, bits = form
    if len(data) % (bits // 8 * channels):
        raise SoundError("half a sample is missing at its end")
    if kind == _PCM:
        samples = samples_of(data)
    else:
        samples = np.nan_to_num(np.frombuffer(data, dtype="<f4") * np.float32(32_767))
    if channels == 2:
        samples = samples.reshape(-1, 2).mean(axis=1)
    return samples.astype(np.float32)
