"""Which names and addresses mean the computer that the program runs on."""

from __future__ import annotations

from ipaddress import ip_address


def is_this_computer(host: str) -> bool:
    """Whether a host name or address (IPv6 with or without brackets) never leaves this computer."""
    name = host.strip("[]").lower().rstrip(".")
    try:
        return name == "localhost" or ip_address(name).is_loopback
    except ValueError:
        return False
