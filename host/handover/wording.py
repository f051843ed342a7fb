"""What viewers are told while their question waits longer than it should."""

from __future__ import annotations

_PATIENCE: dict[str, tuple[str, ...]] = {
    "zh": (
        "您的问题还在等同事确认，已经再提醒了。",
        "这个问题需要同事来答，刚才又催了，请稍等。",
        "还没有确认好，已经再次提醒同事，请稍候。",
    ),
    "en": (
        "Your question still waits for a colleague; we have just reminded them.",
        "A colleague needs to answer this one, we asked again. One moment, please.",
        "Not confirmed yet; we have reminded a colleague. Thank you for waiting.",
    ),
}


def patience(language: str, turn: int) -> str:
    """The words; `turn` walks through them. English for every language but Chinese."""
    choices = _PATIENCE["zh" if language == "zh" else "en"]
    return choices[turn % len(choices)]
