"""Keeps the index of the shop's pictures up to date: after an import, and in running rooms."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

import msgspec

from demand.demand_error import DemandError
from demand.pictures.indexing import Named, pictures_of
from host.own_process import in_own_process
from host.picture_worker import MODULE, IndexPictures, Looked
from storage.catalogue import Catalogue, Snapshot

INDEX = "picture-index.db"
"""In the data folder."""
PICTURES = "pictures"
"""Folder of the shop's pictures, in the data folder."""
_LONGEST_S = 4 * 3600.0
_FIRST_LOOK_S = 20.0
"""After the start, whose own work comes first."""
_LOOK_S = 2.0
_AGAIN_S = 900.0
_log = logging.getLogger(__name__)

Say = Callable[[str], None]


def is_installed() -> bool:
    """Whether the model and what runs it are here."""
    from demand.pictures.providers.embedded import WEIGHTS

    return WEIGHTS.is_file() and find_spec("onnxruntime") is not None


async def index_in_own_process(
    named: Sequence[Named], data_folder: Path, *, heard: Say = lambda _: None
) -> Looked:
    """Look at what is new. Raises DemandError."""
    task = IndexPictures(
        tuple(named), str(data_folder / PICTURES), str((data_folder / INDEX).absolute())
    )
    result = await in_own_process(MODULE, task, limit_s=_LONGEST_S, heard=heard)
    return msgspec.json.decode(result, type=Looked)


async def index_imported(catalogue: Catalogue, data_folder: Path, *, say: Say) -> None:
    """Look at the pictures of a catalogue that has just been taken in, so that no search has to
    wait for it. What goes wrong is said: the import itself is done."""
    named = pictures_of(catalogue)
    if not named or not is_installed():
        return
    try:
        looked = await index_in_own_process(named, data_folder, heard=lambda text: say(f"… {text}"))
    except DemandError as error:
        say(f"图片还没有编入以图搜款 / the pictures are not indexed yet: {error}")
        return
    if looked.looked_at:
        say(f"… 以图搜款 / search by picture: {looked.looked_at}")
    for sentence in looked.refused[:5]:
        say(sentence)


async def keep_indexed(
    snapshot: Callable[[], Snapshot], data_folder: Path, *, indexed: Callable[[], None]
) -> None:
    """Look at new pictures whenever the catalogue names other ones, until cancelled; `indexed` is
    called when there are new ones to be found. What fails is tried again later."""
    done: tuple[Named, ...] = ()
    seen = -1
    await asyncio.sleep(_FIRST_LOOK_S)
    while True:
        now = snapshot()
        named = done if now.version == seen else pictures_of(now.catalogue)
        seen = now.version
        if named == done:
            await asyncio.sleep(_LOOK_S)
            continue
        try:
            looked = await index_in_own_process(named, data_folder)
        except DemandError as error:
            _log.warning("the pictures are not indexed: %s", error)
            seen = -1
            await asyncio.sleep(_AGAIN_S)
            continue
        done = named
        if looked.looked_at:
            _log.info("%d pictures indexed", looked.looked_at)
            indexed()
