"""Tells a video from a picture by its first bytes."""

from __future__ import annotations

_STILL = (b"heic", b"heix", b"mif1", b"msf1", b"hevc", b"avif", b"avis")


def video_format(start: bytes) -> str:
    """What FFmpeg calls the container, from at least 12 bytes; "" where it is none that we read."""
    if start[4:8] == b"ftyp" and start[8:12] not in _STILL:
        return "mp4"
    if start.startswith(b"\x1a\x45\xdf\xa3"):
        return "matroska"
    return "flv" if start.startswith(b"FLV\x01") else ""
