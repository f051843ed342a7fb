"""Who stands behind a request to the host view of a room: its phone, or an operator."""

from __future__ import annotations

from aiohttp import web

from host.desk.command_post import json_error
from host.desk.doorman import Doorman
from host.desk.host_login import HostLogin, HostSession
from host.desk.operators import Operators


class HostDoor:
    """Finds them by their cookies."""

    def __init__(
        self, login: HostLogin, *, operators: Operators, doorman: Doorman, cookie_name: str
    ) -> None:
        self.login = login
        self.cookie_name = cookie_name
        self._operators = operators
        self._doorman = doorman

    def host(self, request: web.Request, room_id: str) -> HostSession | None:
        """The phone that holds the host view of this room; None for anybody else."""
        return self.login.by_cookie(request.cookies.get(self.cookie_name, ""), room_id)

    def holder(self, request: web.Request, room_id: str) -> tuple[str, str] | None:
        """The token of the page's commands, and whose they are; None for whoever may not see it."""
        host = self.host(request, room_id)
        if host is not None:
            return self.login.csrf(host), host.who
        operator = self._operators.session(request)
        if operator is None:
            return None
        return self._operators.login.csrf(operator), operator.who

    def commanding(self, request: web.Request, room_id: str) -> tuple[str, str]:
        """The session and the name of whoever meant this request; else 401 or 403."""
        host = self.host(request, room_id)
        if host is None:
            operator = self._operators.commanding(request)
            return operator.session_id, operator.who
        given = request.headers.get("X-CSRF-Token", "")
        if not (self._doorman.same_origin(request) and self.login.csrf_ok(host, given)):
            raise web.HTTPForbidden(
                text=json_error("not sent by the host view; reload the page"),
                content_type="application/json",
            )
        return host.session_id, host.who
