"""How the human host is heard: `[hearing]`."""

from __future__ import annotations

from typing import Literal

from host.config_section import Check, Section


class HearingConfig(Section, frozen=True):
    """The human host's microphone. `detector` tells speech from other sound; `model` is a folder or
    name of a faster-whisper model (empty: nothing is recognised, only when somebody speaks). While
    the host speaks the AI's sentence goes on `duck_db` quieter, or is cut; after `give_back_s` of
    silence the AI goes on. What is said may move the show to the product meant, is checked against
    the catalogue, and may settle a waiting question. With `log_text` the log keeps the words."""

    detector: Literal["embedded", "silero"] = "embedded"
    model: str = ""
    language: str = ""
    while_speaking: Literal["duck", "cut"] = "duck"
    duck_db: float = 18.0
    give_back_s: float = 2.5
    follow_product: bool = True
    check_facts: bool = True
    settle_questions: bool = True
    log_text: bool = False

    @property
    def level(self) -> float:
        """The part of its level that the AI's voice goes on at."""
        return 0.0 if self.while_speaking == "cut" else float(10 ** (-self.duck_db / 20))


def hearing_checks(hearing: HearingConfig) -> tuple[Check, ...]:
    """What of the section is not sane."""
    return (
        (3 <= hearing.duck_db <= 60, "hearing.duck_db", hearing.duck_db, "3 to 60"),
        (0.5 <= hearing.give_back_s <= 60, "hearing.give_back_s", hearing.give_back_s, "0.5 to 60"),
        (
            hearing.language in ("", "zh", "en", "id", "ms", "th", "vi"),
            "hearing.language",
            repr(hearing.language[:20]),
            "empty (the shop's), zh, en, id, ms, th or vi",
        ),
        (hearing.model.isprintable(), "hearing.model", "not shown", "characters that can be typed"),
    )
