"""H.264 as the encoder writes it (start codes) and as files and RTMP want it (lengths)."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_START = b"\0\0\1"
_IDR, _SPS, _PPS, _FILLER = 5, 7, 8, 12


def nal_units(stream: bytes) -> Iterator[bytes]:
    """The NAL units between the start codes. A unit never ends with a zero byte, so that zeros at
    its end belong to the next start code."""
    for part in stream.split(_START)[1:]:
        unit = part.rstrip(b"\0")
        if unit:
            yield unit


def kind_of(unit: bytes) -> int:
    """`nal_unit_type`."""
    return unit[0] & 0x1F


def with_lengths(stream: bytes) -> bytes:
    """The same picture, each unit behind its length of 4 bytes."""
    return b"".join(struct.pack(">I", len(unit)) + unit for unit in nal_units(stream))


def without_filler(data: bytes) -> bytes:
    """A picture (units with lengths) without the filler that holds a constant bit rate: a file
    needs none of it."""
    kept = []
    position = 0
    while position + 4 < len(data):
        (length,) = struct.unpack_from(">I", data, position)
        end = position + 4 + length
        if data[position + 4] & 0x1F != _FILLER:
            kept.append(data[position:end])
        position = end
    return b"".join(kept)


def avc_config(extradata: bytes) -> bytes:
    """The decoder's configuration record, from the encoder's parameter sets.

    Raises:
        ValueError: a parameter set is missing.
    """
    units = list(nal_units(extradata))
    sequence = [unit for unit in units if kind_of(unit) == _SPS]
    picture = [unit for unit in units if kind_of(unit) == _PPS]
    if not sequence or not picture:
        raise ValueError("the encoder gave no parameter sets; its options are wrong")
    profile, compatible, level = sequence[0][1:4]
    record = bytes((1, profile, compatible, level, 0xFF, 0xE0 | len(sequence)))
    record += b"".join(struct.pack(">H", len(unit)) + unit for unit in sequence)
    record += bytes((len(picture),))
    return record + b"".join(struct.pack(">H", len(unit)) + unit for unit in picture)
