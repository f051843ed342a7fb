"""Which voices a setting makes, and which of them speaks a sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from emulators.speech import KEY, MODEL, SpeechServerDouble

from host import voices as voices_module
from host.config import Config, ConfigError, read_config
from host.speech.by_language import VoiceByLanguage
from host.speech.ports import VoiceError, VoiceUnavailable
from host.speech.providers.coqui import CoquiVoice
from host.speech.providers.paced import PacedVoice
from host.speech.settings import VoiceConfig
from host.voices import make_voice

pytestmark = pytest.mark.real_time


@pytest.fixture(autouse=True)
def _a_worker_may_start_slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine; which voice is chosen is asked here, and not how soon."""
    monkeypatch.setattr(voices_module, "_LIMIT_S", 20.0)


def served(double: SpeechServerDouble, **options: Any) -> VoiceConfig:
    return VoiceConfig(
        **{
            "kind": "server",
            "url": double.url,
            "model": MODEL,
            "name": "ming",
            "key": KEY,
            **options,
        }
    )


async def spoken_by(config: VoiceConfig, *texts: str) -> tuple[list[str], list[str]]:
    """The voices that spoke, and the failures told."""
    told: list[str] = []
    voice = await make_voice(config, lambda name, error: told.append(f"{name}: {error}"))
    try:
        speeches = [await voice.synthesise(text, language="zh") for text in texts]
    finally:
        await voice.close()
    return [speech.voice for speech in speeches], told


async def test_each_language_is_spoken_by_its_own_voice() -> None:
    async with SpeechServerDouble() as double:
        config = served(double, name_en="anna")
        voices, told = await spoken_by(config, "这款129.9元", "Only 20 yuan today", "iPhone手机壳")
        names = [name.split(" ")[0] for name in voices]
        assert (names, told) == (["ming", "anna", "ming"], [])
        assert [asked["voice"] for asked in double.asked] == ["ming", "anna", "ming"]


async def test_english_may_stay_with_the_embedded_voice() -> None:
    async with SpeechServerDouble() as double:
        config = served(double, kind_en="espeak")
        voices, _ = await spoken_by(config, "这款129.9元", "Only 20 yuan today")
        assert [name.split(" ")[0] for name in voices] == ["ming", "espeak"]


async def test_when_the_server_fails_the_embedded_voice_speaks_the_same_sentence() -> None:
    async with SpeechServerDouble() as double:
        double.mood = "ill"
        # The English sentence is there for its worker to be up, however busy the machine.
        config = served(double, kind_en="espeak", limit_s=20)
        texts = ("Hello everyone here", "这款129.9元", "拍3号链接")
        voices, told = await spoken_by(config, *texts)
        assert voices == ["espeak", "espeak", "espeak"]
        assert len(double.asked) == 1  # it rests after the first
        assert len(told) == 1
        assert "said 500" in told[0]


async def test_what_was_spoken_is_remembered_and_found_at_once() -> None:
    async with SpeechServerDouble() as double:
        voice = await make_voice(served(double, name_en="anna"), lambda *_: None)
        assert isinstance(voice, VoiceByLanguage)
        try:
            for text in ("这款129.9元", "Only 20 yuan today"):
                assert voice.kept(text, language="zh") is None
                made = await voice.synthesise(text, language="zh")
                assert voice.kept(text, language="zh") is made
        finally:
            await voice.close()
        assert len(double.asked) == 2


async def test_a_model_folder_that_is_none_is_told_and_the_embedded_voice_speaks(
    tmp_path: Path,
) -> None:
    voice = CoquiVoice(tmp_path)
    try:
        with pytest.raises(VoiceUnavailable, match=r"coqui-tts cannot be loaded: .*coqui_folder"):
            await voice.synthesise("好", language="zh")
    finally:
        await voice.close()


async def test_silence_needs_no_process() -> None:
    voice = await make_voice(VoiceConfig(kind="paced"), lambda *_: None)
    assert isinstance(voice, PacedVoice)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"kind": "server"}, "voice.url is ''; allowed is the address of a speech server"),
        ({"url": "localhost:8880"}, "voice.url is 'localhost:8880'"),
        ({"kind": "server", "url": "http://x"}, "voice.model is empty"),
        ({"kind": "server", "url": "http://x", "model": "m"}, "voice.name is empty"),
        ({"kind_en": "server"}, "voice.url is ''"),
        ({"kind": "coqui"}, "voice.coqui_folder is empty"),
        ({"limit_s": 0.1}, "voice.limit_s is 0.1; allowed is 0.5 to 60"),
        ({"key": "a\nb"}, "voice.key is not shown"),
        ({"kind": "piper"}, "Invalid enum value 'piper'"),
    ],
)
def test_a_wrong_setting_is_refused_by_name(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=message.replace("(", r"\(")):
        read_config(None, {}, {f"voice.{name}": value for name, value in settings.items()})


async def test_what_only_the_maker_can_see_is_refused_too() -> None:
    config = VoiceConfig(kind_en="server", url="http://u:p@x", model="m", name="n")
    with pytest.raises(VoiceError, match=r"voice\.url"):
        await make_voice(config, lambda *_: None)
    config = VoiceConfig(kind="server", url="http://x", model="m", name="n", extra="[1]")
    with pytest.raises(ConfigError, match=r"voice\.extra"):
        await make_voice(config, lambda *_: None)
    assert Config().voice.kinds == ("espeak",)
