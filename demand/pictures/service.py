"""Searching by picture in a running program: one search at a time, a few waiting, off the loop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from demand.pictures.covers import Covers
from demand.pictures.decoding import content_hash, decode
from demand.pictures.errors import PictureRefused
from demand.pictures.finder import Finder, Found
from demand.pictures.index_store import IndexStore
from demand.pictures.indexing import Indexed, Named, index_pictures, pictures_of
from demand.pictures.learned import CoverRule, Learned
from demand.pictures.ports import Box, PictureEmbedder, Pixels
from demand.pictures.searched import Searched, searched, views_of_style
from demand.pictures.seeing import Marker
from storage.catalogue import Snapshot

MOST_WAITING = 8
SHOWN = 6
"""Hits that a viewer sees, and that a rank can mean."""
_log = logging.getLogger(__name__)
_MOST_NEW = 12
"""Pictures that a search looks at itself, some 30 ms each; more are left to who keeps the index."""


class PictureSearch:
    """Searches one shop's pictures. The model is loaded at the first search. A search after the
    catalogue has changed looks at a few new pictures itself and finds the others once they are in
    the index: whoever puts them there calls `renew`."""

    def __init__(
        self,
        model: Callable[[], tuple[PictureEmbedder, Marker | None]],
        *,
        folder: Path,
        index: Path | None,
        snapshot: Callable[[], Snapshot],
        covers: Covers | None = None,
    ) -> None:
        self._make_model = model
        self._model: tuple[PictureEmbedder, Marker | None] | None = None
        self._folder, self._index = folder, index
        self._snapshot = snapshot
        self._covers, self._rule = covers, CoverRule()
        self._weights: dict[str, float] = {}
        self._indexed: Indexed | None = None
        self._store: IndexStore | None = None
        self._finder: Finder | None = None
        self._state = (-1, -1, -1)
        self._made_of: tuple[tuple[Named, ...], int] = ((), -1)
        self._renewed = self._relearned = 0
        self._turn = asyncio.Semaphore(1)
        self._waiting = 0

    async def search(
        self, content: bytes, *, search_id: str, box: Box | None = None, viewer_id: str = ""
    ) -> tuple[tuple[Found, ...], Searched]:
        """What was found for each object, and the event to log about the main one. A search of the
        house's own has no id (""): nothing of it is kept, and it is not sent away for viewers.

        Raises:
            PictureRefused: the picture cannot be read, or too many are waiting.
            PictureSearchError: the index cannot be used.
        """
        if search_id and self._waiting >= MOST_WAITING:
            raise PictureRefused("too many pictures at once; send it again in a few seconds")
        self._waiting += 1
        try:
            async with self._turn:
                loop = asyncio.get_running_loop()
                found, model = await loop.run_in_executor(None, self._find, content, box, search_id)
        finally:
            self._waiting -= 1
        event = searched(
            found[main_object(found)],
            search_id=search_id,
            picture_hash=content_hash(content),
            model=model,
            viewer_id=viewer_id,
        )
        return found, event

    def renew(self) -> None:
        """The index has more pictures now: the next search reads it anew."""
        self._renewed += 1

    def learn(self, learned: Learned) -> None:
        """From now on clicks weigh products so, and these styles lack a cover."""
        self._weights = learned.by_product()
        self._rule = CoverRule(learned.wanted)
        self._relearned += 1

    async def close(self) -> None:
        """Let go of the index, once the running search is done."""
        async with self._turn:
            if self._store is not None:
                self._store.close()
                self._store = self._finder = None

    def _find(
        self, content: bytes, box: Box | None, search_id: str
    ) -> tuple[tuple[Found, ...], str]:
        """What was found, and the model's name."""
        picture = decode(content)
        if self._model is None:
            self._model = self._make_model()
        embedder, marker = self._model
        found = self._current(embedder, marker).find(picture, box=box, count=SHOWN)
        self._cover(found[main_object(found)], picture, embedder.name, search_id)
        return found, embedder.name

    def _cover(self, found: Found, picture: Pixels, model: str, search_id: str) -> None:
        """Keep a cut-out of what the shop lacks, where its style may be shown and has none."""
        if self._covers is None or found.stocked or not search_id:
            return
        if self._rule.allows(model, *views_of_style(found)):
            try:
                self._covers.keep(search_id, picture, found.box)
            except OSError as error:
                _log.warning("a cover is not kept: %s", error)

    def _current(self, embedder: PictureEmbedder, marker: Marker | None) -> Finder:
        """The finder of the newest catalogue. Only one search runs, so nothing else is here.
        A new price or stock is a new version too, and no reason to read every picture again."""
        snapshot, renewed, relearned = self._snapshot(), self._renewed, self._relearned
        if self._finder is not None and self._state == (snapshot.version, renewed, relearned):
            return self._finder
        made_of = (pictures_of(snapshot.catalogue), renewed)
        if self._store is None:
            self._store = IndexStore(self._index)
        if self._indexed is None or self._made_of != made_of:
            self._indexed = index_pictures(
                made_of[0], self._folder, self._store, embedder, marker=marker, most=_MOST_NEW
            )
            self._finder = None
        if self._finder is None or self._state[2] != relearned:
            self._finder = Finder(
                embedder,
                self._store,
                self._indexed.pictures,
                marker=marker,
                weights=self._weights,
            )
        self._made_of = made_of
        self._state = (snapshot.version, renewed, relearned)
        return self._finder


def main_object(found: Sequence[Found]) -> int:
    """The object that a search is about: of those the shop has the surest, else the largest."""
    stocked = [number for number, each in enumerate(found) if each.stocked]
    return max(stocked, key=lambda number: found[number].sure, default=0)
