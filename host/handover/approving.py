"""Takes an answer that a person approved into the answer bank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chat.reading import TopicKey
from host.answers.bank import DAY_US, Approved, may_be_approved
from host.batch import Batch
from host.command_base import BadCommand
from host.events import AnswerApproved

if TYPE_CHECKING:
    from host.parts import Parts

_MOST_DAYS = 366


def approve(
    parts: Parts,
    batch: Batch,
    *,
    topic: TopicKey,
    question: str,
    text: str,
    of_shop: bool,
    days: int,
    who: str,
) -> None:
    """Use the answer for everybody who asks the same: of its product, or (`of_shop`) of any; for
    so many days, 0 for as long as nobody retires it.

    Raises:
        BadCommand: it is one viewer's own matter, the question's words are deleted, or the days are
            none.
    """
    if not may_be_approved(topic.intent):
        raise BadCommand(
            "this answer is about one viewer's own matter and cannot be kept for others:"
            " send it without keeping it"
        )
    if not question:  # it would be taken for what others ask under the same key
        raise BadCommand(
            "the words of this question are deleted, and only they tell who asks the same: keep the"
            " answer when it is asked again"
        )
    if not 0 <= days <= _MOST_DAYS:
        raise BadCommand(f"days is {days}; give 0 (no end) to {_MOST_DAYS}")
    now_us, bank = parts.clock.now_us(), parts.mind.bank
    approved = Approved(
        id=f"{parts.prefix}{now_us:x}",
        intent=topic.intent,
        product="" if of_shop else topic.product,
        slot=topic.slot,
        question=question,
        text=text,
        until_us=now_us + days * DAY_US if days else 0,
        who=who,
    )
    batch.events.append(AnswerApproved(approved=approved))
    batch.then.append(lambda: bank.add(approved))
