"""The door of the room."""

from __future__ import annotations

import dataclasses

import pytest

from chat.events import (
    Ban,
    Chat,
    Delete,
    Enter,
    Flags,
    Fragment,
    Gift,
    Like,
    Money,
    Order,
    ReplyTo,
    RoomEvent,
    SuperChat,
    Target,
    User,
    encode,
)
from chat.intake import Accepted, Intake

START_US = 1_800_000_000_000_000
KEY = b"sixteen bytes of key"


@dataclasses.dataclass
class Hand:
    """A clock moved by hand, and the intake that reads it."""

    now_us: int = START_US

    def __post_init__(self) -> None:
        self.intake = Intake(room_id="room-1", key=KEY, now_us=lambda: self.now_us)

    def later(self, seconds: float) -> None:
        self.now_us += int(seconds * 1_000_000)

    @property
    def now_ms(self) -> int:
        return self.now_us // 1000

    def accept(self, event: RoomEvent) -> Accepted:
        return self.intake.accept(event)


@pytest.fixture
def hand() -> Hand:
    return Hand()


def line(text: str = "这个多少钱", event_id: str = "", **fields: object) -> Chat:
    fields.setdefault("user", User(id="10086-zhang", name="张三丰"))
    return Chat(platform="bilibili", source="b1", event_id=event_id, text=text, **fields)  # type: ignore[arg-type]


def test_a_line_comes_out_whole_clean_dated_and_without_its_writer(hand: Hand) -> None:
    accepted = hand.accept(
        line("这个\u200b多少钱？\u202e", "m1", platform_ts_ms=hand.now_ms - 500, session_id="s\x07")
    )
    user_id = accepted.event.user.id
    assert accepted == Accepted(
        Chat(
            platform="bilibili",
            event_id="m1",
            source="b1",
            room_id="room-1",
            session_id="s",
            platform_ts_ms=hand.now_ms - 500,
            received_ms=hand.now_ms,
            seq=1,
            user=User(id=user_id, name="张***"),
            text="这个多少钱?",
        ),
        "answer",
    )
    assert user_id is not None
    assert len(user_id) == 16
    assert int(user_id, 16) >= 0


def test_a_viewer_is_the_same_in_one_room_and_another_under_another_key_or_platform(
    hand: Hand,
) -> None:
    first = hand.accept(line(event_id="1")).event.user.id
    assert hand.accept(line("好看", "2")).event.user.id == first
    other = Intake(room_id="room-1", key=b"another key of 16", now_us=lambda: START_US)
    assert other.accept(line(event_id="1")).event.user.id != first
    elsewhere = Chat(platform="shopee", event_id="1", text="x", user=User(id="10086-zhang"))
    assert hand.accept(elsewhere).event.user.id != first


def test_a_short_key_is_refused() -> None:
    with pytest.raises(ValueError, match="a room's key has 5 bytes; give it at least 16"):
        Intake(room_id="r", key=b"short", now_us=lambda: 0)


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("", ""),
        ("张", "***"),
        ("张三丰", "张***"),
        ("momo", "m***"),
        ("张***", "张***"),
        ("***", "***"),
        ("🇨🇳中国", "🇨🇳***"),
        ("👍🏽好的", "👍🏽***"),
        ("\u200b\u202e", ""),
        ("กี่บาท", "กี่***"),
    ],
)
def test_names_keep_their_first_letter_only(hand: Hand, name: str, masked: str) -> None:
    assert hand.accept(line(user=User(id="1", name=name))).event.user.name == masked


def test_a_viewer_without_an_id_is_known_by_the_name_and_one_without_both_by_nothing(
    hand: Hand,
) -> None:
    named = hand.accept(line(user=User(name="李四"))).event.user
    assert named == User(id=named.id, id_kind="nick", name="李***")
    assert named.id is not None
    assert hand.accept(line(user=User())).event.user == User()


def test_the_same_id_again_is_known_even_ten_minutes_later(hand: Hand) -> None:
    assert hand.accept(line(event_id="m1")).fate == "answer"
    hand.later(599)
    assert hand.accept(line(event_id="m1")).fate == "redelivered"
    assert hand.accept(Like(platform="bilibili", event_id="m1", count=1)).fate == "redelivered"
    elsewhere = Chat(platform="shopee", event_id="m1", text="x", user=User(id="2"))
    assert hand.accept(elsewhere).fate == "answer"


def test_the_same_words_of_one_viewer_within_two_seconds_are_one_line(hand: Hand) -> None:
    assert hand.accept(line(event_id="m1")).fate == "answer"
    hand.later(1.9)
    assert hand.accept(line(event_id="m2")).fate == "duplicate"
    assert hand.accept(line(event_id="m3", user=User(id="somebody"))).fate == "answer"
    hand.later(0.1)
    assert hand.accept(line(event_id="m4")).fate == "answer"


def test_two_nameless_viewers_saying_the_same_are_two(hand: Hand) -> None:
    assert hand.accept(line(event_id="m1", user=User())).fate == "answer"
    assert hand.accept(line(event_id="m2", user=User())).fate == "answer"


def test_a_line_without_an_id_gets_one_from_its_content_and_time(hand: Hand) -> None:
    told_ms = hand.now_ms // 2000 * 2000
    first = hand.accept(line(platform_ts_ms=told_ms)).event
    assert first.event_id.startswith("h:")
    assert first.id_derived
    hand.later(20)
    again = hand.accept(line(platform_ts_ms=told_ms))
    assert (again.event.event_id, again.fate) == (first.event_id, "redelivered")


def test_likes_and_gifts_without_an_id_are_never_taken_for_one_another(hand: Hand) -> None:
    fates = [
        hand.accept(event).fate
        for event in (
            Like(platform="p", event_id="", count=3),
            Like(platform="p", event_id="", count=3),
            Gift(platform="p", event_id="", gift_id="1", gift_name="玫瑰", user=User(id="1")),
            Gift(platform="p", event_id="", gift_id="1", gift_name="玫瑰", user=User(id="1")),
        )
    ]
    assert fates == ["count"] * 4


def test_what_was_accepted_before_a_restart_is_known_after_it(hand: Hand) -> None:
    before = hand.accept(line(event_id="m1")).event
    after = Hand()
    after.intake.remember(before)
    assert after.accept(line(event_id="m1")).fate == "redelivered"
    assert after.accept(line("好看", "m2")).event.seq == 3


def test_what_could_not_be_kept_may_be_delivered_again(hand: Hand) -> None:
    lost = hand.accept(line(event_id="m1")).event
    hand.intake.forget(lost)
    assert hand.accept(line(event_id="m1")).fate == "answer"
    assert hand.accept(line(event_id="m1")).fate == "redelivered"


def test_lines_over_thirty_seconds_old_are_shown_and_not_answered(hand: Hand) -> None:
    on_time = hand.accept(line("a", "1", platform_ts_ms=hand.now_ms - 30_000))
    late = hand.accept(line("b", "2", platform_ts_ms=hand.now_ms - 30_001))
    assert (on_time.event.flags, on_time.fate) == (Flags(), "answer")
    assert (late.event.flags, late.fate) == (Flags(late=True), "show")


@pytest.mark.parametrize("skew_s", [-600, -90, 90, 600])
def test_a_platform_clock_that_is_wrong_is_learnt_within_two_minutes(
    hand: Hand, skew_s: int
) -> None:
    fates = []
    for number in range(180):
        hand.later(1)
        told_ms = hand.now_ms - skew_s * 1000
        fates.append(hand.accept(line(f"第{number}句", str(number), platform_ts_ms=told_ms)).fate)
    assert set(fates[120:]) == {"answer"}
    hand.later(1)
    old = line("旧的", "old", platform_ts_ms=hand.now_ms - skew_s * 1000 - 31_000)
    assert hand.accept(old).fate == "show"


def test_the_backlog_of_an_outage_does_not_pass_for_a_wrong_clock(hand: Hand) -> None:
    for number in range(120):
        hand.later(1)
        hand.accept(line(f"第{number}句", str(number), platform_ts_ms=hand.now_ms))
    hand.later(180)
    backlog = [
        hand.accept(line(f"补{second}", f"b{second}", platform_ts_ms=hand.now_ms - second * 1000))
        for second in range(180, 30, -1)
    ]
    assert {accepted.fate for accepted in backlog} == {"show"}
    assert hand.accept(line("新的", "new", platform_ts_ms=hand.now_ms)).fate == "answer"


@pytest.mark.parametrize(
    "flags",
    [Flags(history=True), Flags(mirrored=True), Flags(test=True), Flags(self_=True)],
)
def test_marked_lines_are_shown_and_not_answered(hand: Hand, flags: Flags) -> None:
    accepted = hand.accept(line(flags=flags))
    assert (accepted.event.flags, accepted.fate) == (flags, "show")


@pytest.mark.parametrize("role", ["self", "host"])
def test_our_own_account_is_never_answered(hand: Hand, role: str) -> None:
    accepted = hand.accept(line(user=User(id="us", roles=(role,))))  # type: ignore[arg-type]
    assert (accepted.event.flags, accepted.fate) == (Flags(self_=True), "show")


def test_the_echo_of_our_own_line_is_known_for_a_minute(hand: Hand) -> None:
    hand.intake.sent("这款129元哦！")
    assert hand.accept(line("这款129元哦！", "1")).event.flags == Flags(self_=True)
    hand.later(61)
    assert hand.accept(line("这款129元哦！", "2")).fate == "answer"


def test_bots_and_lines_with_nothing_to_see_are_shown(hand: Hand) -> None:
    assert hand.accept(line("hi", "1", user=User(id="b", roles=("bot",)))).fate == "show"
    assert hand.accept(line("\u200b\u2060\U000e0041", "2")).fate == "show"


def test_a_long_line_is_cut_and_says_so(hand: Hand) -> None:
    event = hand.accept(line("长" * 501)).event
    assert isinstance(event, Chat)
    assert (event.text, event.flags) == ("长" * 500, Flags(truncated=True))


def test_everything_else_is_counted_and_bounded(hand: Hand) -> None:
    accepted = hand.accept(
        Gift(
            platform="p",
            event_id="g1",
            gift_id="7",
            gift_name="玫\u202e瑰",
            count=10**18,
            amount=Money(10**18, "CNY\x00"),
            user=User(id="u", name="王五"),
        )
    )
    assert accepted.fate == "count"
    gift = accepted.event
    assert isinstance(gift, Gift)
    assert (gift.gift_name, gift.count, gift.amount) == ("玫瑰", 10**12, Money(10**12, "CNY"))
    assert gift.user.name == "王***"
    assert hand.accept(Enter(platform="p", event_id="e", count=3)).fate == "count"


def test_an_order_number_leaves_as_a_keyed_hash(hand: Hand) -> None:
    order = hand.accept(Order(platform="p", event_id="o", id_hash="202411110001")).event
    assert isinstance(order, Order)
    assert b"202411110001" not in encode(order)
    again = hand.accept(Order(platform="p", event_id="o2", id_hash="202411110001")).event
    assert isinstance(again, Order)
    assert again.id_hash == order.id_hash


def test_deletes_and_bans_meet_the_lines_they_are_about(hand: Hand) -> None:
    said = hand.accept(line(event_id="m1")).event
    gone = hand.accept(Delete(platform="bilibili", event_id="d1", target=Target(event_id="m1")))
    out = hand.accept(Ban(platform="bilibili", event_id="b1", target=Target(user_id="10086-zhang")))
    assert isinstance(gone.event, Delete)
    assert isinstance(out.event, Ban)
    assert gone.event.target == Target(event_id=said.event_id)
    assert out.event.target == Target(user_id=said.user.id)


def test_an_event_id_that_names_its_viewer_is_replaced_and_deletes_still_meet_it(
    hand: Hand,
) -> None:
    said = hand.accept(line(event_id="10086-zhang:77")).event
    assert b"10086-zhang" not in encode(said)
    target = Target(event_id="10086-zhang:77", user_id="10086-zhang")
    gone = hand.accept(Delete(platform="bilibili", event_id="d", target=target)).event
    assert isinstance(gone, Delete)
    assert gone.target == Target(event_id=said.event_id, user_id=said.user.id)


def test_mentions_and_replies_lose_their_names_too(hand: Hand) -> None:
    event = hand.accept(
        line(
            fragments=(
                Fragment("mention", "@李小龙", "uid-of-li"),
                Fragment("text", " 我电话13800138000"),
            ),
            reply_to=ReplyTo(event_id="m0", user_id="10086-zhang", text="加微信abc12345"),
        )
    ).event
    assert isinstance(event, Chat)
    assert event.fragments == (Fragment("mention", "@李***"), Fragment("text", "我电话***"))
    assert event.reply_to == ReplyTo(event_id="m0", user_id=event.user.id, text="加微信***")


def test_a_paid_line_repeated_is_paid_twice(hand: Hand) -> None:
    paid = [
        hand.accept(
            SuperChat(
                platform="p",
                event_id=number,
                text="多少钱",
                amount=Money(3000, "CNY"),
                user=User(id="u"),
            )
        ).fate
        for number in "12"
    ]
    assert paid == ["answer", "answer"]


def test_a_sender_that_invents_sources_and_names_takes_bounded_memory(hand: Hand) -> None:
    for number in range(3000):
        hand.accept(
            Chat(
                platform=f"p{number}",
                source=f"s{number}",
                event_id=f"e{number}",
                text="hi",
                user=User(id=f"u{number}", name=f"n{number}"),
                platform_ts_ms=hand.now_ms,
            )
        )
    intake = hand.intake
    assert len(intake._sequence) <= 257
    assert len(intake._labels) <= 256
    assert len(intake._lateness._skews) <= 64
