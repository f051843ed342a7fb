"""The launcher: whatever is wrong with the machine, one plain sentence, and a re-run goes on."""

from __future__ import annotations

import ast
import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = (ROOT / "run.py").read_text(encoding="utf-8")


@pytest.fixture
def launcher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """run.py with its environment in a folder of its own."""
    monkeypatch.setenv("YAOHE_VENV", str(tmp_path / "venv"))
    monkeypatch.setattr(sys, "argv", ["run.py", "asked"])
    return load()


def load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("yaohe_launcher", ROOT / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def half_made(launcher: ModuleType) -> None:
    """An environment whose Python is there and has no pip, as Debian's lacking venv leaves it."""
    python: Path = launcher.PYTHON
    python.parent.mkdir(parents=True)
    python.write_text("#!/bin/sh\nexit 1\n")
    python.chmod(0o755)


def told(capsys: pytest.CaptureFixture[str]) -> str:
    """The last line on standard error."""
    return capsys.readouterr().err.strip().splitlines()[-1]


@pytest.mark.parametrize(
    ("arguments", "extras"),
    [
        (["serve"], ()),
        (["serve", "--stage"], ("stage",)),
        (["serve", "--push", "rtmp://h/a/k"], ("stage",)),
        (["--record-video=videos"], ("stage",)),
        (["serve", "--stage", "--database", "postgresql://h/n"], ("postgres", "stage")),
        (["test"], ("dev",)),
    ],
)
def test_what_draws_and_encodes_is_installed_when_it_is_asked_for(
    launcher: ModuleType, arguments: list[str], extras: tuple[str, ...]
) -> None:
    assert launcher._extras(arguments) == extras


def test_settings_that_speak_of_the_stage_ask_for_it(
    launcher: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "room.toml"
    file.write_text("[desk]\nport = 0\n", encoding="utf-8")
    assert launcher._extras(["serve", "--config", str(file)]) == ()
    file.write_text('[[stage.targets]]\nname = "a"\n', encoding="utf-8")
    assert launcher._extras(["serve", "--config", str(file)]) == ("stage",)
    assert launcher._extras([f"--config={tmp_path}/none.toml"]) == ()
    monkeypatch.setenv("YAOHE_STAGE__RECORD", "videos")
    assert launcher._extras(["serve"]) == ("stage",)


def test_an_older_python_can_read_the_launcher_and_is_told_what_to_install(
    launcher: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tree = ast.parse(SOURCE, feature_version=(3, 7))
    futures = [n.names[0].name for n in tree.body if isinstance(n, ast.ImportFrom)
               and n.module == "__future__"]  # fmt: skip
    assert futures == ["annotations"], "`list[str]` would fail before the sentence"
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert launcher.main() == 2
    assert "Yaohe needs Python 3.11 or newer; this is 3." in told(capsys)


@pytest.mark.parametrize("missing", ["venv", "ensurepip"])
def test_without_the_venv_module_the_package_to_install_is_named(
    launcher: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    missing: str,
) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == missing else real(name)
    )
    assert launcher.main() == 2
    assert "apt install python3-venv. Then run this again." in told(capsys)
    assert not launcher.VENV.exists()


def test_a_file_where_the_environment_should_be_is_named(
    launcher: ModuleType, capfd: pytest.CaptureFixture[str]
) -> None:
    launcher.VENV.write_text("mine")
    assert launcher.main() == 2
    assert told(capfd).startswith(f"The virtual environment {launcher.VENV} could not be made")
    assert launcher.VENV.read_text() == "mine"


def test_a_python_that_cannot_be_run_is_named(
    launcher: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    launcher.PYTHON.parent.mkdir(parents=True)
    launcher.PYTHON.write_text("")
    assert launcher.main() == 2
    said = told(capsys)
    assert said.startswith(f"{launcher.PYTHON} cannot be used (")
    assert said.endswith("then run this again.")


def test_an_environment_left_without_pip_is_made_again(
    launcher: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    half_made(launcher)
    calls: list[list[str]] = []

    class Failed:
        returncode = 1

    def run(command: list[str], **_: object) -> Failed:
        calls.append(command)
        return Failed()

    monkeypatch.setattr(launcher.subprocess, "run", run)
    assert "could not be made" in launcher._set_up(())
    assert calls[-1] == [sys.executable, "-m", "venv", str(launcher.VENV)]


def test_pip_that_fails_is_shown_and_the_next_run_goes_on_where_it_stopped(
    launcher: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(launcher, "PYTHON", Path(sys.executable))
    monkeypatch.setenv("PIP_NO_INDEX", "1")  # as a machine without a network, without waiting
    launcher.VENV.mkdir()
    monkeypatch.setattr(launcher, "_dependencies", lambda _extras: ["yaohe-is-not-on-any-index"])
    problem = launcher._set_up(())
    assert "yaohe-is-not-on-any-index" in problem
    assert problem.endswith("then run this again; what is there already is kept.")
    assert not launcher._is_set_up(())
    monkeypatch.setattr(launcher, "_install", lambda _wanted: "")
    assert launcher._set_up(()) == ""
    assert launcher._is_set_up(())


def test_other_pins_and_a_spoilt_marker_mean_installing_again(
    launcher: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(launcher, "PYTHON", Path(sys.executable))
    launcher.VENV.mkdir()
    for spoilt in (b"", b"\xff\xfe", b"0" * 64):
        launcher._marker(()).write_bytes(spoilt)
        assert not launcher._is_set_up(())
    launcher._marker(()).write_text(launcher._digest(()))
    assert launcher._is_set_up(())
    assert not launcher._is_set_up(("dev",)), "the tests need more than the program"
    monkeypatch.setattr(launcher, "_dependencies", lambda _extras: ["another"])
    assert not launcher._is_set_up(())


def test_what_a_command_needs_is_what_is_installed(
    launcher: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("YAOHE_DATABASE", raising=False)
    assert launcher._extras([]) == ()
    assert launcher._extras(["serve", "--port", "0"]) == ()
    assert launcher._extras(["test", "-q"]) == ("dev",)
    assert launcher._extras(["stage-picture", "--out", "a.png"]) == ("stage",)
    assert launcher._extras(["asked", "--database=postgresql://u@h/d"]) == ("postgres",)
    assert launcher._extras(["serve", "--hear-model", "small"]) == ("hearing",)
    monkeypatch.setenv("YAOHE_HEARING__DETECTOR", "silero")
    assert launcher._extras(["serve"]) == ("hearing",)
    monkeypatch.delenv("YAOHE_HEARING__DETECTOR")
    monkeypatch.setenv("YAOHE_DATABASE", "postgresql://u@h/d")
    assert launcher._extras([]) == ("postgres",)
    assert "pg8000" in launcher._dependencies(("postgres",))


def test_an_empty_place_for_the_environment_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would be the folder one happens to stand in."""
    monkeypatch.setenv("YAOHE_VENV", "")
    assert load().VENV == ROOT / ".venv"
    assert os.fspath(load().PYTHON).startswith(os.fspath(ROOT / ".venv"))
