"""`run.py test`: linters, types, layers, then the tests; and what could not run here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CHECKS = (
    ("ruff check", [sys.executable, "-m", "ruff", "check", "."]),
    ("ruff format", [sys.executable, "-m", "ruff", "format", "--check", "."]),
    ("mypy --strict", [sys.executable, "-m", "mypy"]),
    ("import-linter", [str(Path(sys.executable).with_name("lint-imports"))]),
)
_OUTSIDE = "(real_time or browser or postgres or served)"
PASSES: tuple[tuple[str, list[str]], ...] = (
    # What runs on virtual time or none keeps a processor busy: one for each, in pieces of any size.
    ("pytest, side by side", ["-m", f"not {_OUTSIDE}", "-n", "2", "--dist", "worksteal"]),
    # What talks to sockets, programs and browsers mostly waits, and does not mind a neighbour (a
    # third would starve them). A file stays together, for what its tests share is slow to start.
    ("pytest, beside each other on the machine's clock",
     ["-m", f"{_OUTSIDE} and not alone", "-n", "2", "--dist", "loadfile",
      "--no-loadscope-reorder"]),
    # What measures how soon something comes has the machine to itself.
    ("pytest, one after the other", ["-m", f"{_OUTSIDE} and alone"]),
)  # fmt: skip
# A library's own plugin for pytest, of no use to us, takes half a second of each process to load.
_WITHOUT = ["-p", "no:fugue_test", "-p", "no:fugue_test_fixtures"]


def run_checks(pytest_arguments: Sequence[str]) -> int:
    """Run everything, or with arguments only pytest with them; the exit code."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    for missing in _missing():
        sys.stdout.write(f"note: {missing}\n")
    if not pytest_arguments and (code := _check(environment)):
        return code
    codes = [
        _pytest(name, arguments, environment)
        for name, arguments in ([("pytest", pytest_arguments)] if pytest_arguments else PASSES)
    ]
    return next((code for code in codes if code), 0)


def _check(environment: dict[str, str]) -> int:
    """All checks at once, told one after the other; the exit code of the first that failed."""
    with ExitStack() as stack:
        started = [
            stack.enter_context(
                subprocess.Popen(
                    command,
                    cwd=ROOT,
                    env=environment,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                )
            )
            for _, command in CHECKS
        ]
        codes = []
        for (name, _), process in zip(CHECKS, started, strict=True):
            said, _ = process.communicate()
            sys.stdout.write(f"== {name}\n{said.decode(errors='replace')}")
            sys.stdout.flush()
            codes.append(process.returncode)
    return next((code for code in codes if code), 0)


def _pytest(name: str, arguments: Sequence[str], environment: dict[str, str]) -> int:
    sys.stdout.write(f"== {name}\n")
    sys.stdout.flush()
    command = [sys.executable, "-m", "pytest", *_WITHOUT, *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def _missing() -> list[str]:
    """What the tests would like to have here, each with how to get it."""
    wanted = (
        ("Chromium (browser tests)", ("chromium", "google-chrome", "chromium-browser"),
         "apt install chromium"),
        ("PostgreSQL (its half of the log's tests)", ("postgres", "pg_ctl", "pg_lsclusters"),
         "apt install postgresql"),
    )  # fmt: skip
    return [
        f"{what} is not here, those tests are skipped; to run them: {how}"
        for what, names, how in wanted
        if not any(shutil.which(name) for name in names)
    ]
