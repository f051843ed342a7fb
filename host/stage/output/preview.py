"""The stream for the desk: HLS with fragmented MP4, a few files in a folder."""

from __future__ import annotations

import re
from collections import deque
from pathlib import Path

from host.stage.output.aigc import aigc_metadata
from host.stage.output.coded import TICKS_PER_S, Coded, Streams
from host.stage.output.disk import Disk
from host.stage.output.fragments import Fragments

PLAYLIST = "live.m3u8"
NAMES = re.compile(r"live\.m3u8|begin-[0-9a-f]{1,12}\.mp4|part-[0-9a-f]{1,12}-[0-9]{1,9}\.m4s")
"""Every file that is ever written here."""
_LISTED, _KEPT = 4, 8


class Preview:
    """Keeps the last seconds of the stream in `folder`. `run` (hexadecimal) tells the files of
    one encoder from another's.

    Raises:
        OSError: the folder cannot be made.
    """

    def __init__(
        self, folder: Path, run: str, streams: Streams, *, producer: str, produce_id: str
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.iterdir():
            if NAMES.fullmatch(old.name):
                old.unlink(missing_ok=True)
        self._folder, self._run = folder, run
        self._disk = Disk("preview")
        self._fragments = Fragments(streams, aigc_metadata(producer, produce_id))
        self._parts: deque[tuple[int, float]] = deque()
        self._number = 0
        self._part_start = 0
        self._disk.replace(folder / f"begin-{run}.mp4", self._fragments.beginning)

    def add(self, coded: Coded) -> None:
        """The next piece of the stream."""
        fragment = self._fragments.add(coded)
        if fragment:
            self._publish(fragment, (coded.at - self._part_start) / TICKS_PER_S)
        if coded.kind == "video" and (coded.is_key or fragment):
            self._part_start = coded.at

    def close(self) -> None:
        """Nothing more comes: the files go."""
        for number, _ in self._parts:
            self._disk.remove(self._part(number))
        self._disk.remove(self._folder / PLAYLIST)
        self._disk.remove(self._folder / f"begin-{self._run}.mp4")
        self._disk.close()

    def _publish(self, fragment: bytes, seconds: float) -> None:
        self._number += 1
        self._disk.replace(self._part(self._number), fragment)
        self._parts.append((self._number, seconds))
        if len(self._parts) > _KEPT:
            self._disk.remove(self._part(self._parts.popleft()[0]))
        self._disk.replace(self._folder / PLAYLIST, self._playlist().encode())

    def _part(self, number: int) -> Path:
        return self._folder / f"part-{self._run}-{number}.m4s"

    def _playlist(self) -> str:
        listed = list(self._parts)[-_LISTED:]
        longest = max(seconds for _, seconds in listed)
        lines = [
            "#EXTM3U",
            "#EXT-X-VERSION:7",
            f"#EXT-X-TARGETDURATION:{max(1, round(longest))}",
            f"#EXT-X-MEDIA-SEQUENCE:{listed[0][0]}",
            f'#EXT-X-MAP:URI="begin-{self._run}.mp4"',
        ]
        for number, seconds in listed:
            lines += [f"#EXTINF:{seconds:.3f},", self._part(number).name]
        return "\n".join(lines) + "\n"
