"""Any server that speaks OpenAI's `/v1/audio/speech`, as the open speech servers and the paid ones
do. One request makes one sentence or clause; who wants another voice when it fails puts a
`FallbackVoice` over it.

The server is given what is to be said in words (numbers by us), so that it cannot misread a price.
Only the configured address is ever asked: no redirects, no proxies of the environment.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal

import aiohttp
import msgspec

from chat.wait_wish import wait_wish_s
from host.keys import Hidden
from host.openai_server import base_of, host_of, server_session
from host.speech.marks import estimated_marks, usual_duration_ms
from host.speech.ports import Speech, VoiceCapabilities, VoiceError, VoiceUnavailable
from host.speech.spoken import NO_LEXICON, Lexicon, Spoken, spoken_text

if TYPE_CHECKING:
    from host.speech.level import LevelledSound

_SILENT_MS = 100
_MOST_CHARACTERS = 4_096  # what the interface allows
_MOST_ERROR_BYTES = 4_096
_SLOWEST, _FASTEST = 0.5, 2.0
_SHORTEST, _LONGEST, _LONGEST_EXTRA_MS = 1 / 6, 5, 2_000
"""How far the length of the sound may be from what a person takes."""


class SpeechServer(msgspec.Struct, frozen=True, kw_only=True):
    """Where speech is asked for, and how long for.

    `url` with or without `/v1`; `form` is what is asked for, and `rate_hz` the rate of `pcm` where
    the server does not say it; `extra` goes into each request as it is. `limit_s` is the longest
    time until a sentence is there, `between_s` the longest silence of a server that has begun.
    """

    url: str
    model: str
    voice: str
    key: Hidden | None = None
    form: Literal["wav", "pcm"] = "wav"
    rate_hz: int = 24_000
    connect_s: float = 1.0
    between_s: float = 1.5
    limit_s: float = 5.0
    bytes_max: int = 32 << 20
    connections_max: int = 4
    extra: Mapping[str, Any] = {}


class ServedVoice:
    """A voice behind such a server. Marks are estimated from the sound's length and pauses.

    Args:
        lexicon: the shop's lexicon as it is now.

    Raises:
        VoiceUnavailable: the address is none.
    """

    def __init__(
        self,
        server: SpeechServer,
        *,
        languages: tuple[str, ...] = ("zh", "en"),
        lexicon: Callable[[], Lexicon] = lambda: NO_LEXICON,
    ) -> None:
        self.name = f"{server.voice} at {host_of(server.url)}"
        self.capabilities = VoiceCapabilities(languages=languages, word_marks=True, by_clause=True)
        self._server = server
        self._address = _base_of(server.url) + "/audio/speech"
        self._secret = server.key.get_secret_value() if server.key is not None else ""
        self._lexicon = lexicon
        self._session: aiohttp.ClientSession | None = None

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        """The sentence as sound at the server's rate; `rate` is kept within 0.5 and 2.

        Raises:
            VoiceUnavailable: the server does not know key, model or voice.
            VoiceError: it failed with this sentence, or was too slow.
        """
        spoken = spoken_text(text, language, self._lexicon())
        said = spoken.text
        if not any(character.isalnum() for character in said):
            silence = bytes(self._server.rate_hz * _SILENT_MS // 1000 * 2)
            return Speech(pcm=silence, rate=self._server.rate_hz, voice=self.name)
        if len(said) > _MOST_CHARACTERS:
            raise VoiceError(f"the sentence has {len(said)} characters, over {_MOST_CHARACTERS}")
        pace = max(_SLOWEST, min(rate, _FASTEST))
        body, rate_hz = await self._ask(said, pace)
        loop = asyncio.get_running_loop()
        # Levelling takes a few milliseconds: not on the loop.
        sound, rate_hz = await loop.run_in_executor(None, self._levelled, body, rate_hz)
        self._check_length(spoken, sound, pace)
        marks = estimated_marks(
            spoken, begin_ms=sound.begin_ms, end_ms=sound.end_ms, pauses=sound.pauses
        )
        return Speech(pcm=sound.pcm, rate=rate_hz, marks=marks, voice=self.name)

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _ask(self, said: str, pace: float) -> tuple[bytes, int]:
        """The bytes of the sound, and their rate as far as the answer's head tells it."""
        request = {
            **self._server.extra,
            "model": self._server.model,
            "voice": self._server.voice,
            "input": said,
            "response_format": self._server.form,
            "speed": pace,
        }
        with self._as_voice_errors():
            async with asyncio.timeout(self._server.limit_s):
                async with self._connected().post(
                    self._address, data=msgspec.json.encode(request), allow_redirects=False
                ) as response:
                    if response.status != 200:
                        raise await self._refused(response)
                    self._check_kind(response)
                    return await self._body(response), self._rate_of(response)

    async def _body(self, response: aiohttp.ClientResponse) -> bytes:
        body = bytearray()
        while True:
            async with asyncio.timeout(self._server.between_s):
                piece = await response.content.readany()
            if not piece:
                return bytes(body)
            body += piece
            if len(body) > self._server.bytes_max:
                response.close()
                raise VoiceError(f"{self.name} sent over {self._server.bytes_max} bytes of sound")

    def _check_kind(self, response: aiohttp.ClientResponse) -> None:
        kind = response.content_type
        if kind.startswith("audio/") or kind == "application/octet-stream":
            return
        response.close()
        raise VoiceError(
            f"{self.name} answered with {kind}, not with sound: check that its address is that of"
            " a server with /v1/audio/speech"
        )

    def _rate_of(self, response: aiohttp.ClientResponse) -> int:
        """`audio/pcm;rate=16000` says it; so does a header of some servers."""
        options = _options_of(response.headers.get("Content-Type", ""))
        told = options.get("rate", "") or response.headers.get("X-Sample-Rate", "")
        return int(told) if told.isascii() and told.isdigit() else self._server.rate_hz

    def _levelled(self, body: bytes, rate_hz: int) -> tuple[LevelledSound, int]:
        from host.speech.level import levelled, sounding
        from host.speech.sound_file import (
            FASTEST_HZ,
            SLOWEST_HZ,
            SoundError,
            samples_of_pcm,
            samples_of_wav,
        )

        try:
            if body[:4] == b"RIFF" or self._server.form == "wav":
                samples, rate_hz = samples_of_wav(body)
            else:
                samples = samples_of_pcm(body)
            if not SLOWEST_HZ <= rate_hz <= FASTEST_HZ:
                raise SoundError(f"its rate is {rate_hz} Hz, not {SLOWEST_HZ} to {FASTEST_HZ}")
            if sounding(samples) == (0, 0):
                raise SoundError("it is silent")
        except SoundError as error:
            raise VoiceError(f"{self.name} sent no usable sound: {error}") from error
        return levelled(samples, rate_hz), rate_hz

    def _check_length(self, spoken: Spoken, sound: LevelledSound, pace: float) -> None:
        """A sentence cut short, or at a wrong rate, is not let on air."""
        usual_ms = usual_duration_ms(spoken) / pace
        heard_ms = sound.end_ms - sound.begin_ms
        if not usual_ms * _SHORTEST <= heard_ms <= usual_ms * _LONGEST + _LONGEST_EXTRA_MS:
            raise VoiceError(
                f"{self.name} sent {heard_ms} ms of sound for a sentence of about"
                f" {usual_ms:.0f} ms: it is not whole, or at another rate than it says"
            )

    async def _refused(self, response: aiohttp.ClientResponse) -> VoiceError:
        status = response.status
        if 300 <= status < 400:
            return VoiceUnavailable(
                f"{self.name} points to another address ({status}); set that one in voice.url"
            )
        words = await self._error_words(response)
        told = f"{self.name} said {status}{': ' + words if words else ''}"
        if status in (401, 403):
            return VoiceUnavailable(f"{told}; check voice.key")
        if status == 404:
            return VoiceUnavailable(f"{told}; check voice.url, voice.model and voice.name")
        error = VoiceError(told)
        error.retry_after_s = wait_wish_s(response.headers) or 0.0
        return error

    async def _error_words(self, response: aiohttp.ClientResponse) -> str:
        """What the server says, as far as it is short and plain."""
        body = b""
        with contextlib.suppress(TimeoutError, aiohttp.ClientError):
            async with asyncio.timeout(self._server.between_s):
                body = await response.content.read(_MOST_ERROR_BYTES)
        try:
            told = msgspec.json.decode(body)
        except (msgspec.DecodeError, RecursionError):
            return ""
        for name in ("error", "message", "detail"):
            told = told.get(name, told) if isinstance(told, dict) else told
        words = "".join(c if c.isprintable() else " " for c in str(told))
        return (words.replace(self._secret, "***") if self._secret else words)[:200]

    def _connected(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = server_session(
                self._secret,
                connections_max=self._server.connections_max,
                connect_s=self._server.connect_s,
            )
        return self._session

    @contextlib.contextmanager
    def _as_voice_errors(self) -> Iterator[None]:
        """Errors of the connection in our own words; theirs may quote headers."""
        try:
            yield
        except TimeoutError as error:
            raise VoiceError(
                f"{self.name} was too slow: no sound within {self._server.limit_s:g} s, or none for"
                f" {self._server.between_s:g} s in the middle"
            ) from error
        except aiohttp.ClientPayloadError as error:
            raise VoiceError(f"{self.name} broke off in the middle of the sentence") from error
        except aiohttp.ClientConnectorError as error:
            raise VoiceError(f"{self.name} cannot be reached: is it running?") from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise VoiceError(
                f"{self.name} closed the connection or does not speak HTTP ({type(error).__name__})"
            ) from error


def _options_of(content_type: str) -> dict[str, str]:
    pairs = (each.partition("=") for each in content_type.lower().split(";")[1:])
    return {name.strip(): value.strip(' "') for name, _, value in pairs}


def _base_of(url: str) -> str:
    base = base_of(url)
    if base is None:
        raise VoiceUnavailable(
            f"the voice's address {host_of(url)!r} is none: give one like http://127.0.0.1:8880"
            " in voice.url, the key in voice.key"
        )
    return base
