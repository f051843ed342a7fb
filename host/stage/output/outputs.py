"""Everything that takes the coded stream: targets, recording and preview."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from host.stage.messages import Setup, Target, TargetHealth
from host.stage.output.aigc import aigc_metadata
from host.stage.output.coded import Coded, Streams
from host.stage.output.preview import Preview
from host.stage.output.push import Push
from host.stage.output.push_address import shown_host
from host.stage.output.recorder import Recorder


class Outputs:
    """Lives as long as one encoder. The preview is always on; targets and recording from `open`
    to `shut`.

    Args:
        tasks: where the targets' tasks live.
        name: of the recording's files, and hexadecimal.
        complain: told (code, Chinese, English) what the operator must know.
    """

    def __init__(
        self,
        setup: Setup,
        streams: Streams,
        *,
        tasks: asyncio.TaskGroup,
        name: str,
        random: Callable[[], float],
        changed: Callable[[], None],
        complain: Callable[[str, str, str], None],
    ) -> None:
        self._setup, self._streams, self._tasks, self._name = setup, streams, tasks, name
        self._random, self._changed, self._complain = random, changed, complain
        self._pushes: dict[str, tuple[Push, asyncio.Task[None]]] = {}
        self._recorder: Recorder | None = None
        self._preview = self._open_preview()
        self._troubles: set[str] = set()
        self.is_open = False

    @property
    def recording(self) -> str:
        """The file being written, or ""."""
        return self._recorder.file if self._recorder is not None else ""

    @property
    def segment_overdue_s(self) -> float:
        """Since when the recording waits for a good moment to begin its next file, in seconds;
        negative where it does not."""
        return self._recorder.overdue_s if self._recorder is not None else -1.0

    def open(self) -> None:
        """Go on air with the next key picture."""
        if self.is_open:
            return
        self.is_open = True
        self._recorder = self._open_recorder()
        self._supply()

    def shut(self) -> None:
        """Off air: end every connection and the recording."""
        self.is_open = False
        for name in list(self._pushes):
            self._end(name)
        if self._recorder is not None:
            self._recorder.close()
            self._recorder = None

    def close(self) -> None:
        """For good."""
        self.shut()
        if self._preview is not None:
            self._preview.close()
            self._preview = None

    def change(self, setup: Setup) -> None:
        """Other targets or files; what stays the same is not touched."""
        before, self._setup = self._setup, setup
        if (before.record_folder, before.segment_minutes) != (
            setup.record_folder,
            setup.segment_minutes,
        ) and self.is_open:
            if self._recorder is not None:
                self._recorder.close()
            self._recorder = self._open_recorder()
        if before.preview_folder != setup.preview_folder:
            if self._preview is not None:
                self._preview.close()
            self._preview = self._open_preview()
        if self.is_open:
            self._supply()

    def next_segment(self) -> None:
        """The recording begins another file with the next key picture."""
        if self._recorder is not None:
            self._recorder.next_segment()

    def restart_targets(self) -> None:
        """A new connection for each target, in an orderly way."""
        for push, _ in self._pushes.values():
            push.restart()

    def now(self, name: str) -> None:
        """Try this target at once; unknown names are ignored."""
        if name in self._pushes:
            self._pushes[name][0].now()

    def add(self, coded: Coded) -> None:
        """The next piece of the stream."""
        for push, _ in self._pushes.values():
            push.add(coded)
        if self._recorder is not None:
            self._recorder.add(coded)
        if self._preview is not None:
            self._preview.add(coded)

    def targets(self) -> tuple[TargetHealth, ...]:
        """How the targets go; off air all are stopped."""
        if self.is_open:
            return tuple(push.health() for push, _ in self._pushes.values())
        return tuple(
            TargetHealth(name=target.name, host=shown_host(target.url), state="stopped")
            for target in self._setup.targets
        )

    def check(self) -> None:
        """Complain, once, of a disk that does not take the recording."""
        trouble = self._recorder.trouble if self._recorder is not None else ""
        if trouble and trouble not in self._troubles:
            self._troubles = {trouble}
            self._complain(
                "recording.failed",
                f"录像写不进去（{trouble}），请检查磁盘：{self._setup.record_folder}",
                f"the recording cannot be written ({trouble}); check the disk of"
                f" {self._setup.record_folder}",
            )
        elif not trouble:
            self._troubles.clear()

    def _supply(self) -> None:
        wanted = {target.name: target for target in self._setup.targets}
        for name, (push, task) in list(self._pushes.items()):
            if wanted.get(name) != push.target or task.done():
                self._end(name)
        for target in wanted.values():
            if target.name not in self._pushes:
                self._begin(target)

    def _begin(self, target: Target) -> None:
        marks = aigc_metadata(self._setup.producer, self._setup.produce_id)
        push = Push(target, self._streams, marks, random=self._random, changed=self._changed)
        task = self._tasks.create_task(push.run(), name=f"push {target.name}")
        self._pushes[target.name] = (push, task)

    def _end(self, name: str) -> None:
        _, task = self._pushes.pop(name)
        task.cancel()

    def _open_recorder(self) -> Recorder | None:
        setup = self._setup
        if not setup.record_folder:
            return None
        try:
            return Recorder(
                Path(setup.record_folder),
                self._name,
                self._streams,
                producer=setup.producer,
                produce_id=setup.produce_id,
                segment_s=setup.segment_minutes * 60,
            )
        except OSError as error:
            self._complain(
                "recording.failed",
                f"录像文件夹不能用（{error.strerror}）：{setup.record_folder}",
                f"the folder for recordings cannot be used ({error.strerror}):"
                f" {setup.record_folder}",
            )
            return None

    def _open_preview(self) -> Preview | None:
        setup = self._setup
        if not setup.preview_folder:
            return None
        try:
            return Preview(
                Path(setup.preview_folder),
                self._name.rpartition("-")[2],
                self._streams,
                producer=setup.producer,
                produce_id=setup.produce_id,
            )
        except OSError:
            return None  # the stream is worth more than its preview
