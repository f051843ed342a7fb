"""What every recogniser owes to the ear, over the scripted one and a real faster-whisper worker
with a model that the test makes."""

from __future__ import annotations

import asyncio
import importlib.util
import os
import signal
import sys
import wave
from collections.abc import Callable
from pathlib import Path

import pytest
import sounds
import tiny_whisper

from host import cli
from host.hearing.installed import check_installed
from host.hearing.ports import HeardText, HearingError, Recogniser
from host.hearing.providers.scripted import ScriptedRecogniser
from host.hearing.providers.whisper import WhisperRecogniser
from host.hearing.settings import HearingConfig

pytestmark = [pytest.mark.real_time, pytest.mark.timeout(180)]
Make = Callable[[], Recogniser]
LINES = ("这款衬衫一百四十九", "还剩三件")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if importlib.util.find_spec("faster_whisper") is None:
        pytest.skip("the extra `hearing` (faster-whisper) is not installed here")
    folder = tmp_path_factory.mktemp("whisper")
    tiny_whisper.make(folder)
    return folder


@pytest.fixture(params=["scripted", "faster-whisper"])
def make(request: pytest.FixtureRequest) -> Make:
    if request.param == "scripted":
        return lambda: ScriptedRecogniser(LINES)
    folder = request.getfixturevalue("model")
    return lambda: WhisperRecogniser(str(folder), language="zh")


def test_text_words_and_sureness_are_what_they_should_be(make: Make) -> None:
    async def main() -> list[HeardText]:
        recogniser = make()
        try:
            sound = sounds.pcm(sounds.hiss(2, -30))
            return [await recogniser.recognise(sound, final=final) for final in (False, True)]
        finally:
            await recogniser.close()

    for heard in asyncio.run(main()):
        assert heard.text
        assert 0 <= heard.sureness <= 1
        ends = [(word.start_ms, word.end_ms) for word in heard.words]
        assert all(0 <= start <= end <= 2_100 for start, end in ends)
        assert ends == sorted(ends)


def test_it_may_be_closed_twice_and_before_it_was_used(make: Make) -> None:
    async def main() -> None:
        recogniser = make()
        await recogniser.close()
        await recogniser.close()

    asyncio.run(main())


def test_a_language_is_kept_and_found_out_where_none_is_given(model: Path) -> None:
    async def main() -> None:
        sound = sounds.pcm(sounds.hiss(1, -30))
        for language in ("zh", "en", ""):
            recogniser = WhisperRecogniser(str(model), language=language)
            heard = await recogniser.recognise(sound, final=True)
            assert heard.language == language or not language
            assert heard.words
            await recogniser.close()

    asyncio.run(main())


def test_a_worker_that_dies_is_told_and_replaced(model: Path) -> None:
    async def main() -> None:
        recogniser = WhisperRecogniser(str(model), language="zh")
        sound = sounds.pcm(sounds.hiss(1, -30))
        await recogniser.recognise(sound, final=True)
        assert recogniser._process.pid is not None
        os.kill(recogniser._process.pid, signal.SIGKILL)
        with pytest.raises(HearingError, match="failed"):
            await recogniser.recognise(sound, final=True)
        assert (await recogniser.recognise(sound, final=True)).text
        await recogniser.close()

    asyncio.run(main())


def test_a_model_that_is_not_there_is_told_in_a_sentence_and_not_tried_at_every_word(
    tmp_path: Path,
) -> None:
    async def main() -> None:
        recogniser = WhisperRecogniser(str(tmp_path), language="zh")
        with pytest.raises(HearingError, match=r"hearing\.model") as told:
            await recogniser.recognise(bytes(32_000), final=True)
        assert "\n" not in str(told.value)
        with pytest.raises(HearingError, match="could not be loaded"):
            await recogniser.recognise(bytes(32_000), final=True)
        assert recogniser._process.pid is None
        await recogniser.close()

    asyncio.run(main())


def test_a_worker_that_hangs_is_given_up_in_time() -> None:
    async def main() -> None:
        hangs = (sys.executable, "-c", "import time; time.sleep(60)")
        recogniser = WhisperRecogniser("any", start_limit_s=0.5, command=hangs)
        with pytest.raises(HearingError, match="did not come up"):
            await recogniser.recognise(bytes(3_200), final=True)
        await recogniser.close()

    asyncio.run(main())


@pytest.mark.parametrize(
    "config",
    [HearingConfig(model="tiny"), HearingConfig(detector="silero")],
    ids=["model", "silero"],
)
def test_without_the_package_the_setting_is_refused_with_the_remedy(
    config: HearingConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    check_installed(HearingConfig())
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    check_installed(HearingConfig())
    with pytest.raises(HearingError, match="pip install faster-whisper"):
        check_installed(config)


def test_a_script_that_has_ended_says_nothing() -> None:
    async def main() -> None:
        recogniser = ScriptedRecogniser(["一句"])
        assert (await recogniser.recognise(b"", final=True)).text == "一句"
        assert (await recogniser.recognise(b"", final=True)).text == ""

    asyncio.run(main())


def test_a_recording_is_listened_to_with_a_real_model(
    model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import numpy as np

    voice = np.concatenate((sounds.silence(0.5), sounds.spoken("大家晚上好"), sounds.silence(1)))
    with wave.open(str(tmp_path / "host.wav"), "wb") as recording:
        recording.setnchannels(1)
        recording.setsampwidth(2)
        recording.setframerate(sounds.RATE)
        recording.writeframes(sounds.pcm(voice))
    code = cli.main(["listen", str(tmp_path / "host.wav"), "--hear-model", str(model)])
    out = capsys.readouterr().out
    assert code == 0
    assert len(out.splitlines()) >= 2
    assert "s of speech" not in out, "the model has said something, if nonsense"
