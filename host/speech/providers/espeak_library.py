"""espeak-ng through ctypes. Imported by the worker process only: the library is GPL-3."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

_SYNCHRONOUS = 2
_INITIALIZE = 0x0001 | 0x0002 | 0x8000  # phoneme events, in IPA; never exit the process
_UTF8 = 1
_WORD, _PHONEME = 1, 7
_RATE_PARAMETER, _VOLUME_PARAMETER, _RANGE_PARAMETER = 1, 2, 4
_POSITION_CHARACTERS = 1


class _Id(ctypes.Union):
    _fields_ = (
        ("number", ctypes.c_int),
        ("name", ctypes.c_char_p),
        ("string", ctypes.c_char * 8),
    )


class _Event(ctypes.Structure):
    """espeak_EVENT of speak_lib.h, 1.52."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    )


_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


@dataclass(frozen=True)
class WordEvent:
    """A word begins to sound; `position` is its first code point in the text, from 0."""

    at_ms: int
    position: int
    length: int


@dataclass(frozen=True)
class PhonemeEvent:
    """A phoneme begins to sound, or a silence where `symbol` is empty."""

    at_ms: int
    symbol: str


@dataclass(frozen=True)
class Sound:
    """16-bit mono PCM at the library's rate, and when what sounds."""

    pcm: bytes
    words: tuple[WordEvent, ...]
    phonemes: tuple[PhonemeEvent, ...]


class LibraryError(Exception):
    """espeak-ng did not do what it was asked."""


class EspeakLibrary:
    """The one loaded library; not for several threads."""

    def __init__(self) -> None:
        import espeakng_loader

        self._library: Any = ctypes.CDLL(espeakng_loader.get_library_path())
        data = str(espeakng_loader.get_data_path()).encode()
        self.rate_hz: int = self._library.espeak_Initialize(_SYNCHRONOUS, 0, data, _INITIALIZE)
        if self.rate_hz <= 0:
            raise LibraryError(f"espeak_Initialize returned {self.rate_hz}")
        self._library.espeak_Synth.argtypes = (
            ctypes.c_char_p,
            ctypes.c_size_t,
            ctypes.c_uint,
            ctypes.c_int,
            ctypes.c_uint,
            ctypes.c_uint,
            ctypes.c_void_p,
            ctypes.c_void_p,
        )
        self._pcm = bytearray()
        self._words: list[WordEvent] = []
        self._phonemes: list[PhonemeEvent] = []
        # Kept, or ctypes frees it while the library still calls it.
        self._callback = _Callback(self._collect)
        self._library.espeak_SetSynthCallback(self._callback)
        self._voice = ""

    def set_voice(self, name: str) -> None:
        """Such as "cmn-latn-pinyin+f3". An unknown variant passes without an error."""
        if name == self._voice:
            return
        code = self._library.espeak_SetVoiceByName(name.encode())
        if code:
            raise LibraryError(f"espeak_SetVoiceByName({name!r}) returned {code}")
        self._voice = name

    def set_manner(self, *, words_per_minute: int, volume: int, pitch_range: int) -> None:
        """Pace, loudness (100 is the library's own) and liveliness of the melody (50)."""
        for parameter, value in (
            (_RATE_PARAMETER, words_per_minute),
            (_VOLUME_PARAMETER, volume),
            (_RANGE_PARAMETER, pitch_range),
        ):
            self._library.espeak_SetParameter(parameter, value, 0)

    def speak(self, text: str) -> Sound:
        """The text as sound."""
        self._pcm.clear()
        self._words.clear()
        self._phonemes.clear()
        encoded = text.encode()
        code = self._library.espeak_Synth(
            encoded, len(encoded) + 1, 0, _POSITION_CHARACTERS, 0, _UTF8, None, None
        )
        if code:
            raise LibraryError(f"espeak_Synth returned {code}")
        return Sound(bytes(self._pcm), tuple(self._words), tuple(self._phonemes))

    def _collect(self, samples: Any, count: int, events: Any) -> int:
        if samples and count > 0:
            self._pcm += ctypes.string_at(samples, count * 2)
        index = 0
        while events[index].type:
            event = events[index]
            index += 1
            if event.type == _WORD:
                self._words.append(
                    WordEvent(event.audio_position, event.text_position - 1, event.length)
                )
            elif event.type == _PHONEME:
                symbol = bytes(event.id.string).decode("utf-8", "ignore")
                self._phonemes.append(PhonemeEvent(event.audio_position, symbol))
        return 0
