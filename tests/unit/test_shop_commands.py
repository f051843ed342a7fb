"""The command line as a clumsy person uses it, in this process: bad input is one sentence on
standard error that names place, value and remedy, with exit code 2 and nothing half done."""

from __future__ import annotations

import asyncio
import contextlib
import io
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from host import cli, picture_index
from host.clock import machine_now_us
from host.config import Config
from host.sample_shop import sample_catalogue, sample_evening
from storage.catalogue import Sku
from storage.catalogue_store import open_store

SAMPLE = str(sample_catalogue())
EVENING = str(sample_evening())
COMMENT = '{"user": "momo", "text": "多少钱"}\n'


class Shell:
    """Runs commands and remembers nothing."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def run(self, *arguments: str) -> tuple[int, str, str]:
        """Exit code, standard output, standard error."""
        try:
            code = cli.main(list(arguments))
        except SystemExit as ended:  # argparse
            code = int(ended.code or 0)
        out, err = self._capsys.readouterr()
        return code, out, err

    def refused(self, *arguments: str) -> str:
        """The one sentence with which the command is refused."""
        code, out, err = self.run(*arguments)
        assert (code, out) == (2, ""), (arguments, code, out, err)
        assert err.startswith("yaohe: ")
        assert err.count("\n") == 1
        return err.strip().removeprefix("yaohe: ")


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    for name in list(os.environ):
        if name.startswith("YAOHE_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(picture_index, "is_installed", lambda: False)
    return Shell(capsys)


@pytest.fixture
def shop(shell: Shell, tmp_path: Path) -> Path:
    """A data folder with the sample shop in it."""
    assert shell.run("import", SAMPLE, "--data", "shop")[0] == 0
    return tmp_path / "shop"


def sku_of(folder: Path, sku: str) -> Sku:
    async def read() -> Sku:
        store = await open_store(f"sqlite:///{folder / 'yaohe.db'}", now_us=machine_now_us)
        try:
            return (await store.snapshot()).by_sku[sku][1]
        finally:
            await store.close()

    return asyncio.run(read())


def hostile_files(folder: Path) -> dict[str, Path]:
    """One of each kind of wrong file."""
    made = {name: folder / name for name in ("missing", "folder", "binary", "huge", "text.txt")}
    made["folder"].mkdir()
    made["binary"].write_bytes(bytes(range(256)) * 20)
    made["text.txt"].write_text("hello\nworld\n")
    with made["huge"].open("wb") as huge:
        huge.truncate(5 << 30)  # takes no room on the disk
    return made


# --- stock and price ---


def test_stock_and_price_are_set_and_read_back(shell: Shell, shop: Path) -> None:
    code, out, err = shell.run("stock", "P01-GRN-S", "7", "--data", "shop")
    assert (code, out, err) == (0, "P01-GRN-S: stock 7 (catalogue version 2)\n", "")
    code, out, err = shell.run("price", "P01-GRN-S", "89.90", "--data", "shop")
    assert (code, out, err) == (0, "P01-GRN-S: price 89.90 CNY (catalogue version 3)\n", "")
    sku = sku_of(shop, "P01-GRN-S")
    assert (sku.stock, sku.price_minor) == (7, 8990)


@pytest.mark.parametrize(
    "value",
    ["-1", "1.5", "x", "", "１２", "٣", "9999999999", "1e3", " 5", "+5", "0x10", "nan", "5\n"],
)
def test_a_stock_that_is_no_number_of_pieces_is_refused(
    shell: Shell, shop: Path, value: str
) -> None:
    before = sku_of(shop, "P01-GRN-S")
    said = shell.refused("stock", "P01-GRN-S", value, "--data", "shop")
    assert said == f"stock {value!r} is not a whole number from 0 to 999999999"
    assert sku_of(shop, "P01-GRN-S") == before


@pytest.mark.parametrize(
    "value",
    ["-1", "0", "0.00", "1.555", "x", "", "１２", "nan", "inf", "sNaN", "1e3", "1e999999", "1_000",
     " 5", "1,5", ".5", "5.", "1000000000", "9" * 5000, "1\n"],
)  # fmt: skip
def test_a_price_that_is_no_amount_is_refused(shell: Shell, shop: Path, value: str) -> None:
    before = sku_of(shop, "P01-GRN-S")
    said = shell.refused("price", "P01-GRN-S", value, "--data", "shop")
    assert said == (
        f"price {value[:40]!r} is not an amount of CNY above 0 and below 1000000000"
        " with at most 2 decimals"
    )
    assert sku_of(shop, "P01-GRN-S") == before


def test_an_unknown_sku_names_the_nearest(shell: Shell, shop: Path) -> None:
    said = shell.refused("stock", "P01-GRN-X", "3", "--data", "shop")
    assert said.startswith("There is no SKU 'P01-GRN-X': the nearest are P01-GRN-")
    said = shell.refused("price", "p01-grn-s\x1b[31m", "3", "--data", "shop")
    assert "\x1b" not in said


def test_where_there_is_no_shop_yet_the_remedy_is_an_import(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    assert shell.refused("stock", "A", "1", "--data", "new") == (
        "There is no catalogue yet: import one with run.py import FILE."
    )
    assert "nowhere of the storage file does not exist" in shell.refused(
        "stock", "A", "1", "--data", "nowhere"
    )


# --- wrong files ---


@pytest.mark.parametrize("kind", ["missing", "folder", "binary", "huge", "text.txt"])
def test_every_command_refuses_every_wrong_file_and_makes_nothing(
    shell: Shell, tmp_path: Path, kind: str
) -> None:
    file = str(hostile_files(tmp_path)[kind])
    good = tmp_path / "sheet.jsonl"
    good.write_text('{"id": "1", "text": "多少钱"}\n')
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "secret.key").write_bytes(bytes(32))
    names = sorted(path.name for path in tmp_path.iterdir())
    for arguments in (
        ["rehearse", "--catalog", file, "--questions", str(good), "--out", "out"],
        ["rehearse", "--catalog", SAMPLE, "--questions", file, "--out", "out"],
        ["replay", "--catalog", file, "--out", "out"],
        ["replay", "--chat", file, "--out", "out"],
        ["asked", "--config", file, "--data", "data"],
        ["send", file, "--to", "http://127.0.0.1:1/ingest/main", "--data", "data"],
    ):
        said = shell.refused(*arguments)
        assert Path(file).name in said, arguments
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    code, out, err = shell.run("import", file, "--data", "data")
    assert (code, out) == (2, "")
    assert err
    assert not list((tmp_path / "data" / "pictures").glob("*"))


@pytest.mark.parametrize("out", ["", "/", "folder", "nowhere/out", os.devnull])
def test_a_result_goes_into_no_folder_and_replaces_no_device(
    shell: Shell, tmp_path: Path, out: str
) -> None:
    (tmp_path / "folder").mkdir()
    sheet = tmp_path / "sheet.jsonl"
    sheet.write_text("")
    for command in (
        ["replay", "--chat", str(sheet)],
        ["rehearse", "--catalog", SAMPLE, "--questions", str(sheet)],
    ):
        said = shell.refused(*command, "--out", out)
        assert "--out" in said
        assert "name " in said
    assert not Path(os.devnull).is_file()


def test_a_result_does_not_replace_what_it_is_made_from(shell: Shell, tmp_path: Path) -> None:
    chat = tmp_path / "chat.jsonl"
    chat.write_text(COMMENT)
    (tmp_path / "same").symlink_to(chat)
    for out in ("chat.jsonl", "./chat.jsonl", "same"):
        said = shell.refused("replay", "--chat", "chat.jsonl", "--out", out)
        assert said.endswith("is what is to be read: name another file")
    assert chat.read_text() == COMMENT


def test_a_recording_replaces_only_a_recording(shell: Shell, tmp_path: Path) -> None:
    shutil.copy(SAMPLE, tmp_path / "mine.json")
    for name, told in (
        ("nowhere/a.wav", "does not exist: make it, or name another"),
        (".", "is a folder: name a file in it"),
        ("mine.json", "exists and is no recording: name another file"),
    ):
        said = shell.refused("serve", "--data", "data", "--record", name)
        assert said.endswith(told)
    assert (tmp_path / "mine.json").read_bytes() == Path(SAMPLE).read_bytes()
    assert not (tmp_path / "data").exists()


# --- import ---


def test_a_dry_run_leaves_no_trace(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text("商品标题,售价,库存\n毛巾,2,3\n")
    for file in (SAMPLE, "table.csv"):
        code, out, _ = shell.run("import", file, "--name", "店", "--data", "data", "--dry-run")
        assert code == 0
        assert "试运行，没有保存" in out
    assert not (tmp_path / "data").exists()


def test_what_is_wrong_with_a_file_is_said_on_standard_error(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text("商品标题,售价,库存\n毛巾,many,3\n")
    code, out, err = shell.run("import", "table.csv", "--name", "店", "--data", "data")
    assert (code, out) == (2, "")
    assert "第 2 行「售价」" in err
    code, _, err = shell.run(
        "import", "table.csv", "--name", "S", "--language", "en", "--data", "data"
    )
    assert code == 2
    assert "row 2" in err


@pytest.mark.parametrize("pair", ["款号", "=sku", "款号=", "="])
def test_a_mapping_needs_both_sides(shell: Shell, tmp_path: Path, pair: str) -> None:
    said = shell.refused("import", SAMPLE, "--map", pair, "--data", "data")
    assert said == f"--map {pair!r} is not HEADING=FIELD, e.g. --map 款号=sku"
    assert not (tmp_path / "data").exists()


# --- databases ---


def garbage(file: Path) -> None:
    file.write_bytes(b"no database " * 1000)


def half(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def newer(file: Path) -> None:
    database = sqlite3.connect(file)
    database.execute("INSERT INTO schema_step VALUES (99, 'later', 1)")
    database.commit()
    database.close()


def anothers(file: Path) -> None:
    file.unlink()
    database = sqlite3.connect(file)
    database.execute("CREATE TABLE customers (name TEXT)")
    database.commit()
    database.close()


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (garbage, "is damaged or not an SQLite file"),
        (half, "is damaged or not an SQLite file"),
        (newer, "was written by a newer version (tables 99, this one knows"),
        (anothers, "belongs to another program (it has the table 'customers')"),
        (a_folder, "is a folder: name a file in it"),
    ],
)
def test_a_spoilt_database_is_named_and_left_as_it_is(
    shell: Shell, shop: Path, spoil: Callable[[Path], None], told: str
) -> None:
    file = shop / "yaohe.db"
    for rest in ("-wal", "-shm"):
        file.with_name(file.name + rest).unlink(missing_ok=True)
    spoil(file)
    before = None if file.is_dir() else file.read_bytes()
    for arguments in (
        ["stock", "P01-GRN-S", "2"],
        ["asked"],
        ["import", SAMPLE],
        ["serve", "--voice", "paced", "--port", "0"],
    ):
        said = shell.refused(*arguments, "--data", "shop")
        assert str(file) in said
        assert told in said
    if before is not None:
        assert file.read_bytes()[100:] == before[100:]  # SQLite's own header is a hundred bytes


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("postgresql://nowhere", "names no user or no database"),
        ("postgresql://u:hidden@127.0.0.1:1/x", "cannot be reached"),
        ("postgresql://u:hidden@[bad/x", "cannot be read"),
        ("mysql://u:hidden@h/x", "begins with 'mysql', which is not known"),
        ("sqlite:///nowhere/x.db", "does not exist: make it, or name another"),
        ("x", "The storage URL is not one"),
    ],
)
def test_a_wrong_database_url_is_a_sentence_without_the_password(
    shell: Shell, url: str, told: str
) -> None:
    for arguments in (["asked"], ["stock", "A", "1"], ["serve", "--voice", "paced"]):
        said = shell.refused(*arguments, "--database", url, "--data", "data")
        assert told in said
        assert "hidden" not in said


def test_without_its_driver_postgresql_names_the_command_that_installs_it(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("storage.postgres_log", "storage.postgres_connection"):
        monkeypatch.setitem(sys.modules, module, None)  # as if its import failed
    for arguments in (["asked"], ["stock", "A", "1"], ["serve", "--voice", "paced"]):
        said = shell.refused(*arguments, "--database", "postgresql://u@h/x", "--data", "data")
        assert said.startswith("PostgreSQL needs the package pg8000: install it with ")
        assert said.endswith(" -m pip install pg8000.")


# --- settings ---


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[desk\nport=", "is not TOML"),
        ("\udcff", "is not TOML"),
        ("x = " + "[" * 100_000, "is not TOML"),
        ("#" * (1 << 21), "is over 1048576 bytes"),
        ('data_folder = "a\\u0000b"', "data_folder is 'a\\x00b'"),
        ('data_folder = ""', "data_folder is ''"),
        ("[desk]\nhost = ''", "desk.host is ''"),
        (
            "[desk]\nport = true",
            "it is 'True'; correct it in c.toml, the variable YAOHE_DESK__PORT",
        ),
        ("[room]\ndisclosure_minutes = nan", "room.disclosure_minutes is nan; allowed is more"),
        ("[voice]\nrate = inf", "voice.rate is inf; allowed is 0.5 to 2.0"),
        (f"[room]\nid = '{'a' * 65}'", "at most 64"),
        ("[ingest]\nsecret = 'a\\nb'".replace("'", '"'), "ingest.secret has characters"),
    ],
)
def test_a_wrong_setting_in_the_file_is_named(
    shell: Shell, tmp_path: Path, text: str, told: str
) -> None:
    (tmp_path / "c.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert told in shell.refused("asked", "--config", "c.toml")


def test_a_wrong_secret_setting_is_not_repeated(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "c.toml").write_text("[ingest]\nsecret = 123456789")
    assert "123456789" not in shell.refused("asked", "--config", "c.toml")
    monkeypatch.setenv("YAOHE_INGEST__SECRET", "hidden\udcff")
    assert "hidden" not in shell.refused("asked", "--data", ".")


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("YAOHE_DESK__PORT", "x", "YAOHE_DESK__PORT"),
        ("YAOHE_DESK", "x", "YAOHE_DESK"),
        ("YAOHE_NOPE", "1", "unknown field `nope`"),
        ("YAOHE_", "1", "YAOHE_"),
        ("YAOHE_ROOM__ID", "../../etc", "room.id is '../../etc'"),
        ("YAOHE_ROOM__SEED", "9" * 5000, "YAOHE_ROOM__SEED"),
        ("YAOHE_DESK__PORT__X", "1", "$.desk.port"),
    ],
)
def test_a_wrong_variable_is_named(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str
) -> None:
    monkeypatch.setenv(name, value)
    said = shell.refused("asked")
    assert told in said
    assert len(said) < 500


def test_a_list_and_the_home_folder_can_come_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from host.config import read_config

    monkeypatch.setenv("HOME", str(tmp_path))
    config = read_config(
        None,
        {"YAOHE_DESK__ALLOWED_HOSTS": "live.example,shop.example", "YAOHE_DATA_FOLDER": "~/shop"},
        {},
    )
    assert config.desk.allowed_hosts == ("live.example", "shop.example")
    assert config.folder == tmp_path / "shop"
    assert Config(data_folder="~other").folder == Path("~other")


# --- the data folder ---


def test_what_stands_in_the_way_in_the_data_folder_is_named(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for name in ("a", "b", "c", "d"):
        (tmp_path / name).mkdir()
    (tmp_path / "a" / "pictures").write_text("")
    (tmp_path / "b" / "secret.key").mkdir()
    (tmp_path / "c" / "secret.key").write_text("short")
    (tmp_path / "d" / "room.lock").mkdir()
    for folder, told in (
        ("file", "the folder 'file/pictures' cannot be made"),
        ("a", "the folder 'a/pictures' cannot be made"),
        ("b", "b/secret.key cannot be read or made"),
        ("c", "c/secret.key holds no secret (5 bytes): put a copy back, or delete it"),
        ("d", "d/room.lock cannot be locked"),
    ):
        said = shell.refused("serve", "--data", folder, "--voice", "paced", "--port", "0")
        assert told in said
    assert (tmp_path / "c" / "secret.key").read_text() == "short"


# --- send and speed ---


@pytest.mark.parametrize("speed", ["0", "-1", "nan", "inf", "1e5", "1e-9999", "4x", ""])
def test_a_speed_is_max_or_a_sane_number(shell: Shell, speed: str) -> None:
    told = f"--speed {speed!r} is neither max nor a number above 0, at most 10000"
    assert shell.refused("replay", "--out", "out", f"--speed={speed}") == told
    url = "http://127.0.0.1:1/ingest/main"
    assert shell.refused("send", EVENING, "--to", url, f"--speed={speed}") == told


@pytest.mark.parametrize(
    "url", ["", "x", "127.0.0.1:8765/ingest/main", "ftp://h/ingest/main", "http://", "http://[bad/"]
)
def test_an_address_that_is_none_is_refused_at_once(shell: Shell, tmp_path: Path, url: str) -> None:
    (tmp_path / "secret.key").write_bytes(bytes(32))
    (tmp_path / "chat.jsonl").write_text(COMMENT)
    said = shell.refused("send", "chat.jsonl", "--to", url, "--data", ".", "--speed", "max")
    assert said == f"{url!r} is no address; write http://HOST:PORT/ingest/ROOM"


def test_sending_makes_no_secret(shell: Shell, tmp_path: Path) -> None:
    said = shell.refused("send", EVENING, "--to", "http://127.0.0.1:1/ingest/main", "--data", ".")
    assert said == (
        "the data folder . has no secret.key: name the folder of the running room with --data"
    )
    assert list(tmp_path.iterdir()) == []


def test_an_empty_recording_plays_and_sends_nothing(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "chat.jsonl").write_text("\n\n")
    (tmp_path / "secret.key").write_bytes(bytes(32))
    code, out, err = shell.run("replay", "--chat", "chat.jsonl", "--out", "out.jsonl")
    assert (code, out, err) == (0, "0 comments: none; still open 0\n", "")
    code, out, err = shell.run(
        "send", "chat.jsonl", "--to", "http://127.0.0.1:1/ingest/main", "--data", "."
    )
    assert (code, out, err) == (0, "chat.jsonl has no comments in it: nothing was sent\n", "")
    assert shell.refused("serve", "--evening", "chat.jsonl", "--voice", "paced", "--port", "0") == (
        "--evening chat.jsonl has no comments in it: name a file of JSON lines"
    )


def test_nobody_has_asked_in_an_empty_folder(shell: Shell) -> None:
    assert shell.run("asked", "--data", ".") == (0, "nobody has asked anything yet\n", "")


# --- the terminal ---


def test_a_terminal_without_chinese_gets_question_marks(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    assert cli.main(["import", SAMPLE, "--data", "data"]) == 0
    assert b"?catalog.json" in raw.getvalue()


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="only Linux has /dev/full")
def test_a_full_disk_under_the_output_is_a_sentence(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    err = io.StringIO()
    with Path("/dev/full").open("w", encoding="utf-8") as full, contextlib.redirect_stderr(err):
        monkeypatch.setattr(sys, "stdout", full)
        assert cli.main(["asked", "--data", "."]) == 2
    assert err.getvalue().startswith("yaohe: the system refused (No space left on device)")


# --- anything at all ---

COMMANDS = st.sampled_from(
    [
        ["import"], ["import", "file"], ["import", SAMPLE, "--data", "data"], ["stock"],
        ["stock", "P01-GRN-S"], ["price", "P01-GRN-S", "5"], ["asked"], ["serve"], [],
        ["rehearse", "--catalog", SAMPLE, "--questions", "file", "--out", "out"],
        ["replay", "--chat", "file", "--out", "out"], ["send", "file", "--to", "ftp://x"],
    ]
)  # fmt: skip
WORDS = st.sampled_from(
    ["import", "stock", "price", "rehearse", "replay", "send", "asked", "serve", "--data", "data",
     "--config", "--database", "sqlite://", "sqlite:///x.db", "postgresql://nowhere", "--speed",
     "max", "0", "-1", "nan", "--out", "out", "--chat", "--catalog", "--questions", "file", "empty",
     "folder", "--to", "http://", "ftp://x", "--map", "a=b", "--dry-run", "--name", "--currency",
     "CNY", "--language", "en", "--record", "--host", "--port", "--start", "AI", "--evening", "-h",
     "--help", "--", "P01-GRN-S", "5", "", "\0", "\udcff", "\x1b[2J", "多少钱"]
)  # fmt: skip
TEXT = st.text(st.characters(exclude_characters="/\\.~"), max_size=6)


@settings(
    max_examples=120,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(command=COMMANDS, more=st.lists(WORDS | TEXT, max_size=6))
def test_no_list_of_arguments_is_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str], more: list[str]
) -> None:
    arguments = [*command, *more]
    folder = tmp_path / "here"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "folder").mkdir()
    (folder / "empty").write_text("")
    (folder / "file").write_text(COMMENT)
    # a room that starts would stay; how it starts is tested with real ones
    monkeypatch.setattr("host.serving.run_until_told_to_stop", lambda *_, **__: 0)
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = cli.main(arguments)
        except SystemExit as ended:
            code = int(ended.code or 0)
    assert code in (0, 2), arguments
    assert "Traceback" not in err.getvalue()
    assert bool(err.getvalue()) == (code == 2), (arguments, err.getvalue())
