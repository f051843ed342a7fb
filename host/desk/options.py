"""How the web pages are served, and what can go wrong in starting them."""

from __future__ import annotations

import msgspec

from chat.this_computer import is_this_computer


class DeskError(Exception):
    """The web pages cannot be served; the message says why and what to do."""

    code = "desk"


class PortTaken(DeskError):
    """Another program listens there already."""

    code = "desk.port_taken"


class DeskOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Where to listen and how much to put up with.

    `allowed_hosts` are host names (without port) that a browser may use for us besides the
    loopback ones; they guard against DNS rebinding. `secret` signs the operator's sessions: with
    the same secret a browser stays logged in over a restart; None makes a new one each start.
    """

    host: str = "127.0.0.1"
    port: int = 8765
    """0 takes any free one."""
    allowed_hosts: tuple[str, ...] = ()
    secret: str | None = None
    secure_cookies: bool = False
    """For a TLS proxy in front of us."""
    session_s: int = 7 * 24 * 3600
    link_s: int = 12 * 3600
    """How long an unused one-time link stays good."""
    stage_interval_s: float = 0.2
    desk_interval_s: float = 0.1
    viewers_per_room: int = 2_000
    operators_per_room: int = 32
    connections_per_viewer: int = 6
    overlays_per_room: int = 32
    comments_per_minute: int = 30
    messages_per_minute: int = 100

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach us."""
        return is_this_computer(self.host)
