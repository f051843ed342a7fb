"""From which past periods the forecasts are tried out: rolling origins."""

from __future__ import annotations

_LEAST_PERIODS = 4


def origins_back(length: int, season: int, horizon: int, most: int) -> list[int]:
    """How many periods before the end of a history of `length` to stand, nearest first.

    Before each lies at least a season, where that leaves something to judge on; else half of what
    there is. They lie one horizon apart or closer; where even that leaves fewer than `most`,
    nearer ones are added, after which only part of a horizon has come. Empty where there is
    nothing to try.
    """
    least = season + 1 if length - season - 1 >= (horizon + 1) // 2 else length // 2
    furthest = length - max(least, _LEAST_PERIODS)
    if furthest < 1:
        return []
    whole = _spaced(horizon, min(furthest, horizon * most), most) if furthest >= horizon else []
    if len(whole) >= most // 2 and furthest >= horizon + horizon // 2:
        return whole
    nearest = max(min(horizon, furthest) // 4, 1)
    return sorted({*whole, *_spaced(nearest, min(furthest, horizon), most - 2)})


def _spaced(first: int, last: int, most: int) -> list[int]:
    count = min(most, 1 + last - first)
    if count <= 1:
        return [last]
    return sorted({first + round((last - first) * step / (count - 1)) for step in range(count)})
