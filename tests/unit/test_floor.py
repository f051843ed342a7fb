"""Who may speak: every sequence of moves keeps to the table, and refusals change nothing."""

from __future__ import annotations

import asyncio
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from host.floor import Floor
from host.mode import Mode
from host.state import MOVES, IllegalMove, RoomState

STATES = st.sampled_from(list(RoomState))


@given(st.lists(STATES, max_size=40))
def test_only_moves_of_the_table_happen(wanted: list[RoomState]) -> None:
    floor = Floor()
    told: list[tuple[RoomState, RoomState]] = []
    floor.on_move(lambda before, after: told.append((before, after)))
    expected: list[tuple[RoomState, RoomState]] = []
    for to in wanted:
        before, turn = floor.state, floor.turn
        if to in MOVES[before]:
            assert floor.move(to) is before
            assert (floor.state, floor.turn) == (to, turn + 1)
            expected.append((before, to))
        else:
            with pytest.raises(IllegalMove, match=f"from {before} to {to}"):
                floor.move(to)
            assert (floor.state, floor.turn) == (before, turn)
    assert told == expected


@given(st.lists(STATES, max_size=20))
async def test_waiting_for_the_ai_ends_just_when_it_may_speak(wanted: list[RoomState]) -> None:
    floor = Floor()
    for to in wanted:
        if to in MOVES[floor.state]:
            floor.move(to)
        waiting = asyncio.ensure_future(floor.wait_for_ai())
        await asyncio.sleep(0)
        assert waiting.done() == (floor.state in (RoomState.AI, RoomState.REHEARSAL))
        waiting.cancel()


@given(st.lists(STATES | st.sampled_from(list(Mode)), max_size=30))
async def test_in_the_silent_mode_the_ai_may_not_be_heard_in_any_state(
    wanted: list[RoomState | Mode],
) -> None:
    floor = Floor(Mode.CO_PILOT)
    told: list[Mode] = []
    floor.on_mode(lambda _before, after: told.append(after))
    for to in wanted:
        turn, mode = floor.turn, floor.mode
        if isinstance(to, Mode):
            assert floor.change_mode(to) is mode
            assert floor.turn == turn + (to is not mode)
        elif to in MOVES[floor.state]:
            floor.move(to)
        waiting = asyncio.ensure_future(floor.wait_for_ai())
        await asyncio.sleep(0)
        heard = floor.state.ai_may_speak and floor.mode is not Mode.CO_PILOT
        assert waiting.done() == floor.may_sound == heard
        assert floor.seen_as is (
            RoomState.HUMAN if floor.state.ai_may_speak and not heard else floor.state
        )
        waiting.cancel()
    modes = [Mode.CO_PILOT, *(to for to in wanted if isinstance(to, Mode))]
    assert told == [b for a, b in pairwise(modes) if a is not b]


def test_a_person_can_silence_the_room_from_every_state_that_sounds() -> None:
    for state in RoomState:
        if state.ai_may_speak:
            assert RoomState.SAFE in MOVES[state]
    assert RoomState.HUMAN in MOVES[RoomState.AI]
    assert all(MOVES[state] for state in RoomState)
