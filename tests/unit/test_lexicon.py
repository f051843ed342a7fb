"""A shop's own words: found where they stand for themselves, said as the shop wants, never at the
cost of a number or of a caption's place."""

from __future__ import annotations

import asyncio
import random
import re
from pathlib import Path

import pytest

from host import virtual_time
from host.speech.lexicon_file import ShopLexicon, read_lexicon
from host.speech.providers.espeak_pinyin import syllables
from host.speech.providers.runs import Runs
from host.speech.spoken import Lexicon, LexiconError, SpokenSegment, spoken_text
from host.speech.spoken.lexicon import entry_of

SHOP = Lexicon(
    [
        entry_of("Lancôme", "兰蔻", "zh"),
        entry_of("调和油", "tiao2 he2 you2", "zh"),
        entry_of("361度", "三六一度", "zh"),
        entry_of("7-ELEVEn", "七幺幺", "zh"),
        entry_of("3M", "三M牌", "zh"),
        entry_of("油", "油油", "zh"),
        entry_of("小米", "Xiaomi", "en"),
    ]
)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("LANCÔME小黑瓶129.9元", "兰蔻小黑瓶一百二十九点九元"),
        ("5L调和油3瓶", "五升调和油三瓶"),
        ("酱油", "酱油油"),
        ("361度跑鞋", "三六一度跑鞋"),
        ("1361度", "一千三百六十一度"),
        ("去7-eleven买", "去七幺幺买"),
        ("拍3M口罩", "拍三 M 牌口罩"),
        ("13M", "十三 M"),
        ("3MM厚", "三毫米厚"),
        ("小米14", "小米十四"),
    ],
)
def test_words_are_said_as_the_shop_wants_where_they_stand_for_themselves(
    written: str, said: str
) -> None:
    assert spoken_text(written, "zh", SHOP).text == said


def test_names_with_chinese_numerals_and_figures_in_words_are_names() -> None:
    shop = Lexicon(
        [entry_of("三只松鼠", "Three Squirrels", "en"), entry_of("361度", "Three six One", "en")]
    )
    said = spoken_text("buy 三只松鼠 or 361度 now", "en", shop).text
    assert said == "buy Three Squirrels or Three six One now"


def test_each_language_has_its_own_words() -> None:
    assert spoken_text("buy 小米 14 today", "en", SHOP).text == "buy Xiaomi fourteen today"


def test_a_word_of_the_lexicon_keeps_its_place_in_the_written_sentence() -> None:
    assert spoken_text("拍3M口罩5元", "zh", SHOP).segments == (
        SpokenSegment("拍", "zh", 0, 1, verbatim=True),
        SpokenSegment("三", "zh", 1, 2),
        SpokenSegment("M", "en", 1, 2),
        SpokenSegment("牌", "zh", 1, 2),
        SpokenSegment("口罩", "zh", 3, 2, verbatim=True),
        SpokenSegment("五", "zh", 5, 1),
        SpokenSegment("元", "zh", 6, 1, verbatim=True),
    )


def test_pinyin_reaches_the_embedded_voice_for_its_characters_only() -> None:
    runs = Runs(spoken_text("这桶调和油调和", "zh", SHOP))
    ((_, text, readings),) = runs.request
    assert (text, readings) == ("这桶调和油调和", [(2, "tiao2 he2 you2")])
    assert syllables("行行", [(1, "hang2")])[1] == "hang2"
    assert syllables("女", [(0, "nü3")]) == ["nv3"]


def test_in_10_000_random_sentences_a_lexicon_changes_no_number_and_no_place() -> None:
    chance = random.Random(8)
    pieces = [
        "Lancôme",
        "调和油",
        "3M",
        "361度",
        "油",
        "129.9元",
        "满300减50",
        "5-8折",
        "1,299",
        "，",
    ]
    pieces += ["3", "-", "*2", "/", ".5", "L", "元", "3号链接"]
    for _ in range(10_000):
        written = "".join(chance.choices(pieces, k=chance.randint(1, 8)))
        plain, own = (spoken_text(written, "zh", lexicon) for lexicon in (Lexicon(), SHOP))
        before = 0
        for segment in own.segments:
            assert segment.start >= before
            before = segment.start
            assert segment.start + segment.length <= len(written)
        # Outside the shop's words, each number is read at the same place and in the same way.
        words = {(found.start, found.end) for found in SHOP.find(written, "zh")}
        numbers = {
            (segment.start, segment.length, re.sub("、", "", segment.text))
            for segment in own.segments
            if not segment.verbatim
        }
        for segment in plain.segments:
            inside = any(
                segment.start < end and start < segment.start + segment.length
                for start, end in words
            )
            if not segment.verbatim and not inside:
                said = (segment.start, segment.length, re.sub("、", "", segment.text))
                assert said in numbers, (written, own.text)


@pytest.mark.parametrize(
    ("written", "said", "message"),
    [
        ("129", "一百", "no number is ever changed"),
        ("¥99", "九块", "no number is ever changed"),
        ("满300", "满200", "loses or changes a number"),
        ("一百元", "九十元", "is a number or an amount"),
        ("5号", "号", "loses or changes a number"),
        ("调和", "tiao2", "one syllable with its tone number for each"),
        ("调和", "tiao2 hx2", "one syllable"),
        ("Lux", "lu3 ke4", "one syllable"),
        ("好", " ", "1 to 200 printable"),
        ("好" * 65, "坏", "65 characters"),
        ("好", "a\u202eb", "printable"),
    ],
)
def test_an_entry_that_cannot_be_used_is_refused(written: str, said: str, message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        entry_of(written, said, "zh")


def test_the_digest_tells_lexicons_apart() -> None:
    assert Lexicon().digest == ""
    assert SHOP.digest == Lexicon(SHOP.entries).digest != Lexicon(SHOP.entries[1:]).digest


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('[zh]\n"好" = "hao3"\n\n"129" = "百"\n', r"line 4: '129' is a number"),
        ('[id]\n"a" = "b"\n', r"line 1: 'id' is no language"),
        ('好 = "好"', "is not TOML"),
        ('"好" = "好"', r"line 1: '好' is no language of the voices"),
        ('[zh]\n"Lux" = 5\n', r"line 2: 'Lux' is said as '5'; write lines like"),
        ('[zh]\n"Lux" = "力士"\n"LUX" = "力士"\n', "'LUX' is in .zh. twice; keep one"),
        ('[zh]\n"a" = "b', "is not TOML"),
    ],
)
def test_a_wrong_file_is_told_with_line_value_and_remedy(
    tmp_path: Path, content: str, message: str
) -> None:
    file = tmp_path / "lexicon.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=message) as caught:
        read_lexicon(file)
    assert str(file) in str(caught.value)


def test_no_file_is_no_words_and_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "lexicon.toml"
    assert read_lexicon(file).entries == ()
    file.write_text('\ufeff[zh]\n"Lancôme" = "兰蔻"\n', encoding="utf-8")
    assert spoken_text("Lancôme好", "zh", read_lexicon(file)).text == "兰蔻好"


def test_a_changed_file_counts_while_the_room_is_live_and_a_wrong_one_does_not(
    tmp_path: Path,
) -> None:
    async def main() -> None:
        file = tmp_path / "lexicon.toml"
        lexicon = ShopLexicon(file)
        changes: list[int] = []
        failures: list[str] = []
        async with asyncio.TaskGroup() as tasks:
            watch = tasks.create_task(
                lexicon.watch(
                    lambda words: changes.append(len(words.entries)),
                    lambda error: failures.append(str(error)),
                )
            )
            await asyncio.sleep(5)
            assert changes == []
            file.write_text('[zh]\n"Lux" = "力士"\n', encoding="utf-8")
            await asyncio.sleep(5)
            assert (changes, len(lexicon().entries)) == ([1], 1)
            file.write_text("[zh]\n129 = 1\n", encoding="utf-8")
            await asyncio.sleep(5)
            assert (changes, len(lexicon().entries), len(failures)) == ([1], 1, 1)
            file.unlink()
            await asyncio.sleep(5)
            assert (changes, lexicon().entries) == ([1, 0], ())
            watch.cancel()

    virtual_time.run(main())
