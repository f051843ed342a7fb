"""What the encoder makes and everything after it carries: coded pictures and coded sound."""

from __future__ import annotations

from typing import Literal

import msgspec

TICKS_PER_S = 48_000
SOUND_FRAME = 1_024
"""Samples in one coded piece of AAC sound."""


class Coded(msgspec.Struct, frozen=True, kw_only=True):
    """One coded picture (H.264, NAL units with 4-byte lengths) or one coded piece of sound (AAC,
    without ADTS). `at` and `length` are ticks of 1/48000 s in the stream's own time. A picture
    may stand for longer than it says: until the next one."""

    kind: Literal["video", "audio"]
    at: int
    length: int
    data: bytes
    is_key: bool = True


class Streams(msgspec.Struct, frozen=True, kw_only=True):
    """What a muxer has to know about the coded streams before the first piece."""

    width: int
    height: int
    frames_per_s: int
    video_kbit_per_s: int
    audio_kbit_per_s: int
    avc_config: bytes
    """AVCDecoderConfigurationRecord (ISO 14496-15)."""
    aac_config: bytes
    """AudioSpecificConfig (ISO 14496-3)."""
    channels: int = 2


def milliseconds(ticks: int) -> int:
    """Ticks as whole milliseconds, rounded to the nearest."""
    return (ticks * 1000 + TICKS_PER_S // 2) // TICKS_PER_S
