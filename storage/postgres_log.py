"""The event log in PostgreSQL: how it is opened and how a batch goes in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from typing import Any

from storage.log_writer import EventRows
from storage.ports import Execute, LogError
from storage.postgres_connection import PostgresConnection
from storage.urls import PostgresUrl, Synchronous

_COPY = "COPY event (written_us, room, kind, version, body) FROM STDIN"
# the advisory lock is held, so the last number this session took is the last row's, and what
# another process reads is never followed by a smaller number
_LAST = "SELECT currval(pg_get_serial_sequence('event', 'seq'))"
_REPLACE = (
    "UPDATE event SET body = given.body"
    " FROM unnest(CAST(? AS BIGINT[]), CAST(? AS BYTEA[])) AS given (seq, body)"
    " WHERE event.seq = given.seq"
)
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


class PostgresLog:
    """What the log needs of PostgreSQL: connections, and one transaction for a batch."""

    inline = False

    def __init__(self, url: PostgresUrl, synchronous: Synchronous) -> None:
        self._url = url
        self._synchronous = synchronous

    def connect(self, *, reading: bool) -> PostgresConnection:
        """A connection of its own for one thread."""
        return PostgresConnection(self._url, synchronous=self._synchronous)

    def insert(self, connection: Any, rows: EventRows) -> int:
        """Remember the rows in one transaction; returns the `seq` of the last one."""
        lines = _copy_lines(rows)

        def work(execute: Execute) -> int:
            connection.run(_COPY, stream=BytesIO(lines))
            return int(execute(_LAST, ())[0][0])

        return int(connection.transact("event", work))

    def overwrite(self, connection: Any, bodies: Mapping[int, bytes]) -> None:
        """Give events other bodies, in the open transaction. The old ones stay in the server's
        files until it vacuums."""
        # two arrays as text: a placeholder for each value would cost the client four times as much
        seqs = ",".join(map(str, bodies))
        quoted = ",".join(f'"\\\\x{body.hex()}"' for body in bodies.values())
        connection.execute(_REPLACE, (f"{{{seqs}}}", f"{{{quoted}}}"))

    def scrub(self, connection: Any) -> bool:
        """The server does it, when it vacuums."""
        return False


def _copy_lines(rows: EventRows) -> bytes:
    """The rows in COPY's text format."""
    try:
        return "".join(
            f"{written_us}\t{_escaped(room)}\t{_escaped(kind)}\t{version}\t\\\\x{body.hex()}\n"
            for written_us, room, kind, version, body in rows
        ).encode()
    except (UnicodeEncodeError, AttributeError, TypeError) as error:
        raise LogError(f"An event cannot be kept ({error}): correct it.") from error


@lru_cache(maxsize=4096)
def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)
