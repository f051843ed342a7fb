"""What a person in front of the camera needs to see, and nothing else: who speaks, what is asked
most, and the facts of the product on show."""

from __future__ import annotations

from host.machine_views import HearingView, SlipView
from host.state import RoomState
from host.view_base import View
from host.views import (
    AlertView,
    ClosedView,
    LineView,
    PointView,
    ProductView,
    RoomView,
    TopicView,
)

_MOST_QUESTIONS = 8
_URGENT = "high"


class HostView(View, frozen=True):
    """The host view of a room."""

    room_id: str
    shop: str
    language: str
    state: RoomState
    allowed_moves: tuple[str, ...]
    now_us: int
    speaking: LineView | None
    questions: tuple[TopicView, ...]
    """The most pressing ones, merged: what only a person can answer first, then the most asked."""
    closed: tuple[ClosedView, ...]
    """What was closed lately, the newest first."""
    waiting: int
    """All questions that wait, those not shown included."""
    focus: ProductView | None
    points: tuple[PointView, ...]
    """What there is to tell about it, and what of it was told in this block."""
    next_titles: tuple[str, ...]
    """What comes after the product on show."""
    hears: bool
    """Whether the AI hears the host, and so knows what the host has answered."""
    host_speaks: bool
    comes_back_us: int | None
    """When the AI goes on if the host stays silent; None where it is not waiting for that."""
    slips: tuple[SlipView, ...]
    alert: AlertView | None
    """The newest warning or error."""


def host_view(view: RoomView) -> HostView:
    """The host's part of an operator's view."""
    questions = [topic for topic in view.topics if topic.lane != "answered"]
    hearing = view.hearing
    return HostView(
        room_id=view.room_id,
        shop=view.shop,
        language=view.language,
        state=view.state,
        allowed_moves=view.allowed_moves,
        now_us=view.now_us,
        speaking=view.speaking,
        questions=tuple(sorted(questions, key=_need)[:_MOST_QUESTIONS]),
        closed=view.closed[:_MOST_QUESTIONS],
        waiting=len(questions),
        focus=view.focus,
        points=tuple(point for point in view.points if point.name == "point"),
        next_titles=_next_titles(view),
        hears=hearing is not None and bool(hearing.source),
        host_speaks=hearing is not None and hearing.speaking,
        comes_back_us=_comes_back_us(hearing),
        slips=hearing.slips if hearing is not None else (),
        alert=next((alert for alert in view.alerts if alert.level != "info"), None),
    )


def _need(topic: TopicView) -> tuple[int, int, int]:
    """Urgent ones first, then the person's, then the most asked, then the oldest."""
    rank = 0 if topic.urgency == _URGENT else 1 if topic.lane == "person" else 2
    return rank, -topic.viewers, topic.first_us


def _next_titles(view: RoomView) -> tuple[str, ...]:
    """The next two that can be shown, round and round."""
    here = view.focus.product_id if view.focus is not None else ""
    away = {*view.skipped, *view.sold_out} - {here}
    order = [(id_, title) for id_, title in view.run_of_show if id_ not in away]
    at = next((n for n, (id_, _) in enumerate(order) if id_ == here), -1)
    after = [*order[at + 1 :], *order[: max(at, 0)]]
    return tuple(title for _, title in after[:2])


def _comes_back_us(hearing: HearingView | None) -> int | None:
    return hearing.comes_back_us if hearing is not None and hearing.stepped_back else None
