"""Who has the floor, now: the room's state, changed only through the table of moves."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from host.state import MOVES, RoomState, check_move

Listener = Callable[[RoomState, RoomState], None]


class Floor:
    """The present state. `turn` counts moves: what was begun in one turn must not sound in a later
    one. Listeners are called at once, in the order added, before `move` returns."""

    def __init__(self) -> None:
        self.state = RoomState.OFF
        self.turn = 0
        self._listeners: list[Listener] = []
        self._ai_may_speak = asyncio.Event()

    def on_move(self, listener: Listener) -> None:
        """Have `listener(before, after)` called at each move."""
        self._listeners.append(listener)

    @property
    def allowed(self) -> tuple[RoomState, ...]:
        """Where the room may go from here."""
        return tuple(sorted(MOVES[self.state]))

    def move(self, to: RoomState) -> RoomState:
        """Change the state and return the one before.

        Raises:
            IllegalMove: the table does not allow it; nothing has changed.
        """
        before = self.state
        check_move(before, to)
        self.state = to
        self.turn += 1
        if to.ai_may_speak:
            self._ai_may_speak.set()
        else:
            self._ai_may_speak.clear()
        for listener in self._listeners:
            listener(before, to)
        return before

    def restore(self, state: RoomState) -> None:
        """Stand where the log says the room stood; nobody is told, nothing has moved."""
        self.state = state
        if state.ai_may_speak:
            self._ai_may_speak.set()

    async def wait_for_ai(self) -> None:
        """Return as soon as the AI may speak."""
        await self._ai_may_speak.wait()
