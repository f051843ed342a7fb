"""What a room offers, as Prometheus text (exposition format 0.0.4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from host.desk.listeners import ListenerHub
from host.desk.ports import DeskRoom
from host.machine_views import HeadView, ModelView, ObsView, StageProcessView
from host.state import RoomState
from host.views import RoomView

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

Sample = tuple[str, dict[str, str], float]

_HELP = {
    "yaohe_comments_total": ("counter", "Comments taken in."),
    "yaohe_comment_outcomes_total": ("counter", "Comments by what became of them."),
    "yaohe_sentences_total": ("counter", "Sentences spoken."),
    "yaohe_guard_blocks_total": ("counter", "Texts that the guard did not let out."),
    "yaohe_listeners": ("gauge", "Connections that hear the room."),
    "yaohe_listeners_dropped_total": ("counter", "Listeners that could not keep up."),
    "yaohe_waiting_topics": ("gauge", "Questions on the desk, by lane."),
    "yaohe_room_state": ("gauge", "1 for the state the room is in."),
    "yaohe_connector_receiving": ("gauge", "1 where a connection receives."),
    "yaohe_decision_seconds": ("gauge", "From comment to decision, of the last 1,000."),
    "yaohe_model_requests_total": ("counter", "Requests to the language model."),
    "yaohe_model_failures_total": ("counter", "Requests that gave no answer, by kind."),
    "yaohe_model_tokens_total": ("counter", "Tokens of prompts and answers."),
    "yaohe_model_unwell": ("gauge", "1 while the language model is not asked."),
    "yaohe_model_first_token_milliseconds_bucket": ("counter", "Time to the first token."),
    "yaohe_head_connected": ("gauge", "1 while the talking-head server is connected."),
    "yaohe_head_failing": ("gauge", "1 while it says that it fails."),
    "yaohe_head_frames_per_second": ("gauge", "Pictures that it makes in a second."),
    "yaohe_head_dropped_total": ("counter", "Connections given up: it did not keep up."),
    "yaohe_obs_connected": ("gauge", "1 while OBS is connected."),
    "yaohe_obs_connects_total": ("counter", "Connections to OBS since the start."),
    "yaohe_obs_stream_active": ("gauge", "1 while OBS streams."),
    "yaohe_obs_stream_reconnecting": ("gauge", "1 while OBS has lost its server."),
    "yaohe_obs_stream_reconnects_total": ("counter", "How often it lost it, or tried again."),
    "yaohe_obs_stream_congestion": ("gauge", "0 free, 1 blocked."),
    "yaohe_obs_stream_frames": ("gauge", "Frames of the present stream."),
    "yaohe_obs_stream_skipped_frames": ("gauge", "Those left out, the line being too slow."),
    "yaohe_obs_frames_per_second": ("gauge", "Pictures that OBS makes in a second."),
    "yaohe_obs_sound": ("gauge", "Whether the AI's voice leaves: 1 for the state it is in."),
    "yaohe_stage_live": ("gauge", "1 while the stage makes pictures with the mark."),
    "yaohe_stage_frames_per_second": ("gauge", "Pictures a second."),
    "yaohe_stage_late_frames_total": ("counter", "Pictures repeated because they were late."),
    "yaohe_stage_cpu_percent": ("gauge", "Of one core."),
    "yaohe_stage_resident_megabytes": ("gauge", "Memory of the stage's process."),
    "yaohe_stage_mark_seen": ("gauge", "1 while the AI mark is in the picture."),
    "yaohe_stage_starts_total": ("counter", "Times that a stage was started or taken over."),
    "yaohe_stage_target_live": ("gauge", "1 where a target of the stream takes it."),
    "yaohe_stage_target_sent_bytes_total": ("counter", "Sent to a target."),
    "yaohe_stage_target_dropped_frames_total": ("counter", "Pictures a slow target did not get."),
    "yaohe_first_sound_seconds": ("gauge", "From comment to first sound, of the last 1,000."),
}


def exposition(rooms: Mapping[str, DeskRoom], hubs: Mapping[str, ListenerHub]) -> str:
    """The metrics of all rooms."""
    samples = [
        sample
        for room_id, room in rooms.items()
        for sample in _samples(room.view(), hubs.get(room_id))
    ]
    lines: list[str] = []
    for name, (kind, text) in _HELP.items():
        lines += [f"# HELP {name} {text}", f"# TYPE {name} {kind}"]
        lines += [_line(sample) for sample in samples if sample[0] == name]
    return "\n".join(lines) + "\n"


def _line(sample: Sample) -> str:
    name, labels, value = sample
    inside = ",".join(f'{key}="{_escape(text)}"' for key, text in labels.items())
    return f"{name}{{{inside}}} {value:.12g}"


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _samples(view: RoomView, hub: ListenerHub | None) -> Iterator[Sample]:
    room = {"room": view.room_id}
    counts = view.counts
    yield "yaohe_comments_total", room, counts.comments
    for outcome, count in counts.outcomes.items():
        yield "yaohe_comment_outcomes_total", {**room, "outcome": outcome}, count
    yield "yaohe_sentences_total", room, counts.sentences
    yield "yaohe_guard_blocks_total", room, counts.guard_blocks
    yield "yaohe_listeners", room, hub.listeners if hub else counts.listeners
    yield "yaohe_listeners_dropped_total", room, hub.dropped if hub else 0
    lanes = Counter(topic.lane for topic in view.topics)
    for lane in ("person", "waiting", "answered"):
        yield "yaohe_waiting_topics", {**room, "lane": lane}, lanes[lane]
    for state in RoomState:
        yield "yaohe_room_state", {**room, "state": state}, view.state is state
    for connector in view.connectors:
        labels = {**room, "source": connector.source, "platform": connector.platform}
        yield "yaohe_connector_receiving", labels, connector.state == "receiving"
    if view.model is not None:
        yield from _model(view.model, room)
    if view.head is not None:
        yield from _head(view.head, room)
    if view.obs is not None:
        yield from _obs(view.obs, room)
    if view.stage is not None:
        yield from _stage(view.stage, room)
    yield from _latencies(view)


def _model(model: ModelView, room: dict[str, str]) -> Iterator[Sample]:
    yield "yaohe_model_requests_total", room, model.requests
    for kind, count in model.failures.items():
        yield "yaohe_model_failures_total", {**room, "failure": kind}, count
    for part, tokens in (("prompt", model.prompt_tokens), ("answer", model.completion_tokens)):
        yield "yaohe_model_tokens_total", {**room, "part": part}, tokens
    yield "yaohe_model_unwell", room, bool(model.trouble)
    for bound, count in model.first_token_ms:
        yield "yaohe_model_first_token_milliseconds_bucket", {**room, "le": bound}, count


def _head(head: HeadView, room: dict[str, str]) -> Iterator[Sample]:
    yield "yaohe_head_connected", room, head.state == "connected"
    yield "yaohe_head_failing", room, head.says == "failing"
    yield "yaohe_head_frames_per_second", room, head.frames_per_s
    yield "yaohe_head_dropped_total", room, head.dropped


def _obs(obs: ObsView, room: dict[str, str]) -> Iterator[Sample]:
    yield "yaohe_obs_connected", room, obs.state == "connected"
    yield "yaohe_obs_connects_total", room, obs.connects
    yield "yaohe_obs_stream_active", room, obs.streaming
    yield "yaohe_obs_stream_reconnecting", room, obs.reconnecting
    yield "yaohe_obs_stream_reconnects_total", room, obs.reconnects
    yield "yaohe_obs_stream_congestion", room, obs.congestion
    yield "yaohe_obs_stream_frames", room, obs.total_frames
    yield "yaohe_obs_stream_skipped_frames", room, obs.skipped_frames
    yield "yaohe_obs_frames_per_second", room, obs.frames_per_s
    for sound in ("unknown", "heard", "silent"):
        yield "yaohe_obs_sound", {**room, "sound": sound}, obs.sound == sound


def _stage(stage: StageProcessView, room: dict[str, str]) -> Iterator[Sample]:
    yield "yaohe_stage_live", room, stage.state in ("live", "safe")
    yield "yaohe_stage_frames_per_second", room, stage.frames_per_s
    yield "yaohe_stage_late_frames_total", room, stage.late_frames
    yield "yaohe_stage_cpu_percent", room, stage.cpu_percent
    yield "yaohe_stage_resident_megabytes", room, stage.resident_mb
    yield "yaohe_stage_mark_seen", room, stage.mark_seen
    yield "yaohe_stage_starts_total", room, stage.starts
    for target in stage.targets:
        labels = {**room, "target": target.name}
        yield "yaohe_stage_target_live", labels, target.state == "live"
        yield "yaohe_stage_target_sent_bytes_total", labels, target.sent_bytes
        yield "yaohe_stage_target_dropped_frames_total", labels, target.dropped_frames


def _latencies(view: RoomView) -> Iterator[Sample]:
    latency = view.latency
    for name, quantile, value_ms in (
        ("yaohe_decision_seconds", "0.5", latency.decision_p50_ms),
        ("yaohe_decision_seconds", "0.99", latency.decision_p99_ms),
        ("yaohe_first_sound_seconds", "0.5", latency.sound_p50_ms),
        ("yaohe_first_sound_seconds", "0.99", latency.sound_p99_ms),
    ):
        if value_ms is not None:
            yield name, {"room": view.room_id, "quantile": quantile}, value_ms / 1_000
