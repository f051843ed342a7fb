"""The files of a week's report as they are fetched: which, as what, and of which weeks."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

from demand.demand_error import DemandError
from demand.week import Week, read_week

KINDS = {
    "report.html": "text/html",
    "report.pdf": "application/pdf",
    "report.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "plan.csv": "text/csv",
}
"""What may be fetched, and what it is."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"


def weeks_in(reports: Path, *, most: int) -> list[tuple[Week, Path]]:
    """The newest weeks that have a folder, newest first; reads the disk."""
    found = []
    for folder in reports.glob("*-W*/") if reports.is_dir() else ():
        try:
            found.append((read_week(folder.name), folder))
        except DemandError:
            continue  # a folder being written or replaced
    return sorted(found, reverse=True)[:most]


def sent(file: Path, week: str) -> web.FileResponse:
    """The answer with one of the files; all but the page are offered to be saved."""
    headers = {"Content-Type": KINDS[file.name], "Content-Security-Policy": _POLICY}
    if file.name != "report.html":
        headers["Content-Disposition"] = f'attachment; filename="{week}-{file.name}"'
    return web.FileResponse(file, headers=headers)
