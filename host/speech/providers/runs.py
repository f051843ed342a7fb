"""A spoken sentence as runs of one language each, and the way back from a place in a run to the
written sentence."""

from __future__ import annotations

from collections.abc import Sequence

from host.speech.ports import SpeechMark
from host.speech.spoken import Spoken, SpokenSegment

_ASCII_PAUSES = str.maketrans("，、；：。！？", ",,;:.!?")


class Runs:
    """What is sent to a voice that speaks one language at a time.

    `texts` are (language, text), empty when there is nothing to speak; `readings` are, for each of
    them, the (position, pinyin) of words that the shop's lexicon wants read so.
    """

    def __init__(self, spoken: Spoken) -> None:
        self.texts: list[tuple[str, str]] = []
        self.readings: list[list[tuple[int, str]]] = []
        self._segments: list[list[tuple[int, SpokenSegment]]] = []
        for segment in spoken.segments:
            self._add(segment)

    def _add(self, segment: SpokenSegment) -> None:
        if not self.texts or self.texts[-1][0] != segment.language:
            if segment.is_pause and not self.texts:
                return
            self.texts.append((segment.language, ""))
            self.readings.append([])
            self._segments.append([])
        language, text = self.texts[-1]
        if language == "en" and text and not segment.is_pause:
            text += " "
        self._segments[-1].append((len(text), segment))
        if segment.pinyin:
            self.readings[-1].append((len(text), segment.pinyin))
        said = segment.text.translate(_ASCII_PAUSES) if language == "en" else segment.text
        self.texts[-1] = (language, text + said)

    @property
    def request(self) -> list[tuple[str, str, list[tuple[int, str]]]]:
        """The runs as the worker wants them."""
        return [
            (language, text, readings)
            for (language, text), readings in zip(self.texts, self.readings, strict=True)
        ]

    def written(self, run: int, position: int, length: int) -> tuple[int, int] | None:
        """The part of the written sentence (start, length) that a part of a run stands for."""
        if not 0 <= run < len(self._segments):
            return None
        for begin, segment in reversed(self._segments[run]):
            if begin <= position:
                if not segment.verbatim:
                    return segment.start, segment.length
                inside = position - begin
                if inside >= segment.length:
                    return None
                return segment.start + inside, min(length, segment.length - inside)
        return None

    def word_marks(self, words: Sequence[Sequence[int]], end_ms: int) -> list[SpeechMark]:
        """Marks from [at_ms, run, position, length]; the words of one number are one mark, each
        lasts until the next begins."""
        placed: list[tuple[int, int, int]] = []
        for at_ms, run, position, length in words:
            span = self.written(run, position, length)
            if span is not None and not (placed and placed[-1][1:] == span):
                placed.append((at_ms, *span))
        ends = [at_ms for at_ms, _, _ in placed[1:]] + [end_ms]
        return [
            SpeechMark("word", at_ms, max(0, end - at_ms), start, length)
            for (at_ms, start, length), end in zip(placed, ends, strict=True)
        ]

    @staticmethod
    def phoneme_marks(phonemes: Sequence[tuple[int, str]], end_ms: int) -> list[SpeechMark]:
        """Marks from [at_ms, symbol]; an empty symbol is silence, and no mark."""
        ends = [at_ms for at_ms, _ in phonemes[1:]] + [end_ms]
        return [
            SpeechMark("phoneme", at_ms, max(0, end - at_ms), symbol=symbol)
            for (at_ms, symbol), end in zip(phonemes, ends, strict=True)
            if symbol
        ]
