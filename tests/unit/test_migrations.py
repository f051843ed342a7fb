"""Old files are brought up to date, newer and foreign ones are refused."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
import sqlalchemy
from sqlmodel import SQLModel

from storage.connection import Dialect
from storage.migrations import STEPS, Step, migrate
from storage.ports import Execute, LogError
from storage.sqlite_connection import SqliteConnection
from storage.tables import CatalogueBaseRow, CatalogueChangeRow, CatalogueVersionRow
from storage.urls import SqliteUrl

NOW_US = 1_760_000_000_000_000
ROWS: tuple[type[SQLModel], ...] = (CatalogueVersionRow, CatalogueBaseRow, CatalogueChangeRow)


@pytest.fixture
def room_db(tmp_path: Path) -> Path:
    return tmp_path / "room.db"


def connect(path: Path) -> SqliteConnection:
    return SqliteConnection(SqliteUrl(str(path)))


def tables_of(connection: SqliteConnection) -> set[str]:
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    return {row[0] for row in rows}


def fails(execute: Execute, dialect: Dialect) -> None:
    execute("CREATE TABLE half_done (x BIGINT)", ())
    raise LogError("the step's own mistake")


def test_the_steps_are_numbered_from_one_without_a_gap() -> None:
    assert [step.number for step in STEPS] == list(range(1, len(STEPS) + 1))
    assert len({step.name for step in STEPS}) == len(STEPS)


def test_a_file_with_the_first_step_alone_gets_the_rest_and_keeps_its_events(
    room_db: Path,
) -> None:
    old = connect(room_db)
    migrate(old, STEPS[:1], NOW_US)
    assert tables_of(old) == {"schema_step", "event", "reader_position"}
    old.execute(
        "INSERT INTO event (written_us, room, kind, version, body) VALUES (5, 'r', 'chat', 1, ?)",
        (b"{}",),
    )
    old.execute("INSERT INTO reader_position VALUES ('desk', 1)")
    old.close()

    new = connect(room_db)
    migrate(new, STEPS, NOW_US + 9)
    assert new.execute("SELECT * FROM event") == [(1, 5, "r", "chat", 1, b"{}")]
    assert new.execute("SELECT * FROM reader_position") == [("desk", 1)]
    assert new.execute("SELECT * FROM schema_step ORDER BY number") == [
        (1, "event_log", NOW_US),
        (2, "catalogue", NOW_US + 9),
    ]
    assert tables_of(new) >= {"catalogue_version", "catalogue_base", "catalogue_change"}
    new.close()


def test_bringing_up_to_date_twice_changes_nothing(room_db: Path) -> None:
    connection = connect(room_db)
    migrate(connection, STEPS, NOW_US)
    before = connection.execute("SELECT * FROM schema_step")
    migrate(connection, STEPS, NOW_US + 1)
    assert connection.execute("SELECT * FROM schema_step") == before
    connection.close()


def test_a_step_that_fails_leaves_the_file_as_the_step_before_left_it(room_db: Path) -> None:
    connection = connect(room_db)
    broken = (STEPS[0], Step(2, "broken", fails))
    with pytest.raises(LogError, match="the step's own mistake"):
        migrate(connection, broken, NOW_US)
    assert tables_of(connection) == {"schema_step", "event", "reader_position"}
    migrate(connection, STEPS, NOW_US)
    assert connection.execute("SELECT max(number) FROM schema_step") == [(len(STEPS),)]
    connection.close()


def test_a_file_of_a_newer_version_is_refused_in_one_sentence(room_db: Path) -> None:
    newer = connect(room_db)
    migrate(newer, STEPS, NOW_US)
    newer.execute("INSERT INTO schema_step VALUES (99, 'of the future', 1)")
    with pytest.raises(LogError) as caught:
        migrate(newer, STEPS, NOW_US)
    assert str(caught.value) == (
        f"{room_db} was written by a newer version (tables 99, this one knows {len(STEPS)}):"
        " use that version, or another file."
    )
    newer.close()


def test_a_file_of_another_program_is_refused_and_left_alone(room_db: Path) -> None:
    other = sqlite3.connect(room_db)
    other.execute("CREATE TABLE bookmarks (url TEXT)")
    other.commit()
    other.close()
    connection = connect(room_db)
    with pytest.raises(LogError) as caught:
        migrate(connection, STEPS, NOW_US)
    assert str(caught.value) == (
        f"{room_db} belongs to another program (it has the table 'bookmarks'): name another file."
    )
    assert tables_of(connection) == {"bookmarks"}
    connection.close()


def test_the_rows_and_the_migrated_tables_agree(room_db: Path) -> None:
    connection = connect(room_db)
    migrate(connection, STEPS, NOW_US)
    connection.close()
    engine = sqlalchemy.create_engine(f"sqlite:///{room_db}")
    inspector = sqlalchemy.inspect(engine)
    for row in ROWS:
        table = SQLModel.metadata.tables[str(row.__tablename__)]
        keys = set(inspector.get_pk_constraint(table.name)["constrained_columns"])
        assert keys == {column.name for column in table.primary_key.columns}
        found = {
            (c["name"], str(c["type"]), c["nullable"] and c["name"] not in keys)
            for c in inspector.get_columns(table.name)
        }
        assert found == {(c.name, _type_of(c), bool(c.nullable)) for c in table.columns}
    engine.dispose()


def _type_of(column: sqlalchemy.Column[object]) -> str:
    """Its type as the migrations write it; SQLite knows no lengths."""
    name = str(column.type.compile()).split("(")[0]
    return "TEXT" if name == "VARCHAR" else name
