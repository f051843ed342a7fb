"""The door of the room: cleans, masks, dates and de-duplicates an event before anybody sees it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Literal

import msgspec
from msgspec.structs import replace

from chat.duplicates import SeenIds, SeenLines
from chat.events import (
    NO_FLAGS,
    NOBODY,
    Ban,
    Chat,
    Delete,
    Enter,
    Flags,
    Fragment,
    Gift,
    IdKind,
    Like,
    LiveStart,
    Money,
    Order,
    ProductMetric,
    ProductRef,
    ReplyTo,
    RoomEvent,
    RoomStats,
    Subscribe,
    SuperChat,
    Target,
    User,
)
from chat.lateness import Lateness
from chat.names import Pseudonyms
from chat.personal import mask
from chat.visible_text import clean

Fate = Literal["answer", "show", "duplicate", "redelivered", "count"]

_A_USUAL_ID = re.compile(r"[!-~]{1,128}").fullmatch
_MAX_LABEL = 64
_MAX_TITLE = 200
_MAX_BADGES = 8
_MAX_FRAGMENTS = 64
_MAX_COUNT = 10**12
_TELLING_ID = 6
"""A user id of so many letters would tell who it is if it stood inside an event id or a text."""
_MAX_SOURCES = 256
_MAX_USERS = 20_000
_MAX_KEPT_LINES = 8192
_MAX_KEPT_CHARS = 64
_ECHO_US = 60_000_000
_MAX_ECHOES = 200
_SELF_ROLES = frozenset({"self", "host"})
_BUCKET_MS = 2000


class Accepted(msgspec.Struct, frozen=True):
    """A cleaned event and what to do with it: "answer" a line that may want an answer, "show" one
    that is never answered, "duplicate" one its viewer wrote a moment ago, "redelivered" an event
    that was taken in before (whatever its kind), "count" everything else that is not a line."""

    event: RoomEvent
    fate: Fate


class Intake:
    """One room's door. `key` (secret, ≥ 16 bytes) turns viewers' ids into pseudonyms.

    After it, an event has an id, a sequence number per source, our time of receipt and `late`
    where it came over 30 s after it happened; its user is a keyed hash and a masked name; its
    texts are visible text of bounded length with personal data masked; its numbers are bounded.

    Raises:
        ValueError: the key is too short.
    """

    def __init__(
        self, *, room_id: str, key: bytes, now_us: Callable[[], int], max_chars: int = 500
    ) -> None:
        self._room_id = room_id
        self._now_us = now_us
        self._max_chars = max_chars
        self._pseudonyms = Pseudonyms(key)
        self._ids = SeenIds()
        self._lines = SeenLines()
        self._lateness = Lateness()
        self._sequence: dict[str, int] = {}
        self._own: dict[str, int] = {}
        self._labels: dict[str, str] = {}
        self._harmless: dict[str, str] = {}
        self._places: dict[tuple[str, str, str], tuple[str, str, str]] = {}
        self._users: dict[tuple[str, str | None, str, IdKind], User] = {}

    def accept(self, event: RoomEvent) -> Accepted:
        """The event as the room may see it. O(1) amortised; raises nothing for any event."""
        now_us = self._now_us()
        if type(event) is Chat:
            return self._accept_chat(event, now_us)
        if type(event) is SuperChat:
            return self._accept_paid(event, now_us)
        return self._accept_other(event, now_us)

    def remember(self, event: RoomEvent) -> None:
        """Take an accepted event (from the log, after a restart) as already seen."""
        now_us = self._now_us()
        self._ids.seen(event.platform, event.event_id, now_us)
        self._sequence[event.source] = max(self._sequence.get(event.source, 0), event.seq)

    def forget(self, event: RoomEvent) -> None:
        """An accepted event could not be kept after all: it may be delivered again."""
        self._ids.forget(event.platform, event.event_id)
        if isinstance(event, Chat) and event.user.id:
            self._lines.forget(event.user.id, event.text)

    def voter(self, event: Chat) -> str | None:
        """Whose vote a line is that is not taken in; None where it is nobody's: our own, a
        program's, an old one, or of nobody known."""
        roles, own_until_us = event.user.roles, self._own.get(event.text, 0)
        own = not _SELF_ROLES.isdisjoint(roles) or own_until_us > self._now_us()
        if own or event.flags.unanswerable or "bot" in roles:
            return None
        return self._user(self._place(event)[0], event.user).id

    def sent(self, text: str) -> None:
        """We are posting this line: its echo within a minute is marked `self`."""
        if len(self._own) >= _MAX_ECHOES:
            del self._own[next(iter(self._own))]
        seen = mask(clean(text, self._max_chars)[0])
        self._own.pop(seen, None)
        self._own[seen] = self._now_us() + _ECHO_US

    # lines

    def _accept_chat(self, event: Chat, now_us: int) -> Accepted:
        text, cut = self._line(event.text, event.user)
        fields = self._common(event, now_us, text, cut)
        fields["text"] = text
        if event.fragments:
            fields["fragments"] = self._fragments(event.fragments)
        if event.reply_to is not None:
            fields["reply_to"] = self._reply_to(event.reply_to, event.platform)
        accepted = Chat(**fields)
        return Accepted(accepted, self._fate_of_line(accepted, now_us))

    def _accept_paid(self, event: SuperChat, now_us: int) -> Accepted:
        text, cut = self._line(event.text, event.user)
        accepted = SuperChat(
            text=text,
            amount=_bounded_money(event.amount),
            **self._common(event, now_us, text, cut),
        )
        return Accepted(accepted, self._fate_of_line(accepted, now_us))

    def _line(self, raw: str, user: User) -> tuple[str, bool]:
        text, cut = self._shown(raw)
        if user.id is not None and user.id_kind != "nick" and len(user.id) >= _TELLING_ID:
            text = text.replace(user.id, "***")
        if len(text) > self._max_chars:  # a mask may be longer than what it hides
            text, cut = text[: self._max_chars].rstrip(" "), True
        return text, cut

    def _shown(self, raw: str) -> tuple[str, bool]:
        """The line cleaned and masked, and whether it was cut. Many viewers write the same few
        short lines; of lines that say something personal nothing is kept."""
        known = self._harmless.get(raw)
        if known is not None:
            return known, False
        seen, cut = clean(raw, self._max_chars)
        text = mask(seen)
        if text == seen and not cut and len(raw) <= _MAX_KEPT_CHARS:
            if len(self._harmless) >= _MAX_KEPT_LINES:
                self._harmless.clear()
            self._harmless[raw] = text
        return text, cut

    def _fate_of_line(self, event: Chat | SuperChat, now_us: int) -> Fate:
        if self._ids.seen(event.platform, event.event_id, now_us):
            return "redelivered"
        if event.flags.unanswerable or not event.text or "bot" in event.user.roles:
            return "show"
        viewer = event.user.id
        if type(event) is Chat and viewer and self._lines.seen(viewer, event.text, now_us):
            return "duplicate"
        return "answer"

    def _fragments(self, fragments: tuple[Fragment, ...]) -> tuple[Fragment, ...]:
        return tuple(self._fragment(fragment) for fragment in fragments[:_MAX_FRAGMENTS])

    def _fragment(self, fragment: Fragment) -> Fragment:
        text = clean(fragment.text, self._max_chars)[0]
        if fragment.type == "mention":
            at = "@" if text.startswith("@") else ""
            return Fragment("mention", at + self._pseudonyms.of_name(text.removeprefix("@")))
        return Fragment(fragment.type, mask(text), self._label(fragment.id))

    def _reply_to(self, reply: ReplyTo, platform: str) -> ReplyTo:
        return ReplyTo(
            event_id=self._target_id(reply.event_id, None, platform),
            user_id=self._pseudonym(platform, reply.user_id),
            text=None if reply.text is None else mask(clean(reply.text, self._max_chars)[0]),
        )

    # everything else

    def _accept_other(self, event: RoomEvent, now_us: int) -> Accepted:
        common = self._common(event, now_us, None, False)
        accepted = replace(event, **common, **self._own_fields(event))
        seen = self._ids.seen(accepted.platform, accepted.event_id, now_us)
        return Accepted(accepted, "redelivered" if seen else "count")

    def _own_fields(self, event: RoomEvent) -> dict[str, Any]:
        match event:
            case Like():
                return {"count": _bounded(event.count), "total": _bounded_or_none(event.total)}
            case Enter():
                return {"count": _bounded(event.count)}
            case Gift():
                return self._gift_fields(event)
            case Order():
                return {
                    "id_hash": self._pseudonyms.digest("order", event.platform, event.id_hash),
                    "product": self._product(event.product),
                    "quantity": _bounded_or_none(event.quantity),
                }
            case ProductMetric():
                return {
                    "product": self._product(event.product),
                    "name": self._label(event.name) or "",
                    "value": _bounded(event.value),
                    "delta": _bounded(event.delta),
                }
            case Delete() | Ban():
                return {"target": self._target(event.target, event.platform)}
            case _:
                return self._plain_fields(event)

    def _plain_fields(self, event: RoomEvent) -> dict[str, Any]:
        match event:
            case RoomStats():
                return {
                    "viewers": _bounded_or_none(event.viewers),
                    "likes": _bounded_or_none(event.likes),
                    "orders": _bounded_or_none(event.orders),
                }
            case Subscribe():
                return {
                    "level": self._label(event.level),
                    "months": _bounded_or_none(event.months),
                }
            case LiveStart():
                title = event.title
                return {"title": None if title is None else clean(title, _MAX_TITLE)[0]}
            case _:
                return {}

    def _gift_fields(self, event: Gift) -> dict[str, Any]:
        return {
            "gift_id": self._label(event.gift_id) or "",
            "gift_name": self._label(event.gift_name) or "",
            "count": _bounded(event.count),
            "amount": None if event.amount is None else _bounded_money(event.amount),
            "combo_id": self._label(event.combo_id),
        }

    def _product(self, product: ProductRef | None) -> ProductRef | None:
        if product is None:
            return None
        return ProductRef(
            item_id=self._label(product.item_id) or "",
            shop_id=self._label(product.shop_id),
            title=None if product.title is None else clean(product.title, _MAX_TITLE)[0],
        )

    def _target(self, target: Target, platform: str) -> Target:
        return Target(
            event_id=self._target_id(target.event_id, target.user_id, platform),
            user_id=self._pseudonym(platform, target.user_id),
        )

    # what every event carries

    def _common(self, event: RoomEvent, now_us: int, text: str | None, cut: bool) -> dict[str, Any]:
        platform, source, session_id = self._place(event)
        now_ms = now_us // 1000
        raw_user = event.user
        user = NOBODY if raw_user is NOBODY else self._user(platform, raw_user)
        seq = self._next(source)
        event_id = self._event_id(event, platform, now_ms, user, text, seq)
        return {
            "platform": platform,
            "event_id": event_id,
            "source": source,
            "room_id": self._room_id,
            "session_id": session_id,
            "id_derived": event.id_derived or event_id is not event.event_id,
            "platform_ts_ms": _bounded_or_none(event.platform_ts_ms),
            "received_ms": now_ms,
            "seq": seq,
            "user": user,
            "flags": self._flags(event, source, now_us, text, cut),
        }

    def _place(self, event: RoomEvent) -> tuple[str, str, str]:
        """Platform, source and session, cleaned; a connector's are always the same."""
        raw = (event.platform, event.source, event.session_id)
        known = self._places.get(raw)
        if known is None:
            if len(self._places) >= _MAX_SOURCES:
                self._places.clear()
            platform = self._label(event.platform) or "unknown"
            source = self._label(event.source) or platform
            known = self._places[raw] = (platform, source, self._label(event.session_id) or "")
        return known

    def _next(self, source: str) -> int:
        if source not in self._sequence and len(self._sequence) >= _MAX_SOURCES:
            source = ""  # a sender that invents sources gets one count for all of them
        seq = self._sequence[source] = self._sequence.get(source, 0) + 1
        return seq

    def _user(self, platform: str, user: User) -> User:
        if user.roles or user.badges or user.level is not None:
            return self._made_user(platform, user)
        who = (platform, user.id, user.name, user.id_kind)
        known = self._users.get(who)
        if known is None:
            if len(self._users) >= _MAX_USERS:
                self._users.clear()
            known = self._users[who] = self._made_user(platform, user)
        return known

    def _made_user(self, platform: str, user: User) -> User:
        name = self._pseudonyms.of_name(user.name) if user.name else ""
        raw, kind = user.id, user.id_kind
        if not raw and user.name:
            raw, kind = user.name, "nick"
        return User(
            id=self._pseudonym(platform, raw),
            id_kind=kind,
            name=name,
            roles=user.roles,
            level=None if user.level is None else _bounded(user.level),
            badges=self._badges(user.badges) if user.badges else (),
        )

    def _badges(self, badges: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self._label(badge) or "" for badge in badges[:_MAX_BADGES])

    def _pseudonym(self, platform: str, user_id: str | None) -> str | None:
        return self._pseudonyms.of_id(platform, user_id) if user_id else None

    def _flags(
        self, event: RoomEvent, source: str, now_us: int, text: str | None, cut: bool
    ) -> Flags:
        flags = event.flags
        roles = event.user.roles
        own = bool(roles) and not _SELF_ROLES.isdisjoint(roles)
        if self._own and text is not None:
            own = own or self._own.get(text, 0) > now_us
        told_ms = event.platform_ts_ms
        late = (
            told_ms is not None
            and not flags.history
            and self._lateness.late(source, told_ms, now_us // 1000)
        )
        if not (cut or own or late):
            return flags
        if flags is NO_FLAGS:
            return Flags(self_=own, truncated=cut, late=late)
        return replace(
            flags,
            self_=flags.self_ or own,
            truncated=flags.truncated or cut,
            late=flags.late or late,
        )

    # ids

    def _event_id(
        self,
        event: RoomEvent,
        platform: str,
        now_ms: int,
        user: User,
        text: str | None,
        seq: int,
    ) -> str:
        event_id = event.event_id
        if event_id:
            return self._platform_id(event_id, event.user.id)
        told_ms = event.platform_ts_ms
        bucket = (now_ms if told_ms is None else told_ms) // _BUCKET_MS
        if type(event) is Chat and user.id is not None:
            what = f"{user.id}\0{text}\0{bucket}"
        else:  # two gifts, likes or nameless lines are two, however alike
            what = f"{event.source}\0{now_ms}\0{seq}"
        return "h:" + self._pseudonyms.digest("event", platform, self._room_id, what)

    def _platform_id(self, event_id: str, user_id: str | None) -> str:
        telling = user_id is not None and user_id in event_id and len(user_id) >= _TELLING_ID
        if not telling and _A_USUAL_ID(event_id):
            return event_id
        return "h:" + self._pseudonyms.digest("event", event_id)

    def _target_id(self, event_id: str | None, user_id: str | None, platform: str) -> str | None:
        return self._platform_id(event_id, user_id) if event_id else None

    def _label(self, label: str | None) -> str | None:
        """A short machine's word (platform, source, gift), cleaned; most are seen again."""
        if label is None:
            return None
        known = self._labels.get(label)
        if known is None:
            if len(self._labels) >= _MAX_SOURCES:
                self._labels.clear()
            known = clean(label, _MAX_LABEL)[0]
            if len(label) <= _MAX_LABEL:
                self._labels[label] = known
        return known


def _bounded(number: int) -> int:
    return max(-_MAX_COUNT, min(number, _MAX_COUNT))


def _bounded_or_none(number: int | None) -> int | None:
    return None if number is None else max(-(10**15), min(number, 10**15))


def _bounded_money(money: Money) -> Money:
    return Money(_bounded(money.value_minor), clean(money.currency, 8)[0])
