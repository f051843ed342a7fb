"""Who may hold the host view of a room: a phone that was shown a one-time link, with the narrow
rights of a host. Neither its links nor its sessions are worth anything at the desk, nor the desk's
here.

Sessions are signed, not stored, so that a phone stays logged in over a restart of the room.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable

import msgspec

_LINKS_KEPT = 16
_LINK_S = 600
_SESSION_S = 16 * 3600


class HostSession(msgspec.Struct, frozen=True):
    """A phone that holds the host view of one room."""

    session_id: str
    room_id: str

    @property
    def who(self) -> str:
        """As the log names it."""
        return f"host-{self.session_id[:6]}"

    @property
    def owner(self) -> str:
        """All phones of a room: under this name their connections are closed."""
        return owner_of(self.room_id)


def owner_of(room_id: str) -> str:
    """The name under which the connections of a room's phones are kept."""
    return f"host of {room_id}"


class HostLogin:
    """Gives out and checks what proves the host of a room. A link lasts `link_s` seconds, a session
    `session_s`: about as long as a show and what comes before it."""

    def __init__(
        self,
        *,
        secret: str | None,
        now_us: Callable[[], int],
        link_s: int = _LINK_S,
        session_s: int = _SESSION_S,
    ) -> None:
        self._secret = (secret or secrets.token_urlsafe(32)).encode()
        self._now_us = now_us
        self.link_s = link_s
        self.session_s = session_s
        self._links: dict[str, tuple[int, str]] = {}
        self._ended_us: dict[str, int] = {}

    def new_link(self, room_id: str) -> str:
        """A secret that logs one phone in to this room, once. Only the newest few stay good."""
        link = secrets.token_urlsafe(18)
        self._links[_digest(link)] = (self._now_us() + self.link_s * 1_000_000, room_id)
        while len(self._links) > _LINKS_KEPT:
            del self._links[next(iter(self._links))]
        return link

    def knows_link(self, link: str) -> bool:
        """Whether the link would log a phone in. Looking does not use it up: what opens a link by
        itself to show a preview must not take it from the phone."""
        expires_us, _ = self._links.get(_digest(link), (0, ""))
        return expires_us > self._now_us()

    def use_link(self, link: str) -> tuple[str, str] | None:
        """The room and the cookie of a new session; None where the link is unknown, used or old."""
        expires_us, room_id = self._links.pop(_digest(link), (0, ""))
        if expires_us <= self._now_us():
            return None
        body = f"{secrets.token_hex(12)}.{self._now_us()}.{room_id}"
        return room_id, f"{body}.{self._mac('host session', body)}"

    def by_cookie(self, cookie: str, room_id: str) -> HostSession | None:
        """The session of a cookie of ours that is still good for this room."""
        body, _, mac = cookie.rpartition(".")
        if not _same(self._mac("host session", body), mac):
            return None
        session_id, begun_us, room = body.split(".", 2)
        old_us = self._now_us() - self.session_s * 1_000_000
        if room != room_id or int(begun_us) <= max(old_us, self._ended_us.get(room_id, 0)):
            return None
        return HostSession(session_id, room_id)

    def end_all(self, room_id: str) -> None:
        """Forget the phones and the unused links of this room."""
        self._ended_us[room_id] = self._now_us()
        self._links = {key: link for key, link in self._links.items() if link[1] != room_id}

    def csrf(self, session: HostSession) -> str:
        """What a page of this session must send with each command."""
        return self._mac("host csrf", session.session_id)

    def csrf_ok(self, session: HostSession, given: str) -> bool:
        """Whether it did."""
        return _same(self.csrf(session), given)

    def _mac(self, *parts: str) -> str:
        return hmac.new(self._secret, "\0".join(parts).encode(), hashlib.sha256).hexdigest()


def _digest(link: str) -> str:
    return hashlib.sha256(link.encode(errors="replace")).hexdigest()


def _same(ours: str, given: str) -> bool:
    return hmac.compare_digest(ours.encode(), given.encode(errors="replace"))
