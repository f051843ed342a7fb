"""The stage of a room, as the program and the desk use it."""

from __future__ import annotations

import asyncio
import importlib.util
import string
from collections.abc import Callable
from pathlib import Path

from host.machine_views import StageProcessView
from host.mark_words import mark_words
from host.parts import Parts
from host.stage.desk_view import StageReporter
from host.stage.link import StageLink
from host.stage.messages import Setup, Target
from host.stage.output.push_address import BadAddress, push_address, shown_host
from host.stage.port import TargetRefused
from host.stage.scene import Canvas, Scene
from host.stage.scene_of import scene_of
from host.stage.settings import StageConfig
from host.stage.supervisor import StageProcess
from host.starting import StartError
from host.views import StageView

PREVIEW_FOLDER = "stage-preview"
_MOST_TARGETS = 8
_NAME = frozenset(string.ascii_letters + string.digits + "-_.")


class StageService:
    """Made inside the loop; `run` it, and `end` it when the program is told to stop.

    Raises:
        StartError: what the stage is drawn and encoded with is not installed.
    """

    def __init__(
        self,
        config: StageConfig,
        parts: Parts,
        *,
        folder: Path,
        pictures: Path,
        stage: Callable[[], StageView],
    ) -> None:
        _check_installed()
        self._config, self._parts = config, parts
        self._folder, self._pictures, self._stage = folder, pictures, stage
        self._targets = {
            each.name: Target(name=each.name, url=each.url) for each in config.all_targets
        }
        self.process = StageProcess(folder)
        self.reporter = StageReporter(
            parts, now_s=asyncio.get_running_loop().time, has_preview=config.preview
        )
        self.process.tell_trouble = self.reporter.trouble
        self.link = StageLink(
            self.process,
            setup=self._setup,
            scene=self._scene,
            changes=parts.changes,
            language=lambda: parts.language,
            news=self.reporter,
        )
        self.outlives_room = False
        self.preview_folder = folder / PREVIEW_FOLDER if config.preview else None

    def view(self) -> StageProcessView:
        """For the desk."""
        return self.reporter.view()

    async def run(self) -> None:
        """Keep a stage until cancelled."""
        self._parts.air.attach(self.link)
        try:
            await self.link.run()
        finally:
            self._parts.air.detach(self.link)

    async def end(self) -> None:
        """Stop the stream and its process in an orderly way."""
        await self.process.end()

    # --- as the operator asks (host.stage.port.StageControl) ---

    def aim(self, name: str, url: str) -> None:
        """Push to this address under this name, or ("" for the address) no longer.

        Raises:
            TargetRefused: an impossible name or address, one target too many, or a platform that
                does not allow the mode of the room.
        """
        if not 0 < len(name) <= 40 or not set(name) <= _NAME:
            raise TargetRefused("a target's name has 1 to 40 letters, digits, -, _ and .")
        if not url:
            self._targets.pop(name, None)
        else:
            self._check(url)
            if name not in self._targets and len(self._targets) >= _MOST_TARGETS:
                raise TargetRefused(f"there are {_MOST_TARGETS} targets already; remove one first")
            self._targets[name] = Target(name=name, url=url.strip())
        self._parts.policy.aim(name, shown_host(url))
        for doubt in self._parts.policy.doubt_of_targets() if url else ():
            self._parts.alert("policy.unknown", "warning", f"平台规则不明确：{doubt}", doubt)
        self.link.set_up_again()

    def _check(self, url: str) -> None:
        try:
            host = push_address(url).host
        except BadAddress as error:
            raise TargetRefused(str(error)) from error
        if refusal := self._parts.policy.refusal_of_host(host, self._parts.floor.mode):
            raise TargetRefused(refusal)

    def retry(self, name: str) -> None:
        """Connect this target at once."""
        self.link.retry(name)

    def start_again(self) -> None:
        """Let a stage that stopped (no mark) go on air again."""
        self.link.set_up_again()

    # --- what the stage is told ---

    def _scene(self) -> Scene:
        config = self._config
        return scene_of(self._stage(), theme=config.theme, avatar=config.avatar)

    def _setup(self) -> Setup:
        config, parts = self._config, self._parts
        words = mark_words(parts.language)
        return Setup(
            canvas=Canvas(
                width=config.width, height=config.height, frames_per_s=config.frames_per_s
            ),
            video_kbit_per_s=config.video_kbit_per_s,
            audio_kbit_per_s=config.audio_kbit_per_s,
            mark=words.mark,
            opening_notice=words.notice,
            producer="Yaohe",
            produce_id=f"{parts.room_id}-{parts.prefix.rstrip('-')}",
            picture_folder=str(self._pictures.absolute()),
            avatar_folder=str(Path(config.avatars).absolute()) if config.avatars else "",
            font=str(Path(config.font).absolute()) if config.font else "",
            targets=tuple(self._targets.values()),
            record_folder=str(Path(config.record).absolute()) if config.record else "",
            segment_minutes=config.segment_minutes,
            preview_folder=str(self.preview_folder.absolute()) if self.preview_folder else "",
            orphan_minutes=config.orphan_minutes,
            loudness_lufs=config.loudness_lufs,
            restart_hours=config.restart_hours,
        )


def _check_installed() -> None:
    missing = [name for name in ("av", "cv2") if importlib.util.find_spec(name) is None]
    if missing:
        raise StartError(
            f"the stage needs what is not installed ({', '.join(missing)}): start it with"
            " `python3 run.py serve --stage`, which installs it"
        )
