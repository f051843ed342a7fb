"""Counts the votes of one poll: one for each viewer, of whom the last counts, and one for all who
paste the same words."""

from __future__ import annotations

from collections import Counter
from hashlib import blake2b

PASTED_CHARS = 8
"""Lines this long are not the same by accident."""
PASTED_BY = 3
"""So many viewers with the same words are taken for one."""
VIEWERS_MOST = 200_000


class Tally:
    """The votes for `options` options."""

    def __init__(self, options: int) -> None:
        self._votes: dict[str, tuple[int, str]] = {}
        self._plain = [0] * options
        self._pasted: Counter[tuple[int, str]] = Counter()
        self._pasted_worth = [0] * options

    @property
    def voters(self) -> int:
        """Viewers who have voted, pasted lines and all."""
        return len(self._votes)

    @property
    def counts(self) -> tuple[int, ...]:
        """Votes by option."""
        return tuple(map(sum, zip(self._plain, self._pasted_worth, strict=True)))

    def vote(self, viewer: str, option: int, text: str) -> bool:
        """Whether the vote counts: not where nobody is known to have cast it, or too many have."""
        return self.count(viewer, option, pasted_words(text))

    def count(self, viewer: str, option: int, words: str) -> bool:
        """The same, given the `pasted_words` of the line."""
        if not viewer or (viewer not in self._votes and len(self._votes) >= VIEWERS_MOST):
            return False
        before = self._votes.get(viewer)
        if before is not None:
            self._add(*before, -1)
        cast = (option, words)
        self._votes[viewer] = cast
        self._add(*cast, 1)
        return True

    def winner(self) -> int | None:
        """The option with the most votes, of equals the first; None where nobody voted."""
        counts = self.counts
        return counts.index(max(counts)) if any(counts) else None

    @property
    def is_tie(self) -> bool:
        """Whether two options have the most votes."""
        counts = self.counts
        return any(counts) and counts.count(max(counts)) > 1

    def _add(self, option: int, words: str, change: int) -> None:
        if not words:
            self._plain[option] += change
            return
        before = self._pasted[option, words]
        self._pasted[option, words] += change
        self._pasted_worth[option] += _worth(before + change) - _worth(before)


def pasted_words(text: str) -> str:
    """The same for those who paste the same words, "" for a line so short that many write it; says
    nothing of what it was."""
    words = "".join(text.casefold().split())
    if len(words) < PASTED_CHARS:
        return ""
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _worth(viewers: int) -> int:
    return 1 if viewers >= PASTED_BY else viewers
