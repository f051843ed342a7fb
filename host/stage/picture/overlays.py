"""What of the scene lies over the avatar: cards that are drawn when their words change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from typing import Any

from host.stage.picture import cards
from host.stage.picture.cards import Brush
from host.stage.picture.photo import Photos
from host.stage.picture.rect import Rect
from host.stage.picture.stage_words import stage_words
from host.stage.picture.surface import Sprite
from host.stage.scene import Scene
from host.state import RoomState

_SHOWS_PRODUCT = (RoomState.AI, RoomState.REHEARSAL, RoomState.HUMAN)


class Overlays:
    """The cards of the scene that was shown last, lowest first."""

    def __init__(self, brush: Brush, photos: Photos, zone: tzinfo | None) -> None:
        self._brush = brush
        self._photos = photos
        self._zone = zone
        self._made: dict[str, tuple[Any, Sprite | None]] = {}

    def show(self, scene: Scene) -> list[Rect]:
        """Take over a scene; the places that changed."""
        words = stage_words(scene.language)
        on = scene.state in _SHOWS_PRODUCT
        product = scene.product if on else None
        rehearsal = words.rehearsal if scene.state is RoomState.REHEARSAL else ""
        question = scene.answer_card if on and scene.state is not RoomState.HUMAN else ""
        titles = scene.next_titles if on else ()
        brush, language = self._brush, scene.language
        return [
            *self._make("shop", (scene.shop, rehearsal), lambda: cards.shop_name(
                brush, scene.shop, rehearsal)),
            *self._make("next", (titles, language), lambda: cards.next_card(brush, titles, words)),
            *self._make("card", (product, language), lambda: None if product is None else
                cards.product_card(brush, self._photos, product, words, self._zone)),
            *self._make("answer", (question, language), lambda: cards.answer_card(
                brush, question, words)),
            *self._make("notice", (scene.state, language), lambda: self._notice(scene)),
        ]  # fmt: skip

    def sprites(self) -> list[Sprite]:
        """What is to be laid over the avatar, in this order."""
        return [sprite for _, sprite in self._made.values() if sprite is not None]

    def _notice(self, scene: Scene) -> Sprite | None:
        words = stage_words(scene.language)
        said = {
            RoomState.SAFE: (words.back_soon, words.back_soon_more),
            RoomState.OFF: (words.off, words.off_more),
        }.get(scene.state)
        if said is not None:
            return cards.notice_card(self._brush, *said)
        if scene.state is RoomState.HUMAN:
            return cards.banner(self._brush, words.host_speaks, words.host_speaks_more)
        return None

    def _make(self, name: str, key: Any, draw: Callable[[], Sprite | None]) -> list[Rect]:
        """Draw one card if what it says changed; where it was and where it is."""
        before = self._made.get(name)
        if before is not None and before[0] == key:
            return []
        sprite = draw()
        self._made[name] = (key, sprite)
        old = before[1] if before is not None else None
        return [each.place for each in (old, sprite) if each is not None]
