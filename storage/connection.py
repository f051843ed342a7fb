"""One connection to a database as the log and the catalogue use it: blocking, one thread at a time.

Both databases take `?` for a parameter and raise the log's errors, so that what stands above
need not know which one it speaks to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal, Protocol, TypeVar

from storage.ports import Execute, LogError

T = TypeVar("T")
Dialect = Literal["sqlite", "postgresql"]
Row = tuple[Any, ...]


class Connection(Protocol):
    """Every method raises `LogUnavailable` where the database cannot be reached, is full or stays
    locked, and `LogError` where a statement or a value is refused."""

    @property
    def dialect(self) -> Dialect:
        """Which SQL it speaks."""
        ...

    @property
    def place(self) -> str:
        """What to call it in a message; never a password."""
        ...

    def execute(self, sql: str, parameters: Sequence[Any] = (), /) -> list[Row]:
        """Run one statement, in the open transaction if there is one."""
        ...

    def transact(self, lock: str, work: Callable[[Execute], T]) -> T:
        """Run `work` in one write transaction; whatever it raises undoes all of it.

        Of two transactions with the same `lock`, in whatever processes, one waits for the other.
        """
        ...

    def look(self, work: Callable[[Execute], T]) -> T:
        """Run `work`, which only reads, on one unchanging view of the database."""
        ...

    def close(self) -> None:
        """Let go of the database."""
        ...


_TRANSACTION_WORDS = frozenset(
    {"BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE", "PREPARE"}
)


def within_transaction(execute: Execute) -> Execute:
    """`execute` for whoever writes in a transaction that is not theirs to end."""

    def checked(sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        word = sql.split(None, 1)[0].rstrip(";").upper() if sql.strip() else ""
        if word in _TRANSACTION_WORDS:
            raise LogError(f"A write may not say {word}, its transaction is not its own: leave it.")
        return execute(sql, parameters)

    return checked
