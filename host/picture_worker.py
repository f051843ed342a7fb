"""Looks at pictures in a process of its own: `python -m host.picture_worker`, the task on
standard input, the result on standard output, progress on standard error.

The libraries of the model crash a program that ends while a thread of it is inside them. This
process may be killed at any moment: what it has looked at is kept, picture by picture.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import msgspec

from demand.pictures.indexing import Named
from host.config import Config
from host.own_process import do_task

MODULE = "host.picture_worker"
_NICER = 10
"""The rooms come first."""


class IndexPictures(msgspec.Struct, frozen=True, tag="index"):
    """Look at those of the pictures that are not in the index yet. The result is a `Looked`."""

    named: tuple[Named, ...]
    folder: str
    index: str


class Looked(msgspec.Struct, frozen=True):
    """How many pictures were new, how many are not there, and a sentence for each bad one."""

    looked_at: int
    missing: int
    refused: tuple[str, ...]


class CountSearches(msgspec.Struct, frozen=True, tag="count"):
    """Count the log's searches by picture and keep what they teach in the data folder. There is
    no result."""

    config: Config
    now_us: int


Task = IndexPictures | CountSearches


def main() -> int:
    """Do it; 0, or 2 with one sentence on standard error."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # it ends without a word
    os.nice(_NICER)
    return do_task(Task, _done)


def _done(task: Task) -> bytes:
    if isinstance(task, IndexPictures):
        return msgspec.json.encode(_index(task))
    import asyncio

    from host.picture_counts import count_and_keep

    asyncio.run(count_and_keep(task.config, now_us=task.now_us))
    return b""


def _index(task: IndexPictures) -> Looked:
    from demand.pictures.index_store import IndexStore
    from demand.pictures.indexing import index_pictures
    from host.look_serving import model

    embedder, marker = model()
    store = IndexStore(Path(task.index))
    try:
        done = index_pictures(
            task.named, Path(task.folder), store, embedder, marker=marker, say=_say
        )
    finally:
        store.close()
    return Looked(done.looked_at, len(done.missing), done.refused)


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
