"""One search by picture, as it stands in the log, and what is read from it again."""

from __future__ import annotations

import base64
import logging
from collections.abc import AsyncIterator

import msgspec
import numpy as np

from demand.log_reader import every
from demand.pictures.finder import Found
from demand.pictures.look_words import sure_category
from demand.pictures.ports import Floats
from storage.ports import EventLog, NewEvent

KIND = "picture.searched"
CLICKED_KIND = "picture.clicked"
_SCRAP = 0.1
"""Of a picture."""
_log = logging.getLogger(__name__)


class Searched(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A viewer searched with a picture. `product_id` is the first hit where the shop stocks it, ""
    where it does not; `shown` the products offered, best first. `embedding` is the object's, a byte
    for each number, in base64, and `whole` the whole picture's ("": the same); the picture itself
    is not kept, only the hash of its bytes."""

    search_id: str
    picture_hash: str
    product_id: str = ""
    score: float = 0.0
    shown: tuple[str, ...] = ()
    colour: str = ""
    pattern: str = ""
    category: str = ""
    model: str = ""
    embedding: str = ""
    viewer_id: str = ""
    whole: str = ""


class Clicked(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The viewer took the hit of this rank (1: the first) of a search, or none (0)."""

    search_id: str
    rank: int
    product_id: str = ""
    bought: bool = False


def as_event(room: str, event: Searched | Clicked) -> NewEvent:
    """The event as the log keeps it."""
    kind = KIND if isinstance(event, Searched) else CLICKED_KIND
    return NewEvent(room, kind, msgspec.json.encode(event))


async def each_event(
    log: EventLog, *, after: int = 0
) -> AsyncIterator[tuple[int, Searched | Clicked]]:
    """Every search and click with its time (UTC microseconds), in the order of the log; what is
    none of ours is left out. Raises LogError."""
    kinds: dict[str, type[Searched] | type[Clicked]] = {KIND: Searched, CLICKED_KIND: Clicked}
    async for event in every(log, tuple(kinds), after=after):
        try:
            yield event.written_us, msgspec.json.decode(event.body, type=kinds[event.kind])
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            _log.warning("event %s (%s) is not counted: %s", event.seq, event.kind, error)


def searched(
    found: Found, *, search_id: str, picture_hash: str, model: str, viewer_id: str = ""
) -> Searched:
    """What the log keeps of what was found."""
    first = found.hits[0] if found.hits else None
    embedding, whole = views_of_style(found)
    return Searched(
        search_id=search_id,
        picture_hash=picture_hash,
        product_id=first.product_id if first is not None and found.stocked else "",
        score=first.score if first is not None else 0.0,
        shown=tuple(hit.product_id for hit in found.hits),
        colour=found.colours.lead,
        pattern=found.pattern,
        category=sure_category(found.categories),
        model=model,
        embedding=packed(embedding),
        viewer_id=viewer_id,
        whole="" if whole is embedding else packed(whole),
    )


def views_of_style(found: Found) -> tuple[Floats, Floats]:
    """By what searches become styles: the object's embedding and the whole picture's. A scrap of
    plain cloth looks like any other: where the object is so small the whole stands for it."""
    whole = found.embedding if found.whole is None else found.whole
    return (whole if found.share < _SCRAP else found.embedding), whole


def packed(embedding: Floats) -> str:
    """An embedding of unit length as text: a byte for each number, scaled by its largest."""
    scale = float(np.abs(embedding).max()) or 1.0
    return base64.b64encode(np.round(embedding / scale * 127).astype(np.int8).tobytes()).decode()


def unpacked(text: str) -> Floats:
    """The embedding again, of unit length; of no numbers where the text is none."""
    try:
        numbers = np.frombuffer(base64.b64decode(text, validate=True), np.int8).astype(np.float32)
    except ValueError:
        return np.zeros(0, np.float32)
    return np.asarray(numbers / (np.linalg.norm(numbers) or 1.0), np.float32)
