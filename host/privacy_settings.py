"""How long raw words of viewers are kept: `[privacy]`."""

from __future__ import annotations

from host.config_section import Check, Section

_DAY_US = 86_400_000_000


class PrivacyConfig(Section, frozen=True):
    """What viewers wrote, and their masked names, stay in the log for `text_days`; what is kept of
    the pictures they searched with for `picture_days`. Counts stay."""

    text_days: int = 7
    picture_days: int = 60

    def words_before_us(self, now_us: int) -> int:
        """Words written before this moment (UTC microseconds) go."""
        return now_us - self.text_days * _DAY_US

    def pictures_before_us(self, now_us: int) -> int:
        """The same of searches by picture."""
        return now_us - self.picture_days * _DAY_US


def privacy_checks(privacy: PrivacyConfig) -> tuple[Check, ...]:
    """What of the section is not sane."""
    return (
        (1 <= privacy.text_days <= 366, "privacy.text_days", privacy.text_days, "1 to 366"),
        (
            1 <= privacy.picture_days <= 366,
            "privacy.picture_days",
            privacy.picture_days,
            "1 to 366",
        ),
    )
