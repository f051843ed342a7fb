"""What the audience wants, at the desk: asked, wished, complained of, searched; and counted anew on
demand. The counting runs in a process of its own."""

from __future__ import annotations

import asyncio
import html
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Protocol

from aiohttp import web
from markupsafe import Markup

from demand.demand_error import DemandError
from demand.signal import SignalKind
from demand.trends.contents import Trends, Wanted
from demand.trends.sparkline import sparkline
from host.desk.doorman import Doorman
from host.desk.operators import Operators
from host.desk.pages import Pages
from host.desk.pictures import POLICY
from host.desk.rooms import language_of

_KINDS = (
    SignalKind.WISH_MISSING, SignalKind.INTENT, SignalKind.WISH, SignalKind.COMPLAINT,
    SignalKind.PRICE_RESISTANCE, SignalKind.PRAISE, SignalKind.COMPARISON,
)  # fmt: skip
_QUIET_SHOWN = 5
_MOST_STYLES = 24


class Audience(Protocol):
    """Where the counts are."""

    def trends(self) -> Trends | None:
        """What was counted last."""
        ...

    def cover(self, search_id: str) -> bytes | None:
        """The kept picture of a style that was searched for, as JPEG."""
        ...

    async def hear(self) -> None:
        """Count anew. Raises DemandError."""
        ...


class TrendRoutes:
    """Everything under `/trends`, for operators."""

    def __init__(
        self, audience: Audience | None, *, pages: Pages, operators: Operators, doorman: Doorman
    ) -> None:
        self._audience = audience
        self._pages = pages
        self._operators = operators
        self._doorman = doorman
        self._hearing = asyncio.Lock()

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/trends", self.page),
            web.post("/trends", self.hear),
            web.get("/trends/cover/{search}", self.cover),
        ]

    async def page(self, request: web.Request) -> web.Response:
        """What was counted last."""
        return await self._page(request)

    async def cover(self, request: web.Request) -> web.Response:
        """The picture of a style; for operators only, and no browser keeps it."""
        self._operators.required(request)
        name = request.match_info["search"]
        shelf = self._audience
        content = None if shelf is None else await asyncio.to_thread(shelf.cover, name)
        if content is None:
            raise web.HTTPNotFound(text="No such picture.\n")
        headers = {"Content-Security-Policy": POLICY, "Cache-Control": "no-store"}
        return web.Response(body=content, content_type="image/jpeg", headers=headers)

    async def hear(self, request: web.Request) -> web.Response:
        """Count anew, one at a time; whoever comes meanwhile is shown what there is."""
        self._operators.required(request)
        if not self._doorman.same_origin(request):
            raise web.HTTPForbidden(text="Send this from the page itself.\n")
        if self._audience is not None and not self._hearing.locked():
            try:
                async with self._hearing:
                    await self._audience.hear()
            except DemandError as error:
                return await self._page(request, trouble=str(error))
        raise web.HTTPSeeOther("/trends")

    async def _page(self, request: web.Request, *, trouble: str = "") -> web.Response:
        language = language_of(request)
        if self._operators.session(request) is None:
            text = self._pages.render("login.html", language=language, why="login.how")
            return web.Response(text=text, content_type="text/html", status=401)
        seen, covers = await asyncio.to_thread(_read, self._audience)
        text = self._pages.render(
            "trends.html",
            language=language,
            trends=seen,
            made=_moment(seen),
            kinds=[(kind, _lively(seen, kind)) for kind in _KINDS] if seen else [],
            titles={each.style: each.title for each in seen.wanted} if seen else {},
            named=partial(_named, language=language),
            covers=covers,
            most_styles=_MOST_STYLES,
            bars=_bars,
            trouble=trouble,
        )
        return web.Response(
            text=text,
            content_type="text/html",
            status=400 if trouble else 200,
            # with "no-referrer", as elsewhere, a browser would hide the form's origin from us
            headers={"Referrer-Policy": "same-origin"},
        )


def _read(audience: Audience | None) -> tuple[Trends | None, frozenset[str]]:
    """What was counted last, and which of its covers are still there."""
    seen = None if audience is None else audience.trends()
    if audience is None or seen is None:
        return None, frozenset()
    shown = [each.cover for each in seen.emerging[:_MOST_STYLES] if each.cover]
    return seen, frozenset(each for each in shown if audience.cover(each) is not None)


def _moment(seen: Trends | None) -> str:
    if seen is None:
        return ""
    return datetime.fromtimestamp(seen.made_us / 1_000_000, tz=UTC).strftime("%Y-%m-%d %H:%M UTC")


def _lively(seen: Trends, kind: SignalKind) -> list[Wanted]:
    """What somebody said of this kind last week; where nobody did, what was said before."""
    found = [each for each in seen.wanted if each.kind == kind]
    return [each for each in found if each.newest] or found[:_QUIET_SHOWN]


def _named(each: Wanted, language: str) -> str:
    """The value as people call it: aspects are kept by short names of our own."""
    from demand.mining.showing import value_name

    return value_name(each.family, each.value, language)


def _bars(weekly: Sequence[float]) -> Markup:
    counts = [round(count) for count in weekly]
    label = html.escape(", ".join(map(str, counts)))
    return Markup(sparkline(counts, label))
