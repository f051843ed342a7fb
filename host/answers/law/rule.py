"""A rule of the law as the tables state it: an id, reasons, a legal basis, and its heads."""

from __future__ import annotations

import msgspec

ANY = "[^,。!?;\\n]"
"""What `…` means in a pattern: one character of the same clause of a folded text."""
ANY_OF_SENTENCE = "[^。!?;\\n]"
"""What `‥` means: one character of the same sentence."""


class Head(msgspec.Struct, frozen=True):
    """The words that a claim is found by, and what must and must not stand around them.

    `near` must be found over the words for the claim to be one (none: the words are enough);
    `exempt` found over the claim excuses it. `deniable`: "not" before it takes the claim back.
    `citable`: a year and a source in the text make it a stated fact. The words of one head of a
    promise are the same promise; `given`: what stands behind them is the thing promised.
    `starts`: `near` begins with the word, so it need be tried in one place only.
    """

    words: tuple[str, ...]
    near: str = ""
    exempt: str = ""
    deniable: bool = True
    citable: bool = False
    given: bool = False
    starts: bool = False


class Rule(msgspec.Struct, frozen=True):
    """What must not be said. With `on_evidence` it may be, where the evidence says the same."""

    id: str
    reason: str
    reason_zh: str
    basis: str
    heads: tuple[Head, ...]
    on_evidence: bool = False


def head(
    words: str,
    *,
    near: str = "",
    exempt: str = "",
    deniable: bool = True,
    citable: bool = False,
    given: bool = False,
    starts: bool = False,
) -> Head:
    """A head from words parted by `|`, in the form that `fold` gives a text."""
    return Head(tuple(words.split("|")), near, exempt, deniable, citable, given, starts)
