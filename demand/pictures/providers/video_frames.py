"""Frames of a video file, one a second, by PyAV."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
from av.video.frame import VideoFrame

from demand.pictures.decoding import MOST_SIDE_PIXELS
from demand.pictures.errors import PictureRefused
from demand.pictures.ports import Pixels
from demand.pictures.video import video_format
from demand.pictures.watching import Frame

MOST_SECONDS = 3600
_MOST_PIXELS = 40_000_000


def frames_of(file: Path) -> Iterator[Frame]:
    """A frame for each second of the first hour, upright and at most 640 pixels.

    The container's format is said, not guessed, and only formats that hold their own pictures are
    opened: a playlist could name other files.

    Raises:
        PictureRefused: it is no MP4, MOV, MKV, WebM or FLV, has no picture, or is damaged.
    """
    with file.open("rb") as opened:
        kind = video_format(opened.read(16))
    if not kind:
        raise PictureRefused(f"{file.name} is no video: give an MP4, MOV, MKV, WebM or FLV")
    try:
        yield from _frames(file, kind)
    except (av.error.FFmpegError, ValueError) as error:
        raise PictureRefused(
            f"{file.name} is damaged ({type(error).__name__}): save it as MP4 and give that"
        ) from error


def _frames(file: Path, kind: str) -> Iterator[Frame]:
    with file.open("rb") as opened, av.open(opened, mode="r", format=kind) as container:
        if not container.streams.video:
            raise PictureRefused(f"{file.name} has no picture: give a video that has one")
        stream = container.streams.video[0]
        stream.thread_count = 1
        next_s = 0.0
        for frame in container.decode(stream):
            at_s = frame.time or 0.0
            if at_s < next_s:
                continue
            if at_s > MOST_SECONDS:
                return
            next_s = int(at_s) + 1.0
            yield Frame(at_s, _pixels(frame, file.name))


def _pixels(frame: VideoFrame, name: str) -> Pixels:
    if frame.width * frame.height > _MOST_PIXELS:
        raise PictureRefused(f"{name} is {frame.width} x {frame.height} pixels; make it smaller")
    scale = min(1.0, MOST_SIDE_PIXELS / max(frame.width, frame.height))
    width, height = (max(8, round(side * scale)) for side in (frame.width, frame.height))
    small = frame.reformat(width=width, height=height, format="rgb24").to_ndarray()
    turned = np.rot90(small, round(frame.rotation / 90) % 4)
    return np.ascontiguousarray(turned, np.uint8)
