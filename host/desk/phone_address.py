"""Under which address a phone in the same network can reach these pages, if it can."""

from __future__ import annotations

from typing import Literal
from urllib.parse import urlsplit

from chat.this_computer import is_this_computer
from host.desk.options import DeskOptions

Trouble = Literal["loopback", "name"]


class NoPhone(Exception):
    """No phone can reach us. `trouble` is "loopback" (we listen on this machine only) or "name"
    (we listen to others too, but know no name of ours that they could use)."""

    code = "desk.no_phone"

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(
            "the pages listen on this machine only: set desk.host to this machine's address"
            if trouble == "loopback"
            else "no name of this machine is known to others: add it to desk.allowed_hosts"
        )
        self.trouble = trouble


def phone_base(options: DeskOptions, scheme: str, host: str) -> str:
    """The beginning of the addresses that a phone is given ("http://192.168.1.20:8765"). `scheme`
    and `host` are what the operator's own browser reached us by: good for the phone too, unless
    that browser runs on this very machine.

    Raises:
        NoPhone: there is none.
    """
    name, port = _name_and_port(host)
    if not is_this_computer(name):
        return f"{scheme}://{host}"
    known = [given for given in (*options.allowed_hosts, options.host) if not _useless(given)]
    if known and not options.loopback:
        shown = f"[{known[0].strip('[]')}]" if ":" in known[0] else known[0]
        return f"{scheme}://{shown}:{port}"
    raise NoPhone("loopback" if options.loopback else "name")


def _name_and_port(host: str) -> tuple[str, int]:
    split = urlsplit(f"//{host}")
    return split.hostname or "", split.port or 80


def _useless(name: str) -> bool:
    return name.strip("[]") in ("", "0.0.0.0", "::") or is_this_computer(name)
