"""Whether the AI's voice really leaves through OBS: its level meters while a sentence sounds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from host.obs.protocol import value

Sound = Literal["unknown", "heard", "silent"]

_QUIET = 0.001  # -60 dBFS: below what any voice has
_SILENT_AFTER_S = 4.0
_GAP_S = 1.0


class SoundWatch:
    """Counts the seconds in which the AI spoke and nothing was heard of it. `source` is the name
    of the input that carries the voice; "" is any. Times are the loop's seconds."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._speaking_s = 0.0
        self._last_s: float | None = None
        self.state: Sound = "unknown"

    def forget(self) -> None:
        """The connection to OBS was lost: nothing is known any more."""
        self._speaking_s = 0.0
        self._last_s = None
        self.state = "unknown"

    def meters(self, data: Mapping[str, Any]) -> None:
        """What an InputVolumeMeters says."""
        if self._heard(data):
            self._speaking_s = 0.0
            self.state = "heard"

    def tick(self, *, speaking: bool, now_s: float) -> None:
        """Whether the AI speaks now. Call it a few times a second: it is also what notices that
        OBS sends no meters at all."""
        last_s, self._last_s = self._last_s, now_s
        if not speaking or last_s is None:
            return
        self._speaking_s += min(now_s - last_s, _GAP_S)
        if self._speaking_s >= _SILENT_AFTER_S:
            self.state = "silent"

    def _heard(self, data: Mapping[str, Any]) -> bool:
        inputs = value(data, "inputs", list, [])
        return any(
            self._source in ("", value(each, "inputName", str, "")) and _peak(each) > _QUIET
            for each in inputs
            if isinstance(each, dict)
        )


def _peak(meter: Mapping[str, Any]) -> float:
    """The highest of an input's channels; each is [magnitude, peak, peak before volume]."""
    highest = 0.0
    for channel in value(meter, "inputLevelsMul", list, []):
        if isinstance(channel, list) and len(channel) >= 2:
            highest = max(highest, value({"peak": channel[1]}, "peak", float, 0.0))
    return highest
