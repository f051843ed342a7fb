"""One picture of the stage as a PNG file: what `run.py stage-picture` makes."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import msgspec
import numpy as np
from PIL import Image, PngImagePlugin

from host.mark_words import mark_words, page_mark
from host.mode import Mode
from host.room_view import product_view
from host.speech.ports import SpeechMark
from host.stage.output.aigc import aigc_metadata
from host.stage.picture.compositor import NOTICE_MS, Compositor
from host.stage.picture.errors import BadMark, PictureError
from host.stage.picture.surface import Pixels
from host.stage.scene import Canvas, Moment, PollCard, PollOption, Scene, Sentence
from host.stage.scene_of import product_card
from host.state import RoomState
from storage.catalogue import Product, Snapshot

_SIZE = re.compile(r"(\d{3,4})x(\d{3,4})\Z")
_STEP_MS = 40
_SIGN_MS = {"zh": 200}
_OTHER_SIGN_MS = 70
_NEXT_TITLES = 2
_VOTES = (17, 8, 23, 4, 11, 2)


class ShotOrder(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be seen. `at_share` is how much of the text has been said, 0 to 1; `opening` shows
    the notice with which a stream begins; `poll` is over so many products, 0 for none, with votes
    that are made up."""

    canvas: Canvas
    product: str = ""
    text: str = ""
    at_share: float = 0.6
    question: str = ""
    answers: tuple[str, ...] = ()
    poll: int = 0
    mode: Mode = Mode.AI_HOST
    state: RoomState = RoomState.AI
    language: str = "zh"
    theme: str = "day"
    avatar: str = "xiaohe"
    avatars: Path | None = None
    pictures: Path
    opening: bool = False
    font: str = ""
    today: str = ""


def canvas_of(text: str) -> Canvas:
    """The canvas written as WIDTHxHEIGHT.

    Raises:
        PictureError: it is not, or a side is odd or out of bounds.
    """
    found = _SIZE.match(text)
    if found is None or any(int(side) % 2 or int(side) < 240 for side in found.groups()):
        raise PictureError(
            f"--canvas {text[:30]!r} is no size: write WIDTHxHEIGHT in even pixels from 240,"
            " such as 720x1280"
        )
    width, height = map(int, found.groups())
    if max(width, height) > 4096:
        raise PictureError(f"--canvas {text} is too large: sides go up to 4096 pixels")
    return Canvas(width=width, height=height)


def take(order: ShotOrder, snapshot: Snapshot, out: Path) -> str:
    """Write the picture; what is in it, as one sentence.

    Raises:
        PictureError: a product, theme, avatar or font that is not there.
    """
    scene = _scene(order, snapshot)
    words = mark_words(order.language)
    compositor = Compositor(
        order.canvas,
        mark=words.mark,
        opening_notice=words.notice,
        pictures=order.pictures,
        avatars=order.avatars,
        font=order.font,
        today=order.today,
    )
    frame = _played(compositor, scene, order)
    if compositor.problems:
        raise PictureError(compositor.problems[0])
    if not compositor.mark_is_drawn(frame):
        raise BadMark("the finished picture does not show the AI mark: it was not written")
    write_png(frame, out)
    size = f"{order.canvas.width}x{order.canvas.height}"
    return f"{out}: {size}, marked {scene.mark!r}"


def _played(compositor: Compositor, scene: Scene, order: ShotOrder) -> Pixels:
    """The picture after the pictures before it: an arm needs time to rise."""
    sentence = _sentence(order)
    if order.opening:
        return compositor.compose(scene, Moment(at_ms=0))
    end_ms = round(sentence.duration_ms * order.at_share) if sentence else NOTICE_MS
    start_ms = max(0, NOTICE_MS + _STEP_MS - end_ms)
    compositor.compose(scene, Moment(at_ms=0))
    frame = None
    for position_ms in range(0, end_ms + 1, _STEP_MS):
        moment = Moment(at_ms=start_ms + position_ms, sentence=sentence, position_ms=position_ms)
        frame = compositor.compose(scene, moment)
    return compositor.compose(scene, Moment(at_ms=NOTICE_MS)) if frame is None else frame


def _sentence(order: ShotOrder) -> Sentence | None:
    """The text as if it were said, every sign as long as the others; Chinese sign by sign, other
    languages word by word."""
    if not order.text:
        return None
    step_ms = _SIGN_MS.get(order.language, _OTHER_SIGN_MS)
    words = re.finditer(r"\S" if order.language == "zh" else r"\S+", order.text)
    marks = tuple(
        SpeechMark("word", start * step_ms, (end - start) * step_ms, start, end - start)
        for start, end in (word.span() for word in words)
    )
    return Sentence(
        sentence_id="shot",
        text=order.text,
        language=order.language,
        duration_ms=len(order.text) * step_ms,
        marks=marks,
    )


def _scene(order: ShotOrder, snapshot: Snapshot) -> Scene:
    products = list(snapshot.products.values())
    product = _product(order.product, snapshot, products)
    after = products[products.index(product) + 1 :] if product else []
    return Scene(
        state=order.state,
        shop=snapshot.shop.name,
        language=order.language,
        product=None
        if product is None
        else product_card(product_view(product, snapshot, snapshot.read_us), order.language),
        next_titles=tuple(each.title for each in after[:_NEXT_TITLES]),
        answer_card=order.question,
        most_asked=order.answers,
        poll=_poll(products[: order.poll]),
        mark=page_mark(order.language, order.state, order.mode),
        has_host=order.mode.sounds,
        theme=order.theme,
        avatar=order.avatar,
    )


def _poll(products: list[Product]) -> PollCard | None:
    if not products:
        return None
    options = (
        PollOption(number=at, title=product.title, votes=votes)
        for at, (product, votes) in enumerate(zip(products, _VOTES, strict=False), start=1)
    )
    return PollCard(is_open=True, options=tuple(options))


def _product(wanted: str, snapshot: Snapshot, products: list[Product]) -> Product | None:
    if not wanted:
        return products[0] if products else None
    product = snapshot.products.get(wanted)
    if product is None:
        known = ", ".join(each.id for each in products[:12])
        raise PictureError(f"--product {wanted[:40]!r} is not in the catalogue: it has {known}")
    return product


def write_png(frame: Pixels, out: Path) -> None:
    """An I420 picture as PNG with the `AIGC` fields of GB 45438-2025 in its metadata."""
    import cv2

    rgb = np.asarray(cv2.cvtColor(frame, cv2.COLOR_YUV2RGB_I420), np.uint8)
    told = PngImagePlugin.PngInfo()
    name = hashlib.sha256(frame.tobytes()).hexdigest()[:16]
    for key, value in aigc_metadata("yaohe", f"picture-{name}").items():
        told.add_text(key, value)
    Image.fromarray(rgb).save(out, format="PNG", pnginfo=told, optimize=True)
