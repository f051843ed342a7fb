"""What can be wrong with what the picture is made of; each message is one sentence."""

from __future__ import annotations


class PictureError(ValueError):
    """Something that the picture needs is missing or wrong; names place, value and remedy."""

    code = "picture"


class FontMissing(PictureError):
    """No font on this machine has the glyphs that must be drawn."""

    code = "picture.font_missing"


class BadTheme(PictureError):
    """A theme's file cannot be used."""

    code = "picture.bad_theme"


class BadPack(PictureError):
    """An avatar pack cannot be used, or may not be used."""

    code = "picture.bad_pack"


class BadMark(PictureError):
    """The AI mark cannot be drawn as the law asks; without it nothing may go on air."""

    code = "picture.bad_mark"
