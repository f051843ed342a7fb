"""Who may knock at all: host names, origins, and the headers that every answer carries.

Host and Origin allow-lists stop DNS rebinding and cross-site requests; the content security
policy leaves a page nothing but our own files.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from host.desk.options import DeskOptions

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_WILDCARDS = frozenset({"", "0.0.0.0", "::"})
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "media-src 'self' blob:; "
    "connect-src 'self' ws://{host} wss://{host}; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
_SENSES = ("camera", "microphone", "geolocation")


def may_use(*senses: str) -> str:
    """The Permissions-Policy of a page that may ask for these senses of the machine."""
    return ", ".join(f"{each}=({'self' if each in senses else ''})" for each in _SENSES)


_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": may_use(),
}


class Doorman:
    """Knows our own names."""

    def __init__(self, options: DeskOptions) -> None:
        own = {name.lower() for name in (*options.allowed_hosts, options.host.strip("[]"))}
        self._names = frozenset(own - _WILDCARDS) | _LOOPBACK

    def host_ok(self, request: web.Request) -> bool:
        """Whether the browser means us by the name it used."""
        return _host_name(f"//{request.host}") in self._names

    def same_origin(self, request: web.Request) -> bool:
        """Whether a page of ours sent this: `Origin` is there and is this very host."""
        origin = request.headers.get("Origin", "")
        scheme, _, netloc = origin.partition("://")
        return scheme in ("http", "https") and netloc.lower() == request.host.lower()

    def no_foreign_origin(self, request: web.Request) -> bool:
        """As `same_origin`, but a program that sends no `Origin` may pass."""
        return "Origin" not in request.headers or self.same_origin(request)


def _host_name(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""


def host_check(doorman: Doorman) -> Middleware:
    """The middleware that turns away whoever calls us by another name."""

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not doorman.host_ok(request):
            raise web.HTTPMisdirectedRequest(
                text="This host name is not ours; add it to the desk's allowed hosts.\n"
            )
        return await handler(request)

    return check


async def put_headers(request: web.Request, response: web.StreamResponse) -> None:
    """Put the security headers on an answer (signal `on_response_prepare`)."""
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Content-Security-Policy", _POLICY.format(host=request.host))
    response.headers.setdefault("Cache-Control", "no-store")
