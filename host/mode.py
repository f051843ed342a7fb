"""What part the AI has in a room: the show alone, a voice beside a person, or none that sounds."""

from __future__ import annotations

from enum import StrEnum


class Mode(StrEnum):
    """AI_HOST: the AI presents and answers. CO_HOST: a person presents; the AI's voice only
    answers, while the person is silent, or says what it is told to. CO_PILOT: nothing of the AI's
    sounds and no host of its making is seen; it writes replies, and drafts for the person.

    A mode says what the AI does where the room's state lets it; HUMAN and SAFE mean the same in
    each."""

    AI_HOST = "ai_host"
    CO_HOST = "co_host"
    CO_PILOT = "co_pilot"

    @property
    def sounds(self) -> bool:
        """Whether the AI may be heard at all."""
        return self is not Mode.CO_PILOT

    @property
    def presents(self) -> bool:
        """Whether the AI leads through the show."""
        return self is Mode.AI_HOST


_LOUDEST_FIRST = (Mode.AI_HOST, Mode.CO_HOST, Mode.CO_PILOT)


def quieter(one: Mode, other: Mode) -> Mode:
    """Of two modes the one in which the AI does less."""
    return max(one, other, key=_LOUDEST_FIRST.index)


def all_quieter(mode: Mode) -> tuple[Mode, ...]:
    """The modes in which the AI does less than in this one."""
    return _LOUDEST_FIRST[_LOUDEST_FIRST.index(mode) + 1 :]
