"""Makes the pictures viewers would send from a shop's own: reposts, phone pictures, video frames.

Everything is BGR, 8 bits a channel, and drawn from the generator passed in.
"""

from __future__ import annotations

import cv2
import msgspec
import numpy as np

from demand.pictures.training.cutouts import Pixels, box_of

_FRAMES = ((1.0, 1.0), (0.5625, 1.0), (1.0, 0.5625), (0.75, 1.0))
_LETTERS = tuple("ABCDEFGHJKLMNPRSTUVWXYZ023456789!%")


class Frame(msgspec.Struct, frozen=True):
    """A video frame, the mask of the garment in it and its box (x, y, width, height)."""

    picture: Pixels
    mask: Pixels
    box: tuple[int, int, int, int]


def repost(picture: Pixels, rng: np.random.Generator, *, side: int = 300) -> Pixels:
    """The picture cut a little, made small and saved again."""
    height, width = picture.shape[:2]
    share = rng.uniform(0.85, 1.0, 2)
    cut_w, cut_h = int(width * share[0]), int(height * share[1])
    left, top = rng.integers(0, width - cut_w + 1), rng.integers(0, height - cut_h + 1)
    cut = picture[top : top + cut_h, left : left + cut_w]
    scale = side / max(cut.shape[:2])
    small = cv2.resize(cut, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return saved(_lit(small, np.full(3, rng.uniform(0.92, 1.08))), rng.integers(40, 71))


def phone(
    picture: Pixels, mask: Pixels, rng: np.random.Generator, *, side: int = 220
) -> tuple[Pixels, Pixels]:
    """The picture photographed from a screen or a table, and its mask moved alike."""
    height, width = picture.shape[:2]
    share = rng.uniform(0.65, 0.92)
    corners = _turned(width, height, share, rng)
    scale = side / (share * max(width, height))
    size = (max(8, round(width * share * scale)), max(8, round(height * share * scale)))
    change = cv2.getPerspectiveTransform(corners, _rectangle(*size))
    taken = cv2.warpPerspective(
        picture, change, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    moved = cv2.warpPerspective(mask, change, size, flags=cv2.INTER_LINEAR)
    taken = cv2.GaussianBlur(taken, (0, 0), rng.uniform(0.3, 1.2) * side / 220)
    light = rng.uniform(0.9, 1.1, 3) * rng.uniform(0.8, 1.2)
    return saved(_lit(taken, light), rng.integers(30, 61)), moved


def frame(
    picture: Pixels,
    mask: Pixels,
    background: Pixels,
    rng: np.random.Generator,
    *,
    side: int = 480,
) -> Frame:
    """The garment cut out and pasted on a strange background, as a frame of a video."""
    shape = _FRAMES[rng.integers(len(_FRAMES))]
    width, height = int(side * shape[0]), int(side * shape[1])
    change = _placed(box_of(mask), width, height, rng)
    garment = cv2.warpPerspective(
        picture, change, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    moved = cv2.warpPerspective(mask, change, (width, height), flags=cv2.INTER_LINEAR)
    alpha = cv2.GaussianBlur(moved, (3, 3), 0)[..., None].astype(np.float32) / 255
    behind = _covering(background, width, height, rng)
    garment = _lit(garment, rng.uniform(0.9, 1.1, 3))
    both = behind + (garment.astype(np.float32) - behind) * alpha
    both = _captioned(both.astype(np.uint8), rng)
    both = _lit(_moved(both, rng), rng.uniform(0.95, 1.05, 3))
    return Frame(saved(both, rng.integers(25, 51)), moved, box_of(moved))


def boxed(shown: Frame, rng: np.random.Generator, *, error: float = 0.08) -> tuple[Pixels, Pixels]:
    """The frame and its mask cut to the garment's box, each edge off by up to `error` of it."""
    return cut_box(shown.picture, shown.mask, shown.box, rng, error=error)


def cut_box(
    picture: Pixels,
    mask: Pixels,
    box: tuple[int, int, int, int],
    rng: np.random.Generator,
    *,
    error: float,
) -> tuple[Pixels, Pixels]:
    """Picture and mask cut to `box`, each edge off by up to `error` of the box's side."""
    x, y, width, height = box
    off = rng.uniform(-error, error, 4)
    left, right = x + off[0] * width, x + width + off[1] * width
    top, bottom = y + off[2] * height, y + height + off[3] * height
    x0, x1 = max(0, int(left)), min(picture.shape[1], max(int(right), int(left) + 4))
    y0, y1 = max(0, int(top)), min(picture.shape[0], max(int(bottom), int(top) + 4))
    return picture[y0:y1, x0:x1], mask[y0:y1, x0:x1]


def saved(picture: Pixels, quality: int | np.integer) -> Pixels:
    """The picture after it was saved as a JPEG of this quality and opened again."""
    _, encoded = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, int(quality)])
    return np.asarray(cv2.imdecode(encoded, cv2.IMREAD_COLOR), np.uint8)


def drawn_background(rng: np.random.Generator, side: int = 96) -> Pixels:
    """A background nobody photographed: soft blobs, stripes or a plain colour with noise."""
    cells = int(rng.integers(1, 9))
    coarse = rng.integers(0, 256, (cells, cells, 3)).astype(np.uint8)
    flags = (cv2.INTER_CUBIC, cv2.INTER_NEAREST)[rng.integers(2)]
    smooth = cv2.resize(coarse, (side, side), interpolation=flags).astype(np.float32)
    noise = rng.normal(0, rng.uniform(0, 18), (side, side, 1))
    return np.clip(smooth + noise, 0, 255).astype(np.uint8)


def _lit(picture: Pixels, gains: np.ndarray) -> Pixels:
    """Each channel multiplied, by a table: much faster than arithmetic on the pixels."""
    table = np.clip(np.arange(256)[:, None] * gains[None, :3], 0, 255).astype(np.uint8)
    lit: Pixels = cv2.LUT(picture, np.ascontiguousarray(table[None]))
    return lit


def _rectangle(width: float, height: float) -> np.ndarray:
    return np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)


def _turned(width: int, height: int, share: float, rng: np.random.Generator) -> np.ndarray:
    """The corners of a crop of this share, turned up to 12 degrees, each off by up to 8 %."""
    crop = _rectangle(width * share, height * share)
    room = np.array([width, height]) * (1 - share)
    crop += rng.uniform(0, 1, 2) * room
    angle = np.deg2rad(rng.uniform(-12, 12))
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    middle = crop.mean(axis=0)
    off = rng.uniform(-0.08, 0.08, (4, 2)) * np.array([width, height]) * share / 2
    return np.asarray((crop - middle) @ turn + middle + off, np.float32)


def _placed(
    box: tuple[int, int, int, int], width: int, height: int, rng: np.random.Generator
) -> np.ndarray:
    """The change that brings `box` to 50-88 % of the frame, somewhere in it, a little askew."""
    x, y, box_w, box_h = box
    scale = rng.uniform(0.5, 0.88) * min(width / box_w, height / box_h)
    size = np.array([box_w * scale, box_h * scale])
    start = rng.uniform(0, 1, 2) * (np.array([width, height]) - size)
    corners = _rectangle(*size) + start
    corners += rng.uniform(-0.06, 0.06, (4, 2)) * size
    source = _rectangle(box_w, box_h) + np.array([x, y])
    change: np.ndarray = cv2.getPerspectiveTransform(
        source.astype(np.float32), corners.astype(np.float32)
    )
    return change


def _covering(background: Pixels, width: int, height: int, rng: np.random.Generator) -> np.ndarray:
    """A random part of the background with the frame's proportions, filling it."""
    have_h, have_w = background.shape[:2]
    scale = rng.uniform(0.5, 1.0) * min(have_w / width, have_h / height)
    cut_w, cut_h = max(1, int(width * scale)), max(1, int(height * scale))
    left, top = rng.integers(0, have_w - cut_w + 1), rng.integers(0, have_h - cut_h + 1)
    cut = background[top : top + cut_h, left : left + cut_w]
    if rng.random() < 0.5:
        cut = cut[:, ::-1]
    filled: np.ndarray = cv2.resize(cut, (width, height), interpolation=cv2.INTER_LINEAR)
    return filled.astype(np.float32)


def _captioned(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """A banner with a line of letters near the top or the bottom, as live rooms show."""
    height, width = picture.shape[:2]
    if rng.random() < 0.25:
        return picture
    band = int(height * rng.uniform(0.07, 0.15))
    top = int(rng.uniform(0, 0.12) * height)
    if rng.random() < 0.6:
        top = height - band - top
    picture = np.ascontiguousarray(picture)
    colour = tuple(int(each) for each in rng.integers(0, 256, 3))
    cv2.rectangle(picture, (0, top), (width, top + band), colour, -1)
    letters = "".join(rng.choice(_LETTERS, 14))
    ink = tuple(255 - each for each in colour)
    place = (int(width * 0.04), top + int(band * 0.75))
    cv2.putText(picture, letters, place, cv2.FONT_HERSHEY_SIMPLEX, band / 34, ink, 1, cv2.LINE_AA)
    return picture


def _moved(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """Motion blur along a random direction, up to 2 % of the side."""
    length = int(rng.uniform(0, 0.02) * max(picture.shape[:2])) + 1
    if length < 2:
        return picture
    kernel = np.zeros((length, length), np.float32)
    angle = rng.uniform(0, np.pi)
    middle = (length - 1) / 2
    for step in np.linspace(-middle, middle, 2 * length):
        row, column = middle + step * np.sin(angle), middle + step * np.cos(angle)
        kernel[round(row), round(column)] = 1
    blurred: Pixels = cv2.filter2D(picture, -1, kernel / kernel.sum())
    return blurred
