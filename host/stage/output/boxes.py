"""The boxes of an MP4 file (ISO 14496-12, -14, -15), as far as a live stream needs them."""

from __future__ import annotations

import struct
from collections.abc import Mapping

from host.stage.output.coded import TICKS_PER_S, Streams

VIDEO_TRACK, AUDIO_TRACK = 1, 2
_MATRIX = struct.pack(">9i", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)


def box(kind: str, *content: bytes) -> bytes:
    """A box of that kind (4 characters of Latin-1)."""
    body = b"".join(content)
    return struct.pack(">I", len(body) + 8) + kind.encode("latin-1") + body


def full_box(kind: str, version: int, flags: int, *content: bytes) -> bytes:
    """A box with version and flags."""
    return box(kind, struct.pack(">I", version << 24 | flags), *content)


def beginning(streams: Streams, metadata: Mapping[str, str]) -> bytes:
    """What stands before the first fragment: file type, and tracks without samples."""
    tracks = _video_track(streams), _audio_track(streams)
    extends = box(
        "mvex",
        *(
            full_box("trex", 0, 0, struct.pack(">5I", track, 1, 0, 0, 0))
            for track in (VIDEO_TRACK, AUDIO_TRACK)
        ),
    )
    file_type = box("ftyp", b"iso5", struct.pack(">I", 512), b"iso5iso6mp41")
    return file_type + box("moov", _movie_header(), *tracks, extends, _user_data(metadata))


def _movie_header() -> bytes:
    return full_box(
        "mvhd", 0, 0,
        struct.pack(">4I", 0, 0, TICKS_PER_S, 0),
        struct.pack(">IH10x", 0x10000, 0x0100), _MATRIX, bytes(24),
        struct.pack(">I", 3),
    )  # fmt: skip


def _track(track: int, volume: int, width: int, height: int, media: bytes) -> bytes:
    header = full_box(
        "tkhd", 0, 3,
        struct.pack(">5I", 0, 0, track, 0, 0),
        struct.pack(">8xHHHH", 0, 0, volume, 0), _MATRIX,
        struct.pack(">II", width << 16, height << 16),
    )  # fmt: skip
    return box("trak", header, media)


def _media(handler: bytes, name: bytes, header: bytes, entry: bytes) -> bytes:
    data = box("dinf", full_box("dref", 0, 0, struct.pack(">I", 1), full_box("url ", 0, 1)))
    table = box(
        "stbl",
        full_box("stsd", 0, 0, struct.pack(">I", 1), entry),
        full_box("stts", 0, 0, bytes(4)),
        full_box("stsc", 0, 0, bytes(4)),
        full_box("stsz", 0, 0, bytes(8)),
        full_box("stco", 0, 0, bytes(4)),
    )
    return box(
        "mdia",
        full_box("mdhd", 0, 0, struct.pack(">4IHH", 0, 0, TICKS_PER_S, 0, 0x55C4, 0)),
        full_box("hdlr", 0, 0, bytes(4), handler, bytes(12), name + b"\0"),
        box("minf", header, data, table),
    )


def _video_track(streams: Streams) -> bytes:
    entry = box(
        "avc1",
        bytes(6), struct.pack(">H", 1), bytes(16),
        struct.pack(">HHIIIH", streams.width, streams.height, 0x480000, 0x480000, 0, 1),
        bytes(32), struct.pack(">Hh", 24, -1),
        box("avcC", streams.avc_config),
    )  # fmt: skip
    header = full_box("vmhd", 0, 1, bytes(8))
    media = _media(b"vide", b"picture", header, entry)
    return _track(VIDEO_TRACK, 0, streams.width, streams.height, media)


def _audio_track(streams: Streams) -> bytes:
    entry = box(
        "mp4a",
        bytes(6), struct.pack(">H", 1), bytes(8),
        struct.pack(">HHII", streams.channels, 16, 0, TICKS_PER_S << 16),  # a fixed-point rate
        full_box("esds", 0, 0, _stream_descriptor(streams)),
    )  # fmt: skip
    header = full_box("smhd", 0, 0, bytes(4))
    return _track(AUDIO_TRACK, 0x0100, 0, 0, _media(b"soun", b"sound", header, entry))


def _stream_descriptor(streams: Streams) -> bytes:
    bits = streams.audio_kbit_per_s * 1000
    decoder = struct.pack(">BBxHII", 0x40, 0x15, 0, bits, bits)
    decoder += _descriptor(5, streams.aac_config)
    return _descriptor(
        3, struct.pack(">HB", 0, 0) + _descriptor(4, decoder) + _descriptor(6, b"\2")
    )


def _descriptor(tag: int, content: bytes) -> bytes:
    size = len(content)
    return bytes((tag, 0x80, 0x80, 0x80 | size >> 7, size & 0x7F)) + content


def _user_data(metadata: Mapping[str, str]) -> bytes:
    """Free keys and their values, where players and checkers look for them."""
    names = [
        box("mdta", name.encode())
        for name in metadata
    ]  # fmt: skip
    values = [
        struct.pack(">I", 16 + 8 + len(value.encode()))
        + struct.pack(">I", number)
        + box("data", struct.pack(">II", 1, 0), value.encode())
        for number, value in enumerate(metadata.values(), start=1)
    ]
    meta = full_box(
        "meta", 0, 0,
        full_box("hdlr", 0, 0, bytes(4), b"mdta", bytes(13)),
        full_box("keys", 0, 0, struct.pack(">I", len(names)), *names),
        box("ilst", *values),
    )  # fmt: skip
    return box("udta", meta)
