"""What counts as a vote, and how votes are counted."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from chat.votes import Vote, vote_in
from host.polls.tally import PASTED_BY, PASTED_CHARS, Tally

TITLES = ("晴川亚麻混纺衬衫", "云絮圆领针织开衫", "Walnut serving board")


@pytest.mark.parametrize(
    ("line", "vote"),
    [
        ("1", Vote(0)),
        ("２", Vote(1)),
        ("②", Vote(1)),
        ("222222", Vote(1)),
        ("扣1", Vote(0)),
        ("扣 1 扣 1", Vote(0, alone=False)),
        ("选2！", Vote(1)),
        ("我选2号", Vote(1)),
        ("想要3", Vote(2)),
        ("投一票", Vote(0)),
        ("2号吧", Vote(1)),
        ("type 1", Vote(0)),
        ("vote for 3 please", Vote(2)),
        ("i want 2", Vote(1)),
        ("扣2，多少钱啊", Vote(1, alone=False)),
        ("开衫", Vote(1)),
        ("想看开衫吧", Vote(1)),
        ("衬衫！", Vote(0)),
        ("walnut board", Vote(2)),
        ("I want the walnut", Vote(2)),
        ("4", None),
        ("12", None),
        ("666", None),
        ("扣1扣2", None),
        ("2件多少钱", None),
        ("打2折吗", None),
        ("扣2块钱", None),
        ("155斤穿什么", None),
        ("2号多少钱", None),
        ("开衫多少钱", None),
        ("衬衫开衫", None),
        ("亚", None),
        ("好看", None),
        ("the", None),
        ("", None),
    ],
)
def test_a_line_is_a_vote_where_it_says_nothing_else(line: str, vote: Vote | None) -> None:
    assert vote_in(line, TITLES) == vote


@settings(max_examples=150)
@given(st.text(max_size=40), st.lists(st.text(max_size=12), min_size=2, max_size=6))
def test_any_text_is_read_without_trouble_and_never_for_an_option_there_is_not(
    line: str, titles: list[str]
) -> None:
    vote = vote_in(line, titles)
    assert vote is None or 0 <= vote.option < len(titles)


def test_nobody_in_particular_has_no_vote() -> None:
    tally = Tally(2)
    assert not tally.vote("", 0, "1")
    assert tally.winner() is None


def test_many_who_paste_the_same_words_are_one_and_short_lines_are_not_pasted() -> None:
    tally = Tally(2)
    for number in range(50):
        tally.vote(f"bot{number}", 1, "扣2 扣2 大家快扣2这款好看")
    for number in range(3):
        tally.vote(f"fan{number}", 0, "扣1")
    assert tally.counts == (3, 1)
    assert (tally.winner(), tally.voters) == (0, 53)


class Ballots(RuleBasedStateMachine):
    """Counts again from all last votes after each."""

    def __init__(self) -> None:
        super().__init__()
        self.tally = Tally(3)
        self.last: dict[str, tuple[int, str]] = {}

    @rule(
        viewer=st.sampled_from("abcdefgh"),
        option=st.integers(0, 2),
        text=st.sampled_from(["1", "扣2", "x" * PASTED_CHARS, "Y " * PASTED_CHARS, "好" * 9]),
    )
    def vote(self, viewer: str, option: int, text: str) -> None:
        assert self.tally.vote(viewer, option, text)
        self.last[viewer] = (option, "".join(text.casefold().split()))

    @invariant()
    def one_viewer_has_one_vote_and_pasted_lines_are_one(self) -> None:
        expected = [0, 0, 0]
        pasted: defaultdict[tuple[int, str], int] = defaultdict(int)
        for option, words in self.last.values():
            if len(words) < PASTED_CHARS:
                expected[option] += 1
            else:
                pasted[option, words] += 1
        for (option, _), viewers in pasted.items():
            expected[option] += 1 if viewers >= PASTED_BY else viewers
        assert self.tally.counts == tuple(expected)
        assert self.tally.voters == len(self.last) >= sum(expected)


TestBallots = Ballots.TestCase
TestBallots.settings = settings(max_examples=30, stateful_step_count=20)
