"""What of the scene lies over the avatar: cards that are drawn when their words change, and fade
from one to the next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from typing import Any

from host.stage.picture import cards, crowd_cards
from host.stage.picture.cards import Brush
from host.stage.picture.photo import Photos
from host.stage.picture.rect import Rect
from host.stage.picture.stage_words import stage_words
from host.stage.picture.surface import Pixels, Sprite
from host.stage.scene import Scene
from host.state import RoomState

FADE_MS = 240
_SHOWS_PRODUCT = (RoomState.AI, RoomState.REHEARSAL, RoomState.HUMAN)


class _Card:
    """One card: what it says, its sprite, and the one before while it fades."""

    def __init__(self, key: Any, sprite: Sprite | None) -> None:
        self.key = key
        self.sprite = sprite
        self.before: Sprite | None = None
        self.since_ms: int | None = None

    def places(self) -> list[Rect]:
        return [each.place for each in (self.before, self.sprite) if each is not None]


class Overlays:
    """The cards of the scene that was shown last, lowest first."""

    def __init__(self, brush: Brush, photos: Photos, zone: tzinfo | None) -> None:
        self._brush = brush
        self._photos = photos
        self._zone = zone
        self._cards: dict[str, _Card] = {}
        self._at_ms = 0

    def show(self, scene: Scene, at_ms: int) -> None:
        """Take over a scene; `follow` tells what changed. The first scene is there at once."""
        words = stage_words(scene.language)
        on = scene.state in _SHOWS_PRODUCT
        product = scene.product if on else None
        rehearsal = words.rehearsal if scene.state is RoomState.REHEARSAL else ""
        question = scene.answer_card if on and scene.state is not RoomState.HUMAN else ""
        crowd = scene.most_asked if on and scene.state is not RoomState.HUMAN else ()
        poll = scene.poll if on else None
        titles = scene.next_titles if on and poll is None else ()
        brush, language = self._brush, scene.language
        wanted: dict[str, tuple[Any, Callable[[], Sprite | None]]] = {
            "shop": ((scene.shop, rehearsal), lambda: cards.shop_name(
                brush, scene.shop, rehearsal)),
            "next": ((titles, language), lambda: cards.next_card(brush, titles, words)),
            "card": ((product, language), lambda: None if product is None else
                cards.product_card(brush, self._photos, product, words, self._zone)),
            "answer": ((question, language), lambda: cards.answer_card(brush, question, words)),
            "answers": ((crowd, language), lambda: crowd_cards.answers_card(brush, crowd, words)),
            "poll": ((poll, language), lambda: crowd_cards.poll_card(brush, poll, words)),
            "notice": ((scene.state, language), lambda: self._notice(scene)),
        }  # fmt: skip
        for name, (key, draw) in wanted.items():
            self._make(name, key, draw, at_ms)

    def follow(self, at_ms: int) -> list[Rect]:
        """Go on with the cards that fade; the places that changed."""
        self._at_ms = at_ms
        changed: list[Rect] = []
        for card in self._cards.values():
            if card.since_ms is None:
                continue
            changed += card.places()
            if at_ms - card.since_ms >= FADE_MS:
                card.before = card.since_ms = None
        return changed

    def lay(self, picture: Pixels, within: Rect) -> None:
        """Lay all cards, as far as they lie within the rectangle."""
        for card in self._cards.values():
            if card.since_ms is None:
                if card.sprite is not None:
                    card.sprite.lay(picture, within)
                continue
            share = min(1.0, max(0.0, (self._at_ms - card.since_ms) / FADE_MS))
            if card.before is not None:
                # Under a card that comes the old one stays, so that nothing shines through.
                card.before.lay(picture, within, 1.0 if card.sprite is not None else 1 - share)
            if card.sprite is not None:
                card.sprite.lay(picture, within, share)

    def sprites(self) -> list[Sprite]:
        """The cards of the present scene."""
        return [card.sprite for card in self._cards.values() if card.sprite is not None]

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

    def _make(self, name: str, key: Any, draw: Callable[[], Sprite | None], at_ms: int) -> None:
        """Draw one card if what it says changed."""
        last = self._cards.get(name)
        if last is not None and last.key == key:
            return
        card = _Card(key, draw())
        if last is not None:
            card.before, card.since_ms = last.sprite, at_ms
        self._cards[name] = card
