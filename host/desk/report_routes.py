"""The weekly reports at the desk: the list, each week's page and files, and what-if."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Protocol

from aiohttp import web

from demand.demand_error import DemandError
from demand.report.summary import Summary
from host.desk.operators import Operators
from host.desk.pages import Pages
from host.desk.rooms import language_of
from host.weekly.report_files import sent
from host.weekly.what_if import Tried

FIELDS = ("growth", "price", "elasticity", "lead_weeks", "moq", "capital", "capacity")
"""What may be tried out, as the plan's own names."""
_LONGEST_VALUE = 20


class Reports(Protocol):
    """Where the reports are."""

    def weeks(self) -> list[Summary]:
        """What there is, newest first."""
        ...

    def file(self, week: str, name: str) -> Path | None:
        """A file of a week, if it may be shown."""
        ...

    async def try_out(self, week: str, changes: str) -> Tried:
        """The week's plan under changes. Raises DemandError."""
        ...


class ReportRoutes:
    """Everything under `/reports`, for operators."""

    def __init__(self, reports: Reports | None, *, pages: Pages, operators: Operators) -> None:
        self._reports = reports
        self._pages = pages
        self._operators = operators
        self._trying = asyncio.Lock()

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/reports", self.page),
            web.get("/reports/{week}/try", self.try_out),
            web.get("/reports/{week}/{file}", self.file),
        ]

    async def page(self, request: web.Request) -> web.Response:
        """All weeks, and the form to try the newest plan out."""
        return await self._page(request)

    async def file(self, request: web.Request) -> web.StreamResponse:
        """One file of a week."""
        self._operators.required(request)
        week, name = request.match_info["week"], request.match_info["file"]
        found = None
        if self._reports is not None:
            found = await asyncio.to_thread(self._reports.file, week, name)
        if found is None:
            raise web.HTTPNotFound(text="No such report.\n")
        return sent(found, week)

    async def try_out(self, request: web.Request) -> web.Response:
        """The plan under the changes of the form; one at a time, because it takes a core."""
        self._operators.required(request)
        given = {name: request.query.get(name, "").strip()[:_LONGEST_VALUE] for name in FIELDS}
        changes = ",".join(f"{name}={value}" for name, value in given.items() if value)
        if self._reports is None or not changes:
            return await self._page(request, given=given)
        try:
            async with self._trying:
                tried = await self._reports.try_out(request.match_info["week"], changes)
        except DemandError as error:
            return await self._page(request, given=given, trouble=str(error))
        return await self._page(request, given=given, tried=tried)

    async def _page(
        self,
        request: web.Request,
        *,
        given: dict[str, str] | None = None,
        tried: Tried | None = None,
        trouble: str = "",
    ) -> web.Response:
        language = language_of(request)
        if self._operators.session(request) is None:
            text = self._pages.render("login.html", language=language, why="login.how")
            return web.Response(text=text, content_type="text/html", status=401)
        weeks = [] if self._reports is None else await asyncio.to_thread(self._reports.weeks)
        text = self._pages.render(
            "reports.html",
            language=language,
            weeks=weeks,
            fields=FIELDS,
            given=given or {},
            tried=tried,
            trouble=trouble,
        )
        return web.Response(text=text, content_type="text/html", status=400 if trouble else 200)
