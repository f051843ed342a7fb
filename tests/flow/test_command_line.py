"""The program as a process: started, stopped at odd moments, and spoken to by other commands."""

from __future__ import annotations

import json
import os
import random
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from host.picture_index import INDEX, is_installed
from host.sample_shop import sample_catalogue

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "import sys; from host.cli import main; sys.exit(main(sys.argv[1:]))"
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith("YAOHE_")},
    "PYTHONPATH": str(ROOT),
    "PYTHONUTF8": "1",
}
PATIENCE_S = 20.0

pytestmark = pytest.mark.real_time


def start(folder: Path, *arguments: str, **more: str) -> subprocess.Popen[str]:
    """A command in a process of its own, standing in `folder`."""
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *arguments],
        cwd=folder,
        env={**ENVIRONMENT, **more},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    )


def command(folder: Path, *arguments: str, **more: str) -> tuple[int, str, str]:
    """Exit code and output of a command that ends by itself."""
    with start(folder, *arguments, **more) as process:
        out, err = process.communicate(timeout=PATIENCE_S)
    return process.returncode, out, err


def refused(folder: Path, *arguments: str, **more: str) -> str:
    code, out, err = command(folder, *arguments, **more)
    assert (code, out, err.count("\n")) == (2, "", 1), (arguments, code, out, err)
    return err.strip().removeprefix("yaohe: ")


def decoded(body: bytes) -> dict[str, Any]:
    event: dict[str, Any] = json.loads(body)
    return event


def rows(folder: Path, sql: str) -> list[tuple[Any, ...]]:
    database = sqlite3.connect(folder / "data" / "yaohe.db", timeout=5)
    try:
        return database.execute(sql).fetchall()
    finally:
        database.close()


class Running:
    """A program on air in `folder`/data."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.process = start(
            folder, "serve", "--data", "data", "--port", "0", "--voice", "paced", "--no-browser"
        )
        self.url = self._address()

    def _address(self) -> str:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            for word in line.split():
                if word.startswith("http://"):
                    return word.rstrip("/")
        raise AssertionError("the program ended without an address")

    def stop(self, by: int = signal.SIGTERM) -> tuple[int, str]:
        """Exit code and everything on standard error."""
        self.process.send_signal(by)
        _, err = self.process.communicate(timeout=PATIENCE_S)
        return self.process.returncode, err

    def seen(self, version: int) -> dict[str, object]:
        """The event with which the room says that it has read this version; waits for it."""
        until_s = time.monotonic() + PATIENCE_S
        while time.monotonic() < until_s:
            found = rows(self.folder, "SELECT body FROM event WHERE kind = 'catalogue.seen'")
            events = [decoded(body) for (body,) in found]
            for event in events:
                if event["version"] == version:
                    return dict(event)
            time.sleep(0.1)
        raise AssertionError(f"the room has not noticed version {version}")


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    program = Running(tmp_path_factory.mktemp("on_air"))
    yield program
    if program.process.poll() is None:
        code, err = program.stop()
        assert (code, err) == (0, "")


@pytest.mark.alone
def test_a_running_room_notices_a_stock_a_price_and_an_import(running: Running) -> None:
    folder = running.folder
    assert running.seen(1)["products"] == 12
    assert command(folder, "stock", "P01-GRN-S", "0", "--data", "data")[0] == 0
    running.seen(2)
    assert command(folder, "price", "P01-GRN-S", "88", "--data", "data")[0] == 0
    running.seen(3)
    english = str(sample_catalogue("en"))
    assert command(folder, "import", english, "--data", "data")[0] == 0
    assert running.seen(4) == {"kind": "catalogue.seen", "version": 4, "products": 6}
    written = rows(folder, "SELECT version, written_us FROM catalogue_version")
    seen = rows(folder, "SELECT body, written_us FROM event WHERE kind = 'catalogue.seen'")
    written_us = dict(written)
    late_us = [at - written_us[decoded(body)["version"]] for body, at in seen]
    assert max(late_us) < 4_000_000, "a second to notice, one to write it down, and a busy machine"


def test_a_second_program_on_the_same_folder_is_refused(running: Running) -> None:
    said = refused(running.folder, "serve", "--data", "data", "--port", "0", "--voice", "paced")
    assert said == (
        "another Yaohe is running on data; stop it, or choose another folder with --data"
    )


def test_a_port_in_use_is_named_and_the_room_is_closed_again(
    running: Running, tmp_path: Path
) -> None:
    port = running.url.rpartition(":")[2]
    code, _, err = command(
        tmp_path, "serve", "--data", "data", "--port", port, "--voice", "paced", "--no-browser"
    )
    assert code == 2
    assert err.startswith(f"yaohe: port {port} on 127.0.0.1 is taken by another program;")
    ((last,),) = rows(
        tmp_path, "SELECT body FROM event WHERE kind = 'room.moved' ORDER BY seq DESC LIMIT 1"
    )
    assert decoded(last)["who"] == "shutdown"


def test_comments_are_sent_counted_and_told(running: Running) -> None:
    folder = running.folder
    lines = [{"user": f"v{n}", "text": "多少钱"} for n in range(3)]
    (folder / "chat.jsonl").write_text("\n".join(json.dumps(line) for line in lines))
    sending = ("send", "chat.jsonl", "--speed", "max", "--data", "data", "--to")
    code, out, err = command(folder, *sending, f"{running.url}/ingest/main")
    assert (code, out, err) == (0, "sent 3 events\n", "")
    code, out, err = command(folder, "asked", "--data", "data")
    assert (code, err) == (0, "")
    assert "price" in out
    assert "3 comments" in out


def test_sending_to_the_wrong_place_or_with_the_wrong_secret_is_one_sentence(
    running: Running,
) -> None:
    folder = running.folder
    (folder / "one.jsonl").write_text('{"user": "momo", "text": "hi"}\n')
    sending = ("send", "one.jsonl", "--speed", "max", "--data", "data", "--to")
    for path, told in (
        ("/ingest/other", "refused (404)"),
        ("/ingest", "the address of a room is http://HOST:PORT/ingest/ROOM"),
        ("/", "the address of a room is http://HOST:PORT/ingest/ROOM"),
    ):
        assert told in refused(folder, *sending, running.url + path)
    said = refused(
        folder, *sending, f"{running.url}/ingest/main", YAOHE_INGEST__SECRET="another secret"
    )
    assert "refused (401)" in said
    assert "the secret must be that of the room's own data folder" in said
    assert "another secret" not in said


def test_a_desk_that_others_can_reach_is_warned_about(tmp_path: Path) -> None:
    with start(
        tmp_path, "serve", "--data", "data", "--port", "0", "--voice", "paced", "--no-browser",
        "--host", "0.0.0.0",
    ) as process:  # fmt: skip
        assert process.stderr is not None
        try:
            warning = process.stderr.readline()
        finally:
            process.terminate()
            process.communicate(timeout=PATIENCE_S)
    assert "the desk listens on 0.0.0.0: other machines can reach it without encryption" in warning
    assert process.returncode == 0


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM], ids=["ctrl_c", "sigterm"])
def test_stopped_at_any_moment_of_its_start_it_leaves_no_half_catalogue(
    tmp_path: Path, by: signal.Signals
) -> None:
    """SIGTERM before the program can hear it ends the process, as it ends any."""
    moments = random.Random(f"moments of {by}")
    for _ in range(6):
        process = start(
            tmp_path, "serve", "--data", "data", "--port", "0", "--voice", "paced", "--no-browser"
        )
        time.sleep(moments.uniform(0.15, 1.4))
        process.send_signal(by)
        _, err = process.communicate(timeout=PATIENCE_S)
        early = (-signal.SIGTERM,) if by is signal.SIGTERM else (130, -signal.SIGINT)
        assert process.returncode in (0, *early), err
        if (tmp_path / "data" / "yaohe.db").exists():
            check_catalogue(tmp_path)
    program = Running(tmp_path)
    assert program.stop(by) == (0, "")
    assert rows(tmp_path, "SELECT max(version) FROM catalogue_version") == [(1,)]


def check_catalogue(folder: Path) -> None:
    """Either nothing or the whole sample shop."""
    assert rows(folder, "PRAGMA integrity_check") == [("ok",)]
    tables = rows(folder, "SELECT name FROM sqlite_master WHERE name = 'catalogue_base'")
    bodies = rows(folder, "SELECT body FROM catalogue_base") if tables else []
    for (body,) in bodies:
        assert len(decoded(body)["products"]) == 12


def test_an_impatient_person_may_press_ctrl_c_many_times(tmp_path: Path) -> None:
    program = Running(tmp_path)
    for _ in range(5):
        program.process.send_signal(signal.SIGINT)
        time.sleep(0.02)
    _, err = program.process.communicate(timeout=PATIENCE_S)
    assert (program.process.returncode, err) == (0, "")
    ((last,),) = rows(
        tmp_path, "SELECT body FROM event WHERE kind = 'room.moved' ORDER BY seq DESC LIMIT 1"
    )
    assert decoded(last)["who"] == "shutdown"


def test_an_import_that_is_stopped_is_whole_or_nothing(tmp_path: Path) -> None:
    moments = random.Random("moments of an import")
    for _ in range(5):
        process = start(tmp_path, "import", str(sample_catalogue()), "--data", "data")
        time.sleep(moments.uniform(0.1, 0.7))
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=PATIENCE_S)
        assert process.returncode in (0, 130, -signal.SIGINT), err
        if (tmp_path / "data" / "yaohe.db").exists():
            check_catalogue(tmp_path)


@pytest.mark.skipif(not is_installed(), reason="the picture model is not installed")
def test_an_import_that_is_stopped_while_it_looks_at_pictures_is_taken_up_the_next_time(
    tmp_path: Path,
) -> None:
    process = start(tmp_path, "import", str(sample_catalogue()), "--data", "data")
    assert process.stdout is not None
    while "12 个商品" not in process.stdout.readline():
        pass
    index = tmp_path / "data" / INDEX
    for _ in range(200):
        if index.exists():
            break
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the program and its worker
    _, err = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, err) == (130, "")
    check_catalogue(tmp_path)
    code, out, err = command(tmp_path, "import", str(sample_catalogue()), "--data", "data")
    assert (code, err) == (0, "")
    assert "search by picture" in out
    with sqlite3.connect(index) as looked:
        assert looked.execute("SELECT count(*) FROM look").fetchone() == (12,)
    looked.close()


def test_a_reader_that_went_away_is_no_error(tmp_path: Path) -> None:
    with start(tmp_path, "--help") as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        err = process.stderr.read()
        process.wait(PATIENCE_S)
    assert "Traceback" not in err
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "asked", "--data", "."],
        cwd=tmp_path,
        env=ENVIRONMENT,
        stdout=writing,
        stderr=subprocess.PIPE,
        timeout=PATIENCE_S,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_room_goes_on_when_its_terminal_is_closed(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = start(
        tmp_path, "serve", "--data", "data", "--port", str(port), "--voice", "paced",
        "--no-browser",
    )  # fmt: skip
    assert process.stdout is not None
    process.stdout.close()
    try:
        until_s = time.monotonic() + PATIENCE_S
        while True:
            with socket.socket() as link:
                if link.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert process.poll() is None, "the room ended"
            assert time.monotonic() < until_s
            time.sleep(0.1)
    finally:
        process.terminate()
        assert process.stderr is not None
        err = process.stderr.read()
        process.stderr.close()
        process.wait(PATIENCE_S)
    assert (process.returncode, err) == (0, "")


def test_replay_at_four_times_and_at_once_tells_the_same_story(tmp_path: Path) -> None:
    lines = [{"at_s": 0.5 * n, "user": f"v{n}", "text": "多少钱"} for n in range(4)]
    (tmp_path / "chat.jsonl").write_text("\n".join(json.dumps(line) for line in lines))
    told = {}
    for speed in ("max", "8"):
        code, out, err = command(
            tmp_path, "replay", "--chat", "chat.jsonl", "--speed", speed, "--out", f"{speed}.jsonl"
        )
        assert (code, err) == (0, "")
        told[speed] = out
        summary = (tmp_path / f"{speed}.jsonl").read_text().splitlines()[-1]
        assert json.loads(summary)["comments"] == 4
    assert told["max"] == told["8"]
