"""What sales and festivals did and will do, in Chinese and English."""

from __future__ import annotations

from datetime import date

from demand.report.contents import EventTold, Language
from demand.report.words import number, say


def event_sentence(event: EventTold, language: Language) -> str:
    """What is known of one kind of event, and whether the forecast has it."""
    when = "" if event.first is None else _days(event.first, event.last or event.first)
    comes = "comes" if event.first is not None else "gone"
    if event.lift is None:
        return say(f"event.{comes}_unmeasured", language, kind=event.kind, when=when)
    return say(
        f"event.{comes}" if event.clear else f"event.{comes}_unclear",
        language,
        kind=event.kind,
        when=when,
        effect=effect(event.lift, event.doubt),
        times=number(event.times),
        series=number(event.series),
    )


def effect(lift: float, doubt: float) -> str:
    """A lift as people read it: +32 % ±8."""
    return f"{lift:+.0%} ±{doubt * 100:.0f}".replace("%", " %")


def in_reason(event: EventTold, lift: float) -> tuple[str, str]:
    """The sentence of a line that it moves by `lift`, in Chinese and English."""
    assert event.first is not None  # only events to come move a line
    when = _days(event.first, event.last or event.first)
    told = effect(lift, event.doubt)
    return (
        f"{event.kind}（{when}）期间预计 {told}，已算在内。",
        f"{event.kind} ({when}): {told} expected then, counted in.",
    )


def _days(first: date, last: date) -> str:
    return f"{first:%m-%d}" if first == last else f"{first:%m-%d}~{last:%m-%d}"
