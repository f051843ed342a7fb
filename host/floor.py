"""Who has the floor, now: the room's state and the AI's part in it, changed only through the table
of moves and by a person's word."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from host.mode import Mode
from host.state import MOVES, RoomState, check_move

Listener = Callable[[RoomState, RoomState], None]
ModeListener = Callable[[Mode, Mode], None]


class Floor:
    """The present state and mode. `turn` counts changes of either: what was begun in one turn must
    not sound in a later one. Listeners are called at once, in the order added, before `move` or
    `change_mode` returns."""

    def __init__(self, mode: Mode = Mode.AI_HOST) -> None:
        self.state = RoomState.OFF
        self.mode = mode
        self.turn = 0
        self._listeners: list[Listener] = []
        self._mode_listeners: list[ModeListener] = []
        self._ai_may_speak = asyncio.Event()

    def on_move(self, listener: Listener) -> None:
        """Have `listener(before, after)` called at each move."""
        self._listeners.append(listener)

    def on_mode(self, listener: ModeListener) -> None:
        """Have `listener(before, after)` called at each change of mode."""
        self._mode_listeners.append(listener)

    @property
    def allowed(self) -> tuple[RoomState, ...]:
        """Where the room may go from here."""
        return tuple(sorted(MOVES[self.state]))

    @property
    def may_sound(self) -> bool:
        """Whether the AI may be heard. `state.ai_may_speak` says less: that the AI is on duty, be
        it with text alone."""
        return self.state.ai_may_speak and self.mode.sounds

    @property
    def seen_as(self) -> RoomState:
        """The state as viewers see it: where the AI is silent a person is the host."""
        silent = self.state.ai_may_speak and not self.mode.sounds
        return RoomState.HUMAN if silent else self.state

    def move(self, to: RoomState) -> RoomState:
        """Change the state and return the one before.

        Raises:
            IllegalMove: the table does not allow it; nothing has changed.
        """
        before = self.state
        check_move(before, to)
        self.state = to
        self._turned()
        for listener in self._listeners:
            listener(before, to)
        return before

    def change_mode(self, to: Mode) -> Mode:
        """Change the AI's part and return the one before; nothing happens where it is the same."""
        before = self.mode
        if to is before:
            return before
        self.mode = to
        self._turned()
        for listener in self._mode_listeners:
            listener(before, to)
        return before

    def restore(self, state: RoomState, mode: Mode | None = None) -> None:
        """Stand where the log says the room stood; nobody is told, nothing has moved."""
        self.state, self.mode = state, mode or self.mode
        self._open_or_close()

    async def wait_for_ai(self) -> None:
        """Return as soon as the AI may be heard."""
        await self._ai_may_speak.wait()

    def _turned(self) -> None:
        self.turn += 1
        self._open_or_close()

    def _open_or_close(self) -> None:
        if self.may_sound:
            self._ai_may_speak.set()
        else:
            self._ai_may_speak.clear()
