"""A line of a person's, or in a person's stead, into the room's chat and those of its platforms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from host.batch import Batch
from host.events import ReplyPosted

if TYPE_CHECKING:
    from host.parts import Parts


def post(parts: Parts, batch: Batch, name: str, text: str, *, by_person: bool = True) -> None:
    """To `name` (masked), or where that is empty to everybody, once the batch is in the log. What
    is not a person's goes only where the platform lets a program write."""
    now_us = parts.clock.now_us()
    line = f"@{name} {text}" if name else text
    batch.events.append(ReplyPosted(answer_id="", source="desk", text=line))
    batch.then.append(lambda: parts.chat_log.replied(line, now_us))
    if (outgoing := parts.outgoing) is not None:
        batch.then.append(lambda: outgoing.post_everywhere(line, by_person=by_person))
