"""Search by picture in a running program: one model and one index for all rooms."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from aiohttp import web

from host.picture_index import INDEX, PICTURES, is_installed, keep_indexed
from host.picture_learning import keep_learning

if TYPE_CHECKING:
    from demand.pictures.ports import PictureEmbedder
    from demand.pictures.seeing import Marker
    from host.desk.host_look_routes import HostLook
    from host.on_air import LiveRoom, Place
    from storage.catalogue import Snapshot

_log = logging.getLogger(__name__)


class LookService(NamedTuple):
    """What a program serves and does for searching by picture: `run` until cancelled. `host` is for
    the host's camera; None where there is no search."""

    routes: list[web.RouteDef]
    run: Callable[[], Coroutine[Any, Any, None]]
    host: HostLook | None = None


def look_service(place: Place, rooms: Mapping[str, LiveRoom]) -> LookService:
    """Nothing to serve or to do where the model or what runs it is not installed."""
    if not is_installed():
        _log.info("no search by picture: its weights or onnxruntime are not installed")
        return LookService([], _nothing)
    return _service(place, rooms)


async def _nothing() -> None:
    pass


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


def _service(place: Place, rooms: Mapping[str, LiveRoom]) -> LookService:
    from chat.names import Pseudonyms
    from demand.pictures.covers import Covers
    from demand.pictures.searched import Clicked, Searched, as_event
    from demand.pictures.service import PictureSearch
    from host.desk.doorman import Doorman
    from host.desk.look_routes import LookRoutes
    from host.desk.options import DeskOptions
    from host.host_look import ShopLook

    events = 0

    async def write(room_id: str, event: Searched | Clicked) -> None:
        nonlocal events
        await place.log.append([as_event(room_id, event)])
        events += 1

    desk = place.config.desk
    doorman = Doorman(DeskOptions(host=desk.host, allowed_hosts=desk.allowed_hosts))
    folder = place.config.folder
    snapshots: dict[str, Callable[[], Snapshot]] = {
        room_id: partial(_snapshot, live) for room_id, live in rooms.items()
    }
    # All rooms sell from one catalogue: one index serves them.
    snapshot = next(iter(snapshots.values()))
    search = PictureSearch(
        model,
        folder=folder / PICTURES,
        index=folder / INDEX,
        snapshot=snapshot,
        covers=Covers(folder) if place.config.pictures.covers else None,
    )
    routes = LookRoutes(
        dict.fromkeys(rooms, search),
        snapshots,
        pictures=folder / PICTURES,
        write=write,
        same_origin=doorman.same_origin,
        pseudonym=partial(Pseudonyms(place.keys.intake).of_id, "page"),
    ).routes()

    async def run() -> None:
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(keep_indexed(snapshot, folder, indexed=search.renew))
                tasks.create_task(
                    keep_learning(
                        place.config,
                        now_us=place.clock.now_us,
                        searched=lambda: events,
                        learn=search.learn,
                    )
                )
        finally:
            await search.close()

    return LookService(routes, run, ShopLook(search, snapshots, now_us=place.clock.now_us))


def _snapshot(live: LiveRoom) -> Snapshot:
    return live.room.parts.mind.snapshot
