#!/usr/bin/env python3
"""Yaohe's only command: sets itself up where it stands, then does what it is asked.

Needs nothing but Python 3.11 or newer. Makes `.venv` beside this file, installs the pinned
dependencies into it with visible progress, and runs itself again inside.
"""

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = Path(os.environ.get("YAOHE_VENV", ROOT / ".venv"))
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def main() -> int:
    """Set up if needed, then hand over to the program inside the virtual environment."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file must say so on an older Python
        print(f"Yaohe needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        return 2
    extras = ("dev",) if sys.argv[1:2] == ["test"] else ()
    if not _is_set_up(extras):
        problem = _set_up(extras)
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
    from host.cli import main as command_line

    return command_line(sys.argv[1:])


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
    return marker.read_text(encoding="utf-8") == _digest(extras)


def _set_up(extras: tuple[str, ...]) -> str:
    """Make the environment and install into it; the problem as a sentence, "" if there is none."""
    if not PYTHON.exists():
        print(f"[1/2] making the virtual environment {VENV.name} ...", flush=True)
        made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False)
        if made.returncode:
            return (
                "The virtual environment could not be made; this Python lacks its venv module."
                " On Debian and Ubuntu: apt install python3-venv. Then run this again."
            )
    wanted = _dependencies(extras)
    print(f"[2/2] installing {len(wanted)} pinned packages and what they need ...", flush=True)
    problem = _install(wanted)
    if not problem:
        _marker(extras).write_text(_digest(extras), encoding="utf-8")
    return problem


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
    sys.exit(main())
