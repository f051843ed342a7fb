"""RTMP's chunks: messages cut into pieces on the way out, joined on the way in."""

from __future__ import annotations

import asyncio
import struct

import msgspec

SET_CHUNK_SIZE, ABORT, ACKNOWLEDGE, CONTROL, WINDOW_SIZE, BANDWIDTH = 1, 2, 3, 4, 5, 6
COMMAND = 20
_WHOLE, _SAME_STREAM, _ONLY_TIME, _REST = 0, 1, 2, 3
_EXTENDED = 0xFFFFFF
_MOST_BYTES = 1 << 20
_MOST_STREAMS = 64


class BadChunk(ValueError):
    """The other side does not speak RTMP."""

    code = "rtmp.chunk"


class Received(msgspec.Struct, frozen=True):
    """A message of the server's."""

    kind: int
    body: bytes


class ChunkWriter:
    """Cuts messages into chunks. Times are milliseconds and never go back within a chunk stream;
    after the first message only differences are sent, so that long streams need no long times."""

    def __init__(self, size: int = 128) -> None:
        self.size = size
        self._times: dict[int, int] = {}

    def message(self, stream: int, kind: int, body: bytes, *, at_ms: int = 0, on: int = 0) -> bytes:
        """The chunks of a message of `kind` in chunk stream `stream` (2 to 63), for message stream
        `on`."""
        before = self._times.get(stream)
        self._times[stream] = at_ms
        if before is None:
            form, time_ms = _WHOLE, at_ms
        else:
            form, time_ms = _SAME_STREAM, at_ms - before
        short, extended = (
            (time_ms, b"") if time_ms < _EXTENDED else (_EXTENDED, struct.pack(">I", time_ms))
        )
        head = bytes((form << 6 | stream,)) + short.to_bytes(3, "big")
        head += len(body).to_bytes(3, "big") + bytes((kind,))
        if form == _WHOLE:
            head += struct.pack("<I", on)
        parts = [head + extended + body[: self.size]]
        again = bytes((_REST << 6 | stream,)) + extended
        for start in range(self.size, len(body), self.size):
            parts += [again, body[start : start + self.size]]
        return b"".join(parts)


class _Incoming:
    """What is known of one chunk stream of the server's."""

    def __init__(self) -> None:
        self.length = 0
        self.kind = 0
        self.is_extended = False
        self.body = b""


class ChunkReader:
    """Joins chunks to messages; `received` counts the bytes."""

    def __init__(self, stream: asyncio.StreamReader) -> None:
        self.received = 0
        self._stream = stream
        self._size = 128
        self._known: dict[int, _Incoming] = {}

    async def next(self) -> Received:
        """The next message; those about the chunks themselves are obeyed here too.

        Raises:
            BadChunk: this is no RTMP.
            asyncio.IncompleteReadError, OSError: the connection ended.
        """
        while True:
            message = await self._chunk()
            if message is None:
                continue
            if message.kind == SET_CHUNK_SIZE:
                self._size = max(1, min(_MOST_BYTES, _number(message.body) & 0x7FFFFFFF))
            elif message.kind == ABORT:
                self._known.pop(_number(message.body), None)
            return message

    async def _chunk(self) -> Received | None:
        """One chunk; the message that it completes."""
        (first,) = await self._read(1)
        form, number = first >> 6, first & 0x3F
        if number < 2:
            more = await self._read(number + 1)
            number = 64 + int.from_bytes(more, "little")
        if number not in self._known and len(self._known) >= _MOST_STREAMS:
            raise BadChunk("the server opened too many chunk streams")
        stream = self._known.setdefault(number, _Incoming())
        await self._head(form, stream)
        wanted = min(self._size, stream.length - len(stream.body))
        stream.body += await self._read(wanted)
        if len(stream.body) < stream.length:
            return None
        message, stream.body = Received(stream.kind, stream.body), b""
        return message

    async def _head(self, form: int, stream: _Incoming) -> None:
        if form < _REST:
            head = await self._read({_WHOLE: 11, _SAME_STREAM: 7, _ONLY_TIME: 3}[form])
            stream.is_extended = int.from_bytes(head[:3], "big") == _EXTENDED
            stream.body = b""
            if form < _ONLY_TIME:
                stream.length, stream.kind = int.from_bytes(head[3:6], "big"), head[6]
        if stream.is_extended:
            await self._read(4)
        if stream.length > _MOST_BYTES:
            raise BadChunk(f"the server sent a message of {stream.length} bytes")

    async def _read(self, count: int) -> bytes:
        data = await self._stream.readexactly(count)
        self.received += count
        return data


def _number(body: bytes) -> int:
    return int.from_bytes(body[:4], "big")
