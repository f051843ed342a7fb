"""Words written by ear are found as a plain search by syllables would find them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chat.understanding.sounds import Sounds, _half_the_same, sound_of

WORDS = {"袜子", "快递", "羽绒服", "羽绒", "多少钱", "颜色", "包邮", "运费险", "连衣裙", "啊哈"}
_LETTERS = st.sampled_from(
    "袜纸子快弟递羽绒服福容多少钱邵前颜色严包邮保游连衣裙一群啊a阿哈1 \U00100003\U0010ffff😂"
)


def replaced_plainly(text: str) -> str:
    by_sound = {tuple(map(sound_of, word)): word for word in sorted(WORDS, reverse=True)}
    written, position = "", 0
    while position < len(text):
        for size in (5, 4, 3, 2):
            run = text[position : position + size]
            word = by_sound.get(tuple(map(sound_of, run))) if len(run) == size else None
            if word is not None and _half_the_same(word, run):
                written, position = written + word, position + size
                break
        else:
            written, position = written + text[position], position + 1
    return written


@given(st.text(_LETTERS, max_size=14))
def test_a_line_is_heard_as_by_looking_at_every_run(text: str) -> None:
    assert Sounds(WORDS).replaced(text) == replaced_plainly(text)


def test_a_word_written_by_ear_is_found_with_and_without_warming_up() -> None:
    warm, cold = Sounds(WORDS), Sounds(WORDS)
    warm.warm_up()
    assert warm.replaced("有袜纸吗") == cold.replaced("有袜纸吗") == "有袜子吗"


def test_sounds_merge_what_the_south_merges() -> None:
    assert [sound_of(c) for c in "张脏绿女是四a"] == [
        "zan",
        "zan",
        "nu\u0308",
        "nu\u0308",
        "si",
        "si",
        "a",
    ]


def test_words_that_sound_like_much_else_are_heard_with_their_tones() -> None:
    words = {"防水", "耐用", "有机"}
    toned = Sounds(words, by_tone=frozenset(words))
    assert toned.replaced("放水果") == "放水果"
    assert toned.replaced("房水吗") == "防水吗"
    assert toned.replaced("喂奶用") == "喂奶用"
    assert Sounds(words).replaced("还有几个") == "还有几个"


def test_an_everyday_word_that_sounds_like_a_shops_word_is_no_slip() -> None:
    sounds = Sounds({"保真", "不粘"})
    assert sounds.replaced("能保证三天到吗") == "能保证三天到吗"
    assert sounds.replaced("会不会不长") == "会不会不长"
    assert sounds.replaced("保针吗") == "保真吗"
