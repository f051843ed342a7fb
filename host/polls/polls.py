"""Opens a poll, hears the votes, and brings on what the room chose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from chat.events import Spoken
from chat.votes import OPTIONS_MOST, vote_in
from host.batch import Batch
from host.command_base import BadCommand
from host.events import GuardBlocked
from host.handover.posting import post
from host.line import Line
from host.poll_commands import ClosePoll, OpenPoll, PollCommand
from host.poll_events import (
    PollClosed,
    PollOpened,
    PollVoted,
    PollVotedUnread,
    ProductBroughtForward,
)
from host.polls.door import Door
from host.polls.tally import Tally
from host.polls.wording import opening, result
from host.sayable import Blocked
from host.show.spoken import spoken_title
from host.state import RoomState
from storage.catalogue import Fact

if TYPE_CHECKING:
    from host.parts import Parts

SHORTEST_S, LONGEST_S = 10, 300
BY_ITSELF_S = 45
SHOWN_US = 60 * 1_000_000
"""How long the result stays on the desk."""
_TITLE_CHARS = 40


class Poll(msgspec.Struct):
    """A poll and its votes. `winner` is there once it is over."""

    poll_id: str
    products: tuple[str, ...]
    titles: tuple[str, ...]
    """As they are said."""
    names: tuple[str, ...]
    """As the catalogue has them."""
    closes_us: int
    who: str
    tally: Tally
    counted: tuple[int, ...]
    """The votes as viewers see them: a second's votes come at once."""
    closed_us: int = 0
    winner: str = ""


class Polls:
    """The polls of one room, one after the other. `tick` is to be called about once a second."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._count = 0
        self._last_us = parts.clock.now_us()
        self.door = Door(lambda: self.open, parts.intake.voter)
        self.last: Poll | None = None
        """The open poll, or the last one."""

    @property
    def open(self) -> Poll | None:
        """The poll that takes votes now."""
        poll, now_us = self.last, self._parts.clock.now_us()
        return poll if poll and not poll.closed_us and now_us < poll.closes_us else None

    def obey(self, command: PollCommand, who: str, batch: Batch) -> None:
        """Do what a person said.

        Raises:
            BadCommand: a poll is open already, or none is; the products cannot be voted over.
        """
        match command:
            case OpenPoll():
                self._open(command, who, batch)
            case ClosePoll():
                if self.last is None or self.last.closed_us:
                    raise BadCommand("no poll is open")
                self._close(self.last, batch, "cancelled" if command.cancel else "closed", who)

    def take(self, event: Spoken, batch: Batch) -> bool:
        """Hear whether the line is a vote; whether it is nothing else."""
        poll = self.open
        vote = vote_in(event.text, poll.names) if poll is not None else None
        if poll is None or vote is None:
            return False
        viewer = event.user.id or ""
        if not poll.tally.vote(viewer, vote.option, event.text):
            return False
        self.door.read(viewer)
        batch.events.append(
            PollVoted(
                poll_id=poll.poll_id, event_id=event.event_id, viewer=viewer, option=vote.option
            )
        )
        return vote.alone

    def tick(self, batch: Batch) -> None:
        """Close the poll whose time is over; open one where the show is to ask by itself."""
        poll, now_us = self.last, self._parts.clock.now_us()
        if poll is not None and not poll.closed_us:
            self._count_for_viewers(poll)
            self.door.write(batch)
            if now_us >= poll.closes_us:
                self._close(poll, batch, "over", "")
        elif self._is_time(now_us):
            self._last_us = now_us
            try:
                self._open(OpenPoll(seconds=BY_ITSELF_S), "show", batch)
            except BadCommand:
                return  # there are not two products to choose from, or their names are not let out

    def restore_opened(self, event: PollOpened) -> None:
        """The log says that this poll was opened."""
        snapshot = self._parts.mind.snapshot
        if all(product in snapshot.products for product in event.products):
            self._begin(event)

    def restore_vote(self, event: PollVoted, text: str) -> None:
        """The log says that somebody voted, with these words."""
        poll = self.last
        if poll is not None and poll.poll_id == event.poll_id:
            poll.tally.vote(event.viewer, event.option, text)

    def restore_unread(self, event: PollVotedUnread) -> None:
        """The log says that these viewers voted."""
        poll = self.last
        if poll is not None and poll.poll_id == event.poll_id:
            for vote in event.votes:
                poll.tally.count(vote.viewer, vote.option, vote.words)

    def restore_closed(self, event: PollClosed) -> None:
        """The log says that the poll is over."""
        if self.last is not None and self.last.poll_id == event.poll_id:
            self.last.closed_us, self.last.winner = self.last.closes_us, event.winner
            self.last.counted = self.last.tally.counts

    # inside

    def _count_for_viewers(self, poll: Poll) -> None:
        if poll.counted != poll.tally.counts:
            poll.counted = poll.tally.counts
            self._parts.changes.bump()

    def _is_time(self, now_us: int) -> bool:
        every_us = int(self._parts.config.poll_minutes * 60_000_000)
        on_air = self._parts.floor.may_sound and self._parts.floor.mode.presents
        return bool(every_us) and on_air and now_us - self._last_us >= every_us

    def _open(self, command: OpenPoll, who: str, batch: Batch) -> None:
        if self.last is not None and not self.last.closed_us:
            raise BadCommand("a poll is open already; close it first")
        if not SHORTEST_S <= command.seconds <= LONGEST_S:
            raise BadCommand(f"seconds is {command.seconds}; give {SHORTEST_S} to {LONGEST_S}")
        products = self._checked(command.products)
        now_us = self._parts.clock.now_us()
        self._count += 1
        event = PollOpened(
            poll_id=f"v{self._parts.prefix}{self._count}",
            products=products,
            closes_us=now_us + command.seconds * 1_000_000,
            who=who,
        )
        titles = self._titles(products)
        words = opening(self._parts.language, self._count, titles)
        self._guard(words)
        self._begin(event)
        self._last_us = now_us
        batch.events.append(event)
        self._announce(words, products, batch)

    def _begin(self, event: PollOpened) -> None:
        products = self._parts.mind.snapshot.products
        self.last = Poll(
            poll_id=event.poll_id,
            products=event.products,
            titles=self._titles(event.products),
            names=tuple(products[product].title for product in event.products),
            closes_us=event.closes_us,
            who=event.who,
            tally=Tally(len(event.products)),
            counted=(0,) * len(event.products),
        )

    def _checked(self, given: tuple[str, ...]) -> tuple[str, ...]:
        run, snapshot = self._parts.showing.run, self._parts.mind.snapshot
        products = tuple(dict.fromkeys(given)) or run.upcoming(2)
        if not 2 <= len(products) <= OPTIONS_MOST:
            raise BadCommand(
                f"a poll is over 2 to {OPTIONS_MOST} products; {len(products)} are there"
            )
        for product in products:
            if product not in snapshot.products:
                raise BadCommand(f"the catalogue has no product {product!r}; choose another")
            if not run.can_be_shown(product):
                raise BadCommand(f"{product!r} is sold out or left out of the show; choose another")
        return products

    def _titles(self, products: tuple[str, ...]) -> tuple[str, ...]:
        """Short enough to be said; where two would be said alike, as the catalogue has them."""
        shop, found = self._parts.mind.snapshot.shop, self._parts.mind.snapshot.products
        said = tuple(
            spoken_title(found[product].title, found[product].category, shop.language)
            for product in products
        )
        if len(set(said)) < len(said):
            said = tuple(found[product].title for product in products)
        return tuple(title[:_TITLE_CHARS] for title in said)

    def _close(
        self, poll: Poll, batch: Batch, why: Literal["over", "closed", "cancelled"], who: str
    ) -> None:
        self.door.write(batch)
        best = poll.tally.winner() if why != "cancelled" else None
        poll.closed_us, poll.counted = self._parts.clock.now_us(), poll.tally.counts
        poll.winner = poll.products[best] if best is not None else ""
        batch.events.append(
            PollClosed(
                poll_id=poll.poll_id,
                counts=poll.tally.counts,
                winner=poll.winner,
                why=why,
                who=who,
            )
        )
        if why != "cancelled":
            self._honour(poll, best, batch)

    def _honour(self, poll: Poll, best: int | None, batch: Batch) -> None:
        run = self._parts.showing.run
        there = bool(poll.winner) and run.can_be_shown(poll.winner)
        title = poll.titles[best] if best is not None else None
        words = result(
            self._parts.language, self._count, title, available=there, tie=poll.tally.is_tie
        )
        try:
            self._guard(words)
            self._announce(words, (poll.winner,) if poll.winner else (), batch)
        except Blocked as blocked:
            batch.events.append(blocked.event)
        if there and run.current != poll.winner:
            event = ProductBroughtForward(
                product_id=poll.winner, before=run.current or "", why="poll"
            )
            run.bring(poll.winner)
            self._parts.following.tell(event, batch)

    def _guard(self, words: str) -> None:
        verdict = self._parts.mind.guard.check(words, (), where="operator")
        if not verdict.ok:
            raise Blocked(
                GuardBlocked(text=words, rule=verdict.rule, reason=verdict.reason, where="poll")
            )

    def _announce(self, words: str, products: tuple[str, ...], batch: Batch) -> None:
        """Say it where the AI is heard, and post it where it is not in rehearsal."""
        parts = self._parts
        if parts.floor.state is not RoomState.REHEARSAL:
            post(parts, batch, "", words, by_person=False)
        if not parts.floor.may_sound:
            return
        snapshot = parts.mind.snapshot
        facts = tuple(
            Fact(
                name="title",
                value=snapshot.products[product].title,
                source=f"product:{product}/title",
                version=snapshot.version,
                read_us=snapshot.read_us,
            )
            for product in products
        )
        like = Line(sentence_id="", sentence_kind="operator", text=words, facts=facts)
        batch.then.append(lambda: parts.operator.add(words, like=like))
