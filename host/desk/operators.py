"""Who of those that ask is an operator."""

from __future__ import annotations

from aiohttp import web

from host.desk.command_post import json_error
from host.desk.doorman import Doorman
from host.desk.login import Login, Session


class Operators:
    """Finds the operator behind a request."""

    def __init__(self, login: Login, doorman: Doorman, cookie_name: str) -> None:
        self.login = login
        self.cookie_name = cookie_name
        self._doorman = doorman

    def session(self, request: web.Request) -> Session | None:
        """By the script's token or by the browser's cookie; None for anybody else."""
        kind, _, token = request.headers.get("Authorization", "").partition(" ")
        if kind.lower() == "bearer":
            return self.login.by_token(token.strip())
        return self.login.by_cookie(request.cookies.get(self.cookie_name, ""))

    def required(self, request: web.Request) -> Session:
        """The operator's session, or 401."""
        session = self.session(request)
        if session is None:
            raise web.HTTPUnauthorized(
                text=json_error("log in with the link in the terminal"),
                content_type="application/json",
            )
        return session

    def connecting(self, request: web.Request, page: str = "the desk") -> Session:
        """The operator's session if our page or a script connects; else 401 or 403."""
        session = self.required(request)
        is_script = session.is_script
        allowed = self._doorman.no_foreign_origin if is_script else self._doorman.same_origin
        if not allowed(request):
            raise web.HTTPForbidden(text=f"Only {page} may connect here.\n")
        return session

    def commanding(self, request: web.Request) -> Session:
        """The operator's session if this request was meant: from our page with its CSRF token, or
        from a script with the bearer token; else 401 or 403."""
        session = self.required(request)
        if session.is_script:
            meant = self._doorman.no_foreign_origin(request)
        else:
            given = request.headers.get("X-CSRF-Token", "")
            meant = self._doorman.same_origin(request) and self.login.csrf_ok(session, given)
        if not meant:
            raise web.HTTPForbidden(
                text=json_error("not sent by the desk; reload the page"),
                content_type="application/json",
            )
        return session
