"""Dividing a whole number of pieces by shares so that the parts add up to it."""

from __future__ import annotations

from collections.abc import Sequence


def apportion(total: int, shares: Sequence[float], *, pack: int = 1) -> list[int]:
    """Whole parts of `total` in whole packs, as near to the shares as can be (largest remainders;
    of equal ones the first). What fills no pack goes to the biggest share. Shares that are all 0
    count as equal.

    Raises:
        ValueError: there are no shares, or one is below 0.
    """
    if not shares or min(shares) < 0:
        raise ValueError("shares must be there and not below 0")
    packs, loose = divmod(total, pack)
    whole = sum(shares)
    wanted = [packs * (s / whole if whole > 0 else 1 / len(shares)) for s in shares]
    parts = [int(each) for each in wanted]
    by_rest = sorted(range(len(shares)), key=lambda n: (parts[n] - wanted[n], n))
    for number in by_rest[: packs - sum(parts)]:
        parts[number] += 1
    pieces = [part * pack for part in parts]
    pieces[max(range(len(shares)), key=lambda n: (shares[n], -n))] += loose
    return pieces
