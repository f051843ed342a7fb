"""Who may sit at the desk: one-time links, signed sessions, CSRF tokens, a token for scripts.

Sessions are signed, not stored, so that a browser stays logged in over a restart of the room.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable

import msgspec

from chat.visible_text import clean

SCRIPT = "script"
"""As the log names whoever commands with the token."""
_LINKS_KEPT = 16
_NAME_CHARS = 20
_NOT_NAMES = frozenset(
    (SCRIPT, "host's voice", "viewer", "room", "show", "shutdown", "start", "ai")
)


class BadName(ValueError):
    """Nobody may be called so; one sentence."""

    code = "desk.bad_name"


def operator_name(text: str) -> str:
    """The name of a colleague as the log and the other desks have it, "" for none.

    Raises:
        BadName: the room itself is called so in its log.
    """
    name = clean(text, _NAME_CHARS)[0].strip()
    if name.casefold() in _NOT_NAMES or name.casefold().startswith(("desk-", "host-")):
        raise BadName(f"nobody can be called {name!r}, the log has other uses for it; take another")
    return name


class Session(msgspec.Struct, frozen=True):
    """A logged-in browser, or a script with the token."""

    session_id: str
    is_script: bool = False
    name: str = ""

    @property
    def who(self) -> str:
        """As the log names it."""
        return SCRIPT if self.is_script else self.name or f"desk-{self.session_id[:6]}"


class Login:
    """Gives out and checks everything that proves an operator."""

    def __init__(
        self, *, secret: str | None, now_us: Callable[[], int], session_s: int, link_s: int
    ) -> None:
        self._secret = (secret or secrets.token_urlsafe(32)).encode()
        self._now_us = now_us
        self._session_s = session_s
        self._link_s = link_s
        self._links: dict[str, tuple[int, str]] = {}
        self._logged_out: dict[str, int] = {}
        self.token = self._mac("script")

    def new_link(self, name: str = "") -> str:
        """A secret that logs one browser in, once, as the colleague of this name. Only the newest
        few stay good."""
        link = secrets.token_urlsafe(24)
        self._links[_digest(link)] = (self._now_s() + self._link_s, name)
        while len(self._links) > _LINKS_KEPT:
            del self._links[next(iter(self._links))]
        return link

    def use_link(self, link: str) -> str | None:
        """The cookie of a new session; None where the link is unknown, used or too old."""
        expires_s, name = self._links.pop(_digest(link), (0, ""))
        if expires_s <= self._now_s():
            return None
        return self._cookie(secrets.token_hex(12), self._now_s() + self._session_s, name)

    def named(self, cookie: str, name: str) -> str | None:
        """The cookie of the same session with a name; None where it is no good session, or has a
        name: nobody sits at the desk under two."""
        session = self.by_cookie(cookie)
        if session is None or session.name:
            return None
        return self._cookie(session.session_id, int(cookie.split(".")[1]), name)

    def _cookie(self, session_id: str, expires_s: int, name: str) -> str:
        body = f"{session_id}.{expires_s}"
        if name:
            body += f".{name.encode().hex()}"
        return f"{body}.{self._mac('session', body)}"

    def by_cookie(self, cookie: str) -> Session | None:
        """The session of a cookie of ours that is still good."""
        body, _, mac = cookie.rpartition(".")
        if not _same(self._mac("session", body), mac):
            return None
        session_id, expires_s, *name = body.split(".")
        if int(expires_s) <= self._now_s() or session_id in self._logged_out:
            return None
        return Session(session_id, name=bytes.fromhex("".join(name)).decode())

    def by_token(self, token: str) -> Session | None:
        """The script's session, if the token is right."""
        if _same(self.token, token):
            return Session("script", is_script=True)
        return None

    def csrf(self, session: Session) -> str:
        """What a page of this session must send with each command."""
        return self._mac("csrf", session.session_id)

    def csrf_ok(self, session: Session, given: str) -> bool:
        """Whether it did."""
        return _same(self.csrf(session), given)

    def log_out(self, session: Session) -> None:
        """Forget a session; until the next start even with its cookie."""
        now_s = self._now_s()
        self._logged_out = {key: at for key, at in self._logged_out.items() if at > now_s}
        self._logged_out[session.session_id] = now_s + self._session_s

    def _now_s(self) -> int:
        return self._now_us() // 1_000_000

    def _mac(self, *parts: str) -> str:
        return hmac.new(self._secret, "\0".join(parts).encode(), hashlib.sha256).hexdigest()


def _digest(link: str) -> str:
    return hashlib.sha256(link.encode()).hexdigest()


def _same(ours: str, given: str) -> bool:
    return hmac.compare_digest(ours.encode(), given.encode(errors="replace"))
