"""Where a log or a catalogue lives, read from a URL."""

from __future__ import annotations

import sys
from typing import Literal, get_args
from urllib.parse import parse_qsl, unquote, urlsplit

import msgspec

from storage.ports import LogError

Synchronous = Literal["FULL", "NORMAL", "OFF"]
"""How hard a commit is made: FULL survives a power cut, NORMAL may lose the last commits in one."""

TlsMode = Literal["disable", "prefer", "require", "verify-full"]

_FORMS = (
    "write sqlite:///room.db for a file here, sqlite:////full/path/room.db for one elsewhere,"
    " sqlite:// for memory, or postgresql://user:password@host:5432/database"
)

POSTGRES_NEEDS = (
    f"PostgreSQL needs the package pg8000: install it with {sys.executable} -m pip install pg8000."
)


class SqliteUrl(msgspec.Struct, frozen=True):
    """An SQLite file, as a path relative to the working directory or a full one; "" is memory."""

    path: str

    @property
    def in_memory(self) -> bool:
        return not self.path


class PostgresUrl(msgspec.Struct, frozen=True, kw_only=True):
    """A PostgreSQL database. A `host` that begins with "/" is the folder of a Unix socket."""

    user: str
    password: str | None
    host: str
    port: int
    database: str
    tls: TlsMode

    @property
    def place(self) -> str:
        """What to call it in a message: without the password."""
        return f"postgresql://{self.user}@{self.host}:{self.port}/{self.database}"


def parse_url(url: str) -> SqliteUrl | PostgresUrl:
    """The place a URL names.

    SQLite paths follow SQLAlchemy's counting of slashes (three: relative, four: absolute) and are
    taken as they stand, without percent-decoding.

    Raises:
        LogError: the URL is of no known form. A password in it is not repeated.
    """
    scheme, separator, rest = url.partition("://")
    if not separator or "\0" in url:
        raise LogError(f"The storage URL is not one: {_FORMS}.")
    match scheme:
        case "sqlite":
            return _parse_sqlite(rest)
        case "postgresql" | "postgres":
            return _parse_postgres(url)
        case _:
            raise LogError(f"The storage URL begins with {scheme!r}, which is not known: {_FORMS}.")


def _parse_sqlite(rest: str) -> SqliteUrl:
    if rest in ("", "/", "/:memory:"):
        return SqliteUrl("")
    if not rest.startswith("/"):
        raise LogError(f"The storage URL sqlite://{rest} lacks a slash: {_FORMS}.")
    if "?" in rest:
        raise LogError(f"The storage URL sqlite://{rest} has options after '?': leave them out.")
    return SqliteUrl(rest[1:])


def _parse_postgres(url: str) -> PostgresUrl:
    try:
        parts = urlsplit(url)
        port = parts.port or 5432
    except ValueError as error:
        raise LogError(f"The PostgreSQL URL cannot be read ({error}): {_FORMS}.") from error
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    database = unquote(parts.path[1:])
    host = options.pop("host", "") or parts.hostname or "localhost"
    tls = _tls_mode(options.pop("sslmode", "prefer"))
    if not database or not parts.username:
        raise LogError(f"The PostgreSQL URL names no user or no database: {_FORMS}.")
    if options:
        raise LogError(f"The PostgreSQL URL has unknown options ({', '.join(sorted(options))}).")
    return PostgresUrl(
        user=unquote(parts.username),
        password=None if parts.password is None else unquote(parts.password),
        host=host,
        port=port,
        database=database,
        tls=tls,
    )


def _tls_mode(text: str) -> TlsMode:
    for mode in get_args(TlsMode):
        if mode == text:
            return mode  # type: ignore[no-any-return]
    raise LogError(f"sslmode={text} is not known: use disable, prefer, require or verify-full.")
