"""The watches over stream and sound survive whatever OBS says, and count right."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from host.obs.protocol import value
from host.obs.scenes import picture_of
from host.obs.settings import ObsConfig
from host.obs.sound_watch import SoundWatch
from host.obs.stream_watch import StreamWatch
from host.state import RoomState

_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
_FIELDS = (
    "outputActive",
    "outputReconnecting",
    "outputDuration",
    "outputCongestion",
    "outputBytes",
    "outputSkippedFrames",
    "outputTotalFrames",
    "outputState",
    "activeFps",
    "cpuUsage",
    "renderSkippedFrames",
    "inputs",
    "inputName",
    "inputLevelsMul",
)
_DATA = st.dictionaries(st.sampled_from(_FIELDS), _ANYTHING, max_size=8)


@given(st.lists(st.tuples(_DATA, _DATA), max_size=6))
def test_no_answer_of_obs_breaks_the_watch(looks: list[tuple[Any, Any]]) -> None:
    watch = StreamWatch()
    for number, (stream, stats) in enumerate(looks):
        watch.look(stream, stats, float(number))
        watch.event(stream)
        assert 0.0 <= watch.health.congestion <= 1.0
        assert watch.skipped_share == watch.skipped_share


@given(st.lists(_DATA, max_size=6))
def test_no_meters_break_the_watch(meters: list[Any]) -> None:
    watch = SoundWatch("")
    for number, data in enumerate(meters):
        watch.meters({"inputs": [data]})
        watch.meters(data)
        watch.tick(speaking=True, now_s=float(number))


@pytest.mark.parametrize(
    "odd",
    [float("inf"), float("-inf"), float("nan"), 10**400],
    ids=["endless", "minus endless", "none", "huge"],
)
def test_a_number_that_is_none_counts_as_missing(odd: Any) -> None:
    assert value({"n": odd}, "n", float, -1.0) == -1.0
    assert value({"n": odd}, "n", int, -1) == -1


def test_the_first_look_at_a_running_stream_is_no_news() -> None:
    watch = StreamWatch()
    running = {"outputActive": True, "outputTotalFrames": 100}
    assert watch.look(running, {}, 0.0) == []
    assert watch.look({}, {}, 2.0) == ["stopped"]
    assert watch.look(running, {}, 4.0) == ["started"]


def test_an_event_and_the_look_after_it_tell_one_change_once() -> None:
    watch = StreamWatch()
    watch.look({}, {}, 0.0)
    assert watch.event({"outputState": "OBS_WEBSOCKET_OUTPUT_STARTED"}) == ["started"]
    assert watch.look({"outputActive": True}, {}, 2.0) == []
    assert watch.event({"outputState": "OBS_WEBSOCKET_OUTPUT_STOPPED"}) == ["stopped"]
    assert watch.look({"outputActive": False}, {}, 4.0) == []


@pytest.mark.parametrize(
    ("quiet_s", "state"), [(3.9, "heard"), (4.1, "silent")], ids=["short", "long"]
)
def test_four_seconds_of_speech_without_sound_are_silence(quiet_s: float, state: str) -> None:
    watch = SoundWatch("Voice")
    loud = {"inputs": [{"inputName": "Voice", "inputLevelsMul": [[0.1, 0.2, 0.2]]}]}
    other = {"inputs": [{"inputName": "Music", "inputLevelsMul": [[0.1, 0.9, 0.9]]}]}
    watch.tick(speaking=True, now_s=0.0)
    watch.meters(loud)
    now_s = 0.0
    while now_s < quiet_s:
        now_s += 0.1
        watch.meters(other)
        watch.tick(speaking=True, now_s=now_s)
    assert watch.state == state


def test_pauses_of_the_voice_are_not_counted() -> None:
    watch = SoundWatch("")
    for tenth in range(1_000):
        watch.tick(speaking=tenth % 10 == 0, now_s=tenth / 10)
    assert watch.state == "silent", "ten seconds of speech in all"
    watch.forget()
    for tenth in range(300):
        watch.tick(speaking=tenth % 10 == 0, now_s=tenth / 10)
    assert watch.state == "unknown", "three seconds of speech in all"


def test_a_source_of_two_states_is_not_hidden_in_either() -> None:
    config = ObsConfig(sources_ai=("Stage", "Logo"), sources_human=("Camera", "Logo"))
    picture = picture_of(config, RoomState.HUMAN)
    assert picture is not None
    assert picture.show == ("Camera", "Logo")
    assert picture.hide == ("Stage",)
    assert picture_of(config, RoomState.OFF) is None
    assert picture_of(ObsConfig(scene_ai="Live"), RoomState.SAFE) is None
