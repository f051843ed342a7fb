"""Where a URL leads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.ports import LogError
from storage.urls import PostgresUrl, SqliteUrl, parse_url


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("sqlite://", SqliteUrl("")),
        ("sqlite:///", SqliteUrl("")),
        ("sqlite:///:memory:", SqliteUrl("")),
        ("sqlite:///room.db", SqliteUrl("room.db")),
        ("sqlite:///数据/房 间.db", SqliteUrl("数据/房 间.db")),
        ("sqlite:////var/100%25/room.db", SqliteUrl("/var/100%25/room.db")),
        ("sqlite:///C:/shop/room.db", SqliteUrl("C:/shop/room.db")),
    ],
)
def test_an_sqlite_url_names_a_file_or_the_memory(url: str, place: SqliteUrl) -> None:
    assert parse_url(url) == place
    assert place.in_memory == (place.path == "")


def test_a_postgres_url_names_a_database() -> None:
    assert parse_url("postgresql://me:p%40ss@db.shop:5433/ya%20ohe?sslmode=verify-full") == (
        PostgresUrl(
            user="me",
            password="p@ss",
            host="db.shop",
            port=5433,
            database="ya ohe",
            tls="verify-full",
        )
    )
    assert parse_url("postgres://me@h/d") == PostgresUrl(
        user="me", password=None, host="h", port=5432, database="d", tls="prefer"
    )
    socket = parse_url("postgresql://me@/d?host=/var/run/postgresql")
    assert isinstance(socket, PostgresUrl)
    assert (socket.host, socket.port) == ("/var/run/postgresql", 5432)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "room.db",
        "sqlite:room.db",
        "sqlite://room.db",
        "sqlite:///room.db?mode=ro",
        "mysql://me:secret@h/d",
        "postgresql://h/d",
        "postgresql://me:secret@h",
        "postgresql://me:secret@h/",
        "postgresql://me:secret@h:99999/d",
        "postgresql://me:secret@h:x/d",
        "postgresql://me:secret@h/d?sslmode=maybe",
        "postgresql://me:secret@h/d?pool=3",
        "postgresql://me:secret@[h/d",
    ],
)
def test_any_other_url_is_refused_in_a_sentence_without_its_password(url: str) -> None:
    with pytest.raises(LogError) as caught:
        parse_url(url)
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)


@given(st.text() | st.text().map("sqlite://{}".format) | st.text().map("postgresql://{}".format))
def test_no_text_makes_it_fail_otherwise(url: str) -> None:
    try:
        place = parse_url(url)
    except LogError:
        return
    assert isinstance(place, SqliteUrl | PostgresUrl)
