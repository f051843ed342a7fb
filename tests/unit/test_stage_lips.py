"""Lips, eyes and arm: they follow the voice's marks, time and seed, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from host.speech.ports import SpeechMark
from host.stage.picture.idle import IdleMotion
from host.stage.picture.lips import BLEND_MS, MouthTrack, mouth_of_loudness
from host.stage.picture.pack import Idle
from host.stage.picture.pointing import Pointing, cues
from host.stage.picture.visemes import VISEMES, shapes_of_sound, shapes_of_word
from host.stage.scene import Moment, ProductCard, Scene, Sentence
from host.state import RoomState

CARD = ProductCard(product_id="P1", link_no=1, title="亚麻衬衫", price_words="129元")


def sentence(
    sounds: list[tuple[str, int, int]], text: str = "你好", kind: str = "phoneme"
) -> Sentence:
    marks = tuple(SpeechMark("phoneme", at, long, symbol=sound) for sound, at, long in sounds)
    ends = max((at + long for _, at, long in sounds), default=0)
    return Sentence(sentence_id="s", text=text, language="zh", duration_ms=ends + 200, marks=marks)


@pytest.mark.parametrize(
    ("symbol", "shapes"),
    [
        ("m", ["closed"]), ("ph", ["closed"]), ("f", ["f"]), ("ts.h", ["s"]), ("tɕ", ["s"]),
        ("ˈɑ", ["a"]), ("ˈiɑ", ["i", "a"]), ("ˈuai", ["u", "a", "i"]), ("ˈyæ", ["u", "a"]),
        ("θ", ["l"]), ("dʒ", ["s"]), ("ˈəʊ", ["e", "u"]), ("ˈɜː", ["e"]), ("w", ["u"]),
        ("ŋ", ["e"]),
        ("_:", []), ("", []),
    ],
)  # fmt: skip
def test_sounds_of_the_embedded_voice_have_the_mouth_one_sees(
    symbol: str, shapes: list[str]
) -> None:
    assert [shape for shape, _ in shapes_of_sound(symbol)] == shapes


@given(st.text(max_size=8))
def test_whatever_a_voice_calls_its_sounds_the_shares_make_a_whole_or_nothing(symbol: str) -> None:
    for shapes in (shapes_of_sound(symbol), shapes_of_word(symbol)):
        assert all(shape in VISEMES for shape, _ in shapes)
        assert not shapes or abs(sum(share for _, share in shapes) - 1) < 1e-9


def test_the_mouth_has_its_shape_when_the_sound_begins_and_closes_for_m() -> None:
    track = MouthTrack(sentence([("ˈɑ", 100, 200), ("m", 300, 60), ("ˈu", 360, 200)]))
    assert track.at(100).after == "a"
    assert track.at(300).after == "closed"
    assert track.at(300).share == 0
    assert track.at(370).after == "u"


def test_the_mouth_moves_before_the_sound_in_steps() -> None:
    track = MouthTrack(sentence([("ˈɑ", 100, 200), ("ˈu", 300, 200)]))
    seen = [track.at(300 - BLEND_MS + each) for each in range(0, BLEND_MS, 20)]
    assert [mouth.share for mouth in seen] == [0.0, 0.25, 0.5, 0.75]
    assert {(mouth.before, mouth.after) for mouth in seen[1:]} == {("a", "u")}


def test_the_mouth_rests_before_the_sentence_in_a_pause_and_after_it() -> None:
    track = MouthTrack(sentence([("ˈɑ", 200, 200), ("ˈo", 900, 200)]))
    assert track.at(0).after == "rest"
    assert track.at(600).after == "rest"
    assert track.at(950).after == "o"
    assert track.at(2_000).after == "rest"


def test_sounds_too_short_to_be_seen_do_not_make_the_mouth_flutter() -> None:
    sounds = [("ˈɑ" if each % 2 else "ˈi", each * 20, 20) for each in range(40)]
    track = MouthTrack(sentence(sounds))
    assert {track.at(at).after for at in range(0, 700, 10)} <= {"rest"}


def test_without_phonemes_the_words_move_the_mouth() -> None:
    marks = (SpeechMark("word", 0, 300, 0, 1), SpeechMark("word", 300, 300, 1, 1))
    spoken = Sentence(sentence_id="s", text="爸乌", language="zh", duration_ms=600, marks=marks)
    track = MouthTrack(spoken)
    assert not track.is_empty
    assert track.at(20).after == "closed"
    assert track.at(180).after == "a"
    assert track.at(450).after == "u"


def test_numbers_and_english_words_move_the_mouth_too() -> None:
    assert len(shapes_of_word("129")) >= 3
    assert [shape for shape, _ in shapes_of_word("moma")] == ["closed", "o", "closed", "a"]


def test_without_any_mark_the_mouth_is_open_while_it_is_loud() -> None:
    assert MouthTrack(sentence([])).is_empty
    assert mouth_of_loudness(1_000, 0.0).after == "rest"
    loud = [mouth_of_loudness(at, 0.8) for at in range(0, 2_000, 40)]
    assert {mouth.after for mouth in loud} <= {"a", "e", "i", "o", "u"}
    assert len({mouth.after for mouth in loud}) >= 3
    assert loud == [mouth_of_loudness(at, 0.8) for at in range(0, 2_000, 40)]


def blinks(seed: int, minutes: int, rate: float = 17.0) -> list[int]:
    """Lengths in milliseconds of all blinks."""
    motion = IdleMotion(Idle(blinks_a_minute=rate), seed)
    shut = [
        motion.at(at, speaking=False).eyes != "eyes_open" for at in range(0, minutes * 60_000, 40)
    ]
    found, run = [], 0
    for now in [*shut, False]:
        if run and not now:
            found.append(run * 40)
        run = run + 1 if now else 0
    return found


@pytest.mark.parametrize("seed", [1, 2, 99])
def test_the_figure_blinks_as_often_as_its_pack_says_and_not_for_long(seed: int) -> None:
    found = blinks(seed, minutes=5)
    assert abs(len(found) / 5 - 17) <= 1
    assert all(80 <= each <= 280 for each in found)


def test_blinks_come_at_other_times_for_another_seed_and_never_at_rate_0() -> None:
    one, two = (IdleMotion(Idle(), seed) for seed in (1, 2))
    times = range(0, 60_000, 40)
    seen = [[motion.at(at, speaking=False).eyes for at in times] for motion in (one, two)]
    assert seen[0] != seen[1]
    assert blinks(1, minutes=1, rate=0) == []


@given(st.integers(0, 10**9), st.booleans())
def test_idle_motion_keeps_within_what_the_pack_allows(at_ms: int, speaking: bool) -> None:
    told = Idle()
    pose = IdleMotion(told, 3).at(at_ms, speaking=speaking)
    assert abs(pose.breath) <= 1
    assert abs(pose.nod) <= 1
    assert abs(pose.turn_degrees) <= told.sway_degrees


def scene(product: ProductCard | None = CARD, state: RoomState = RoomState.AI) -> Scene:
    return Scene(state=state, shop="店", language="zh", product=product)


def raised(pointing: Pointing, shown: Scene, times: range, spoken: Sentence | None = None) -> float:
    return max(
        pointing.follow(shown, Moment(at_ms=at, sentence=spoken, position_ms=at - times[0]))
        for at in times
    )


def test_the_host_points_at_a_new_product_and_puts_the_arm_down_again() -> None:
    pointing = Pointing()
    assert raised(pointing, scene(None), range(0, 1_000, 40)) == 0
    assert raised(pointing, scene(), range(1_000, 2_000, 40)) == 1
    raised(pointing, scene(), range(2_000, 6_000, 40))
    assert raised(pointing, scene(), range(6_000, 9_000, 40)) == 0


def test_the_host_points_when_the_price_or_the_name_is_said() -> None:
    text = "大家看看啊这一件亚麻衬衫很好穿今天129元"
    marks = tuple(SpeechMark("word", at * 300, 300, at, 1) for at in range(len(text)))
    spoken = Sentence(sentence_id="s", text=text, language="zh", duration_ms=7_000, marks=marks)
    assert cues(spoken, CARD) == (8 * 300, 17 * 300)
    pointing = Pointing()
    raised(pointing, scene(), range(0, 10_000, 40))
    assert raised(pointing, scene(), range(10_000, 12_000, 40), spoken) == 0
    assert raised(pointing, scene(), range(12_000, 13_000, 40)) == 0
    pointing = Pointing()
    raised(pointing, scene(), range(0, 10_000, 40))
    assert raised(pointing, scene(), range(10_000, 14_000, 40), spoken) == 1


def test_nobody_points_while_everything_is_silent() -> None:
    for state in (RoomState.SAFE, RoomState.OFF):
        assert raised(Pointing(), scene(state=state), range(0, 5_000, 40)) == 0
