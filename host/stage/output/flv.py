"""The stream's pieces as RTMP carries them: bodies of FLV tags (H.264 and AAC)."""

from __future__ import annotations

from collections.abc import Mapping

from host.stage.output import amf
from host.stage.output.coded import TICKS_PER_S, Coded, Streams

AUDIO, VIDEO, DATA = 8, 9, 18
_AVC, _AAC_STEREO = 7, 0xAF
_KEY, _INTER = 1 << 4, 2 << 4


def metadata(streams: Streams, marks: Mapping[str, str]) -> bytes:
    """`onMetaData`, with the marks (`AIGC`) among its fields."""
    fields: dict[str, amf.Value] = {
        "width": streams.width,
        "height": streams.height,
        "framerate": streams.frames_per_s,
        "videodatarate": streams.video_kbit_per_s,
        "videocodecid": _AVC,
        "audiodatarate": streams.audio_kbit_per_s,
        "audiocodecid": 10,
        "audiosamplerate": TICKS_PER_S,
        "audiosamplesize": 16,
        "stereo": streams.channels == 2,
        "encoder": "Yaohe",
        **marks,
    }
    return amf.encode("@setDataFrame", "onMetaData") + amf.encode(fields, as_array=True)


def configurations(streams: Streams) -> tuple[tuple[int, bytes], ...]:
    """What decoders must know before the first piece: (tag type, body)."""
    return (
        (VIDEO, bytes((_KEY | _AVC, 0, 0, 0, 0)) + streams.avc_config),
        (AUDIO, bytes((_AAC_STEREO, 0)) + streams.aac_config),
    )


def tag(coded: Coded) -> tuple[int, bytes]:
    """A piece: (tag type, body)."""
    if coded.kind == "audio":
        return AUDIO, bytes((_AAC_STEREO, 1)) + coded.data
    return VIDEO, bytes(((_KEY if coded.is_key else _INTER) | _AVC, 1, 0, 0, 0)) + coded.data
