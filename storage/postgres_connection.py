"""A connection to PostgreSQL (13 or newer) that comes back by itself after the server was away."""

from __future__ import annotations

import re
import socket
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache
from itertools import count
from typing import Any, Literal, TypeVar

from pg8000.exceptions import DatabaseError, InterfaceError
from pg8000.native import Connection as NativeConnection

from storage.connection import within_transaction
from storage.ports import Execute, LogError, LogUnavailable
from storage.urls import PostgresUrl, Synchronous

T = TypeVar("T")
CONNECT_TIMEOUT_S = 10.0
ANSWER_TIMEOUT_S = 30.0
# SQLSTATE classes that pass: connection, rollback by the server, resources, locks, operator, system
_PASSING = ("08", "25006", "40", "53", "55", "57", "58")
_COMMIT_CHECKS = 20
_COMMIT_CHECK_PAUSE_S = 0.1
_LOCK_SPACE = 0x59616F68 << 32  # keeps our advisory locks away from other programs' in the database


class ConnectionLost(LogUnavailable):
    """The server went away; what was in the open transaction is undone."""


class PostgresConnection:
    """One connection, made again at the next use after it was lost."""

    dialect: Literal["postgresql"] = "postgresql"

    def __init__(self, url: PostgresUrl, *, synchronous: Synchronous = "FULL") -> None:
        self.place = url.place
        self._url = url
        self._synchronous = synchronous
        self._native: Any = None
        self._connect()

    def execute(self, sql: str, parameters: Sequence[Any] = (), /) -> list[tuple[Any, ...]]:
        """Run one statement, in the open transaction if there is one."""
        _check_texts(parameters)
        if not parameters:
            return _as_tuples(self.run(sql))
        named = {f"p{index}": value for index, value in enumerate(parameters)}
        return _as_tuples(self.run(_named_placeholders(sql), **named))

    def run(self, sql: str, **arguments: Any) -> Any:
        """Run one statement in pg8000's own form (`:name`, or `stream=` for COPY)."""
        if self._native is None:
            raise ConnectionLost(f"{self.place} was lost within a transaction, which is undone.")
        with self._sentences():
            return self._native.run(sql, **arguments)

    def transact(self, lock: str, work: Callable[[Execute], T]) -> T:
        """Run `work` in one write transaction that holds an advisory lock to its end.

        Where the connection is lost while committing, the server is asked what became of it.
        """
        begin = (
            f"BEGIN; SELECT pg_advisory_xact_lock({_lock_key(lock)}), pg_current_xact_id()::text"
        )
        transaction_id = str(self._first(begin)[0][1])
        try:
            result = work(within_transaction(self.execute))
        except BaseException:
            self._roll_back()
            raise
        try:
            self.run("COMMIT")
        except ConnectionLost as lost:
            self._make_sure_of(transaction_id, lost)
        except BaseException:
            self._roll_back()
            raise
        return result

    def look(self, work: Callable[[Execute], T]) -> T:
        """Run `work`, which only reads, on one unchanging view of the database."""
        self._first("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        try:
            return work(self.execute)
        finally:
            self._roll_back()

    def close(self) -> None:
        """Let go of the connection."""
        native, self._native = self._native, None
        if native is not None:
            with suppress(InterfaceError, OSError):
                native.close()

    def _first(self, sql: str) -> list[Any]:
        """The first statement of a transaction: where the server was restarted meanwhile, nothing
        is lost yet and a new connection serves as well."""
        if self._native is None:
            self._connect()
            return list(self.run(sql) or [])
        try:
            return list(self.run(sql) or [])
        except ConnectionLost:
            self._connect()
            return list(self.run(sql) or [])

    def _roll_back(self) -> None:
        if self._native is not None:
            with suppress(LogError):
                self.run("ROLLBACK")

    def _make_sure_of(self, transaction_id: str, lost: ConnectionLost) -> None:
        """Returns where a transaction whose COMMIT got no answer was committed, else raises."""
        try:
            status = self._status_of(transaction_id)
        except LogError as error:
            raise ConnectionLost(f"{lost} Whether the last write was kept is not known.") from error
        if status == "in progress":
            raise ConnectionLost(f"{lost} Whether the last write was kept is not known.") from lost
        if status != "committed":
            raise ConnectionLost(f"{lost} Nothing was written.") from lost

    def _status_of(self, transaction_id: str) -> str:
        """What a new connection says: committed, aborted, or still in progress after a while."""
        status = "in progress"
        for _ in range(_COMMIT_CHECKS):
            if self._native is None:
                self._connect()
            rows = self.execute("SELECT pg_xact_status(CAST(? AS xid8))", (transaction_id,))
            status = str(rows[0][0])
            if status != "in progress":
                break
            time.sleep(_COMMIT_CHECK_PAUSE_S)
        return status

    def _connect(self) -> None:
        url = self._url
        with self._sentences():
            link = _open_socket(url)
            try:
                self._native = NativeConnection(
                    url.user,
                    host=url.host,
                    port=url.port,
                    database=url.database,
                    password=url.password,
                    sock=link,
                    ssl_context=_tls_context(url),
                    application_name="yaohe",
                )
            except BaseException:
                link.close()
                raise
            commit = "on" if self._synchronous == "FULL" else "off"
            self._native.run(f"SET synchronous_commit = {commit}")
            self._native.run("SET client_encoding = 'UTF8'")

    @contextmanager
    def _sentences(self) -> Iterator[None]:
        try:
            yield
        except DatabaseError as error:
            raise self._as_log_error(error) from error
        except (InterfaceError, OSError) as error:
            self.close()
            raise ConnectionLost(
                f"{self.place} cannot be reached ({error}): start the server or correct the URL."
            ) from error

    def _as_log_error(self, error: DatabaseError) -> LogError:
        detail = error.args[0] if error.args and isinstance(error.args[0], dict) else {}
        state, message = str(detail.get("C", "")), str(detail.get("M", error))
        if state.startswith(("57P", "08")):
            self.close()
            return ConnectionLost(f"{self.place} ended the connection: {message}.")
        if state.startswith(_PASSING):
            return LogUnavailable(f"{self.place} cannot do it now: {message}.")
        if state.startswith(("28", "3D")):
            return LogError(f"{self.place} lets nobody in: {message}; correct the URL.")
        return LogError(f"{self.place} refused a statement or a value: {message}.")


def _as_tuples(rows: Any) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in rows or ()]


def _check_texts(parameters: Sequence[Any]) -> None:
    """Refuse what pg8000 would trip over in the middle of its protocol, losing the connection."""
    for value in parameters:
        if isinstance(value, str):
            try:
                value.encode()
            except UnicodeEncodeError as error:
                raise LogError(f"A text cannot be kept ({error}): correct it.") from error


@lru_cache(maxsize=256)
def _named_placeholders(sql: str) -> str:
    """`?` outside quotes as pg8000's `:p0`, `:p1`, ..."""
    numbers = count()
    parts = sql.split("'")
    parts[::2] = [re.sub(r"\?", lambda _: f":p{next(numbers)}", part) for part in parts[::2]]
    return "'".join(parts)


def _lock_key(lock: str) -> int:
    return _LOCK_SPACE | zlib.crc32(lock.encode())


def _open_socket(url: PostgresUrl) -> socket.socket:
    """A connected socket that sends at once: pg8000 writes a statement in several small pieces,
    and would wait some 40 ms for the server's acknowledgement in between."""
    if url.host.startswith("/"):
        link = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        link.settimeout(CONNECT_TIMEOUT_S)
        try:
            link.connect(f"{url.host}/.s.PGSQL.{url.port}")
        except BaseException:
            link.close()
            raise
    else:
        link = socket.create_connection((url.host, url.port), CONNECT_TIMEOUT_S)
        link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        link.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    link.settimeout(ANSWER_TIMEOUT_S)
    return link


def _tls_context(url: PostgresUrl) -> Any:
    """What pg8000 wants to know: False for no TLS, None for TLS where the server has it, else a
    context. As in libpq, `require` does not ask who answers; `verify-full` does."""
    if url.tls == "disable" or url.host.startswith("/"):
        return False
    if url.tls == "prefer":
        return None
    import ssl

    context = ssl.create_default_context()
    if url.tls == "require":
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context
