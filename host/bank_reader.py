"""Keeps the answer bank in step with the log, in which every room of the shop writes."""

from __future__ import annotations

from host.answers.bank import BANK_MAX, AnswerBank
from host.events import AnswerApproved, AnswerRetired
from host.journal import SHOP, opened
from storage.ports import EventLog

_KINDS = ("answer.approved", "answer.retired")


class BankReader:
    """Reads what was approved and retired since it last looked, by whomever."""

    def __init__(self, log: EventLog, bank: AnswerBank) -> None:
        self._log = log
        self._bank = bank
        self._seen = 0

    async def load(self) -> None:
        """Fill the bank with the newest of what the log holds.

        Raises:
            LogUnavailable: the log could not be read.
        """
        found = await self._log.latest(SHOP, _KINDS, limit=2 * BANK_MAX)
        for envelope in reversed(found):
            self._take(envelope.seq, opened(envelope))

    async def catch_up(self) -> bool:
        """Take in what is new; whether there was anything.

        Raises:
            LogUnavailable: the log could not be read.
        """
        found = await self._log.read(self._seen, room=SHOP, kinds=_KINDS)
        for envelope in found:
            self._take(envelope.seq, opened(envelope))
        return bool(found)

    def _take(self, seq: int, event: object) -> None:
        self._seen = seq
        match event:
            case AnswerApproved() as answer:
                self._bank.add(answer.approved)
            case AnswerRetired() as retired:
                self._bank.retire(retired.approved_id)
            case _:
                pass
