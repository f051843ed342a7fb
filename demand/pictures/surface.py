"""What a listing picture looks like on its surface: text laid over it, a watermark, a collage, how
plain its background is. Shares and strengths, no verdicts."""

from __future__ import annotations

import msgspec
import numpy as np
import numpy.typing as npt

from demand.pictures.ports import Floats, Pixels

_SIDE = 256
_STROKE = 55.0
_STEP = 24.0
_NEAR = 12.0
_FAINT = 10.0
_LEAST_BACKGROUND = 0.15

Grey = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]


class Surface(msgspec.Struct, frozen=True):
    """Of a picture: `text` and `background` are shares of its area and of its rim; `watermark` from
    0 to 1 is how regularly something faint repeats in the background; `panels` how many pictures it
    is put together from; `background_lightness` from 0 to 100."""

    text: float
    watermark: float
    panels: int
    background: float
    background_lightness: float


def surface(picture: Pixels, mask: Floats | None) -> Surface:
    """Measure one picture; `mask` (any grid) says where the object is."""
    small = _small(picture)
    grey = small.mean(axis=2, dtype=np.float32)
    inside = _object(mask, grey.shape)
    plain, lightness = _rim(small)
    return Surface(
        text=round(_text(grey, inside), 4),
        watermark=round(_watermark(grey, inside), 3),
        panels=(1 + len(_seams(small))) * (1 + len(_seams(small.transpose(1, 0, 2)))),
        background=round(plain, 3),
        background_lightness=round(lightness, 1),
    )


def _small(picture: Pixels) -> Pixels:
    from PIL.Image import Resampling, fromarray

    scale = _SIDE / max(picture.shape[:2])
    size = (max(16, round(picture.shape[1] * scale)), max(16, round(picture.shape[0] * scale)))
    return np.asarray(fromarray(picture).resize(size, Resampling.BILINEAR), np.uint8)


def _object(mask: Floats | None, shape: tuple[int, ...]) -> Flags:
    if mask is None:
        return np.zeros(shape, bool)
    rows = np.arange(shape[0]) * mask.shape[0] // shape[0]
    columns = np.arange(shape[1]) * mask.shape[1] // shape[1]
    return np.asarray(mask[rows][:, columns] > 0.5, bool)


def _rim(small: Pixels) -> tuple[float, float]:
    """The share of the rim that is near its middle colour, and how light that is."""
    reach = 6
    rim = np.concatenate(
        [small[:reach].reshape(-1, 3), small[-reach:].reshape(-1, 3),
         small[:, :reach].reshape(-1, 3), small[:, -reach:].reshape(-1, 3)]
    ).astype(np.float32)  # fmt: skip
    middle = np.median(rim, axis=0)
    near = np.abs(rim - middle).max(axis=1) < _NEAR
    return float(near.mean()), float(middle.mean() / 2.55)


def _text(grey: Grey, inside: Flags) -> float:
    """The share of the area outside the object that lies in lines of letters: bands of rows in
    which light and dark change many times in a short way."""
    strokes = np.abs(np.diff(grey, axis=1)) > _STROKE
    strokes &= ~inside[:, 1:]
    cells = _summed(strokes, 4, 16)
    lettered = cells >= 10
    line = lettered.sum(axis=1) >= 3
    return float((lettered & line[:, None]).mean())


def _summed(flags: Flags, high: int, wide: int) -> npt.NDArray[np.int64]:
    rows, columns = flags.shape[0] // high, flags.shape[1] // wide
    cut = flags[: rows * high, : columns * wide]
    return np.asarray(cut.reshape(rows, high, columns, wide).sum(axis=(1, 3)))


def _watermark(grey: Grey, inside: Flags) -> float:
    """How well the faint differences of the background agree with themselves a step away."""
    if (~inside).mean() < _LEAST_BACKGROUND:
        return 0.0
    faint = np.clip(grey - _blurred(grey), -_FAINT, _FAINT)
    faint[inside] = 0
    if float(faint.std()) < 0.6:
        return 0.0
    spectrum = np.abs(np.fft.rfft2(faint - faint.mean())) ** 2
    agreeing = np.fft.irfft2(spectrum, s=faint.shape)
    agreeing /= agreeing[0, 0]
    height, width = agreeing.shape
    agreeing[:8, :8] = agreeing[-8:, :8] = agreeing[:8, -8:] = agreeing[-8:, -8:] = 0
    # Lines along an edge agree with themselves along it: only a step in both directions counts.
    return float(max(0.0, agreeing[8 : height // 2, 8 : width - 8].max()))


def _blurred(grey: Grey) -> Grey:
    reach = 4
    padded = np.pad(grey, reach, mode="edge").astype(np.float64)
    sums = np.pad(padded.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
    size = 2 * reach + 1
    boxed = sums[size:, size:] - sums[:-size, size:] - sums[size:, :-size] + sums[:-size, :-size]
    return np.asarray(boxed / size**2, np.float32)


def _seams(small: Pixels) -> list[int]:
    """Columns at which nearly every row steps: where one picture ends and another begins. Steps
    next to each other (a bar between pictures) are one."""
    steps = np.abs(np.diff(small.astype(np.int16), axis=1)).max(axis=2) > _STEP
    shares = steps.mean(axis=0)
    width = len(shares)
    seams: list[int] = []
    for column in np.flatnonzero(shares > 0.86):
        inside = 0.12 * width < column < 0.88 * width
        if inside and (not seams or column - seams[-1] > 0.08 * width):
            seams.append(int(column))
    return seams
