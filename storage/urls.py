"""Where a log or a catalogue lives, read from a URL."""

from __future__ import annotations

from typing import Literal

Synchronous = Literal["FULL", "NORMAL", "OFF"]
"""How hard a commit is made: FULL survives a power cut, NORMAL may lose the last commits in one."""
