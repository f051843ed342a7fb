"""The configured voices, ready before anything else is: their workers load while the room is
built."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from host.config import ConfigError
from host.speech.by_language import VoiceByLanguage
from host.speech.fallback import FallbackVoice
from host.speech.ports import Voice, VoiceError
from host.speech.providers.paced import PacedVoice
from host.speech.settings import VoiceConfig, VoiceKind
from host.speech.spoken import NO_LEXICON, Lexicon

if TYPE_CHECKING:
    from host.parts import Parts

OnFailure = Callable[[str, VoiceError], None]
_LIMIT_S = 3.0
"""The embedded voice has had its chance by then, whatever is configured above it."""


async def make_voice(
    config: VoiceConfig,
    on_failure: OnFailure,
    lexicon: Callable[[], Lexicon] = lambda: NO_LEXICON,
) -> Voice:
    """The configured voice or voices; under each the embedded one, and at last silence with
    captions. Workers are started here, so that they load while the room is put together.

    Raises:
        ConfigError, VoiceUnavailable: a setting of a voice cannot be used.
    """
    if set(config.kinds) == {"paced"}:
        return PacedVoice()
    stock = _Stock(config, on_failure, lexicon)
    try:
        chinese = await stock.chain(config.kind, config.name)
        if not config.kind_en and not config.name_en:
            return chinese
        english = await stock.chain(config.kind_en or config.kind, config.name_en or config.name)
    except (VoiceError, ConfigError):
        await stock.close()
        raise
    return VoiceByLanguage(chinese, {"en": english})


class _Stock:
    """The voices of one room, each made once."""

    def __init__(
        self, config: VoiceConfig, on_failure: OnFailure, lexicon: Callable[[], Lexicon]
    ) -> None:
        self._config = config
        self._on_failure = on_failure
        self._lexicon = lexicon
        self._made: dict[tuple[VoiceKind, str], Voice] = {}

    async def chain(self, kind: VoiceKind, name: str) -> Voice:
        """A voice and those that speak for it when it cannot."""
        voices: list[Voice] = []
        if kind in ("server", "coqui"):
            voices.append(await self._cached(kind, name))
        if kind != "paced":
            voices.append(await self._cached("espeak", ""))
        limit_s = max(_LIMIT_S, self._config.limit_s + 0.5) if len(voices) > 1 else _LIMIT_S
        return FallbackVoice(*voices, PacedVoice(), on_failure=self._on_failure, limit_s=limit_s)

    async def close(self) -> None:
        """Close what was made, where not everything can be."""
        for voice in self._made.values():
            await voice.close()

    async def _cached(self, kind: VoiceKind, name: str) -> Voice:
        made = self._made.get((kind, name))
        if made is None:
            from host.speech.cache import CachedVoice

            made = CachedVoice(await self._make(kind, name), lexicon=self._lexicon)
            self._made[kind, name] = made
        return made

    async def _make(self, kind: VoiceKind, name: str) -> Voice:
        if kind == "server":
            return self._served(name)
        from host.speech.providers.coqui import CoquiVoice
        from host.speech.providers.espeak import EspeakVoice

        worker: EspeakVoice | CoquiVoice
        if kind == "coqui":
            worker = CoquiVoice(
                Path(self._config.coqui_folder),
                python=self._config.coqui_python,
                speaker=self._config.coqui_speaker,
                limit_s=self._config.limit_s,
                lexicon=self._lexicon,
            )
        else:
            worker = EspeakVoice(lexicon=self._lexicon)
        try:
            await worker.start()
        except VoiceError as error:
            self._on_failure(worker.name, error)
        return worker

    def _served(self, name: str) -> Voice:
        from host.keys import Hidden
        from host.speech.providers.speech_server import ServedVoice, SpeechServer

        config = self._config
        return ServedVoice(
            SpeechServer(
                url=config.url,
                model=config.model,
                voice=name,
                key=Hidden(config.key) if config.key else None,
                form=config.form,
                limit_s=config.limit_s,
                extra=_extra(config.extra),
            ),
            lexicon=self._lexicon,
        )


def _extra(text: str) -> dict[str, object]:
    import msgspec

    if not text:
        return {}
    try:
        return msgspec.json.decode(text.encode(), type=dict[str, object])
    except (msgspec.DecodeError, RecursionError) as error:
        raise ConfigError(
            f'voice.extra is {text[:80]!r} and no JSON object ({error}); write one like {{"a": 1}}'
        ) from error


class VoiceTrouble:
    """Tells a voice's failures to the rooms, once there are some."""

    def __init__(self) -> None:
        self._rooms: list[Parts] = []
        self._before: list[tuple[str, VoiceError]] = []

    def __call__(self, name: str, error: VoiceError) -> None:
        if not self._rooms:
            self._before.append((name, error))
        for parts in self._rooms:
            _alert(parts, name, error)

    def tell(self, parts: Parts) -> None:
        """From now on this room is told too, and first what has happened already."""
        self._rooms.append(parts)
        for name, error in self._before:
            _alert(parts, name, error)


def _alert(parts: Parts, name: str, error: VoiceError) -> None:
    parts.alert(
        "voice.fallback",
        "warning",
        f"声音 {name} 出错，先用备用的声音（都不行就只有字幕）：{error}",
        f"voice {name} failed, the next one (captions only at last) goes on: {error}",
    )
