"""Checks a listing picture: what keeps it from being found or shown, and whose picture it is."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np

from demand.pictures.ports import Floats, Pixels
from demand.pictures.surface import Surface, surface

MOST_BITS = 7
"""Fingerprints that differ in at most so many of their 64 bits are of one picture."""

_MOST_TEXT, _MOST_WATERMARK, _LEAST_BACKGROUND = 0.012, 0.34, 0.72
_SMALLEST_PIXELS = 300
_CHUNK = 2_000


class Finding(msgspec.Struct, frozen=True):
    """One thing to mend: what, how strong, and a sentence in Chinese and English."""

    code: str
    value: float
    zh: str
    en: str


class Copy(msgspec.Struct, frozen=True):
    """Two pictures that are one: their names, and how many bits of 64 differ."""

    name: str
    other: str
    differing_bits: int


def check_picture(picture: Pixels, mask: Floats | None) -> list[Finding]:
    """What should be mended in a listing picture; nothing where it is fine."""
    seen = surface(picture, mask)
    findings = [*_size(picture), *_laid_over(seen), *_behind(seen)]
    return findings


def copies(
    names: Sequence[str],
    fingerprints: Sequence[int],
    known_names: Sequence[str],
    known: Sequence[int],
    *,
    most_bits: int = MOST_BITS,
) -> list[Copy]:
    """Pictures that are also among the known ones, the surest first."""
    found: list[Copy] = []
    all_known = np.array(known, np.uint64)
    for start in range(0, len(fingerprints), _CHUNK):
        part = np.array(fingerprints[start : start + _CHUNK], np.uint64)
        differing = np.bitwise_count(part[:, None] ^ all_known[None])
        for row, column in np.argwhere(differing <= most_bits):
            bits = int(differing[row, column])
            found.append(Copy(names[start + int(row)], known_names[int(column)], bits))
    return sorted(found, key=lambda each: (each.differing_bits, each.name, each.other))


def near_duplicates(
    names: Sequence[str], fingerprints: Sequence[int], *, most_bits: int = MOST_BITS
) -> list[Copy]:
    """Pairs of pictures inside one catalogue that are one picture; each pair once."""
    order = {name: number for number, name in enumerate(names)}
    pairs = copies(names, fingerprints, names, fingerprints, most_bits=most_bits)
    return [each for each in pairs if order[each.name] < order[each.other]]


def _size(picture: Pixels) -> list[Finding]:
    side = min(picture.shape[:2])
    if side >= _SMALLEST_PIXELS:
        return []
    return [
        Finding(
            "small", side, f"图片短边只有 {side} 像素，建议至少 {_SMALLEST_PIXELS}。",
            f"its short side is {side} pixels; use at least {_SMALLEST_PIXELS}.",
        )
    ]  # fmt: skip


def _laid_over(seen: Surface) -> list[Finding]:
    findings = []
    if seen.text > _MOST_TEXT:
        findings.append(
            Finding(
                "text", seen.text, f"图上有文字（约占 {seen.text:.0%}），请去掉。",
                f"text lies over it (about {seen.text:.0%} of it); take it off.",
            )
        )  # fmt: skip
    if seen.watermark > _MOST_WATERMARK:
        findings.append(
            Finding(
                "watermark", seen.watermark, "背景里有重复的水印，请换无水印的图。",
                "a watermark repeats in the background; use a picture without.",
            )
        )  # fmt: skip
    if seen.panels > 1:
        findings.append(
            Finding(
                "collage", seen.panels, f"这是 {seen.panels} 格拼图，请用单张图。",
                f"it is put together from {seen.panels} pictures; use a single one.",
            )
        )  # fmt: skip
    return findings


def _behind(seen: Surface) -> list[Finding]:
    if seen.background >= _LEAST_BACKGROUND:
        return []
    return [
        Finding(
            "background", seen.background,
            f"背景不纯（只有 {seen.background:.0%} 是同一颜色），建议纯色背景。",
            f"its background is busy (only {seen.background:.0%} is of one colour);"
            " use a plain one.",
        )
    ]  # fmt: skip
