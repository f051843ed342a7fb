"""Votes in lines that a flood keeps from being read: while a poll is open they are counted at the
door, one for each viewer, and written to the log once a second."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from chat.events import Chat
from chat.votes import Vote, vote_in
from host.batch import Batch
from host.poll_events import DoorVote, PollVotedUnread
from host.polls.tally import pasted_words

if TYPE_CHECKING:
    from host.polls.polls import Poll

_LONGEST = 64
"""Of a line in characters; a longer one is no vote that anybody types in a flood."""
_MOST_LINES = 4_096
_MOST_AT_ONCE = 2_000
"""Votes in one event of the log."""


class Door:
    """The votes of the open poll that nobody read.

    Args:
        poll: the open poll, if any.
        voter: the viewer's pseudonym, None for a line that is nobody's vote.
    """

    def __init__(
        self, poll: Callable[[], Poll | None], voter: Callable[[Chat], str | None]
    ) -> None:
        self._poll, self._voter = poll, voter
        self._lines: dict[str, Vote | None] = {}
        """What lines are worth in this poll: in a flood most are written again and again."""
        self._poll_id = ""
        self._unwritten: dict[str, DoorVote] = {}

    def take(self, event: Chat) -> bool:
        """Count the vote in a line that is not read; whether it is one."""
        poll = self._poll()
        if poll is None or len(event.text) > _LONGEST:
            return False
        vote = self._vote_in(event.text, poll)
        viewer = self._voter(event) if vote is not None else None
        if vote is None or viewer is None:
            return False
        words = pasted_words(event.text)
        if not poll.tally.count(viewer, vote.option, words):
            return False
        self._unwritten[viewer] = DoorVote(viewer, vote.option, words)
        return True

    def read(self, viewer: str) -> None:
        """A newer vote of the viewer's was read, and stands in the log."""
        self._unwritten.pop(viewer, None)

    def write(self, batch: Batch) -> None:
        """The votes since the last time, into the log."""
        votes = tuple(self._unwritten.values())
        for at in range(0, len(votes), _MOST_AT_ONCE):
            part = votes[at : at + _MOST_AT_ONCE]
            batch.events.append(PollVotedUnread(poll_id=self._poll_id, votes=part))
        if votes:
            batch.then.append(lambda: self._written(votes))

    def _written(self, votes: tuple[DoorVote, ...]) -> None:
        for vote in votes:
            if self._unwritten.get(vote.viewer) is vote:
                del self._unwritten[vote.viewer]

    def _vote_in(self, text: str, poll: Poll) -> Vote | None:
        if poll.poll_id != self._poll_id:
            self._poll_id = poll.poll_id
            self._lines.clear()
            self._unwritten.clear()
        if text not in self._lines:
            if len(self._lines) >= _MOST_LINES:
                self._lines.clear()
            self._lines[text] = vote_in(text, poll.names)
        return self._lines[text]
