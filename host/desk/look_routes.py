"""A viewer's picture in, the shop's products out: what the room page's camera button asks."""

from __future__ import annotations

import asyncio
import re
import secrets
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import quote

import msgspec
from aiohttp import web

from demand.pictures.decoding import MOST_BYTES
from demand.pictures.errors import PictureRefused, PictureSearchError
from demand.pictures.finder import Found
from demand.pictures.look_words import sure_category
from demand.pictures.material import material
from demand.pictures.ports import Box
from demand.pictures.searched import Clicked, Searched
from demand.pictures.service import PictureSearch, main_object
from host.desk.limits import Rate, body_of
from host.desk.pictures import POLICY, TYPES
from host.desk.room_routes import LOOK, VIEWER_COOKIE
from storage.catalogue import Product, Snapshot
from storage.ports import LogUnavailable

_VIEWER_ID = re.compile(r"[0-9a-f]{32}")
_BOX = re.compile(r"([0-9]{1,5}),([0-9]{1,5}),([1-9][0-9]{0,4}),([1-9][0-9]{0,4})")
_SEARCHES_PER_MINUTE = 10
_MOST_VIEWERS = 2_000

Write = Callable[[str, Searched | Clicked], Awaitable[None]]
"""Logs an event of a room. Raises LogUnavailable."""


class LookRoutes:
    """`POST /room/ROOM/look`, `POST /room/ROOM/look/SEARCH/taken`, and the hits' pictures."""

    def __init__(
        self,
        searches: Mapping[str, PictureSearch],
        snapshots: Mapping[str, Callable[[], Snapshot]],
        *,
        pictures: Path,
        write: Write,
        same_origin: Callable[[web.Request], bool],
        pseudonym: Callable[[str], str],
    ) -> None:
        self._searches, self._snapshots = searches, snapshots
        self._folder = pictures
        self._write = write
        self._same_origin = same_origin
        self._pseudonym = pseudonym
        self._rates: OrderedDict[str, Rate] = OrderedDict()

    def routes(self) -> list[web.RouteDef]:
        """For the web server."""
        return [
            web.post("/room/{room}/look", self.look, name=LOOK),
            web.post("/room/{room}/look/{search}/taken", self.taken),
            web.get("/room/{room}/look/{name:.+}", self.picture),
        ]

    async def look(self, request: web.Request) -> web.Response:
        """The body is the picture; `?box=x,y,w,h` looks only inside."""
        room, viewer = self._asker(request)
        box = _box(request.query.get("box"))
        if not self._rate(viewer).take():
            raise web.HTTPTooManyRequests(text="发得太快了，歇几秒再试。 Wait a few seconds.\n")
        content = await body_of(request, most=MOST_BYTES)
        try:
            found, event = await self._searches[room].search(
                content,
                search_id=secrets.token_hex(8),
                box=box,
                viewer_id=self._pseudonym(viewer),
            )
            await self._write(room, event)
        except PictureRefused as refused:
            raise web.HTTPUnprocessableEntity(text=f"{refused}\n") from refused
        except (PictureSearchError, LogUnavailable) as error:
            raise web.HTTPServiceUnavailable(text="Searching is not possible now.\n") from error
        products = self._snapshots[room]().products
        told = {
            "search": event.search_id,
            "main": main_object(found),
            "objects": [_told(room, each, products) for each in found],
        }
        return _json(told)

    async def taken(self, request: web.Request) -> web.Response:
        """The body is `{"rank": 1}`: which hit the viewer opened; 0: none of them."""
        room, _ = self._asker(request)
        try:
            taken = msgspec.json.decode(await body_of(request, most=1_000), type=_Taken)
            search_id = request.match_info["search"][:32]
            await self._write(room, Clicked(search_id=search_id, rank=taken.rank))
        except msgspec.DecodeError as error:
            raise web.HTTPBadRequest(text='The body is {"rank": 0 to 100}.\n') from error
        except LogUnavailable as error:
            raise web.HTTPServiceUnavailable(text="It cannot be kept now.\n") from error
        return _json({"kept": True})

    async def picture(self, request: web.Request) -> web.Response:
        """A picture of a product that is in the catalogue now."""
        room, name = request.match_info["room"], request.match_info["name"]
        kind = TYPES.get(PurePosixPath(name).suffix.lower())
        if kind is None or room not in self._snapshots:
            raise web.HTTPNotFound(text="No such picture.\n")
        products = self._snapshots[room]().catalogue.products
        loop = asyncio.get_running_loop()
        content = None
        if any(name in product.pictures for product in products):
            content = await loop.run_in_executor(None, _inside, self._folder, name)
        if content is None:
            raise web.HTTPNotFound(text="No such picture.\n")
        headers = {"Content-Security-Policy": POLICY, "Cache-Control": "max-age=300"}
        return web.Response(body=content, content_type=kind, headers=headers)

    def _asker(self, request: web.Request) -> tuple[str, str]:
        """The room and the viewer, who came by the room's page."""
        room = request.match_info["room"]
        if room not in self._searches:
            raise web.HTTPNotFound(text="No such room, or it has no search by picture.\n")
        if not self._same_origin(request):
            raise web.HTTPForbidden(text="Only the room page may ask here.\n")
        viewer = request.cookies.get(VIEWER_COOKIE, "")
        if not _VIEWER_ID.fullmatch(viewer):
            raise web.HTTPForbidden(text="Open the room page first; it needs its cookie.\n")
        return room, viewer

    def _rate(self, viewer: str) -> Rate:
        rate = self._rates.pop(viewer, None) or Rate(_SEARCHES_PER_MINUTE)
        self._rates[viewer] = rate
        while len(self._rates) > _MOST_VIEWERS:
            self._rates.popitem(last=False)
        return rate


class _Taken(msgspec.Struct, frozen=True):
    rank: int

    def __post_init__(self) -> None:
        if not 0 <= self.rank <= 100:
            raise ValueError("rank is 0 to 100")


def _box(text: str | None) -> Box | None:
    if text is None:
        return None
    matched = _BOX.fullmatch(text)
    if matched is None:
        raise web.HTTPBadRequest(text="box is x,y,width,height in whole pixels.\n")
    left, top, width, height = (int(each) for each in matched.groups())
    return left, top, width, height


def _inside(folder: Path, name: str) -> bytes | None:
    """A file of the folder; None where it is not there, or elsewhere."""
    try:
        home = folder.resolve()
        file = (home / name).resolve()
        return file.read_bytes() if file.is_relative_to(home) and file.is_file() else None
    except (OSError, ValueError):
        return None


def _told(room: str, found: Found, products: Mapping[str, Product]) -> dict[str, object]:
    """One object as the page shows it; products that went meanwhile are left out."""
    hits = [
        {
            "product_id": hit.product_id,
            "title": products[hit.product_id].title,
            "link_no": products[hit.product_id].link_no,
            "picture_url": f"/room/{quote(room)}/look/{quote(hit.picture)}",
            "score": hit.score,
            "likeness": hit.likeness,
        }
        for hit in found.hits
        if hit.product_id in products
    ]
    return {
        "box": found.box,
        "stocked": found.stocked,
        "sure": found.sure,
        "colour": {"zh": found.colours.lead_zh, "en": found.colours.lead},
        "colours": found.colours.shares,
        "pattern": found.pattern,
        "category": sure_category(found.categories),
        "material": material(found.hits, found.sure, products.get),
        "hits": hits,
    }


def _json(value: object) -> web.Response:
    return web.Response(body=msgspec.json.encode(value), content_type="application/json")
