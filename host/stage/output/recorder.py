"""Records the stream in segments. Each is a fragmented MP4 that can be played up to its last two
seconds even after a crash, and carries the `AIGC` mark."""

from __future__ import annotations

from pathlib import Path

from host.stage.output.aigc import aigc_metadata
from host.stage.output.coded import TICKS_PER_S, Coded, Streams
from host.stage.output.disk import Disk
from host.stage.output.fragments import Fragments


class Recorder:
    """Writes `folder/{name}-001.mp4` and so on.

    Args:
        produce_id: ties the files to the log; each adds its own number.
        segment_s: planned length of a file, in seconds.

    Raises:
        OSError: the folder cannot be made.
    """

    def __init__(
        self,
        folder: Path,
        name: str,
        streams: Streams,
        *,
        producer: str,
        produce_id: str,
        segment_s: float,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._name = folder, name
        self._streams, self._producer, self._produce_id = streams, producer, produce_id
        self._segment_ticks = int(segment_s * TICKS_PER_S)
        self._disk = Disk("recording")
        self._number = 0
        self._fragments: Fragments | None = None
        self._file = folder
        self._started: int | None = None
        self._end = 0

    @property
    def file(self) -> str:
        """Name of the file being written, "" where there is none yet."""
        return self._file.name if self._number else ""

    @property
    def trouble(self) -> str:
        """What keeps it from writing, "" where nothing does."""
        return self._disk.trouble

    @property
    def lost(self) -> int:
        """Fragments (of 2 s) that could not be written."""
        return self._disk.lost

    @property
    def overdue_s(self) -> float:
        """Seconds since the planned length was over, negative before: the next good moment is for
        `next_segment`."""
        if self._started is None:
            return -1.0
        return (self._end - self._started - self._segment_ticks) / TICKS_PER_S

    def next_segment(self) -> None:
        """Begin another file with the next key picture."""
        self._started = None

    def add(self, coded: Coded) -> None:
        """The next piece of the stream."""
        if coded.kind == "video":
            if self._started is None and coded.is_key:
                self._begin(coded)
            self._end = coded.at + coded.length
        if self._fragments is not None:
            self._write(self._fragments.add(coded))

    def close(self) -> None:
        """Write the rest; waits for the disk."""
        if self._fragments is not None:
            self._write(self._fragments.finish())
        self._disk.close()

    def _begin(self, coded: Coded) -> None:
        if self._fragments is not None:
            self._write(self._fragments.finish())
        self._started = coded.at
        self._number += 1
        while (self._folder / f"{self._name}-{self._number:03d}.mp4").exists():
            self._number += 1
        self._file = self._folder / f"{self._name}-{self._number:03d}.mp4"
        mark = aigc_metadata(self._producer, f"{self._produce_id}-{self._number:03d}")
        self._fragments = Fragments(self._streams, mark)
        self._write(self._fragments.beginning)

    def _write(self, data: bytes) -> None:
        if data:
            self._disk.append(self._file, data)
