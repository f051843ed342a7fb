"""What every command is, and how one is refused."""

from __future__ import annotations

import msgspec


class CommandBase(
    msgspec.Struct, frozen=True, kw_only=True, tag_field="command", forbid_unknown_fields=True
):
    """Common to all: nothing."""


class BadCommand(ValueError):
    """Not a command of ours, or one that cannot be carried out now; one sentence for the person."""

    code = "desk.bad_command"
