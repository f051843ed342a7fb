"""The vocabulary of a room: one frozen, tagged union of everything a platform can tell us.

Depends on nothing of ours. `decode` refuses unknown kinds, unknown fields and wrong types, so what
comes out of it has a known shape; whether its text is safe to use is `intake`'s business.
Field names follow docs/reference/events.md.
"""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

SCHEMA_VERSION = 1

IdKind = Literal["open_id", "uid", "channel", "nick", "derived"]
Role = Literal["host", "mod", "member", "vip", "bot", "self"]


class BadEvent(ValueError):
    """The bytes are not one of our events; the message is one sentence for the sender."""


class User(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Who did it. Before intake `id` and `name` are the platform's; after intake `id` is a keyed
    hash (16 hex digits) and `name` is masked, and the platform's values are gone."""

    id: str | None = None
    id_kind: IdKind = "uid"
    name: str = ""
    roles: tuple[Role, ...] = ()
    level: int | None = None
    badges: tuple[str, ...] = ()


class Flags(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Why an event is shown but not answered (mirrored, history, test, self, late). `forgotten`:
    its text and names were deleted from the log, because their time to live was over ("expired")
    or its viewer wanted it ("erased")."""

    mirrored: bool = False
    history: bool = False
    test: bool = False
    self_: bool = msgspec.field(name="self", default=False)
    truncated: bool = False
    late: bool = False
    lossy_source: bool = False
    forgotten: Literal["", "expired", "erased"] = ""

    @property
    def unanswerable(self) -> bool:
        """Whether the event is shown and never answered."""
        return (
            self.mirrored
            or self.history
            or self.test
            or self.self_
            or self.late
            or bool(self.forgotten)
        )


NO_FLAGS = Flags()
NOBODY = User()


class Money(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An amount in minor units (fen, cents) of an ISO 4217 currency."""

    value_minor: int
    currency: str


class Fragment(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A piece of a chat line."""

    type: Literal["text", "emote", "mention", "link"]
    text: str
    id: str | None = None


class ReplyTo(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """The line a chat line replies to."""

    event_id: str | None = None
    user_id: str | None = None
    text: str | None = None


class ProductRef(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A product as the platform names it."""

    item_id: str
    shop_id: str | None = None
    title: str | None = None


class Target(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What a moderator's act is about."""

    event_id: str | None = None
    user_id: str | None = None


class RoomEventBase(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    omit_defaults=True,
    tag_field="kind",
    forbid_unknown_fields=True,
):
    """What every event carries. `received_ms` is wall time, UTC milliseconds; `platform_ts_ms` is
    the platform's own time in the same unit; `seq` counts per source, from our intake."""

    platform: str
    event_id: str
    source: str = ""
    room_id: str = ""
    session_id: str = ""
    id_derived: bool = False
    platform_ts_ms: int | None = None
    received_ms: int = 0
    seq: int = 0
    user: User = NOBODY
    flags: Flags = NO_FLAGS


class Chat(RoomEventBase, frozen=True, tag="chat"):
    """A line somebody wrote: at most 500 code points after intake."""

    text: str
    fragments: tuple[Fragment, ...] = ()
    reply_to: ReplyTo | None = None


class SuperChat(RoomEventBase, frozen=True, tag="superchat"):
    """A paid line."""

    text: str
    amount: Money


class Gift(RoomEventBase, frozen=True, tag="gift"):
    """A gift; `value_minor` is of one piece."""

    gift_id: str
    gift_name: str
    count: int = 1
    amount: Money | None = None
    combo_id: str | None = None
    combo_end: bool = False


class Like(RoomEventBase, frozen=True, tag="like"):
    """Likes, summed at the connector to at most one event a second and room."""

    count: int
    total: int | None = None


class Enter(RoomEventBase, frozen=True, tag="enter"):
    """Viewers came in; `count` sums a second."""

    count: int = 1


class Follow(RoomEventBase, frozen=True, tag="follow"):
    """A viewer follows the room."""


class Share(RoomEventBase, frozen=True, tag="share"):
    """A viewer shared the room."""


class Subscribe(RoomEventBase, frozen=True, tag="subscribe"):
    """A paid membership; `months` bought."""

    level: str | None = None
    months: int | None = None


class Order(RoomEventBase, frozen=True, tag="order"):
    """An order, its id already hashed by the connector (an order id is personal data)."""

    id_hash: str
    status: Literal["placed", "paid", "unknown"] = "unknown"
    product: ProductRef | None = None
    quantity: int | None = None


class ProductMetric(RoomEventBase, frozen=True, tag="product_metric"):
    """A counter of the platform about a product: its value and what it grew by in `window_s`."""

    product: ProductRef
    name: str
    value: int
    delta: int
    window_s: float


class Delete(RoomEventBase, frozen=True, tag="delete"):
    """A line was deleted: waiting questions and pending speech of it are cancelled."""

    target: Target


class Ban(RoomEventBase, frozen=True, tag="ban"):
    """A viewer was banned: everything of theirs that waits is cancelled."""

    target: Target


class RoomStats(RoomEventBase, frozen=True, tag="room_stats"):
    """Counters of the whole room."""

    viewers: int | None = None
    likes: int | None = None
    orders: int | None = None


class LiveStart(RoomEventBase, frozen=True, tag="live_start"):
    """The platform says that the stream has begun."""

    title: str | None = None


class LiveEnd(RoomEventBase, frozen=True, tag="live_end"):
    """The platform says that the stream has ended."""


RoomEvent = (
    Chat
    | SuperChat
    | Gift
    | Like
    | Enter
    | Follow
    | Share
    | Subscribe
    | Order
    | ProductMetric
    | Delete
    | Ban
    | RoomStats
    | LiveStart
    | LiveEnd
)
Spoken = Chat | SuperChat
"""Events that carry a line of text which may want an answer."""

EVENT_TYPES: tuple[type[RoomEventBase], ...] = get_args(RoomEvent)
KINDS: tuple[str, ...] = tuple(str(t.__struct_config__.tag) for t in EVENT_TYPES)

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[RoomEvent] = msgspec.json.Decoder(RoomEvent)


def encode(event: RoomEvent) -> bytes:
    """The event as one line of JSON, without defaults."""
    return _encoder.encode(event)


def decode(data: bytes | str) -> RoomEvent:
    """The event in a JSON text.

    Raises:
        BadEvent: not JSON, an unknown kind or field, a missing field, a wrong type.
    """
    try:
        return _decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadEvent(f"not a room event: {error}") from error


def kind_of(event: RoomEvent) -> str:
    """The event's tag, as in the JSON field `kind`."""
    return str(event.__struct_config__.tag)
