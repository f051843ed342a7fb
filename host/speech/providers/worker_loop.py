"""The loop of every voice worker: frames in, frames out, until stdin ends."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

from host.speech.providers import worker_frames
from host.speech.providers.worker_frames import Header

Answer = Callable[[dict[str, Any]], tuple[Header, bytes]]


class CannotSpeak(Exception):
    """This request, or (while loading) any request; the message says why."""

    code = "voice.worker"


def run_worker(name: str, load: Callable[[], tuple[int, Answer]]) -> int:
    """Serve until stdin ends; the exit code. `load` gives the rate of the sound in Hz and what
    answers requests; it may raise `CannotSpeak`, which the first frame then says."""
    # A Ctrl-C in the terminal reaches us too; the room decides when we end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Whatever prints must not land between the frames.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    try:
        return _serve(name, load, sys.stdin.buffer, answers)
    except (BrokenPipeError, worker_frames.FrameError):
        return 4


def _serve(
    name: str, load: Callable[[], tuple[int, Answer]], requests: BinaryIO, answers: BinaryIO
) -> int:
    def send(header: Header, pcm: bytes = b"") -> None:
        answers.write(worker_frames.pack(header, pcm))
        answers.flush()

    try:
        rate_hz, answer = load()
    except CannotSpeak as error:
        send({"hello": name, "error": str(error)})
        return 3
    send({"hello": name, "rate_hz": rate_hz})
    while (frame := worker_frames.read_frame(requests)) is not None:
        request = frame[0]
        try:
            send(*answer(request))
        except CannotSpeak as error:
            send({"id": request.get("id", 0), "error": str(error)})
        except (ValueError, KeyError, IndexError, TypeError) as error:
            words = f"{type(error).__name__}: {error}"
            send({"id": request.get("id", 0), "error": words})
    return 0
