"""The settings of the stage."""

from __future__ import annotations

from host.config_section import Check, Section
from host.stage.output.push_address import BadAddress, push_address

_TICKS_PER_S = 48_000


class StageTargetConfig(Section, frozen=True):
    """Where the stream goes. `url` is a secret: it holds the stream key."""

    name: str
    url: str


class StageConfig(Section, frozen=True):
    """The picture and the stream. On where `on` says so, or where there is a target or a folder
    for recordings. `push` are targets without a name; `record` is a folder. With `restart_hours`
    each target gets a new connection after so long, for platforms that limit a stream's length.
    """

    on: bool = False
    width: int = 720
    height: int = 1280
    frames_per_s: int = 25
    video_kbit_per_s: int = 2500
    audio_kbit_per_s: int = 128
    loudness_lufs: float = -16.0
    theme: str = "day"
    avatar: str = "xiaohe"
    avatars: str = ""
    font: str = ""
    targets: tuple[StageTargetConfig, ...] = ()
    push: tuple[str, ...] = ()
    record: str = ""
    segment_minutes: float = 10.0
    preview: bool = True
    orphan_minutes: float = 10.0
    restart_hours: float = 0.0

    @property
    def is_wanted(self) -> bool:
        """Whether there is to be a stage."""
        return bool(self.on or self.targets or self.push or self.record)

    @property
    def all_targets(self) -> tuple[StageTargetConfig, ...]:
        """Those with names, then the others as push-1, push-2, ..."""
        rest = (
            StageTargetConfig(name=f"push-{number}", url=url)
            for number, url in enumerate(self.push, start=1)
        )
        return (*self.targets, *rest)


def stage_checks(stage: StageConfig) -> tuple[Check, ...]:
    """What must hold; no secret is in what is shown."""
    return (
        *(
            (value % 2 == 0 and 128 <= value <= 3840, f"stage.{name}", value, "even, 128 to 3840")
            for name, value in (("width", stage.width), ("height", stage.height))
        ),
        (
            10 <= stage.frames_per_s <= 60 and _TICKS_PER_S % stage.frames_per_s == 0,
            "stage.frames_per_s",
            stage.frames_per_s,
            "10, 12, 15, 16, 20, 24, 25, 30, 32, 40, 48, 50 or 60",
        ),
        _between(100, "video_kbit_per_s", stage.video_kbit_per_s, 50_000),
        _between(32, "audio_kbit_per_s", stage.audio_kbit_per_s, 320),
        _between(-31.0, "loudness_lufs", stage.loudness_lufs, -10.0),
        _between(0.1, "segment_minutes", stage.segment_minutes, 720.0),
        _between(0.1, "orphan_minutes", stage.orphan_minutes, 720.0),
        _between(0.0, "restart_hours", stage.restart_hours, 168.0),
        *_target_checks(stage),
    )


def _between(low: float, name: str, value: float, high: float) -> Check:
    return low <= value <= high, f"stage.{name}", value, f"{low} to {high}"


def _target_checks(stage: StageConfig) -> tuple[Check, ...]:
    wanted = "rtmp://host/app/key or rtmps://host/app/key"
    names = [target.name for target in stage.targets]
    return (
        *(
            (_is_address(target.url), f"stage.targets, {target.name!r}", "not shown", wanted)
            for target in stage.targets
        ),
        *((_is_address(url), "stage.push", "not shown", wanted) for url in stage.push),
        (len(set(names)) == len(names), "stage.targets", names, "a name of its own for each"),
        (len(names) + len(stage.push) <= 8, "stage.targets", len(names), "8 at most"),
    )


def _is_address(url: str) -> bool:
    try:
        push_address(url)
    except BadAddress:
        return False
    return True
