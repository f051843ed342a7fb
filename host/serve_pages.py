"""Serves the pages and takes in what other programs send, for all rooms of a running program."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path

from aiohttp import web

from chat.connectors.ingest import Overloaded
from chat.connectors.ingest_web import ingest_routes
from chat.connectors.pushes.push import Push
from chat.connectors.pushes.web import push_routes
from chat.events import RoomEvent
from host.assemble import Say
from host.config import Config
from host.desk.options import DeskOptions
from host.desk.overlay_key import OverlayKey
from host.desk.server import serve
from host.look_serving import look_service
from host.on_air import Ears, LiveRoom, Place
from host.platforms import make_pushes
from host.portal.assemble import portal_routes
from host.weekly.shelf import ReportShelf
from storage.ports import LogUnavailable


async def serve_pages(
    place: Place, rooms: Mapping[str, LiveRoom], ears: Ears, say: Say, *, open_browser: bool
) -> None:
    """Serve until cancelled.

    Raises:
        DeskError: the address cannot be listened on.
    """
    overlay_key = OverlayKey(place.config.folder / "overlay.key")
    for live in rooms.values():
        live.room.parts.overlay_key = overlay_key
    secrets = dict.fromkeys(rooms, place.keys.ingest)
    shelf = ReportShelf(place.config)
    look = look_service(place, rooms)
    server = await serve(
        {room_id: live.room for room_id, live in rooms.items()},
        {room_id: live.hub for room_id, live in rooms.items()},
        options=DeskOptions(
            host=place.config.desk.host,
            port=place.config.desk.port,
            allowed_hosts=place.config.desk.allowed_hosts,
            secret=place.keys.desk,
        ),
        now_us=place.clock.now_us,
        extra_routes=[*_roads_in(place, rooms), *look.routes],
        ears=ears,
        secrets=secrets,
        overlay_key=overlay_key,
        previews=_previews(rooms),
        reports=shelf,
        audience=shelf,
        host_look=look.host,
    )
    for live in rooms.values():
        if live.stage is not None:
            live.stage.outlives_room = True
    try:
        _tell(server.url, server.desk_link, place.config, say)
        ears.wanted.set()
        if open_browser:
            import webbrowser

            await asyncio.get_running_loop().run_in_executor(None, webbrowser.open, server.url)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(look.run(), name="search by picture")
            await asyncio.Event().wait()
    finally:
        await server.close()


def _roads_in(place: Place, rooms: Mapping[str, LiveRoom]) -> list[web.RouteDef]:
    """For programs that send signed comments, and for platforms that call us: each source belongs
    to the room whose settings name it."""
    pushes: dict[str, Push] = {}
    room_of: dict[str, str] = {}
    for room_id, live in rooms.items():
        made = make_pushes(live.config.connector)
        pushes |= made
        room_of |= dict.fromkeys(made, room_id)

    async def deliver(room_id: str, events: Sequence[RoomEvent]) -> None:
        try:
            await rooms[room_id].room.deliver(events)
        except LogUnavailable as error:
            raise Overloaded(str(error)) from error

    async def deliver_push(source: str, events: Sequence[RoomEvent]) -> None:
        await deliver(room_of[source], events)

    now_us = place.clock.now_us
    secrets = dict.fromkeys(rooms, place.keys.ingest)
    parts = next(iter(rooms.values())).room.parts
    shop = parts.mind.snapshot.shop.name
    return [
        *portal_routes(place.config, place.log, shop=shop, language=parts.language),
        *ingest_routes(secrets=secrets, deliver=deliver, now_us=now_us),
        *push_routes(pushes, deliver=deliver_push, now_us=now_us),
    ]


def _previews(rooms: Mapping[str, LiveRoom]) -> dict[str, Path]:
    return {
        room_id: live.stage.preview_folder
        for room_id, live in rooms.items()
        if live.stage is not None and live.stage.preview_folder is not None
    }


def _tell(url: str, desk_link: str, config: Config, say: Say) -> None:
    say("")
    say(f"  直播间 Room page   {url}")
    for more in config.rooms:
        say(f"                     {url}room/{more.id}")
    say(f"  控制台 Desk        {desk_link}   (一次性链接 one-time link)")
    if config.rooms:
        say(f"  全部直播间 Fleet   {url}fleet   (登录后 once logged in)")
    say(f"  数据   Data        {config.folder.absolute()}")
    say("  停止   Stop        Ctrl-C")
    say("")
