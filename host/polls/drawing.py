"""Draws the poll for the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from host.polls.polls import SHOWN_US
from host.views import PollOptionView, PollView

if TYPE_CHECKING:
    from host.parts import Parts


def draw_poll(parts: Parts) -> PollView | None:
    """The open poll, or the last one for a minute."""
    poll, now_us = parts.polls.last, parts.clock.now_us()
    if poll is None or (poll.closed_us and now_us - poll.closed_us >= SHOWN_US):
        return None
    counts = poll.tally.counts
    return PollView(
        poll_id=poll.poll_id,
        open=not poll.closed_us,
        closes_us=poll.closes_us,
        who=poll.who,
        voters=poll.tally.voters,
        winner=poll.winner,
        options=tuple(
            PollOptionView(number=at + 1, product_id=product, title=title, votes=counts[at])
            for at, (product, title) in enumerate(zip(poll.products, poll.titles, strict=True))
        ),
    )
