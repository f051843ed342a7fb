"""Sentences in clauses: the first sounds early, the order holds, all is read as in the whole."""

from __future__ import annotations

import asyncio
import random

import pytest

from host import virtual_time
from host.speech.cache import CachedVoice
from host.speech.clauses import clauses
from host.speech.fallback import FallbackVoice
from host.speech.parts import Parts, made_in_parts
from host.speech.ports import Speech, VoiceCapabilities, VoiceError
from host.speech.prepare import Preparer
from host.speech.spoken import spoken_text


class Reader:
    """Takes a tenth of a second for each character, several sentences at a time; refuses 坏."""

    capabilities = VoiceCapabilities(languages=("zh",), by_clause=True)

    def __init__(self, name: str = "reader") -> None:
        self.name = name
        self.asked: list[str] = []
        self.under_way = 0
        self.most_under_way = 0
        self.ill = False

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        self.asked.append(text)
        self.under_way += 1
        self.most_under_way = max(self.most_under_way, self.under_way)
        try:
            await asyncio.sleep(len(text) / 10)
        finally:
            self.under_way -= 1
        if self.ill or "坏" in text:
            raise VoiceError(f"{self.name} cannot say {text}")
        return Speech(pcm=bytes(2 * len(text)), rate=1_000, voice=self.name)

    async def close(self) -> None:
        """Nothing is held."""


SENTENCE = "这款保温杯，原价199元，今天在直播间只要129.9元，库存只剩3,500件，喜欢的拍3号链接！"


def now_s() -> float:
    return asyncio.get_running_loop().time()


async def all_of(parts: Parts) -> list[tuple[str, str, float]]:
    """(text, voice, when it was there) of each part."""
    found: list[tuple[str, str, float]] = []
    while (part := await parts.next()) is not None:
        found.append((part.text, part.speech.voice, round(now_s(), 1)))
    return found


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (SENTENCE, [
            "这款保温杯，",
            "原价199元，今天在直播间只要129.9元，",
            "库存只剩3,500件，喜欢的拍3号链接！",
        ]),
        ("好的，亲，这款有货", ["好的，亲，这款有货"]),
        ("拍1，2号链接", ["拍1，2号链接"]),
        ("1,299", ["1,299"]),
        ("没有逗号的一句话", ["没有逗号的一句话"]),
        ("This one is soft, and it costs 1,299.50 yuan today.", [
            "This one is soft,", " and it costs 1,299.50 yuan today.",
        ]),
        ("", [""]),
    ],
)  # fmt: skip
def test_a_sentence_is_cut_where_a_speaker_breathes(text: str, cut: list[str]) -> None:
    assert clauses(text, "en" if text.startswith("This") else "zh") == cut


def test_clauses_are_the_whole_sentence_and_are_read_as_the_whole_is() -> None:
    chance = random.Random(6)
    words = ["满300减50", "3号链接", "only 20 yuan", "-20℃", "M码", "好用的", "1,299", "20:00"]
    words += ["85折", "2件", "iPhone 16 Pro", "今天到手", "，", "。", ", ", "！", "：", "、", "; "]

    def read(text: str) -> str:
        said = (s.text for s in spoken_text(text, "zh").segments if not s.is_pause)
        return "".join(said).replace("、", "").replace(" ", "")

    cut_at_all = 0
    for _ in range(3_000):
        text = "".join(chance.choices(words, k=chance.randint(1, 12)))
        cut = clauses(text, "zh")
        assert "".join(cut) == text
        assert "".join(read(clause) for clause in cut) == read(text)
        cut_at_all += len(cut) > 1
    assert cut_at_all > 1_000


def test_the_first_part_is_there_early_and_the_others_follow_in_order_two_at_a_time() -> None:
    async def main() -> None:
        voice = Reader()
        texts = clauses(SENTENCE, "zh")
        async with made_in_parts(voice, texts, language="zh") as parts:
            found = await all_of(parts)
        assert [text for text, _, _ in found] == texts
        assert found[0][2] == len(texts[0]) / 10 < len(SENTENCE) / 40
        assert voice.most_under_way == 2
        assert [at_s for _, _, at_s in found] == sorted(at_s for _, _, at_s in found)

    virtual_time.run(main())


def test_when_a_voice_fails_in_the_middle_the_next_goes_on_where_it_was() -> None:
    async def main() -> None:
        first, second = Reader("first"), Reader("second")
        voice = FallbackVoice(CachedVoice(first), second, limit_s=60)
        texts = ["这款很好，", "真的，", "坏掉的，", "还有货。", "快来拍。"]
        first_only = Reader.synthesise

        async def well(text: str, *, language: str, rate: float = 1.0) -> Speech:
            return await first_only(second, text.replace("坏", "好"), language=language)

        second.synthesise = well  # type: ignore[method-assign]
        async with made_in_parts(voice, texts, language="zh", at_once=1) as parts:
            found = await all_of(parts)
        assert [text for text, _, _ in found] == texts
        assert [name for _, name, _ in found] == ["first", "first", "second", "second", "second"]
        assert first.asked == texts[:3]  # it rests from then on, and nothing is asked twice

    virtual_time.run(main())


def test_what_nobody_waits_for_any_more_is_stopped_and_an_error_stays_itself() -> None:
    async def main() -> None:
        voice = Reader()
        with pytest.raises(VoiceError, match="cannot say 坏"):
            async with made_in_parts(voice, ["坏", "一" * 50, "二"], language="zh") as parts:
                await parts.next()
        assert (voice.under_way, now_s()) == (0, 0.1)
        with pytest.raises(KeyError):
            async with made_in_parts(voice, ["一" * 50], language="zh"):
                raise KeyError("somebody else's")
        assert (voice.under_way, now_s()) == (0, 0.1)

    virtual_time.run(main())


def test_the_preparer_speaks_in_clauses_only_what_is_not_there_yet() -> None:
    async def main() -> None:
        voice = Reader()
        preparer = Preparer(CachedVoice(voice), lookahead=2)
        async with asyncio.TaskGroup() as tasks:
            background = tasks.create_task(preparer.run())
            async with preparer.parts(SENTENCE) as parts:
                found = await all_of(parts)
            assert len(found) == 3
            preparer.prepare([SENTENCE])
            await asyncio.sleep(20)
            async with preparer.parts(SENTENCE) as parts:
                assert [text for text, _, _ in await all_of(parts)] == [SENTENCE]
            background.cancel()

    virtual_time.run(main())


def test_the_background_goes_on_as_soon_as_the_last_clause_is_made() -> None:
    async def main() -> None:
        voice = Reader()
        preparer = Preparer(CachedVoice(voice), lookahead=2)
        async with asyncio.TaskGroup() as tasks:
            background = tasks.create_task(preparer.run())
            preparer.prepare(["下一句"])
            async with preparer.parts(SENTENCE) as parts:
                await parts.next()
                assert preparer.ready == ()
                await asyncio.sleep(10)  # the first clause still sounds
                assert preparer.ready == ("下一句",)
                assert len(await all_of(parts)) == 2
            background.cancel()

    virtual_time.run(main())


def test_an_answer_that_waits_is_made_before_the_script_and_wishes_after_it() -> None:
    async def main() -> None:
        voice = Reader()
        preparer = Preparer(CachedVoice(voice), lookahead=2)
        async with asyncio.TaskGroup() as tasks:
            background = tasks.create_task(preparer.run())
            preparer.wish(["愿望一", "愿望二"])
            preparer.prepare(["台词一", "台词二"])
            preparer.soon(["回答"])
            await asyncio.sleep(0.1)
            preparer.prepare(["台词二", "台词三"])
            await asyncio.sleep(10)
            assert voice.asked == ["回答", "台词二", "台词三", "愿望一", "愿望二"]
            preparer.wish(["愿望二", "愿望三"])
            await asyncio.sleep(5)
            assert voice.asked[5:] == ["愿望三"]
            assert preparer.ready == ("回答", "台词二", "台词三")
            preparer.forget()
            assert preparer.ready == ()
            background.cancel()

    virtual_time.run(main())


def test_a_wish_is_put_off_for_what_is_needed_and_not_lost() -> None:
    async def main() -> None:
        voice = Reader()
        preparer = Preparer(CachedVoice(voice))
        async with asyncio.TaskGroup() as tasks:
            background = tasks.create_task(preparer.run())
            preparer.wish(["很长很长的愿望"])
            await asyncio.sleep(0.3)
            preparer.prepare(["台词"])
            await asyncio.sleep(5)
            assert voice.asked == ["很长很长的愿望", "台词", "很长很长的愿望"]
            background.cancel()

    virtual_time.run(main())
