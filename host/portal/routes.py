"""The portal's pages: `/factory/KEY`. The key is the whole permission: long, the factory's own, and
compared in constant time; a wrong one finds nothing."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import web

from demand.demand_error import DemandError
from demand.week import Week
from host.portal.own_reports import OwnReport, ordered_lines, own_reports
from host.portal.page import portal_page
from host.weekly.report_files import KINDS, sent
from host.weekly.settings import FactorySettings
from storage.ports import LogUnavailable

if TYPE_CHECKING:
    from demand.plan_line import PlanLine
    from demand.report.confirmation import Confirmation, ConfirmedLine

_MOST_NOTE = 500
_MOST_PIECES = 10_000_000
_PAGE_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
    " frame-ancestors 'none'"
)

Confirm = Callable[["Confirmation"], Awaitable[None]]
"""Writes an answer to the log. Raises LogUnavailable."""
Answers = Callable[[], Awaitable[Mapping[tuple[str, str], "Confirmation"]]]
"""The newest answers, by factory and week."""


class Portal:
    """The pages of all factories that have a key."""

    def __init__(
        self,
        *,
        shop: str,
        language: str,
        reports: Path,
        factories: Sequence[FactorySettings],
        confirm: Confirm,
        answers: Answers,
        same_origin: Callable[[web.Request], bool],
    ) -> None:
        self._shop = shop
        self._language = language
        self._reports = reports
        self._factories = [each for each in factories if each.key]
        self._confirm = confirm
        self._answers = answers
        self._same_origin = same_origin

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/factory/{key}", self.page),
            web.get("/factory/{key}/{week}/{file}", self.file),
            web.post("/factory/{key}", self.answer),
        ]

    async def page(self, request: web.Request) -> web.Response:
        """Its reports, and the newest week's lines with what was answered."""
        return await self._page(request, self._factory(request))

    async def file(self, request: web.Request) -> web.StreamResponse:
        """One file of one of its own reports."""
        factory = self._factory(request)
        name = request.match_info["file"]
        reports = await self._own(factory)
        found = [each for each in reports if str(each.week) == request.match_info["week"]]
        if name not in KINDS or not found:
            raise web.HTTPNotFound(text="No such file.\n")
        return sent(found[0].folder / name, str(found[0].week))

    async def answer(self, request: web.Request) -> web.Response:
        """What the factory will make of the newest week's lines."""
        factory = self._factory(request)
        if not self._same_origin(request):
            raise web.HTTPForbidden(text="Send this from the page itself.\n")
        form = {
            key: value for key, value in (await request.post()).items() if isinstance(value, str)
        }
        reports = await self._own(factory)
        if not reports or form.get("week") != str(reports[0].week):
            return await self._page(request, factory, trouble="stale")
        lines = await self._lines(reports[0])
        try:
            confirmation = _confirmation(factory.name, reports[0].week, lines, form)
        except ValueError as error:
            return await self._page(request, factory, trouble=str(error))
        try:
            await self._confirm(confirmation)
        except LogUnavailable:
            return await self._page(request, factory, trouble="unavailable")
        raise web.HTTPSeeOther(request.path)

    def _factory(self, request: web.Request) -> FactorySettings:
        given = request.match_info["key"].encode()
        found = [each for each in self._factories if hmac.compare_digest(each.key.encode(), given)]
        if not found:
            raise web.HTTPNotFound(text="No such page.\n")
        return found[0]

    async def _own(self, factory: FactorySettings) -> list[OwnReport]:
        return await asyncio.to_thread(own_reports, self._reports, factory.name)

    async def _lines(self, report: OwnReport) -> list[PlanLine]:
        try:
            return await asyncio.to_thread(ordered_lines, report)
        except DemandError:
            return []

    async def _page(
        self, request: web.Request, factory: FactorySettings, *, trouble: str = ""
    ) -> web.Response:
        reports = await self._own(factory)
        lines = await self._lines(reports[0]) if reports else []
        answers = await self._answers()
        answered = answers.get((factory.name, str(reports[0].week))) if reports else None
        text = portal_page(
            shop=self._shop,
            factory=factory.name,
            language=self._language,
            base=request.path,
            reports=reports,
            lines=lines,
            answered=answered,
            trouble=trouble,
        )
        return web.Response(
            text=text,
            content_type="text/html",
            status=400 if trouble else 200,
            # with "no-referrer", as elsewhere, a browser would hide the form's origin from us
            headers={"Content-Security-Policy": _PAGE_POLICY, "Referrer-Policy": "same-origin"},
        )


def _confirmation(
    factory: str, week: Week, lines: Sequence[PlanLine], form: Mapping[str, str]
) -> Confirmation:
    """The answer in a form; raises ValueError (which line, what) for one that cannot be."""
    from demand.report.confirmation import Confirmation

    return Confirmation(
        factory=factory,
        week=str(week),
        lines=tuple(
            _confirmed(line, form.get(f"quantity-{i}", ""), form.get(f"due-{i}", ""))
            for i, line in enumerate(lines)
        ),
        note=form.get("note", "").strip()[:_MOST_NOTE],
    )


def _confirmed(line: PlanLine, quantity: str, due: str) -> ConfirmedLine:
    from demand.report.confirmation import ConfirmedLine

    name = " ".join(filter(None, (line.style, line.colour, line.size)))
    plain = quantity.strip()
    if not (plain.isascii() and plain.isdigit()) or int(plain[:12]) > _MOST_PIECES:
        raise ValueError(f"{name}: {quantity[:20]!r}")
    try:
        day = date.fromisoformat(due.strip()) if due.strip() else None
    except ValueError:
        raise ValueError(f"{name}: {due[:20]!r}") from None
    return ConfirmedLine(
        style=line.style, colour=line.colour, size=line.size, sku=line.sku,
        quantity=int(plain), due=day,
    )  # fmt: skip
