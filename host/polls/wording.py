"""What the host says of a poll. No numeral but those of the options, and no promise of its own."""

from __future__ import annotations

from collections.abc import Sequence

_OPEN = {
    "zh": ("来投个票，{options}，一会儿看结果。", "大家来选，{options}，稍后揭晓。"),
    "en": ("Let's vote: {options}. The result comes in a moment.", "You choose: {options}."),
}
_OPTION = {"zh": "想先看{title}扣{number}", "en": "type {number} for {title}"}
_WON = {
    "zh": (
        "投票结果出来了，选{title}的朋友最多，接下来就讲它。",
        "投票选出了{title}，接下来看它。",
    ),
    "en": (
        "The vote is in: {title} got the most votes, it comes next.",
        "{title} won the vote, so it comes next.",
    ),
}
_TIE = {
    "zh": "票数一样多，我们先讲{title}。",
    "en": "It is a tie, so {title} comes first.",
}
_GONE = {
    "zh": "选{title}的朋友最多，可是它现在没有货，我们按顺序来。",
    "en": "{title} got the most votes, but it is not available now, so we go on in order.",
}
_NOBODY = {
    "zh": "这次没有人投票，我们按顺序来。",
    "en": "Nobody voted this time, so we go on in order.",
}


def opening(language: str, turn: int, titles: Sequence[str]) -> str:
    """The call to vote."""
    options = ("，" if language == "zh" else ", ").join(
        _OPTION[language].format(title=title, number=number)
        for number, title in enumerate(titles, 1)
    )
    choices = _OPEN[language]
    return choices[turn % len(choices)].format(options=options)


def result(
    language: str, turn: int, title: str | None, *, available: bool, tie: bool = False
) -> str:
    """What came of it; `title` None where nobody voted. `tie`: another has as many votes."""
    if title is None:
        return _NOBODY[language]
    if not available:
        return _GONE[language].format(title=title)
    if tie:
        return _TIE[language].format(title=title)
    choices = _WON[language]
    return choices[turn % len(choices)].format(title=title)
