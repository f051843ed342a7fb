"""Fragmented MP4: a file that is whole up to its last fragment, whatever happens to the writer."""

from __future__ import annotations

import struct
from collections.abc import Mapping

import msgspec

from host.stage.output.boxes import AUDIO_TRACK, VIDEO_TRACK, beginning, box, full_box
from host.stage.output.coded import Coded, Streams
from host.stage.output.nal_units import without_filler

_KEY, _OTHER = 0x02000000, 0x01010000
_MOST_PIECES = 2_000  # of one fragment, where no key picture comes


class Fragments:
    """Makes fragments that begin with a key picture. What comes before the first key picture is
    left out; the time of that picture is 0."""

    def __init__(self, streams: Streams, metadata: Mapping[str, str]) -> None:
        self.beginning = beginning(streams, metadata)
        self._start: int | None = None
        self._number = 0
        self._video: list[Coded] = []
        self._audio: list[Coded] = []

    def add(self, coded: Coded) -> bytes:
        """The next piece; the fragment before it where it starts another, else b""."""
        if coded.kind == "audio":
            if self._start is not None and coded.at >= self._start:
                self._audio.append(coded)
            return b""
        if self._start is None:
            if not coded.is_key:
                return b""
            self._start = coded.at
        last = self._video[-1] if self._video else coded
        if last.at + last.length < coded.at:
            self._video[-1] = msgspec.structs.replace(last, length=coded.at - last.at)
        full = len(self._video) >= _MOST_PIECES
        fragment = self.finish() if self._video and (coded.is_key or full) else b""
        self._video.append(coded)
        return fragment

    def finish(self) -> bytes:
        """The fragment so far; b"" where there is nothing in it."""
        if not self._video or self._start is None:
            return b""
        video, audio, self._video, self._audio = self._video, self._audio, [], []
        self._number += 1
        pictures = [without_filler(coded.data) for coded in video]
        sounds = [coded.data for coded in audio]
        head = self._head(video, pictures, audio, 0, 0)
        picture_bytes = sum(map(len, pictures))
        at = len(head) + 8
        head = self._head(video, pictures, audio, at, at + picture_bytes)
        return head + box("mdat", *pictures, *sounds)

    def _head(
        self,
        video: list[Coded],
        pictures: list[bytes],
        audio: list[Coded],
        video_at: int,
        audio_at: int,
    ) -> bytes:
        """The `moof` box; the last two say where in it and the `mdat` box the samples begin."""
        samples = b"".join(
            struct.pack(">III", coded.length, len(data), _KEY if coded.is_key else _OTHER)
            for coded, data in zip(video, pictures, strict=True)
        )
        tracks = [self._track(VIDEO_TRACK, video[0].at, 0x701, len(video), video_at, samples)]
        if audio:
            samples = b"".join(struct.pack(">II", coded.length, len(coded.data)) for coded in audio)
            tracks.append(
                self._track(AUDIO_TRACK, audio[0].at, 0x301, len(audio), audio_at, samples)
            )
        number = full_box("mfhd", 0, 0, struct.pack(">I", self._number))
        return box("moof", number, *tracks)

    def _track(
        self, track: int, at: int, flags: int, count: int, data_at: int, samples: bytes
    ) -> bytes:
        assert self._start is not None
        return box(
            "traf",
            full_box("tfhd", 0, 0x020000, struct.pack(">I", track)),
            full_box("tfdt", 1, 0, struct.pack(">Q", at - self._start)),
            full_box("trun", 0, flags, struct.pack(">Ii", count, data_at), samples),
        )
