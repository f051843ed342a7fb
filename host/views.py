"""What the pages show: values made by the room, encoded to JSON, drawn by the browser.

`RoomView` is the operator's and `StageView` is everybody's; neither carries HTML.
"""

from __future__ import annotations

import msgspec

from host.machine_views import (
    ConnectorView,
    HeadView,
    HearingView,
    LatencyView,
    ModelView,
    ObsView,
    StageProcessView,
)
from host.mode import Mode
from host.state import RoomState
from host.view_base import View


class SkuView(View, frozen=True):
    sku: str
    label: str
    """The options joined: "黑色 M"."""
    price_minor: int
    stock: int


class ProductView(View, frozen=True):
    """The product in focus. `price_words` is the price or range as it would be said."""

    product_id: str
    link_no: int | None
    title: str
    price_words: str
    price_min_minor: int
    price_max_minor: int
    list_price_minor: int | None
    currency: str
    promotions: tuple[str, ...]
    stock: int
    skus: tuple[SkuView, ...]
    picture_url: str | None
    catalogue_version: int
    read_us: int
    selling_points: tuple[str, ...] = ()
    """As the catalogue has them."""


class LineView(View, frozen=True):
    """A sentence: said, being said, or to be said."""

    sentence_id: str
    sentence_kind: str
    text: str
    evidence: tuple[str, ...] = ()
    """Sources of its facts ("sku:P01-BLK-M")."""
    started_us: int = 0
    duration_ms: int = 0


class AskedView(View, frozen=True):
    """A comment behind a question: masked name, text as shown in the room, when it came. Where its
    words are gone, `kept_days` says for how many days they are kept."""

    who: str
    text: str
    at_us: int
    kept_days: int = 0


class FactView(View, frozen=True):
    """What a draft or a planned answer stands on: its value as words, and where it was read."""

    name: str
    value: str
    source: str


class NoteView(View, frozen=True):
    """A private note of an operator's."""

    who: str
    text: str
    at_us: int


class ClosedView(View, frozen=True):
    """A question that a person closed. `how`: "aloud", "text", "ai" (with the AI's draft),
    "not_needed", "dropped" (a planned answer; `text` is why), "withdrawn" (its viewers took it
    back), "shed" (too much waited) or "" (a log from before). `text` is the answer where it is
    known. `reopen_topic` with its `key` opens it again. Where the words of `sample` are gone,
    `kept_days` says for how many days they are kept."""

    key: str
    intent: str
    product_id: str
    sample: str
    viewer: str
    who: str
    how: str
    text: str
    at_us: int
    kept_days: int = 0


class TopicView(View, frozen=True):
    """A waiting question. `lane` is "person" (only a person can answer), "waiting" (will be
    answered) or "answered".

    `owner` is who answers it: "ai", "waiting" (for a person, and nobody has it yet) or "person",
    then `person` names them; until `held_until_us`, or (0) until they are done. `deadline_us` is
    the person's deadline in the person's lane, the AI's elsewhere.
    """

    key: str
    lane: str
    intent: str
    product_id: str
    count: int
    """Lines waiting."""
    viewers: int
    """Distinct viewers waiting."""
    sample: str
    """The first line, as shown in the room."""
    viewer: str
    """Masked name of who asked first."""
    first_us: int
    deadline_us: int
    kept_days: int = 0
    """Where the words of `sample` are gone: for how many days they are kept."""
    draft: str = ""
    reason: str = ""
    urgency: str = "normal"
    keepable: bool = False
    """A person's answer to it can be kept for everybody who asks the same."""
    replied: bool = False
    """Its answer is in the chat already and waits for the voice only."""
    owner: str = "ai"
    person: str = ""
    held_until_us: int = 0
    deferred_until_us: int = 0
    """"Later" was said: nobody answers it until then; 0 where not."""
    overdue: bool = False
    """Its deadline as a person's question has passed, and that was said."""
    summary: str = ""
    """One sentence: how many ask, about what, and why a person is needed."""
    lines: tuple[AskedView, ...] = ()
    """The first comments that ask it, oldest first, at most five."""
    facts: tuple[FactView, ...] = ()
    """What the draft stands on."""
    notes: tuple[NoteView, ...] = ()
    """Oldest first."""
    confidence: float = 0.0
    """0 to 1: how sure the reading of the first comment is; 0 where that is not known any more."""
    answer_id: str = ""
    """The planned answer that waits for the voice, or the one that was given."""
    place: int = 0
    """Where a person put its answer: 1 is said next; 0 where nobody moved it."""
    edited: bool = False
    """The draft is a person's words for the planned answer."""


class PointView(View, frozen=True):
    """Something there is to tell about the product on show. `name` is "price", "promotion",
    "point", "faq", "attribute", "option" or "description"; `words` are the catalogue's ("" for
    price and description). `by` says who told it in this block: "script", "answer", or "" for
    nobody yet."""

    name: str
    words: str
    source: str
    by: str


class PollOptionView(View, frozen=True):
    """What one can vote for: viewers type `number`. `votes` counts each viewer once, and many who
    paste the same words as one."""

    number: int
    product_id: str
    title: str
    votes: int


class PollView(View, frozen=True):
    """The open poll, or for a minute the last one with its `winner` (a product id, "" where nobody
    voted). `who` opened it, "show" for the run of show; `voters` have voted, pasted lines and
    all."""

    poll_id: str
    open: bool
    closes_us: int
    who: str
    voters: int
    winner: str
    options: tuple[PollOptionView, ...]


class StagePollView(View, frozen=True):
    """The poll as everybody sees it; its votes are counted once a second."""

    open: bool
    winner: str
    options: tuple[PollOptionView, ...]


class ForwardView(View, frozen=True):
    """A product that came (or comes) on out of its turn, since `at_us`. `why` is "poll" or
    "demand"; `text_zh` and `text_en` say it in one sentence. `waits` until the block on show is
    over."""

    product_id: str
    title: str
    why: str
    viewers: int
    viewers_before: int
    at_us: int
    waits: bool
    text_zh: str
    text_en: str


class ApprovedView(View, frozen=True):
    """An entry of the answer bank. `until_us` is 0 where it does not expire."""

    id: str
    product_id: str
    question: str
    text: str
    until_us: int
    who: str


class AlertView(View, frozen=True):
    at_us: int
    code: str
    level: str
    text_zh: str
    text_en: str


class CountsView(View, frozen=True):
    """Since the room was started: comments by outcome, and listeners now."""

    comments: int = 0
    outcomes: dict[str, int] = msgspec.field(default_factory=dict)
    listeners: int = 0
    sentences: int = 0
    guard_blocks: int = 0


class RoomView(View, frozen=True):
    """Everything the operator's desk draws."""

    room_id: str
    shop: str
    language: str
    state: RoomState
    allowed_moves: tuple[str, ...]
    now_us: int
    speaking: LineView | None
    next_lines: tuple[LineView, ...]
    topics: tuple[TopicView, ...]
    focus: ProductView | None
    pinned: bool
    run_of_show: tuple[tuple[str, str], ...]
    """All products in show order, whether they can be shown now or not: (id, title)."""
    connectors: tuple[ConnectorView, ...]
    alerts: tuple[AlertView, ...]
    latency: LatencyView
    counts: CountsView
    voice: str
    loop: int
    model: ModelView | None = None
    """None where no language model is set."""
    stage: StageProcessView | None = None
    """None where there is no stage."""
    obs: ObsView | None = None
    """None where no OBS is set."""
    head: HeadView | None = None
    """None where no talking-head server is set."""
    approved: tuple[ApprovedView, ...] = ()
    """The answer bank, the newest first."""
    skipped: tuple[str, ...] = ()
    """Products (ids, in show order) that a person left out of the show."""
    sold_out: tuple[str, ...] = ()
    """Products (ids, in show order) with no stock in any variant."""
    hearing: HearingView | None = None
    """None where the room has no ear."""
    mode: Mode = Mode.AI_HOST
    refused_modes: dict[str, str] = msgspec.field(default_factory=dict)
    """Modes that a platform of the room does not allow, and why."""
    told: tuple[LineView, ...] = ()
    """The last sentences that were said, the newest last."""
    closed: tuple[ClosedView, ...] = ()
    """Questions that people closed, the newest first, at most thirty."""
    poll: PollView | None = None
    """None where none is open and none was closed in the last minute."""
    forward: ForwardView | None = None
    """Why a product is on out of its turn; None where none was in the last minutes."""
    points: tuple[PointView, ...] = ()
    """What there is to tell about the product on show, and what of it was told in this block."""
    kept: tuple[str, ...] = ()
    """Products (ids, in show order) that demand does not bring forward, by a person's word."""
    ends_us: int = 0
    """About when the block on show is over; 0 where the script does not run."""
    coming: tuple[tuple[str, int], ...] = ()
    """The next products (ids) and about when each comes on."""


class ChatLineView(View, frozen=True):
    """A line of the room's chat as everybody sees it. `who` is masked; `is_host` marks the AI's
    text replies. `gone`: its words are deleted, because `kept_days` are over ("expired") or its
    viewer wanted it ("erased")."""

    event_id: str
    who: str
    text: str
    at_us: int
    is_host: bool = False
    gone: str = ""
    kept_days: int = 0


class StageView(View, frozen=True):
    """What a viewer sees beside caption and chat."""

    room_id: str
    shop: str
    language: str
    state: RoomState
    focus: ProductView | None
    next_titles: tuple[str, ...]
    answer_card: str
    """The question being answered, or ""."""
    ai_mark: str
    """Must be drawn for as long as anything of ours is shown."""
    overlay_mark: str = ""
    """The same for overlays, where it differs."""
    most_asked: tuple[str, ...] = ()
    """The answers to what a crowd asks most."""
    poll: StagePollView | None = None
    mode: Mode = Mode.AI_HOST
