"""What the human host was heard to do: the log's account of the microphone."""

from __future__ import annotations

from typing import Literal

from host.event_base import HostEventBase


class HostSpoke(HostEventBase, frozen=True, tag="host.spoke"):
    """The human host spoke, beside the AI or instead of it. `text` is there where speech is
    recognised and the shop wants it kept; the sound itself is never kept."""

    start_us: int
    duration_ms: int
    recogniser: str = ""
    text: str = ""
    sureness: float = 0.0
    product_id: str | None = None


class HostSlipped(HostEventBase, frozen=True, tag="host.slipped"):
    """The human host said what the catalogue says otherwise. `slip` is "price", "list_price",
    "total", "discount", "stock" or "size"; `sku` is "" where it is so for all of the product."""

    slip: str
    product_id: str
    said: str
    actual: str
    sku: str = ""
    catalogue_version: int = 0
    read_us: int = 0


class FocusFollowed(HostEventBase, frozen=True, tag="focus.followed"):
    """The show went to the product that the human host talks about."""

    before: str | None
    product_id: str
    why: str


class AiSteppedBack(HostEventBase, frozen=True, tag="ai.stepped_back"):
    """The human host began to speak while the AI had the floor: the AI's present sentence goes on
    quietly ("duck") or was cut, or there was none ("wait"); no new one begins."""

    sentence_id: str | None
    how: Literal["duck", "cut", "wait"]


class AiCameBack(HostEventBase, frozen=True, tag="ai.came_back"):
    """The AI may be heard again: after silence, by the operator, or since the room moved."""

    why: str
