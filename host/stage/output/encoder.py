"""H.264 and AAC by PyAV, the one module that knows it; only the stage's process loads it."""

from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import numpy.typing as npt
from av.audio.codeccontext import AudioCodecContext
from av.codec.context import Flags
from av.video.codeccontext import VideoCodecContext
from av.video.frame import PictureType

from host.stage.output.coded import SOUND_FRAME, TICKS_PER_S, Coded, Streams
from host.stage.output.nal_units import avc_config, with_lengths
from host.stage.output.resampler import Samples
from host.stage.scene import Canvas

Picture = npt.NDArray[np.uint8]
KEYFRAME_S = 2
_CHANNELS = 2


class Encoder:
    """Codes picture after picture, each with its sound, at a constant bit rate with a key picture
    each 2 s and nothing held back."""

    def __init__(self, canvas: Canvas, *, video_kbit_per_s: int, audio_kbit_per_s: int) -> None:
        self._frame_ticks = TICKS_PER_S // canvas.frames_per_s
        self._video = _video(canvas, video_kbit_per_s)
        self._audio = _audio(audio_kbit_per_s)
        self._pictures = self._key_at = 0
        self._key_each = KEYFRAME_S * canvas.frames_per_s
        self._samples = 0
        self._wants_key = False
        self._sound: Samples = np.zeros(0, dtype=np.float32)
        self.streams = Streams(
            width=canvas.width,
            height=canvas.height,
            frames_per_s=canvas.frames_per_s,
            video_kbit_per_s=video_kbit_per_s,
            audio_kbit_per_s=audio_kbit_per_s,
            avc_config=avc_config(bytes(self._video.extradata or b"")),
            aac_config=bytes(self._audio.extradata or b""),
            channels=_CHANNELS,
        )

    @property
    def pictures(self) -> int:
        """Coded or passed by so far."""
        return self._pictures

    def key_next(self) -> None:
        """Make the next picture a key picture: something begins with it."""
        self._wants_key = True

    def encode(self, picture: Picture, sound: Samples) -> list[Coded]:
        """The next picture (I420, as `Compositor.compose` gives it) with its sound (mono)."""
        frame = av.VideoFrame.from_ndarray(picture, format="yuv420p")
        frame.pts = self._pictures
        if self._wants_key or self._pictures - self._key_at >= self._key_each:
            self._wants_key, frame.pict_type = False, PictureType.I
            self._key_at = self._pictures
        self._pictures += 1
        coded = [
            Coded(
                kind="video",
                at=(packet.pts or 0) * self._frame_ticks,
                length=self._frame_ticks,
                data=with_lengths(bytes(packet)),
                is_key=packet.is_keyframe,
            )
            for packet in self._video.encode(frame)
        ]
        return coded + self._encode_sound(sound)

    def pass_by(self, sound: Samples) -> list[Coded]:
        """The time of a picture with its sound, the picture before it still standing."""
        self._pictures += 1
        return self._encode_sound(sound)

    def _encode_sound(self, sound: Samples) -> list[Coded]:
        self._sound = np.concatenate((self._sound, sound))
        coded = []
        while len(self._sound) >= SOUND_FRAME:
            block, self._sound = self._sound[:SOUND_FRAME], self._sound[SOUND_FRAME:]
            frame = av.AudioFrame.from_ndarray(
                np.ascontiguousarray(np.tile(block, (_CHANNELS, 1))), format="fltp", layout="stereo"
            )
            frame.sample_rate, frame.pts = TICKS_PER_S, self._samples
            frame.time_base = Fraction(1, TICKS_PER_S)
            self._samples += SOUND_FRAME
            coded += [
                Coded(
                    kind="audio", at=packet.pts or 0, length=SOUND_FRAME, data=bytes(packet)
                )
                for packet in self._audio.encode(frame)
            ]  # fmt: skip
        return coded


def _video(canvas: Canvas, kbit_per_s: int) -> VideoCodecContext:
    context = av.CodecContext.create("libx264", "w")
    assert isinstance(context, VideoCodecContext)
    context.width, context.height, context.pix_fmt = canvas.width, canvas.height, "yuv420p"
    context.time_base = Fraction(1, canvas.frames_per_s)
    context.framerate = Fraction(canvas.frames_per_s, 1)
    context.bit_rate = kbit_per_s * 1000
    context.max_b_frames = 0
    context.gop_size = key = KEYFRAME_S * canvas.frames_per_s
    context.thread_count = 1 if canvas.width * canvas.height <= 1280 * 720 else 2
    context.flags |= Flags.global_header
    context.options = {
        "preset": "veryfast",
        "tune": "zerolatency",
        "profile": "high",
        "forced-idr": "1",
        "x264-params": f"nal-hrd=cbr:vbv-maxrate={kbit_per_s}:vbv-bufsize={kbit_per_s}"
        f":keyint={key}:min-keyint={key}:scenecut=0:force-cfr=1"
        # As the compositor makes them; untagged, players take pictures of this size for BT.709.
        ":colorprim=smpte170m:transfer=smpte170m:colormatrix=smpte170m:fullrange=off",
    }
    context.open()
    return context


def _audio(kbit_per_s: int) -> AudioCodecContext:
    context = av.CodecContext.create("aac", "w")
    assert isinstance(context, AudioCodecContext)
    context.sample_rate, context.layout, context.format = TICKS_PER_S, "stereo", "fltp"
    context.bit_rate = kbit_per_s * 1000
    context.time_base = Fraction(1, TICKS_PER_S)
    context.flags |= Flags.global_header
    context.open()
    return context
