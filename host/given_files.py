"""Files that a person names on the command line, looked at before any work is done for them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

_MOST_BYTES = 64 * 1024 * 1024


class FileError(Exception):
    """A named file cannot be used; one sentence says why and what to do."""

    code = "file"


def check_input(file: Path, *, what: str, most_bytes: int = _MOST_BYTES) -> None:
    """That something can be read there, and that it is not far larger than what it should be.

    Raises:
        FileError: it is missing, a folder or too large.
    """
    if not _is_there(file, what):
        raise FileError(f"{what} {file} is not there: check its name and the folder you are in")
    if file.is_dir():
        raise FileError(f"{what} {file} is a folder: name a file in it")
    if file.stat().st_size > most_bytes:
        raise FileError(f"{what} {file} is over {most_bytes >> 20} MB: name the right file")


def check_output(file: Path, *, what: str, inputs: Sequence[Path] = ()) -> None:
    """That a result may be written there: it would replace nothing but an older result.

    Raises:
        FileError: no name, no such folder, a folder or device, or one of the inputs.
    """
    there = _is_there(file, what)
    if not file.name or file.is_dir():
        raise FileError(f"{what} {file} is a folder: name a file in it")
    if not file.absolute().parent.is_dir():
        raise FileError(f"the folder of {what} {file} does not exist: make it, or name another")
    if there and not file.is_file():
        raise FileError(f"{what} {file} is a device, not a file: name a file")
    for given in inputs:
        if there and given.exists() and file.samefile(given):
            raise FileError(f"{what} {file} is what is to be read: name another file")


def check_recording(file: Path, *, what: str = "--record") -> None:
    """That sound may be recorded there; an older recording is replaced, another file is not.

    Raises:
        FileError: as `check_output`, or a file that is no recording.
    """
    check_output(file, what=what)
    if not file.exists():
        return
    with file.open("rb") as old:
        start = old.read(4)
    if start not in (b"", b"RIFF"):
        raise FileError(f"{what} {file} exists and is no recording: name another file")


def make_folder(folder: Path) -> None:
    """Make the folder and those above it, if they are not there.

    Raises:
        FileError: something else is in the way, or it is not allowed.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise FileError(
            f"the folder {str(folder)[:200]!r} cannot be made ({reason}):"
            " choose another data folder with --data"
        ) from error


def _is_there(file: Path, what: str) -> bool:
    try:
        file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise FileError(
            f"{what} {str(file)[:80]!r} cannot be used ({reason}): name a file"
        ) from error
    return True
