"""What becomes of an append when the connection breaks exactly while it is being committed."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from typing import Literal

import pytest

from storage.open_log import open_log
from storage.ports import LogUnavailable, NewEvent
from storage.urls import PostgresUrl, parse_url

pytestmark = pytest.mark.postgres
Break = Literal["never", "before the server hears COMMIT", "after the server did COMMIT"]


class Proxy:
    """Stands between a log and its server, and breaks one connection at a COMMIT."""

    def __init__(self, host: str, port: int) -> None:
        self.break_at: Break = "never"
        self._server = (host, port)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._links: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._start(self._accept)

    def _start(self, work: object, *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(self._server)
                self._links += [client, server]
                committed = threading.Event()
                self._start(self._to_server, client, server, committed)
                self._start(self._to_client, client, server, committed)

    def _to_server(
        self, client: socket.socket, server: socket.socket, committed: threading.Event
    ) -> None:
        with contextlib.suppress(OSError):
            while data := client.recv(65536):
                if b"COMMIT\0" in data and self.break_at != "never":
                    if self.break_at == "before the server hears COMMIT":
                        break
                    committed.set()
                server.sendall(data)
        _hang_up(client, server)

    def _to_client(
        self, client: socket.socket, server: socket.socket, committed: threading.Event
    ) -> None:
        with contextlib.suppress(OSError):
            while data := server.recv(65536):
                if committed.is_set():  # this is the answer to COMMIT
                    break
                client.sendall(data)
        _hang_up(client, server)

    def stop_listening(self) -> None:
        """From here on nobody gets through any more."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def close(self) -> None:
        self.stop_listening()
        _hang_up(*self._links)
        for thread in self._threads:
            thread.join(timeout=5)
        for link in self._links:
            link.close()


def _hang_up(*links: socket.socket) -> None:
    for link in links:
        with contextlib.suppress(OSError):
            link.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def proxy(postgres_url: str) -> Iterator[Proxy]:
    place = parse_url(postgres_url)
    assert isinstance(place, PostgresUrl)
    proxy = Proxy(place.host, place.port)
    yield proxy
    proxy.close()


def through(proxy: Proxy, postgres_url: str) -> str:
    user = postgres_url.removeprefix("postgresql://").partition("@")[0]
    return f"postgresql://{user}@127.0.0.1:{proxy.port}/{postgres_url.rpartition('/')[2]}"


@pytest.mark.real_time
@pytest.mark.parametrize(
    ("break_at", "kept"),
    [
        ("after the server did COMMIT", [b"before", b"at the break", b"after"]),
        ("before the server hears COMMIT", [b"before", b"after"]),
    ],
)
async def test_an_append_is_acknowledged_exactly_when_it_was_committed(
    proxy: Proxy, postgres_url: str, break_at: Break, kept: list[bytes]
) -> None:
    log = await open_log(through(proxy, postgres_url), now_us=lambda: 5)
    await log.append([NewEvent("r", "chat", b"before")])
    proxy.break_at = break_at
    if b"at the break" in kept:
        assert await log.append([NewEvent("r", "chat", b"at the break")]) == 2
    else:
        with pytest.raises(LogUnavailable, match=r"cannot be reached .* Nothing was written\."):
            await log.append([NewEvent("r", "chat", b"at the break")])
    proxy.break_at = "never"
    await log.append([NewEvent("r", "chat", b"after")])
    assert [envelope.body for envelope in await log.read()] == kept
    await log.close()


@pytest.mark.real_time
async def test_a_server_that_stays_away_leaves_it_unknown_and_the_message_says_so(
    proxy: Proxy, postgres_url: str
) -> None:
    log = await open_log(through(proxy, postgres_url), now_us=lambda: 5)
    proxy.break_at = "after the server did COMMIT"
    proxy.stop_listening()
    with pytest.raises(LogUnavailable, match="Whether the last write was kept is not known"):
        await log.append([NewEvent("r", "chat", b"x")])
    await log.close()
