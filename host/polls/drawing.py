"""Draws the poll and what the room brought forward, for the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from host.polls.polls import SHOWN_US, Poll
from host.views import ForwardView, PollOptionView, PollView, StagePollView

if TYPE_CHECKING:
    from host.parts import Parts


def draw_poll(parts: Parts) -> PollView | None:
    """The open poll, or the last one for a minute."""
    poll = _shown(parts)
    if poll is None:
        return None
    return PollView(
        poll_id=poll.poll_id,
        open=not poll.closed_us,
        closes_us=poll.closes_us,
        who=poll.who,
        voters=poll.tally.voters,
        winner=poll.winner,
        options=_options(poll, poll.tally.counts),
    )


def draw_stage_poll(parts: Parts) -> StagePollView | None:
    """The same for viewers: without who opened it, its votes as they were a moment ago; over, only
    where something won."""
    poll = _shown(parts)
    if poll is None or (poll.closed_us and not poll.winner):
        return None
    return StagePollView(
        open=not poll.closed_us, winner=poll.winner, options=_options(poll, poll.counted)
    )


def _shown(parts: Parts) -> Poll | None:
    poll, now_us = parts.polls.last, parts.clock.now_us()
    if poll is None or (poll.closed_us and now_us - poll.closed_us >= SHOWN_US):
        return None
    return poll


def _options(poll: Poll, counts: tuple[int, ...]) -> tuple[PollOptionView, ...]:
    return tuple(
        PollOptionView(number=at + 1, product_id=product, title=title, votes=votes)
        for at, (product, title, votes) in enumerate(
            zip(poll.products, poll.titles, counts, strict=True)
        )
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
