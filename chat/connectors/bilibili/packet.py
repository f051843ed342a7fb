"""Bilibili's binary frames: big-endian length, header length, version, operation and sequence,
then a body that may be zlib of more packets. After the platform's own open-live documents."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

import msgspec

HEARTBEAT, HEARTBEAT_REPLY, COMMAND, AUTH, AUTH_REPLY = 2, 3, 5, 7, 8
MOST_INFLATED_BYTES = 4 << 20
_HEAD = struct.Struct(">IHHII")
_PLAIN, _POPULARITY, _ZLIB = 0, 1, 2
_DEEPEST = 2


class BadFrame(ValueError):
    """A frame that is not made as documented, or that would inflate beyond measure."""


class Packet(msgspec.Struct, frozen=True):
    """One packet: what it is (`HEARTBEAT_REPLY`, `COMMAND`, ...) and its body."""

    operation: int
    body: bytes


def packet(operation: int, body: bytes = b"") -> bytes:
    """A packet as a client sends it."""
    return _HEAD.pack(_HEAD.size + len(body), _HEAD.size, 1, operation, 1) + body


def packets(frame: bytes) -> list[Packet]:
    """All packets of a frame, those in compressed bodies included.

    Raises:
        BadFrame: a length that does not fit, an unknown version, or more than 4 MiB in all.
    """
    return list(_packets(frame, _Budget(), 0))


class _Budget:
    """How much may still be inflated."""

    def __init__(self) -> None:
        self.left = MOST_INFLATED_BYTES

    def inflate(self, body: bytes) -> bytes:
        inflater = zlib.decompressobj()
        try:
            data = inflater.decompress(body, self.left + 1)
        except zlib.error as error:
            raise BadFrame("a compressed body that is not zlib") from error
        if len(data) > self.left:
            raise BadFrame(f"a body that inflates to more than {MOST_INFLATED_BYTES} bytes")
        self.left -= len(data)
        return data


def _packets(data: bytes, budget: _Budget, depth: int) -> Iterator[Packet]:
    at = 0
    while at < len(data):
        length, head_length, version, operation, _ = _head(data, at)
        body = data[at + head_length : at + length]
        at += length
        if version == _ZLIB:
            if depth >= _DEEPEST:
                raise BadFrame("packets packed in packets in packets")
            yield from _packets(budget.inflate(body), budget, depth + 1)
        elif version in (_PLAIN, _POPULARITY):
            yield Packet(operation, body)
        else:
            raise BadFrame(f"a body of version {version}")
        if operation == HEARTBEAT_REPLY:
            return  # what follows is our own heart-beat, echoed and not counted in the length


def _head(data: bytes, at: int) -> tuple[int, int, int, int, int]:
    if len(data) - at < _HEAD.size:
        raise BadFrame(f"{len(data) - at} bytes where a packet's head should be")
    length, head_length, version, operation, sequence = _HEAD.unpack_from(data, at)
    if not _HEAD.size <= head_length <= length <= len(data) - at:
        raise BadFrame(f"a packet of {length} bytes (head {head_length}) in {len(data) - at}")
    return length, head_length, version, operation, sequence
