"""A room comes into a mode: at its start, and when a person changes it while it is on air."""

from __future__ import annotations

from host.batch import Batch
from host.commands import BadCommand, ChangeMode
from host.desk.login import SCRIPT
from host.events import HostEvent, ModeChanged, PermissionDeclared
from host.mode import Mode
from host.parts import Parts


def change_mode(parts: Parts, command: ChangeMode, who: str, batch: Batch) -> None:
    """Change the mode of a running room.

    Raises:
        BadCommand: a program asks, or a platform of the room does not allow it; nothing changed.
    """
    if who == SCRIPT:
        raise BadCommand("only a person at the desk may change the mode")
    if refusal := parts.policy.refusal(command.to):
        raise BadCommand(refusal)
    before = parts.floor.change_mode(command.to)
    batch.events.append(
        ModeChanged(before=before, after=command.to, who=who, why=command.why[:200])
    )
    batch.events += declarations(parts, command.to)
    batch.then.append(lambda: warn(parts, command.to))


def begun(parts: Parts) -> list[HostEvent]:
    """What the log says of the mode that a room begins in; the operator is warned."""
    mode = parts.floor.mode
    warn(parts, mode)
    return [ModeChanged(before=mode, after=mode, who="start"), *declarations(parts, mode)]


def declarations(parts: Parts, mode: Mode) -> list[HostEvent]:
    """The permissions that the mode stands on."""
    return [
        PermissionDeclared(
            platform=each.platform,
            what=each.what,
            by=each.by,
            date=each.date,
            reference=each.reference,
        )
        for each in parts.policy.relied_on(mode)
    ]


def warn(parts: Parts, mode: Mode) -> None:
    """Show the operator what is not known about the platforms."""
    for sentence in parts.policy.warnings(mode):
        parts.alert("policy.unknown", "warning", f"平台规则不明确：{sentence}", sentence)
