"""Many rooms at a glance: of each room what tells whether somebody is needed there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from host.machine_views import ConnectorView
from host.mode import Mode
from host.state import RoomState
from host.view_base import View
from host.views import AlertView, RoomView, TopicView

Why = Literal[
    "failed", "silent", "overdue", "urgent", "alert", "mark", "stream", "connector", "person"
]
_RANKS: dict[Why, int] = {
    "failed": 0,
    "mark": 1,
    "silent": 2,
    "overdue": 3,
    "urgent": 4,
    "alert": 5,
    "stream": 6,
    "connector": 7,
    "person": 8,
}
_CALM = len(_RANKS)
_OFF = _CALM + 1
_ALERT_US = 600 * 1_000_000
"""So long an alert counts as one to look after."""
_WELL = ("receiving", "connecting", "silent")


class TileView(View, frozen=True):
    """One room of the fleet. `why` names what needs somebody, the worst first."""

    room_id: str
    state: RoomState
    mode: Mode
    why: tuple[Why, ...]
    rank: int
    """The lower, the more it needs somebody."""
    listeners: int
    comments: int
    waiting: int
    """Questions that only a person can answer."""
    oldest_us: int
    """Since when the oldest of them waits; 0 where none does."""
    answering: int
    """Questions that the AI will answer."""
    saying: str
    product: str
    alert: AlertView | None
    connectors: tuple[ConnectorView, ...]
    per_minute: float | None = None
    """Comments; None where it has not been looked at for long enough."""


class FleetView(View, frozen=True):
    """All rooms of the program, those that need somebody first."""

    now_us: int
    tiles: tuple[TileView, ...]


def fleet_view(tiles: Sequence[TileView], now_us: int) -> FleetView:
    """The tiles in the order in which they need somebody; rooms alike stay in their order."""
    return FleetView(now_us=now_us, tiles=tuple(sorted(tiles, key=lambda tile: tile.rank)))


def tile_view(view: RoomView, *, has_mark: bool) -> TileView:
    """The tile of a room. `has_mark`: whether its viewers are told that it is AI."""
    person = [topic for topic in view.topics if topic.lane == "person"]
    alert = _alert(view)
    why = _why(view, person, alert, has_mark=has_mark)
    return TileView(
        room_id=view.room_id,
        state=view.state,
        mode=view.mode,
        why=why,
        rank=_rank(view.state, why),
        listeners=view.counts.listeners,
        comments=view.counts.comments,
        waiting=len(person),
        oldest_us=min((topic.first_us for topic in person), default=0),
        answering=sum(topic.lane == "waiting" for topic in view.topics),
        saying=view.speaking.text if view.speaking is not None else "",
        product=view.focus.title if view.focus is not None else "",
        alert=alert,
        connectors=view.connectors,
    )


def _rank(state: RoomState, why: tuple[Why, ...]) -> int:
    if why:
        return _RANKS[why[0]]
    return _OFF if state is RoomState.OFF else _CALM


def _alert(view: RoomView) -> AlertView | None:
    """The newest warning or error of the last ten minutes."""
    after_us = view.now_us - _ALERT_US
    return next((a for a in view.alerts if a.level != "info" and a.at_us >= after_us), None)


def _why(
    view: RoomView, person: list[TopicView], alert: AlertView | None, *, has_mark: bool
) -> tuple[Why, ...]:
    found: dict[Why, bool] = {
        "failed": any(each.code == "room.failed" for each in view.alerts),
        "mark": not has_mark,
        "silent": view.state is RoomState.SAFE,
        "overdue": any(_is_overdue(topic, view.now_us) for topic in person),
        "urgent": any(topic.urgency == "high" for topic in person),
        "alert": alert is not None and alert.level == "error",
        "stream": _stream_is_down(view),
        "connector": any(each.state not in _WELL for each in view.connectors),
        "person": bool(person),
    }
    return tuple(why for why in _RANKS if found[why])


def _is_overdue(topic: TopicView, now_us: int) -> bool:
    return topic.owner != "person" and topic.deadline_us < max(now_us, topic.deferred_until_us)


def _stream_is_down(view: RoomView) -> bool:
    if view.state in (RoomState.OFF, RoomState.REHEARSAL):
        return False
    stage_down = view.stage is not None and (view.stage.state != "live" or not view.stage.mark_seen)
    return stage_down or (view.obs is not None and view.obs.state == "refused")
