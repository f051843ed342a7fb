"""What the operator is told of OBS, and what the log keeps of it."""

from __future__ import annotations

from typing import Literal

from host.machine_events import ObsMoved, ObsPictureShown, ObsSoundChanged, ObsStreamChanged
from host.parts import Parts

Level = Literal["info", "warning", "error"]
_STREAM: dict[str, tuple[Level, str, str]] = {
    "failed": (
        "error",
        "OBS 没能开始推流：检查 OBS 里的推流地址和密钥，或推流服务器",
        "OBS could not start the stream: check the server and stream key in OBS",
    ),
    "reconnecting": (
        "warning",
        "OBS 和推流服务器断开了，正在重连",
        "OBS lost the streaming server and is trying to reach it again",
    ),
    "reconnected": ("info", "OBS 重新连上了推流服务器", "OBS has the streaming server again"),
    "congested": (
        "warning",
        "推流网络太慢，正在丢帧：降低码率，或检查网络",
        "the line is too slow for the stream and frames are left out: lower the bit rate or check"
        " the network",
    ),
    "free": ("info", "推流网络恢复正常", "the line carries the stream again"),
}


class ObsTelling:
    """Alerts and events of one room."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._lost = False

    def moved(self, event: ObsMoved, before: str) -> None:
        """The connection changed; `before` is the state it had."""
        self._log_moved(event, before)
        if event.state == "refused":
            self._refused(event.detail)
        elif event.state == "waiting" and not self._lost:
            self._lost = True
            self._parts.alert(
                "obs.lost",
                "warning",
                f"连不上 OBS（{event.detail}），会一直重试",
                f"OBS cannot be reached ({event.detail}); it is tried again and again",
            )
        elif event.state == "connected" and self._lost:
            self._lost = False
            self._parts.alert("obs.back", "info", "OBS 连上了", "OBS is connected")
        self._parts.changes.bump()

    def stream(self, event: ObsStreamChanged, *, alarming: bool) -> None:
        """The stream changed; `alarming` where it stopped and nobody here asked for it."""
        self._parts.to_log.append(event)
        if alarming:
            self._parts.alert(
                "obs.stream_stopped",
                "error",
                "OBS 的推流停了，直播间里已经看不到画面：检查 OBS，再按“开始推流”",
                "OBS stopped streaming and viewers see nothing: look at OBS, then start the stream",
            )
        elif event.change in _STREAM:
            level, text_zh, text_en = _STREAM[event.change]
            self._parts.alert(f"obs.{event.change}", level, text_zh, text_en)
        self._parts.changes.bump()

    def sound(self, event: ObsSoundChanged) -> None:
        """The voice is not heard in OBS, or is again."""
        self._parts.to_log.append(event)
        if event.sound == "silent":
            self._parts.alert(
                "obs.no_sound",
                "error",
                "AI 在说话，但 OBS 里没有声音：检查静音、音量，和“通过 OBS 控制音频”",
                "the AI speaks and nothing is heard in OBS: check mute, volume and “Control audio"
                " via OBS”",
            )
        else:
            self._parts.alert(
                "obs.sound_back", "info", "OBS 里又有声音了", "the voice is heard in OBS again"
            )

    def picture(self, event: ObsPictureShown) -> None:
        """A state's scene and sources were shown."""
        self._parts.to_log.append(event)
        if event.failures:
            what = "; ".join(event.failures)
            self._parts.alert(
                "obs.scene",
                "warning",
                f"OBS 的画面没有全部切好：{what}；请核对 [obs] 里的场景和来源名称",
                f"OBS does not show all that was asked: {what}; compare the names in [obs]",
            )
        self._parts.changes.bump()

    def _log_moved(self, event: ObsMoved, before: str) -> None:
        """Trying in vain for a night is one line of the log, not thousands."""
        if event.state == "connecting" or (event.state == before == "waiting"):
            return
        if not (event.state == "waiting" and self._lost):
            self._parts.to_log.append(event)

    def _refused(self, why: str) -> None:
        self._lost = True
        self._parts.alert(
            "obs.refused",
            "error",
            f"OBS 不让连（{why or '密码不对'}），不会自动重试：核对 obs.password 和 OBS 里的密码，"
            "再按“立即连接”",
            f"OBS refused us ({why or 'wrong password'}) and is not tried again by itself: compare"
            " obs.password with the one in OBS, then press “connect now”",
        )
