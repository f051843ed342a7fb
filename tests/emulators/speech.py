"""A speech server to test against: OpenAI's `/v1/audio/speech`, strict about what it is asked, and
misbehaving in every way that has been seen of such servers.

Its voice hums one tone for each character and is silent at punctuation, quietly and with much
silence around it, so that trimming, levelling and marks have something to do.
"""

from __future__ import annotations

import asyncio
import math
import struct
from array import array
from typing import Any, Literal

from aiohttp import web

from host.keys import Hidden
from host.speech.ports import Speech
from host.speech.providers.speech_server import ServedVoice, SpeechServer

KEY = "sk-secret-of-the-test"
MODEL = "hum-1"
VOICES = ("ming", "anna")
_CHARACTER_MS, _PAUSE_MS, _AROUND_MS = 150, 250, 300
_PAUSES = "，。！？；：、,.!?;:"
_FIELDS = {"model", "input", "voice", "response_format", "speed"}
_PIECE_BYTES = 4_800


class SpeechServerDouble:
    """Serves on a loopback port between `start` and `stop`.

    `mood` is how it behaves from now on; `moods` are used up first, one for each request.
    `delay_s` is waited before an answer, per character of the input `character_s` more.
    """

    def __init__(
        self, *, rate_hz: int = 24_000, open_ended: bool = False, channels: int = 1
    ) -> None:
        self.rate_hz = rate_hz
        self.open_ended = open_ended
        self.channels = channels
        self.mood = "well"
        self.moods: list[str] = []
        self.delay_s = 0.0
        self.character_s = 0.0
        self.asked: list[dict[str, Any]] = []
        self.faults: list[str] = []
        """What was wrong with requests; empty at the end of a good test."""
        self.under_way = 0
        self.most_under_way = 0
        self.url = ""
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> SpeechServerDouble:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self) -> None:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._handle)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, handler_cancellation=True)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        self.under_way += 1
        self.most_under_way = max(self.most_under_way, self.under_way)
        try:
            return await self._answer(request)
        finally:
            self.under_way -= 1

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        if request.method != "POST" or request.path != "/v1/audio/speech":
            self.faults.append(f"{request.method} {request.path}")
            return web.json_response({"detail": "Not Found"}, status=404)
        if request.headers.get("Authorization") != f"Bearer {KEY}":
            return _error(
                401, f"Incorrect API key provided: {request.headers.get('Authorization')}"
            )
        body = await request.json()
        self.asked.append(body)
        fault = self._fault_of(body, request)
        if fault:
            self.faults.append(fault)
            return _error(400, fault)
        if body["model"] != MODEL or body["voice"] not in VOICES:
            return _error(404, "no such model or voice")
        mood = self.moods.pop(0) if self.moods else self.mood
        await asyncio.sleep(self.delay_s + self.character_s * len(body["input"]))
        return await getattr(self, f"_{mood}")(request, body)

    @staticmethod
    def _fault_of(body: dict[str, Any], request: web.Request) -> str:
        checks = {
            "content type": request.content_type == "application/json",
            "fields": set(body) == _FIELDS,
            "input": isinstance(body.get("input"), str) and 0 < len(body["input"]) <= 4096,
            "no digits in the input": not any(c in "0123456789" for c in body.get("input", "")),
            "response_format": body.get("response_format") in ("wav", "pcm"),
            "speed": 0.25 <= body.get("speed", 0) <= 4.0,
        }
        return ", ".join(name for name, fine in checks.items() if not fine)

    # --- the moods ---

    async def _well(self, request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        sound = self._sound(body)
        if body["response_format"] == "pcm":
            return await self._send(request, sound, f"audio/pcm;rate={self.rate_hz}")
        size = 0xFFFF_FFFF if self.open_ended else len(sound)
        return await self._send(request, self._header(size) + sound, "audio/wav")

    async def _stalls(self, request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        await asyncio.sleep(3_600)
        return web.Response()

    async def _stalls_midway(
        self, request: web.Request, body: dict[str, Any]
    ) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "audio/wav"})
        await response.prepare(request)
        await response.write(self._header(0xFFFF_FFFF) + self._sound(body)[:9_600])
        await asyncio.sleep(3_600)
        return response

    async def _breaks_off(self, request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        sound = self._header(0xFFFF_FFFF) + self._sound(body)
        headers = {"Content-Type": "audio/wav", "Content-Length": str(len(sound))}
        response = web.StreamResponse(headers=headers)
        await response.prepare(request)
        await response.write(sound[: len(sound) // 2])
        assert request.transport is not None
        request.transport.abort()
        return response

    async def _cut_short(self, request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        """Half of a WAV file that says how long it is, in a whole response."""
        sound = self._sound(body)
        return await self._send(
            request, self._header(len(sound)) + sound[: len(sound) // 2], "audio/wav"
        )

    async def _only_the_start(
        self, request: web.Request, body: dict[str, Any]
    ) -> web.StreamResponse:
        """A whole file of the first two characters only."""
        sound = self._sound({**body, "input": body["input"][:1]})
        return await self._send(request, self._header(0xFFFF_FFFF) + sound, "audio/wav")

    async def _half_a_sample(
        self, request: web.Request, body: dict[str, Any]
    ) -> web.StreamResponse:
        sound = self._header(0xFFFF_FFFF) + self._sound(body)[:-1]
        return await self._send(request, sound, "audio/wav")

    async def _garbage(self, request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        return await self._send(request, bytes(range(256)) * 40, "audio/wav")

    async def _web_page(self, request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        return web.Response(text="<html>Welcome to nginx!</html>", content_type="text/html")

    async def _silent(self, request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        silence = bytes(len(self._sound(body)))
        return await self._send(request, self._header(len(silence)) + silence, "audio/wav")

    async def _wrong_rate(self, request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        """A header with a rate that no voice has."""
        sound = self._sound(body)
        header = self._header(len(sound), rate_hz=2_400_000)
        return await self._send(request, header + sound, "audio/wav")

    async def _rate_not_told(
        self, request: web.Request, body: dict[str, Any]
    ) -> web.StreamResponse:
        """Sound far slower than its header says: it would last ten times as long."""
        sound = self._sound(body) * 10
        return await self._send(request, self._header(len(sound)) + sound, "audio/wav")

    async def _endless(self, request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "audio/wav"})
        await response.prepare(request)
        await response.write(self._header(0xFFFF_FFFF))
        while True:
            await response.write(bytes(1 << 16))

    async def _busy(self, request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        return _error(429, "Rate limit reached", {"Retry-After": "17"})

    async def _ill(self, request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        return _error(500, f"CUDA out of memory while serving {KEY}")

    async def _points_elsewhere(
        self, request: web.Request, body: dict[str, Any]
    ) -> web.StreamResponse:
        raise web.HTTPTemporaryRedirect(self.url + "/elsewhere")

    # --- sound ---

    async def _send(self, request: web.Request, body: bytes, kind: str) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": kind})
        await response.prepare(request)
        for at in range(0, len(body), _PIECE_BYTES):
            await response.write(body[at : at + _PIECE_BYTES])
        await response.write_eof()
        return response

    def _sound(self, body: dict[str, Any]) -> bytes:
        samples = array("h")
        self._silence(samples, _AROUND_MS)
        for character in body["input"]:
            if character in _PAUSES:
                self._silence(samples, _PAUSE_MS / body["speed"])
            elif character.isalnum():
                # Chinese takes a syllable for each character, English a few letters.
                length_ms = _CHARACTER_MS if ord(character) > 0x2E80 else _CHARACTER_MS / 3
                self._hum(samples, length_ms / body["speed"], 180 + ord(character) % 60)
        self._silence(samples, _AROUND_MS)
        return samples.tobytes()

    def _silence(self, samples: array[int], length_ms: float) -> None:
        samples.extend([0] * (round(self.rate_hz * length_ms / 1_000) * self.channels))

    def _hum(self, samples: array[int], length_ms: float, pitch_hz: int) -> None:
        for at in range(round(self.rate_hz * length_ms / 1_000)):
            value = round(900 * math.sin(2 * math.pi * pitch_hz * at / self.rate_hz))
            samples.extend([value] * self.channels)

    def _header(self, data_bytes: int, rate_hz: int | None = None) -> bytes:
        rate_hz = rate_hz or self.rate_hz
        width = 2 * self.channels
        form = struct.pack("<HHIIHH", 1, self.channels, rate_hz, rate_hz * width, width, 16)
        whole = min(data_bytes + 44 + 10, 0xFFFF_FFFF)
        head = b"RIFF" + struct.pack("<I", whole) + b"WAVEfmt " + struct.pack("<I", 16) + form
        return (
            head + b"LIST" + struct.pack("<I", 2) + b"xx" + b"data" + struct.pack("<I", data_bytes)
        )


def _error(status: int, words: str, headers: dict[str, str] | None = None) -> web.Response:
    body = {"error": {"message": words, "type": "x", "code": None}}
    return web.json_response(body, status=status, headers=headers)


class VoiceWithServer:
    """A served voice that brings its server along, started with the first sentence."""

    def __init__(self, form: Literal["wav", "pcm"] = "wav", **options: Any) -> None:
        self.server = SpeechServerDouble(**options)
        self._form: Literal["wav", "pcm"] = form
        self._starting = asyncio.Lock()
        self._voice: ServedVoice | None = None
        unused = SpeechServer(url="http://127.0.0.1:9", model=MODEL, voice=VOICES[0])
        self.name = "hum"
        self.capabilities = ServedVoice(unused).capabilities

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        async with self._starting:
            if self._voice is None:
                await self.server.start()
                self._voice = ServedVoice(
                    SpeechServer(
                        url=self.server.url,
                        model=MODEL,
                        voice=VOICES[0],
                        key=Hidden(KEY),
                        form=self._form,
                    )
                )
        return await self._voice.synthesise(text, language=language, rate=rate)

    async def close(self) -> None:
        if self._voice is not None:
            await self._voice.close()
        await self.server.stop()
        assert self.server.faults == []
