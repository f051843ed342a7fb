"""Joins the room's sentences, the AI cue and whatever else sounds into one clock of 48 kHz."""

from __future__ import annotations

from collections import deque

import msgspec
import numpy as np

from host.speech.ai_cue import ai_cue
from host.stage.output.coded import TICKS_PER_S
from host.stage.output.levelling import Levelling
from host.stage.output.resampler import Resampler, Samples, from_pcm
from host.stage.scene import Sentence

_FADE = TICKS_PER_S * 8 // 1000
_MOST_HELD_S = 60  # of one sentence; the air hands out a quarter of a second ahead
_MOST_SENTENCES = 8
_KNEE = 0.7  # above it peaks are rounded, never over full scale
_SILENT_DB, _LOUD_DB = -50.0, -14.0


class Mixed(msgspec.Struct, frozen=True):
    """The sound under one picture, and what of the sentence it is (at the picture's middle)."""

    samples: Samples
    sentence: Sentence | None
    position_ms: int
    loudness: float


class _Voice:
    """One sentence on its way."""

    def __init__(self, sentence: Sentence, rate_hz: int, position_ms: int) -> None:
        self.sentence = sentence
        self.rate_hz = rate_hz
        self.played = position_ms * TICKS_PER_S // 1000
        self.gain: np.float32 | None = None
        self.whole = False
        self._resampler = Resampler(rate_hz, TICKS_PER_S)
        self._next_byte = position_ms * rate_hz // 1000 * 2
        self._pieces: deque[Samples] = deque()
        self.held = 0

    def push(self, offset_bytes: int, pcm: bytes) -> None:
        """A piece; one that comes twice is heard once, a hole is silence."""
        if offset_bytes < self._next_byte:
            pcm = pcm[self._next_byte - offset_bytes :]
        elif offset_bytes > self._next_byte:
            hole = min(offset_bytes - self._next_byte, _MOST_HELD_S * self.rate_hz * 2)
            pcm = bytes(hole) + pcm
        if pcm and self.held < _MOST_HELD_S * TICKS_PER_S:
            self._next_byte += len(pcm)
            self._hold(self._resampler.push(from_pcm(pcm)))

    def finish(self) -> None:
        """Nothing more will come."""
        if not self.whole:
            self.whole = True
            self._hold(self._resampler.finish())

    @property
    def is_over(self) -> bool:
        return self.whole and self.held == 0

    def take(self, count: int) -> Samples:
        """At most so many of the next samples, as they came."""
        taken: list[Samples] = []
        while count > 0 and self._pieces:
            piece = self._pieces.popleft()
            if len(piece) > count:
                self._pieces.appendleft(piece[count:])
                piece = piece[:count]
            taken.append(piece)
            count -= len(piece)
        samples = np.concatenate(taken) if taken else np.zeros(0, dtype=np.float32)
        self.held -= len(samples)
        self.played += len(samples)
        return samples

    def _hold(self, samples: Samples) -> None:
        if len(samples):
            self._pieces.append(samples)
            self.held += len(samples)


class Mixer:
    """Makes the sound of one picture after the other. Sentences follow each other; one whose sound
    is late waits, it is never shortened.

    Args:
        frames_per_s: pictures a second; must divide 48000.
        target_lufs: loudness of the stream's voices, both channels alike.
    """

    def __init__(self, *, frames_per_s: int, target_lufs: float = -16.0) -> None:
        if TICKS_PER_S % frames_per_s:
            raise ValueError(f"frames_per_s is {frames_per_s}; 48000 must be a multiple of it")
        self.frame_samples = TICKS_PER_S // frames_per_s
        self.starved = 0
        """Pictures during which a sentence waited for its sound."""
        self._target_lufs = target_lufs
        self._voices: deque[_Voice] = deque()
        self._levels: dict[tuple[str, int], Levelling] = {}
        self._tails: deque[Samples] = deque()
        self._spoke = False
        self._cue: Samples = np.zeros(0, dtype=np.float32)
        self._level = self._level_to = 1.0
        self._level_step = 1.0

    def retime(self, frames_per_s: int, target_lufs: float) -> None:
        """Other pictures a second or another target; what sounds goes on.

        Raises:
            ValueError: 48000 is not a multiple of it.
        """
        if TICKS_PER_S % frames_per_s:
            raise ValueError(f"frames_per_s is {frames_per_s}; 48000 must be a multiple of it")
        self.frame_samples = TICKS_PER_S // frames_per_s
        if target_lufs != self._target_lufs:
            self._target_lufs = target_lufs
            self._levels.clear()

    # --- as the room tells it ---

    def begin(self, sentence: Sentence, rate_hz: int, position_ms: int = 0) -> None:
        """A sentence starts with the next picture, or where the one before it ends. One that is
        here already goes on: its room lost the connection for a moment."""
        if self._find(sentence.sentence_id) is not None:
            return
        for voice in self._voices:  # its `finish` was lost with a connection
            voice.finish()
        if len(self._voices) >= _MOST_SENTENCES:
            self._voices.popleft()
        self._voices.append(_Voice(sentence, rate_hz, position_ms))

    def piece(self, sentence_id: str, offset_bytes: int, pcm: bytes) -> None:
        """Some of its sound."""
        voice = self._find(sentence_id)
        if voice is not None and not voice.whole:
            voice.push(offset_bytes, pcm)

    def finish(self, sentence_id: str) -> None:
        """All of it was sent."""
        voice = self._find(sentence_id)
        if voice is not None:
            voice.finish()

    def cut(self, sentence_id: str) -> None:
        """Silence: what has not sounded is dropped, but for a fade of 8 ms. Sentences before it go
        too: a cut means now."""
        if self._find(sentence_id) is None:
            return
        while self._voices:
            voice = self._voices.popleft()
            if voice.gain is not None:
                tail = voice.take(_FADE) * voice.gain
                fade = np.linspace(1.0, 0.0, len(tail), dtype=np.float32)
                self._tails.append(tail * fade)
            if voice.sentence.sentence_id == sentence_id:
                return

    def cue(self) -> None:
        """Sound the mark of generated sound, beside whatever is being said."""
        self._cue = from_pcm(ai_cue(TICKS_PER_S))

    def duck(self, level: float, ramp_ms: int = 80) -> None:
        """The voice at this part of its level (0 to 1) from now on, reached within `ramp_ms`:
        it steps back because a person speaks."""
        self._level_to = max(0.0, min(1.0, level))
        ramp = max(1, min(ramp_ms, 5_000) * TICKS_PER_S // 1000)
        self._level_step = abs(self._level_to - self._level) / ramp

    def silence(self) -> None:
        """Drop every sentence, with a fade: the room is away."""
        if self._voices:
            self.cut(self._voices[-1].sentence.sentence_id)

    # --- as the clock asks ---

    @property
    def ahead_ms(self) -> int:
        """How much sound is there that has not sounded."""
        return sum(voice.held for voice in self._voices) * 1000 // TICKS_PER_S

    @property
    def is_speaking(self) -> bool:
        """Whether a sentence is on its way, or some of one was in the last picture's sound."""
        return bool(self._voices) or self._spoke

    def next_frame(self) -> Mixed:
        """The sound of the next picture."""
        count = self.frame_samples
        while self._voices and self._voices[0].is_over:
            self._voices.popleft()
        sentence, position_ms = None, 0
        if self._voices:
            voice = self._voices[0]
            sentence = voice.sentence
            position_ms = (voice.played + min(count // 2, voice.held)) * 1000 // TICKS_PER_S
        self._spoke = sentence is not None
        voices = self._speak(count)
        power = float(np.mean(voices * voices))
        mix = voices * self._ducking(count)
        self._add(mix, self._next_tail(count))
        cue, self._cue = self._cue[:count], self._cue[count:]
        self._add(mix, cue)
        return Mixed(_rounded(mix), sentence, position_ms, _visible(power))

    def _speak(self, count: int) -> Samples:
        """The voices of this picture, levelled: the end of one and the start of the next."""
        out = np.zeros(count, dtype=np.float32)
        filled = 0
        while self._voices and filled < count:
            voice = self._voices[0]
            levelling = self._levelling(voice)
            if voice.gain is None:
                voice.gain = np.float32(10 ** (levelling.gain_db() / 20))
            taken = voice.take(count - filled)
            levelling.heard(taken)
            out[filled : filled + len(taken)] = taken * voice.gain
            filled += len(taken)
            if not voice.is_over:
                self.starved += filled < count
                break
            self._voices.popleft()
            break  # the next sentence starts with a picture of its own
        return out

    def _levelling(self, voice: _Voice) -> Levelling:
        key = (voice.sentence.language, voice.rate_hz)
        if key not in self._levels:
            if len(self._levels) > 16:
                self._levels.clear()
            self._levels[key] = Levelling(self._target_lufs)
        return self._levels[key]

    def _ducking(self, count: int) -> Samples:
        """The level of each sample."""
        if self._level == self._level_to:
            return np.full(count, self._level, dtype=np.float32)
        step = self._level_step if self._level_to > self._level else -self._level_step
        ramp = self._level + step * np.arange(1, count + 1)
        low, high = sorted((self._level, self._level_to))
        ramp = np.clip(ramp, low, high)
        self._level = float(ramp[-1])
        return np.asarray(ramp, dtype=np.float32)

    def _next_tail(self, count: int) -> Samples:
        total = np.zeros(count, dtype=np.float32)
        while self._tails:
            self._add(total, self._tails.popleft()[:count])
        return total

    @staticmethod
    def _add(total: Samples, part: Samples) -> None:
        total[: len(part)] += part

    def _find(self, sentence_id: str) -> _Voice | None:
        for voice in self._voices:
            if voice.sentence.sentence_id == sentence_id:
                return voice
        return None


def _rounded(mix: Samples) -> Samples:
    """The same, with peaks over the knee bent so that they stay under full scale."""
    size = np.abs(mix)
    if float(size.max(initial=0.0)) <= _KNEE:
        return mix
    room = np.float32(1.0 - _KNEE)
    bent = _KNEE + room * np.tanh((size - np.float32(_KNEE)) / room)
    return np.asarray(np.where(size > _KNEE, np.copysign(bent, mix), mix), dtype=np.float32)


def _visible(power: float) -> float:
    """Mean square as 0 to 1 for the mouth."""
    if power <= 1e-9:
        return 0.0
    level = (10 * float(np.log10(power)) - _SILENT_DB) / (_LOUD_DB - _SILENT_DB)
    return max(0.0, min(1.0, level))
