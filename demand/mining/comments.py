"""Comments as columns: what a source hands over and a batch is mined from."""

from __future__ import annotations

import msgspec


class Comments(msgspec.Struct, kw_only=True):
    """Columns of equal length. `at_s` are UTC seconds; `viewers` the source's own ids, not yet
    hashed, "" where it names none; `products` and `categories` what was on show, "" where unknown.
    """

    texts: list[str] = []
    at_s: list[int] = []
    viewers: list[str] = []
    rooms: list[str] = []
    products: list[str] = []
    categories: list[str] = []

    def __len__(self) -> int:
        return len(self.texts)
