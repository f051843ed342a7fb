"""The portal of a running program: its shop, its reports, its log."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from aiohttp import web

from host.config import Config
from host.desk.doorman import Doorman
from host.desk.options import DeskOptions
from host.portal.routes import Portal
from host.weekly.make import report_folder
from storage.ports import EventLog

if TYPE_CHECKING:
    from demand.report.confirmation import Confirmation


def portal_routes(config: Config, log: EventLog, *, shop: str, language: str) -> list[web.RouteDef]:
    """The pages of the factories that have a key; none where no factory has one."""
    if not any(each.key for each in config.factory):
        return []

    async def confirm(confirmation: Confirmation) -> None:
        from demand.report.confirmation import as_event

        await log.append([as_event(config.room.id, confirmation)])

    async def answers() -> Mapping[tuple[str, str], Confirmation]:
        from demand.report.confirmation import read_confirmations

        return await read_confirmations(log)

    doorman = Doorman(DeskOptions(host=config.desk.host, allowed_hosts=config.desk.allowed_hosts))
    return Portal(
        shop=shop,
        language=config.weekly.language or language,
        reports=report_folder(config),
        factories=config.factory,
        confirm=confirm,
        answers=answers,
        same_origin=doorman.same_origin,
    ).routes()
