"""What the operator sees of the stage, and what of its doings goes into the log."""

from __future__ import annotations

from collections.abc import Callable

from host.machine_events import StageMoved, StageStarted, StageTargetMoved
from host.machine_views import StageProcessView, StageTargetView
from host.parts import Parts
from host.stage.messages import Fault, Health, TargetHealth

_AWAY = Health(state="starting")
_ERRORS = ("mark.lost", "recording.failed")
_REPORT_S = 1.0
_PACE_S = 20.0
_MOST_LATE = 0.2  # of the pictures


class StageReporter:
    """Hears the link, keeps the newest health, and tells the desk and the log what changed."""

    def __init__(self, parts: Parts, *, now_s: Callable[[], float], has_preview: bool) -> None:
        self._parts, self._now_s, self._has_preview = parts, now_s, has_preview
        self._health = _AWAY
        self._state = "away"
        self._why = ""
        self._pid = 0
        self._starts = 0
        self._fps = 0.0
        self._frames_at: tuple[float, int] = (0.0, 0)
        self._paced: tuple[float, int, int] = (0.0, 0, 0)
        self._targets: dict[str, TargetHealth] = {}

    def began(self, pid: int, *, adopted: bool) -> None:
        """There is a stage."""
        self._pid = pid
        self._starts += 1
        self._parts.to_log.append(StageStarted(pid=pid, adopted=adopted))
        if self._starts > 1 and not adopted:
            self._alert(
                "stage.restarted",
                "warning",
                "推流进程意外退出，已自动重新启动",
                "the stage's process ended unexpectedly and was started again",
            )
        self._frames_at = (self._now_s(), 0)
        self._paced = (self._now_s(), 0, 0)

    def lost(self, why: str) -> None:
        """The connection ended."""
        self._health, self._why, self._fps = _AWAY, why, 0.0
        self._move("away", why)
        self._parts.changes.bump()

    def health(self, health: Health) -> None:
        """How it goes."""
        self._measure(health)
        self._watch_pace(health)
        self._health = health
        self._move(health.state, "")
        for target in health.targets:
            self._target(target)
        gone = self._targets.keys() - {target.name for target in health.targets}
        for name in gone:
            del self._targets[name]
        self._parts.changes.bump()

    def fault(self, fault: Fault) -> None:
        """What the operator must know."""
        level = "error" if fault.code in _ERRORS else "warning"
        self._why = fault.text_en if fault.code == "mark.lost" else self._why
        self._alert(f"stage.{fault.code}", level, fault.text_zh, fault.text_en)

    def trouble(self, why: str) -> None:
        """There is no stage and will be none by itself."""
        self._why = why
        self._alert("stage.will_not_start", "error", f"推流进程起不来：{why}", why)

    def view(self) -> StageProcessView:
        """For the desk."""
        health = self._health
        return StageProcessView(
            state=self._state,
            why=self._why if self._state in ("away", "stopped") else "",
            frames_per_s=round(self._fps, 1),
            late_frames=health.late_frames,
            compose_ms=health.compose_ms,
            encode_ms=health.encode_ms,
            cpu_percent=health.cpu_percent,
            resident_mb=health.resident_mb,
            mark_seen=health.mark_seen and self._state != "away",
            recording=health.recording,
            has_preview=self._has_preview,
            starts=self._starts,
            targets=tuple(
                StageTargetView(
                    name=target.name,
                    host=target.host,
                    state=target.state,
                    detail=target.detail,
                    attempts=target.attempts,
                    retry_in_s=target.retry_in_s,
                    sent_bytes=target.sent_bytes,
                    dropped_frames=target.dropped_frames,
                )
                for target in health.targets
            ),
        )

    def _measure(self, health: Health) -> None:
        at_s, frames = self._frames_at
        now_s = self._now_s()
        if health.frames < frames:
            self._frames_at = (now_s, health.frames)
        elif now_s - at_s >= _REPORT_S:
            self._fps = (health.frames - frames) / (now_s - at_s)
            self._frames_at = (now_s, health.frames)

    def _watch_pace(self, health: Health) -> None:
        """Say when the machine is too slow for what is asked of it."""
        at_s, frames, late = self._paced
        now_s = self._now_s()
        if health.frames < frames or health.late_frames < late:
            self._paced = (now_s, health.frames, health.late_frames)
        elif now_s - at_s >= _PACE_S:
            made = health.frames - frames
            if made and (health.late_frames - late) / made > _MOST_LATE:
                self._alert(
                    "stage.too_slow",
                    "warning",
                    "这台机器跟不上：很多画面重复了。请降低分辨率或关掉别的程序。",
                    "this machine cannot keep up: many pictures are repeated; ask for a smaller"
                    " picture or close other programs",
                )
            self._paced = (now_s, health.frames, health.late_frames)

    def _move(self, state: str, why: str) -> None:
        if state == self._state:
            return
        before, self._state = self._state, state
        reason = why or (self._why if state == "stopped" else "")
        self._parts.to_log.append(StageMoved(before=before, after=state, why=reason))

    def _target(self, target: TargetHealth) -> None:
        before = self._targets.get(target.name)
        self._targets[target.name] = target
        if before is not None and before.state == target.state:
            return
        self._parts.to_log.append(
            StageTargetMoved(
                target=target.name, host=target.host, state=target.state, detail=target.detail
            )
        )
        name = f"{target.name} ({target.host})"
        if target.state == "refused":
            self._alert(
                "stage.target_refused",
                "error",
                f"推流目标 {name} 拒绝了：{target.detail}。改好后在控制台点“立即重连”。",
                f"the target {name} refused: {target.detail}. Put it right, then press retry.",
            )
        elif target.state == "waiting" and before is not None and before.state == "live":
            self._alert(
                "stage.target_lost",
                "warning",
                f"推流目标 {name} 断了（{target.detail}），正在自动重连",
                f"the target {name} was lost ({target.detail}); it is being reconnected",
            )
        elif target.state == "live" and target.attempts > 1:
            self._alert(
                "stage.target_back",
                "info",
                f"推流目标 {name} 恢复了",
                f"the target {name} is back",
            )

    def _alert(self, code: str, level: str, text_zh: str, text_en: str) -> None:
        self._parts.alert(code, level, text_zh, text_en)
