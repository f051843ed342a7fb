"""The web server of the room page and the operator's desk."""

from __future__ import annotations

import asyncio
import errno
import logging
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from aiohttp import web

from chat.connectors.ingest_web import Secret
from host.desk.command_post import CommandPost
from host.desk.desk_routes import DeskRoutes
from host.desk.doorman import Doorman, host_check, put_headers
from host.desk.ear_routes import EarRoutes
from host.desk.feed import StageFeed
from host.desk.fleet_routes import FleetRoutes
from host.desk.front import Front
from host.desk.host_door import HostDoor
from host.desk.host_login import HostLogin
from host.desk.host_look_routes import HostLook, HostLookRoutes
from host.desk.host_routes import HostRoutes
from host.desk.listeners import ListenerHub
from host.desk.login import Login
from host.desk.operators import Operators
from host.desk.options import DeskError, DeskOptions, PortTaken
from host.desk.overlay_key import OverlayKey
from host.desk.overlay_routes import OverlayRoutes
from host.desk.pages import Pages
from host.desk.ports import DeskRoom, SoundIn
from host.desk.preview_routes import PreviewRoutes
from host.desk.report_routes import ReportRoutes, Reports
from host.desk.room_routes import RoomRoutes
from host.desk.service_routes import ServiceRoutes
from host.desk.sockets import Sockets
from host.desk.trend_routes import Audience, TrendRoutes

__all__ = ["DeskError", "DeskOptions", "DeskServer", "PortTaken", "serve"]

_MOST_BODY_BYTES = 4 << 20
_CLOSE_S = 3.0
_log = logging.getLogger(__name__)


class DeskServer:
    """Running pages. `url` is the room page; `token` is for scripts
    (`Authorization: Bearer TOKEN`); `warning` is a sentence where not only this machine can reach
    us, else ""."""

    def __init__(
        self,
        runner: web.AppRunner,
        sockets: Sockets,
        ears: EarRoutes,
        login: Login,
        url: str,
        warning: str,
    ) -> None:
        self._runner = runner
        self.sockets = sockets
        self._ears = ears
        self._login = login
        self.url = url
        self.token = login.token
        self.warning = warning
        self.desk_link = self.new_desk_link()
        """Logs an operator in, once."""

    def new_desk_link(self) -> str:
        """Another one-time link."""
        return f"{self.url}login?link={self._login.new_link()}"

    async def close(self) -> None:
        """Say goodbye to every connection and stop listening."""
        await self.sockets.close()
        await self._ears.close()
        await self._runner.cleanup()


async def serve(
    rooms: Mapping[str, DeskRoom],
    hubs: Mapping[str, ListenerHub],
    *,
    options: DeskOptions,
    now_us: Callable[[], int],
    extra_routes: Sequence[web.RouteDef] = (),
    ears: Mapping[str, SoundIn] | None = None,
    secrets: Mapping[str, Secret] | None = None,
    overlay_key: OverlayKey | None = None,
    previews: Mapping[str, Path] | None = None,
    reports: Reports | None = None,
    audience: Audience | None = None,
    host_look: HostLook | None = None,
) -> DeskServer:
    """Serve the pages of these rooms until `close`. `hubs` has one for each room; `ears` are those
    of the rooms that listen to their host, `secrets` sign what programs send to them;
    `overlay_key` is what the overlays' links carry (None: a new one for each start); `previews`
    are the folders of the stages' previews, `reports` the shop's weekly reports,
    `audience` what its viewers want, `host_look` finds what the host holds up to a camera.

    Raises:
        PortTaken: another program listens there.
        DeskError: the address cannot be listened on, there is no room, or a room has no hub.
    """
    if not rooms or rooms.keys() - hubs.keys():
        raise DeskError("the desk needs at least one room, and a listener hub for each")
    pages = await asyncio.get_running_loop().run_in_executor(None, Pages)
    login = Login(
        secret=options.secret, now_us=now_us, session_s=options.session_s, link_s=options.link_s
    )
    sockets = Sockets()
    doorman = Doorman(options)
    operators = Operators(login, doorman, f"yaohe_desk_{options.port}")
    app = web.Application(middlewares=[host_check(doorman)], client_max_size=_MOST_BODY_BYTES)
    app.on_response_prepare.append(put_headers)
    feeds = {
        room_id: StageFeed(room, interval_s=options.stage_interval_s, now_us=now_us)
        for room_id, room in rooms.items()
    }
    overlay_key = overlay_key or OverlayKey()
    post = CommandPost()
    front = Front(
        rooms=rooms,
        hubs=hubs,
        options=options,
        pages=pages,
        doorman=doorman,
        operators=operators,
        sockets=sockets,
    )
    host_door = HostDoor(
        HostLogin(secret=options.secret, now_us=now_us),
        operators=operators,
        doorman=doorman,
        cookie_name=f"yaohe_host_{options.port}",
    )
    ear_routes = EarRoutes(
        {} if ears is None else ears,
        secrets or {},
        operators=operators,
        now_us=now_us,
    )
    for part in (
        RoomRoutes(front, feeds=feeds),
        OverlayRoutes(front, feeds=feeds, key=overlay_key),
        DeskRoutes(front, overlay_key=overlay_key, post=post),
        HostRoutes(front, door=host_door, post=post),
        HostLookRoutes(host_look, rooms, door=host_door),
        FleetRoutes(front, now_us=now_us),
        ServiceRoutes(front, metrics_open=options.loopback),
        ear_routes,
        PreviewRoutes(previews or {}, operators=operators),
        ReportRoutes(reports, pages=pages, operators=operators),
        TrendRoutes(audience, pages=pages, operators=operators, doorman=doorman),
    ):
        app.add_routes(part.routes())
    app.add_routes(extra_routes)
    # No access log: it would hold viewers' addresses.
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=_CLOSE_S)
    url = await _listen(runner, options)
    return DeskServer(runner, sockets, ear_routes, login, url, _warning(options))


async def _listen(runner: web.AppRunner, options: DeskOptions) -> str:
    await runner.setup()
    try:
        await web.TCPSite(runner, options.host.strip("[]"), options.port).start()
    except OSError as error:
        await runner.cleanup()
        raise _cannot_listen(error, options) from error
    port = int(runner.addresses[0][1])
    shown = "127.0.0.1" if options.host in ("", "0.0.0.0", "::") else options.host.strip("[]")
    return f"http://[{shown}]:{port}/" if ":" in shown else f"http://{shown}:{port}/"


def _cannot_listen(error: OSError, options: DeskOptions) -> DeskError:
    if error.errno == errno.EADDRINUSE:
        return PortTaken(
            f"port {options.port} on {options.host} is taken by another program;"
            " close that program or choose another port"
        )
    return DeskError(
        f"cannot listen on {options.host} port {options.port} ({error.strerror or error});"
        " choose another address or port"
    )


def _warning(options: DeskOptions) -> str:
    if options.loopback:
        return ""
    warning = (
        f"the desk listens on {options.host}: other machines can reach it without encryption;"
        " put a TLS proxy in front of it or listen on 127.0.0.1"
    )
    _log.warning(warning)
    return warning
