"""What is kept of searches by picture: `[pictures]`."""

from __future__ import annotations

from host.config_section import Check, Section


class PicturesConfig(Section, frozen=True):
    """With `covers` a small cut-out of a picture that a viewer searched with is kept, as the cover
    of a style that the shop lacks: only of styles that `cover_viewers` distinct viewers looked for
    before, and for `cover_days`. The pictures themselves are never kept."""

    covers: bool = True
    cover_viewers: int = 5
    cover_days: int = 60


def picture_checks(pictures: PicturesConfig) -> tuple[Check, ...]:
    """What of the section is not sane."""
    return (
        (
            3 <= pictures.cover_viewers <= 1000,
            "pictures.cover_viewers",
            pictures.cover_viewers,
            "3 to 1000; fewer would show whose picture it is",
        ),
        (1 <= pictures.cover_days <= 366, "pictures.cover_days", pictures.cover_days, "1 to 366"),
    )
