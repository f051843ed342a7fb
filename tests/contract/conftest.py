"""A real PostgreSQL for the contract tests: the one that is named, or one started for the run."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

_NOT_FOUND = (
    "There is no PostgreSQL: install it (apt-get install postgresql), or name a running one whose"
    " user may create databases in YAOHE_TEST_POSTGRES_URL."
)
_numbers = count(1)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a database whose user may create others."""
    named = os.environ.get("YAOHE_TEST_POSTGRES_URL")
    if named:
        yield named
        return
    binaries = _find_binaries()
    if binaries is None:
        if os.environ.get("CI"):
            pytest.fail(_NOT_FOUND)
        pytest.skip(_NOT_FOUND)
    folder = Path(tempfile.mkdtemp(prefix="yaohe-pg-"))
    server = _Server(binaries, folder)
    try:
        server.start()
        yield f"postgresql://tester@127.0.0.1:{server.port}/postgres"
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """The URL of an empty database of the test's own."""
    from storage.postgres_connection import PostgresConnection
    from storage.urls import PostgresUrl, parse_url

    name = f"yaohe_test_{os.getpid()}_{next(_numbers)}"
    place = parse_url(postgres_server)
    assert isinstance(place, PostgresUrl)
    admin = PostgresConnection(place)
    try:
        admin.execute(f"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0")
        base, _, _ = postgres_server.rpartition("/")
        yield f"{base}/{name}"
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
    finally:
        admin.close()


class _Server:
    """A PostgreSQL of our own, without the disk's guarantees: tests are quick, and kill nothing."""

    def __init__(self, binaries: Path, folder: Path) -> None:
        self._binaries = binaries
        self._data = folder / "data"
        self._folder = folder
        self._as_user = _unprivileged(folder)
        self.port = _free_port()

    def start(self) -> None:
        self._run("initdb", "-D", self._data, "-U", "tester", "-A", "trust", "-E", "UTF8", "-N")
        options = (
            f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories="
            " -c fsync=off -c full_page_writes=off -c max_connections=40 -c shared_buffers=32MB"
        )
        log = self._folder / "log"
        self._run("pg_ctl", "-D", self._data, "-w", "-t", "60", "-l", log, "-o", options, "start")

    def stop(self) -> None:
        if (self._data / "postmaster.pid").exists():
            self._run("pg_ctl", "-D", self._data, "-m", "immediate", "stop")

    def _run(self, program: str, *arguments: object) -> None:
        done = subprocess.run(
            [self._binaries / program, *map(str, arguments)],
            cwd=self._folder,
            env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=90,
            **self._as_user,
        )
        if done.returncode != 0:
            pytest.fail(f"PostgreSQL's {program} ended with {done.returncode}.")


def _find_binaries() -> Path | None:
    """The folder with initdb and pg_ctl: the newest under /usr/lib, else where PATH leads."""
    packaged = sorted(
        (p for p in Path("/usr/lib/postgresql").glob("*/bin") if (p / "initdb").exists()),
        key=lambda p: int(p.parent.name) if p.parent.name.isdigit() else 0,
    )
    if packaged:
        return packaged[-1]
    found = shutil.which("initdb")
    if found is None:
        return None
    folder = Path(found).resolve().parent
    return folder if (folder / "pg_ctl").exists() else None


def _unprivileged(folder: Path) -> dict[str, Any]:
    """PostgreSQL refuses to run as root: who runs it then, with the folder made theirs."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = names.get("postgres") or names["nobody"]
    os.chown(folder, entry.pw_uid, entry.pw_gid)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
