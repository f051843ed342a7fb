"""The wire between the room's process and the voice worker: frames over a pipe.

A frame is a 4-byte big-endian length, a JSON header of that length, and as many payload bytes as
the header's "payload" says. Both sides refuse sizes over the caps.
"""

from __future__ import annotations

import json
import struct
from typing import Any, BinaryIO

MAX_HEADER_BYTES = 1 << 20
MAX_PAYLOAD_BYTES = 1 << 26  # 25 minutes at 22,050 Hz
LENGTH = struct.Struct(">I")

Header = dict[str, Any]


class FrameError(Exception):
    """What came over the pipe is not a frame."""


def pack(header: Header, payload: bytes = b"") -> bytes:
    """One frame."""
    body = json.dumps({**header, "payload": len(payload)}, ensure_ascii=False).encode()
    if len(body) > MAX_HEADER_BYTES or len(payload) > MAX_PAYLOAD_BYTES:
        raise FrameError(f"a frame of {len(body)} + {len(payload)} bytes is over the caps")
    return LENGTH.pack(len(body)) + body + payload


def header_length(prefix: bytes) -> int:
    """The header's length from the first 4 bytes."""
    (length,) = LENGTH.unpack(prefix)
    if not 2 <= length <= MAX_HEADER_BYTES:
        raise FrameError(f"a header of {length} bytes is not between 2 and {MAX_HEADER_BYTES}")
    return int(length)


def parse_header(body: bytes) -> tuple[Header, int]:
    """The header and the length of the payload that follows it."""
    try:
        header = json.loads(body)
    except ValueError as error:
        raise FrameError(f"the header is not JSON: {error}") from None
    payload = header.get("payload") if isinstance(header, dict) else None
    if not isinstance(payload, int) or not 0 <= payload <= MAX_PAYLOAD_BYTES:
        raise FrameError(f"the header names no payload length up to {MAX_PAYLOAD_BYTES}")
    return header, payload


def read_frame(stream: BinaryIO) -> tuple[Header, bytes] | None:
    """The next frame of a blocking stream; None at its end, also in mid-frame."""
    prefix = stream.read(LENGTH.size)
    if len(prefix) < LENGTH.size:
        return None
    body = stream.read(header_length(prefix))
    header, length = parse_header(body)
    payload = stream.read(length) if length else b""
    return (header, payload) if len(payload) == length else None
