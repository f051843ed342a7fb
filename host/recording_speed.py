"""How fast a recording of comments is played: `--speed`."""

from __future__ import annotations

from host.usage import UsageError

LONGEST_RECORDING_BYTES = 16 << 30


def read_speed(text: str) -> float | None:
    """How many times real time; None for "max". Raises UsageError."""
    if text == "max":
        return None
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0 < speed <= 10_000:
        raise UsageError(
            f"--speed {text[:40]!r} is neither max nor a number above 0, at most 10000"
        )
    return speed
