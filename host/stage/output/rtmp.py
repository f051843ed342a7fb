"""Publishes a stream by RTMP or RTMPS, on asyncio: every step has its time limit, and a line that
swallows everything is noticed within seconds."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import ssl
from collections.abc import Mapping

from host.stage.output import amf, flv
from host.stage.output.coded import Coded, Streams, milliseconds
from host.stage.output.push_address import PushAddress
from host.stage.output.rtmp_chunks import (
    ACKNOWLEDGE,
    COMMAND,
    CONTROL,
    SET_CHUNK_SIZE,
    WINDOW_SIZE,
    BadChunk,
    ChunkReader,
    ChunkWriter,
    Received,
)

_HANDSHAKE_BYTES = 1_536
_CHUNK_BYTES = 4_096
_STEP_S = 10.0
_STALL_S = 8.0
_SEND_BUFFER = 128 << 10
_WRITE_BUFFER = 64 << 10
_ON_CONTROL, _ON_COMMAND, _ON_AUDIO, _ON_VIDEO = 2, 3, 4, 6
_PING, _PONG = 6, 7
_FINAL = ("Rejected", "InvalidApp", "Denied", "Unauthorized", "AuthFailed", "Forbidden")


class PushFailed(Exception):
    """The connection could not be made or broke; trying again may help. No secret in it."""

    code = "rtmp.failed"


class PushRefused(Exception):
    """The server does not want this stream; trying again without a change is of no use."""

    code = "rtmp.refused"


class RtmpSession:
    """A connection on which a stream is being published. Made by `publish`."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.sent_bytes = 0
        self._reader = ChunkReader(reader)
        self._writer = writer
        self._chunks = ChunkWriter()
        self._stream = 0
        self._window = 0
        self._acknowledged = 0
        self._start: int | None = None

    async def send(self, coded: Coded) -> None:
        """One piece. The first must be a key picture: it is at time 0, and sound before it is left
        out.

        Raises:
            PushFailed: the line is down, or took nothing for 8 s.
        """
        if self._start is None:
            if not coded.is_key or coded.kind != "video":
                return
            self._start = coded.at
        if coded.at < self._start:
            return
        kind, body = flv.tag(coded)
        await self._put(kind, body, at_ms=milliseconds(coded.at - self._start))

    async def listen(self) -> None:
        """Answer the server until the connection ends.

        Raises:
            PushFailed: it ended.
            PushRefused: the server said that it is over for good.
        """
        try:
            while True:
                await self._heard(await self._reader.next())
        except (OSError, EOFError, BadChunk, amf.BadAmf) as error:
            raise PushFailed(_reason(error)) from error

    async def close(self) -> None:
        """Say goodbye, for one second at most."""
        with contextlib.suppress(Exception):
            async with asyncio.timeout(1):
                for name in ("FCUnpublish", "deleteStream"):
                    last: amf.Value = float(self._stream) if name == "deleteStream" else ""
                    await self._command(name, 0, None, last)
                self._writer.close()
                await self._writer.wait_closed()
        self._writer.transport.abort()

    async def begin(self, address: PushAddress, streams: Streams, marks: Mapping[str, str]) -> None:
        """Handshake, commands and configurations, up to the first piece."""
        await self._handshake()
        await self._control(SET_CHUNK_SIZE, _CHUNK_BYTES)
        self._chunks.size = _CHUNK_BYTES
        server: dict[str, amf.Value] = {
            "app": address.app,
            "type": "nonprivate",
            "flashVer": "FMLE/3.0 (compatible; Yaohe)",
            "tcUrl": address.server_url,
        }
        await self._command("connect", 1, server)
        await self._answer(1)
        await self._command("releaseStream", 2, None, address.key)
        await self._command("FCPublish", 3, None, address.key)
        await self._command("createStream", 4, None)
        answer = await self._answer(4)
        self._stream = int(answer[3]) if len(answer) > 3 and isinstance(answer[3], float) else 1
        await self._command("publish", 5, None, address.key, "live", on=self._stream)
        await self._published()
        await self._put(flv.DATA, flv.metadata(streams, marks))
        for kind, body in flv.configurations(streams):
            await self._put(kind, body)

    async def _handshake(self) -> None:
        ours = bytes(8) + os.urandom(_HANDSHAKE_BYTES - 8)
        self._writer.write(b"\x03" + ours)
        stream = self._reader._stream
        version = await stream.readexactly(1)
        if version[0] > 31:
            raise PushFailed("the server does not speak RTMP; check the address")
        theirs = await stream.readexactly(_HANDSHAKE_BYTES)
        self._writer.write(theirs)
        await stream.readexactly(_HANDSHAKE_BYTES)

    async def _answer(self, number: int) -> list[amf.Value]:
        """The result of our command of this number."""
        while True:
            values = await self._heard(await self._reader.next())
            if values[:1] == ["_result"] and values[1:2] == [float(number)]:
                return values

    async def _published(self) -> None:
        while True:
            values = await self._heard(await self._reader.next())
            if values[:1] == ["onStatus"] and _status(values) == "NetStream.Publish.Start":
                return

    async def _heard(self, message: Received) -> list[amf.Value]:
        """Do what the server asks; the values of a command, else nothing."""
        if message.kind == WINDOW_SIZE:
            self._window = int.from_bytes(message.body[:4], "big")
        elif message.kind == CONTROL and message.body[:2] == bytes((0, _PING)):
            pong = bytes((0, _PONG)) + message.body[2:6]
            await self._write(self._chunks.message(_ON_CONTROL, CONTROL, pong))
        if self._window and self._reader.received - self._acknowledged >= self._window // 2:
            self._acknowledged = self._reader.received
            await self._control(ACKNOWLEDGE, self._acknowledged & 0xFFFFFFFF)
        if message.kind != COMMAND:
            return []
        values = amf.decode(message.body)
        _check(values)
        return values

    async def _control(self, kind: int, number: int) -> None:
        await self._write(self._chunks.message(_ON_CONTROL, kind, number.to_bytes(4, "big")))

    async def _command(self, name: str, number: int, *values: amf.Value, on: int = 0) -> None:
        body = amf.encode(name, float(number), *values)
        # A chunk stream of its own once a message stream is meant: only whole heads carry it.
        stream = _ON_COMMAND if on == 0 else 8
        await self._write(self._chunks.message(stream, COMMAND, body, on=on))

    async def _put(self, kind: int, body: bytes, *, at_ms: int = 0) -> None:
        stream = _ON_VIDEO if kind == flv.VIDEO else _ON_AUDIO
        data = self._chunks.message(stream, kind, body, at_ms=at_ms, on=self._stream)
        await self._write(data)

    async def _write(self, data: bytes) -> None:
        try:
            self._writer.write(data)
            async with asyncio.timeout(_STALL_S):
                await self._writer.drain()
        except (OSError, TimeoutError) as error:
            raise PushFailed(_reason(error)) from error
        self.sent_bytes += len(data)


async def publish(
    address: PushAddress,
    streams: Streams,
    marks: Mapping[str, str],
    *,
    tls: ssl.SSLContext | None = None,
) -> RtmpSession:
    """Connect and publish, ready for the first key picture.

    Raises:
        PushFailed: it did not work this time.
        PushRefused: the server said no.
    """
    secure = (tls or ssl.create_default_context()) if address.scheme == "rtmps" else None
    writer: asyncio.StreamWriter | None = None
    try:
        async with asyncio.timeout(_STEP_S):
            reader, writer = await asyncio.open_connection(
                address.host, address.port, ssl=secure, limit=1 << 18
            )
            _tune(writer)
            session = RtmpSession(reader, writer)
            await session.begin(address, streams, marks)
        return session
    except ssl.SSLCertVerificationError as error:
        _abort(writer)
        raise PushRefused("the server's certificate is not good; check the address") from error
    except (OSError, EOFError, TimeoutError, BadChunk, amf.BadAmf) as error:
        _abort(writer)
        raise PushFailed(_reason(error)) from error
    except BaseException:
        _abort(writer)
        raise


def _tune(writer: asyncio.StreamWriter) -> None:
    """Little may wait in the system, or a dead line would look alive for a long time."""
    writer.transport.set_write_buffer_limits(high=_WRITE_BUFFER)
    own: socket.socket | None = writer.get_extra_info("socket")
    if own is not None:
        own.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SEND_BUFFER)
        own.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if hasattr(socket, "TCP_USER_TIMEOUT"):
            own.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, int(_STALL_S * 1000))


def _abort(writer: asyncio.StreamWriter | None) -> None:
    if writer is not None:
        writer.transport.abort()


def _check(values: list[amf.Value]) -> None:
    """Raise where the server said no. Its own words stay out: they may hold the key."""
    name, status = values[:1], _status(values)
    if name == ["_error"] and values[1:2] in ([2.0], [3.0]):
        return  # releaseStream and FCPublish: not every server knows them
    if name == ["_error"] or (name == ["onStatus"] and _level(values) == "error"):
        if any(status.endswith(word) for word in _FINAL):
            raise PushRefused(f"the server says {status or 'no'}: check server and stream key")
        raise PushFailed(f"the server says {status or 'error'}")
    if name == ["close"]:
        raise PushFailed("the server ended the stream")


def _status(values: list[amf.Value]) -> str:
    return _field(values, "code")


def _level(values: list[amf.Value]) -> str:
    return _field(values, "level")


def _field(values: list[amf.Value], name: str) -> str:
    for value in values[2:]:
        if isinstance(value, Mapping):
            found = value.get(name)
            if isinstance(found, str) and found.replace(".", "").isalnum():
                return found[:60]
    return ""


def _reason(error: BaseException) -> str:
    if isinstance(error, TimeoutError) and not getattr(error, "strerror", None):
        return "the line took nothing for seconds"
    if isinstance(error, EOFError):
        return "the server closed the connection"
    if isinstance(error, ConnectionRefusedError):
        return "nobody answers there"
    if isinstance(error, socket.gaierror):
        return "the server's name is not known"
    return getattr(error, "strerror", None) or type(error).__name__
