"""The avatar on the stage."""

from __future__ import annotations

from host.stage.picture.layout import Layout
from host.stage.picture.pack import Pack
from host.stage.picture.rect import Rect
from host.stage.picture.surface import Pixels
from host.stage.scene import Moment, Scene


class Figure:
    """stub"""

    def __init__(self, pack: Pack, layout: Layout, *, mirrored: bool, seed: int) -> None: ...

    def follow(self, scene: Scene, moment: Moment) -> list[Rect]:
        """Take over a moment; the places that changed."""
        return []

    def lay(self, picture: Pixels, within: Rect) -> None:
        """Lay the avatar."""
