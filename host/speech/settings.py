"""What can be set of the voice."""

from __future__ import annotations

from typing import Literal

from host.config_section import Check, Section

VoiceKind = Literal["espeak", "server", "coqui", "paced"]


class VoiceConfig(Section, frozen=True):
    """`espeak` speaks (worker process); `server` asks a speech server, `coqui` a model in a folder;
    `paced` is silent and keeps the captions going. English sentences may have a voice of their own
    (`kind_en`, `name_en`). `url`, `model`, `name`, `key` and `form` are the server's. With
    `ahead` likely answers are made before anybody asks."""

    kind: VoiceKind = "espeak"
    kind_en: Literal["", "espeak", "server", "coqui", "paced"] = ""
    rate: float = 1.0
    url: str = ""
    model: str = ""
    name: str = ""
    name_en: str = ""
    key: str = ""
    form: Literal["wav", "pcm"] = "wav"
    extra: str = ""
    limit_s: float = 5.0
    ahead: bool = True
    coqui_folder: str = ""
    coqui_python: str = ""
    coqui_speaker: str = ""

    @property
    def kinds(self) -> tuple[VoiceKind, ...]:
        """Those in use, that of Chinese sentences first."""
        return (self.kind, self.kind_en) if self.kind_en else (self.kind,)


def voice_checks(voice: VoiceConfig) -> tuple[Check, ...]:
    """What must hold of it."""
    served = "server" in voice.kinds
    address = not voice.url or voice.url.startswith(("http://", "https://"))
    return (
        (0.5 <= voice.rate <= 2.0, "voice.rate", voice.rate, "0.5 to 2.0"),
        (
            address and (bool(voice.url) or not served),
            "voice.url",
            repr(voice.url[:80]),
            "the address of a speech server, beginning with http:// or https://",
        ),
        (
            bool(voice.model) or not served,
            "voice.model",
            "empty",
            "the model that the server of voice.url speaks with",
        ),
        (bool(voice.name) or not served, "voice.name", "empty", "one of that server's voices"),
        (voice.key.isprintable(), "voice.key", "not shown", "characters that can be typed"),
        (0.5 <= voice.limit_s <= 60, "voice.limit_s", voice.limit_s, "0.5 to 60"),
        (
            bool(voice.coqui_folder) or "coqui" not in voice.kinds,
            "voice.coqui_folder",
            "empty",
            "a folder with config.json and model.pth",
        ),
    )
