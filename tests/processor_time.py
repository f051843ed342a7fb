"""How much of a processor a piece of work takes, as tests measure it."""

from __future__ import annotations

import time
from collections.abc import Callable


def least_s(work: Callable[[], object], *, rounds: int = 3) -> float:
    """Processor seconds of the shortest of some rounds: neither a busy machine nor a collection of
    garbage, which takes half a second in a process that has run thousands of tests, is the work's
    own."""
    spent = []
    for _ in range(rounds):
        begun = time.process_time()
        work()
        spent.append(time.process_time() - begun)
    return min(spent)
