"""What the room and its desk can ask of the stage."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from host.machine_views import StageProcessView


class TargetRefused(ValueError):
    """Not a target that can be taken; one sentence without its secret."""

    code = "stage.target"


class StageControl(Protocol):
    """The stage of a room."""

    preview_folder: Path | None
    """Where the preview's files are; None where there is none."""
    outlives_room: bool
    """Whether it goes on when the program fails: not before the room is really there."""

    def view(self) -> StageProcessView:
        """How it goes."""
        ...

    def aim(self, name: str, url: str) -> None:
        """Push to this address under this name, or ("" for the address) no longer.

        Raises:
            TargetRefused: an impossible name or address, one target too many, or a platform that
                does not allow the mode of the room.
        """
        ...

    def retry(self, name: str) -> None:
        """Connect this target at once."""
        ...

    def start_again(self) -> None:
        """Let a stage that stopped (no mark) go on air again."""
        ...
