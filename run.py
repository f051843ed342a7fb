#!/usr/bin/env python3
"""Yaohe's only command: sets itself up where it stands, then does what it is asked.

Needs nothing but Python 3.11 or newer. Makes `.venv` beside this file, installs the pinned
dependencies into it with visible progress, and runs itself again inside.
"""

from __future__ import annotations  # so that an older Python gets as far as being told

import hashlib
import importlib.util
import itertools
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = Path(os.environ.get("YAOHE_VENV") or ROOT / ".venv")
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
_COMMAND_EXTRAS = {
    "mine": ("demand",),
    "panel": ("demand",),
    "forecast": ("demand",),
    "backtest": ("demand",),
    "plan": ("demand",),
    "report": ("demand",),
    "weekly": ("demand",),
    "look": ("pictures",),
    "train-pictures": ("pictures", "train"),
}


def main() -> int:
    """Set up if needed, then hand over to the program inside the virtual environment."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file must say so on an older Python
        found = sys.version.split()[0]
        sentence = (
            f"Yaohe needs Python 3.11 or newer; this is {found}. Install a newer one"
            " (https://www.python.org/downloads/), then run this with it."
        )
        print(sentence, file=sys.stderr)
        return 2
    extras = _extras(sys.argv[1:])
    try:
        problem = "" if _is_set_up(extras) else _set_up(extras)
    except OSError as error:
        problem = (
            f"{error.filename or VENV} cannot be used ({error.strerror}). Delete the folder {VENV}"
            " or name another in YAOHE_VENV, then run this again."
        )
    if problem:
        print(problem, file=sys.stderr)
        return 2
    if Path(sys.prefix).resolve() == VENV.resolve():
        return _inside()
    arguments = [str(PYTHON), str(Path(__file__).resolve()), *sys.argv[1:]]
    if os.name == "nt":
        return subprocess.run(arguments, check=False).returncode
    os.execv(arguments[0], arguments)


def _inside() -> int:
    # Our matrix products are small: more threads spend twice the time of the processor on them,
    # which the voice and the stage beside them need.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from host.cli import main as command_line

    return command_line(sys.argv[1:])


def _extras(arguments: list[str]) -> tuple[str, ...]:
    """What this run needs beyond the default install."""
    if arguments[:1] == ["test"]:
        return ("dev",)
    extras = []
    database = [*arguments, os.environ.get("YAOHE_DATABASE", "")]
    if any("postgresql://" in each for each in database):
        extras.append("postgres")
    if _wants_stage(arguments):
        extras.append("stage")
    if _wants_hearing(arguments):
        extras.append("hearing")
    if any(_speaks_of(file, "weekly") for file in _settings_files(arguments)):
        extras.append("demand")
    extras += _COMMAND_EXTRAS.get(arguments[0] if arguments else "", ())
    return tuple(dict.fromkeys(extras))


def _wants_stage(arguments: list[str]) -> bool:
    """Whether the options, the environment or the settings file ask for the stage."""
    if arguments[:1] == ["stage-picture"]:
        return True
    options = ("--stage", "--push", "--record-video")
    if any(each.partition("=")[0] in options for each in arguments):
        return True
    if any(name.startswith("YAOHE_STAGE__") for name in os.environ):
        return True
    return any(_speaks_of(file, "stage") for file in _settings_files(arguments))


def _wants_hearing(arguments: list[str]) -> bool:
    """Whether a recogniser or the larger speech detector may be asked for."""
    if any(each.partition("=")[0] == "--hear-model" for each in arguments):
        return True
    if os.environ.keys() & {"YAOHE_HEARING__MODEL", "YAOHE_HEARING__DETECTOR"}:
        return True
    return any(_speaks_of(file, "hearing") for file in _settings_files(arguments))


def _settings_files(arguments: list[str]) -> list[Path]:
    files = [each[9:] for each in arguments if each.startswith("--config=")]
    files += [b for a, b in itertools.pairwise(arguments) if a == "--config"]
    return [Path(file) for file in files]


def _speaks_of(file: Path, section: str) -> bool:
    """Whether a settings file has this section; the program itself reads it with care."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return False
    return any(
        line.strip().startswith((f"[{section}]", f"[[{section}.", f"{section}.")) for line in lines
    )


def _dependencies(extras: tuple[str, ...]) -> list[str]:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = list(project["dependencies"])
    for extra in extras:
        wanted += project["optional-dependencies"][extra]
    return wanted


def _digest(extras: tuple[str, ...]) -> str:
    pinned = (ROOT / "constraints.txt").read_bytes()
    return hashlib.sha256(pinned + "\n".join(_dependencies(extras)).encode()).hexdigest()


def _marker(extras: tuple[str, ...]) -> Path:
    return VENV / ("yaohe-installed-" + ("-".join(extras) or "base"))


def _is_set_up(extras: tuple[str, ...]) -> bool:
    marker = _marker(extras)
    if not (PYTHON.exists() and marker.exists()):
        return False
    return marker.read_bytes() == _digest(extras).encode()


def _set_up(extras: tuple[str, ...]) -> str:
    """Make the environment and install into it; the problem as a sentence, "" if there is none."""
    if not _has_pip():
        print(f"[1/2] making the virtual environment {VENV.name} ...", flush=True)
        if not all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
            return (
                "The virtual environment could not be made: this Python lacks its venv module."
                " On Debian and Ubuntu: apt install python3-venv. Then run this again."
            )
        made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False)
        if made.returncode:
            return (
                f"The virtual environment {VENV} could not be made (the reason is above). Delete"
                " what is in its place or name another folder in YAOHE_VENV, then run this again."
            )
    wanted = _dependencies(extras)
    print(f"[2/2] installing {len(wanted)} pinned packages and what they need ...", flush=True)
    problem = _install(wanted)
    if not problem:
        _marker(extras).write_text(_digest(extras), encoding="utf-8")
    return problem


def _has_pip() -> bool:
    """Whether the environment was made to its end: without it an interrupted one stays broken."""
    if not PYTHON.exists():
        return False
    asked = [str(PYTHON), "-c", "import pip"]
    return subprocess.run(asked, check=False, capture_output=True).returncode == 0


def _install(wanted: list[str]) -> str:
    command = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    command += ["--constraint", str(ROOT / "constraints.txt"), *wanted]
    started = time.perf_counter()
    last_lines: list[str] = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    ) as pip:
        for line in pip.stdout or ():
            last_lines = [*last_lines[-19:], line.rstrip()]
            if line.startswith(("Collecting", "Installing", "Building")):
                print(
                    f"      {time.perf_counter() - started:4.0f} s  {line.rstrip()[:90]}",
                    flush=True,
                )
    if pip.returncode:
        return "\n".join(
            [
                *last_lines,
                "The packages could not be installed (the reason is above). Check the network or"
                " proxy that pip uses, then run this again; what is there already is kept.",
            ]
        )
    print(f"      {time.perf_counter() - started:4.0f} s  done", flush=True)
    return ""


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
