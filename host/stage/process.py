"""The stage's process: `python -m host.stage.process --folder DATA`.

Started by the room, outlives it. It listens on a loopback port and says in `DATA/stage.json`
where; the token in there is what a room proves itself with. Nothing secret is in its arguments.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import hmac
import logging
import os
import random
import secrets
import signal
import sys
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

from host.clock import machine_now_us
from host.stage.address import FILE_NAME, StageAddress, write_address
from host.stage.messages import (
    BadMessage,
    Fault,
    FromStage,
    Hello,
    Setup,
    ToStage,
    body_length,
    frame,
    to_stage,
)
from host.stage.output.drawing import Compositor
from host.stage.output.load import Load
from host.stage.output.stage import Stage

_HELLO_S = 5.0
_MOST_FAULTS = 20
_MOST_WAITING_BYTES = 1 << 20
ALREADY_THERE = 3
"""Exit code where another stage has the folder."""
_logger = logging.getLogger(__name__)


class Control:
    """The room's connection. One at a time: the newest room that knows the token."""

    def __init__(self, token: str) -> None:
        self._token = token
        self._writer: asyncio.StreamWriter | None = None
        self._missed: deque[Fault] = deque(maxlen=_MOST_FAULTS)
        self.hear: Callable[[ToStage], None] = lambda message: None
        self.greet: Callable[[], FromStage | None] = lambda: None

    def tell(self, message: FromStage) -> None:
        """Tell the room; faults wait for a room that is away, health does not."""
        writer = self._writer
        if writer is None or writer.is_closing():
            if isinstance(message, Fault):
                self._missed.append(message)
            return
        if writer.transport.get_write_buffer_size() > _MOST_WAITING_BYTES:
            writer.transport.abort()
            return
        writer.write(frame(message))

    def close(self) -> None:
        """End the room's connection; what was said goes out before."""
        if self._writer is not None:
            self._writer.close()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, to its end."""
        try:
            async with asyncio.timeout(_HELLO_S):
                hello = await _read(reader)
            if not isinstance(hello, Hello) or not hmac.compare_digest(
                hello.token.encode(), self._token.encode()
            ):
                return
            self._take(writer)
            while True:
                self.hear(await _read(reader))
        except (OSError, EOFError, TimeoutError, BadMessage) as error:
            _logger.info("a room's connection ended: %s", type(error).__name__)
        except asyncio.CancelledError:
            pass  # the stage ends; nobody waits for this task but the loop, which would complain
        finally:
            if self._writer is writer:
                self._writer = None
            writer.transport.abort()

    def _take(self, writer: asyncio.StreamWriter) -> None:
        if self._writer is not None:
            self._writer.transport.abort()
        self._writer = writer
        greeting = self.greet()
        if greeting is not None:
            self.tell(greeting)
        while self._missed:
            self.tell(self._missed.popleft())


async def _read(reader: asyncio.StreamReader) -> ToStage:
    head = await reader.readexactly(4)
    return to_stage(await reader.readexactly(body_length(head)))


def _compositor(setup: Setup) -> Compositor:
    from host.stage.picture.compositor import Compositor as Drawing

    return Drawing(
        setup.canvas,
        mark=setup.mark,
        opening_notice=setup.opening_notice,
        pictures=Path(setup.picture_folder),
        avatars=Path(setup.avatar_folder) if setup.avatar_folder else None,
        font=setup.font,
        today=time.strftime("%Y-%m-%d", time.gmtime(machine_now_us() // 1_000_000)),
    )


def _run_name() -> str:
    """Of an encoder's files: sorts by time, and differs from all before."""
    now_s = machine_now_us() // 1_000_000
    day = time.strftime("%Y%m%d-%H%M%S", time.gmtime(now_s))
    return f"{day}-{machine_now_us() & 0xFFFFFFFF:x}"


async def run(folder: Path, compositor: Callable[[Setup], Compositor] = _compositor) -> None:
    """Be the stage of this data folder until it is over."""
    loop = asyncio.get_running_loop()
    token = secrets.token_urlsafe(24)
    control = Control(token)
    stage = Stage(
        compositor=compositor,
        load=Load(thread_s=time.thread_time, process_s=time.process_time, now_s=loop.time),
        name=_run_name,
        random=random.Random(os.getpid()).random,
        tell=control.tell,
    )
    control.hear, control.greet = stage.hear, stage.health
    server = await asyncio.start_server(control.serve, "127.0.0.1", 0)
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # not every system has them
            loop.add_signal_handler(number, stage.stop)
    file = folder / FILE_NAME
    port = int(server.sockets[0].getsockname()[1])
    write_address(file, StageAddress(port=port, pid=os.getpid(), token=token))
    try:
        await stage.run()
    finally:
        file.unlink(missing_ok=True)
        await asyncio.sleep(0)  # the last word goes out
        server.close()
        control.close()


def main() -> int:
    """Run until stopped; the exit code."""
    from filelock import FileLock, Timeout

    parser = argparse.ArgumentParser(prog="host.stage.process")
    parser.add_argument("--folder", type=Path, required=True, help="the room's data folder")
    folder: Path = parser.parse_args().folder
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", stream=sys.stderr
    )
    lock = FileLock(folder / "stage.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return ALREADY_THERE
    with lock, contextlib.suppress(KeyboardInterrupt):
        asyncio.run(run(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
