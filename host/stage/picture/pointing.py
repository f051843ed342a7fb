"""When the host points at the product's card: it is new, or its name, price or link is said."""

from __future__ import annotations

import re

from host.stage.picture.captions import starts_ms
from host.stage.scene import Moment, ProductCard, Scene, Sentence
from host.state import RoomState

_SAID = re.compile(
    r"[¥￥$€£]\s?\d|\d[\d,.]*\s*(?:元|块|圆|美元|yuan|dollars?|USD|CNY)|链接|下方|右边|左边|\blinks?\b",
    re.IGNORECASE,
)
_BEFORE_MS, _HELD_MS, _NEW_MS = 250, 1_900, 2_600
_MOVE_MS = 420
_SHORTEST_NAME = 2


class Pointing:
    """How far the arm is raised, from 0 to 1, as time goes on."""

    def __init__(self) -> None:
        self._product: str | None = None
        self._until_ms = 0
        self._raised = 0.0
        self._at_ms: int | None = None
        self._sentence: Sentence | None = None
        self._cues: tuple[int, ...] = ()

    def follow(self, scene: Scene, moment: Moment) -> float:
        """How far the arm is raised in this moment, with a soft start and end."""
        self._notice_product(scene, moment.at_ms)
        wants = self._wants(scene, moment)
        passed = 0 if self._at_ms is None else max(0, moment.at_ms - self._at_ms)
        self._at_ms = moment.at_ms
        step = passed / _MOVE_MS
        self._raised = min(1.0, self._raised + step) if wants else max(0.0, self._raised - step)
        return self._raised * self._raised * (3 - 2 * self._raised)

    def _notice_product(self, scene: Scene, at_ms: int) -> None:
        product = scene.product.product_id if scene.product is not None else None
        if product != self._product:
            self._product = product
            self._until_ms = at_ms + _NEW_MS if product is not None else 0

    def _wants(self, scene: Scene, moment: Moment) -> bool:
        if scene.product is None or not scene.state.ai_may_speak:
            return scene.state is RoomState.HUMAN and moment.at_ms < self._until_ms
        if moment.at_ms < self._until_ms:
            return True
        if moment.sentence is None:
            return False
        if moment.sentence is not self._sentence:
            self._sentence = moment.sentence
            self._cues = cues(moment.sentence, scene.product)
        since = (moment.position_ms - cue for cue in self._cues)
        return any(-_BEFORE_MS <= each < _HELD_MS for each in since)


def cues(sentence: Sentence, product: ProductCard) -> tuple[int, ...]:
    """When, in the sentence, the product's name, a price or a link is said."""
    places = [found.start() for found in _SAID.finditer(sentence.text)]
    for name in (product.title, product.price_words):
        if len(name) >= _SHORTEST_NAME and (at := sentence.text.find(name)) >= 0:
            places.append(at)
    starts = starts_ms(sentence)
    return tuple(sorted({starts[at] for at in places}))
