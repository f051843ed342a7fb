"""The configured voice, ready before anything else is: its worker loads while the room is built."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from host.config import VoiceConfig
from host.speech.fallback import FallbackVoice
from host.speech.ports import Voice, VoiceError
from host.speech.providers.paced import PacedVoice
from host.speech.spoken import NO_LEXICON, Lexicon

if TYPE_CHECKING:
    from host.parts import Parts


async def make_voice(
    config: VoiceConfig,
    on_failure: Callable[[str, VoiceError], None],
    lexicon: Callable[[], Lexicon] = lambda: NO_LEXICON,
) -> Voice:
    """The configured voice, with silence and captions as the last resort. Its worker is started
    here, so that it loads its dictionaries while the room is put together."""
    if config.kind == "paced":
        return PacedVoice()
    from host.speech.cache import CachedVoice
    from host.speech.providers.espeak import EspeakVoice

    embedded = EspeakVoice(lexicon=lexicon)
    try:
        await embedded.start()
    except VoiceError as error:
        on_failure(embedded.name, error)
    return FallbackVoice(
        CachedVoice(embedded, lexicon=lexicon), PacedVoice(), on_failure=on_failure
    )


class VoiceTrouble:
    """Tells a voice's failures to the room, once there is one."""

    def __init__(self) -> None:
        self._parts: Parts | None = None
        self._before: list[tuple[str, VoiceError]] = []

    def __call__(self, name: str, error: VoiceError) -> None:
        if self._parts is None:
            self._before.append((name, error))
            return
        self._parts.alert(
            "voice.fallback",
            "warning",
            f"声音 {name} 出错，先用备用（只有字幕）：{error}",
            f"voice {name} failed, the fallback (captions only) goes on: {error}",
        )

    def tell(self, parts: Parts) -> None:
        """From now on this room is told, and first what has happened already."""
        self._parts = parts
        for name, error in self._before:
            self(name, error)
