"""What is judged by what happened: use, how parts fared, who did what because of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demand.mining.lane import Lane, plain
from demand.mining.mention import Told
from demand.mining.stories import is_of_other_things, told_by_story
from demand.mining.vocabulary import Vocabulary

ZH = Lane(Vocabulary())
TOLD = [
    ("背了三个月肩带一点没松", Told.PRAISE, "general"),
    ("公公用了一次也下单了一个", Told.PRAISE, "general"),
    ("坐了半年像坐在云朵上", Told.PRAISE, "general"),
    (
        "my niece wore it once and now refuses to give it up, wants one in red",
        Told.PRAISE,
        "general",
    ),
    ("dah pakai setahun tak luntur", Told.PRAISE, "general"),
    ("ซักมาสองเดือนสีไม่ตก", Told.PRAISE, "general"),
    ("骑了两回刹车线断了", Told.COMPLAINT, "tear"),
    ("第一次洗袖口就起毛球", Told.COMPLAINT, "pilling"),
    ("摸着跟砂纸似的", Told.COMPLAINT, "quality"),
    ("狗看都不看一眼", Told.COMPLAINT, "use"),
    ("bought it last month and the strap snapped", Told.COMPLAINT, "tear"),
    ("beli bulan lalu sekarang sudah robek", Told.COMPLAINT, "tear"),
    ("呵呵用了三天完美", Told.COMPLAINT, "general"),
    ("楼下超市才卖二十五", Told.DEAR, ""),
    ("降到五十就拍", Told.DEAR, ""),
    ("toko sebelah cuma 40rb", Told.DEAR, ""),
]
SILENT = [
    "用了会起球吗", "洗几次掉不掉色", "怕用两天就断了", "刚收到还没拆", "断了", "同事在看",
    "买了三个月的票", "luntur gak kak", "does it leak after a week", "隔壁在唱歌",
]  # fmt: skip


@pytest.mark.parametrize(("line", "told", "aspect"), TOLD)
def test_an_event_beside_use_or_a_witness_judges(line: str, told: Told, aspect: str) -> None:
    assert told_by_story(plain(line)) == (told, aspect)


@pytest.mark.parametrize("line", SILENT)
def test_questions_fears_and_events_without_use_judge_nothing(line: str) -> None:
    assert told_by_story(plain(line)) is None


@pytest.mark.parametrize("line", ["熬夜三天脸都垮了", "我嘴唇干得起皮了", "公司空调坏了一个礼拜"])
def test_the_viewers_day_and_body_are_no_faults_of_the_goods(line: str) -> None:
    assert is_of_other_things(plain(line))
    assert not [m for m in ZH.read(line).mentions if m.told is Told.COMPLAINT]


def test_what_was_used_is_not_taken_for_the_viewers_own() -> None:
    assert not is_of_other_things(plain("我嘴唇涂了一次就起皮了"))


@given(st.text(max_size=100))
def test_any_line_is_told_or_not_and_the_same_again(text: str) -> None:
    line = plain(text)
    assert told_by_story(line) == told_by_story(line)
