"""A person's own words, as the AI may say or post them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chat.visible_text import clean
from host.command_base import BadCommand
from host.events import GuardBlocked

if TYPE_CHECKING:
    from host.parts import Parts

_MAX_LINE_CHARS = 300
_STOPS = re.compile("([，。！？；：（）～…、])")


class Blocked(BadCommand):
    """The guard did not let out what the person typed; `event` is for the log."""

    def __init__(self, event: GuardBlocked) -> None:
        super().__init__(f"the line was not let out ({event.rule}): {event.reason}")
        self.event = event


def sayable(parts: Parts, text: str) -> str:
    """The text as it may be said by the AI.

    Raises:
        BadCommand: it is empty.
        Blocked: the guard says no, and why.
    """
    cleaned = _visible(text)
    if not cleaned:
        raise BadCommand("the line is empty; type what should be said")
    verdict = parts.mind.guard.check(cleaned, (), where="operator")
    if not verdict.ok:
        raise Blocked(
            GuardBlocked(text=cleaned, rule=verdict.rule, reason=verdict.reason, where="operator")
        )
    return cleaned


def _visible(text: str) -> str:
    """The text without invisible characters. Full-width stops stay as the person typed them: they
    are shown and spoken, not searched."""
    parts = _STOPS.split(text[:_MAX_LINE_CHARS])
    return "".join(
        part if _STOPS.fullmatch(part) else clean(part, _MAX_LINE_CHARS)[0] for part in parts
    ).strip()
