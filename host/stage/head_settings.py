"""The settings of a talking-head server."""

from __future__ import annotations

from host.config_section import Check, Section


class HeadConfig(Section, frozen=True):
    """A server that draws a photo-real talking head from the voice, where `url` is set. `token`
    is what it asks for, if it does."""

    url: str = ""
    token: str = ""


def head_checks(head: HeadConfig) -> tuple[Check, ...]:
    """What must hold; no secret is in what is shown."""
    return (
        (
            not head.url or head.url.startswith(("ws://", "wss://")),
            "head.url",
            repr(head.url.split("?")[0][:80]),
            "an address such as ws://127.0.0.1:8020/head",
        ),
        (head.token.isprintable(), "head.token", "not shown", "characters that can be typed"),
    )
