"""The embedded voice, measured on what it sounds like, and its worker under ill-treatment."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
import time
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from host.speech.level import PEAK_LIMIT, TARGET_RMS, active_rms
from host.speech.ports import Speech, VoiceError, VoiceUnavailable
from host.speech.providers.espeak import EspeakVoice

pytestmark = pytest.mark.real_time

LINES = [
    "欢迎来到直播间，今天给大家带来一款保温杯",
    "原价199元，现在只要89.9元",
    "胸围80-90cm，穿160/84A，银行行长还钱",
    "iPhone 16 Pro手机壳，买1送1",
    "Hello everyone, free shipping over 99 yuan",
    "啊",
]


def speak(*texts: str, rate: float = 1.0) -> list[Speech]:
    async def main() -> list[Speech]:
        voice = EspeakVoice()
        try:
            return [await voice.synthesise(text, language="zh", rate=rate) for text in texts]
        finally:
            await voice.close()

    return asyncio.run(main())


def samples(speech: Speech) -> NDArray[np.float32]:
    return np.frombuffer(speech.pcm, dtype="<i2").astype(np.float32)


def pitch_hz(speech: Speech) -> list[float]:
    """F0 of each 46 ms window that sounds, by autocorrelation between 110 and 400 Hz."""
    sound = samples(speech)
    window, step = 1_024, 441
    low, high = int(speech.rate / 400), int(speech.rate / 110)
    found: list[float] = []
    for start in range(0, len(sound) - window, step):
        piece = sound[start : start + window]
        if np.sqrt(np.mean(piece**2)) < 700:
            continue
        piece = piece - piece.mean()
        likeness = np.correlate(piece, piece, "full")[window - 1 :]
        found.append(speech.rate / (low + int(np.argmax(likeness[low:high]))))
    return found


# --- the sound ---------------------------------------------------------------------------------


def test_every_sentence_is_at_the_target_level_and_nothing_clips() -> None:
    for text, speech in zip(LINES, speak(*LINES), strict=True):
        sound = samples(speech)
        level_db = 20 * np.log10(active_rms(sound, speech.rate) / TARGET_RMS)
        assert abs(level_db) < 1.5, (text, level_db)
        assert np.abs(sound).max() <= PEAK_LIMIT + 1, text
        assert np.count_nonzero(np.abs(sound) >= 32_000) == 0


def test_a_sentence_begins_and_ends_with_at_most_120_ms_of_silence() -> None:
    for text, speech in zip(LINES, speak(*LINES), strict=True):
        loud = np.flatnonzero(np.abs(samples(speech)) > 300)
        before_ms = loud[0] / speech.rate * 1_000
        after_ms = (len(speech.pcm) / 2 - loud[-1]) / speech.rate * 1_000
        assert before_ms <= 120, (text, before_ms)
        assert after_ms <= 120, (text, after_ms)


def test_the_four_tones_go_the_way_tones_go() -> None:
    flat, rising, low, falling = (pitch_hz(speech) for speech in speak("妈", "麻", "马", "骂"))
    assert max(flat[2:]) - min(flat[2:]) < 25
    assert rising[-1] > rising[0] + 30
    assert falling[-1] < max(falling) - 30
    assert np.argmax(falling) < len(falling) / 2
    assert np.mean(low) < np.mean(flat) - 25
    assert 170 < np.mean(flat) < 260  # a woman's voice


def test_polyphones_are_read_by_their_phrase() -> None:
    def phonemes(speech: Speech) -> str:
        symbols = (mark.symbol for mark in speech.marks if mark.kind == "phoneme")
        return " ".join(symbol.lstrip("ˈ") for symbol in symbols)  # 便宜 ends without stress

    same = [
        ("还钱", "环钱"),
        ("行长", "航掌"),
        ("便宜", "骈宜"),
        ("重新", "虫新"),
        ("打折", "打哲"),
    ]
    said = speak(*(text for pair in same for text in pair))
    for (polyphone, plain), one, other in zip(same, said[::2], said[1::2], strict=True):
        assert phonemes(one) == phonemes(other), (polyphone, plain)


def test_pace_is_that_of_a_host() -> None:
    text = "欢迎大家来到我们的直播间今天给大家带来一款非常好用的保温杯"
    (speech,) = speak(text)
    per_second = len(text) / (speech.duration_ms / 1_000)
    assert 3.8 < per_second < 5.5


def test_numbers_sound_as_long_as_they_are_and_both_languages_sound() -> None:
    short, long, english, chinese = speak("1元", "129.9元", "wonderful", "非常好用")
    assert long.duration_ms > short.duration_ms * 2
    for speech in (english, chinese):
        voiced = len(pitch_hz(speech)) * 20
        assert voiced > speech.duration_ms * 0.4
        assert any(mark.kind == "phoneme" for mark in speech.marks)


def test_a_caption_lights_up_with_its_word() -> None:
    text = "只要89.9元，iPhone真的好用"
    (speech,) = speak(text)
    words = [mark for mark in speech.marks if mark.kind == "word"]
    said = [text[mark.start : mark.start + mark.length] for mark in words]
    assert said == ["只", "要", "89.9", "元", "i", "Phone", "真", "的", "好", "用"]
    sound = samples(speech)
    for mark in words:
        begin, end = (
            ms * speech.rate // 1_000 for ms in (mark.at_ms, mark.at_ms + mark.duration_ms)
        )
        assert np.abs(sound[begin:end]).max() > 1_000, text[mark.start]
    number = words[2]
    assert number.duration_ms > 3 * words[0].duration_ms


def test_every_syllable_of_the_dictionary_is_spoken_in_chinese() -> None:
    text = "胸穷窘熊兄琼炯嗯呣哦诶女绿略虐儿"
    (speech,) = speak(text)
    words = [mark for mark in speech.marks if mark.kind == "word"]
    assert [text[mark.start] for mark in words] == list(text)
    # An English reading of "xiong" would spell it and take twice as long.
    assert max(mark.duration_ms for mark in words) < 600


# --- the worker ----------------------------------------------------------------------------------


def test_a_killed_worker_costs_at_most_the_sentence_it_was_at() -> None:
    async def main() -> None:
        voice = EspeakVoice()
        try:
            await voice.synthesise("你好", language="zh")
            (before,) = voice.worker_pids
            os.kill(before, signal.SIGKILL)
            with suppress(VoiceError):  # the loop may not know of the death yet
                await voice.synthesise("还在吗", language="zh")
            speech = await voice.synthesise("又好了", language="zh")
            (after,) = voice.worker_pids
            assert speech.duration_ms > 300
            assert after != before
        finally:
            await voice.close()

    asyncio.run(main())


def worker_that(tmp_path: Path, body: str) -> tuple[str, ...]:
    """A worker that greets as it should and then does as `body` says."""
    path = tmp_path / "worker.py"
    greeting = """
        import struct, sys, time
        def send(text):
            body = text.encode()
            sys.stdout.buffer.write(struct.pack(">I", len(body)) + body)
            sys.stdout.buffer.flush()
    """
    path.write_text(textwrap.dedent(greeting) + textwrap.dedent(body), encoding="utf-8")
    return (sys.executable, str(path))


HELLO = 'send(\'{"hello": "x", "payload": 0}\')\n'


@pytest.mark.parametrize(
    ("body", "kind", "message"),
    [
        (HELLO + "time.sleep(60)", VoiceError, "no sound within 0.3 s"),
        (HELLO + "sys.stdin.buffer.read(4)", VoiceError, "failed in mid-sentence"),
        (HELLO + "send('x' * 9); time.sleep(60)", VoiceError, "not JSON"),
        (
            HELLO + "sys.stdout.buffer.write(b'\\xff' * 99); sys.stdout.buffer.flush()\n"
            "time.sleep(60)",
            VoiceError,
            "4294967295 bytes is not between",
        ),
        (HELLO + "send('[1]'); time.sleep(60)", VoiceError, "names no payload length"),
        (
            'send(\'{"hello": "x", "payload": 0, "error": "no library"}\')',
            VoiceUnavailable,
            "cannot be loaded: no library; install it with",
        ),
        ("", VoiceUnavailable, "did not come up"),
        ("time.sleep(60)", VoiceUnavailable, "did not come up within"),
    ],
)
def test_a_worker_that_misbehaves_is_an_error_for_one_sentence_and_is_gone(
    tmp_path: Path, body: str, kind: type[VoiceError], message: str
) -> None:
    async def main() -> None:
        command = worker_that(tmp_path, body)
        voice = EspeakVoice(command=command, limit_s=0.3, start_limit_s=1.0)
        try:
            for _ in range(2):
                with pytest.raises(kind, match=message):
                    await voice.synthesise("你好", language="zh")
                assert voice.worker_pids == ()
        finally:
            await voice.close()

    asyncio.run(main())


def test_a_worker_that_cannot_be_started_is_said_with_a_remedy() -> None:
    async def main() -> None:
        voice = EspeakVoice(command=("/nowhere/python",))
        with pytest.raises(VoiceUnavailable, match="pip install espeakng-loader"):
            await voice.start()
        await voice.close()

    asyncio.run(main())


def test_a_cancelled_sentence_leaves_the_worker_in_order() -> None:
    async def main() -> None:
        voice = EspeakVoice()
        long = "这是一个很长的句子，" * 60
        try:
            (short,) = [await voice.synthesise("好", language="zh")]
            before = voice.worker_pids
            for wait_s in (0.0, 0.001, 0.005, 0.02, 0.05, 0.1):
                with pytest.raises(TimeoutError):
                    async with asyncio.timeout(wait_s):
                        await voice.synthesise(long, language="zh")
                again = await voice.synthesise("好", language="zh")
                # Not the same samples: the breath in an h is noise.
                assert len(again.marks) == len(short.marks)
                assert abs(again.duration_ms - short.duration_ms) < 10
            assert voice.worker_pids == before
        finally:
            await voice.close()

    asyncio.run(main())


def open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


@pytest.mark.alone
def test_a_hundred_varied_sentences_leak_nothing() -> None:
    async def main() -> float:
        voice = EspeakVoice(workers=2)
        heard_ms = 0
        spent_s = 0.0
        try:
            await asyncio.gather(*(voice.synthesise("热身", language="zh") for _ in range(4)))
            files, tasks = open_files(), len(asyncio.all_tasks())
            workers = voice.worker_pids
            for number in range(100):
                text = f"{LINES[number % len(LINES)]}，{number}号链接{number * 1.5}元" * (
                    number % 3 + 1
                )
                begun = time.perf_counter()
                speech = await voice.synthesise(text, language="zh", rate=0.8 + number % 5 / 10)
                spent_s += time.perf_counter() - begun
                heard_ms += speech.duration_ms
            assert open_files() == files
            assert len(asyncio.all_tasks()) == tasks
            assert voice.worker_pids == workers
        finally:
            await voice.close()
        for pid in workers:
            with pytest.raises(ProcessLookupError):
                os.kill(pid, 0)
        return heard_ms / 1_000 / spent_s

    times_real_time = asyncio.run(main())
    assert times_real_time > 40, times_real_time


@pytest.mark.alone
def test_the_first_sound_of_a_new_sentence_comes_within_150_ms() -> None:
    async def main() -> list[float]:
        voice = EspeakVoice()
        taken_ms: list[float] = []
        try:
            await voice.synthesise("热身", language="zh")
            for number in range(30):
                begun = time.perf_counter()
                await voice.synthesise(f"{LINES[number % 5]}，第{number}句", language="zh")
                taken_ms.append((time.perf_counter() - begun) * 1_000)
        finally:
            await voice.close()
        return sorted(taken_ms)

    taken_ms = asyncio.run(main())
    assert taken_ms[len(taken_ms) * 9 // 10] < 150, taken_ms


def test_the_gpl_library_and_the_dictionary_stay_out_of_the_room() -> None:
    room = """
        import asyncio, pathlib, sys
        from host.speech.providers.espeak import EspeakVoice

        async def main():
            voice = EspeakVoice()
            speech = await voice.synthesise("你好", language="zh")
            await voice.close()
            assert speech.duration_ms > 300

        asyncio.run(main())
        strangers = {"espeakng_loader", "pypinyin", "numpy"} & set(sys.modules)
        loaded = "libespeak" in pathlib.Path("/proc/self/maps").read_text(encoding="utf-8")
        print(sorted(strangers), loaded)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(room)], capture_output=True, text=True, timeout=30
    )
    assert (done.stdout, done.stderr) == ("[] False\n", "")


def test_the_worker_ends_with_its_room() -> None:
    async def main() -> int:
        voice = EspeakVoice()
        await voice.synthesise("你好", language="zh")
        (pid,) = voice.worker_pids
        process = voice._workers._processes[0]._process
        assert process is not None
        assert process.stdin is not None
        process.stdin.close()  # what the end of the room looks like to the worker
        code = await asyncio.wait_for(process.wait(), 5)
        await voice.close()
        assert pid == process.pid
        return code

    assert asyncio.run(main()) == 0
