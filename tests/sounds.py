"""Sounds made by the tests: the embedded voice speaking, and what a microphone hears besides
speech. 16 kHz mono, floats from -1 to 1; every sound that is made by chance has its own seed."""

from __future__ import annotations

import asyncio
from functools import cache
from typing import Any

import numpy as np

RATE = 16_000
Samples = np.ndarray[Any, np.dtype[np.float32]]


def spoken(text: str, language: str = "zh", variant: str = "", rate: float = 1.0) -> Samples:
    """The text in the embedded voice, without silence before and after; -20 dB."""
    return _spoken(text, language, variant, rate).copy()


@cache
def _spoken(text: str, language: str, variant: str, rate: float) -> Samples:
    from host.speech.providers.espeak import EspeakVoice

    async def speak() -> Any:
        # a machine that is busy with other tests may take its time
        named = {"variant": variant} if variant else {}
        voice = EspeakVoice(limit_s=30, start_limit_s=60, **named)
        try:
            return await voice.synthesise(text, language=language, rate=rate)
        finally:
            await voice.close()

    speech = asyncio.run(speak())
    samples = np.frombuffer(speech.pcm, dtype="<i2").astype(np.float32) / 32768
    loud = np.flatnonzero(np.abs(samples) > 0.01)
    samples = samples[loud[0] : loud[-1] + 1]
    return at_level(resampled(samples, speech.rate), -20.0)


def resampled(samples: Samples, rate_hz: int) -> Samples:
    """The sound at 16 kHz."""
    count = int(len(samples) * RATE / rate_hz)
    spectrum = np.fft.rfft(samples)
    wanted = np.zeros(count // 2 + 1, dtype=complex)
    kept = min(len(wanted), len(spectrum))
    wanted[:kept] = spectrum[:kept]
    return (np.fft.irfft(wanted, count) * count / len(samples)).astype(np.float32)


def at_level(samples: Samples, decibels: float) -> Samples:
    """The sound at this level (root mean square, full scale is 0)."""
    loudness = float(np.sqrt(np.mean(samples**2))) or 1.0
    return (samples * (10 ** (decibels / 20) / loudness)).astype(np.float32)


def silence(seconds: float) -> Samples:
    return np.zeros(int(seconds * RATE), dtype=np.float32)


def hiss(seconds: float, decibels: float, seed: int = 1) -> Samples:
    """White noise: a fan, a preamplifier."""
    chance = np.random.default_rng(seed)
    return at_level(chance.standard_normal(int(seconds * RATE)).astype(np.float32), decibels)


def rumble(seconds: float, decibels: float, seed: int = 1) -> Samples:
    """Noise that falls with the frequency: traffic, air conditioning."""
    chance = np.random.default_rng(seed)
    spectrum = np.fft.rfft(chance.standard_normal(int(seconds * RATE)))
    spectrum /= np.maximum(np.arange(len(spectrum)), 10)
    return at_level(np.fft.irfft(spectrum, int(seconds * RATE)).astype(np.float32), decibels)


def hum(seconds: float, decibels: float, hertz: float = 100.0) -> Samples:
    """The mains: a low tone with its harmonics."""
    t = np.arange(int(seconds * RATE)) / RATE
    parts = [np.sin(2 * np.pi * hertz * n * t) / n for n in (1, 2, 3, 5)]
    return at_level(np.sum(parts, axis=0).astype(np.float32), decibels)


def breath(decibels: float, seed: int = 1) -> Samples:
    """Air blown at the microphone: noise that swells and fades within 0.6 s."""
    chance = np.random.default_rng(seed)
    count = int(0.6 * RATE)
    noise = np.convolve(chance.standard_normal(count), np.ones(4) / 4, mode="same")
    return at_level((noise * np.hanning(count)).astype(np.float32), decibels)


def tune(seconds: float, decibels: float, seed: int = 1) -> Samples:
    """Music-like: chords of three tones with harmonics, plucked twice a second."""
    chance = np.random.default_rng(seed)
    sound = silence(seconds)
    scale = 220 * 2 ** (np.array([0, 2, 4, 5, 7, 9, 11, 12, 14, 16]) / 12)
    for start in np.arange(0, seconds - 0.5, 0.5):
        t = np.arange(int(0.5 * RATE)) / RATE
        chord: Any = 0.0
        for tone in chance.choice(scale, 3, replace=False):
            chord = chord + sum(np.sin(2 * np.pi * tone * n * t) / n**2 for n in (1, 2, 3, 4))
        at = int(start * RATE)
        sound[at : at + len(t)] += (chord * np.exp(-2.5 * t)).astype(np.float32)
    return at_level(sound, decibels)


def clicks(seconds: float, decibels: float, seed: int = 1) -> Samples:
    """Keys, a mouse, things put on a table."""
    chance = np.random.default_rng(seed)
    sound = silence(seconds)
    for at in chance.integers(0, len(sound) - 400, int(seconds * 4)):
        tail = chance.standard_normal(320) * np.exp(-np.arange(320) / 40)
        sound[at : at + 320] += tail.astype(np.float32)
    return at_level(sound, decibels)


def pcm(samples: Samples) -> bytes:
    """As 16-bit little-endian PCM."""
    return (np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()
