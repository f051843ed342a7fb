"""Makes one week's report in a process of its own: `python -m host.weekly.worker`, the settings on
standard input. A forecast of thousands of series must not take the room's time or memory."""

from __future__ import annotations

import os
import sys

import msgspec

from host.config import Config


class Task(msgspec.Struct, frozen=True):
    """What is to be made; `now_us` stands in the report."""

    config: Config
    week: str
    now_us: int


def main() -> int:
    """Make it; 0, or 2 with one sentence on standard error."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    from demand.demand_error import DemandError
    from demand.week import read_week
    from host.weekly.make import make_week
    from storage.catalogue_store import CatalogueError
    from storage.ports import LogError

    task = msgspec.json.decode(sys.stdin.buffer.read(), type=Task)
    try:
        make_week(task.config, read_week(task.week), now_us=task.now_us, say=_say)
    except (DemandError, LogError, CatalogueError) as error:
        return _refuse(str(error))
    except OSError as error:
        return _refuse(f"{error.filename or 'a file'} cannot be used ({error.strerror})")
    except ImportError as error:
        return _refuse(
            f"{error.name or error} is not installed: run `python3 run.py weekly` once, which"
            " installs what the weekly report needs"
        )
    return 0


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _refuse(sentence: str) -> int:
    sys.stderr.write(sentence.splitlines()[0] + "\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
