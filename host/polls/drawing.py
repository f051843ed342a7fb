"""Draws the poll and what the room brought forward, for the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from host.polls.polls import SHOWN_US
from host.views import ForwardView, PollOptionView, PollView

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


def draw_forward(parts: Parts) -> ForwardView | None:
    """What came on out of its turn a short while ago, and why."""
    last = parts.following.last
    if last is None:
        return None
    event, products = last.event, parts.mind.snapshot.products
    product = products.get(event.product_id)
    title = product.title if product is not None else event.product_id
    if event.why == "poll":
        zh, en = f"投票选了「{title}」", f"The poll chose {title}"
    else:
        zh = f"{event.viewers} 人在问「{title}」，正在讲的有 {event.viewers_before} 人问"
        en = f"{event.viewers} viewers ask for {title}, {event.viewers_before} for the one on show"
    return ForwardView(
        product_id=event.product_id,
        title=title,
        why=event.why,
        viewers=event.viewers,
        viewers_before=event.viewers_before,
        at_us=last.at_us,
        waits=parts.showing.run.brought == event.product_id,
        text_zh=zh,
        text_en=en,
    )
