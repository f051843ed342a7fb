"""Search by picture in a running program: one model and one index for all rooms."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from demand.pictures.ports import PictureEmbedder
    from demand.pictures.seeing import Marker
    from host.on_air import LiveRoom, Place
    from storage.catalogue import Snapshot

INDEX = "picture-index.db"
"""In the data folder."""
_log = logging.getLogger(__name__)


def look_routes(place: Place, rooms: Mapping[str, LiveRoom]) -> list[web.RouteDef]:
    """The routes; none where the model or what runs it is not installed."""
    if not _is_installed():
        _log.info("no search by picture: its weights or onnxruntime are not installed")
        return []
    return _routes(place, rooms)


def _is_installed() -> bool:
    from demand.pictures.providers.embedded import WEIGHTS

    return WEIGHTS.is_file() and find_spec("onnxruntime") is not None


def marker() -> Marker | None:
    """The geometric check, where OpenCV is installed."""
    try:
        from demand.pictures.providers.keypoints import KeypointMarker
    except ImportError:
        return None
    return KeypointMarker()


def model() -> tuple[PictureEmbedder, Marker | None]:
    """The embedded model, and the geometric check.

    Raises:
        PictureSearchError: the weights or onnxruntime are missing, or do not fit.
    """
    from demand.pictures.providers.embedded import EmbeddedPictures

    return EmbeddedPictures(), marker()


def _routes(place: Place, rooms: Mapping[str, LiveRoom]) -> list[web.RouteDef]:
    from demand.pictures.searched import Clicked, Searched, as_event
    from demand.pictures.service import PictureSearch
    from host.desk.doorman import Doorman
    from host.desk.look_routes import LookRoutes
    from host.desk.options import DeskOptions

    async def write(room_id: str, event: Searched | Clicked) -> None:
        await place.log.append([as_event(room_id, event)])

    desk = place.config.desk
    doorman = Doorman(DeskOptions(host=desk.host, allowed_hosts=desk.allowed_hosts))
    folder = place.config.folder
    snapshots: dict[str, Callable[[], Snapshot]] = {
        room_id: partial(_snapshot, live) for room_id, live in rooms.items()
    }
    # All rooms sell from one catalogue: one index serves them.
    search = PictureSearch(
        model,
        folder=folder / "pictures",
        index=folder / INDEX,
        snapshot=next(iter(snapshots.values())),
    )
    return LookRoutes(
        dict.fromkeys(rooms, search),
        snapshots,
        pictures=folder / "pictures",
        write=write,
        same_origin=doorman.same_origin,
    ).routes()


def _snapshot(live: LiveRoom) -> Snapshot:
    return live.room.parts.mind.snapshot
