"""What a picture of the stage costs: CPU milliseconds a picture, by part.

    python bench/stage_picture.py [--pictures N] [--canvas 720x1280 ...]

The show: xiaohe speaks with phoneme marks, points at the card now and then, captions light up, the
question changes every 4 s and the product every 12 s. Beside the time of our compositor stands
that of a plain one in the same library: fill the whole picture, lay one opaque card and one
half-transparent plate on it, and convert all of it to yuv420p.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import cv2
import numpy as np

from host.mark_words import mark_words
from host.sample_shop import picture_folder
from host.speech.ports import SpeechMark
from host.stage.picture import compositor as drawing
from host.stage.picture.compositor import Compositor
from host.stage.scene import Canvas, Moment, ProductCard, Scene, Sentence
from host.state import RoomState

CANVASES = ("720x1280", "1280x720", "1080x1920", "1920x1080")
TEXT = "这件亚麻混纺衬衫今天只要129元，链接是1号，喜欢的朋友可以直接下单。"
SOUNDS = ("tɕ", "ˈiɛ", "n", "m", "ˈɑ", "ts.h", "ˈuo", "p", "ˈi", "ŋ")
PICTURE_MS = 40


def sentence() -> Sentence:
    words = [SpeechMark("word", at * 190, 190, at, 1) for at in range(len(TEXT))]
    sounds = [
        SpeechMark("phoneme", at * 95, 95, symbol=SOUNDS[at % len(SOUNDS)])
        for at in range(2 * len(TEXT))
    ]
    marks = tuple(sorted([*words, *sounds], key=lambda mark: mark.at_ms))
    return Sentence(
        sentence_id="s", text=TEXT, language="zh", duration_ms=len(TEXT) * 190, marks=marks
    )


def scene(at_ms: int) -> Scene:
    number = at_ms // 12_000 % 12 + 1
    product = ProductCard(
        product_id=f"P{number:02}", link_no=number, title="晴川亚麻混纺衬衫", price_words="129元",
        list_price_words="149元", promotions=("满199减20",), stock_words="仅剩3件",
        picture=f"P{number:02}.png", read_us=1_763_740_000_000_000,
    )  # fmt: skip
    return Scene(
        state=RoomState.AI, shop="麦垛与灯", language="zh", product=product,
        next_titles=("拾穗帆布托特包", "山雨陶瓷马克杯"),
        answer_card=f"这件会不会透？第{at_ms // 4_000}问",
    )  # fmt: skip


class Parts:
    """Time spent in the parts of a compositor, each counted once."""

    def __init__(self) -> None:
        self.ms: dict[str, float] = defaultdict(float)
        self._running = 0

    def watch(self, owner: Any, name: str, part: str) -> None:
        inner: Callable[..., Any] = getattr(owner, name)

        def timed(*given: Any, **named: Any) -> Any:
            start = time.process_time_ns()
            try:
                return inner(*given, **named)
            finally:
                self.ms[part] += (time.process_time_ns() - start) / 1e6

        setattr(owner, name, timed)


def plain(width: int, height: int, pictures: int) -> float:
    """The reference: everything filled and converted anew each time."""
    behind = np.full((height, width, 3), 200, np.uint8)
    picture, frame = behind.copy(), np.empty((height * 3 // 2, width), np.uint8)
    card = np.full((height // 3, width // 3, 3), 255, np.uint8)
    plate = np.full((height // 10, width * 9 // 10, 3), 20, np.uint8)
    keep = np.full(plate.shape, 60, np.uint8)
    start = time.process_time()
    for _ in range(pictures):
        np.copyto(picture, behind)
        picture[: card.shape[0], : card.shape[1]] = card
        below = picture[-plate.shape[0] :, : plate.shape[1]]
        cv2.multiply(below, keep, dst=below, scale=1 / 255)
        cv2.add(below, plate, dst=below)
        cv2.cvtColor(picture, cv2.COLOR_BGR2YUV_I420, dst=frame)
    return (time.process_time() - start) * 1000 / pictures


def measure(width: int, height: int, pictures: int) -> None:
    words = mark_words("zh")
    made = Compositor(
        Canvas(width=width, height=height),
        mark=words.mark,
        opening_notice=words.notice,
        pictures=picture_folder(),
    )
    start = time.process_time()
    made.compose(scene(0), Moment(at_ms=0))
    first_ms = (time.process_time() - start) * 1000
    parts = Parts()
    parts.watch(made, "_take_scene", "cards")
    parts.watch(made, "_take_caption", "captions")
    parts.watch(made._figure, "follow", "avatar: pose, head and arm")
    parts.watch(made._figure, "lay", "avatar: laying")
    parts.watch(made._planes, "store", "to yuv420p")
    parts.watch(made._mark, "lay", "mark")
    parts.watch(made._mark, "is_drawn", "mark: looking for it")
    spoken, took = sentence(), []
    for number in range(1, pictures + 1):
        at_ms = number * PICTURE_MS
        in_turn = at_ms % (spoken.duration_ms + 600)
        speaks = in_turn < spoken.duration_ms
        moment = Moment(
            at_ms=at_ms, sentence=spoken if speaks else None, position_ms=in_turn if speaks else 0
        )
        begin = time.process_time()
        frame = made.compose(scene(at_ms), moment)
        took.append((time.process_time() - begin) * 1000)
        if number % 25 == 0 and not made.mark_is_drawn(frame):
            raise SystemExit("the mark is not in the picture")
    cuts = statistics.quantiles(took, n=100)
    mean, reference = statistics.mean(took), plain(width, height, min(pictures, 300))
    print(
        f"{width}x{height}: mean {mean:.2f} ms CPU, median {cuts[49]:.2f}, p95 {cuts[94]:.2f},",
        end=" ",
    )
    print(f"p99 {cuts[98]:.1f}, worst {max(took):.1f}; first picture {first_ms:.0f} ms")
    print(f"  at 25 pictures/s {mean * 2.5:.1f} % of one core;", end=" ")
    print(f"{mean / reference:.2f} times a plain fill and convert ({reference:.2f} ms)")
    for part, spent in sorted(parts.ms.items(), key=lambda each: -each[1]):
        print(f"  {spent / pictures:6.3f} ms  {part}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--pictures", type=int, default=1_500)
    parser.add_argument("--canvas", nargs="*", default=CANVASES)
    options = parser.parse_args()
    print(f"OpenCV {cv2.__version__}, {drawing.__name__}, {options.pictures} pictures each")
    for canvas in options.canvas:
        width, height = map(int, canvas.split("x"))
        measure(width, height, options.pictures)


if __name__ == "__main__":
    main()
