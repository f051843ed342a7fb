"""Who has the floor: the states of a room and the moves that are allowed between them."""

from __future__ import annotations

from enum import StrEnum


class RoomState(StrEnum):
    """OFF: nothing sounds. REHEARSAL: the AI speaks, only the desk hears. AI: the AI is on air.
    HUMAN: a person has the floor, the AI keeps drafting and cannot speak. SAFE: everything is
    silent until a person decides."""

    OFF = "OFF"
    REHEARSAL = "REHEARSAL"
    AI = "AI"
    HUMAN = "HUMAN"
    SAFE = "SAFE"

    @property
    def ai_may_speak(self) -> bool:
        return self in (RoomState.AI, RoomState.REHEARSAL)


MOVES: dict[RoomState, frozenset[RoomState]] = {
    RoomState.OFF: frozenset({RoomState.REHEARSAL, RoomState.AI, RoomState.HUMAN}),
    RoomState.REHEARSAL: frozenset({RoomState.OFF, RoomState.AI, RoomState.SAFE}),
    RoomState.AI: frozenset({RoomState.HUMAN, RoomState.SAFE, RoomState.OFF}),
    RoomState.HUMAN: frozenset({RoomState.AI, RoomState.SAFE, RoomState.OFF}),
    RoomState.SAFE: frozenset({RoomState.AI, RoomState.HUMAN, RoomState.OFF}),
}


class IllegalMove(Exception):
    """The room cannot go from this state to that one; the message names both."""

    code = "room.illegal_move"


def check_move(before: RoomState, after: RoomState) -> None:
    """Raise `IllegalMove` unless the move is in the table. Staying is never a move."""
    if after not in MOVES[before]:
        allowed = ", ".join(sorted(MOVES[before]))
        raise IllegalMove(f"the room cannot go from {before} to {after}; from here: {allowed}")
