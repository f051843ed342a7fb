"""What each room has of its own: `[room]` and `[[rooms]]`."""

from __future__ import annotations

from typing import Literal

from host.config_section import Check, Section
from host.mode import Mode
from host.obs.settings import ObsConfig
from host.platform_settings import AnyPlatform
from host.policy.settings import PolicyConfig
from host.stage.settings import StageConfig
from host.state import RoomState


class RoomConfig(Section, frozen=True):
    """`start` is the state a room begins in when it was shut down in an orderly way; after a crash
    it goes on where it was. `mode` is the AI's part in the room. With `tell_waiting` a viewer whose
    question is past a person's deadline is told so in the chat. Every `poll_minutes` (0: never)
    viewers vote over the next products. With `follow_demand` a product that `demand_viewers`
    viewers ask for within 90 s comes forward. `tone` is how the host sounds; the facts are the
    same in each."""

    id: str = "main"
    mode: Literal["ai_host", "co_host", "co_pilot"] = "ai_host"
    start: Literal["AI", "OFF", "REHEARSAL"] = "AI"
    disclosure_minutes: float = 10.0
    seed: int = 1
    answer_deadline_s: float = 30.0
    cooldown_s: float = 45.0
    lines_per_s: int = 3_000
    tell_waiting: bool = True
    poll_minutes: float = 0.0
    follow_demand: bool = True
    demand_viewers: int = 5
    tone: Literal["plain", "warm", "lively"] = "warm"

    @property
    def start_state(self) -> RoomState:
        return RoomState(self.start)

    @property
    def start_mode(self) -> Mode:
        return Mode(self.mode)


class MoreRoom(RoomConfig, frozen=True):
    """A room beside the first, in the same program and of the same shop: `[[rooms]]`. It has the
    settings of `[room]`, none of which it takes over from there, and its own platforms
    (`[[rooms.connector]]`, `[rooms.policy]`), stage and OBS (`[rooms.stage]`, `[rooms.obs]`)."""

    connector: tuple[AnyPlatform, ...] = ()
    policy: PolicyConfig = PolicyConfig()
    stage: StageConfig = StageConfig()
    obs: ObsConfig = ObsConfig()


def room_checks(name: str, room: RoomConfig) -> tuple[Check, ...]:
    """What of the section of that name is not sane."""
    id_ = room.id
    usable = 0 < len(id_) <= 64 and all(c.isascii() and (c.isalnum() or c in "-_") for c in id_)
    minutes, deadline_s, cooldown_s = (
        room.disclosure_minutes,
        room.answer_deadline_s,
        room.cooldown_s,
    )
    return (
        (usable, f"{name}.id", repr(id_[:80]), "letters, digits, - and _ only, at most 64 of them"),
        (
            0 < minutes <= 30,
            f"{name}.disclosure_minutes",
            minutes,
            "more than 0, at most 30",
        ),
        (
            0 < deadline_s <= 600,
            f"{name}.answer_deadline_s",
            deadline_s,
            "more than 0, at most 600",
        ),
        (0 <= cooldown_s <= 3600, f"{name}.cooldown_s", cooldown_s, "0 to 3600"),
        (
            room.poll_minutes == 0 or 2 <= room.poll_minutes <= 600,
            f"{name}.poll_minutes",
            room.poll_minutes,
            "0 for never, or 2 to 600",
        ),
        (
            2 <= room.demand_viewers <= 10_000,
            f"{name}.demand_viewers",
            room.demand_viewers,
            "2 to 10000; one viewer cannot move the show",
        ),
        (
            10 <= room.lines_per_s <= 1_000_000,
            f"{name}.lines_per_s",
            room.lines_per_s,
            "10 to 1000000",
        ),
    )
