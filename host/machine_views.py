"""What the desk shows of what a room works with: platforms, model, stage, OBS, talking head,
microphone."""

from __future__ import annotations

import msgspec

from host.view_base import View


class ConnectorView(View, frozen=True):
    source: str
    platform: str
    state: str
    detail: str
    last_event_us: int


class LatencyView(View, frozen=True):
    """Milliseconds from comment to decision, and from comment to first sound, of the last 1,000;
    None where nothing was measured yet."""

    decision_p50_ms: float | None = None
    decision_p99_ms: float | None = None
    sound_p50_ms: float | None = None
    sound_p99_ms: float | None = None


class ModelView(View, frozen=True):
    """The language model's server: what is wrong with it ("" where nothing is), and counters
    since the start. `first_token_ms` is a cumulative histogram: (upper bound, count)."""

    name: str
    trouble: str = ""
    requests: int = 0
    complete: int = 0
    failures: dict[str, int] = msgspec.field(default_factory=dict)
    prompt_tokens: int = 0
    completion_tokens: int = 0
    first_token_ms: tuple[tuple[str, int], ...] = ()


class StageTargetView(View, frozen=True):
    """A target of the stream, without its secret. `state` is connecting, live, waiting, refused or
    stopped."""

    name: str
    host: str
    state: str
    detail: str = ""
    attempts: int = 0
    retry_in_s: float = 0.0
    sent_bytes: int = 0
    dropped_frames: int = 0


class StageProcessView(View, frozen=True):
    """The stage's process. `state` is away, starting, live, safe or stopped; times are CPU time a
    picture, `cpu_percent` is of one core."""

    state: str
    why: str = ""
    frames_per_s: float = 0.0
    late_frames: int = 0
    compose_ms: float = 0.0
    encode_ms: float = 0.0
    cpu_percent: float = 0.0
    resident_mb: float = 0.0
    mark_seen: bool = True
    recording: str = ""
    has_preview: bool = False
    starts: int = 0
    targets: tuple[StageTargetView, ...] = ()


class ObsView(View, frozen=True):
    """OBS: the connection to it ("connecting", "connected", "waiting", "refused"), and its stream.
    `missing` are requests that this OBS does not know and we would like. `sound` is "unknown",
    "heard" or "silent". Numbers of the stream are 0 where it does not run."""

    state: str
    detail: str = ""
    retry_at_us: int | None = None
    connects: int = 0
    version: str = ""
    missing: tuple[str, ...] = ()
    scene: str = ""
    streaming: bool = False
    reconnecting: bool = False
    reconnects: int = 0
    duration_ms: int = 0
    congestion: float = 0.0
    skipped_share: float = 0.0
    skipped_frames: int = 0
    total_frames: int = 0
    frames_per_s: float = 0.0
    cpu_percent: float = 0.0
    sound: str = "unknown"


class HeadView(View, frozen=True):
    """A server that draws a talking head: the connection ("connecting", "connected", "waiting",
    "refused"), and what it says of itself ("idle", "speaking", "loading", "failing", "" where
    nothing). `latency_ms` is from sound in to picture out, as it declares it."""

    state: str
    detail: str = ""
    retry_at_us: int | None = None
    name: str = ""
    says: str = ""
    frames_per_s: float = 0.0
    latency_ms: int = 0
    dropped: int = 0


class SpokenLineView(View, frozen=True):
    """What the human host said; `final` is False while the sentence goes on. `text` is "" where
    nothing is recognised."""

    line_id: str
    text: str
    final: bool
    start_us: int
    duration_ms: int
    sureness: float
    product_id: str = ""
    echo: bool = False
    """The microphone heard the AI's own voice; nothing follows from it."""


class SlipView(View, frozen=True):
    """Something the host said that the catalogue says otherwise. `kind` is "price", "total",
    "list_price", "discount", "stock" or "size"; `said` and `actual` are words such as "119元"."""

    slip_id: str
    kind: str
    said: str
    actual: str
    product_id: str
    title: str
    sku: str
    """Its source in the catalogue: a SKU, or "" where it is so for all of the product."""
    quote: str
    at_us: int
    read_us: int


class HearingView(View, frozen=True):
    """The human host's microphone: who sends the sound ("" for nobody), whether the host speaks,
    and whether and until when the AI has stepped back."""

    source: str
    speaking: bool
    stepped_back: bool
    comes_back_us: int | None
    silence_s: float
    detector: str
    recogniser: str
    """"" where nothing is recognised."""
    trouble: str
    dropped_ms: int
    given_up: int
    lines: tuple[SpokenLineView, ...] = ()
    """The newest last."""
    slips: tuple[SlipView, ...] = ()
    """The newest first."""
