"""Sends sound to a running room: a recording, or what another program writes to a pipe."""

from __future__ import annotations

import asyncio
import secrets
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import aiohttp

from chat.connectors.ingest import NONCE_HEADER, SIGNATURE_HEADER, TIMESTAMP_HEADER, sign
from host.hearing.ports import BYTES_PER_S, HearingError

_PIECE_BYTES = BYTES_PER_S // 50
_HINT = "the address is http://HOST:PORT/ear/ROOM, the data folder that of the room"


async def send_sound(
    url: str,
    secret: str,
    file: Path | None,
    *,
    say: Callable[[str], None],
    now_us: Callable[[], int],
) -> float:
    """Send a WAV file in real time, or (None) raw PCM from standard input as it comes; the seconds
    sent.

    Raises:
        HearingError: the room refused or cannot be reached.
        FileError: the file cannot be read.
    """
    sent = 0
    try:
        async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
            headers = sign(secret, now_us=now_us(), nonce=secrets.token_hex(16), body=b"")
            await socket.send_json(
                {
                    "timestamp": headers[TIMESTAMP_HEADER],
                    "nonce": headers[NONCE_HEADER],
                    "signature": headers[SIGNATURE_HEADER],
                }
            )
            answer = await socket.receive_json(timeout=10)
            if "error" in answer:
                raise HearingError(f"{url} refused: {answer.get('message', '')}; {_HINT}")
            say("the room is listening")
            async for piece in _from_file(file) if file is not None else _from_pipe():
                if socket.closed:
                    break
                await socket.send_bytes(piece)
                sent += len(piece)
    except (aiohttp.ClientError, TimeoutError, TypeError, ValueError) as error:
        raise HearingError(f"{url} cannot be reached ({type(error).__name__}): {_HINT}") from error
    return sent / BYTES_PER_S


async def _from_file(file: Path) -> AsyncIterator[bytes]:
    from host.hearing.wav_file import read_wav

    loop = asyncio.get_running_loop()
    start_s, sent = loop.time(), 0
    for piece in read_wav(file):
        await asyncio.sleep(max(0.0, start_s + sent / BYTES_PER_S - loop.time()))
        sent += len(piece)
        yield piece


async def _from_pipe() -> AsyncIterator[bytes]:
    loop = asyncio.get_running_loop()
    stream = sys.stdin.buffer
    while piece := await loop.run_in_executor(None, stream.read, _PIECE_BYTES):
        yield piece
